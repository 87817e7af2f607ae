//! Copies that are held: for which other offices a report may be sealed, and what is kept so that a copy can go there.
//!
//! The copy is the report itself: its mailbox's key is also sealed for the other office, and the reporter's signed
//! statement says so openly. Absent: when a copy goes ([`crate::clock`]) and how ([`crate::relay`]).

use crate::heads::under;
use crate::{Node, Office};
use charter::{Editions, Obligation};
use entry::{GrantRef, Signed};
use receipt::Lookup;
use std::sync::Arc;
use store::{HeadSwap, StoreError};
use words::{Hash, Moment, OfficeId, StreamId};

const HELD: &str = "held/";

/// Other offices for which one report may be held: a threat to many is no threat to one.
pub const COPIES_MAX: usize = 4;

/// The offices for which a copy may be held: every other one, here and on the nodes that were named, to which a report
/// can be sealed.
///
/// # Errors
/// See [`StoreError`].
pub async fn choices(node: &Node, own: OfficeId) -> Result<Vec<Arc<Office>>, StoreError> {
    let mut offices = node.offices().await?;
    offices.extend(node.peers.offices(node).await?);
    offices.retain(|office| office.id != own && office.intake.is_some());
    Ok(offices)
}

/// Whether every office for which a statement holds a copy is one of the choices, under the key that it has now.
pub(super) fn fit(signed: &Signed, choices: &[Arc<Office>]) -> bool {
    let statement = &signed.statement;
    let grants = statement.grants.iter().skip(1);
    let mut pairs = statement.holds().zip(grants);
    let is_choice = |(id, grant): (OfficeId, &GrantRef)| {
        let office = choices.iter().find(|office| office.id == id);
        let key = office.and_then(|office| office.intake.as_ref());
        key.is_some_and(|key| key.id() == grant.to)
    };
    statement.holds().count() <= COPIES_MAX && pairs.all(is_choice)
}

/// What is kept beside a report for which copies are held: where its receipt looks, so that the receipt finds the copy
/// too.
pub(super) fn head(stream: StreamId, lookup: &Lookup) -> HeadSwap {
    HeadSwap {
        key: key(stream),
        expected: 0,
        value: Some(lookup.0.0.to_vec()),
        expires: None,
    }
}

/// Where the receipt of a report looks for which copies are held.
pub(crate) async fn lookup(node: &Node, stream: StreamId) -> Result<Option<Lookup>, StoreError> {
    let found = node.store.head(&key(stream)).await?;
    let hash = found.and_then(|head| <[u8; 32]>::try_from(head.value.as_slice()).ok());
    Ok(hash.map(|hash| Lookup(Hash(hash))))
}

/// The reports for which copies are held.
pub(crate) async fn streams(node: &Node) -> Result<Vec<StreamId>, StoreError> {
    let heads = under(&*node.store, HELD).await?;
    let digits = heads.iter().filter_map(|(key, _)| key.strip_prefix(HELD));
    let streams = digits.filter_map(|it| format!("stream_{it}").parse().ok());
    Ok(streams.collect())
}

/// How long a breach may wait to be found, and a copy be on its way: the node looks every few seconds.
pub(crate) const ON_ITS_WAY: i64 = 3_600;

/// Whether copies should have gone at a moment: a promise was broken on which they go. What the node found late has
/// `grace` seconds more, where the copy has a way to go.
pub(crate) fn must_go(
    editions: &Editions,
    obligations: &[Obligation],
    now: Moment,
    grace: i64,
) -> bool {
    obligations.iter().any(|it| {
        let mut it = it.clone();
        it.settle(now);
        let until = it.discharged.map_or(now, |(at, _)| at);
        let over = it.paused.is_none() && until > it.due.plus_seconds(ON_ITS_WAY);
        let found = it.breached.is_some() && now > it.due.plus_seconds(grace);
        let promise = editions.promise(&it);
        (found || over) && promise.is_some_and(|it| it.releases)
    })
}

fn key(stream: StreamId) -> String {
    format!("{HELD}{}", stream.digits())
}
