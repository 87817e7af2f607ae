//! What we seal opens with `age-encryption` from npm, and what it seals opens with ours: another
//! hand, another language.
#![expect(clippy::unwrap_used, reason = "tests")]

mod support;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use open::{IdentityFile, Key, OpenError, SigningKey};
use seal::{CaseMembers, Intake, Officer, Passphrase, PublicKey, Sealed};
use serde_json::{Value, json};
use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

/// The script that holds `age-encryption`, as a process that answers line by line.
struct Npm {
    child: Child,
    asks: Option<ChildStdin>,
    answers: BufReader<ChildStdout>,
}

impl Npm {
    fn start() -> Option<Self> {
        support::npm("age-encryption/package.json")?;
        support::needs("node");
        let mut child = Command::new("node")
            .arg("interop/age.mjs")
            .current_dir(support::e2e())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        Some(Self {
            asks: child.stdin.take(),
            answers: BufReader::new(child.stdout.take().unwrap()),
            child,
        })
    }

    fn ask(&mut self, what: &Value) -> Result<Vec<u8>, String> {
        let asks = self.asks.as_mut().unwrap();
        writeln!(asks, "{what}").unwrap();
        asks.flush().unwrap();
        let mut line = String::new();
        self.answers.read_line(&mut line).unwrap();
        let answer: Value = serde_json::from_str(&line).unwrap();
        match answer["bytes"].as_str() {
            Some(bytes) => Ok(BASE64.decode(bytes).unwrap()),
            None => Err(answer["failed"].to_string()),
        }
    }

    fn open(&mut self, identity: &str, file: &[u8]) -> Result<Vec<u8>, String> {
        self.ask(&json!({"do": "open", "identity": identity, "input": BASE64.encode(file)}))
    }

    fn seal(&mut self, recipients: &[String], plain: &[u8]) -> Vec<u8> {
        let input = BASE64.encode(plain);
        self.ask(&json!({"do": "seal", "recipients": recipients, "input": input}))
            .unwrap()
    }
}

impl Drop for Npm {
    fn drop(&mut self) {
        drop(self.asks.take());
        let _ = self.child.wait();
    }
}

/// How many messages go each way; a longer run is a matter of an environment variable.
fn rounds() -> usize {
    let wish = std::env::var("RECOURSE_INTEROP_ROUNDS").ok();
    wish.and_then(|rounds| rounds.parse().ok()).unwrap_or(32)
}

#[test]
fn hybrid_files_go_both_ways() {
    let Some(mut npm) = Npm::start() else { return };
    let rounds = rounds();
    for round in 0..rounds {
        let seed = std::array::from_fn(|place| (round * 7 + place) as u8);
        let key = Key::<Officer>::from_seed(seed);
        let identity = key.identity_text();
        let recipient = npm
            .ask(&json!({"do": "recipient", "identity": &**identity}))
            .unwrap();
        assert_eq!(recipient, key.public().to_string().as_bytes());
        // Lengths around nothing, around a body, and every eighth time around the chunk's edge.
        let len = if round % 8 == 7 {
            65_529 + round % 15
        } else {
            round * round * 5 % 20_000
        };
        let plain: Vec<u8> = (0..len).map(|place| (place * 31 + round) as u8).collect();
        let mut writer = seal::seal_stream(&[&key.public()], Vec::new()).unwrap();
        writer.write_all(&plain).unwrap();
        let (ours, written) = writer.finish().unwrap();
        assert_eq!(written, len as u64);
        let opened = npm.open(&identity, &ours).unwrap();
        assert!(opened.starts_with(&plain), "round {round}");
        assert_eq!(
            opened.len() as u64,
            seal::padded_len(len as u64),
            "round {round}"
        );
        let theirs = npm.seal(&[key.public().to_string()], &plain);
        assert!(
            key.open_bytes(&theirs).unwrap()[..] == plain,
            "round {round}"
        );
    }
    eprintln!("age-encryption: {rounds} hybrid messages each way");
}

#[test]
fn several_readers_are_understood_both_ways_and_strangers_refused() {
    let Some(mut npm) = Npm::start() else { return };
    let keys: Vec<Key<Officer>> = (1..=5).map(|byte| Key::from_seed([byte; 32])).collect();
    let public: Vec<PublicKey<Officer>> = keys.iter().map(Key::public).collect();
    let ours = Sealed::new(&"words", &public.iter().collect::<Vec<_>>()).unwrap();
    let texts: Vec<String> = public.iter().map(PublicKey::to_string).collect();
    let theirs = Sealed::<String, Officer>::from_bytes(npm.seal(&texts, b"\"words\""));
    for key in &keys {
        let opened = npm.open(&key.identity_text(), ours.as_bytes()).unwrap();
        assert!(opened.trim_ascii_end() == b"\"words\"");
        assert_eq!(key.open(&theirs).unwrap(), "words");
    }
    let stranger = Key::<Officer>::from_seed([99; 32]);
    assert!(
        npm.open(&stranger.identity_text(), ours.as_bytes())
            .is_err()
    );
    assert_eq!(stranger.open(&theirs).err(), Some(OpenError::NotForThisKey));
}

#[test]
fn the_chain_of_keys_is_walked_with_an_identity_file_and_standard_tools_alone() {
    let Some(mut npm) = Npm::start() else { return };
    let file = IdentityFile {
        officer: words::OfficerId::from_random([1; 16]),
        office: words::OfficeId::from_random([2; 16]),
        key: Key::from_seed([3; 32]),
        signing: SigningKey::from_seed([4; 32]),
    };
    let passphrase = "five words that nobody guesses";
    let locked = file
        .lock(&Passphrase::new(passphrase.to_owned()), 10)
        .unwrap();
    let intake = Key::<Intake>::from_seed([5; 32]);
    let case = Key::<CaseMembers>::from_seed([6; 32]);
    let to_officer = intake.grant(&[&file.key.public()]).unwrap();
    let to_intake = case.grant(&[&intake.public()]).unwrap();
    let body = Sealed::new(&"what happened", &[&case.public()]).unwrap();

    let input = BASE64.encode(&locked);
    let text = npm
        .ask(&json!({"do": "open", "passphrase": passphrase, "input": input}))
        .unwrap();
    let identity = |text: &[u8]| {
        let text = std::str::from_utf8(text).unwrap();
        let mut lines = text
            .lines()
            .filter(|line| !line.starts_with('#') && !line.is_empty());
        let identity = lines.next().unwrap().to_owned();
        assert!(lines.next().is_none());
        identity
    };
    let intake = npm.open(&identity(&text), to_officer.as_bytes()).unwrap();
    let case = npm.open(&identity(&intake), to_intake.as_bytes()).unwrap();
    let opened = npm.open(&identity(&case), body.as_bytes()).unwrap();
    assert!(opened.trim_ascii_end() == "\"what happened\"".as_bytes());
}

#[test]
fn passphrases_go_both_ways() {
    let Some(mut npm) = Npm::start() else { return };
    let typed = "schöne Worte ١٢٣";
    let ours = seal::to_passphrase(b"words", &Passphrase::new(typed.to_owned()), 10).unwrap();
    let input = BASE64.encode(&ours);
    let opened = npm
        .ask(&json!({"do": "open", "passphrase": typed, "input": input}))
        .unwrap();
    assert_eq!(opened, b"words");
    let input = BASE64.encode(b"words");
    let theirs = npm
        .ask(&json!({"do": "seal", "passphrase": typed, "input": input}))
        .unwrap();
    let opened = open::with_passphrase(&theirs, &Passphrase::new(typed.to_owned()), 20).unwrap();
    assert!(opened[..] == *b"words");
}
