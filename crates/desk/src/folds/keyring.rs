//! The keys that an officer holds while a session is open. They wipe themselves.

use crate::book::KeyName;
use open::{Key, OpenError, SigningKey};
use seal::{Audience, Auditors, Grant, Intake, OfficeMembers, Officer, PublicKey, Sealed};
use serde::de::DeserializeOwned;
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

    pub(super) fn expand(&self) -> Result<Key<A>, OpenError> {
        Key::from_identity_text(&self.text)
    }
}

/// An officer's own keys and those of the office that were given to them.
pub(crate) struct Keyring {
    own: Named<Officer>,
    pub(crate) signing: SigningKey,
    office: Vec<Named<OfficeMembers>>,
    intake: Vec<Named<Intake>>,
    audit: Vec<Named<Auditors>>,
}

impl Keyring {
    pub(crate) fn new(own: Key<Officer>, signing: SigningKey) -> Self {
        Self {
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
pub(crate) fn open_with<A: Audience, T: DeserializeOwned>(
    keys: &[Named<A>],
    body: &[u8],
) -> Result<T, OpenError> {
    let sealed = Sealed::<T, A>::from_bytes(body.to_vec());
    for named in keys.iter().rev() {
        match named.key.open(&sealed) {
            Err(OpenError::NotForThisKey) => {}
            opened => return opened,
        }
    }
    Err(OpenError::NotForThisKey)
}
