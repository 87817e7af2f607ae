//! The page that shows a receipt once, and the check that it was copied down.
//!
//! The cookie holds the sealed receipt, the store holds the key: neither alone says anything, and the key is
//! gone as soon as the page was shown. Any of several node processes can serve it.

use crate::text::secret_text;
use crate::{MailboxProblem, Node, carry};
use receipt::{Receipt, TypedBack};
use store::{Batch, Committed, Head, HeadSwap, StoreError};
use zeroize::Zeroizing;

secret_text!(
    /// The value of the cookie that shows a receipt once; path `/{lang}/receipt`, ten minutes.
    OnceCookie
);

secret_text!(
    /// The hidden field of the receipt page by which the receipt can be typed back.
    CheckTicket
);

/// A receipt, to be shown once.
pub struct Shown {
    /// The receipt.
    pub receipt: Receipt,
    /// The hidden field of the form in which it is typed back.
    pub ticket: CheckTicket,
    /// Where it was just typed back wrongly: which groups, from 0; none on the first showing.
    pub wrong: Option<Vec<usize>>,
}

/// What typing the receipt back gave.
pub enum CheckOutcome {
    /// It was typed back rightly. The receipt is now only with the reporter.
    Right,
    /// It was not: the page may be shown once more, with this cookie; it then says which groups differ.
    Wrong(OnceCookie),
    /// The ticket was used or has expired.
    Gone,
}

/// Ten minutes: time to find pen and paper.
const SECONDS: i64 = 600;

/// The two uses of the head: what was made for one is refused by the other.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// The page may be shown.
    Show = 1,
    /// It was shown; the receipt may be typed back.
    Check = 2,
}

/// What the store keeps: the stage, which groups were wrong, the key.
struct Kept {
    stage: Stage,
    wrong: Option<u8>,
    key: Zeroizing<[u8; 32]>,
}

impl Kept {
    fn write(&self) -> Vec<u8> {
        let mut value = vec![self.stage as u8, self.wrong.unwrap_or(u8::MAX)];
        value.extend_from_slice(&*self.key);
        value
    }

    fn read(value: &[u8]) -> Option<Self> {
        let (&[stage, wrong], key) = value.split_first_chunk::<2>()?;
        Some(Self {
            stage: match stage {
                1 => Stage::Show,
                2 => Stage::Check,
                _ => return None,
            },
            wrong: (wrong != u8::MAX).then_some(wrong),
            key: Zeroizing::new(key.try_into().ok()?),
        })
    }
}

/// A receipt page that stands ready: it becomes reachable with the commit that holds its head.
pub(crate) struct Prepared {
    cookie: OnceCookie,
}

impl Prepared {
    /// Makes the page's two halves: a head for the batch, and the cookie.
    pub(crate) fn new(node: &Node, receipt: &Receipt) -> (Self, HeadSwap) {
        let id = node.chance.bytes();
        let (head, half) = renew(node, &id, 0, Stage::Show, None, receipt);
        let cookie = OnceCookie::from_browser(&carry::write(&id, &half));
        (Self { cookie }, head)
    }

    /// The cookie. Asks for the proof that what the receipt stands for is durable.
    pub(crate) fn release(self, _durable: &Committed) -> OnceCookie {
        self.cookie
    }
}

/// Shows the receipt for which this cookie stands, once; `None` ever after.
///
/// # Errors
/// Only what the store says; a cookie that opens nothing is `Ok(None)`.
pub async fn show(node: &Node, cookie: &OnceCookie) -> Result<Option<Shown>, MailboxProblem> {
    let Some(opened) = open(node, cookie.as_str(), Stage::Show).await? else {
        return Ok(None);
    };
    let (head, half) = renew(
        node,
        &opened.id,
        opened.version,
        Stage::Check,
        None,
        &opened.receipt,
    );
    if !swap(node, "receipt shown", head).await? {
        return Ok(None); // Another request showed it at this moment.
    }
    Ok(Some(Shown {
        ticket: CheckTicket::from_browser(&carry::write(&opened.id, &half)),
        receipt: opened.receipt,
        wrong: opened
            .wrong
            .map(|mask| (0..7).filter(|group| mask & 1 << group != 0).collect()),
    }))
}

/// Checks what was typed back against the receipt: digits of any script we read, with any gaps, or its words.
///
/// # Errors
/// Only what the store says.
pub async fn check(
    node: &Node,
    ticket: &CheckTicket,
    typed: &str,
) -> Result<CheckOutcome, MailboxProblem> {
    let Some(opened) = open(node, ticket.as_str(), Stage::Check).await? else {
        return Ok(CheckOutcome::Gone);
    };
    let typed = opened.receipt.typed_back(typed);
    let TypedBack::Differs(wrong) = typed else {
        let head = HeadSwap {
            key: key(&opened.id),
            expected: opened.version,
            value: None,
            expires: None,
        };
        swap(node, "receipt typed back", head).await?;
        return Ok(CheckOutcome::Right);
    };
    let (head, half) = renew(
        node,
        &opened.id,
        opened.version,
        Stage::Show,
        Some(wrong),
        &opened.receipt,
    );
    if !swap(node, "receipt mistyped", head).await? {
        return Ok(CheckOutcome::Gone);
    }
    let cookie = OnceCookie::from_browser(&carry::write(&opened.id, &half));
    Ok(CheckOutcome::Wrong(cookie))
}

struct Opened {
    id: [u8; 16],
    version: u64,
    wrong: Option<u8>,
    receipt: Receipt,
}

async fn open(node: &Node, text: &str, stage: Stage) -> Result<Option<Opened>, MailboxProblem> {
    let Some(carried) = carry::read(text) else {
        return Ok(None);
    };
    let Some(head) = node.store.head(&key(&carried.id)).await? else {
        return Ok(None);
    };
    Ok(unlock(node, &carried, &head, stage))
}

fn unlock(node: &Node, carried: &carry::Carried, head: &Head, stage: Stage) -> Option<Opened> {
    let kept = Kept::read(&head.value).filter(|kept| kept.stage == stage)?;
    if node.has_expired(head) {
        return None;
    }
    let digits = carry::open(&kept.key, carry::Use::Receipt, &carried.half)?;
    let receipt = Receipt::read(std::str::from_utf8(&digits).ok()?).ok()?;
    Some(Opened {
        id: carried.id,
        version: head.version,
        wrong: kept.wrong,
        receipt,
    })
}

/// A fresh key for the store and the receipt sealed under it: what was carried before opens nothing any more.
fn renew(
    node: &Node,
    id: &[u8; 16],
    expected: u64,
    stage: Stage,
    wrong: Option<u8>,
    receipt: &Receipt,
) -> (HeadSwap, Vec<u8>) {
    let kept = Kept {
        stage,
        wrong,
        key: Zeroizing::new(node.chance.bytes()),
    };
    let half = carry::seal(
        node,
        &kept.key,
        carry::Use::Receipt,
        receipt.digits().as_bytes(),
    );
    let head = HeadSwap {
        key: key(id),
        expected,
        value: Some(kept.write()),
        expires: Some(node.expiry(SECONDS)),
    };
    (head, half)
}

async fn swap(node: &Node, name: &'static str, head: HeadSwap) -> Result<bool, MailboxProblem> {
    let mut batch = Batch::named(name);
    batch.heads.push(head);
    match store::commit(&*node.store, batch).await {
        Ok(_) => Ok(true),
        Err(StoreError::HeadMoved { .. }) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

fn key(id: &[u8; 16]) -> String {
    format!("once/{}", hex::encode(id))
}
