//! Officers' entries: checked, given their place, and kept all or none.

use super::signed::Known;
use super::{Answer, Refused, message, offices};
use crate::clock::{self, Clocks};
use crate::take_in::{End, header, new_entry, sha256};
use crate::{Node, Office, doomed};
use axum::extract::{Request, State};
use entry::{Author, Books, Header, Kind, Refusal, Signed, Statement, StreamKind, check_parts};
use peer::{Append, AppendOutcome, NewEntryWire, RefusalKind};
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;
use store::{Batch, StoreError};
use words::{BlobId, Moment, StreamId};

/// Entries of one request: a case that is opened with all its grants takes three.
const ENTRIES_MAX: usize = 256;

/// What keeps an entry from its place: a refusal, or somebody who was faster.
pub(crate) enum Stopped {
    Refused(Refused),
    Conflict(StreamId, u64),
}

impl Stopped {
    /// Whether it is refused because somebody else must do it.
    #[cfg(test)]
    pub(crate) const fn is_same_person(&self) -> bool {
        matches!(self, Self::Refused(Refused(RefusalKind::SamePerson)))
    }
}

impl<E: Into<Refused>> From<E> for Stopped {
    fn from(error: E) -> Self {
        Self::Refused(error.into())
    }
}

/// `POST /api/v1/entries`.
pub(super) async fn post(State(node): State<Arc<Node>>, request: Request) -> Answer {
    let asking = Known::of(&node, request).await?.officer()?;
    let (office, key) = (asking.office, asking.key);
    let append: Append = asking.message().await?;
    if append.version != 1 {
        return Err(RefusalKind::Newer.into());
    }
    if append.entries.is_empty() || append.entries.len() > ENTRIES_MAX {
        return Err(RefusalKind::TooLarge.into());
    }
    let mut signed = Vec::with_capacity(append.entries.len());
    for NewEntryWire {
        signed: bytes,
        parts,
    } in append.entries
    {
        let entry = Signed::read(&bytes).map_err(refused)?;
        check_parts(&entry.statement, &parts).map_err(refused)?;
        // Whoever signs the request stands for every entry in it.
        if entry.statement.office != office || entry.statement.author != Author::Officer(key) {
            return Err(RefusalKind::Forbidden.into());
        }
        signed.push((entry, parts));
    }
    let books = offices::books(&node, office).await?;
    let office = node.office(office).await?.ok_or(RefusalKind::NotFound)?;
    match keep(&node, books, &office, &signed).await {
        Ok(()) => {
            node.arrived();
            Ok(message(&AppendOutcome::Kept))
        }
        Err(Stopped::Conflict(stream, at)) => Ok(message(&AppendOutcome::Conflict { stream, at })),
        Err(Stopped::Refused(refused)) => Err(refused),
    }
}

/// How often entries try for the heads of their streams: the clock or a reporter may be there at the same moment.
const TRIES: usize = 8;

/// Gives entries, whose signatures and authors were checked, their places, and keeps all or none.
pub(crate) async fn keep(
    node: &Node,
    books: Books,
    office: &Office,
    signed: &[(Signed, Vec<u8>)],
) -> Result<(), Stopped> {
    let mut tries = 1;
    let moving = signed.iter().map(|(it, _)| &it.statement);
    let moving = moving.filter(|it| !it.discharges.is_empty());
    for stream in moving.map(|it| it.stream).collect::<BTreeSet<_>>() {
        clock::catch_up(node, stream).await?;
    }
    loop {
        let (batch, doomed_blobs) = plan(node, books, office, signed).await?;
        match store::commit(&*node.store, batch).await {
            Ok(_) => {
                doomed::remove(node, &doomed_blobs).await;
                return Ok(());
            }
            Err(StoreError::Conflict { stream, at }) => return Err(Stopped::Conflict(stream, at)),
            Err(StoreError::HeadMoved { .. }) if tries < TRIES => tries += 1,
            Err(error) => return Err(Stopped::from(error)),
        }
    }
}

/// The batch that keeps these entries, and the blobs that are to be removed after it.
async fn plan(
    node: &Node,
    books: Books,
    office: &Office,
    signed: &[(Signed, Vec<u8>)],
) -> Result<(Batch, Vec<BlobId>), Stopped> {
    let now = Moment(node.now().0.div_euclid(60) * 60);
    let mut ends: HashMap<StreamId, End> = HashMap::new();
    let mut clocks = Clocks::default();
    let mut batch = Batch::named("officers' entries");
    let mut doomed_blobs: Vec<BlobId> = Vec::new();
    for (signed, parts) in signed {
        let statement = &signed.statement;
        let position = statement.position.ok_or(RefusalKind::Entry)?;
        let stream = statement.stream;
        // An entry that desks would refuse never reaches them. Only an officer writes here: who began the
        // stream matters for reporters alone.
        let first = (position > 0).then_some(statement.author);
        books
            .admit(statement, first)
            .map_err(|_| RefusalKind::Entry)?;
        let end = match ends.get(&stream) {
            Some(end) => *end,
            None => end_of(node, statement, position).await?,
        };
        if end.position != position {
            return Err(Stopped::Conflict(stream, end.position));
        }
        if statement.kind == Kind::Erasure {
            if clocks.holds_copy(node, statement).await? {
                return Err(RefusalKind::Forbidden.into());
            }
            batch
                .erase
                .extend(statement.erases.iter().map(|at| (stream, *at)));
            doomed_blobs.extend(blobs_of(node, statement).await?);
        }
        let header = header(signed.clone(), end, now, office.version());
        if !clocks.may(node, statement).await? {
            return Err(RefusalKind::SamePerson.into());
        }
        clocks.take(node, office, &header).await?;
        let entry = new_entry(node, &header, parts.clone());
        let next = End {
            position: position + 1,
            previous: sha256(&entry.header),
        };
        ends.insert(stream, next);
        batch.entries.push(entry);
    }
    batch.heads.extend(doomed::heads(&doomed_blobs));
    batch.heads.extend(clocks.swaps(office, node.now()));
    Ok((batch, doomed_blobs))
}

/// Where a stream ends, as far as an entry for `position` needs to know; checks that the stream is the office's
/// and of the kind that the entry says.
async fn end_of(node: &Node, statement: &Statement, position: u64) -> Result<End, Stopped> {
    let stream = statement.stream;
    let Some(before) = position.checked_sub(1) else {
        // A report comes by the portal alone, whatever an officer's key signs.
        return match statement.stream_kind {
            StreamKind::Mailbox => Err(RefusalKind::Entry.into()),
            _ => Ok(End::START),
        };
    };
    let found = node.store.stream(stream, before, 1).await?;
    let Some(last) = found.first() else {
        return Err(Stopped::Conflict(
            stream,
            length_of(node, stream, before).await?,
        ));
    };
    let header = Header::read_kept(&last.header).map_err(|_| RefusalKind::Unavailable)?;
    if last.office != statement.office
        || header.signed.statement.stream_kind != statement.stream_kind
    {
        return Err(RefusalKind::Forbidden.into());
    }
    Ok(End {
        position,
        previous: sha256(&last.header),
    })
}

/// How long a stream is that is shorter than somebody thought.
async fn length_of(node: &Node, stream: StreamId, at_most: u64) -> Result<u64, StoreError> {
    let (mut low, mut high) = (0, at_most);
    while low < high {
        let middle = low + (high - low) / 2;
        match node.store.stream(stream, middle, 1).await?.is_empty() {
            true => high = middle,
            false => low = middle + 1,
        }
    }
    Ok(low)
}

/// The blobs of the entries that an erasure names.
async fn blobs_of(node: &Node, statement: &Statement) -> Result<Vec<BlobId>, Stopped> {
    let mut blobs = Vec::new();
    for at in &statement.erases {
        let found = node.store.stream(statement.stream, *at, 1).await?;
        let erased = found
            .first()
            .filter(|stored| stored.position == *at)
            .ok_or(RefusalKind::Entry)?;
        let header = Header::read_kept(&erased.header).map_err(|_| RefusalKind::Unavailable)?;
        blobs.extend(header.signed.statement.blobs.iter().map(|blob| blob.id));
    }
    Ok(blobs)
}

fn refused(refusal: Refusal) -> Refused {
    match refusal {
        Refusal::Version(_) => RefusalKind::Newer.into(),
        Refusal::TooLarge => RefusalKind::TooLarge.into(),
        Refusal::Encoding => RefusalKind::Encoding.into(),
        Refusal::Signature | Refusal::Part | Refusal::Kind | Refusal::Chain => {
            RefusalKind::Entry.into()
        }
    }
}
