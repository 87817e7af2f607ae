//! An officer's identity file: sealing key, signing key and who it is, in one age file under a
//! passphrase.

use crate::{Key, OpenError, SigningKey, with_passphrase};
use seal::{Officer, Passphrase, SealError};
use words::{OfficeId, OfficerId};
use zeroize::Zeroizing;

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

/// The most scrypt work that an identity file may ask for, `2^20`: some seconds on a small machine.
const LOG_N_MAX: u8 = 20;

/// The first line, by which the form is known.
const TITLE: &str = "# recourse identity, form 1";

impl IdentityFile {
    /// Locks the identity under a passphrase, at scrypt work factor `2^log_n`. Gives the age file.
    ///
    /// Opened by `age --decrypt`, it is an age identity file; what age does not know stands in
    /// comments.
    ///
    /// # Errors
    /// See [`SealError`].
    pub fn lock(&self, passphrase: &Passphrase, log_n: u8) -> Result<Vec<u8>, SealError> {
        let mut text = Zeroizing::new(String::with_capacity(512));
        for line in [
            TITLE,
            &format!("# office: {}", self.office),
            &format!("# officer: {}", self.officer),
        ] {
            text.push_str(line);
            text.push('\n');
        }
        text.push_str("# signing seed (Ed25519): ");
        for byte in self.signing.seed().iter() {
            text.push(char::from_digit(u32::from(byte >> 4), 16).unwrap_or('0'));
            text.push(char::from_digit(u32::from(byte & 15), 16).unwrap_or('0'));
        }
        text.push('\n');
        text.push_str(&self.key.identity_text());
        text.push('\n');
        seal::to_passphrase(text.as_bytes(), passphrase, log_n)
    }

    /// Opens an identity file.
    ///
    /// # Errors
    /// See [`LockedProblem`].
    pub fn unlock(file: &[u8], passphrase: &Passphrase) -> Result<Self, LockedProblem> {
        let text =
            with_passphrase(file, passphrase, LOG_N_MAX).map_err(|problem| match problem {
                OpenError::NotForThisKey => LockedProblem::Passphrase,
                OpenError::Damaged | OpenError::Form => LockedProblem::Damaged,
            })?;
        let text = std::str::from_utf8(&text).map_err(|_| LockedProblem::Damaged)?;
        Self::read(text).ok_or(LockedProblem::Damaged)
    }

    fn read(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        if lines.next()? != TITLE {
            return None;
        }
        let office = lines.next()?.strip_prefix("# office: ")?.parse().ok()?;
        let officer = lines.next()?.strip_prefix("# officer: ")?.parse().ok()?;
        let digits = lines.next()?.strip_prefix("# signing seed (Ed25519): ")?;
        let seed = digits.parse::<words::Hash>().ok()?; // 32 bytes in hexadecimal, nothing more.
        let signing = SigningKey::from_seed(seed.0);
        let key = Key::from_identity_text(lines.next()?).ok()?;
        Some(Self {
            officer,
            office,
            key,
            signing,
        })
    }
}
