//! A document as data: facts, articles, signatures; and how it becomes HTML. Everything that goes
//! into the HTML passes through [`escaped`], so no name or address can become markup.

use crate::text::Language;

/// A document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paper {
    /// What it is.
    pub title: String,
    /// One line under the title: that it is fictional, what it stands for.
    pub preface: String,
    /// Facts: what, and its value.
    pub facts: Vec<(String, String)>,
    /// Articles, numbered from 1.
    pub articles: Vec<Article>,
    /// Who signs or signed.
    pub signatures: Vec<Signature>,
}

/// An article of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    /// What it is about.
    pub title: String,
    /// What it says.
    pub paragraphs: Vec<String>,
}

impl Article {
    /// An article with its paragraphs.
    pub fn new<const N: usize>(title: &str, paragraphs: [String; N]) -> Self {
        Self {
            title: title.to_owned(),
            paragraphs: paragraphs.to_vec(),
        }
    }
}

/// A place to sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// Who.
    pub who: String,
    /// When it was signed, or that it was not yet.
    pub when: String,
}

/// A text that can stand in HTML and in its attributes without becoming markup.
pub fn escaped(text: &str) -> String {
    text.chars()
        .fold(String::with_capacity(text.len()), |mut safe, sign| {
            match sign {
                '&' => safe.push_str("&amp;"),
                '<' => safe.push_str("&lt;"),
                '>' => safe.push_str("&gt;"),
                '"' => safe.push_str("&quot;"),
                '\'' => safe.push_str("&#39;"),
                sign => safe.push(sign),
            }
            safe
        })
}

impl Paper {
    /// The content of an `<article class="document">`, with its title as a heading of level 2.
    pub fn html(&self) -> String {
        let facts: String = self.facts.iter().map(fact).collect();
        let articles: String = self.articles.iter().map(article).collect();
        let signatures: String = self.signatures.iter().map(signature).collect();
        let signatures = if signatures.is_empty() {
            String::new()
        } else {
            format!("<div class=\"document-signatures\">{signatures}</div>")
        };
        format!(
            "<h2>{}</h2><p class=\"document-preface\">{}</p><dl class=\"document-facts\">{facts}</dl>{articles}{signatures}",
            escaped(&self.title),
            escaped(&self.preface),
        )
    }
}

fn fact((name, value): &(String, String)) -> String {
    format!(
        "<div><dt>{}</dt><dd>{}</dd></div>",
        escaped(name),
        escaped(value)
    )
}

fn article(article: &Article) -> String {
    let paragraphs: String = article
        .paragraphs
        .iter()
        .map(|text| format!("<p>{}</p>", escaped(text)))
        .collect();
    let title = escaped(&article.title);
    format!("<section class=\"document-article\"><div><h3>{title}</h3>{paragraphs}</div></section>")
}

fn signature(signature: &Signature) -> String {
    format!(
        "<p><strong>{}</strong><br>{}</p>",
        escaped(&signature.who),
        escaped(&signature.when)
    )
}

/// How a file looks on paper and on a screen, without fonts or pictures from elsewhere.
const LOOKS: &str = "body{margin:2rem auto;max-width:44rem;padding:0 1.25rem;color:#1d2a2f;background:#fff;font:1.0625rem/1.5 system-ui,sans-serif}\
article{counter-reset:article}article+article{margin-top:4rem;break-before:page}\
h2{font-size:1.7rem;line-height:1.15;border-bottom:2px solid #155e63;padding-bottom:.5rem}h3{margin:0;font-size:1.0625rem}\
p{margin:.25rem 0}.document-preface{color:#56625f}\
.document-facts div{display:flex;justify-content:space-between;gap:1.5rem;padding:.375rem 0;border-bottom:1px solid #e6ddcd}\
dt{color:#56625f}dd{margin:0;text-align:right;font-weight:700}\
.document-article{display:grid;grid-template-columns:2.5rem 1fr;margin-top:1rem;break-inside:avoid;counter-increment:article}\
.document-article::before{color:#56625f;content:counter(article)}\
.document-signatures{display:grid;grid-template-columns:1fr 1fr;gap:2rem;margin-top:2rem;break-inside:avoid}\
.document-signatures p{padding-top:.5rem;border-top:2px solid #1d2a2f}\
@media print{body{margin:0;max-width:none;font-size:11pt}}";

/// A file of one or more documents that stands on its own and prints clean.
pub fn file(language: Language, papers: &[Paper]) -> String {
    let title = papers
        .first()
        .map(|paper| escaped(&paper.title))
        .unwrap_or_default();
    let body: String = papers
        .iter()
        .map(|paper| format!("<article>{}</article>", paper.html()))
        .collect();
    let tag = language.tag();
    format!(
        "<!doctype html><html lang=\"{tag}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title><style>{LOOKS}</style></head>\
         <body>{body}</body></html>"
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const WICKED: &str = "<script>alert('x')</script>&\"";

    fn wicked() -> Paper {
        Paper {
            title: WICKED.to_owned(),
            preface: WICKED.to_owned(),
            facts: vec![(WICKED.to_owned(), WICKED.to_owned())],
            articles: vec![Article::new(WICKED, [WICKED.to_owned()])],
            signatures: vec![Signature {
                who: WICKED.to_owned(),
                when: WICKED.to_owned(),
            }],
        }
    }

    #[test]
    fn given_markup_in_any_place_of_a_paper_then_none_of_it_becomes_markup() {
        let html = file(Language::Dutch, &[wicked()]);
        assert!(!html.contains("<script"), "{html}");
        assert!(!html.contains("alert('"), "{html}");
        assert_eq!(
            html.matches("&lt;script&gt;").count(),
            9,
            "title twice, and seven other places"
        );
    }

    #[test]
    fn a_file_needs_nothing_from_elsewhere_and_says_its_language() {
        let html = file(Language::English, &[Paper::default(), Paper::default()]);
        assert!(html.starts_with("<!doctype html><html lang=\"en\">"));
        assert_eq!(html.matches("<article>").count(), 2);
        for outside in ["http:", "https:", "<link", "<script", "url(", "@import"] {
            assert!(!html.contains(outside), "{outside}");
        }
    }

    proptest! {
        #[test]
        fn an_escaped_text_holds_no_sign_that_html_reads(text in ".*") {
            let safe = escaped(&text);
            prop_assert!(!safe.contains(['<', '>', '"', '\'']));
            let back = safe.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
            prop_assert_eq!(back.replace("&#39;", "'").replace("&amp;", "&"), text);
        }
    }
}
