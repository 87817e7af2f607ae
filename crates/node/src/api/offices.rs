//! Offices: founding one with the node's enrolment code, reading and renewing its public record.

use super::signed::{Known, Signed};
use super::{Answer, Refused, done, keys, message};
use crate::Node;
use crate::office::{charter_key, charter_of};
use axum::extract::{Request, State};
use entry::Books;
use peer::{
    Charters, Enrol, KeyRecord, KeyRole, Message as _, OfficeRecord, RefusalKind, SignedOffice,
};
use seal::{Intake, PublicKey};
use std::sync::Arc;
use store::{Batch, HeadSwap, StoreError};
use subtle::ConstantTimeEq as _;
use words::{Language, OfficeId};

fn office_key(id: OfficeId) -> String {
    format!("office/{}", id.digits())
}

/// `POST /api/v1/offices`: founds an office, once for each enrolment code.
pub(super) async fn enrol(State(node): State<Arc<Node>>, request: Request) -> Answer {
    let signed = Signed::of(&node, request)?;
    let (key, nonce) = (signed.key, signed.nonce());
    let enrol: Enrol = signed.message().await?;
    if enrol.version != 1 {
        return Err(RefusalKind::Newer.into());
    }
    let record = enrol.office.verify().ok_or(RefusalKind::Signature)?;
    if record.founder != key || !is_sound(&record) {
        return Err(RefusalKind::Encoding.into());
    }
    if node.store.head(&office_key(record.id)).await?.is_some() {
        return Err(RefusalKind::Taken.into());
    }
    let code = node
        .settings
        .enrolment
        .as_ref()
        .ok_or(RefusalKind::EnrolmentCode)?;
    if !bool::from(code.trim().as_bytes().ct_eq(enrol.code.trim().as_bytes())) {
        return Err(RefusalKind::EnrolmentCode.into());
    }
    nonce.spend(&node).await?;
    let new = |key: String, value: Vec<u8>| HeadSwap {
        key,
        expected: 0,
        value: Some(value),
        expires: None,
    };
    // Only the code's hash is kept: that it was used must outlive it, the code itself must not.
    let used = crate::take_in::sha256(code.trim().as_bytes());
    let founder = KeyRecord {
        key,
        role: KeyRole::Administrator,
        active: true,
    };
    let desk = KeyRecord {
        key: enrol.desk,
        role: KeyRole::Desk,
        active: true,
    };
    let mut batch = Batch::named("office");
    batch.heads = vec![
        new(format!("enrolment/{used}"), Vec::new()),
        new(office_key(record.id), enrol.office.to_wire()),
        new(
            format!("slug/{}", record.slug),
            record.id.as_bytes().to_vec(),
        ),
        keys::head(record.id, &founder, 0),
        keys::head(record.id, &desk, 0),
    ];
    let charter = charter_of(&record.charter).ok_or(RefusalKind::Encoding)?;
    batch
        .heads
        .push(edition(record.id, charter.version, &enrol.office));
    match store::commit(&*node.store, batch).await {
        Ok(_) => {}
        Err(StoreError::HeadMoved { key }) if key.starts_with("enrolment/") => {
            return Err(RefusalKind::EnrolmentCode.into());
        }
        Err(StoreError::HeadMoved { .. }) => return Err(RefusalKind::Taken.into()),
        Err(error) => return Err(error.into()),
    }
    node.offices.forget();
    Ok(done())
}

/// `GET /api/v1/office`: the record of the asking key's office.
pub(super) async fn get(State(node): State<Arc<Node>>, request: Request) -> Answer {
    let asking = Known::of(&node, request).await?;
    Ok(message(&of(&node, asking.office).await?.0))
}

/// Versions of a charter at most; an office that changes its promises every week fills them in a year.
const CHARTERS_MAX: usize = 50;

/// `GET /api/v1/charters`: the records that brought the versions of the charter, the newest fifty.
pub(super) async fn charters(State(node): State<Arc<Node>>, request: Request) -> Answer {
    let asking = Known::of(&node, request).await?;
    let prefix = format!("charter/{}/", asking.office.digits());
    let (mut records, mut after) = (Vec::new(), String::new());
    loop {
        let page = node.store.heads(&prefix, &after, CHARTERS_MAX).await?;
        let Some((last, _)) = page.last() else { break };
        after.clone_from(last);
        let heads = page.into_iter();
        records.extend(heads.filter_map(|(_, head)| SignedOffice::from_wire(&head.value)));
    }
    let records = records.split_off(records.len().saturating_sub(CHARTERS_MAX));
    Ok(message(&Charters {
        version: 1,
        records,
    }))
}

/// `PUT /api/v1/office`: a new edition, signed by the founder.
pub(super) async fn put(State(node): State<Arc<Node>>, request: Request) -> Answer {
    let asking = Known::of(&node, request).await?.administrator()?;
    let (old_signed, version) = of(&node, asking.office).await?;
    let old = old_signed.verify().ok_or(RefusalKind::NotFound)?;
    let new: SignedOffice = asking.message().await?;
    let record = new.verify().ok_or(RefusalKind::Signature)?;
    let continues = record.id == old.id
        && record.slug == old.slug
        && record.founder == old.founder
        && record.book == old.book
        && record.audit == old.audit
        && record.edition == old.edition.saturating_add(1);
    if !continues || !is_sound(&record) {
        return Err(RefusalKind::Conflict.into());
    }
    let mut batch = Batch::named("office edition");
    if record.charter != old.charter {
        // The old version stays readable for what runs under it, and a number never means two charters.
        let charter = charter_of(&record.charter).ok_or(RefusalKind::Encoding)?;
        let before = charter_of(&old.charter).map_or(0, |it| it.version);
        if charter.version <= before {
            return Err(RefusalKind::CharterVersion.into());
        }
        let kept = charter_key(record.id, before);
        if before > 0 && node.store.head(&kept).await?.is_none() {
            batch.heads.push(edition(record.id, before, &old_signed));
        }
        batch.heads.push(edition(record.id, charter.version, &new));
    }
    batch.heads.push(HeadSwap {
        key: office_key(record.id),
        expected: version,
        value: Some(new.to_wire()),
        expires: None,
    });
    match store::commit(&*node.store, batch).await {
        Ok(_) => {}
        Err(StoreError::HeadMoved { .. }) => return Err(RefusalKind::Conflict.into()),
        Err(error) => return Err(error.into()),
    }
    node.offices.forget();
    node.arrived();
    Ok(done())
}

/// The head that keeps the record by which a version of a charter came.
fn edition(id: OfficeId, version: u32, record: &SignedOffice) -> HeadSwap {
    HeadSwap {
        key: charter_key(id, version),
        expected: 0,
        value: Some(record.to_wire()),
        expires: None,
    }
}

/// An office's signed record, with the version of its head.
pub(super) async fn of(node: &Node, id: OfficeId) -> Result<(SignedOffice, u64), Refused> {
    let head = node
        .store
        .head(&office_key(id))
        .await?
        .ok_or(RefusalKind::NotFound)?;
    let signed = SignedOffice::from_wire(&head.value).ok_or(RefusalKind::Unavailable)?;
    Ok((signed, head.version))
}

/// The streams that an office has once.
pub(super) async fn books(node: &Node, id: OfficeId) -> Result<Books, Refused> {
    let record = of(node, id).await?.0.verify();
    let record = record.ok_or(RefusalKind::Unavailable)?;
    Ok(Books {
        book: record.book,
        audit: record.audit,
        founder: record.founder,
    })
}

/// Whether a record can be shown and sealed to.
fn is_sound(record: &OfficeRecord) -> bool {
    let letters = |sign: u8| sign.is_ascii_lowercase() || sign.is_ascii_digit() || sign == b'-';
    let slug = record.slug.as_bytes();
    let texts = record.names.values().chain(record.mandates.values());
    record.version == 1
        && (2..=40).contains(&slug.len())
        && slug[0].is_ascii_lowercase()
        && slug.iter().copied().all(letters)
        && !record.names.is_empty()
        && record.names.values().all(|name| !name.trim().is_empty())
        && record
            .names
            .keys()
            .chain(&record.languages)
            .all(|code| code.parse::<Language>().is_ok())
        && texts.map(String::len).all(|length| length <= 4096)
        && !record.intake.is_empty()
        && record
            .intake
            .iter()
            .all(|key| key.parse::<PublicKey<Intake>>().is_ok())
}
