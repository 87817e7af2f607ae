//! A node in memory with one office, and a browser without JavaScript: cookies with their paths,
//! forms.

#![expect(clippy::unwrap_used, reason = "tests")]

use axum::body::Body;
use http::{Request, StatusCode, header};
use http_body_util::BodyExt as _;
use node::{Chance, Clock, Node, Settings, Setup};
use open::{Key, SigningKey};
use peer::{Message as _, OfficeRecord, SignedOffice};
use receipt::{MailboxRoot, Receipt};
use seal::Intake;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use store::memory::Memory;
use store::{Batch, HeadSwap, Store};
use tower::ServiceExt as _;
use words::{Moment, OfficeId, StreamId};
use zeroize::Zeroizing;

/// Bytes that never repeat and need no luck.
struct Counter(AtomicU64);

impl Chance for Counter {
    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            let next = self.0.fetch_add(0x9E37_79B9_7F4A_7C15, Ordering::Relaxed);
            chunk.copy_from_slice(&next.to_le_bytes()[..chunk.len()]);
        }
    }
}

/// A node with one office.
pub struct House {
    router: axum::Router,
}

impl House {
    pub fn new() -> Self {
        let memory = Memory::new();
        let node = node_on(&memory, 1, Arc::new(|| Moment(NOW)), |_| ());
        found(&memory);
        Self::of(node)
    }

    /// The house of a node.
    pub fn of(node: Arc<Node>) -> Self {
        let router = node::server::router(node, node::portal::router(), node::portal::trouble);
        Self { router }
    }

    /// The whole router, for whoever serves it.
    #[allow(dead_code, reason = "the gallery serves it")]
    pub fn into_router(self) -> axum::Router {
        self.router
    }

    pub fn browser(&self) -> Browser {
        Browser {
            router: self.router.clone(),
            cookies: BTreeMap::new(),
            extra: Vec::new(),
        }
    }
}

/// The time of these nodes.
pub const NOW: i64 = 1_772_373_900;

/// A node on what a memory keeps, with a key made of `seed`.
pub fn node_on(
    memory: &Memory,
    seed: u8,
    clock: Clock,
    change: impl FnOnce(&mut Settings),
) -> Arc<Node> {
    let mut settings = Settings::for_address("http://127.0.0.1");
    settings.exit_address = "https://example.org/weather".to_owned();
    settings.limits.files_max = 3;
    change(&mut settings);
    Node::new(Setup {
        store: Arc::new(memory.clone()),
        blobs: Arc::new(memory.clone()),
        steady: node::steady_by(Arc::clone(&clock)),
        clock,
        chance: Arc::new(Counter(AtomicU64::new(u64::from(seed)))),
        settings,
        signing_seed: Zeroizing::new([seed; 32]),
    })
}

/// Puts the office `sample` onto a node's store.
pub fn found(store: &dyn Store) {
    found_as(store, "sample", 0);
}

/// Puts an office onto a node's store; each number is another one.
pub fn found_as(store: &dyn Store, slug: &str, number: u8) {
    let founder = SigningKey::from_seed([2; 32]);
    let intake = Key::<Intake>::from_seed([9 + number; 32]);
    let text = |text: &str| BTreeMap::from([("en".to_owned(), text.to_owned())]);
    let record = OfficeRecord {
        version: 1,
        id: OfficeId::from_random([10 + number; 16]),
        slug: slug.to_owned(),
        names: match number {
            0 => text("Focal point"),
            _ => text(&format!("Focal point {number}")),
        },
        mandates: text("For everybody."),
        languages: vec!["en".to_owned()],
        intake: vec![intake.public().to_string()],
        founder: founder.verifying(),
        book: StreamId::from_random([3 + 40 * number; 16]),
        audit: StreamId::from_random([4 + 40 * number; 16]),
        charter: String::new(),
        edition: 1,
    };
    let signed = SignedOffice::sign(&record, |message| founder.sign(message));
    let mut batch = Batch::named("office");
    batch.heads.push(HeadSwap {
        key: format!("office/{}", record.id.digits()),
        expected: 0,
        value: Some(signed.to_wire()),
        expires: None,
    });
    futures::executor::block_on(store::commit(store, batch))
        .map(drop)
        .unwrap();
}

/// An answer, read whole.
pub struct Answer {
    pub status: StatusCode,
    pub body: Vec<u8>,
    headers: http::HeaderMap,
}

impl Answer {
    pub fn header(&self, name: &str) -> &str {
        self.headers
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    }

    pub fn location(&self) -> &str {
        self.header("location")
    }

    pub fn cookies(&self) -> Vec<String> {
        let all = self.headers.get_all(header::SET_COOKIE).iter();
        all.map(|cookie| cookie.to_str().unwrap().to_owned())
            .collect()
    }

    pub fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }
}

/// A browser without JavaScript.
#[derive(Clone)]
pub struct Browser {
    router: axum::Router,
    /// By name and path.
    pub cookies: BTreeMap<(String, String), String>,
    extra: Vec<(&'static str, String)>,
}

impl Browser {
    pub fn wishes(&mut self, languages: &str) {
        self.extra.push(("accept-language", languages.to_owned()));
    }

    pub fn accepts_gzip(&mut self) {
        self.extra.push(("accept-encoding", "gzip".to_owned()));
    }

    pub async fn get(&mut self, address: &str) -> Answer {
        self.ask("GET", address, &[], Vec::new()).await
    }

    pub async fn post(&mut self, address: &str, form: Form) -> Answer {
        let kind = ("content-type", "multipart/form-data; boundary=edge");
        let site = ("sec-fetch-site", "same-origin");
        self.ask("POST", address, &[kind, site], form.bytes()).await
    }

    pub async fn post_fields(&mut self, address: &str, fields: &[(&str, &str)]) -> Answer {
        let kind = ("content-type", "application/x-www-form-urlencoded");
        let pairs: Vec<String> = fields
            .iter()
            .map(|(name, value)| format!("{name}={}", percent(value)))
            .collect();
        let body = pairs.join("&").into_bytes();
        self.ask("POST", address, &[kind], body).await
    }

    /// Sends bytes as they are, as machines do.
    #[allow(dead_code, reason = "the portal's tests send forms")]
    pub async fn post_bytes(&mut self, address: &str, body: impl Into<Vec<u8>>) -> Answer {
        let kind = ("content-type", "text/plain; charset=utf-8");
        self.ask("POST", address, &[kind], body.into()).await
    }

    pub async fn post_from_elsewhere(&mut self, address: &str) -> Answer {
        let site = ("sec-fetch-site", "cross-site");
        self.ask("POST", address, &[site], Vec::new()).await
    }

    /// Sends a report and reads its receipt.
    pub async fn sends_and_copies(&mut self, address: &str, form: Form) -> String {
        let language = address.split('/').nth(1).unwrap().to_owned();
        let answer = self.post(address, form).await;
        assert_eq!(answer.location(), format!("/{language}/receipt"));
        let page = self.get(answer.location()).await.text();
        let digits = digits_on(&page);
        let answer = self.types_back(&language, &page, &digits[20..]).await;
        assert_eq!(answer.location(), format!("/{language}/receipt/copied"));
        digits
    }

    /// Types a receipt back on its page.
    pub async fn types_back(&mut self, language: &str, page: &str, typed: &str) -> Answer {
        let ticket = hidden(page, "ticket");
        let fields = [("ticket", ticket.as_str()), ("typed", typed)];
        self.post_fields(&format!("/{language}/receipt/check"), &fields)
            .await
    }

    /// Opens the mailbox and gives its page.
    pub async fn opens_mailbox(&mut self, language: &str, digits: &str) -> String {
        let address = format!("/{language}/mailbox");
        let answer = self
            .post_fields(&address, &[("receipt", digits), ("words", "")])
            .await;
        assert_eq!(answer.location(), format!("/{language}/mailbox/open"));
        self.get(answer.location()).await.text()
    }

    async fn ask(
        &mut self,
        method: &str,
        address: &str,
        headers: &[(&'static str, &str)],
        body: Vec<u8>,
    ) -> Answer {
        let path = address.split('?').next().unwrap();
        let fitting = self
            .cookies
            .iter()
            .filter(|((_, at), _)| path.starts_with(at.as_str()));
        let cookies: Vec<String> = fitting.map(|((n, _), v)| format!("{n}={v}")).collect();
        let mut request = Request::builder().method(method).uri(address);
        if !cookies.is_empty() {
            request = request.header(header::COOKIE, cookies.join("; "));
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        for (name, value) in &self.extra {
            request = request.header(*name, value);
        }
        let request = request.body(Body::from(body)).unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let answer = Answer {
            status: parts.status,
            headers: parts.headers,
            body: body.collect().await.unwrap().to_bytes().to_vec(),
        };
        for cookie in answer.cookies() {
            self.take(&cookie);
        }
        answer
    }

    fn take(&mut self, cookie: &str) {
        let (pair, attributes) = cookie.split_once(';').unwrap();
        let (name, value) = pair.split_once('=').unwrap();
        let path = attributes
            .split(';')
            .find_map(|attribute| attribute.trim().strip_prefix("Path="))
            .unwrap();
        let key = (name.to_owned(), path.to_owned());
        if value.is_empty() {
            self.cookies.remove(&key);
        } else {
            self.cookies.insert(key, value.to_owned());
        }
    }
}

/// A form with files, as a browser writes it.
pub struct Form(Vec<u8>, bool);

impl Form {
    pub const fn new() -> Self {
        Self(Vec::new(), true)
    }

    /// A report with a story; each number is another form.
    #[allow(dead_code, reason = "some tests write their forms field by field")]
    pub fn report(story: &str, number: usize) -> Self {
        let form = Self::new().text("story", story);
        form.text("form", &format!("{number:032x}"))
    }

    pub fn text(mut self, name: &str, value: &str) -> Self {
        let head = format!("--edge\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n");
        self.0.extend_from_slice(head.as_bytes());
        self.0.extend_from_slice(value.as_bytes());
        self.0.extend_from_slice(b"\r\n");
        self
    }

    pub fn file(mut self, name: &str, file: &str, bytes: &[u8]) -> Self {
        let head = format!(
            "--edge\r\ncontent-disposition: form-data; name=\"{name}\"; filename=\"{file}\"\r\n\
             content-type: application/octet-stream\r\n\r\n"
        );
        self.0.extend_from_slice(head.as_bytes());
        self.0.extend_from_slice(bytes);
        self.0.extend_from_slice(b"\r\n");
        self
    }

    /// The connection breaks in the middle of a file.
    pub fn cut_off(mut self) -> Self {
        self = self.file("files", "big.mp4", &[1; 5000]);
        self.0.truncate(self.0.len() - 2000);
        self.1 = false;
        self
    }

    fn bytes(mut self) -> Vec<u8> {
        if self.1 {
            self.0.extend_from_slice(b"--edge--\r\n");
        }
        self.0
    }
}

/// The receipt's digits on a page; empty where there are none.
pub fn digits_on(page: &str) -> String {
    let Some((_, after)) = page.split_once("<ol class=\"receipt\"") else {
        return String::new();
    };
    let list = after.split("</ol>").next().unwrap();
    let groups = list.split("</span>").skip(1);
    groups.map(|group| group.trim()[..4].to_owned()).collect()
}

/// A hidden field's value.
pub fn hidden(page: &str, name: &str) -> String {
    let field = format!("<input type=\"hidden\" name=\"{name}\" value=\"");
    let (_, after) = page.split_once(&field).unwrap();
    after.split('"').next().unwrap().to_owned()
}

/// Four other digits.
pub fn other(group: &str) -> String {
    group
        .chars()
        .map(|digit| if digit == '0' { '1' } else { '0' })
        .collect()
}

/// What the page sealed, from its vectors.
pub struct Page {
    pub digits: String,
    pub lookup: String,
    pub signed: Vec<u8>,
    pub body: Vec<u8>,
    pub grant: Vec<u8>,
    pub file: Vec<u8>,
}

pub fn sealed_by_the_page() -> Page {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../web/vectors/page.json");
    let page: serde_json::Value = serde_json::from_slice(&std::fs::read(file).unwrap()).unwrap();
    let bytes = |name: &str| hex::decode(page[name].as_str().unwrap()).unwrap();
    let digits = page["digits"].as_str().unwrap().to_owned();
    let keys = MailboxRoot::of(&Receipt::read(&digits).unwrap()).keys();
    Page {
        lookup: keys.lookup().0.to_string(),
        signed: bytes("signed"),
        body: bytes("body"),
        grant: bytes("grant"),
        file: bytes("file"),
        digits,
    }
}

fn percent(text: &str) -> String {
    text.bytes().fold(String::new(), |mut encoded, byte| {
        use std::fmt::Write as _;
        if byte.is_ascii_alphanumeric() {
            encoded.push(char::from(byte));
        } else {
            write!(encoded, "%{byte:02X}").unwrap();
        }
        encoded
    })
}
