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
///
/// ```
/// use open::Key;
/// use seal::{Intake, Sealed};
///
/// let intake = Key::<Intake>::from_seed([1; 32]);
/// let sealed: Sealed<String, Intake> = Sealed::new(&"words".to_owned(), &[&intake.public()])?;
/// assert_eq!(intake.open(&sealed)?, "words");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// A key of another audience does not even compile:
///
/// ```compile_fail,E0308
/// use open::Key;
/// use seal::{CaseMembers, Intake, Sealed};
///
/// let intake = Key::<Intake>::from_seed([1; 32]);
/// let case = Key::<CaseMembers>::from_seed([1; 32]);
/// let sealed: Sealed<String, Intake> = Sealed::new(&"words".to_owned(), &[&intake.public()])?;
/// assert_eq!(case.open(&sealed)?, "words");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// Nor does a grant that was made for another:
///
/// ```compile_fail,E0308
/// use open::Key;
/// use seal::{CaseMembers, Grant, Intake, Officer};
///
/// let officer = Key::<Officer>::from_seed([1; 32]);
/// let grant: Grant<CaseMembers, Intake> = Grant::from_bytes(Vec::new());
/// let _ = officer.accept(&grant);
/// ```
pub struct Key<A> {
    identity: hybrid::Identity,
    audience: PhantomData<fn() -> A>,
}

impl<A: Audience> Key<A> {
    /// The key that this seed stands for; the caller drew the 32 random bytes.
    #[must_use]
    pub fn from_seed(seed: [u8; 32]) -> Self {
        Self {
            identity: hybrid::Identity::from_seed(seed),
            audience: PhantomData,
        }
    }

    /// The public half.
    #[must_use]
    pub fn public(&self) -> PublicKey<A> {
        PublicKey::new(self.identity.recipient())
    }

    /// Opens a sealed value.
    ///
    /// # Errors
    /// See [`OpenError`].
    pub fn open<T: DeserializeOwned>(&self, sealed: &Sealed<T, A>) -> Result<T, OpenError> {
        let plain = self.open_bytes(sealed.as_bytes())?;
        serde_json::from_slice(&plain).map_err(|_| OpenError::Form)
    }

    /// Opens a sealed body to its bytes, padding included: for `recourse open`.
    ///
    /// # Errors
    /// See [`OpenError`].
    pub fn open_bytes(&self, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, OpenError> {
        hybrid::file::open(&self.identity, sealed).map_err(problem)
    }

    /// As [`Key::open`], and gives the key of this one body: with it the body opens again in a tenth
    /// of the time.
    ///
    /// # Errors
    /// See [`OpenError`].
    pub fn open_keeping<T: DeserializeOwned>(
        &self,
        sealed: &Sealed<T, A>,
    ) -> Result<(T, BodyKey<A>), OpenError> {
        let opened = hybrid::file::open_keeping(&self.identity, sealed.as_bytes());
        let (plain, key) = opened.map_err(problem)?;
        let value = serde_json::from_slice(&plain).map_err(|_| OpenError::Form)?;
        Ok((value, BodyKey::from_bytes(*key.bytes())))
    }

    /// Opens a sealed attachment as a stream; its padding follows the plain bytes.
    ///
    /// # Errors
    /// See [`OpenError`]; later damage shows as an I/O error of the reader.
    pub fn open_stream<R: Read>(&self, sealed: R) -> Result<hybrid::file::Reader<R>, OpenError> {
        hybrid::file::open_from(&self.identity, sealed).map_err(problem)
    }

    /// Seals this key for other readers: from then on they open what this key opens.
    ///
    /// # Errors
    /// See [`SealError`].
    pub fn grant<To: Audience>(&self, to: &[&PublicKey<To>]) -> Result<Grant<A, To>, SealError> {
        Grant::of_identity(&self.identity, to)
    }

    /// Takes the key out of a grant made to this one.
    ///
    /// # Errors
    /// See [`OpenError`].
    pub fn accept<Of: Audience>(&self, grant: &Grant<Of, A>) -> Result<Key<Of>, OpenError> {
        let text = self.open_bytes(grant.as_bytes())?;
        let text = std::str::from_utf8(&text).map_err(|_| OpenError::Form)?;
        let identity = text.trim_end().parse().map_err(|_| OpenError::Form)?;
        Ok(Key {
            identity,
            audience: PhantomData,
        })
    }

    /// The key as the text of an age identity, for a file that only its owner may read.
    #[must_use]
    pub fn identity_text(&self) -> Zeroizing<String> {
        self.identity.text()
    }

    /// The key that this identity text stands for; the caller says for which audience it was made.
    ///
    /// # Errors
    /// [`OpenError::Form`] where it is not the text of a hybrid identity.
    pub fn from_identity_text(text: &str) -> Result<Self, OpenError> {
        let identity = text.trim().parse().map_err(|_| OpenError::Form)?;
        Ok(Self {
            identity,
            audience: PhantomData,
        })
    }

    /// The key to which its owner alone seals: it follows from this key and a label, and nobody else knows its public half. What
    /// opens with it was therefore sealed by its owner, as long as that half is never given away.
    #[must_use]
    pub fn derived(&self, label: &str) -> Self {
        Self {
            identity: self.identity.derived(label),
            audience: PhantomData,
        }
    }

    /// A second handle on the same key, for a second session of its owner.
    #[must_use]
    pub fn duplicate(&self) -> Self {
        Self {
            identity: self.identity.duplicate(),
            audience: PhantomData,
        }
    }
}

/// The length of the key of one sealed body, in bytes.
pub const BODY_KEY_LEN: usize = 16;

/// The key of one sealed body of audience `A`, and of nothing else. It neither prints nor serialises itself, and wipes itself.
pub struct BodyKey<A> {
    bytes: Zeroizing<[u8; BODY_KEY_LEN]>,
    audience: PhantomData<fn() -> A>,
}

impl<A: Audience> BodyKey<A> {
    /// The key whose bytes these are.
    #[must_use]
    pub fn from_bytes(bytes: [u8; BODY_KEY_LEN]) -> Self {
        Self {
            bytes: Zeroizing::new(bytes),
            audience: PhantomData,
        }
    }

    /// Its bytes, for a place that only its owner may read.
    #[must_use]
    pub fn bytes(&self) -> &[u8; BODY_KEY_LEN] {
        &self.bytes
    }

    /// Opens the body again.
    ///
    /// # Errors
    /// See [`OpenError`]; another body is [`OpenError::Damaged`] for this key.
    pub fn open<T: DeserializeOwned>(&self, sealed: &Sealed<T, A>) -> Result<T, OpenError> {
        let key = hybrid::file::OneFile::from_bytes(&self.bytes);
        let plain = key.open(sealed.as_bytes()).map_err(problem)?;
        serde_json::from_slice(&plain).map_err(|_| OpenError::Form)
    }
}

/// An Ed25519 signing key of an officer or a node. It neither prints nor serialises itself.
pub struct SigningKey(ed25519_dalek::SigningKey);

impl SigningKey {
    /// The key that this seed stands for; the caller drew the 32 random bytes.
    #[must_use]
    pub fn from_seed(seed: [u8; 32]) -> Self {
        Self(ed25519_dalek::SigningKey::from_bytes(&seed))
    }

    /// The public half, 32 bytes.
    #[must_use]
    pub fn verifying(&self) -> [u8; 32] {
        self.0.verifying_key().to_bytes()
    }

    /// Signs a message, 64 bytes.
    #[must_use]
    pub fn sign(&self, message: &[u8]) -> [u8; 64] {
        use ed25519_dalek::Signer as _;
        self.0.sign(message).to_bytes()
    }

    /// The seed, for a file that only its owner may read.
    #[must_use]
    pub fn seed(&self) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(self.0.to_bytes())
    }

    /// A second handle on the same key.
    #[must_use]
    pub fn duplicate(&self) -> Self {
        Self(self.0.clone())
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
    let mut identity = age::scrypt::Identity::new(passphrase.secret().clone());
    identity.set_max_work_factor(log_n_max);
    hybrid::file::open(&identity, sealed).map_err(problem)
}

/// What the `age` crate refuses, in our words.
fn problem(problem: age::DecryptError) -> OpenError {
    use age::DecryptError::{DecryptionFailed, KeyDecryptionFailed, NoMatchingKeys};
    match problem {
        NoMatchingKeys | DecryptionFailed | KeyDecryptionFailed => OpenError::NotForThisKey,
        _ => OpenError::Damaged,
    }
}
