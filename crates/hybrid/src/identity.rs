//! The secret half: `AGE-SECRET-KEY-PQ-1…`.

use crate::kem::{ENCAPSULATED_LEN, EncappedKey, PrivateKey, PublicKey, XWing};
use crate::{INFO, KeyTextProblem, Recipient, STANZA_TAG};
use age::DecryptError;
use age_core::format::{FILE_KEY_BYTES, FileKey, Stanza};
use age_core::primitives::{bech32_decode, bech32_encode, hkdf, hpke_open};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use bech32::Hrp;
use hpke::{Deserializable as _, HpkeError};
use std::str::FromStr;
use std::sync::Arc;
use zeroize::{Zeroize as _, Zeroizing};

const PREFIX: Hrp = Hrp::parse_unchecked("age-secret-key-pq-");

/// The length of a stanza's body: the file key and the tag of its encryption.
const BODY_LEN: usize = FILE_KEY_BYTES + 16;

/// The secret half: a 32-byte seed, written `AGE-SECRET-KEY-PQ-1…`. It neither prints nor
/// serialises itself.
pub struct Identity {
    seed: Zeroizing<[u8; 32]>,
    private: PrivateKey,
    public: Arc<PublicKey>,
}

impl Identity {
    /// The identity that this seed stands for.
    #[must_use]
    pub fn from_seed(seed: [u8; 32]) -> Self {
        let seed = Zeroizing::new(seed);
        let (private, public) = PrivateKey::expand(&seed);
        Self {
            seed,
            private,
            public: Arc::new(public),
        }
    }

    /// Its public half.
    #[must_use]
    pub fn recipient(&self) -> Recipient {
        Recipient(Arc::clone(&self.public))
    }

    /// Its text form, `AGE-SECRET-KEY-PQ-1…`, for an identity file.
    #[must_use]
    pub fn text(&self) -> Zeroizing<String> {
        let lower = Zeroizing::new(bech32_encode(PREFIX, &self.seed[..]));
        Zeroizing::new(lower.to_uppercase())
    }

    /// Another identity that follows from this one and a label, and from nothing else: nobody else
    /// knows even its public half, so that what is sealed to it was sealed by its owner.
    #[must_use]
    pub fn derived(&self, label: &str) -> Self {
        Self::from_seed(hkdf(&[], label.as_bytes(), &self.seed[..]))
    }

    /// A second handle on the same secret.
    #[must_use]
    pub fn duplicate(&self) -> Self {
        Self::from_seed(*self.seed)
    }
}

impl FromStr for Identity {
    type Err = KeyTextProblem;

    fn from_str(text: &str) -> Result<Self, KeyTextProblem> {
        bech32_decode(
            text,
            |_| KeyTextProblem::Encoding,
            |prefix| (prefix == PREFIX).then_some(()).ok_or(KeyTextProblem::Kind),
            |_, bytes| {
                let mut bytes = Zeroizing::new(bytes.collect::<Vec<u8>>());
                let seed = <[u8; 32]>::try_from(&bytes[..]).map_err(|_| KeyTextProblem::Key)?;
                bytes.zeroize();
                Ok(Self::from_seed(seed))
            },
        )
    }
}

impl age::Identity for Identity {
    fn unwrap_stanza(&self, stanza: &Stanza) -> Option<Result<FileKey, DecryptError>> {
        if stanza.tag != STANZA_TAG {
            return None;
        }
        let [encapsulated] = &stanza.args[..] else {
            return Some(Err(DecryptError::InvalidHeader));
        };
        let Ok(encapsulated) = STANDARD_NO_PAD.decode(encapsulated) else {
            return Some(Err(DecryptError::InvalidHeader));
        };
        if encapsulated.len() != ENCAPSULATED_LEN || stanza.body.len() != BODY_LEN {
            return Some(Err(DecryptError::InvalidHeader));
        }
        let Ok(encapsulated) = EncappedKey::from_bytes(&encapsulated) else {
            return Some(Err(DecryptError::InvalidHeader));
        };
        let opened = match hpke_open::<XWing>(&encapsulated, &self.private, INFO, &stanza.body) {
            Ok(opened) => Zeroizing::new(opened),
            // A body that does not open was made for somebody else: stanzas carry no name of their
            // reader.
            Err(HpkeError::OpenError) => return None,
            Err(_) => return Some(Err(DecryptError::InvalidHeader)),
        };
        Some(Ok(FileKey::init_with_mut(|file_key| {
            file_key.copy_from_slice(&opened)
        })))
    }
}
