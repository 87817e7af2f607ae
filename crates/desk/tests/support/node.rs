//! The node in memory.

use super::Time;
use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::response::{IntoResponse, Response};
use entry::{Header, Kind, Signed};
use http::{Method, StatusCode};
use http_body_util::BodyExt as _;
use open::SigningKey;
use peer::{
    ApiRefusal, Append, AppendOutcome, Covered, Enrol, FeedEntry, FeedPage, Hello, KeyRecord,
    KeyRole, Message as _, RefusalKind, SignedOffice,
};
use rand_core::{OsRng, RngCore as _};
use sha2::{Digest as _, Sha256};
use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::sync::watch;
use words::{Hash, Moment, StreamId};

/// A way in which a node breaks the rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mischief {
    /// It keeps them.
    None,
    /// It does not answer.
    Silent,
    /// It keeps what is appended, and the answer is lost.
    LosesAnswers,
    /// It turns a bit in the last entry's parts.
    BitInParts,
    /// It turns a bit in the last entry's header.
    BitInHeader,
    /// It leaves the first new entry out.
    Omits,
    /// It says of the last entry that it was erased, and sends nothing of it.
    /// (This is not mischief to a desk; only an erasure entry is proof.)
    Withholds,
    /// It shows the office's first record although there was a newer one.
    OldRecord,
    /// It signs with another key.
    AnotherKey,
    /// It knows no key any more.
    ForgetsKeys,
}

struct Kept {
    entry: FeedEntry,
}

struct Inner {
    key: SigningKey,
    office: Option<SignedOffice>,
    first_office: Option<SignedOffice>,
    keys: HashMap<[u8; 32], KeyRecord>,
    nonces: HashSet<[u8; 16]>,
    feed: Vec<Kept>,
    ends: HashMap<StreamId, (u64, Hash)>,
    blobs: HashMap<String, Bytes>,
    mischief: Mischief,
    /// The version of the charter that it writes into headers; none, as nodes did before charters had versions.
    charter: Option<u32>,
}

/// The node in memory.
#[derive(Clone)]
pub struct TestNode {
    inner: Arc<Mutex<Inner>>,
    arrivals: watch::Sender<u64>,
    time: Time,
    port: u16,
}

impl TestNode {
    pub async fn start(time: Time) -> Self {
        let mut seed = [0; 32];
        OsRng.fill_bytes(&mut seed);
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let node = Self {
            inner: Arc::new(Mutex::new(Inner {
                key: SigningKey::from_seed(seed),
                office: None,
                first_office: None,
                keys: HashMap::new(),
                nonces: HashSet::new(),
                feed: Vec::new(),
                ends: HashMap::new(),
                blobs: HashMap::new(),
                mischief: Mischief::None,
                charter: None,
            })),
            arrivals: watch::Sender::new(0),
            time,
            port: listener.local_addr().unwrap().port(),
        };
        let app = Router::new()
            .fallback(handle)
            .layer(DefaultBodyLimit::disable())
            .with_state(node.clone());
        tokio::spawn(async move { axum::serve(listener, app).await });
        node
    }

    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    pub fn does(&self, mischief: Mischief) {
        self.inner.lock().unwrap().mischief = mischief;
        self.arrivals.send_modify(|count| *count += 1);
    }

    pub fn intake_key(&self) -> String {
        let office = self.inner.lock().unwrap().office.clone().unwrap();
        office.verify().unwrap().intake[0].clone()
    }

    pub fn office(&self) -> words::OfficeId {
        let office = self.inner.lock().unwrap().office.clone().unwrap();
        office.verify().unwrap().id
    }

    pub fn entries(&self) -> Vec<FeedEntry> {
        let inner = self.inner.lock().unwrap();
        inner.feed.iter().map(|kept| kept.entry.clone()).collect()
    }

    pub fn put_blob(&self, id: words::BlobId, bytes: Vec<u8>) {
        let mut inner = self.inner.lock().unwrap();
        inner.blobs.insert(id.digits(), bytes.into());
    }

    pub fn blob(&self, id: words::BlobId) -> Bytes {
        self.inner.lock().unwrap().blobs[&id.digits()].clone()
    }

    /// The next free position of a stream.
    pub fn next(&self, stream: StreamId) -> u64 {
        self.inner.lock().unwrap().end(stream).0
    }

    /// The node's own key, and what it signs.
    pub fn signs(&self, statement: entry::Statement) -> Signed {
        let inner = self.inner.lock().unwrap();
        let statement = entry::Statement {
            author: entry::Author::Node(inner.key.verifying()),
            ..statement
        };
        statement.sign(|message| inner.key.sign(message)).unwrap()
    }

    /// From now on this version of the charter is in force.
    pub fn goes_by_charter(&self, version: u32) {
        self.inner.lock().unwrap().charter = Some(version);
    }

    /// Keeps an entry as the node's own intake does.
    pub fn take_in(&self, signed: Signed, parts: Vec<u8>) {
        let mut inner = self.inner.lock().unwrap();
        inner.keep(signed, parts, self.time.now());
        drop(inner);
        self.arrivals.send_modify(|count| *count += 1);
    }
}

impl Inner {
    fn end(&self, stream: StreamId) -> (u64, Hash) {
        let end = self.ends.get(&stream).copied();
        end.unwrap_or((0, Hash([0; 32])))
    }

    fn keep(&mut self, signed: Signed, parts: Vec<u8>, now: i64) {
        let stream = signed.statement.stream;
        let (position, previous) = self.end(stream);
        if signed.statement.kind == Kind::Erasure {
            for kept in self.feed.iter_mut().filter(|it| it.entry.stream == stream) {
                if signed.statement.erases.contains(&kept.entry.position) {
                    kept.entry.parts = Vec::new();
                    kept.entry.erased = true;
                }
            }
        }
        let mut header = Header::make(signed, position, previous, Moment(now));
        header.charter = self.charter;
        let mut salt = [0; 16];
        OsRng.fill_bytes(&mut salt);
        self.ends.insert(stream, (position + 1, header.hash()));
        self.feed.push(Kept {
            entry: FeedEntry {
                // Other offices of the node leave gaps.
                seq: self.feed.last().map_or(1, |it| it.entry.seq + 2),
                stream,
                position,
                header: header.encode(),
                salt,
                parts,
                erased: false,
            },
        });
    }
}

async fn handle(State(node): State<TestNode>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let body = body.collect().await.unwrap().to_bytes();
    if node.inner.lock().unwrap().mischief == Mischief::Silent {
        return refuse(RefusalKind::Unavailable);
    }
    let path = parts.uri.path().to_owned();
    let query = parts.uri.query().unwrap_or("").to_owned();
    if path == "/api/v1/hello" {
        return hello(&node, &query);
    }
    let text = |name: &str| {
        let value = parts
            .headers
            .get(name)
            .map(|it| it.to_str().unwrap().to_owned());
        value.unwrap_or_default()
    };
    let covered = Covered {
        method: parts.method.as_str(),
        path: &path,
        query: &query,
        content_digest: &text("content-digest"),
    };
    let now = node.time.now();
    let verified = peer::verify(covered, &text("signature-input"), &text("signature"), now);
    let Ok(verified) = verified else {
        return refuse(RefusalKind::Signature);
    };
    let digest = peer::content_digest(&Hash(Sha256::digest(&body).into()));
    if digest != text("content-digest") {
        return refuse(RefusalKind::Digest);
    }
    if !node.inner.lock().unwrap().nonces.insert(verified.nonce) {
        return refuse(RefusalKind::Replay);
    }
    if path == "/api/v1/offices" {
        return enrol(&node, &body, verified.key);
    }
    let role = {
        let inner = node.inner.lock().unwrap();
        let known = inner.keys.get(&verified.key).filter(|key| key.active);
        match known {
            Some(key) if inner.mischief != Mischief::ForgetsKeys => key.role,
            _ => return refuse(RefusalKind::UnknownKey),
        }
    };
    answer(&node, role, &parts.method, &path, &query, body).await
}

async fn answer(
    node: &TestNode,
    role: KeyRole,
    method: &Method,
    path: &str,
    query: &str,
    body: Bytes,
) -> Response {
    match (method, path) {
        (&Method::GET, "/api/v1/feed") => feed(node, query).await,
        (&Method::GET, "/api/v1/office") => {
            let office = node.inner.lock().unwrap().office.clone().unwrap();
            office.to_wire().into_response()
        }
        (&Method::PUT, "/api/v1/office") if role == KeyRole::Administrator => {
            node.inner.lock().unwrap().office = SignedOffice::from_wire(&body);
            node.arrivals.send_modify(|count| *count += 1);
            StatusCode::NO_CONTENT.into_response()
        }
        (&Method::POST, "/api/v1/keys") if role == KeyRole::Administrator => {
            let key = KeyRecord::from_wire(&body).unwrap();
            node.inner.lock().unwrap().keys.insert(key.key, key);
            StatusCode::NO_CONTENT.into_response()
        }
        (&Method::POST, "/api/v1/entries") if role != KeyRole::Desk => append(node, &body),
        (&Method::PUT, path) if role != KeyRole::Desk => {
            match path.strip_prefix("/api/v1/blobs/") {
                Some(id) => {
                    node.inner.lock().unwrap().blobs.insert(id.to_owned(), body);
                    StatusCode::NO_CONTENT.into_response()
                }
                None => refuse(RefusalKind::NotFound),
            }
        }
        (&Method::GET, path) => {
            let inner = node.inner.lock().unwrap();
            let blob = path
                .strip_prefix("/api/v1/blobs/")
                .and_then(|id| inner.blobs.get(id));
            blob.map_or_else(
                || refuse(RefusalKind::NotFound),
                |it| it.clone().into_response(),
            )
        }
        _ => refuse(RefusalKind::Forbidden),
    }
}

fn hello(node: &TestNode, query: &str) -> Response {
    let nonce = hex::decode(query.strip_prefix("nonce=").unwrap()).unwrap();
    let nonce: [u8; 16] = nonce.try_into().unwrap();
    let inner = node.inner.lock().unwrap();
    let other = SigningKey::from_seed([9; 32]);
    let key = match inner.mischief {
        Mischief::AnotherKey => &other,
        _ => &inner.key,
    };
    let hello = Hello {
        version: 1,
        program: "test".to_owned(),
        node: key.verifying(),
        signature: key.sign(&Hello::signing_bytes(&nonce)),
        now: node.time.now(),
    };
    hello.to_wire().into_response()
}

fn enrol(node: &TestNode, body: &[u8], key: [u8; 32]) -> Response {
    let enrol = Enrol::from_wire(body).unwrap();
    let record = enrol.office.verify().unwrap();
    assert_eq!(record.founder, key);
    let mut inner = node.inner.lock().unwrap();
    if enrol.code != "code" {
        return refuse(RefusalKind::EnrolmentCode);
    }
    if inner.office.is_some() {
        return refuse(RefusalKind::Taken);
    }
    inner.office = Some(enrol.office.clone());
    inner.first_office = Some(enrol.office);
    for (key, role) in [(key, KeyRole::Administrator), (enrol.desk, KeyRole::Desk)] {
        let active = true;
        inner.keys.insert(key, KeyRecord { key, role, active });
    }
    StatusCode::NO_CONTENT.into_response()
}

async fn feed(node: &TestNode, query: &str) -> Response {
    let number = |name: &str| {
        let pair = query.split('&').find_map(|pair| pair.strip_prefix(name));
        pair.unwrap().parse::<u64>().unwrap()
    };
    let (after, wait) = (number("after="), number("wait="));
    let mut arrivals = node.arrivals.subscribe();
    arrivals.mark_unchanged();
    let newer = |inner: &Inner| inner.feed.last().is_some_and(|it| it.entry.seq > after);
    if !newer(&node.inner.lock().unwrap()) && wait > 0 {
        let _ = tokio::time::timeout(Duration::from_secs(wait), arrivals.changed()).await;
    }
    let inner = node.inner.lock().unwrap();
    let start = inner.feed.partition_point(|it| it.entry.seq <= after);
    let rest = &inner.feed[start..];
    let more = rest.len() > 200;
    let mut entries: Vec<_> = rest.iter().take(200).map(|it| it.entry.clone()).collect();
    if inner.mischief == Mischief::Omits && entries.len() > 1 {
        entries.remove(0);
    }
    match (inner.mischief, entries.last_mut()) {
        (Mischief::BitInParts, Some(last)) => last.parts[7] ^= 1,
        (Mischief::BitInHeader, Some(last)) => last.header[40] ^= 1,
        (Mischief::Withholds, Some(last)) => {
            last.parts = Vec::new();
            last.erased = true;
        }
        _ => {}
    }
    let office = match inner.mischief {
        Mischief::OldRecord => inner.first_office.clone(),
        _ => inner.office.clone(),
    };
    let page = FeedPage {
        version: 1,
        entries,
        more,
        office: office.unwrap(),
        checkpoint: String::new(),
    };
    page.to_wire().into_response()
}

fn append(node: &TestNode, body: &[u8]) -> Response {
    let append = Append::from_wire(body).unwrap();
    let mut inner = node.inner.lock().unwrap();
    let mut ends: HashMap<StreamId, u64> = HashMap::new();
    let mut entries = Vec::new();
    for entry in append.entries {
        let signed = Signed::read(&entry.signed).unwrap();
        entry::check_parts(&signed.statement, &entry.parts).unwrap();
        assert!(inner.keys.contains_key(signed.statement.author.key()));
        let stream = signed.statement.stream;
        let at = ends.entry(stream).or_insert_with(|| inner.end(stream).0);
        if signed.statement.position != Some(*at) {
            return AppendOutcome::Conflict { stream, at: *at }
                .to_wire()
                .into_response();
        }
        *at += 1;
        entries.push((signed, entry.parts));
    }
    for (signed, parts) in entries {
        inner.keep(signed, parts, node.time.now());
    }
    let lost = inner.mischief == Mischief::LosesAnswers;
    drop(inner);
    node.arrivals.send_modify(|count| *count += 1);
    match lost {
        // A connection that breaks before the answer looks like this to the client.
        true => refuse(RefusalKind::Unavailable),
        false => AppendOutcome::Kept.to_wire().into_response(),
    }
}

fn refuse(kind: RefusalKind) -> Response {
    let status = StatusCode::from_u16(kind.status()).unwrap();
    (status, ApiRefusal::new(kind).to_wire()).into_response()
}
