//! Marks: what an entry says openly about the office's promises, beside what it discharges.
//!
//! The node keeps the clocks and reads nothing that is sealed, so whatever moves a clock stands here. Absent: what a
//! promise is and when it is due; that is the charter's.

use crate::Refusal;
use crate::codec::{self, Canonical, Infallible, Writer, put};
use crate::statement::{Author, DISCHARGE_LEN_MAX};
use minicbor::Decoder;
use words::{Hash, Moment, OfficeId};

/// Marks of one entry.
pub const MARKS_MAX: usize = 64;

/// One thing that an entry says openly about promises.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mark {
    /// The clock of this promise starts with this entry.
    Opens {
        /// The promise's key.
        key: String,
    },
    /// An obligation was not kept in time. Only the node says so, and nobody takes it back.
    Breached {
        /// The promise's key.
        key: String,
        /// The position of the entry that opened the obligation.
        opened_by: u64,
        /// When it was due.
        due: Moment,
    },
    /// Somebody up the ladder was told of an obligation.
    Told {
        /// The promise's key.
        key: String,
        /// The position of the entry that opened the obligation.
        opened_by: u64,
        /// At how many hundredths of the limit.
        percent: u16,
    },
    /// The sealed body explains why an obligation was not kept. The breach stays what it is.
    Explains {
        /// The promise's key.
        key: String,
        /// The position of the entry that opened the obligation.
        opened_by: u64,
    },
    /// The node's clock was found to show another time than it should.
    Jumped {
        /// What it should have shown, to the minute.
        from: Moment,
        /// What it showed, to the minute.
        to: Moment,
    },
    /// The report's key is also sealed for this office; a copy of the report goes there if a promise is broken on which
    /// the charter says so.
    Holds {
        /// The other office.
        office: OfficeId,
    },
    /// A promise was broken, and the copy that was held for this office goes there. Only the node says so.
    Released {
        /// The other office.
        office: OfficeId,
    },
    /// The report is a copy that another office held sealed for this one.
    Copied {
        /// The office that held it.
        from: OfficeId,
        /// The hash of the header that the report has there.
        entry: Hash,
        /// The Ed25519 public key of the reporter, who signed it there and writes on in this mailbox.
        reporter: [u8; 32],
    },
}

impl Mark {
    /// Whether such an author may set such a mark.
    #[must_use]
    pub const fn belongs(&self, author: Author) -> bool {
        match self {
            Self::Opens { .. } => !matches!(author, Author::Reporter(_)),
            Self::Explains { .. } => matches!(author, Author::Officer(_)),
            Self::Holds { .. } => matches!(author, Author::Reporter(_)),
            Self::Breached { .. }
            | Self::Told { .. }
            | Self::Jumped { .. }
            | Self::Released { .. }
            | Self::Copied { .. } => matches!(author, Author::Node(_)),
        }
    }

    /// Whether its key is one that entries carry.
    pub(crate) fn is_short(&self) -> bool {
        self.key().is_none_or(|key| key.len() <= DISCHARGE_LEN_MAX)
    }

    /// The promise's key, where it is about one.
    #[must_use]
    pub fn key(&self) -> Option<&str> {
        match self {
            Self::Opens { key }
            | Self::Breached { key, .. }
            | Self::Told { key, .. }
            | Self::Explains { key, .. } => Some(key),
            Self::Jumped { .. }
            | Self::Holds { .. }
            | Self::Released { .. }
            | Self::Copied { .. } => None,
        }
    }
}

impl Canonical for Mark {
    fn write(&self, to: &mut Writer<'_>) -> Result<(), Infallible> {
        match self {
            Self::Opens { key } => {
                put!(to, array, 2);
                put!(to, u8, 1);
                put!(to, str, key);
            }
            Self::Breached {
                key,
                opened_by,
                due,
            } => {
                put!(to, array, 4);
                put!(to, u8, 2);
                put!(to, str, key);
                put!(to, u64, *opened_by);
                put!(to, i64, due.0);
            }
            Self::Told {
                key,
                opened_by,
                percent,
            } => {
                put!(to, array, 4);
                put!(to, u8, 3);
                put!(to, str, key);
                put!(to, u64, *opened_by);
                put!(to, u16, *percent);
            }
            Self::Explains { key, opened_by } => {
                put!(to, array, 3);
                put!(to, u8, 4);
                put!(to, str, key);
                put!(to, u64, *opened_by);
            }
            Self::Jumped { from, to: shown } => {
                put!(to, array, 3);
                put!(to, u8, 5);
                put!(to, i64, from.0);
                put!(to, i64, shown.0);
            }
            Self::Holds { office } => {
                put!(to, array, 2);
                put!(to, u8, 6);
                put!(to, bytes, office.as_bytes());
            }
            Self::Released { office } => {
                put!(to, array, 2);
                put!(to, u8, 7);
                put!(to, bytes, office.as_bytes());
            }
            Self::Copied {
                from,
                entry,
                reporter,
            } => {
                put!(to, array, 4);
                put!(to, u8, 8);
                put!(to, bytes, from.as_bytes());
                put!(to, bytes, &entry.0);
                put!(to, bytes, reporter);
            }
        }
        Ok(())
    }

    fn read(from: &mut Decoder<'_>) -> Result<Self, Refusal> {
        let length = from.array()?;
        let kind = from.u8()?;
        let key = |from: &mut Decoder<'_>| Ok::<_, Refusal>(from.str()?.to_owned());
        Ok(match (kind, length) {
            (1, Some(2)) => Self::Opens { key: key(from)? },
            (2, Some(4)) => Self::Breached {
                key: key(from)?,
                opened_by: from.u64()?,
                due: Moment(from.i64()?),
            },
            (3, Some(4)) => Self::Told {
                key: key(from)?,
                opened_by: from.u64()?,
                percent: from.u16()?,
            },
            (4, Some(3)) => Self::Explains {
                key: key(from)?,
                opened_by: from.u64()?,
            },
            (5, Some(3)) => Self::Jumped {
                from: Moment(from.i64()?),
                to: Moment(from.i64()?),
            },
            (6, Some(2)) => Self::Holds {
                office: office(from)?,
            },
            (7, Some(2)) => Self::Released {
                office: office(from)?,
            },
            (8, Some(4)) => Self::Copied {
                from: office(from)?,
                entry: Hash(codec::bytes(from)?),
                reporter: codec::bytes(from)?,
            },
            _ => return Err(Refusal::Encoding),
        })
    }
}

fn office(from: &mut Decoder<'_>) -> Result<OfficeId, Refusal> {
    Ok(OfficeId::from_random(codec::bytes(from)?))
}

/// Reads a list of marks.
pub(crate) fn list(from: &mut Decoder<'_>) -> Result<Vec<Mark>, Refusal> {
    codec::list(from, MARKS_MAX, Mark::read)
}
