//! One `check` knows the API; what stands below it, by subject, are texts that a case officer could
//! read.
#![expect(clippy::unwrap_used, reason = "tests")]

mod actions;
mod assessment;
mod assignment;
mod consent;
mod decisions;
mod evidence;
mod exports;
mod file;
mod forms;
mod golden;
mod imports;
mod intake;
mod investigation;
mod links;
mod members;
mod notes;
mod outcomes;
mod particulars;
mod properties;
mod status;
mod stories;
mod track;

use crate::decisions::Matter;
use crate::intake::decide::Opening;
use crate::particulars::Urgency;
use crate::status::view::Status;
use crate::status::{Ground, Stage};
use crate::*;
use expect_test::Expect;
use words::{DecisionId, EventId, Moment, OfficerId, StreamId};

const OFFICERS: [&str; 4] = ["ana", "ben", "cyd", "dov"];
const MONDAY_MORNING: i64 = 1_735_894_800;

/// Plays a story, one act a line, and expects of its last line an event or a refusal.
///
/// `ana proposes close completed because done (seen 3)`: an officer, an act, its arguments, and, where the
/// officer had looked at the case before others went on, the case's next position at that time.
fn check(story: &str, expected: Expect) {
    let lines: Vec<&str> = story.lines().map(str::trim).collect();
    let (last, before) = lines.split_last().unwrap();
    let case = play(before);
    expected.assert_eq(&match act(&case, last) {
        Ok(event) => told(&event),
        Err(No::Refused(refusal)) => format!("refused: {refusal}"),
        Err(No::Clash(clash)) => format!(
            "clash: {} changed the {} at {}",
            name(clash.by),
            clash.field.code(),
            clash.position
        ),
    });
}

/// Plays a story and expects how the case stands at its end.
fn check_standing(story: &str, expected: Expect) {
    let lines: Vec<&str> = story.lines().map(str::trim).collect();
    expected.assert_eq(&standing(&play(&lines)));
}

fn play(lines: &[&str]) -> Case {
    let mut case = Case::new();
    for line in lines {
        let what = match line.strip_prefix("a later desk writes ") {
            Some(name) => CaseEvent::Unknown {
                name: name.to_owned(),
                content: serde_json::json!({"new": true}),
            },
            None => act(&case, line).unwrap_or_else(|no| panic!("`{line}`: {no}")),
        };
        let by = officer(line.split(' ').next().unwrap());
        case.apply(&recorded(case.next(), by.unwrap_or(OFFICER_ANA), what));
    }
    case
}

const OFFICER_ANA: OfficerId = OfficerId::from_random([1; 16]);

fn recorded(position: u64, by: OfficerId, what: CaseEvent) -> Recorded {
    Recorded {
        position,
        by,
        at: Moment(MONDAY_MORNING + i64::try_from(position).unwrap() * 60),
        event: Event {
            version: FORM_VERSION,
            id: EventId::from_random([u8::try_from(position).unwrap(); 16]),
            what,
        },
    }
}

fn officer(name: &str) -> Option<OfficerId> {
    let place = OFFICERS.iter().position(|it| *it == name)?;
    Some(OfficerId::from_random(
        [u8::try_from(place + 1).unwrap(); 16],
    ))
}

fn name(id: OfficerId) -> &'static str {
    OFFICERS[usize::from(id.as_bytes()[0]) - 1]
}

fn report(text: &str) -> StreamId {
    let number: u8 = text.strip_prefix('r').unwrap().parse().unwrap();
    StreamId::from_random([number; 16])
}

fn act(case: &Case, line: &str) -> Result<CaseEvent, No> {
    let (line, seen) = match line.split_once(" (seen ") {
        Some((line, seen)) => (line, seen.strip_suffix(')').unwrap().parse().unwrap()),
        None => (line, case.next()),
    };
    let (who, what) = line.split_once(' ').unwrap();
    let who = officer(who).unwrap();
    let (what, reason) = what.split_once(" because").unwrap_or((what, ""));
    let (verb, rest) = what.split_once(' ').unwrap_or((what, ""));
    match verb {
        "opens" => {
            let (rest, members) = rest.split_once(" with ").unwrap_or((rest, ""));
            let (title, reports) = rest.split_once("from").unwrap();
            crate::intake::decide::open_case(Opening {
                title: title.to_owned(),
                summary: String::new(),
                urgency: Urgency::Soon,
                reports: reports.split_whitespace().map(report).collect(),
                members: members.split_whitespace().filter_map(officer).collect(),
            })
        }
        "joins" => crate::intake::decide::join_report(case, report(rest), reason),
        "removes-report" => crate::intake::decide::leave_report(case, report(rest), reason),
        "notes" => crate::notes::decide::add_note(case, rest),
        "assigns" => crate::assignment::decide::assign(case, officer(rest), seen),
        "adds" => crate::members::decide::add_member(case, officer(rest).unwrap()),
        "removes" => crate::members::decide::remove_member(case, officer(rest).unwrap(), reason),
        "titles" => crate::particulars::decide::change_title(case, rest, seen),
        "summarises" => crate::particulars::decide::change_summary(case, rest, seen),
        "urges" => {
            let urgency = Urgency::of_code(rest).unwrap();
            crate::particulars::decide::change_urgency(case, urgency, reason, seen)
        }
        "moves" => crate::status::decide::set_status(case, Stage::of_code(rest).unwrap(), seen),
        "proposes" => {
            let id = DecisionId::from_random([u8::try_from(case.next()).unwrap(); 16]);
            crate::decisions::decide::propose(case, id, matter(rest), reason, seen, who)
        }
        "agrees" => crate::decisions::decide::answer(case, last(case), true, reason, seen, who),
        "disagrees" => crate::decisions::decide::answer(case, last(case), false, reason, seen, who),
        "withdraws" => crate::decisions::decide::withdraw(case, last(case), who),
        "screens" => crate::screening::decide::screen_out(case, officer(rest).unwrap(), reason),
        "reopens" => crate::status::decide::reopen(case, reason, seen),
        other => panic!("no act `{other}`"),
    }
}

/// The newest decision of the case.
fn last(case: &Case) -> DecisionId {
    case.decisions().all().last().unwrap().id
}

fn matter(text: &str) -> Matter {
    let (kind, of) = text.split_once(' ').unwrap_or((text, ""));
    match kind {
        "close" => Matter::Close {
            ground: Ground::of_code(of).unwrap(),
        },
        "urgency" => Matter::LowerUrgency {
            to: Urgency::of_code(of).unwrap(),
        },
        "readmission" => Matter::Readmit {
            officer: officer(of).unwrap(),
        },
        "publication" => Matter::Publish {
            text: of.to_owned(),
        },
        other => panic!("no matter `{other}`"),
    }
}

/// An event, one line a field, with names instead of ids.
fn told(event: &CaseEvent) -> String {
    let written = serde_json::to_value(event).unwrap();
    let mut text = event.name().to_owned();
    for (field, value) in written["content"].as_object().unwrap() {
        text.push_str(&format!("\n{field}: {value}"));
    }
    for name in OFFICERS {
        text = text.replace(&officer(name).unwrap().to_string(), name);
    }
    for name in ["r1", "r2", "r3"] {
        text = text.replace(&report(name).to_string(), name);
    }
    text
}

fn standing(case: &Case) -> String {
    let mut text = String::new();
    let mut say = |line: String| {
        text.push_str(line.trim_end());
        text.push('\n');
    };
    if let Some(it) = case.particulars() {
        say(format!("{} ({})", it.title.value, it.urgency.value.code()));
    }
    if let Some(it) = case.progress() {
        match it.status() {
            Status::Open(stage) => say(format!("open: {}", stage.code())),
            Status::Closed {
                ground,
                reasons,
                proposed,
            } => {
                say(format!("closed: {}: {reasons}", ground.code()));
                if let Some(by) = proposed {
                    let second = name(it.field().by);
                    say(format!("proposed by {}, agreed by {second}", name(*by)));
                }
            }
        }
    }
    if let Some(to) = case.assignment().and_then(|it| it.to()) {
        say(format!("assigned to {}", name(to)));
    }
    let members: Vec<_> = case
        .members()
        .all()
        .iter()
        .map(|it| name(it.officer))
        .collect();
    say(format!("members: {}", members.join(" ")));
    let reports: Vec<_> = case
        .intake()
        .reports()
        .iter()
        .map(|it| it.report.as_bytes()[0])
        .collect();
    say(format!("reports: {reports:?}"));
    for note in case.notes().all() {
        say(format!("{} notes: {}", name(note.by), note.text));
    }
    for decision in case.decisions().waiting() {
        say(format!("waits: {}", decision.what.code()));
    }
    for unread in case.unread() {
        say(format!("not understood: {}", unread.name));
    }
    text
}

#[test]
fn a_refusal_has_a_key_of_its_own() {
    let mut keys: Vec<_> = Refusal::ALL.iter().map(|it| it.key()).collect();
    assert!(keys.iter().all(|key| key.starts_with("refusal-")));
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), Refusal::ALL.len());
}

#[test]
fn what_a_later_desk_wrote_is_kept_and_shown() {
    check_standing(
        "ana opens A threat after a session from r1
         a later desk writes interview_held
         ana notes It still works",
        expect_test::expect![[r#"
            A threat after a session (soon)
            open: triage
            members: ana
            reports: [1]
            ana notes: It still works
            not understood: interview_held
        "#]],
    );
}

#[test]
fn a_case_is_not_opened_a_second_time_over_what_was_done() {
    let mut case = play(&[
        "ana opens A threat from r1 with ben",
        "ana proposes close completed because done",
        "ben agrees",
    ]);
    let again = act(&Case::new(), "ben opens Something else from r2").unwrap();
    case.apply(&recorded(3, officer("ben").unwrap(), again));
    expect_test::expect![[r#"
        A threat (soon)
        closed: completed: done
        proposed by ana, agreed by ben
        members: ana ben
        reports: [1]
        not understood: opened
    "#]]
    .assert_eq(&standing(&case));
}
