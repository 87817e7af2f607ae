//! The one writer: a thread that commits all batches that are waiting in one transaction.
//!
//! While one commit waits for the disk, the next batches gather; each has its own savepoint, so a
//! conflict fails only its own batch. Nobody is answered before the commit is durable. Absent:
//! reading for others.

use crate::apply::{self, Residue};
use crate::copier::{Copier, Copying};
use crate::error::{ended, of_sqlite};
use crate::store::BUSY;
use rusqlite::{Connection, TransactionBehavior};
use std::path::Path;
use std::sync::atomic::{AtomicI32, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};
use store::{Batch, StoreError};
use tokio::sync::{Semaphore, oneshot};

/// How many may wait; the others wait to wait, which holds back whoever sends.
const WAITING: usize = 1024;
/// A transaction takes no more batches than this, so that none waits long for the others.
const GROUP: usize = 256;
/// Nor more bytes than this, which are held in memory.
const GROUP_BYTES: usize = 32 << 20;
/// The log is copied into the database once it has this many pages: 8 MiB. Once all of it is,
/// SQLite writes it from the start again with the next commit.
const LOG_PAGES: i32 = 2048;
/// Where commits come faster than the copier copies, the writer waits for it at this many: 128 MiB.
const LOG_PAGES_MAX: i32 = 32 * 1024;
/// What a head held before stays in the log for about this long.
const SCRUB_AFTER: Duration = Duration::from_secs(1);
/// Where the log cannot be emptied in passing for so long, the writer waits until it can.
const SCRUB_PATIENCE: Duration = Duration::from_secs(2);
/// Between two attempts in passing.
const SCRUB_PAUSE: Duration = Duration::from_millis(5);
/// How often a log is cut that readers are still reading, each time waiting as long as
/// [`crate::store::BUSY`].
const SCRUB_TRIES: usize = 5;
/// A log of so few pages is copied by the writer itself.
const LOG_PAGES_FEW: i32 = 64;

enum Work {
    Apply(Batch),
    Sweep(i64),
}

struct Job {
    work: Work,
    answer: oneshot::Sender<Result<u64, StoreError>>,
}

/// A handle on the writer's thread; dropped, it lets the thread finish what waits, and waits for
/// it.
pub struct Writer {
    jobs: Mutex<Option<Sender<Job>>>,
    permits: Semaphore,
    thread: Option<JoinHandle<()>>,
}

impl Writer {
    /// Starts the thread.
    pub fn start(
        mut connection: Connection,
        copier: Copier,
        log: &Path,
    ) -> Result<Self, StoreError> {
        let (sender, jobs) = channel();
        let pages = Arc::new(AtomicI32::new(0));
        let hook = Arc::clone(&pages);
        // In place of SQLite's own checkpoint, which would come before the answer.
        let count = move |_: &mut rusqlite::hooks::Wal, now| {
            hook.store(now, Ordering::Relaxed);
            Ok(())
        };
        connection.wal_hook(Some(count)).map_err(of_sqlite)?;
        let run = Run {
            connection,
            copier,
            jobs,
            pages,
            scrub: log
                .metadata()
                .is_ok_and(|log| log.len() > 0)
                .then(|| Scrub::at(Instant::now())),
        };
        let thread = std::thread::Builder::new().name("store-writer".to_owned());
        let thread = thread.spawn(move || run.run());
        let thread = thread.map_err(|error| crate::error::of_files(&error))?;
        Ok(Self {
            jobs: Mutex::new(Some(sender)),
            permits: Semaphore::new(WAITING),
            thread: Some(thread),
        })
    }

    /// Applies a batch.
    pub async fn apply(&self, batch: Batch) -> Result<(), StoreError> {
        self.send(Work::Apply(batch)).await.map(drop)
    }

    /// Sweeps heads.
    pub async fn sweep(&self, now: i64) -> Result<u64, StoreError> {
        self.send(Work::Sweep(now)).await
    }

    async fn send(&self, work: Work) -> Result<u64, StoreError> {
        let _permit = self.permits.acquire().await.map_err(|_| ended())?;
        let (answer, answered) = oneshot::channel();
        {
            let jobs = self.jobs.lock().unwrap_or_else(PoisonError::into_inner);
            let jobs = jobs.as_ref().ok_or_else(ended)?;
            jobs.send(Job { work, answer }).map_err(|_| ended())?;
        }
        answered.await.map_err(|_| ended())?
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        *self.jobs.lock().unwrap_or_else(PoisonError::into_inner) = None;
        if let Some(thread) = self.thread.take() {
            // A panic there has printed its own message.
            let _ = thread.join();
        }
    }
}

/// What the thread works with. The copier goes first: the writer is the last to close the file.
struct Run {
    copier: Copier,
    connection: Connection,
    jobs: Receiver<Job>,
    pages: Arc<AtomicI32>,
    /// When the log must be emptied, because it holds bytes that should be gone.
    scrub: Option<Scrub>,
}

/// When the log should be emptied, and when that is tried next.
#[derive(Clone, Copy)]
struct Scrub {
    due: Instant,
    at: Instant,
}

impl Scrub {
    const fn at(due: Instant) -> Self {
        Self { due, at: due }
    }
}

/// An answer that waits for the commit, and what is left to do before it is given.
type Outcome = Result<(u64, Residue), StoreError>;

impl Run {
    fn run(mut self) {
        while let Some(first) = self.next() {
            let mut group = vec![first];
            let mut bytes = weight(&group[0]);
            while group.len() < GROUP && bytes < GROUP_BYTES {
                let Ok(job) = self.jobs.try_recv() else { break };
                bytes += weight(&job);
                group.push(job);
            }
            self.work(group);
            self.keep_the_log_short();
        }
    }

    /// The next job; while there is none, cleans up when it is time.
    fn next(&mut self) -> Option<Job> {
        loop {
            let Some(Scrub { due, at }) = self.scrub else {
                return self.jobs.recv().ok();
            };
            let left = at.saturating_duration_since(Instant::now());
            match self.jobs.recv_timeout(left) {
                Ok(job) if !left.is_zero() => return Some(job),
                Ok(job) => {
                    self.scrub_in_passing(due);
                    return Some(job);
                }
                Err(RecvTimeoutError::Timeout) => self.scrub_in_passing(due),
                Err(RecvTimeoutError::Disconnected) => return None,
            }
        }
    }

    /// Commits a group and answers everybody in it.
    fn work(&mut self, group: Vec<Job>) {
        let outcomes = self.commit(&group);
        let mut waiting = Vec::new();
        for (job, outcome) in group.into_iter().zip(outcomes) {
            let (answer, residue) = match outcome {
                Ok((answer, residue)) => (Ok(answer), residue),
                Err(error) => (Err(error), Residue::default()),
            };
            if residue.replaced {
                self.scrub
                    .get_or_insert_with(|| Scrub::at(Instant::now() + SCRUB_AFTER));
            }
            if residue.erased {
                waiting.push((job, answer));
            } else {
                // Whoever stopped waiting does not need the answer.
                let _ = job.answer.send(answer);
            }
        }
        if waiting.is_empty() {
            return;
        }
        // The erasure is durable; now the log that still holds the bytes is emptied, and only then
        // is it called done.
        let gone = (0..SCRUB_TRIES).any(|_| self.scrub());
        for (job, answer) in waiting {
            let left = StoreError::Unavailable("erased bytes are still in the log".to_owned());
            let _ = job.answer.send(if gone { answer } else { Err(left) });
        }
    }

    /// One transaction for all. The outcomes are true only once this returns.
    fn commit(&mut self, group: &[Job]) -> Vec<Outcome> {
        let mut commit = || -> Result<Vec<Outcome>, StoreError> {
            let immediate = TransactionBehavior::Immediate;
            let transaction = self
                .connection
                .transaction_with_behavior(immediate)
                .map_err(of_sqlite)?;
            let mut seq = apply::last_seq(&transaction).map_err(of_sqlite)?;
            let mut outcomes = Vec::with_capacity(group.len());
            for job in group {
                let before = seq;
                let outcome = guarded(&transaction, &job.work, &mut seq)?;
                if outcome.is_err() {
                    seq = before;
                }
                outcomes.push(outcome);
            }
            transaction.commit().map_err(of_sqlite)?;
            Ok(outcomes)
        };
        match commit() {
            Ok(outcomes) => outcomes,
            Err(error) => {
                tracing::error!(%error, batches = group.len(), "nothing was kept");
                group.iter().map(|_| Err(error.clone())).collect()
            }
        }
    }

    /// Has the log copied into the database where it is long, and copies the rest itself.
    fn keep_the_log_short(&self) {
        let pages = self.pages.load(Ordering::Relaxed);
        if pages < LOG_PAGES {
            return;
        }
        match self.copier.state() {
            // It waits for the copier and for those who read now, so that the log begins from its start again.
            _ if pages >= LOG_PAGES_MAX => {
                self.checkpoint("RESTART");
            }
            Copying::Idle => self.copier.ask(),
            Copying::Ended => {
                self.checkpoint("PASSIVE");
            }
            Copying::Busy => {}
        }
    }

    /// Copies the log into the database; gives whether all of it was.
    fn checkpoint(&self, mode: &str) -> bool {
        let pragma = format!("PRAGMA wal_checkpoint({mode})");
        let answer = self
            .connection
            .query_row(&pragma, [], |row| row.get::<_, bool>(0));
        if let Err(error) = &answer {
            // Nothing is lost by that: the log keeps what it has, and the next one tries again.
            tracing::warn!(%error, "the log could not be copied into the database");
        }
        answer.is_ok_and(|busy| !busy)
    }

    /// Empties the log without making anybody wait: the copier copies the bulk, and the cut is made at a moment when
    /// nobody reads. `due` is when it should have been done.
    fn scrub_in_passing(&mut self, due: Instant) {
        match self.copier.state() {
            _ if due.elapsed() > SCRUB_PATIENCE => {
                self.scrub();
                return;
            }
            Copying::Idle if self.pages.load(Ordering::Relaxed) > LOG_PAGES_FEW => {
                self.copier.ask();
            }
            Copying::Busy => {}
            Copying::Idle | Copying::Ended => {
                // No waiting for readers: another moment comes.
                let _ = self.connection.busy_timeout(Duration::ZERO);
                let empty = self.checkpoint("TRUNCATE");
                let _ = self.connection.busy_timeout(BUSY);
                if empty {
                    self.pages.store(0, Ordering::Relaxed);
                    self.scrub = None;
                    return;
                }
            }
        }
        let at = Instant::now() + SCRUB_PAUSE;
        self.scrub = Some(Scrub { due, at });
    }

    /// Empties the log, and with it the bytes that were replaced or erased.
    fn scrub(&mut self) -> bool {
        let empty = self.checkpoint("TRUNCATE");
        self.scrub = (!empty).then(|| Scrub::at(Instant::now() + SCRUB_AFTER));
        empty
    }
}

fn weight(job: &Job) -> usize {
    match &job.work {
        Work::Apply(batch) => batch.weight(),
        Work::Sweep(_) => 0,
    }
}

/// Does one job in a savepoint of its own. An outer error has ended the whole transaction.
fn guarded(connection: &Connection, work: &Work, seq: &mut i64) -> Result<Outcome, StoreError> {
    let run = |statement: &str| {
        let mut statement = connection.prepare_cached(statement)?;
        statement.execute([])
    };
    run("SAVEPOINT batch").map_err(of_sqlite)?;
    let done = match work {
        Work::Apply(batch) => {
            let applied = apply::apply(connection, batch, seq);
            applied.map(|applied| applied.map(|residue| (0, residue)))
        }
        Work::Sweep(now) => apply::sweep(connection, *now).map(|swept| {
            let residue = Residue {
                erased: swept > 0,
                replaced: false,
            };
            Ok((swept, residue))
        }),
    };
    let outcome = done.unwrap_or_else(|error| Err(of_sqlite(error)));
    // A full disk or a failing one is everybody's; SQLite may have rolled back all on its own.
    if let Err(error @ (StoreError::Full | StoreError::Unavailable(_))) = &outcome {
        return Err(error.clone());
    }
    if outcome.is_err() {
        run("ROLLBACK TO batch").map_err(of_sqlite)?;
    }
    run("RELEASE batch").map_err(of_sqlite)?;
    Ok(outcome)
}
