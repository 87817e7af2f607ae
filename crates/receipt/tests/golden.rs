//! What a receipt gives must be the same for ever, here and in the script that seals in the
//! browser.
//!
//! The golden files never change, they only get newer sisters. `RECOURSE_GOLDEN=write cargo test -p
//! receipt --test golden` writes those that are missing, and touches no other.
#![expect(clippy::unwrap_used, reason = "tests")]

use receipt::carry::{self, CarryKey};
use receipt::{MailboxRoot, Receipt};
use seal::mailbox::Message;
use seal::{Intake, Sealed};
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;
use unicode_normalization::UnicodeNormalization;
use words::Language;

fn golden(name: &str, make: impl FnOnce() -> Vec<u8>) -> Vec<u8> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/golden")
        .join(name);
    if !path.exists() && std::env::var_os("RECOURSE_GOLDEN").is_some_and(|wish| wish == "write") {
        fs::write(&path, make()).unwrap();
    }
    fs::read(&path).unwrap()
}

/// Everything that follows from sixteen random bytes.
fn derived(random: [u8; 16]) -> Value {
    let receipt = Receipt::from_random(&random);
    let root = MailboxRoot::of(&receipt);
    let keys = root.keys();
    let words = |language| receipt.words(language).map(|words| words.to_string());
    json!({
        "random": hex::encode(random),
        "digits": *receipt.digits(),
        "words": {
            "en": words(Language::En),
            "fr": words(Language::Fr),
            "es": words(Language::Es),
            "zh": words(Language::Zh),
        },
        "root": hex::encode(&root.0[..]),
        "lookup": keys.lookup().0.to_string(),
        "public": keys.public().to_string(),
        "verifying": hex::encode(keys.verifying()),
        "signature_over_statement": hex::encode(keys.sign(b"statement")),
    })
}

/// The same with its words' accents composed: the first golden file holds them decomposed, as the
/// word lists do, and a receipt shows them composed. Either form is read.
fn composed(one: &Value) -> Value {
    let mut one = one.clone();
    for words in one["words"].as_object_mut().unwrap().values_mut() {
        *words = words.as_str().unwrap().nfc().collect::<String>().into();
    }
    one
}

#[test]
fn receipts_of_form_1_give_the_same_mailboxes() {
    let of = |random: &[[u8; 16]]| random.iter().copied().map(derived).collect::<Vec<Value>>();
    let random = [
        [0; 16],
        [255; 16],
        std::array::from_fn(|place| place as u8),
        *b"sixteen bytes...",
    ];
    let file = golden("derivation-1.json", || {
        let mut text = serde_json::to_vec_pretty(&of(&random)).unwrap();
        text.push(b'\n');
        text
    });
    let written: Vec<Value> = serde_json::from_slice(&file).unwrap();
    let shown: Vec<Value> = written.iter().map(composed).collect();
    assert_eq!(of(&random), shown);
    for one in &written {
        let digits = one["digits"].as_str().unwrap();
        assert!(*Receipt::read(digits).ok().unwrap().digits() == digits);
        for words in one["words"].as_object().unwrap().values() {
            let read = Receipt::read(words.as_str().unwrap()).ok().unwrap();
            assert!(*read.digits() == digits);
        }
    }
}

#[test]
fn a_stored_message_of_form_1_opens_with_its_receipt() {
    let keys = MailboxRoot::of(&Receipt::from_random(&[21; 16])).keys();
    let sealed = golden("message-1.age", || {
        let message = Message {
            version: 1,
            text: "they came back".to_owned(),
            attachments: Vec::new(),
            form: "form".to_owned(),
        };
        Sealed::new(&message, &[&keys.public()])
            .unwrap()
            .into_bytes()
    });
    let opened: Message = keys.open(&Sealed::from_bytes(sealed)).unwrap();
    assert!(opened.text == "they came back");
}

#[test]
fn a_grant_of_form_1_to_the_intake_opens_the_mailbox() {
    let keys = MailboxRoot::of(&Receipt::from_random(&[21; 16])).keys();
    let intake = open::Key::<Intake>::from_seed([12; 32]);
    let grant = golden("grant-1.age", || {
        keys.grant(&[&intake.public()]).unwrap().into_bytes()
    });
    let mailbox = intake
        .accept(&seal::Grant::<seal::Mailbox, _>::from_bytes(grant))
        .unwrap();
    assert!(mailbox.public() == keys.public());
}

#[test]
fn what_a_cookie_carries_keeps_its_form() {
    let key = CarryKey::new([1; 32]);
    let locked = golden("carry-1.bin", || {
        carry::lock(&key, "receipt", b"words", [2; 24])
    });
    assert_eq!(carry::lock(&key, "receipt", b"words", [2; 24]), locked);
    assert!(carry::unlock(&key, "receipt", &locked).unwrap()[..] == *b"words");
}
