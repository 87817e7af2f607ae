//! Work in a case: opening it, everything that happens in it, and who may read it.

use super::append::{Desk, Plan};
use super::draft::Draft;
use super::mailbox::triage_entry;
use super::{Clashed, Conflict, Done, OpenCase, WorkProblem};
use crate::Refusal;
use crate::duty::{Nobody, tell_screened};
use crate::folds::CaseState;
use crate::record::Triage;
use crate::session::Session;
use crate::show::officer_row;
use crate::view::{Role, Stage, Urgency};
use casework::decisions::Matter;
use casework::{Case, CaseEvent, Event, FORM_VERSION, FieldName, No};
use casework::{assignment, intake, members, notes, particulars, status};
use charter::{Act, Standing, Trigger};
use entry::{Kind, Mark, StreamKind};
use open::Key;
use peer::NewEntryWire;
use seal::{CaseMembers, Officer, PublicKey, Sealed};
use words::{EventId, OfficerId, StreamId};
use zeroize::Zeroizing;

pub(super) const CASE: (StreamKind, Kind) = (StreamKind::Case, Kind::CaseEvent);

/// Opens a case; records the triage of its reports where that was not done. Gives the case's
/// stream.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn open_case(session: &Session, open: OpenCase) -> Result<Done, WorkProblem> {
    let world = &session.0.desk.world;
    let stream = StreamId::from_random(world.random());
    let seed = Zeroizing::new(world.random::<32>());
    let id = EventId::from_random(world.random());
    let me = session.0.officer;
    let urgency = open.urgency;
    let decided = intake::decide::open_case(intake::decide::Opening {
        title: open.title,
        summary: open.summary,
        urgency,
        reports: open.reports,
        members: open.members.into_iter().filter(|it| *it != me).collect(),
    });
    let what = match decided {
        Ok(what) => what,
        Err(No::Refused(refusal)) => return Err(Refusal::from(refusal).into()),
        Err(No::Clash(_)) => return Err(WorkProblem::NotFound),
    };
    session
        .append(move |desk| {
            let CaseEvent::Opened(opened) = &what else {
                return Err(WorkProblem::NotFound);
            };
            let key = Key::<CaseMembers>::from_seed(*seed);
            let body = sealed(&what, id, &key.public())?;
            let mut draft = Draft::new(stream, CASE, 0, body).marks(case_starts(desk));
            draft = draft.grant(&key, &desk.scene.fold.keys.own().public())?;
            for member in &opened.members {
                draft = draft.grant(&key, &member_key(desk, *member)?)?;
            }
            let mut triages = Vec::new();
            for report in &opened.reports {
                let mailbox = desk.scene.mailbox(*report).ok_or(WorkProblem::NotFound)?;
                if !desk.scene.report_may(mailbox).open_case {
                    return Err(Refusal::NotYourRole.into());
                }
                let named = desk.scene.named_in_report(*report)?;
                for officer in opened.members.iter().chain([&me]) {
                    desk.no_interest(*officer, &Case::new(), &named)?;
                }
                draft = draft.grant(&mailbox.key()?, &key.public())?;
                triages.extend(triage_entry(desk, *report, mailbox, &by_urgency(urgency))?);
            }
            let mut entries = vec![draft.sign(&desk.seat)?];
            entries.extend(triages);
            Ok(Plan {
                entries,
                done: Done {
                    stream,
                    position: 0,
                },
            })
        })
        .await
}

/// What opening or joining a case says about danger. It names no case: whoever takes reports in
/// reads it.
fn by_urgency(urgency: Urgency) -> Triage {
    Triage {
        version: 1,
        danger: urgency == Urgency::Now,
        reasons: String::new(),
    }
}

/// Joins a report to a case.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn join_report(
    session: &Session,
    case: StreamId,
    report: StreamId,
    reason: &str,
) -> Result<Done, WorkProblem> {
    let reason = reason.to_owned();
    let id = event_id(session);
    let done = session
        .append(move |desk| {
            let (state, key) = worked_on(desk, case)?;
            let mailbox = desk.scene.mailbox(report).ok_or(WorkProblem::NotFound)?;
            if !desk.scene.report_may(mailbox).join {
                return Err(Refusal::NotYourRole.into());
            }
            let what = intake::decide::join_report(&state.case, report, &reason)
                .map_err(|no| refused(no, desk, case, 0, &reason))?;
            // With the report every member is given its key.
            let named = desk.scene.named_in_report(report)?;
            for member in state.case.members().all() {
                desk.no_interest(member.officer, &state.case, &named)?;
            }
            let draft = Draft::new(case, CASE, state.case.next(), sealed(&what, id, key)?)
                .grant(&mailbox.key()?, key)?;
            let mut entries = vec![draft.sign(&desk.seat)?];
            let urgency = state.case.particulars().map(|it| it.urgency.value);
            let record = by_urgency(urgency.unwrap_or(Urgency::Routine));
            entries.extend(triage_entry(desk, report, mailbox, &record)?);
            Ok(plan(entries, case, state))
        })
        .await?;
    // Who is kept out of the case is told nothing of the report from here on.
    tell_screened(session, case, Nobody::IsLeftOut).await;
    Ok(done)
}

/// Takes a report out of a case.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn leave_report(
    session: &Session,
    case: StreamId,
    report: StreamId,
    reason: &str,
) -> Result<Done, WorkProblem> {
    let reason = reason.to_owned();
    happen(session, case, u64::MAX, reason.clone(), move |state, _| {
        intake::decide::leave_report(&state.case, report, &reason)
    })
    .await
}

/// Adds a note.
///
/// # Errors
/// See [`WorkProblem`]; notes never conflict.
pub async fn add_note(session: &Session, case: StreamId, text: &str) -> Result<Done, WorkProblem> {
    let text = text.to_owned();
    happen(session, case, u64::MAX, text.clone(), move |state, _| {
        notes::decide::add_note(&state.case, &text)
    })
    .await
}

/// Explains, as a note in the case, why a promise was not kept in time. It stays what it is.
///
/// # Errors
/// See [`WorkProblem`]; refused without a reason, and for a promise that is kept or still has time.
pub async fn explain_in_case(
    session: &Session,
    case: StreamId,
    (promise, opened_by): (String, u64),
    why: &str,
) -> Result<Done, WorkProblem> {
    if why.trim().is_empty() {
        return Err(Refusal::ExplainedWithoutReason.into());
    }
    let (id, why) = (event_id(session), why.to_owned());
    session
        .append(move |desk| {
            let (state, key) = worked_on(desk, case)?;
            let all = state.running.all.iter();
            let mut meant = all.filter(|it| it.key == promise && it.opened_by == opened_by);
            let is_late = meant.any(|it| {
                let standing = it.standing(desk.scene.now);
                matches!(
                    standing,
                    Standing::Overdue | Standing::Late | Standing::Missed
                )
            });
            if !is_late {
                return Err(Refusal::NotOwed.into());
            }
            let what = notes::decide::add_note(&state.case, &why)
                .map_err(|no| refused(no, desk, case, u64::MAX, &why))?;
            let mark = Mark::Explains {
                key: promise.clone(),
                opened_by,
            };
            let draft = Draft::new(case, CASE, state.case.next(), sealed(&what, id, key)?)
                .marks(vec![mark]);
            Ok(plan(vec![draft.sign(&desk.seat)?], case, state))
        })
        .await
}

/// Assigns a case to a member, or to nobody.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn assign(
    session: &Session,
    case: StreamId,
    to: Option<OfficerId>,
    seen: u64,
) -> Result<Done, WorkProblem> {
    let mine = to.map(|it| it.to_string()).unwrap_or_default();
    happen(session, case, seen, mine, move |state, _| {
        assignment::decide::assign(&state.case, to, seen)
    })
    .await
}

/// Changes the title.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn change_title(
    session: &Session,
    case: StreamId,
    title: &str,
    seen: u64,
) -> Result<Done, WorkProblem> {
    let title = title.to_owned();
    happen(session, case, seen, title.clone(), move |state, _| {
        particulars::decide::change_title(&state.case, &title, seen)
    })
    .await
}

/// Changes the summary.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn change_summary(
    session: &Session,
    case: StreamId,
    summary: &str,
    seen: u64,
) -> Result<Done, WorkProblem> {
    let summary = summary.to_owned();
    happen(session, case, seen, summary.clone(), move |state, _| {
        particulars::decide::change_summary(&state.case, &summary, seen)
    })
    .await
}

/// Raises the urgency, or proposes to lower it: that needs a second officer.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn change_urgency(
    session: &Session,
    case: StreamId,
    urgency: Urgency,
    reason: &str,
    seen: u64,
) -> Result<Done, WorkProblem> {
    let now = session.0.with_scene(|scene| {
        let particulars = scene.case_state(case)?.case.particulars()?;
        Some(particulars.urgency.value)
    });
    // Whoever is slower than a colleague is told by the decision itself.
    if now.flatten().is_some_and(|now| urgency < now) {
        let what = Matter::LowerUrgency { to: urgency };
        return super::decision::propose(session, case, what, reason, seen).await;
    }
    let reason = reason.to_owned();
    happen(
        session,
        case,
        seen,
        urgency.code().to_owned(),
        move |state, _| particulars::decide::change_urgency(&state.case, urgency, &reason, seen),
    )
    .await
}

/// Moves a case to another stage.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn set_status(
    session: &Session,
    case: StreamId,
    stage: Stage,
    seen: u64,
) -> Result<Done, WorkProblem> {
    happen(
        session,
        case,
        seen,
        stage.code().to_owned(),
        move |state, _| status::decide::set_status(&state.case, stage, seen),
    )
    .await
}

/// Opens a closed case again.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn reopen(
    session: &Session,
    case: StreamId,
    reasons: &str,
    seen: u64,
) -> Result<Done, WorkProblem> {
    let reasons = reasons.to_owned();
    happen(session, case, seen, reasons.clone(), move |state, _| {
        status::decide::reopen(&state.case, &reasons, seen)
    })
    .await
}

/// Makes an officer a member: gives them the case's keys.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn add_member(
    session: &Session,
    case: StreamId,
    officer: OfficerId,
) -> Result<Done, WorkProblem> {
    let id = event_id(session);
    session
        .append(move |desk| {
            let (state, key) = worked_on(desk, case)?;
            let what = members::decide::add_member(&state.case, officer)
                .map_err(|no| refused(no, desk, case, 0, ""))?;
            let named = desk.scene.named_in(&state.case)?;
            desk.no_interest(officer, &state.case, &named)?;
            let to = member_key(desk, officer)?;
            let mut draft = Draft::new(case, CASE, state.case.next(), sealed(&what, id, key)?);
            // Every key the case ever had, oldest first: a member reads it from its beginning.
            for key in state.keys() {
                draft = draft.grant(key, &to)?;
            }
            Ok(plan(vec![draft.sign(&desk.seat)?], case, state))
        })
        .await
}

/// Removes a member: from here on the case has a new key, which goes to those who stay.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn remove_member(
    session: &Session,
    case: StreamId,
    officer: OfficerId,
    reason: &str,
) -> Result<Done, WorkProblem> {
    let reason = reason.to_owned();
    let id = event_id(session);
    let seed = Zeroizing::new(session.0.desk.world.random::<32>());
    session
        .append(move |desk| {
            let (state, _) = worked_on(desk, case)?;
            let what = members::decide::remove_member(&state.case, officer, &reason)
                .map_err(|no| refused(no, desk, case, 0, &reason))?;
            let draft = new_key(desk, &state.case, officer, &what, (case, id, &seed))?;
            Ok(plan(vec![draft.sign(&desk.seat)?], case, state))
        })
        .await
}

/// An event with which an officer leaves the case: sealed to a new key, which goes to those who stay.
pub(super) fn new_key(
    desk: &Desk<'_>,
    state: &Case,
    leaves: OfficerId,
    what: &CaseEvent,
    (case, id, seed): (StreamId, EventId, &[u8; 32]),
) -> Result<Draft, WorkProblem> {
    let key = Key::<CaseMembers>::from_seed(*seed);
    let body = sealed(what, id, &key.public())?;
    let mut draft = Draft::new(case, CASE, state.next(), body);
    let stay = state.members().all().iter();
    for member in stay.filter(|it| it.officer != leaves) {
        // Whoever is suspended is given no new key; reinstated, they are added again.
        if let Ok(to) = desk.scene.fold.recipient(member.officer) {
            draft = draft.grant(&key, &to)?;
        }
    }
    Ok(draft)
}

/// One event without further parts.
pub(super) async fn happen(
    session: &Session,
    case: StreamId,
    seen: u64,
    mine: String,
    decide: impl Fn(&CaseState, OfficerId) -> Result<CaseEvent, No> + Clone + Send + 'static,
) -> Result<Done, WorkProblem> {
    let id = event_id(session);
    let me = session.0.officer;
    session
        .append(move |desk| {
            let (state, key) = worked_on(desk, case)?;
            let what = decide(state, me).map_err(|no| refused(no, desk, case, seen, &mine))?;
            let draft = Draft::new(case, CASE, state.case.next(), sealed(&what, id, key)?)
                .discharges(kept_by(desk, state, &what))
                .marks(started_by(desk, state, &what));
            Ok(plan(vec![draft.sign(&desk.seat)?], case, state))
        })
        .await
}

/// A case that this officer can open and may work on, with the key to which new entries are sealed.
pub(super) fn worked_on<'a>(
    desk: &Desk<'a>,
    case: StreamId,
) -> Result<(&'a CaseState, &'a PublicKey<CaseMembers>), WorkProblem> {
    let scene = desk.scene;
    let state = scene.case_state(case).ok_or(WorkProblem::NotFound)?;
    let key = state.public().ok_or(WorkProblem::NotFound)?;
    if !scene.is_one_of(&Role::WORKERS) {
        return Err(Refusal::NotYourRole.into());
    }
    Ok((state, key))
}

/// The key of an officer who is to be a member: one who is active and works on cases.
pub(super) fn member_key(
    desk: &Desk<'_>,
    officer: OfficerId,
) -> Result<PublicKey<Officer>, WorkProblem> {
    let fold = desk.scene.fold;
    let to = fold.recipient(officer).map_err(|_| Refusal::NotActive)?;
    let works = fold.book.officer(officer).map(officer_row);
    match works.is_some_and(|it| it.is_one_of(&Role::WORKERS)) {
        true => Ok(to),
        false => Err(Refusal::WorksOnNoCase.into()),
    }
}

pub(super) fn sealed(
    what: &CaseEvent,
    id: EventId,
    key: &PublicKey<CaseMembers>,
) -> Result<Vec<u8>, WorkProblem> {
    let event = Event {
        version: FORM_VERSION,
        id,
        what: what.clone(),
    };
    Ok(Sealed::<_, CaseMembers>::new(&event, &[key])?.into_bytes())
}

pub(super) fn plan(entries: Vec<NewEntryWire>, case: StreamId, state: &CaseState) -> Plan {
    Plan {
        entries,
        done: Done {
            stream: case,
            position: state.case.next(),
        },
    }
}

/// A refusal as it is, a clash with both versions.
pub(super) fn refused(
    no: No,
    desk: &Desk<'_>,
    case: StreamId,
    seen: u64,
    mine: &str,
) -> WorkProblem {
    let clash = match no {
        No::Refused(refusal) => return Refusal::from(refusal).into(),
        No::Clash(clash) => clash,
    };
    let closing = clash.field == FieldName::Status;
    let Some(state) = desk.scene.case_state(case) else {
        return WorkProblem::NotFound;
    };
    match desk.since_in_case(case, seen) {
        Ok(theirs) => Conflict {
            what: match closing {
                true => Clashed::Case,
                false => Clashed::Field(clash.field),
            },
            theirs,
            mine: mine.to_owned(),
            seen: state.case.next(),
        }
        .into(),
        Err(problem) => problem,
    }
}

pub(super) fn event_id(session: &Session) -> EventId {
    EventId::from_random(session.0.desk.world.random())
}

/// The promises that an event of the case keeps: a finding, once a second officer agrees with it.
fn kept_by(desk: &Desk<'_>, state: &CaseState, what: &CaseEvent) -> Vec<String> {
    match what {
        CaseEvent::AssessmentReviewed(review) if review.agrees => finding_kept(desk, state),
        _ => Vec::new(),
    }
}

/// The promises of a finding that run on a case. The case's end keeps them too: two officers conclude, with reasons, and
/// nobody is left who waits for more.
pub(super) fn finding_kept(desk: &Desk<'_>, state: &CaseState) -> Vec<String> {
    let me = desk.seat.signing.verifying();
    charter::kept_by(&state.running.all, Act::Finding, Some(&me))
}

/// What starts anew when a case is opened again: the clock of a finding, where none was agreed on.
fn started_by(desk: &Desk<'_>, state: &CaseState, what: &CaseEvent) -> Vec<Mark> {
    let mut threads = state.case.assessments().all().iter();
    let is_found = threads.any(|it| it.in_force().is_some());
    match what {
        CaseEvent::Reopened(_) if !is_found => {
            let finding = desk.live.desk.charter().kept_by(Act::Finding);
            let starts = case_starts(desk).into_iter();
            let is_finding =
                |it: &Mark| it.key().is_some_and(|key| finding.iter().any(|f| f == key));
            starts.filter(is_finding).collect()
        }
        _ => Vec::new(),
    }
}

/// The clocks that start with a case.
fn case_starts(desk: &Desk<'_>) -> Vec<Mark> {
    let starts = desk.live.desk.charter().opened_by(&Trigger::Case);
    starts.into_iter().map(|key| Mark::Opens { key }).collect()
}
