//! Plain to sealed: audiences, padding, whole bodies and attachment streams.
//!
//! Everything that comes out is an age v1 file that standard tools open with the right identity.
//! Absent: any way back. What opens lives in `open` (people) and `receipt` (a mailbox, for its
//! owner).

mod audience;
mod grant;
pub mod mailbox;
mod pad;
mod sealed;
mod stream;

pub use audience::{
    Audience, Auditors, CaseMembers, Intake, Mailbox, OfficeMembers, Officer, PublicKey,
};
pub use grant::Grant;
pub use pad::{BODY_FLOOR, padded_len};
pub use sealed::{OutsideKey, Passphrase, SealError, Sealed, to_outside, to_passphrase};
pub use stream::{SealWriter, seal_stream};
