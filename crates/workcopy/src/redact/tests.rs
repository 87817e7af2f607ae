//! Texts and the arithmetic of areas. Pictures and documents are tested from outside.

#![expect(clippy::unwrap_used, reason = "tests")]

use super::*;

fn passage(signs: Range<usize>, kind: &str) -> Passage<&str> {
    Passage { signs, kind }
}

#[test]
fn a_covered_passage_does_not_tell_its_length() {
    let short = redact_text("by Bo.", &[passage(3..5, "name")]).unwrap();
    let long = redact_text("by Bartholomew.", &[passage(3..14, "name")]).unwrap();
    assert_eq!(short, long);
    assert_eq!(short.text, "by ████████.");
    assert_eq!(short.covered, [["name"]]);
}

#[test]
fn signs_are_counted_not_bytes() {
    let covered = redact_text("في مدينة جنيف أمس", &[passage(9..13, "place")]).unwrap();
    assert_eq!(covered.text, "في مدينة ████████ أمس");
}

#[test]
fn passages_that_touch_or_overlap_become_one() {
    let text = "Ana Bela Cruz, Lima";
    let passages = [
        passage(15..19, "place"),
        passage(4..13, "name"),
        passage(0..4, "given"),
        passage(2..6, "name"),
    ];
    let covered = redact_text(text, &passages).unwrap();
    assert_eq!(covered.text, "████████, ████████");
    assert_eq!(covered.covered, [vec!["given", "name"], vec!["place"]]);
}

#[test]
fn an_accent_goes_with_its_letter() {
    // e, combining acute: covering the letter covers the accent, and the other way round.
    let text = "Rene\u{301}!";
    for signs in [0..4, 0..5] {
        assert_eq!(
            redact_text(text, &[passage(signs, "name")]).unwrap().text,
            "████████!"
        );
    }
    assert_eq!(
        redact_text(text, &[passage(4..5, "sign")]).unwrap().text,
        "Ren████████!"
    );
}

#[test]
fn a_passage_that_covers_nothing_is_refused() {
    #[expect(clippy::reversed_empty_ranges, reason = "hostile input")]
    for signs in [0..0, 2..9, 9..12, 2..1] {
        assert_eq!(
            redact_text("text", &[passage(signs, "")]),
            Err(Refused::Passage)
        );
    }
    assert_eq!(redact_text::<&str>("text", &[]).unwrap().text, "text");
}

#[test]
fn an_area_covers_every_point_that_it_touches() {
    let area = |left, top, width, height| Area {
        page: 0,
        left,
        top,
        width,
        height,
    };
    assert_eq!(area(0, 0, 10_000, 10_000).points(7, 5), Ok((0..7, 0..5)));
    assert_eq!(area(1, 1, 1, 1).points(100, 100), Ok((0..1, 0..1)));
    assert_eq!(area(4_999, 0, 2, 1).points(100, 10), Ok((49..51, 0..1)));
    assert_eq!(area(9_000, 0, 9_000, 1).points(10, 10), Ok((9..10, 0..1)));
    assert_eq!(
        area(u32::MAX, 0, u32::MAX, 1).points(10, 10),
        Err(Refused::Area)
    );
    assert_eq!(
        area(0, 0, u32::MAX, u32::MAX).points(u32::MAX, 1),
        Ok((0..u32::MAX, 0..1))
    );
    assert_eq!(area(0, 0, 0, 5).points(10, 10), Err(Refused::Area));
    assert_eq!(area(0, 10_000, 1, 5).points(10, 10), Err(Refused::Area));
}

proptest::proptest! {
    #[test]
    fn nothing_covered_is_left(words in proptest::collection::vec("[a-z]{1,9}", 1..8), at in 0..8_usize) {
        let secret = "SECRET";
        let at = at.min(words.len());
        let before = words[..at].join(" ");
        let text = format!("{before}{secret}{}", words[at..].join(" "));
        let from = before.chars().count();
        let covered = redact_text(&text, &[passage(from..from + 6, "")]).unwrap();
        proptest::prop_assert!(!covered.text.contains(char::is_uppercase));
        proptest::prop_assert_eq!(covered.text.replace(BLOCK, secret), text);
    }
}
