//! One export: what it shows of whom, how it stands, making it, and fetching the file.

use super::context::class;
use super::seal;
use crate::attachment::content_disposition;
use crate::rooms::consent::panel::Panel;
use crate::rooms::fields::Fields;
use crate::rooms::frame::{Frame, guarded, minute, see_other, shell, show};
use crate::rooms::notice;
use crate::rooms::refuse::{Place, form_of, refused};
use crate::rooms::terms::{CaseMenu, by_and_when};
use crate::view::{FileView, Role};
use crate::visit::{Form, Officer};
use crate::work::{self, MadeFile, Making, WorkProblem};
use askama::Template;
use axum::body::Body;
use axum::extract::Path;
use axum::response::Response;
use casework::actions::Shown;
use casework::consent::event::Leaving;
use casework::exports::{Export, Standing, lacking};
use http::{HeaderValue, header};
use lexicon::Lexicon;
use pages::{Field, Locale, Page, Serves};
use std::sync::Arc;
use words::{Direction, EventId, Language, StreamId};

/// The page of one export.
#[derive(Template)]
#[template(path = "export/one.html")]
pub(in crate::rooms) struct One {
    pub page: Page,
    pub frame: Frame,
    pub menu: CaseMenu,
    pub here: String,
    pub number: usize,
    pub format: String,
    pub standing: String,
    pub class: &'static str,
    pub recipient: String,
    pub audience: String,
    pub purpose: String,
    pub reason: String,
    /// Who prepared it and when, as HTML.
    pub prepared: String,
    /// Who agreed and when, as HTML; empty where nobody did.
    pub agreed: String,
    /// Who made it and when, as HTML.
    pub made: String,
    pub sha256: String,
    pub size: String,
    pub until: String,
    /// Who is in it: how they are called, and how they are shown as a locale key.
    pub people: Vec<(String, String)>,
    pub left: Vec<String>,
    pub waits: bool,
    pub ready: bool,
    pub lacks: bool,
    /// What is missing, where a supervisor is asked to let it leave.
    pub panel: Option<Panel>,
    /// Whether this officer may let it leave.
    pub set_aside: bool,
    /// Titles of the files that go along.
    pub files: Vec<String>,
    /// Whether the file waits to be fetched.
    pub fetch: bool,
    pub ways: Vec<(&'static str, String)>,
    pub form: pages::Form,
}

/// What the page is made of.
pub(in crate::rooms) struct Made<'a> {
    pub language: Language,
    pub frame: Frame,
    pub lexicon: &'a Lexicon,
    pub view: &'a FileView,
    pub export: &'a Export,
    pub fetch: bool,
    pub is_supervisor: bool,
    pub form: pages::Form,
}

/// The fields of the page's forms.
pub(in crate::rooms) fn fields() -> Vec<Field> {
    let mut fields = seal::FIELDS.to_vec();
    fields.push(Field::kept("override-reason", "action-override-reason"));
    fields
}

impl One {
    /// The page.
    #[expect(
        clippy::too_many_lines,
        reason = "one field of the page after the other"
    )]
    pub(in crate::rooms) fn new(made: Made<'_>) -> Self {
        let Made { view, export, .. } = made;
        let it = export.prepared();
        let here = format!("/cases/{}/export/{}", view.head.id, it.export);
        let page = shell(made.language, "out-one-title", &here);
        let standing = export.standing(&view.case, view.now);
        let called = |party| view.called(page.locale(), party);
        let shown = |party| {
            let about = it.about.iter().find(|about| about.party == party);
            about.map(|about| about.shown)
        };
        let (mut people, mut left) = (Vec::new(), Vec::new());
        for party in view.case.parties().all() {
            match shown(party.id) {
                Some(Shown::Left) | None => left.push(called(party.id)),
                Some(how) => {
                    people.push((called(party.id), format!("action-shown-{}", how.code())));
                }
            }
        }
        let mut form = made.form;
        if form.value("seal").is_empty() {
            form.keep("seal", "keys");
        }
        let lacks = lacking(&view.case, it, view.today);
        let asks = standing == Standing::Asks;
        let decision = export.decision(&view.case).and_then(|it| it.agreed());
        let term = made.lexicon.get(it.audience.code());
        Self {
            menu: CaseMenu::of(&view.head, "export"),
            number: export.number,
            format: format!("out-format-{}", it.format.code()),
            standing: format!("out-standing-{}", standing.code()),
            class: class(standing),
            recipient: it.recipient.clone(),
            audience: term.map_or_else(String::new, |term| term.name(made.language).to_owned()),
            purpose: format!("consent-for-{}", it.purpose.code()),
            reason: it.reason.clone(),
            prepared: by_and_when(
                &page,
                "out-prepared-by",
                view.name(export.field.by),
                export.field.at,
            ),
            agreed: decision.map_or_else(String::new, |answer| {
                by_and_when(&page, "decision-agreed", view.name(answer.by), answer.at)
            }),
            made: export.made.as_ref().map_or_else(String::new, |it| {
                by_and_when(&page, "out-made-by", view.name(it.by), it.at)
            }),
            sha256: export
                .made
                .as_ref()
                .map_or_else(String::new, |it| it.value.sha256.to_string()),
            size: export
                .made
                .as_ref()
                .map_or_else(String::new, |it| page.locale().size(it.value.size)),
            until: match standing {
                Standing::Ready => export
                    .until(&view.case)
                    .map_or_else(String::new, |it| minute(&page, it)),
                _ => String::new(),
            },
            people,
            left,
            waits: standing == Standing::Waits,
            ready: standing == Standing::Ready && made.frame.works,
            lacks: standing == Standing::Ready && !lacks.is_empty(),
            set_aside: asks && made.is_supervisor && export.field.by != view.me,
            panel: asks.then(|| {
                let id = view.head.id.to_string();
                Panel::of(&page, made.lexicon, (&id, &view.case), &lacks)
            }),
            files: it
                .evidence
                .iter()
                .filter_map(|id| Some(view.case.evidence().get(*id)?.name_in_list()))
                .collect(),
            fetch: made.fetch && standing == Standing::Made,
            ways: seal::ways(it.format.is_sealed()),
            page,
            frame: made.frame,
            here,
            form,
        }
    }
}

fn parked(export: &str) -> String {
    format!("export {export}")
}

/// `GET /cases/{case}/export/{export}`.
pub(in crate::rooms) async fn get(
    officer: Officer,
    Path((case, export)): Path<(String, String)>,
) -> Response {
    let absent = || notice::page(officer.language, "not-found");
    let (Ok(id), Ok(which)) = (case.parse::<StreamId>(), export.parse::<EventId>()) else {
        return absent();
    };
    let Ok(view) = officer.session.file(id).await else {
        return absent();
    };
    let Some(known) = view.case.exports().get(which) else {
        return absent();
    };
    let page = format!("/cases/{case}/export/{export}");
    let session = &officer.session;
    let file = session.take_parked(&parked(&export));
    let fetch = file.is_some();
    if let Some(file) = file {
        session.park(&parked(&export), file);
    }
    let lexicon = session.desk().lexicon().now();
    show(&One::new(Made {
        language: officer.language,
        frame: Frame::of(&officer, "cases"),
        lexicon: &lexicon,
        view: &view,
        export: known,
        fetch,
        is_supervisor: session.me().is_one_of(&[Role::Supervisor]),
        form: form_of(session, &page, &fields()),
    }))
}

/// `POST /cases/{case}/export/{export}`: makes the file, records that it leaves, and keeps it in memory to be fetched.
pub(in crate::rooms) async fn post(
    officer: Officer,
    Path((case, export)): Path<(String, String)>,
    Form(mut fields): Form<Fields>,
) -> Response {
    let (Ok(id), Ok(which)) = (case.parse::<StreamId>(), export.parse::<EventId>()) else {
        return notice::page(officer.language, "not-found");
    };
    let page = format!("/cases/{case}/export/{export}");
    let session = &officer.session;
    let done = match seal::sealing(&mut fields) {
        Ok(sealing) => {
            let making = Making {
                sealing,
                lexicon: session.desk().lexicon().now(),
                readme: Locale::of(officer.language).text("out-readme").into_owned(),
                right_to_left: officer.language.direction() == Direction::Rtl,
            };
            let made = work::make_export(session, id, which, making).await;
            made.map_err(|it| ("", it))
        }
        Err((field, refusal)) => Err((field, WorkProblem::from(refusal))),
    };
    match done {
        Ok(file) => {
            session.park(&parked(&export), Box::new(Arc::new(file)));
            see_other(&page, &[])
        }
        Err((field, problem)) => {
            let place = Place {
                page: &page,
                action: &page,
            };
            refused(&officer, &place, &fields, field, problem)
        }
    }
}

/// `POST /cases/{case}/export/{export}/override`: a supervisor lets it leave without the consents that are missing.
pub(in crate::rooms) async fn set_aside(
    officer: Officer,
    Path((case, export)): Path<(String, String)>,
    Form(fields): Form<Fields>,
) -> Response {
    let (Ok(id), Ok(event)) = (case.parse::<StreamId>(), export.parse::<EventId>()) else {
        return notice::page(officer.language, "not-found");
    };
    let page = format!("/cases/{case}/export/{export}");
    let at_risk = fields.get("life") == "yes";
    let reason = fields.get("override-reason");
    let leaving = Leaving::Export { event };
    let shown = (at_risk, fields.get("lacks"));
    match work::override_consent(&officer.session, id, leaving, shown, reason).await {
        Ok(_) => see_other(&page, &[]),
        Err(problem) => {
            let place = Place {
                page: &page,
                action: &format!("{page}/override"),
            };
            refused(&officer, &place, &fields, "override-reason", problem)
        }
    }
}

/// `GET /cases/{case}/export/{export}/file`: the bytes that were recorded, as often as the browser asks while the session is open.
pub(in crate::rooms) async fn file(
    officer: Officer,
    Path((case, export)): Path<(String, String)>,
) -> Response {
    let page = match (case.parse::<StreamId>(), export.parse::<EventId>()) {
        (Ok(_), Ok(_)) => format!("/cases/{case}/export/{export}"),
        _ => return notice::page(officer.language, "not-found"),
    };
    given(&officer, &parked(&export), &page)
}

/// Hands out a file that was parked, and keeps it for a download that breaks off.
pub(in crate::rooms) fn given(officer: &Officer, key: &str, page: &str) -> Response {
    let session = &officer.session;
    let found = session.take_parked(key);
    let Some(file) = found.and_then(|it| it.downcast::<Arc<MadeFile>>().ok()) else {
        return see_other(page, &[]);
    };
    session.park(key, file.clone());
    let bytes = bytes::Bytes::copy_from_slice(&file.bytes);
    let mut response = guarded(Response::new(Body::from(bytes)), Serves::Download);
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static(file.media_type),
    );
    if let Ok(value) = HeaderValue::from_str(&content_disposition(&file.name)) {
        headers.insert(header::CONTENT_DISPOSITION, value);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::frame::tests::sound;
    use crate::rooms::samples;
    use pages::Problem;

    #[test]
    fn the_page_is_sound_in_every_language() {
        for view in samples::export_views() {
            for export in view.case.exports().all() {
                let standing = export.standing(&view.case, view.now);
                let ready = standing == Standing::Ready;
                for (is_supervisor, problem) in [
                    (false, None),
                    (true, None),
                    (true, Some("refusal-export-key")),
                ] {
                    if problem.is_some() && !ready {
                        continue; // A form that is not on the page is not refused.
                    }
                    sound("export", |language| {
                        let form = pages::Form::of(&fields());
                        let problem = problem.map(|kind| Problem::at("keys", kind));
                        One::new(Made {
                            language,
                            frame: samples::frame("cases"),
                            lexicon: Lexicon::built_in(),
                            view: &view,
                            export,
                            fetch: true,
                            is_supervisor,
                            form: problem.into_iter().fold(form, pages::Form::refusing),
                        })
                    });
                }
            }
        }
    }
}
