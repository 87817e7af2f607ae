//! Stored forms that must open for ever: fixed test keys, files that never change, only get newer
//! sisters.
//!
//! `RECOURSE_GOLDEN=write cargo test -p open --test golden` writes the files that are missing, and
//! touches no other.
#![expect(clippy::unwrap_used, reason = "tests")]

use open::{IdentityFile, Key, SigningKey};
use seal::mailbox::{Answer, Attachment, Concerns, Danger, Message, Report};
use seal::{Grant, Intake, Mailbox, Officer, Passphrase, Sealed};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::fs;
use std::io::{Read as _, Write as _};
use std::path::PathBuf;
use words::{BlobId, Hash, Language, OfficeId, OfficerId};

/// The bytes of a golden file.
fn golden(name: &str, make: impl FnOnce() -> Vec<u8>) -> Vec<u8> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/golden")
        .join(name);
    if !path.exists() && std::env::var_os("RECOURSE_GOLDEN").is_some_and(|wish| wish == "write") {
        fs::write(&path, make()).unwrap();
    }
    fs::read(&path).unwrap()
}

fn mailbox() -> Key<Mailbox> {
    Key::from_seed([11; 32])
}

fn attachment() -> Attachment {
    Attachment {
        name: "رسالة ✉.pdf".to_owned(),
        media_type: "application/pdf".to_owned(),
        size: 5000,
        sha256: Hash([7; 32]),
        blob: BlobId::from_random([8; 16]),
    }
}

/// A stored body opens, and its plain form is still the one that was written.
fn opens<T: Serialize + DeserializeOwned>(name: &str, plain: &T) {
    let sealed = golden(&format!("{name}.age"), || {
        Sealed::new(plain, &[&mailbox().public()])
            .unwrap()
            .into_bytes()
    });
    let json = golden(&format!("{name}.json"), || {
        let mut json = serde_json::to_vec_pretty(plain).unwrap();
        json.push(b'\n');
        json
    });
    let opened: T = mailbox().open(&Sealed::from_bytes(sealed)).unwrap();
    let value = |plain: &T| serde_json::to_value(plain).unwrap();
    let written: serde_json::Value = serde_json::from_slice(&json).unwrap();
    assert!(value(&opened) == written, "{name} opened to something else");
    assert!(
        value(plain) == written,
        "{name} is written in another form now"
    );
}

#[test]
fn a_report_of_form_1_opens() {
    opens(
        "report-1",
        &Report {
            version: 1,
            language: Language::Ar,
            story: "جاؤوا إلى بيت أخي بعد الجلسة.\nThey came back.".to_owned(),
            danger: Danger::NotNow,
            concerns: Concerns::Relative,
            cooperation: "a statement in the Council".to_owned(),
            place: "at home".to_owned(),
            time: "in March".to_owned(),
            author: "two men".to_owned(),
            wishes: "no letter to the ministry".to_owned(),
            name: String::new(),
            contact: "through the lawyer".to_owned(),
            codes: Vec::new(),
            attachments: vec![attachment()],
            form: "form".to_owned(),
        },
    );
}

#[test]
fn a_message_of_form_1_opens() {
    opens(
        "message-1",
        &Message {
            version: 1,
            text: "Ils sont revenus.".to_owned(),
            attachments: vec![attachment(), attachment()],
            form: "form".to_owned(),
        },
    );
}

#[test]
fn an_answer_of_form_1_opens() {
    opens(
        "answer-1",
        &Answer {
            version: 1,
            text: "Мы получили ваше сообщение.".to_owned(),
            signed: String::new(),
            attachments: Vec::new(),
        },
    );
}

#[test]
fn a_grant_of_form_1_is_accepted() {
    let intake = Key::<Intake>::from_seed([12; 32]);
    let grant = golden("grant-1.age", || {
        mailbox().grant(&[&intake.public()]).unwrap().into_bytes()
    });
    let accepted = intake
        .accept(&Grant::<Mailbox, Intake>::from_bytes(grant))
        .unwrap();
    assert!(accepted.public() == mailbox().public());
}

#[test]
fn an_attachment_of_form_1_opens_with_its_padding() {
    let plain: Vec<u8> = (0..5000_u32).map(|place| (place * 13) as u8).collect();
    let sealed = golden("attachment-1.age", || {
        let mut writer = seal::seal_stream(&[&mailbox().public()], Vec::new()).unwrap();
        writer.write_all(&plain).unwrap();
        writer.finish().unwrap().0
    });
    let mut opened = Vec::new();
    mailbox()
        .open_stream(&sealed[..])
        .unwrap()
        .read_to_end(&mut opened)
        .unwrap();
    assert!(opened[..5000] == plain);
    assert_eq!(opened.len(), 5120);
    assert!(opened[5000..].iter().all(|byte| *byte == 0));
}

#[test]
fn an_identity_file_of_form_1_opens_with_its_passphrase() {
    let passphrase = || Passphrase::new("golden, and in no use".to_owned());
    let file = golden("officer-1.age", || {
        let file = IdentityFile {
            officer: OfficerId::from_random([1; 16]),
            office: OfficeId::from_random([2; 16]),
            key: Key::from_seed([3; 32]),
            signing: SigningKey::from_seed([4; 32]),
        };
        file.lock(&passphrase(), 10).unwrap()
    });
    let opened = IdentityFile::unlock(&file, &passphrase()).ok().unwrap();
    assert_eq!(opened.officer, OfficerId::from_random([1; 16]));
    assert_eq!(opened.office, OfficeId::from_random([2; 16]));
    assert!(opened.key.public() == Key::<Officer>::from_seed([3; 32]).public());
    assert_eq!(
        opened.signing.verifying(),
        SigningKey::from_seed([4; 32]).verifying()
    );
}

#[test]
fn a_key_keeps_its_texts() {
    let texts = golden("key-1.txt", || {
        let key = mailbox();
        format!(
            "{}\n{}\n{}\n",
            *key.identity_text(),
            key.public(),
            key.public().id()
        )
        .into_bytes()
    });
    let texts = std::str::from_utf8(&texts).unwrap();
    let [identity, public, id] = texts.lines().collect::<Vec<_>>()[..] else {
        panic!("three lines");
    };
    let key = Key::<Mailbox>::from_identity_text(identity).unwrap();
    assert_eq!(*key.identity_text(), identity);
    assert_eq!(key.public().to_string(), public);
    assert_eq!(key.public().id().to_string(), id);
    assert!(key.public() == mailbox().public());
}
