//! What becomes of work that was not done: the form comes back as it was typed, with the reason
//! beside it.

use super::conflict::Clash;
use super::fields::Fields;
use super::frame::see_other;
use super::notice;
use crate::Refusal;
use crate::session::Session;
use crate::view::What;
use crate::visit::Officer;
use crate::work::WorkProblem;
use axum::response::Response;
use pages::{Field, Form, Problem};
use zeroize::Zeroize as _;

/// What was typed into a form that was refused, kept in memory for the next page. Wiped when
/// dropped.
pub(super) struct Typed {
    values: Vec<(String, String)>,
    problem: Problem,
}

impl Drop for Typed {
    fn drop(&mut self) {
        for (_, value) in &mut self.values {
            value.zeroize();
        }
    }
}

/// Where a form stands: the page to which it comes back, under which key, and which action it sends
/// to.
pub(super) struct Place<'a> {
    /// The page.
    pub page: &'a str,
    /// Where the form is sent.
    pub action: &'a str,
}

/// Keeps what was typed and goes back to the page; or shows that there is nothing, or who was
/// faster.
pub(super) fn refused(
    officer: &Officer,
    place: &Place<'_>,
    typed: &Fields,
    field: &'static str,
    problem: WorkProblem,
) -> Response {
    let problem = match problem {
        WorkProblem::NotFound => return notice::page(officer.language, "not-found"),
        WorkProblem::Locked => return see_other("/login", &[]),
        WorkProblem::Conflict(conflict) => {
            let clash = Clash::new(*conflict, place, typed);
            officer.session.park("conflict", Box::new(clash));
            return see_other("/conflict", &[]);
        }
        other => said(other, field),
    };
    park(&officer.session, place.page, typed, problem);
    see_other(place.page, &[])
}

/// Keeps what was typed for the next showing of a page.
pub(super) fn park(session: &Session, page: &str, typed: &Fields, problem: Problem) {
    session.park(
        page,
        Box::new(Typed {
            values: typed.pairs(),
            problem,
        }),
    );
}

/// The form of a page: as it was typed, where it was refused just now.
pub(super) fn form_of(session: &Session, page: &str, fields: &[Field]) -> Form {
    let mut form = Form::of(fields);
    let parked = session
        .take_parked(page)
        .and_then(|parked| parked.downcast::<Typed>().ok());
    if let Some(typed) = parked {
        for (name, value) in &typed.values {
            form.keep_also(name, value);
        }
        form.refuse(typed.problem.clone());
    }
    form
}

/// What was typed into a form whose fields are not known beforehand, where it was refused just now.
pub(super) fn typed_of(session: &Session, page: &str) -> Option<(Fields, Problem)> {
    let parked = session.take_parked(page)?.downcast::<Typed>().ok()?;
    let mut fields = Fields::default();
    for (name, value) in &parked.values {
        fields.push(name.clone(), value.clone());
    }
    Some((fields, parked.problem.clone()))
}

/// The words for a problem that is neither a conflict nor absence.
fn said(problem: WorkProblem, field: &'static str) -> Problem {
    match problem {
        WorkProblem::Refused(refusal) => Problem::at(field_of(refusal, field), refusal.key()),
        WorkProblem::WrongPassphrase => Problem::at("old", "work-wrong-passphrase"),
        WorkProblem::NodeUnreachable => Problem::of_form("work-node-unreachable"),
        WorkProblem::Busy => Problem::of_form("work-busy"),
        WorkProblem::NodeRefused => Problem::of_form("work-node-refused"),
        WorkProblem::Fault { reference } => {
            Problem::of_form("work-fault").with("reference", reference)
        }
        WorkProblem::NotFound | WorkProblem::Locked | WorkProblem::Conflict(_) => {
            Problem::of_form("work-not-found")
        }
    }
}

/// The field that a refusal is about, where it is not the form's own.
fn field_of(refusal: Refusal, field: &'static str) -> &'static str {
    use casework::Refusal as Case;
    match refusal {
        Refusal::Case(Case::NoTitle | Case::TitleTooLong) => "title",
        Refusal::Case(Case::SummaryTooLong) => "summary",
        Refusal::Case(Case::UrgencyWithoutReason) => "urgency-reason",
        Refusal::Case(Case::ConsentWithoutRecipient) => "recipients",
        Refusal::Case(Case::GrantorWithoutName | Case::GrantorIsAuthor) => "grantor",
        Refusal::Case(Case::GrantorWithoutAuthority) => "authority",
        Refusal::Case(Case::FamilyWithoutReason) => "instead",
        Refusal::Case(Case::DoubtWithoutReason) => "doubt-reason",
        Refusal::Case(Case::ActionWithoutAddressee) => "name",
        Refusal::Case(Case::ActionWithoutReaders) => "audience",
        // What is over has no field on the page any more.
        Refusal::Case(
            Case::NoDecision | Case::DecisionOver | Case::OwnDecision | Case::NotOwnDecision,
        ) => "",
        Refusal::NoName | Refusal::NameTaken | Refusal::NameTooLong => "name",
        Refusal::NoRole => "roles",
        Refusal::PassphrasesDiffer => "again",
        Refusal::PassphraseShort | Refusal::PassphraseSame => "new",
        _ => field,
    }
}

/// The text of a timeline item that somebody typed; empty where nobody did.
pub(super) fn words_of(what: &What) -> &str {
    match what {
        What::Message { text, .. } | What::Answer { text, .. } | What::Note { text } => text,
        What::ReportJoined { reason, .. }
        | What::ReportLeft { reason, .. }
        | What::MemberRemoved { reason, .. }
        | What::Urgency { reason, .. } => reason,
        What::Assessed { about, .. } => about,
        What::Filed { words, .. } => words,
        What::Reviewed { reasons, .. }
        | What::Decided { reasons, .. }
        | What::Proposed { reasons, .. } => reasons,
        What::Title { title } | What::Opened { title, .. } => title,
        What::Summary { summary } => summary,
        What::Closed { reasons, .. }
        | What::Reopened { reasons }
        | What::Triaged { reasons, .. } => reasons,
        What::Protected { how } => how,
        What::Explained { why, .. } => why,
        What::Contested { text, .. } => text,
        What::Report { excerpt, .. } => excerpt,
        What::Assigned { .. }
        | What::MemberAdded { .. }
        | What::Stage { .. }
        | What::Coded { .. }
        | What::Paused { .. }
        | What::Erased
        | What::Unknown { .. } => "",
    }
}
