//! From a notice to its deliveries: who is on duty at the rung, not screened out, and has a channel; else the rung above.
//!
//! Absent: sending.

use super::delivery::{Delivery, delivery_swap};
use super::trouble::{self, Found};
use super::{Notice, TOLD_SECONDS, Word, digits, due_of, due_text, is_due};
use crate::Node;
use crate::api::find_key;
use minicbor::{Decode, Encode};
use peer::{Channel, Channels, Message, Roster, Rung, Screened, TroubleKind};
use store::{Batch, Head, HeadSwap, StoreError};
use words::{OfficeId, StreamId};

const PREFIX: &str = "notice/";
/// Notices looked at in one step.
const PAGE: usize = 32;
/// Where nobody at all can be told, it is looked again after so many seconds: somebody may come on duty.
const AGAIN_SECONDS: i64 = 300;
/// And given up after so many.
pub(super) const GIVE_UP_SECONDS: i64 = 3 * 24 * 3600;

pub(super) fn notice_key(due: i64, mark: &[u8; 16]) -> String {
    format!("{PREFIX}{}/{}", due_text(due), digits(mark))
}

pub(crate) fn roster_key(office: OfficeId) -> String {
    format!("roster/{}", office.digits())
}

pub(crate) fn channels_key(office: OfficeId, holder: &[u8; 32]) -> String {
    format!("channels/{}/{}", office.digits(), hex::encode(holder))
}

pub(crate) fn screened_key(stream: StreamId) -> String {
    format!("screened/{}", stream.digits())
}

/// Something as it is kept in a head, with the head's version: 0 where there is none yet.
pub(crate) struct Kept<T> {
    pub(crate) value: T,
    pub(crate) version: u64,
}

async fn kept<T: Message>(node: &Node, key: &str, none: T) -> Result<Kept<T>, StoreError> {
    let Some(head) = node.store.head(key).await? else {
        return Ok(Kept {
            value: none,
            version: 0,
        });
    };
    let value = T::from_wire(&head.value).ok_or(StoreError::Contradiction(
        "a head of the duty roster cannot be read",
    ))?;
    Ok(Kept {
        value,
        version: head.version,
    })
}

/// An office's roster.
pub(crate) async fn read_roster(node: &Node, office: OfficeId) -> Result<Kept<Roster>, StoreError> {
    let none = Roster {
        version: 1,
        ..Roster::default()
    };
    kept(node, &roster_key(office), none).await
}

/// The own channels of an officer.
pub(crate) async fn read_channels(
    node: &Node,
    office: OfficeId,
    holder: &[u8; 32],
) -> Result<Kept<Channels>, StoreError> {
    let none = Channels {
        version: 1,
        channels: Vec::new(),
    };
    kept(node, &channels_key(office, holder), none).await
}

/// A notice as it waits.
#[derive(Clone, Encode, Decode)]
#[cbor(array)]
pub(super) struct Waiting {
    #[n(0)]
    version: u8,
    #[cbor(n(1), with = "minicbor::bytes")]
    office: [u8; 16],
    #[cbor(n(2), with = "minicbor::bytes")]
    stream: [u8; 16],
    #[cbor(n(3), with = "peer::rung")]
    rung: Rung,
    #[n(4)]
    word: Word,
    #[cbor(n(5), with = "minicbor::bytes")]
    mark: [u8; 16],
    /// When it was queued.
    #[n(6)]
    since: i64,
}

impl Waiting {
    pub(super) fn of(notice: &Notice, now: i64) -> Self {
        Self {
            version: 1,
            office: *notice.office.as_bytes(),
            stream: *notice.stream.as_bytes(),
            rung: notice.rung,
            word: notice.word,
            mark: notice.mark,
            since: now,
        }
    }

    pub(super) fn encode(&self) -> Vec<u8> {
        match minicbor::to_vec(self) {
            Ok(bytes) => bytes,
            Err(_) => unreachable!("a vector takes every byte"),
        }
    }

    fn notice(&self) -> Notice {
        Notice {
            office: OfficeId::from_random(self.office),
            stream: StreamId::from_random(self.stream),
            rung: self.rung,
            word: self.word,
            mark: self.mark,
        }
    }
}

/// Makes the deliveries of the notices that are due; gives how many notices it dealt with.
pub(super) async fn climb(node: &Node) -> Result<usize, StoreError> {
    let now = node.now().0;
    let mut dealt = 0;
    for (key, head) in node.store.heads(PREFIX, "", PAGE).await? {
        if due_of(PREFIX, &key).is_some_and(|due| !is_due(due, now)) {
            break;
        }
        match one(node, &key, &head, now).await {
            Ok(()) => dealt += 1,
            // Another process deals with it.
            Err(StoreError::HeadMoved { .. }) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(dealt)
}

async fn one(node: &Node, key: &str, head: &Head, now: i64) -> Result<(), StoreError> {
    let mut batch = Batch::named("notice");
    batch.heads.push(HeadSwap {
        key: key.to_owned(),
        expected: head.version,
        value: None,
        expires: None,
    });
    let Ok(waiting) = minicbor::decode::<Waiting>(&head.value) else {
        tracing::error!("a notice cannot be read; it was removed");
        return store::commit(&*node.store, batch).await.map(|_| ());
    };
    let notice = waiting.notice();
    let told = format!("told/{}", digits(&notice.mark));
    if node.store.head(&told).await?.is_some() {
        return store::commit(&*node.store, batch).await.map(|_| ());
    }
    let climbed = reached(node, &notice, now).await?;
    if climbed.deliveries.is_empty() {
        return nobody(node, batch, &waiting, now).await;
    }
    for (rung, kind) in climbed.passed {
        let id = trouble::id_of(&notice.mark, rung);
        trouble::note(node, &mut batch, &found(&notice, id, rung, kind, now)).await?;
    }
    // The mark stands beside the deliveries: whoever queued the notice twice makes them once.
    batch.heads.push(HeadSwap {
        key: told,
        expected: 0,
        value: Some(Vec::new()),
        expires: Some(now.saturating_add(TOLD_SECONDS)),
    });
    let nobody = trouble::id_of(&notice.mark, notice.rung);
    trouble::settle_nobody(node, &mut batch, notice.office, &nobody).await?;
    batch
        .heads
        .extend(climbed.deliveries.iter().map(|it| delivery_swap(it, now)));
    store::commit(&*node.store, batch).await.map(|_| ())
}

const fn found(notice: &Notice, id: [u8; 16], rung: Rung, kind: TroubleKind, at: i64) -> Found {
    Found {
        office: notice.office,
        id,
        rung,
        kind,
        at,
    }
}

/// Nobody at any rung: it waits for somebody to come on duty, and it is said.
async fn nobody(
    node: &Node,
    mut batch: Batch,
    waiting: &Waiting,
    now: i64,
) -> Result<(), StoreError> {
    let notice = waiting.notice();
    let over = now.saturating_sub(waiting.since) >= GIVE_UP_SECONDS;
    let kind = match over {
        true => TroubleKind::GivenUp,
        false => TroubleKind::Nobody,
    };
    let id = trouble::id_of(&notice.mark, notice.rung);
    trouble::note(
        node,
        &mut batch,
        &found(&notice, id, notice.rung, kind, now),
    )
    .await?;
    if !over {
        batch.heads.push(HeadSwap {
            key: notice_key(now.saturating_add(AGAIN_SECONDS), &notice.mark),
            expected: 0,
            value: Some(waiting.encode()),
            expires: None,
        });
    }
    store::commit(&*node.store, batch).await?;
    tracing::error!("a notice reached nobody at any rung; 'recourse doctor' says more");
    Ok(())
}

/// Where a notice ends up.
struct Climbed {
    deliveries: Vec<Delivery>,
    /// The rungs that were passed over, and why.
    passed: Vec<(Rung, TroubleKind)>,
}

async fn reached(node: &Node, notice: &Notice, now: i64) -> Result<Climbed, StoreError> {
    let roster = read_roster(node, notice.office).await?.value;
    let none = Screened {
        version: 1,
        stream: notice.stream,
        keys: Vec::new(),
    };
    let screened = kept(node, &screened_key(notice.stream), none).await?.value;
    let mut passed = Vec::new();
    for rung in notice.rung.and_above() {
        let mut kind = TroubleKind::NobodyOnDuty;
        let mut deliveries = Vec::new();
        for holder in roster.on_duty(rung, now) {
            let Some(channels) = channels_of(node, notice.office, &roster, &holder).await? else {
                continue; // Who left the office is told nothing.
            };
            if screened.keys.contains(&holder) {
                kind = later(kind, TroubleKind::ScreenedOut);
                continue;
            }
            kind = later(kind, TroubleKind::NoChannel);
            for channel in channels {
                deliveries.push(Delivery::new(
                    node,
                    notice.office,
                    holder,
                    channel.id,
                    rung,
                    notice.word,
                ));
            }
        }
        if !deliveries.is_empty() {
            return Ok(Climbed { deliveries, passed });
        }
        passed.push((rung, kind));
    }
    Ok(Climbed {
        deliveries: Vec::new(),
        passed,
    })
}

/// The reason that says more: that somebody has no channel says more than that others are screened out.
fn later(one: TroubleKind, other: TroubleKind) -> TroubleKind {
    match (one, other) {
        (TroubleKind::NoChannel, _) => one,
        _ => other,
    }
}

/// The channels of a contact, or of an officer; none where the office has no such officer any more.
pub(super) async fn channels_of(
    node: &Node,
    office: OfficeId,
    roster: &Roster,
    holder: &[u8; 32],
) -> Result<Option<Vec<Channel>>, StoreError> {
    if let Some(contact) = roster.contacts.iter().find(|it| it.id == *holder) {
        return Ok(Some(contact.channels.clone()));
    }
    let active = find_key(node, holder)
        .await?
        .is_some_and(|it| it.office == office && it.record.active);
    if !active {
        return Ok(None);
    }
    Ok(Some(
        read_channels(node, office, holder).await?.value.channels,
    ))
}
