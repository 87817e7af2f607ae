//! What came into a case from other systems' files.

use super::event::ItemImported;
use crate::{Field, Recorded};
use serde::{Deserialize, Serialize};
use words::Hash;

/// An item, with who imported it and when.
pub type Import = Field<ItemImported>;

/// All items of a case, in the order in which they came in.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Imports(Vec<Import>);

impl Imports {
    /// All of them.
    #[must_use]
    pub fn all(&self) -> &[Import] {
        &self.0
    }

    /// Whether an item with this key is in the case.
    #[must_use]
    pub fn has(&self, key: Hash) -> bool {
        self.0.iter().any(|it| it.value.source.key == key)
    }

    pub(crate) fn imported(&mut self, event: &ItemImported, recorded: &Recorded) {
        // Two desks may have brought the same: it stands there once.
        if !self.has(event.source.key) {
            self.0.push(Field::set(event.clone(), recorded));
        }
    }

    /// Forgets what an item says, for a state that is kept in memory. By what it is known again stays.
    pub(crate) fn forget(&mut self) {
        for it in &mut self.0 {
            let item = &mut it.value;
            for text in [
                &mut item.text,
                &mut item.title,
                &mut item.from,
                &mut item.language,
            ] {
                *text = String::new();
            }
            for all in [&mut item.answers, &mut item.dates] {
                *all = Vec::new();
            }
            for all in [&mut item.codes, &mut item.notes] {
                *all = Vec::new();
            }
            // Alleged authors and places stay: officers may be too near to them.
            item.names.retain(|it| it.what == "author");
        }
    }
}
