//! Work in a mailbox: answering the reporter, and recording whether somebody is in danger.

use super::append::{Desk, Plan};
use super::draft::Draft;
use super::{Answer, Clashed, Conflict, Done, WorkProblem};
use crate::Refusal;
use crate::folds::Mailbox;
use crate::record::{Explained, Protected, Record, Triage};
use crate::session::Session;
use charter::{Act, Standing, Trigger};
use entry::{Kind, Mark, StreamKind};
use peer::NewEntryWire;
use seal::{Intake, Sealed};
use words::StreamId;

/// Answers a reporter; discharges the promises that an answer keeps.
///
/// # Errors
/// See [`WorkProblem`]; a message or answer that came meanwhile is a conflict.
pub async fn answer(session: &Session, answer: Answer) -> Result<Done, WorkProblem> {
    let text = casework::notes::decide::checked(&answer.text).map_err(Refusal::from)?;
    if text.is_empty() && answer.files.is_empty() {
        return Err(Refusal::EmptyAnswer.into());
    }
    let signed = match answer.signed.trim() {
        "" => String::new(),
        name => crate::book::checked_name(name)?,
    };
    if answer.files.iter().any(|file| file.report != answer.report) {
        return Err(WorkProblem::NotFound);
    }
    let (report, seen) = (answer.report, answer.seen);
    let sealed = seal::mailbox::Answer {
        version: 1,
        text,
        signed,
        attachments: answer
            .files
            .iter()
            .map(|it| it.attachment.clone())
            .collect(),
    };
    let keeps = answer.keeps;
    let blobs: Vec<_> = answer.files.iter().map(|it| it.blob).collect();
    session
        .append(move |desk| {
            let mailbox = desk.scene.mailbox(report).ok_or(WorkProblem::NotFound)?;
            if !desk.scene.report_may(mailbox).answer {
                return Err(Refusal::NotYourRole.into());
            }
            unseen_dialogue(desk, report, mailbox, seen, &sealed.text)?;
            let body = Sealed::<_, seal::Mailbox>::new(&sealed, &[&mailbox.key()?.public()])?;
            let mut discharges = kept_by(desk, mailbox, Act::Answer);
            if let Some(keeps) = &keeps {
                discharges.retain(|key| keeps.contains(key));
            }
            let kind = (StreamKind::Mailbox, Kind::Answer);
            let draft = Draft::new(report, kind, mailbox.next, body.into_bytes())
                .blobs(blobs.clone())
                .discharges(discharges);
            Ok(Plan {
                entries: vec![draft.sign(&desk.seat)?],
                done: Done {
                    stream: report,
                    position: mailbox.next,
                },
            })
        })
        .await
}

/// Two answers at once, or an answer that overlooks a message, confuse a frightened person: what
/// came meanwhile is shown first. An officer's own entries and the office's records do not stand in
/// the way.
fn unseen_dialogue(
    desk: &Desk<'_>,
    report: StreamId,
    mailbox: &Mailbox,
    seen: u64,
    mine: &str,
) -> Result<(), WorkProblem> {
    if mailbox.next <= seen {
        return Ok(());
    }
    let mut theirs = desk.theirs_in_mailbox(report, seen)?;
    theirs.retain(|item| {
        use crate::view::What;
        !matches!(
            item.what,
            What::Triaged { .. } | What::Protected { .. } | What::Explained { .. }
        )
    });
    if theirs.is_empty() {
        return Ok(());
    }
    Err(Conflict {
        what: Clashed::Dialogue,
        theirs,
        mine: mine.to_owned(),
        seen: mailbox.next,
    }
    .into())
}

/// Records whether somebody is in danger now; discharges the promises that a triage keeps. Opening
/// or joining a case does the same where it was not done yet.
///
/// # Errors
/// See [`WorkProblem`]; refused without reasons, and where it was done already.
pub async fn triage(
    session: &Session,
    report: StreamId,
    danger: bool,
    reasons: &str,
) -> Result<Done, WorkProblem> {
    let reasons = casework::notes::decide::checked(reasons).map_err(Refusal::from)?;
    if reasons.is_empty() {
        return Err(Refusal::TriageWithoutReason.into());
    }
    let record = Triage {
        version: 1,
        danger,
        reasons,
    };
    session
        .append(move |desk| {
            let mailbox = desk.scene.mailbox(report).ok_or(WorkProblem::NotFound)?;
            let takes_in = desk.scene.report_may(mailbox).open_case;
            if !takes_in {
                return Err(Refusal::NotYourRole.into());
            }
            let entry = triage_entry(desk, report, mailbox, &record)?;
            Ok(Plan {
                entries: vec![entry.ok_or(Refusal::TriageDone)?],
                done: Done {
                    stream: report,
                    position: mailbox.next,
                },
            })
        })
        .await
}

/// The entry that records a triage, where one is owed and this officer can seal it to intake.
pub(super) fn triage_entry(
    desk: &Desk<'_>,
    report: StreamId,
    mailbox: &Mailbox,
    record: &Triage,
) -> Result<Option<NewEntryWire>, WorkProblem> {
    let discharges = kept_by(desk, mailbox, Act::Triage);
    let Some(intake) = desk.scene.fold.keys.intake_key() else {
        return Ok(None);
    };
    if discharges.is_empty() {
        return Ok(None);
    }
    let record_body = Record::Triage(record.clone());
    let body = Sealed::<_, Intake>::new(&record_body, &[&intake.public()])?;
    let kind = (StreamKind::Mailbox, Kind::Record);
    let starts = match record.danger {
        true => desk.live.desk.charter().opened_by(&Trigger::Danger),
        false => Vec::new(),
    };
    let marks = starts.into_iter().map(|key| Mark::Opens { key });
    let draft = Draft::new(report, kind, mailbox.next, body.into_bytes())
        .discharges(discharges)
        .marks(marks.collect());
    Ok(Some(draft.sign(&desk.seat)?))
}

/// Records that a first measure protects somebody who was in danger; discharges the promises that this keeps.
///
/// # Errors
/// See [`WorkProblem`]; refused without saying what it is, and where it is not owed.
pub async fn protect(session: &Session, report: StreamId, how: &str) -> Result<Done, WorkProblem> {
    let how = casework::notes::decide::checked(how).map_err(Refusal::from)?;
    if how.is_empty() {
        return Err(Refusal::ProtectedWithoutWords.into());
    }
    let record = Record::Protected(Protected { version: 1, how });
    session
        .append(move |desk| {
            let mailbox = desk.scene.mailbox(report).ok_or(WorkProblem::NotFound)?;
            if !desk.scene.report_may(mailbox).explain {
                return Err(Refusal::NotYourRole.into());
            }
            let discharges = kept_by(desk, mailbox, Act::Protect);
            if discharges.is_empty() {
                return Err(Refusal::NotOwed.into());
            }
            recorded(desk, report, mailbox, &record, |it| {
                it.discharges(discharges)
            })
        })
        .await
}

/// Explains why a promise was not kept in time. It stays what it is.
///
/// # Errors
/// See [`WorkProblem`]; refused without a reason, and for a promise that is kept or still has time.
pub async fn explain(
    session: &Session,
    report: StreamId,
    (promise, opened_by): (String, u64),
    why: &str,
) -> Result<Done, WorkProblem> {
    let why = casework::notes::decide::checked(why).map_err(Refusal::from)?;
    if why.is_empty() {
        return Err(Refusal::ExplainedWithoutReason.into());
    }
    let key = promise.clone();
    let record = Record::Explained(Explained {
        version: 1,
        promise,
        why,
    });
    session
        .append(move |desk| {
            let mailbox = desk.scene.mailbox(report).ok_or(WorkProblem::NotFound)?;
            if !desk.scene.report_may(mailbox).explain {
                return Err(Refusal::NotYourRole.into());
            }
            let all = mailbox.running.all.iter();
            let mut meant = all.filter(|it| it.key == key && it.opened_by == opened_by);
            let is_late = meant.any(|it| {
                matches!(
                    it.standing(desk.scene.now),
                    Standing::Overdue | Standing::Late | Standing::Missed
                )
            });
            if !is_late {
                return Err(Refusal::NotOwed.into());
            }
            let mark = Mark::Explains {
                key: key.clone(),
                opened_by,
            };
            recorded(desk, report, mailbox, &record, |it| it.marks(vec![mark]))
        })
        .await
}

/// A record on a report, sealed to intake.
fn recorded(
    desk: &Desk<'_>,
    report: StreamId,
    mailbox: &Mailbox,
    record: &Record,
    with: impl FnOnce(Draft) -> Draft,
) -> Result<Plan, WorkProblem> {
    let intake = desk.scene.fold.keys.intake_key();
    let intake = intake.ok_or(Refusal::NotYourRole)?;
    let body = Sealed::<_, Intake>::new(record, &[&intake.public()])?;
    let kind = (StreamKind::Mailbox, Kind::Record);
    let draft = with(Draft::new(report, kind, mailbox.next, body.into_bytes()));
    Ok(Plan {
        entries: vec![draft.sign(&desk.seat)?],
        done: Done {
            stream: report,
            position: mailbox.next,
        },
    })
}

fn kept_by(desk: &Desk<'_>, mailbox: &Mailbox, act: Act) -> Vec<String> {
    let me = desk.seat.signing.verifying();
    charter::kept_by(&mailbox.running.all, act, Some(&me))
}
