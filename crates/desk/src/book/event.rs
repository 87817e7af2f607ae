//! The events of the office book, as they stand sealed in it: versioned JSON that a person can
//! read.

use crate::view::Role;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use words::{EventId, Language, OfficerId, StreamId};

/// The keys that an office gives to its officers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum KeyName {
    /// The office book's key: every officer.
    OfficeBook,
    /// The intake key: opens every report of the office.
    Intake,
    /// The audit book's key.
    Audit,
}

/// Says of the grant at the same place in the entry which key it holds and for whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GrantTo {
    /// Which key.
    pub of: KeyName,
    /// For whom.
    pub to: OfficerId,
}

/// An officer, as colleagues know them.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// Who.
    pub id: OfficerId,
    /// The name.
    pub name: String,
    /// The roles.
    pub roles: Vec<Role>,
    /// The public sealing key, `age1pq1…`.
    pub key: String,
    /// The Ed25519 public key, in hexadecimal digits.
    pub verifying: String,
}

/// The office was founded.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Founded {
    /// The office's name.
    pub name: String,
    /// Its short name in addresses.
    pub slug: String,
    /// The languages in which it reads reports.
    pub languages: Vec<Language>,
    /// The office book's public key, `age1pq1…`.
    pub office_book: String,
    /// The intake public key.
    pub intake: String,
    /// The audit book's public key.
    pub audit: String,
    /// The audit book's stream.
    pub audit_book: StreamId,
    /// The node's Ed25519 public key, in hexadecimal digits.
    pub node: String,
    /// The first officer.
    pub officer: Card,
    /// The first desk's Ed25519 public key, in hexadecimal digits.
    pub desk: String,
    /// What the entry's grants hold.
    pub grants: Vec<GrantTo>,
}

/// An officer was added.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfficerAdded {
    /// Who.
    pub officer: Card,
    /// What the entry's grants hold.
    pub grants: Vec<GrantTo>,
}

/// An officer was suspended.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfficerSuspended {
    /// Who.
    pub officer: OfficerId,
}

/// A suspended officer may work again.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfficerReinstated {
    /// Who.
    pub officer: OfficerId,
}

/// An officer's roles were changed.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RolesChanged {
    /// Whose.
    pub officer: OfficerId,
    /// The roles from here on.
    pub roles: Vec<Role>,
    /// What the entry's grants hold: the keys that the new roles bring.
    pub grants: Vec<GrantTo>,
}

/// What an interest is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InterestKind {
    /// A person: a relative, a friend, a former superior.
    Person,
    /// A body for which the officer or somebody near works or worked.
    Agency,
    /// A place that is the officer's own.
    Place,
    /// Anything else.
    Other,
}

impl InterestKind {
    /// All, in the order of the form.
    pub const ALL: [Self; 4] = [Self::Person, Self::Agency, Self::Place, Self::Other];

    /// Its name in forms and locale keys.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Agency => "agency",
            Self::Place => "place",
            Self::Other => "other",
        }
    }

    /// The kind of that name.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == code)
    }
}

/// Somebody or something to which an officer is too near.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interest {
    /// What it is about.
    pub kind: InterestKind,
    /// The name, in one line: this is compared.
    pub text: String,
    /// What the officer is to it; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// An officer's interests, whole: what was declared before stays in the book.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InterestsDeclared {
    /// Whose.
    pub officer: OfficerId,
    /// All of them.
    pub interests: Vec<Interest>,
}

/// The searches that an officer keeps, whole, sealed to that officer alone.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SearchesKept {
    /// Whose.
    pub officer: OfficerId,
    /// An age file under the officer's own key, in hexadecimal digits.
    pub sealed: String,
}

/// The office's address was set, as its letters carry it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AddressSet {
    /// In one line; empty for none.
    pub address: String,
}

/// A mapping of a register was shared with the office, or is shared no longer.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MappingShared {
    /// Its name.
    pub name: String,
    /// Which column goes where.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mapping: Option<Value>,
}

/// The office asks questions of its own in each case, from here on; or none any more.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionsSet {
    /// By this id answers say by which questions they were asked.
    pub form: EventId,
    /// What is asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub questionnaire: Option<Value>,
}

/// An administrator went through the list of those who can read.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccessReviewed {
    /// How many officers could, when it was looked through.
    pub officers: usize,
}

/// What can happen to an office.
#[derive(Clone, PartialEq, Eq)]
pub enum OfficeEvent {
    /// The office was founded.
    Founded(Box<Founded>),
    /// An officer was added.
    OfficerAdded(OfficerAdded),
    /// An officer was suspended.
    OfficerSuspended(OfficerSuspended),
    /// A suspended officer may work again.
    OfficerReinstated(OfficerReinstated),
    /// An officer's roles were changed.
    RolesChanged(RolesChanged),
    /// An officer's interests were declared.
    InterestsDeclared(InterestsDeclared),
    /// An officer keeps searches.
    SearchesKept(SearchesKept),
    /// The office's address was set.
    AddressSet(AddressSet),
    /// A mapping was shared, or is shared no longer.
    MappingShared(MappingShared),
    /// The office asks questions of its own.
    QuestionsSet(QuestionsSet),
    /// Who can read was gone through.
    AccessReviewed(AccessReviewed),
    /// Something that a later desk wrote. It is kept as it came.
    Unknown {
        /// The event's name.
        name: String,
        /// Its content.
        content: Value,
    },
}

impl OfficeEvent {
    /// The event's name as it is written.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Founded(_) => "founded",
            Self::OfficerAdded(_) => "officer_added",
            Self::OfficerSuspended(_) => "officer_suspended",
            Self::OfficerReinstated(_) => "officer_reinstated",
            Self::RolesChanged(_) => "roles_changed",
            Self::InterestsDeclared(_) => "interests_declared",
            Self::SearchesKept(_) => "searches_kept",
            Self::AddressSet(_) => "address_set",
            Self::MappingShared(_) => "mapping_shared",
            Self::QuestionsSet(_) => "questions_set",
            Self::AccessReviewed(_) => "access_reviewed",
            Self::Unknown { name, .. } => name,
        }
    }

    /// What the entry's grants hold, in their order.
    #[must_use]
    pub fn grants(&self) -> &[GrantTo] {
        match self {
            Self::Founded(event) => &event.grants,
            Self::OfficerAdded(event) => &event.grants,
            Self::RolesChanged(event) => &event.grants,
            _ => &[],
        }
    }

    fn content(&self) -> Result<Value, serde_json::Error> {
        match self {
            Self::Founded(event) => serde_json::to_value(event),
            Self::OfficerAdded(event) => serde_json::to_value(event),
            Self::OfficerSuspended(event) => serde_json::to_value(event),
            Self::OfficerReinstated(event) => serde_json::to_value(event),
            Self::RolesChanged(event) => serde_json::to_value(event),
            Self::InterestsDeclared(event) => serde_json::to_value(event),
            Self::SearchesKept(event) => serde_json::to_value(event),
            Self::AddressSet(event) => serde_json::to_value(event),
            Self::MappingShared(event) => serde_json::to_value(event),
            Self::QuestionsSet(event) => serde_json::to_value(event),
            Self::AccessReviewed(event) => serde_json::to_value(event),
            Self::Unknown { content, .. } => Ok(content.clone()),
        }
    }

    fn of(name: String, content: Value) -> Self {
        let value = content.clone();
        let known = match name.as_str() {
            "founded" => serde_json::from_value(value).map(|it| Self::Founded(Box::new(it))),
            "officer_added" => serde_json::from_value(value).map(Self::OfficerAdded),
            "officer_suspended" => serde_json::from_value(value).map(Self::OfficerSuspended),
            "officer_reinstated" => serde_json::from_value(value).map(Self::OfficerReinstated),
            "roles_changed" => serde_json::from_value(value).map(Self::RolesChanged),
            "interests_declared" => serde_json::from_value(value).map(Self::InterestsDeclared),
            "searches_kept" => serde_json::from_value(value).map(Self::SearchesKept),
            "address_set" => serde_json::from_value(value).map(Self::AddressSet),
            "mapping_shared" => serde_json::from_value(value).map(Self::MappingShared),
            "questions_set" => serde_json::from_value(value).map(Self::QuestionsSet),
            "access_reviewed" => serde_json::from_value(value).map(Self::AccessReviewed),
            _ => return Self::Unknown { name, content },
        };
        // A name that we know with a content that we do not is what a later desk wrote.
        known.unwrap_or(Self::Unknown { name, content })
    }
}

/// An event with its id, as it is sealed.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Written {
    /// The form's version, 1.
    pub version: u8,
    /// The event's id.
    pub id: EventId,
    /// What happened.
    #[serde(flatten)]
    pub what: OfficeEvent,
}

#[derive(Serialize, Deserialize)]
struct Form {
    event: String,
    #[serde(default)]
    content: Value,
}

impl Serialize for OfficeEvent {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let content = self.content().map_err(serde::ser::Error::custom)?;
        Form {
            event: self.name().to_owned(),
            content,
        }
        .serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for OfficeEvent {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Form { event, content } = Form::deserialize(deserializer)?;
        Ok(Self::of(event, content))
    }
}
