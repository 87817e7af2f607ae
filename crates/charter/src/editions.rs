//! The versions of an office's charter: an obligation keeps the version under which it was opened.

use crate::{Charter, Obligation, Promise};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Every version of an office's charter that is known, by its number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Editions(BTreeMap<u32, Arc<Charter>>);

impl Editions {
    /// The versions of the charter that an office has until it writes its own.
    #[must_use]
    pub fn built_in() -> Self {
        Self::default().with(crate::BUILT_IN.iter().cloned())
    }

    /// The same with more; a version that is known already stays as it was.
    #[must_use]
    pub fn with(mut self, charters: impl IntoIterator<Item = Arc<Charter>>) -> Self {
        for charter in charters {
            self.0.entry(charter.version).or_insert(charter);
        }
        self
    }

    /// The charter of this version; where it is not known, the newest before it, or the oldest of
    /// all. Entries from before versions were recorded have none and are read by the oldest.
    #[must_use]
    pub fn at(&self, version: Option<u32>) -> Option<&Charter> {
        let before = version.and_then(|it| self.0.range(..=it).next_back());
        before
            .or_else(|| self.0.first_key_value())
            .map(|(_, charter)| charter.as_ref())
    }

    /// The promise of an obligation, in the charter under which it was opened; none where that cannot be read any more.
    #[must_use]
    pub fn promise(&self, obligation: &Obligation) -> Option<&Promise> {
        let charter = self.at(Some(obligation.charter));
        charter.and_then(|it| it.promise(&obligation.key))
    }

    /// The newest.
    #[must_use]
    pub fn newest(&self) -> Option<&Arc<Charter>> {
        self.0.last_key_value().map(|(_, charter)| charter)
    }

    /// All, from the oldest.
    pub fn all(&self) -> impl Iterator<Item = &Arc<Charter>> {
        self.0.values()
    }
}
