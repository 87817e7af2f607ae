//! What an operator can do who has the whole database and the node's own key, and who finds it out: whoever holds the
//! receipt, the witness, or a monitor that keeps what it saw.
//!
//! The database is taken out of a real node, changed, and put under a real node with the same key. Where the operator
//! also makes the log anew, the node's own steps do it: nothing about that log is wrong in itself.
#![expect(clippy::unwrap_used, reason = "tests")]

#[expect(dead_code, reason = "the portal's tests use the rest of it")]
mod house;

use entry::Header;
use house::{Browser, Form, House, NOW, found, node_on};
use http::StatusCode;
use ledger::{
    AddCheckpoint, Checkpoint, LogProblem, LogReader, Policy, ProofText, SignedNote, TilePath,
    consistency,
};
use node::{Node, WitnessAt, sequencer};
use receipt::{MailboxRoot, Receipt};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;
use store::memory::Memory;
use store::{Batch, Entries as _, Head, HeadSwap, Heads as _, NewEntry, Stored, TileWrite, Tiles};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use words::{Hash, Moment};

const CHANGED: &str = "What is kept here is not what the public log has in this place.";
const HELD_BACK: &str = "This has no place in the public log";
const SOON: &str = "This will stand in the public log within minutes.";
const DAMAGED: &str = "This could not be opened.";

/// An office that is watched: a report and two messages in it, a witness that cosigned, a monitor that saw it.
struct Stage {
    clock: Arc<AtomicI64>,
    memory: Memory,
    office: Arc<Node>,
    witness: Arc<Node>,
    place: WitnessAt,
    /// Whoever holds the receipt, with their session.
    holder: Browser,
    digits: String,
    /// What the monitor keeps.
    seen: Checkpoint,
    tasks: Vec<JoinHandle<()>>,
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.tasks.iter().for_each(JoinHandle::abort);
    }
}

impl Stage {
    /// The office, its report not yet in the log.
    async fn with_a_report() -> Self {
        let clock = Arc::new(AtomicI64::new(NOW));
        let memory = Memory::new();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let log = office_on(&memory, &clock, None).log_key();
        let witness = node_on(&Memory::new(), 7, time(&clock), |set| {
            set.log_origin = "w.example/log".to_owned();
            set.witnessed = vec![log];
        });
        let place = WitnessAt {
            key: witness.witness_key(),
            address: format!("http://{}/witness", listener.local_addr().unwrap()),
        };
        let office = office_on(&memory, &clock, Some(&place));
        found(&memory);
        let (served, app) = (Arc::clone(&witness), router(&witness));
        let serving = async move {
            let _ = node::server::serve(served, listener, app, std::future::pending()).await;
        };
        let tasks = vec![
            tokio::spawn(serving),
            tokio::spawn(node::witness::run(Arc::clone(&office))),
        ];
        let mut holder = House::of(Arc::clone(&office)).browser();
        let form = Form::new().text("story", "What happened to me.");
        let digits = holder
            .sends_and_copies("/en/at/sample/report", form.text("form", &"0f".repeat(16)))
            .await;
        holder.opens_mailbox("en", &digits).await;
        for (number, text) in ["The second thing.", "The third thing."].iter().enumerate() {
            let form = Form::new().text("text", text);
            let form = form.text("form", &format!("{number:032x}"));
            let sent = holder.post("/en/mailbox/open", form).await;
            assert_eq!(sent.location(), "/en/mailbox/open?sent");
        }
        let seen = Checkpoint {
            origin: String::new(),
            size: 0,
            root: ledger::empty_root(),
        };
        Self {
            clock,
            memory,
            office,
            witness,
            place,
            holder,
            digits,
            seen,
            tasks,
        }
    }

    /// The same, with a log of three steps that the witness cosigned and the monitor saw.
    async fn with_a_log() -> Self {
        let mut stage = Self::with_a_report().await;
        for _ in 0..3 {
            sequencer::step(&stage.office).await.map(drop).unwrap();
        }
        let note = stage.cosigned().await;
        stage.seen = Checkpoint::verify(&note, &stage.office.log_key()).unwrap();
        let page = stage.page().await;
        assert!(page.contains("has signed this log as a witness"), "{page}");
        assert!(!page.contains("should never happen"), "{page}");
        assert_eq!(stage.proof(&stage.office).await, Ok(true));
        stage
    }

    async fn cosigned(&self) -> String {
        for _ in 0..500 {
            let note = note(&self.office).await;
            let read = SignedNote::read(&note).unwrap();
            if self.place.key.time_on(&read).is_some() {
                return note;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        panic!("the witness did not cosign")
    }

    /// The mailbox, for whoever holds the receipt.
    async fn page(&mut self) -> String {
        self.holder.get("/en/mailbox/open").await.text()
    }

    /// The mailbox on another database of the same office.
    async fn page_on(&self, office: &Arc<Node>) -> house::Answer {
        let mut holder = House::of(Arc::clone(office)).browser();
        holder.cookies = self.holder.cookies.clone();
        holder.get("/en/mailbox/open").await
    }

    /// What the holder's own program makes of the proof that a node gives: none, not the report's, or right; and then
    /// whether the witness stands behind it.
    async fn proof(&self, office: &Arc<Node>) -> Result<bool, &'static str> {
        let keys = MailboxRoot::of(&Receipt::read(&self.digits).unwrap()).keys();
        let mut machine = House::of(Arc::clone(office)).browser();
        let said = machine
            .post_bytes("/log/proof", keys.lookup().0.to_string())
            .await;
        match said.status {
            StatusCode::OK => {}
            StatusCode::NOT_FOUND => return Err("no proof"),
            other => panic!("{other}"),
        }
        let proof = ProofText::read(&said.text()).unwrap();
        let (salt, header) = proof.extra.split_first_chunk::<16>().unwrap();
        let statement = Header::read(header).unwrap().signed.statement;
        assert_eq!(statement.author, entry::Author::Reporter(keys.verifying()));
        let commitment = entry::commitment(header, &entry::Salt(*salt));
        if proof.verify(&commitment.0, &office.log_key()).is_err() {
            return Err("not this report's");
        }
        let policy = Policy::any(1, std::slice::from_ref(&self.place.key)).unwrap();
        let note = SignedNote::read(&proof.checkpoint).unwrap();
        Ok(policy.standing(&note).is_met)
    }

    /// The office on another database.
    fn office_on(&self, memory: &Memory) -> Arc<Node> {
        office_on(memory, &self.clock, Some(&self.place))
    }

    /// A changed database whose log the operator made anew: longer than what was seen, and sound in itself.
    async fn log_made_anew(&self, mut database: Database) -> (Memory, Arc<Node>) {
        database.forget_log();
        let memory = database.put().await;
        let office = self.office_on(&memory);
        for _ in 0..4 {
            sequencer::step(&office).await.map(drop).unwrap();
        }
        let log = reader(&office, &memory).await.audit(|_, _| ());
        assert!(log.unwrap().size > self.seen.size);
        (memory, office)
    }

    /// Neither the witness nor the monitor is deceived by another log of the same key.
    async fn is_found_out(&self, memory: &Memory, office: &Arc<Node>) {
        assert_eq!(
            self.asked_to_cosign(memory, office).await,
            StatusCode::UNPROCESSABLE_ENTITY
        );
        let followed = reader(office, memory).await.follow(&self.seen);
        assert_eq!(followed, Err(LogProblem::Consistency(self.seen.size)));
        // The holder asks that the witness stands behind the proof.
        assert_ne!(self.proof(office).await, Ok(true));
    }

    /// What the witness answers when this log is shown to it as the continuation of what it saw.
    async fn asked_to_cosign(&self, memory: &Memory, office: &Arc<Node>) -> StatusCode {
        let note = note(office).await;
        let head = Checkpoint::verify(&note, &office.log_key()).unwrap();
        let request = AddCheckpoint {
            old: self.seen.size,
            proof: consistency(self.seen.size, head.size, |path| tile(memory, path))
                .unwrap_or_default(),
            checkpoint: note,
        };
        let mut machine = House::of(Arc::clone(&self.witness)).browser();
        let said = machine.post_bytes("/witness/add-checkpoint", request.to_string());
        said.await.status
    }
}

fn time(clock: &Arc<AtomicI64>) -> node::Clock {
    let clock = Arc::clone(clock);
    Arc::new(move || Moment(clock.load(Ordering::Relaxed)))
}

fn office_on(memory: &Memory, clock: &Arc<AtomicI64>, witness: Option<&WitnessAt>) -> Arc<Node> {
    node_on(memory, 1, time(clock), |set| {
        set.log_origin = "a.example/log".to_owned();
        set.witnesses = witness.cloned().into_iter().collect();
    })
}

fn router(node: &Arc<Node>) -> axum::Router {
    node::server::router(
        Arc::clone(node),
        node::portal::router(),
        node::portal::trouble,
    )
}

async fn note(office: &Arc<Node>) -> String {
    let mut machine = House::of(Arc::clone(office)).browser();
    machine.get("/log/checkpoint").await.text()
}

fn tile(memory: &Memory, path: &TilePath) -> Option<Vec<u8>> {
    futures::executor::block_on(memory.tile(&path.to_string())).unwrap()
}

/// Somebody else's reader of a log, with the pinned key.
async fn reader(
    office: &Arc<Node>,
    memory: &Memory,
) -> LogReader<impl FnMut(&str) -> Option<Vec<u8>>> {
    let (note, memory) = (note(office).await, memory.clone());
    LogReader::new(office.log_key(), move |path: &str| match path {
        "checkpoint" => Some(note.clone().into_bytes()),
        path => tile(&memory, &TilePath::read(path)?),
    })
}

/// Everything that a node keeps, in the hands of somebody who may change it.
struct Database {
    entries: Vec<Stored>,
    heads: Vec<(String, Head)>,
    tiles: BTreeMap<String, Vec<u8>>,
}

impl Database {
    async fn of(memory: &Memory) -> Self {
        let heads = memory.heads("", "", 10_000).await.unwrap();
        let mut tiles = BTreeMap::new();
        // Every name that a small log's tiles can have.
        for level in [None, Some(0), Some(1)] {
            for (index, width) in (0..4).flat_map(|index| (1..=256).map(move |w| (index, w))) {
                let path = TilePath {
                    level,
                    index,
                    width,
                };
                if let Some(bytes) = tile(memory, &path) {
                    tiles.insert(path.to_string(), bytes);
                }
            }
        }
        Self {
            entries: memory.since(None, 0, 10_000).await.unwrap(),
            heads,
            tiles,
        }
    }

    /// The places of the mailbox's entries among all.
    fn mailbox(&self) -> Vec<usize> {
        let kinds = self.entries.iter().enumerate().filter(|(_, stored)| {
            let statement = Header::read(&stored.header).unwrap().signed.statement;
            matches!(statement.author, entry::Author::Reporter(_))
        });
        kinds.map(|(place, _)| place).collect()
    }

    /// Changes an entry's header as its keeper can: the statement in it is the author's.
    fn change(&mut self, place: usize, change: impl FnOnce(&mut Header)) {
        let stored = &mut self.entries[place];
        let mut header = Header::read(&stored.header).unwrap();
        change(&mut header);
        stored.header = header.encode();
    }

    /// Makes places and chain of a mailbox fit again, so that nothing in it contradicts itself.
    fn chain_again(&mut self) {
        let (mut position, mut previous) = (0, Hash([0; 32]));
        for place in self.mailbox() {
            self.change(place, |header| {
                (header.position, header.previous) = (position, previous);
            });
            self.entries[place].position = position;
            previous = entry::hash_of(&self.entries[place].header);
            position += 1;
        }
    }

    fn forget_log(&mut self) {
        self.heads.retain(|(key, _)| !key.starts_with("ledger"));
        self.tiles.clear();
        self.entries.iter_mut().for_each(|it| it.leaf = None);
    }

    async fn put(self) -> Memory {
        let memory = Memory::new();
        let placed: Vec<_> = self.entries.iter().map(|stored| stored.leaf).collect();
        for stored in self.entries {
            let mut batch = Batch::named("tampering");
            batch.entries.push(NewEntry {
                office: stored.office,
                stream: stored.stream,
                position: stored.position,
                header: stored.header,
                salt: stored.salt,
                parts: stored.parts,
                blobs: Vec::new(),
            });
            store::commit(&memory, batch).await.map(drop).unwrap();
        }
        let mut batch = Batch::named("tampering");
        // The store gives numbers of its own.
        let kept = memory.since(None, 0, 10_000).await.unwrap().into_iter();
        let kept = kept.zip(placed);
        batch.leaves = kept
            .filter_map(|(stored, leaf)| Some((stored.seq, leaf?)))
            .collect();
        batch.heads = self
            .heads
            .into_iter()
            .map(|(key, head)| HeadSwap {
                key,
                expected: 0,
                value: Some(head.value),
                expires: head.expires,
            })
            .collect();
        batch.tiles = self
            .tiles
            .into_iter()
            .map(|(path, bytes)| TileWrite { path, bytes })
            .collect();
        store::commit(&memory, batch).await.map(drop).unwrap();
        memory
    }
}

/// The control: what nobody changed is found by nobody, also after it moved to another database.
#[tokio::test]
async fn an_untouched_database_raises_no_alarm() {
    let stage = Stage::with_a_log().await;
    let memory = Database::of(&stage.memory).await.put().await;
    let office = stage.office_on(&memory);
    assert_eq!(stage.proof(&office).await, Ok(true));
    let page = stage.page_on(&office).await.text();
    assert!(page.contains("The third thing."), "{page}");
    assert!(!page.contains("should never happen"));
    sequencer::step(&office).await.map(drop).unwrap();
    assert!(reader(&office, &memory).await.follow(&stage.seen).is_ok());
    assert_eq!(
        stage.asked_to_cosign(&memory, &office).await,
        StatusCode::OK
    );
}

#[tokio::test]
async fn an_operator_who_drops_a_message_is_found_out_by_the_receipt_holder() {
    let stage = Stage::with_a_log().await;
    let mut database = Database::of(&stage.memory).await;
    let second = database.mailbox()[1];
    database.entries.remove(second);
    for place in database.mailbox().into_iter().skip(1) {
        database.entries[place].position -= 1;
    }
    // What follows does not follow any more.
    let office = stage.office_on(&database.put().await);
    let page = stage.page_on(&office).await.text();
    assert!(page.contains(DAMAGED) && page.contains(CHANGED), "{page}");

    // Made to fit again, it is not what the log has.
    let mut database = Database::of(&stage.memory).await;
    database.entries.remove(second);
    database.chain_again();
    let office = stage.office_on(&database.put().await);
    let page = stage.page_on(&office).await.text();
    assert!(
        page.contains("The third thing.") && page.contains(CHANGED),
        "{page}"
    );
}

#[tokio::test]
async fn an_operator_who_drops_a_report_is_found_out_by_receipt_holder_witness_and_monitor() {
    let stage = Stage::with_a_log().await;
    let mut database = Database::of(&stage.memory).await;
    let mailbox = database.mailbox();
    database.entries = Vec::new();
    assert_eq!(mailbox.len(), 3);
    // From the database alone: the log still has its leaves, and no proof is given to whoever holds the receipt.
    let office = stage.office_on(&database.put().await);
    assert_eq!(stage.proof(&office).await, Err("no proof"));
    // And from the log.
    let mut database = Database::of(&stage.memory).await;
    database.entries.clear();
    let (memory, office) = stage.log_made_anew(database).await;
    stage.is_found_out(&memory, &office).await;
    assert_eq!(stage.proof(&office).await, Err("no proof"));
}

#[tokio::test]
async fn an_operator_who_reorders_entries_is_found_out() {
    let stage = Stage::with_a_log().await;
    let swapped = |database: &mut Database| {
        let places = database.mailbox();
        let (second, third) = (places[1], places[2]);
        database.entries.swap(second, third);
        let (first, other) = (
            database.entries[second].position,
            database.entries[third].position,
        );
        database.entries[second].position = other;
        database.entries[third].position = first;
    };
    let mut database = Database::of(&stage.memory).await;
    swapped(&mut database);
    let office = stage.office_on(&database.put().await);
    let page = stage.page_on(&office).await.text();
    assert!(page.contains(DAMAGED) && page.contains(CHANGED), "{page}");
    // With a chain that fits, the receipt holder sees it by the log's leaves.
    let mut database = Database::of(&stage.memory).await;
    swapped(&mut database);
    database.chain_again();
    let office = stage.office_on(&database.put().await);
    let page = stage.page_on(&office).await.text();
    assert!(!page.contains(DAMAGED) && page.contains(CHANGED), "{page}");
    // With a log that fits, the witness and the monitor see it.
    let mut database = Database::of(&stage.memory).await;
    swapped(&mut database);
    database.chain_again();
    let (memory, office) = stage.log_made_anew(database).await;
    stage.is_found_out(&memory, &office).await;
}

#[tokio::test]
async fn an_operator_who_back_dates_an_entry_is_found_out() {
    let stage = Stage::with_a_log().await;
    let back_dated = |database: &mut Database| {
        let report = database.mailbox()[0];
        database.change(report, |header| {
            header.received = header.received.plus_seconds(-7 * 24 * 3600);
        });
    };
    let mut database = Database::of(&stage.memory).await;
    back_dated(&mut database);
    database.chain_again();
    let office = stage.office_on(&database.put().await);
    assert_eq!(stage.proof(&office).await, Err("not this report's"));
    let page = stage.page_on(&office).await.text();
    assert!(page.contains(CHANGED), "{page}");
    // With a log that fits the new date, the proof is right in itself: nobody stands behind it.
    let mut database = Database::of(&stage.memory).await;
    back_dated(&mut database);
    database.chain_again();
    let (memory, office) = stage.log_made_anew(database).await;
    assert_eq!(stage.proof(&office).await, Ok(false));
    stage.is_found_out(&memory, &office).await;
}

#[tokio::test]
async fn an_operator_who_shows_two_histories_is_found_out() {
    let stage = Stage::with_a_log().await;
    // Two viewers, each with a log that continues what both saw.
    let memories = [
        Database::of(&stage.memory).await.put().await,
        Database::of(&stage.memory).await.put().await,
    ];
    let offices = memories.each_ref().map(|memory| stage.office_on(memory));
    // The second draws other dummies, for its chance is some draws ahead.
    let mut other = House::of(Arc::clone(&offices[1])).browser();
    other.get("/en/at/sample/report").await;
    for office in &offices {
        sequencer::step(office).await.map(drop).unwrap();
    }
    let heads = [note(&offices[0]).await, note(&offices[1]).await]
        .map(|note| Checkpoint::verify(&note, &stage.office.log_key()).unwrap());
    assert_eq!(heads[0].size, heads[1].size);
    assert_ne!(heads[0].root, heads[1].root, "the histories must differ");
    // Each by itself continues what was seen, so each viewer alone sees nothing …
    for (office, memory) in offices.iter().zip(&memories) {
        assert!(reader(office, memory).await.follow(&stage.seen).is_ok());
    }
    // … but the witness cosigns one of them alone, at this size and at every later one …
    let asked = |number: usize| stage.asked_to_cosign(&memories[number], &offices[number]);
    assert_eq!(asked(0).await, StatusCode::OK);
    let said = asked(1).await;
    assert!(said == StatusCode::CONFLICT, "{said}");
    let later = Stage {
        seen: heads[0].clone(),
        tasks: Vec::new(),
        clock: Arc::clone(&stage.clock),
        memory: stage.memory.clone(),
        office: Arc::clone(&stage.office),
        witness: Arc::clone(&stage.witness),
        place: stage.place.clone(),
        holder: stage.holder.clone(),
        digits: stage.digits.clone(),
    };
    for _ in 0..3 {
        let said = later.asked_to_cosign(&memories[1], &offices[1]).await;
        assert_eq!(said, StatusCode::UNPROCESSABLE_ENTITY);
        sequencer::step(&offices[1]).await.map(drop).unwrap();
    }
    // … and whoever compares what two viewers saw needs nobody.
    let compared = reader(&offices[1], &memories[1]).await.follow(&heads[0]);
    assert_eq!(compared, Err(LogProblem::Consistency(heads[0].size)));
}

#[tokio::test]
async fn an_operator_who_withholds_a_report_from_the_log_is_found_out_by_the_receipt_holder() {
    let mut stage = Stage::with_a_report().await;
    let page = stage.page().await;
    assert!(page.contains(SOON) && !page.contains(HELD_BACK), "{page}");
    // The log's end says that all entries have their leaves; then it grows by dummies alone.
    let mut database = Database::of(&stage.memory).await;
    database.forget_log();
    let empty = ledger::LogState::empty().encode();
    let mut value = 1000_u64.to_be_bytes().to_vec();
    value.extend((empty.len() as u64).to_be_bytes());
    value.extend(empty);
    database.heads.push((
        "ledger".to_owned(),
        Head {
            value,
            version: 1,
            expires: None,
        },
    ));
    let office = stage.office_on(&database.put().await);
    for _ in 0..3 {
        sequencer::step(&office).await.map(drop).unwrap();
    }
    assert_eq!(stage.proof(&office).await, Err("no proof"));
    // Nobody knows the minute of a report: an hour and ten minutes are given.
    let patience = office.settings().schedule.merge_max().as_secs();
    assert_eq!(patience, 600);
    let hour = Moment(NOW).hour().start();
    let latest = hour.plus_seconds(3600 + 600);
    stage.clock.store(latest.0, Ordering::Relaxed);
    // The session of the mailbox ended meanwhile; the receipt opens it again.
    let mut holder = House::of(Arc::clone(&office)).browser();
    let page = holder.opens_mailbox("en", &stage.digits).await;
    assert!(page.contains(SOON) && !page.contains(HELD_BACK), "{page}");
    stage.clock.store(latest.0 + 1, Ordering::Relaxed);
    let page = holder.opens_mailbox("en", &stage.digits).await;
    assert!(!page.contains(SOON) && page.contains(HELD_BACK), "{page}");
    assert_eq!(stage.proof(&office).await, Err("no proof"));
}

#[tokio::test]
async fn an_operator_who_puts_the_log_back_is_found_out_by_witness_and_monitor() {
    let stage = Stage::with_a_log().await;
    let before = Database::of(&stage.memory).await.put().await;
    sequencer::step(&stage.office).await.map(drop).unwrap();
    let note = stage.cosigned().await;
    let seen = Checkpoint::verify(&note, &stage.office.log_key()).unwrap();
    let office = stage.office_on(&before);
    let followed = reader(&office, &before).await.follow(&seen);
    let (seen, size) = (seen.size, stage.seen.size);
    assert_eq!(followed, Err(LogProblem::RolledBack { seen, size }));
    let said = stage.asked_to_cosign(&before, &office).await;
    assert_eq!(said, StatusCode::CONFLICT);
}

#[tokio::test]
async fn an_operator_who_takes_a_tile_away_is_found_out_by_the_receipt_holder() {
    let stage = Stage::with_a_log().await;
    let mut database = Database::of(&stage.memory).await;
    for bytes in database.tiles.values_mut() {
        bytes[0] ^= 1;
    }
    let office = stage.office_on(&database.put().await);
    let answer = stage.page_on(&office).await;
    assert_eq!(answer.status, StatusCode::OK, "the mailbox itself opens");
    assert!(answer.text().contains(CHANGED), "{}", answer.text());
    let mut database = Database::of(&stage.memory).await;
    database.tiles.clear();
    let office = stage.office_on(&database.put().await);
    let answer = stage.page_on(&office).await;
    assert!(answer.text().contains(CHANGED), "{}", answer.text());
}
