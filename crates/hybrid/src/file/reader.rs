//! Opening what is read, chunk by chunk, in constant memory: no byte is given out before it is
//! known to be genuine.

use super::cipher::{BATCH, CHUNK, Cipher, SEALED_CHUNK, TAG, cut_short, damaged};
use std::io::{self, BufReader, ErrorKind, Read};
use zeroize::Zeroizing;

/// Gives the plain bytes of a sealed file. Asked for a mebibyte and more, it opens on several
/// threads.
///
/// A file that was cut short or changed ends in an error, never in an early end.
pub struct Reader<R: Read> {
    cipher: Cipher,
    file: BufReader<R>,
    next: u64,
    sealed: Vec<u8>,
    found: usize,
    plain: Zeroizing<Vec<u8>>,
    given: usize,
    state: State,
}

#[derive(Clone, Copy, PartialEq)]
enum State {
    /// More may be read.
    Open,
    /// The file's end was read; what was found of it is still sealed.
    Read,
    /// The last chunk was opened.
    Ended,
    /// Damage was found.
    Broken,
}

impl<R: Read> Reader<R> {
    pub(super) fn new(cipher: Cipher, file: BufReader<R>) -> Self {
        Self {
            cipher,
            file,
            next: 0,
            sealed: Vec::new(),
            found: 0,
            plain: Zeroizing::new(Vec::new()),
            given: 0,
            state: State::Open,
        }
    }

    /// Reads until `wanted` sealed bytes are there, or the file ends.
    fn fill(&mut self, wanted: usize) -> io::Result<()> {
        if self.sealed.len() < wanted {
            self.sealed.resize(wanted, 0);
        }
        while self.found < wanted && self.state == State::Open {
            match self.file.read(&mut self.sealed[self.found..wanted]) {
                Ok(0) => self.state = State::Read,
                Ok(read) => self.found += read,
                Err(problem) if problem.kind() == ErrorKind::Interrupted => {}
                Err(problem) => return Err(problem),
            }
        }
        Ok(())
    }

    /// Opens the next chunks, into `buffer` where they fit. Gives how many bytes of it were filled.
    fn open(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let chunks = (buffer.len() / CHUNK).clamp(1, BATCH);
        // One byte more than the chunks: whether something follows tells the last chunk from the
        // others.
        self.fill(chunks * SEALED_CHUNK + 1)?;
        match self.open_found(chunks, buffer) {
            // One of them is damaged; those before it are given out, whatever the size of the
            // buffer.
            Err(_) if chunks > 1 => self.open_found(1, buffer),
            outcome => outcome,
        }
    }

    /// Opens at most so many of the chunks that were found.
    fn open_found(&mut self, chunks: usize, buffer: &mut [u8]) -> io::Result<usize> {
        if self.found == 0 {
            return Err(cut_short());
        }
        let followed = ((self.found - 1) / SEALED_CHUNK).min(chunks);
        let (chunks, len, ends) = match followed {
            0 => (1, self.found, true),
            followed => (followed, followed * SEALED_CHUNK, false),
        };
        let plain = len.checked_sub(chunks * TAG).ok_or_else(damaged)?;
        if ends && plain == 0 && self.next > 0 {
            return Err(damaged()); // A last chunk is empty only where the whole file is.
        }
        let ours = plain > buffer.len();
        let into = if ours {
            self.plain.resize(plain, 0);
            &mut self.plain[..]
        } else {
            &mut buffer[..plain]
        };
        let sealed = &self.sealed[..len];
        if let Err(problem) = self.cipher.open(self.next, ends, sealed, into) {
            // A genuine full chunk with the wrong mark: the file was cut short there, or something
            // was added after its end. The chunk is given out, as by other readers of age files,
            // and the damage is said after it.
            if chunks > 1
                || plain < CHUNK
                || self.cipher.open(self.next, !ends, sealed, into).is_err()
            {
                self.plain.clear();
                return Err(problem);
            }
            self.state = State::Broken;
        } else if ends {
            self.state = State::Ended;
        }
        self.next += chunks as u64;
        self.sealed.copy_within(len..self.found, 0);
        self.found -= len;
        Ok(if ours { 0 } else { plain })
    }
}

impl<R: Read> Read for Reader<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            if buffer.is_empty() {
                return Ok(0);
            }
            if self.given < self.plain.len() {
                let some = buffer.len().min(self.plain.len() - self.given);
                buffer[..some].copy_from_slice(&self.plain[self.given..self.given + some]);
                self.given += some;
                return Ok(some);
            }
            match self.state {
                State::Ended => return Ok(0),
                State::Broken => return Err(damaged()),
                State::Open | State::Read => {}
            }
            self.plain.clear();
            self.given = 0;
            match self.open(buffer) {
                Ok(0) => {} // Into our own buffer, or an empty last chunk.
                Ok(some) => return Ok(some),
                Err(problem) => {
                    if matches!(
                        problem.kind(),
                        ErrorKind::InvalidData | ErrorKind::UnexpectedEof
                    ) {
                        self.state = State::Broken;
                    }
                    return Err(problem);
                }
            }
        }
    }
}
