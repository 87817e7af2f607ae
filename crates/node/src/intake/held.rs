//! Copies that are held: for which other offices a report may be sealed, and what is kept so that a copy can go there.
//!
//! The copy is the report itself: its mailbox's key is also sealed for the other office, and the reporter's signed
//! statement says so openly. Absent: when a copy goes ([`crate::clock`]) and how ([`crate::relay`]).

use crate::{Node, Office};
use entry::{GrantRef, Signed};
use receipt::Lookup;
use std::sync::Arc;
use store::{HeadSwap, StoreError};
use words::{Hash, OfficeId, StreamId};

/// Other offices for which one report may be held: a threat to many is no threat to one.
pub const COPIES_MAX: usize = 4;

/// The offices for which a copy may be held: every other one here to which a report can be sealed.
///
/// # Errors
/// See [`StoreError`].
pub async fn choices(node: &Node, own: OfficeId) -> Result<Vec<Arc<Office>>, StoreError> {
    let mut offices = node.offices().await?;
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

fn key(stream: StreamId) -> String {
    format!("held/{}", stream.digits())
}
