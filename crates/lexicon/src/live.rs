//! The lexicon that a running house uses: the last good one.

use crate::additions::Additions;
use crate::lexicon::Lexicon;
use crate::source::Problem;
use std::sync::{Arc, PoisonError, RwLock};

/// A lexicon that can be exchanged while it is in use. What is not sound is refused, and the last good one stays.
#[derive(Debug)]
pub struct Live {
    now: RwLock<Arc<Lexicon>>,
}

impl Default for Live {
    fn default() -> Self {
        Self {
            now: RwLock::new(Arc::new(Lexicon::built_in().clone())),
        }
    }
}

impl Live {
    /// The lexicon as it stands now.
    #[must_use]
    pub fn now(&self) -> Arc<Lexicon> {
        Arc::clone(&self.now.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Takes an office's files, if they are sound.
    ///
    /// # Errors
    /// Every problem with file and line; then the lexicon is as it was.
    pub fn offer<'f>(
        &self,
        files: impl IntoIterator<Item = (&'f str, &'f str)>,
    ) -> Result<(), Vec<Problem>> {
        let lexicon = Arc::new(Lexicon::with(&Additions::read(files)?));
        *self.now.write().unwrap_or_else(PoisonError::into_inner) = lexicon;
        Ok(())
    }
}
