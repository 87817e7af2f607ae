//! The node's state: what every handler is handed.

use crate::gates::Gates;
use crate::office::Offices;
use crate::peers::Peers;
use crate::time::{Steady, Time};
use crate::{Chance, Office, Settings, problem};
use ed25519_dalek::SigningKey;
use std::sync::Arc;
use std::time::Duration;
use store::{Blobs, Head, Store, StoreError};
use tokio::sync::watch;
use tokio::time::{MissedTickBehavior, interval};
use words::{Moment, OfficeId};
use zeroize::Zeroizing;

/// Tells the time.
pub type Clock = Arc<dyn Fn() -> Moment + Send + Sync>;

/// What a node is made of.
pub struct Setup {
    /// The database.
    pub store: Arc<dyn Store>,
    /// The blobs.
    pub blobs: Arc<dyn Blobs>,
    /// The machine's clock.
    pub clock: Clock,
    /// A clock that only counts, against which that one is held.
    pub steady: Steady,
    /// The source of chance.
    pub chance: Arc<dyn Chance>,
    /// The settings.
    pub settings: Settings,
    /// The seed of the node's own signing key, from a file that only the node reads.
    pub signing_seed: Zeroizing<[u8; 32]>,
}

/// A running node, shared by every handler.
pub struct Node {
    pub(crate) store: Arc<dyn Store>,
    pub(crate) blobs: Arc<dyn Blobs>,
    pub(crate) chance: Arc<dyn Chance>,
    pub(crate) settings: Settings,
    pub(crate) signing: SigningKey,
    /// Signs cosignatures, and nothing else.
    pub(crate) witnessing: SigningKey,
    pub(crate) gates: Gates,
    pub(crate) offices: Offices,
    pub(crate) peers: Peers,
    /// Counts the commits of this process that a desk may be waiting for.
    pub(crate) arrivals: watch::Sender<u64>,
    /// Counts the steps of the log that this process made: witnesses are asked after each.
    pub(crate) steps: watch::Sender<u64>,
    /// Turns true when the process is asked to end: who waits goes home.
    pub(crate) closing: watch::Sender<bool>,
    pub(crate) time: Time,
}

impl Node {
    /// A node of these parts.
    #[must_use]
    pub fn new(setup: Setup) -> Arc<Self> {
        Arc::new(Self {
            store: setup.store,
            blobs: setup.blobs,
            time: Time::new(setup.clock, setup.steady),
            chance: setup.chance,
            settings: setup.settings,
            signing: SigningKey::from_bytes(&setup.signing_seed),
            witnessing: crate::witness::key_from(&setup.signing_seed),
            gates: Gates::new(),
            offices: Offices::default(),
            peers: Peers::default(),
            arrivals: watch::Sender::new(0),
            steps: watch::Sender::new(0),
            closing: watch::Sender::new(false),
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
        self.time.now()
    }

    /// A random text for a form's hidden field: the same form sent twice carries the same.
    #[must_use]
    pub fn form_text(&self) -> String {
        hex::encode(self.chance.bytes::<16>())
    }

    /// The node's public signing key, by which desks pin it.
    #[must_use]
    pub fn verifying(&self) -> [u8; 32] {
        self.signing.verifying_key().to_bytes()
    }

    /// The offices that this node hosts, in the order of their slugs.
    ///
    /// # Errors
    /// What the store says.
    pub async fn offices(&self) -> Result<Vec<Arc<Office>>, StoreError> {
        self.offices.all(self).await
    }

    /// The office of this slug.
    ///
    /// # Errors
    /// What the store says.
    pub async fn office_at(&self, slug: &str) -> Result<Option<Arc<Office>>, StoreError> {
        let offices = self.offices.all(self).await?;
        Ok(offices.into_iter().find(|office| office.slug == slug))
    }

    /// The office of this id.
    ///
    /// # Errors
    /// What the store says.
    pub async fn office(&self, id: OfficeId) -> Result<Option<Arc<Office>>, StoreError> {
        let offices = self.offices.all(self).await?;
        Ok(offices.into_iter().find(|office| office.id == id))
    }

    /// Tells waiting desks that something was kept.
    pub(crate) fn arrived(&self) {
        self.arrivals
            .send_modify(|count| *count = count.wrapping_add(1));
    }

    /// When something that lives so long ends: at a full ten minutes after it, so that the time kept says
    /// no more than that about when somebody was here.
    pub(crate) fn expiry(&self, seconds: i64) -> i64 {
        const GRAIN: i64 = 600;
        let end = self.now().plus_seconds(seconds).0;
        end.saturating_add(GRAIN - 1).div_euclid(GRAIN) * GRAIN
    }

    /// Whether a head has expired, swept or not.
    pub(crate) fn has_expired(&self, head: &Head) -> bool {
        head.expires.is_some_and(|expires| expires <= self.now().0)
    }
}

/// Does a round at once, and again after each pause, until the node closes. What fails is noted; the next round does it.
pub(crate) async fn every<T, F>(node: Arc<Node>, pause: Duration, round: impl Fn(Arc<Node>) -> F)
where
    F: Future<Output = Result<T, StoreError>>,
{
    let mut ticks = interval(pause);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut closing = node.closing.subscribe();
    loop {
        tokio::select! {
            () = closed(&mut closing) => return,
            _ = ticks.tick() => {}
        }
        if let Err(error) = round(Arc::clone(&node)).await {
            problem::note(&error);
        }
    }
}

/// Waits until the process is asked to end.
pub(crate) async fn closed(closing: &mut watch::Receiver<bool>) {
    // The guard of the value must not outlive this line: it would bind the waiting task to its thread.
    let _ = closing.wait_for(|closing| *closing).await.map(|_| ());
}
