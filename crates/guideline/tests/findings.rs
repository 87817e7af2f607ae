//! Stories of the field, told as answers, and the finding that follows from them.

use expect_test::{Expect, expect};
use guideline::{Answer, Answers, Finding, Key, Outcome, by_id, find};

fn answers(text: &str) -> Answers {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines
        .map(|line| {
            let (key, answer) = line.split_once(' ').unwrap_or((line, "yes"));
            let (element, code) = key.split_once('/').unwrap_or((key, ""));
            let answer = match answer {
                "yes" => Answer::Yes,
                "no" => Answer::No,
                _ => Answer::Unknown,
            };
            (Key::new(element, code), answer)
        })
        .collect()
}

fn told(finding: &Finding<'_>) -> String {
    let mut told = String::new();
    for it in &finding.elements {
        if it.outcome == Outcome::Open && it.has == 0 && it.speaks_against.is_empty() {
            continue;
        }
        told += &format!(
            "{}: {:?}, has {} of {}",
            it.element.code, it.outcome, it.has, it.needs
        );
        if !it.excluded_by.is_empty() {
            told += &format!(", excluded by {}", it.excluded_by.join(" "));
        }
        if !it.lacks.is_empty() {
            told += &format!(", lacks {}", it.lacks.join(" "));
        }
        told += if it.may_fall { ", may fall\n" } else { "\n" };
    }
    let reached = finding.reached.map_or("nothing", |it| it.code.as_str());
    told + &format!(
        "reached: {reached}; burden passed: {}\n",
        finding.burden_passed
    )
}

fn check(guideline: &str, text: &str, expected: Expect) {
    let Some(with) = by_id(guideline) else {
        panic!("no guideline {guideline}");
    };
    expected.assert_eq(&told(&find(&with.guideline, &answers(text))));
}

#[test]
fn a_lawyer_is_questioned_about_whom_she_met_after_a_side_event() {
    check(
        "focal-point",
        "person/PP.A
         cooperation/COOP.SPEAK
         act/ACT.OBS.PASSPORT
         act/ACT.INT.SUMMON
         link/NEX.INTERROG",
        expect![[r#"
            person: Shown, has 1 of 1
            cooperation: Shown, has 1 of 1, may fall
            act: Shown, has 2 of 1
            link: Shown, has 2 of 1, may fall
            reached: prima-facie; burden passed: true
        "#]],
    );
}

#[test]
fn closeness_in_time_alone_makes_no_case() {
    check(
        "focal-point",
        "person/PP.A
         cooperation/COOP.INFO
         act/ACT.LIB.ARREST
         link/NEX.TIME",
        expect![[r#"
            person: Shown, has 1 of 1
            cooperation: Shown, has 1 of 1, may fall
            act: Shown, has 1 of 1
            link: Open, has 1 of 1
            reached: nothing; burden passed: false
        "#]],
    );
}

#[test]
fn somebody_only_believed_to_cooperate_is_protected_all_the_same() {
    check(
        "focal-point",
        "person/PP.E4
         cooperation/COOP.PERC
         act/ACT.PHY.ASSAULT
         link/NEX.CLAIM",
        expect![[r#"
            person: Shown, has 1 of 1
            cooperation: Shown, has 1 of 1, may fall
            act: Shown, has 1 of 1
            link: Shown, has 1 of 1, may fall
            reached: prima-facie; burden passed: true
        "#]],
    );
}

#[test]
fn a_dismissal_decided_before_the_contact_is_no_reprisal_unless_more_speaks_for_it() {
    check(
        "focal-point",
        "person/PP.A
         cooperation/COOP.INFO
         act/ACT.ADM.DISMISS
         link/NEX.PRETEXT
         link/NEX.CONTRA.BEFORE",
        expect![[r#"
            person: Shown, has 1 of 1
            cooperation: Shown, has 1 of 1, may fall
            act: Shown, has 1 of 1
            link: Open, has 1 of 3
            reached: nothing; burden passed: false
        "#]],
    );
}

#[test]
fn who_could_not_know_did_not_do_it_for_that_reason() {
    check(
        "focal-point",
        "person/PP.A
         cooperation/COOP.INFO
         act/ACT.ADM.DISMISS
         link/NEX.PRIOR
         link/NEX.EXPLICIT
         link/NEX.CONTRA.UNKNOWN",
        expect![[r#"
            person: Shown, has 1 of 1
            cooperation: Shown, has 1 of 1, may fall
            act: Shown, has 1 of 1
            link: NotShown, has 4 of 1, excluded by NEX.CONTRA.UNKNOWN
            reached: nothing; burden passed: false
        "#]],
    );
}

#[test]
fn silence_without_sources_proves_nothing_more() {
    check(
        "focal-point",
        "person/PP.A
         cooperation/COOP.INFO
         act/ACT.ORG.DEREG
         link/NEX.EXPLICIT
         reasons/REASONS.SILENCE",
        expect![[r#"
            person: Shown, has 1 of 1
            cooperation: Shown, has 1 of 1, may fall
            act: Shown, has 1 of 1
            link: Shown, has 2 of 1, may fall
            reasons: Shown, has 1 of 1, may fall
            reached: prima-facie; burden passed: true
        "#]],
    );
}

#[test]
fn reasons_that_explain_all_of_it_leave_an_allegation() {
    check(
        "focal-point",
        "person/PP.A
         cooperation/COOP.INFO
         act/ACT.JUD.CHARGE
         link/NEX.EXPLICIT
         reasons/REASONS.FULL
         sources/SOURCES.DOCUMENT
         sources/SOURCES.WITNESS",
        expect![[r#"
            person: Shown, has 1 of 1
            cooperation: Shown, has 1 of 1, may fall
            act: Shown, has 1 of 1
            link: Shown, has 2 of 1, may fall
            reasons: NotShown, has 0 of 1, excluded by REASONS.FULL
            sources: Shown, has 2 of 2, may fall
            reached: prima-facie; burden passed: true
        "#]],
    );
}

#[test]
fn sources_reasons_and_a_link_on_two_legs_give_reasonable_grounds() {
    check(
        "focal-point",
        "person/PP.D
         cooperation/COOP.COMPL
         act/ACT.LIB.DETAIN
         link/NEX.EXPLICIT
         link/NEX.CONTRA.UNKNOWN no
         link/NEX.CONTRA.BEFORE no
         link/NEX.CONTRA.ALL no
         link/NEX.CONTRA.COURT no
         link/NEX.KNOW
         reasons/REASONS.BARE
         sources/SOURCES.FIRST-HAND
         sources/SOURCES.DOCUMENT",
        expect![[r#"
            person: Shown, has 1 of 1
            cooperation: Shown, has 1 of 1, may fall
            act: Shown, has 1 of 1
            link: Shown, has 2 of 1
            reasons: Shown, has 1 of 1, may fall
            sources: Shown, has 2 of 2, may fall
            reached: reasonable-grounds; burden passed: true
        "#]],
    );
}

#[test]
fn cooperation_with_another_system_only_is_not_for_resolution_12_2() {
    check(
        "focal-point",
        "person/PP.A
         cooperation/COOP.INFO
         cooperation/COOPERATION.OTHER
         act/ACT.INT.THREAT
         link/NEX.EXPLICIT",
        expect![[r#"
            person: Shown, has 1 of 1
            cooperation: NotShown, has 1 of 1, excluded by COOPERATION.OTHER
            act: Shown, has 1 of 1
            link: Shown, has 2 of 1, may fall
            reached: nothing; burden passed: false
        "#]],
    );
}

#[test]
fn the_other_guideline_knows_no_burden_and_weighs_severity() {
    check(
        "council-of-europe",
        "interaction/COE.DEALT
         severity/COE.LIVELIHOOD
         causality/NEX.TIME
         substance/COE.PRECISE",
        expect![[r#"
            interaction: Shown, has 1 of 1, may fall
            severity: Shown, has 1 of 1
            causality: Shown, has 1 of 1, may fall
            substance: Shown, has 1 of 1, may fall
            reached: taken-up; burden passed: false
        "#]],
    );
}

#[test]
fn nothing_is_known_and_nothing_is_ruled_out() {
    check(
        "focal-point",
        "",
        expect![[r#"
        reached: nothing; burden passed: false
    "#]],
    );
    let Some(with) = by_id("focal-point") else {
        panic!("no default guideline");
    };
    let finding = find(&with.guideline, &Answers::new());
    assert!(
        finding
            .conclusions
            .iter()
            .all(|it| it.outcome == Outcome::Open)
    );
}
