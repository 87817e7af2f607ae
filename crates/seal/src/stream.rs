//! Attachments: sealed chunk by chunk, in constant memory, padded at the end.

use crate::{PublicKey, SealError};
use std::io::Write;

/// A writer that seals what is written to it.
pub struct SealWriter<W: Write> {
    inner: age::stream::StreamWriter<W>,
    len: u64,
}

/// Begins an age file for audience `A` on `out`.
///
/// # Errors
/// Refuses an empty list of keys, and passes on what `out` says.
pub fn seal_stream<A, W: Write>(to: &[&PublicKey<A>], out: W) -> Result<SealWriter<W>, SealError> {
    todo!()
}

impl<W: Write> SealWriter<W> {
    /// Pads with zero bytes to the Padmé length and ends the file. Gives back `out` and the plain length.
    ///
    /// # Errors
    /// Passes on what `out` says.
    pub fn finish(self) -> std::io::Result<(W, u64)> {
        todo!()
    }
}
