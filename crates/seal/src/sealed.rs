//! A sealed body: JSON, padded with spaces, in an age file; and sealing to a passphrase.

use crate::PublicKey;
use serde::Serialize;
use std::marker::PhantomData;

/// A value of type `T`, sealed for audience `A`. It says for whom and what, and opens with no other key.
pub struct Sealed<T, A> {
    bytes: Vec<u8>,
    #[expect(clippy::type_complexity, reason = "a marker for content and audience")]
    what: PhantomData<fn() -> (T, A)>,
}

/// Why something could not be sealed.
#[derive(Debug, thiserror::Error)]
pub enum SealError {
    /// No recipient was named: what nobody can open is lost.
    #[error("nothing is sealed to nobody")]
    NoRecipient,
    /// The value could not be written as JSON.
    #[error("the value cannot be written")]
    Unwritable,
    /// The age file could not be written.
    #[error("the sealed file cannot be written")]
    Io(#[from] std::io::Error),
    /// The recipients cannot stand in one age file.
    #[error("the recipients cannot be sealed to together")]
    Recipients,
}

/// A passphrase that a person chose. It neither prints nor serialises itself.
pub struct Passphrase(secrecy::SecretString);

impl<T: Serialize, A> Sealed<T, A> {
    /// Seals a value to every key given; one of them is enough to open it.
    ///
    /// # Errors
    /// Refuses an empty list of keys, and passes on what the writer says.
    pub fn new(plain: &T, to: &[&PublicKey<A>]) -> Result<Self, SealError> {
        todo!()
    }
}

impl<T, A> Sealed<T, A> {
    /// A sealed value as it came from a store or the network; nothing about it is proven yet.
    pub fn from_bytes(bytes: Vec<u8>) -> Self {
        Self {
            bytes,
            what: PhantomData,
        }
    }

    /// The age file.
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The age file, given away.
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }
}

/// Seals bytes to a passphrase with age's scrypt recipient, at work factor `2^log_n`.
///
/// # Errors
/// Passes on what the writer says.
pub fn to_passphrase(
    plain: &[u8],
    passphrase: &Passphrase,
    log_n: u8,
) -> Result<Vec<u8>, SealError> {
    todo!()
}
