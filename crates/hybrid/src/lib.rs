//! age's post-quantum hybrid recipient `mlkem768x25519` on the traits of the `age` crate, both directions.
//!
//! One specification, one crate: HPKE (RFC 9180) in base mode with the X-Wing KEM, HKDF-SHA256 and
//! ChaCha20-Poly1305, as <https://c2sp.org/age> defines the stanza. Recipients are written `age1pq1…`,
//! identities `AGE-SECRET-KEY-PQ-1…`.
//!
//! Absent: any notion of who the keys belong to. Only `seal`, `open` and `receipt` may link this crate.

use zeroize::Zeroizing;

/// A public key to which age files are sealed, written `age1pq1…`.
#[derive(Clone, PartialEq, Eq)]
pub struct Recipient(Vec<u8>);

/// The secret half: a 32-byte seed, written `AGE-SECRET-KEY-PQ-1…`. It neither prints nor serialises itself.
pub struct Identity(Zeroizing<[u8; 32]>);

impl Identity {
    /// The identity that this seed stands for.
    pub fn from_seed(seed: [u8; 32]) -> Self {
        Self(Zeroizing::new(seed))
    }

    /// Its public half.
    pub fn recipient(&self) -> Recipient {
        todo!()
    }

    /// Its text form, `AGE-SECRET-KEY-PQ-1…`, for an identity file.
    pub fn text(&self) -> Zeroizing<String> {
        todo!()
    }
}
