//! Samples of imports: one that is looked at, one that stopped, one that is done, and one whose file cannot be read.

use super::NOON;
use crate::import::{Ended, FileKind, Job, Problem, Progress, Review, Saved, Target};
use casework::particulars::Urgency;
use exchange::register::{Column, Mapping, Target as To};
use exchange::{About, DateOrder, NameRole};
use words::EventId;

fn mapping() -> Mapping {
    let column = |heading: &str, target| Column {
        heading: heading.to_owned(),
        target,
    };
    Mapping {
        headings_row: Some(1),
        columns: vec![
            column("رقم القضية", To::Id),
            column(
                "Date <b>",
                To::Date {
                    about: About::Incident,
                    order: DateOrder::DayFirst,
                },
            ),
            column(
                "Victim",
                To::Name {
                    role: NameRole::Victim,
                    split: None,
                },
            ),
            column("Remarks", To::Answer),
        ],
        language: None,
    }
}

fn problem(place: u64, column: usize, kind: &str) -> Problem {
    Problem {
        place,
        column,
        heading: "Date <b>".to_owned(),
        kind: kind.to_owned(),
        shown: "<i>yesterday\u{202e}".to_owned(),
    }
}

/// Imports of every state, and mappings.
pub(in crate::rooms) fn imports() -> (Vec<Job>, Vec<Saved>) {
    let job = |number: u8, kind| Job::sample(EventId::from_random([number; 16]), kind, NOON);
    let mut stopped = job(2, FileKind::Mailbox);
    stopped.target = Some(Target::Cases {
        urgency: Urgency::Routine,
        members: Vec::new(),
    });
    let mut done = job(3, FileKind::Kobo);
    done.target.clone_from(&stopped.target);
    done.ended = Some(Ended {
        imported: 41,
        known: 2,
        left_out: vec![
            problem(7, 0, "refusal-text-too-long"),
            problem(9, 0, "broken"),
        ],
    });
    let jobs = vec![
        job(1, FileKind::Register),
        stopped,
        done,
        job(4, FileKind::Message),
    ];
    let saved = Saved {
        shared: false,
        name: "Register of <Ardena>".to_owned(),
        mapping: mapping(),
    };
    (jobs, vec![saved])
}

/// The same with how far they are and what they would do.
pub(in crate::rooms) fn import_views(
    jobs: &[Job],
) -> Vec<(&Job, Option<Progress>, Option<Review>)> {
    let review = |refused: &'static str| Review {
        refused,
        sheets: vec!["2019".to_owned(), "2020 <b>".to_owned()],
        mapping: Some(mapping()).filter(|_| refused.is_empty()),
        mapped: false,
        examples: vec![vec!["7".to_owned()], vec!["5/3/2019".to_owned()]],
        new: 112,
        known: 3,
        changed: 1,
        left_out: 2,
        problems: vec![
            problem(4, 2, "no-date"),
            problem(9, 0, "nothing-in-it"),
            problem(11, 2, "id-twice"),
        ],
        problems_in_all: 240,
    };
    let progress = |runs, stopped| Progress {
        runs,
        total: 115,
        done: 40,
        imported: 38,
        stopped,
    };
    vec![
        (&jobs[0], None, Some(review(""))),
        (&jobs[3], None, Some(review("unknown-encoding"))),
        (&jobs[1], Some(progress(true, "")), None),
        (&jobs[1], Some(progress(false, "in-stopped-locked")), None),
        (&jobs[1], None, None),
        (&jobs[2], None, None),
    ]
}
