//! For whom something is sealed, as a type: a key of one audience opens nothing sealed for another.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;

/// A kind of reader.
pub trait Audience: 'static {
    /// The audience's name, for messages.
    const NAME: &'static str;
}

macro_rules! audience {
    ($(#[$doc:meta])* $name:ident, $text:literal) => {
        $(#[$doc])*
        pub enum $name {}
        impl Audience for $name {
            const NAME: &'static str = $text;
        }
    };
}

audience!(
    /// Whoever holds the office's intake key: every intake officer.
    Intake,
    "intake"
);
audience!(
    /// Whoever holds one mailbox's key: its reporter (by the receipt) and those it was granted to.
    Mailbox,
    "mailbox"
);
audience!(
    /// The members of one case.
    CaseMembers,
    "case members"
);
audience!(
    /// One officer, by their own sealing identity.
    Officer,
    "officer"
);
audience!(
    /// Every officer of the office, by the office book's key.
    OfficeMembers,
    "office members"
);
audience!(
    /// Supervisors and auditors, by the audit book's key.
    Auditors,
    "auditors"
);

/// A public key that seals for one audience, written `age1pq1…`.
pub struct PublicKey<A> {
    pub(crate) recipient: hybrid::Recipient,
    audience: PhantomData<fn() -> A>,
}

impl<A: Audience> PublicKey<A> {
    /// The public key around a recipient; the caller says for which audience it was made.
    pub fn new(recipient: hybrid::Recipient) -> Self {
        Self {
            recipient,
            audience: PhantomData,
        }
    }

    /// The key's id: SHA-256 over its text form, by which grants name their addressee.
    pub fn id(&self) -> words::Hash {
        todo!()
    }
}
