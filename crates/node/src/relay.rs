//! Copies on their way: what the clock released is taken into the other office's books, once, on any number of
//! processes.
//!
//! The copy is the report's own sealed body with the key that was sealed for that office when the report was filed; the
//! node adds who held it and who wrote it. The office that held it has no part in this. Absent: when a copy goes
//! ([`crate::clock`]).

use crate::intake::held;
use crate::mailbox::{Address, copy_key};
use crate::take_in::{End, header, new_entry};
use crate::{Node, Office, clock, problem};
use entry::{Author, Header, Kind, Mark, PartRef, Statement, StreamKind, Untrusted, Verified};
use sha2::{Digest as _, Sha256};
use store::{Batch, HeadSwap, StoreError};
use words::{Hash, Moment, OfficeId, StreamId};

const QUEUE: &str = "relay/";
/// Heads read at once.
const PAGE: usize = 100;

/// The head that stands in the batch of a breach: whoever comes after a fall finds the copy that is to go.
pub(crate) fn queue(stream: StreamId, to: OfficeId) -> HeadSwap {
    HeadSwap {
        key: format!("{QUEUE}{}/{}", stream.digits(), to.digits()),
        expected: 0,
        value: Some(Vec::new()),
        expires: None,
    }
}

/// Delivers what waits; gives the number of copies that this process took to their office.
///
/// # Errors
/// See [`StoreError`]; what was not delivered then waits for the next round.
pub async fn deliver(node: &Node) -> Result<usize, StoreError> {
    let (mut delivered, mut after) = (0, QUEUE.to_owned());
    loop {
        let page = node.store.heads(QUEUE, &after, PAGE).await?;
        let Some((last, _)) = page.last() else {
            return Ok(delivered);
        };
        after.clone_from(last);
        for (key, head) in page {
            let Some((stream, to)) = read_key(&key) else {
                continue;
            };
            match deliver_one(node, stream, to, (key, head.version)).await {
                Ok(true) => delivered += 1,
                Ok(false) => {}
                // Another process was faster.
                Err(StoreError::Conflict { .. } | StoreError::HeadMoved { .. }) => {}
                Err(error @ (StoreError::Unavailable(_) | StoreError::Full)) => return Err(error),
                // One copy that cannot go does not keep the others back; it stays where it waits.
                Err(error) => problem::note(&error),
            }
        }
    }
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
    (waits, version): (String, u64),
) -> Result<bool, StoreError> {
    // An office that is gone may come back; until then the copy waits.
    let Some(office) = node.office(to).await? else {
        return Ok(false);
    };
    let damaged = |what: &str| StoreError::Damaged(what.to_owned());
    let stored = node.store.stream(stream, 0, 1).await?.into_iter().next();
    let stored = stored.ok_or_else(|| damaged("a report whose copy is to go"))?;
    let untrusted = Untrusted {
        header: stored.header,
        parts: stored.parts,
        erased: stored.erased,
    };
    let verified = untrusted.verify(0, Hash([0; 32]));
    let verified = verified.map_err(|_| damaged("a report whose copy is to go"))?;
    let mut batch = Batch::named("copy");
    batch.heads.push(HeadSwap {
        key: waits,
        expected: version,
        value: None,
        expires: None,
    });
    // The reporter took the report back: nothing is left that could go.
    if !stored.erased {
        let lookup = held::lookup(node, stream).await?;
        let lookup = lookup.ok_or_else(|| damaged("where a copy's receipt looks"))?;
        let (entry, header) = copy(node, &office, &verified)?;
        batch.heads.extend(clock::begin(&office, &header));
        let address = Address {
            office: office.id,
            stream: header.signed.statement.stream,
        };
        batch.heads.push(HeadSwap {
            key: copy_key(&lookup, office.id),
            expected: 0,
            value: Some(address.write()),
            expires: None,
        });
        batch.entries.push(entry);
    }
    store::commit(&*node.store, batch).await?;
    node.arrived();
    Ok(!stored.erased)
}

/// The entry that begins a mailbox of the other office.
fn copy(
    node: &Node,
    office: &Office,
    report: &Verified,
) -> Result<(store::NewEntry, Header), StoreError> {
    use ed25519_dalek::Signer as _;
    let unfit = |_| StoreError::Contradiction("a copy");
    let original = report.statement();
    let nth = original.holds().position(|it| it == office.id);
    // The office's own grant comes first, then one for each office in the order of the marks.
    let nth = nth.map(|nth| nth + 1);
    let sealed = report.parts();
    let found = nth.and_then(|nth| Some((original.grants.get(nth)?, sealed.grants.get(nth)?)));
    let (body, found) = sealed.body.zip(found).ok_or_else(|| unfit(()))?;
    let (grant, key) = found;
    let stream = stream_of(original.stream, office.id);
    let statement = Statement {
        version: entry::VERSION_MARKED,
        office: office.id,
        stream,
        stream_kind: StreamKind::Mailbox,
        kind: Kind::Report,
        position: Some(0),
        body: PartRef::of(body).map_err(|_| unfit(()))?,
        grants: vec![*grant],
        blobs: original.blobs.clone(),
        author: Author::Node(node.verifying()),
        discharges: Vec::new(),
        marks: vec![Mark::Copied {
            from: original.office,
            entry: report.hash(),
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
    let parts = [body, key].concat();
    Ok((new_entry(node, &header, parts), header))
}

/// The stream of a copy follows from the report and the office: whoever delivers it, it is the same, and comes once.
fn stream_of(report: StreamId, office: OfficeId) -> StreamId {
    let hash = Sha256::new()
        .chain_update(b"recourse/v1 copy\n")
        .chain_update(report.as_bytes())
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
