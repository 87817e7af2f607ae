//! Sealing what is written, chunk by chunk, in constant memory.

use super::cipher::{BATCH, CHUNK, Cipher, SEALED_CHUNK, TAG};
use std::io::{self, Write};
use zeroize::Zeroizing;

/// Seals what is written to it. Pieces of a mebibyte and more are sealed on several threads.
pub struct Writer<W: Write> {
    cipher: Cipher,
    out: W,
    next: u64,
    waiting: Zeroizing<Vec<u8>>,
    sealed: Vec<u8>,
}

impl<W: Write> Writer<W> {
    pub(super) fn new(cipher: Cipher, out: W) -> Self {
        Self {
            cipher,
            out,
            next: 0,
            waiting: Zeroizing::new(Vec::with_capacity(CHUNK)),
            sealed: Vec::new(),
        }
    }

    /// Seals the last chunk and gives back `out`. A file without its last chunk does not open.
    ///
    /// # Errors
    /// Passes on what `out` says.
    pub fn finish(mut self) -> io::Result<W> {
        self.sealed.resize(self.waiting.len() + TAG, 0);
        self.cipher
            .seal(self.next, true, &self.waiting, &mut self.sealed);
        self.out.write_all(&self.sealed)?;
        Ok(self.out)
    }

    /// Seals full chunks, none of which is the file's last.
    fn seal(
        cipher: &Cipher,
        next: &mut u64,
        plain: &[u8],
        sealed: &mut Vec<u8>,
        out: &mut W,
    ) -> io::Result<()> {
        let chunks = plain.len() / CHUNK;
        sealed.resize(chunks * SEALED_CHUNK, 0);
        cipher.seal(*next, false, plain, sealed);
        // Counted before it is written: after a failure no number is used twice.
        *next += chunks as u64;
        out.write_all(sealed)
    }
}

impl<W: Write> Write for Writer<W> {
    fn write(&mut self, plain: &[u8]) -> io::Result<usize> {
        let Self {
            cipher,
            out,
            next,
            waiting,
            sealed,
        } = self;
        let mut rest = plain;
        if !waiting.is_empty() || rest.len() <= CHUNK {
            let (now, later) = rest.split_at(rest.len().min(CHUNK - waiting.len()));
            waiting.extend_from_slice(now);
            rest = later;
        }
        if rest.is_empty() {
            // A full chunk waits, too: it may be the last, and the last one is marked.
            return Ok(plain.len());
        }
        if !waiting.is_empty() {
            Self::seal(cipher, next, waiting, sealed, out)?;
            waiting.clear();
        }
        let (now, later) = rest.split_at((rest.len() - 1) / CHUNK * CHUNK);
        for batch in now.chunks(BATCH * CHUNK) {
            Self::seal(cipher, next, batch, sealed, out)?;
        }
        waiting.extend_from_slice(later);
        Ok(plain.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
