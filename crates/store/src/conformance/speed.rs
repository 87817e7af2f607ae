//! How fast a backend is: measured by examples and benchmarks, promised by nobody.

use super::sample::{append, entry, keep, noise, piece, swap};
use crate::{Blobs, Store};
use std::fmt;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::task::JoinSet;
use words::{BlobId, StreamId};

/// What many writers reached together.
pub struct Figures {
    /// How many wrote at once.
    pub writers: usize,
    /// Durable batches in a second, all together.
    pub batches_per_second: f64,
    /// The time within which half of the batches were durable.
    pub median: Duration,
    /// The time within which 99 of 100 were.
    pub p99: Duration,
}

impl fmt::Display for Figures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            writers,
            batches_per_second,
            median,
            p99,
        } = self;
        write!(
            f,
            "{writers:3} writers: {batches_per_second:6.0} durable batches a second, \
             half within {median:.1?}, 99 of 100 within {p99:.1?}"
        )
    }
}

/// What a report is to a store: an entry of 9,600 sealed bytes that opens a stream, and two heads.
pub async fn durable_reports(store: &Arc<dyn Store>, writers: usize, time: Duration) -> Figures {
    let began = Instant::now();
    let mut tasks = JoinSet::new();
    for writer in 0..writers {
        let store = Arc::clone(store);
        tasks.spawn(async move {
            let mut times = Vec::new();
            for n in 0u64.. {
                if began.elapsed() > time {
                    break;
                }
                // Random ids, as in life: neighbours in time are no neighbours in the index.
                let mut id = [0; 16];
                id.copy_from_slice(&noise(n << 20 ^ writer as u64 ^ (writers as u64) << 8, 16));
                let stream = StreamId::from_random(id);
                let mut batch = append([entry(stream, 0, 9600)]);
                let mailbox = swap(&format!("mailbox/{}", stream.digits()), 0, Some(&[7; 32]));
                let page = swap(&format!("once/{}", stream.digits()), 0, Some(&[7; 300]));
                batch
                    .heads
                    .extend(mailbox.heads.into_iter().chain(page.heads));
                let asked = Instant::now();
                keep(&*store, batch).await;
                times.push(asked.elapsed());
            }
            times
        });
    }
    let mut times: Vec<_> = tasks.join_all().await.concat();
    let batches_per_second = times.len() as f64 / began.elapsed().as_secs_f64();
    times.sort_unstable();
    let quantile = |part: usize| {
        times
            .get(times.len() * part / 100)
            .copied()
            .unwrap_or_default()
    };
    Figures {
        writers,
        batches_per_second,
        median: quantile(50),
        p99: quantile(99),
    }
}

/// Writes a blob of so many mebibytes, durably, and reads it; gives bytes a second for both.
pub async fn blob(blobs: &dyn Blobs, seed: u8, mebibytes: u32) -> (f64, f64) {
    let id = BlobId::from_random([seed; 16]);
    let bytes = f64::from(mebibytes) * f64::from(1 << 20);
    let piece = piece(1, 64 << 10);
    let began = Instant::now();
    let mut writer = blobs.create(id).await.unwrap();
    for _ in 0..mebibytes * 16 {
        writer.write(piece.clone()).await.unwrap();
    }
    writer.finish().await.unwrap();
    let written = bytes / began.elapsed().as_secs_f64();
    let began = Instant::now();
    let (_, mut reader) = blobs.open(id, 0).await.unwrap().unwrap();
    while reader.read().await.unwrap().is_some() {}
    let read = bytes / began.elapsed().as_secs_f64();
    blobs.remove(id).await.unwrap();
    (written, read)
}
