//! The page that seals and the crates that seal agree, byte for byte; each side checks what the
//! other wrote.
//!
//! `web/vectors/crates.json` is made here and checked by `npm test` in `web/`;
//! `web/vectors/page.json` is made there (`node vectors/make.js`) and opened here. With
//! `UPDATE_VECTORS=1` this test writes its file anew.

#![expect(clippy::unwrap_used, reason = "tests")]

use entry::{Author, BlobRef, GrantRef, Kind, Mark, PartRef, Signed, Statement, StreamKind};
use open::Key;
use receipt::{MailboxRoot, Receipt};
use seal::mailbox::{Concerns, Danger, Report};
use seal::{Grant, Intake, Mailbox, Sealed, padded_len};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use std::io::Read as _;
use std::path::{Path, PathBuf};
use words::{BlobId, Hash, Language, OfficeId, StreamId};

#[test]
fn the_crates_still_say_what_the_page_is_checked_against() {
    let vectors = json!({
        "padding": padding(),
        "receipts": Vec::from([1_u8, 7, 255].map(receipt_of)),
        "statement": statement(false),
        "held": statement(true),
    });
    let file = file("crates.json");
    if std::env::var_os("UPDATE_VECTORS").is_some() {
        let text = serde_json::to_string_pretty(&vectors).unwrap();
        std::fs::write(&file, text + "\n").unwrap();
    }
    let kept: Value = serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap();
    assert_eq!(kept, vectors);
}

#[test]
fn what_the_page_sealed_opens_and_says_what_was_typed() {
    let page: Value = serde_json::from_slice(&std::fs::read(file("page.json")).unwrap()).unwrap();
    let bytes = |name: &str| hex::decode(page[name].as_str().unwrap()).unwrap();
    let keys = MailboxRoot::of(&Receipt::read(page["digits"].as_str().unwrap()).unwrap()).keys();

    // The reporter comes back with the receipt.
    let body = Sealed::<Report, Mailbox>::from_bytes(bytes("body"));
    let report = keys.open(&body).unwrap();
    expect_report(&report);

    // An intake officer opens by the grant.
    let grant = Grant::<Mailbox, Intake>::from_bytes(bytes("grant"));
    let mailbox = intake().accept(&grant).unwrap();
    expect_report(&mailbox.open(&body).unwrap());

    // The file is whole, and padded.
    let sealed = bytes("file");
    let mut plain = Vec::new();
    mailbox
        .open_stream(&sealed[..])
        .unwrap()
        .read_to_end(&mut plain)
        .unwrap();
    let attachment = &report.attachments[0];
    let size = usize::try_from(attachment.size).unwrap();
    assert_eq!(plain.len() as u64, padded_len(attachment.size));
    assert_eq!(
        Hash(Sha256::digest(&plain[..size]).into()),
        attachment.sha256
    );
    assert!(plain[size..].iter().all(|byte| *byte == 0));

    // The statement names what came with it, and is signed by the mailbox.
    let signed = Signed::read(&bytes("signed")).unwrap();
    assert_eq!(signed.statement.author, Author::Reporter(keys.verifying()));
    assert!(signed.statement.body.fits(&bytes("body")));
    assert!(signed.statement.grants[0].part.fits(&bytes("grant")));
    assert_eq!(signed.statement.grants[0].to, intake().public().id());
    let hash = Hash(Sha256::digest(&sealed).into());
    let blob = BlobRef {
        id: attachment.blob,
        hash,
        size: sealed.len() as u64,
    };
    assert_eq!(signed.statement.blobs, [blob]);
}

fn expect_report(report: &Report) {
    assert_eq!(report.version, 1);
    assert_eq!(report.language, Language::Ar);
    assert_eq!(report.story, "جاؤوا ليلا.\nThey came at night. 🕯 \u{0}\"\\");
    assert_eq!(report.danger, Danger::NotNow);
    assert_eq!(report.concerns, Concerns::Relative);
    assert_eq!(report.place, "Kampala");
    assert_eq!(report.contact, "");
    assert_eq!(report.attachments.len(), 1);
    assert_eq!(report.attachments[0].name, "photo \u{202E}gpj.exe");
}

fn intake() -> Key<Intake> {
    Key::from_seed([9; 32])
}

fn padding() -> Value {
    let around = (0..50).map(|power| 1_u64 << power);
    let lengths = around.flat_map(|length| [length - 1, length, length + 1, length * 10 / 7]);
    lengths
        .map(|length| json!([length, padded_len(length)]))
        .collect()
}

fn receipt_of(byte: u8) -> Value {
    let random: [u8; 16] = std::array::from_fn(|at| byte.wrapping_mul(at as u8 + 1));
    let receipt = Receipt::from_random(&random);
    let root = MailboxRoot::of(&receipt);
    let keys = root.keys();
    json!({
        "random": hex::encode(random),
        "digits": *receipt.digits(),
        "words": *receipt.words(Language::En).unwrap(),
        "root": hex::encode(*root.0),
        "lookup": keys.lookup().0.to_string(),
        "recipient": keys.public().to_string(),
        "verifying": hex::encode(keys.verifying()),
    })
}

/// A report's signed statement; one for which a copy is held has a second grant, and a mark.
fn statement(held: bool) -> Value {
    let receipt = Receipt::from_random(&[3; 16]);
    let keys = MailboxRoot::of(&receipt).keys();
    let (body, grant) = (vec![1_u8; 300], vec![2_u8; 70_000]);
    let files = [(4_u8, 23_u64), (5, 5_000_000_000)];
    let other = Key::<Intake>::from_seed([8; 32]).public();
    let mut grants = vec![GrantRef {
        to: intake().public().id(),
        part: PartRef::of(&grant).unwrap(),
    }];
    let mut marks = Vec::new();
    if held {
        grants.push(GrantRef {
            to: other.id(),
            part: PartRef::of(&[3_u8; 70_000]).unwrap(),
        });
        let office = OfficeId::from_random([13; 16]);
        marks.push(Mark::Holds { office });
    }
    let statement = Statement {
        version: entry::form(Kind::Report, &marks),
        office: OfficeId::from_random([10; 16]),
        stream: StreamId::from_random([11; 16]),
        stream_kind: StreamKind::Mailbox,
        kind: Kind::Report,
        position: None,
        body: PartRef::of(&body).unwrap(),
        grants,
        blobs: files
            .map(|(byte, size)| BlobRef {
                id: BlobId::from_random([byte; 16]),
                hash: Hash([byte; 32]),
                size,
            })
            .to_vec(),
        author: Author::Reporter(keys.verifying()),
        discharges: Vec::new(),
        marks,
        erases: Vec::new(),
        nonce: [12; 16],
    };
    let signed = statement.sign(|message| keys.sign(message)).unwrap();
    json!({
        "digits": *receipt.digits(),
        "intake": intake().public().to_string(),
        "other": other.to_string(),
        "signed": hex::encode(signed.encode()),
    })
}

fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../web/vectors")
        .join(name)
}
