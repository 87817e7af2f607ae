//! What people type: receipts, keys, names. What is read says the same when it is written.
#![no_main]

use ledger::NoteKey;
use receipt::Receipt;
use seal::{Intake, PublicKey};
use words::{BlobId, Hash, Language, OfficeId, StreamId};

libfuzzer_sys::fuzz_target!(|text: &str| {
    if let Ok(receipt) = Receipt::read(text) {
        let digits = receipt.digits();
        assert!(Receipt::read(&digits).is_ok_and(|again| *again.digits() == *digits));
    }
    if let Some(key) = NoteKey::read(text) {
        assert!(NoteKey::read(&key.text()).is_some());
    }
    if let Ok(key) = text.parse::<PublicKey<Intake>>() {
        assert!(key.to_string().parse::<PublicKey<Intake>>().is_ok());
    }
    let _ = text.parse::<OfficeId>();
    let _ = text.parse::<StreamId>();
    let _ = text.parse::<BlobId>();
    let _ = text.parse::<Hash>();
    let _ = text.parse::<Language>();
});
