//! Which State has joined which treaty, as of a date; and how to reach mechanisms, each with the day of the note.

use crate::built_in;

/// Which States have joined a treaty; a year is 0 where the source has none.
pub struct Membership {
    /// The treaty's code.
    pub treaty: &'static str,
    /// Party.
    pub party: &'static [(&'static str, u16)],
    /// Signed only.
    pub signed: &'static [(&'static str, u16)],
    /// Left.
    pub left: &'static [(&'static str, u16)],
    /// Two sources differ.
    pub doubtful: &'static [(&'static str, u16)],
}

/// How to reach a mechanism.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contact {
    /// The mechanism's code.
    pub of: &'static str,
    /// `page`, `form` or `mail`.
    pub kind: &'static str,
    /// The address.
    pub value: &'static str,
    /// The day on which it was noted here, `YYYY-MM-DD`.
    pub noted: &'static str,
    /// Whether it was read on the official page itself; else it is shown as to be confirmed.
    pub certain: bool,
}

/// What a State has done about a treaty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Joined {
    /// Party, since a year if known; `doubtful` where two sources differ.
    Party {
        /// The year.
        year: Option<u16>,
        /// Two sources differ.
        doubtful: bool,
    },
    /// Signed, not yet party.
    Signed {
        /// The year.
        year: Option<u16>,
    },
    /// Left it.
    Left,
    /// None of it, as far as the source says.
    Not {
        /// Two sources differ.
        doubtful: bool,
    },
}

/// As of when the treaties stand, such as `2022-06`.
#[must_use]
pub fn treaties_as_of() -> &'static str {
    built_in::TREATIES_AS_OF
}

/// What a State, by its ISO code, has done about a treaty, by its code. None for a treaty that is not in the data.
#[must_use]
pub fn joined(treaty: &str, state: &str) -> Option<Joined> {
    let treaty = built_in::TREATIES.iter().find(|it| it.treaty == treaty)?;
    let year = |all: &[(&str, u16)]| {
        let found = all.iter().find(|(of, _)| *of == state)?;
        Some((found.1 != 0).then_some(found.1))
    };
    let doubtful = year(treaty.doubtful).is_some();
    Some(if let Some(year) = year(treaty.party) {
        Joined::Party { year, doubtful }
    } else if year(treaty.left).is_some() {
        Joined::Left
    } else if let Some(year) = year(treaty.signed) {
        Joined::Signed { year }
    } else {
        Joined::Not { doubtful }
    })
}

/// How a mechanism can be reached.
pub fn contacts(mechanism: &str) -> impl Iterator<Item = &'static Contact> + use<'_> {
    built_in::CONTACTS
        .iter()
        .filter(move |it| it.of == mechanism)
}
