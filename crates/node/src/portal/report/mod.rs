//! The report: one page, its text the only thing that is needed.

mod check;
pub(super) mod context;
pub(super) mod sealed;
#[cfg(test)]
mod tests;

use super::files::{limits, received};
use super::frame::{Holds, answer, see_other};
use super::mechanisms::context::year;
use super::notice;
use super::place::Place;
use super::refusal::{Draft, Refused};
use super::upload::{self, Incoming, Unread};
use crate::cookie::Cookie;
use crate::draft::{self, DraftCookie};
use crate::intake::{Filing, held};
use crate::{IntakeProblem, Node, Office};
use axum::body::Body;
use axum::extract::{Path, State};
use axum::response::Response;
use context::{About, CopyChoice, FIELDS, ReportPage, Sealing};
use http::request::Parts;
use http::{HeaderMap, StatusCode};
use pages::Locale;
use std::sync::Arc;
use words::Language;

/// `GET /{lang}/at/{office}/report`: the form, empty or as it was when it was refused.
pub(super) async fn get(
    State(node): State<Arc<Node>>,
    Place(language): Place,
    Path((_, slug)): Path<(String, String)>,
    request: HeaderMap,
) -> Response {
    let office = match node.office_at(&slug).await {
        Ok(Some(office)) => office,
        Ok(None) => return notice::page(language, "not-found"),
        Err(_) => return notice::unavailable(language),
    };
    let Some(cookie) = draft_cookie(&request) else {
        let page = page(&node, language, &office, Vec::new(), &Draft::default()).await;
        return answer(StatusCode::OK, &page, Holds::Nothing(&request));
    };
    let Ok(shown) = draft::show::<Draft>(&node, &cookie).await else {
        return notice::unavailable(language);
    };
    let locale = Locale::of(language);
    let (draft, files) = shown.map_or_else(Default::default, |shown| {
        let files = received(locale, &shown.attachments);
        (shown.fields.unwrap_or_default(), files)
    });
    let page = page(&node, language, &office, files, &draft).await;
    answer(StatusCode::OK, &page, Holds::Secrets)
}

/// `POST /{lang}/at/{office}/report`: check, decide, commit, show. Always answered with 303.
pub(super) async fn post(
    State(node): State<Arc<Node>>,
    Place(language): Place,
    Path((_, slug)): Path<(String, String)>,
    request: axum::extract::Request,
) -> Response {
    let office = match node.office_at(&slug).await {
        Ok(Some(office)) => office,
        Ok(None) => return notice::sent_on(language, "not-found"),
        Err(_) => return notice::sent_on(language, "unavailable"),
    };
    let (Parts { headers, .. }, body) = request.into_parts();
    let place = ReportPlace {
        node: &node,
        language,
        office: &office,
    };
    // Check.
    let (mut filing, incoming) = match place.read(&headers, body).await {
        Ok(read) => read,
        Err(Unread::TooLarge) => return notice::sent_on(language, "large"),
        Err(Unread::NotAForm) => return notice::sent_on(language, "method"),
    };
    let Incoming {
        mut draft,
        form_text,
        language: wish,
    } = incoming;
    if let Some(wish) = wish {
        return place.keep(wish, draft, filing).await;
    }
    // Decide.
    let files = filing
        .as_ref()
        .map_or(0, |filing| filing.attachments().len());
    check::check(&mut draft, files, &node.settings().limits);
    let (Some(open), true) = (filing.as_mut(), draft.refused.is_empty()) else {
        return place.keep(language, draft, filing).await;
    };
    // Commit. Only after it is there a receipt that anybody could see.
    if let Err(problem) = open.hold_for(&node, &check::copies(&draft)).await {
        let limits = &node.settings().limits;
        draft.refused.push(Refused::of(problem, limits));
        return place.keep(language, draft, filing).await;
    }
    let lexicon = node.settings().lexicon.now();
    let mut report = check::report(&draft, &lexicon, language, form_text);
    match open.file(&node, &mut report).await {
        // Show.
        Ok(once) => {
            let settings = node.settings();
            let shown = Cookie::Receipt.set(settings, language, once.as_str());
            let cleared = Cookie::ReportDraft.clear(settings, language);
            see_other(&format!("/{language}/receipt"), &[shown, cleared])
        }
        Err(problem) => {
            draft
                .refused
                .push(Refused::of(problem, &node.settings().limits));
            place.keep(language, draft, filing).await
        }
    }
}

/// Where a report is being sent.
struct ReportPlace<'r> {
    node: &'r Node,
    language: Language,
    office: &'r Office,
}

impl ReportPlace<'_> {
    /// Reads the form; files go to the filing of the draft, if there is one, or to a new one.
    async fn read(
        &self,
        headers: &HeaderMap,
        body: Body,
    ) -> Result<(Option<Filing>, Incoming), Unread> {
        let (mut filing, refused) = match self.filing(headers).await {
            Ok(filing) => (Some(filing), None),
            Err(problem) => (None, Some(problem)),
        };
        let known = &FIELDS;
        let read = upload::read(self.node, headers, body, known, filing.as_mut()).await;
        let mut incoming = match read {
            Ok(incoming) => incoming,
            Err(unread) => {
                if let Some(filing) = filing {
                    filing.abandon().await;
                }
                return Err(unread);
            }
        };
        if let Some(problem) = refused {
            let limits = &self.node.settings().limits;
            incoming.draft.refused.push(Refused::of(problem, limits));
        }
        Ok((filing, incoming))
    }

    async fn filing(&self, headers: &HeaderMap) -> Result<Filing, IntakeProblem> {
        if let Some(cookie) = draft_cookie(headers) {
            let taken = draft::take(self.node, &cookie).await;
            let taken = taken.map_err(|_| IntakeProblem::Unavailable)?;
            match taken {
                Some(filing) if filing.office.id == self.office.id => return Ok(filing),
                // A draft for another office of this node: its files are sealed for that one's
                // report.
                Some(filing) => filing.abandon().await,
                None => {}
            }
        }
        Filing::begin(self.node, self.office.id).await
    }

    /// Keeps what was typed and received, and sends on to the form in a language.
    async fn keep(&self, language: Language, draft: Draft, filing: Option<Filing>) -> Response {
        let Ok(cookie) = draft::keep(self.node, &draft, filing).await else {
            return notice::sent_on(self.language, "unavailable");
        };
        let settings = self.node.settings();
        let mut cookies = Vec::new();
        if language != self.language {
            cookies.push(Cookie::ReportDraft.clear(settings, self.language));
        }
        cookies.push(Cookie::ReportDraft.set(settings, language, cookie.as_str()));
        see_other(
            &format!("/{language}/at/{}/report", self.office.slug),
            &cookies,
        )
    }
}

async fn page(
    node: &Node,
    language: Language,
    office: &Office,
    received: Vec<super::files::Received>,
    draft: &Draft,
) -> ReportPage {
    // Where they cannot be read the report is still taken: it only cannot be held for others.
    let others = held::choices(node, office.id).await.unwrap_or_default();
    let others = others.iter();
    let copies = others.filter_map(|it| CopyChoice::of(language, it));
    let about = About {
        language,
        copies: copies.collect(),
        slug: office.slug.clone(),
        office: office.name_in(language).to_owned(),
        form_text: node.form_text(),
        received,
        limits: limits(Locale::of(language), &node.settings().limits),
        sealing: Sealing::new(language, office, &node.settings().limits),
        year: year(node.now()),
    };
    ReportPage::new(about, &node.settings().lexicon.now(), draft)
}

fn draft_cookie(headers: &HeaderMap) -> Option<DraftCookie> {
    let value = Cookie::ReportDraft.read(headers)?;
    Some(DraftCookie::from_browser(&value))
}
