//! The few meanings that a colour may have. Must not know what the thing is that wears it.

/// The colour of a card, a tag or a mark, by what it says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Paper: no meaning.
    #[default]
    Plain,
    /// A slightly darker paper: aside, less important.
    Wash,
    /// Canal: what is yours (vault, consent, proof).
    Canal,
    /// Ochre: waits for somebody.
    Ochre,
    /// Green: verified, nothing else.
    Verified,
    /// Brick: refused or dangerous.
    Brick,
}

impl Tone {
    /// The value of `data-tone` in the style sheets.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Wash => "wash",
            Self::Canal => "canal",
            Self::Ochre => "ochre",
            Self::Verified => "verified",
            Self::Brick => "brick",
        }
    }
}
