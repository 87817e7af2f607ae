//! What a mailbox holds, in plain form: the report, later messages, the office's answers.
//!
//! These are the only plain texts that the node ever sees, for one request. They are written as
//! JSON so that `age --decrypt` alone shows something a person can read. They wipe themselves and
//! do not print.

use serde::{Deserialize, Serialize};
use words::{BlobId, Hash, Language};
use zeroize::{Zeroize, ZeroizeOnDrop};

/// One attached file: what it is, and which sealed blob holds it.
#[derive(Clone, Serialize, Deserialize)]
pub struct Attachment {
    /// The file's name as the sender's device gave it; hostile until shown otherwise.
    pub name: String,
    /// The media type that the sender's browser claimed.
    pub media_type: String,
    /// The plain file's length in bytes; what follows in the opened blob is padding.
    pub size: u64,
    /// SHA-256 over the plain file.
    pub sha256: Hash,
    /// The sealed blob, an age file under the mailbox's key.
    pub blob: BlobId,
}

/// Whether somebody is in danger at this hour, in the reporter's own judgment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Danger {
    /// Yes, or it may be a matter of hours.
    Now,
    /// Not at this hour.
    NotNow,
    /// The reporter did not say.
    Unsaid,
}

/// Whom the report is about, in relation to the reporter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Concerns {
    /// The reporter.
    Me,
    /// A relative or somebody close.
    Relative,
    /// A colleague, client or other person.
    Other,
    /// An organisation or a group.
    Organisation,
    /// The reporter did not say.
    Unsaid,
}

/// A report, as the reporter wrote it. Only `story` is required; every other text may be empty.
#[derive(Clone, Serialize, Deserialize)]
pub struct Report {
    /// The form's version, 1.
    pub version: u8,
    /// The language of the page on which it was written.
    pub language: Language,
    /// What happened, in the reporter's own words.
    pub story: String,
    /// Whether somebody is in danger now.
    pub danger: Danger,
    /// Whom it is about.
    pub concerns: Concerns,
    /// Which contact with the United Nations it answers to, as the reporter sees it.
    pub cooperation: String,
    /// Where it happened.
    pub place: String,
    /// When it happened, in the reporter's words.
    pub time: String,
    /// Who did it or is behind it.
    pub author: String,
    /// What the reporter asks for, and what must not be done.
    pub wishes: String,
    /// A name, if the reporter wants to give one.
    pub name: String,
    /// A safe way of reaching the reporter besides the mailbox, if there is one.
    pub contact: String,
    /// The codes of the lexicon that the reporter ticked, a State by its ISO code; mostly none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<String>,
    /// The attached files.
    pub attachments: Vec<Attachment>,
    /// Random text of the form that was sent: the same form sent twice carries the same.
    pub form: String,
}

/// A later message from the reporter.
#[derive(Clone, Serialize, Deserialize)]
pub struct Message {
    /// The form's version, 1.
    pub version: u8,
    /// The text; may be empty where a file is attached.
    pub text: String,
    /// The attached files.
    pub attachments: Vec<Attachment>,
    /// Random text of the form that was sent: the same form sent twice carries the same.
    pub form: String,
}

/// The office's answer to the reporter.
#[derive(Clone, Serialize, Deserialize)]
pub struct Answer {
    /// The form's version, 1.
    pub version: u8,
    /// The text.
    pub text: String,
    /// How the officer wants to be called towards the reporter; empty stands for the office.
    pub signed: String,
    /// The attached files.
    pub attachments: Vec<Attachment>,
}

impl Zeroize for Attachment {
    fn zeroize(&mut self) {
        self.name.zeroize();
        self.media_type.zeroize();
        self.size = 0;
        self.sha256 = Hash([0; 32]);
    }
}

impl Zeroize for Report {
    fn zeroize(&mut self) {
        for text in [
            &mut self.story,
            &mut self.cooperation,
            &mut self.place,
            &mut self.time,
            &mut self.author,
            &mut self.wishes,
            &mut self.name,
            &mut self.contact,
            &mut self.form,
        ] {
            text.zeroize();
        }
        self.codes.zeroize();
        self.attachments.zeroize();
    }
}

impl Zeroize for Message {
    fn zeroize(&mut self) {
        self.text.zeroize();
        self.attachments.zeroize();
    }
}

impl Zeroize for Answer {
    fn zeroize(&mut self) {
        self.text.zeroize();
        self.signed.zeroize();
        self.attachments.zeroize();
    }
}

macro_rules! wiped {
    ($($name:ident),*) => {$(
        impl Drop for $name {
            fn drop(&mut self) {
                self.zeroize();
            }
        }
        impl ZeroizeOnDrop for $name {}
    )*};
}
wiped!(Attachment, Report, Message, Answer);
