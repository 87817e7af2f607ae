//! What stands in the ledger for an entry: a salted hash that says nothing to those who lack the salt.

use sha2::{Digest as _, Sha256};

/// Sixteen random bytes, kept beside the entry and given to those who may see its proof.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Salt(pub [u8; 16]);

/// The 32 bytes that are the ledger's leaf data for one entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Commitment(pub [u8; 32]);

/// `SHA-256("recourse/v1 leaf\n" || salt || SHA-256(header))`.
#[must_use]
pub fn commitment(header: &[u8], salt: &Salt) -> Commitment {
    let hash = Sha256::new()
        .chain_update(b"recourse/v1 leaf\n")
        .chain_update(salt.0)
        .chain_update(Sha256::digest(header));
    Commitment(hash.finalize().into())
}
