//! What node and desk log: faults of the world, on standard error, without content.
//!
//! Absent: what other people's crates say of their work. At their finer levels they name paths and addresses, and ours
//! promise that no log does.

use crate::settings::Settings;
use tracing_subscriber::filter::{LevelFilter, Targets};
use tracing_subscriber::prelude::*;

/// The crates whose notes are known to hold nothing of anybody.
const OURS: [&str; 7] = [
    "node",
    "desk",
    "peer",
    "store",
    "store_sqlite",
    "store_postgres",
    "recourse",
];

/// Begins to log, as much as the settings say.
pub fn begin(settings: &Settings) {
    let level = settings.text("log").and_then(|level| level.parse().ok());
    let level = level.unwrap_or(LevelFilter::WARN);
    let lines = tracing_subscriber::fmt::layer()
        .with_writer(std::io::stderr)
        .with_ansi(false);
    let ours = Targets::new().with_targets(OURS.map(|name| (name, level)));
    // It fails only where something logs already, as in a test that starts two in one process.
    let _ = tracing_subscriber::registry()
        .with(lines.with_filter(ours))
        .try_init();
}
