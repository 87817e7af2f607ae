//! The bytes of evidence: found, sealed, opened, checked. Absent: what is recorded of it; that is `work::evidence`, and it comes
//! first.

use super::flow::{self, Opened};
use super::outgoing::stage_to;
use super::{FileId, Located, Plain, locate_blocking};
use crate::session::{Live, Session};
use crate::work::WorkProblem;
use bytes::Bytes;
use casework::evidence::event::{EvidenceRegistered, FileFacts, FileKey, Origin};
use casework::evidence::view::Item;
use entry::BlobRef;
use futures::{Stream, StreamExt as _};
use open::Key;
use seal::CaseMembers;
use seal::mailbox::Attachment;
use std::io;
use words::StreamId;
use zeroize::Zeroizing;

/// A file of a case: sealed to a key of its own and put at the node; named by the event that follows.
#[derive(Clone)]
pub(crate) struct StagedEvidence {
    pub(crate) facts: FileFacts,
    pub(crate) origin: Origin,
    pub(crate) blob: BlobRef,
}

/// An item's bytes, with what opens them.
pub(crate) struct Sealed {
    attachment: Attachment,
    key: AnyKey,
}

enum AnyKey {
    Mailbox(Key<seal::Mailbox>),
    File(Key<CaseMembers>),
}

/// Seals a file that belongs to a case, chunk by chunk, to a key of its own, and puts it at the node. The key travels in the event
/// that names the file.
pub(crate) async fn stage<S, E>(
    session: &Session,
    name: &str,
    media_type: &str,
    bytes: S,
) -> Result<StagedEvidence, WorkProblem>
where
    S: Stream<Item = Result<Bytes, E>> + Send + Unpin,
    E: std::error::Error + Send + Sync + 'static,
{
    let seed = Zeroizing::new(session.0.desk.world.random::<32>());
    let key = Key::<CaseMembers>::from_seed(*seed);
    let (attachment, blob) = stage_to(session, key.public(), name, media_type, bytes).await?;
    Ok(StagedEvidence {
        facts: FileFacts {
            name: attachment.name.clone(),
            media_type: attachment.media_type.clone(),
            size: attachment.size,
            sha256: attachment.sha256,
        },
        origin: Origin::File {
            blob: attachment.blob,
            key: FileKey(key.identity_text().trim_end().to_owned()),
        },
        blob,
    })
}

/// The same for bytes that are in memory.
pub(crate) async fn stage_bytes(
    session: &Session,
    name: &str,
    media_type: &str,
    bytes: Vec<u8>,
) -> Result<StagedEvidence, WorkProblem> {
    let once = futures::stream::iter([Ok::<_, io::Error>(Bytes::from(bytes))]);
    stage(session, name, media_type, once).await
}

/// Finds an item's bytes. None where it has none, or where this officer cannot open them.
pub(crate) async fn find(session: &Session, case: StreamId, item: &Item) -> Option<Sealed> {
    let facts = item.known().file.clone()?;
    let (known, entry) = (item.known().clone(), item.chain.first()?.position);
    let live = std::sync::Arc::clone(&session.0);
    let found = tokio::task::spawn_blocking(move || locate(&live, case, &known, entry, facts));
    found.await.ok().flatten()
}

fn locate(
    live: &Live,
    case: StreamId,
    known: &EvidenceRegistered,
    entry: u64,
    facts: FileFacts,
) -> Option<Sealed> {
    match &known.origin {
        Origin::Report {
            report,
            position,
            index,
        } => {
            let id = FileId {
                report: *report,
                position: *position,
                index: *index,
            };
            let Located {
                attachment, key, ..
            } = locate_blocking(live, id).ok()??;
            // What was registered is what is opened, or nothing is.
            let same = attachment.sha256 == facts.sha256 && attachment.size == facts.size;
            same.then_some(Sealed {
                attachment,
                key: AnyKey::Mailbox(key),
            })
        }
        Origin::File { blob, key } => {
            let kept = live.desk.replica.stream(case, entry, 1).ok()?;
            // The event is its author's word; what the entry's header names is what the node kept for it.
            let named = kept
                .first()
                .is_some_and(|it| it.position == entry && it.blobs.contains(blob));
            let key = Key::<CaseMembers>::from_identity_text(&key.0).ok()?;
            named.then_some(Sealed {
                attachment: Attachment {
                    name: facts.name,
                    media_type: facts.media_type,
                    size: facts.size,
                    sha256: facts.sha256,
                    blob: *blob,
                },
                key: AnyKey::File(key),
            })
        }
        Origin::Kept { .. } => None,
    }
}

/// Opens an item's bytes as a stream; damage shows as an error before its end.
pub(crate) async fn open(session: &Session, bytes: Sealed) -> Result<Opened, WorkProblem> {
    let desk = &session.0.desk;
    let Sealed { attachment, key } = bytes;
    let blob = desk.client.blob(attachment.blob, &desk.pen()).await;
    let blob = Box::pin(blob.map_err(|problem| session.refused(&problem))?);
    Ok(match key {
        AnyKey::Mailbox(key) => flow::opened(blob, key, attachment),
        AnyKey::File(key) => flow::opened(blob, key, attachment),
    })
}

/// An item's bytes for a download.
pub(crate) async fn plain(session: &Session, bytes: Sealed) -> Result<Plain, WorkProblem> {
    Ok(Box::pin(open(session, bytes).await?))
}

/// An item's bytes in memory, where they are no more than this.
pub(crate) async fn whole(
    session: &Session,
    bytes: Sealed,
    most: usize,
) -> Result<Zeroizing<Vec<u8>>, WorkProblem> {
    let mut opened = open(session, bytes).await?;
    let mut all = Zeroizing::new(Vec::new());
    while let Some(chunk) = opened.next().await {
        let chunk = chunk.map_err(|_| super::broken(session))?;
        if all.len() + chunk.len() > most {
            return Err(crate::Refusal::CopyTooLarge.into());
        }
        all.extend_from_slice(&chunk);
    }
    Ok(all)
}

/// Reads an item to its end and computes its hash anew. Whether it is the registered one; a problem where it could not be read.
pub(crate) async fn check(session: &Session, bytes: Sealed) -> Result<bool, WorkProblem> {
    let mut opened = open(session, bytes).await?;
    while let Some(chunk) = opened.next().await {
        match chunk {
            Ok(_) => {}
            // Damage of the sealed file, or another hash at its end. Anything else is the way there.
            Err(problem)
                if matches!(
                    problem.kind(),
                    io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof
                ) =>
            {
                return Ok(false);
            }
            Err(_) => return Err(WorkProblem::NodeUnreachable),
        }
    }
    Ok(true)
}
