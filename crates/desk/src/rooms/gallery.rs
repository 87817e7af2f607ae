//! Every page with invented samples, for looking at: `cargo run -p desk --features gallery
//! --example desk_gallery`.

use super::assess::list::List;
use super::case::context::Case;
use super::cases::context::Cases;
use super::codes::context::Codes;
use super::conflict::context::Both;
use super::decisions::context::Decisions;
use super::frame::{ASSETS, guarded, show};
use super::interests::context::Interests;
use super::login::context::Login;
use super::notice::context::Notice;
use super::office::context::{NewOfficer, Office};
use super::pager::{At, Part};
use super::report::context::Report;
use super::reports::context::Reports;
use super::setup::context::{Setup, Step};
use super::versions::context::{Records, Versions};
use super::{
    actions, assess, audit, board, case, consent, decisions, duty, evidence, export, figures,
    follow_up, held, import, investigation, office, outcomes, passphrase, questions, replies,
    report, samples, search, setup, track,
};
use crate::figures::PromiseList;
use crate::status::NodeState;
use crate::view::{CaseList, ReportList, ReportRow};
use axum::Router;
use axum::body::Body;
use axum::extract::Path;
use axum::response::Response;
use axum::routing::get;
use http::{HeaderValue, header};
use lexicon::Lexicon;
use pages::{Form, Serves};
use words::Language;
use zeroize::Zeroizing;

/// The gallery: `/{language}/{page}`.
pub fn router() -> Router {
    Router::new()
        .route("/assets/{file}", get(asset))
        .route("/{language}/{name}", get(page))
}

async fn asset(Path(file): Path<String>) -> Response {
    let Some(asset) = ASSETS.get(&file) else {
        return Response::new(Body::empty());
    };
    let mut response = guarded(
        Response::new(Body::from(asset.plain.as_slice())),
        Serves::Asset,
    );
    let kind = HeaderValue::from_static(asset.media_type);
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    response
}

fn reports(language: Language, rows: &[ReportRow]) -> Response {
    let part = Part {
        list: ReportList::All,
        counts: [rows.len(); ReportList::ALL.len()],
        at: At::of("", rows.len(), rows.len().max(1)),
        rows,
    };
    show(&Reports::new(language, samples::frame("reports"), &part))
}

fn cases(language: Language) -> Response {
    let rows = samples::cases();
    let part = Part {
        list: CaseList::Open,
        counts: [rows.len(); CaseList::ALL.len()],
        at: At {
            number: 2,
            pages: 3,
        },
        rows: &rows,
    };
    show(&Cases::new(language, samples::frame("cases"), &part))
}

/// The exact figures, the list of promises, and the rules.
fn reckoned(language: Language, name: &str) -> Response {
    let frame = samples::frame("office");
    let at = At {
        number: 2,
        pages: 3,
    };
    match name {
        "rules" => {
            let view = samples::rules().swap_remove(0);
            show(&figures::rules::Rules::new(language, frame, at, &view))
        }
        "promises" | "promises-auditor" => {
            let view = samples::promises().swap_remove(usize::from(name != "promises"));
            let shown = (PromiseList::All, at);
            show(&figures::promises::Promises::new(
                language, frame, shown, &view,
            ))
        }
        _ => {
            let view = samples::figures().swap_remove(usize::from(name != "figures"));
            show(&figures::context::Figures::new(language, frame, &view))
        }
    }
}

async fn page(Path((language, name)): Path<(String, String)>) -> Response {
    let language = language.parse::<Language>().unwrap_or(Language::En);
    let frame = samples::frame;
    match name.as_str() {
        "login" => show(&Login::samples(language).swap_remove(1)),
        "setup-1" => setup_step(language, Step::Welcome),
        "setup-2" => setup_step(language, Step::Office),
        "setup-3" => setup_step(language, Step::Officer),
        "reports" => reports(language, &samples::reports()),
        "reports-empty" => reports(language, &[]),
        "report" => {
            let view = samples::report_views().swap_remove(1);
            show(&Report::new(
                language,
                frame("reports"),
                Lexicon::built_in(),
                (&view, &(samples::known(), true)),
                Form::of(&report::context::FIELDS),
            ))
        }
        "search" | "search-empty" => {
            let place = usize::from(name == "search");
            let shown = samples::searches().swap_remove(place);
            let form = Form::of(&search::context::FIELDS);
            let frame = frame("search");
            show(&search::context::Search::new(
                language,
                frame,
                Lexicon::built_in(),
                &shown,
                form,
            ))
        }
        "duty" | "duty-empty" | "duty-officer" => {
            let place = ["duty", "duty-empty", "duty-officer"]
                .iter()
                .position(|it| *it == name);
            let view = samples::duty_views().swap_remove(place.unwrap_or(0));
            let form = Form::of(&duty::context::FIELDS);
            let frame = frame("duty");
            show(&duty::context::Duty::new(
                language,
                frame,
                Some(&view),
                form,
                false,
            ))
        }
        "cases" => cases(language),
        "case" => {
            let view = samples::case_views().swap_remove(0);
            show(&Case::new(
                language,
                frame("cases"),
                (Lexicon::built_in(), guideline::built_in()),
                &view,
                Form::of(&case::context::FIELDS),
            ))
        }
        "codes" => {
            let view = samples::codes_views().swap_remove(1);
            let lexicon = Lexicon::built_in();
            show(&Codes::new(
                language,
                frame("cases"),
                lexicon,
                2026,
                &view,
                Form::of(&[]),
            ))
        }
        "assessments" => {
            let view = samples::case_views().swap_remove(0);
            let form = Form::of(&assess::list::BEGIN);
            let (lexicon, all) = (Lexicon::built_in(), guideline::built_in());
            show(&List::new(
                language,
                frame("cases"),
                lexicon,
                all,
                &view,
                form,
            ))
        }
        "decisions" => {
            let view = samples::decisions_views().swap_remove(0);
            let form = Form::of(&decisions::context::FIELDS);
            show(&Decisions::new(language, frame("cases"), &view, form))
        }
        "exports" => {
            let view = samples::export_views().swap_remove(0);
            show(&export::context::Exports::new(export::context::Made {
                language,
                frame: frame("cases"),
                lexicon: Lexicon::built_in(),
                view: &view,
                typed: None,
                problem: None,
            }))
        }
        "own" => show(&office::own::Own::new(
            language,
            frame("office"),
            (&samples::shared(), true),
            |_| "Lena Okoro".to_owned(),
            Form::of(&office::own::FIELDS),
        )),
        "questions" => show(&questions::context::Questions::new(
            questions::context::Made {
                language,
                frame: frame("cases"),
                shared: &samples::shared(),
                view: &samples::answered_view(),
                typed: None,
                problem: None,
            },
        )),
        "export" | "export-asks" => {
            let view = samples::export_views().swap_remove(0);
            let all = view.case.exports().all();
            let at = if name == "export" { 3 } else { 4 };
            match all.get(at) {
                Some(it) => show(&export::one::One::new(export::one::Made {
                    language,
                    frame: frame("cases"),
                    lexicon: Lexicon::built_in(),
                    view: &view,
                    export: it,
                    fetch: false,
                    is_supervisor: true,
                    form: Form::of(&export::one::fields()),
                })),
                None => Response::new(Body::empty()),
            }
        }
        "imports" => {
            let (jobs, mappings) = samples::imports();
            show(&import::context::Imports::new(
                language,
                frame("import"),
                &jobs,
                &mappings,
                None,
            ))
        }
        "imported" => {
            let view = samples::export_views().swap_remove(0);
            show(&import::items::Items::new(language, frame("cases"), &view))
        }
        "import" | "import-stopped" => {
            let (jobs, mappings) = samples::imports();
            let mut views = samples::import_views(&jobs);
            let at = if name == "import" { 0 } else { 3 };
            let (job, progress, review) = views.swap_remove(at);
            show(&import::one::One::new(import::one::Made {
                language,
                frame: frame("import"),
                job,
                progress: progress.as_ref(),
                review: review.as_ref(),
                mappings: &mappings,
                cases: &samples::cases(),
                officers: &samples::officers(),
                me: words::OfficerId::from_random([9; 16]),
                problem: None,
            }))
        }
        "versions" => {
            let view = samples::versions_views().swap_remove(0);
            let lexicon = Lexicon::built_in();
            show(&Versions::new(
                language,
                frame("cases"),
                lexicon,
                &view,
                (None, None),
            ))
        }
        "records" => {
            let (file, rows) = samples::records();
            show(&Records::new(language, frame("cases"), (&file, &rows)))
        }
        "interests" => {
            let rows = samples::interests();
            let me = rows[0].officer.id;
            show(&Interests::new(
                language,
                frame("office"),
                &rows,
                (me, me),
                None,
            ))
        }

        "evidence" | "evidence-item" | "evidence-package" | "evidence-redact" => {
            found(language, &name)
        }
        "investigation" | "investigation-matrix" | "interview" | "fact" => {
            investigated(language, &name)
        }
        "conflict" => show(&Both::new(language, frame(""), &samples::clash("/title"))),
        "office" => {
            let form = Form::of(&office::context::FIELDS);
            show(&Office::new(
                language,
                frame("office"),
                &samples::office(NodeState::InStep),
                form,
            ))
        }
        "invited" => {
            let words = Zeroizing::new("amber lake stone river cloud field".to_owned());
            show(&NewOfficer::new(
                language,
                frame("office"),
                "سامي نجيم".to_owned(),
                words,
            ))
        }
        "consent" => {
            let view = samples::consent_views().swap_remove(0);
            show(&consent::context::Consents::new(consent::context::Made {
                language,
                frame: frame("cases"),
                lexicon: Lexicon::built_in(),
                view: &view,
                party: "",
                may_end: true,
                form: Form::of(&consent::answers::FIELDS),
            }))
        }
        "actions" => {
            let view = samples::consent_views().swap_remove(0);
            show(&actions::list::List::new(language, frame("cases"), &view))
        }
        "action" => action(language, 1),
        "action-new" => action(language, usize::MAX),
        "audit" => show(&audit::context::Audit::new(
            language,
            frame("audit"),
            &samples::audit(),
            Some(1),
        )),
        "held" => show(&held::context::HeldPage::new(
            language,
            frame("board"),
            Some(&samples::held()),
        )),
        "figures" | "figures-month" | "promises" | "promises-auditor" | "rules" => {
            reckoned(language, &name)
        }
        "passphrase" => {
            let form = Form::of(&passphrase::context::FIELDS);
            show(&passphrase::context::Change::new(
                language,
                frame(""),
                form,
                true,
            ))
        }
        other => response_of_track(language, other),
    }
}

/// Proceedings, replies, outcomes and what is due.
fn response_of_track(language: Language, name: &str) -> Response {
    let view = samples::track_views().swap_remove(0);
    let (lexicon, year) = (Lexicon::built_in(), 2026);
    let frame = samples::frame("cases");
    match name {
        "track" => {
            let form = Form::of(&track::entry::ENTRY);
            show(&track::list::Track::new(
                language, frame, lexicon, &view, form, None,
            ))
        }
        "proceeding" => show(&track::detail::Detail::new(track::detail::Made {
            language,
            frame,
            lexicon,
            year,
            view: &view,
            proceeding: &view.case.proceedings().all()[0],
            form: Form::of(&track::detail::FIELDS),
            typed: None,
        })),
        "replies" => show(&replies::list::Replies::new(
            language,
            frame,
            (lexicon, year),
            &view,
            (Form::of(&replies::entry::ENTRY), None),
            None,
        )),
        "reply" => show(&replies::detail::Detail::new(replies::detail::Made {
            language,
            frame,
            lexicon,
            year,
            view: &view,
            reply: &view.case.replies().all()[0],
            form: Form::of(&replies::detail::FIELDS),
            typed: None,
        })),
        "outcomes" => show(&outcomes::context::Outcomes::new(outcomes::context::Made {
            language,
            frame,
            lexicon,
            year,
            view: &view,
            form: Form::of(&outcomes::context::FIELDS),
            typed: None,
        })),
        "board" => {
            let board = samples::boards().swap_remove(0);
            let address = "https://desk.example/board/calendar.ics".to_owned();
            let frame = samples::frame("board");
            show(&board::context::BoardPage::new(
                language, frame, &board, false, address,
            ))
        }
        "board-month" => {
            let board = samples::boards().swap_remove(0);
            let frame = samples::frame("board");
            show(&board::month::MonthPage::new(
                language, frame, &board, false, "2026-09",
            ))
        }
        "follow-up" => {
            let (rows, today) = samples::due_rows();
            let frame = samples::frame("follow-up");
            show(&follow_up::context::FollowUp::new(
                language, frame, &rows, today, false,
            ))
        }
        _ => show(&Notice::new(language, "not-found")),
    }
}

/// An action by its place in the sample, or a new one.
fn action(language: Language, which: usize) -> Response {
    let view = samples::consent_views().swap_remove(0);
    let desk = crate::letter::Desk {
        view: &view,
        lexicon: Lexicon::built_in(),
        papers: &paper::Live::default(),
        office: &crate::letter::Letterhead {
            names: crate::view::OfficeNames {
                own: "Office of the Focal Point".to_owned(),
                ..Default::default()
            },
            ..Default::default()
        },
    };
    let action = view.case.actions().all().get(which);
    let shown = action.map(casework::actions::Action::newest);
    let draft = match shown {
        Some(shown) => shown.value.clone(),
        None => {
            let kind = casework::actions::Kind::UrgentAppeal;
            actions::draft::beginning(&desk, kind, language)
        }
    };
    show(&actions::context::Letter::new(actions::context::Made {
        language,
        frame: samples::frame("cases"),
        desk: &desk,
        me: &samples::officers()[0],
        action,
        shown,
        draft: &draft,
        typed: None,
        problem: None,
    }))
}

/// The pages of evidence.
fn found(language: Language, name: &str) -> Response {
    let (frame, view) = (samples::frame("cases"), samples::file_view());
    let (lexicon, item) = (Lexicon::built_in(), &view.case.evidence().all()[1]);
    match name {
        "evidence" => {
            let form = Form::of(&evidence::context::FIELDS);
            let offered = [samples::offered()];
            let both = (&view, offered.as_slice());
            show(&evidence::context::List::new(
                language, frame, lexicon, both, form,
            ))
        }
        "evidence-package" => {
            let form = Form::of(&evidence::package::FIELDS);
            let consent = (Lexicon::built_in(), &[][..]);
            show(&evidence::package::Package::new(
                language, frame, &view, form, consent,
            ))
        }
        "evidence-redact" => {
            let drawn = (evidence::Sort::Pages, Some(1), 0, None);
            show(&evidence::redact::Redact::new(
                language,
                frame,
                (&view, item),
                drawn,
                None,
            ))
        }
        _ => {
            let form = Form::of(&evidence::item::fields());
            let look = evidence::Look {
                sort: evidence::Sort::Picture,
                ..evidence::Look::default()
            };
            show(&evidence::item::ItemPage::new(
                language,
                frame,
                lexicon,
                (&view, item),
                (look, None),
                (&[], form),
            ))
        }
    }
}

/// The pages of an investigation.
fn investigated(language: Language, name: &str) -> Response {
    use investigation::form::Sort;
    let (frame, view) = (samples::frame("cases"), samples::file_view());
    let (lexicon, all) = (Lexicon::built_in(), view.case.investigation());
    let which = match name {
        "investigation" => {
            let form = Form::of(&[]);
            return show(&investigation::context::Plan::new(
                language, frame, &view, form,
            ));
        }
        "investigation-matrix" => {
            return show(&investigation::matrix::MatrixPage::new(
                language, frame, lexicon, &view,
            ));
        }
        "interview" => {
            let first = all.interviews().first();
            (Sort::Interview, first.map(|it| it.value.interview))
        }
        _ => (Sort::Fact, all.facts().get(2).map(|it| it.value.fact)),
    };
    show(&investigation::form::ItemPage::new(
        language, frame, lexicon, &view, which, None,
    ))
}

fn setup_step(language: Language, step: Step) -> Response {
    let form = Form::of(&setup::context::FIELDS);
    show(&Setup::new(
        language,
        "00".to_owned(),
        step,
        form,
        &[],
        (true, true),
    ))
}
