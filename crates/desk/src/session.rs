//! Sessions: an officer's keys in memory, from login until lock.

use crate::Refusal;
use crate::finding::{self, Finding};
use crate::folder::{Keeps, Slot};
use crate::folds::{Fold, Keyring};
use crate::replica::ReplicaProblem;
use crate::show::Scene;
use crate::state::{Desk, Inner};
use crate::view::{AuditAct, AuditRow, CaseView, NotFound, OfficerRow, ReportView, reference};
use crate::work::WorkProblem;
use charter::Editions;
use open::{IdentityFile, LockedProblem};
use seal::Passphrase;
use sha2::{Digest as _, Sha256};
use std::any::Any;
use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::watch;
use tokio::time::{Duration, Instant};
use words::{Moment, OfficerId, StreamId};
use zeroize::Zeroizing;

/// The shortest passphrase that is taken, in signs.
pub const PASSPHRASE_SIGNS_MIN: usize = 12;

/// A view is saved again once so many entries have come: opening them anew takes less than a
/// second. While developing always, so that every test does it.
const SAVE_AFTER: u64 = if cfg!(debug_assertions) { 1 } else { 500 };
/// How long a login waits for everything to be opened; what is left comes in while the officer
/// reads.
const LOGIN_PATIENCE: Duration = Duration::from_secs(4);

/// How many refused forms a session keeps for their next page.
const PARKED_MAX: usize = 32;

/// The secret in an officer's cookie: 32 random bytes as text. The desk keeps only its hash.
pub struct SessionId(Zeroizing<String>);

impl SessionId {
    /// What a browser sent as its cookie.
    #[must_use]
    pub fn from_cookie(text: &str) -> Self {
        Self(Zeroizing::new(text.to_owned()))
    }

    /// The cookie's value.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub(crate) fn hash(&self) -> [u8; 32] {
        Sha256::new()
            .chain_update(b"recourse/v1 desk session\n")
            .chain_update(self.0.as_bytes())
            .finalize()
            .into()
    }

    /// The token that this session's forms carry.
    #[must_use]
    pub fn csrf(&self) -> String {
        let hash = Sha256::new()
            .chain_update(b"recourse/v1 desk form\n")
            .chain_update(self.0.as_bytes())
            .finalize();
        hex::encode(hash)
    }
}

/// Why nobody was logged in. An unknown name and a wrong passphrase are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoginProblem {
    /// Name or passphrase are not right.
    Wrong,
    /// Too many failed attempts on this desk; try again after so many seconds.
    Slow {
        /// Seconds to wait.
        seconds: u64,
    },
    /// The identity file is damaged.
    Damaged,
    /// The officer was suspended.
    Suspended,
    /// The office book has not arrived yet: the desk has never been in step with its node.
    NotReady,
}

/// What a login gives.
pub struct LoggedIn {
    /// For the cookie.
    pub id: SessionId,
    /// The session.
    pub session: Session,
}

/// Something kept for a session's next page.
type Parked = HashMap<String, Box<dyn Any + Send>>;

/// What one session holds. Once locked, the fold and its keys are gone.
pub(crate) struct Live {
    pub(crate) desk: Arc<Inner>,
    pub(crate) officer: OfficerId,
    pub(crate) editions: Mutex<Arc<Editions>>,
    hash: [u8; 32],
    pub(crate) slot: Slot,
    /// A fair lock: pages ask between two pieces of what is taken in or read.
    fold: parking_lot::Mutex<Option<Fold>>,
    seen: Mutex<Instant>,
    start_passphrase: AtomicBool,
    /// The session is being locked: pages see nothing any more, while what was read still goes out.
    locking: AtomicBool,
    /// Turns true when the keys are gone.
    ended: watch::Sender<bool>,
    parked: Mutex<Parked>,
    /// Records of reading that lie in the outbox.
    pub(crate) waiting: Mutex<Vec<(i64, crate::audit::Record)>>,
    /// What was opened a moment ago.
    pub(crate) recent: Mutex<HashMap<(AuditAct, String), Instant>>,
    pub(crate) finding: Finding,
    /// Imports that run or ran in this session.
    pub(crate) imports: Mutex<HashMap<words::EventId, crate::import::Progress>>,
    /// What the audit book says of rules, as far as somebody asked.
    pub(crate) rules: Mutex<crate::figures::Rules>,
}

impl Live {
    /// Asks the fold, unless the session is locked.
    pub(crate) fn with_fold<T>(&self, ask: impl FnOnce(&Fold) -> T) -> Option<T> {
        let mut fold = self.fold.lock();
        let fold = fold.as_mut()?;
        fold.let_go();
        Some(ask(fold))
    }

    /// Asks with what showing needs, unless the session is locked or being locked.
    pub(crate) fn with_scene<T>(&self, ask: impl FnOnce(&Scene<'_>) -> T) -> Option<T> {
        if self.locking.load(Ordering::Acquire) {
            return None;
        }
        self.with_last_scene(ask)
    }

    /// The same, also while the session is being locked: for what is kept from it.
    pub(crate) fn with_last_scene<T>(&self, ask: impl FnOnce(&Scene<'_>) -> T) -> Option<T> {
        let now = self.desk.now();
        let editions = self.editions();
        self.with_fold(|fold| {
            ask(&Scene {
                fold,
                editions: &editions,
                replica: &self.desk.replica,
                now,
            })
        })
    }

    /// The versions of the charter that are known.
    pub(crate) fn editions(&self) -> Arc<Editions> {
        let editions = self.editions.lock();
        Arc::clone(&editions.unwrap_or_else(PoisonError::into_inner))
    }

    pub(crate) fn touch(&self) {
        *self.seen.lock().unwrap_or_else(PoisonError::into_inner) = Instant::now();
    }

    pub(crate) fn is_idle(&self, idle: Duration) -> bool {
        let seen = *self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        Instant::now().saturating_duration_since(seen) >= idle
    }

    pub(crate) fn is_open(&self) -> bool {
        let fold = self.fold.lock();
        fold.is_some() && !self.locking.load(Ordering::Acquire)
    }

    /// Takes in everything that the replica has. Blocks.
    pub(crate) fn catch_up(&self) -> Result<(), ReplicaProblem> {
        let editions = self.desk.editions();
        let is_new = {
            let mut known = self.editions.lock().unwrap_or_else(PoisonError::into_inner);
            let is_new = !Arc::ptr_eq(&known, &editions);
            known.clone_from(&editions);
            is_new
        };
        if let Some(fold) = self.fold.lock().as_mut().filter(|_| is_new) {
            fold.renew(editions);
        }
        loop {
            // Between two pieces others may ask.
            let mut fold = self.fold.lock();
            let more = match fold.as_mut() {
                Some(fold) => fold.advance(&self.desk.replica)?,
                None => false,
            };
            if !more {
                self.finding.changed.notify_one();
                return Ok(());
            }
        }
    }

    /// Keeps something for the next login. `once` says no where it is behind the replica, and then keeps nothing: what arrives
    /// meanwhile, such as the record of this very logout, is taken in, and it is asked again. Blocks.
    fn keep(&self, once: fn(&Self) -> bool) {
        const TRIES: u32 = 5;
        for _ in 0..TRIES {
            if once(self) || self.catch_up().is_err() {
                return;
            }
        }
    }

    /// Saves the view, where that is worth the while. Says no where it is behind the replica.
    fn save_view(&self) -> bool {
        let saved = self.with_fold(|fold| {
            if fold.cursor().saturating_sub(fold.saved()) < SAVE_AFTER {
                return Ok(true);
            }
            self.desk.folder.keep(&self.slot, Keeps::View, |file| {
                fold.save(&self.desk.replica, file)
            })
        });
        match saved {
            Some(Ok(kept)) => kept,
            Some(Err(error)) => {
                tracing::warn!(kind = ?error.kind(), "a view could not be saved");
                true
            }
            None => true,
        }
    }

    fn wipe(&self) {
        *self.fold.lock() = None;
        self.parked
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clear();
        *self.rules.lock().unwrap_or_else(PoisonError::into_inner) =
            crate::figures::Rules::default();
        self.desk.sessions().remove(&self.hash);
        self.ended.send_replace(true);
    }
}

/// Logs an officer in by the name they were given and their passphrase. Takes about a second on
/// purpose.
///
/// # Errors
/// See [`LoginProblem`].
pub async fn login(
    desk: &Desk,
    name: &str,
    passphrase: Passphrase,
) -> Result<LoggedIn, LoginProblem> {
    let inner = &desk.0;
    // One attempt after the other: many at once would pass the gate together.
    let turn = inner.derivation.acquire().await;
    if let Some(wait) = inner.gate.wait(Instant::now()) {
        return Err(LoginProblem::Slow {
            seconds: wait.as_secs() + 1,
        });
    }
    let slot = Slot::of(name, &inner.key);
    let unlocked = unlock(inner, &slot, passphrase).await;
    drop(turn);
    let identity = match unlocked {
        Ok(identity) => identity,
        Err(problem) => {
            if problem == LoginProblem::Wrong {
                inner.gate.failed(Instant::now());
            }
            return Err(problem);
        }
    };
    begin(inner, slot, identity).await
}

/// Opens an identity file. For a name that nobody has, a file that nobody has is tried: the answer
/// and the time are the same.
async fn unlock(
    desk: &Arc<Inner>,
    slot: &Slot,
    passphrase: Passphrase,
) -> Result<IdentityFile, LoginProblem> {
    let file = desk
        .folder
        .identity(slot)
        .map_err(|_| LoginProblem::Damaged)?;
    let desk = Arc::clone(desk);
    let opened = tokio::task::spawn_blocking(move || match file {
        Some(file) => IdentityFile::unlock(&file, &passphrase),
        None => {
            let _ = IdentityFile::unlock(desk.decoy(), &passphrase);
            Err(LockedProblem::Passphrase)
        }
    });
    match opened.await {
        Ok(Ok(identity)) => Ok(identity),
        Ok(Err(LockedProblem::Passphrase)) => Err(LoginProblem::Wrong),
        Ok(Err(LockedProblem::Damaged)) | Err(_) => Err(LoginProblem::Damaged),
    }
}

async fn begin(
    desk: &Arc<Inner>,
    slot: Slot,
    identity: IdentityFile,
) -> Result<LoggedIn, LoginProblem> {
    if desk
        .office()
        .is_none_or(|office| office.office != identity.office)
    {
        return Err(LoginProblem::Wrong);
    }
    let id = SessionId(Zeroizing::new(hex::encode(desk.world.random::<32>())));
    let editions = desk.editions();
    let officer = identity.officer;
    let keys = Keyring::new(identity.key, identity.signing);
    let live = Arc::new(Live {
        desk: Arc::clone(desk),
        officer,
        editions: Mutex::new(Arc::clone(&editions)),
        hash: id.hash(),
        start_passphrase: AtomicBool::new(desk.folder.is_new(&slot)),
        slot,
        fold: parking_lot::Mutex::new(Some(Fold::new(officer, keys, editions))),
        seen: Mutex::new(Instant::now()),
        locking: AtomicBool::new(false),
        ended: watch::Sender::new(false),
        parked: Mutex::default(),
        waiting: Mutex::default(),
        recent: Mutex::default(),
        finding: Finding::default(),
        imports: Mutex::default(),
        rules: Mutex::default(),
    });
    let session = Session(Arc::clone(&live));
    session
        .open_book()
        .await
        .map_err(|_| LoginProblem::NotReady)?;
    let caught_up = session.catch_up();
    match tokio::time::timeout(LOGIN_PATIENCE, caught_up).await {
        Ok(Ok(())) | Err(_) => {}
        Ok(Err(_)) => return Err(LoginProblem::NotReady),
    }
    let known = live.with_fold(|fold| fold.book.officer(officer).map(|it| it.is_active()));
    match known.flatten() {
        None => return Err(LoginProblem::NotReady),
        Some(false) => return Err(LoginProblem::Suspended),
        Some(true) => {}
    }
    session.note(AuditAct::LoggedIn, String::new()).await;
    live.touch();
    desk.sessions().insert(id.hash(), live);
    tokio::spawn(follow(session.clone()));
    let healer = session.clone();
    tokio::spawn(async move { crate::setup::heal(&healer).await });
    Ok(LoggedIn { id, session })
}

/// Takes in what arrives, as long as the session is open, so that a page finds it there.
async fn follow(session: Session) {
    let mut arrivals = session.0.desk.arrivals.subscribe();
    let mut ended = session.0.ended.subscribe();
    let mut first = true;
    while session.0.is_open() {
        if session.catch_up().await.is_err() {
            return;
        }
        if std::mem::take(&mut first) {
            tokio::spawn(finding::run(session.clone()));
            session.keep(Live::save_view).await;
        }
        if session.is_suspended() {
            session.lock().await;
            return;
        }
        tokio::select! {
            changed = arrivals.changed() => if changed.is_err() { return },
            _ = ended.wait_for(|ended| *ended) => return,
        }
    }
}

/// An open session. Cheap to clone; once locked, every call answers as if nothing existed.
#[derive(Clone)]
pub struct Session(pub(crate) Arc<Live>);

impl Session {
    /// The desk.
    #[must_use]
    pub fn desk(&self) -> Desk {
        Desk(Arc::clone(&self.0.desk))
    }

    /// The officer whose session it is.
    #[must_use]
    pub fn me(&self) -> OfficerRow {
        let me = self.0.with_scene(|scene| scene.me()).flatten();
        me.unwrap_or(OfficerRow {
            id: self.0.officer,
            name: String::new(),
            roles: Vec::new(),
            active: false,
            since: Moment(0),
        })
    }

    /// Whether the passphrase is still the one that was handed over: every page leads to the change
    /// of it.
    #[must_use]
    pub fn must_change_passphrase(&self) -> bool {
        self.0.start_passphrase.load(Ordering::Acquire)
    }

    /// Changes the officer's passphrase; the identity file is locked anew.
    ///
    /// # Errors
    /// Refuses a short passphrase, two that differ, and the old one; a wrong old one is
    /// [`WorkProblem::WrongPassphrase`].
    pub async fn change_passphrase(
        &self,
        old: Passphrase,
        new: Passphrase,
        again: Passphrase,
    ) -> Result<(), WorkProblem> {
        check_passphrase(&new, &again)?;
        if old.same_as(&new) {
            return Err(Refusal::PassphraseSame.into());
        }
        let desk = &self.0.desk;
        let _turn = desk.derivation.acquire().await;
        if desk.gate.wait(Instant::now()).is_some() {
            return Err(WorkProblem::WrongPassphrase);
        }
        let identity = match unlock(desk, &self.0.slot, old).await {
            Ok(identity) => identity,
            Err(LoginProblem::Wrong) => {
                desk.gate.failed(Instant::now());
                return Err(WorkProblem::WrongPassphrase);
            }
            Err(_) => return Err(self.fault("the identity file cannot be opened")),
        };
        let live = Arc::clone(&self.0);
        let written = tokio::task::spawn_blocking(move || {
            let file = identity.lock(&new, live.desk.config.work_factor).ok()?;
            // The new file takes the old one's place at once; then the mark of the start passphrase
            // goes.
            live.desk.folder.put_identity(&live.slot, &file).ok()?;
            live.desk.folder.mark_new(&live.slot, false).ok()
        });
        match written.await {
            Ok(Some(())) => {
                self.0.start_passphrase.store(false, Ordering::Release);
                Ok(())
            }
            _ => Err(self.fault("the identity file cannot be written")),
        }
    }

    /// One report with its dialogue; that it was opened goes into the audit book.
    ///
    /// # Errors
    /// An unknown report and one the officer cannot open are the same [`NotFound`].
    pub async fn report(&self, report: StreamId) -> Result<ReportView, NotFound> {
        self.blocking(move |live| {
            let view = live
                .with_scene(|scene| scene.report(report))
                .unwrap_or(Ok(Err(NotFound)))?;
            if view.is_ok() {
                live.note(AuditAct::OpenedReport, reference(report))?;
            }
            Ok(view)
        })
        .await
    }

    /// One case with its timeline; that it was opened goes into the audit book.
    ///
    /// # Errors
    /// An unknown case and one the officer cannot open are the same [`NotFound`].
    pub async fn case(&self, case: StreamId) -> Result<CaseView, NotFound> {
        self.blocking(move |live| {
            let view = live
                .with_scene(|scene| scene.case(case))
                .unwrap_or(Ok(Err(NotFound)))?;
            if view.is_ok() {
                live.note(AuditAct::OpenedCase, reference(case))?;
            }
            Ok(view)
        })
        .await
    }

    /// The officers of the office, active ones first, by name.
    #[must_use]
    pub fn officers(&self) -> Vec<OfficerRow> {
        self.0
            .with_scene(|scene| scene.officers())
            .unwrap_or_default()
    }

    /// The audit book, newest first (auditors and supervisors). `before` is the last row's
    /// position.
    ///
    /// # Errors
    /// Officers without the audit key get [`NotFound`].
    pub async fn audit(
        &self,
        before: Option<u64>,
        limit: usize,
    ) -> Result<Vec<AuditRow>, NotFound> {
        self.blocking(move |live| Self::audit_rows(&live, before, limit))
            .await
    }

    /// A number that changes whenever something in this officer's view changes, for the live
    /// refresh.
    #[must_use]
    pub fn version(&self) -> u64 {
        let version = self.0.with_scene(|scene| scene.fold.version());
        version.unwrap_or(0)
    }

    /// How many entries stand in this officer's streams by somebody who had no right to them: they
    /// were left out of everything, and somebody should ask why they are there.
    #[must_use]
    pub fn doubtful(&self) -> usize {
        let doubtful = self.0.with_scene(|scene| scene.fold.doubtful());
        doubtful.unwrap_or(0)
    }

    /// Keeps something for the next page of this session, in memory only: what was typed into a
    /// form that was refused (POST, then 303, then the filled form), or a conflict to show. One per
    /// key; wiped at lock.
    pub fn park(&self, key: &str, value: Box<dyn Any + Send>) {
        let mut parked = self.0.parked.lock().unwrap_or_else(PoisonError::into_inner);
        if parked.len() >= PARKED_MAX && !parked.contains_key(key) {
            parked.clear();
        }
        parked.insert(key.to_owned(), value);
    }

    /// Takes what was kept under a key.
    #[must_use]
    pub fn take_parked(&self, key: &str) -> Option<Box<dyn Any + Send>> {
        let mut parked = self.0.parked.lock().unwrap_or_else(PoisonError::into_inner);
        parked.remove(key)
    }

    /// Locks the session now: hands in what was read, then wipes the keys.
    pub async fn lock(&self) {
        const PATIENCE: Duration = Duration::from_secs(5);
        if self.0.locking.swap(true, Ordering::AcqRel) {
            return;
        }
        // First nobody can use the session any more, then what was read goes out, then the keys go.
        // What cannot go out now lies in the outbox.
        self.0.desk.sessions().remove(&self.0.hash);
        self.note(AuditAct::Locked, String::new()).await;
        let _ = tokio::time::timeout(PATIENCE, self.hand_in()).await;
        self.keep(Live::save_view).await;
        self.keep_calendar().await;
        self.keep(|live| live.finding.keep(live)).await;
        self.0.finding.forget().await;
        self.0.wipe();
    }

    pub(crate) fn ended(&self) -> watch::Receiver<bool> {
        self.0.ended.subscribe()
    }

    pub(crate) async fn catch_up(&self) -> Result<(), ReplicaProblem> {
        let live = Arc::clone(&self.0);
        tokio::task::spawn_blocking(move || live.catch_up())
            .await
            .unwrap_or(Err(ReplicaProblem::Damaged))
    }

    /// Takes over the saved view, if there is one that fits, and reads the office book.
    async fn open_book(&self) -> Result<(), ReplicaProblem> {
        let live = Arc::clone(&self.0);
        let opened = tokio::task::spawn_blocking(move || {
            let saved = live.desk.folder.kept(&live.slot, Keeps::View);
            let book = live.desk.office().map(|office| office.book);
            let mut fold = live.fold.lock();
            if let (Some(fold), Some(saved)) = (fold.as_mut(), saved) {
                fold.restore(&live.desk.replica, saved);
            }
            match (fold.as_mut(), book) {
                (Some(fold), Some(book)) => fold.read_book(&live.desk.replica, book),
                _ => Ok(()),
            }
        });
        opened.await.unwrap_or(Err(ReplicaProblem::Damaged))
    }

    async fn keep(&self, once: fn(&Live) -> bool) {
        let live = Arc::clone(&self.0);
        let _ = tokio::task::spawn_blocking(move || live.keep(once)).await;
    }

    pub(crate) async fn note(&self, act: AuditAct, on: String) {
        let noted = self.blocking(move |live| live.note(act, on).map(Ok)).await;
        if noted.is_err() {
            tracing::error!("a record for the audit book could not be kept");
        }
    }

    fn is_suspended(&self) -> bool {
        let officer = self.0.officer;
        let active = self
            .0
            .with_fold(|fold| fold.book.officer(officer).is_some_and(|it| it.is_active()));
        active == Some(false)
    }

    /// Runs something that reads the replica away from the threads that serve. A fault is logged,
    /// and answered like what does not exist.
    pub(crate) async fn blocking<T, F>(&self, ask: F) -> Result<T, NotFound>
    where
        T: Send + 'static,
        F: FnOnce(Arc<Live>) -> Result<Result<T, NotFound>, ReplicaProblem> + Send + 'static,
    {
        let live = Arc::clone(&self.0);
        match tokio::task::spawn_blocking(move || ask(live)).await {
            Ok(Ok(answer)) => answer,
            Ok(Err(problem)) => {
                tracing::error!(%problem, "the replica did not answer");
                Err(NotFound)
            }
            Err(_) => Err(NotFound),
        }
    }

    /// Logs a fault under a reference that the page shows.
    pub(crate) fn fault(&self, what: &'static str) -> WorkProblem {
        let reference = hex::encode(self.0.desk.world.random::<4>());
        tracing::error!(reference, what, "a fault");
        WorkProblem::Fault { reference }
    }
}

/// Checks a passphrase that a person chose: twelve signs or more, typed twice alike.
///
/// # Errors
/// Says what is wrong with it.
pub fn check_passphrase(passphrase: &Passphrase, again: &Passphrase) -> Result<(), Refusal> {
    if passphrase.char_count() < PASSPHRASE_SIGNS_MIN {
        return Err(Refusal::PassphraseShort);
    }
    if !passphrase.same_as(again) {
        return Err(Refusal::PassphrasesDiffer);
    }
    Ok(())
}
