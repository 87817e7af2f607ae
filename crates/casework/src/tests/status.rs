//! What holds for status, as texts.

use super::{check, check_standing};
use expect_test::expect;

#[test]
fn a_case_is_not_closed_without_reasons() {
    check(
        "ana opens A threat from r1
         ana closes completed",
        expect!["refused: a case is not closed without reasons"],
    );
    check(
        "ana opens A threat from r1
         ana closes at-request because she asked us to stop",
        expect![[r#"
            closed
            ground: "at_request"
            reasons: "she asked us to stop"
            saw: 1"#]],
    );
}

#[test]
fn a_case_does_not_end_over_a_note_that_nobody_weighed() {
    check(
        "ana opens A threat from r1 with ben
         ben notes They called again last night
         ana closes completed because the family is safe (seen 1)",
        expect!["clash: ben changed the status at 1"],
    );
}

#[test]
fn ones_own_note_does_not_stand_in_the_way_of_closing() {
    check(
        "ana opens A threat from r1 with ben
         ana notes They called again last night
         ana closes completed because the family is safe (seen 1)",
        expect![[r#"
            closed
            ground: "completed"
            reasons: "the family is safe"
            saw: 1"#]],
    );
}

#[test]
fn two_who_close_at_once_see_each_other() {
    check(
        "ana opens A threat from r1 with ben
         ben closes at-request because she asked
         ana closes completed because the family is safe (seen 1)",
        expect!["clash: ben changed the status at 1"],
    );
    check(
        "ana opens A threat from r1 with ben
         ben closes at-request because she asked
         ana closes completed because the family is safe",
        expect!["refused: the case is closed"],
    );
}

#[test]
fn a_closed_case_is_opened_again_with_reasons_before_it_moves() {
    check(
        "ana opens A threat from r1
         ana closes completed because done
         ana moves acting",
        expect!["refused: the case is closed"],
    );
    check(
        "ana opens A threat from r1
         ana closes completed because done
         ana reopens",
        expect!["refused: a case is not opened again without reasons"],
    );
    check_standing(
        "ana opens A threat from r1
         ana moves acting
         ana closes completed because done
         ana reopens because it happened again",
        expect![[r#"
            A threat (soon)
            open: examining
            members: ana
            reports: [1]
        "#]],
    );
}

#[test]
fn an_open_case_is_not_opened_again() {
    check(
        "ana opens A threat from r1
         ana reopens because it happened again",
        expect!["refused: the case is not closed"],
    );
}

#[test]
fn two_stages_at_once_are_shown_and_none_is_overwritten() {
    check(
        "ana opens A threat from r1 with ben
         ben moves paused
         ana moves acting (seen 1)",
        expect!["clash: ben changed the status at 1"],
    );
    check(
        "ana opens A threat from r1
         ana moves triage",
        expect!["refused: nothing would change"],
    );
}
