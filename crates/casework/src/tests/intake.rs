//! What holds for intake, as texts.

use super::{check, check_standing};
use expect_test::expect;

#[test]
fn a_case_is_opened_from_reports_and_each_stands_once() {
    check(
        "ana opens A threat  after\u{a0}a session from r1 r2 r1 with ben ben",
        expect![[r#"
            opened
            members: ["ben"]
            reports: ["r1","r2"]
            summary: ""
            title: "A threat after a session"
            urgency: "soon""#]],
    );
}

#[test]
fn a_case_has_a_title() {
    check(
        "ana opens   from r1",
        expect!["refused: the case has no title"],
    );
}

#[test]
fn a_title_fits_into_a_list() {
    check(
        &format!("ana opens {} from r1", "long ".repeat(40)),
        expect!["refused: the title is too long"],
    );
}

#[test]
fn a_case_is_about_at_least_one_report() {
    check(
        "ana opens A threat from",
        expect!["refused: a case is opened from at least one report"],
    );
}

#[test]
fn who_opens_a_case_is_its_first_member() {
    check_standing(
        "ana opens A threat from r1 with ben",
        expect![[r#"
        A threat (soon)
        open: triage
        members: ana ben
        reports: [1]
    "#]],
    );
}

#[test]
fn a_report_is_joined_once() {
    check(
        "ana opens A threat from r1
         ben joins r2 because the same place
         ana joins r2 because the same day",
        expect!["refused: the report already belongs to the case"],
    );
}

#[test]
fn a_report_is_joined_even_while_others_go_on() {
    check(
        "ana opens A threat from r1
         ben notes Called the family
         ana joins r2 because the same place (seen 1)",
        expect![[r#"
            report_joined
            reason: "the same place"
            report: "r2""#]],
    );
}

#[test]
fn a_report_leaves_with_a_reason_and_never_the_last_one() {
    check(
        "ana opens A threat from r1 r2
         ana removes-report r2",
        expect!["refused: taking a report out needs a reason"],
    );
    check(
        "ana opens A threat from r1 r2
         ana removes-report r2 because another family
         ana removes-report r1 because another family too",
        expect!["refused: the last report cannot be taken out of the case"],
    );
    check(
        "ana opens A threat from r1
         ana removes-report r3 because it is not ours",
        expect!["refused: the report does not belong to the case"],
    );
}

#[test]
fn nothing_is_joined_to_a_case_that_was_never_opened() {
    check(
        "ana joins r1 because it fits",
        expect!["refused: the case was never opened"],
    );
}
