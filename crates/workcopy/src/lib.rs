//! Working copies of evidence: previews, copies without metadata, true redactions, and the bag that goes to a court.
//!
//! Every function takes the bytes of an original and gives new bytes; an original is never altered. What a file is, is told by
//! its content. Input is hostile until shown otherwise: limits are checked before anything is drawn, and a failure of a decoder
//! is a refusal. A stack that overflows cannot be caught, so the desk calls all of this in a process of its own
//! (`recourse preview`). Pure: no files, no clock, no chance. Absent: who may make a copy, and where it is kept.

pub mod bag;
mod document;
mod kind;
mod metadata;
mod picture;
mod preview;
mod redact;
mod strip;
mod xml;

pub use document::{PAGES_MAX, Page, page};
pub use kind::Kind;
pub use metadata::{Detail, metadata};
pub use preview::{blurred, plain};
pub use redact::{Area, Covered, Passage, redact_document, redact_picture, redact_text};
pub use strip::{Left, Removed, Stripped, strip};

use serde::{Deserialize, Serialize};

/// Why no copy was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum Refused {
    /// Not a kind of file that this is done for.
    #[error("not a kind of file that this is done for")]
    Kind,
    /// Too many points or bytes, as they are or unpacked.
    #[error("too large")]
    TooLarge,
    /// More pages than [`PAGES_MAX`].
    #[error("too many pages")]
    TooManyPages,
    /// Damaged, cut short, or built to do harm.
    #[error("damaged")]
    Damaged,
    /// Encrypted with a passphrase.
    #[error("locked with a passphrase")]
    Locked,
    /// There is no such page.
    #[error("there is no such page")]
    NoSuchPage,
    /// An area is empty or lies outside: it would cover nothing, and somebody believes that it does.
    #[error("an area covers nothing")]
    Area,
    /// A passage is empty or lies outside of the text.
    #[error("a passage covers nothing")]
    Passage,
}

/// Does work that others' decoders have a part in. Their panics on hostile bytes are a refusal.
fn guarded<T>(work: impl FnOnce() -> Result<T, Refused>) -> Result<T, Refused> {
    // Nothing that the work touches outlives it, so nothing half done is seen afterwards.
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(work)).unwrap_or(Err(Refused::Damaged))
}
