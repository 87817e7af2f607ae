//! The receipt: shown once, typed back, and gone.

pub(super) mod context;
#[cfg(test)]
mod tests;

use super::fields::Fields;
use super::frame::{Holds, answer, see_other};
use super::notice;
use super::place::Place;
use crate::Node;
use crate::cookie::Cookie;
use crate::once::{self, CheckOutcome, CheckTicket, OnceCookie};
use axum::extract::State;
use axum::response::Response;
use context::{Gone, Kept, ReceiptPage, ShownReceipt};
use http::{HeaderMap, StatusCode, Uri, header};
use std::sync::Arc;
use zeroize::Zeroizing;

/// `GET /{lang}/receipt`: the receipt, if it was not shown before.
pub(super) async fn get(
    State(node): State<Arc<Node>>,
    Place(language): Place,
    address: Uri,
    request: HeaderMap,
) -> Response {
    let gone = || answer(StatusCode::OK, &Gone::new(language), Holds::Secrets);
    let Some(cookie) = Cookie::Receipt.read(&request) else {
        return gone();
    };
    let shown = match once::show(&node, &OnceCookie::from_browser(&cookie)).await {
        Ok(Some(shown)) => shown,
        Ok(None) => return gone(),
        Err(_) => return notice::unavailable(language),
    };
    // Somebody who only changed the language has typed nothing wrong.
    let wrong = match address.query() {
        Some("language") => Vec::new(),
        _ => shown.wrong.unwrap_or_default(),
    };
    let receipt = ShownReceipt {
        groups: shown.receipt.groups(),
        words: shown.receipt.words(language),
        ticket: Zeroizing::new(shown.ticket.as_str().to_owned()),
        wrong,
    };
    let page = ReceiptPage::new(language, receipt);
    let mut response = answer(StatusCode::OK, &page, Holds::Secrets);
    // The cookie opens nothing any more.
    if let Some(cleared) = Cookie::Receipt.clear(node.settings(), language) {
        response.headers_mut().append(header::SET_COOKIE, cleared);
    }
    response
}

/// `POST /{lang}/receipt/check`: what was typed back is compared, or the page is shown in another
/// language.
pub(super) async fn check(
    State(node): State<Arc<Node>>,
    Place(language): Place,
    form: Fields,
) -> Response {
    let wish = form.language();
    let typed = if wish.is_some() {
        ""
    } else {
        form.get("typed")
    };
    let ticket = CheckTicket::from_browser(form.get("ticket"));
    match once::check(&node, &ticket, typed).await {
        Ok(CheckOutcome::Right) => see_other(&format!("/{language}/receipt/copied"), &[]),
        Ok(CheckOutcome::Wrong(cookie)) => {
            let (language, why) = wish.map_or((language, ""), |wish| (wish, "?language"));
            let cookie = Cookie::Receipt.set(node.settings(), language, cookie.as_str());
            see_other(&format!("/{language}/receipt{why}"), &[cookie])
        }
        Ok(CheckOutcome::Gone) => see_other(&format!("/{language}/receipt"), &[]),
        Err(_) => notice::sent_on(language, "unavailable"),
    }
}

/// `GET /{lang}/receipt/kept`: after the receipt, unchecked.
pub(super) async fn kept(Place(language): Place) -> Response {
    answer(StatusCode::OK, &Kept::new(language, false), Holds::Secrets)
}

/// `GET /{lang}/receipt/copied`: after the receipt was typed back rightly.
pub(super) async fn copied(Place(language): Place) -> Response {
    answer(StatusCode::OK, &Kept::new(language, true), Holds::Secrets)
}
