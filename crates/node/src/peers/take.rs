//! Copies that come from another node: checked against the reporter's own signature, and taken into the books once.

use super::kept_directory;
use crate::api::{FromPeer, Refused, message};
use crate::relay;
use crate::{Node, Office};
use axum::extract::{Request, State};
use axum::response::Response;
use entry::{Author, Header, Kind};
use peer::{CopyOver, CopyTaken, RefusalKind};
use receipt::Lookup;
use std::sync::Arc;
use store::StoreError;
use words::{Hash, OfficeId};

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
    let stream = relay::stream_of(header.signed.statement.stream, office.id);
    if let Some(header) = relay::first_header(&node, stream).await? {
        return Ok(taken(header, Vec::new()));
    }
    let missing = missing(&node, &header).await?;
    if !missing.is_empty() {
        return Ok(taken(Vec::new(), missing));
    }
    match keep(&node, &office, &header, &copy).await {
        Ok(header) => Ok(taken(header, Vec::new())),
        // Another process was faster, or this receipt has an exchange with this office already.
        Err(StoreError::Conflict { .. } | StoreError::HeadMoved { .. }) => {
            let header = relay::first_header(&node, stream).await?;
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
    match is_of(node, from, statement.office).await? {
        true => Ok(()),
        false => Err(RefusalKind::Forbidden.into()),
    }
}

/// Whether an office stands in the directory of another node, as it is kept here.
pub(super) async fn is_of(
    node: &Node,
    peer: &[u8; 32],
    office: OfficeId,
) -> Result<bool, StoreError> {
    let directory = kept_directory(node, peer).await?;
    let offices = directory.into_iter().flat_map(|(it, _)| it.offices);
    let mut records = offices.filter_map(|it| it.current.verify());
    Ok(records.any(|it| it.id == office))
}

/// The files that are not here yet, by their places.
async fn missing(node: &Node, header: &Header) -> Result<Vec<u8>, StoreError> {
    let mut missing = Vec::new();
    for (place, blob) in (0..=u8::MAX).zip(&header.signed.statement.blobs) {
        if node.blobs.open(blob.id, 0).await?.is_none() {
            missing.push(place);
        }
    }
    Ok(missing)
}

async fn keep(
    node: &Node,
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
    let (batch, header) = relay::taking(node, office, &copy, &lookup)?;
    store::commit(&*node.store, batch).await?;
    node.arrived();
    Ok(header.encode())
}
