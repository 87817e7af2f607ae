//! The public half: `age1pq1…`.

use crate::kem::{EncappedKey, PublicKey, XWing};
use crate::{INFO, KeyTextProblem, STANZA_TAG};
use age::secrecy::ExposeSecret as _;
use age_core::format::{FileKey, Stanza};
use age_core::primitives::{bech32_decode, bech32_encode, hpke_seal};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use bech32::Hrp;
use hpke::{Deserializable as _, Serializable as _};
use std::collections::HashSet;
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

const PREFIX: Hrp = Hrp::parse_unchecked("age1pq");

/// A public key to which age files are sealed, written `age1pq1…`.
#[derive(Clone)]
pub struct Recipient(pub(crate) Arc<PublicKey>);

impl Recipient {
    /// The key's 1,216 bytes: the ML-KEM-768 encapsulation key, then the X25519 point.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        self.0.to_bytes().to_vec()
    }
}

impl PartialEq for Recipient {
    fn eq(&self, other: &Self) -> bool {
        self.to_bytes() == other.to_bytes()
    }
}

impl Eq for Recipient {}

impl fmt::Display for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&bech32_encode(PREFIX, &self.to_bytes()))
    }
}

impl FromStr for Recipient {
    type Err = KeyTextProblem;

    fn from_str(text: &str) -> Result<Self, KeyTextProblem> {
        bech32_decode(
            text,
            |_| KeyTextProblem::Encoding,
            |prefix| (prefix == PREFIX).then_some(()).ok_or(KeyTextProblem::Kind),
            |_, bytes| {
                PublicKey::from_bytes(&bytes.collect::<Vec<_>>())
                    .map(|key| Self(Arc::new(key)))
                    .map_err(|_| KeyTextProblem::Key)
            },
        )
    }
}

impl age::Recipient for Recipient {
    fn wrap_file_key(
        &self,
        file_key: &FileKey,
    ) -> Result<(Vec<Stanza>, HashSet<String>), age::EncryptError> {
        let (encapsulated, body): (EncappedKey, _) = hpke_seal::<XWing, _>(
            &self.0,
            INFO,
            file_key.expose_secret(),
            &mut rand_core::OsRng,
        );
        let stanza = Stanza {
            tag: STANZA_TAG.to_owned(),
            args: vec![STANDARD_NO_PAD.encode(encapsulated.to_bytes())],
            body,
        };
        Ok((vec![stanza], HashSet::from(["postquantum".to_owned()])))
    }
}
