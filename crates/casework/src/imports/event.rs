//! What can happen to what came in.

use serde::{Deserialize, Serialize};
use words::{EventId, Hash, Moment};

/// Where an item is from, and by what it is known again.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// The kind of file: `message`, `register`, `uwazi`, `kobo`, `globaleaks`.
    pub kind: String,
    /// SHA-256 over all that the item says.
    pub key: Hash,
    /// The other system's own id for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The file's name.
    pub file: String,
    /// Its place in the file: a row, or a number.
    pub place: u64,
}

/// A word and what it stands for: a question and its answer, a role and a name, a kind of date and the date.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// What it stands for.
    pub what: String,
    /// The word.
    pub value: String,
}

/// An item came in.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ItemImported {
    /// The import that it came with.
    pub import: EventId,
    /// Where it is from.
    pub source: Source,
    /// When it was received there, as the file says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received: Option<Moment>,
    /// Who it says it is from.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub from: String,
    /// Its language, by its code.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub language: String,
    /// Its title or subject.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// Its text.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// Questions with answers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<Said>,
    /// Names of persons, each with what the person is in it: `victim`, `author`, `witness`, `source`, `other`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<Said>,
    /// Dates, each with what it is the date of: `incident`, `end`, `sent`, `other`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dates: Vec<Said>,
    /// Places, as written.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub places: Vec<String>,
    /// Terms of the lexicon, where a mapping says so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<String>,
    /// What a reader should know of how it was read, by name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
}
