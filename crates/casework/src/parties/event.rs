//! What can happen to the parties of a case.

use super::{Kind, NameKind, Role, TieKind};
use crate::when::PartialDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use words::{PartyId, TieId};

/// One name of a party, in any script.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Name {
    /// The name, in one line.
    pub text: String,
    /// What it is.
    pub kind: NameKind,
}

/// A party was recorded, or what is known about it was written anew.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartyRecorded {
    /// Which.
    pub party: PartyId,
    /// What it is.
    pub kind: Kind,
    /// Its names, the first for lists. There is always one.
    pub names: Vec<Name>,
    /// Its roles.
    pub roles: BTreeSet<Role>,
    /// Terms of the lexicon: kinds of victims, protected persons, kinds of authors.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<String>,
    /// States whose nationality or seat it has, by ISO code.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub states: Vec<String>,
    /// When the person was born, as far as known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub born: Option<PartialDate>,
    /// How many people a group has, as far as known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<u32>,
    /// Function, rank, occupation: one line.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub function: String,
    /// How to reach them safely, and how not to.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub contact: String,
    /// What else is known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub about: String,
    /// The case's next position when the officer looked at it.
    pub saw: u64,
}

/// A party was taken off the file: it does not belong to the case.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartyRemoved {
    /// Which.
    pub party: PartyId,
    /// Why.
    pub reason: String,
}

/// Two parties were tied.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartiesTied {
    /// Which tie.
    pub tie: TieId,
    /// Who.
    pub from: PartyId,
    /// What the first is to the second.
    pub kind: TieKind,
    /// To whom.
    pub to: PartyId,
    /// What else is known of it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// A tie was taken back.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TieRemoved {
    /// Which.
    pub tie: TieId,
}
