//! What can happen to the evidence of a case.

use super::{Change, Custody, Kind, Warning};
use crate::consent::Audience;
use crate::when::PartialDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use words::{BlobId, EvidenceId, Hash, Moment, PartyId, StreamId};

/// The text of the age identity that opens one blob. It does not print itself.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FileKey(pub String);

/// Where an item lies.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// A file that a reporter or an officer attached to a report.
    Report {
        /// The report's mailbox.
        report: StreamId,
        /// The position of the entry.
        position: u64,
        /// The file's place in it, from 0.
        index: usize,
    },
    /// A file that an officer added, sealed to a key of its own.
    File {
        /// The sealed blob.
        blob: BlobId,
        /// What opens it.
        key: FileKey,
    },
    /// An object or a paper, which the title and the description tell; it is no file.
    Kept {
        /// Where it is kept, and under what number.
        place: String,
    },
}

/// What is known of a file's bytes.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileFacts {
    /// Its name, made safe.
    pub name: String,
    /// The media type that was claimed.
    pub media_type: String,
    /// Its length in bytes.
    pub size: u64,
    /// The SHA-256 of its plain bytes.
    pub sha256: Hash,
}

/// How something came to be recorded, as far as it is known.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Captured {
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<PartialDate>,
    /// At what hour, in which zone, by which clock: one line.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub clock: String,
    /// Where.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// By whom.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
    /// With what device or program.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub device: String,
}

impl Captured {
    /// Whether nothing of it is known.
    #[must_use]
    pub fn is_unknown(&self) -> bool {
        *self == Self::default()
    }
}

/// From what an item was made, and how.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Derived {
    /// The item that it was made from.
    pub from: EvidenceId,
    /// What was done.
    pub change: Change,
    /// What was taken out or covered, by kind: codes, never the content.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub what: Vec<String>,
    /// More about it, in one line.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// An item was registered, or what is known about it was written anew. Where it lies, its hash and what it was made from never change.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvidenceRegistered {
    /// Which.
    pub evidence: EvidenceId,
    /// What it is, in one line.
    pub title: String,
    /// What sort of thing it is.
    pub kind: Kind,
    /// Where it lies.
    pub origin: Origin,
    /// Its bytes, where it is a file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<FileFacts>,
    /// How it came to be recorded.
    #[serde(default, skip_serializing_if = "Captured::is_unknown")]
    pub captured: Captured,
    /// When the office had it.
    pub received: Moment,
    /// From whom, where they are in the file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<PartyId>,
    /// From whom or from where, in words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source_text: String,
    /// What it shows, and how that was checked.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub about: String,
    /// Whom it shows, so that they can be recognised. They are asked before a copy leaves, as whoever gave it is.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub shows: BTreeSet<PartyId>,
    /// What may be hard to look at.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub warnings: BTreeSet<Warning>,
    /// How reliable its source is: a term of the lexicon.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// How credible what it says is: a term of the lexicon.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub information: Option<String>,
    /// What it was made from; none for an original.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub derived: Option<Derived>,
    /// Whether it must be kept whatever periods say, for a court or an inquiry.
    #[serde(default)]
    pub hold: bool,
    /// The case's next position when the officer looked at it.
    pub saw: u64,
}

impl EvidenceRegistered {
    /// Whoever is asked before a copy leaves: who gave it, and whom it shows.
    pub fn asked(&self) -> impl Iterator<Item = PartyId> {
        let shows = self.shows.iter().copied();
        self.from
            .into_iter()
            .chain(shows.filter(|it| Some(*it) != self.from))
    }

    /// A file of which nothing is known but its bytes, called by its name.
    #[must_use]
    pub fn of_file(
        evidence: EvidenceId,
        kind: Kind,
        origin: Origin,
        file: FileFacts,
        received: Moment,
    ) -> Self {
        Self {
            evidence,
            title: file.name.clone(),
            kind,
            origin,
            file: Some(file),
            captured: Captured::default(),
            received,
            from: None,
            source_text: String::new(),
            about: String::new(),
            shows: BTreeSet::new(),
            warnings: BTreeSet::new(),
            source: None,
            information: None,
            derived: None,
            hold: false,
            saw: 0,
        }
    }
}

/// An item was in somebody's hands.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustodyRecorded {
    /// Which item.
    pub evidence: EvidenceId,
    /// What was done.
    pub what: Custody,
    /// To whom or from whom, where it is not the officer alone.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub to: String,
    /// Who will see it, where it was given away: whom it concerns had agreed to that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub audience: Option<Audience>,
    /// What for.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub purpose: String,
}
