//! An office with its officers, on a node whose clock the test turns.

use crate::ends::Relay;
use axum::body::Body;
use http::{Request, StatusCode};
use http_body_util::BodyExt as _;
use node::notify::{MailSettings, MailTls, Notice, Rung, Step, Ways, Word, queue, step};
use node::{Chance, Node, Settings, Setup};
use open::{Key, SigningKey};
use peer::{
    ApiRefusal, Channel, ChannelKind, Channels, Covered, DutyState, Enrol, HandOver, HandOverAct,
    KeyRecord, KeyRole, Message, OfficeRecord, RefusalKind, Roster, Shift, SignedOffice, Signer,
    content_digest, sign,
};
use seal::Intake;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use store::memory::Memory;
use store::{Batch, Store};
use tower::ServiceExt as _;
use words::{Hash, Moment, OfficeId, StreamId};
use zeroize::Zeroizing;

pub const NOW: i64 = 1_772_373_900;
pub const HOUR: i64 = 3600;
const CODE: &str = "a code that lies in a file";
/// A secret of 24 bytes.
pub const SECRET: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

struct Counter(AtomicU64);

impl Chance for Counter {
    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            let next = self.0.fetch_add(0x9E37_79B9_7F4A_7C15, Ordering::Relaxed);
            chunk.copy_from_slice(&next.to_le_bytes()[..chunk.len()]);
        }
    }
}

pub struct Pen(SigningKey);

impl Signer for Pen {
    fn key(&self) -> [u8; 32] {
        self.0.verifying()
    }

    fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.0.sign(message)
    }
}

/// The officers: Ada founded the office, and administers it.
pub const ADA: u8 = 2;
pub const BEA: u8 = 3;
pub const CAI: u8 = 4;
pub const DOV: u8 = 5;

pub fn pen(seed: u8) -> Pen {
    Pen(SigningKey::from_seed([seed; 32]))
}

pub fn key(seed: u8) -> [u8; 32] {
    pen(seed).key()
}

pub fn office() -> OfficeId {
    OfficeId::from_random([10; 16])
}

/// The stream of the notices.
pub fn stream() -> StreamId {
    StreamId::from_random([0x77; 16])
}

/// A node on a store, with ways out.
pub struct Place {
    pub node: Arc<Node>,
    pub store: Arc<dyn Store>,
    pub memory: Memory,
    pub now: Arc<AtomicI64>,
    pub ways: Arc<Ways>,
    settings: Settings,
    router: axum::Router,
    nonces: AtomicU64,
}

impl Place {
    /// A place whose node may speak to this relay and these hosts; Ada, Bea, Cai and Dov work there.
    pub async fn new(relay: Option<&Relay>, hosts: &[&str]) -> Self {
        Self::on(Arc::new(Memory::new()), relay, hosts).await
    }

    /// The same on a store of any kind.
    pub async fn on(store: Arc<dyn Store>, relay: Option<&Relay>, hosts: &[&str]) -> Self {
        let mut settings = Settings::for_address("http://127.0.0.1");
        settings.enrolment = Some(Arc::new(Zeroizing::new(CODE.to_owned())));
        settings.notify.mail = relay.map(|relay| mail(relay.port));
        settings.notify.hook_hosts = hosts.iter().map(|&host| host.to_owned()).collect();
        settings.notify.ntfy_hosts = settings.notify.hook_hosts.clone();
        let (memory, now) = (Memory::new(), Arc::new(AtomicI64::new(NOW)));
        let node = node_on(Arc::clone(&store), &memory, &now, &settings, 1);
        let place = Self {
            router: node::server::router(
                Arc::clone(&node),
                node::portal::router(),
                node::portal::trouble,
            ),
            ways: Arc::new(Ways::of(&settings.notify)),
            node,
            store,
            memory,
            now,
            settings,
            nonces: AtomicU64::new(0),
        };
        place.found().await;
        place
    }

    /// Another process of the same node, on the same store.
    pub fn beside(&self, seed: u64) -> Arc<Node> {
        node_on(
            Arc::clone(&self.store),
            &self.memory,
            &self.now,
            &self.settings,
            seed,
        )
    }

    async fn found(&self) {
        let founder = pen(ADA);
        let record = record(&founder);
        let enrol = Enrol {
            version: 1,
            code: CODE.to_owned(),
            office: SignedOffice::sign(&record, |message| founder.sign(message)),
            desk: key(9),
        };
        self.asks(ADA, "POST", "/api/v1/offices", &enrol)
            .await
            .unwrap();
        for officer in [BEA, CAI, DOV] {
            self.admits(officer, true).await;
        }
    }

    pub async fn admits(&self, officer: u8, active: bool) {
        let record = KeyRecord {
            key: key(officer),
            role: KeyRole::Officer,
            active,
        };
        self.asks(ADA, "POST", "/api/v1/keys", &record)
            .await
            .unwrap();
    }

    pub async fn asks<T: Message>(
        &self,
        officer: u8,
        method: &str,
        path: &str,
        message: &T,
    ) -> Result<Vec<u8>, RefusalKind> {
        self.sends(officer, method, path, message.to_wire()).await
    }

    pub async fn sends(
        &self,
        officer: u8,
        method: &str,
        path: &str,
        body: Vec<u8>,
    ) -> Result<Vec<u8>, RefusalKind> {
        let hash = Hash(Sha256::digest(&body).into());
        let digest = content_digest(&hash);
        let covered = Covered {
            method,
            path,
            query: "",
            content_digest: &digest,
        };
        let mut nonce = [0; 16];
        nonce[..8].copy_from_slice(&self.nonces.fetch_add(1, Ordering::Relaxed).to_le_bytes());
        let headers = sign(covered, &pen(officer), self.node.now().0, nonce);
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header("content-digest", digest)
            .header("signature-input", headers.signature_input)
            .header("signature", headers.signature)
            .body(Body::from(body))
            .unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let status = response.status();
        let bytes = response
            .into_body()
            .collect()
            .await
            .unwrap()
            .to_bytes()
            .to_vec();
        match status {
            StatusCode::OK | StatusCode::NO_CONTENT => Ok(bytes),
            _ => Err(ApiRefusal::from_wire(&bytes).unwrap().kind),
        }
    }

    pub async fn duty(&self, officer: u8) -> DutyState {
        let bytes = self
            .sends(officer, "GET", "/api/v1/roster", Vec::new())
            .await;
        DutyState::from_wire(&bytes.unwrap()).unwrap()
    }

    /// Puts shifts as the next edition.
    pub async fn plans(&self, shifts: &[Shift]) {
        let mut roster = self.duty(ADA).await.roster;
        roster.shifts = shifts.to_vec();
        self.puts(roster).await.unwrap();
    }

    pub async fn puts(&self, mut roster: Roster) -> Result<Vec<u8>, RefusalKind> {
        roster.edition += 1;
        self.asks(ADA, "PUT", "/api/v1/roster", &roster).await
    }

    pub async fn sets(&self, officer: u8, channels: &[Channel]) -> Result<Vec<u8>, RefusalKind> {
        let channels = Channels {
            version: 1,
            channels: channels.to_vec(),
        };
        self.asks(officer, "PUT", "/api/v1/channels", &channels)
            .await
    }

    pub async fn hands(
        &self,
        officer: u8,
        shift: u8,
        act: HandOverAct,
    ) -> Result<Vec<u8>, RefusalKind> {
        let it = HandOver {
            version: 1,
            shift: [shift; 16],
            act,
        };
        self.asks(officer, "POST", "/api/v1/handover", &it).await
    }

    /// Queues a notice, as the clock does in its batch.
    pub async fn queues(&self, rung: Rung, word: Word, mark: u8) {
        let notice = Notice {
            office: office(),
            stream: stream(),
            rung,
            word,
            mark: [mark; 16],
        };
        let mut batch = Batch::named("clock");
        batch.heads.push(queue(&notice, self.node.now()));
        store::commit(&*self.store, batch).await.map(drop).unwrap();
    }

    pub fn turns(&self, seconds: i64) {
        self.now.fetch_add(seconds, Ordering::SeqCst);
    }

    pub async fn step(&self) -> Step {
        step(&self.node, &self.ways).await.unwrap()
    }

    /// Sends until nothing is due; gives how many were sent and how many failed.
    pub async fn sends_all(&self) -> (usize, usize) {
        let (mut sent, mut failed) = (0, 0);
        loop {
            let step = self.step().await;
            sent += step.sent;
            failed += step.failed;
            if !step.more {
                return (sent, failed);
            }
        }
    }

    /// The keys of heads under a prefix.
    pub async fn heads(&self, prefix: &str) -> Vec<String> {
        let heads = self.store.heads(prefix, "", 1000).await.unwrap();
        heads.into_iter().map(|(key, _)| key).collect()
    }
}

fn node_on(
    store: Arc<dyn Store>,
    memory: &Memory,
    now: &Arc<AtomicI64>,
    settings: &Settings,
    seed: u64,
) -> Arc<Node> {
    let now = Arc::clone(now);
    let clock: node::Clock = Arc::new(move || Moment(now.load(Ordering::SeqCst)));
    Node::new(Setup {
        store,
        blobs: Arc::new(memory.clone()),
        clock: Arc::clone(&clock),
        // Whoever turns this clock means that time has gone by.
        steady: node::steady_by(clock),
        chance: Arc::new(Counter(AtomicU64::new(seed))),
        settings: settings.clone(),
        signing_seed: Zeroizing::new([1; 32]),
    })
}

/// A node on a store at a moment.
pub fn node_at(store: Arc<dyn Store>, now: Moment) -> Arc<Node> {
    let settings = Settings::for_address("http://127.0.0.1");
    let now = Arc::new(AtomicI64::new(now.0));
    node_on(store, &Memory::new(), &now, &settings, 3)
}

pub fn mail(port: u16) -> MailSettings {
    MailSettings {
        host: "127.0.0.1".to_owned(),
        port,
        tls: MailTls::None,
        login: None,
        from: "notice@node.example".to_owned(),
    }
}

fn record(founder: &Pen) -> OfficeRecord {
    OfficeRecord {
        version: 1,
        id: office(),
        slug: "sample".to_owned(),
        names: BTreeMap::from([("en".to_owned(), "Focal point".to_owned())]),
        mandates: BTreeMap::new(),
        languages: vec!["en".to_owned()],
        intake: vec![Key::<Intake>::from_seed([9; 32]).public().to_string()],
        founder: founder.key(),
        book: StreamId::from_random([3; 16]),
        audit: StreamId::from_random([4; 16]),
        charter: String::new(),
        edition: 1,
    }
}

/// A shift that was not touched yet, in hours from the beginning of the test.
pub fn shift(id: u8, holder: u8, rung: Rung, from: i64, until: i64) -> Shift {
    Shift {
        id: [id; 16],
        holder: key(holder),
        rung,
        from: NOW + from * HOUR,
        until: NOW + until * HOUR,
        taken: false,
        offer: None,
        ended: None,
    }
}

pub fn channel(id: u8, kind: ChannelKind, address: &str) -> Channel {
    let secret = match kind {
        ChannelKind::Hook => SECRET,
        ChannelKind::Mail | ChannelKind::Ntfy => "",
    };
    Channel {
        id: [id; 16],
        kind,
        address: address.to_owned(),
        language: "en".to_owned(),
        secret: secret.to_owned(),
    }
}
