//! A sealed body: JSON, padded with spaces, in an age file; and sealing to a passphrase.

use crate::{BODY_FLOOR, PublicKey, padded_len, stream};
use age::secrecy::{ExposeSecret as _, SecretString};
use serde::Serialize;
use std::marker::PhantomData;
use subtle::ConstantTimeEq as _;
use zeroize::{Zeroize as _, Zeroizing};

/// A value of type `T`, sealed for audience `A`. It says for whom and what, and opens with no other
/// key.
///
/// Sealing to a key of another audience does not compile:
///
/// ```compile_fail,E0308
/// use seal::{CaseMembers, Intake, PublicKey, Sealed};
///
/// fn seal(case: &PublicKey<CaseMembers>) -> Option<Sealed<String, Intake>> {
///     Sealed::new(&"words".to_owned(), &[case]).ok()
/// }
/// ```
pub struct Sealed<T, A> {
    bytes: Vec<u8>,
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
pub struct Passphrase(SecretString);

impl Passphrase {
    /// Takes a passphrase as it was typed.
    #[must_use]
    pub fn new(mut typed: String) -> Self {
        let passphrase = Self(SecretString::from(typed.as_str()));
        typed.zeroize();
        passphrase
    }

    /// Its length in characters, for advice on strength.
    #[must_use]
    pub fn char_count(&self) -> usize {
        self.0.expose_secret().chars().count()
    }

    /// Whether two typed passphrases are the same, in constant time for equal lengths.
    #[must_use]
    pub fn same_as(&self, other: &Self) -> bool {
        let (mine, theirs) = (self.0.expose_secret(), other.0.expose_secret());
        bool::from(mine.as_bytes().ct_eq(theirs.as_bytes()))
    }

    /// The secret itself, for the crates that open.
    #[must_use]
    pub const fn secret(&self) -> &SecretString {
        &self.0
    }
}

impl<T: Serialize, A> Sealed<T, A> {
    /// Seals a value to every key given; one of them is enough to open it.
    ///
    /// # Errors
    /// Refuses an empty list of keys, and passes on what the writer says.
    pub fn new(plain: &T, to: &[&PublicKey<A>]) -> Result<Self, SealError> {
        // Room from the start: a vector that grows leaves copies of the plain words behind.
        let mut json = Zeroizing::new(Vec::with_capacity(64 * 1024));
        serde_json::to_writer(&mut *json, plain).map_err(|_| SealError::Unwritable)?;
        let padded = padded_len((json.len() as u64).max(BODY_FLOOR));
        json.resize(
            usize::try_from(padded).map_err(|_| SealError::Unwritable)?,
            b' ',
        );
        let sealed = hybrid::file::seal(&stream::recipients(to), &json);
        sealed.map(Self::from_bytes).map_err(stream::problem)
    }
}

impl<T, A> Sealed<T, A> {
    /// A sealed value as it came from a store or the network; nothing about it is proven yet.
    #[must_use]
    pub const fn from_bytes(bytes: Vec<u8>) -> Self {
        Self {
            bytes,
            what: PhantomData,
        }
    }

    /// The age file.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The age file, given away.
    #[must_use]
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }
}

/// A public key that somebody outside of the office gave: `age1pq1…`, or a classic `age1…`.
pub struct OutsideKey(Outside);

enum Outside {
    Hybrid(hybrid::Recipient),
    Classic(age::x25519::Recipient),
}

impl OutsideKey {
    /// Whether it stands against quantum computers as well.
    #[must_use]
    pub const fn is_hybrid(&self) -> bool {
        matches!(self.0, Outside::Hybrid(_))
    }
}

impl std::str::FromStr for OutsideKey {
    type Err = hybrid::KeyTextProblem;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim();
        match text.parse() {
            Ok(key) => Ok(Self(Outside::Hybrid(key))),
            Err(problem) => match text.parse() {
                Ok(key) => Ok(Self(Outside::Classic(key))),
                Err(_) => Err(problem),
            },
        }
    }
}

/// Seals bytes to people outside of the office, as a plain age file without padding: their own tools open it.
///
/// # Errors
/// Refuses no key, and classic keys beside hybrid ones: the weaker would open what the stronger protects.
pub fn to_outside(plain: &[u8], keys: &[OutsideKey]) -> Result<Vec<u8>, SealError> {
    let keys: Vec<&dyn age::Recipient> = keys
        .iter()
        .map(|key| match &key.0 {
            Outside::Hybrid(key) => key as &dyn age::Recipient,
            Outside::Classic(key) => key,
        })
        .collect();
    hybrid::file::seal(&keys, plain).map_err(stream::problem)
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
    let mut recipient = age::scrypt::Recipient::new(passphrase.0.clone());
    recipient.set_work_factor(log_n);
    hybrid::file::seal(&[&recipient], plain).map_err(stream::problem)
}
