//! Whole age files: the head by the `age` crate, the payload's chunks by the fastest cipher that we
//! link.
//!
//! The `age` crate writes, parses and authenticates the head; the only thing taken from it is the
//! file key, by standing between it and the recipient or identity. The payload is sealed and opened
//! here because the crate's cipher reaches less than half of the machine's speed. Absent: what the
//! bytes mean, and armor.

mod cipher;
mod reader;
mod writer;

pub use reader::Reader;
pub use writer::Writer;

use age::{DecryptError, EncryptError, Identity, Recipient};
use age_core::format::{FILE_KEY_BYTES, FileKey, Stanza};
use age_core::primitives::hkdf;
use age_core::secrecy::ExposeSecret as _;
use cipher::{CHUNK, Cipher, SEALED_CHUNK, TAG};
use std::cell::OnceCell;
use std::collections::HashSet;
use std::io::{self, BufRead, BufReader, Read, Write};
use zeroize::Zeroizing;

/// The nonce that stands between the head and the payload.
const NONCE: usize = 16;

/// Characters of a full line of a stanza's body; a shorter one, perhaps empty, ends it.
const BODY_LINE: usize = 64;

/// The longest head that is read: some hundreds of recipients. A longer one costs memory and opens
/// nothing.
const HEAD_MAX: usize = 1 << 20;

/// Seals bytes that are in memory to every recipient given.
///
/// # Errors
/// Refuses an empty list, and recipients that cannot stand together.
pub fn seal(to: &[&dyn Recipient], plain: &[u8]) -> Result<Vec<u8>, EncryptError> {
    let (head, cipher) = begin(to)?;
    // An empty plain text is one empty chunk.
    let tags = plain.len().div_ceil(CHUNK).max(1) * TAG;
    let mut file = Vec::with_capacity(head.len() + plain.len() + tags);
    file.extend_from_slice(&head);
    file.resize(head.len() + plain.len() + tags, 0);
    cipher.seal(0, true, plain, &mut file[head.len()..]);
    Ok(file)
}

/// Begins a file on `out`; what is written goes through sealed, and [`Writer::finish`] ends it.
///
/// # Errors
/// Refuses an empty list, recipients that cannot stand together, and passes on what `out` says.
pub fn seal_to<W: Write>(to: &[&dyn Recipient], mut out: W) -> Result<Writer<W>, EncryptError> {
    let (head, cipher) = begin(to)?;
    out.write_all(&head)?;
    Ok(Writer::new(cipher, out))
}

/// Opens a file that is in memory.
///
/// # Errors
/// Says whether it is not for this identity, or damaged ([`DecryptError::Io`] where the payload
/// is).
pub fn open(identity: &dyn Identity, file: &[u8]) -> Result<Zeroizing<Vec<u8>>, DecryptError> {
    open_keeping(identity, file).map(|(plain, _)| plain)
}

/// As [`open`], and gives the file's own key: with it this one file opens again in a tenth of the
/// time.
///
/// # Errors
/// As [`open`].
pub fn open_keeping(
    identity: &dyn Identity,
    mut file: &[u8],
) -> Result<(Zeroizing<Vec<u8>>, OneFile), DecryptError> {
    let (cipher, key) = enter(identity, &mut file)?;
    Ok((payload(&cipher, file)?, key))
}

fn payload(cipher: &Cipher, file: &[u8]) -> Result<Zeroizing<Vec<u8>>, DecryptError> {
    let chunks = file.len().div_ceil(SEALED_CHUNK);
    let Some(len) = file.len().checked_sub(chunks * TAG).filter(|_| chunks > 0) else {
        return Err(cipher::cut_short().into());
    };
    let last = file.len() - (chunks - 1) * SEALED_CHUNK;
    if last < TAG || (last == TAG && chunks > 1) {
        return Err(cipher::damaged().into());
    }
    let mut plain = Zeroizing::new(vec![0; len]);
    cipher.open(0, true, file, &mut plain)?;
    Ok(plain)
}

/// Opens the head of a file that is read from `file`; the reader gives the plain bytes.
///
/// # Errors
/// Says whether it is not for this identity, or damaged. Later damage is an error of the reader's.
pub fn open_from<R: Read>(identity: &dyn Identity, file: R) -> Result<Reader<R>, DecryptError> {
    // The buffer serves the head; the payload is read in pieces larger than it, past it.
    let mut file = BufReader::with_capacity(4096, file);
    let (cipher, _) = enter(identity, &mut file)?;
    Ok(Reader::new(cipher, file))
}

/// A head, nonce included, and the cipher of the payload that follows it.
fn begin(to: &[&dyn Recipient]) -> Result<(Vec<u8>, Cipher), EncryptError> {
    let file_key = OnceCell::new();
    let between: Vec<Between<'_, dyn Recipient>> = to
        .iter()
        .map(|recipient| Between {
            other: *recipient,
            file_key: &file_key,
        })
        .collect();
    let recipients = between.iter().map(|recipient| recipient as &dyn Recipient);
    let mut head = Vec::with_capacity(2048 * to.len());
    // Dropped without an end: what it wrote is the head and the nonce.
    drop(age::Encryptor::with_recipients(recipients)?.wrap_output(&mut head)?);
    let cipher = cipher_of(file_key.get(), &head).ok_or(EncryptError::MissingRecipients)?;
    Ok((head, cipher))
}

/// The key of one file, and of no other. It neither prints nor serialises itself.
pub struct OneFile(FileKey);

impl OneFile {
    /// The key whose bytes these are.
    #[must_use]
    pub fn from_bytes(bytes: &[u8; FILE_KEY_BYTES]) -> Self {
        Self(FileKey::init_with_mut(|key| key.copy_from_slice(bytes)))
    }

    /// Its bytes.
    #[must_use]
    pub fn bytes(&self) -> Zeroizing<[u8; FILE_KEY_BYTES]> {
        Zeroizing::new(*self.0.expose_secret())
    }

    /// Opens the file again. Its head is checked against the key, as at first.
    ///
    /// # Errors
    /// As [`open`]; the head of another file does not fit this key ([`DecryptError::InvalidMac`]).
    pub fn open(&self, mut file: &[u8]) -> Result<Zeroizing<Vec<u8>>, DecryptError> {
        let (cipher, _) = enter(self, &mut file)?;
        payload(&cipher, file)
    }
}

impl Identity for OneFile {
    fn unwrap_stanza(&self, _: &Stanza) -> Option<Result<FileKey, DecryptError>> {
        Some(Ok(copy(&self.0)))
    }
}

fn copy(key: &FileKey) -> FileKey {
    FileKey::init_with_mut(|copy| copy.copy_from_slice(key.expose_secret()))
}

/// Reads and authenticates a head, nonce included, and no byte more. Gives the file's key, too.
fn enter(
    identity: &dyn Identity,
    file: &mut impl BufRead,
) -> Result<(Cipher, OneFile), DecryptError> {
    let head = read_head(file)?;
    let file_key = OnceCell::new();
    let between = Between {
        other: identity,
        file_key: &file_key,
    };
    let mut rest = &head[..];
    // Checks the head's authentication, too.
    drop(
        age::Decryptor::new_buffered(&mut rest)?
            .decrypt(std::iter::once(&between as &dyn Identity))?,
    );
    if !rest.is_empty() {
        return Err(DecryptError::InvalidHeader);
    }
    let cipher = cipher_of(file_key.get(), &head);
    let kept = cipher.zip(file_key.into_inner());
    let (cipher, key) = kept.ok_or(DecryptError::NoMatchingKeys)?;
    Ok((cipher, OneFile(key)))
}

/// The payload's cipher: its key is derived from the file key and the nonce at the head's end.
fn cipher_of(file_key: Option<&FileKey>, head: &[u8]) -> Option<Cipher> {
    let nonce = head.last_chunk::<NONCE>()?;
    let key = Zeroizing::new(hkdf(nonce, b"payload", file_key?.expose_secret()));
    Some(Cipher::new(&key))
}

/// The bytes up to the line that ends the head, and the nonce after it. The `age` crate judges
/// them, but for one thing: it forgives stanzas without the short line that ends each, as early
/// versions of it wrote them.
fn read_head(file: &mut impl BufRead) -> Result<Vec<u8>, DecryptError> {
    let mut head = Vec::with_capacity(4096);
    let mut in_stanza = false;
    loop {
        let line = head.len();
        let allowed = (HEAD_MAX - line) as u64;
        file.by_ref().take(allowed).read_until(b'\n', &mut head)?;
        if head.len() >= HEAD_MAX {
            return Err(DecryptError::InvalidHeader);
        }
        let Some((b'\n', line)) = head[line..].split_last() else {
            return Err(io::Error::from(io::ErrorKind::UnexpectedEof).into());
        };
        let begins = line.starts_with(b"->");
        let ends = line.starts_with(b"---");
        if in_stanza && (begins || ends) {
            return Err(DecryptError::InvalidHeader);
        }
        if ends {
            break;
        }
        in_stanza = begins || (in_stanza && line.len() >= BODY_LINE);
    }
    let mut nonce = [0; NONCE];
    file.read_exact(&mut nonce)?;
    head.extend_from_slice(&nonce);
    Ok(head)
}

/// Stands between the `age` crate and a recipient or identity, and keeps a copy of the file key.
struct Between<'a, T: ?Sized> {
    other: &'a T,
    file_key: &'a OnceCell<FileKey>,
}

impl<T: ?Sized> Between<'_, T> {
    fn keep(&self, file_key: &FileKey) {
        // All recipients of one file are given the same key: the first copy is as good as any.
        self.file_key.get_or_init(|| copy(file_key));
    }
}

impl Recipient for Between<'_, dyn Recipient + '_> {
    fn wrap_file_key(
        &self,
        file_key: &FileKey,
    ) -> Result<(Vec<Stanza>, HashSet<String>), EncryptError> {
        self.keep(file_key);
        self.other.wrap_file_key(file_key)
    }
}

impl Identity for Between<'_, dyn Identity + '_> {
    fn unwrap_stanza(&self, stanza: &Stanza) -> Option<Result<FileKey, DecryptError>> {
        self.unwrap_stanzas(std::slice::from_ref(stanza))
    }

    fn unwrap_stanzas(&self, stanzas: &[Stanza]) -> Option<Result<FileKey, DecryptError>> {
        let unwrapped = self.other.unwrap_stanzas(stanzas);
        if let Some(Ok(file_key)) = &unwrapped {
            self.keep(file_key);
        }
        unwrapped
    }
}
