//! What is left of a sentence when what the passport answers is taken out of it: the question for the
//! seller, in the words of who asked.

use super::super::words::Ask;
use super::Part;

/// Words that come before what is asked about: `hoe oud is | het huis`.
const ARTICLES: [&str; 12] = [
    "de", "het", "een", "dit", "dat", "deze", "die", "the", "a", "an", "it", "this",
];

/// What stays open of a sentence: clauses that follow each other stay together.
pub(super) fn of(sentence: &str, parts: &[Part]) -> Vec<String> {
    let runs = parts.split(|part| !part.heard.is_open && !part.heard.answered.is_empty());
    let open = runs.filter(|run| run.iter().any(|part| part.heard.is_open));
    let mark = |said: String| match sentence.chars().last() {
        Some(mark @ ('.' | '?' | '!')) => said + mark.encode_utf8(&mut [0; 4]),
        _ => said,
    };
    open.map(|run| {
        let (Some(first), Some(last)) = (run.first(), run.last()) else {
            return String::new();
        };
        let own = sentence[first.place.start..last.place.end].trim();
        match &first.follows {
            None => mark(capitalised(own)),
            Some((ask, place)) => match opening(*ask, &sentence[place.clone()]) {
                Some(opening) => mark(capitalised(&format!("{opening} {own}"))),
                // Half of it would not be understood.
                None => sentence.to_owned(),
            },
        }
    })
    .collect()
}

/// The words with which a clause asks, where another thing fits behind them just as well.
fn opening(ask: Ask, clause: &str) -> Option<String> {
    let words: Vec<&str> = clause.split_whitespace().collect();
    let is_article = |word: &&str| ARTICLES.contains(&&*word.to_lowercase());
    let article = words.iter().position(is_article)?;
    let fits = matches!(ask, Ask::Age | Ask::Size | Ask::Cost) && words.len() <= article + 2;
    (fits && article > 0).then(|| words[..article].join(" "))
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|letter| letter.to_uppercase());
    first.into_iter().flatten().chain(letters).collect()
}
