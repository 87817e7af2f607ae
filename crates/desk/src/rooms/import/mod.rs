//! Imports: a file is brought, what would come in is shown, and it is taken in; what stopped goes on from here.

pub(super) mod context;
pub(super) mod items;
mod mapping;
pub(super) mod one;

use super::fields::Fields;
use super::frame::{Frame, see_other, show};
use super::notice;
use super::refuse::{Place, park, refused, typed_of};
use crate::Refusal;
use crate::import::{self, FileKind, Target};
use crate::view::{CaseList, Role};
use crate::visit::{Form, Officer, Upload};
use crate::work::{self, WorkProblem};
use axum::extract::Path;
use axum::response::Response;
use context::Imports;
use one::{Made, One};
use pages::Problem;
use words::{EventId, Language};
use zeroize::Zeroizing;

const PAGE: &str = "/import";
/// Open cases that are offered for taking the items in.
const CASES_MAX: usize = 1_000;

fn works(officer: &Officer) -> bool {
    officer.session.me().is_one_of(&Role::WORKERS)
}

/// `GET /import`.
pub(super) async fn list(officer: Officer) -> Response {
    if !works(&officer) {
        return notice::page(officer.language, "not-found");
    }
    let session = &officer.session;
    let problem = typed_of(session, PAGE).map(|(_, problem)| problem);
    show(&Imports::new(
        officer.language,
        Frame::of(&officer, "cases"),
        &session.imports().await,
        &session.mappings().await,
        problem,
    ))
}

/// What came with a file.
pub(super) struct Brought {
    pub(super) fields: Fields,
    pub(super) name: String,
    pub(super) bytes: Zeroizing<Vec<u8>>,
}

/// Reads the form. The file stays in memory until it is sealed; one that is too large is not read to its end.
pub(super) async fn read(upload: &mut Upload) -> Result<Brought, Refusal> {
    let mut brought = Brought {
        fields: Fields::default(),
        name: String::new(),
        bytes: Zeroizing::new(Vec::new()),
    };
    let broken = |_| Refusal::FileBroken;
    while let Some(mut field) = upload.field().await.map_err(broken)? {
        let name = field.name().unwrap_or_default().to_owned();
        let is_file = name == "file";
        if is_file {
            field
                .file_name()
                .unwrap_or("file")
                .clone_into(&mut brought.name);
        }
        let most = if is_file { import::bytes_max() } else { 4_096 };
        let mut bytes = Zeroizing::new(Vec::new());
        while let Some(chunk) = field.chunk().await.map_err(broken)? {
            if bytes.len() + chunk.len() > most {
                return Err(Refusal::ImportTooLarge);
            }
            bytes.extend_from_slice(&chunk);
        }
        if is_file {
            brought.bytes = bytes;
        } else {
            let value = String::from_utf8_lossy(&bytes).into_owned();
            brought.fields.push(name, value);
        }
    }
    Ok(brought)
}

/// `POST /import`: brings a file.
pub(super) async fn bring(officer: Officer, mut upload: Upload) -> Response {
    if !works(&officer) {
        return notice::page(officer.language, "not-found");
    }
    let session = &officer.session;
    let refuse = |problem: WorkProblem| {
        let place = Place {
            page: PAGE,
            action: PAGE,
        };
        refused(&officer, &place, &Fields::default(), "file", problem)
    };
    let brought = match read(&mut upload).await {
        Ok(brought) => brought,
        Err(refusal) => return refuse(refusal.into()),
    };
    let Brought {
        fields,
        name,
        bytes,
    } = brought;
    let kind = FileKind::of_code(fields.get("kind"));
    let language = fields.get("language").parse().unwrap_or(officer.language);
    match import::bring(session, (&name, kind), language, bytes).await {
        Ok(id) => see_other(&format!("{PAGE}/{id}"), &[]),
        Err(problem) => refuse(problem),
    }
}

/// `POST /import/mappings`: deletes a mapping, or shares it with the office.
pub(super) async fn change_mapping(officer: Officer, Form(fields): Form<Fields>) -> Response {
    if !works(&officer) {
        return notice::page(officer.language, "not-found");
    }
    let (session, name) = (&officer.session, fields.get("name"));
    let done = match fields.get("act") {
        "share" => {
            let own = session.mappings().await.into_iter();
            match own.filter(|it| !it.shared).find(|it| it.name == name) {
                Some(own) => work::share_mapping(session, name, Some(own.mapping))
                    .await
                    .map(|_| ()),
                None => Err(WorkProblem::NotFound),
            }
        }
        "end" => work::share_mapping(session, name, None).await.map(|_| ()),
        _ => import::delete_mapping(session, name).await,
    };
    match done {
        Ok(()) => see_other("/import#mappings", &[]),
        Err(problem) => {
            let place = Place {
                page: PAGE,
                action: PAGE,
            };
            refused(&officer, &place, &fields, "", problem)
        }
    }
}

/// `GET /import/{import}`.
pub(super) async fn get(officer: Officer, Path(id): Path<String>) -> Response {
    let absent = || notice::page(officer.language, "not-found");
    let (true, Ok(which)) = (works(&officer), id.parse::<EventId>()) else {
        return absent();
    };
    let session = &officer.session;
    let Ok((job, progress)) = session.import(which).await else {
        return absent();
    };
    // What has begun is told by its progress; until then the file is read as it would come in.
    let review = match (&job.target, &job.ended) {
        (None, None) => import::review(session, which).await.ok(),
        _ => None,
    };
    let problem = typed_of(session, &format!("{PAGE}/{id}")).map(|(_, problem)| problem);
    let runs = progress.as_ref().is_some_and(|it| it.runs);
    let mut frame = Frame::of(&officer, "cases");
    if runs {
        frame.version = Some(session.version());
    }
    show(&One::new(Made {
        language: officer.language,
        frame,
        job: &job,
        progress: progress.as_ref(),
        review: review.as_ref(),
        mappings: &session.mappings().await,
        cases: &session.case_list(CaseList::Open, 0, CASES_MAX).rows,
        officers: &session.officers(),
        me: session.me().id,
        problem,
    }))
}

/// `POST /import/{import}/{act}`: how the file is read, and taking it in.
pub(super) async fn post(
    officer: Officer,
    Path((id, act)): Path<(String, String)>,
    Form(fields): Form<Fields>,
) -> Response {
    let absent = || notice::page(officer.language, "not-found");
    let (true, Ok(which)) = (works(&officer), id.parse::<EventId>()) else {
        return absent();
    };
    let session = officer.session.clone();
    if session.import(which).await.is_err() {
        return absent();
    }
    let page = format!("{PAGE}/{id}");
    let done = match act.as_str() {
        "read" => read_as(&officer, which, &fields).await,
        "use" => {
            let wanted = fields.get("name");
            let all = session.mappings().await;
            let found = all.into_iter().find(|it| it.name == wanted);
            match found {
                Some(saved) => {
                    let mapping = saved.mapping;
                    import::change(&session, which, |job| job.mapping = Some(mapping)).await
                }
                None => Err(WorkProblem::NotFound),
            }
        }
        "run" => {
            let target = target(&fields);
            let (missing, known) = (target.is_none(), session.import(which).await);
            let begun = known.is_ok_and(|(job, _)| job.target.is_some());
            if missing && !begun {
                let problem = Problem::at("case", "refusal-import-not-ready");
                park(&session, &page, &fields, problem);
                return see_other(&page, &[]);
            }
            let runner = session.clone();
            tokio::spawn(async move {
                // What stops it stands in its progress.
                let _ = import::run(&runner, which, target, None).await;
            });
            Ok(())
        }
        "drop" => {
            return match import::drop_job(&session, which).await {
                Ok(()) => see_other(PAGE, &[]),
                Err(problem) => {
                    let place = Place {
                        page: &page,
                        action: &page,
                    };
                    refused(&officer, &place, &fields, "", problem)
                }
            };
        }
        _ => return absent(),
    };
    match done {
        Ok(()) => see_other(&page, &[]),
        Err(problem) => {
            let place = Place {
                page: &page,
                action: &page,
            };
            refused(&officer, &place, &fields, "save-as", problem)
        }
    }
}

/// Takes over how the file is to be read, and saves the mapping under a name where one was given.
async fn read_as(officer: &Officer, id: EventId, fields: &Fields) -> Result<(), WorkProblem> {
    let session = &officer.session;
    let review = import::review(session, id).await?;
    let lexicon = session.desk().lexicon().now();
    let mapping = review
        .mapping
        .map(|before| mapping::typed(fields, &before, &lexicon));
    let kind = FileKind::of_code(fields.get("kind"));
    let language = fields.get("language").parse::<Language>().ok();
    let sheet = fields.get("sheet").parse::<usize>().ok();
    let encoding = Some(fields.trimmed("encoding").to_owned()).filter(|it| !it.is_empty());
    let kept = mapping.clone();
    import::change(session, id, move |job| {
        let other =
            sheet.is_some_and(|it| it != job.sheet) || kind.is_some_and(|it| it != job.kind);
        job.kind = kind.unwrap_or(job.kind);
        job.language = language.unwrap_or(job.language);
        job.sheet = sheet.unwrap_or(job.sheet);
        job.encoding = encoding;
        // Another sheet has other columns: they are guessed anew.
        job.mapping = if other { None } else { kept };
    })
    .await?;
    let name = fields.trimmed("save-as");
    match mapping {
        Some(mapping) if !name.is_empty() => import::save_mapping(session, name, mapping).await,
        _ => Ok(()),
    }
}

/// Where the form says that items go; none where it says nothing.
fn target(fields: &Fields) -> Option<Target> {
    match fields.get("target") {
        "cases" => Some(Target::Cases {
            urgency: import::urgency(fields.get("urgency")),
            members: fields
                .all("member")
                .filter_map(|it| it.parse().ok())
                .collect(),
        }),
        "case" => Some(Target::Into {
            case: fields.get("case").parse().ok()?,
        }),
        _ => None,
    }
}
