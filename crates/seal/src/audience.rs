//! For whom something is sealed, as a type: a key of one audience opens nothing sealed for another.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use sha2::{Digest as _, Sha256};
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

impl<A> PublicKey<A> {
    /// The public key around a recipient; the caller says for which audience it was made.
    #[must_use]
    pub const fn new(recipient: hybrid::Recipient) -> Self {
        Self {
            recipient,
            audience: PhantomData,
        }
    }

    /// The key's id: SHA-256 over its 1,216 bytes, by which grants name their addressee.
    #[must_use]
    pub fn id(&self) -> words::Hash {
        words::Hash(Sha256::digest(self.recipient.to_bytes()).into())
    }
}

impl<A> Clone for PublicKey<A> {
    fn clone(&self) -> Self {
        Self::new(self.recipient.clone())
    }
}

impl<A> PartialEq for PublicKey<A> {
    fn eq(&self, other: &Self) -> bool {
        self.recipient == other.recipient
    }
}

impl<A> Eq for PublicKey<A> {}

impl<A> fmt::Display for PublicKey<A> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.recipient.fmt(f)
    }
}

impl<A> fmt::Debug for PublicKey<A> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PublicKey({})", self.id())
    }
}

impl<A> FromStr for PublicKey<A> {
    type Err = hybrid::KeyTextProblem;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse().map(Self::new)
    }
}

impl<A> Serialize for PublicKey<A> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de, A> Deserialize<'de> for PublicKey<A> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?
            .parse()
            .map_err(D::Error::custom)
    }
}
