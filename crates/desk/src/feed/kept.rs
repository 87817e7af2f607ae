//! A calendar's password, and what lies in the desk's folder for it: a hash, and a list sealed to a key that only the password makes.

use super::Known;
use crate::World;
use crate::folder::Slot;
use crate::state::Inner;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use open::Key;
use seal::{Officer, PublicKey, Sealed};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq as _;
use words::{Language, StreamId};
use zeroize::Zeroizing;

/// Thirty-two letters and digits of which no two look alike.
const SIGNS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
const GROUPS: usize = 5;
const GROUP: usize = 5;

/// A calendar's password: 125 bits of chance, so that one hash is enough and no derivation keeps a program waiting.
pub(super) struct Password(Zeroizing<String>);

impl Password {
    /// A new one.
    pub(super) fn random(world: &World) -> Self {
        let bytes = Zeroizing::new(world.random::<{ GROUPS * GROUP }>());
        let signs = bytes
            .iter()
            .map(|it| char::from(SIGNS[usize::from(it & 31)]));
        Self(Zeroizing::new(signs.collect()))
    }

    /// What somebody typed or a program sent: blanks and strokes between the groups do not matter, nor do capitals.
    pub(super) fn typed(text: &str) -> Self {
        let signs = text.chars().filter(|it| it.is_ascii_alphanumeric());
        Self(Zeroizing::new(
            signs.map(|it| it.to_ascii_lowercase()).collect(),
        ))
    }

    /// In groups, to be copied by a person.
    pub(super) fn shown(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(GROUPS * (GROUP + 1)));
        for (index, sign) in self.0.chars().enumerate() {
            if index > 0 && index % GROUP == 0 {
                text.push('-');
            }
            text.push(sign);
        }
        text
    }

    fn hashed(&self, label: &str) -> Zeroizing<[u8; 32]> {
        let hash = Sha256::new()
            .chain_update(label)
            .chain_update(self.0.as_bytes())
            .finalize();
        Zeroizing::new(hash.into())
    }

    fn hash(&self) -> Zeroizing<[u8; 32]> {
        self.hashed("recourse/v1 calendar password\n")
    }

    fn key(&self) -> Key<Officer> {
        Key::from_seed(*self.hashed("recourse/v1 calendar key\n"))
    }
}

/// What lies in the folder.
#[derive(Serialize, Deserialize)]
pub(super) struct Record {
    /// The form's version, 1.
    version: u8,
    /// SHA-256 of the password under a label, in hexadecimal digits.
    hash: String,
    /// The key that the password makes, its public half.
    to: PublicKey<Officer>,
    /// In which language the calendar is.
    pub(super) language: Language,
    /// What the calendar may know, sealed to that key.
    known: String,
}

impl Record {
    pub(super) fn new(password: &Password, known: &Known) -> Option<Self> {
        let record = Self {
            version: 1,
            hash: hex::encode(*password.hash()),
            to: password.key().public(),
            language: known.language,
            known: String::new(),
        };
        record.with(known)
    }

    /// The same with other things known.
    pub(super) fn with(self, known: &Known) -> Option<Self> {
        let sealed = Sealed::<_, Officer>::new(known, &[&self.to]).ok()?;
        Some(Self {
            known: STANDARD.encode(sealed.as_bytes()),
            ..self
        })
    }

    /// None for what is damaged or newer: it opens nothing, and a new password replaces it.
    pub(super) fn read(bytes: &[u8]) -> Option<Self> {
        let record: Self = serde_json::from_slice(bytes).ok()?;
        (record.version == 1).then_some(record)
    }

    pub(super) fn write(&self) -> Option<Vec<u8>> {
        let mut text = serde_json::to_vec_pretty(self).ok()?;
        text.push(b'\n');
        Some(text)
    }

    pub(super) fn is_for(&self, password: &Password) -> bool {
        let ours = hex::decode(&self.hash).unwrap_or_default();
        ours.ct_eq(password.hash().as_slice()).into()
    }

    pub(super) fn open(&self, password: &Password) -> Option<Known> {
        let sealed = Sealed::from_bytes(STANDARD.decode(&self.known).ok()?);
        password.key().open(&sealed).ok()
    }
}

/// An event's id: the same each time, and nobody without this desk's key can say from which stream it comes, or that two
/// officers' calendars show the same.
pub(super) fn event_id(desk: &Inner, slot: &Slot, stream: &StreamId, what: &str) -> String {
    let hash = Sha256::new()
        .chain_update(b"recourse/v1 calendar event\n")
        .chain_update(desk.key.seed().as_slice())
        .chain_update(slot.name().as_bytes())
        .chain_update(stream.as_bytes())
        .chain_update(what.as_bytes())
        .finalize();
    hex::encode(&hash[..16])
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;
    use words::Moment;

    fn password(byte: u8) -> Password {
        Password::random(&World::new(|| Moment(0), move |bytes| bytes.fill(byte)))
    }

    #[test]
    fn a_password_is_known_however_it_is_typed() {
        let password = password(3);
        assert_eq!(password.shown().as_str(), "ddddd-ddddd-ddddd-ddddd-ddddd");
        for typed in [
            "ddddd-ddddd-ddddd-ddddd-ddddd",
            " DDDDDddddd ddddd ddddd ddddd",
        ] {
            assert_eq!(*Password::typed(typed).hash(), *password.hash());
        }
        assert_ne!(*Password::typed("dddd").hash(), *password.hash());
    }

    #[test]
    fn what_is_kept_is_opened_by_the_password_alone() {
        let known = Known::nothing(Moment(7), Language::Ar);
        let record = Record::new(&password(3), &known).unwrap();
        let read = Record::read(&record.write().unwrap()).unwrap();
        assert!(read.is_for(&password(3)) && !read.is_for(&password(4)));
        assert_eq!(read.open(&password(3)).unwrap().at, Moment(7));
        assert!(read.open(&password(4)).is_none());
        let text = String::from_utf8(record.write().unwrap()).unwrap();
        assert!(!text.contains("ddddd"));
        for broken in ["", "{}", "{\"version\":2}", "\u{0}"] {
            assert!(Record::read(broken.as_bytes()).is_none());
        }
    }

    #[test]
    fn a_calendar_is_kept_as_in_its_golden_file() {
        let golden = include_str!("../../golden/calendar.v1.json");
        let read = Record::read(golden.as_bytes()).unwrap();
        assert!(read.is_for(&password(3)));
        let known = read.open(&password(3)).unwrap();
        assert_eq!(
            (known.at, known.streams.len(), known.days.len()),
            (Moment(7), 1, 1)
        );
        assert_eq!(String::from_utf8(read.write().unwrap()).unwrap(), golden);
    }
}
