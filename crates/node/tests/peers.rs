//! Copies between two nodes, over real connections on loopback: handed over once, opened there with the same receipt, and
//! missed by the other node where they are kept back.

#![expect(clippy::unwrap_used, reason = "tests")]

#[expect(dead_code, reason = "the portal's tests use the rest of it")]
mod house;

use ed25519_dalek::{Signer as _, SigningKey};
use entry::{Author, Header, Kind, Mark, PartRef, Statement};
use house::{Form, House, NOW, found_as, node_on};
use node::{Node, PeerAt, clock, peers};
use open::Key;
use peer::{
    CopyOver, Enrol, HeldForUs, HeldStream, HeldWord, Message as _, NodeClient, OfficeRecord,
    RefusalKind, SignedOffice,
};
use receipt::{MailboxRoot, Receipt};
use seal::Intake;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use store::memory::Memory;
use store::{Batch, Entries as _, HeadSwap, Heads as _};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use words::{Moment, OfficeId, StreamId};
use zeroize::Zeroizing;

const HOUR: i64 = 3_600;
const HERE: OfficeId = OfficeId::from_random([10; 16]);
const THERE: OfficeId = OfficeId::from_random([11; 16]);
const CODE: &str = "one code for one office";
const STORY: &str = "They took his passport at the airport.";
const REPORT: &str = "/en/at/sample/report";
const PROMISES: &str = "/en/mailbox/open/promises";

static NEXT: AtomicU64 = AtomicU64::new(0);

struct Pen(SigningKey);

impl peer::Signer for Pen {
    fn key(&self) -> [u8; 32] {
        self.0.verifying_key().to_bytes()
    }

    fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.0.sign(message).to_bytes()
    }
}

fn pen(seed: u8) -> Pen {
    Pen(SigningKey::from_bytes(&[seed; 32]))
}

/// A node that is served on loopback.
struct Site {
    node: Arc<Node>,
    memory: Memory,
    address: String,
    serving: Option<JoinHandle<()>>,
}

/// One process of a node that names another one, on what a memory keeps.
fn process(memory: &Memory, seed: u8, ports: [&str; 2], clock: &Arc<AtomicI64>) -> Arc<Node> {
    let time = Arc::clone(clock);
    let time = Arc::new(move || Moment(time.load(Ordering::Relaxed)));
    node_on(memory, seed, time, |set| {
        set.public_address = format!("http://{}", ports[0]);
        set.enrolment = Some(Arc::new(Zeroizing::new(CODE.to_owned())));
        set.peers = vec![PeerAt {
            key: peer::Signer::key(&pen(3 - seed)),
            address: format!("http://{}", ports[1]),
        }];
    })
}

impl Site {
    /// The first or the second node; nobody serves it yet.
    fn new(seed: u8, ports: [&str; 2], clock: &Arc<AtomicI64>) -> Self {
        let memory = Memory::new();
        Self {
            node: process(&memory, seed, ports, clock),
            memory,
            address: format!("http://{}", ports[0]),
            serving: None,
        }
    }

    async fn serve(&mut self) {
        let port = self.address.trim_start_matches("http://");
        let listener = TcpListener::bind(port).await.unwrap();
        let node = Arc::clone(&self.node);
        let app = House::of(Arc::clone(&node)).into_router();
        self.serving = Some(tokio::spawn(async move {
            let _ = node::server::serve(node, listener, app, std::future::pending()).await;
        }));
    }

    async fn entries(&self, office: OfficeId) -> Vec<Header> {
        let all = self.memory.since(Some(office), 0, 1_000).await.unwrap();
        let headers = all.iter().map(|it| Header::read(&it.header).unwrap());
        headers.collect()
    }

    async fn count(&self, prefix: &str) -> usize {
        self.memory.heads(prefix, "", 100).await.unwrap().len()
    }

    fn client(&self, clock: &Arc<AtomicI64>) -> NodeClient {
        let time = Arc::clone(clock);
        NodeClient::new(
            &self.address,
            Arc::new(move || time.load(Ordering::Relaxed)),
            // No two requests of the tests carry the same.
            Arc::new(|| {
                [NEXT.fetch_add(1, Ordering::Relaxed).to_be_bytes(); 2]
                    .concat()
                    .try_into()
                    .unwrap()
            }),
        )
        .unwrap()
    }
}

/// Two nodes that name each other: a report can be filed at `here`, and a copy held for the office `there`.
struct Two {
    clock: Arc<AtomicI64>,
    here: Site,
    there: Site,
    ports: [String; 2],
}

impl Two {
    async fn new() -> Self {
        let clock = Arc::new(AtomicI64::new(NOW));
        let ports = [port().await, port().await];
        let mut here = Site::new(1, [&ports[0], &ports[1]], &clock);
        let mut there = Site::new(2, [&ports[1], &ports[0]], &clock);
        found_as(&here.memory, "sample", 0);
        here.serve().await;
        there.serve().await;
        let two = Self {
            clock,
            here,
            there,
            ports,
        };
        two.enrol().await;
        two.round().await;
        two
    }

    /// Founds the other office, whose desk can ask.
    async fn enrol(&self) {
        let founder = pen(20);
        let record = OfficeRecord {
            version: 1,
            id: THERE,
            slug: "pan".to_owned(),
            names: BTreeMap::from([("en".to_owned(), "Pan focal point".to_owned())]),
            mandates: BTreeMap::new(),
            languages: vec!["en".to_owned()],
            intake: vec![Key::<Intake>::from_seed([10; 32]).public().to_string()],
            founder: peer::Signer::key(&founder),
            book: StreamId::from_random([43; 16]),
            audit: StreamId::from_random([44; 16]),
            charter: String::new(),
            edition: 1,
        };
        let enrol = Enrol {
            version: 1,
            code: CODE.to_owned(),
            office: SignedOffice::sign(&record, |it| peer::Signer::sign(&founder, it)),
            desk: peer::Signer::key(&pen(21)),
        };
        let client = self.there.client(&self.clock);
        client.enrol(&enrol, &founder).await.unwrap();
    }

    async fn round(&self) {
        peers::round(&self.here.node).await.unwrap();
        peers::round(&self.there.node).await.unwrap();
    }

    async fn pass(&self, hours: i64) {
        self.clock.fetch_add(hours * HOUR, Ordering::Relaxed);
        clock::tick(&self.here.node).await.unwrap();
        clock::tick(&self.there.node).await.unwrap();
        self.round().await;
    }

    async fn files(&self) -> String {
        let mut browser = self.here.browser();
        let form = Form::report(STORY, 7)
            .file("files", "photo.jpg", &[5; 3_000])
            .text("copies", &THERE.digits());
        browser.sends_and_copies(REPORT, form).await
    }

    async fn promises(&self, digits: &str) -> String {
        let mut browser = self.here.browser();
        browser.opens_mailbox("en", digits).await;
        browser.get(PROMISES).await.text()
    }

    /// What the other office's desk is told about copies that are held for it.
    async fn held(&self) -> HeldForUs {
        let client = self.there.client(&self.clock);
        client.held(&pen(21)).await.unwrap()
    }
}

impl Site {
    fn browser(&self) -> house::Browser {
        House::of(Arc::clone(&self.node)).browser()
    }
}

/// A port on which nobody listens.
async fn port() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    listener.local_addr().unwrap().to_string()
}

#[tokio::test]
async fn a_copy_goes_to_an_office_of_another_node_and_the_same_receipt_opens_the_exchange_there() {
    let two = Two::new().await;
    let form = two.here.browser().get(REPORT).await.text();
    assert!(
        form.contains("Pan focal point (\u{2066}127.0.0.1"),
        "{form}"
    );
    let digits = two.files().await;
    let page = two.promises(&digits).await;
    assert!(page.contains("sealed and held here"), "{page}");
    let before = two.there.browser();
    two.pass(23).await;
    assert!(two.there.entries(THERE).await.is_empty());
    let unknown = before
        .clone()
        .post_fields("/en/mailbox", &[("receipt", &*digits), ("words", "")])
        .await;
    assert_ne!(unknown.location(), "/en/mailbox/open");
    two.pass(3).await;

    let entries = two.there.entries(THERE).await;
    let copied = |it: &Header| {
        let marks = &it.signed.statement.marks;
        let from = |it: &Mark| matches!(it, Mark::Copied { from, .. } if *from == HERE);
        it.signed.statement.kind == Kind::Report && marks.iter().any(from)
    };
    assert_eq!(entries.iter().filter(|it| copied(it)).count(), 1);

    // The reporter is told where, and goes on there.
    let page = two.promises(&digits).await;
    assert!(page.contains("has had the copy since"), "{page}");
    let address = format!("{}/en/mailbox", two.there.address);
    assert!(page.contains(&address), "{page}");
    let mut browser = two.there.browser();
    let mailbox = browser.opens_mailbox("en", &digits).await;
    assert!(
        mailbox.contains(STORY) && mailbox.contains("Pan focal point"),
        "{mailbox}"
    );
    let file = browser.get("/en/mailbox/open/file/0").await;
    assert_eq!(file.body, vec![5; 3_000]);
    let page = browser.get(PROMISES).await.text();
    assert!(page.contains("did not answer you in time"), "{page}");
    assert!(page.contains(&two.here.address), "the way back: {page}");

    // Whatever is repeated brings nothing twice.
    for _ in 0..3 {
        two.pass(24).await;
    }
    let entries = two.there.entries(THERE).await;
    assert_eq!(entries.iter().filter(|it| copied(it)).count(), 1);
    assert_eq!(two.here.count("relay/").await, 0);
}

#[tokio::test]
async fn a_node_that_does_not_answer_gets_its_copy_later_and_the_reporter_sees_it_wait() {
    let mut two = Two::new().await;
    let digits = two.files().await;
    two.there.serving.take().unwrap().abort();
    two.pass(26).await;
    assert_eq!(two.here.count("relay/").await, 1);
    let page = two.promises(&digits).await;
    assert!(page.contains("on its way"), "{page}");
    two.pass(2).await;
    let page = two.promises(&digits).await;
    assert!(page.contains("has not arrived there"), "{page}");
    two.there.serve().await;
    two.pass(1).await;
    let page = two.promises(&digits).await;
    assert!(page.contains("has had the copy since"), "{page}");
    assert_eq!(two.here.count("relay/").await, 0);
}

#[tokio::test]
async fn any_number_of_processes_hand_a_copy_over_once() {
    let two = Two::new().await;
    two.files().await;
    two.clock.fetch_add(26 * HOUR, Ordering::Relaxed);
    clock::tick(&two.here.node).await.unwrap();
    let ports = [&*two.ports[0], &*two.ports[1]];
    let processes: Vec<_> = (1..4)
        .map(|nth| {
            let process = process(&two.here.memory, 1, ports, &two.clock);
            // Their chance begins alike: without this they would say the same twice.
            (0..1_000 * nth).for_each(|_| drop(process.form_text()));
            process
        })
        .collect();
    let rounds = futures::future::join_all(processes.iter().map(|it| peers::round(it))).await;
    assert!(rounds.iter().all(Result::is_ok));
    assert_eq!(two.there.entries(THERE).await.len(), 1);
    assert_eq!(two.here.count("relay/").await, 0);
    assert_eq!(two.here.count("sent/").await, 1);
}

#[tokio::test]
async fn whoever_takes_an_offices_place_under_its_id_is_not_believed() {
    let two = Two::new().await;
    let form = || async { two.here.browser().get(REPORT).await.text() };
    let own = Key::<Intake>::from_seed([10; 32]).public().to_string();
    assert!(form().await.contains(&own));
    // Another founder, another key to seal to, the same id.
    tampers(&two.there, "office/", |_| None).await;
    found_as(&two.there.memory, "pan", 1);
    let key = format!("office/{}", THERE.digits());
    let head = two.there.memory.head(&key).await.unwrap().unwrap();
    let record = SignedOffice::from_wire(&head.value).unwrap();
    let record = record.verify().unwrap();
    let other = OfficeRecord {
        intake: vec![Key::<Intake>::from_seed([66; 32]).public().to_string()],
        ..record
    };
    tampers(&two.there, "office/", |_| {
        let founder = pen(66);
        let other = OfficeRecord {
            founder: peer::Signer::key(&founder),
            ..other.clone()
        };
        let signed = SignedOffice::sign(&other, |it| peer::Signer::sign(&founder, it));
        Some(signed.to_wire())
    })
    .await;
    two.pass(1).await;
    assert!(form().await.contains(&own), "the key that was known stays");
}

/// What the sending node would say about the report that was filed.
async fn copy_of(two: &Two, digits: &str) -> CopyOver {
    let all = two.here.memory.since(Some(HERE), 0, 10).await.unwrap();
    let stored = all.first().unwrap();
    let header = Header::read(&stored.header).unwrap();
    let statement = &header.signed.statement;
    let (body, grants) = stored.parts.split_at(statement.body.size as usize);
    let (_, grant) = grants.split_at(statement.grants[0].part.size as usize);
    let receipt = Receipt::read(digits).unwrap();
    CopyOver {
        version: 1,
        office: THERE,
        header: stored.header.clone(),
        body: body.to_vec(),
        grant: grant.to_vec(),
        lookup: MailboxRoot::of(&receipt).keys().lookup().0.0,
    }
}

#[tokio::test]
async fn what_is_no_copy_of_a_named_nodes_office_is_refused_and_leaves_nothing() {
    let two = Two::new().await;
    let digits = two.files().await;
    let copy = copy_of(&two, &digits).await;
    let client = two.there.client(&two.clock);
    let refused = async |copy: CopyOver, pen: &Pen| {
        let problem = client.hand_copy(&copy, pen).await.unwrap_err();
        match problem {
            peer::PeerError::Refused(refusal) => refusal.kind,
            other => panic!("{other}"),
        }
    };
    // In the middle of a header stands what its reporter signed.
    let flipped = |bytes: &[u8]| {
        let mut bytes = bytes.to_vec();
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        bytes
    };
    let named = pen(1);
    let stranger = pen(3);
    assert_eq!(
        refused(copy.clone(), &stranger).await,
        RefusalKind::UnknownKey
    );
    for changed in [
        CopyOver {
            body: flipped(&copy.body),
            ..copy.clone()
        },
        CopyOver {
            grant: flipped(&copy.grant),
            ..copy.clone()
        },
        CopyOver {
            header: flipped(&copy.header),
            ..copy.clone()
        },
        CopyOver {
            header: Vec::new(),
            ..copy.clone()
        },
        CopyOver {
            body: Vec::new(),
            ..copy.clone()
        },
    ] {
        assert_eq!(refused(changed, &named).await, RefusalKind::Entry);
    }
    let elsewhere = CopyOver {
        office: HERE,
        ..copy.clone()
    };
    assert_eq!(refused(elsewhere, &named).await, RefusalKind::NotFound);
    let newer = CopyOver {
        version: 2,
        ..copy.clone()
    };
    assert_eq!(refused(newer, &named).await, RefusalKind::Newer);
    assert_eq!(two.there.count("copy/").await, 0);
    assert!(two.there.entries(THERE).await.is_empty());
}

#[tokio::test]
async fn a_copy_waits_for_its_files_and_a_strangers_file_is_not_taken() {
    let two = Two::new().await;
    let digits = two.files().await;
    let copy = copy_of(&two, &digits).await;
    let client = two.there.client(&two.clock);
    let (named, stranger) = (pen(1), pen(3));
    let taken = client.hand_copy(&copy, &named).await.unwrap();
    assert_eq!(
        (taken.header.len(), taken.missing.as_slice()),
        (0, &[0][..])
    );
    assert!(two.there.entries(THERE).await.is_empty());
    let header = Header::read(&copy.header).unwrap();
    let blob = header.signed.statement.blobs[0];
    let bytes = futures::stream::iter([Ok(bytes::Bytes::from_static(b"no file"))]);
    let put = client
        .put_blob(blob.id, &blob.hash, 7, bytes, &stranger)
        .await;
    assert!(put.unwrap_err().is(RefusalKind::UnknownKey));
}

#[tokio::test]
async fn the_other_office_knows_from_the_day_after_that_a_copy_is_held_and_sees_it_come() {
    let two = Two::new().await;
    two.files().await;
    two.round().await;
    assert!(two.held().await.rows.is_empty(), "not on the same day");
    two.pass(20).await;
    let rows = two.held().await.rows;
    let [row] = rows.as_slice() else {
        panic!("{} rows", rows.len());
    };
    assert_eq!((row.office, row.held, row.came), (HERE, 1, 0));
    assert!(row.kept_back.is_empty() && !row.silent);
    assert_eq!(row.address, two.here.address);
    two.pass(10).await;
    let rows = two.held().await.rows;
    assert_eq!((rows[0].held, rows[0].came), (0, 1));
    for _ in 0..5 {
        two.pass(24).await;
    }
    assert!(two.held().await.rows[0].kept_back.is_empty());
    assert_eq!(two.there.count("alarmed/").await, 0);
}

#[tokio::test]
async fn what_another_office_of_the_same_node_holds_is_told_in_the_same_way() {
    let two = Two::new().await;
    found_as(&two.there.memory, "near", 2);
    // What the node knows of its offices is held for some seconds.
    two.clock.fetch_add(60, Ordering::Relaxed);
    let mut browser = two.there.browser();
    let form = Form::report(STORY, 8).text("copies", &THERE.digits());
    let address = "/en/at/near/report";
    browser.sends_and_copies(address, form).await;
    assert!(two.held().await.rows.is_empty(), "not on the same day");
    two.pass(20).await;
    let rows = two.held().await.rows;
    let near = OfficeId::from_random([12; 16]);
    assert_eq!((rows.len(), rows[0].office, rows[0].held), (1, near, 1));
    assert_eq!(rows[0].address, "");
    two.pass(10).await;
    let rows = two.held().await.rows;
    assert_eq!((rows[0].held, rows[0].came), (0, 1));
}

/// Changes a head as an operator with the database can.
async fn tampers(site: &Site, prefix: &str, change: impl Fn(Vec<u8>) -> Option<Vec<u8>>) {
    for (key, head) in site.memory.heads(prefix, "", 100).await.unwrap() {
        let mut batch = Batch::named("tampering");
        batch.heads.push(HeadSwap {
            key,
            expected: head.version,
            value: change(head.value),
            expires: None,
        });
        store::commit(&site.memory, batch).await.map(drop).unwrap();
    }
}

#[tokio::test]
async fn whoever_keeps_a_copy_back_is_found_out_by_the_office_that_should_have_got_it() {
    for way in ["forgets", "takes away", "stands still", "falls silent"] {
        let two = Two::new().await;
        two.files().await;
        two.pass(20).await;
        match way {
            // The clock is made to forget that a copy is held.
            "forgets" => {
                tampers(&two.here, "owes/", |value| {
                    let mut owed: serde_json::Value = serde_json::from_slice(&value).unwrap();
                    owed["running"]["held"] = serde_json::json!([]);
                    Some(serde_json::to_vec(&owed).unwrap())
                })
                .await;
                two.pass(28).await;
            }
            // The breach says that it goes; its place in the queue is taken away.
            "takes away" => {
                two.clock.fetch_add(6 * HOUR, Ordering::Relaxed);
                let now = Moment(NOW + 26 * HOUR);
                clock::sweep(&two.here.node, now).await.unwrap();
                tampers(&two.here, "relay/", |_| None).await;
                two.pass(24).await;
            }
            // Nobody lets the clock run, and the node says that there is nothing new.
            "stands still" => {
                two.clock.fetch_add(28 * HOUR, Ordering::Relaxed);
                let nothing = HeldWord {
                    version: 1,
                    complete: Some(two.clock.load(Ordering::Relaxed)),
                    streams: Vec::new(),
                };
                let client = two.there.client(&two.clock);
                client.tell_held(&nothing, &pen(1)).await.unwrap();
                peers::round(&two.there.node).await.unwrap();
            }
            // Its clock stands still, and so it says nothing.
            _ => {
                two.clock.fetch_add(28 * HOUR, Ordering::Relaxed);
                two.round().await;
            }
        }
        assert!(two.there.entries(THERE).await.is_empty(), "{way}");
        let rows = two.held().await.rows;
        assert_eq!(rows[0].silent, way == "falls silent", "{way}");
        let kept_back = usize::from(way != "falls silent");
        assert_eq!(rows[0].kept_back.len(), kept_back, "{way}");
        // Somebody is told, once.
        assert_eq!(two.there.count("alarmed/").await, 1, "{way}");
        peers::round(&two.there.node).await.unwrap();
        assert_eq!(two.there.count("notice/").await, 1, "{way}");
    }
}

/// The header of an entry that follows another, as somebody with the database can write it.
fn follows(last: &Header, kind: Kind, at: i64, pen: &Pen) -> Vec<u8> {
    let before = &last.signed.statement;
    let statement = Statement {
        version: entry::form(kind, &[]),
        office: before.office,
        stream: before.stream,
        stream_kind: before.stream_kind,
        kind,
        position: None,
        body: PartRef::of(b"sealed").unwrap(),
        grants: Vec::new(),
        blobs: Vec::new(),
        author: Author::Reporter(peer::Signer::key(pen)),
        discharges: Vec::new(),
        marks: Vec::new(),
        erases: match kind {
            Kind::Erasure => vec![0],
            _ => Vec::new(),
        },
        nonce: [9; 16],
    };
    let signed = statement.sign(|it| peer::Signer::sign(pen, it)).unwrap();
    let header = Header {
        signed,
        position: last.position + 1,
        previous: last.hash(),
        received: Moment(at),
        charter: last.charter,
    };
    header.encode()
}

#[tokio::test]
async fn what_is_told_of_held_copies_continues_what_was_told_before_or_is_told_again() {
    let two = Two::new().await;
    two.files().await;
    two.pass(20).await;
    let all = two.here.memory.since(Some(HERE), 0, 10).await.unwrap();
    let header = all[0].header.clone();
    let client = two.there.client(&two.clock);
    let say = async |from: u64, headers: Vec<Vec<u8>>, pen: &Pen| {
        let word = HeldWord {
            version: 1,
            complete: None,
            streams: vec![HeldStream { from, headers }],
        };
        client.tell_held(&word, pen).await
    };
    let (named, stranger) = (pen(1), pen(3));
    assert!(say(0, vec![header.clone()], &named).await.is_ok(), "again");
    let refused = say(0, vec![header.clone()], &stranger).await;
    assert!(refused.unwrap_err().is(RefusalKind::UnknownKey));
    let refused = say(0, vec![b"no header".to_vec()], &named).await;
    assert!(refused.unwrap_err().is(RefusalKind::Entry));
    let refused = say(0, vec![header.clone(); 100], &named).await;
    assert!(refused.unwrap_err().is(RefusalKind::TooLarge));
    // Nobody but the reporter takes the report back or lets a clock stand still, and nothing comes from tomorrow.
    let last = Header::read(&all.last().unwrap().header).unwrap();
    let next = last.position + 1;
    for kind in [Kind::Pause, Kind::Erasure] {
        let forged = follows(&last, kind, NOW, &pen(77));
        let refused = say(next, vec![forged], &named).await;
        assert!(refused.unwrap_err().is(RefusalKind::Entry), "{kind:?}");
    }
    let forged = follows(&last, Kind::Message, NOW + 48 * HOUR, &pen(77));
    let refused = say(next, vec![forged], &named).await;
    assert!(refused.unwrap_err().is(RefusalKind::Entry));
    // Something is left out.
    let mut later = Header::read(&header).unwrap();
    later.position = next + 5;
    let refused = say(next + 5, vec![later.encode()], &named).await;
    assert!(refused.unwrap_err().is(RefusalKind::Conflict));

    // The other node lost what it was told: it is told everything again.
    tampers(&two.there, "heard/", |_| None).await;
    assert!(two.held().await.rows.is_empty());
    two.pass(24).await;
    two.pass(24).await;
    assert_eq!(two.held().await.rows.len(), 1);
}
