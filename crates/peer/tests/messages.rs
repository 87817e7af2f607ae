//! Messages travel in one form only, and no bytes whatever do harm.

use ed25519_dalek::{Signer as _, SigningKey};
use peer::{
    ApiRefusal, Append, AppendOutcome, FeedPage, Hello, Message, OfficeRecord, RefusalKind,
    SignedOffice,
};
use proptest::prelude::*;
use std::collections::BTreeMap;
use words::{OfficeId, StreamId};

fn key() -> SigningKey {
    SigningKey::from_bytes(&[7; 32])
}

fn record() -> OfficeRecord {
    OfficeRecord {
        version: 1,
        id: OfficeId::from_random([1; 16]),
        slug: "ardena".to_owned(),
        names: BTreeMap::from([("en".to_owned(), "Focal point".to_owned())]),
        mandates: BTreeMap::new(),
        languages: vec!["en".to_owned()],
        intake: vec!["age1pq1".to_owned()],
        founder: key().verifying_key().to_bytes(),
        book: StreamId::from_random([2; 16]),
        audit: StreamId::from_random([3; 16]),
        charter: String::new(),
        edition: 1,
    }
}

#[test]
fn an_offices_record_is_believed_only_with_its_founders_signature() {
    let signed = SignedOffice::sign(&record(), |bytes| key().sign(bytes).to_bytes());
    assert_eq!(
        SignedOffice::from_wire(&signed.to_wire()),
        Some(signed.clone())
    );
    assert_eq!(signed.verify(), Some(record()));
    for bit in 0..signed.record.len() * 8 {
        let mut forged = signed.clone();
        forged.record[bit / 8] ^= 1 << (bit % 8);
        assert_eq!(forged.verify(), None);
    }
}

#[test]
fn a_node_answers_the_nonce_it_was_given_and_no_other() {
    let hello = Hello {
        version: 1,
        program: "0.1.0".to_owned(),
        node: key().verifying_key().to_bytes(),
        signature: key().sign(&Hello::signing_bytes(&[5; 16])).to_bytes(),
        now: 0,
    };
    assert!(hello.answers(&[5; 16]));
    assert!(!hello.answers(&[6; 16]));
}

#[test]
fn trailing_bytes_and_long_integers_are_refused() {
    let bytes = ApiRefusal::new(RefusalKind::Replay).to_wire();
    assert!(ApiRefusal::from_wire(&bytes).is_some());
    assert!(ApiRefusal::from_wire(&[&bytes[..], &[0]].concat()).is_none());
    let long = [&[0x83, 0x18, 0x01], &bytes[2..]].concat();
    assert!(ApiRefusal::from_wire(&long).is_none());
}

proptest! {
    #[test]
    fn no_bytes_whatever_do_harm(bytes: Vec<u8>) {
        let _ = Append::from_wire(&bytes);
        let _ = AppendOutcome::from_wire(&bytes);
        let _ = FeedPage::from_wire(&bytes);
        let _ = OfficeRecord::from_wire(&bytes);
    }
}
