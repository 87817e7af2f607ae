//! What holds for particulars, as texts.

use super::{check, check_standing};
use expect_test::expect;

#[test]
fn two_officers_who_edit_different_fields_both_keep_their_work() {
    check_standing(
        "ana opens A threat from r1 with ben
         ben titles A threat after a session
         ana urges now because they came to the house (seen 1)",
        expect![[r#"
            A threat after a session (now)
            open: triage
            members: ana ben
            reports: [1]
        "#]],
    );
}

#[test]
fn two_officers_who_edit_the_same_field_see_each_other() {
    check(
        "ana opens A threat from r1 with ben
         ben titles A threat after a session
         ana titles A threat at night (seen 1)",
        expect!["clash: ben changed the title at 1"],
    );
}

#[test]
fn who_has_seen_the_others_edit_may_go_on() {
    check(
        "ana opens A threat from r1 with ben
         ben titles A threat after a session
         ana titles A threat at night (seen 2)",
        expect![[r#"
            title_changed
            saw: 2
            title: "A threat at night""#]],
    );
}

#[test]
fn two_officers_who_type_the_same_do_not_clash() {
    check(
        "ana opens A threat from r1 with ben
         ben titles A threat at night
         ana titles A threat at night (seen 1)",
        expect!["refused: nothing would change"],
    );
}

#[test]
fn urgency_changes_with_a_reason() {
    check(
        "ana opens A threat from r1
         ana urges now",
        expect!["refused: changing the urgency needs a reason"],
    );
    check(
        "ana opens A threat from r1
         ana urges soon because it is",
        expect!["refused: nothing would change"],
    );
    check(
        "ana opens A threat from r1
         ana urges routine because they are abroad",
        expect!["refused: lowering the urgency needs a second officer"],
    );
}

#[test]
fn a_summary_is_two_pages_at_most() {
    let long = "word ".repeat(1_300);
    check(
        &format!("ana opens A threat from r1\nana summarises {long}"),
        expect!["refused: the summary is too long"],
    );
    check(
        "ana opens A threat from r1
         ana summarises They were followed home from the session.",
        expect![[r#"
            summary_changed
            saw: 1
            summary: "They were followed home from the session.""#]],
    );
}
