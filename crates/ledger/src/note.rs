//! Signed notes with Ed25519 (c2sp.org/signed-note): a text, a blank line, signature lines.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::{Signature, VerifyingKey};
use sha2::{Digest as _, Sha256};

/// The type byte of an Ed25519 note key.
const ED25519: u8 = 1;

/// Signature lines of a note at most; far more than witnesses that anybody asks.
const LINES_MAX: usize = 100;

/// A public key with the name that it signs under.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteKey {
    /// The name; the log's origin for a log's own key.
    pub name: String,
    /// The Ed25519 public key.
    pub key: [u8; 32],
}

/// A note as it came: its text, and the signatures that stand under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedNote {
    /// The text, its last newline included.
    pub text: String,
    /// Name, key id and signature of each line.
    pub signatures: Vec<(String, [u8; 4], Vec<u8>)>,
}

impl NoteKey {
    /// The key's id: the first four bytes of SHA-256 over name, newline, type and key.
    #[must_use]
    pub fn id(&self) -> [u8; 4] {
        key_id(&self.name, ED25519, &self.key)
    }

    /// The key as people pin it: `name+id+key`.
    #[must_use]
    pub fn text(&self) -> String {
        key_text(&self.name, ED25519, &self.key)
    }

    /// Reads a pinned key; none where form, id or type do not fit.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let (name, key) = read_key(text, ED25519)?;
        Some(Self { name, key })
    }

    /// The note of this text, signed with what holds the key.
    #[must_use]
    pub fn sign(&self, text: &str, signer: impl FnOnce(&[u8]) -> [u8; 64]) -> String {
        let line = line(&self.name, self.id(), &signer(text.as_bytes()));
        format!("{text}\n{line}")
    }
}

impl SignedNote {
    /// Reads a note; none where it has not the form of one. Nothing is verified yet.
    #[must_use]
    pub fn read(note: &str) -> Option<Self> {
        if note.len() > 64 * 1024 || !note.ends_with('\n') {
            return None;
        }
        let cut = note.rfind("\n\n")?;
        let (text, lines) = (&note[..=cut], &note[cut + 2..]);
        let clean = |sign: char| sign == '\n' || !sign.is_control();
        if lines.is_empty() || !note.chars().all(clean) {
            return None;
        }
        let signatures = lines
            .lines()
            .map(|line| {
                let (name, signature) = line.strip_prefix("\u{2014} ")?.split_once(' ')?;
                let bytes = STANDARD.decode(signature).ok()?;
                let (id, signature) = bytes.split_first_chunk::<4>()?;
                is_name(name).then(|| (name.to_owned(), *id, signature.to_vec()))
            })
            .collect::<Option<Vec<_>>>()?;
        (signatures.len() <= LINES_MAX).then(|| Self {
            text: text.to_owned(),
            signatures,
        })
    }

    /// Whether this key signed the note. One line under its name and id that does not verify spoils all of them;
    /// lines of other names, ids and types are passed over.
    #[must_use]
    pub fn is_signed_by(&self, key: &NoteKey) -> bool {
        let mut own = self.by(&key.name, key.id()).peekable();
        own.peek().is_some()
            && own.all(|signature| verifies(&key.key, self.text.as_bytes(), signature))
    }

    /// The note with those signature lines alone whose name and key id are wanted.
    #[must_use]
    pub fn with_only(&self, wanted: impl Fn(&str, [u8; 4]) -> bool) -> String {
        let lines = self.signatures.iter();
        let lines = lines.filter(|(name, id, _)| wanted(name, *id));
        let lines = lines.map(|(name, id, signature)| line(name, *id, signature));
        format!("{}\n{}", self.text, lines.collect::<String>())
    }

    /// The signatures that stand under a name and key id.
    pub(crate) fn by(&self, name: &str, id: [u8; 4]) -> impl Iterator<Item = &[u8]> {
        let lines = self.signatures.iter();
        let own = lines.filter(move |(there, its, _)| there == name && *its == id);
        own.map(|(_, _, signature)| signature.as_slice())
    }
}

/// A signature line, its newline included.
pub(crate) fn line(name: &str, id: [u8; 4], signature: &[u8]) -> String {
    let bytes = [&id[..], signature].concat();
    format!("\u{2014} {name} {}\n", STANDARD.encode(bytes))
}

/// Whether a signature of this key stands over the bytes; strictly, so that one key gives one answer everywhere.
pub(crate) fn verifies(key: &[u8; 32], bytes: &[u8], signature: &[u8]) -> bool {
    let (Ok(key), Ok(signature)) = (
        VerifyingKey::from_bytes(key),
        Signature::from_slice(signature),
    ) else {
        return false;
    };
    key.verify_strict(bytes, &signature).is_ok()
}

/// A key's id: the first four bytes of SHA-256 over name, newline, type and key.
pub(crate) fn key_id(name: &str, kind: u8, key: &[u8; 32]) -> [u8; 4] {
    let hash = Sha256::new()
        .chain_update(name.as_bytes())
        .chain_update([b'\n', kind])
        .chain_update(key)
        .finalize();
    [hash[0], hash[1], hash[2], hash[3]]
}

/// A key as people pin it.
pub(crate) fn key_text(name: &str, kind: u8, key: &[u8; 32]) -> String {
    let id = u32::from_be_bytes(key_id(name, kind, key));
    let typed = [&[kind][..], key].concat();
    format!("{name}+{id:08x}+{}", STANDARD.encode(typed))
}

/// Name and key of a pinned key of this type; none where form, id or type do not fit.
pub(crate) fn read_key(text: &str, kind: u8) -> Option<(String, [u8; 32])> {
    let mut parts = text.trim().splitn(3, '+');
    let (name, id, key) = (parts.next()?, parts.next()?, parts.next()?);
    let typed = STANDARD.decode(key).ok()?;
    let (&found, key) = typed.split_first()?;
    let key = key.try_into().ok()?;
    let fits = found == kind
        && is_name(name)
        && id.len() == 8
        && id.bytes().all(|digit| digit.is_ascii_hexdigit())
        && u32::from_str_radix(id, 16).ok()? == u32::from_be_bytes(key_id(name, kind, &key));
    fits.then(|| (name.to_owned(), key))
}

fn is_name(name: &str) -> bool {
    !name.is_empty() && !name.contains('+') && !name.chars().any(char::is_whitespace)
}
