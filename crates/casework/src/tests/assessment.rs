//! What holds for assessments and codes, as stories of two officers.

use super::{OFFICER_ANA, play, recorded};
use crate::assessment::decide::{Drafted, review, save};
use crate::assessment::event::Given;
use crate::coding::decide::code;
use crate::{Case, CaseEvent, No, Refusal};
use guideline::{Answer, Guideline, Key, Outcome, by_id};
use words::{EventId, OfficerId};

const BEN: OfficerId = OfficerId::from_random([2; 16]);
const FIRST: EventId = EventId::from_random([0xA1; 16]);

fn guideline() -> &'static Guideline {
    &by_id("focal-point").unwrap().guideline
}

fn opened() -> Case {
    play(&["ana opens A threat from r1 with ben"])
}

/// Answers with what they rest on: `link/NEX.PRIOR yes`.
fn drafted(answers: &[(&str, &str)], conclusion: Option<&str>, submit: bool) -> Drafted {
    let given = |(key, rests_on): &(&str, &str)| {
        let (element, code) = key.split_once('/').unwrap();
        Given {
            key: Key::new(element, code),
            answer: Answer::Yes,
            rests_on: (*rests_on).to_owned(),
        }
    };
    let picks = ["person", "cooperation", "act"];
    Drafted {
        assessment: FIRST,
        about: "Ana K., passport".to_owned(),
        answers: answers.iter().map(given).collect(),
        grounds: picks
            .iter()
            .map(|it| ((*it).to_owned(), "report of 3 March".to_owned()))
            .collect(),
        reasons: "Her account, the order, the dates.".to_owned(),
        conclusion: conclusion.map(str::to_owned),
        submit,
    }
}

const PRIMA_FACIE: [(&str, &str); 4] = [
    ("person/PP.A", ""),
    ("cooperation/COOP.SPEAK", ""),
    ("act/ACT.OBS.PASSPORT", ""),
    ("link/NEX.INTERROG", "her account, message of 4 March"),
];

fn then(case: &mut Case, by: OfficerId, what: Result<CaseEvent, No>) -> u64 {
    let position = case.next();
    case.apply(&recorded(position, by, what.unwrap()));
    position
}

fn refusal(no: Result<CaseEvent, No>) -> Refusal {
    match no {
        Err(No::Refused(refusal)) => refusal,
        Err(No::Clash(clash)) => panic!("clash at {}", clash.position),
        Ok(event) => panic!("{} happened", event.name()),
    }
}

#[test]
fn nobody_concludes_more_than_follows() {
    let case = opened();
    let more = drafted(&PRIMA_FACIE, Some("reasonable-grounds"), true);
    assert_eq!(
        refusal(save(&case, guideline(), more, 1, OFFICER_ANA)),
        Refusal::MoreThanFound
    );
    let nothing = drafted(&PRIMA_FACIE[..3], Some("prima-facie"), true);
    assert_eq!(
        refusal(save(&case, guideline(), nothing, 1, OFFICER_ANA)),
        Refusal::MoreThanFound
    );
    let less = drafted(&PRIMA_FACIE, None, true);
    assert!(save(&case, guideline(), less, 1, OFFICER_ANA).is_ok());
}

#[test]
fn it_is_an_allegation_until_a_second_officer_agrees() {
    let mut case = opened();
    let saved = save(
        &case,
        guideline(),
        drafted(&PRIMA_FACIE, Some("prima-facie"), true),
        1,
        OFFICER_ANA,
    );
    let version = then(&mut case, OFFICER_ANA, saved);
    let thread = case.assessments().thread(FIRST).unwrap();
    assert_eq!(thread.newest().outcome, Outcome::Shown);
    assert!(thread.in_force().is_none());

    let own = review(&case, FIRST, version, true, "", OFFICER_ANA);
    assert_eq!(refusal(own), Refusal::OwnAssessment);
    let agreed = review(&case, FIRST, version, true, "", BEN);
    then(&mut case, BEN, agreed);
    let in_force = case
        .assessments()
        .thread(FIRST)
        .unwrap()
        .in_force()
        .unwrap();
    assert_eq!(in_force.conclusion.as_deref(), Some("prima-facie"));
    assert_eq!(in_force.standard.as_deref(), Some("STD.1"));
    assert_eq!(
        refusal(review(&case, FIRST, version, true, "", BEN)),
        Refusal::NoChange
    );
}

#[test]
fn dissent_is_recorded_with_reasons_and_puts_nothing_in_force() {
    let mut case = opened();
    let saved = save(
        &case,
        guideline(),
        drafted(&PRIMA_FACIE, Some("prima-facie"), true),
        1,
        OFFICER_ANA,
    );
    let version = then(&mut case, OFFICER_ANA, saved);
    assert_eq!(
        refusal(review(&case, FIRST, version, false, " ", BEN)),
        Refusal::DissentWithoutReason
    );
    let dissent = review(&case, FIRST, version, false, "the order is older", BEN);
    then(&mut case, BEN, dissent);
    let thread = case.assessments().thread(FIRST).unwrap();
    assert!(thread.newest().disputed());
    assert!(thread.in_force().is_none());
}

#[test]
fn a_later_draft_leaves_what_was_agreed_in_force() {
    let mut case = opened();
    let saved = save(
        &case,
        guideline(),
        drafted(&PRIMA_FACIE, Some("prima-facie"), true),
        1,
        OFFICER_ANA,
    );
    let version = then(&mut case, OFFICER_ANA, saved);
    let agreed = review(&case, FIRST, version, true, "", BEN);
    then(&mut case, BEN, agreed);
    let draft = save(
        &case,
        guideline(),
        drafted(&PRIMA_FACIE[..2], None, false),
        9,
        OFFICER_ANA,
    );
    then(&mut case, OFFICER_ANA, draft);
    let thread = case.assessments().thread(FIRST).unwrap();
    assert_eq!(thread.versions().count(), 2);
    assert_eq!(thread.in_force().unwrap().position, version);
    let newest = thread.newest().position;
    assert_eq!(
        refusal(review(&case, FIRST, newest, true, "", BEN)),
        Refusal::NotHandedIn
    );
}

#[test]
fn an_assessment_is_handed_in_with_reasons_and_every_answer_rests_on_something() {
    let case = opened();
    let mut bare = drafted(&PRIMA_FACIE, None, true);
    bare.reasons = " \n".to_owned();
    assert_eq!(
        refusal(save(&case, guideline(), bare, 1, OFFICER_ANA)),
        Refusal::AssessmentWithoutReason
    );
    let mut hollow = drafted(&PRIMA_FACIE, None, true);
    hollow.answers[3].rests_on = String::new();
    assert_eq!(
        refusal(save(&case, guideline(), hollow, 1, OFFICER_ANA)),
        Refusal::AnswerWithoutGround
    );
    let mut picks = drafted(&PRIMA_FACIE, None, true);
    picks.grounds.remove("act");
    assert_eq!(
        refusal(save(&case, guideline(), picks, 1, OFFICER_ANA)),
        Refusal::AnswerWithoutGround
    );
    let mut draft = drafted(&PRIMA_FACIE, None, false);
    draft.reasons = String::new();
    draft.grounds.clear();
    assert!(save(&case, guideline(), draft, 1, OFFICER_ANA).is_ok());
}

#[test]
fn a_version_that_was_not_seen_is_a_clash_and_not_overwritten() {
    let mut case = opened();
    let seen = case.next();
    let theirs = save(
        &case,
        guideline(),
        drafted(&PRIMA_FACIE, None, false),
        seen,
        BEN,
    );
    let position = then(&mut case, BEN, theirs);
    let mine = save(
        &case,
        guideline(),
        drafted(&PRIMA_FACIE, None, false),
        seen,
        OFFICER_ANA,
    );
    assert!(matches!(mine, Err(No::Clash(clash)) if clash.position == position && clash.by == BEN));
    // Whoever saved it themselves, from another window, is not stopped by it.
    assert!(
        save(
            &case,
            guideline(),
            drafted(&PRIMA_FACIE, None, false),
            seen,
            BEN
        )
        .is_ok()
    );
}

#[test]
fn answers_to_what_nobody_asked_are_refused() {
    let case = opened();
    for key in ["motive/X", "link/NEX.SURELY"] {
        let stray = drafted(&[(key, "a feeling")], None, false);
        assert_eq!(
            refusal(save(&case, guideline(), stray, 1, OFFICER_ANA)),
            Refusal::UnknownAnswer
        );
    }
    let mut long = drafted(&PRIMA_FACIE, None, false);
    long.answers[3].rests_on = "x".repeat(2_001);
    assert_eq!(
        refusal(save(&case, guideline(), long, 1, OFFICER_ANA)),
        Refusal::TextTooLong
    );
}

#[test]
fn an_assessment_keeps_its_guideline() {
    let mut case = opened();
    let saved = save(
        &case,
        guideline(),
        drafted(&PRIMA_FACIE, None, false),
        1,
        OFFICER_ANA,
    );
    then(&mut case, OFFICER_ANA, saved);
    let other = &by_id("council-of-europe").unwrap().guideline;
    let mut again = drafted(&[], None, false);
    again.grounds.clear();
    assert_eq!(
        refusal(save(&case, other, again, 9, OFFICER_ANA)),
        Refusal::OtherGuideline
    );
}

#[test]
fn codes_are_confirmed_and_two_officers_see_each_other() {
    let mut case = opened();
    let codes = |all: &[&str]| all.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
    assert_eq!(refusal(code(&case, Vec::new(), 1)), Refusal::NoChange);
    let set = code(&case, codes(&["ACT.OBS.TRAVEL"]), 1);
    then(&mut case, BEN, set);
    assert!(
        matches!(code(&case, codes(&["ACT.INT.DEATH"]), 1), Err(No::Clash(clash)) if clash.by == BEN)
    );
    let seen = case.next();
    assert_eq!(
        refusal(code(&case, codes(&["ACT.OBS.TRAVEL"]), seen)),
        Refusal::NoChange
    );
    let none = code(&case, Vec::new(), seen);
    then(&mut case, OFFICER_ANA, none);
    assert!(case.coding().unwrap().value.is_empty());
}

#[test]
fn a_review_by_the_author_counts_for_nothing_whatever_a_desk_wrote() {
    let mut case = opened();
    let saved = save(
        &case,
        guideline(),
        drafted(&PRIMA_FACIE, Some("prima-facie"), true),
        1,
        OFFICER_ANA,
    );
    let version = then(&mut case, OFFICER_ANA, saved);
    let forged = review(&case, FIRST, version, true, "", BEN);
    then(&mut case, OFFICER_ANA, forged);
    assert!(
        case.assessments()
            .thread(FIRST)
            .unwrap()
            .in_force()
            .is_none()
    );
}
