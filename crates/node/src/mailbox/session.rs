//! Mailbox sessions: a cookie holds the secret, the store the sealed mailbox root; neither opens anything alone.

use crate::text::secret_text;
use crate::{MailboxProblem, Node, carry};
use receipt::{Lookup, MailboxKeys, MailboxRoot, Receipt};
use store::{Batch, Head, HeadSwap, StoreError};
use words::{OfficeId, StreamId};
use zeroize::Zeroizing;

secret_text!(
    /// The value of the mailbox cookie; path `/{lang}/mailbox`, twenty minutes from the last use.
    SessionCookie
);

/// Twenty minutes without use end a session.
const SECONDS: i64 = 1200;
/// Copies of one report that are shown; a reporter chooses four offices at most.
const COPIES_SHOWN: usize = 8;
/// With less than this left, a use renews it: not every page costs a write.
const RENEW: i64 = 900;

/// Where a mailbox lies.
#[derive(Clone, Copy)]
pub(crate) struct Address {
    pub(crate) office: OfficeId,
    pub(crate) stream: StreamId,
}

impl Address {
    const LEN: usize = 32;

    pub(crate) fn write(&self) -> Vec<u8> {
        [*self.office.as_bytes(), *self.stream.as_bytes()].concat()
    }

    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        let (office, stream) = bytes.split_first_chunk::<16>()?;
        Some(Self {
            office: OfficeId::from_random(*office),
            stream: StreamId::from_random(stream.try_into().ok()?),
        })
    }
}

/// The head by which a receipt finds its mailbox.
pub(crate) fn lookup_key(lookup: &Lookup) -> String {
    format!("mailbox/{}", lookup.0)
}

/// The head by which a receipt finds the copy that an office got.
pub(crate) fn copy_key(lookup: &Lookup, office: OfficeId) -> String {
    format!("{}{}", copies_key(lookup), office.digits())
}

fn copies_key(lookup: &Lookup) -> String {
    format!("copy/{}/", lookup.0)
}

/// A session, open for one request.
pub(crate) struct Session {
    pub(crate) address: Address,
    pub(crate) keys: MailboxKeys,
}

/// Opens a session for a receipt. The work is the same whether or not there is such a mailbox.
///
/// # Errors
/// [`MailboxProblem::Unknown`] for a receipt without mailbox, [`MailboxProblem::Busy`] for one while many wrong
/// ones are being tried, [`MailboxProblem::Unavailable`].
pub async fn open_session(node: &Node, receipt: Receipt) -> Result<SessionCookie, MailboxProblem> {
    let root = MailboxRoot::of(&receipt);
    drop(receipt);
    let lookup = root.keys().lookup();
    let found = node.store.head(&lookup_key(&lookup)).await?;
    // A copy that came from another node has no report beside it here.
    let copies = copies_key(&lookup);
    let copied = node.store.heads(&copies, &copies, 1).await?;
    let found = found.or_else(|| Some(copied.into_iter().next()?.1));
    let address = found.and_then(|head| Address::read(&head.value));
    // The budget is the whole node's: an address may stand for half a country behind one exit. It is asked
    // only for wrong receipts, so that nobody's guessing keeps a right one out.
    if address.is_none() && node.gates.wrong_receipts.check().is_err() {
        return Err(MailboxProblem::Busy);
    }
    // A wrong receipt costs the same work, down to the write: a session that leads nowhere.
    let mut plain = Zeroizing::new(root.0.to_vec());
    plain.extend_from_slice(&address.map_or_else(|| vec![0; Address::LEN], |found| found.write()));
    let id: [u8; 16] = node.chance.bytes();
    let secret = Zeroizing::new(node.chance.bytes::<32>());
    let mut batch = Batch::named("mailbox session");
    batch.heads.push(HeadSwap {
        key: key(&id),
        expected: 0,
        value: Some(carry::seal(node, &secret, carry::Use::Session, &plain)),
        expires: Some(node.expiry(SECONDS)),
    });
    store::commit(&*node.store, batch).await?;
    match address {
        Some(_) => Ok(SessionCookie::from_browser(&carry::write(&id, &*secret))),
        None => Err(MailboxProblem::Unknown),
    }
}

/// Turns a session to the exchange with another office: the one that got a copy, or back to the one that held it.
///
/// # Errors
/// [`MailboxProblem::Unknown`] where the receipt has no exchange with that office; see [`MailboxProblem`].
pub async fn turn(
    node: &Node,
    session: &SessionCookie,
    office: OfficeId,
) -> Result<(), MailboxProblem> {
    let carried = carry::read(session.as_str()).ok_or(MailboxProblem::Gone)?;
    let secret = <[u8; 32]>::try_from(carried.half.as_slice()).map_err(|_| MailboxProblem::Gone)?;
    let secret = Zeroizing::new(secret);
    loop {
        let Kept { head, root, .. } = Kept::read(node, &carried).await?;
        let lookup = root.keys().lookup();
        let address = exchange(node, &lookup, office).await?;
        let address = address.ok_or(MailboxProblem::Unknown)?;
        let plain = Zeroizing::new([&root.0[..], &address.write()].concat());
        let swap = HeadSwap {
            key: key(&carried.id),
            expected: head.version,
            value: Some(carry::seal(node, &secret, carry::Use::Session, &plain)),
            expires: Some(node.expiry(SECONDS)),
        };
        match commit(node, "mailbox session turned", swap).await {
            Err(StoreError::HeadMoved { .. }) => {} // Renewed by another tab.
            other => return Ok(other?),
        }
    }
}

/// The offices that have a copy, and with which a receipt has an exchange here.
pub(super) async fn exchanges(node: &Node, lookup: &Lookup) -> Result<Vec<OfficeId>, StoreError> {
    let prefix = copies_key(lookup);
    let copies = node.store.heads(&prefix, &prefix, COPIES_SHOWN).await?;
    let addresses = copies
        .iter()
        .filter_map(|(_, head)| Address::read(&head.value));
    Ok(addresses.map(|it| it.office).collect())
}

/// Where a receipt's exchange with an office lies.
pub(super) async fn exchange(
    node: &Node,
    lookup: &Lookup,
    office: OfficeId,
) -> Result<Option<Address>, StoreError> {
    for key in [lookup_key(lookup), copy_key(lookup, office)] {
        let head = node.store.head(&key).await?;
        let address = head.and_then(|head| Address::read(&head.value));
        if let Some(address) = address.filter(|it| it.office == office) {
            return Ok(Some(address));
        }
    }
    Ok(None)
}

/// Ends a session and leaves nothing of it.
///
/// # Errors
/// Only what the store says.
pub async fn leave(node: &Node, session: &SessionCookie) -> Result<(), MailboxProblem> {
    let Some(carried) = carry::read(session.as_str()) else {
        return Ok(());
    };
    loop {
        let Some(head) = node.store.head(&key(&carried.id)).await? else {
            return Ok(());
        };
        // Only who holds the secret may end it.
        if open(&carried, &head.value).is_none() {
            return Ok(());
        }
        let swap = HeadSwap {
            key: key(&carried.id),
            expected: head.version,
            value: None,
            expires: None,
        };
        match commit(node, "mailbox left", swap).await {
            Err(StoreError::HeadMoved { .. }) => {} // Renewed by another tab: end that one.
            other => return Ok(other?),
        }
    }
}

impl Session {
    /// The session for which a cookie stands, renewed.
    pub(crate) async fn resume(
        node: &Node,
        cookie: &SessionCookie,
    ) -> Result<Self, MailboxProblem> {
        let carried = carry::read(cookie.as_str()).ok_or(MailboxProblem::Gone)?;
        let Kept {
            head,
            root,
            address,
        } = Kept::read(node, &carried).await?;
        let keys = root.keys();
        let left = head.expires.unwrap_or(0).saturating_sub(node.now().0);
        if left < RENEW {
            let swap = HeadSwap {
                key: key(&carried.id),
                expected: head.version,
                value: Some(head.value),
                expires: Some(node.expiry(SECONDS)),
            };
            match commit(node, "mailbox session renewed", swap).await {
                Ok(()) | Err(StoreError::HeadMoved { .. }) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Ok(Self { address, keys })
    }
}

/// A session as the store keeps it, opened with its cookie.
struct Kept {
    head: Head,
    root: MailboxRoot,
    address: Address,
}

impl Kept {
    /// The session that a cookie opens; none that has expired, swept or not.
    async fn read(node: &Node, carried: &carry::Carried) -> Result<Self, MailboxProblem> {
        let gone = MailboxProblem::Gone;
        let head = node.store.head(&key(&carried.id)).await?;
        let head = head.filter(|head| !node.has_expired(head)).ok_or(gone)?;
        let plain = open(carried, &head.value).ok_or(gone)?;
        let (root, address) = plain.split_first_chunk::<32>().ok_or(gone)?;
        Ok(Self {
            root: MailboxRoot(Zeroizing::new(*root)),
            address: Address::read(address).ok_or(gone)?,
            head,
        })
    }
}

fn open(carried: &carry::Carried, value: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let secret = Zeroizing::new(<[u8; 32]>::try_from(carried.half.as_slice()).ok()?);
    carry::open(&secret, carry::Use::Session, value)
}

async fn commit(node: &Node, name: &'static str, head: HeadSwap) -> Result<(), StoreError> {
    let mut batch = Batch::named(name);
    batch.heads.push(head);
    store::commit(&*node.store, batch).await.map(|_| ())
}

fn key(id: &[u8; 16]) -> String {
    format!("session/{}", hex::encode(id))
}
