//! Short-lived secrets that a browser carries for us, or we for a browser: sealed on one side, the key on the other.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use receipt::carry::CarryKey;
use zeroize::Zeroizing;

/// An id under which the store keeps its half, and the half that the browser carries.
pub(crate) struct Carried {
    pub(crate) id: [u8; 16],
    pub(crate) half: Zeroizing<Vec<u8>>,
}

/// A cookie's value: id and half, in characters that a cookie may hold.
pub(crate) fn write(id: &[u8; 16], half: &[u8]) -> Zeroizing<String> {
    let mut bytes = Zeroizing::new(Vec::with_capacity(id.len() + half.len()));
    bytes.extend_from_slice(id);
    bytes.extend_from_slice(half);
    Zeroizing::new(URL_SAFE_NO_PAD.encode(&*bytes))
}

/// Reads what [`write`] wrote; nothing about it is proven.
pub(crate) fn read(text: &str) -> Option<Carried> {
    /// The longest value of ours has some 120 characters.
    const MAX: usize = 512;
    if text.len() > MAX {
        return None;
    }
    let bytes = Zeroizing::new(URL_SAFE_NO_PAD.decode(text).ok()?);
    let (id, half) = bytes.split_first_chunk::<16>()?;
    Some(Carried {
        id: *id,
        half: Zeroizing::new(half.to_vec()),
    })
}

/// What a sealed half is for: one made for one use opens in no other.
#[derive(Clone, Copy)]
pub(crate) enum Use {
    Receipt,
    Session,
    Draft,
}

impl Use {
    const fn context(self) -> &'static str {
        match self {
            Self::Receipt => "recourse/v1 receipt page",
            Self::Session => "recourse/v1 mailbox session",
            Self::Draft => "recourse/v1 draft",
        }
    }
}

/// Seals for one use, under a key that only the other half's holder has.
pub(crate) fn seal(node: &crate::Node, key: &[u8; 32], what: Use, plain: &[u8]) -> Vec<u8> {
    receipt::carry::lock(
        &CarryKey::new(*key),
        what.context(),
        plain,
        node.chance.bytes(),
    )
}

/// Opens what was sealed for the same use under the same key.
pub(crate) fn open(key: &[u8; 32], what: Use, sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    receipt::carry::unlock(&CarryKey::new(*key), what.context(), sealed)
}
