//! An office's first months, and who tries to change them afterwards.

#![expect(clippy::unwrap_used, reason = "tests")]

use super::*;
use crate::{Chance, Settings, Setup};
use entry::{Author, Kind, PartRef, Signed, Statement, StreamKind};
use open::{Key, SigningKey};
use peer::{Message as _, OfficeRecord, SignedOffice};
use seal::Intake;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use store::NewEntry;
use store::memory::Memory;
use words::{Hash, StreamId};
use zeroize::Zeroizing;

struct Counter(AtomicU64);

impl Chance for Counter {
    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            let next = self.0.fetch_add(0x9E37_79B9_7F4A_7C15, Ordering::Relaxed);
            chunk.copy_from_slice(&next.to_le_bytes()[..chunk.len()]);
        }
    }
}

/// An office, founded on 10 January 2026, on a node in memory with a clock that is set by hand.
struct Place {
    memory: Memory,
    now: Arc<AtomicI64>,
    node: Arc<Node>,
}

fn moment(text: &str) -> Moment {
    Moment(text.parse::<jiff::Timestamp>().unwrap().as_second())
}

fn office() -> OfficeId {
    OfficeId::from_random([10; 16])
}

const BOOK: [u8; 16] = [3; 16];

fn node(memory: &Memory, now: &Arc<AtomicI64>) -> Arc<Node> {
    let now = Arc::clone(now);
    let clock: crate::Clock = Arc::new(move || Moment(now.load(Ordering::SeqCst)));
    Node::new(Setup {
        store: Arc::new(memory.clone()),
        blobs: Arc::new(memory.clone()),
        steady: crate::steady_by(Arc::clone(&clock)),
        clock,
        chance: Arc::new(Counter(AtomicU64::new(1))),
        settings: Settings::for_address("http://127.0.0.1"),
        signing_seed: Zeroizing::new([1; 32]),
    })
}

impl Place {
    fn new() -> Self {
        let memory = Memory::new();
        let now = Arc::new(AtomicI64::new(moment("2026-01-10T00:00:00Z").0));
        let place = Self {
            node: node(&memory, &now),
            memory,
            now,
        };
        let founder = SigningKey::from_seed([2; 32]);
        let text = |text: &str| BTreeMap::from([("en".to_owned(), text.to_owned())]);
        let record = OfficeRecord {
            version: 1,
            id: office(),
            slug: "sample".to_owned(),
            names: text("Focal point"),
            mandates: BTreeMap::new(),
            languages: vec!["en".to_owned()],
            intake: vec![Key::<Intake>::from_seed([9; 32]).public().to_string()],
            founder: founder.verifying(),
            book: StreamId::from_random(BOOK),
            audit: StreamId::from_random([4; 16]),
            charter: String::new(),
            edition: 1,
        };
        let mut batch = Batch::named("office");
        batch.heads.push(HeadSwap {
            key: format!("office/{}", office().digits()),
            expected: 0,
            value: Some(SignedOffice::sign(&record, |message| founder.sign(message)).to_wire()),
            expires: None,
        });
        place.keep(batch);
        place.add(
            BOOK,
            0,
            Kind::OfficeEvent,
            Author::Officer([8; 32]),
            "2026-01-10T00:00:00Z",
        );
        place
    }

    fn keep(&self, batch: Batch) {
        futures::executor::block_on(store::commit(&self.memory, batch))
            .map(drop)
            .unwrap();
    }

    fn add(&self, stream: [u8; 16], position: u64, kind: Kind, author: Author, at: &str) {
        let keys: &[&str] = match kind {
            Kind::Answer => &["acknowledge"],
            Kind::Record => &["triage"],
            _ => &[],
        };
        let of_book = kind == Kind::OfficeEvent;
        let statement = Statement {
            version: entry::form(kind, &[]),
            office: office(),
            stream: StreamId::from_random(stream),
            stream_kind: if of_book {
                StreamKind::Office
            } else {
                StreamKind::Mailbox
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
            received: moment(at),
            charter: Some(2),
        };
        let mut batch = Batch::named("entry");
        batch.entries.push(NewEntry {
            office: office(),
            stream: StreamId::from_random(stream),
            position,
            header: header.encode(),
            salt: [0; 16],
            parts: Vec::new(),
            blobs: Vec::new(),
        });
        self.keep(batch);
    }

    /// A report, answered and decided on within the hour.
    fn report(&self, number: u8, at: &str) {
        let stream = [number; 16];
        self.add(stream, 0, Kind::Report, Author::Reporter([1; 32]), at);
        self.add(stream, 1, Kind::Record, Author::Officer([8; 32]), at);
        self.add(stream, 2, Kind::Answer, Author::Officer([8; 32]), at);
    }

    fn at(&self, text: &str) {
        self.now.store(moment(text).0, Ordering::SeqCst);
        // What the node believes of its clock is its own subject: here it begins anew.
        self.node.offices.forget();
    }

    fn check(&self) -> usize {
        futures::executor::block_on(check(&node(&self.memory, &self.now))).unwrap()
    }

    fn kept(&self) -> BTreeMap<Month, String> {
        futures::executor::block_on(kept(&self.memory, office())).unwrap()
    }
}

#[test]
fn a_month_is_published_a_week_after_it_was_seen_to_be_final_and_never_again() {
    let place = Place::new();
    for number in 20..45 {
        place.report(number, "2026-01-20T12:00:00Z");
    }
    place.at("2026-03-02T23:59:59Z");
    assert_eq!((place.check(), place.kept().len()), (0, 0));
    place.at("2026-03-03T00:00:00Z");
    assert_eq!((place.check(), place.kept().len()), (0, 0));
    place.at("2026-03-09T23:00:00Z");
    assert_eq!((place.check(), place.kept().len()), (0, 0));
    place.at("2026-03-10T00:00:00Z");
    assert_eq!((place.check(), place.check()), (1, 0));
    let before = place.kept();
    let note = before.values().next().unwrap();
    let signed = ledger::SignedNote::read(note).unwrap();
    assert!(signed.is_signed_by(&place.node.log_key()));
    assert_eq!(
        signed.text.lines().skip(2).collect::<Vec<_>>(),
        [
            "2026-01",
            "acknowledge 20 <10 - - - <10 <10 1h -",
            "rights <10 20 - - - <10 <10 - -",
            "triage 20 <10 - - - <10 <10 1h -",
        ]
    );
    // Neither what comes too late nor what pretends to be old changes what is published.
    place.report(50, "2026-01-20T12:00:00Z");
    place.at("2026-04-20T00:00:00Z");
    place.check();
    place.at("2026-05-20T00:00:00Z");
    place.check();
    let after = place.kept();
    assert_eq!(after.get(&"2026-01".parse().unwrap()), Some(note));
}

#[test]
fn months_before_there_were_figures_are_published_together_and_so_are_those_without_anything() {
    let place = Place::new();
    place.report(20, "2026-01-20T12:00:00Z");
    place.at("2026-12-15T00:00:00Z");
    assert_eq!(place.check(), 0);
    place.at("2026-12-22T00:00:00Z");
    assert_eq!(place.check(), 10);
    let kept = place.kept();
    assert_eq!(kept.len(), 10);
    for note in kept.values() {
        // One report is told nowhere: its month looks like the others.
        assert!(read(note).unwrap().lines.is_empty());
    }
}

#[test]
fn a_clock_that_is_set_years_ahead_for_some_days_publishes_nothing() {
    let place = Place::new();
    for now in ["2036-05-01T00:00:00Z", "2036-05-04T00:00:00Z"] {
        place.at(now);
        assert_eq!(place.check(), 0);
    }
    for now in [
        "2026-01-11T00:00:00Z",
        "2026-03-04T00:00:00Z",
        "2026-03-10T23:00:00Z",
    ] {
        place.at(now);
        assert_eq!(place.check(), 0, "{now}");
    }
    place.at("2026-03-11T01:00:00Z");
    assert_eq!(place.check(), 1);
    assert_eq!(place.kept().len(), 1);
}

#[test]
fn several_processes_publish_a_month_once() {
    let place = Place::new();
    place.at("2026-03-03T00:00:00Z");
    place.check();
    place.at("2026-03-10T00:00:00Z");
    let nodes = [
        node(&place.memory, &place.now),
        node(&place.memory, &place.now),
    ];
    let both =
        futures::executor::block_on(futures::future::join(check(&nodes[0]), check(&nodes[1])));
    assert!(both.0.is_ok() && both.1.is_ok());
    let month = key(office(), "2026-01".parse().unwrap());
    let head = futures::executor::block_on(place.node.store.head(&month))
        .unwrap()
        .unwrap();
    assert_eq!(head.version, 1);
}

#[test]
fn what_was_erased_is_still_counted() {
    let place = Place::new();
    for number in 20..45 {
        place.report(number, "2026-01-20T12:00:00Z");
    }
    let months = ["2026-01".parse().unwrap()];
    let count = || {
        let offices = futures::executor::block_on(crate::hosted(&place.memory)).unwrap();
        futures::executor::block_on(count(&place.memory, &offices[0], &months)).unwrap()
    };
    let before = count();
    let mut batch = Batch::named("erasure");
    for number in 20..45 {
        for position in 0..3 {
            batch
                .erase
                .push((StreamId::from_random([number; 16]), position));
        }
    }
    place.keep(batch);
    assert_eq!(count(), before);
    assert!(!before[0].lines.is_empty());
}

#[tokio::test]
async fn the_page_and_the_file_show_what_was_published() {
    use http_body_util::BodyExt as _;
    use tower::ServiceExt as _;
    let place = Place::new();
    for number in 20..45 {
        place.report(number, "2026-01-20T12:00:00Z");
    }
    let app = |node: Arc<Node>| {
        crate::server::router(node, crate::portal::router(), crate::portal::trouble)
    };
    let get = async |path: &str| {
        let request = http::Request::get(path).body(Body::empty()).unwrap();
        let node = node(&place.memory, &place.now);
        let answer = app(node).oneshot(request).await.unwrap();
        let status = answer.status().as_u16();
        let body = answer.into_body().collect().await.unwrap().to_bytes();
        (status, String::from_utf8_lossy(&body).into_owned())
    };
    let (status, html) = get("/en/at/sample/charter").await;
    assert_eq!(status, 200);
    assert!(
        html.contains("There are no figures yet") && html.contains("10 March 2026"),
        "{html}"
    );
    assert_eq!(get("/figures/sample/2026-01").await.0, 404);
    for now in ["2026-03-03T00:00:00Z", "2026-03-10T00:00:00Z"] {
        place.at(now);
        check(&node(&place.memory, &place.now)).await.unwrap();
    }
    let (status, html) = get("/en/at/sample/charter").await;
    assert_eq!(status, 200);
    for said in [
        "January 2026",
        "20 or more",
        "/figures/sample/2026-01",
        "February 2026",
    ] {
        assert!(html.contains(said), "{said} is missing\n{html}");
    }
    let (status, file) = get("/figures/sample/2026-01").await;
    assert_eq!(status, 200);
    let kept = kept(&place.memory, office()).await.unwrap();
    assert_eq!(Some(&file), kept.values().next());
    assert_eq!(get("/en/at/sample/charter?version=1").await.0, 200);
    for missing in [
        "/en/at/sample/charter?version=9",
        "/en/at/sample/charter?version=x",
        "/en/at/nobody/charter",
        "/figures/sample/2026-1",
        "/figures/sample/2026-02",
        "/figures/nobody/2026-01",
    ] {
        assert_eq!(get(missing).await.0, 404, "{missing}");
    }
}
