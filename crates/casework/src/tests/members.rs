//! What holds for members, as texts.

use super::{check, check_standing};
use expect_test::expect;

#[test]
fn an_officer_becomes_a_member_once() {
    check(
        "ana opens A threat from r1
         ana adds ben",
        expect![[r#"
            member_added
            officer: "ben""#]],
    );
    check(
        "ana opens A threat from r1 with ben
         ana adds ben",
        expect!["refused: the officer is already a member"],
    );
}

#[test]
fn the_last_member_stays_because_nobody_could_open_the_case_again() {
    check(
        "ana opens A threat from r1
         ana removes ana because I leave the office",
        expect!["refused: the last member cannot be removed"],
    );
}

#[test]
fn a_member_is_removed_with_a_reason() {
    check(
        "ana opens A threat from r1 with ben
         ana removes ben",
        expect!["refused: removing a member needs a reason"],
    );
    check(
        "ana opens A threat from r1 with ben
         ana removes cyd because he knows the source",
        expect!["refused: the officer is not a member"],
    );
}

#[test]
fn whoever_works_on_the_case_hands_it_on_before_leaving() {
    check(
        "ana opens A threat from r1 with ben
         ana assigns ben
         ana removes ben because he knows the source",
        expect!["refused: the officer is assigned to the case"],
    );
    check_standing(
        "ana opens A threat from r1 with ben
         ana assigns ben
         ana assigns ana
         ana removes ben because he knows the source",
        expect![[r#"
            A threat (soon)
            open: triage
            assigned to ana
            members: ana
            reports: [1]
        "#]],
    );
}
