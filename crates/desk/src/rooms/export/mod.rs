//! Exports of a case: prepared with whom they show, agreed on where names go along, made once and fetched.

pub(super) mod context;
pub(super) mod many;
pub(super) mod one;
pub(super) mod seal;

use super::fields::Fields;
use super::frame::{Frame, see_other, show};
use super::notice;
use super::refuse::{Place, refused, typed_of};
use crate::view::FileView;
use crate::visit::{Form, Officer};
use crate::work::{self, WorkProblem};
use axum::extract::Path;
use axum::response::Response;
use casework::actions::Shown;
use casework::actions::event::About;
use casework::consent::{Audience, Purpose, Scope};
use casework::exports::event::ExportPrepared;
use casework::exports::{Format, lacking};
use casework::{Refusal, parties::Role};
use context::{Exports, Made};
use pages::Locale;
use words::{EventId, StreamId};

/// Who may read an export. What stays with the team is asked of nobody.
pub(super) const READERS: [Audience; 6] = [
    Audience::Partners,
    Audience::StateNamed,
    Audience::State,
    Audience::PublicNamed,
    Audience::Public,
    Audience::Team,
];

/// What an export may be for.
pub(super) const PURPOSES: [Purpose; 3] =
    [Purpose::Export, Purpose::Referral, Purpose::Publication];

/// How somebody may stand in an export.
pub(super) const WAYS: [Shown; 3] = [Shown::Name, Shown::Number, Shown::Left];

/// `GET /cases/{case}/export`.
pub(super) async fn get(officer: Officer, Path(case): Path<String>) -> Response {
    let Ok(id) = case.parse::<StreamId>() else {
        return notice::page(officer.language, "not-found");
    };
    let Ok(view) = officer.session.file(id).await else {
        return notice::page(officer.language, "not-found");
    };
    let page = format!("/cases/{case}/export");
    let (typed, problem) = match typed_of(&officer.session, &page) {
        Some((typed, problem)) => (Some(typed), Some(problem)),
        None => (None, None),
    };
    let lexicon = officer.session.desk().lexicon().now();
    show(&Exports::new(Made {
        language: officer.language,
        frame: Frame::of(&officer, "cases"),
        lexicon: &lexicon,
        view: &view,
        typed: typed.as_ref(),
        problem,
    }))
}

/// What the form says is to leave.
pub(super) fn prepared(fields: &Fields, export: EventId) -> ExportPrepared {
    let about = fields.all("about").filter_map(|it| {
        let (shown, party) = it.split_once(' ')?;
        Some(About {
            party: party.parse().ok()?,
            shown: Shown::of_code(shown)?,
        })
    });
    ExportPrepared {
        export,
        format: Format::of_code(fields.get("format")).unwrap_or(Format::Archive),
        audience: Audience::of_code(fields.get("audience")).unwrap_or(Audience::Partners),
        recipient: fields.trimmed("recipient").to_owned(),
        purpose: Purpose::of_code(fields.get("purpose")).unwrap_or(Purpose::Export),
        reason: fields.trimmed("reason").to_owned(),
        about: about.collect(),
        contact: fields.get("contact") == "yes",
        evidence: fields
            .all("evidence")
            .filter_map(|it| it.parse().ok())
            .collect(),
        asks: fields.get("ask") == "yes",
        saw: fields.seen(),
    }
}

/// An export as it begins: victims by number, those who are not asked too, everybody else left out.
fn beginning(view: &FileView) -> ExportPrepared {
    let all = view.case.parties().all().iter();
    let about = all.map(|party| About {
        party: party.id,
        shown: match party.is(Role::Victim) || !party.is_asked() {
            true => Shown::Number,
            false => Shown::Left,
        },
    });
    ExportPrepared {
        export: EventId::from_random([0; 16]),
        format: Format::Archive,
        audience: Audience::Partners,
        recipient: String::new(),
        purpose: Purpose::Export,
        reason: String::new(),
        about: about.collect(),
        contact: false,
        evidence: Vec::new(),
        asks: false,
        saw: view.seen,
    }
}

/// Takes out what is not allowed: first what makes somebody known, then whoever may not be shown at all.
pub(super) fn redacted(view: &FileView, mut it: ExportPrepared) -> ExportPrepared {
    for missing in lacking(&view.case, &it, view.today) {
        if missing.scope == Scope::Contact {
            it.contact = false;
        }
        let theirs = it.about.iter_mut();
        for about in theirs.filter(|about| about.party == missing.party) {
            if missing.scope.identifies() && about.shown == Shown::Name {
                about.shown = Shown::Number;
            }
        }
    }
    // A file goes along whole or not at all.
    for missing in lacking(&view.case, &it, view.today) {
        it.evidence.retain(|id| {
            let item = view.case.evidence().get(*id);
            item.is_some_and(|item| item.known().asked().all(|party| party != missing.party))
        });
    }
    // Whoever is shown without a name is asked another question: it is put anew.
    for missing in lacking(&view.case, &it, view.today) {
        it.about.retain(|about| about.party != missing.party);
    }
    it
}

/// `POST /cases/{case}/export`: prepares what the form says, or the same without what is not allowed.
pub(super) async fn post(
    officer: Officer,
    Path(case): Path<String>,
    Form(fields): Form<Fields>,
) -> Response {
    let page = format!("/cases/{case}/export");
    let Ok(id) = case.parse::<StreamId>() else {
        return notice::page(officer.language, "not-found");
    };
    let export = work::new_export(&officer.session);
    let mut wanted = prepared(&fields, export);
    if fields.get("redact") == "yes" {
        // What was answered in another window a moment ago counts.
        let _ = officer.session.catch_up().await;
        let Ok(view) = officer.session.file(id).await else {
            return notice::page(officer.language, "not-found");
        };
        wanted = redacted(&view, wanted);
    }
    let locale = Locale::of(officer.language);
    let format = locale.text(&format!("out-format-{}", wanted.format.code()));
    let text = format!("{format}: {}", wanted.recipient);
    match work::prepare_export(&officer.session, id, wanted, text).await {
        Ok(_) => see_other(&format!("{page}/{export}"), &[]),
        Err(problem) => {
            let place = Place {
                page: &page,
                action: &page,
            };
            refused(&officer, &place, &fields, field(&problem), problem)
        }
    }
}

/// The field beside which a refusal stands.
fn field(problem: &WorkProblem) -> &'static str {
    match problem {
        WorkProblem::Refused(crate::Refusal::Case(refusal)) => match refusal {
            Refusal::ExportWithoutRecipient => "recipient",
            Refusal::ExportWithoutPurpose => "reason",
            Refusal::EvidenceOnlySealed => "format",
            _ => "",
        },
        _ => "",
    }
}
