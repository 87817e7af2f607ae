//! X-Wing (draft-connolly-cfrg-xwing-kem): ML-KEM-768 and X25519 as one key encapsulation of HPKE.
//!
//! Composition only; the primitives are the `ml-kem`, `x25519-dalek` and `sha3` crates.

use hpke::kem::SharedSecret;
use hpke::{Deserializable, HpkeError, Serializable};
use ml_kem::kem::{Decapsulate as _, Encapsulate as _};
use ml_kem::{B32, Ciphertext, EncodedSizeUser, KemCore, MlKem768};
use rand_core::{CryptoRng, RngCore};
use sha3::digest::typenum::{self, U32, Unsigned as _};
use sha3::digest::{
    ExtendableOutput as _, FixedOutput as _, OutputSizeUser, Update as _, XofReader as _,
};
use sha3::{Sha3_256, Shake256};
use zeroize::{Zeroize as _, Zeroizing};

type CiphertextLen = <MlKem768 as KemCore>::CiphertextSize;
type EncapsulationKey = <MlKem768 as KemCore>::EncapsulationKey;
type DecapsulationKey = <MlKem768 as KemCore>::DecapsulationKey;
type EncapsulationKeyLen = <EncapsulationKey as EncodedSizeUser>::EncodedSize;

/// The length of an encapsulated key: ML-KEM ciphertext and X25519 point.
pub(crate) const ENCAPSULATED_LEN: usize = 1120;

/// The combiner's label, `\.//^\` in ASCII art (draft, section 5.3).
const LABEL: &[u8] = br"\.//^\";

/// X-Wing, for HPKE.
pub(crate) struct XWing;

pub(crate) struct PublicKey {
    lattice: EncapsulationKey,
    curve: x25519_dalek::PublicKey,
}

pub(crate) struct PrivateKey {
    seed: Zeroizing<[u8; 32]>,
    lattice: DecapsulationKey,
    curve: x25519_dalek::StaticSecret,
    curve_public: x25519_dalek::PublicKey,
}

pub(crate) struct EncappedKey {
    lattice: Ciphertext<MlKem768>,
    curve: [u8; 32],
}

impl PrivateKey {
    /// Both halves from the seed (draft, section 5.2): SHAKE256 to 96 bytes, 64 for ML-KEM, 32 for
    /// X25519.
    pub(crate) fn expand(seed: &[u8; 32]) -> (Self, PublicKey) {
        let mut expanded = Zeroizing::new([0_u8; 96]);
        Shake256::default()
            .chain(seed)
            .finalize_xof()
            .read(&mut expanded[..]);
        let (mut d, mut z) = (B32::default(), B32::default());
        d.copy_from_slice(&expanded[..32]);
        z.copy_from_slice(&expanded[32..64]);
        let (lattice, lattice_public) = MlKem768::generate_deterministic(&d, &z);
        d.as_mut_slice().zeroize();
        z.as_mut_slice().zeroize();
        let mut scalar = Zeroizing::new([0_u8; 32]);
        scalar.copy_from_slice(&expanded[64..]);
        let curve = x25519_dalek::StaticSecret::from(*scalar);
        let curve_public = x25519_dalek::PublicKey::from(&curve);
        let public = PublicKey {
            lattice: lattice_public,
            curve: curve_public,
        };
        (
            Self {
                seed: Zeroizing::new(*seed),
                lattice,
                curve,
                curve_public,
            },
            public,
        )
    }
}

impl Clone for PublicKey {
    fn clone(&self) -> Self {
        Self {
            lattice: self.lattice.clone(),
            curve: self.curve,
        }
    }
}

impl PartialEq for PublicKey {
    fn eq(&self, other: &Self) -> bool {
        self.to_bytes() == other.to_bytes()
    }
}

impl Eq for PublicKey {}

impl std::fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PublicKey")
    }
}

impl Deserializable for PublicKey {
    fn from_bytes(encoded: &[u8]) -> Result<Self, HpkeError> {
        let (lattice, curve) = split::<{ EncapsulationKeyLen::USIZE }>(encoded)?;
        let key = EncapsulationKey::from_bytes(lattice.into());
        // FIPS 203, section 7.2: a key whose coefficients are not reduced is refused.
        if key.as_bytes()[..] != lattice[..] {
            return Err(HpkeError::ValidationError);
        }
        let curve = x25519_dalek::PublicKey::from(curve);
        // A point of small order makes every shared secret zero; such a key was not made by anyone
        // honest.
        let probe = x25519_dalek::StaticSecret::from([1; 32]);
        if !probe.diffie_hellman(&curve).was_contributory() {
            return Err(HpkeError::ValidationError);
        }
        Ok(Self {
            lattice: key,
            curve,
        })
    }
}

impl Serializable for PublicKey {
    type OutputSize = typenum::Sum<EncapsulationKeyLen, U32>;

    fn write_exact(&self, buffer: &mut [u8]) {
        let (lattice, curve) = buffer.split_at_mut(EncapsulationKeyLen::USIZE);
        lattice.copy_from_slice(&self.lattice.as_bytes());
        curve.copy_from_slice(self.curve.as_bytes());
    }
}

impl Clone for PrivateKey {
    fn clone(&self) -> Self {
        Self::expand(&self.seed).0
    }
}

impl PartialEq for PrivateKey {
    fn eq(&self, other: &Self) -> bool {
        self.curve_public == other.curve_public
    }
}

impl Eq for PrivateKey {}

impl Deserializable for PrivateKey {
    fn from_bytes(encoded: &[u8]) -> Result<Self, HpkeError> {
        let seed = <[u8; 32]>::try_from(encoded)
            .map_err(|_| HpkeError::IncorrectInputLength(32, encoded.len()))?;
        Ok(Self::expand(&seed).0)
    }
}

impl Serializable for PrivateKey {
    type OutputSize = U32;

    fn write_exact(&self, buffer: &mut [u8]) {
        buffer.copy_from_slice(&self.seed[..]);
    }
}

impl Clone for EncappedKey {
    fn clone(&self) -> Self {
        Self {
            lattice: self.lattice,
            curve: self.curve,
        }
    }
}

impl Deserializable for EncappedKey {
    fn from_bytes(encoded: &[u8]) -> Result<Self, HpkeError> {
        let (lattice, curve) = split::<{ CiphertextLen::USIZE }>(encoded)?;
        Ok(Self {
            lattice: (*lattice).into(),
            curve,
        })
    }
}

impl Serializable for EncappedKey {
    type OutputSize = typenum::Sum<CiphertextLen, U32>;

    fn write_exact(&self, buffer: &mut [u8]) {
        let (lattice, curve) = buffer.split_at_mut(CiphertextLen::USIZE);
        lattice.copy_from_slice(&self.lattice);
        curve.copy_from_slice(&self.curve);
    }
}

impl hpke::Kem for XWing {
    type PublicKey = PublicKey;
    type PrivateKey = PrivateKey;
    type EncappedKey = EncappedKey;
    type NSecret = <Sha3_256 as OutputSizeUser>::OutputSize;

    const KEM_ID: u16 = 0x647a;

    fn sk_to_pk(private: &PrivateKey) -> PublicKey {
        PublicKey {
            lattice: private.lattice.encapsulation_key().clone(),
            curve: private.curve_public,
        }
    }

    fn derive_keypair(input: &[u8]) -> (PrivateKey, PublicKey) {
        let mut seed = Zeroizing::new([0_u8; 32]);
        Shake256::default()
            .chain(input)
            .finalize_xof()
            .read(&mut seed[..]);
        PrivateKey::expand(&seed)
    }

    fn encap<R: CryptoRng + RngCore>(
        to: &PublicKey,
        sender: Option<(&PrivateKey, &PublicKey)>,
        chance: &mut R,
    ) -> Result<(SharedSecret<Self>, EncappedKey), HpkeError> {
        if sender.is_some() {
            return Err(HpkeError::EncapError); // X-Wing has no authenticated mode.
        }
        let (lattice, lattice_secret) = to
            .lattice
            .encapsulate(chance)
            .map_err(|()| HpkeError::EncapError)?;
        let ephemeral = x25519_dalek::EphemeralSecret::random_from_rng(chance);
        let curve = x25519_dalek::PublicKey::from(&ephemeral).to_bytes();
        let curve_secret = ephemeral.diffie_hellman(&to.curve);
        let secret = combine(
            &lattice_secret,
            curve_secret.as_bytes(),
            &curve,
            to.curve.as_bytes(),
        );
        Ok((SharedSecret(secret), EncappedKey { lattice, curve }))
    }

    fn decap(
        private: &PrivateKey,
        sender: Option<&PublicKey>,
        encapped: &EncappedKey,
    ) -> Result<SharedSecret<Self>, HpkeError> {
        if sender.is_some() {
            return Err(HpkeError::DecapError);
        }
        let lattice_secret = private
            .lattice
            .decapsulate(&encapped.lattice)
            .map_err(|()| HpkeError::DecapError)?;
        let point = x25519_dalek::PublicKey::from(encapped.curve);
        let curve_secret = private.curve.diffie_hellman(&point);
        // RFC 7748, section 6.1, as the age specification asks.
        if !curve_secret.was_contributory() {
            return Err(HpkeError::DecapError);
        }
        let secret = combine(
            &lattice_secret,
            curve_secret.as_bytes(),
            &encapped.curve,
            private.curve_public.as_bytes(),
        );
        Ok(SharedSecret(secret))
    }
}

/// The draft's combiner: SHA3-256 over both secrets, the X25519 ciphertext and key, and the label.
fn combine(
    lattice_secret: &[u8],
    curve_secret: &[u8],
    curve_ciphertext: &[u8],
    curve_key: &[u8],
) -> sha3::digest::Output<Sha3_256> {
    Sha3_256::default()
        .chain(lattice_secret)
        .chain(curve_secret)
        .chain(curve_ciphertext)
        .chain(curve_key)
        .chain(LABEL)
        .finalize_fixed()
}

/// Splits encoded bytes into `N` lattice bytes and 32 curve bytes.
fn split<const N: usize>(encoded: &[u8]) -> Result<(&[u8; N], [u8; 32]), HpkeError> {
    let wrong = HpkeError::IncorrectInputLength(N + 32, encoded.len());
    let (lattice, curve) = encoded.split_first_chunk::<N>().ok_or(wrong)?;
    let curve = curve
        .try_into()
        .map_err(|_| HpkeError::IncorrectInputLength(N + 32, encoded.len()))?;
    Ok((lattice, curve))
}

#[cfg(test)]
mod tests;
