//! Whether something is known already, and why.

#![expect(clippy::unwrap_used, reason = "a test")]

use find::name::Why;
use find::{Alike, Candidate, Doc, Field, Index, Reason, known};

const ACT: Field = Field(6);

const STORY: &str = "After she spoke at the session in Geneva in March, two men followed her home and asked her neighbours \
    where her children go to school.";

/// An office with other cases around the one that is looked for, which has number 7.
fn office() -> Index {
    let mut index = Index::new();
    let mut put = |group: u64, text: &str, name: &str, act: u32, day: i32| {
        index.insert(&Doc {
            key: 1,
            group,
            kind: 1,
            text: &[(1, text)],
            names: &[name],
            facets: &[(ACT, act)],
            day,
        });
    };
    for group in 100..160 {
        let text = format!("Officer {group} came to the house at night and took a telephone away.");
        put(
            group,
            &text,
            "Pedro Gómez",
            1,
            5_000 + i32::try_from(group).unwrap(),
        );
    }
    put(7, STORY, "Арсений Волков", 3, 100);
    index
}

fn of_seven(candidate: &Candidate<'_>) -> Option<Alike> {
    known(&office(), candidate)
        .into_iter()
        .find(|it| it.group == 7)
}

/// A reason as a page might say it.
fn said(reason: &Reason) -> String {
    match reason {
        Reason::SameName {
            theirs, likeness, ..
        } => {
            let other = likeness
                .why
                .iter()
                .any(|it| matches!(it, Why::OtherScript(..)));
            format!("{theirs}{}", if other { ", in other letters" } else { "" })
        }
        Reason::SameWords(percent) if *percent > 80 => "most words".to_owned(),
        Reason::SameWords(_) => "words".to_owned(),
        Reason::SameDay(day) => format!("day {day}"),
        Reason::NearDay { asked, theirs } => format!("day {theirs} for {asked}"),
        Reason::SamePlace(which) => format!("place {which}"),
        Reason::SameCode(field, value) => format!("code {} of {}", value, field.0),
    }
}

fn reasons(candidate: &Candidate<'_>) -> Vec<String> {
    of_seven(candidate).map_or_else(Vec::new, |it| it.reasons.iter().map(said).collect())
}

#[test]
fn the_same_person_in_other_letters_is_known_and_which() {
    let candidate = Candidate {
        names: &["Ana", "Arseniy Volkov"],
        ..Candidate::default()
    };
    assert_eq!(reasons(&candidate), ["Арсений Волков, in other letters"]);
}

#[test]
fn a_retold_text_is_known() {
    let retold = STORY
        .replace("two men", "three persons")
        .replace("March", "April");
    assert_eq!(
        reasons(&Candidate {
            text: &retold,
            ..Candidate::default()
        }),
        ["words"]
    );
    assert_eq!(
        reasons(&Candidate {
            text: STORY,
            ..Candidate::default()
        }),
        ["most words"]
    );
}

#[test]
fn circumstances_say_something_only_together() {
    let alone = Candidate {
        facets: &[(ACT, 3)],
        ..Candidate::default()
    };
    assert!(of_seven(&alone).is_none());
    let day = Candidate {
        days: &[100],
        ..Candidate::default()
    };
    assert!(of_seven(&day).is_none());
    let together = Candidate {
        days: &[100],
        places: &["geneva"],
        facets: &[(ACT, 3)],
        ..Candidate::default()
    };
    assert_eq!(reasons(&together), ["day 100", "place 0", "code 3 of 6"]);
    let near = Candidate {
        days: &[102],
        names: &["Volkov Arsenii"],
        ..Candidate::default()
    };
    assert_eq!(
        reasons(&near),
        ["Арсений Волков, in other letters", "day 100 for 102"]
    );
}

#[test]
fn somebody_else_of_the_family_is_not_known() {
    let candidate = Candidate {
        names: &["Dmitry Volkov"],
        ..Candidate::default()
    };
    assert!(of_seven(&candidate).is_none());
}

#[test]
fn a_case_is_not_like_itself() {
    let candidate = Candidate {
        text: STORY,
        except: Some(7),
        ..Candidate::default()
    };
    assert!(of_seven(&candidate).is_none());
}

#[test]
fn more_reasons_come_first() {
    let candidate = Candidate {
        names: &["Pedro Gómez"],
        days: &[5_120],
        ..Candidate::default()
    };
    let found = known(&office(), &candidate);
    assert_eq!(found[0].group, 120);
    assert!(found.len() <= 20 && found[0].score > found[10].score);
}

#[test]
fn nothing_is_like_nothing() {
    assert!(known(&office(), &Candidate::default()).is_empty());
    assert!(
        known(
            &Index::new(),
            &Candidate {
                names: &["Ana"],
                text: STORY,
                ..Candidate::default()
            }
        )
        .is_empty()
    );
}
