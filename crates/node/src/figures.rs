//! How well an office's promises were kept: each month's figures, once, signed and kept for good.
//!
//! A month is published when nothing can change it any more ([`charter::performance`]), and only after it has been
//! seen to be so for a week: a machine that starts with a clock set years ahead would otherwise publish years in which
//! nothing seems to have happened, and nobody could take that back. Absent: what may be told of a month; that is the
//! charter's.

use crate::node::every;
use crate::{Node, Office, problem};
use axum::Router;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use charter::performance::{Figures, Month, Published, Tally};
use entry::Header;
use http::{HeaderValue, StatusCode, header};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;
use store::{Batch, HeadSwap, Store, StoreError};
use words::{Moment, OfficeId};

/// How often it is asked whether a month is to be published; days are nothing to it.
const TICK: Duration = Duration::from_secs(3600);
/// For so many seconds a month must have been seen to be final.
pub const SEEN_FOR: i64 = 7 * 86_400;
/// Headers read at once.
const PAGE: usize = 1000;
/// Months counted in one pass: those left over are counted in the next.
const MONTHS: usize = 6;

/// Publishes months until the node closes.
pub async fn run(node: Arc<Node>) {
    every(node, TICK, |node| async move { check(&node).await }).await;
}

/// Publishes what is to be published now; gives how many months that were.
///
/// # Errors
/// See [`StoreError`]; the next check does what this one did not.
pub async fn check(node: &Node) -> Result<usize, StoreError> {
    let now = node.now();
    let mut published = 0;
    for office in node.offices().await? {
        let Some(newest) = seen(node, &office, now).await? else {
            continue;
        };
        loop {
            let some = publish(node, &office, newest).await?;
            published += some;
            if some < MONTHS {
                break;
            }
        }
    }
    Ok(published)
}

/// The newest month that is final, if it has been seen to be so for long enough.
async fn seen(node: &Node, office: &Office, now: Moment) -> Result<Option<Month>, StoreError> {
    let Some(newest) = Month::newest_final(now) else {
        return Ok(None);
    };
    if node.store.head(&key(office.id, newest)).await?.is_some() {
        return Ok(None);
    }
    let seen_key = format!("figures-seen/{}", office.id.digits());
    let head = node.store.head(&seen_key).await?;
    let expected = head.as_ref().map_or(0, |head| head.version);
    let since = head.and_then(|head| {
        let text = String::from_utf8(head.value).ok()?;
        let (month, since) = text.split_once(' ')?;
        let since: i64 = since.parse().ok()?;
        // What was seen by a clock that was wrong was not seen.
        (month == newest.to_string() && since <= now.0).then_some(since)
    });
    match since {
        Some(since) => Ok((now.0.saturating_sub(since) >= SEEN_FOR).then_some(newest)),
        None => {
            let value = format!("{newest} {}", now.0);
            swap(node, seen_key, expected, value.into_bytes()).await?;
            Ok(None)
        }
    }
}

/// The head that keeps an office's month.
fn key(office: OfficeId, month: Month) -> String {
    format!("figures/{}/{month}", office.digits())
}

/// Publishes the oldest months that are not, up to `newest` and to as many as one pass counts.
async fn publish(node: &Node, office: &Office, newest: Month) -> Result<usize, StoreError> {
    let kept = kept(&*node.store, office.id).await?;
    let Some(first) = first_month(node, office).await? else {
        return Ok(0);
    };
    let mut missing = Vec::new();
    let mut month = Some(first);
    while let Some(it) = month.filter(|it| *it <= newest && missing.len() < MONTHS) {
        if !kept.contains_key(&it) {
            missing.push(it);
        }
        month = it.next();
    }
    if missing.is_empty() {
        return Ok(0);
    }
    for published in count(&*node.store, office, &missing).await? {
        let signed = sign(node, &published);
        // Whoever comes second finds it kept, and it says the same: it is made of what nothing changes any more.
        swap(node, key(office.id, published.month), 0, signed).await?;
    }
    Ok(missing.len())
}

/// The month in which the office began its book.
pub(crate) async fn first_month(node: &Node, office: &Office) -> Result<Option<Month>, StoreError> {
    let first = node.store.stream(office.book, 0, 1).await?;
    let header = first
        .first()
        .and_then(|it| Header::read_kept(&it.header).ok());
    Ok(header.and_then(|header| Month::of(header.received)))
}

/// What is published of an office's months.
///
/// # Errors
/// See [`StoreError`].
pub async fn count(
    store: &dyn Store,
    office: &Office,
    months: &[Month],
) -> Result<Vec<Published>, StoreError> {
    let exact = exact(store, office, months).await?.into_iter();
    let published = |(month, figures)| Published::of(office.id, month, &figures);
    Ok(exact.map(published).collect())
}

/// The exact figures of an office's months, from all headers in the order in which they came.
///
/// # Errors
/// See [`StoreError`].
pub async fn exact(
    store: &dyn Store,
    office: &Office,
    months: &[Month],
) -> Result<Vec<(Month, Figures)>, StoreError> {
    let tally = |month: &Month| (*month, Tally::new(month.period()));
    let mut tallies: Vec<(Month, Tally)> = months.iter().map(tally).collect();
    let mut after = 0;
    loop {
        let page = store.headers(after, PAGE).await?;
        let Some(last) = page.last() else { break };
        after = last.seq;
        for stored in page {
            let Ok(header) = Header::read_kept(&stored.header) else {
                continue;
            };
            let statement = &header.signed.statement;
            if statement.office != office.id {
                continue;
            }
            let step = peer::step_of(&header);
            for (_, tally) in &mut tallies {
                tally.take(&office.editions, statement.stream, &step);
            }
        }
    }
    let ended = tallies.into_iter();
    Ok(ended.map(|(month, tally)| (month, tally.end())).collect())
}

/// The note under which a month is kept: its text, signed as the log's checkpoints are.
fn sign(node: &Node, published: &Published) -> Vec<u8> {
    use ed25519_dalek::Signer as _;
    let signer = |text: &[u8]| node.signing.sign(text).to_bytes();
    node.log_key().sign(&published.text(), signer).into_bytes()
}

/// Every month of an office that is published, with its signed note.
///
/// # Errors
/// See [`StoreError`].
pub async fn kept(
    store: &dyn Store,
    office: OfficeId,
) -> Result<BTreeMap<Month, String>, StoreError> {
    let prefix = format!("figures/{}/", office.digits());
    let (mut all, mut after) = (BTreeMap::new(), String::new());
    loop {
        let page = store.heads(&prefix, &after, 100).await?;
        let Some((last, _)) = page.last() else {
            return Ok(all);
        };
        after.clone_from(last);
        all.extend(page.into_iter().filter_map(|(key, head)| {
            let month = key.strip_prefix(&prefix)?.parse().ok()?;
            Some((month, String::from_utf8(head.value).ok()?))
        }));
    }
}

/// The figures of a signed note; none where it is none. Its signature is for those who do not hold the store.
#[must_use]
pub fn read(note: &str) -> Option<Published> {
    // A note's own limit is meant for what comes from outside.
    let text = note.rfind("\n\n").map(|cut| &note[..=cut])?;
    Published::read(text)
}

/// Changes one head; another process may have done the same.
async fn swap(node: &Node, key: String, expected: u64, value: Vec<u8>) -> Result<(), StoreError> {
    let mut batch = Batch::named("figures");
    batch.heads.push(HeadSwap {
        key,
        expected,
        value: Some(value),
        expires: None,
    });
    match store::commit(&*node.store, batch).await {
        Ok(_) | Err(StoreError::HeadMoved { .. }) => Ok(()),
        Err(error) => Err(error),
    }
}

/// The address of the signed files.
pub(crate) fn router() -> Router<Arc<Node>> {
    Router::new().route("/figures/{office}/{month}", get(file))
}

/// `GET /figures/{office}/{month}`: a month as it was signed.
async fn file(
    State(node): State<Arc<Node>>,
    Path((slug, month)): Path<(String, String)>,
) -> Response {
    let Ok(month) = month.parse::<Month>() else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let found = async {
        let Some(office) = node.office_at(&slug).await? else {
            return Ok(None);
        };
        node.store.head(&key(office.id, month)).await
    };
    match found.await {
        Ok(Some(head)) => {
            let mut response = Response::new(Body::from(head.value));
            let headers = response.headers_mut();
            let text = HeaderValue::from_static("text/plain; charset=utf-8");
            headers.insert(header::CONTENT_TYPE, text);
            response
        }
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(error) => {
            problem::note(&error);
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    }
}

#[cfg(test)]
mod tests;
