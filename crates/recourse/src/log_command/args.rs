//! The command line of `recourse log`: what is asked, and what the checks rest on.

use super::trust::Trust;
use super::{Proving, Verifying, proof, verify};
use crate::log_command::watch::{Watching, watch};
use crate::problem::Problem;
use clap::{Args, Subcommand};
use std::path::PathBuf;
use std::time::Duration;

/// `recourse log`.
#[derive(Subcommand)]
pub enum LogCommand {
    /// Checks a node's whole log: every hash, every signature, nothing taken away since last time.
    #[command(
        after_help = "Examples:\n  recourse log verify https://report.example.org --key \
                            report.example.org/log+1a2b3c4d+AQ…\n  recourse log verify /mnt/copy-of-log --policy \
                            policy.txt"
    )]
    Verify(VerifyArgs),
    /// Shows and checks the proof that a report stands in the log; asks for its receipt.
    #[command(
        after_help = "The proof is printed as a tlog-proof of c2sp.org. Who carries it carries a \
                            trace of the report.\nWith --received a proof that should be there and is not raises an \
                            alarm: exit code 3.\n\nExample:\n  recourse log proof \
                            https://report.example.org --received 2026-11-24T09:00Z"
    )]
    Proof(ProofArgs),
    /// Watches a log, and raises an alarm on a fork, a rollback, a stale checkpoint or missing witnesses.
    #[command(
        after_help = "Any peer can run it; it needs nothing but the log's address. What it saw last is kept in the folder; \
                            two checkpoints that contradict each other are kept there as evidence.\nWith --once it looks \
                            once and ends with 0, or with 3 after an alarm.\nAn alarm is a line on standard error, and a \
                            run of the command of --on-alarm with the alarm's name and that line.\n\nExamples:\n  recourse log \
                            watch https://report.example.org --state /srv/watch --policy policy.txt\n  recourse log watch \
                            https://report.example.org --state /srv/watch --once"
    )]
    Watch(WatchArgs),
}

/// Whose cosignatures a checkpoint must have.
#[derive(Args)]
pub struct TrustArgs {
    /// A file with logs, witnesses and a quorum, as c2sp.org/tlog-policy writes them.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["witness", "quorum"])]
    policy: Option<PathBuf>,
    /// The key of a witness; may be given several times.
    #[arg(long, value_name = "KEY")]
    witness: Vec<String>,
    /// How many of these witnesses must have cosigned; all of them where it is left out.
    #[arg(long, value_name = "NUMBER", requires = "witness")]
    quorum: Option<usize>,
}

#[derive(Args)]
pub struct VerifyArgs {
    /// The address of the portal, or a folder with a copy of its log.
    log: String,
    /// The log's public key, in the form of a signed note's verifier key.
    #[arg(long, value_name = "KEY")]
    key: Option<String>,
    /// A checkpoint that was seen before: the log must be a continuation of it.
    #[arg(long, value_name = "FILE")]
    since: Option<PathBuf>,
    #[command(flatten)]
    trust: TrustArgs,
}

#[derive(Args)]
pub struct ProofArgs {
    /// The address of the portal.
    node: String,
    /// The log's public key, in the form of a signed note's verifier key.
    #[arg(long, value_name = "KEY")]
    key: Option<String>,
    /// When the report was received, as its mailbox shows it, or when it was sent.
    #[arg(long, value_name = "TIME")]
    received: Option<jiff::Timestamp>,
    /// How long a report may wait for its place in the log, in seconds: ten checkpoints, and ten minutes at least.
    #[arg(long, value_name = "SECONDS", default_value_t = 600, value_parser = clap::value_parser!(u64).range(1..=31_536_000))]
    patience: u64,
    #[command(flatten)]
    trust: TrustArgs,
}

#[derive(Args)]
pub struct WatchArgs {
    /// The address of the portal, or a folder with a copy of its log.
    log: String,
    /// The folder in which is kept what was seen last; made where it is missing.
    #[arg(long, value_name = "FOLDER")]
    state: PathBuf,
    /// The log's public key, in the form of a signed note's verifier key; the one of the first look where it is left out.
    #[arg(long, value_name = "KEY")]
    key: Option<String>,
    /// From one look to the next, in seconds.
    #[arg(long, value_name = "SECONDS", default_value_t = 60, value_parser = clap::value_parser!(u64).range(1..=86_400))]
    every: u64,
    /// A log whose checkpoint or cosignatures are as old as this, in seconds, is stale: it grows on a schedule.
    #[arg(long, value_name = "SECONDS", default_value_t = 900, value_parser = clap::value_parser!(u64).range(1..=31_536_000))]
    stale_after: u64,
    /// Looks once and ends.
    #[arg(long)]
    once: bool,
    /// A program that is run at an alarm, with the alarm's name and its line as arguments.
    #[arg(long, value_name = "COMMAND")]
    on_alarm: Option<PathBuf>,
    #[command(flatten)]
    trust: TrustArgs,
}

impl LogCommand {
    /// Does what was asked.
    pub async fn perform(self) -> Result<(), Problem> {
        match self {
            Self::Verify(what) => {
                verify(&Verifying {
                    log: what.log,
                    trust: what.trust.read(what.key)?,
                    since: what.since,
                })
                .await
            }
            Self::Proof(what) => {
                proof(&Proving {
                    node: what.node,
                    trust: what.trust.read(what.key)?,
                    received: what.received,
                    patience: Duration::from_secs(what.patience),
                })
                .await
            }
            Self::Watch(what) => {
                watch(&Watching {
                    log: what.log,
                    state: what.state,
                    trust: what.trust.read(what.key)?,
                    every: Duration::from_secs(what.every),
                    stale_after: Duration::from_secs(what.stale_after),
                    once: what.once,
                    on_alarm: what.on_alarm,
                })
                .await
            }
        }
    }
}

impl TrustArgs {
    fn read(&self, key: Option<String>) -> Result<Trust, Problem> {
        match &self.policy {
            Some(path) => Trust::of_file(key, path),
            None => Trust::of_keys(key, &self.witness, self.quorum),
        }
    }
}
