//! The dialogue between reporter and office, opened for one page.

use super::SessionCookie;
use super::reply::append;
use super::session::Session;
use crate::doomed;
use crate::intake::{part, sign};
use crate::take_in::walk;
use crate::{MailboxProblem, Node, Office};
use entry::{Author, Kind, Statement, StreamKind, Verified};
use receipt::MailboxKeys;
use seal::Sealed;
use seal::mailbox::{Answer, Attachment, Message, Report};
use serde::de::DeserializeOwned;
use std::sync::Arc;
use words::{BlobId, Moment};

/// A dialogue, opened for one page. It is not kept.
pub struct Dialogue {
    /// The office.
    pub office: Arc<Office>,
    /// The items in order; the first is the report.
    pub items: Vec<Item>,
}

/// One item of a dialogue.
pub struct Item {
    /// Its position in the mailbox.
    pub position: u64,
    /// When it was received: to the hour for the reporter's, to the minute for the office's.
    pub received: Moment,
    /// What it says.
    pub what: What,
    /// The number, among all files of the dialogue, of this item's first attachment: `file/{n}`.
    pub first_file: usize,
    /// Where it stands in the public log.
    pub place: Place,
}

/// What an item says.
pub enum What {
    /// The report.
    Report(Report),
    /// A later message of the reporter.
    Message(Message),
    /// An answer of the office.
    Answer(Answer),
    /// It was erased.
    Erased,
    /// It could not be opened.
    Damaged,
}

impl What {
    /// The files that came with it.
    #[must_use]
    pub fn attachments(&self) -> &[Attachment] {
        match self {
            Self::Report(report) => &report.attachments,
            Self::Message(message) => &message.attachments,
            Self::Answer(answer) => &answer.attachments,
            Self::Erased | Self::Damaged => &[],
        }
    }
}

/// Where an item stands in the public log.
pub enum Place {
    /// It is proved on this request.
    Stands(Proof),
    /// It came in lately: the next checkpoint has it.
    Awaited,
    /// It should have had its place long since, and has none.
    HeldBack,
    /// It was given a place, and the log does not hold it there: it was changed, or the log was.
    Contradicted,
}

/// The proof of an item, as checked on this request.
pub struct Proof {
    /// The leaf's number.
    pub leaf: u64,
    /// The size of the log whose checkpoint covers it.
    pub size: u64,
    /// The root hash of that checkpoint, in base64 as it stands there.
    pub root: String,
    /// The witnesses that cosigned that checkpoint, and when.
    pub witnesses: Vec<(String, Moment)>,
}

/// Opens the dialogue.
///
/// # Errors
/// See [`MailboxProblem`].
pub async fn dialogue(node: &Node, session: &SessionCookie) -> Result<Dialogue, MailboxProblem> {
    let session = Session::resume(node, session).await?;
    let office = node.office(session.address.office).await?;
    let office = office.ok_or(MailboxProblem::Damaged)?;
    let items = open_items(node, &session).await?;
    Ok(Dialogue { office, items })
}

/// Opens every item of the session's mailbox.
pub(super) async fn open_items(
    node: &Node,
    session: &Session,
) -> Result<Vec<Item>, MailboxProblem> {
    let _permit = node
        .gates
        .opening()
        .await
        .ok_or(MailboxProblem::Unavailable)?;
    let walked = walk(node, session.address.stream).await?;
    let log = crate::log::Covered::read(node).await?;
    let mut items = Vec::with_capacity(walked.entries.len());
    let mut first_file = 0;
    for (stored, verified) in walked.entries {
        let is_chained = verified.is_ok();
        let (received, what) = match verified {
            Ok(verified) => match open(&session.keys, &verified) {
                Some(what) => (verified.header().received, what),
                None => continue,
            },
            Err(_) => (Moment(0), What::Damaged),
        };
        let files = what.attachments().len();
        let latest = match what {
            What::Answer(_) => received,
            // The hour is known; it came in at its end at the latest.
            _ => received.plus_seconds(3600),
        };
        let place = match is_chained {
            true => log.place(node, &stored, latest).await?,
            // It is not what was signed, or does not follow on what stands before it.
            false => Place::Contradicted,
        };
        items.push(Item {
            position: stored.position,
            received,
            what,
            first_file,
            place,
        });
        first_file += files;
    }
    Ok(items)
}

/// What a mailbox entry says; none for those that say nothing to a reader (grants, erasures).
fn open(keys: &MailboxKeys, verified: &Verified) -> Option<What> {
    let kind = verified.header().signed.statement.kind;
    let says_something = matches!(
        kind,
        Kind::Report | Kind::Message | Kind::Answer | Kind::Contest | Kind::Complaint
    );
    if !says_something {
        return None;
    }
    let parts = verified.parts();
    let Some(body) = parts.body else {
        return Some(What::Erased);
    };
    Some(match kind {
        Kind::Report => opened(keys, body).map(What::Report),
        // What a reporter says of the office reads as any other message.
        Kind::Message | Kind::Contest | Kind::Complaint => opened(keys, body).map(What::Message),
        _ => opened(keys, body).map(What::Answer),
    })
    .map(|what| what.unwrap_or(What::Damaged))
}

fn opened<T: DeserializeOwned>(keys: &MailboxKeys, body: &[u8]) -> Option<T> {
    keys.open(&Sealed::from_bytes(body.to_vec())).ok()
}

/// Erases the office's answers up to and including a position ('delete replies I have read'); gives their number.
///
/// # Errors
/// See [`MailboxProblem`].
pub async fn erase_answers(
    node: &Node,
    session: &SessionCookie,
    up_to: u64,
) -> Result<usize, MailboxProblem> {
    let Session { address, keys } = Session::resume(node, session).await?;
    let walked = walk(node, address.stream).await?;
    let mut erases = Vec::new();
    let mut blobs: Vec<BlobId> = Vec::new();
    for (stored, verified) in &walked.entries {
        let Ok(verified) = verified else { continue };
        let statement = &verified.header().signed.statement;
        if statement.kind == Kind::Answer && stored.position <= up_to && !stored.erased {
            erases.push(stored.position);
            blobs.extend(statement.blobs.iter().map(|blob| blob.id));
        }
    }
    if erases.is_empty() {
        return Ok(0);
    }
    let statement = Statement {
        version: 1,
        office: address.office,
        stream: address.stream,
        stream_kind: StreamKind::Mailbox,
        kind: Kind::Erasure,
        position: None,
        body: part(&[]).map_err(|_| MailboxProblem::Damaged)?,
        grants: Vec::new(),
        blobs: Vec::new(),
        author: Author::Reporter(keys.verifying()),
        discharges: Vec::new(),
        marks: Vec::new(),
        erases: erases.clone(),
        nonce: node.chance.bytes(),
    };
    let signed = sign(&keys, statement);
    append(node, address, signed, Vec::new(), |batch| {
        batch.erase = erases.iter().map(|at| (address.stream, *at)).collect();
        batch.heads.extend(doomed::heads(&blobs));
    })
    .await?;
    doomed::remove(node, &blobs).await;
    node.arrived();
    Ok(erases.len())
}
