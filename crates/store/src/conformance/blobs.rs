//! Promises about blobs.

use super::sample::*;
use crate::{Blobs, StoreError};
use std::sync::Arc;
use tokio::task::JoinSet;
use words::BlobId;

async fn put(blobs: &dyn Blobs, id: BlobId, bytes: &[u8], piece: usize) {
    let mut writer = blobs.create(id).await.unwrap();
    for piece in bytes.chunks(piece) {
        writer.write(piece.to_vec().into()).await.unwrap();
    }
    writer.finish().await.unwrap();
}

async fn get(blobs: &dyn Blobs, id: BlobId, offset: u64) -> Option<(u64, Vec<u8>)> {
    let (length, mut reader) = blobs.open(id, offset).await.unwrap()?;
    let mut bytes = Vec::new();
    while let Some(piece) = reader.read().await.unwrap() {
        assert!(!piece.is_empty(), "an empty piece is not the end");
        bytes.extend_from_slice(&piece);
    }
    assert_eq!(reader.read().await.unwrap(), None);
    Some((length, bytes))
}

/// Nothing, one byte, and sizes around the usual borders, written in small and in large pieces.
pub async fn blobs_of_every_size_come_back(blobs: Arc<dyn Blobs>) {
    for (n, size) in [0, 1, 4095, 4096, 65_536, 262_145, 5 << 20]
        .into_iter()
        .enumerate()
    {
        for (m, piece) in [977, 65_536, 4 << 20].into_iter().enumerate() {
            let id = blob(u8::try_from(n * 10 + m).unwrap());
            let bytes = noise(size as u64, size);
            put(&*blobs, id, &bytes, piece).await;
            let (length, back) = get(&*blobs, id, 0).await.unwrap();
            assert_eq!(length, size as u64);
            assert!(
                back == bytes,
                "{size} bytes in pieces of {piece} came back otherwise"
            );
        }
    }
}

/// Sixty-four mebibytes go in and come out piece by piece.
pub async fn a_large_blob_streams_through(blobs: Arc<dyn Blobs>) {
    const PIECE: usize = 1 << 20;
    let mut writer = blobs.create(blob(1)).await.unwrap();
    for n in 0..64 {
        writer.write(piece(n, PIECE)).await.unwrap();
    }
    writer.finish().await.unwrap();
    let (length, mut reader) = blobs.open(blob(1), 0).await.unwrap().unwrap();
    assert_eq!(length, 64 << 20);
    let (mut n, mut waiting) = (0, Vec::new());
    while let Some(next) = reader.read().await.unwrap() {
        assert!(next.len() <= 8 << 20, "a piece of {} bytes", next.len());
        waiting.extend_from_slice(&next);
        while waiting.len() >= PIECE {
            let rest = waiting.split_off(PIECE);
            assert!(
                waiting == noise(n, PIECE),
                "mebibyte {n} came back otherwise"
            );
            (n, waiting) = (n + 1, rest);
        }
    }
    assert_eq!((n, waiting.len()), (64, 0));
}

/// A reader begins where it is told, and is always told the whole length.
pub async fn a_blob_is_read_from_any_offset(blobs: Arc<dyn Blobs>) {
    let bytes = noise(3, 700_001);
    put(&*blobs, blob(1), &bytes, 100_000).await;
    for offset in [
        0,
        1,
        4096,
        262_143,
        262_144,
        700_000,
        700_001,
        700_002,
        u64::MAX,
    ] {
        let (length, back) = get(&*blobs, blob(1), offset).await.unwrap();
        assert_eq!(length, 700_001);
        let from = usize::try_from(offset.min(length)).unwrap();
        assert!(back == bytes[from..], "from {offset} on");
    }
    put(&*blobs, blob(2), &[], 1).await;
    assert_eq!(get(&*blobs, blob(2), 5).await, Some((0, vec![])));
}

/// A writer that is dropped leaves nothing; the same id can be written afterwards.
pub async fn what_was_not_finished_is_not_there(blobs: Arc<dyn Blobs>) {
    for size in [0, 100, 6 << 20] {
        let mut writer = blobs.create(blob(1)).await.unwrap();
        if size > 0 {
            writer.write(piece(1, size)).await.unwrap();
        }
        assert_eq!(get(&*blobs, blob(1), 0).await, None);
        assert!(blobs.list(None, 10).await.unwrap().is_empty());
        drop(writer);
        assert_eq!(get(&*blobs, blob(1), 0).await, None);
        assert!(blobs.list(None, 10).await.unwrap().is_empty());
    }
    put(&*blobs, blob(1), b"whole", 2).await;
    assert_eq!(get(&*blobs, blob(1), 0).await, Some((5, b"whole".to_vec())));
}

/// A second blob by the same id is refused, and the first stays.
pub async fn a_blob_is_put_once(blobs: Arc<dyn Blobs>) {
    for (n, size) in [(1, 5), (2, 6 << 20)] {
        put(&*blobs, blob(n), b"first", 5).await;
        let mut writer = match blobs.create(blob(n)).await {
            Ok(writer) => writer,
            Err(error) => {
                assert!(matches!(error, StoreError::Contradiction(_)), "{error}");
                continue;
            }
        };
        writer.write(piece(1, size)).await.unwrap();
        let refusal = writer.finish().await.unwrap_err();
        assert!(matches!(refusal, StoreError::Contradiction(_)), "{refusal}");
        assert_eq!(get(&*blobs, blob(n), 0).await, Some((5, b"first".to_vec())));
    }
}

/// What was removed is neither opened nor listed.
pub async fn a_removed_blob_is_gone(blobs: Arc<dyn Blobs>) {
    put(&*blobs, blob(1), &noise(1, 300_000), 65_536).await;
    put(&*blobs, blob(2), b"stays", 5).await;
    blobs.remove(blob(1)).await.unwrap();
    assert_eq!(get(&*blobs, blob(1), 0).await, None);
    assert_eq!(blobs.list(None, 10).await.unwrap(), [blob(2)]);
    blobs.remove(blob(1)).await.unwrap();
    assert_eq!(get(&*blobs, blob(2), 0).await, Some((5, b"stays".to_vec())));
}

/// An id that was never given is no error.
pub async fn what_does_not_exist_is_none(blobs: Arc<dyn Blobs>) {
    assert!(get(&*blobs, blob(9), 0).await.is_none());
    assert!(get(&*blobs, blob(9), 7).await.is_none());
    blobs.remove(blob(9)).await.unwrap();
    assert!(blobs.list(Some(blob(9)), 10).await.unwrap().is_empty());
}

/// The listing is in the order of ids, page by page, from anywhere.
pub async fn blobs_are_listed_in_order_and_in_pages(blobs: Arc<dyn Blobs>) {
    let id = |n: u8| {
        let mut bytes = [0; 16];
        // Some share their first byte, some do not.
        (bytes[0], bytes[15]) = (n / 3 * 50, n);
        BlobId::from_random(bytes)
    };
    for n in [4, 0, 14, 9, 1, 13, 2, 8, 3, 12, 5, 11, 6, 10, 7] {
        put(&*blobs, id(n), &[n], 1).await;
    }
    let all: Vec<_> = (0..15).map(id).collect();
    assert_eq!(blobs.list(None, 100).await.unwrap(), all);
    assert!(blobs.list(None, 0).await.unwrap().is_empty());
    let mut seen = Vec::new();
    loop {
        let page = blobs.list(seen.last().copied(), 4).await.unwrap();
        assert!(page.len() <= 4);
        if page.is_empty() {
            break;
        }
        seen.extend(page);
    }
    assert_eq!(seen, all);
    let between = BlobId::from_random([49; 16]);
    assert_eq!(blobs.list(Some(between), 2).await.unwrap(), all[3..5]);
}

/// Many writers at once do not get into each other's way.
pub async fn many_blobs_are_written_at_once(blobs: Arc<dyn Blobs>) {
    let mut tasks = JoinSet::new();
    for n in 0..24 {
        let blobs = Arc::clone(&blobs);
        tasks.spawn(async move {
            let bytes = noise(u64::from(n), 300_000 + usize::from(n));
            put(&*blobs, blob(n), &bytes, 70_000).await;
            let (_, back) = get(&*blobs, blob(n), 0).await.unwrap();
            assert!(back == bytes, "blob {n} came back otherwise");
        });
    }
    tasks.join_all().await;
    assert_eq!(blobs.list(None, 100).await.unwrap().len(), 24);
}
