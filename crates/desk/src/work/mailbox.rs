//! Work in a mailbox: answering the reporter, and recording whether somebody is in danger.

use super::append::{Desk, Plan};
use super::draft::Draft;
use super::{Answer, Clashed, Conflict, Done, WorkProblem};
use crate::Refusal;
use crate::folds::Mailbox;
use crate::session::Session;
use crate::triage::Triage;
use charter::Act;
use entry::{Kind, StreamKind};
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
    let blobs: Vec<_> = answer.files.iter().map(|it| it.blob).collect();
    session
        .append(move |desk| {
            let mailbox = desk.scene.mailbox(report).ok_or(WorkProblem::NotFound)?;
            if !desk.scene.report_may(mailbox).answer {
                return Err(Refusal::NotYourRole.into());
            }
            unseen_dialogue(desk, report, mailbox, seen, &sealed.text)?;
            let body = Sealed::<_, seal::Mailbox>::new(&sealed, &[&mailbox.key()?.public()])?;
            let kind = (StreamKind::Mailbox, Kind::Answer);
            let draft = Draft::new(report, kind, mailbox.next, body.into_bytes())
                .blobs(blobs.clone())
                .discharges(kept_by(desk, mailbox, Act::Answer));
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
    theirs.retain(|item| !matches!(item.what, crate::view::What::Triaged { .. }));
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
    let body = Sealed::<_, Intake>::new(record, &[&intake.public()])?;
    let kind = (StreamKind::Mailbox, Kind::Record);
    let draft = Draft::new(report, kind, mailbox.next, body.into_bytes()).discharges(discharges);
    Ok(Some(draft.sign(&desk.seat)?))
}

fn kept_by(desk: &Desk<'_>, mailbox: &Mailbox, act: Act) -> Vec<String> {
    charter::kept_by(&desk.live.charter, &mailbox.obligations, act)
}
