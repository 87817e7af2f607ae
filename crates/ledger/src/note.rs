//! Signed notes with Ed25519 (c2sp.org/signed-note): a text, a blank line, signature lines.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::{Signature, VerifyingKey};
use sha2::{Digest as _, Sha256};

/// The type byte of an Ed25519 note key.
const ED25519: u8 = 1;

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
        let hash = Sha256::new()
            .chain_update(self.name.as_bytes())
            .chain_update([b'\n', ED25519])
            .chain_update(self.key)
            .finalize();
        [hash[0], hash[1], hash[2], hash[3]]
    }

    /// The key as people pin it: `name+id+key`.
    #[must_use]
    pub fn text(&self) -> String {
        let id = u32::from_be_bytes(self.id());
        let typed = [&[ED25519][..], &self.key].concat();
        format!("{}+{id:08x}+{}", self.name, STANDARD.encode(typed))
    }

    /// Reads a pinned key; none where form, id or type do not fit.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let mut parts = text.trim().splitn(3, '+');
        let (name, id, key) = (parts.next()?, parts.next()?, parts.next()?);
        let typed = STANDARD.decode(key).ok()?;
        let (&kind, key) = typed.split_first()?;
        let key = Self {
            name: name.to_owned(),
            key: key.try_into().ok()?,
        };
        let fits = kind == ED25519
            && is_name(name)
            && id.len() == 8
            && u32::from_str_radix(id, 16).ok()? == u32::from_be_bytes(key.id());
        fits.then_some(key)
    }

    /// The note of this text, signed with what holds the key.
    #[must_use]
    pub fn sign(&self, text: &str, signer: impl FnOnce(&[u8]) -> [u8; 64]) -> String {
        let signature = [&self.id()[..], &signer(text.as_bytes())].concat();
        format!(
            "{text}\n\u{2014} {} {}\n",
            self.name,
            STANDARD.encode(signature)
        )
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
        (signatures.len() <= 100).then(|| Self {
            text: text.to_owned(),
            signatures,
        })
    }

    /// Whether this key signed the note.
    #[must_use]
    pub fn is_signed_by(&self, key: &NoteKey) -> bool {
        let Ok(verifying) = VerifyingKey::from_bytes(&key.key) else {
            return false;
        };
        let mut own = self
            .signatures
            .iter()
            .filter(|(name, id, _)| *name == key.name && *id == key.id());
        own.next().is_some_and(|(_, _, signature)| {
            Signature::from_slice(signature).is_ok_and(|signature| {
                verifying
                    .verify_strict(self.text.as_bytes(), &signature)
                    .is_ok()
            })
        })
    }
}

fn is_name(name: &str) -> bool {
    !name.is_empty() && !name.contains('+') && !name.chars().any(char::is_whitespace)
}
