//! The child: writes operations, and says on its standard output which it began and which were
//! kept.

use crate::operation::Operation;
use std::io::Write;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use store::{Blobs, Store};
use store_sqlite::{FolderBlobs, SqliteStore, Synchronous, Syncing};

/// What a child is told, in its environment.
#[derive(Clone, Copy)]
pub struct Orders {
    pub life: u32,
    pub writers: u32,
    /// How many operations each writer writes.
    pub count: u32,
    pub synchronous: Synchronous,
    pub syncing: Syncing,
    /// Whether an operation that fails is tried again until it is kept.
    pub patient: bool,
    /// Whether an operation is called kept before it is: the mistake that kills must find.
    pub hasty: bool,
}

impl Orders {
    /// What the program does in life.
    pub fn honest(life: u32, writers: u32, count: u32) -> Self {
        Self {
            life,
            writers,
            count,
            synchronous: Synchronous::Full,
            syncing: Syncing::Full,
            patient: false,
            hasty: false,
        }
    }

    /// Gives the orders to a command that runs this program as a child.
    pub fn to<'c>(&self, command: &'c mut Command, folder: &Path) -> &'c mut Command {
        command
            .args([
                "--exact",
                "child::writes",
                "--nocapture",
                "--test-threads=1",
            ])
            .env("CHILD_FOLDER", folder)
            .env("CHILD_LIFE", self.life.to_string())
            .env("CHILD_WRITERS", self.writers.to_string())
            .env("CHILD_COUNT", self.count.to_string())
            .env("CHILD_SYNCHRONOUS", format!("{:?}", self.synchronous))
            .env("CHILD_SYNCING", format!("{:?}", self.syncing))
            .env("CHILD_PATIENT", self.patient.to_string())
            .env("CHILD_HASTY", self.hasty.to_string())
    }
}

fn told(name: &str) -> String {
    std::env::var(format!("CHILD_{name}")).unwrap()
}

/// One line in one write, so that a line is said or not said.
fn say(line: &str, operation: Operation) {
    let line = format!("{line} {operation}\n");
    std::io::stdout().lock().write_all(line.as_bytes()).unwrap();
}

/// What the child said: the operations after a word.
pub fn said(output: &str, word: &str) -> Vec<Operation> {
    let lines = output
        .lines()
        .filter_map(|line| line.strip_prefix(word)?.strip_prefix(' '));
    lines
        .filter_map(|operation| operation.parse().ok())
        .collect()
}

/// No test of its own: without orders it does nothing.
#[test]
fn writes() {
    let Some(folder) = std::env::var_os("CHILD_FOLDER") else {
        return;
    };
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build();
    runtime.unwrap().block_on(live(Path::new(&folder)));
}

async fn live(folder: &Path) {
    let synchronous = match told("SYNCHRONOUS").as_str() {
        "Full" => Synchronous::Full,
        "Normal" => Synchronous::Normal,
        _ => Synchronous::Off,
    };
    let syncing = match told("SYNCING").as_str() {
        "Full" => Syncing::Full,
        _ => Syncing::Off,
    };
    let store = SqliteStore::open_with(&folder.join("store.db"), synchronous).unwrap();
    let store: Arc<dyn Store> = Arc::new(store);
    let blobs = FolderBlobs::open_with(&folder.join("blobs"), syncing).unwrap();
    let blobs: Arc<dyn Blobs> = Arc::new(blobs);
    let (life, count) = (
        told("LIFE").parse().unwrap(),
        told("COUNT").parse().unwrap(),
    );
    let (patient, hasty) = (told("PATIENT") == "true", told("HASTY") == "true");
    let mut writers = tokio::task::JoinSet::new();
    for writer in 0..told("WRITERS").parse().unwrap() {
        let (store, blobs) = (Arc::clone(&store), Arc::clone(&blobs));
        writers.spawn(async move {
            for count in 0..count {
                let operation = Operation {
                    life,
                    writer,
                    count,
                };
                say("begin", operation);
                if hasty {
                    say("ack", operation);
                }
                while let Err(error) = operation.write_blob(&*blobs).await {
                    say(&format!("fail {error:?}:"), operation);
                    if !patient {
                        return;
                    }
                }
                while let Err(error) = operation.write_batch(&*store).await {
                    say(&format!("fail {error:?}:"), operation);
                    if !patient {
                        return;
                    }
                }
                if !hasty {
                    say("ack", operation);
                }
            }
        });
    }
    writers.join_all().await;
}
