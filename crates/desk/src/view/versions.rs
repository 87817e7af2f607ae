//! What the pages on versions of a record show.

use super::FileView;
use casework::cooperation::event::CooperationRecorded;
use casework::incidents::event::IncidentRecorded;
use casework::parties::event::PartyRecorded;
use words::{CooperationId, IncidentId, Moment, PartyId};

/// What kind of record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordKind {
    /// A person, organisation or group.
    Party,
    /// An incident.
    Incident,
    /// An act of cooperation.
    Cooperation,
}

impl RecordKind {
    /// All, in the order of the page.
    pub const ALL: [Self; 3] = [Self::Party, Self::Incident, Self::Cooperation];

    /// Its name in addresses and locale keys.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Party => "party",
            Self::Incident => "incident",
            Self::Cooperation => "cooperation",
        }
    }

    /// The kind of that name.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == code)
    }
}

/// A record as it was written.
#[derive(Clone, PartialEq, Eq)]
pub enum Recorded {
    /// A party.
    Party(Box<PartyRecorded>),
    /// An incident.
    Incident(Box<IncidentRecorded>),
    /// An act of cooperation.
    Cooperation(Box<CooperationRecorded>),
}

impl Recorded {
    /// What kind of record it is.
    #[must_use]
    pub const fn kind(&self) -> RecordKind {
        match self {
            Self::Party(_) => RecordKind::Party,
            Self::Incident(_) => RecordKind::Incident,
            Self::Cooperation(_) => RecordKind::Cooperation,
        }
    }

    /// Its id, as addresses have it.
    #[must_use]
    pub fn id(&self) -> String {
        match self {
            Self::Party(it) => it.party.to_string(),
            Self::Incident(it) => it.incident.to_string(),
            Self::Cooperation(it) => it.cooperation.to_string(),
        }
    }
}

/// One version of a record.
#[derive(Clone, PartialEq, Eq)]
pub struct Written {
    /// The position of its entry.
    pub position: u64,
    /// Who wrote it, by name.
    pub by: String,
    /// When.
    pub at: Moment,
    /// What was written.
    pub record: Recorded,
}

/// A record in a list.
#[derive(Clone, PartialEq, Eq)]
pub struct RecordRow {
    /// What kind of record.
    pub kind: RecordKind,
    /// Its id.
    pub id: String,
    /// How many versions there are.
    pub versions: usize,
    /// When the newest was written.
    pub last: Moment,
    /// By whom, by name.
    pub by: String,
}

/// All versions of one record.
#[derive(Clone)]
pub struct VersionsView {
    /// The case.
    pub file: FileView,
    /// What kind of record.
    pub kind: RecordKind,
    /// Its id.
    pub id: String,
    /// Whether it is a party that this officer does not see; then there are no versions here.
    pub masked: bool,
    /// The versions, oldest first.
    pub versions: Vec<Written>,
}

impl FileView {
    /// What a record is called in the language of its writer: a party by its name or number, the others by their title. None where
    /// the case does not have it any more.
    #[must_use]
    pub fn record_name(&self, kind: RecordKind, id: &str) -> Option<String> {
        match kind {
            RecordKind::Party => {
                let party = self.case.parties().get(id.parse::<PartyId>().ok()?)?;
                Some(party.name().to_owned())
            }
            RecordKind::Incident => {
                let incident = self.case.incidents().get(id.parse::<IncidentId>().ok()?)?;
                Some(incident.value.title.clone())
            }
            RecordKind::Cooperation => {
                let id = id.parse::<CooperationId>().ok()?;
                Some(self.case.cooperation().get(id)?.value.title.clone())
            }
        }
    }
}
