//! Keys that open, one type for each audience, and the key that signs.

use seal::{Audience, Grant, Passphrase, PublicKey, SealError, Sealed};
use serde::de::DeserializeOwned;
use std::io::Read;
use std::marker::PhantomData;
use zeroize::Zeroizing;

/// Why something did not open.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum OpenError {
    /// It is not sealed to this key.
    #[error("not sealed to this key")]
    NotForThisKey,
    /// It was sealed to this key, and is damaged or was tampered with.
    #[error("damaged or tampered with")]
    Damaged,
    /// It opened, but what was inside is not what it should be.
    #[error("what was inside is not of the expected form")]
    Form,
}

/// The secret key of audience `A`. It neither prints nor serialises itself, and wipes itself.
pub struct Key<A> {
    identity: hybrid::Identity,
    audience: PhantomData<fn() -> A>,
}

impl<A: Audience> Key<A> {
    /// The key that this seed stands for; the caller drew the 32 random bytes.
    pub fn from_seed(seed: [u8; 32]) -> Self {
        Self {
            identity: hybrid::Identity::from_seed(seed),
            audience: PhantomData,
        }
    }

    /// The public half.
    pub fn public(&self) -> PublicKey<A> {
        PublicKey::new(self.identity.recipient())
    }

    /// Opens a sealed value.
    ///
    /// # Errors
    /// See [`OpenError`].
    pub fn open<T: DeserializeOwned>(&self, sealed: &Sealed<T, A>) -> Result<T, OpenError> {
        todo!()
    }

    /// Opens a sealed attachment as a stream; its padding follows the plain bytes.
    ///
    /// # Errors
    /// See [`OpenError`]; later damage shows as an I/O error of the reader.
    pub fn open_stream<R: Read>(
        &self,
        sealed: R,
    ) -> Result<age::stream::StreamReader<R>, OpenError> {
        todo!()
    }

    /// Seals this key for other readers: from then on they open what this key opens.
    ///
    /// # Errors
    /// See [`SealError`].
    pub fn grant<To: Audience>(&self, to: &[&PublicKey<To>]) -> Result<Grant<A, To>, SealError> {
        todo!()
    }

    /// Takes the key out of a grant made to this one.
    ///
    /// # Errors
    /// See [`OpenError`].
    pub fn accept<Of: Audience>(&self, grant: &Grant<Of, A>) -> Result<Key<Of>, OpenError> {
        todo!()
    }
}

/// An Ed25519 signing key of an officer or a node. It neither prints nor serialises itself.
pub struct SigningKey(ed25519_dalek::SigningKey);

impl SigningKey {
    /// The key that this seed stands for; the caller drew the 32 random bytes.
    pub fn from_seed(seed: [u8; 32]) -> Self {
        Self(ed25519_dalek::SigningKey::from_bytes(&seed))
    }

    /// The public half, 32 bytes.
    pub fn verifying(&self) -> [u8; 32] {
        self.0.verifying_key().to_bytes()
    }

    /// Signs a message, 64 bytes.
    pub fn sign(&self, message: &[u8]) -> [u8; 64] {
        use ed25519_dalek::Signer;
        self.0.sign(message).to_bytes()
    }
}

/// Opens what was sealed to a passphrase, refusing work factors above `2^log_n_max`.
///
/// # Errors
/// See [`OpenError`]; a wrong passphrase is [`OpenError::NotForThisKey`].
pub fn with_passphrase(
    sealed: &[u8],
    passphrase: &Passphrase,
    log_n_max: u8,
) -> Result<Zeroizing<Vec<u8>>, OpenError> {
    todo!()
}
