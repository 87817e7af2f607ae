//! Sealed to plain, for people: identities, the keys they are granted, and passphrase-locked
//! identity files.
//!
//! Only the desk and the command line link this crate; the node never does.

mod identity_file;
mod key;

pub use identity_file::{IdentityFile, LockedProblem};
pub use key::{BODY_KEY_LEN, BodyKey, Key, OpenError, SigningKey, with_passphrase};
