//! A report that the page sealed before it left the device: its parts are passed on, its words
//! never seen.
//!
//! The page asks by script and shows the answer itself, so there is nothing to be redirected: the
//! request holds only what is sealed, and the answer either nothing or a refusal's two sentences.

use crate::intake::held::COPIES_MAX;
use crate::intake::{SealedFiling, SealedReport};
use crate::portal::frame::guarded;
use crate::portal::place::Place;
use crate::portal::refusal::Refused;
use crate::{IntakeProblem, Node};
use axum::body::Body;
use axum::extract::{Path, State};
use axum::response::Response;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use multer::{Field, Multipart};
use pages::{Locale, Serves};
use receipt::Lookup;
use std::sync::Arc;
use words::{BlobId, Language};

/// What a sealed body and the grant may take together with the statement: far more than our page
/// sends.
const PARTS_MAX: usize = 1024 * 1024;

/// `POST /{lang}/at/{office}/report/sealed`.
pub(in crate::portal) async fn post(
    State(node): State<Arc<Node>>,
    Place(language): Place,
    Path((_, slug)): Path<(String, String)>,
    request: axum::extract::Request,
) -> Response {
    let (parts, body) = request.into_parts();
    let taken = match node.office_at(&slug).await {
        Ok(Some(office)) => take(&node, office.id, &parts.headers, body).await,
        Ok(None) => Err(IntakeProblem::NoOffice),
        Err(_) => Err(IntakeProblem::Unavailable),
    };
    match taken {
        Ok(()) => {
            let mut response = Response::new(Body::empty());
            *response.status_mut() = StatusCode::NO_CONTENT;
            guarded(response, Serves::Page)
        }
        Err(problem) => refusal(&node, language, problem),
    }
}

/// Reads the parts in the order in which the page sends them: what is said about the report, then
/// its files.
async fn take(
    node: &Node,
    office: words::OfficeId,
    headers: &HeaderMap,
    body: Body,
) -> Result<(), IntakeProblem> {
    let kind = headers
        .get(header::CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok());
    let boundary = kind.and_then(|kind| multer::parse_boundary(kind).ok());
    let boundary = boundary.ok_or(IntakeProblem::NotSealed)?;
    let mut form = Multipart::new(body.into_data_stream(), boundary);
    let mut filing = SealedFiling::begin(node, office).await?;
    let mut said = Said {
        room: PARTS_MAX,
        ..Said::default()
    };
    while let Some(field) = form
        .next_field()
        .await
        .map_err(|_| IntakeProblem::BrokenOff)?
    {
        if field.name() == Some("blob") {
            let id = blob_id(field.file_name()).ok_or(IntakeProblem::NotSealed)?;
            filing.attach(node, id, field).await?;
        } else {
            said.read(field).await?;
        }
    }
    filing.file(node, said.report()?).await
}

/// What the page says about the report, besides its files.
#[derive(Default)]
struct Said {
    /// Bytes that may still come.
    room: usize,
    signed: Vec<u8>,
    body: Vec<u8>,
    grant: Vec<u8>,
    copies: Vec<Vec<u8>>,
    lookup: Vec<u8>,
}

impl Said {
    async fn read(&mut self, mut field: Field<'_>) -> Result<(), IntakeProblem> {
        let part = match field.name() {
            Some("signed") => &mut self.signed,
            Some("body") => &mut self.body,
            Some("grant") => &mut self.grant,
            Some("copy") if self.copies.len() < COPIES_MAX => {
                self.copies.push(Vec::new());
                let last = self.copies.len() - 1;
                &mut self.copies[last]
            }
            Some("lookup") => &mut self.lookup,
            _ => return Ok(()),
        };
        part.clear();
        while let Some(piece) = field.chunk().await.map_err(|_| IntakeProblem::BrokenOff)? {
            let room = self.room.checked_sub(piece.len());
            self.room = room.ok_or(IntakeProblem::TextTooLong { max: PARTS_MAX })?;
            part.extend_from_slice(&piece);
        }
        Ok(())
    }

    fn report(self) -> Result<SealedReport, IntakeProblem> {
        let lookup = std::str::from_utf8(&self.lookup)
            .ok()
            .and_then(|hex| hex.parse().ok());
        Ok(SealedReport {
            signed: self.signed,
            body: self.body,
            grant: self.grant,
            copies: self.copies,
            lookup: Lookup(lookup.ok_or(IntakeProblem::Forged)?),
        })
    }
}

fn blob_id(digits: Option<&str>) -> Option<BlobId> {
    format!("blob_{}", digits?).parse().ok()
}

fn refusal(node: &Node, language: Language, problem: IntakeProblem) -> Response {
    let status = match problem {
        IntakeProblem::Unavailable | IntakeProblem::Busy => StatusCode::SERVICE_UNAVAILABLE,
        IntakeProblem::Full | IntakeProblem::NoRoomForFiles => StatusCode::INSUFFICIENT_STORAGE,
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    };
    let locale = Locale::of(language);
    let problem = Refused::of(problem, &node.settings().limits).problem(locale, "story");
    let words = serde_json::json!({
        "what": problem.what_happened(locale),
        "do": problem.what_to_do(locale),
    });
    let mut response = Response::new(Body::from(words.to_string()));
    *response.status_mut() = status;
    let json = HeaderValue::from_static("application/json");
    response.headers_mut().insert(header::CONTENT_TYPE, json);
    guarded(response, Serves::Page)
}
