//! One channel of one person: taken by one sender at a time, sent, and settled; tried again with growing pauses.
//!
//! A delivery's key begins with when it is due. Taking it moves it, in one compare and swap, to the end of the lease: who
//! comes second finds it gone, and where the taker falls, it is due again by itself, with the same id.

use super::ladder::{GIVE_UP_SECONDS, channels_of, climb, read_roster};
use super::text::text;
use super::trouble::{self, Found};
use super::{Ways, Word, digits, due_of, due_text, is_due};
use crate::Node;
use minicbor::{Decode, Encode};
use peer::{Channel, ChannelKind, Rung, TroubleKind};
use std::time::Duration;
use store::{Batch, Head, HeadSwap, StoreError};
use words::{Language, OfficeId};

const PREFIX: &str = "delivery/";
/// Deliveries that one sender takes at once, so that a slow relay does not hold up the others.
const AT_ONCE: usize = 8;
/// How long a try may take.
pub(super) const TRY: Duration = Duration::from_secs(30);
/// How long a delivery is one sender's. Several times as long as a try, so that clocks that differ by two minutes do no harm.
const LEASE_SECONDS: i64 = 180;
/// The first pause, in seconds; each is twice the one before.
const PAUSE_SECONDS: i64 = 30;
/// The longest pause.
const PAUSE_SECONDS_MAX: i64 = 3600;

/// One channel of one person.
#[derive(Clone, Encode, Decode)]
#[cbor(array)]
pub(super) struct Delivery {
    #[n(0)]
    version: u8,
    /// Random: it leaves the house, and says nothing.
    #[cbor(n(1), with = "minicbor::bytes")]
    pub(super) id: [u8; 16],
    #[cbor(n(2), with = "minicbor::bytes")]
    office: [u8; 16],
    #[cbor(n(3), with = "minicbor::bytes")]
    holder: [u8; 32],
    #[cbor(n(4), with = "minicbor::bytes")]
    channel: [u8; 16],
    #[cbor(n(5), with = "peer::rung")]
    rung: Rung,
    #[n(6)]
    word: Word,
    #[n(7)]
    tries: u32,
    /// When it was made.
    #[n(8)]
    since: i64,
}

impl Delivery {
    pub(super) fn new(
        node: &Node,
        office: OfficeId,
        holder: [u8; 32],
        channel: [u8; 16],
        rung: Rung,
        word: Word,
    ) -> Self {
        Self {
            version: 1,
            id: node.chance.bytes(),
            office: *office.as_bytes(),
            holder,
            channel,
            rung,
            word,
            tries: 0,
            since: node.now().0,
        }
    }

    fn encode(&self) -> Vec<u8> {
        match minicbor::to_vec(self) {
            Ok(bytes) => bytes,
            Err(_) => unreachable!("a vector takes every byte"),
        }
    }

    fn office(&self) -> OfficeId {
        OfficeId::from_random(self.office)
    }

    /// How long to wait after this many tries.
    fn pause(&self) -> i64 {
        let doublings = self.tries.saturating_sub(1).min(16);
        (PAUSE_SECONDS << doublings).min(PAUSE_SECONDS_MAX)
    }
}

fn delivery_key(due: i64, id: &[u8; 16]) -> String {
    format!("{PREFIX}{}/{}", due_text(due), digits(id))
}

/// The head of a new delivery.
pub(super) fn delivery_swap(delivery: &Delivery, due: i64) -> HeadSwap {
    HeadSwap {
        key: delivery_key(due, &delivery.id),
        expected: 0,
        value: Some(delivery.encode()),
        expires: None,
    }
}

/// What is said to one person, past any ladder.
pub(crate) struct Direct<'a> {
    /// The office.
    pub(crate) office: OfficeId,
    /// Who.
    pub(crate) holder: [u8; 32],
    /// By which channels.
    pub(crate) channels: &'a [Channel],
    /// What.
    pub(crate) word: Word,
}

/// The heads that tell one person something, past any ladder.
pub(crate) fn direct(node: &Node, to: &Direct<'_>) -> Vec<HeadSwap> {
    let now = node.now().0;
    let made = to.channels.iter().map(|channel| {
        Delivery::new(
            node,
            to.office,
            to.holder,
            channel.id,
            Rung::Officer,
            to.word,
        )
    });
    made.map(|delivery| delivery_swap(&delivery, now)).collect()
}

/// What a step came to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Step {
    /// Deliveries that were sent.
    pub sent: usize,
    /// Deliveries that were tried and are tried again.
    pub failed: usize,
    /// Whether more may be due at once.
    pub more: bool,
}

/// Makes the deliveries that are due, and sends some of them.
///
/// # Errors
/// See [`StoreError`]; nothing is lost, the same lines run again.
pub async fn step(node: &Node, ways: &Ways) -> Result<Step, StoreError> {
    let climbed = climb(node).await?;
    let now = node.now().0;
    let mut taken = Vec::new();
    // A page more than is taken: where several look at the same time, not all fight for the same.
    let page = node.store.heads(PREFIX, "", 4 * AT_ONCE).await?;
    for (key, head) in &page {
        if taken.len() == AT_ONCE || due_of(PREFIX, key).is_some_and(|due| !is_due(due, now)) {
            break;
        }
        if let Some(it) = take(node, key, head, now).await? {
            taken.push(it);
        }
    }
    let more = climbed > 0 || taken.len() == AT_ONCE;
    let tries = taken.iter().map(|it| attempt(node, ways, it));
    let results = futures::future::join_all(tries).await;
    let mut step = Step {
        more,
        ..Step::default()
    };
    for (it, outcome) in taken.into_iter().zip(results) {
        match &outcome {
            Outcome::Sent => step.sent += 1,
            Outcome::Gone => {}
            Outcome::Unreachable | Outcome::Refused => step.failed += 1,
        }
        settle(node, it, outcome).await?;
    }
    Ok(step)
}

/// A delivery that is this sender's for a while.
struct Taken {
    delivery: Delivery,
    key: String,
    until: i64,
}

/// Takes a delivery, unless another was faster.
async fn take(node: &Node, key: &str, head: &Head, now: i64) -> Result<Option<Taken>, StoreError> {
    let remove = HeadSwap {
        key: key.to_owned(),
        expected: head.version,
        value: None,
        expires: None,
    };
    let mut batch = Batch::named("delivery taken");
    batch.heads.push(remove);
    let taken = minicbor::decode::<Delivery>(&head.value)
        .ok()
        .map(|delivery| {
            let delivery = Delivery {
                tries: delivery.tries.saturating_add(1),
                ..delivery
            };
            let until = now.saturating_add(LEASE_SECONDS);
            let lease = delivery_swap(&delivery, until);
            Taken {
                key: lease.key,
                delivery,
                until,
            }
        });
    match &taken {
        Some(taken) => batch
            .heads
            .push(delivery_swap(&taken.delivery, taken.until)),
        None => tracing::error!("a delivery cannot be read; it was removed"),
    }
    match store::commit(&*node.store, batch).await {
        Ok(_) => Ok(taken),
        Err(StoreError::HeadMoved { .. }) => Ok(None),
        Err(error) => Err(error),
    }
}

/// What became of a try.
pub(super) enum Outcome {
    /// The receiving end has it.
    Sent,
    /// The channel is there no more.
    Gone,
    /// The receiving end did not answer, or not yet: again later.
    Unreachable,
    /// The receiving end refuses it as it is; somebody must look.
    Refused,
}

/// What is sent by a way.
pub(super) struct Parcel<'a> {
    pub(super) id: String,
    pub(super) channel: &'a Channel,
    pub(super) word: Word,
    pub(super) text: super::text::Text,
    pub(super) now: i64,
}

async fn attempt(node: &Node, ways: &Ways, taken: &Taken) -> Outcome {
    let delivery = &taken.delivery;
    let channel = match channel_of(node, delivery).await {
        Ok(Some(channel)) => channel,
        Ok(None) => return Outcome::Gone,
        Err(error) => {
            crate::problem::note(&error);
            return Outcome::Unreachable;
        }
    };
    let language = channel.language.parse().unwrap_or(Language::En);
    let parcel = Parcel {
        id: digits(&delivery.id),
        channel: &channel,
        word: delivery.word,
        text: text(language, delivery.word, delivery.rung),
        now: node.now().0,
    };
    let sending = async {
        match (channel.kind, &ways.mail, &ways.web) {
            (ChannelKind::Mail, Some(mail), _) => mail.send(&parcel).await,
            (ChannelKind::Hook, _, Some(web)) => web.hook(&parcel).await,
            (ChannelKind::Ntfy, _, Some(web)) => web.ntfy(&parcel).await,
            // The way that the channel needs is not set, or not any more.
            _ => Outcome::Refused,
        }
    };
    // Whatever the way promises of itself: the lease must outlive the try.
    let tried = tokio::time::timeout(TRY, sending).await;
    tried.unwrap_or(Outcome::Unreachable)
}

async fn channel_of(node: &Node, delivery: &Delivery) -> Result<Option<Channel>, StoreError> {
    let office = delivery.office();
    let roster = read_roster(node, office).await?.value;
    let channels = channels_of(node, office, &roster, &delivery.holder).await?;
    let mut channels = channels.unwrap_or_default().into_iter();
    Ok(channels.find(|it| it.id == delivery.channel))
}

/// Notes what became of a try. If we fall before this, the lease ends and the same id is sent again.
async fn settle(node: &Node, taken: Taken, outcome: Outcome) -> Result<(), StoreError> {
    let (delivery, now) = (&taken.delivery, node.now().0);
    let mut batch = Batch::named("delivery settled");
    batch.heads.push(HeadSwap {
        key: taken.key.clone(),
        expected: 1,
        value: None,
        expires: None,
    });
    let found = |kind| Found {
        office: delivery.office(),
        id: delivery.id,
        rung: delivery.rung,
        kind,
        at: now,
    };
    let over = now.saturating_sub(delivery.since) >= GIVE_UP_SECONDS;
    match outcome {
        Outcome::Sent | Outcome::Gone => {
            trouble::settle(node, &mut batch, delivery.office(), &delivery.id).await?;
        }
        Outcome::Unreachable | Outcome::Refused if over => {
            trouble::note(node, &mut batch, &found(TroubleKind::GivenUp)).await?;
            tracing::error!("a notice could not be sent for days and was given up");
        }
        outcome => {
            if matches!(outcome, Outcome::Refused) {
                trouble::note(node, &mut batch, &found(TroubleKind::Refused)).await?;
            }
            tracing::warn!(
                tries = delivery.tries,
                "a notice was not taken; it is tried again"
            );
            let mut due = now.saturating_add(delivery.pause());
            // Its own lease's key is being removed in this very batch.
            due += i64::from(due == taken.until);
            batch.heads.push(delivery_swap(delivery, due));
        }
    }
    match store::commit(&*node.store, batch).await {
        // The lease ended before the try did, and another has it: that one settles it.
        Ok(_) | Err(StoreError::HeadMoved { .. }) => Ok(()),
        Err(error) => Err(error),
    }
}
