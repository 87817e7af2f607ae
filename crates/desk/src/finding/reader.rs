//! Reads what an officer can open into the session's index, behind the pages: one case after the other, so that whoever asks
//! waits for one case at most.

use crate::session::{Live, Session};
use std::sync::Arc;

/// So many are read before the thread is given back.
const PIECE: usize = 64;

/// Reads as long as the session is open: first everything, then what changes.
pub(crate) async fn run(session: Session) {
    let mut ended = session.ended();
    while session.0.is_open() {
        let live = Arc::clone(&session.0);
        let more = tokio::task::spawn_blocking(move || piece(&live)).await;
        match more {
            Ok(true) => tokio::task::yield_now().await,
            Ok(false) => tokio::select! {
                () = session.0.finding.changed.notified() => {}
                _ = ended.wait_for(|ended| *ended) => return,
            },
            Err(_) => return,
        }
    }
}

/// Reads the next few. Whether there are more.
fn piece(live: &Live) -> bool {
    for _ in 0..PIECE {
        // The lock is fair: a question that waits comes before the next case.
        let mut finder = live.finding.finder.blocking_lock();
        if finder.settle(live).is_none() {
            return false;
        }
        let Some(id) = finder.pending.first().copied() else {
            finder.rest(live);
            return false;
        };
        if !finder.read(id, live) {
            return false;
        }
    }
    true
}

impl super::Finder {
    /// Everything is read for the first time: gives back what growing has left over, and keeps it.
    fn rest(&mut self, live: &Live) {
        if !std::mem::replace(&mut self.rested, true) {
            self.index.shrink();
            self.keep(live);
        }
    }
}
