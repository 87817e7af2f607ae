//! Where an entry may stand: rules that need no key, held by the node before it keeps an entry and by the
//! desk before it believes one. Absent: what an officer may do to a case; that is case work's.

use crate::{Author, Kind, Statement, StreamKind};
use words::StreamId;

/// The streams that an office has once, and the key that founded it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Books {
    /// The stream of the office's own book.
    pub book: StreamId,
    /// The stream of its audit book.
    pub audit: StreamId,
    /// The Ed25519 public key of its founder.
    pub founder: [u8; 32],
}

/// Why an entry may not stand where it wants to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Misplaced {
    /// A mailbox begins with a report, and with nothing else.
    #[error("a mailbox that does not begin with a report")]
    Mailbox,
    /// A mailbox holds one report.
    #[error("a second report in a mailbox")]
    SecondReport,
    /// One reporter writes in a mailbox.
    #[error("a stranger in a mailbox")]
    Stranger,
    /// A case begins with an event.
    #[error("a case that does not begin with an event")]
    Case,
    /// An office has one book.
    #[error("a second office book")]
    SecondBook,
    /// The founder begins the office's book.
    #[error("an office book that its founder did not begin")]
    Founder,
    /// An office has one audit book.
    #[error("a second audit book")]
    SecondAudit,
}

impl Books {
    /// Checks that an entry may stand in its stream; `first` is who wrote the stream's first entry, none where
    /// this one is to be the first.
    ///
    /// # Errors
    /// The rule that it breaks.
    pub fn admit(&self, statement: &Statement, first: Option<Author>) -> Result<(), Misplaced> {
        let broken = match (statement.stream_kind, first) {
            (StreamKind::Mailbox, None) => {
                (statement.kind != Kind::Report).then_some(Misplaced::Mailbox)
            }
            (StreamKind::Mailbox, Some(first)) => match statement.author {
                _ if statement.kind == Kind::Report => Some(Misplaced::SecondReport),
                Author::Reporter(_) if statement.author != first => Some(Misplaced::Stranger),
                _ => None,
            },
            (StreamKind::Case, None) => {
                (statement.kind != Kind::CaseEvent).then_some(Misplaced::Case)
            }
            (StreamKind::Office, _) if statement.stream != self.book => Some(Misplaced::SecondBook),
            (StreamKind::Office, None) => {
                (*statement.author.key() != self.founder).then_some(Misplaced::Founder)
            }
            (StreamKind::Audit, _) => {
                (statement.stream != self.audit).then_some(Misplaced::SecondAudit)
            }
            (StreamKind::Case | StreamKind::Office, Some(_)) => None,
        };
        broken.map_or(Ok(()), Err)
    }
}
