//! `recourse log`: checking a node's public log, whole or for one receipt, and keeping watch over it.

mod args;
mod trust;
mod watch;

pub use args::LogCommand;

use crate::http;
use crate::problem::Problem;
use crate::terminal::{ask_secret, say, warn};
use crate::world;
use entry::Author;
use ledger::{Checkpoint, LogProblem, LogReader, NoteKey};
use peer::NodeClient;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use trust::Trust;

/// Such a proof is asked for again while the newest checkpoint waits for its witnesses.
const PROOF_TRIES: u32 = 30;

/// What `recourse log verify` is asked.
pub struct Verifying {
    log: String,
    trust: Trust,
    since: Option<PathBuf>,
}

/// What `recourse log proof` is asked.
pub struct Proving {
    node: String,
    trust: Trust,
    received: Option<jiff::Timestamp>,
    /// How long a report may wait for the log.
    patience: Duration,
}

/// Checks a whole log.
///
/// # Errors
/// Says what is wrong with it.
async fn verify(asked: &Verifying) -> Result<(), Problem> {
    let Verifying { log, trust, since } = asked;
    // Where nothing answers, nobody should be told that a log is not sound.
    let note = checkpoint(log, Some(trust)).await?;
    let key = trust.key_of(log, &note).await?;
    let seen = since
        .as_deref()
        .map(|path| seen_before(path, &key))
        .transpose()?;
    let (log, shown) = (log.clone(), key.text());
    let (runtime, newest) = (tokio::runtime::Handle::current(), note.clone());
    // The reader asks for one tile after the other; it waits on a thread of its own.
    let checked = tokio::task::spawn_blocking(move || {
        let mut reader = LogReader::new(key, |path: &str| match path {
            // The log goes on while it is read: all is measured by one checkpoint.
            "checkpoint" => Some(newest.clone().into_bytes()),
            path => runtime.block_on(fetch(&log, path)),
        });
        let mut told = 0;
        let head = reader.audit(|done, of| {
            if of >= 100_000 && done - told >= of / 10 {
                told = done;
                warn(&format!("{done} of {of} leaves checked"));
            }
        })?;
        if let Some(seen) = seen {
            reader.follow(&seen)?;
        }
        Ok::<_, LogProblem>(head)
    });
    let head = checked
        .await
        .map_err(|_| Problem::failed("The check was broken off.", ""))?;
    let head = head.map_err(wrong)?;
    say(&format!(
        "The log is sound: {} leaves, every entry and every tile gives the signed root {}.\n\
         Pin its key for the next time: --key '{shown}'",
        head.size, head.root
    ));
    witnessed(trust, &note, say)
}

/// Says who cosigned a checkpoint.
///
/// # Errors
/// The policy is not met.
fn witnessed(trust: &Trust, note: &str, tell: impl Fn(&str)) -> Result<(), Problem> {
    let Some(standing) = trust.standing(note) else {
        return Ok(());
    };
    tell(&trust::told(&standing));
    match standing.is_met {
        true => Ok(()),
        false => Err(Problem::failed(
            "The checkpoint has not the cosignatures that you ask for.",
            "Ask the witnesses that are missing whether they follow this log, and what they saw of it.",
        )),
    }
}

/// Shows that a report stands in the log; asks for its receipt.
///
/// # Errors
/// Says why it cannot be shown.
async fn proof(asked: &Proving) -> Result<(), Problem> {
    let Proving { node, trust, .. } = asked;
    let key = match trust.pinned() {
        Some(key) => key.clone(),
        None => trust.key_of(node, &checkpoint(node, None).await?).await?,
    };
    let typed = ask_secret("Receipt:")
        .map_err(|problem| Problem::failed(format!("Nothing can be read: {problem}."), ""))?;
    let receipt = receipt::Receipt::read(&typed).map_err(|_| {
        Problem::asked(
            "This is not a receipt, or a digit is wrong.",
            "A receipt has 28 digits in seven groups, or nine words.",
        )
    })?;
    let keys = receipt::MailboxRoot::of(&receipt).keys();
    let lookup = keys.lookup().0.to_string();
    let mut tries = 0;
    let (proof, note) = loop {
        let proof = ask(asked, &lookup).await?;
        let read = check(&proof, &keys.verifying(), &key)?;
        tries += 1;
        if trust.is_met(&read.checkpoint) || tries >= PROOF_TRIES {
            break (proof, read.checkpoint);
        }
        tokio::time::sleep(Duration::from_secs(1)).await;
    };
    say(&proof);
    warn("The proof is right. It is a trace of the report: keep it only where it can hurt nobody.");
    witnessed(trust, &note, warn)
}

/// Checks that a proof is one of this log, and that its leaf is the report that this receipt's key signed.
fn check(proof: &str, reporter: &[u8; 32], key: &NoteKey) -> Result<ledger::ProofText, Problem> {
    let read = ledger::ProofText::read(proof).ok_or_else(|| wrong(LogProblem::NoCheckpoint))?;
    let leaf = read.extra.split_first_chunk::<16>();
    let (salt, header) = leaf.ok_or_else(|| wrong(LogProblem::NoCheckpoint))?;
    // Reading checks the signature of whoever the header names as its author.
    let is_theirs = entry::Header::read(header).is_ok_and(|header| {
        let statement = &header.signed.statement;
        statement.kind == entry::Kind::Report && statement.author == Author::Reporter(*reporter)
    });
    if !is_theirs {
        return Err(Problem::failed(
            "The node gave the proof of another entry than this receipt's report.",
            "Keep what it said, and tell others who follow this log: it should never happen.",
        ));
    }
    let commitment = entry::commitment(header, &entry::Salt(*salt));
    read.verify(&commitment.0, key)
        .map_err(|problem| wrong(problem.into()))?;
    Ok(read)
}

/// Asks a node for a proof; what is asked for stands in the body, where no log of addresses keeps it.
async fn ask(asked: &Proving, lookup: &str) -> Result<String, Problem> {
    let address = &asked.node;
    let nothing = |_| {
        Problem::failed(
            format!("Nothing answers at {address}."),
            "Check the address and try again.",
        )
    };
    let url = format!("{}/log/proof", address.trim_end_matches('/'));
    let sent = http::client()?.post(url).body(lookup.to_owned()).send();
    let answer = sent.await.map_err(nothing)?;
    if answer.status().is_success() {
        return answer.text().await.map_err(nothing);
    }
    let is_missing = answer.status() == reqwest::StatusCode::NOT_FOUND;
    match asked.received {
        Some(received) if is_missing && is_overdue(received, asked.patience) => {
            Err(Problem::alarm(
                "ALARM withheld: the report should have stood in the log long since, and the node has no proof of it.",
                "This is no delay. The report was kept back or removed, or the receipt is not one of this node.",
            ))
        }
        _ => Err(Problem::failed(
            "The node has no proof for this receipt yet.",
            "A report is in the log from the next checkpoint on; try again in some minutes. Where it was sent \
             more than two hours ago this is no delay: say when with --received.",
        )),
    }
}

/// Whether a report of this time must stand in the log by now. Mailboxes name the hour and not the minute.
fn is_overdue(received: jiff::Timestamp, patience: Duration) -> bool {
    const HOUR: i64 = 3600;
    let patience = i64::try_from(patience.as_secs()).unwrap_or(i64::MAX);
    let due = received.as_second().saturating_add(HOUR);
    world::now().0 > due.saturating_add(patience)
}

/// The newest checkpoint, unread; with those cosignatures that are asked for, where they come within some seconds.
async fn checkpoint(log: &str, trust: Option<&Trust>) -> Result<String, Problem> {
    if !Path::new(log).is_dir() {
        client(log)?;
    }
    let note = match trust {
        Some(trust) => trust.newest(log).await,
        None => fetch(log, "checkpoint")
            .await
            .and_then(|note| String::from_utf8(note).ok()),
    };
    note.ok_or_else(|| {
        Problem::failed(
            format!("There is no log at {log}: it shows no checkpoint."),
            "Check the address and try again. If a log was there before, keep what you have of it.",
        )
    })
}

async fn fetch(log: &str, path: &str) -> Option<Vec<u8>> {
    let folder = Path::new(log);
    if folder.is_dir() {
        return std::fs::read(folder.join(path)).ok();
    }
    client(log)
        .ok()?
        .public(&format!("/log/{path}"))
        .await
        .ok()?
}

fn client(address: &str) -> Result<NodeClient, Problem> {
    let made = NodeClient::new(
        address,
        Arc::new(|| world::now().0),
        Arc::new(world::random),
    );
    made.map_err(|_| {
        Problem::asked(
            format!("'{address}' is neither a folder nor the address of a node."),
            "An address looks like https://report.example.org",
        )
    })
}

fn seen_before(path: &Path, key: &NoteKey) -> Result<Checkpoint, Problem> {
    let note = std::fs::read_to_string(path).unwrap_or_default();
    Checkpoint::verify(&note, key).map_err(|problem| {
        Problem::asked(
            format!("{}: {problem}.", path.display()),
            "Name a file with a checkpoint of this log.",
        )
    })
}

fn wrong(problem: LogProblem) -> Problem {
    Problem::failed(
        format!("The log is not sound: {problem}."),
        "Keep what you have of it, and tell others who follow this log: it should never happen.",
    )
}

fn unreachable(problem: peer::PeerError) -> Problem {
    Problem::failed(format!("{problem}."), "Check the address and try again.")
}
