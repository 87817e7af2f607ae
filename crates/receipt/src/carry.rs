//! What a reporter's own cookie opens: a one-time page, a mailbox session, a draft.
//!
//! XChaCha20-Poly1305 under a random key that only the cookie holds. Not an age file: it never
//! outlives the hour, and nobody but the node that made it reads it.

use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

/// Bytes of the nonce, which stands before the locked bytes.
const NONCE_LEN: usize = 24;

/// A random key that only a reporter's cookie holds. It neither prints nor serialises itself, and
/// wipes itself.
pub struct CarryKey(Zeroizing<[u8; 32]>);

impl CarryKey {
    /// The key around 32 random bytes that the caller drew, or that came in a cookie.
    #[must_use]
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// Its bytes, for the cookie.
    #[must_use]
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

/// Locks plain bytes for one use, which `context` names; the caller drew the nonce.
#[must_use]
pub fn lock(key: &CarryKey, context: &str, plain: &[u8], nonce: [u8; NONCE_LEN]) -> Vec<u8> {
    let cipher = XChaCha20Poly1305::new((&*key.0).into());
    let payload = Payload {
        msg: plain,
        aad: context.as_bytes(),
    };
    // The cipher refuses only plain texts of 256 GiB and more; such a one is locked as nothing.
    let locked = cipher
        .encrypt(XNonce::from_slice(&nonce), payload)
        .unwrap_or_default();
    let mut bytes = Vec::with_capacity(NONCE_LEN + locked.len());
    bytes.extend_from_slice(&nonce);
    bytes.extend_from_slice(&locked);
    bytes
}

/// Opens what [`lock`] made with the same key and context; none where anything differs.
#[must_use]
pub fn unlock(key: &CarryKey, context: &str, bytes: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let (nonce, locked) = bytes.split_first_chunk::<NONCE_LEN>()?;
    let cipher = XChaCha20Poly1305::new((&*key.0).into());
    let payload = Payload {
        msg: locked,
        aad: context.as_bytes(),
    };
    cipher
        .decrypt(XNonce::from_slice(nonce), payload)
        .ok()
        .map(Zeroizing::new)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_same_key_for_the_same_use_opens() {
        let key = CarryKey::new([1; 32]);
        let locked = lock(&key, "draft", b"words", [2; 24]);
        assert_eq!(
            unlock(&key, "draft", &locked).as_deref().map(|v| &v[..]),
            Some(&b"words"[..])
        );
        assert!(unlock(&key, "session", &locked).is_none());
        assert!(unlock(&CarryKey::new([3; 32]), "draft", &locked).is_none());
        for bit in 0..locked.len() * 8 {
            let mut flipped = locked.clone();
            flipped[bit / 8] ^= 1 << (bit % 8);
            assert!(unlock(&key, "draft", &flipped).is_none());
        }
        assert!(unlock(&key, "draft", &locked[..10]).is_none());
    }
}
