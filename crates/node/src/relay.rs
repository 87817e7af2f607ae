//! Copies on their way: what the clock released is taken into the other office's books, once, on any number of
//! processes.
//!
//! The copy is the report's own sealed body with the key that was sealed for that office when the report was filed; the
//! node adds who held it and who wrote it. The office that held it has no part in this. Absent: when a copy goes
//! ([`crate::clock`]); the way to an office of another node ([`crate::peers`]).

use crate::heads::under;
use crate::intake::held;
use crate::mailbox::{Address, copy_key};
use crate::take_in::{End, header, new_entry};
use crate::{Node, Office, clock, problem};
use entry::{Author, GrantRef, Header, Kind, Mark, Statement, StreamKind, Untrusted, Verified};
use receipt::Lookup;
use sha2::{Digest as _, Sha256};
use store::{Batch, HeadSwap, StoreError};
use words::{Hash, Moment, OfficeId, StreamId};

const QUEUE: &str = "relay/";

/// The head that stands in the batch of a breach: whoever comes after a fall finds the copy that is to go.
pub(crate) fn queue(stream: StreamId, to: OfficeId) -> HeadSwap {
    HeadSwap {
        key: format!("{QUEUE}{}/{}", stream.digits(), to.digits()),
        expected: 0,
        value: Some(Vec::new()),
        expires: None,
    }
}

/// The change that takes a copy out of the queue.
pub(crate) fn unqueue(stream: StreamId, to: OfficeId, version: u64) -> HeadSwap {
    HeadSwap {
        expected: version,
        value: None,
        ..queue(stream, to)
    }
}

/// The copies that wait: of which report, for which office, with the version of the head.
pub(crate) async fn waiting(node: &Node) -> Result<Vec<(StreamId, OfficeId, u64)>, StoreError> {
    let queued = under(&*node.store, QUEUE).await?.into_iter();
    let waiting = queued.filter_map(|(key, head)| {
        let (stream, to) = read_key(&key)?;
        Some((stream, to, head.version))
    });
    Ok(waiting.collect())
}

/// Delivers what waits for offices of this node; gives the number of copies that this process took to their office.
///
/// # Errors
/// See [`StoreError`]; what was not delivered then waits for the next round.
pub async fn deliver(node: &Node) -> Result<usize, StoreError> {
    let mut delivered = 0;
    for (stream, to, version) in waiting(node).await? {
        match deliver_one(node, stream, to, version).await {
            Ok(true) => delivered += 1,
            Ok(false) => {}
            // Another process was faster.
            Err(StoreError::Conflict { .. } | StoreError::HeadMoved { .. }) => {}
            Err(error @ (StoreError::Unavailable(_) | StoreError::Full)) => return Err(error),
            // One copy that cannot go does not keep the others back; it stays where it waits.
            Err(error) => problem::note(&error),
        }
    }
    Ok(delivered)
}

/// Whether a copy of this report is on its way.
pub(crate) async fn waits(node: &Node, stream: StreamId) -> Result<bool, StoreError> {
    let prefix = format!("{QUEUE}{}/", stream.digits());
    Ok(!node.store.heads(&prefix, &prefix, 1).await?.is_empty())
}

async fn deliver_one(
    node: &Node,
    stream: StreamId,
    to: OfficeId,
    version: u64,
) -> Result<bool, StoreError> {
    // An office of another node is served by `peers`; one that is gone may come back, and until then the copy waits.
    let Some(office) = node.office(to).await? else {
        return Ok(false);
    };
    let damaged = |what: &str| StoreError::Damaged(what.to_owned());
    let mut batch = Batch::named("copy");
    let found = report(node, stream).await?;
    let goes = found.is_some();
    if let Some(report) = found {
        let lookup = held::lookup(node, stream).await?;
        let lookup = lookup.ok_or_else(|| damaged("where a copy's receipt looks"))?;
        let parts = parts_for(&report, to);
        let (body, grant) = parts.ok_or(StoreError::Contradiction("a copy"))?;
        let copy = Copy {
            report: report.header(),
            body,
            grant,
        };
        (batch, _) = taking(node, &office, &copy, &lookup).await?;
    }
    batch.heads.push(unqueue(stream, to, version));
    store::commit(&*node.store, batch).await?;
    node.arrived();
    Ok(goes)
}

/// A report that is held; none where its reporter took it back.
pub(crate) async fn report(node: &Node, stream: StreamId) -> Result<Option<Verified>, StoreError> {
    let damaged = || StoreError::Damaged("a report whose copy is to go".to_owned());
    let stored = node.store.stream(stream, 0, 1).await?.into_iter().next();
    let stored = stored.ok_or_else(damaged)?;
    let untrusted = Untrusted {
        header: stored.header,
        parts: stored.parts,
        erased: stored.erased,
    };
    let verified = untrusted.verify(0, Hash([0; 32])).map_err(|_| damaged())?;
    Ok((!stored.erased).then_some(verified))
}

/// The place and the form of the grant for another office: the office's own comes first, then one for each office in
/// the order of the marks.
pub(crate) fn grant_for(statement: &Statement, to: OfficeId) -> Option<(usize, &GrantRef)> {
    let nth = 1 + statement.holds().position(|it| it == to)?;
    Some((nth, statement.grants.get(nth)?))
}

/// The sealed body, and the mailbox's key as it was sealed for another office.
pub(crate) fn parts_for(report: &Verified, to: OfficeId) -> Option<(&[u8], &[u8])> {
    let (nth, _) = grant_for(report.statement(), to)?;
    let parts = report.parts();
    Some((parts.body?, parts.grants.get(nth)?))
}

/// A copy that is to be taken in: the report's header, its sealed body, and the key for the office that gets it.
pub(crate) struct Copy<'c> {
    pub(crate) report: &'c Header,
    pub(crate) body: &'c [u8],
    pub(crate) grant: &'c [u8],
}

/// What takes a copy into an office's books: a new mailbox, which the report's receipt opens.
pub(crate) async fn taking(
    node: &Node,
    office: &Office,
    copy: &Copy<'_>,
    lookup: &Lookup,
) -> Result<(Batch, Header), StoreError> {
    let (entry, header) = first(node, office, copy)?;
    let mut batch = Batch::named("copy");
    batch.heads.extend(clock::begin(office, &header));
    let address = Address {
        office: office.id,
        stream: header.signed.statement.stream,
    };
    let key = copy_key(lookup, office.id);
    // Somebody who knew where this receipt looks may have put another report there: that keeps no copy out.
    if node.store.head(&key).await?.is_none() {
        batch.heads.push(HeadSwap {
            key,
            expected: 0,
            value: Some(address.write()),
            expires: None,
        });
    }
    batch.entries.push(entry);
    Ok((batch, header))
}

/// The entry that begins a mailbox of the other office.
fn first(
    node: &Node,
    office: &Office,
    copy: &Copy<'_>,
) -> Result<(store::NewEntry, Header), StoreError> {
    use ed25519_dalek::Signer as _;
    let unfit = |_| StoreError::Contradiction("a copy");
    let original = &copy.report.signed.statement;
    let grant = grant_for(original, office.id);
    let (_, grant) = grant.ok_or_else(|| unfit(()))?;
    let statement = Statement {
        version: entry::VERSION_MARKED,
        office: office.id,
        stream: stream_of(copy.report.hash(), office.id),
        stream_kind: StreamKind::Mailbox,
        kind: Kind::Report,
        position: Some(0),
        body: original.body,
        grants: vec![*grant],
        blobs: original.blobs.clone(),
        author: Author::Node(node.verifying()),
        discharges: Vec::new(),
        marks: vec![Mark::Copied {
            from: original.office,
            entry: copy.report.hash(),
            reporter: *original.author.key(),
        }],
        erases: Vec::new(),
        nonce: node.chance.bytes(),
    };
    let signed = statement
        .sign(|message| node.signing.sign(message).to_bytes())
        .map_err(|_| unfit(()))?;
    let received = Moment(node.now().0.div_euclid(60) * 60);
    let header = header(signed, End::START, received, office.version());
    let parts = [copy.body, copy.grant].concat();
    Ok((new_entry(node, &header, parts), header))
}

/// The header under which an office of this node keeps the copy of a report; none where it does not have it.
pub(crate) async fn copy_here(
    node: &Node,
    report: Hash,
    office: OfficeId,
) -> Result<Option<Vec<u8>>, StoreError> {
    let stream = stream_of(report, office);
    let first = node.store.stream(stream, 0, 1).await?.into_iter().next();
    let is_it = |header: &Vec<u8>| {
        let header = Header::read_kept(header);
        header.is_ok_and(|it| is_copy_of(&it.signed.statement, report))
    };
    Ok(first.map(|it| it.header).filter(is_it))
}

/// Whether a statement begins the copy of this report.
pub(crate) fn is_copy_of(statement: &Statement, report: Hash) -> bool {
    let mut marks = statement.marks.iter();
    marks.any(|it| matches!(it, Mark::Copied { entry, .. } if *entry == report))
}

/// The stream of a copy follows from the report's header and the office: whoever delivers it, it is the same, and comes
/// once; and nobody can put another report in its place.
pub(crate) fn stream_of(report: Hash, office: OfficeId) -> StreamId {
    let hash = Sha256::new()
        .chain_update(b"recourse/v1 copy\n")
        .chain_update(report.0)
        .chain_update(office.as_bytes())
        .finalize();
    let mut id = [0; 16];
    id.copy_from_slice(&hash[..16]);
    StreamId::from_random(id)
}

fn read_key(key: &str) -> Option<(StreamId, OfficeId)> {
    let (stream, office) = key.strip_prefix(QUEUE)?.split_once('/')?;
    let stream = format!("stream_{stream}").parse().ok()?;
    Some((stream, format!("office_{office}").parse().ok()?))
}
