//! Two nodes that name each other, served on loopback, with a clock that the test turns.

use crate::house::{self, Form, House, NOW, found_as, node_on};
use ed25519_dalek::{Signer as _, SigningKey};
use entry::Header;
use node::{Node, PeerAt, clock, peers};
use open::Key;
use peer::{CopyOver, Enrol, HeldForUs, NodeClient, OfficeRecord, SignedOffice};
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

pub const HOUR: i64 = 3_600;
pub const HERE: OfficeId = OfficeId::from_random([10; 16]);
pub const THERE: OfficeId = OfficeId::from_random([11; 16]);
pub const CODE: &str = "one code for one office";
pub const STORY: &str = "They took his passport at the airport.";
pub const REPORT: &str = "/en/at/sample/report";
pub const PROMISES: &str = "/en/mailbox/open/promises";

/// The key of a third node, which both name and which is away.
pub const THIRD: u8 = 5;

static NEXT: AtomicU64 = AtomicU64::new(0);

pub struct Pen(pub SigningKey);

impl peer::Signer for Pen {
    fn key(&self) -> [u8; 32] {
        self.0.verifying_key().to_bytes()
    }

    fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.0.sign(message).to_bytes()
    }
}

pub fn pen(seed: u8) -> Pen {
    Pen(SigningKey::from_bytes(&[seed; 32]))
}

/// A node that is served on loopback.
pub struct Site {
    pub node: Arc<Node>,
    pub memory: Memory,
    pub address: String,
    pub serving: Option<JoinHandle<()>>,
}

/// One process of a node that names another one, on what a memory keeps.
pub fn process(memory: &Memory, seed: u8, ports: [&str; 2], clock: &Arc<AtomicI64>) -> Arc<Node> {
    let time = Arc::clone(clock);
    let time = Arc::new(move || Moment(time.load(Ordering::Relaxed)));
    node_on(memory, seed, time, |set| {
        set.public_address = format!("http://{}", ports[0]);
        set.enrolment = Some(Arc::new(Zeroizing::new(CODE.to_owned())));
        let named = [(3 - seed, ports[1]), (THIRD, "127.0.0.1:1")].into_iter();
        let named = named.map(|(seed, port)| PeerAt {
            key: peer::Signer::key(&pen(seed)),
            address: format!("http://{port}"),
        });
        set.peers = named.collect();
    })
}

impl Site {
    /// The first or the second node; nobody serves it yet.
    pub fn new(seed: u8, ports: [&str; 2], clock: &Arc<AtomicI64>) -> Self {
        let memory = Memory::new();
        Self {
            node: process(&memory, seed, ports, clock),
            memory,
            address: format!("http://{}", ports[0]),
            serving: None,
        }
    }

    pub fn serve(&mut self, listener: TcpListener) {
        let node = Arc::clone(&self.node);
        let app = House::of(Arc::clone(&node)).into_router();
        self.serving = Some(tokio::spawn(async move {
            let _ = node::server::serve(node, listener, app, std::future::pending()).await;
        }));
    }

    pub async fn entries(&self, office: OfficeId) -> Vec<Header> {
        let (mut headers, mut after) = (Vec::new(), 0);
        loop {
            let page = self.memory.since(Some(office), after, 100).await.unwrap();
            let Some(last) = page.last() else {
                return headers;
            };
            after = last.seq;
            headers.extend(page.iter().map(|it| Header::read(&it.header).unwrap()));
        }
    }

    pub async fn count(&self, prefix: &str) -> usize {
        self.memory.heads(prefix, "", 100).await.unwrap().len()
    }

    pub fn client(&self, clock: &Arc<AtomicI64>) -> NodeClient {
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
pub struct Two {
    pub clock: Arc<AtomicI64>,
    pub here: Site,
    pub there: Site,
    pub ports: [String; 2],
}

impl Two {
    pub async fn new() -> Self {
        let clock = Arc::new(AtomicI64::new(NOW));
        let doors = [door("127.0.0.1:0").await, door("127.0.0.1:0").await];
        let ports = doors
            .each_ref()
            .map(|it| it.local_addr().unwrap().to_string());
        let mut here = Site::new(1, [&ports[0], &ports[1]], &clock);
        let mut there = Site::new(2, [&ports[1], &ports[0]], &clock);
        found_as(&here.memory, "sample", 0);
        let [first, second] = doors;
        here.serve(first);
        there.serve(second);
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

    pub async fn round(&self) {
        peers::round(&self.here.node).await.unwrap();
        peers::round(&self.there.node).await.unwrap();
    }

    pub async fn pass(&self, hours: i64) {
        self.clock.fetch_add(hours * HOUR, Ordering::Relaxed);
        clock::tick(&self.here.node).await.unwrap();
        clock::tick(&self.there.node).await.unwrap();
        self.round().await;
    }

    pub async fn files(&self) -> String {
        let mut browser = self.here.browser();
        let form = Form::report(STORY, 7)
            .file("files", "photo.jpg", &[5; 3_000])
            .text("copies", &THERE.digits());
        browser.sends_and_copies(REPORT, form).await
    }

    pub async fn promises(&self, digits: &str) -> String {
        let mut browser = self.here.browser();
        browser.opens_mailbox("en", digits).await;
        browser.get(PROMISES).await.text()
    }

    /// What the other office's desk is told about copies that are held for it.
    pub async fn held(&self) -> HeldForUs {
        let client = self.there.client(&self.clock);
        client.held(&pen(21)).await.unwrap()
    }
}

impl Site {
    pub fn browser(&self) -> house::Browser {
        House::of(Arc::clone(&self.node)).browser()
    }
}

pub async fn door(port: &str) -> TcpListener {
    TcpListener::bind(port).await.unwrap()
}

/// What the sending node would say about the report that was filed.
pub async fn copy_of(two: &Two, digits: &str) -> CopyOver {
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

/// Changes a head as an operator with the database can.
pub async fn tampers(site: &Site, prefix: &str, change: impl Fn(Vec<u8>) -> Option<Vec<u8>>) {
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
