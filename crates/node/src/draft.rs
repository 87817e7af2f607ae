//! What was typed into a form that was refused, kept sealed until it is shown again.
//!
//! The cookie holds the key, the store the sealed draft. The texts are shown once; files that had arrived stay
//! received until the form is sent again, or for thirty minutes.

use crate::intake::Filing;
use crate::mailbox::{Reply, Session, SessionCookie};
use crate::staging::Staging;
use crate::text::secret_text;
use crate::{AttachmentSummary, IntakeProblem, MailboxProblem, Node, carry};
use entry::BlobRef;
use receipt::Receipt;
use seal::mailbox::Attachment;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use store::{Batch, Head, HeadSwap, StoreError};
use words::{BlobId, Hash, OfficeId};
use zeroize::{Zeroize as _, Zeroizing};

secret_text!(
    /// The value of the draft cookie, bound to the form's path; thirty minutes.
    DraftCookie
);

/// A draft, for the page that shows it again.
pub struct ShownDraft<T> {
    /// What the page had put in; none where it was shown before.
    pub fields: Option<T>,
    /// The files that were already received.
    pub attachments: Vec<AttachmentSummary>,
}

/// Half an hour to correct a form, on a bad line.
const SECONDS: i64 = 1800;

/// A draft as it is sealed.
#[derive(Serialize, Deserialize)]
struct Kept<T> {
    fields: Option<T>,
    filing: Option<KeptFiling>,
}

/// The files that had arrived, and the mailbox they are sealed to.
#[derive(Serialize, Deserialize)]
struct KeptFiling {
    /// For a report: its office and its receipt's digits. A message has its session.
    report: Option<(OfficeId, String)>,
    attachments: Vec<Attachment>,
    blobs: Vec<(BlobId, Hash, u64)>,
}

impl Drop for KeptFiling {
    fn drop(&mut self) {
        if let Some((_, digits)) = &mut self.report {
            digits.zeroize();
        }
    }
}

impl KeptFiling {
    fn new(report: Option<(OfficeId, String)>, staging: &Staging) -> Self {
        let blobs = staging.blobs.iter();
        Self {
            report,
            attachments: staging.attachments.clone(),
            blobs: blobs.map(|blob| (blob.id, blob.hash, blob.size)).collect(),
        }
    }

    fn staging(&self, node: &Node) -> Staging {
        let blobs = self.blobs.iter();
        let blobs = blobs.map(|&(id, hash, size)| BlobRef { id, hash, size });
        Staging::with(node, self.attachments.clone(), blobs.collect())
    }

    async fn filing(&self, node: &Node) -> Result<Option<Filing>, StoreError> {
        let Some((office, digits)) = &self.report else {
            return Ok(None);
        };
        let office = node.office(*office).await?;
        Ok(office
            .zip(Receipt::read(digits).ok())
            .map(|(office, receipt)| Filing::with(office, receipt, self.staging(node))))
    }
}

/// Keeps what was typed, and the files that had arrived.
///
/// # Errors
/// See [`IntakeProblem`]; [`IntakeProblem::TextTooLong`] where it is more than a draft may hold.
pub async fn keep<T: Serialize>(
    node: &Node,
    fields: &T,
    filing: Option<Filing>,
) -> Result<DraftCookie, IntakeProblem> {
    let kept = filing.as_ref().map(|filing| {
        let report = (filing.office.id, filing.receipt.digits().to_string());
        KeptFiling::new(Some(report), &filing.staging)
    });
    let cookie = put(node, fields, kept).await?;
    if let Some(mut filing) = filing {
        filing.staging.keep();
    }
    Ok(cookie)
}

/// Keeps what was typed as a message in the mailbox, and the files that had arrived.
///
/// # Errors
/// See [`IntakeProblem`].
pub async fn keep_reply<T: Serialize>(
    node: &Node,
    fields: &T,
    reply: Option<Reply>,
) -> Result<DraftCookie, IntakeProblem> {
    let kept = reply
        .as_ref()
        .map(|reply| KeptFiling::new(None, &reply.staging));
    let cookie = put(node, fields, kept).await?;
    if let Some(mut reply) = reply {
        reply.staging.keep();
    }
    Ok(cookie)
}

/// What a page shows of a draft. The fields come once; `None` where there is no such draft.
///
/// # Errors
/// Only what the store says.
pub async fn show<T: DeserializeOwned + Serialize>(
    node: &Node,
    cookie: &DraftCookie,
) -> Result<Option<ShownDraft<T>>, MailboxProblem> {
    let Some((draft, head)) = open::<T>(node, cookie).await? else {
        return Ok(None);
    };
    let Kept { fields, filing } = draft;
    let attachments = filing
        .iter()
        .flat_map(|filing| &filing.attachments)
        .map(AttachmentSummary::of)
        .collect();
    if fields.is_some() {
        let (id, key) = parse(cookie).ok_or(MailboxProblem::Gone)?;
        let fields: Option<()> = None;
        let value = Kept { fields, filing };
        let swap = HeadSwap {
            key: name(&id),
            expected: head.version,
            value: Some(sealed(node, &key, &value).ok_or(MailboxProblem::Damaged)?),
            expires: head.expires,
        };
        match commit(node, "draft shown", swap).await {
            Ok(()) => {}
            Err(StoreError::HeadMoved { .. }) => return Ok(None), // Another request showed it.
            Err(error) => return Err(error.into()),
        }
    }
    Ok(Some(ShownDraft {
        fields,
        attachments,
    }))
}

/// Takes the filing of a draft up again, with its files, and removes the draft; `None` where there is none.
///
/// # Errors
/// Only what the store says.
pub async fn take(node: &Node, cookie: &DraftCookie) -> Result<Option<Filing>, MailboxProblem> {
    match remove(node, cookie).await? {
        Some(kept) => Ok(kept.filing(node).await?),
        None => Ok(None),
    }
}

/// Takes a message of an open mailbox up again, with its files, and removes the draft.
///
/// # Errors
/// Only what the store says.
pub async fn take_reply(
    node: &Node,
    cookie: &DraftCookie,
    session: &SessionCookie,
) -> Result<Option<Reply>, MailboxProblem> {
    let Session { address, keys } = Session::resume(node, session).await?;
    Ok(remove(node, cookie).await?.map(|kept| Reply {
        address,
        keys,
        staging: kept.staging(node),
    }))
}

/// Removes a draft and the files that had arrived with it.
///
/// # Errors
/// Only what the store says.
pub async fn discard(node: &Node, cookie: &DraftCookie) -> Result<(), MailboxProblem> {
    if let Some(kept) = remove(node, cookie).await? {
        kept.staging(node).abandon().await;
    }
    Ok(())
}

async fn put<T: Serialize>(
    node: &Node,
    fields: &T,
    filing: Option<KeptFiling>,
) -> Result<DraftCookie, IntakeProblem> {
    let id = node.chance.bytes();
    let key = Zeroizing::new(node.chance.bytes());
    let fields = Some(fields);
    let max = node.settings.limits.draft_max;
    let value = sealed(node, &key, &Kept { fields, filing })
        .filter(|value| value.len() <= max)
        .ok_or(IntakeProblem::TextTooLong { max })?;
    let swap = HeadSwap {
        key: name(&id),
        expected: 0,
        value: Some(value),
        expires: Some(node.expiry(SECONDS)),
    };
    commit(node, "draft kept", swap).await?;
    Ok(DraftCookie::from_browser(&carry::write(&id, &*key)))
}

/// Removes a draft; gives the files that had arrived to whoever removed it.
async fn remove(node: &Node, cookie: &DraftCookie) -> Result<Option<KeptFiling>, MailboxProblem> {
    let Some((draft, head)) = open::<serde::de::IgnoredAny>(node, cookie).await? else {
        return Ok(None);
    };
    let Some((id, _)) = parse(cookie) else {
        return Ok(None);
    };
    let swap = HeadSwap {
        key: name(&id),
        expected: head.version,
        value: None,
        expires: None,
    };
    match commit(node, "draft taken", swap).await {
        Ok(()) => Ok(draft.filing),
        Err(StoreError::HeadMoved { .. }) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

async fn open<T: DeserializeOwned>(
    node: &Node,
    cookie: &DraftCookie,
) -> Result<Option<(Kept<T>, Head)>, StoreError> {
    let Some((id, key)) = parse(cookie) else {
        return Ok(None);
    };
    let head = node.store.head(&name(&id)).await?;
    let Some(head) = head.filter(|head| !node.has_expired(head)) else {
        return Ok(None);
    };
    let plain = carry::open(&key, carry::Use::Draft, &head.value);
    let kept = plain.and_then(|plain| serde_json::from_slice(&plain).ok());
    Ok(kept.map(|kept| (kept, head)))
}

fn parse(cookie: &DraftCookie) -> Option<([u8; 16], Zeroizing<[u8; 32]>)> {
    let carried = carry::read(cookie.as_str())?;
    let key = carried.half.as_slice().try_into().ok()?;
    Some((carried.id, Zeroizing::new(key)))
}

fn sealed<T: Serialize>(node: &Node, key: &[u8; 32], kept: &Kept<T>) -> Option<Vec<u8>> {
    let plain = Zeroizing::new(serde_json::to_vec(kept).ok()?);
    Some(carry::seal(node, key, carry::Use::Draft, &plain))
}

async fn commit(node: &Node, what: &'static str, head: HeadSwap) -> Result<(), StoreError> {
    let mut batch = Batch::named(what);
    batch.heads.push(head);
    store::commit(&*node.store, batch).await.map(|_| ())
}

fn name(id: &[u8; 16]) -> String {
    format!("draft/{}", hex::encode(id))
}
