//! The payload's chunks (STREAM, <https://c2sp.org/age>): 64 KiB each under ChaCha20-Poly1305, the
//! nonce a counter and a mark on the last one.

use aws_lc_rs::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, Nonce, UnboundKey};
use std::io;
use std::sync::OnceLock;
use std::thread::{self, Builder};

/// Plain bytes of a chunk; only the last may have fewer.
pub(super) const CHUNK: usize = 64 * 1024;

/// Bytes of a chunk's authentication tag.
pub(super) const TAG: usize = 16;

/// Sealed bytes of a full chunk.
pub(super) const SEALED_CHUNK: usize = CHUNK + TAG;

/// The most chunks that are worked on at once, 4 MiB: enough that starting threads does not show.
pub(super) const BATCH: usize = 64;

/// Chunks that are worth a thread of their own: they take ten times as long as starting one.
const LANE_MIN: usize = 8;

/// The most threads for one file, whatever the machine has: others work here, too.
const LANES_MAX: usize = 4;

/// A payload's key. It neither prints nor serialises itself; the library wipes it.
pub(super) struct Cipher(LessSafeKey);

impl Cipher {
    #[expect(clippy::expect_used, reason = "32 bytes are the length of the key")]
    pub(super) fn new(key: &[u8; 32]) -> Self {
        let key = UnboundKey::new(&CHACHA20_POLY1305, key).expect("a key's length");
        Self(LessSafeKey::new(key))
    }

    /// Seals chunks in a row, the first of which is chunk `first` of the file; every one is full,
    /// but for the last of the file where `ends`.
    pub(super) fn seal(&self, first: u64, ends: bool, plain: &[u8], sealed: &mut [u8]) {
        if plain.is_empty() {
            return self.seal_chunk(first, ends, plain, sealed);
        }
        let work = Work::over(first, ends, plain.len().div_ceil(CHUNK));
        if !self.seal_shared(work, plain, sealed) {
            self.seal_shared(work.undivided(), plain, sealed);
        }
    }

    /// Says whether every lane found its thread.
    fn seal_shared(&self, work: Work, plain: &[u8], sealed: &mut [u8]) -> bool {
        let lane = |index: usize, plain: &[u8], sealed: &mut [u8]| {
            let chunks = plain.chunks(CHUNK).zip(sealed.chunks_mut(SEALED_CHUNK));
            for (place, (plain, sealed)) in chunks.enumerate() {
                let (number, last) = work.chunk(index, place);
                self.seal_chunk(number, last, plain, sealed);
            }
        };
        thread::scope(|threads| {
            let plain = plain.chunks(work.per_lane * CHUNK);
            let sealed = sealed.chunks_mut(work.per_lane * SEALED_CHUNK);
            let mut started = true;
            for (index, (plain, sealed)) in plain.zip(sealed).enumerate() {
                if work.is_last_lane(index) {
                    lane(index, plain, sealed);
                } else {
                    let lane = move || lane(index, plain, sealed);
                    started &= Builder::new().spawn_scoped(threads, lane).is_ok();
                }
            }
            started
        })
    }

    /// Opens chunks in a row. Where one of them is not genuine, nothing of any is given out.
    pub(super) fn open(
        &self,
        first: u64,
        ends: bool,
        sealed: &[u8],
        plain: &mut [u8],
    ) -> io::Result<()> {
        let chunks = sealed.len().div_ceil(SEALED_CHUNK);
        let genuine = if chunks == 1 {
            Some(self.open_chunk(first, ends, sealed, plain))
        } else if plain.len().div_ceil(CHUNK) != chunks {
            None // A chunk without a plain byte would be passed over, and not be checked.
        } else {
            let work = Work::over(first, ends, chunks);
            self.open_shared(work, sealed, plain)
                .or_else(|| self.open_shared(work.undivided(), sealed, plain))
        };
        if genuine != Some(true) {
            plain.fill(0); // Bytes that nobody vouched for.
            return Err(damaged());
        }
        Ok(())
    }

    /// Says whether every chunk is genuine; none where a lane found no thread.
    fn open_shared(&self, work: Work, sealed: &[u8], plain: &mut [u8]) -> Option<bool> {
        let lane = |index: usize, sealed: &[u8], plain: &mut [u8]| {
            let chunks = sealed.chunks(SEALED_CHUNK).zip(plain.chunks_mut(CHUNK));
            chunks.enumerate().all(|(place, (sealed, plain))| {
                let (number, last) = work.chunk(index, place);
                self.open_chunk(number, last, sealed, plain)
            })
        };
        thread::scope(|threads| {
            let sealed = sealed.chunks(work.per_lane * SEALED_CHUNK);
            let plain = plain.chunks_mut(work.per_lane * CHUNK);
            let mut others = Vec::new();
            let mut genuine = true;
            for (index, (sealed, plain)) in sealed.zip(plain).enumerate() {
                if work.is_last_lane(index) {
                    genuine &= lane(index, sealed, plain);
                } else {
                    let lane = move || lane(index, sealed, plain);
                    others.push(Builder::new().spawn_scoped(threads, lane));
                }
            }
            for other in others {
                genuine &= matches!(other.ok()?.join(), Ok(true));
            }
            Some(genuine)
        })
    }

    #[expect(
        clippy::expect_used,
        reason = "the cipher refuses only lengths that a chunk cannot have"
    )]
    fn seal_chunk(&self, number: u64, last: bool, plain: &[u8], sealed: &mut [u8]) {
        let (body, tag) = sealed.split_at_mut(plain.len());
        self.0
            .seal_out_of_place_scatter(nonce(number, last), Aad::empty(), plain, body, &[], tag)
            .expect("a chunk's lengths");
    }

    fn open_chunk(&self, number: u64, last: bool, sealed: &[u8], plain: &mut [u8]) -> bool {
        let Some((body, tag)) = sealed.split_at_checked(plain.len()) else {
            return false;
        };
        self.0
            .open_separate_gather(nonce(number, last), Aad::empty(), body, tag, plain)
            .is_ok()
    }
}

/// How chunks in a row are shared among threads.
#[derive(Clone, Copy)]
struct Work {
    first: u64,
    ends: bool,
    chunks: usize,
    per_lane: usize,
}

impl Work {
    fn over(first: u64, ends: bool, chunks: usize) -> Self {
        let lanes = (chunks / LANE_MIN).clamp(1, lanes_max());
        Self {
            first,
            ends,
            chunks,
            per_lane: chunks.div_ceil(lanes),
        }
    }

    /// The same on one thread, for a machine that has no more to give.
    const fn undivided(self) -> Self {
        Self {
            per_lane: self.chunks,
            ..self
        }
    }

    /// A chunk's number in the file, and whether it is the file's last.
    const fn chunk(&self, lane: usize, place: usize) -> (u64, bool) {
        let index = lane * self.per_lane + place;
        (
            self.first + index as u64,
            self.ends && index + 1 == self.chunks,
        )
    }

    /// The last lane is the thread that asked.
    const fn is_last_lane(&self, lane: usize) -> bool {
        (lane + 1) * self.per_lane >= self.chunks
    }
}

/// Eleven bytes of counter, one that marks the last chunk.
fn nonce(number: u64, last: bool) -> Nonce {
    let mut nonce = [0; 12];
    nonce[3..11].copy_from_slice(&number.to_be_bytes());
    nonce[11] = u8::from(last);
    Nonce::assume_unique_for_key(nonce)
}

fn lanes_max() -> usize {
    // Asking the system costs as much as sealing a chunk.
    static LANES: OnceLock<usize> = OnceLock::new();
    *LANES.get_or_init(|| {
        thread::available_parallelism()
            .map_or(1, usize::from)
            .min(LANES_MAX)
    })
}

pub(super) fn damaged() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, "the sealed file is damaged")
}

pub(super) fn cut_short() -> io::Error {
    io::Error::new(io::ErrorKind::UnexpectedEof, "the sealed file is cut short")
}
