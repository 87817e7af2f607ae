//! Work on consent: answers as one step, their end, and a supervisor's decision where a life is at risk.

use super::file::{self, Before};
use super::retell::retell_all;
use super::{Done, WorkProblem};
use crate::session::Session;
use crate::view::{AuditAct, Role, reference};
use casework::consent::decide::{self, Supervising};
use casework::consent::event::{ConsentRecorded, Leaving};
use casework::consent::{Ended, Missing};
use casework::{Case, CaseEvent, No, Refusal, actions, exports};
use jiff::civil::Date;
use words::{ConsentId, OfficerId, StreamId};

/// Records answers: all of them, or none.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn record_consents(
    session: &Session,
    case: StreamId,
    answers: Vec<ConsentRecorded>,
    seen: u64,
) -> Result<Done, WorkProblem> {
    let told = answers.into_iter().enumerate().map(|(index, mut answer)| {
        // What this form records itself just now was seen.
        if index > 0 {
            answer.saw = u64::MAX;
        }
        CaseEvent::ConsentRecorded(answer)
    });
    retell_all(session, case, told.collect(), seen).await
}

/// Ends a consent, also in a closed case.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn withdraw_consent(
    session: &Session,
    case: StreamId,
    consent: ConsentId,
    (on, by, reason): (Date, Ended, &str),
) -> Result<Done, WorkProblem> {
    let reason = reason.to_owned();
    file::file(session, case, u64::MAX, reason.clone(), move |before| {
        decide::withdraw(before.case, consent, (on, by, &reason), before.today)
    })
    .await
}

/// Lets something leave without the consents that are missing now: a version of an action, or an export that asks for it. That it was done
/// goes into the audit book, without names. `shown` is what the page showed as missing.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn override_consent(
    session: &Session,
    case: StreamId,
    leaving: Leaving,
    (life_at_risk, shown): (bool, &str),
    reason: &str,
) -> Result<Done, WorkProblem> {
    let is_supervisor = session.me().is_one_of(&[Role::Supervisor]);
    let reason = reason.to_owned();
    let mine = reason.clone();
    let decide = move |before: &Before<'_>| {
        let Asked { by, lacks, .. } = asked(before.case, leaving, before.today)?;
        let who = Supervising {
            me: before.me,
            is_supervisor,
            asked_by: by,
            life_at_risk,
        };
        decide::override_consent(before.case, leaving, lacks, who, &reason)
    };
    let view = session.file(case).await?;
    let before = Before {
        case: &view.case,
        me: view.me,
        today: view.today,
    };
    if let Err(No::Refused(refusal)) = decide(&before) {
        return Err(refusal.into());
    }
    let Asked {
        called,
        seen,
        lacks,
        ..
    } = asked(&view.case, leaving, view.today)?;
    // A supervisor lets go what they saw: whoever has withdrawn since is not passed over.
    if missing_as_shown(&lacks) != shown {
        return Err(crate::Refusal::OverrideChanged.into());
    }
    // The auditor learns of it before anybody can act on it: where the record cannot be kept, nothing is decided.
    let on = format!("{} {called}", reference(case));
    session
        .blocking(move |live| Ok(Ok(live.note(AuditAct::OverrodeConsent, on)?)))
        .await?;
    file::file(session, case, seen, mine, decide).await
}

/// What is missing, as a page carries it: another text where it is not the same.
pub(crate) fn missing_as_shown(lacks: &[Missing]) -> String {
    let line = |it: &Missing| {
        let (audience, scope) = (it.audience.code(), it.scope.code());
        let (whose, why) = (it.whose.code(), it.why.code());
        format!("{} {audience} {scope} {whose} {why};", it.party)
    };
    lacks.iter().map(line).collect()
}

/// What a supervisor is asked to let go.
struct Asked {
    /// Who asks.
    by: OfficerId,
    lacks: Vec<Missing>,
    /// What the audit book calls it.
    called: String,
    /// The position up to which it was seen.
    seen: u64,
}

fn asked(case: &Case, leaving: Leaving, today: Date) -> Result<Asked, Refusal> {
    match leaving {
        Leaving::Action { action, version } => {
            let known = case.actions().get(action).ok_or(Refusal::NoAction)?;
            let draft = known.newest();
            if draft.version != version {
                return Err(Refusal::NoAction);
            }
            Ok(Asked {
                by: known.handed_in_by().unwrap_or(draft.by),
                lacks: actions::lacking(case, draft, today),
                called: format!("#{version}"),
                seen: version,
            })
        }
        Leaving::Export { event } | Leaving::Referral { event } => {
            let known = case.exports().get(event).ok_or(Refusal::NoExport)?;
            if !known.prepared().asks {
                return Err(Refusal::NoChange);
            }
            Ok(Asked {
                by: known.field.by,
                lacks: exports::lacking(case, known.prepared(), today),
                called: format!("#{}", known.field.version),
                seen: u64::MAX,
            })
        }
    }
}
