//! `recourse performance`: what a node published is reckoned again from its data, and checked by whoever has the file.

use crate::place::Place;
use entry::{Author, Header, Kind, PartRef, Signed, Statement, StreamKind};
use node::{Chance, Node, Settings, Setup};
use open::{Key, SigningKey};
use peer::{Message as _, OfficeRecord, SignedOffice};
use seal::Intake;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use store::{Batch, HeadSwap, NewEntry, Store};
use store_sqlite::SqliteStore;
use words::{Hash, Moment, OfficeId, StreamId};
use zeroize::Zeroizing;

const DAY: i64 = 86_400;
/// 1 January 2026.
const JANUARY: i64 = 1_767_225_600;

struct Same;

impl Chance for Same {
    fn fill(&self, bytes: &mut [u8]) {
        bytes.fill(7);
    }
}

fn office() -> OfficeId {
    OfficeId::from_random([10; 16])
}

fn record() -> HeadSwap {
    let founder = SigningKey::from_seed([2; 32]);
    let text = |text: &str| BTreeMap::from([("en".to_owned(), text.to_owned())]);
    let record = OfficeRecord {
        version: 1,
        id: office(),
        slug: "ardena".to_owned(),
        names: text("Office of Ardena"),
        mandates: BTreeMap::new(),
        languages: vec!["en".to_owned()],
        intake: vec![Key::<Intake>::from_seed([9; 32]).public().to_string()],
        founder: founder.verifying(),
        book: StreamId::from_random([3; 16]),
        audit: StreamId::from_random([4; 16]),
        charter: String::new(),
        edition: 1,
    };
    let signed = SignedOffice::sign(&record, |message| founder.sign(message));
    HeadSwap {
        key: format!("office/{}", office().digits()),
        expected: 0,
        value: Some(signed.to_wire()),
        expires: None,
    }
}

fn entry(stream: [u8; 16], position: u64, kind: Kind, at: i64) -> NewEntry {
    let (author, keys): (_, &[&str]) = match kind {
        Kind::Report => (Author::Reporter([1; 32]), &[]),
        Kind::Answer => (Author::Officer([8; 32]), &["acknowledge"]),
        _ => (Author::Officer([8; 32]), &["triage"]),
    };
    let statement = Statement {
        version: entry::form(kind, &[]),
        office: office(),
        stream: StreamId::from_random(stream),
        stream_kind: match kind {
            Kind::OfficeEvent => StreamKind::Office,
            _ => StreamKind::Mailbox,
        },
        kind,
        position: None,
        body: PartRef {
            hash: Hash([7; 32]),
            size: 0,
        },
        grants: Vec::new(),
        blobs: Vec::new(),
        author,
        discharges: keys.iter().map(|it| (*it).to_owned()).collect(),
        marks: Vec::new(),
        erases: Vec::new(),
        nonce: [0; 16],
    };
    let header = Header {
        signed: Signed {
            statement,
            signature: [0; 64],
        },
        position,
        previous: Hash([0; 32]),
        received: Moment(at),
        charter: Some(2),
    };
    NewEntry {
        office: office(),
        stream: StreamId::from_random(stream),
        position,
        header: header.encode(),
        salt: [0; 16],
        parts: Vec::new(),
        blobs: Vec::new(),
    }
}

/// A report that was answered within the hour.
fn report(number: u8) -> [NewEntry; 3] {
    let at = JANUARY + 12 * DAY;
    [Kind::Report, Kind::Record, Kind::Answer]
        .into_iter()
        .zip(0..)
        .map(|(kind, position)| entry([number; 16], position, kind, at))
        .collect::<Vec<_>>()
        .try_into()
        .unwrap_or_else(|_| unreachable!("three entries"))
}

async fn keep(store: &dyn Store, entries: Vec<NewEntry>, heads: Vec<HeadSwap>) {
    let mut batch = Batch::named("test");
    (batch.entries, batch.heads) = (entries, heads);
    store::commit(store, batch).await.unwrap();
}

/// A node's data with forty reports of January, published; gives the log's key.
async fn published(place: &Place) -> String {
    let path = place.path("data/node/recourse.db");
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    let store: Arc<dyn Store> = Arc::new(SqliteStore::open(&path).unwrap());
    let mut entries = vec![entry([3; 16], 0, Kind::OfficeEvent, JANUARY)];
    entries.extend((20..60).flat_map(report));
    keep(&*store, entries, vec![record()]).await;
    let now = Arc::new(AtomicI64::new(JANUARY + 61 * DAY));
    let mut key = String::new();
    for day in [61, 68] {
        now.store(JANUARY + day * DAY, Ordering::SeqCst);
        let clock: node::Clock = {
            let now = Arc::clone(&now);
            Arc::new(move || Moment(now.load(Ordering::SeqCst)))
        };
        let node = Node::new(Setup {
            store: Arc::clone(&store),
            blobs: Arc::new(store::memory::Memory::new()),
            steady: node::steady_by(Arc::clone(&clock)),
            clock,
            chance: Arc::new(Same),
            settings: Settings::for_address("http://127.0.0.1"),
            signing_seed: Zeroizing::new([1; 32]),
        });
        key = node.log_key().text();
        node::figures::check(&node).await.unwrap();
    }
    let kept = node::figures::kept(&*store, office()).await.unwrap();
    place.write("2026-01.txt", kept.values().next().unwrap());
    key
}

#[tokio::test]
async fn a_month_is_reckoned_again_to_the_last_byte_and_its_file_is_checked() {
    let place = Place::new();
    let key = published(&place).await;
    let again = place.run("performance recompute ardena 2026-01 --data data");
    assert!(
        again.err.contains("The same was published"),
        "{}",
        again.err
    );
    let note = String::from_utf8(place.read("2026-01.txt")).unwrap();
    let text = again.done();
    assert!(note.starts_with(&format!("{text}\n")), "{text}\n{note}");
    assert!(
        text.contains("\nacknowledge 40 <10 - - - <10 <10 1h -\n"),
        "{text}"
    );

    let exact = place
        .run("performance recompute ardena 2026-01 --exact --data data")
        .done();
    assert!(
        exact.contains("\nacknowledge 40 40 0 0 0 0 0 0 0\n"),
        "{exact}"
    );

    let checked = place.run(&format!("performance check 2026-01.txt --key {key}"));
    assert!(checked.err.is_empty(), "{}", checked.err);
    assert!(checked.done().contains("kept         40 (at least 80 %)"));
}

#[tokio::test]
async fn what_is_wrong_is_said() {
    let place = Place::new();
    let key = published(&place).await;
    let other = place.run("performance check 2026-01.txt --key example.org/log+00000000+AQ==");
    assert_eq!(other.code, 2);
    let note = String::from_utf8(place.read("2026-01.txt")).unwrap();
    place.write(
        "forged.txt",
        note.replace("acknowledge 40", "acknowledge 90"),
    );
    let forged = place.run(&format!("performance check forged.txt --key {key}"));
    assert_eq!(forged.code, 1);
    assert!(
        forged.err.contains("not signed by this key"),
        "{}",
        forged.err
    );
    place.write(
        "broken.txt",
        note.replace("acknowledge 40", "acknowledge 41"),
    );
    assert_eq!(place.run("performance check broken.txt").code, 1);
    assert_eq!(place.run("performance check /dev/zero").code, 1);
    assert_eq!(place.run("performance check missing.txt").code, 2);
    assert_eq!(
        place
            .run("performance recompute ardena 2026-1 --data data")
            .code,
        2
    );
    assert_eq!(
        place
            .run("performance recompute nobody 2026-01 --data data")
            .code,
        2
    );
    assert_eq!(
        place
            .run("performance recompute ardena 2026-01 --data empty")
            .code,
        2
    );
    let later = place.run("performance recompute ardena 2026-04 --data data");
    assert!(later.err.contains("not published yet"), "{}", later.err);

    // Somebody slips reports into the past: what was published stays, and the difference is told.
    let store = SqliteStore::open(&place.path("data/node/recourse.db")).unwrap();
    keep(&store, (60..80).flat_map(report).collect(), Vec::new()).await;
    drop(store);
    let differs = place.run("performance recompute ardena 2026-01 --data data");
    assert_eq!(differs.code, 1);
    assert!(
        differs.err.contains("Something else was published"),
        "{}",
        differs.err
    );
}
