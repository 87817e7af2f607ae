//! An officer's identity file: sealing key, signing key and who it is, in one age file under a passphrase.

use crate::{Key, SigningKey};
use seal::{Officer, Passphrase, SealError};
use words::{OfficeId, OfficerId};

/// Why an identity file did not open.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum LockedProblem {
    /// The passphrase is not the right one.
    #[error("the passphrase is not the right one")]
    Passphrase,
    /// The file is damaged, cut short, or was never an identity file.
    #[error("the identity file is damaged")]
    Damaged,
}

/// What an identity file holds, opened.
pub struct IdentityFile {
    /// Whose it is.
    pub officer: OfficerId,
    /// The office to which the officer belongs.
    pub office: OfficeId,
    /// The officer's sealing key.
    pub key: Key<Officer>,
    /// The officer's signing key.
    pub signing: SigningKey,
}

impl IdentityFile {
    /// Locks the identity under a passphrase, at scrypt work factor `2^log_n`. Gives the age file.
    ///
    /// # Errors
    /// See [`SealError`].
    pub fn lock(&self, passphrase: &Passphrase, log_n: u8) -> Result<Vec<u8>, SealError> {
        todo!()
    }

    /// Opens an identity file.
    ///
    /// # Errors
    /// See [`LockedProblem`].
    pub fn unlock(file: &[u8], passphrase: &Passphrase) -> Result<Self, LockedProblem> {
        todo!()
    }
}
