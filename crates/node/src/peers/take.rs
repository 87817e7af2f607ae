//! Copies that come from another node: checked against the reporter's own signature, and taken into the books once.

use super::{directory, heard};
use crate::api::{FromPeer, Refused, message};
use crate::relay;
use crate::{Node, Office};
use axum::extract::{Request, State};
use axum::response::Response;
use entry::{Author, Header, Kind};
use peer::{CopyOver, CopyTaken, RefusalKind};
use receipt::Lookup;
use sha2::{Digest as _, Sha256};
use std::sync::Arc;
use store::{BlobReader, StoreError};
use words::Hash;

/// `POST /api/v1/copies`: takes a copy for an office of this node from a node that was named.
pub(crate) async fn post(
    State(node): State<Arc<Node>>,
    request: Request,
) -> Result<Response, Refused> {
    let asking = FromPeer::of(&node, request).await?;
    let from = asking.key;
    let copy: CopyOver = asking.message().await?;
    if copy.version != 1 {
        return Err(RefusalKind::Newer.into());
    }
    let office = node.office(copy.office).await?;
    let office = office.ok_or(RefusalKind::NotFound)?;
    let header = Header::read(&copy.header).map_err(|_| RefusalKind::Entry)?;
    check(&node, &from, &header, &copy).await?;
    let report = header.hash();
    if let Some(header) = relay::copy_here(&node, report, office.id).await? {
        return Ok(taken(header, Vec::new()));
    }
    let missing = missing(&node, &header).await?;
    if !missing.is_empty() {
        has_room(&node, &header, &missing)?;
        return Ok(taken(Vec::new(), missing));
    }
    match keep(&node, &from, &office, &header, &copy).await {
        Ok(header) => Ok(taken(header, Vec::new())),
        // Another process was faster.
        Err(StoreError::Conflict { .. } | StoreError::HeadMoved { .. }) => {
            let header = relay::copy_here(&node, report, office.id).await?;
            Ok(taken(header.ok_or(RefusalKind::Conflict)?, Vec::new()))
        }
        Err(error) => Err(error.into()),
    }
}

fn taken(header: Vec<u8>, missing: Vec<u8>) -> Response {
    message(&CopyTaken {
        version: 1,
        header,
        missing,
    })
}

/// Whether it is what its reporter signed, sealed for this office, and held by an office of the node that brings it.
async fn check(
    node: &Node,
    from: &[u8; 32],
    header: &Header,
    copy: &CopyOver,
) -> Result<(), Refused> {
    let statement = &header.signed.statement;
    let first = header.position == 0
        && header.previous == Hash([0; 32])
        && statement.kind == Kind::Report
        && matches!(statement.author, Author::Reporter(_));
    let grant = relay::grant_for(statement, copy.office);
    let fits = grant.is_some_and(|(_, grant)| grant.part.fits(&copy.grant))
        && statement.body.fits(&copy.body);
    if !first || !fits {
        return Err(RefusalKind::Entry.into());
    }
    match directory::is_of(node, from, statement.office).await? {
        true => Ok(()),
        false => Err(RefusalKind::Forbidden.into()),
    }
}

/// The files that are not here yet, by their places. What is here under the id of one is that one, or the copy is
/// refused: nobody else's bytes become somebody's evidence.
async fn missing(node: &Node, header: &Header) -> Result<Vec<u8>, Refused> {
    let mut missing = Vec::new();
    for (place, blob) in (0..=u8::MAX).zip(&header.signed.statement.blobs) {
        match node.blobs.open(blob.id, 0).await? {
            Some((size, reader)) => {
                if size != blob.size || hash_of(reader).await? != blob.hash {
                    return Err(RefusalKind::Taken.into());
                }
            }
            None => missing.push(place),
        }
    }
    Ok(missing)
}

async fn hash_of(mut reader: Box<dyn BlobReader>) -> Result<Hash, StoreError> {
    let mut hash = Sha256::new();
    while let Some(bytes) = reader.read().await? {
        hash.update(&bytes);
    }
    Ok(Hash(hash.finalize().into()))
}

/// Whether all files that are missing find room: what is brought by halves is swept away before the rest comes.
fn has_room(node: &Node, header: &Header, missing: &[u8]) -> Result<(), Refused> {
    let blobs = &header.signed.statement.blobs;
    let sizes = missing
        .iter()
        .filter_map(|place| blobs.get(usize::from(*place)));
    let needed = sizes.fold(node.settings.limits.reserve, |sum, it| {
        sum.saturating_add(it.size)
    });
    match node.settings.free_space.as_ref()() {
        Some(free) if free < needed => Err(RefusalKind::Full.into()),
        Some(_) | None => Ok(()),
    }
}

async fn keep(
    node: &Node,
    from: &[u8; 32],
    office: &Office,
    header: &Header,
    copy: &CopyOver,
) -> Result<Vec<u8>, StoreError> {
    let lookup = Lookup(Hash(copy.lookup));
    let copy = relay::Copy {
        report: header,
        body: &copy.body,
        grant: &copy.grant,
    };
    let (mut batch, taken) = relay::taking(node, office, &copy, &lookup).await?;
    let stream = header.signed.statement.stream;
    batch
        .heads
        .extend(heard::came(node, from, stream, office.id).await?);
    store::commit(&*node.store, batch).await?;
    node.arrived();
    Ok(taken.encode())
}
