//! What holds for the office's own questions.

use super::{OFFICER_ANA, play, recorded};
use crate::forms::decide::{ANSWERS_MAX, answer};
use crate::forms::event::FormAnswered;
use crate::{Case, CaseEvent, FieldName, No, Refusal};
use words::EventId;

const FORM: EventId = EventId::from_random([81; 16]);

pub(super) fn answered(pairs: &[(&str, &str)]) -> FormAnswered {
    FormAnswered {
        form: FORM,
        answers: pairs
            .iter()
            .map(|(name, value)| ((*name).to_owned(), vec![(*value).to_owned()]))
            .collect(),
        saw: 9,
    }
}

fn refusal(case: &Case, event: FormAnswered) -> Option<Refusal> {
    match answer(case, event) {
        Err(No::Refused(refusal)) => Some(refusal),
        _ => None,
    }
}

#[test]
fn answers_are_kept_whole_and_a_colleagues_are_not_written_over_unseen() {
    let mut case = play(&["ana opens A threat from r1"]);
    let nothing = answered(&[("district", "  ")]);
    assert_eq!(refusal(&case, nothing), Some(Refusal::NoChange));
    let event = answer(&case, answered(&[("district", " North "), ("safe", "")])).unwrap();
    case.apply(&recorded(case.next(), OFFICER_ANA, event));
    let known = case.forms().get(FORM).unwrap();
    assert_eq!(known.value.answers["district"], ["North"]);
    assert!(!known.value.answers.contains_key("safe"));
    let same = answered(&[("district", "North")]);
    assert_eq!(refusal(&case, same), Some(Refusal::NoChange));
    let unseen = FormAnswered {
        saw: 1,
        ..answered(&[("district", "South")])
    };
    assert!(matches!(answer(&case, unseen), Err(No::Clash(it)) if it.field == FieldName::Answers));
    // An answer can be taken back.
    let event = answer(&case, answered(&[])).unwrap();
    assert!(matches!(event, CaseEvent::FormAnswered(it) if it.answers.is_empty()));
    let mut kept = case.clone();
    kept.forget_texts();
    assert!(kept.forms().get(FORM).unwrap().value.answers.is_empty());
}

#[test]
fn there_is_an_end_of_answers() {
    let case = play(&["ana opens A threat from r1"]);
    let mut many = answered(&[]);
    for number in 0..=ANSWERS_MAX {
        many.answers
            .insert(format!("q{number}"), vec!["x".to_owned()]);
    }
    assert_eq!(refusal(&case, many), Some(Refusal::TooMany));
    let mut long = answered(&[]);
    for number in 0..20 {
        long.answers
            .insert(format!("q{number}"), vec!["x".repeat(30_000)]);
    }
    assert_eq!(refusal(&case, long), Some(Refusal::TextTooLong));
}
