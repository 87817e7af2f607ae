//! What holds for status, as texts.

use super::{check, check_standing};
use expect_test::expect;

#[test]
fn a_closed_case_is_opened_again_with_reasons_before_it_moves() {
    check(
        "ana opens A threat from r1 with ben
         ana proposes close completed because done
         ben agrees
         ana moves acting",
        expect!["refused: the case is closed"],
    );
    check(
        "ana opens A threat from r1 with ben
         ana proposes close completed because done
         ben agrees
         ana reopens",
        expect!["refused: a case is not opened again without reasons"],
    );
    check_standing(
        "ana opens A threat from r1 with ben
         ana moves acting
         ana proposes close completed because done
         ben agrees
         ana reopens because it happened again",
        expect![[r#"
            A threat (soon)
            open: examining
            members: ana ben
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
