//! A real node process with an office on it, and a person with a browser that runs no scripts.
#![expect(clippy::unwrap_used, reason = "tests")]

use open::{Key, SigningKey};
use peer::{Enrol, NodeClient, OfficeRecord, SignedOffice, Signer};
use reqwest::header::{CONTENT_TYPE, COOKIE, HOST, LOCATION, SET_COOKIE};
use reqwest::{Client, RequestBuilder, Response, redirect::Policy};
use seal::Intake;
use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Read as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use words::{OfficeId, StreamId};

/// The program as it was built for the tests.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_recourse");
const BOUNDARY: &str = "test-boundary-2c7b";

/// A node process, with the office `ardena`.
pub struct House {
    /// Where it answers, such as `http://127.0.0.1:8080`.
    pub address: String,
    data: PathBuf,
    child: Mutex<Child>,
    stdout: Mutex<BufReader<ChildStdout>>,
    client: Client,
}

/// A receipt that somebody saw, and the story that it stands for.
pub struct Shown {
    /// The receipt's digits.
    pub digits: String,
    /// The story.
    pub story: String,
}

struct Founder(SigningKey);

impl Signer for Founder {
    fn key(&self) -> [u8; 32] {
        self.0.verifying()
    }

    fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.0.sign(message)
    }
}

impl House {
    /// Starts a node in a folder and founds the office.
    pub async fn found(data: &Path) -> Self {
        Self::found_in(Self::start(data.to_owned())).await
    }

    /// Founds the office on a node that was just started.
    pub async fn found_in(house: Self) -> Self {
        house.enrol(2, "ardena", "Office of Ardena").await;
        house
    }

    /// The node's public key, as people exchange it.
    #[allow(dead_code, reason = "the commands' tests exchange it")]
    pub async fn key(&self) -> String {
        let hello = self.client_of_node().hello().await.unwrap();
        hello
            .node
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect()
    }

    /// Founds an office with the node's enrolment code; each number is another one.
    pub async fn enrol(&self, number: u8, slug: &str, name: &str) {
        let data = &self.data;
        let founder = Founder(SigningKey::from_seed([1; 32]));
        let english = |text: &str| BTreeMap::from([("en".to_owned(), text.to_owned())]);
        let record = OfficeRecord {
            version: 1,
            id: OfficeId::from_random([number; 16]),
            slug: slug.to_owned(),
            names: english(name),
            mandates: english("An invented office."),
            languages: vec!["en".to_owned()],
            intake: vec![Key::<Intake>::from_seed([3; 32]).public().to_string()],
            founder: founder.key(),
            book: StreamId::from_random([4; 16]),
            audit: StreamId::from_random([5; 16]),
            charter: String::new(),
            edition: 1,
        };
        let enrol = Enrol {
            version: 1,
            code: std::fs::read_to_string(data.join("node/enrolment")).unwrap(),
            office: SignedOffice::sign(&record, |message| founder.sign(message)),
            desk: SigningKey::from_seed([6; 32]).verifying(),
        };
        let client = self.client_of_node();
        client.enrol(&enrol, &founder).await.unwrap();
    }

    fn client_of_node(&self) -> NodeClient {
        let clock = Arc::new(now);
        let counter = Mutex::new(0_u128);
        let chance = Arc::new(move || {
            let mut count = counter.lock().unwrap();
            *count += 1;
            count.to_le_bytes()
        });
        NodeClient::new(&self.address, clock, chance).unwrap()
    }

    /// Starts a node on a folder.
    pub fn start(data: PathBuf) -> Self {
        Self::start_with(data, &[], Stdio::inherit())
    }

    /// Starts a node with more flags, and a place for what it logs.
    pub fn start_with(data: PathBuf, flags: &[&str], stderr: Stdio) -> Self {
        let mut child = Command::new(PROGRAM)
            .args([
                "node",
                "--portal",
                "127.0.0.1:0",
                "--checkpoint-seconds",
                "1",
                "--data",
            ])
            .arg(&data)
            .args(flags)
            .stdout(Stdio::piped())
            .stderr(stderr)
            .spawn()
            .unwrap();
        let mut line = String::new();
        let mut stdout = BufReader::new(child.stdout.take().unwrap());
        stdout.read_line(&mut line).unwrap();
        let address = line
            .trim()
            .trim_end_matches('.')
            .split_once("http://")
            .unwrap()
            .1;
        Self {
            address: format!("http://{address}"),
            data,
            child: Mutex::new(child),
            stdout: Mutex::new(stdout),
            client: Client::builder()
                .no_proxy()
                .redirect(Policy::none())
                .timeout(Duration::from_secs(20))
                .build()
                .unwrap(),
        }
    }

    /// Kills the process, as a failing machine would.
    pub fn kill(&self) {
        let mut child = self.child.lock().unwrap();
        child.kill().unwrap();
        child.wait().unwrap();
    }

    /// Asks the process to end, as an operator would; gives what it said after its address.
    #[allow(
        dead_code,
        reason = "each test that shares this file ends in its own way"
    )]
    pub fn end(&self) -> String {
        let mut child = self.child.lock().unwrap();
        let id = i32::try_from(child.id()).unwrap();
        let id = rustix::process::Pid::from_raw(id).unwrap();
        rustix::process::kill_process(id, rustix::process::Signal::TERM).unwrap();
        assert!(child.wait().unwrap().success(), "the node ended badly");
        let mut said = String::new();
        let mut stdout = self.stdout.lock().unwrap();
        stdout.read_to_string(&mut said).unwrap();
        said
    }

    /// Starts again on what a dead process left.
    #[allow(dead_code, reason = "as above")]
    pub async fn start_again(self) -> Self {
        Self::start(self.data.clone())
    }

    /// Sends a report through the form; gives the receipt if one was shown.
    pub async fn send(&self, story: &str) -> Option<Shown> {
        let mut body = String::new();
        for (name, text) in [("story", story), ("form", &"0f".repeat(16))] {
            body.push_str(&format!(
                "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n"
            ));
        }
        body.push_str(&format!("--{BOUNDARY}--\r\n"));
        let form = format!("multipart/form-data; boundary={BOUNDARY}");
        let post = self.client.post(self.at("/en/at/ardena/report"));
        let answer = self.ask(post.header(CONTENT_TYPE, form).body(body)).await?;
        assert!(
            leads_to(&answer, "/en/receipt"),
            "refused: {:?}",
            answer.headers()
        );
        let get = self.client.get(self.at("/en/receipt"));
        let page = self.ask(get.header(COOKIE, cookies(&answer))).await?;
        let page = page.text().await.ok()?;
        // From here on a person has seen it.
        Some(Shown {
            digits: digits_of(&page)?,
            story: story.to_owned(),
        })
    }

    /// Whether a receipt opens its mailbox, with its story in it.
    pub async fn opens(&self, shown: &Shown) -> bool {
        let post = self.client.post(self.at("/en/mailbox"));
        let form = "application/x-www-form-urlencoded";
        let body = format!("receipt={}", shown.digits.replace(' ', "+"));
        let answer = self.ask(post.header(CONTENT_TYPE, form).body(body)).await;
        let Some(answer) = answer.filter(|answer| leads_to(answer, "/en/mailbox/open")) else {
            return false;
        };
        let get = self.client.get(self.at("/en/mailbox/open"));
        let page = self.ask(get.header(COOKIE, cookies(&answer))).await;
        match page {
            Some(page) => page
                .text()
                .await
                .is_ok_and(|page| page.contains(&shown.story)),
            None => false,
        }
    }

    /// Lets the program check the node's whole log.
    pub fn verify_log(&self) {
        let checked = Command::new(PROGRAM)
            .args(["log", "verify", &self.address])
            .output()
            .unwrap();
        assert!(
            checked.status.success(),
            "{}",
            String::from_utf8_lossy(&checked.stderr)
        );
    }

    fn at(&self, path: &str) -> String {
        format!("{}{path}", self.address)
    }

    async fn ask(&self, request: RequestBuilder) -> Option<Response> {
        let host = self.address.trim_start_matches("http://");
        request.header(HOST, host).send().await.ok()
    }
}

impl Drop for House {
    fn drop(&mut self) {
        if let Ok(child) = self.child.get_mut() {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

fn leads_to(answer: &Response, path: &str) -> bool {
    let place = answer
        .headers()
        .get(LOCATION)
        .and_then(|place| place.to_str().ok());
    answer.status().as_u16() == 303 && place == Some(path)
}

/// The cookies that an answer sets, as a browser sends them back.
fn cookies(answer: &Response) -> String {
    let set = answer.headers().get_all(SET_COOKIE).into_iter();
    let pairs = set.filter_map(|cookie| cookie.to_str().ok()?.split(';').next());
    pairs
        .filter(|pair| !pair.ends_with('='))
        .collect::<Vec<_>>()
        .join("; ")
}

/// The receipt's groups on its page: what stands in the list between the last tag and the next.
fn digits_of(page: &str) -> Option<String> {
    let list = page
        .split_once("<ol class=\"receipt\"")?
        .1
        .split_once("</ol>")?
        .0;
    let groups = list.split("</li>").filter_map(|item| {
        let text = item.rsplit('>').next()?.trim();
        (text.len() == 4).then(|| text.to_owned())
    });
    let groups: Vec<String> = groups.collect();
    (groups.len() == 7).then(|| groups.join(" "))
}

#[expect(
    clippy::disallowed_methods,
    reason = "the node that is asked has a real clock"
)]
/// The time in Unix seconds.
#[allow(dead_code, reason = "as above")]
pub fn now() -> i64 {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    i64::try_from(now.unwrap().as_secs()).unwrap()
}
