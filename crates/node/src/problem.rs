//! Why something was not taken in or not shown, as kinds; the words are the pages' business.

use store::StoreError;

/// Why a report, message or attachment was not taken in. In every case nothing of it was kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IntakeProblem {
    /// The office is not known here.
    #[error("no such office")]
    NoOffice,
    /// The office has not set up its keys yet: nobody could open what is sent.
    #[error("the office has no intake key")]
    NoKey,
    /// There is neither text nor file.
    #[error("nothing was sent")]
    Empty,
    /// The texts are longer than allowed.
    #[error("the text is longer than {max} bytes")]
    TextTooLong {
        /// The limit in bytes.
        max: usize,
    },
    /// More attachments than allowed.
    #[error("more than {max} files")]
    TooManyFiles {
        /// The limit.
        max: usize,
    },
    /// An attachment is larger than allowed.
    #[error("a file is larger than {max} bytes")]
    FileTooLarge {
        /// The limit in bytes.
        max: u64,
    },
    /// All attachments together are larger than allowed.
    #[error("the files together are larger than {max} bytes")]
    UploadTooLarge {
        /// The limit in bytes.
        max: u64,
    },
    /// The upload broke off or stalled.
    #[error("the upload broke off")]
    BrokenOff,
    /// The disk is nearly full: attachments are refused, text is still taken.
    #[error("no room for files; text is still taken")]
    NoRoomForFiles,
    /// The disk is full: nothing was kept, send again later.
    #[error("no room left")]
    Full,
    /// The database is out of reach: nothing is known to be kept, send again.
    #[error("the store is out of reach")]
    Unavailable,
    /// Too much is going on at this moment; try again in a minute.
    #[error("too busy at this moment")]
    Busy,
    /// Files that had been received before are gone: too much time has passed.
    #[error("the files received before have expired")]
    Expired,
    /// What claims to be sealed is not, or not to this office's current key.
    #[error("not sealed as it must be")]
    NotSealed,
    /// An office was chosen for a copy to which none can be sealed.
    #[error("no copy can be held for one of the offices")]
    NoCopy,
    /// A signature, hash or length does not fit.
    #[error("a signature, hash or length does not fit")]
    Forged,
}

/// Why a mailbox was not shown or not changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MailboxProblem {
    /// The session has ended, or never was; the receipt must be typed again.
    #[error("the session has ended")]
    Gone,
    /// No mailbox for this receipt.
    #[error("no mailbox for this receipt")]
    Unknown,
    /// Many wrong receipts are being tried at this moment; a right one still opens.
    #[error("too many wrong receipts at this moment")]
    Busy,
    /// There is no such file.
    #[error("no such file")]
    NoFile,
    /// The database is out of reach.
    #[error("the store is out of reach")]
    Unavailable,
    /// What was kept is damaged.
    #[error("the kept data is damaged")]
    Damaged,
}

impl From<StoreError> for IntakeProblem {
    fn from(error: StoreError) -> Self {
        note(&error);
        match error {
            StoreError::Full => Self::Full,
            _ => Self::Unavailable,
        }
    }
}

impl From<StoreError> for MailboxProblem {
    fn from(error: StoreError) -> Self {
        note(&error);
        match error {
            StoreError::Damaged(_) => Self::Damaged,
            _ => Self::Unavailable,
        }
    }
}

/// Logs a fault of the store once, by its kind: the message of a database may quote what was bound to it.
pub(crate) fn note(error: &StoreError) {
    let kind = match error {
        StoreError::Conflict { .. } => "conflict",
        StoreError::HeadMoved { .. } => "head moved",
        StoreError::Full => "full",
        StoreError::Contradiction(_) => "contradiction",
        StoreError::TooLarge(_) => "too large",
        StoreError::Unfit(_) => "unfit",
        StoreError::Newer { .. } => "newer",
        StoreError::InUse => "in use",
        StoreError::Unavailable(_) => "unavailable",
        StoreError::Damaged(_) => "damaged",
    };
    tracing::warn!(kind, "the store did not do what it was asked");
}
