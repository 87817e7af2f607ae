//! The other nodes that the administrator named: their offices, copies that go there or come from there, and what is
//! held for whom.
//!
//! Both nodes name each other, by key and address. Each keeps the other's signed directory, and a reporter here can have
//! a sealed copy held for an office there. Absent: when a copy goes ([`crate::clock`]); anything in plain.
//!
//! | head | holds |
//! |---|---|
//! | `peers/{node}` | the newest signed directory of another node |
//! | `belongs/{office}` | the node that first named this office |
//! | `sent/{stream}/{office}` | the header under which the other node keeps a copy: its signature says that it has it |
//! | `word/{node}`, `word/{node}/{stream}` | up to when, and how far, the other node was told what is held for its offices |
//! | `heard/{node}`, `heard/{node}/{stream}` | the same as it was told to this node, and how the promises stand there |
//! | `alarmed/{report}/{office}`, `silence/{node}/{office}` | that an office was told of a copy that was kept back, or of silence |

mod directory;
mod hand_over;
mod heard;
mod take;
mod word;

pub(crate) use directory::{Peers, get as directory};
pub(crate) use hand_over::sent;
pub(crate) use heard::{get as held_for_us, post as hear};
pub(crate) use take::post as take;

use crate::node::every;
use crate::{Node, PeerAt};
use futures::future::join_all;
use peer::{NodeClient, PeerError};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use store::StoreError;

/// From one round to the next. A copy that was released goes within so much, where the other node answers.
const ROUND: Duration = Duration::from_secs(30);
/// A node that did not answer is left alone for so many seconds.
const PATIENCE: i64 = 120;
/// How old a directory may be before it is asked for again, in seconds.
const DIRECTORY_SECONDS: i64 = 600;

/// How early the other node's time may be.
const AHEAD: i64 = 600;
/// From one look at what was told to the next.
const WATCH: Duration = Duration::from_secs(600);

/// Speaks with the other nodes until this one closes: with each by itself, so that none waits for another.
pub async fn run(node: Arc<Node>) {
    if node.settings.peers.is_empty() {
        return;
    }
    let named = 0..node.settings.peers.len();
    let each = named.map(|nth| {
        every(Arc::clone(&node), ROUND, move |node| async move {
            match node.settings.peers.get(nth) {
                Some(peer) => visit(&node, peer).await,
                None => Ok(()),
            }
        })
    });
    let watch = every(Arc::clone(&node), WATCH, |node| async move {
        heard::watch(&node).await
    });
    tokio::join!(join_all(each), watch);
}

/// One round with every node that was named, and a look at what they told.
///
/// # Errors
/// What the store says. A node that does not answer is no error; what waits for it is brought by a later round.
pub async fn round(node: &Node) -> Result<(), StoreError> {
    let mut failed = Ok(());
    for peer in &node.settings.peers {
        failed = visit(node, peer).await.and(failed);
    }
    heard::watch(node).await.and(failed)
}

/// A round with one node: its directory, copies that go there, and what is held for its offices.
async fn visit(node: &Node, peer: &PeerAt) -> Result<(), StoreError> {
    if node.peers.rests(peer, node.now().0) {
        return Ok(());
    }
    match one(node, peer).await {
        Ok(()) => node.peers.answered(peer),
        Err(Failed::Peer(problem)) => node.peers.refused(peer, node.now().0, &problem),
        Err(Failed::Store(error)) => return Err(error),
    }
    Ok(())
}

async fn one(node: &Node, peer: &PeerAt) -> Result<(), Failed> {
    let client = client(node, peer)?;
    directory::renew(node, peer, &client).await?;
    // Whatever the clock releases later goes in the next round, and is not missed in this one.
    let now = node.now();
    let handed = hand_over::all(node, peer, &client).await;
    // What the other node should have by now is there before it hears of it.
    word::tell(node, peer, &client, now).await.and(handed)
}

/// Why a round with a node broke off.
enum Failed {
    Peer(PeerError),
    Store(StoreError),
}

impl From<PeerError> for Failed {
    fn from(problem: PeerError) -> Self {
        Self::Peer(problem)
    }
}

impl From<StoreError> for Failed {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

/// Whether somebody's key is that of a node that was named.
pub(crate) fn is_named(node: &Node, key: &[u8; 32]) -> bool {
    node.settings.peers.iter().any(|peer| peer.key == *key)
}

fn client(node: &Node, peer: &PeerAt) -> Result<NodeClient, PeerError> {
    let (chance, time) = (Arc::clone(&node.chance), node.time.wall());
    NodeClient::new(
        &peer.address,
        Arc::new(move || time().0),
        Arc::new(move || chance.bytes()),
    )
}

/// The node signs what it says to another one.
struct Own<'n>(&'n Node);

impl peer::Signer for Own<'_> {
    fn key(&self) -> [u8; 32] {
        self.0.verifying()
    }

    fn sign(&self, message: &[u8]) -> [u8; 64] {
        use ed25519_dalek::Signer as _;
        self.0.signing.sign(message).to_bytes()
    }
}

/// Which nodes are left alone for a while, and what was said about each.
#[derive(Default)]
pub(crate) struct Rests(Mutex<BTreeMap<[u8; 32], (i64, String)>>);

impl Rests {
    fn until(&self, peer: &PeerAt) -> Option<i64> {
        let rests = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        rests.get(&peer.key).map(|(until, _)| *until)
    }

    fn set(&self, peer: &PeerAt, until: i64, problem: &str) {
        let mut rests = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let before = rests.insert(peer.key, (until, problem.to_owned()));
        // Said when it begins and when it ends, not each time.
        if before.is_none_or(|(_, told)| told != problem) {
            tracing::warn!(
                peer = peer.address,
                problem,
                "another node does not answer as it should"
            );
        }
    }

    fn end(&self, peer: &PeerAt) {
        let mut rests = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if rests.remove(&peer.key).is_some() {
            tracing::info!(peer = peer.address, "another node answers again");
        }
    }
}

impl Peers {
    fn rests(&self, peer: &PeerAt, now: i64) -> bool {
        self.rests.until(peer).is_some_and(|until| now < until)
    }

    fn answered(&self, peer: &PeerAt) {
        self.rests.end(peer);
    }

    fn refused(&self, peer: &PeerAt, now: i64, problem: &PeerError) {
        self.rests
            .set(peer, now.saturating_add(PATIENCE), &problem.to_string());
    }
}
