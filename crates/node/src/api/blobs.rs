//! Sealed attachments of officers' answers and of copies on their way in, and all of them on their way to desks.

use super::signed::{self, Known};
use super::{Answer, Refused, done};
use crate::sealed_form::Start;
use crate::{IntakeProblem, Node};
use axum::body::Body;
use axum::extract::{Path, Request, State};
use axum::response::Response;
use futures::{Stream, StreamExt as _};
use http::{HeaderValue, header};
use peer::{RefusalKind, content_digest};
use sha2::{Digest as _, Sha256};
use std::sync::Arc;
use store::{BlobReader, StoreError};
use words::{BlobId, Hash};

fn id(digits: &str) -> Result<BlobId, Refused> {
    format!("blob_{digits}")
        .parse()
        .map_err(|_| RefusalKind::NotFound.into())
}

/// `PUT /api/v1/blobs/{id}`: streams into the store; what does not fit its digest leaves nothing behind.
pub(super) async fn put(
    State(node): State<Arc<Node>>,
    Path(digits): Path<String>,
    request: Request,
) -> Answer {
    let id = id(&digits)?;
    let (body, digest) = signed::content(&node, request).await?;
    if node.settings.free_space.as_ref()().is_some_and(|free| free < node.settings.limits.reserve) {
        return Err(RefusalKind::Full.into());
    }
    let mut writer = node.blobs.create(id).await?;
    let (mut hash, mut start) = (Sha256::new(), Start::default());
    let mut chunks = body.into_data_stream();
    while let Some(chunk) = chunks.next().await {
        // Broken off, or larger than the guard allows: the writer is dropped, and nobody sees the blob.
        let chunk = chunk.map_err(|_| RefusalKind::TooLarge)?;
        hash.update(&chunk);
        start.see(&chunk).map_err(not_sealed)?;
        writer.write(chunk).await?;
    }
    start.end().map_err(not_sealed)?;
    if content_digest(&Hash(hash.finalize().into())) != digest {
        return Err(RefusalKind::Digest.into());
    }
    match writer.finish().await {
        Ok(()) => Ok(done()),
        // It came before; ids are random, and the entry that names it says its hash.
        Err(StoreError::Contradiction(_)) => Err(RefusalKind::Taken.into()),
        Err(error) => Err(error.into()),
    }
}

/// `GET /api/v1/blobs/{id}`. Whoever knows an id has it from an entry; what is inside stays sealed.
pub(super) async fn get(
    State(node): State<Arc<Node>>,
    Path(digits): Path<String>,
    request: Request,
) -> Answer {
    let id = id(&digits)?;
    Known::of(&node, request).await?;
    let (size, reader) = node.blobs.open(id, 0).await?.ok_or(RefusalKind::NotFound)?;
    let mut response = Response::new(Body::from_stream(chunks(reader)));
    let headers = response.headers_mut();
    let kind = HeaderValue::from_static("application/octet-stream");
    headers.insert(header::CONTENT_TYPE, kind);
    headers.insert(header::CONTENT_LENGTH, HeaderValue::from(size));
    Ok(response)
}

/// A blob's bytes as they are read.
pub(crate) fn chunks(reader: Box<dyn BlobReader>) -> impl Stream<Item = Chunk> + Send + use<> {
    futures::stream::unfold(Some(reader), next)
}

type Chunk = Result<bytes::Bytes, std::io::Error>;

async fn next(reader: Option<Box<dyn BlobReader>>) -> Option<(Chunk, Option<Box<dyn BlobReader>>)> {
    let mut reader = reader?;
    match reader.read().await {
        Ok(Some(bytes)) => Some((Ok(bytes), Some(reader))),
        Ok(None) => None,
        Err(error) => {
            crate::problem::note(&error);
            // The stream breaks off, and the length shows it.
            Some((Err(std::io::Error::other("the blob cannot be read")), None))
        }
    }
}

fn not_sealed(_: IntakeProblem) -> Refused {
    RefusalKind::Entry.into()
}
