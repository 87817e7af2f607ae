//! Searches that an officer keeps: in the office book, so that they are there on every machine, and sealed to the officer's own
//! key within it, so that no colleague reads what somebody looks for.

use super::question::Question;
use crate::Refusal;
use crate::folds::Fold;
use crate::session::Session;
use seal::{Officer, Sealed};
use serde::{Deserialize, Serialize};

/// The most that one officer keeps: a list that can be read.
pub(crate) const SAVED_MAX: usize = 50;

/// A search that is kept.
#[derive(Clone, Serialize, Deserialize)]
pub struct SavedSearch {
    /// Its number; never given twice in one list.
    pub id: u32,
    /// Its name, as the officer calls it.
    pub name: String,
    /// What it asks.
    pub question: Question,
}

/// All that an officer keeps, whole.
#[derive(Clone, Default, Serialize, Deserialize)]
pub(crate) struct KeptSearches {
    /// The form's version, 1.
    version: u8,
    /// The number that is given next.
    next: u32,
    pub(crate) all: Vec<SavedSearch>,
}

impl KeptSearches {
    pub(crate) fn add(&mut self, name: String, question: Question) -> Result<u32, Refusal> {
        if self.all.len() >= SAVED_MAX {
            return Err(Refusal::SearchTooMany);
        }
        self.free(&name, None)?;
        let id = self.next.max(1);
        self.next = id + 1;
        self.version = 1;
        self.all.push(SavedSearch { id, name, question });
        Ok(id)
    }

    pub(crate) fn rename(&mut self, id: u32, name: String) -> Result<(), Refusal> {
        self.free(&name, Some(id))?;
        let found = self.all.iter_mut().find(|it| it.id == id);
        found.ok_or(casework::Refusal::NoChange)?.name = name;
        Ok(())
    }

    pub(crate) fn remove(&mut self, id: u32) -> Result<(), Refusal> {
        let before = self.all.len();
        self.all.retain(|it| it.id != id);
        match self.all.len() == before {
            true => Err(casework::Refusal::NoChange.into()),
            false => Ok(()),
        }
    }

    fn free(&self, name: &str, but: Option<u32>) -> Result<(), Refusal> {
        let taken =
            |it: &SavedSearch| Some(it.id) != but && it.name.to_lowercase() == name.to_lowercase();
        match self.all.iter().any(taken) {
            true => Err(Refusal::SearchNameTaken),
            false => Ok(()),
        }
    }

    /// Sealed to an officer, as text for the book.
    pub(crate) fn sealed(&self, fold: &Fold) -> Result<String, seal::SealError> {
        let to = fold.keys.own().public();
        let sealed = Sealed::<Self, Officer>::new(self, &[&to])?;
        Ok(hex::encode(sealed.into_bytes()))
    }
}

impl Fold {
    /// The searches that this officer keeps; none where there are none or they cannot be opened.
    pub(crate) fn searches(&self) -> KeptSearches {
        let officer = self.book.officer(self.me);
        let sealed = officer.and_then(|it| it.searches());
        let bytes = sealed.and_then(|it| hex::decode(it).ok());
        let opened = bytes.and_then(|bytes| {
            let sealed = Sealed::<KeptSearches, Officer>::from_bytes(bytes);
            self.keys.own().open(&sealed).ok()
        });
        opened.unwrap_or_default()
    }
}

impl Session {
    /// The searches that this officer keeps, by name.
    #[must_use]
    pub fn saved_searches(&self) -> Vec<SavedSearch> {
        let kept = self.0.with_scene(|scene| scene.fold.searches());
        let mut all = kept.unwrap_or_default().all;
        all.sort_by_cached_key(|it| (it.name.to_lowercase(), it.id));
        all
    }
}
