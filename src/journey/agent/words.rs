//! The words by which the agent reads a question, and what each of them says: that it names a subject,
//! that it only comes near one, or that it asks something of a subject.

use super::Topic;

/// What a word in a question says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sense {
    /// It names a subject of the passport.
    Names(Topic),
    /// It has several meanings, or asks more than the passport says: these subjects come near.
    Near(&'static [Topic]),
    /// It names a part of the building of which the passport says the state.
    Part,
    /// It names a place in the home of which the passport says nothing of its own.
    Place,
    /// It means the whole home.
    Home,
    /// It asks something.
    Asks(Ask),
    /// It says nothing of the subject.
    Filler,
}

/// What is asked of a subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ask {
    /// How old it is.
    Age,
    /// How large it is.
    Size,
    /// What it costs.
    Cost,
    /// When it happens.
    Moment,
    /// When it was renewed.
    Renewal,
}

impl Ask {
    /// The subjects of which the passport says just this.
    pub const fn known(self) -> &'static [Topic] {
        match self {
            Self::Age => &[Topic::Built],
            Self::Size => &[Topic::Area, Topic::Cadastral, Topic::Association],
            Self::Cost => &[
                Topic::Price,
                Topic::Association,
                Topic::GroundLease,
                Topic::Woz,
            ],
            Self::Moment => &[Topic::Transfer, Topic::Built],
            Self::Renewal => &[],
        }
    }

    /// The subject that is meant when it is asked of the whole home.
    pub const fn of_home(self) -> Topic {
        match self {
            Self::Age => Topic::Built,
            Self::Size => Topic::Area,
            Self::Cost => Topic::Price,
            Self::Moment => Topic::Transfer,
            Self::Renewal => Topic::Condition,
        }
    }
}

/// Words with their senses. A word of more than four letters also counts as the beginning of a longer
/// one; a shorter one does not, for `dak` is no `dakterras`.
const WORDS: [(Sense, &str); 43] = [
    (
        Sense::Names(Topic::Area),
        "oppervlakte woonoppervlakte vierkante m2 m² square",
    ),
    (Sense::Names(Topic::Built), "bouwjaar gebouwd built"),
    (
        Sense::Names(Topic::Condition),
        "onderhoud onderhoudsstaat condition maintenance",
    ),
    (
        Sense::Names(Topic::Energy),
        "energielabel energy-label label",
    ),
    (
        Sense::Names(Topic::Zoning),
        "bestemming zoning omgevingsplan",
    ),
    (
        Sense::Names(Topic::Easements),
        "erfdienstbaar overpad easement right-of-way",
    ),
    (
        Sense::Names(Topic::GroundLease),
        "erfpacht canon ground-lease leasehold",
    ),
    (Sense::Names(Topic::Woz), "woz woz-waarde"),
    (
        Sense::Names(Topic::Cadastral),
        "kadaster kadastra cadastral perceel kavel plot",
    ),
    (
        Sense::Names(Topic::Registration),
        "bag gebruiksdoel registration",
    ),
    (
        Sense::Names(Topic::Monument),
        "monument stadsgezicht listed",
    ),
    (
        Sense::Names(Topic::Foundation),
        "fundering foundation heipalen",
    ),
    (
        Sense::Names(Topic::Soil),
        "bodem soil olietank vervuil verontreinig polluted pollution",
    ),
    (
        Sense::Names(Topic::Noise),
        "geluid noise noisy lawaai herrie",
    ),
    (
        Sense::Names(Topic::Association),
        "vve servicekosten reservefonds vereniging onderhoudsplan meerjarenonderhoudsplan mjop association hoa",
    ),
    (
        Sense::Names(Topic::Price),
        "prijs price vraagprijs koopprijs onderhandel negotia",
    ),
    (
        Sense::Names(Topic::Transfer),
        "overdracht transfer oplever sleutel keys intrekken verhuizen verhuisdatum",
    ),
    (
        Sense::Names(Topic::Rooms),
        "kamer kamers slaapkamer slaapkamers room rooms bedroom bedrooms",
    ),
    (Sense::Near(&[Topic::Area]), "area living"),
    (
        Sense::Near(&[Topic::Condition]),
        "lekt lekken lekkage vocht schimmel reparatie repareren leak leaks damp mould repairs",
    ),
    (
        Sense::Near(&[Topic::Energy]),
        "energie energy isolatie geïsoleerd geisoleerd zonnepanelen warmtepomp insulat gas stroom solar",
    ),
    (
        Sense::Near(&[Topic::Zoning]),
        "verbouw aanbouw uitbouw uitbouwen dakkapel praktijk verhuren extend extension rent",
    ),
    (
        Sense::Near(&[Topic::Zoning, Topic::Monument]),
        "vergunning permit permits",
    ),
    (
        Sense::Near(&[Topic::Easements, Topic::GroundLease]),
        "recht rechten right rights",
    ),
    (Sense::Near(&[Topic::GroundLease]), "lease leased"),
    (Sense::Near(&[Topic::Woz]), "taxatie valuation waard worth"),
    (
        Sense::Near(&[Topic::Cadastral]),
        "tuin tuinen tuintje achtertuin voortuin erf grens grenzen garden gardens boundary",
    ),
    (
        Sense::Near(&[Topic::Soil, Topic::Cadastral, Topic::GroundLease]),
        "grond ground land",
    ),
    (Sense::Near(&[Topic::Soil]), "grondwater oil"),
    (
        Sense::Near(&[Topic::Foundation]),
        "palen verzak verzakt scheur scheuren barsten cracks subsid piles",
    ),
    (
        Sense::Near(&[Topic::Noise]),
        "druk drukke drukte rustig rustige verkeer busy quiet traffic",
    ),
    (Sense::Near(&[Topic::Price]), "bod bieden bid offer"),
    (Sense::Near(&[Topic::Registration]), "purpose"),
    (Sense::Near(&[Topic::Transfer]), "move"),
    (
        Sense::Part,
        "dak daken gevel kozijn installatie ketel cv cv-ketel verwarming raam ramen roof boiler heating window facade",
    ),
    (
        Sense::Place,
        "keuken badkamer toilet schuur garage balkon terras dakterras kelder zolder kitchen bathroom shed balcony cellar attic",
    ),
    (
        Sense::Home,
        "huis woning pand gebouw appartement object house home building apartment property",
    ),
    (Sense::Asks(Ask::Age), "oud oude ouder leeftijd old age"),
    (
        Sense::Asks(Ask::Size),
        "groot grote grootte klein big large size",
    ),
    (
        Sense::Asks(Ask::Cost),
        "kost kosten betaal betalen rekening duur cost costs pay bill",
    ),
    (Sense::Asks(Ask::Moment), "wanneer when"),
    (
        Sense::Asks(Ask::Renewal),
        "vernieuwd vervangen gerenoveerd opgeknapt renewed replaced renovated",
    ),
    (Sense::Filler, FILLERS),
];

const FILLERS: &str = "de het een dit dat deze die er hier daar hoe wat welk welke waar wie waarom hoeveel is zijn was waren wordt worden heeft hebt heb hebben had kan kunt kunnen mag moet zit staat ligt geldt van voor op in om aan bij met naar over uit of als ook nog al wel niet geen maar dan toch eens even precies eigenlijk ongeveer ik u je jij wij we mij me mijn uw ons onze zich weet weten vertel vertellen zeg zeggen iets meer alles graag alstublieft hallo goedemorgen goedemiddag goedendag beste makelaar meneer mevrouw dank bedankt groet groeten vraag vragen klopt veel jaar eruit erin erop ervan eraan hierover daarover hiervan nu goed goede slecht slechte orde te stand erg echt per maand the a an this that it its there here how what which where who why much many is are was were be has have do does did can could may must will of for on in at with about from or if also still not no any i you we me my your our know tell say something more please hello hi dear agent thanks thank good bad shape state exactly kind really last year month";

/// What a word says; nothing for one that is not known. A word that stands here itself is not taken for
/// a longer one of another: `onderhoudsplan` is no `onderhoud`.
pub(super) fn senses(said: &str) -> impl Iterator<Item = Sense> {
    let is_known = WORDS.iter().any(|(_, words)| has(words, said));
    let begins = move |word: &str| !is_known && word.len() > 4 && said.starts_with(word);
    WORDS.iter().filter_map(move |(sense, words)| {
        let found = has(words, said) || (*sense != Sense::Filler && words.split(' ').any(begins));
        found.then_some(*sense)
    })
}

fn has(words: &str, said: &str) -> bool {
    words.split(' ').any(|word| word == said)
}
