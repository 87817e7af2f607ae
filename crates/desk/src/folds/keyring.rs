//! The keys that an officer holds while a session is open. They wipe themselves.

use crate::book::KeyName;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use open::{BODY_KEY_LEN, BodyKey, Key, OpenError, SigningKey};
use seal::{Audience, Auditors, Grant, Intake, OfficeMembers, Officer, PublicKey, Sealed};
use serde::de::DeserializeOwned;
use std::cell::OnceCell;
use std::marker::PhantomData;
use words::Hash;
use zeroize::Zeroizing;

/// A key with the id under which grants name its public half.
pub(crate) struct Named<A> {
    pub(crate) id: Hash,
    pub(crate) public: PublicKey<A>,
    pub(crate) key: Key<A>,
}

impl<A: Audience> Named<A> {
    pub(crate) fn new(key: Key<A>) -> Self {
        let public = key.public();
        Self {
            id: public.id(),
            public,
            key,
        }
    }
}

/// A key in the small: expanded it takes kilobytes, and an office may have a hundred thousand.
pub(crate) struct SmallKey<A> {
    pub(super) text: Zeroizing<String>,
    of: PhantomData<A>,
}

impl<A: Audience> SmallKey<A> {
    /// What [`SmallKey::text`] was.
    pub(super) fn from_text(text: String) -> Self {
        Self {
            text: Zeroizing::new(text),
            of: PhantomData,
        }
    }

    /// In place of a key that could not be taken out of its grant: it opens nothing.
    pub(super) fn missing() -> Self {
        Self::from_text(String::new())
    }

    pub(super) fn is_missing(&self) -> bool {
        self.text.is_empty()
    }

    pub(super) fn of(key: &Key<A>) -> Self {
        Self {
            text: key.identity_text(),
            of: PhantomData,
        }
    }

    pub(super) fn duplicate(&self) -> Self {
        Self {
            text: self.text.clone(),
            of: PhantomData,
        }
    }

    pub(super) fn expand(&self) -> Result<Key<A>, OpenError> {
        Key::from_identity_text(&self.text)
    }
}

/// The keys of a stream's bodies that were opened once, by position: opening one again takes a tenth of the time. They open
/// nothing that the stream's own key does not.
pub(crate) struct BodyKeys<A> {
    bytes: Zeroizing<Vec<[u8; BODY_KEY_LEN]>>,
    of: PhantomData<A>,
}

/// Stands where a body was not opened; as a key it is as likely as any other that somebody guesses.
const NO_KEY: [u8; BODY_KEY_LEN] = [0; BODY_KEY_LEN];

impl<A: Audience> BodyKeys<A> {
    pub(super) fn new() -> Self {
        Self {
            bytes: Zeroizing::new(Vec::new()),
            of: PhantomData,
        }
    }

    pub(super) fn get(&self, position: u64) -> Option<BodyKey<A>> {
        let bytes = self.bytes.get(usize::try_from(position).ok()?)?;
        (*bytes != NO_KEY).then(|| BodyKey::from_bytes(*bytes))
    }

    /// Keeps the key of the body at a position; none where it has gone.
    pub(super) fn put(&mut self, position: u64, key: Option<&BodyKey<A>>) {
        let Ok(place) = usize::try_from(position) else {
            return;
        };
        if place >= self.bytes.len() {
            if key.is_none() {
                return;
            }
            self.bytes.resize(place + 1, NO_KEY);
        }
        self.bytes[place] = key.map_or(NO_KEY, |it| *it.bytes());
    }

    /// All of them in one text.
    pub(super) fn text(&self) -> Zeroizing<String> {
        Zeroizing::new(STANDARD_NO_PAD.encode(self.bytes.as_flattened()))
    }

    /// What [`BodyKeys::text`] was; what is not one gives none.
    pub(super) fn from_text(text: &str) -> Self {
        let bytes = Zeroizing::new(STANDARD_NO_PAD.decode(text).unwrap_or_default());
        Self {
            bytes: Zeroizing::new(bytes.as_chunks().0.to_vec()),
            of: PhantomData,
        }
    }
}

/// The keys of a stream, oldest first, as they are kept and, once something needs one, ready for use.
pub(crate) struct Ring<A> {
    small: Vec<SmallKey<A>>,
    ready: OnceCell<Vec<Named<A>>>,
}

impl<A: Audience> Ring<A> {
    pub(super) const fn new(small: Vec<SmallKey<A>>) -> Self {
        Self {
            small,
            ready: OnceCell::new(),
        }
    }

    /// All that are keys. One that does not expand was never one: what it is for stays closed.
    pub(super) fn all(&self) -> &[Named<A>] {
        self.ready.get_or_init(|| {
            let keys = self.small.iter().filter_map(|it| it.expand().ok());
            keys.map(Named::new).collect()
        })
    }

    pub(super) fn push(&mut self, key: Named<A>) {
        self.all();
        self.small.push(SmallKey::of(&key.key));
        if let Some(ready) = self.ready.get_mut() {
            ready.push(key);
        }
    }

    /// How many there are.
    pub(super) const fn len(&self) -> usize {
        self.small.len()
    }

    /// As they are kept.
    pub(super) fn small(&self) -> Vec<SmallKey<A>> {
        self.small.iter().map(SmallKey::duplicate).collect()
    }
}

/// An officer's own keys and those of the office that were given to them.
pub(crate) struct Keyring {
    own: Named<Officer>,
    kept: Key<Officer>,
    pub(crate) signing: SigningKey,
    office: Vec<Named<OfficeMembers>>,
    intake: Vec<Named<Intake>>,
    audit: Vec<Named<Auditors>>,
}

impl Keyring {
    pub(crate) fn new(own: Key<Officer>, signing: SigningKey) -> Self {
        Self {
            kept: own.derived("recourse/v1 kept on this desk"),
            own: Named::new(own),
            signing,
            office: Vec::new(),
            intake: Vec::new(),
            audit: Vec::new(),
        }
    }

    /// Whether a grant is addressed to this officer.
    pub(crate) fn is_mine(&self, to: &Hash) -> bool {
        *to == self.own.id
    }

    /// The key in a grant that is addressed to this officer.
    pub(crate) fn accept<Of: Audience>(&self, sealed: &[u8]) -> Result<Key<Of>, OpenError> {
        self.own
            .key
            .accept(&Grant::<Of, Officer>::from_bytes(sealed.to_vec()))
    }

    /// Takes a key of the office in. Says whether it is new.
    pub(crate) fn take(&mut self, of: KeyName, sealed: &[u8]) -> Result<bool, OpenError> {
        Ok(match of {
            KeyName::OfficeBook => {
                let key = self.accept(sealed)?;
                push(&mut self.office, key)
            }
            KeyName::Intake => {
                let key = self.accept(sealed)?;
                push(&mut self.intake, key)
            }
            KeyName::Audit => {
                let key = self.accept(sealed)?;
                push(&mut self.audit, key)
            }
        })
    }

    /// Opens an entry of the office book.
    pub(crate) fn open_office<T: DeserializeOwned>(&self, body: &[u8]) -> Result<T, OpenError> {
        open_with(&self.office, body)
    }

    /// Opens an entry of the audit book.
    pub(crate) fn open_audit<T: DeserializeOwned>(&self, body: &[u8]) -> Result<T, OpenError> {
        open_with(&self.audit, body)
    }

    /// Opens a record that only intake reads.
    pub(crate) fn open_intake<T: DeserializeOwned>(&self, body: &[u8]) -> Result<T, OpenError> {
        open_with(&self.intake, body)
    }

    /// The intake key to which a grant is sealed.
    pub(crate) fn intake(&self, to: &Hash) -> Option<&Key<Intake>> {
        self.intake.iter().find(|it| it.id == *to).map(|it| &it.key)
    }

    /// Whether the officer holds the audit key.
    pub(crate) fn reads_audit(&self) -> bool {
        !self.audit.is_empty()
    }

    /// The newest office book key.
    pub(crate) fn office_key(&self) -> Option<&Key<OfficeMembers>> {
        self.office.last().map(|it| &it.key)
    }

    /// The newest intake key.
    pub(crate) fn intake_key(&self) -> Option<&Key<Intake>> {
        self.intake.last().map(|it| &it.key)
    }

    /// The newest audit key.
    pub(crate) fn audit_key(&self) -> Option<&Key<Auditors>> {
        self.audit.last().map(|it| &it.key)
    }

    /// The key of what is kept on this desk for the officer's next session. No colleague and nobody who can write to the disk
    /// knows its public half: nothing can be put in the place of what was kept.
    pub(crate) const fn kept(&self) -> &Key<Officer> {
        &self.kept
    }

    /// The officer's own sealing key.
    pub(crate) const fn own(&self) -> &Key<Officer> {
        &self.own.key
    }
}

fn push<A: Audience>(keys: &mut Vec<Named<A>>, key: Key<A>) -> bool {
    let key = Named::new(key);
    let is_new = keys.iter().all(|it| it.id != key.id);
    if is_new {
        keys.push(key);
    }
    is_new
}

/// Opens a body with whichever of the keys fits, newest first.
fn open_with<A: Audience, T: DeserializeOwned>(
    keys: &[Named<A>],
    body: &[u8],
) -> Result<T, OpenError> {
    open_keeping(keys, &Sealed::from_bytes(body.to_vec())).map(|(value, _)| value)
}

/// As [`open_with`], and gives the key of this one body.
pub(super) fn open_keeping<A: Audience, T: DeserializeOwned>(
    keys: &[Named<A>],
    sealed: &Sealed<T, A>,
) -> Result<(T, BodyKey<A>), OpenError> {
    for named in keys.iter().rev() {
        match named.key.open_keeping(sealed) {
            Err(OpenError::NotForThisKey) => {}
            opened => return opened,
        }
    }
    Err(OpenError::NotForThisKey)
}
