//! What other offices hold for the offices of this node: followed by the open headers that their node tells, and by the
//! charter of the office that holds them.
//!
//! So a copy that should have come and did not is seen here, whoever kept it back. Absent: the reports themselves.

use super::AHEAD;
use super::directory::is_of;
use super::word::DAY;
use crate::api::{FromPeer, Known, Refused, done, message};
use crate::heads::under;
use crate::intake::held;
use crate::notify::{self, Notice, Rung, Word};
use crate::take_in::walk;
use crate::{Node, Office, problem, relay};
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

/// A node that has said nothing for so long is silent: it speaks once a day, and may be away for some hours.
const SILENT_SECONDS: i64 = DAY + 12 * 3600;
/// So long a process must have run before it calls another node silent.
const AWAKE: i64 = 900;

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
    /// The offices of this node that have it.
    #[serde(default)]
    came: Vec<OfficeId>,
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
    let mut refused = None;
    for stream in &word.streams {
        match hear(&node, &from, stream).await? {
            Ok(heard) => batch.heads.extend(heard),
            // What came before it is not known here: all of it must be told again.
            Err(RefusalKind::Conflict) => return Err(RefusalKind::Conflict.into()),
            // What is wrong with one stream does not hide the others; it stays as it was known.
            Err(other) => refused = Some(other),
        }
    }
    if let Some(complete) = word.complete {
        let key = heard_key(&from);
        let before = node.store.head(&key).await?;
        // Nobody knows what will be, and what was known stays known.
        let known = before.as_ref().map_or(Moment(0), known_by);
        let complete = complete.min(node.now().0).max(known.0);
        batch.heads.push(HeadSwap {
            key,
            expected: before.map_or(0, |it| it.version),
            value: Some(complete.to_be_bytes().to_vec()),
            expires: None,
        });
    }
    match store::commit(&*node.store, batch).await {
        Ok(_) => match refused {
            Some(refused) => Err(refused.into()),
            None => Ok(done()),
        },
        Err(StoreError::HeadMoved { .. }) => Err(RefusalKind::Busy.into()),
        Err(error) => Err(error.into()),
    }
}

/// Takes the headers of one stream; what was known before is passed over.
async fn hear(
    node: &Node,
    from: &[u8; 32],
    told: &HeldStream,
) -> Result<Result<Option<HeadSwap>, RefusalKind>, StoreError> {
    if told.headers.len() > HEADERS_MAX {
        return Ok(Err(RefusalKind::TooLarge));
    }
    let mut headers = Vec::with_capacity(told.headers.len());
    for bytes in &told.headers {
        match Header::read(bytes) {
            // A time to come would put off everything that is due.
            Ok(header) if header.received <= node.now().plus_seconds(AHEAD) => {
                headers.push((entry::hash_of(bytes), header));
            }
            Ok(_) | Err(_) => return Ok(Err(RefusalKind::Entry)),
        }
    }
    let Some((_, first)) = headers.first() else {
        return Ok(Ok(None));
    };
    let statement = &first.signed.statement;
    if !is_of(node, from, statement.office).await? {
        return Ok(Err(RefusalKind::Forbidden));
    }
    let Some(holder) = node.office_anywhere(statement.office).await? else {
        return Ok(Err(RefusalKind::NotFound));
    };
    let key = report_key(from, statement.stream);
    let head = node.store.head(&key).await?;
    let version = head.as_ref().map_or(0, |head| head.version);
    // What cannot be read any more is told again.
    let mut heard = head.and_then(|head| read(&head));
    for (hash, header) in headers {
        if let Err(refused) = take(&mut heard, &holder, hash, &header) {
            return Ok(Err(refused));
        }
    }
    Ok(Ok(heard.map(|heard| heard.swap(key, version))))
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
                came: Vec::new(),
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
    /// Whether the copies should have gone and come, as far as the headers up to this moment say it.
    fn must_go(&self, holder: &Office, known: Moment) -> bool {
        let all = &self.running.all;
        self.erased || held::must_go(&holder.editions, all, known, held::ON_ITS_WAY)
    }

    fn swap(&self, key: String, expected: u64) -> HeadSwap {
        HeadSwap {
            key,
            expected,
            value: serde_json::to_vec(self).ok(),
            expires: None,
        }
    }
}

/// What is to be remembered with a copy that is taken in: it came, and need not be looked for. None where it was not told
/// of before.
pub(super) async fn came(
    node: &Node,
    from: &[u8; 32],
    stream: StreamId,
    office: OfficeId,
) -> Result<Option<HeadSwap>, StoreError> {
    let key = report_key(from, stream);
    let head = node.store.head(&key).await?;
    let heard = head.and_then(|head| Some((read(&head)?, head.version)));
    Ok(heard.map(|(mut heard, version)| {
        heard.came.push(office);
        heard.swap(key, version)
    }))
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
    /// The node's key; none for this one.
    node: Option<[u8; 32]>,
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

/// Has the head of an office told, once, of a copy that was kept back, and of a node that holds copies for it and is
/// silent.
///
/// # Errors
/// What the store says.
pub(super) async fn watch(node: &Node) -> Result<(), StoreError> {
    let now = node.now();
    // Whoever was away hears first what the others have to say.
    let since = *node.peers.since.get_or_init(|| now);
    let offices = node.offices().await?;
    for source in heard(node).await? {
        let is_silent = source.is_silent(now) && now > since.plus_seconds(AWAKE);
        for report in &source.reports {
            for office in offices.iter().filter(|it| report.holds.contains(&it.id)) {
                let judged = judge(node, &source, report, office.id).await?;
                match judged.map(|(became, _)| became) {
                    Some(Became::KeptBack) => {
                        let key = format!("alarmed/{}/{}", report.report, office.id.digits());
                        let copy = relay::stream_of(report.report, office.id);
                        alarm(node, key, Vec::new(), (office.id, copy)).await?;
                    }
                    Some(Became::Held) if is_silent && let Some(from) = source.node => {
                        let (from, known) = (hex::encode(from), source.known.0.to_be_bytes());
                        let key = format!("silence/{from}/{}", office.id.digits());
                        alarm(node, key, known.to_vec(), (office.id, office.book)).await?;
                    }
                    Some(Became::Held | Became::Came) | None => {}
                }
            }
        }
    }
    Ok(())
}

/// Tells it once: the head that remembers it stands in the same batch.
async fn alarm(
    node: &Node,
    key: String,
    value: Vec<u8>,
    (office, stream): (OfficeId, StreamId),
) -> Result<(), StoreError> {
    let head = node.store.head(&key).await?;
    if head.as_ref().is_some_and(|head| head.value == value) {
        return Ok(());
    }
    let notice = Notice {
        office,
        stream,
        rung: Rung::Head,
        word: Word::KeptBack,
        mark: node.chance.bytes(),
    };
    let mut batch = Batch::named("a copy that did not come");
    batch.heads.push(notify::queue(&notice, node.now()));
    batch.heads.push(HeadSwap {
        key,
        expected: head.map_or(0, |head| head.version),
        value: Some(value),
        expires: None,
    });
    match store::commit(&*node.store, batch).await {
        // Another process tells it.
        Ok(_) | Err(StoreError::HeadMoved { .. }) => Ok(()),
        Err(error) => Err(error),
    }
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
    let is_here =
        report.came.contains(&own) || relay::copy_here(node, report.report, own).await?.is_some();
    let became = if is_here {
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
        let told = under(&*node.store, &format!("{key}/")).await?;
        sources.push(Source {
            node: Some(peer.key),
            known: known_by(&head),
            reports: told.iter().filter_map(|(_, head)| read(head)).collect(),
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
        node: None,
        known: now,
        reports,
    })
}

/// Up to when a node has told.
fn known_by(head: &Head) -> Moment {
    let known = <[u8; 8]>::try_from(head.value.as_slice()).unwrap_or_default();
    Moment(i64::from_be_bytes(known))
}

/// What a head holds; none where it cannot be read.
fn read(head: &Head) -> Option<Heard> {
    let heard = serde_json::from_slice(&head.value);
    if heard.is_err() {
        problem::note(&StoreError::Damaged("what is held elsewhere".to_owned()));
    }
    heard.ok()
}

fn heard_key(node: &[u8; 32]) -> String {
    format!("heard/{}", hex::encode(node))
}

fn report_key(node: &[u8; 32], stream: StreamId) -> String {
    format!("{}/{}", heard_key(node), stream.digits())
}
