//! What the pages of a case's file show: the case folded whole, with the names of officers.

use super::{CaseHead, OfficerRow};
use casework::Case;
use casework::parties::Kind;
use jiff::civil::Date;
use pages::Locale;
use std::collections::BTreeMap;
use words::{Moment, OfficerId, PartyId};

/// A case with all its texts, as the pages of its file need it.
#[derive(Clone)]
pub struct FileView {
    /// Which case.
    pub head: CaseHead,
    /// The case's next position: goes back with every form as `seen`.
    pub seen: u64,
    /// The case, folded whole, without what tells who a masked party is: a page cannot show what it does not have. How a party is
    /// called in words says [`FileView::called`].
    pub case: Case,
    /// Officers by id.
    pub officers: BTreeMap<OfficerId, String>,
    /// Its members, by name.
    pub members: Vec<OfficerRow>,
    /// Who looks at it.
    pub me: OfficerId,
    /// Now, to the second.
    pub now: Moment,
    /// Today, in Coordinated Universal Time.
    pub today: Date,
    /// Whether this officer may write in it: works on cases, and it is not closed.
    pub may: bool,
}

/// A file that a reporter attached and that is not registered as evidence yet.
#[derive(Clone)]
pub struct OfferedFile {
    /// As in the list of files.
    pub row: super::FileRow,
    /// When the node took it in.
    pub at: Moment,
}

impl FileView {
    /// An officer's name; empty where nobody knows it any more.
    #[must_use]
    pub fn name(&self, officer: OfficerId) -> &str {
        self.officers.get(&officer).map_or("", String::as_str)
    }

    /// How a page calls a party: by its name, or by what and which it is where it is masked. Empty where the case does not have it.
    #[must_use]
    pub fn called(&self, locale: Locale, party: PartyId) -> String {
        Called::of(&self.case, party, self.me, self.now)
            .map(|it| it.in_words(locale))
            .unwrap_or_default()
    }

    /// Whether this officer is not to see who a party is.
    #[must_use]
    pub fn hides(&self, party: PartyId) -> bool {
        self.case.masks().hides(party, self.me, self.now)
    }
}

/// How a party is called on a page.
#[derive(Clone, PartialEq, Eq)]
pub enum Called {
    /// By its name.
    Name(String),
    /// By its number, because it is masked.
    Number(Kind, usize),
}

impl Called {
    /// How a party of a case is called for an officer.
    #[must_use]
    pub fn of(case: &Case, party: PartyId, me: OfficerId, now: Moment) -> Option<Self> {
        let known = case.parties().get(party)?;
        Some(match case.masks().hides(party, me, now) {
            true => Self::Number(known.known().kind, known.number),
            false => Self::Name(known.name().to_owned()),
        })
    }

    /// The same in a language.
    #[must_use]
    pub fn in_words(&self, locale: Locale) -> String {
        match self {
            Self::Name(name) => name.clone(),
            Self::Number(kind, number) => {
                let key = match kind {
                    Kind::Person => "mask-person",
                    Kind::Organisation => "mask-organisation",
                    Kind::Group => "mask-group",
                };
                locale.text_with(key, &[("number", (*number).into())])
            }
        }
    }
}
