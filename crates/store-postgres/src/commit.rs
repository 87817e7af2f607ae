//! Group commit: one task commits all batches that arrived while the last commit was under way.
//!
//! A group is one serialisable transaction, tried again when another process was faster. Nobody is
//! answered before the commit is. Absent: what is written; see `write`.

use crate::connect::connection;
use crate::error::{ended, is_of_the_connection, is_worth_another_try, of_postgres};
use crate::write::write;
use deadpool_postgres::{Object, Pool};
use std::time::Duration;
use store::{Batch, StoreError};
use tokio::sync::{mpsc, oneshot};
use tokio_postgres::Error;

/// How many may wait; the others wait to wait, which holds back whoever sends.
const WAITING: usize = 1024;
/// A transaction takes no more batches than this, so that none waits long for the others.
const GROUP: usize = 256;
/// Nor more bytes than this, which are held in memory.
const GROUP_BYTES: usize = 32 << 20;
/// How often a group is tried that loses against other processes. Somebody wins each time.
const TRIES: u32 = 100;
/// How often a group is tried whose connection was dead before anything was committed: each
/// connection of the pool may be, after the database was started anew.
const CONNECTIONS: u32 = 10;

struct Job {
    batch: Batch,
    answer: oneshot::Sender<Result<(), StoreError>>,
}

/// A handle on the task; dropped, it lets the task finish what waits.
pub struct Writer(mpsc::Sender<Job>);

impl Writer {
    /// Starts the task.
    pub fn start(pool: Pool) -> Self {
        let (jobs, waiting) = mpsc::channel(WAITING);
        tokio::spawn(run(pool, waiting));
        Self(jobs)
    }

    /// Applies a batch.
    pub async fn apply(&self, batch: Batch) -> Result<(), StoreError> {
        let (answer, answered) = oneshot::channel();
        self.0
            .send(Job { batch, answer })
            .await
            .map_err(|_| ended())?;
        answered.await.map_err(|_| ended())?
    }
}

async fn run(pool: Pool, mut waiting: mpsc::Receiver<Job>) {
    while let Some(first) = waiting.recv().await {
        let mut bytes = first.batch.weight();
        let mut group = vec![first];
        while group.len() < GROUP && bytes < GROUP_BYTES {
            let Ok(job) = waiting.try_recv() else { break };
            bytes += job.batch.weight();
            group.push(job);
        }
        let batches: Vec<&Batch> = group.iter().map(|job| &job.batch).collect();
        let outcomes = match commit(&pool, &batches).await {
            Ok(outcomes) => outcomes,
            Err(error) => {
                tracing::error!(%error, batches = batches.len(), "nothing is known to be kept");
                batches.iter().map(|_| Err(error.clone())).collect()
            }
        };
        for (job, outcome) in group.into_iter().zip(outcomes) {
            // Whoever stopped waiting does not need the answer.
            let _ = job.answer.send(outcome);
        }
    }
}

type Outcomes = Vec<Result<(), StoreError>>;

/// Why a transaction did not commit.
enum Failed {
    /// Another process was faster: nothing was kept.
    Raced(Error),
    /// The connection was gone before the commit was sent: nothing was kept.
    Disconnected(Error),
    /// Anything else, also an answer to the commit that never came.
    Otherwise(Error),
}

/// Commits a group, trying again as long as that is safe.
async fn commit(pool: &Pool, batches: &[&Batch]) -> Result<Outcomes, StoreError> {
    let (mut races, mut disconnections) = (0, 0);
    loop {
        let client = connection(pool).await?;
        let failed = match attempt(&client, batches).await {
            Ok(outcomes) => return Ok(outcomes),
            Err(failed) => failed,
        };
        match failed {
            Failed::Raced(_) if races < TRIES => {
                races += 1;
                let rolled_back = client.batch_execute("/* commit */ ROLLBACK").await;
                if rolled_back.is_err() {
                    drop(Object::take(client));
                }
                // Whoever lost often waits longer, up to a few commits of the others.
                tokio::time::sleep(Duration::from_millis(u64::from(races.min(20)))).await;
            }
            Failed::Disconnected(_) if disconnections < CONNECTIONS => {
                disconnections += 1;
                drop(Object::take(client));
            }
            Failed::Raced(error) | Failed::Disconnected(error) | Failed::Otherwise(error) => {
                // Its transaction may still be open: the database ends it when the connection ends.
                drop(Object::take(client));
                return Err(of_postgres(&error));
            }
        }
    }
}

/// One transaction.
async fn attempt(client: &Object, batches: &[&Batch]) -> Result<Outcomes, Failed> {
    let before = |error: Error| match (is_worth_another_try(&error), is_of_the_connection(&error)) {
        (true, _) => Failed::Raced(error),
        (_, true) => Failed::Disconnected(error),
        _ => Failed::Otherwise(error),
    };
    let begin = "/* commit */ BEGIN ISOLATION LEVEL SERIALIZABLE";
    client.batch_execute(begin).await.map_err(before)?;
    let outcomes = write(client, batches).await.map_err(before)?;
    // From here on only an answer tells whether the group was kept.
    match client.batch_execute("/* commit */ COMMIT").await {
        Ok(()) => Ok(outcomes),
        Err(error) if is_worth_another_try(&error) => Err(Failed::Raced(error)),
        Err(error) => Err(Failed::Otherwise(error)),
    }
}
