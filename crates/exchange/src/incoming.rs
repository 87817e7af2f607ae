//! What came in: one neutral value, whatever the file, and the key by which it is known again.
//!
//! Absent: trust. A sender, a date and an id are what the file says. Nothing here is printed: what came in is as secret
//! as a report.

use crate::PartialDate;
use crate::text;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use words::{Hash, Language, Moment};

/// The kind of file that an item came from. New ones go to the end: keys count on the order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SourceKind {
    /// A mail message.
    Message,
    /// A row of a register, in CSV or XLSX.
    Register,
    /// An entity of Uwazi.
    Uwazi,
    /// A submission of Kobo or another XLSForm server.
    Kobo,
    /// A report of GlobaLeaks.
    Globaleaks,
}

/// Where an item came from, and by what it is known again.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// The kind of file.
    pub kind: SourceKind,
    /// SHA-256 over all that the item says: the same item has the same key, whatever file it stands in, and for rows and
    /// submissions whatever mapping or language it is read by.
    pub key: Hash,
    /// The other system's own id for it, where it has one.
    pub id: Option<String>,
}

/// A question and its answer, in the words of the other system.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answered {
    /// The question, a heading or a header.
    pub question: String,
    /// The answer.
    pub answer: String,
}

/// What a named person is in it. New ones go to the end: keys count on the order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NameRole {
    /// The person against whom something was done.
    Victim,
    /// Who did it.
    Author,
    /// Who saw it.
    Witness,
    /// Who tells it.
    Source,
    /// Not said.
    Other,
}

/// A name, and what the person is in it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    /// The name as written.
    pub name: String,
    /// The part that the person has.
    pub role: NameRole,
}

/// What a date is the date of. New ones go to the end: keys count on the order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum About {
    /// What happened, or began.
    Incident,
    /// The end of what happened.
    End,
    /// When it was sent, as the sender says.
    Sent,
    /// Not said.
    Other,
}

/// A date, and what of.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dated {
    /// What it is the date of.
    pub about: About,
    /// The date.
    pub date: PartialDate,
}

/// A file that came with it.
#[derive(Clone, PartialEq, Eq)]
pub struct Attachment {
    /// A plain name on every file system, made from what the sender called it.
    pub name: String,
    /// The type that the sender says; not to be believed.
    pub media_type: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// What a reader should know of how an item was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Notice {
    /// No signature of the sender or of a mail server was verified: whoever it says it is from may be another.
    SenderNotVerified,
    /// The only date is the one that the sender wrote.
    DateBySender,
    /// The text was made from HTML, which lies beside as a file.
    TextFromHtml,
    /// The message had the same text in another form, which was left out. The two may differ.
    OtherFormLeftOut,
    /// It is encrypted, and was not opened.
    Encrypted,
    /// Another message lies in it as a file.
    MessageInside,
    /// Some characters could not be read in the encoding that the file names.
    BrokenCharacters,
    /// Control characters or forced directions were taken out.
    SignsRemoved,
    /// Some files or parts were left out: there were too many.
    PartsLeftOut,
    /// A file that it names was not in the export.
    FileMissing,
}

/// One item that came in.
#[derive(Clone, PartialEq, Eq)]
pub struct Incoming {
    /// Where from, and its key.
    pub source: Source,
    /// When it was received there, in UTC.
    pub received: Option<Moment>,
    /// Who it says it is from.
    pub from: Option<String>,
    /// Its language, where the file says.
    pub language: Option<Language>,
    /// Its title or subject.
    pub title: String,
    /// Its text.
    pub text: String,
    /// Questions with answers.
    pub answers: Vec<Answered>,
    /// Names of persons.
    pub names: Vec<Named>,
    /// Dates of what happened.
    pub dates: Vec<Dated>,
    /// Places, as written.
    pub places: Vec<String>,
    /// Codes of the lexicon: only where a mapping says so.
    pub codes: Vec<String>,
    /// Files.
    pub attachments: Vec<Attachment>,
    /// What a reader should know.
    pub notes: Vec<Notice>,
}

impl Incoming {
    pub(crate) fn empty(kind: SourceKind) -> Self {
        Self {
            source: Source {
                kind,
                key: Hash([0; 32]),
                id: None,
            },
            received: None,
            from: None,
            language: None,
            title: String::new(),
            text: String::new(),
            answers: Vec::new(),
            names: Vec::new(),
            dates: Vec::new(),
            places: Vec::new(),
            codes: Vec::new(),
            attachments: Vec::new(),
            notes: Vec::new(),
        }
    }

    /// A text made fit to be kept; that signs were taken out is noted.
    pub(crate) fn cleaned(&mut self, hostile: &str) -> String {
        let (text, removed) = text::clean(hostile);
        if removed {
            self.note(Notice::SignsRemoved);
        }
        text
    }

    pub(crate) fn note(&mut self, notice: Notice) {
        if !self.notes.contains(&notice) {
            self.notes.push(notice);
        }
    }

    pub(crate) fn answer(&mut self, question: &str, answer: &str) {
        let answer = self.cleaned(answer).trim().to_owned();
        if !answer.is_empty() {
            self.answers.push(Answered {
                question: text::one_line(question),
                answer,
            });
        }
    }

    pub(crate) fn attach(&mut self, name: &str, media_type: &str, bytes: Vec<u8>) {
        let fallback = format!("file-{}", self.attachments.len() + 1);
        self.attachments.push(Attachment {
            name: text::safe_name(name, &fallback),
            media_type: text::one_line(media_type),
            bytes,
        });
    }

    /// The item with its key, once all is in it.
    pub(crate) fn keyed(mut self) -> Self {
        self.notes.sort_unstable();
        self.source.key = self.fingerprint();
        self
    }

    /// The item with a key over what its file says of it, in any order: the heading or the key of a field, and the value. So
    /// the same row is known again when a mapping was corrected or the columns were moved.
    pub(crate) fn keyed_by(mut self, mut fields: Vec<(String, String)>) -> Self {
        self.notes.sort_unstable();
        fields.sort_unstable();
        let mut hash = Sha256::new();
        hash.update(b"recourse/v1 incoming fields\n");
        hash.update([self.source.kind as u8]);
        for text in fields.iter().flat_map(|(name, value)| [name, value]) {
            hash.update((text.len() as u64).to_be_bytes());
            hash.update(text);
        }
        self.source.key = Hash(hash.finalize().into());
        self
    }

    /// SHA-256 over all that it says, each text with its length before it. Notes are ours, so they are not in it.
    fn fingerprint(&self) -> Hash {
        let mut hash = Sha256::new();
        hash.update(b"recourse/v1 incoming\n");
        let mut add = |bytes: &[u8]| {
            hash.update((bytes.len() as u64).to_be_bytes());
            hash.update(bytes);
        };
        add(&[self.source.kind as u8]);
        add(self.source.id.as_deref().unwrap_or("").as_bytes());
        let received = self
            .received
            .map_or_else(String::new, |it| it.0.to_string());
        add(received.as_bytes());
        add(self.from.as_deref().unwrap_or("").as_bytes());
        add(self.language.map_or("", Language::code).as_bytes());
        add(self.title.as_bytes());
        add(self.text.as_bytes());
        for it in &self.answers {
            add(b"answer");
            add(it.question.as_bytes());
            add(it.answer.as_bytes());
        }
        for it in &self.names {
            add(b"name");
            add(&[it.role as u8]);
            add(it.name.as_bytes());
        }
        for it in &self.dates {
            add(b"date");
            add(&[it.about as u8]);
            add(it.date.to_string().as_bytes());
        }
        for (what, all) in [("place", &self.places), ("code", &self.codes)] {
            for it in all {
                add(what.as_bytes());
                add(it.as_bytes());
            }
        }
        for it in &self.attachments {
            add(b"file");
            add(it.name.as_bytes());
            add(&it.bytes);
        }
        Hash(hash.finalize().into())
    }
}

/// Whether an item was imported before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It was not.
    New,
    /// It was, with the same content.
    Known,
    /// Its id was, with another content: changed over there, or a sender who uses another's id.
    Changed,
}

/// The items that were imported before, by which an import that stopped half-way goes on where it stopped.
#[derive(Clone, Default)]
pub struct Known {
    keys: BTreeSet<Hash>,
    ids: BTreeSet<(SourceKind, String)>,
}

impl Known {
    /// Whether an item was imported before.
    #[must_use]
    pub fn standing(&self, source: &Source) -> Standing {
        if self.keys.contains(&source.key) {
            return Standing::Known;
        }
        let id = source.id.as_ref().map(|id| (source.kind, id.clone()));
        match id {
            Some(id) if self.ids.contains(&id) => Standing::Changed,
            _ => Standing::New,
        }
    }

    /// Adds an item: after it was kept, not before.
    pub fn add(&mut self, source: &Source) {
        self.keys.insert(source.key);
        if let Some(id) = &source.id {
            self.ids.insert((source.kind, id.clone()));
        }
    }
}

impl<'s> FromIterator<&'s Source> for Known {
    fn from_iter<I: IntoIterator<Item = &'s Source>>(sources: I) -> Self {
        let mut known = Self::default();
        for source in sources {
            known.add(source);
        }
        known
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(id: Option<&str>, text: &str) -> Incoming {
        let mut item = Incoming::empty(SourceKind::Register);
        item.source.id = id.map(str::to_owned);
        item.text = text.to_owned();
        item.keyed()
    }

    #[test]
    fn the_same_item_is_known_and_another_under_its_id_is_told() {
        let known: Known = [&item(Some("7"), "a").source].into_iter().collect();
        assert_eq!(
            known.standing(&item(Some("7"), "a").source),
            Standing::Known
        );
        assert_eq!(
            known.standing(&item(Some("7"), "b").source),
            Standing::Changed
        );
        assert_eq!(known.standing(&item(Some("8"), "a").source), Standing::New);
        assert_eq!(known.standing(&item(None, "a").source), Standing::New);
    }

    #[test]
    fn text_that_moves_from_one_field_to_the_next_is_another_item() {
        let mut one = Incoming::empty(SourceKind::Register);
        one.answer("ab", "c");
        let mut two = Incoming::empty(SourceKind::Register);
        two.answer("a", "bc");
        assert_ne!(one.keyed().source.key, two.keyed().source.key);
    }

    #[test]
    fn the_key_of_an_item_never_changes() {
        // Keys stand in cases: an item that was imported last year is known next year.
        assert_eq!(
            item(Some("7"), "a").source.key.to_string(),
            "e34cd9869699cb80721c755050229719697eddcbec09dcea3ec8e9a7fe2b7af9"
        );
    }
}
