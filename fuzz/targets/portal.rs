//! The portal's form, with any body at all: it is taken or refused in a sentence, and the node never breaks.
#![no_main]

use axum::Router;
use axum::body::Body;
use http::{Request, StatusCode};
use http_body_util::BodyExt as _;
use node::{Chance, Node, Settings, Setup};
use open::{Key, SigningKey};
use peer::{Message as _, OfficeRecord, SignedOffice};
use seal::Intake;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use store::memory::Memory;
use store::{Batch, HeadSwap};
use tokio::runtime::{Builder, Runtime};
use tower::ServiceExt as _;
use words::{Moment, OfficeId, StreamId};
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

/// A node in memory with one office, and how often it was asked.
struct House {
    runtime: Runtime,
    router: Router,
    asked: u32,
}

impl House {
    fn new() -> Self {
        let runtime = Builder::new_current_thread().enable_all().build().unwrap();
        let memory = Memory::new();
        let router = runtime.block_on(async {
            found(&memory).await;
            let node = Node::new(Setup {
                store: Arc::new(memory.clone()),
                blobs: Arc::new(memory.clone()),
                clock: Arc::new(|| Moment(1_772_373_900)),
                steady: Arc::new(|| std::time::Duration::ZERO),
                chance: Arc::new(Counter(AtomicU64::new(1))),
                settings: Settings::for_address("http://127.0.0.1"),
                signing_seed: Zeroizing::new([1; 32]),
            });
            node::server::router(node, node::portal::router(), node::portal::trouble)
        });
        Self {
            runtime,
            router,
            asked: 0,
        }
    }
}

async fn found(memory: &Memory) {
    let founder = SigningKey::from_seed([2; 32]);
    let text = |text: &str| BTreeMap::from([("en".to_owned(), text.to_owned())]);
    let record = OfficeRecord {
        version: 1,
        id: OfficeId::from_random([10; 16]),
        slug: "sample".to_owned(),
        names: text("Focal point"),
        mandates: text("For everybody."),
        languages: vec!["en".to_owned()],
        intake: vec![Key::<Intake>::from_seed([9; 32]).public().to_string()],
        founder: founder.verifying(),
        book: StreamId::from_random([3; 16]),
        audit: StreamId::from_random([4; 16]),
        charter: String::new(),
        edition: 1,
    };
    let mut batch = Batch::named("office");
    batch.heads.push(HeadSwap {
        key: format!("office/{}", record.id.digits()),
        expected: 0,
        value: Some(SignedOffice::sign(&record, |message| founder.sign(message)).to_wire()),
        expires: None,
    });
    store::commit(memory, batch).await.map(drop).unwrap();
}

thread_local!(static HOUSE: RefCell<House> = RefCell::new(House::new()));

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    HOUSE.with_borrow_mut(|house| {
        // What it took stays in its memory: now and then a new one.
        if house.asked == 5000 {
            *house = House::new();
        }
        house.asked += 1;
        for (path, kind) in [
            ("/en/at/sample/report", "multipart/form-data; boundary=x"),
            (
                "/en/at/sample/report/sealed",
                "multipart/form-data; boundary=x",
            ),
            ("/ar/mailbox", "application/x-www-form-urlencoded"),
            ("/log/proof", "text/plain"),
        ] {
            let request = Request::post(path)
                .header("content-type", kind)
                .body(Body::from(bytes.to_vec()))
                .unwrap();
            let router = house.router.clone();
            let status = house.runtime.block_on(async {
                let answer = router.oneshot(request).await.unwrap();
                let status = answer.status();
                let _ = answer.into_body().collect().await.unwrap();
                status
            });
            assert_ne!(status, StatusCode::INTERNAL_SERVER_ERROR, "{path}");
        }
    });
});
