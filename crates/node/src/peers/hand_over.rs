//! Copies that go to an office of another node: handed over once, with the files that they name, and acknowledged by
//! that node's signature.

use super::{Failed, Own};
use crate::api::chunks;
use crate::intake::held;
use crate::relay;
use crate::{Node, PeerAt};
use entry::{Author, Header, Statement, Verified};
use peer::{CopyOver, NodeClient, PeerError};
use std::time::Duration;
use store::{Batch, HeadSwap, StoreError};
use words::{Hash, Moment, OfficeId, StreamId};

/// A line that carries fewer bytes a second is not waited for.
const SLOWEST: u64 = 16 * 1024;

/// Hands over what waits for this node's offices.
pub(super) async fn all(node: &Node, peer: &PeerAt, client: &NodeClient) -> Result<(), Failed> {
    let there = node.peers.offices(node).await?;
    let is_theirs = |id: OfficeId| {
        let mut all = there
            .iter()
            .filter_map(|it| Some((it.id, it.elsewhere.as_ref()?)));
        all.any(|(office, at)| office == id && at.node == peer.key)
    };
    let mut failed = Ok(());
    for (stream, to, version) in relay::waiting(node).await? {
        if !is_theirs(to) || node.office(to).await?.is_some() {
            continue;
        }
        match one(node, peer, client, (stream, to, version)).await {
            Ok(()) => {}
            // Another process was faster.
            Err(Failed::Store(StoreError::HeadMoved { .. })) => {}
            Err(Failed::Store(error @ (StoreError::Unavailable(_) | StoreError::Full))) => {
                return Err(error.into());
            }
            // One copy that does not go keeps no other back; it stays where it waits.
            Err(Failed::Store(error)) => crate::problem::note(&error),
            Err(Failed::Peer(problem)) => {
                // Where the other node is gone, the rest need not be tried.
                client.hello_from(&peer.key).await?;
                failed = Err(problem.into());
            }
        }
    }
    failed
}

async fn one(
    node: &Node,
    peer: &PeerAt,
    client: &NodeClient,
    (stream, to, version): (StreamId, OfficeId, u64),
) -> Result<(), Failed> {
    let report = relay::report(node, stream).await?;
    let mut batch = Batch::named("copy handed over");
    batch.heads.push(relay::unqueue(stream, to, version));
    // Where the reporter took the report back, nothing is left that could go.
    if let Some(report) = &report {
        let header = hand(node, peer, client, report, to).await?;
        batch.heads.push(HeadSwap {
            key: sent_key(stream, to),
            expected: 0,
            value: Some(header),
            expires: None,
        });
    }
    store::commit(&*node.store, batch).await?;
    Ok(())
}

/// Gives the header under which the other node keeps the copy.
async fn hand(
    node: &Node,
    peer: &PeerAt,
    client: &NodeClient,
    report: &Verified,
    to: OfficeId,
) -> Result<Vec<u8>, Failed> {
    let statement = report.statement();
    let damaged = || StoreError::Damaged("a copy that is to go".to_owned());
    let lookup = held::lookup(node, statement.stream).await?;
    let (body, grant) = relay::parts_for(report, to).ok_or_else(damaged)?;
    let copy = CopyOver {
        version: 1,
        office: to,
        header: report.header().encode(),
        body: body.to_vec(),
        grant: grant.to_vec(),
        lookup: lookup.ok_or_else(damaged)?.0.0,
    };
    let mut taken = client.hand_copy(&copy, &Own(node)).await?;
    if !taken.missing.is_empty() {
        bring(node, client, statement, &taken.missing).await?;
        taken = client.hand_copy(&copy, &Own(node)).await?;
    }
    let strange = Failed::Peer(PeerError::NotOurProtocol);
    match acknowledged(&taken.header, report.hash(), to) {
        Some((by, _)) if by == peer.key => Ok(taken.header),
        Some(_) | None => Err(strange),
    }
}

/// Brings the files that the other node does not have.
async fn bring(
    node: &Node,
    client: &NodeClient,
    statement: &Statement,
    missing: &[u8],
) -> Result<(), Failed> {
    // Each file once: whoever asks for more only wants to be fed.
    if !missing.is_sorted_by(|one, next| one < next) {
        return Err(PeerError::NotOurProtocol.into());
    }
    for place in missing {
        let blob = statement.blobs.get(usize::from(*place));
        let blob = blob.ok_or(PeerError::NotOurProtocol)?;
        let found = node.blobs.open(blob.id, 0).await?;
        let damaged = || StoreError::Damaged("a file of a copy".to_owned());
        let (_, reader) = found.ok_or_else(damaged)?;
        let content = chunks(reader);
        let own = Own(node);
        let put = client.put_blob(blob.id, &blob.hash, blob.size, content, &own);
        let patience = Duration::from_secs(60 + blob.size / SLOWEST);
        match tokio::time::timeout(patience, put).await {
            // An earlier try brought it.
            Ok(Err(problem)) if problem.is(peer::RefusalKind::Taken) => {}
            Ok(other) => other?,
            Err(_) => return Err(PeerError::Unreachable.into()),
        }
    }
    Ok(())
}

/// Which node took the copy of a report, and when, if this is its signed word for it.
fn acknowledged(header: &[u8], report: Hash, to: OfficeId) -> Option<([u8; 32], Moment)> {
    let header = Header::read(header).ok()?;
    let statement = &header.signed.statement;
    let Author::Node(by) = statement.author else {
        return None;
    };
    let fits = statement.office == to && relay::is_copy_of(statement, report);
    fits.then_some((by, header.received))
}

/// When another node took the copy of a report, as its signature says that was kept here when it came.
pub(crate) async fn sent(
    node: &Node,
    stream: StreamId,
    report: Hash,
    to: OfficeId,
) -> Result<Option<Moment>, StoreError> {
    let head = node.store.head(&sent_key(stream, to)).await?;
    let taken = head.and_then(|head| acknowledged(&head.value, report, to));
    Ok(taken.map(|(_, at)| at))
}

fn sent_key(stream: StreamId, to: OfficeId) -> String {
    format!("sent/{}/{}", stream.digits(), to.digits())
}
