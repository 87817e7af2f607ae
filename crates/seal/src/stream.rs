//! Attachments: sealed chunk by chunk, in constant memory, padded at the end.

use crate::{PublicKey, SealError, padded_len};
use std::io::{self, Write};

/// A writer that seals what is written to it.
pub struct SealWriter<W: Write> {
    inner: hybrid::file::Writer<W>,
    len: u64,
}

/// Begins an age file for audience `A` on `out`.
///
/// # Errors
/// Refuses an empty list of keys, and passes on what `out` says.
pub fn seal_stream<A, W: Write>(to: &[&PublicKey<A>], out: W) -> Result<SealWriter<W>, SealError> {
    Ok(SealWriter {
        inner: hybrid::file::seal_to(&recipients(to), out).map_err(problem)?,
        len: 0,
    })
}

impl<W: Write> SealWriter<W> {
    /// Pads with zero bytes to the Padmé length and ends the file. Gives back `out` and the plain
    /// length.
    ///
    /// # Errors
    /// Passes on what `out` says.
    pub fn finish(mut self) -> io::Result<(W, u64)> {
        const ZEROS: [u8; 4096] = [0; 4096];
        let mut missing = padded_len(self.len) - self.len;
        while missing > 0 {
            let step = usize::try_from(missing)
                .unwrap_or(ZEROS.len())
                .min(ZEROS.len());
            self.inner.write_all(&ZEROS[..step])?;
            missing -= step as u64;
        }
        Ok((self.inner.finish()?, self.len))
    }
}

impl<W: Write> Write for SealWriter<W> {
    fn write(&mut self, plain: &[u8]) -> io::Result<usize> {
        let written = self.inner.write(plain)?;
        self.len += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

/// Those keys, as the `age` crate knows them.
pub(crate) fn recipients<'a, A>(to: &[&'a PublicKey<A>]) -> Vec<&'a dyn age::Recipient> {
    to.iter()
        .map(|key| &key.recipient as &dyn age::Recipient)
        .collect()
}

/// What the `age` crate refuses, in our words.
pub(crate) fn problem(problem: age::EncryptError) -> SealError {
    match problem {
        age::EncryptError::MissingRecipients => SealError::NoRecipient,
        age::EncryptError::Io(problem) => SealError::Io(problem),
        _ => SealError::Recipients,
    }
}
