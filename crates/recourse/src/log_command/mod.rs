//! `recourse log`: checking a node's public log, whole or for one receipt.

use crate::http;
use crate::problem::Problem;
use crate::terminal::{ask_secret, say, warn};
use crate::world;
use entry::Author;
use ledger::{Checkpoint, LogProblem, LogReader, NoteKey, SignedNote};
use peer::NodeClient;
use std::path::Path;
use std::sync::Arc;

/// Checks a whole log.
///
/// # Errors
/// Says what is wrong with it.
pub async fn verify(log: &str, key: Option<&str>, since: Option<&Path>) -> Result<(), Problem> {
    // Where nothing answers, nobody should be told that a log is not sound.
    checkpoint(log).await?;
    let key = pinned(log, key).await?;
    let seen = since.map(|path| seen_before(path, &key)).transpose()?;
    let (log, shown) = (log.to_owned(), key.text());
    let runtime = tokio::runtime::Handle::current();
    // The reader asks for one tile after the other; it waits on a thread of its own.
    let checked = tokio::task::spawn_blocking(move || {
        let mut reader = LogReader::new(key, |path: &str| runtime.block_on(fetch(&log, path)));
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
    Ok(())
}

/// Shows that a report stands in the log; asks for its receipt.
///
/// # Errors
/// Says why it cannot be shown.
pub async fn proof(address: &str, key: Option<&str>) -> Result<(), Problem> {
    let key = pinned(address, key).await?;
    let typed = ask_secret("Receipt:")
        .map_err(|problem| Problem::failed(format!("Nothing can be read: {problem}."), ""))?;
    let receipt = receipt::Receipt::read(&typed).map_err(|_| {
        Problem::asked(
            "This is not a receipt, or a digit is wrong.",
            "A receipt has 28 digits in seven groups, or nine words.",
        )
    })?;
    let keys = receipt::MailboxRoot::of(&receipt).keys();
    let proof = asked(address, &keys.lookup().0.to_string()).await?;
    check(&proof, &keys.verifying(), &key)?;
    say(&proof);
    warn("The proof is right. It is a trace of the report: keep it only where it can hurt nobody.");
    Ok(())
}

/// Checks that a proof is one of this log, and that its leaf is the report that this receipt's key signed.
fn check(proof: &str, reporter: &[u8; 32], key: &NoteKey) -> Result<(), Problem> {
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
    Ok(())
}

/// Asks a node for a proof; what is asked for stands in the body, where no log of addresses keeps it.
async fn asked(address: &str, lookup: &str) -> Result<String, Problem> {
    let nothing = |_| {
        Problem::failed(
            format!("Nothing answers at {address}."),
            "Check the address and try again.",
        )
    };
    let url = format!("{}/log/proof", address.trim_end_matches('/'));
    let sent = http::client()?.post(url).body(lookup.to_owned()).send();
    let answer = sent.await.map_err(nothing)?;
    if !answer.status().is_success() {
        return Err(Problem::failed(
            "The node has no proof for this receipt yet.",
            "A report is in the log from the next checkpoint on; try again in some minutes.",
        ));
    }
    answer.text().await.map_err(nothing)
}

/// The key that was pinned, or the one under which the log's own checkpoint says it is signed.
async fn pinned(log: &str, key: Option<&str>) -> Result<NoteKey, Problem> {
    if let Some(text) = key {
        return NoteKey::read(text).ok_or_else(|| {
            Problem::asked(
                "The key is not of the form name+id+key.",
                "Copy it whole, in quotation marks.",
            )
        });
    }
    let note = String::from_utf8(checkpoint(log).await?).ok();
    let origin = note
        .as_deref()
        .and_then(SignedNote::read)
        .and_then(|note| note.text.lines().next().map(str::to_owned));
    let origin = origin.ok_or_else(|| wrong(LogProblem::NoCheckpoint))?;
    if Path::new(log).is_dir() {
        return Err(Problem::asked(
            "A folder does not say whose log it is.",
            "Name the log's key with --key.",
        ));
    }
    let hello = client(log)?.hello().await.map_err(unreachable)?;
    warn("No key was pinned: this shows that the log is whole, not that it is the one you know.");
    Ok(NoteKey {
        name: origin,
        key: hello.node,
    })
}

/// The newest checkpoint, unread.
async fn checkpoint(log: &str) -> Result<Vec<u8>, Problem> {
    if !Path::new(log).is_dir() {
        client(log)?;
    }
    fetch(log, "checkpoint").await.ok_or_else(|| {
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
