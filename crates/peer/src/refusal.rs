//! What a node answers when it does not do what a desk asked: typed, without content.

use crate::codec::Wire;
use minicbor::{Decode, Encode};

/// The kinds of refusal, with the HTTP status that each travels under.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(index_only)]
pub enum RefusalKind {
    /// The message is not of the expected form.
    #[n(1)]
    Encoding,
    /// The message was made by a newer version.
    #[n(2)]
    Newer,
    /// The request is not signed as it must be.
    #[n(3)]
    Signature,
    /// The request's time lies too far from the node's clock.
    #[n(4)]
    Stale,
    /// The request was seen before.
    #[n(5)]
    Replay,
    /// The key is not known here, or no longer.
    #[n(6)]
    UnknownKey,
    /// The key may not do this.
    #[n(7)]
    Forbidden,
    /// There is no such thing here.
    #[n(8)]
    NotFound,
    /// A record or key was changed meanwhile. That a stream was is no refusal; see [`crate::AppendOutcome`].
    #[n(9)]
    Conflict,
    /// The message or blob is larger than allowed.
    #[n(10)]
    TooLarge,
    /// The content does not fit its digest.
    #[n(11)]
    Digest,
    /// An entry is refused: signature, kind, parts or chain.
    #[n(12)]
    Entry,
    /// The enrolment code is not the right one, or was used.
    #[n(13)]
    EnrolmentCode,
    /// The office or its address is taken.
    #[n(14)]
    Taken,
    /// The node's disk is full; nothing was kept.
    #[n(15)]
    Full,
    /// The node's store is out of reach; nothing is known to be kept.
    #[n(16)]
    Unavailable,
    /// Too much work at once; try again.
    #[n(17)]
    Busy,
    /// The promise must be kept by somebody who had no part in what opened it.
    #[n(18)]
    SamePerson,
    /// A new charter needs a version above the one in force.
    #[n(19)]
    CharterVersion,
    /// A channel's address is none, or leads to a host that the node's administrator did not name.
    #[n(20)]
    Address,
}

impl RefusalKind {
    /// The HTTP status under which it travels.
    #[must_use]
    pub const fn status(self) -> u16 {
        match self {
            Self::Encoding | Self::Newer | Self::Digest | Self::Entry | Self::Address => 400,
            Self::Signature | Self::Stale | Self::Replay => 401,
            Self::UnknownKey | Self::Forbidden | Self::EnrolmentCode | Self::SamePerson => 403,
            Self::NotFound => 404,
            Self::Conflict | Self::Taken | Self::CharterVersion => 409,
            Self::TooLarge => 413,
            Self::Busy => 429,
            Self::Unavailable => 503,
            Self::Full => 507,
        }
    }
}

/// A refusal as it travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, thiserror::Error)]
#[cbor(array)]
#[error("the node refused: {kind:?}")]
pub struct ApiRefusal {
    /// The form's version, 1.
    #[n(0)]
    pub version: u8,
    /// Which.
    #[n(1)]
    pub kind: RefusalKind,
}

impl ApiRefusal {
    /// A refusal of this kind.
    #[must_use]
    pub const fn new(kind: RefusalKind) -> Self {
        Self { version: 1, kind }
    }
}

impl Wire for ApiRefusal {}
