//! An entry's wire form: the author's statement, the node's header, the commitment that stands in the ledger.
//!
//! Canonical bytes are deterministic CBOR (RFC 8949, section 4.2). What comes from outside is
//! [`Untrusted`] until [`Untrusted::verify`] has checked it. Absent: sealed bodies' meaning, storage, HTTP.

mod codec;
mod commitment;
mod header;
mod mark;
mod place;
mod statement;

pub use commitment::{Commitment, Salt, commitment};
pub use header::{Header, Parts, Untrusted, Verified, check_parts, hash_of};
pub use mark::{MARKS_MAX, Mark};
pub use place::{Books, Misplaced};
pub use statement::{
    Author, BLOBS_MAX, BlobRef, DISCHARGE_LEN_MAX, DISCHARGES_MAX, ERASES_MAX, GRANTS_MAX,
    GrantRef, Kind, PARTS_MAX, PartRef, Refusal, Signed, Statement, StreamKind, VERSION,
    VERSION_MARKED, form,
};
