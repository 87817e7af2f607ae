//! The receiving ends: a real mail relay, and a listener that notes each request of a hook or topic.

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::response::IntoResponse as _;
use http::{HeaderMap, StatusCode, Uri};
use std::process::Stdio;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::io::{AsyncBufReadExt as _, BufReader, Lines};
use tokio::net::TcpListener;
use tokio::process::{Child, ChildStdout, Command};
use tokio::sync::Notify;

/// aiosmtpd in a process of its own; it ends with this.
pub struct Relay {
    pub port: u16,
    lines: Lines<BufReader<ChildStdout>>,
    child: Child,
}

/// A message as the relay took it.
#[derive(serde::Deserialize)]
pub struct Mail {
    pub from: String,
    pub to: Vec<String>,
    pub id: String,
    pub subject: String,
    pub headers: Vec<String>,
    pub body: String,
    pub raw: String,
    pub user: String,
}

impl Relay {
    /// One to which this befalls; see `relay.py`.
    pub async fn start(mode: &str) -> Self {
        Self::start_at(mode, 0).await
    }

    /// The same at a port.
    pub async fn start_at(mode: &str, port: u16) -> Self {
        let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/notify/relay.py");
        // Debian's own, where the package is; another may come first on the path.
        let mut child = Command::new("/usr/bin/python3")
            .args([script, mode, &port.to_string()])
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let port = lines.next_line().await.unwrap();
        let port = port.expect("python3-aiosmtpd is there; 'cargo xtask test' installs it");
        Self {
            port: port.parse().unwrap(),
            lines,
            child,
        }
    }

    /// The next message that it took.
    pub async fn mail(&mut self) -> Mail {
        let line = tokio::time::timeout(Duration::from_secs(20), self.lines.next_line()).await;
        serde_json::from_str(&line.unwrap().unwrap().unwrap()).unwrap()
    }

    /// Ends it; gives the messages that nobody has asked for yet.
    pub async fn end(mut self) -> Vec<Mail> {
        self.child.kill().await.unwrap();
        let mut rest = Vec::new();
        while let Ok(Some(line)) = self.lines.next_line().await {
            rest.push(serde_json::from_str(&line).unwrap());
        }
        rest
    }
}

/// A request as it came.
#[derive(Clone)]
pub struct Came {
    pub path: String,
    pub headers: HeaderMap,
    pub body: String,
}

impl Came {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |it| it.to_str().unwrap())
    }
}

/// What the listener shares with its handler.
#[derive(Default)]
struct Ear {
    came: Mutex<Vec<Came>>,
    answers: Mutex<Vec<Answer>>,
    heard: Notify,
}

/// How the listener answers one request.
#[derive(Clone)]
pub enum Answer {
    /// With this status.
    Status(u16),
    /// It sends elsewhere.
    To(String),
    /// After this many milliseconds, well.
    After(u64),
    /// Never.
    Never,
}

/// A listener that notes what comes. It answers well, unless it was told otherwise.
pub struct Listener {
    pub address: String,
    ear: Arc<Ear>,
}

impl Listener {
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let ear = Arc::new(Ear::default());
        let app = Router::new().fallback(hear).with_state(Arc::clone(&ear));
        tokio::spawn(async move { axum::serve(listener, app).await.unwrap() });
        Self { address, ear }
    }

    /// Answers the next requests so, one after the other.
    pub fn answers(&self, answers: &[Answer]) {
        self.ear.answers.lock().unwrap().extend_from_slice(answers);
    }

    /// All that came.
    pub fn came(&self) -> Vec<Came> {
        self.ear.came.lock().unwrap().clone()
    }

    /// Waits until so many came.
    pub async fn hears(&self, count: usize) {
        let heard = async {
            while self.came().len() < count {
                self.ear.heard.notified().await;
            }
        };
        tokio::time::timeout(Duration::from_secs(20), heard)
            .await
            .unwrap();
    }
}

async fn hear(
    State(ear): State<Arc<Ear>>,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> axum::response::Response {
    ear.came.lock().unwrap().push(Came {
        path: uri.to_string(),
        headers,
        body: String::from_utf8(body.to_vec()).unwrap(),
    });
    ear.heard.notify_one();
    let answer = {
        let mut answers = ear.answers.lock().unwrap();
        match answers.is_empty() {
            true => Answer::Status(200),
            false => answers.remove(0),
        }
    };
    match answer {
        Answer::Status(status) => StatusCode::from_u16(status).unwrap().into_response(),
        Answer::To(address) => {
            (StatusCode::TEMPORARY_REDIRECT, [("location", address)]).into_response()
        }
        Answer::After(milliseconds) => {
            tokio::time::sleep(Duration::from_millis(milliseconds)).await;
            StatusCode::OK.into_response()
        }
        Answer::Never => std::future::pending().await,
    }
}
