//! Telling people that something needs them: never what, about whom, or where.
//!
//! The clock queues a notice in the very batch in which a rung of a ladder is reached. A sender finds who is on duty at
//! that rung and makes a delivery for each of their channels; each delivery is taken by one sender at a time, and tried
//! until it is taken or days have passed. Any number of processes send side by side: compare and swap on heads is all
//! that stands between them. Absent: content, names, numbers and streams in anything that is sent; the clock itself.
//!
//! | head | holds | until |
//! |---|---|---|
//! | `notice/{due}/{mark}` | a notice that waits for its ladder | its deliveries are made |
//! | `told/{mark}` | that they were made: the same mark is the same notice | [`TOLD_SECONDS`] after |
//! | `delivery/{due}/{id}` | one channel of one person, with the number of tries | sent or given up |
//! | `undelivered/{office}/{id}` | that somebody was not told as they should have been | told, or 90 days after |
//! | `roster/{office}`, `channels/{office}/{key}`, `screened/{stream}` | what offices put | they change it |

mod delivery;
mod ladder;
mod mail;
mod text;
mod trouble;
mod web;

pub use delivery::{Step, step};
pub use mail::{MailSettings, MailTls, RelayProblem, is_mail_address, relay_answers};
pub use peer::Rung;
pub use trouble::{Overview, overview};
pub use web::origin;

pub(crate) use delivery::{Direct, direct};
pub(crate) use ladder::{Kept, channels_key, read_channels, read_roster, roster_key, screened_key};
pub(crate) use trouble::of_office;
pub(crate) use web::{is_hook_address, is_topic_address};

use crate::node::closed;
use crate::{Node, problem};
use minicbor::{Decode, Encode};
use std::sync::Arc;
use std::time::Duration;
use store::{HeadSwap, StoreError};
use words::{Moment, OfficeId, StreamId};

/// How long the marks of notices are remembered.
pub const TOLD_SECONDS: i64 = 60 * 24 * 3600;
/// How often it is looked whether something is due.
const LOOK: Duration = Duration::from_secs(2);
/// Where more is due than one step takes.
const BREATH: Duration = Duration::from_millis(20);

/// What somebody is told, never what it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Encode, Decode)]
#[cbor(index_only)]
pub enum Word {
    /// A promise is about to be late.
    #[n(1)]
    DueSoon,
    /// A promise is late.
    #[n(2)]
    Overdue,
    /// A reporter says that a promise was not kept.
    #[n(3)]
    Contested,
    /// Somebody complains about the office.
    #[n(4)]
    Complaint,
    /// The log or the clock cannot be trusted as it stands: the clock jumped, or a witness raised an alarm.
    #[n(5)]
    Stale,
    /// A check-in was missed.
    #[n(6)]
    CheckIn,
    /// A colleague offers a hand-over.
    #[n(7)]
    HandOver,
    /// Somebody tries a channel.
    #[n(8)]
    Test,
    /// Sealed copies that another office holds for this one may be kept back.
    #[n(9)]
    KeptBack,
}

impl Word {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::DueSoon,
        Self::Overdue,
        Self::Contested,
        Self::Complaint,
        Self::Stale,
        Self::CheckIn,
        Self::HandOver,
        Self::Test,
        Self::KeptBack,
    ];

    /// How a web hook is told.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::DueSoon => "due-soon",
            Self::Overdue => "overdue",
            Self::Contested => "contested",
            Self::Complaint => "complaint",
            Self::Stale => "stale",
            Self::CheckIn => "check-in",
            Self::HandOver => "hand-over",
            Self::Test => "test",
            Self::KeptBack => "kept-back",
        }
    }

    /// Whether a phone should sound in the night.
    const fn is_urgent(self) -> bool {
        !matches!(self, Self::DueSoon | Self::HandOver | Self::Test)
    }
}

/// A notice to a rung of an office's ladder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The office.
    pub office: OfficeId,
    /// The stream on which the promise runs; it is asked only who is screened out of it, and it is never sent.
    pub stream: StreamId,
    /// The rung. Where nobody there can be told, the next one above is.
    pub rung: Rung,
    /// What is said.
    pub word: Word,
    /// The same mark is the same notice: it is sent once, however often it is queued.
    pub mark: [u8; 16],
}

/// The head that queues a notice, to stand in the very batch of what made it due: kept with it or not at all.
#[must_use]
pub fn queue(notice: &Notice, now: Moment) -> HeadSwap {
    HeadSwap {
        key: ladder::notice_key(now.0, &notice.mark),
        expected: 0,
        value: Some(ladder::Waiting::of(notice, now.0).encode()),
        expires: None,
    }
}

/// What a node needs to know for sending: whom the administrator allows it to speak to.
#[derive(Clone, Default)]
pub struct NotifySettings {
    /// The relay for mail; without one no mail is sent.
    pub mail: Option<MailSettings>,
    /// The origins to which web hooks may lead, such as `https://hooks.example.org`.
    pub hook_hosts: Vec<String>,
    /// The origins on which topics of ntfy may lie.
    pub ntfy_hosts: Vec<String>,
}

/// The ways out of the house.
pub struct Ways {
    mail: Option<mail::Mail>,
    web: Option<web::Web>,
}

impl Ways {
    /// The ways that the settings name.
    #[must_use]
    pub fn of(settings: &NotifySettings) -> Self {
        Self {
            mail: settings.mail.as_ref().and_then(mail::Mail::open),
            web: web::Web::open(settings),
        }
    }
}

/// Sends until the node closes.
pub async fn run(node: Arc<Node>) {
    let ways = Ways::of(&node.settings.notify);
    let mut closing = node.closing.subscribe();
    let mut pause = Duration::ZERO;
    loop {
        tokio::select! {
            () = closed(&mut closing) => return,
            () = tokio::time::sleep(pause) => {}
        }
        pause = match step(&node, &ways).await {
            Ok(Step { more: true, .. }) => BREATH,
            Ok(Step { more: false, .. }) | Err(StoreError::HeadMoved { .. }) => LOOK,
            Err(error) => {
                problem::note(&error);
                LOOK
            }
        };
    }
}

/// The sixteen digits-pairs of an id or mark in a key.
fn digits(bytes: &[u8; 16]) -> String {
    hex::encode(bytes)
}

/// A moment in a key: the order of the keys is the order of the moments.
fn due_text(due: i64) -> String {
    format!("{:012}", due.clamp(0, 999_999_999_999))
}

/// The moment in a key of this prefix.
fn due_of(prefix: &str, key: &str) -> Option<i64> {
    key.strip_prefix(prefix)?.get(..12)?.parse().ok()
}

/// Whether something is due. What lies further ahead than anything is ever put was put before the clock was turned back.
const fn is_due(due: i64, now: i64) -> bool {
    due <= now || due > now.saturating_add(FAR)
}

/// Beyond this nothing is ever put off, in seconds.
const FAR: i64 = 2 * 3600;
