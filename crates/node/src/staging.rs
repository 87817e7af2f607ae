//! Attachments on their way in: sealed chunk by chunk, never whole in memory, never plain on disk.
//!
//! A blob that no entry names is removed: at once where its filing is given up, by the sweep where the process
//! fell. It is condemned first, so that no entry ever names a blob that is gone.

use crate::{IntakeProblem, Node};
use bytes::{Bytes, BytesMut};
use entry::BlobRef;
use futures::{Stream, StreamExt as _};
use seal::mailbox::Attachment;
use seal::{Mailbox, PublicKey, SealWriter, seal_stream};
use sha2::{Digest as _, Sha256};
use std::io::Write;
use std::pin::pin;
use std::sync::{Arc, Mutex, PoisonError};
use store::{Batch, Blobs, Store, StoreError};
use tokio::sync::mpsc;
use tokio::task::JoinHandle;
use words::{BlobId, Hash};

/// What a page shows of an attachment that was received.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttachmentSummary {
    /// The file's name as the sender's device gave it; hostile until shown otherwise.
    pub name: String,
    /// Its plain length in bytes.
    pub size: u64,
}

/// Attachments that were sealed and stored, and that no entry names yet. Dropped, it removes them.
pub(crate) struct Staging {
    pub(crate) attachments: Vec<Attachment>,
    pub(crate) blobs: Vec<BlobRef>,
    store: Arc<dyn Store>,
    place: Arc<dyn Blobs>,
}

/// Longer names are cut: no file system allows more.
const NAME_MAX: usize = 255;
/// How often the free space is asked for during an upload, in bytes received.
const SPACE_EVERY: u64 = 64 * 1024 * 1024;
/// Sealed bytes handed to the blob writer at once.
const PIECE: usize = 256 * 1024;
/// Pieces on their way to the blob writer: with [`PIECE`], what one upload holds in memory.
const PIECES: usize = 2;

impl Staging {
    pub(crate) fn new(node: &Node) -> Self {
        Self::with(node, Vec::new(), Vec::new())
    }

    /// The staging of a draft that is taken up again.
    pub(crate) fn with(node: &Node, attachments: Vec<Attachment>, blobs: Vec<BlobRef>) -> Self {
        Self {
            attachments,
            blobs,
            store: Arc::clone(&node.store),
            place: Arc::clone(&node.blobs),
        }
    }

    /// Seals one attachment into the blob store while it arrives.
    ///
    /// What is refused is still read to its end: a browser shows an answer only after it has sent everything.
    pub(crate) async fn attach<S, E>(
        &mut self,
        node: &Node,
        to: &PublicKey<Mailbox>,
        name: &str,
        media_type: &str,
        bytes: S,
    ) -> Result<AttachmentSummary, IntakeProblem>
    where
        S: Stream<Item = Result<Bytes, E>> + Send,
    {
        let mut bytes = pin!(bytes);
        let received = self.receive(node, to, &mut bytes).await;
        let (size, sha256, blob) = match received {
            Ok(received) => received,
            Err(problem) => {
                if problem != IntakeProblem::BrokenOff {
                    while let Some(Ok(_)) = bytes.next().await {}
                }
                return Err(problem);
            }
        };
        let attachment = Attachment {
            name: cut(name, NAME_MAX),
            media_type: cut(media_type, NAME_MAX),
            size,
            sha256,
            blob: blob.id,
        };
        let summary = AttachmentSummary::of(&attachment);
        self.attachments.push(attachment);
        self.blobs.push(blob);
        Ok(summary)
    }

    async fn receive<S, E>(
        &self,
        node: &Node,
        to: &PublicKey<Mailbox>,
        bytes: &mut S,
    ) -> Result<(u64, Hash, BlobRef), IntakeProblem>
    where
        S: Stream<Item = Result<Bytes, E>> + Send + Unpin,
    {
        let mut allowance = Allowance::of(node, &self.blobs)?;
        let id = BlobId::from_random(node.chance.bytes());
        let mut blob = Incoming::begin(node, id);
        let mut sealing = Sealing::begin(to)?;
        while let Some(chunk) = bytes.next().await {
            let Ok(chunk) = chunk else {
                return Err(IntakeProblem::BrokenOff); // The blob ends here, without being finished.
            };
            allowance.take(node, chunk.len())?;
            if let Some(piece) = sealing.write(&chunk)? {
                blob = blob.write(piece).await?;
            }
        }
        let (last, size, sha256) = sealing.finish()?;
        blob = blob.write(last).await?;
        Ok((size, sha256, blob.finish().await?))
    }

    /// Receives a blob that is sealed already, under an id that the sender drew.
    pub(crate) async fn attach_sealed<S, E>(
        &mut self,
        node: &Node,
        id: BlobId,
        sealed: S,
    ) -> Result<(), IntakeProblem>
    where
        S: Stream<Item = Result<Bytes, E>> + Send,
    {
        let mut sealed = pin!(sealed);
        let mut allowance = Allowance::of(node, &self.blobs)?;
        let mut blob = Incoming::begin(node, id);
        let mut start = crate::sealed_form::Start::default();
        while let Some(chunk) = sealed.next().await {
            let chunk = chunk.map_err(|_| IntakeProblem::BrokenOff)?;
            allowance.take(node, chunk.len())?;
            start.see(&chunk)?;
            blob = blob.write(chunk).await?;
        }
        start.end()?;
        let blob = blob.finish().await?;
        self.blobs.push(blob);
        Ok(())
    }

    /// Takes one attachment out and removes its blob.
    pub(crate) async fn detach(&mut self, place: usize) {
        if place < self.blobs.len() && place < self.attachments.len() {
            self.attachments.remove(place);
            let blob = self.blobs.remove(place);
            remove(&self.store, &self.place, blob.id).await;
        }
    }

    /// The blobs have an owner now; nothing is to be removed when this is dropped.
    pub(crate) fn keep(&mut self) {
        self.blobs.clear();
        self.attachments.clear();
    }

    /// Removes everything that was staged.
    pub(crate) async fn abandon(&mut self) {
        self.attachments.clear();
        for blob in std::mem::take(&mut self.blobs) {
            remove(&self.store, &self.place, blob.id).await;
        }
    }

    pub(crate) fn summaries(&self) -> Vec<AttachmentSummary> {
        self.attachments.iter().map(AttachmentSummary::of).collect()
    }
}

impl Drop for Staging {
    /// A reporter who goes away in the middle leaves nothing, at the latest after the sweep.
    fn drop(&mut self) {
        if self.blobs.is_empty() {
            return;
        }
        let blobs = std::mem::take(&mut self.blobs);
        let (store, place) = (Arc::clone(&self.store), Arc::clone(&self.place));
        if let Ok(runtime) = tokio::runtime::Handle::try_current() {
            runtime.spawn(async move {
                for blob in blobs {
                    remove(&store, &place, blob.id).await;
                }
            });
        }
    }
}

/// What may still be received.
struct Allowance {
    file_max: u64,
    file_left: u64,
    upload_max: u64,
    upload_left: u64,
    until_space: u64,
}

impl Allowance {
    fn of(node: &Node, blobs: &[BlobRef]) -> Result<Self, IntakeProblem> {
        let limits = &node.settings.limits;
        if blobs.len() >= limits.files_max {
            return Err(IntakeProblem::TooManyFiles {
                max: limits.files_max,
            });
        }
        let used: u64 = blobs.iter().map(|blob| blob.size).sum();
        let mut allowance = Self {
            file_max: limits.attachment_max,
            file_left: limits.attachment_max,
            upload_max: limits.upload_max,
            upload_left: limits.upload_max.saturating_sub(used),
            until_space: 0,
        };
        allowance.take(node, 0)?;
        Ok(allowance)
    }

    fn take(&mut self, node: &Node, len: usize) -> Result<(), IntakeProblem> {
        let len = len as u64;
        let (max, upload_max) = (self.file_max, self.upload_max);
        self.file_left = self
            .file_left
            .checked_sub(len)
            .ok_or(IntakeProblem::FileTooLarge { max })?;
        self.upload_left = self
            .upload_left
            .checked_sub(len)
            .ok_or(IntakeProblem::UploadTooLarge { max: upload_max })?;
        if self.until_space <= len {
            self.until_space = SPACE_EVERY;
            let free = (node.settings.free_space)();
            if free.is_some_and(|free| free < node.settings.limits.reserve) {
                return Err(IntakeProblem::NoRoomForFiles);
            }
        }
        self.until_space -= len.min(self.until_space);
        Ok(())
    }
}

/// The sealing of one attachment: plain bytes in, sealed pieces out, both hashed or counted on the way.
struct Sealing {
    writer: SealWriter<Pipe>,
    out: Pipe,
    plain: Sha256,
}

/// Where the sealed bytes come out.
#[derive(Clone, Default)]
struct Pipe(Arc<Mutex<BytesMut>>);

impl Pipe {
    fn take(&self) -> Bytes {
        let mut bytes = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let full = bytes.split().freeze();
        bytes.reserve(PIECE + 128 * 1024);
        full
    }

    fn len(&self) -> usize {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).len()
    }
}

impl Write for Pipe {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl Sealing {
    fn begin(to: &PublicKey<Mailbox>) -> Result<Self, IntakeProblem> {
        let out = Pipe::default();
        let writer = seal_stream(&[to], out.clone()).map_err(unsealable)?;
        Ok(Self {
            writer,
            out,
            plain: Sha256::new(),
        })
    }

    fn write(&mut self, chunk: &[u8]) -> Result<Option<Bytes>, IntakeProblem> {
        self.plain.update(chunk);
        self.writer.write_all(chunk).map_err(unsealable)?;
        Ok((self.out.len() >= PIECE).then(|| self.out.take()))
    }

    fn finish(self) -> Result<(Bytes, u64, Hash), IntakeProblem> {
        let (out, size) = self.writer.finish().map_err(unsealable)?;
        Ok((out.take(), size, Hash(self.plain.finalize().into())))
    }
}

/// A sealing that fails keeps nothing: there is no way on without it.
fn unsealable<E>(_: E) -> IntakeProblem {
    tracing::error!("an attachment could not be sealed");
    IntakeProblem::Unavailable
}

enum Piece {
    Bytes(Bytes),
    End,
}

/// A blob being stored by a task of its own, so that sealing and writing overlap.
struct Incoming {
    pieces: mpsc::Sender<Piece>,
    task: JoinHandle<Result<Option<BlobRef>, StoreError>>,
}

impl Incoming {
    fn begin(node: &Node, id: BlobId) -> Self {
        let (store, place) = (Arc::clone(&node.store), Arc::clone(&node.blobs));
        let (pieces, arriving) = mpsc::channel(PIECES);
        let task = tokio::spawn(async move {
            let written = write(&*place, id, arriving).await;
            // A blob by this id that was there before is somebody else's, and stays.
            if !matches!(written, Ok(Some(_)) | Err(StoreError::Contradiction(_))) {
                remove(&store, &place, id).await;
            }
            written
        });
        Self { pieces, task }
    }

    async fn write(self, bytes: Bytes) -> Result<Self, IntakeProblem> {
        if self.pieces.send(Piece::Bytes(bytes)).await.is_ok() {
            return Ok(self);
        }
        // The task has ended before its time; it says why.
        match self.finish().await {
            Err(problem) => Err(problem),
            Ok(_) => Err(IntakeProblem::Unavailable),
        }
    }

    async fn finish(self) -> Result<BlobRef, IntakeProblem> {
        let _ = self.pieces.send(Piece::End).await;
        match self.task.await {
            Ok(Ok(Some(blob))) => Ok(blob),
            Ok(Err(StoreError::Full)) => Err(IntakeProblem::NoRoomForFiles),
            Ok(Err(StoreError::Contradiction(_))) => Err(IntakeProblem::Forged),
            Ok(Err(error)) => Err(error.into()),
            Ok(Ok(None)) | Err(_) => Err(IntakeProblem::Unavailable),
        }
    }
}

/// Writes the pieces as they come; `None` where they stopped before the end.
async fn write(
    place: &dyn Blobs,
    id: BlobId,
    mut arriving: mpsc::Receiver<Piece>,
) -> Result<Option<BlobRef>, StoreError> {
    let mut writer = place.create(id).await?;
    let mut hash = Sha256::new();
    let mut size = 0;
    while let Some(piece) = arriving.recv().await {
        match piece {
            Piece::Bytes(bytes) => {
                hash.update(&bytes);
                size += bytes.len() as u64;
                writer.write(bytes).await?;
            }
            Piece::End => {
                writer.finish().await?;
                let hash = Hash(hash.finalize().into());
                return Ok(Some(BlobRef { id, hash, size }));
            }
        }
    }
    Ok(None)
}

/// Removes a blob, unless an entry names it after all; what fails here is swept later.
pub(crate) async fn remove(store: &Arc<dyn Store>, place: &Arc<dyn Blobs>, id: BlobId) {
    let mut batch = Batch::named("blob condemned");
    batch.condemn.push(id);
    let removed = match store::commit(&**store, batch).await {
        Ok(_) => place.remove(id).await,
        // A commit that seemed to fail was kept: its entry names this blob.
        Err(StoreError::Contradiction(_)) => Ok(()),
        Err(error) => Err(error),
    };
    if let Err(error) = removed {
        crate::problem::note(&error);
    }
}

impl AttachmentSummary {
    pub(crate) fn of(attachment: &Attachment) -> Self {
        Self {
            name: attachment.name.clone(),
            size: attachment.size,
        }
    }
}

/// The text, cut to so many bytes without cutting a character.
fn cut(text: &str, max: usize) -> String {
    text[..text.floor_char_boundary(max)].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_name_is_cut_between_characters() {
        assert_eq!(cut("ab", 3), "ab");
        assert_eq!(cut("aé", 2), "a");
    }
}
