//! Actions: the list of what the office does outward about a case, and each action with its text, consent, approval and what came after.

pub(super) mod context;
pub(super) mod draft;
pub(super) mod file;
pub(super) mod list;

use super::fields::Fields;
use super::frame::{Frame, see_other, show};
use super::notice;
use super::refuse::{Place, park, refused, typed_of};
use crate::letter;
use crate::view::{FileView, Role};
use crate::visit::{Form, Officer};
use crate::work::{self, ActionStep, WorkProblem};
use axum::extract::{Path, Query};
use axum::response::Response;
use casework::actions::event::ActionDrafted;
use casework::consent::event::Leaving;
use casework::{Refusal, actions::Kind};
use context::{Letter, Made};
use draft::{beginning, drafted};
use list::List;
use pages::Problem;
use words::{ActionId, Language, StreamId};

/// `GET /cases/{case}/actions`.
pub(super) async fn list(officer: Officer, Path(case): Path<String>) -> Response {
    let Ok(id) = case.parse() else {
        return notice::page(officer.language, "not-found");
    };
    let Ok(view) = officer.session.file(id).await else {
        return notice::page(officer.language, "not-found");
    };
    show(&List::new(
        officer.language,
        Frame::of(&officer, "cases"),
        &view,
    ))
}

/// Which action is asked for.
#[derive(serde::Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    kind: String,
    #[serde(default)]
    language: String,
    #[serde(default)]
    version: Option<u64>,
}

/// Where an action's page stands: a new one by its kind, one that exists by its id.
fn page_of(case: &str, action: &str, kind: &str) -> String {
    match action {
        "new" => format!("/cases/{case}/actions/new?kind={kind}"),
        action => format!("/cases/{case}/actions/{action}"),
    }
}

/// `POST /cases/{case}/actions`: to the form for a letter of a kind, in a language.
pub(super) async fn begin(
    _officer: Officer,
    Path(case): Path<String>,
    Form(fields): Form<Fields>,
) -> Response {
    let plain = |name: &str| -> String {
        let text = fields.get(name).chars();
        text.filter(|it| it.is_ascii_alphanumeric() || *it == '-')
            .collect()
    };
    let (kind, language) = (plain("kind"), plain("language"));
    let to = format!("/cases/{case}/actions/new?kind={kind}&language={language}");
    see_other(&to, &[])
}

/// `GET /cases/{case}/actions/{action}`, where `new` stands for one that begins.
pub(super) async fn get(
    officer: Officer,
    Path((case, action)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Response {
    let absent = || notice::page(officer.language, "not-found");
    let Ok(id) = case.parse::<StreamId>() else {
        return absent();
    };
    let Ok(view) = officer.session.file(id).await else {
        return absent();
    };
    let session = &officer.session;
    let known = action.parse::<ActionId>().ok();
    let known = known.and_then(|it| view.case.actions().get(it));
    let kind = match known {
        Some(known) => known.newest().value.kind,
        None if action != "new" => return absent(),
        None => match Kind::of_code(&asked.kind) {
            Some(kind) => kind,
            None => return absent(),
        },
    };
    let page = page_of(&case, &action, kind.code());
    let shown = asked.version.and_then(|it| known?.version(it));
    let shown = shown.or_else(|| known.map(casework::actions::view::Action::newest));
    let lexicon = session.desk().lexicon().now();
    let office = letter::Letterhead::of(session);
    let house = session.desk();
    let desk = letter::Desk {
        view: &view,
        lexicon: &lexicon,
        papers: house.papers(),
        office: &office,
    };
    let begin = || match shown {
        Some(version) => version.value.clone(),
        None => {
            let language: Language = asked.language.parse().unwrap_or(officer.language);
            beginning(&desk, kind, language)
        }
    };
    let filled = session.take_parked(&format!("{page} filled"));
    let filled = filled.and_then(|it| it.downcast::<Fields>().ok());
    let (typed, problem) = match (typed_of(session, &page), filled) {
        (Some((typed, problem)), _) => (Some(typed), Some(problem)),
        (None, Some(filled)) => (Some(*filled), None),
        (None, None) => (None, None),
    };
    let mut saved = begin();
    if known.is_none() {
        // Drawn once: the form carries it on, so that a letter sent twice is the same action.
        let carried = typed.as_ref().and_then(|it| it.get("action").parse().ok());
        let drawn = || ActionId::from_random(session.desk().0.world.random());
        saved.action = carried.unwrap_or_else(drawn);
    }
    let draft = match &typed {
        // The forms of approval and sending carry no text: what was saved is shown beside their refusal.
        Some(fields) if !fields.get("kind").is_empty() => drafted(fields, &saved).0,
        _ => saved,
    };
    show(&Letter::new(Made {
        language: officer.language,
        frame: Frame::of(&officer, "cases"),
        desk: &desk,
        me: &session.me(),
        action: known,
        shown,
        draft: &draft,
        typed: typed.as_ref(),
        problem,
    }))
}

/// `POST /cases/{case}/actions/{action}/{act}`.
pub(super) async fn post(
    officer: Officer,
    Path((case, action, act)): Path<(String, String, String)>,
    Form(fields): Form<Fields>,
) -> Response {
    let Ok(id) = case.parse() else {
        return notice::page(officer.language, "not-found");
    };
    let kind = fields.get("kind").to_owned();
    let page = page_of(&case, &action, &kind);
    let form = format!("/cases/{case}/actions/{action}/{act}");
    let place = Place {
        page: &page,
        action: &form,
    };
    if matches!(act.as_str(), "save" | "fill") {
        return write(&officer, (id, &action), &act, &place, fields).await;
    }
    let Ok(which) = action.parse::<ActionId>() else {
        return notice::page(officer.language, "not-found");
    };
    let version = fields.get("version").parse().unwrap_or(u64::MAX - 1);
    let session = &officer.session;
    let done = match act.as_str() {
        "override" => {
            let at_risk = fields.get("life") == "yes";
            let reason = fields.get("override-reason");
            let leaving = Leaving::Action {
                action: which,
                version,
            };
            let shown = (at_risk, fields.get("lacks"));
            work::override_consent(session, id, leaving, shown, reason)
                .await
                .map_err(|it| ("override-reason", it))
        }
        act => match step(act, version, &fields) {
            None => return notice::page(officer.language, "not-found"),
            Some(Err((field, refusal))) => Err((field, refusal.into())),
            Some(Ok((field, step))) => work::step_action(session, id, which, step)
                .await
                .map_err(|it| (field, it)),
        },
    };
    match done {
        Ok(_) => see_other(&format!("{page}#standing"), &[]),
        Err((field, problem)) => refused(&officer, &place, &fields, field, problem),
    }
}

type Stepped = Option<Result<(&'static str, ActionStep), (&'static str, Refusal)>>;

/// The step that a form asks for, with the field beside which a refusal stands.
fn step(act: &str, version: u64, fields: &Fields) -> Stepped {
    let text = |name: &str| fields.trimmed(name).to_owned();
    let on = |field: &'static str| match super::consent::answers::day(fields.trimmed(field)) {
        Ok(Some(day)) => Ok(day),
        _ => Err((field, Refusal::NotADate)),
    };
    Some(Ok(match act {
        "hand-in" => ("text", ActionStep::HandIn { version }),
        "approve" => ("", ActionStep::Approve { version }),
        "return" => (
            "reasons",
            ActionStep::SendBack {
                version,
                reasons: text("reasons"),
            },
        ),
        "send" => match on("sent-on") {
            Ok(on) => (
                "how",
                ActionStep::Send {
                    on,
                    how: text("how"),
                    reference: text("their-reference"),
                },
            ),
            Err(refusal) => return Some(Err(refusal)),
        },
        "remind" => match on("reminded-on") {
            Ok(on) => (
                "reminded-on",
                ActionStep::Remind {
                    on,
                    how: text("reminded-how"),
                },
            ),
            Err(refusal) => return Some(Err(refusal)),
        },
        "cancel" => (
            "cancel-reason",
            ActionStep::Cancel {
                reason: text("cancel-reason"),
            },
        ),
        _ => return None,
    }))
}

/// Saves what the form says, or writes its text anew from the template and shows it.
async fn write(
    officer: &Officer,
    (case, action): (StreamId, &str),
    act: &str,
    place: &Place<'_>,
    mut fields: Fields,
) -> Response {
    let session = &officer.session;
    let Ok(view) = session.file(case).await else {
        return notice::page(officer.language, "not-found");
    };
    let lexicon = session.desk().lexicon().now();
    let office = letter::Letterhead::of(session);
    let house = session.desk();
    let desk = letter::Desk {
        view: &view,
        lexicon: &lexicon,
        papers: house.papers(),
        office: &office,
    };
    let Some(before) = before(&desk, action, &fields) else {
        return notice::page(officer.language, "not-found");
    };
    let (draft, wrong) = drafted(&fields, &before);
    if act == "fill" {
        return match letter::text(&desk, &draft) {
            Ok(text) => {
                fields.take("text");
                fields.push("text".to_owned(), text);
                session.park(&format!("{} filled", place.page), Box::new(fields));
                see_other(&format!("{}#text", place.page), &[])
            }
            Err(problem) => {
                park(session, place.page, &fields, file::told(&problem));
                see_other(place.page, &[])
            }
        };
    }
    let done = match wrong {
        Some((field, refusal)) => Err((field, WorkProblem::from(refusal))),
        None => {
            let id = draft.action;
            let saved = work::save_action(session, case, draft).await;
            saved.map(|_| id).map_err(|it| ("text", it))
        }
    };
    match done {
        Ok(id) => see_other(&format!("/cases/{case}/actions/{id}#standing"), &[]),
        Err((field, problem)) => refused(officer, place, &fields, field, problem),
    }
}

/// The version that the form changes, or the beginning of a new action with an id of its own.
fn before(desk: &letter::Desk<'_>, action: &str, fields: &Fields) -> Option<ActionDrafted> {
    if action != "new" {
        let known = desk.view.case.actions().get(action.parse().ok()?)?;
        return Some(known.newest().value.clone());
    }
    let kind = Kind::of_code(fields.get("kind"))?;
    let mut draft = beginning(desk, kind, Language::En);
    // The id was drawn when the page was made: sent twice, it is the same action.
    draft.action = fields.get("action").parse().ok()?;
    Some(draft)
}

/// Whether an officer may decide on consent that is missing.
fn is_supervisor(me: &crate::view::OfficerRow) -> bool {
    me.is_one_of(&[Role::Supervisor])
}

/// What is wrong with a letter's text, where it cannot be set.
fn text_problem(desk: &letter::Desk<'_>, draft: &ActionDrafted) -> Option<Problem> {
    let made = letter::document(desk, draft, paper::Watermark::Draft);
    made.err().as_ref().map(file::told)
}

/// The parts of a page's view that do not change with the form.
fn state_key(view: &FileView, action: ActionId) -> Option<String> {
    let action = view.case.actions().get(action)?;
    Some(format!("action-state-{}", action.state().code()))
}
