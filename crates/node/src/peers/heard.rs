//! What other offices hold for the offices of this node: followed by the open headers that their node tells, and by the
//! charter of the office that holds them.
//!
//! So a copy that should have come and did not is seen here, whoever kept it back. Absent: the reports themselves.

use super::take::is_of;
use super::word::DAY;
use crate::api::{FromPeer, Known, Refused, done, message};
use crate::intake::held;
use crate::notify::{self, Notice, Rung, Word};
use crate::take_in::walk;
use crate::{Node, Office, relay};
use axum::extract::{Request, State};
use axum::response::Response;
use charter::Running;
use entry::{Author, Header, Kind};
use peer::copies::{HEADERS_MAX, STREAMS_MAX};
use peer::{HeldForUs, HeldRow, HeldStream, HeldWord, RefusalKind};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::Arc;
use store::{Batch, Head, HeadSwap, StoreError};
use words::{Hash, Moment, OfficeId, StreamId};

/// A node that has said nothing for so long is silent: it speaks once a day.
const SILENT_SECONDS: i64 = DAY + 2 * 3600;
/// By so much the other node's clock may be ahead of this one.
const AHEAD: i64 = 600;
/// Heads read at once.
const PAGE: usize = 100;

/// A report of which copies are held for offices of this node.
#[derive(Clone, Serialize, Deserialize)]
struct Heard {
    /// The office that holds it.
    from: OfficeId,
    stream: StreamId,
    /// The hash of the report's header.
    report: Hash,
    /// The Ed25519 public key of its reporter.
    reporter: [u8; 32],
    /// The offices for which a copy is held, wherever they are.
    holds: Vec<OfficeId>,
    /// The next header that is expected, and the hash of the one before it.
    next: u64,
    previous: Hash,
    /// How the promises stand.
    running: Running,
    taken_back: bool,
    /// Whether somebody other than its reporter erased it.
    erased: bool,
}

/// `POST /api/v1/held`: what another node holds for offices of this one.
pub(crate) async fn post(
    State(node): State<Arc<Node>>,
    request: Request,
) -> Result<Response, Refused> {
    let asking = FromPeer::of(&node, request).await?;
    let from = asking.key;
    let word: HeldWord = asking.message().await?;
    if word.version != 1 {
        return Err(RefusalKind::Newer.into());
    }
    if word.streams.len() > STREAMS_MAX {
        return Err(RefusalKind::TooLarge.into());
    }
    let mut batch = Batch::named("what is held elsewhere");
    for stream in &word.streams {
        batch.heads.extend(hear(&node, &from, stream).await?);
    }
    if let Some(complete) = word.complete {
        let key = heard_key(&from);
        let before = node.store.head(&key).await?;
        // Nobody knows what will be.
        let complete = complete.min(node.now().0);
        batch.heads.push(HeadSwap {
            key,
            expected: before.map_or(0, |it| it.version),
            value: Some(complete.to_be_bytes().to_vec()),
            expires: None,
        });
    }
    match store::commit(&*node.store, batch).await {
        Ok(_) => Ok(done()),
        Err(StoreError::HeadMoved { .. }) => Err(RefusalKind::Busy.into()),
        Err(error) => Err(error.into()),
    }
}

/// Takes the headers of one stream; what was known before is passed over.
async fn hear(
    node: &Node,
    from: &[u8; 32],
    told: &HeldStream,
) -> Result<Option<HeadSwap>, Refused> {
    if told.headers.len() > HEADERS_MAX {
        return Err(RefusalKind::TooLarge.into());
    }
    let mut headers = Vec::with_capacity(told.headers.len());
    for bytes in &told.headers {
        let header = Header::read(bytes).map_err(|_| RefusalKind::Entry)?;
        // A time to come would put off everything that is due.
        if header.received > node.now().plus_seconds(AHEAD) {
            return Err(RefusalKind::Entry.into());
        }
        headers.push((entry::hash_of(bytes), header));
    }
    let Some((_, first)) = headers.first() else {
        return Ok(None);
    };
    let stream = first.signed.statement.stream;
    let office = first.signed.statement.office;
    if !is_of(node, from, office).await? {
        return Err(RefusalKind::Forbidden.into());
    }
    let key = format!("{}/{}", heard_key(from), stream.digits());
    let before = node.store.head(&key).await?;
    let (version, mut heard) = match before.as_ref() {
        Some(head) => (head.version, Some(read(head)?)),
        None => (0, None),
    };
    let Some(holder) = node.office_anywhere(office).await? else {
        return Err(RefusalKind::NotFound.into());
    };
    for (hash, header) in headers {
        take(&mut heard, &holder, hash, &header)?;
    }
    let value = heard.and_then(|heard| serde_json::to_vec(&heard).ok());
    Ok(value.map(|value| HeadSwap {
        key,
        expected: version,
        value: Some(value),
        expires: None,
    }))
}

/// Takes the next header, if it is the next one of this stream, by somebody who may write it.
fn take(
    heard: &mut Option<Heard>,
    holder: &Office,
    hash: Hash,
    header: &Header,
) -> Result<(), RefusalKind> {
    let statement = &header.signed.statement;
    let heard = match heard {
        Some(heard) => heard,
        None if header.position > 0 => return Err(RefusalKind::Conflict),
        None => {
            let is_report = statement.kind == Kind::Report
                && matches!(statement.author, Author::Reporter(_))
                && header.previous == Hash([0; 32]);
            if !is_report {
                return Err(RefusalKind::Entry);
            }
            heard.insert(Heard {
                from: statement.office,
                stream: statement.stream,
                report: hash,
                reporter: *statement.author.key(),
                holds: statement.holds().collect(),
                next: 0,
                previous: Hash([0; 32]),
                running: Running::default(),
                taken_back: false,
                erased: false,
            })
        }
    };
    if header.position < heard.next {
        return Ok(());
    }
    if header.position > heard.next {
        return Err(RefusalKind::Conflict);
    }
    // Whoever holds the database can write any header; what only the reporter could sign is worth something.
    let by_them = match statement.author {
        Author::Reporter(key) => key == heard.reporter,
        Author::Officer(_) | Author::Node(_) => true,
    };
    let continues = header.previous == heard.previous
        && statement.stream == heard.stream
        && statement.office == heard.from;
    if !continues || !by_them {
        return Err(RefusalKind::Entry);
    }
    heard.next += 1;
    heard.previous = hash;
    if statement.erases.contains(&0) {
        match statement.author {
            Author::Reporter(_) => heard.taken_back = true,
            Author::Officer(_) | Author::Node(_) => heard.erased = true,
        }
    }
    let step = peer::step_of(header);
    // A version that is not known is measured by the newest before it.
    heard.running.take(holder.editions.at(step.charter), &step);
    Ok(())
}

impl Heard {
    /// Whether the copies should have gone, as far as the headers up to this moment say it.
    fn must_go(&self, holder: &Office, known: Moment) -> bool {
        self.erased || held::must_go(&holder.editions, &self.running.all, known)
    }
}

/// What became of a copy, as far as it is known here.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Became {
    Held,
    Came,
    KeptBack,
}

/// What one node has told, or this one knows of itself.
struct Source {
    /// Up to when it is known.
    known: Moment,
    reports: Vec<Heard>,
}

impl Source {
    fn is_silent(&self, now: Moment) -> bool {
        now > self.known.plus_seconds(SILENT_SECONDS)
    }
}

/// `GET /api/v1/held`: how the copies stand that are held for the asking desk's office.
pub(crate) async fn get(
    State(node): State<Arc<Node>>,
    request: Request,
) -> Result<Response, Refused> {
    let own = Known::of(&node, request).await?.office;
    let (now, mut rows) = (node.now(), BTreeMap::new());
    let mut sources = heard(&node).await?;
    sources.push(own_reports(&node, own).await?);
    for source in &sources {
        for report in source.reports.iter().filter(|it| it.holds.contains(&own)) {
            let Some((became, holder)) = judge(&node, source, report, own).await? else {
                continue;
            };
            let row = rows.entry(report.from).or_insert_with(|| HeldRow {
                office: report.from,
                names: holder.texts(),
                address: holder
                    .elsewhere
                    .as_ref()
                    .map_or_else(String::new, |it| it.address.clone()),
                held: 0,
                came: 0,
                kept_back: Vec::new(),
                known: source.known.0,
                silent: source.is_silent(now),
            });
            match became {
                Became::Held => row.held += 1,
                Became::Came => row.came += 1,
                Became::KeptBack => row.kept_back.push(report.report),
            }
        }
    }
    Ok(message(&HeldForUs {
        version: 1,
        rows: rows.into_values().collect(),
    }))
}

/// Has the head of an office told when a copy for it was kept back, or when a node that holds copies for it is silent.
pub(super) async fn watch(node: &Node) -> Result<(), StoreError> {
    let (now, mut batch) = (node.now(), Batch::named("copies that did not come"));
    let offices = node.offices().await?;
    for source in heard(node).await? {
        for report in &source.reports {
            for office in offices.iter().filter(|it| report.holds.contains(&it.id)) {
                let judged = judge(node, &source, report, office.id).await?;
                let wrong = match judged {
                    Some((Became::KeptBack, _)) => true,
                    Some((Became::Held, _)) => source.is_silent(now),
                    Some((Became::Came, _)) | None => false,
                };
                if wrong {
                    batch
                        .heads
                        .extend(alarm(node, report, office.id, now).await?);
                }
            }
        }
    }
    if batch.is_empty() {
        return Ok(());
    }
    match store::commit(&*node.store, batch).await {
        Ok(_) | Err(StoreError::HeadMoved { .. }) => Ok(()),
        Err(error) => Err(error),
    }
}

/// Tells it once: the head that remembers it stands in the same batch.
async fn alarm(
    node: &Node,
    report: &Heard,
    office: OfficeId,
    now: Moment,
) -> Result<Vec<HeadSwap>, StoreError> {
    let told = format!("alarmed/{}/{}", report.stream.digits(), office.digits());
    if node.store.head(&told).await?.is_some() {
        return Ok(Vec::new());
    }
    let notice = Notice {
        office,
        stream: relay::stream_of(report.stream, office),
        rung: Rung::Head,
        word: Word::KeptBack,
        mark: node.chance.bytes(),
    };
    let told = HeadSwap {
        key: told,
        expected: 0,
        value: Some(Vec::new()),
        expires: None,
    };
    Ok(vec![notify::queue(&notice, now), told])
}

/// What became of the copy of a report for one office; none where the reporter took it back, or where nothing is known
/// of the office that holds it.
async fn judge(
    node: &Node,
    source: &Source,
    report: &Heard,
    own: OfficeId,
) -> Result<Option<(Became, Arc<Office>)>, StoreError> {
    let Some(holder) = node.office_anywhere(report.from).await? else {
        return Ok(None);
    };
    let copy = relay::stream_of(report.stream, own);
    let became = if relay::first_header(node, copy).await?.is_some() {
        Became::Came
    } else if report.taken_back {
        return Ok(None);
    } else if report.must_go(&holder, source.known) {
        Became::KeptBack
    } else {
        Became::Held
    };
    Ok(Some((became, holder)))
}

/// What the other nodes have told.
async fn heard(node: &Node) -> Result<Vec<Source>, StoreError> {
    let mut sources = Vec::new();
    for peer in &node.settings.peers {
        let key = heard_key(&peer.key);
        let Some(head) = node.store.head(&key).await? else {
            continue;
        };
        let known = <[u8; 8]>::try_from(head.value.as_slice()).unwrap_or_default();
        let mut reports = Vec::new();
        let (prefix, mut after) = (format!("{key}/"), String::new());
        loop {
            let page = node.store.heads(&prefix, &after, PAGE).await?;
            let Some((last, _)) = page.last() else { break };
            after.clone_from(last);
            for (_, head) in &page {
                reports.push(read(head)?);
            }
        }
        sources.push(Source {
            known: Moment(i64::from_be_bytes(known)),
            reports,
        });
    }
    Ok(sources)
}

/// What the other offices of this node hold for one of them. Here, too, it is told from the day after.
async fn own_reports(node: &Node, own: OfficeId) -> Result<Source, StoreError> {
    let now = node.now();
    let today = now.0.div_euclid(DAY) * DAY;
    let mut reports = Vec::new();
    for stream in held::streams(node).await? {
        let mut heard = None;
        for (_, entry) in walk(node, stream).await?.entries {
            let Ok(entry) = entry else { break };
            let statement = entry.statement();
            if heard.is_none()
                && (entry.header().received.0 >= today || !statement.holds().any(|it| it == own))
            {
                break;
            }
            let Some(holder) = node.office(statement.office).await? else {
                break;
            };
            if take(&mut heard, &holder, entry.hash(), entry.header()).is_err() {
                break;
            }
        }
        reports.extend(heard);
    }
    Ok(Source {
        known: now,
        reports,
    })
}

fn read(head: &Head) -> Result<Heard, StoreError> {
    serde_json::from_slice(&head.value)
        .map_err(|_| StoreError::Damaged("what is held elsewhere".to_owned()))
}

fn heard_key(node: &[u8; 32]) -> String {
    format!("heard/{}", hex::encode(node))
}
