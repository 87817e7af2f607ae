//! Files that officers attach to answers: sealed chunk by chunk into the desk's folder, because the
//! node wants to know length and hash before it takes a file, then sent from there. What lies on
//! disk in between is sealed.

use super::outgoing_name;
use crate::Refusal;
use crate::file_name::safe_media_type;
use crate::session::Session;
use crate::state::{Inner, Pen};
use crate::work::WorkProblem;
use bytes::Bytes;
use entry::BlobRef;
use futures::{Stream, StreamExt as _};
use seal::mailbox::Attachment;
use seal::{Audience, PublicKey};
use sha2::{Digest as _, Sha256};
use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::PathBuf;
use std::sync::Arc;
use tokio::sync::mpsc;
use words::{BlobId, Hash, StreamId};

/// The largest file that an officer sends to a reporter: it must reach a phone.
const FILE_BYTES_MAX: u64 = 4 * 1024 * 1024 * 1024;
/// Bytes read at once on the way to the node.
const CHUNK: usize = 256 * 1024;

/// A file of an answer: sealed to the mailbox and put at the node; named by the answer that
/// follows.
#[derive(Clone)]
pub struct StagedFile {
    pub(crate) report: StreamId,
    pub(crate) attachment: Attachment,
    pub(crate) blob: BlobRef,
}

impl StagedFile {
    /// Its name, for a form that comes back.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.attachment.name
    }

    /// Its length in bytes.
    #[must_use]
    pub const fn size(&self) -> u64 {
        self.attachment.size
    }
}

/// A file that removes itself.
struct Temporary(PathBuf);

impl Drop for Temporary {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

/// What sealing a file gives.
struct SealedFile {
    size: u64,
    sha256: Hash,
    sealed_size: u64,
    sealed_hash: Hash,
}

/// Seals a file that an officer attaches to an answer, chunk by chunk, and puts it at the node.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn stage<S, E>(
    session: &Session,
    report: StreamId,
    name: &str,
    media_type: &str,
    bytes: S,
) -> Result<StagedFile, WorkProblem>
where
    S: Stream<Item = Result<Bytes, E>> + Send + Unpin,
    E: std::error::Error + Send + Sync + 'static,
{
    let to = session.0.with_scene(|scene| {
        let mailbox = scene.mailbox(report)?;
        let may = scene.report_may(mailbox).answer;
        may.then(|| Some(mailbox.key().ok()?.public())).flatten()
    });
    let to = to.flatten().ok_or(WorkProblem::NotFound)?;
    let (attachment, blob) = stage_to(session, to, name, media_type, bytes).await?;
    Ok(StagedFile {
        report,
        attachment,
        blob,
    })
}

/// Seals a file to a key, chunk by chunk, and puts it at the node.
pub(super) async fn stage_to<A, S, E>(
    session: &Session,
    to: PublicKey<A>,
    name: &str,
    media_type: &str,
    mut bytes: S,
) -> Result<(Attachment, BlobRef), WorkProblem>
where
    A: Audience,
    S: Stream<Item = Result<Bytes, E>> + Send + Unpin,
    E: std::error::Error + Send + Sync + 'static,
{
    let desk = Arc::clone(&session.0.desk);
    let pen = session
        .0
        .with_scene(|scene| Pen::of(&scene.fold.keys.signing));
    let pen = pen.ok_or(WorkProblem::Locked)?;
    let id = BlobId::from_random(desk.world.random());
    let temporary = Temporary(desk.folder.outgoing().join(id.digits()));
    let (chunks, from_browser) = mpsc::channel(4);
    let path = temporary.0.clone();
    let sealing = tokio::task::spawn_blocking(move || seal_to(&path, &to, from_browser));
    let mut size = 0_u64;
    while let Some(chunk) = bytes.next().await {
        let Ok(chunk) = chunk else {
            return Err(Refusal::FileBroken.into());
        };
        size += chunk.len() as u64;
        if size > FILE_BYTES_MAX {
            return Err(Refusal::FileTooLarge.into());
        }
        if chunks.send(chunk).await.is_err() {
            break;
        }
    }
    drop(chunks);
    if size == 0 {
        return Err(Refusal::FileEmpty.into());
    }
    let sealed = match sealing.await {
        Ok(Ok(sealed)) => sealed,
        _ => return Err(session.fault("a file could not be sealed into the desk's folder")),
    };
    put(&desk, id, &sealed, &temporary, &pen)
        .await
        .map_err(|problem| session.refused(&problem))?;
    let attachment = Attachment {
        name: outgoing_name(name),
        media_type: safe_media_type(media_type),
        size: sealed.size,
        sha256: sealed.sha256,
        blob: id,
    };
    let blob = BlobRef {
        id,
        hash: sealed.sealed_hash,
        size: sealed.sealed_size,
    };
    Ok((attachment, blob))
}

async fn put(
    desk: &Inner,
    id: BlobId,
    sealed: &SealedFile,
    temporary: &Temporary,
    pen: &Pen,
) -> Result<(), peer::PeerError> {
    let file = tokio::fs::File::open(&temporary.0).await;
    let file = file.map_err(|_| peer::PeerError::Unreachable)?;
    let content = futures::stream::unfold(file, |mut file| async move {
        let mut chunk = bytes::BytesMut::with_capacity(CHUNK);
        match tokio::io::AsyncReadExt::read_buf(&mut file, &mut chunk).await {
            Ok(0) => None,
            Ok(_) => Some((Ok(chunk.freeze()), file)),
            Err(error) => Some((Err(error), file)),
        }
    });
    let (hash, size) = (&sealed.sealed_hash, sealed.sealed_size);
    desk.client.put_blob(id, hash, size, content, pen).await
}

fn seal_to<A: Audience>(
    path: &PathBuf,
    to: &PublicKey<A>,
    mut chunks: mpsc::Receiver<Bytes>,
) -> io::Result<SealedFile> {
    let file = OpenOptions::new()
        .create_new(true)
        .write(true)
        .mode(0o600)
        .open(path)?;
    let out = Hashing {
        out: io::BufWriter::with_capacity(CHUNK, file),
        hash: Sha256::new(),
        size: 0,
    };
    let mut writer = seal::seal_stream(&[to], out).map_err(io::Error::other)?;
    let mut plain_hash = Sha256::new();
    while let Some(chunk) = chunks.blocking_recv() {
        plain_hash.update(&chunk);
        writer.write_all(&chunk)?;
    }
    let (mut out, size) = writer.finish()?;
    out.out.flush()?;
    Ok(SealedFile {
        size,
        sha256: Hash(plain_hash.finalize().into()),
        sealed_size: out.size,
        sealed_hash: Hash(out.hash.finalize().into()),
    })
}

/// Hashes what passes through.
struct Hashing {
    out: io::BufWriter<File>,
    hash: Sha256,
    size: u64,
}

impl Write for Hashing {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.out.write(bytes)?;
        self.hash.update(&bytes[..written]);
        self.size += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
