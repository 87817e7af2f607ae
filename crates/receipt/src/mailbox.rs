//! From a receipt to the mailbox: Argon2id (about one millisecond), then HKDF for each use.

use crate::Receipt;
use argon2::{Algorithm, Argon2, Block, Params, Version};
use ed25519_dalek::Signer as _;
use hkdf::Hkdf;
use seal::{Grant, Intake, Mailbox, PublicKey, SealError, Sealed};
use serde::de::DeserializeOwned;
use sha2::{Digest as _, Sha256};
use std::cell::RefCell;
use std::io::Read;
use subtle::ConstantTimeEq as _;
use words::Hash;
use zeroize::{Zeroize as _, Zeroizing};

/// Memory of the derivation in KiB, for one pass. Measured (`cargo bench -p receipt`): 0.26 ms on a
/// current server core, half of what sealing a report costs there; 4 MiB would take 1.0 ms, for two
/// bits more. The receipt's 86 random bits carry the strength, this only multiplies it; a flood of
/// reports must stay cheap (design, section 6).
const MEMORY_KIB: u32 = 1024;

/// The salt is one for all: a receipt is random, and the node must find the mailbox from it alone.
const SALT: &[u8] = b"recourse/v1 receipt";

/// What the memory-hard step gives: 32 bytes from which a mailbox session can be resumed. Wipes
/// itself.
pub struct MailboxRoot(pub Zeroizing<[u8; 32]>);

/// The name under which the node files a mailbox: SHA-256 of the tag that only the receipt gives.
///
/// Compared in constant time.
#[derive(Clone, Copy)]
pub struct Lookup(pub Hash);

impl PartialEq for Lookup {
    fn eq(&self, other: &Self) -> bool {
        self.0.0.ct_eq(&other.0.0).into()
    }
}

impl Eq for Lookup {}

/// The keys of one mailbox.
///
/// They open what is sealed to a mailbox, and by their type nothing else:
///
/// ```compile_fail,E0308
/// use seal::{Intake, Sealed};
///
/// fn read(keys: &receipt::MailboxKeys, sealed: &Sealed<String, Intake>) -> Option<String> {
///     keys.open(sealed).ok()
/// }
/// ```
pub struct MailboxKeys {
    lookup: Lookup,
    identity: hybrid::Identity,
    signing: ed25519_dalek::SigningKey,
}

/// Why a mailbox item did not open: no more is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("did not open")]
pub struct NotOpened;

thread_local! {
    /// The derivation's memory, kept by each thread: fresh megabytes for each report would cost
    /// more than the step.
    static MEMORY: RefCell<Vec<Block>> = RefCell::new(vec![Block::default(); MEMORY_KIB as usize]);
}

impl MailboxRoot {
    /// The memory-hard step.
    #[must_use]
    #[expect(
        clippy::expect_used,
        reason = "the parameters are constants that the test below runs"
    )]
    pub fn of(receipt: &Receipt) -> Self {
        let params = Params::new(MEMORY_KIB, 1, 1, Some(32)).expect("constant parameters");
        let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        let mut root = Zeroizing::new([0; 32]);
        let digits = receipt.digits();
        MEMORY.with_borrow_mut(|memory| {
            argon
                .hash_password_into_with_memory(
                    digits.as_bytes(),
                    SALT,
                    &mut root[..],
                    &mut *memory,
                )
                .expect("constant lengths");
            // What is left in the memory could be worked back towards the receipt.
            memory.iter_mut().for_each(Block::zeroize);
        });
        Self(root)
    }

    /// The keys that this root gives.
    #[must_use]
    pub fn keys(&self) -> MailboxKeys {
        let tag = self.derive(b"lookup tag");
        MailboxKeys {
            lookup: Lookup(Hash(Sha256::digest(&tag[..]).into())),
            identity: hybrid::Identity::from_seed(*self.derive(b"sealing seed")),
            signing: ed25519_dalek::SigningKey::from_bytes(&self.derive(b"signing seed")),
        }
    }

    #[expect(
        clippy::expect_used,
        reason = "32 bytes is a length that HKDF-SHA-256 gives"
    )]
    fn derive(&self, purpose: &[u8]) -> Zeroizing<[u8; 32]> {
        let mut bytes = Zeroizing::new([0; 32]);
        Hkdf::<Sha256>::new(Some(b"recourse/v1 mailbox"), &self.0[..])
            .expand(purpose, &mut bytes[..])
            .expect("a constant length");
        bytes
    }
}

impl MailboxKeys {
    /// Where the node files this mailbox.
    #[must_use]
    pub const fn lookup(&self) -> Lookup {
        self.lookup
    }

    /// The public key to which everything in the mailbox is sealed.
    #[must_use]
    pub fn public(&self) -> PublicKey<Mailbox> {
        PublicKey::new(self.identity.recipient())
    }

    /// The Ed25519 public key with which the reporter's entries are verified.
    #[must_use]
    pub fn verifying(&self) -> [u8; 32] {
        self.signing.verifying_key().to_bytes()
    }

    /// Signs a reporter's statement.
    #[must_use]
    pub fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.signing.sign(message).to_bytes()
    }

    /// Seals the mailbox key for the office's intake officers.
    ///
    /// # Errors
    /// See [`SealError`].
    pub fn grant(&self, to: &[&PublicKey<Intake>]) -> Result<Grant<Mailbox, Intake>, SealError> {
        Grant::of_identity(&self.identity, to)
    }

    /// Opens an item of the mailbox.
    ///
    /// # Errors
    /// Says no more than that it did not open.
    pub fn open<T: DeserializeOwned>(&self, sealed: &Sealed<T, Mailbox>) -> Result<T, NotOpened> {
        let plain = hybrid::file::open(&self.identity, sealed.as_bytes()).map_err(|_| NotOpened)?;
        serde_json::from_slice(&plain).map_err(|_| NotOpened)
    }

    /// Opens an attachment as a stream; its padding follows the plain bytes.
    ///
    /// # Errors
    /// Says no more than that it did not open.
    pub fn open_stream<R: Read>(&self, sealed: R) -> Result<hybrid::file::Reader<R>, NotOpened> {
        hybrid::file::open_from(&self.identity, sealed).map_err(|_| NotOpened)
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use seal::mailbox::Message;

    #[test]
    fn the_same_receipt_gives_the_same_mailbox_and_another_another() {
        let keys = |byte| MailboxRoot::of(&Receipt::from_random(&[byte; 16])).keys();
        assert!(keys(1).lookup() == keys(1).lookup());
        assert_eq!(keys(1).verifying(), keys(1).verifying());
        assert!(keys(1).public() == keys(1).public());
        assert!(keys(1).lookup() != keys(2).lookup());
    }

    #[test]
    fn what_is_sealed_to_the_mailbox_opens_with_its_receipt_only() {
        let keys = MailboxRoot::of(&Receipt::from_random(&[1; 16])).keys();
        let other = MailboxRoot::of(&Receipt::from_random(&[2; 16])).keys();
        let message = Message {
            version: 1,
            text: "they came back".to_owned(),
            attachments: Vec::new(),
            form: String::new(),
        };
        let sealed = Sealed::new(&message, &[&keys.public()]).unwrap();
        assert!(keys.open(&sealed).ok().unwrap().text == "they came back");
        assert!(other.open(&sealed).is_err());
    }
}
