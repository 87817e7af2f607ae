//! What the `age` crate lacks: the post-quantum hybrid recipient `mlkem768x25519`, both directions, and
//! whole files at the machine's speed.
//!
//! The recipient stands on the crate's traits: HPKE (RFC 9180) in base mode with the X-Wing KEM,
//! HKDF-SHA256 and ChaCha20-Poly1305, as <https://c2sp.org/age> defines the stanza. Recipients are
//! written `age1pq1…`, identities `AGE-SECRET-KEY-PQ-1…`. The files are in [`mod@file`].
//!
//! Absent: any notion of who the keys belong to. Only `seal`, `open` and `receipt` may link this
//! crate.

pub mod file;
mod identity;
mod kem;
mod recipient;

pub use identity::Identity;
pub use recipient::Recipient;

/// The stanza's tag, first word of its line in an age header.
const STANZA_TAG: &str = "mlkem768x25519";

/// The HPKE `info` of the stanza.
const INFO: &[u8] = b"age-encryption.org/mlkem768x25519";

/// Why a text is not a recipient or an identity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeyTextProblem {
    /// Not Bech32, or its checksum does not fit.
    #[error("not Bech32, or mistyped")]
    Encoding,
    /// Bech32 for something else.
    #[error("not a post-quantum hybrid key of age")]
    Kind,
    /// The right kind, but not a valid key.
    #[error("not a valid key")]
    Key,
}
