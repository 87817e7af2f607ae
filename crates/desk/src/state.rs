//! The desk: what all sessions share.

use crate::folder::{Folder, Pinned};
use crate::gate::Gate;
use crate::replica::{Replica, ReplicaProblem};
use crate::session::{Live, Session, SessionId};
use crate::status::{DeskStatus, NodeState};
use crate::{DeskConfig, DeskProblem, World, sync};
use charter::{Charter, Editions};
use open::SigningKey;
use peer::NodeClient;
use std::any::Any;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError, RwLock};
use tokio::sync::{Notify, Semaphore, watch};
use tokio::time::{Duration, Instant};
use words::{Language, Moment, OfficeId};

/// What was typed before login waits no longer than this.
const PARKED: Duration = Duration::from_secs(10 * 60);
/// How many visitors may have something waiting: beyond it the oldest goes.
const PARKED_MAX: usize = 64;
/// How often idle sessions are looked for, and records of reading handed in.
const ROUND: Duration = Duration::from_secs(3);

/// What visitors without session typed, and when.
type Parked = HashMap<String, (Instant, Box<dyn Any + Send>)>;

/// The desk. Cheap to clone.
#[derive(Clone)]
pub struct Desk(pub(crate) Arc<Inner>);

pub(crate) struct Inner {
    pub(crate) config: DeskConfig,
    pub(crate) world: World,
    pub(crate) folder: Folder,
    pub(crate) replica: Replica,
    pub(crate) client: NodeClient,
    /// The desk's own key: it reads the feed, and opens nothing.
    pub(crate) key: SigningKey,
    office: RwLock<Option<Arc<Pinned>>>,
    /// The versions of the charter, and the record for which they were read.
    editions: Mutex<(Option<Arc<Pinned>>, Arc<Editions>)>,
    status: Mutex<DeskStatus>,
    /// The replica's cursor, for whoever waits for something to arrive.
    pub(crate) arrivals: watch::Sender<u64>,
    /// Wakes a sync that waits before its next attempt.
    pub(crate) nudge: Notify,
    pub(crate) closing: watch::Sender<bool>,
    pub(crate) sessions: Mutex<HashMap<[u8; 32], Arc<Live>>>,
    pub(crate) gate: Gate,
    /// Apart from the officers' own: a program that asks with an old password must not keep them out.
    pub(crate) calendar_gate: tokio::sync::Mutex<Gate>,
    /// One derivation of a passphrase at a time: each takes much memory on purpose.
    pub(crate) derivation: Semaphore,
    /// An identity file that nobody has, opened in vain for unknown names.
    decoy: OnceLock<Vec<u8>>,
    /// One session hands in the audit records at a time.
    pub(crate) handing_in: tokio::sync::Mutex<()>,
    /// One founding at a time.
    pub(crate) founding: tokio::sync::Mutex<()>,
    parked: Mutex<Parked>,
}

/// A signing key in the form in which requests are signed.
pub(crate) struct Pen(SigningKey);

impl Pen {
    pub(crate) fn of(key: &SigningKey) -> Self {
        Self(key.duplicate())
    }
}

impl peer::Signer for Pen {
    fn key(&self) -> [u8; 32] {
        self.0.verifying()
    }

    fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.0.sign(message)
    }
}

impl Desk {
    /// Opens the desk's folder and replica, and starts syncing where an office is founded already.
    ///
    /// # Errors
    /// See [`DeskProblem`].
    pub async fn open(config: DeskConfig, world: World) -> Result<Self, DeskProblem> {
        let folder = Folder::open(&config.folder)?;
        let office = folder.office()?;
        let key = folder.desk_key(|| world.random())?;
        let replica = Replica::open(&folder.replica()).map_err(|problem| match problem {
            ReplicaProblem::Newer => DeskProblem::Newer,
            _ => DeskProblem::Replica,
        })?;
        let (clock, chance) = (world.clone(), world.clone());
        let client = NodeClient::new(
            &config.node,
            Arc::new(move || clock.now().0),
            Arc::new(move || chance.random()),
        )
        .map_err(|_| DeskProblem::Address)?;
        let cursor = replica.cursor().map_err(|_| DeskProblem::Replica)?;
        let desk = Self(Arc::new(Inner {
            config,
            world,
            folder,
            replica,
            client,
            key,
            office: RwLock::new(office.map(Arc::new)),
            editions: Mutex::new((None, Arc::new(Editions::built_in()))),
            status: Mutex::new(DeskStatus {
                node: NodeState::Starting,
                last_sync: None,
                audit_waiting: false,
            }),
            arrivals: watch::Sender::new(cursor),
            nudge: Notify::new(),
            closing: watch::Sender::new(false),
            sessions: Mutex::new(HashMap::new()),
            gate: Gate::default(),
            calendar_gate: tokio::sync::Mutex::default(),
            derivation: Semaphore::new(1),
            decoy: OnceLock::new(),
            handing_in: tokio::sync::Mutex::new(()),
            founding: tokio::sync::Mutex::new(()),
            parked: Mutex::new(HashMap::new()),
        }));
        let inner = Arc::clone(&desk.0);
        tokio::task::spawn_blocking(move || {
            inner.decoy();
        });
        tokio::spawn(sync::run(Arc::clone(&desk.0)));
        tokio::spawn(rounds(Arc::clone(&desk.0)));
        Ok(desk)
    }

    /// The templates of letters, with the office's own.
    #[must_use]
    pub fn papers(&self) -> &paper::Live {
        &self.0.config.papers
    }

    /// The lexicon, with the office's own terms.
    #[must_use]
    pub fn lexicon(&self) -> &lexicon::Live {
        &self.0.config.lexicon
    }

    /// The guidelines, with the office's own.
    #[must_use]
    pub fn guidelines(&self) -> &guideline::Live {
        &self.0.config.guidelines
    }

    /// Whether this desk has an office; without one every page leads to the founding.
    #[must_use]
    pub fn is_founded(&self) -> bool {
        self.0.office().is_some()
    }

    /// The office's name in a language, once founded: public, as on the portal.
    #[must_use]
    pub fn office_name(&self, language: Language) -> Option<String> {
        let names = self.0.office()?.called();
        Some(names.in_language(language).to_owned())
    }

    /// The office's id, once founded: public.
    #[must_use]
    pub fn office_id(&self) -> Option<OfficeId> {
        self.0.office().map(|office| office.office)
    }

    /// Whether the founding form asks for the node's enrolment code: not where the program handed
    /// it in.
    #[must_use]
    pub fn asks_enrolment_code(&self) -> bool {
        self.0.config.enrolment.is_none()
    }

    /// Whether the founding form asks for the setup code that lies in the desk's folder: wherever
    /// the desk can be reached from other machines.
    #[must_use]
    pub fn asks_setup_code(&self) -> bool {
        self.0.config.setup_code.is_some()
    }

    /// How it stands with the node.
    #[must_use]
    pub fn status(&self) -> DeskStatus {
        self.0.status()
    }

    /// Asks the node now, where the desk would wait before its next attempt.
    pub fn ask_now(&self) {
        self.0.nudge.notify_one();
    }

    /// The session of a cookie, if it is open. Counts as activity: the idle clock starts anew.
    #[must_use]
    pub fn session(&self, id: &SessionId) -> Option<Session> {
        let session = self.session_quietly(id)?;
        session.0.touch();
        Some(session)
    }

    /// The session of a cookie, if it is open, without counting as activity: for requests that a
    /// page makes by itself.
    #[must_use]
    pub fn session_quietly(&self, id: &SessionId) -> Option<Session> {
        let live = self.0.sessions().get(&id.hash()).cloned()?;
        if live.is_idle(self.0.config.idle) || !live.is_open() {
            return None;
        }
        Some(Session(live))
    }

    /// Keeps something for the next page of a visitor without session, by their `csrf` token, for
    /// ten minutes at most: what was typed into a refused founding form, never a passphrase.
    pub fn park(&self, csrf: &str, value: Box<dyn Any + Send>) {
        let now = Instant::now();
        let mut parked = self.0.parked();
        parked.retain(|_, (since, _)| now.saturating_duration_since(*since) < PARKED);
        if parked.len() >= PARKED_MAX {
            let oldest = parked.iter().min_by_key(|(_, (since, _))| *since);
            if let Some(key) = oldest.map(|(key, _)| key.clone()) {
                parked.remove(&key);
            }
        }
        parked.insert(csrf.to_owned(), (now, value));
    }

    /// Takes what was kept for a visitor.
    #[must_use]
    pub fn take_parked(&self, csrf: &str) -> Option<Box<dyn Any + Send>> {
        let (since, value) = self.0.parked().remove(csrf)?;
        (Instant::now().saturating_duration_since(since) < PARKED).then_some(value)
    }

    /// Locks every session and hands in what was read, before the program ends.
    pub async fn shut_down(&self) {
        let sessions: Vec<_> = self.0.sessions().values().cloned().collect();
        for live in sessions {
            Session(live).lock().await;
        }
        self.0.closing.send_replace(true);
    }
}

impl Inner {
    pub(crate) fn now(&self) -> Moment {
        self.world.now()
    }

    pub(crate) fn office(&self) -> Option<Arc<Pinned>> {
        self.office
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Keeps a newer record of the office. One that cannot be written holds until the next start.
    pub(crate) fn put_office(&self, pinned: Pinned) {
        if let Err(error) = self.folder.put_office(&pinned) {
            tracing::error!(kind = ?error.kind(), "the office's record cannot be written");
        }
        let mut office = self.office.write().unwrap_or_else(PoisonError::into_inner);
        *office = Some(Arc::new(pinned));
    }

    /// Every version of the office's charter that is known, read once for each edition of its record.
    pub(crate) fn editions(&self) -> Arc<Editions> {
        let office = self.office();
        let mut read = self.editions.lock().unwrap_or_else(PoisonError::into_inner);
        let is_same = match (&read.0, &office) {
            (Some(one), Some(other)) => Arc::ptr_eq(one, other),
            (one, other) => one.is_none() && other.is_none(),
        };
        if !is_same {
            read.1 = Arc::new(editions_of(office.as_deref()));
            read.0 = office;
        }
        Arc::clone(&read.1)
    }

    /// The charter in force; the one that comes with the program where the office's own cannot be read.
    pub(crate) fn charter(&self) -> Arc<Charter> {
        let office = self.office();
        let own = office.and_then(|it| charter_of(&it.charter));
        own.unwrap_or_else(charter::default_charter)
    }

    /// An identity file that nobody has. Made once, at the start: its making must not tell names
    /// apart.
    pub(crate) fn decoy(&self) -> &[u8] {
        self.decoy.get_or_init(|| {
            let nobody = open::IdentityFile {
                officer: words::OfficerId::from_random(self.world.random()),
                office: OfficeId::from_random(self.world.random()),
                key: open::Key::from_seed(self.world.random()),
                signing: SigningKey::from_seed(self.world.random()),
            };
            let passphrase = seal::Passphrase::new(hex::encode(self.world.random::<16>()));
            let file = nobody.lock(&passphrase, self.config.work_factor);
            file.unwrap_or_default()
        })
    }

    pub(crate) fn pen(&self) -> Pen {
        Pen::of(&self.key)
    }

    pub(crate) fn status(&self) -> DeskStatus {
        *self.status.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn set_status(&self, change: impl FnOnce(&mut DeskStatus)) {
        change(&mut self.status.lock().unwrap_or_else(PoisonError::into_inner));
    }

    pub(crate) fn set_node(&self, node: NodeState) {
        self.set_status(|status| status.node = node);
    }

    pub(crate) fn in_step(&self) {
        let now = self.now();
        self.set_status(|status| {
            status.node = NodeState::InStep;
            status.last_sync = Some(now);
        });
    }

    pub(crate) fn unreachable(&self) {
        let now = self.now();
        self.set_status(|status| {
            if !matches!(status.node, NodeState::Unreachable { .. }) {
                status.node = NodeState::Unreachable { since: now };
            }
        });
    }

    pub(crate) fn audit_waits(&self, waits: bool) {
        self.set_status(|status| status.audit_waiting = waits);
    }

    pub(crate) fn sessions(&self) -> MutexGuard<'_, HashMap<[u8; 32], Arc<Live>>> {
        self.sessions.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn parked(&self) -> MutexGuard<'_, Parked> {
        self.parked.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until the replica has come as far as an entry, or gives up.
    pub(crate) async fn arrived(&self, stream: words::StreamId, next: u64) -> bool {
        const PATIENCE: Duration = Duration::from_secs(10);
        let mut arrivals = self.arrivals.subscribe();
        self.nudge.notify_one();
        let there = async {
            loop {
                arrivals.mark_unchanged();
                match self.replica.end_of(stream) {
                    Ok(Some(end)) if end.next >= next => return true,
                    Ok(_) => {}
                    Err(_) => return false,
                }
                if arrivals.changed().await.is_err() {
                    return false;
                }
            }
        };
        tokio::time::timeout(PATIENCE, there).await.unwrap_or(false)
    }
}

/// Locks idle sessions and hands in records of reading, every few seconds.
async fn rounds(desk: Arc<Inner>) {
    let mut closing = desk.closing.subscribe();
    loop {
        tokio::select! {
            () = tokio::time::sleep(ROUND) => {}
            _ = closing.wait_for(|closing| *closing) => return,
        }
        let sessions: Vec<_> = desk.sessions().values().cloned().collect();
        for live in sessions {
            let session = Session(live);
            if session.0.is_idle(desk.config.idle) {
                session.lock().await;
            } else {
                session.hand_in().await;
            }
        }
    }
}

/// The office's own versions first: where it counts from 1 as the built-in ones do, its own are meant.
fn editions_of(office: Option<&Pinned>) -> Editions {
    let texts = office.into_iter().flat_map(|it| {
        let earlier = it.earlier_charters.iter();
        std::iter::once(&it.charter).chain(earlier)
    });
    Editions::default()
        .with(texts.filter_map(|text| charter_of(text)))
        .with(Editions::built_in().all().cloned())
}

fn charter_of(text: &str) -> Option<Arc<Charter>> {
    match text.trim() {
        "" => Some(charter::default_charter()),
        _ => charter::read("charter", text).ok().map(Arc::new),
    }
}
