//! Ids: sixteen random bytes each, a type each, written as `office_0707…`.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use std::fmt;
use std::str::FromStr;

/// Why a text is not an id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdProblem {
    /// The text does not begin with the prefix that this kind of id has.
    Prefix,
    /// What follows the prefix is not 32 lower-case hexadecimal digits.
    Digits,
}

impl fmt::Display for IdProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Prefix => "the id does not begin with the expected prefix",
            Self::Digits => "the id does not have 32 hexadecimal digits",
        })
    }
}

impl std::error::Error for IdProblem {}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident, $prefix:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name([u8; 16]);

        impl $name {
            /// An id from sixteen random bytes that the caller drew.
            #[must_use]
            pub const fn from_random(bytes: [u8; 16]) -> Self {
                Self(bytes)
            }

            /// The sixteen bytes.
            #[must_use]
            pub const fn as_bytes(&self) -> &[u8; 16] {
                &self.0
            }

            /// The 32 hexadecimal digits without the prefix.
            #[must_use]
            pub fn digits(&self) -> String {
                hex(&self.0)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}{}", $prefix, hex(&self.0))
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }

        impl FromStr for $name {
            type Err = IdProblem;

            fn from_str(text: &str) -> Result<Self, IdProblem> {
                let digits = text.strip_prefix($prefix).ok_or(IdProblem::Prefix)?;
                unhex(digits).map(Self).ok_or(IdProblem::Digits)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
            }
        }
    };
}

id!(
    /// One office: a focal point that a node hosts.
    OfficeId,
    "office_"
);
id!(
    /// One officer of an office.
    OfficerId,
    "officer_"
);
id!(
    /// One stream: a mailbox, a case, an office's own book, an audit book. A case's id is its stream's.
    StreamId,
    "stream_"
);
id!(
    /// One sealed attachment, as it lies in the blob store.
    BlobId,
    "blob_"
);
id!(
    /// One event of case work.
    EventId,
    "event_"
);
id!(
    /// One person, organisation or group in a case.
    PartyId,
    "party_"
);
id!(
    /// One tie between two of them.
    TieId,
    "tie_"
);
id!(
    /// One act of cooperation in a case.
    CooperationId,
    "cooperation_"
);
id!(
    /// One incident in a case.
    IncidentId,
    "incident_"
);
id!(
    /// One act within an incident.
    ActId,
    "act_"
);
id!(
    /// One item of evidence.
    EvidenceId,
    "evidence_"
);
id!(
    /// One answer of a person to a question of consent.
    ConsentId,
    "consent_"
);
id!(
    /// One thing that the office does outward.
    ActionId,
    "action_"
);
id!(
    /// One reply of a State or another addressee.
    ReplyId,
    "reply_"
);
id!(
    /// One domestic or judicial proceeding.
    ProceedingId,
    "proceeding_"
);
id!(
    /// One item of an investigation: a question, a task, an interview, a statement or a fact.
    ItemId,
    "item_"
);
id!(
    /// One decision that needs two people.
    DecisionId,
    "decision_"
);

pub(crate) fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        text.push(DIGITS[usize::from(byte >> 4)] as char);
        text.push(DIGITS[usize::from(byte & 15)] as char);
    }
    text
}

pub(crate) fn unhex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let digits = text.as_bytes();
    if digits.len() != N * 2 {
        return None;
    }
    let digit = |c: u8| match c {
        b'0'..=b'9' => Some(c - b'0'),
        b'a'..=b'f' => Some(c - b'a' + 10),
        _ => None,
    };
    let mut bytes = [0; N];
    for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
        *byte = digit(pair[0])? << 4 | digit(pair[1])?;
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_read_as_it_was_written() {
        let id = OfficeId::from_random([7; 16]);
        assert_eq!(id.to_string(), "office_07070707070707070707070707070707");
        assert_eq!(id.to_string().parse(), Ok(id));
    }

    #[test]
    fn an_id_of_another_kind_is_refused() {
        let officer = OfficerId::from_random([7; 16]).to_string();
        assert_eq!(officer.parse::<OfficeId>(), Err(IdProblem::Prefix));
    }

    #[test]
    fn capitals_and_short_ids_are_refused() {
        assert_eq!("office_0A".parse::<OfficeId>(), Err(IdProblem::Digits));
        let capitals = format!("office_{}", "AB".repeat(16));
        assert_eq!(capitals.parse::<OfficeId>(), Err(IdProblem::Digits));
    }
}
