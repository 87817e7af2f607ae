//! The node's state: what every handler is handed.

use crate::{Chance, Office, Settings};
use std::sync::Arc;
use store::{Blobs, Store, StoreError};
use words::{Moment, OfficeId};

/// Tells the time.
pub type Clock = Arc<dyn Fn() -> Moment + Send + Sync>;

/// What a node is made of.
pub struct Setup {
    /// The database.
    pub store: Arc<dyn Store>,
    /// The blobs.
    pub blobs: Arc<dyn Blobs>,
    /// The clock.
    pub clock: Clock,
    /// The source of chance.
    pub chance: Arc<dyn Chance>,
    /// The settings.
    pub settings: Settings,
    /// The seed of the node's own signing key, from a file that only the node reads.
    pub signing_seed: zeroize::Zeroizing<[u8; 32]>,
}

/// A running node, shared by every handler.
pub struct Node {
    pub(crate) store: Arc<dyn Store>,
    pub(crate) blobs: Arc<dyn Blobs>,
    pub(crate) clock: Clock,
    pub(crate) chance: Arc<dyn Chance>,
    pub(crate) settings: Settings,
    pub(crate) signing: ed25519_dalek::SigningKey,
}

impl Node {
    /// A node of these parts.
    #[must_use]
    pub fn new(setup: Setup) -> Arc<Self> {
        Arc::new(Self {
            store: setup.store,
            blobs: setup.blobs,
            clock: setup.clock,
            chance: setup.chance,
            settings: setup.settings,
            signing: ed25519_dalek::SigningKey::from_bytes(&setup.signing_seed),
        })
    }

    /// The settings.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The time.
    #[must_use]
    pub fn now(&self) -> Moment {
        (self.clock)()
    }

    /// A random text for a form's hidden field: the same form sent twice carries the same.
    #[must_use]
    pub fn form_text(&self) -> String {
        hex::encode(self.chance.bytes::<16>())
    }

    /// The offices that this node hosts, in the order of their slugs.
    ///
    /// # Errors
    /// What the store says.
    pub async fn offices(&self) -> Result<Vec<Arc<Office>>, StoreError> {
        todo!()
    }

    /// The office of this slug.
    ///
    /// # Errors
    /// What the store says.
    pub async fn office_at(&self, slug: &str) -> Result<Option<Arc<Office>>, StoreError> {
        todo!()
    }

    /// The office of this id.
    ///
    /// # Errors
    /// What the store says.
    pub async fn office(&self, id: OfficeId) -> Result<Option<Arc<Office>>, StoreError> {
        todo!()
    }
}
