//! From a receipt to the mailbox: Argon2id (about one millisecond), then HKDF for each use.

use crate::Receipt;
use seal::{Grant, Intake, Mailbox, PublicKey, SealError, Sealed};
use serde::de::DeserializeOwned;
use std::io::Read;
use words::Hash;
use zeroize::Zeroizing;

/// What the memory-hard step gives: 32 bytes from which a mailbox session can be resumed. Wipes itself.
pub struct MailboxRoot(pub Zeroizing<[u8; 32]>);

/// The name under which the node files a mailbox: SHA-256 of the tag that only the receipt gives.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Lookup(pub Hash);

/// The keys of one mailbox.
pub struct MailboxKeys {
    lookup: Lookup,
    identity: hybrid::Identity,
    signing: ed25519_dalek::SigningKey,
}

/// Why a mailbox item did not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotOpened;

impl MailboxRoot {
    /// The memory-hard step.
    pub fn of(receipt: &Receipt) -> Self {
        todo!()
    }

    /// The keys that this root gives.
    pub fn keys(&self) -> MailboxKeys {
        todo!()
    }
}

impl MailboxKeys {
    /// Where the node files this mailbox.
    pub fn lookup(&self) -> Lookup {
        self.lookup
    }

    /// The public key to which everything in the mailbox is sealed.
    pub fn public(&self) -> PublicKey<Mailbox> {
        todo!()
    }

    /// The Ed25519 public key with which the reporter's entries are verified.
    pub fn verifying(&self) -> [u8; 32] {
        todo!()
    }

    /// Signs a reporter's statement.
    pub fn sign(&self, message: &[u8]) -> [u8; 64] {
        todo!()
    }

    /// Seals the mailbox key for the office's intake officers.
    ///
    /// # Errors
    /// See [`SealError`].
    pub fn grant(&self, to: &[&PublicKey<Intake>]) -> Result<Grant<Mailbox, Intake>, SealError> {
        todo!()
    }

    /// Opens an item of the mailbox.
    ///
    /// # Errors
    /// Says no more than that it did not open.
    pub fn open<T: DeserializeOwned>(&self, sealed: &Sealed<T, Mailbox>) -> Result<T, NotOpened> {
        todo!()
    }

    /// Opens an attachment as a stream; its padding follows the plain bytes.
    ///
    /// # Errors
    /// Says no more than that it did not open.
    pub fn open_stream<R: Read>(
        &self,
        sealed: R,
    ) -> Result<age::stream::StreamReader<R>, NotOpened> {
        todo!()
    }
}
