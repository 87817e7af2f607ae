//! Proofs from a log of ten million leaves, on SQLite, as a node keeps and gives them.
//!
//! `cargo xtask bench log`, or `cargo run --release -p node --example log_proof_speed -- 10000000`. Reports come in
//! through the portal's form while the log grows by the node's own steps, only larger ones; then each receipt asks for
//! its proof through the router, and the proof is checked.
#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a measurement")]

#[path = "../tests/house/mod.rs"]
#[expect(dead_code, reason = "the tests use the rest of it")]
mod house;

use house::{Form, House, NOW, found};
use http::StatusCode;
use ledger::{ProofText, SignedNote, WitnessKey};
use node::{Chance, Node, Settings, Setup, sequencer};
use receipt::{MailboxRoot, Receipt};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};
use store::{Batch, HeadSwap, Heads as _, Tiles as _};
use store_sqlite::{FolderBlobs, SqliteStore};
use words::Moment;

/// Leaves of one step: what a node's own schedule adds in two days.
const STEP: u64 = 65_536;
/// Reports that come in between two steps.
const REPORTS: u64 = 2;

/// Numbers that never repeat: the log is filled with dummies, not with secrets.
struct Numbers(AtomicU64);

impl Chance for Numbers {
    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            let next = self.0.fetch_add(0x9E37_79B9_7F4A_7C15, Ordering::Relaxed);
            let mixed = (next ^ (next >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
            chunk.copy_from_slice(&mixed.to_le_bytes()[..chunk.len()]);
        }
    }
}

#[tokio::main]
async fn main() {
    let wanted = std::env::args().nth(1);
    let wanted: u64 = wanted.map_or(10_000_000, |text| text.parse().unwrap());
    // Beside the build, and not under the folder for temporary files, which may be memory.
    let program = std::env::current_exe().unwrap();
    let folder = tempfile::tempdir_in(program.parent().unwrap()).unwrap();
    let store = Arc::new(SqliteStore::open(&folder.path().join("recourse.db")).unwrap());
    let node = node_in(folder.path(), &store);
    found(&*store);
    let mut person = House::of(Arc::clone(&node)).browser();
    let (began, mut receipts, mut size) = (Instant::now(), Vec::new(), 0);
    while size < wanted {
        for _ in 0..REPORTS {
            let form = Form::report(&"What happened to me. ".repeat(100), receipts.len());
            person.cookies.clear();
            let digits = person.sends_and_copies("/en/at/sample/report", form).await;
            receipts.push(digits);
        }
        sequencer::step(&node).await.map(drop).unwrap();
        size += STEP;
    }
    println!(
        "a log of {size} leaves with {} reports, made in {:.0} s",
        receipts.len(),
        began.elapsed().as_secs_f64()
    );
    println!("| proof | text, bytes | without header | hashes | p50 | p99 | slowest |");
    println!("|---|---:|---:|---:|---:|---:|---:|");
    ask("no witness", &node, &receipts).await;
    cosign(&store, 3).await;
    ask("three witnesses", &node, &receipts).await;
    beside(&store, size).await;
}

fn node_in(folder: &std::path::Path, store: &Arc<SqliteStore>) -> Arc<Node> {
    let mut settings = Settings::for_address("https://report.example.org");
    settings.schedule.step = STEP;
    Node::new(Setup {
        store: Arc::clone(store) as Arc<dyn store::Store>,
        blobs: Arc::new(FolderBlobs::open(&folder.join("blobs")).unwrap()),
        clock: Arc::new(|| Moment(NOW)),
        steady: Arc::new(|| std::time::Duration::ZERO),
        chance: Arc::new(Numbers(AtomicU64::new(1))),
        settings,
        signing_seed: zeroize::Zeroizing::new([1; 32]),
    })
}

/// Each receipt asks for its proof, three times over.
async fn ask(what: &str, node: &Arc<Node>, receipts: &[String]) {
    let mut machine = House::of(Arc::clone(node)).browser();
    let (mut times, mut text, mut bare, mut hashes) = (Vec::new(), 0, 0, 0);
    let key = node.log_key();
    for digits in receipts.iter().cycle().take(3 * receipts.len()) {
        let keys = MailboxRoot::of(&Receipt::read(digits).unwrap()).keys();
        let lookup = keys.lookup().0.to_string();
        let began = Instant::now();
        let said = machine.post_bytes("/log/proof", lookup).await;
        times.push(began.elapsed());
        assert_eq!(said.status, StatusCode::OK);
        let proof = ProofText::read(&said.text()).unwrap();
        let (salt, header) = proof.extra.split_first_chunk::<16>().unwrap();
        let leaf = entry::commitment(header, &entry::Salt(*salt));
        assert!(proof.verify(&leaf.0, &key).is_ok());
        text = text.max(said.body.len());
        hashes = hashes.max(proof.path.len());
        let without = ProofText {
            extra: Vec::new(),
            ..proof
        };
        bare = bare.max(without.to_string().len());
    }
    times.sort();
    let at = |hundredth: usize| millis(times[(times.len() - 1) * hundredth / 100]);
    println!(
        "| {what} | {text} | {bare} | {hashes} | {} | {} | {} |",
        at(50),
        at(99),
        at(100)
    );
}

/// So many cosignatures on the newest checkpoint, as they are kept.
async fn cosign(store: &SqliteStore, count: u8) {
    use ed25519_dalek::{Signer as _, SigningKey};
    let end = store.head("ledger").await.unwrap().unwrap().value;
    let cut = 16 + usize::try_from(u64::from_be_bytes(end[8..16].try_into().unwrap())).unwrap();
    let mut note = String::from_utf8(end[cut..].to_vec()).unwrap();
    let text = SignedNote::read(&note).unwrap().text;
    for seed in 1..=count {
        let signing = SigningKey::from_bytes(&[seed; 32]);
        let witness = WitnessKey {
            name: format!("peer-{seed}.example.org/witness"),
            key: signing.verifying_key().to_bytes(),
        };
        let now = u64::try_from(NOW).unwrap();
        note.push_str(&witness.cosign(&text, now, |bytes| signing.sign(bytes).to_bytes()));
    }
    let mut value = u32::try_from(note.len()).unwrap().to_be_bytes().to_vec();
    value.extend(note.as_bytes());
    let mut batch = Batch::named("cosignatures");
    batch.heads.push(HeadSwap {
        key: "ledger/witnessed".to_owned(),
        expected: 0,
        value: Some(value),
        expires: None,
    });
    store::commit(store, batch).await.map(drop).unwrap();
}

/// What is known beside it: reading one tile of this log.
async fn beside(store: &SqliteStore, size: u64) {
    let mut times = Vec::new();
    for number in 0..1000_u64 {
        let leaf = number.wrapping_mul(0x9E37_79B9_7F4A_7C15) % size;
        let path = ledger::TilePath::holding(0, leaf, size).to_string();
        let began = Instant::now();
        assert!(store.tile(&path).await.unwrap().is_some());
        times.push(began.elapsed());
    }
    times.sort();
    let (middle, high) = (millis(times[500]), millis(times[990]));
    println!("beside it, one tile of 8 KiB from the database: p50 {middle}, p99 {high}");
}

fn millis(time: Duration) -> String {
    format!("{:.2} ms", time.as_secs_f64() * 1e3)
}
