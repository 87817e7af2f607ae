//! The forms of sealed copies: their bytes never change, and no bytes whatever do harm.
#![expect(clippy::unwrap_used, reason = "tests")]

use peer::{
    CopyOver, CopyTaken, Directory, HeldForUs, HeldRow, HeldStream, HeldWord, Listed, Message,
    SignedDirectory, SignedOffice,
};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use words::{Hash, OfficeId};

fn office() -> SignedOffice {
    SignedOffice {
        record: vec![1, 2],
        signature: [3; 64],
    }
}

fn directory() -> Directory {
    Directory {
        version: 1,
        node: [4; 32],
        at: 1_700_000_000,
        offices: vec![Listed {
            current: office(),
            charters: vec![office()],
        }],
    }
}

/// Each form by name, as it travels.
fn forms() -> Vec<(&'static str, Vec<u8>)> {
    let signed = SignedDirectory {
        directory: directory().to_wire(),
        signature: [5; 64],
    };
    let copy = CopyOver {
        version: 1,
        office: OfficeId::from_random([6; 16]),
        header: vec![1],
        body: vec![2],
        grant: vec![3],
        lookup: [7; 32],
    };
    let taken = CopyTaken {
        version: 1,
        header: Vec::new(),
        missing: vec![0, 200],
    };
    let word = HeldWord {
        version: 1,
        complete: Some(1_700_000_000),
        streams: vec![HeldStream {
            from: 3,
            headers: vec![vec![1], vec![2, 3]],
        }],
    };
    let held = HeldForUs {
        version: 1,
        rows: vec![HeldRow {
            office: OfficeId::from_random([6; 16]),
            names: BTreeMap::from([("en".to_owned(), "Office".to_owned())]),
            address: "https://a.example".to_owned(),
            held: 1,
            came: 2,
            kept_back: vec![Hash([8; 32])],
            known: 1_700_000_000,
            silent: true,
        }],
    };
    vec![
        ("directory", directory().to_wire()),
        ("signed directory", signed.to_wire()),
        ("copy", copy.to_wire()),
        ("taken", taken.to_wire()),
        ("word", word.to_wire()),
        ("held", held.to_wire()),
    ]
}

#[test]
fn each_form_has_the_bytes_that_it_always_had() {
    let mut text = String::new();
    for (name, bytes) in forms() {
        let digits = bytes.iter().fold(String::new(), |mut digits, byte| {
            write!(digits, "{byte:02x}").unwrap();
            digits
        });
        writeln!(text, "{name}: {digits}").unwrap();
    }
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/copies-1.txt");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(path, &text).unwrap();
    }
    assert_eq!(std::fs::read_to_string(path).unwrap(), text);
}

#[test]
fn each_form_is_read_as_it_was_written() {
    for (name, bytes) in forms() {
        let reads = [
            Directory::from_wire(&bytes).is_some(),
            SignedDirectory::from_wire(&bytes).is_some(),
            CopyOver::from_wire(&bytes).is_some(),
            CopyTaken::from_wire(&bytes).is_some(),
            HeldWord::from_wire(&bytes).is_some(),
            HeldForUs::from_wire(&bytes).is_some(),
        ];
        assert_eq!(reads.iter().filter(|read| **read).count(), 1, "{name}");
    }
}

proptest! {
    #[test]
    fn no_bytes_whatever_do_harm(bytes: Vec<u8>) {
        let _ = SignedDirectory::from_wire(&bytes).and_then(|it| it.verify(&[4; 32]));
        let _ = CopyOver::from_wire(&bytes);
        let _ = CopyTaken::from_wire(&bytes);
        let _ = HeldWord::from_wire(&bytes);
        let _ = HeldForUs::from_wire(&bytes);
    }
}
