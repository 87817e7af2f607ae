//! Evidence: the list of a case, one item with its chain, and what is done with it. Each act on bytes is recorded first; a second
//! request, which names that record, then gets them.

pub(super) mod context;
pub(super) mod item;
pub(super) mod package;
pub(super) mod redact;
mod see;

use super::fields::Fields;
use super::frame::{Frame, see_other, show};
use super::notice;
use super::refuse::{Place, form_of, park, refused};
use crate::attachment::evidence::{self as bytes, StagedEvidence};
use crate::preview::{self, Unmade};
use crate::session::Session;
use crate::view::FileView;
use crate::visit::{Form, Officer, Upload};
use crate::work::evidence::Hands;
use crate::work::{self, Done, WorkProblem};
use axum::extract::{Path, Query};
use axum::response::Response;
use casework::consent::Audience;
use casework::evidence::decide::lacking;
use casework::evidence::event::{Captured, Derived, EvidenceRegistered, Origin};
use casework::evidence::view::Item;
use casework::evidence::{Change, Custody, Kind, Warning};
use context::{FIELDS, List};
use item::ItemPage;
use pages::Problem;
use words::{EvidenceId, Moment, StreamId};
use workcopy::Refused;

pub(super) use see::get as part;
#[cfg(feature = "gallery")]
pub(super) use see::{Look, Sort};

/// The longest field of a form with a file.
const TEXT_MAX: usize = 1 << 20;
/// What was recorded opens bytes for so long, in seconds.
const RECORD_SECONDS: i64 = 15 * 60;

/// `GET /cases/{case}/evidence`.
pub(super) async fn get(officer: Officer, Path(case): Path<String>) -> Response {
    let Ok(id) = case.parse() else {
        return notice::page(officer.language, "not-found");
    };
    let Ok((view, offered)) = officer.session.evidence(id).await else {
        return notice::page(officer.language, "not-found");
    };
    let form = form_of(
        &officer.session,
        &format!("/cases/{case}/evidence"),
        &FIELDS,
    );
    let frame = Frame::of(&officer, "cases");
    let lexicon = officer.session.desk().lexicon().now();
    show(&List::new(
        officer.language,
        frame,
        &lexicon,
        (&view, &offered),
        form,
    ))
}

/// `POST /cases/{case}/evidence/register-all`: registers what reporters attached.
pub(super) async fn register_all(
    officer: Officer,
    Path(case): Path<String>,
    Form(fields): Form<Fields>,
) -> Response {
    let page = format!("/cases/{case}/evidence");
    let Ok(id) = case.parse() else {
        return notice::page(officer.language, "not-found");
    };
    match work::evidence::register_all(&officer.session, id).await {
        Ok(_) => see_other(&page, &[]),
        Err(problem) => refused(&officer, &place(&page), &fields, "", problem),
    }
}

/// `POST /cases/{case}/evidence`: registers a file or an object.
pub(super) async fn post(officer: Officer, Path(case): Path<String>, upload: Upload) -> Response {
    let page = format!("/cases/{case}/evidence");
    let Ok(id) = case.parse::<StreamId>() else {
        return notice::page(officer.language, "not-found");
    };
    // Nobody's file is sealed for a case that they cannot open.
    let Ok(view) = officer.session.file(id).await else {
        return notice::page(officer.language, "not-found");
    };
    let (fields, staged) = match read(&officer.session, upload).await {
        Ok(read) => read,
        Err((fields, Some(problem))) => {
            return refused(&officer, &place(&page), &fields, "file", problem);
        }
        Err((fields, None)) => {
            let problem = Problem::of_form("work-broke-off");
            park(&officer.session, &page, &fields, problem);
            return see_other(&page, &[]);
        }
    };
    let evidence = EvidenceId::from_random(officer.session.0.desk.world.random());
    let blob = staged.as_ref().map(|it| it.blob);
    let (origin, file) = match staged {
        Some(StagedEvidence { facts, origin, .. }) => (origin, Some(facts)),
        None => {
            let place = fields.trimmed("kept").to_owned();
            (Origin::Kept { place }, None)
        }
    };
    let now = officer.session.0.desk.now();
    let base = EvidenceRegistered {
        evidence,
        title: String::new(),
        kind: Kind::Other,
        origin,
        file,
        captured: Captured::default(),
        received: now,
        from: None,
        source_text: String::new(),
        about: String::new(),
        shows: std::collections::BTreeSet::new(),
        warnings: std::collections::BTreeSet::new(),
        source: None,
        information: None,
        derived: None,
        hold: false,
        saw: view.seen,
    };
    match typed(&fields, base) {
        Ok(item) => match work::evidence::register(&officer.session, id, item, blob).await {
            Ok(_) => see_other(&format!("{page}/{evidence}"), &[]),
            Err(problem) => refused(&officer, &place(&page), &fields, field(&problem), problem),
        },
        Err(problem) => refused(&officer, &place(&page), &fields, field(&problem), problem),
    }
}

fn place(page: &str) -> Place<'_> {
    Place { page, action: page }
}

/// The field that a refusal is about.
fn field(problem: &WorkProblem) -> &'static str {
    use casework::Refusal as Case;
    match problem {
        WorkProblem::Refused(crate::Refusal::Case(refusal)) => match refusal {
            Case::NotADate | Case::DateInFuture => "when",
            Case::EvidenceWithoutPlace => "kept",
            Case::CustodyToNobody => "to",
            Case::CustodyWithoutPurpose => "purpose",
            Case::HandedToWhom => "reads",
            _ => "",
        },
        _ => "",
    }
}

/// What a form says about an item; where it lies and what it is made of come from `base`.
fn typed(fields: &Fields, base: EvidenceRegistered) -> Result<EvidenceRegistered, WorkProblem> {
    let line = |name: &str| fields.trimmed(name).to_owned();
    let code = |name: &str| Some(line(name)).filter(|it| !it.is_empty());
    let when = match fields.trimmed("when") {
        "" => None,
        text => Some(text.parse().map_err(|_| casework::Refusal::NotADate)?),
    };
    let warns = |it: &&Warning| !fields.get(context::warning_field(**it)).is_empty();
    Ok(EvidenceRegistered {
        title: line("title"),
        kind: Kind::of_code(fields.get("kind")).unwrap_or(base.kind),
        captured: Captured {
            when,
            clock: line("clock"),
            place: line("where"),
            by: line("by"),
            device: line("device"),
        },
        from: fields.get("from").parse().ok(),
        shows: fields
            .all("shows")
            .filter_map(|it| it.parse().ok())
            .collect(),
        source_text: line("source-text"),
        about: fields.get("about").to_owned(),
        warnings: Warning::ALL.iter().filter(warns).copied().collect(),
        source: code("source"),
        information: code("information"),
        hold: !fields.get("hold").is_empty(),
        ..base
    })
}

type Broken = (Fields, Option<WorkProblem>);

/// Reads the form with a file: texts are kept, the file is sealed as it comes.
async fn read(
    session: &Session,
    mut upload: Upload,
) -> Result<(Fields, Option<StagedEvidence>), Broken> {
    let (mut fields, mut staged) = (Fields::default(), None);
    loop {
        let field = match upload.field().await {
            Ok(Some(field)) => field,
            Ok(None) => return Ok((fields, staged)),
            Err(_) => return Err((fields, None)),
        };
        let name = field.name().unwrap_or_default().to_owned();
        if name != "file" {
            match field.text().await {
                Ok(text) if text.len() <= TEXT_MAX => fields.push(name, text),
                Ok(_) => {
                    let problem = WorkProblem::Refused(casework::Refusal::TextTooLong.into());
                    return Err((fields, Some(problem)));
                }
                Err(_) => return Err((fields, None)),
            }
            continue;
        }
        let file_name = field.file_name().unwrap_or_default().to_owned();
        if file_name.is_empty() {
            continue; // The browser sends an empty file field where none was chosen.
        }
        if staged.is_some() {
            return Err((fields, Some(crate::Refusal::TooManyFiles.into())));
        }
        let kind = field.content_type().map(ToString::to_string);
        let kind = kind.unwrap_or_default();
        match bytes::stage(session, &file_name, &kind, field).await {
            Ok(file) => staged = Some(file),
            Err(problem) => return Err((fields, Some(problem))),
        }
    }
}

/// Which record opens bytes.
#[derive(Clone, Copy, serde::Deserialize)]
pub(super) struct Shown {
    #[serde(default)]
    shown: Option<u64>,
}

/// An item of a case, as a page or an act on it needs it.
struct At {
    case: StreamId,
    view: FileView,
    item: Item,
}

impl At {
    /// Whether this officer recorded that act, at that entry, just now.
    fn recorded(&self, position: u64, what: Custody) -> bool {
        is_recorded(&self.item, position, what, &self.view)
    }

    fn page(&self) -> String {
        format!("/cases/{}/evidence/{}", self.case, self.item.id)
    }
}

fn is_recorded(item: &Item, position: u64, what: Custody, view: &FileView) -> bool {
    let fresh = |at: Moment| view.now.0.saturating_sub(at.0) <= RECORD_SECONDS;
    item.chain
        .iter()
        .any(|it| it.position == position && it.what == what && it.by == view.me && fresh(it.at))
}

async fn at(officer: &Officer, case: &str, evidence: &str) -> Option<At> {
    let (case, evidence) = (case.parse().ok()?, evidence.parse().ok()?);
    let view = officer.session.file(case).await.ok()?;
    let item = view.case.evidence().get(evidence)?.clone();
    Some(At { case, view, item })
}

/// `GET /cases/{case}/evidence/{evidence}?shown=`.
pub(super) async fn get_item(
    officer: Officer,
    Path((case, evidence)): Path<(String, String)>,
    Query(Shown { shown }): Query<Shown>,
) -> Response {
    let Some(at) = at(&officer, &case, &evidence).await else {
        return notice::page(officer.language, "not-found");
    };
    let shown = shown.filter(|it| at.recorded(*it, Custody::Previewed));
    let look = see::look(&officer, &at, shown.is_some()).await;
    let form = form_of(&officer.session, &at.page(), &item::fields());
    // Whose consent an item lacks is shown once somebody has tried to hand it over.
    let readers = Audience::of_code(form.value("reads"));
    let missing = readers.map_or_else(Vec::new, |it| {
        let to = (it, form.value("to"));
        lacking(&at.view.case, &[at.item.id], to, at.view.today)
    });
    let frame = Frame::of(&officer, "cases");
    let lexicon = officer.session.desk().lexicon().now();
    show(&ItemPage::new(
        officer.language,
        frame,
        &lexicon,
        (&at.view, &at.item),
        (look, shown),
        (&missing, form),
    ))
}

/// `POST /cases/{case}/evidence/{evidence}/{act}`.
pub(super) async fn post_item(
    officer: Officer,
    Path((case, evidence, act)): Path<(String, String, String)>,
    Form(fields): Form<Fields>,
) -> Response {
    let Some(at) = at(&officer, &case, &evidence).await else {
        return notice::page(officer.language, "not-found");
    };
    let (page, session) = (at.page(), &officer.session);
    let hold = |hands| work::evidence::hold(session, at.case, vec![at.item.id], hands);
    let to = |done: Result<Done, WorkProblem>, rest: &str| {
        done.map(|it| format!("{page}{rest}").replace("{}", &it.position.to_string()))
    };
    let done = match act.as_str() {
        "edit" => to(edit(session, &at, &fields).await, "#facts"),
        "plain" if fields.get("next") == "redact" => to(
            hold(Hands::of(Custody::Previewed)).await,
            "/redact?shown={}#picture",
        ),
        "plain" => to(
            hold(Hands::of(Custody::Previewed)).await,
            "?shown={}#preview",
        ),
        "open" => {
            let opened = Hands {
                purpose: fields.trimmed("open-purpose").to_owned(),
                ..Hands::of(Custody::Opened)
            };
            to(hold(opened).await, "/save?shown={}")
        }
        "check" => to(check(session, &at).await, "#hash"),
        "strip" => copied(&at, strip(&officer, &at).await),
        "redact" => {
            return redact::post(&officer, &at, &fields).await;
        }
        "custody" => {
            let what = Custody::of_code(fields.get("what"));
            let Some(what) = what.filter(|it| Custody::BY_HAND.contains(it)) else {
                return notice::page(officer.language, "not-found");
            };
            to(hold(handed(what, &fields)).await, "#custody")
        }
        _ => return notice::page(officer.language, "not-found"),
    };
    match done {
        Ok(address) => see_other(&address, &[]),
        Err(problem) => {
            let place = Place {
                page: &page,
                action: &format!("{page}/{act}"),
            };
            let field = match (act.as_str(), field(&problem)) {
                ("open", "purpose") => "open-purpose",
                (_, field) => field,
            };
            refused(&officer, &place, &fields, field, problem)
        }
    }
}

/// What a form says about an item that changed hands.
fn handed(what: Custody, fields: &Fields) -> Hands {
    Hands {
        what,
        to: fields.trimmed("to").to_owned(),
        purpose: fields.trimmed("purpose").to_owned(),
        audience: Audience::of_code(fields.get("reads")),
    }
}

async fn edit(session: &Session, at: &At, fields: &Fields) -> Result<Done, WorkProblem> {
    let base = EvidenceRegistered {
        saw: fields.seen(),
        ..at.item.known().clone()
    };
    work::evidence::register(session, at.case, typed(fields, base)?, None).await
}

async fn check(session: &Session, at: &At) -> Result<Done, WorkProblem> {
    let found = bytes::find(session, at.case, &at.item).await;
    let found = found.ok_or(WorkProblem::NotFound)?;
    let what = match bytes::check(session, found).await? {
        true => Custody::HashFits,
        false => Custody::HashDiffers,
    };
    work::evidence::hold(session, at.case, vec![at.item.id], Hands::of(what)).await
}

/// Where a copy stands once it was made.
fn copied(at: &At, made: Result<EvidenceId, WorkProblem>) -> Result<String, WorkProblem> {
    Ok(format!("/cases/{}/evidence/{}", at.case, made?))
}

/// A working copy without metadata, as an item of its own.
async fn strip(officer: &Officer, at: &At) -> Result<EvidenceId, WorkProblem> {
    let session = &officer.session;
    let stream = source(session, at).await?;
    let program = session.0.desk.config.preview_program.clone();
    let program = program.ok_or(crate::Refusal::CopyBroken)?;
    let made = preview::stripped(&program, stream).await.map_err(unmade)?;
    let code = |it: serde_json::Result<serde_json::Value>, before: &str| {
        let it = it.ok()?;
        Some(format!("{before}{}", it.as_str()?))
    };
    let removed = made.removed.iter();
    let left = made.left.iter();
    let what = removed
        .filter_map(|it| code(serde_json::to_value(it), ""))
        .chain(left.filter_map(|it| code(serde_json::to_value(it), "left-")))
        .collect();
    let derived = Derived {
        from: at.item.id,
        change: Change::Stripped,
        what,
        note: String::new(),
    };
    keep_copy(officer, at, derived, made.bytes).await
}

/// An item's bytes on their way into the process that makes copies.
async fn source(session: &Session, at: &At) -> Result<crate::attachment::Plain, WorkProblem> {
    let found = bytes::find(session, at.case, &at.item).await;
    bytes::plain(session, found.ok_or(WorkProblem::NotFound)?).await
}

/// Seals a copy, registers it, and records on the original that it was made.
async fn keep_copy(
    officer: &Officer,
    at: &At,
    derived: Derived,
    made: Vec<u8>,
) -> Result<EvidenceId, WorkProblem> {
    let session = &officer.session;
    let known = at.item.known();
    let file = known.file.as_ref().ok_or(WorkProblem::NotFound)?;
    let key = match derived.change {
        Change::Stripped => "evidence-title-stripped",
        _ => "evidence-title-redacted",
    };
    let values = [("title", pages::Value::from(known.title.as_str()))];
    let title = pages::Locale::of(officer.language).text_with(key, &values);
    // A title has a limit, and the words around it come last.
    let title = title
        .chars()
        .take(casework::particulars::decide::TITLE_CHARACTERS_MAX)
        .collect();
    let staged = bytes::stage_bytes(session, &file.name, &file.media_type, made).await?;
    let evidence = EvidenceId::from_random(session.0.desk.world.random());
    let copy = work::evidence::Copy {
        evidence,
        title,
        derived,
        staged,
    };
    work::evidence::register_copy(session, at.case, copy).await?;
    Ok(evidence)
}

fn unmade(problem: Unmade) -> WorkProblem {
    match problem {
        Unmade::Refused(refused) => refusal(refused).into(),
        Unmade::Nothing => crate::Refusal::CopyBroken.into(),
    }
}

fn refusal(refused: Refused) -> crate::Refusal {
    match refused {
        Refused::Kind => crate::Refusal::CopyKind,
        Refused::TooLarge | Refused::TooManyPages => crate::Refusal::CopyTooLarge,
        Refused::Damaged | Refused::Locked => crate::Refusal::CopyBroken,
        Refused::NoSuchPage | Refused::Area | Refused::Passage => crate::Refusal::CopyCovers,
    }
}
