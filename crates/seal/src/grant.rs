//! A stream's key, sealed to one kind of reader: who may read is a matter of keys.

use crate::{PublicKey, SealError, stream};
use std::marker::PhantomData;
use zeroize::Zeroizing;

/// The key of audience `Of`, sealed to audience `To`.
///
/// Opened with a `To` identity by `age --decrypt` alone, it is an age identity file that opens what
/// is sealed to `Of`.
pub struct Grant<Of, To> {
    bytes: Vec<u8>,
    audiences: PhantomData<fn() -> (Of, To)>,
}

impl<Of, To> Grant<Of, To> {
    /// Seals an identity to those keys. Only `open` and `receipt` can have an identity to give.
    ///
    /// # Errors
    /// See [`SealError`].
    pub fn of_identity(
        identity: &hybrid::Identity,
        to: &[&PublicKey<To>],
    ) -> Result<Self, SealError> {
        let mut text = Zeroizing::new(String::with_capacity(128));
        text.push_str(&identity.text());
        text.push('\n');
        let sealed = hybrid::file::seal(&stream::recipients(to), text.as_bytes());
        sealed.map(Self::from_bytes).map_err(stream::problem)
    }

    /// A grant as it came from a store or the network; nothing about it is proven yet.
    #[must_use]
    pub const fn from_bytes(bytes: Vec<u8>) -> Self {
        Self {
            bytes,
            audiences: PhantomData,
        }
    }

    /// The age file.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The age file, given away.
    #[must_use]
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }
}
