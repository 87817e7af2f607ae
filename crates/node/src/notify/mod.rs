//! Telling people that something waits for them, never what it is about.

use store::HeadSwap;
use words::{Moment, OfficeId, StreamId};

pub use charter::Rung;

/// What somebody is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// A promise is due soon.
    DueSoon,
    /// A promise is late.
    Overdue,
    /// A reporter contests an answer.
    Contested,
    /// A reporter complains about the office.
    Complaint,
    /// The node's clock jumped.
    Stale,
}

/// Something that somebody is to be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The office.
    pub office: OfficeId,
    /// The stream that it is about: for leaving out who is screened out, never for telling.
    pub stream: StreamId,
    /// Who is told.
    pub rung: Rung,
    /// What.
    pub word: Word,
    /// The same mark is the same notice.
    pub mark: [u8; 16],
}

/// The head that queues a notice.
pub(crate) fn queue(notice: &Notice, now: Moment) -> HeadSwap {
    HeadSwap {
        key: format!("notice/{:012}/{}", now.0.max(0), hex::encode(notice.mark)),
        expected: 0,
        value: Some(vec![notice.rung as u8, notice.word as u8]),
        expires: None,
    }
}
