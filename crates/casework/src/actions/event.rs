//! What can happen to an action.

use super::{Ground, Kind, Shown};
use crate::consent::{Audience, Scope};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use words::{ActionId, CooperationId, Hash, IncidentId, Language, PartyId};

/// Who is written to, and who will read it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Addressee {
    /// The name; for partners the one by which consent names them.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Title or post.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// Institution, street, place.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<String>,
    /// Who will read it.
    pub audience: Audience,
    /// Which State, by ISO code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
}

/// A party in a letter.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// Which.
    pub party: PartyId,
    /// How it stands there.
    pub shown: Shown,
}

/// What stands around a letter's text.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Frame {
    /// The office's reference.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reference: String,
    /// Where it is written.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// The letter's date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Who signs.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub signatory: String,
    /// As what.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub signatory_title: String,
}

/// A version of an action was saved.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActionDrafted {
    /// Which action.
    pub action: ActionId,
    /// What it is.
    pub kind: Kind,
    /// On what ground.
    pub ground: Ground,
    /// To whom.
    pub addressee: Addressee,
    /// The provisions on which it rests: terms of the lexicon.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub basis: Vec<String>,
    /// Whom it is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub about: Vec<About>,
    /// Which incidents.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub incidents: Vec<IncidentId>,
    /// Which cooperation.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cooperation: Vec<CooperationId>,
    /// Whether documents of the persons go with it.
    #[serde(default)]
    pub documents: bool,
    /// Whether pictures of them do.
    #[serde(default)]
    pub pictures: bool,
    /// Whether it says who told the office.
    #[serde(default)]
    pub names_sources: bool,
    /// In which language.
    pub language: Language,
    /// What stands around the text.
    #[serde(default)]
    pub frame: Frame,
    /// The text, as Markdown.
    pub text: String,
    /// Until when a reply is asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply_due: Option<Date>,
    /// The case's next position when the officer looked at it.
    pub saw: u64,
}

/// A version was handed in for approval.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActionHandedIn {
    /// Which action.
    pub action: ActionId,
    /// The position of the version's entry.
    pub version: u64,
}

/// What consent was checked for, when a version was approved.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checked {
    /// Whom it concerns.
    pub party: PartyId,
    /// Who reads it.
    pub audience: Audience,
    /// What is shown.
    pub scope: BTreeSet<Scope>,
}

/// A second officer approved a version. This is recorded before anything leaves.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActionApproved {
    /// Which action.
    pub action: ActionId,
    /// The position of the version's entry.
    pub version: u64,
    /// SHA-256 of the text.
    pub hash: Hash,
    /// What consent was checked for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub checked: Vec<Checked>,
    /// Whether a supervisor's decision stands for consent that is missing.
    #[serde(default)]
    pub overridden: bool,
}

/// An officer sent a version back.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActionReturned {
    /// Which action.
    pub action: ActionId,
    /// The position of the version's entry.
    pub version: u64,
    /// Why.
    pub reasons: String,
}

/// It left.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActionSent {
    /// Which action.
    pub action: ActionId,
    /// On what day.
    pub on: Date,
    /// How: by hand, by post, by mail.
    pub how: String,
    /// The addressee's reference, a receipt's number.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reference: String,
}

/// The addressee was reminded.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReminderSent {
    /// Of which action.
    pub action: ActionId,
    /// On what day.
    pub on: Date,
    /// How, and what was said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub how: String,
}

/// Nothing comes of it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActionCancelled {
    /// Which action.
    pub action: ActionId,
    /// Why.
    pub reason: String,
}
