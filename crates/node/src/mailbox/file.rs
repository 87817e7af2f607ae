//! One attachment of a dialogue, opened as a stream in constant memory.

use super::SessionCookie;
use super::dialogue::open_items;
use super::session::Session;
use crate::{MailboxProblem, Node};
use bytes::{Buf as _, Bytes};
use futures::StreamExt as _;
use futures::stream::BoxStream;
use receipt::MailboxKeys;
use std::io::{Error, ErrorKind, Read};
use store::BlobReader;
use tokio::sync::mpsc;

/// An attachment, opened for download.
pub struct OpenedFile {
    /// The name as the sender's device gave it; hostile until shown otherwise.
    pub name: String,
    /// The media type that the sender claimed; never to be sent on as it is.
    pub media_type: String,
    /// The true length: exactly so many bytes follow, or the stream ends with an error.
    pub size: u64,
    /// The bytes.
    pub bytes: BoxStream<'static, Result<Bytes, Error>>,
}

/// Opened bytes handed on at once: age's chunk.
const PIECE: u64 = 64 * 1024;
/// Pieces on their way, sealed and opened: what one download holds in memory.
const PIECES: usize = 2;

/// Opens the dialogue's attachment number `n` (see [`super::Item::first_file`]).
///
/// # Errors
/// See [`MailboxProblem`].
pub async fn file(
    node: &Node,
    session: &SessionCookie,
    n: usize,
) -> Result<OpenedFile, MailboxProblem> {
    let session = Session::resume(node, session).await?;
    let attachment = {
        let items = open_items(node, &session).await?;
        let mut attachments = items.iter().flat_map(|item| item.what.attachments());
        attachments.nth(n).cloned().ok_or(MailboxProblem::NoFile)?
    };
    let permit = node
        .gates
        .download()
        .await
        .ok_or(MailboxProblem::Unavailable)?;
    let opened = node.blobs.open(attachment.blob, 0).await?;
    let (_, reader) = opened.ok_or(MailboxProblem::NoFile)?;
    let (sealed_in, sealed) = mpsc::channel(PIECES);
    let (opened_in, opened) = mpsc::channel(PIECES);
    tokio::spawn(feed(reader, sealed_in));
    let keys = session.keys;
    let size = attachment.size;
    tokio::task::spawn_blocking(move || {
        let _permit = permit;
        if let Err(error) = open(&keys, sealed, size, &opened_in) {
            let _ = opened_in.blocking_send(Err(error));
        }
    });
    Ok(OpenedFile {
        name: attachment.name.clone(),
        media_type: attachment.media_type.clone(),
        size,
        bytes: futures::stream::unfold(opened, |mut opened| async {
            opened.recv().await.map(|piece| (piece, opened))
        })
        .boxed(),
    })
}

/// Reads the sealed blob into the channel until its end, or until nobody listens.
async fn feed(mut reader: Box<dyn BlobReader>, pieces: mpsc::Sender<Result<Bytes, Error>>) {
    loop {
        let piece = match reader.read().await {
            Ok(Some(piece)) => Ok(piece),
            Ok(None) => return,
            Err(error) => {
                crate::problem::note(&error);
                Err(ErrorKind::Other.into())
            }
        };
        let failed = piece.is_err();
        if pieces.send(piece).await.is_err() || failed {
            return;
        }
    }
}

/// Opens the blob and hands on exactly `size` bytes; the padding after them stays here.
fn open(
    keys: &MailboxKeys,
    sealed: mpsc::Receiver<Result<Bytes, Error>>,
    size: u64,
    opened: &mpsc::Sender<Result<Bytes, Error>>,
) -> Result<(), Error> {
    let sealed = Sealed {
        pieces: sealed,
        current: Bytes::new(),
    };
    let mut plain = keys
        .open_stream(sealed)
        .map_err(|_| Error::from(ErrorKind::InvalidData))?;
    let mut left = size;
    while left > 0 {
        let wanted = left.min(PIECE);
        let mut piece = Vec::with_capacity(wanted as usize);
        let found = plain.by_ref().take(wanted).read_to_end(&mut piece)? as u64;
        if found < wanted {
            return Err(ErrorKind::UnexpectedEof.into());
        }
        left -= found;
        if opened.blocking_send(Ok(piece.into())).is_err() {
            return Ok(()); // The reader went away.
        }
    }
    Ok(())
}

/// The sealed pieces as a reader for a thread that may wait.
struct Sealed {
    pieces: mpsc::Receiver<Result<Bytes, Error>>,
    current: Bytes,
}

impl Read for Sealed {
    fn read(&mut self, into: &mut [u8]) -> Result<usize, Error> {
        while self.current.is_empty() {
            match self.pieces.blocking_recv() {
                Some(piece) => self.current = piece?,
                None => return Ok(0),
            }
        }
        let len = into.len().min(self.current.len());
        self.current.copy_to_slice(&mut into[..len]);
        Ok(len)
    }
}
