//! The age test kit of C2SP, every vector, through the code that opens everything of ours.
#![expect(clippy::unwrap_used, reason = "tests")]

mod support;

use age::DecryptError;
use base64::Engine as _;
use open::{Key, OpenError};
use seal::{Officer, Passphrase};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use std::io::Read;

/// How many vectors `cctv-age` 0.2.0 has; a newer release changes this line and nothing else.
const VECTORS: usize = 143;

/// One vector: what its head says, and the sealed file.
struct Vector {
    name: String,
    expect: String,
    payload: Option<String>,
    identities: Vec<String>,
    passphrases: Vec<String>,
    armored: bool,
    file: Vec<u8>,
}

#[test]
fn every_vector_of_the_age_test_kit_comes_out_as_it_must() {
    let Some(module) = support::npm("cctv-age/index.js") else {
        return;
    };
    let vectors = read(&std::fs::read_to_string(module).unwrap());
    assert_eq!(vectors.len(), VECTORS);
    let mut counts = BTreeMap::<String, usize>::new();
    let mut wrong = Vec::new();
    for vector in &vectors {
        let said = [stream(vector), whole(vector)];
        wrong.extend(said.into_iter().filter_map(Result::err));
        *counts.entry(vector.expect.clone()).or_default() += 1;
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    eprintln!("age test kit: {} vectors: {counts:?}", vectors.len());
}

/// Opens a vector as a stream, in small steps.
fn stream(vector: &Vector) -> Result<(), String> {
    let mut plain = Vec::new();
    let outcome = open(vector, &mut plain);
    let said = match &outcome {
        Ok(()) => "success",
        Err(Failed::Payload(_)) => "payload failure",
        Err(Failed::Head(DecryptError::InvalidMac)) => "HMAC failure",
        Err(Failed::Head(DecryptError::NoMatchingKeys | DecryptError::DecryptionFailed)) => {
            "no match"
        }
        Err(Failed::Head(_)) => "header failure",
    };
    let Vector { name, expect, .. } = vector;
    // A broken armor shows wherever the reading has come to.
    let as_it_must = match &**expect {
        "armor failure" => outcome.is_err(),
        expect => said == expect,
    };
    if !as_it_must {
        let problem = outcome.err().map(|failed| match failed {
            Failed::Head(problem) => problem.to_string(),
            Failed::Payload(problem) => problem.to_string(),
        });
        return Err(format!(
            "{name}: {expect} was to be, {said} was said: {problem:?}"
        ));
    }
    // What was given out before a failure counts as well.
    let hash = hex::encode(Sha256::digest(&plain));
    match &vector.payload {
        Some(payload) if *payload != hash => Err(format!("{name}: other bytes")),
        None if !plain.is_empty() => Err(format!("{name}: bytes where there are none")),
        _ => Ok(()),
    }
}

/// Opens it as a whole, by the functions that the desk calls, where they know the kind of key.
fn whole(vector: &Vector) -> Result<(), String> {
    let opened = if let ([identity], false) = (&vector.identities[..], vector.armored) {
        let Ok(key) = Key::<Officer>::from_identity_text(identity) else {
            return Ok(());
        };
        key.open_bytes(&vector.file)
    } else if let ([passphrase], false) = (&vector.passphrases[..], vector.armored) {
        open::with_passphrase(&vector.file, &Passphrase::new(passphrase.clone()), 22)
    } else {
        return Ok(());
    };
    let said = opened.as_ref().err();
    let as_it_must = match &*vector.expect {
        "success" => said.is_none(),
        "no match" => said == Some(&OpenError::NotForThisKey),
        _ => said == Some(&OpenError::Damaged),
    };
    let name = &vector.name;
    if !as_it_must {
        return Err(format!(
            "{name}, as a whole: {} was to be, {said:?} was said",
            vector.expect
        ));
    }
    let hash = opened.ok().map(|plain| hex::encode(Sha256::digest(&plain)));
    if hash.is_some() && hash != vector.payload {
        return Err(format!("{name}, as a whole: other bytes"));
    }
    Ok(())
}

enum Failed {
    Head(DecryptError),
    Payload(std::io::Error),
}

fn open(vector: &Vector, plain: &mut Vec<u8>) -> Result<(), Failed> {
    let identities: Vec<Box<dyn age::Identity>> = identities(vector);
    let mut refused = Failed::Head(DecryptError::NoMatchingKeys);
    for identity in &identities {
        let file = &vector.file[..];
        let opened = if vector.armored {
            // The crate's reader of armor, which nothing of ours uses, allows no white space
            // outside.
            let file = age::armor::ArmoredReader::new(file.trim_ascii());
            hybrid::file::open_from(&**identity, Box::new(file) as Box<dyn Read>)
        } else {
            hybrid::file::open_from(&**identity, Box::new(file) as Box<dyn Read>)
        };
        match opened {
            Ok(reader) => return drain(reader, plain),
            Err(DecryptError::NoMatchingKeys) => {}
            Err(problem) => refused = Failed::Head(problem),
        }
    }
    Err(refused)
}

/// Reads in steps that fit no chunk; what was given out before a failure counts.
fn drain(mut reader: impl Read, plain: &mut Vec<u8>) -> Result<(), Failed> {
    let mut step = [0; 1000];
    loop {
        match reader.read(&mut step) {
            Ok(0) => return Ok(()),
            Ok(read) => plain.extend_from_slice(&step[..read]),
            Err(problem) => return Err(Failed::Payload(problem)),
        }
    }
}

fn identities(vector: &Vector) -> Vec<Box<dyn age::Identity>> {
    let mut identities: Vec<Box<dyn age::Identity>> = Vec::new();
    for text in &vector.identities {
        match text.parse::<hybrid::Identity>() {
            Ok(identity) => identities.push(Box::new(identity)),
            Err(_) => identities.push(Box::new(text.parse::<age::x25519::Identity>().unwrap())),
        }
    }
    if vector.identities.is_empty() && vector.passphrases.is_empty() {
        identities.push(Box::new(hybrid::Identity::from_seed([1; 32])));
    }
    for passphrase in &vector.passphrases {
        let mut identity = age::scrypt::Identity::new(passphrase.clone().into());
        identity.set_max_work_factor(22);
        identities.push(Box::new(identity));
    }
    identities
}

/// The vectors of the module, which writes each as a comment with its name and a Base64 text.
fn read(module: &str) -> Vec<Vector> {
    let mut vectors = Vec::new();
    for part in module.split("// ../testdata/").skip(1) {
        let name = part.lines().next().unwrap();
        let text = part.split('"').nth(1).unwrap();
        let bytes = base64::engine::general_purpose::STANDARD
            .decode(text)
            .unwrap();
        vectors.push(vector(name, &bytes));
    }
    vectors
}

fn vector(name: &str, bytes: &[u8]) -> Vector {
    let end = bytes.windows(2).position(|two| two == b"\n\n").unwrap();
    let head = std::str::from_utf8(&bytes[..end]).unwrap();
    let mut file = bytes[end + 2..].to_vec();
    let mut vector = Vector {
        name: name.to_owned(),
        expect: String::new(),
        payload: None,
        identities: Vec::new(),
        passphrases: Vec::new(),
        armored: false,
        file: Vec::new(),
    };
    for line in head.lines() {
        let (key, value) = line.split_once(": ").unwrap();
        match key {
            "expect" => value.clone_into(&mut vector.expect),
            "payload" => vector.payload = Some(value.to_owned()),
            "identity" => vector.identities.push(value.to_owned()),
            "passphrase" => vector.passphrases.push(value.to_owned()),
            "armored" => vector.armored = value == "yes",
            "compressed" => {
                let sealed = std::mem::take(&mut file);
                flate2::read::ZlibDecoder::new(&sealed[..])
                    .read_to_end(&mut file)
                    .unwrap();
            }
            "file key" | "comment" => {}
            other => panic!("{name}: an unknown line {other}"),
        }
    }
    vector.file = file;
    vector
}
