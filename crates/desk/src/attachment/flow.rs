//! Opening as a stream: chunks come in from the network, a thread of its own opens them, chunks go
//! out. Both channels hold a few chunks: a slow browser slows the node down, and memory stays as it
//! is.

use bytes::Bytes;
use futures::{Stream, StreamExt as _};
use open::Key;
use seal::Audience;
use seal::mailbox::Attachment;
use sha2::{Digest as _, Sha256};
use std::io::{self, Read};
use std::pin::Pin;
use std::task::{Context, Poll};
use tokio::sync::mpsc;

/// Plain bytes read at once.
const CHUNK: usize = 64 * 1024;
/// Chunks that wait in a channel.
const WAITING: usize = 4;

/// Sealed bytes on their way in.
pub(super) type Incoming = Pin<Box<dyn Stream<Item = io::Result<Bytes>> + Send>>;

/// Plain bytes on their way out.
pub(crate) struct Opened(mpsc::Receiver<io::Result<Bytes>>);

impl Stream for Opened {
    type Item = io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.poll_recv(context)
    }
}

/// Opens a sealed attachment. It ends with an error before its last chunk where anything does not
/// fit.
pub(super) fn opened<A: Audience>(mut sealed: Incoming, key: Key<A>, file: Attachment) -> Opened {
    let (to_thread, from_network) = mpsc::channel::<io::Result<Bytes>>(WAITING);
    let (to_browser, out) = mpsc::channel::<io::Result<Bytes>>(WAITING);
    tokio::spawn(async move {
        while let Some(chunk) = sealed.next().await {
            // Nobody listens any more: the officer went away, or the file does not open.
            if to_thread.send(chunk).await.is_err() {
                return;
            }
        }
    });
    tokio::task::spawn_blocking(move || {
        let from_network = Network {
            chunks: from_network,
            current: Bytes::new(),
        };
        if let Err(error) = pour(from_network, &key, &file, &to_browser) {
            let _ = to_browser.blocking_send(Err(error));
        }
    });
    Opened(out)
}

fn pour<A: Audience>(
    sealed: Network,
    key: &Key<A>,
    file: &Attachment,
    out: &mpsc::Sender<io::Result<Bytes>>,
) -> io::Result<()> {
    let damaged = || io::Error::new(io::ErrorKind::InvalidData, "the attachment is damaged");
    let mut plain = key.open_stream(sealed).map_err(|_| damaged())?;
    let mut hash = Sha256::new();
    let mut left = file.size;
    let mut held: Option<Bytes> = None;
    while left > 0 {
        let mut chunk = vec![0; usize::try_from(left).unwrap_or(CHUNK).min(CHUNK)];
        plain.read_exact(&mut chunk)?;
        hash.update(&chunk);
        left -= chunk.len() as u64;
        if let Some(before) = held.replace(Bytes::from(chunk))
            && out.blocking_send(Ok(before)).is_err()
        {
            return Ok(());
        }
    }
    // What follows is padding. Only at the end of the file is it certain that nothing was cut off;
    // until then the last chunk is held back.
    let mut padding = [0; 4096];
    while plain.read(&mut padding)? > 0 {}
    if hash.finalize().as_slice() != file.sha256.as_bytes() {
        return Err(damaged());
    }
    if let Some(last) = held {
        let _ = out.blocking_send(Ok(last));
    }
    Ok(())
}

/// What came from the network, to be read on a thread.
struct Network {
    chunks: mpsc::Receiver<io::Result<Bytes>>,
    current: Bytes,
}

impl Read for Network {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        while self.current.is_empty() {
            match self.chunks.blocking_recv() {
                Some(chunk) => self.current = chunk?,
                None => return Ok(0),
            }
        }
        let count = self.current.len().min(into.len());
        into[..count].copy_from_slice(&self.current.split_to(count));
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;
    use std::io::Write as _;
    use words::{BlobId, Hash};

    fn sealed(plain: &[u8]) -> (Key<seal::Mailbox>, Vec<u8>, Attachment) {
        let key = Key::from_seed([7; 32]);
        let mut writer = seal::seal_stream(&[&key.public()], Vec::new()).unwrap();
        writer.write_all(plain).unwrap();
        let (sealed, _) = writer.finish().unwrap();
        let attachment = Attachment {
            name: "a.txt".into(),
            media_type: "text/plain".into(),
            size: plain.len() as u64,
            sha256: Hash(Sha256::digest(plain).into()),
            blob: BlobId::from_random([1; 16]),
        };
        (key, sealed, attachment)
    }

    async fn read(
        key: Key<seal::Mailbox>,
        sealed: Vec<u8>,
        file: Attachment,
    ) -> io::Result<Vec<u8>> {
        let chunks: Vec<io::Result<Bytes>> = sealed
            .chunks(10_000)
            .map(|chunk| Ok(Bytes::copy_from_slice(chunk)))
            .collect();
        let mut opened = opened(Box::pin(futures::stream::iter(chunks)), key, file);
        let mut all = Vec::new();
        while let Some(chunk) = opened.next().await {
            all.extend_from_slice(&chunk?);
        }
        Ok(all)
    }

    #[tokio::test]
    async fn what_comes_out_is_what_went_in_without_its_padding() {
        for size in [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 300_000] {
            let plain: Vec<u8> = (0..size).map(|it| (it % 251) as u8).collect();
            let (key, sealed, file) = sealed(&plain);
            assert!(read(key, sealed, file).await.unwrap() == plain, "{size}");
        }
    }

    #[tokio::test]
    async fn a_file_that_is_cut_or_changed_ends_with_an_error_and_not_whole() {
        let plain = vec![5; 200_000];
        let (key, whole, file) = sealed(&plain);
        for cut in [whole.len() - 1, whole.len() - 20_000, 300] {
            let read = read(key.duplicate(), whole[..cut].to_vec(), file.clone()).await;
            assert!(read.is_err(), "{cut}");
        }
        let mut changed = whole.clone();
        changed[100_000] ^= 1;
        assert!(read(key.duplicate(), changed, file.clone()).await.is_err());
        let mut other = file.clone();
        other.sha256 = Hash([0; 32]);
        assert!(read(key, whole, other).await.is_err());
    }
}
