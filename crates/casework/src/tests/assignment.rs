//! What holds for assignment, as texts.

use super::check;
use expect_test::expect;

#[test]
fn only_a_member_is_assigned_because_nobody_else_can_read_the_case() {
    check(
        "ana opens A threat from r1 with ben
         ana assigns cyd",
        expect!["refused: only a member can be assigned"],
    );
    check(
        "ana opens A threat from r1 with ben
         ana assigns ben",
        expect![[r#"
            assigned
            saw: 1
            to: "ben""#]],
    );
}

#[test]
fn two_assignments_at_once_are_shown_and_none_is_overwritten() {
    check(
        "ana opens A threat from r1 with ben
         ben assigns ben
         ana assigns ana (seen 1)",
        expect!["clash: ben changed the assignment at 1"],
    );
}

#[test]
fn a_case_is_given_back_to_nobody_and_not_twice() {
    check(
        "ana opens A threat from r1
         ana assigns ana
         ana assigns nobody",
        expect![[r#"
            assigned
            saw: 2
            to: null"#]],
    );
    check(
        "ana opens A threat from r1
         ana assigns nobody",
        expect!["refused: nothing would change"],
    );
}

#[test]
fn a_closed_case_is_assigned_to_nobody_new() {
    check(
        "ana opens A threat from r1 with ben
         ana proposes close completed because done
         ben agrees
         ana assigns ana",
        expect!["refused: the case is closed"],
    );
}
