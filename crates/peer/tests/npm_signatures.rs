//! Requests that we sign are verified by `http-message-signatures` from npm, and what it signs is taken by ours:
//! another hand, another language.
#![expect(clippy::unwrap_used, reason = "tests")]

use ed25519_dalek::{Signer as _, SigningKey};
use peer::{Covered, SignatureRefusal, Signer, content_digest, sign, verify};
use serde_json::{Value, json};
use std::io::{Read as _, Write as _};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{SystemTime, UNIX_EPOCH};
use words::Hash;

const SEED: [u8; 32] = [7; 32];
const NONCE: [u8; 16] = [9; 16];

/// Requests as desks send them: with and without a query, and with one that is full of signs.
const REQUESTS: [(&str, &str, &str); 4] = [
    ("POST", "/api/v1/entries", ""),
    ("GET", "/api/v1/feed", "after=0&wait=20"),
    ("PUT", "/api/v1/blobs/blob_00ff", ""),
    ("GET", "/api/v1/feed", "a=%20b&a=b%26c&empty="),
];

struct Key(SigningKey);

impl Key {
    fn new() -> Self {
        Self(SigningKey::from_bytes(&SEED))
    }

    fn public(&self) -> String {
        hex::encode(self.0.verifying_key().to_bytes())
    }
}

impl Signer for Key {
    fn key(&self) -> [u8; 32] {
        self.0.verifying_key().to_bytes()
    }

    fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.0.sign(message).to_bytes()
    }
}

/// What the package answers to each question; none where the run asked to skip it.
fn npm(questions: &[Value]) -> Option<Vec<Value>> {
    let e2e = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../e2e");
    let package = "node_modules/http-message-signatures/package.json";
    if !e2e.join(package).exists() {
        let skips = std::env::var_os("RECOURSE_SKIP_NPM").is_some_and(|value| value == "1");
        assert!(skips, "{package} is missing: cargo xtask test installs it");
        eprintln!("skipped: {package} is not installed, and RECOURSE_SKIP_NPM is set");
        return None;
    }
    let mut child = Command::new("node")
        .arg("interop/signatures.mjs")
        .current_dir(e2e)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut asks = child.stdin.take().unwrap();
    for question in questions {
        writeln!(asks, "{question}").unwrap();
    }
    drop(asks);
    let mut said = String::new();
    child
        .stdout
        .take()
        .unwrap()
        .read_to_string(&mut said)
        .unwrap();
    assert!(child.wait().unwrap().success());
    let answers: Vec<Value> = said
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(answers.len(), questions.len());
    Some(answers)
}

/// The time, as the package reads it: it calls what is not recent too old.
#[expect(
    clippy::disallowed_methods,
    reason = "the package reads the clock itself"
)]
fn now() -> i64 {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
    i64::try_from(now.as_secs()).unwrap()
}

fn request((method, path, query): (&str, &str, &str), headers: Value) -> Value {
    let mark = if query.is_empty() { "" } else { "?" };
    json!({
        "method": method,
        "url": format!("https://node.example{path}{mark}{query}"),
        "headers": headers,
    })
}

#[test]
fn what_a_desk_signs_is_verified_by_other_hands_and_a_changed_request_is_not() {
    let key = Key::new();
    let digest = content_digest(&Hash([3; 32]));
    let mut questions = Vec::new();
    for it @ (method, path, query) in REQUESTS {
        let covered = Covered {
            method,
            path,
            query,
            content_digest: &digest,
        };
        let signed = sign(covered, &key, now(), NONCE);
        let headers = |digest: &str| {
            json!({
                "content-digest": digest,
                "signature-input": signed.signature_input,
                "signature": signed.signature,
            })
        };
        let verify =
            |request: Value| json!({"do": "verify", "key": key.public(), "request": request});
        questions.push(verify(request(it, headers(&digest))));
        for (changed, digest) in [
            (("DELETE", path, query), digest.as_str()),
            ((method, "/api/v1/other", query), &digest),
            ((method, path, "after=1"), &digest),
            (it, &content_digest(&Hash([4; 32]))),
        ] {
            questions.push(verify(request(changed, headers(digest))));
        }
    }
    let Some(answers) = npm(&questions) else {
        return;
    };
    for (place, answer) in answers.iter().enumerate() {
        assert_eq!(
            answer["verified"],
            place % 5 == 0,
            "{}: {answer}",
            questions[place]
        );
    }
}

#[test]
fn what_other_hands_sign_is_taken_and_a_changed_request_is_not() {
    let key = Key::new();
    let (digest, created) = (content_digest(&Hash([3; 32])), now());
    let question = |it| {
        json!({
            "do": "sign",
            "key": key.public(),
            "seed": hex::encode(SEED),
            "created": created,
            "nonce": "CQkJCQkJCQkJCQkJCQkJCQ==",
            "tag": "recourse-v1",
            "request": request(it, json!({"content-digest": digest})),
        })
    };
    let Some(answers) = npm(&REQUESTS.map(question)) else {
        return;
    };
    for ((method, path, query), answer) in REQUESTS.into_iter().zip(answers) {
        let header = |name: &str| {
            let headers = answer["headers"].as_object().unwrap();
            let found = headers.iter().find(|(it, _)| it.eq_ignore_ascii_case(name));
            found.unwrap().1.as_str().unwrap().to_owned()
        };
        let (input, signature) = (header("signature-input"), header("signature"));
        let covered = |path| Covered {
            method,
            path,
            query,
            content_digest: &digest,
        };
        let taken = verify(covered(path), &input, &signature, created).unwrap();
        assert_eq!((taken.key, taken.nonce), (key.key(), NONCE));
        assert_eq!(taken.created, created);
        assert_eq!(
            verify(covered("/api/v1/other"), &input, &signature, created),
            Err(SignatureRefusal::Signature)
        );
    }
}
