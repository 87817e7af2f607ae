//! What must hold for every guideline and all answers.

use guideline::{Answer, Answers, Bears, Finding, Guideline, Key, Outcome, built_in, find};
use lexicon::Lexicon;
use proptest::prelude::*;

/// Everything that can be answered, with how it bears.
fn keys(guideline: &Guideline) -> Vec<(Key, Bears)> {
    let mut keys = Vec::new();
    for element in &guideline.elements {
        for indicator in &element.indicators {
            keys.push((Key::new(&element.code, &indicator.code), indicator.bears));
        }
        if let Some(list) = &element.list {
            let terms = Lexicon::built_in().list(list).take(4);
            keys.extend(terms.map(|it| (Key::new(&element.code, it.code()), Bears::For)));
        }
    }
    keys
}

fn any_answer() -> impl Strategy<Value = Answer> {
    prop_oneof![Just(Answer::Yes), Just(Answer::No), Just(Answer::Unknown)]
}

/// A guideline, answers to all of its keys, and the place of one of them.
fn any_case() -> impl Strategy<Value = (usize, Vec<Answer>, prop::sample::Index)> {
    (0..built_in().len()).prop_flat_map(|place| {
        let count = keys(&built_in()[place].guideline).len();
        (
            Just(place),
            prop::collection::vec(any_answer(), count),
            any::<prop::sample::Index>(),
        )
    })
}

fn answers(guideline: &Guideline, given: &[Answer]) -> Answers {
    keys(guideline)
        .into_iter()
        .map(|(key, _)| key)
        .zip(given.iter().copied())
        .collect()
}

/// How strong a finding is: each element and each conclusion, none of which may fall.
fn strength(finding: &Finding<'_>) -> Vec<Outcome> {
    let elements = finding.elements.iter().map(|it| it.outcome);
    elements
        .chain(finding.conclusions.iter().map(|it| it.outcome))
        .collect()
}

fn no_weaker(after: &Finding<'_>, before: &Finding<'_>) -> bool {
    strength(after)
        .iter()
        .zip(strength(before))
        .all(|(after, before)| *after >= before)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn more_support_never_weakens_and_more_against_never_strengthens((place, given, one) in any_case()) {
        let guideline = &built_in()[place].guideline;
        let keys = keys(guideline);
        let (key, bears) = &keys[one.index(keys.len())];
        let mut without = answers(guideline, &given);
        for less in [Answer::Unknown, Answer::No] {
            without.insert(key.clone(), less);
            let mut with = without.clone();
            with.insert(key.clone(), Answer::Yes);
            let (without, with) = (find(guideline, &without), find(guideline, &with));
            match bears {
                Bears::For | Bears::Necessary => prop_assert!(no_weaker(&with, &without)),
                Bears::Against | Bears::Excludes => prop_assert!(no_weaker(&without, &with)),
            }
        }
    }

    #[test]
    fn unknown_never_counts_as_no((place, given, one) in any_case()) {
        let guideline = &built_in()[place].guideline;
        let keys = keys(guideline);
        let (key, bears) = &keys[one.index(keys.len())];
        let mut answered = answers(guideline, &given);
        answered.insert(key.clone(), Answer::Unknown);
        let unknown = find(guideline, &answered);
        answered.insert(key.clone(), Answer::No);
        let no = find(guideline, &answered);
        answered.insert(key.clone(), Answer::Yes);
        let yes = find(guideline, &answered);
        // What is unknown stands between yes and no, and rules nothing out that either leaves open.
        let (good, bad) = if matches!(bears, Bears::For | Bears::Necessary) { (yes, no) } else { (no, yes) };
        prop_assert!(no_weaker(&good, &unknown) || strength(&good).iter().zip(strength(&unknown)).all(|(good, unknown)| *good >= unknown || unknown == Outcome::Open));
        for (unknown, good) in strength(&unknown).iter().zip(strength(&good)) {
            // Nothing is ruled out for being unknown that would not be ruled out if it were known to be in its favour.
            prop_assert!(*unknown != Outcome::NotShown || good == Outcome::NotShown);
        }
        for (unknown, bad) in strength(&unknown).iter().zip(strength(&bad)) {
            prop_assert!(*unknown >= bad);
        }
    }

    #[test]
    fn leaving_out_and_unknown_are_the_same((place, given, _) in any_case()) {
        let guideline = &built_in()[place].guideline;
        let full = answers(guideline, &given);
        let known: Answers = full.iter().filter(|(_, it)| **it != Answer::Unknown).map(|(key, it)| (key.clone(), *it)).collect();
        prop_assert_eq!(find(guideline, &full), find(guideline, &known));
    }

    #[test]
    fn the_order_of_answers_never_matters((place, given, _) in any_case(), seed in any::<u64>()) {
        let guideline = &built_in()[place].guideline;
        let mut pairs: Vec<(Key, Answer)> = answers(guideline, &given).into_iter().collect();
        let forth: Answers = pairs.iter().cloned().collect();
        let turn = usize::try_from(seed % 97).unwrap_or_default() % pairs.len().max(1);
        pairs.rotate_left(turn);
        pairs.reverse();
        let back: Answers = pairs.into_iter().collect();
        prop_assert_eq!(find(guideline, &forth), find(guideline, &back));
    }

    #[test]
    fn a_change_that_is_named_does_what_it_says((place, given, _) in any_case()) {
        let guideline = &built_in()[place].guideline;
        let now = answers(guideline, &given);
        let finding = find(guideline, &now);
        for change in finding.changes.iter().filter(|it| it.key.code != Key::NONE) {
            let mut other = now.clone();
            other.insert(change.key.clone(), change.answer);
            let then = find(guideline, &other);
            prop_assert_eq!(then.reached.map(|it| it.code.as_str()), change.then);
            prop_assert_ne!(change.then, finding.reached.map(|it| it.code.as_str()));
        }
    }

    #[test]
    fn answers_to_other_questions_change_nothing((place, given, _) in any_case(), stray in "[a-zA-Z.-]{1,12}") {
        let guideline = &built_in()[place].guideline;
        let now = answers(guideline, &given);
        let mut more = now.clone();
        more.insert(Key::new(&format!("x{stray}"), &stray), Answer::Yes);
        prop_assert_eq!(find(guideline, &now), find(guideline, &more));
    }
}
