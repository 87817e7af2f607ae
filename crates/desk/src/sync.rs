//! The desk keeps step with its node: it asks for what is new, checks it, and keeps it sealed.
//!
//! It runs while nobody is logged in, with the desk's own key, which opens nothing. What does not
//! verify is not kept; the pages say that the node sent it.

use crate::folder::Pinned;
use crate::replica::{Replica, ReplicaProblem, StreamEnd};
use crate::state::Inner;
use crate::status::NodeState;
use entry::{Author, Books, Kind, Untrusted, Verified};
use peer::{Charters, FeedPage, PeerError, RefusalKind, SignedOffice};
use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;
use words::{Hash, Language, StreamId};

/// How long the node may hold a request for news. Short of what proxies cut.
const WAIT_SECONDS: u32 = 25;
/// Between attempts to reach a node: at first soon, then seldom.
const RETRY: [u64; 4] = [1, 2, 5, 10];
/// After something that does not verify: it will hardly be right the next second.
const DOUBT: Duration = Duration::from_secs(30);

/// Why a page of the feed was not taken in.
#[derive(Debug, thiserror::Error)]
pub(crate) enum FeedProblem {
    /// It does not verify.
    #[error("the node sent something that does not verify: {0}")]
    Tampering(&'static str),
    /// The replica cannot take it.
    #[error(transparent)]
    Replica(#[from] ReplicaProblem),
}

/// Keeps step until the desk closes.
pub(crate) async fn run(desk: Arc<Inner>) {
    let mut closing = desk.closing.subscribe();
    let mut failures = 0;
    while !*closing.borrow() {
        let pause = tokio::select! {
            pause = round(&desk, &mut failures) => pause,
            _ = closing.wait_for(|closing| *closing) => return,
        };
        tokio::select! {
            () = tokio::time::sleep(pause) => {}
            () = desk.nudge.notified() => {}
            _ = closing.wait_for(|closing| *closing) => return,
        }
    }
}

/// Asks and takes in until something goes wrong. Gives how long to wait before the next attempt.
async fn round(desk: &Arc<Inner>, failures: &mut usize) -> Duration {
    let Some(pinned) = desk.office() else {
        return Duration::from_secs(1);
    };
    let Some(node) = pinned.node_key() else {
        desk.set_node(NodeState::WrongNode);
        return DOUBT;
    };
    if let Err(problem) = desk.client.hello_from(&node).await {
        return desk.trouble(&problem, failures);
    }
    // A desk that comes later, or was away, has not seen every version of the charter.
    match desk.client.charters(&desk.pen()).await {
        Ok(charters) => desk.take_charters(&pinned, &charters),
        // A node from before charters had versions.
        Err(problem) if problem.is(RefusalKind::NotFound) => {}
        Err(problem) => return desk.trouble(&problem, failures),
    }
    loop {
        let cursor = match desk.replica.cursor() {
            Ok(cursor) => cursor,
            Err(problem) => return desk.disk(&problem),
        };
        // Where the desk is not known to be in step, the first question asks for what is there
        // already.
        let wait = match desk.status().node {
            NodeState::InStep => WAIT_SECONDS,
            _ => 0,
        };
        let page = match desk.client.feed(cursor, wait, &desk.pen()).await {
            Ok(page) => page,
            Err(problem) => return desk.trouble(&problem, failures),
        };
        *failures = 0;
        let more = page.more;
        let taken = {
            let desk = Arc::clone(desk);
            tokio::task::spawn_blocking(move || desk.take_page(page)).await
        };
        match taken {
            Ok(Ok(())) if more => {}
            Ok(Ok(())) => desk.in_step(),
            Ok(Err(FeedProblem::Replica(problem))) => return desk.disk(&problem),
            Ok(Err(FeedProblem::Tampering(what))) => {
                tracing::error!(what, "the node sent something that does not verify");
                desk.set_node(NodeState::Tampering);
                return DOUBT;
            }
            Err(_) => return DOUBT,
        }
    }
}

impl Inner {
    fn trouble(&self, problem: &PeerError, failures: &mut usize) -> Duration {
        let state = match problem {
            PeerError::Unreachable | PeerError::Address | PeerError::TooLarge => None,
            PeerError::NotOurProtocol | PeerError::WrongNode { .. } => Some(NodeState::WrongNode),
            PeerError::Refused(refusal) => match refusal.kind {
                RefusalKind::UnknownKey | RefusalKind::Forbidden => Some(NodeState::NotAdmitted),
                RefusalKind::Stale => Some(NodeState::ClocksDiffer),
                _ => None,
            },
        };
        match state {
            Some(state) => self.set_node(state),
            None => self.unreachable(),
        }
        let pause = RETRY[(*failures).min(RETRY.len() - 1)];
        *failures += 1;
        Duration::from_secs(pause)
    }

    fn disk(&self, problem: &ReplicaProblem) -> Duration {
        tracing::error!(%problem, "the replica cannot be written");
        self.set_node(NodeState::Disk);
        DOUBT
    }

    /// Keeps the versions of the charter that the founder signed and this desk has not seen.
    fn take_charters(&self, pinned: &Pinned, charters: &Charters) {
        let mut newer = pinned.clone();
        for record in charters.records.iter().filter_map(SignedOffice::verify) {
            let is_ours =
                record.id == pinned.office && Some(record.founder) == pinned.founder_key();
            let is_known =
                record.charter == newer.charter || newer.earlier_charters.contains(&record.charter);
            if is_ours && !is_known && record.edition < newer.edition {
                newer.earlier_charters.push(record.charter);
            }
        }
        if newer != *pinned {
            self.put_office(newer);
        }
    }

    fn take_page(&self, page: FeedPage) -> Result<(), FeedProblem> {
        let pinned = self
            .office()
            .ok_or(FeedProblem::Tampering("an office was not asked for"))?;
        let pinned = match renewed(&pinned, &page)? {
            Some(newer) => {
                self.put_office(newer.clone());
                Arc::new(newer)
            }
            None => pinned,
        };
        check_log(&pinned, &page.checkpoint, &self.replica)?;
        let cursor = self.replica.cursor()?;
        let last = page.entries.last().map(|entry| entry.seq);
        let checked = check(page, &pinned, cursor, &self.replica)?;
        if let Some(last) = last {
            // From here on the entries are the desk's: what an officer sees follows from them.
            self.replica.take_in(&checked, last)?;
            let erases = |(_, it): &(u64, Verified)| it.statement().kind == Kind::Erasure;
            if checked.iter().any(erases) && self.folder.forget_views().is_err() {
                tracing::error!("saved views could not be removed after an erasure");
            }
            self.arrivals.send_replace(last);
        }
        Ok(())
    }
}

/// The office's record, where it is newer than the one that is pinned.
fn renewed(pinned: &Pinned, page: &FeedPage) -> Result<Option<Pinned>, FeedProblem> {
    let record = page
        .office
        .verify()
        .ok_or(FeedProblem::Tampering("the office's record"))?;
    if record.id != pinned.office
        || Some(record.founder) != pinned.founder_key()
        || record.book != pinned.book
        || record.audit != pinned.audit
    {
        return Err(FeedProblem::Tampering("another office's record"));
    }
    if record.edition < pinned.edition {
        return Err(FeedProblem::Tampering(
            "an old edition of the office's record",
        ));
    }
    if record.edition == pinned.edition {
        return Ok(None);
    }
    let languages = record
        .languages
        .iter()
        .filter_map(|code| code.parse::<Language>().ok())
        .collect();
    Ok(Some(Pinned {
        slug: record.slug,
        name: first_name(&record.names).unwrap_or_else(|| pinned.name.clone()),
        names: record.names,
        languages,
        intake: record.intake,
        earlier_charters: earlier(pinned, &record.charter),
        charter: record.charter,
        edition: record.edition,
        ..pinned.clone()
    }))
}

/// The earlier texts, with the one that a new one replaces.
fn earlier(pinned: &Pinned, newer: &str) -> Vec<String> {
    let mut earlier = pinned.earlier_charters.clone();
    if pinned.charter != newer && !earlier.contains(&pinned.charter) {
        earlier.push(pinned.charter.clone());
    }
    earlier
}

fn first_name(names: &std::collections::BTreeMap<String, String>) -> Option<String> {
    names.get("en").or_else(|| names.values().next()).cloned()
}

/// The log's checkpoint: signed by the pinned node, and never smaller than one that was seen.
fn check_log(pinned: &Pinned, note: &str, replica: &Replica) -> Result<(), FeedProblem> {
    let (Some(origin), Some(key)) = (note.lines().next(), pinned.node_key()) else {
        return Ok(());
    };
    let key = ledger::NoteKey {
        name: origin.to_owned(),
        key,
    };
    let checkpoint = ledger::Checkpoint::verify(note, &key)
        .map_err(|_| FeedProblem::Tampering("the log's checkpoint"))?;
    let seen = replica.place("log_size")?;
    if checkpoint.size < seen {
        return Err(FeedProblem::Tampering("the log has become smaller"));
    }
    if checkpoint.size > seen {
        replica.put_place("log_size", checkpoint.size)?;
    }
    Ok(())
}

/// Checks every entry of a page: encoding, signature, hashes, chain, and that it stands where it
/// may.
fn check(
    page: FeedPage,
    pinned: &Pinned,
    cursor: u64,
    replica: &Replica,
) -> Result<Vec<(u64, Verified)>, FeedProblem> {
    let founder = pinned.founder_key();
    let founder = founder.ok_or(FeedProblem::Tampering("an office without a founder"))?;
    let books = Books {
        book: pinned.book,
        audit: pinned.audit,
        founder,
    };
    let mut ends: HashMap<StreamId, (StreamEnd, Author)> = HashMap::new();
    let mut last = cursor;
    let mut checked = Vec::with_capacity(page.entries.len());
    for entry in page.entries {
        if entry.seq <= last {
            return Err(FeedProblem::Tampering("sequence numbers that do not rise"));
        }
        last = entry.seq;
        let known = match ends.get(&entry.stream) {
            Some(known) => Some(*known),
            None => stored(entry.stream, replica)?,
        };
        let (next, previous) = known.map_or((0, Hash([0; 32])), |(end, _)| (end.next, end.hash));
        let untrusted = Untrusted {
            header: entry.header,
            parts: entry.parts,
            erased: entry.erased,
        };
        let verified = untrusted
            .verify(next, previous)
            .map_err(|_| FeedProblem::Tampering("an entry"))?;
        let statement = verified.statement();
        if statement.stream != entry.stream || statement.office != pinned.office {
            return Err(FeedProblem::Tampering("an entry of another stream"));
        }
        if let Author::Node(key) = verified.author()
            && Some(key) != pinned.node_key()
        {
            return Err(FeedProblem::Tampering("an entry of another node"));
        }
        let first = known.map(|(_, first)| first);
        if let Err(misplaced) = books.admit(statement, first) {
            tracing::error!(%misplaced, "the node sent what may not stand there");
            return Err(FeedProblem::Tampering("an entry out of its place"));
        }
        let end = StreamEnd {
            next: next + 1,
            hash: verified.hash(),
        };
        ends.insert(entry.stream, (end, first.unwrap_or(statement.opener())));
        checked.push((entry.seq, verified));
    }
    Ok(checked)
}

fn stored(
    stream: StreamId,
    replica: &Replica,
) -> Result<Option<(StreamEnd, Author)>, ReplicaProblem> {
    let end = replica.end_of(stream)?;
    let first = replica.first_author(stream)?;
    Ok(end.zip(first))
}
