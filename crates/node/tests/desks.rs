//! What desks ask of a node, by those who may, and by those who would like to: replays, other people's keys,
//! streams that no desk would take.
#![expect(clippy::unwrap_used, reason = "tests")]

use axum::body::Body;
use entry::{Author, Kind, PartRef, Signed, Statement, StreamKind};
use http::{Request, StatusCode};
use http_body_util::BodyExt as _;
use node::{Chance, Node, Settings, Setup};
use open::{Key, SigningKey};
use peer::{
    ApiRefusal, Append, AppendOutcome, Covered, Enrol, FeedPage, Message, NewEntryWire,
    OfficeRecord, RefusalKind, SignedOffice, Signer, content_digest, sign,
};
use seal::Intake;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use store::Heads as _;
use store::memory::Memory;
use tower::ServiceExt as _;
use words::{Hash, Moment, OfficeId, StreamId};
use zeroize::Zeroizing;

const NOW: i64 = 1_772_373_900;
const CODE: &str = "a code that lies in a file";
const BOOK: [u8; 16] = [3; 16];
const AUDIT: [u8; 16] = [4; 16];

struct Same;

impl Chance for Same {
    fn fill(&self, bytes: &mut [u8]) {
        bytes.fill(5);
    }
}

struct Pen(SigningKey);

impl Signer for Pen {
    fn key(&self) -> [u8; 32] {
        self.0.verifying()
    }

    fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.0.sign(message)
    }
}

fn pen(seed: u8) -> Pen {
    Pen(SigningKey::from_seed([seed; 32]))
}

/// A node without an office, and what lies in its store.
struct House {
    router: axum::Router,
    memory: Memory,
    nonces: AtomicU8,
}

/// A request that can be sent again, and changed on its way.
#[derive(Clone)]
struct Asked {
    method: &'static str,
    path: String,
    query: String,
    created: i64,
    body: Vec<u8>,
    digest: String,
    input: String,
    signature: String,
}

impl House {
    fn new() -> Self {
        let memory = Memory::new();
        let mut settings = Settings::for_address("http://127.0.0.1");
        settings.enrolment = Some(Arc::new(Zeroizing::new(CODE.to_owned())));
        let node = Node::new(Setup {
            store: Arc::new(memory.clone()),
            blobs: Arc::new(memory.clone()),
            clock: Arc::new(|| Moment(NOW)),
            steady: Arc::new(|| std::time::Duration::ZERO),
            chance: Arc::new(Same),
            settings,
            signing_seed: Zeroizing::new([1; 32]),
        });
        let router = node::server::router(node, node::portal::router(), node::portal::trouble);
        let nonces = AtomicU8::new(0);
        Self {
            router,
            memory,
            nonces,
        }
    }

    /// One with the office that the pen of seed 2 founded.
    async fn founded() -> Self {
        let house = Self::new();
        assert_eq!(house.enrol(&pen(2), CODE).await, Ok(Vec::new()));
        house
    }

    async fn enrol(&self, founder: &Pen, code: &str) -> Result<Vec<u8>, RefusalKind> {
        let record = record(founder);
        let enrol = Enrol {
            version: 1,
            code: code.to_owned(),
            office: SignedOffice::sign(&record, |message| founder.sign(message)),
            desk: pen(9).key(),
        };
        self.send(self.asked(founder, "POST", "/api/v1/offices", "", enrol.to_wire()))
            .await
    }

    fn asked(
        &self,
        pen: &Pen,
        method: &'static str,
        path: &str,
        query: &str,
        body: Vec<u8>,
    ) -> Asked {
        let nonce = [self.nonces.fetch_add(1, Ordering::Relaxed); 16];
        asked_at(pen, method, path, query, body, NOW, nonce)
    }

    async fn send(&self, asked: Asked) -> Result<Vec<u8>, RefusalKind> {
        let address = match asked.query.as_str() {
            "" => asked.path,
            query => format!("{}?{query}", asked.path),
        };
        let request = Request::builder()
            .method(asked.method)
            .uri(address)
            .header("content-digest", asked.digest)
            .header("signature-input", asked.input)
            .header("signature", asked.signature)
            .body(Body::from(asked.body))
            .unwrap();
        let answer = self.router.clone().oneshot(request).await.unwrap();
        let status = answer.status();
        let body = answer.into_body().collect().await.unwrap().to_bytes();
        if status.is_success() {
            return Ok(body.to_vec());
        }
        let refusal = ApiRefusal::from_wire(&body).unwrap();
        assert_eq!(
            status,
            StatusCode::from_u16(refusal.kind.status()).unwrap(),
            "{refusal:?}"
        );
        Err(refusal.kind)
    }

    async fn append(
        &self,
        pen: &Pen,
        entries: Vec<NewEntryWire>,
    ) -> Result<AppendOutcome, RefusalKind> {
        let append = Append {
            version: 1,
            entries,
        };
        self.send(self.asked(pen, "POST", "/api/v1/entries", "", append.to_wire()))
            .await
            .map(|bytes| AppendOutcome::from_wire(&bytes).unwrap())
    }

    async fn feed(&self, pen: &Pen) -> Result<FeedPage, RefusalKind> {
        let asked = self.asked(pen, "GET", "/api/v1/feed", "after=0&wait=0", Vec::new());
        self.send(asked)
            .await
            .map(|bytes| FeedPage::from_wire(&bytes).unwrap())
    }
}

fn asked_at(
    pen: &Pen,
    method: &'static str,
    path: &str,
    query: &str,
    body: Vec<u8>,
    created: i64,
    nonce: [u8; 16],
) -> Asked {
    let digest = content_digest(&Hash(Sha256::digest(&body).into()));
    let covered = Covered {
        method,
        path,
        query,
        content_digest: &digest,
    };
    let headers = sign(covered, pen, created, nonce);
    Asked {
        method,
        path: path.to_owned(),
        query: query.to_owned(),
        created,
        body,
        digest,
        input: headers.signature_input,
        signature: headers.signature,
    }
}

fn record(founder: &Pen) -> OfficeRecord {
    let text = |text: &str| BTreeMap::from([("en".to_owned(), text.to_owned())]);
    OfficeRecord {
        version: 1,
        id: OfficeId::from_random([10; 16]),
        slug: "sample".to_owned(),
        names: text("Focal point"),
        mandates: text("For everybody."),
        languages: vec!["en".to_owned()],
        intake: vec![Key::<Intake>::from_seed([9; 32]).public().to_string()],
        founder: founder.key(),
        book: StreamId::from_random(BOOK),
        audit: StreamId::from_random(AUDIT),
        charter: String::new(),
        edition: 1,
    }
}

/// An officer's entry with a small body.
fn entry(
    pen: &Pen,
    stream: [u8; 16],
    stream_kind: StreamKind,
    kind: Kind,
    at: u64,
) -> NewEntryWire {
    let body = b"sealed".to_vec();
    let statement = Statement {
        version: entry::VERSION,
        office: OfficeId::from_random([10; 16]),
        stream: StreamId::from_random(stream),
        stream_kind,
        kind,
        position: Some(at),
        body: PartRef::of(&body).unwrap(),
        grants: Vec::new(),
        blobs: Vec::new(),
        author: Author::Officer(pen.key()),
        discharges: Vec::new(),
        marks: Vec::new(),
        erases: if kind == Kind::Erasure {
            vec![0]
        } else {
            Vec::new()
        },
        nonce: [at as u8; 16],
    };
    let signature = pen.sign(&statement.signing_bytes());
    NewEntryWire::new(
        &Signed {
            statement,
            signature,
        },
        body,
    )
}

#[tokio::test]
async fn an_office_is_founded_once_and_only_with_the_code() {
    let house = House::new();
    let wrong = house.enrol(&pen(2), "another code").await;
    assert_eq!(wrong, Err(RefusalKind::EnrolmentCode));
    assert_eq!(house.enrol(&pen(2), CODE).await, Ok(Vec::new()));
    assert_eq!(house.enrol(&pen(2), CODE).await, Err(RefusalKind::Taken));
    assert_eq!(house.enrol(&pen(7), CODE).await, Err(RefusalKind::Taken));
}

#[tokio::test]
async fn a_request_is_taken_once_and_only_as_it_was_signed() {
    let house = House::founded().await;
    let officer = pen(2);
    let asked = house.asked(
        &officer,
        "GET",
        "/api/v1/feed",
        "after=0&wait=0",
        Vec::new(),
    );
    assert!(house.send(asked.clone()).await.is_ok());
    assert_eq!(house.send(asked.clone()).await, Err(RefusalKind::Replay));
    let fresh = |query: &str| house.asked(&officer, "GET", "/api/v1/feed", query, Vec::new());
    let other_query = Asked {
        query: "after=1&wait=0".to_owned(),
        ..fresh("after=0&wait=0")
    };
    assert_eq!(house.send(other_query).await, Err(RefusalKind::Signature));
    let other_path = Asked {
        path: "/api/v1/proof".to_owned(),
        query: "seq=1".to_owned(),
        ..fresh("seq=1")
    };
    assert_eq!(house.send(other_path).await, Err(RefusalKind::Signature));
    let other_method = Asked {
        method: "PUT",
        ..house.asked(&officer, "GET", "/api/v1/office", "", Vec::new())
    };
    assert_eq!(house.send(other_method).await, Err(RefusalKind::Signature));
    let append = Append {
        version: 1,
        entries: Vec::new(),
    };
    let other_body = Asked {
        body: b"other".to_vec(),
        ..house.asked(&officer, "POST", "/api/v1/entries", "", append.to_wire())
    };
    assert_eq!(house.send(other_body).await, Err(RefusalKind::Digest));
    let other_key = Asked {
        signature: house
            .asked(&pen(8), "GET", "/api/v1/feed", "", Vec::new())
            .signature,
        ..fresh("after=0&wait=0")
    };
    assert_eq!(house.send(other_key).await, Err(RefusalKind::Signature));
}

#[tokio::test]
async fn a_request_from_another_hour_is_refused() {
    let house = House::founded().await;
    for created in [NOW - 3600, NOW + 3600, i64::MIN, i64::MAX] {
        let asked = asked_at(
            &pen(2),
            "GET",
            "/api/v1/office",
            "",
            Vec::new(),
            created,
            [200; 16],
        );
        assert_eq!(asked.created, created);
        assert!(
            matches!(
                house.send(asked).await,
                Err(RefusalKind::Stale | RefusalKind::Signature)
            ),
            "{created}"
        );
    }
}

#[tokio::test]
async fn a_key_that_nobody_knows_reads_nothing_and_leaves_no_trace() {
    let house = House::founded().await;
    let stranger = pen(66);
    assert_eq!(
        house.feed(&stranger).await.map(drop),
        Err(RefusalKind::UnknownKey)
    );
    let office = house.asked(&stranger, "GET", "/api/v1/office", "", Vec::new());
    let nonce = office.input.split("nonce=\"").nth(1).unwrap();
    assert!(!nonce.is_empty());
    assert_eq!(house.send(office).await, Err(RefusalKind::UnknownKey));
    // Whoever can make keys could else make the node write as often as they like.
    let spent = house.nonces.load(Ordering::Relaxed);
    for number in 0..spent {
        let key = format!(
            "nonce/{}/{}",
            Hash(stranger.key()),
            hex::encode([number; 16])
        );
        assert!(house.memory.head(&key).await.unwrap().is_none());
    }
    // The control: a known key's nonce is found under this very name.
    house.feed(&pen(2)).await.unwrap();
    let key = format!("nonce/{}/{}", Hash(pen(2).key()), hex::encode([spent; 16]));
    assert!(house.memory.head(&key).await.unwrap().is_some());
}

#[tokio::test]
async fn a_desk_reads_and_does_not_write() {
    let house = House::founded().await;
    assert!(house.feed(&pen(9)).await.is_ok());
    let event = entry(&pen(9), [30; 16], StreamKind::Case, Kind::CaseEvent, 0);
    assert_eq!(
        house.append(&pen(9), vec![event]).await,
        Err(RefusalKind::Forbidden)
    );
}

#[tokio::test]
async fn what_no_desk_would_take_never_reaches_one() {
    let house = House::founded().await;
    let officer = pen(2);
    // One entry out of its place would stop every desk of the office for good.
    for (what, stream, stream_kind, kind) in [
        (
            "a second office book",
            [31; 16],
            StreamKind::Office,
            Kind::OfficeEvent,
        ),
        (
            "a second audit book",
            [32; 16],
            StreamKind::Audit,
            Kind::Audit,
        ),
        (
            "a case that begins with a grant",
            [33; 16],
            StreamKind::Case,
            Kind::Grant,
        ),
        (
            "a case that begins with an erasure",
            [34; 16],
            StreamKind::Case,
            Kind::Erasure,
        ),
        (
            "a mailbox that an officer opens",
            [35; 16],
            StreamKind::Mailbox,
            Kind::Answer,
        ),
        (
            "a report by an officer",
            [36; 16],
            StreamKind::Mailbox,
            Kind::Report,
        ),
        (
            "an answer in a case",
            [37; 16],
            StreamKind::Case,
            Kind::Answer,
        ),
    ] {
        let wrong = entry(&officer, stream, stream_kind, kind, 0);
        assert_eq!(
            house.append(&officer, vec![wrong]).await,
            Err(RefusalKind::Entry),
            "{what}"
        );
    }
    // All or none: a right one does not bring a wrong one in.
    let right = entry(&officer, [40; 16], StreamKind::Case, Kind::CaseEvent, 0);
    let wrong = entry(&officer, [41; 16], StreamKind::Office, Kind::OfficeEvent, 0);
    let both = vec![right.clone(), wrong];
    assert_eq!(house.append(&officer, both).await, Err(RefusalKind::Entry));
    assert!(house.feed(&officer).await.unwrap().entries.is_empty());
    let book = entry(&officer, BOOK, StreamKind::Office, Kind::OfficeEvent, 0);
    let kept = house.append(&officer, vec![right, book]).await;
    assert_eq!(kept, Ok(AppendOutcome::Kept));
    assert_eq!(house.feed(&officer).await.unwrap().entries.len(), 2);
}

#[tokio::test]
async fn whoever_comes_second_to_a_position_is_told_and_nothing_is_lost() {
    let house = House::founded().await;
    let officer = pen(2);
    let first = |nonce: u8| {
        let mut one = entry(&officer, [50; 16], StreamKind::Case, Kind::CaseEvent, 0);
        let mut signed = Signed::read(&one.signed).unwrap();
        signed.statement.nonce = [nonce; 16];
        signed.signature = officer.sign(&signed.statement.signing_bytes());
        one.signed = signed.encode();
        one
    };
    assert_eq!(
        house.append(&officer, vec![first(1)]).await,
        Ok(AppendOutcome::Kept)
    );
    let stream = StreamId::from_random([50; 16]);
    assert_eq!(
        house.append(&officer, vec![first(2)]).await,
        Ok(AppendOutcome::Conflict { stream, at: 1 })
    );
    let ahead = entry(&officer, [50; 16], StreamKind::Case, Kind::CaseEvent, 9);
    assert_eq!(
        house.append(&officer, vec![ahead]).await,
        Ok(AppendOutcome::Conflict { stream, at: 1 })
    );
    assert_eq!(house.feed(&officer).await.unwrap().entries.len(), 1);
}

#[tokio::test]
async fn what_is_no_message_gets_a_typed_refusal() {
    let house = House::founded().await;
    let officer = pen(2);
    let post = |body: Vec<u8>| house.asked(&officer, "POST", "/api/v1/entries", "", body);
    for body in [
        b"".to_vec(),
        b"{}".to_vec(),
        vec![0x9f; 3],
        vec![0xff; 100_000],
        vec![0x81; 5000],
    ] {
        assert_eq!(house.send(post(body)).await, Err(RefusalKind::Encoding));
    }
    let newer = Append {
        version: 2,
        entries: Vec::new(),
    };
    assert_eq!(
        house.send(post(newer.to_wire())).await,
        Err(RefusalKind::Newer)
    );
    // A newer form may have other fields, too.
    assert_eq!(
        house.send(post(vec![0x83, 2, 0x80, 0xf6])).await,
        Err(RefusalKind::Newer)
    );
    let large = post(vec![0; peer::MESSAGE_MAX + 1]);
    assert_eq!(house.send(large).await, Err(RefusalKind::TooLarge));
    let nowhere = house.asked(&officer, "GET", "/api/v1/nowhere", "", Vec::new());
    assert_eq!(house.send(nowhere).await, Err(RefusalKind::NotFound));
}
