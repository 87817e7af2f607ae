//! A stream's key, sealed to one kind of reader: who may read is a matter of keys.

use std::marker::PhantomData;

/// The key of audience `Of`, sealed to audience `To`.
///
/// Opened with a `To` identity by `age --decrypt` alone, it is an age identity file that opens what is sealed to `Of`.
pub struct Grant<Of, To> {
    bytes: Vec<u8>,
    #[expect(clippy::type_complexity, reason = "a marker for two audiences")]
    audiences: PhantomData<fn() -> (Of, To)>,
}

impl<Of, To> Grant<Of, To> {
    /// A grant as it came from a store or the network; nothing about it is proven yet.
    pub fn from_bytes(bytes: Vec<u8>) -> Self {
        Self {
            bytes,
            audiences: PhantomData,
        }
    }

    /// The age file.
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }
}
