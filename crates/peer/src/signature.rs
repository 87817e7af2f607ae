//! HTTP message signatures (RFC 9421) with Ed25519, over method, path, query and content digest.
//!
//! One profile, strictly: exactly these components in this order, exactly these parameters. Whatever could be
//! written otherwise is refused, so that there is one way to sign a request and one way to read it.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::{Signature, VerifyingKey};
use sfv::{BareItem, Dictionary, InnerList, ListEntry, Parser};
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;
use words::Hash;

/// How far a request's `created` may lie from the receiver's clock, either way.
pub const CREATED_WINDOW_SECONDS: i64 = 300;

/// The label of the one signature.
const LABEL: &str = "recourse";

/// The `tag` parameter: a signature made for this protocol is good for no other.
const TAG: &str = "recourse-v1";

/// The covered components, in order.
const COMPONENTS: [&str; 4] = ["@method", "@path", "@query", "content-digest"];

/// What signs: an officer's key or a desk's.
pub trait Signer: Send + Sync {
    /// The Ed25519 public key.
    fn key(&self) -> [u8; 32];

    /// Signs a message.
    fn sign(&self, message: &[u8]) -> [u8; 64];
}

/// What a signature covers.
#[derive(Clone, Copy, Debug)]
pub struct Covered<'a> {
    /// The method, in capitals.
    pub method: &'a str,
    /// The path, as sent.
    pub path: &'a str,
    /// The query without its question mark; empty where there is none.
    pub query: &'a str,
    /// The value of the `Content-Digest` header.
    pub content_digest: &'a str,
}

/// The two headers of a signed request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedHeaders {
    /// The value of `Signature-Input`.
    pub signature_input: String,
    /// The value of `Signature`.
    pub signature: String,
}

/// A request whose signature fits. Whether its nonce is fresh and its key known is for the caller to see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VerifiedRequest {
    /// The Ed25519 public key that signed.
    pub key: [u8; 32],
    /// The nonce, never to be accepted twice.
    pub nonce: [u8; 16],
    /// When the sender says it was made, in Unix seconds.
    pub created: i64,
}

/// Why a signed request is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SignatureRefusal {
    /// A header is missing or cannot be read.
    #[error("the signature headers are missing or malformed")]
    Malformed,
    /// Other components or parameters than the profile's.
    #[error("the signature does not cover exactly what it must")]
    Coverage,
    /// Made too long ago, or in the future.
    #[error("the request was made too long ago, or one of the clocks is wrong")]
    Stale,
    /// The content digest does not fit the content.
    #[error("the content does not fit its digest")]
    Digest,
    /// The signature does not fit.
    #[error("the signature does not fit")]
    Signature,
}

/// The value of a `Content-Digest` header (RFC 9530) for content with this SHA-256.
#[must_use]
pub fn content_digest(hash: &Hash) -> String {
    format!("sha-256=:{}:", STANDARD.encode(hash.0))
}

/// The signature base of RFC 9421, section 2.5, for components with their values and the parameters.
#[must_use]
pub fn signature_base(components: &[(&str, &str)], parameters: &str) -> String {
    let mut base = String::with_capacity(512);
    for (name, value) in components {
        // Writing to a string cannot fail.
        let _ = writeln!(base, "\"{name}\": {value}");
    }
    let _ = write!(base, "\"@signature-params\": {parameters}");
    base
}

/// Signs a request; the caller read the clock and drew the nonce.
#[must_use]
pub fn sign(
    covered: Covered<'_>,
    signer: &dyn Signer,
    created: i64,
    nonce: [u8; 16],
) -> SignedHeaders {
    let parameters = parameters(&signer.key(), created, &nonce);
    let signature = signer.sign(base_of(covered, &parameters).as_bytes());
    SignedHeaders {
        signature_input: format!("{LABEL}={parameters}"),
        signature: format!("{LABEL}=:{}:", STANDARD.encode(signature)),
    }
}

/// Verifies a request's signature against what was received.
///
/// # Errors
/// See [`SignatureRefusal`].
pub fn verify(
    covered: Covered<'_>,
    signature_input: &str,
    signature: &str,
    now: i64,
) -> Result<VerifiedRequest, SignatureRefusal> {
    let request = read_input(signature_input)?;
    let canonical = parameters(&request.key, request.created, &request.nonce);
    // Written again in our own way it must be the same text: no second way of saying it gets through.
    if signature_input != format!("{LABEL}={canonical}") {
        return Err(SignatureRefusal::Coverage);
    }
    if now.saturating_sub(request.created).saturating_abs() > CREATED_WINDOW_SECONDS {
        return Err(SignatureRefusal::Stale);
    }
    let signature = read_signature(signature)?;
    let key = VerifyingKey::from_bytes(&request.key).map_err(|_| SignatureRefusal::Signature)?;
    key.verify_strict(base_of(covered, &canonical).as_bytes(), &signature)
        .map_err(|_| SignatureRefusal::Signature)?;
    Ok(request)
}

fn base_of(covered: Covered<'_>, parameters: &str) -> String {
    // RFC 9421, section 2.2.7: an absent query is written as a lone question mark.
    let query = format!("?{}", covered.query);
    let values = [covered.method, covered.path, &query, covered.content_digest];
    let components: Vec<_> = COMPONENTS.into_iter().zip(values).collect();
    signature_base(&components, parameters)
}

fn parameters(key: &[u8; 32], created: i64, nonce: &[u8; 16]) -> String {
    format!(
        "(\"@method\" \"@path\" \"@query\" \"content-digest\");created={created};nonce=\"{}\";\
         keyid=\"{}\";alg=\"ed25519\";tag=\"{TAG}\"",
        STANDARD.encode(nonce),
        Hash(*key),
    )
}

fn read_input(text: &str) -> Result<VerifiedRequest, SignatureRefusal> {
    let list = only_member(text)?;
    let ListEntry::InnerList(InnerList { params, .. }) = list else {
        return Err(SignatureRefusal::Malformed);
    };
    let string = |name: &str| match params.get(name) {
        Some(BareItem::String(text)) => Ok(text.as_str()),
        _ => Err(SignatureRefusal::Coverage),
    };
    let Some(BareItem::Integer(created)) = params.get("created") else {
        return Err(SignatureRefusal::Coverage);
    };
    let key: Hash = string("keyid")?
        .parse()
        .map_err(|_| SignatureRefusal::Malformed)?;
    let nonce = STANDARD
        .decode(string("nonce")?)
        .map_err(|_| SignatureRefusal::Malformed)?;
    let nonce = nonce.try_into().map_err(|_| SignatureRefusal::Malformed)?;
    Ok(VerifiedRequest {
        key: key.0,
        nonce,
        created: i64::from(*created),
    })
}

fn read_signature(text: &str) -> Result<Signature, SignatureRefusal> {
    let ListEntry::Item(item) = only_member(text)? else {
        return Err(SignatureRefusal::Malformed);
    };
    let BareItem::ByteSequence(bytes) = item.bare_item else {
        return Err(SignatureRefusal::Malformed);
    };
    Signature::from_slice(&bytes).map_err(|_| SignatureRefusal::Malformed)
}

/// The one member of a dictionary, under our label.
fn only_member(text: &str) -> Result<ListEntry, SignatureRefusal> {
    if text.len() > 2048 {
        return Err(SignatureRefusal::Malformed);
    }
    let mut members: Dictionary = Parser::new(text)
        .parse()
        .map_err(|_| SignatureRefusal::Malformed)?;
    let member = members
        .swap_remove(LABEL)
        .ok_or(SignatureRefusal::Malformed)?;
    if members.is_empty() {
        Ok(member)
    } else {
        Err(SignatureRefusal::Coverage)
    }
}

/// SHA-256 of a request's content.
#[must_use]
pub fn hash_of(content: &[u8]) -> Hash {
    Hash(Sha256::digest(content).into())
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use ed25519_dalek::{Signer as _, SigningKey};

    struct Key(SigningKey);

    impl Signer for Key {
        fn key(&self) -> [u8; 32] {
            self.0.verifying_key().to_bytes()
        }

        fn sign(&self, message: &[u8]) -> [u8; 64] {
            self.0.sign(message).to_bytes()
        }
    }

    const COVERED: Covered<'_> = Covered {
        method: "POST",
        path: "/api/v1/entries",
        query: "",
        content_digest: "sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:",
    };

    fn signed() -> SignedHeaders {
        sign(
            COVERED,
            &Key(SigningKey::from_bytes(&[7; 32])),
            1000,
            [9; 16],
        )
    }

    fn check(
        covered: Covered<'_>,
        headers: &SignedHeaders,
        now: i64,
    ) -> Result<VerifiedRequest, SignatureRefusal> {
        verify(covered, &headers.signature_input, &headers.signature, now)
    }

    /// RFC 9421, appendix B.2.6: key B.1.4, the signature base and the signature that it gives, byte for byte.
    #[test]
    fn the_ed25519_example_of_the_rfc_comes_out_byte_for_byte() {
        let parameters = "(\"date\" \"@method\" \"@path\" \"@authority\" \"content-type\" \"content-length\")\
            ;created=1618884473;keyid=\"test-key-ed25519\"";
        let base = signature_base(
            &[
                ("date", "Tue, 20 Apr 2021 02:07:55 GMT"),
                ("@method", "POST"),
                ("@path", "/foo"),
                ("@authority", "example.com"),
                ("content-type", "application/json"),
                ("content-length", "18"),
            ],
            parameters,
        );
        let seed = STANDARD
            .decode("n4Ni+HpISpVObnQMW0wOhCKROaIKqKtW/2ZYb2p9KcU=")
            .unwrap();
        let key = SigningKey::from_bytes(&seed.try_into().unwrap());
        let signature = STANDARD.encode(key.sign(base.as_bytes()).to_bytes());
        assert_eq!(
            signature,
            "wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw=="
        );
    }

    #[test]
    fn a_signed_request_is_verified_and_gives_its_key_and_nonce() {
        let request = check(COVERED, &signed(), 1000).unwrap();
        assert_eq!(request.nonce, [9; 16]);
        assert_eq!(
            request.key,
            SigningKey::from_bytes(&[7; 32]).verifying_key().to_bytes()
        );
    }

    #[test]
    fn a_change_of_any_covered_component_is_noticed() {
        for covered in [
            Covered {
                method: "PUT",
                ..COVERED
            },
            Covered {
                path: "/api/v1/erase",
                ..COVERED
            },
            Covered {
                query: "after=1",
                ..COVERED
            },
            Covered {
                content_digest: "sha-256=:AAAA:",
                ..COVERED
            },
        ] {
            assert_eq!(
                check(covered, &signed(), 1000),
                Err(SignatureRefusal::Signature)
            );
        }
    }

    #[test]
    fn another_key_time_or_nonce_than_the_signed_one_is_noticed() {
        let other = sign(
            COVERED,
            &Key(SigningKey::from_bytes(&[8; 32])),
            1001,
            [8; 16],
        );
        let mixed = SignedHeaders {
            signature: signed().signature,
            ..other
        };
        assert_eq!(
            check(COVERED, &mixed, 1000),
            Err(SignatureRefusal::Signature)
        );
    }

    #[test]
    fn a_request_from_too_long_ago_or_from_the_future_is_refused() {
        assert!(check(COVERED, &signed(), 1300).is_ok());
        assert_eq!(
            check(COVERED, &signed(), 1301),
            Err(SignatureRefusal::Stale)
        );
        assert_eq!(check(COVERED, &signed(), 699), Err(SignatureRefusal::Stale));
        assert_eq!(
            check(COVERED, &signed(), i64::MIN),
            Err(SignatureRefusal::Stale)
        );
    }

    #[test]
    fn other_coverage_spelling_or_a_second_signature_is_refused() {
        let input = signed().signature_input;
        for (other, refusal) in [
            (input.replace("\"@query\" ", ""), SignatureRefusal::Coverage),
            (
                input.replace("\"@method\" \"@path\"", "\"@path\" \"@method\""),
                SignatureRefusal::Coverage,
            ),
            (
                input.replace(";alg=\"ed25519\"", ""),
                SignatureRefusal::Coverage,
            ),
            (
                input.replace("recourse-v1", "other"),
                SignatureRefusal::Coverage,
            ),
            (
                input.replace(";created", "; created"),
                SignatureRefusal::Coverage,
            ),
            (
                format!("{input}, other=(\"@method\")"),
                SignatureRefusal::Coverage,
            ),
            (
                input.replace("recourse=", "sig="),
                SignatureRefusal::Malformed,
            ),
            (String::new(), SignatureRefusal::Malformed),
            ("recourse=".repeat(1000), SignatureRefusal::Malformed),
        ] {
            let headers = SignedHeaders {
                signature_input: other,
                ..signed()
            };
            assert_eq!(check(COVERED, &headers, 1000), Err(refusal));
        }
    }

    #[test]
    fn a_cut_or_strange_signature_header_is_refused() {
        for other in [
            "",
            "recourse=1",
            "recourse=:AAAA:",
            "other=:AAAA:",
            "recourse=:!!:",
        ] {
            let headers = SignedHeaders {
                signature: other.to_owned(),
                ..signed()
            };
            assert_eq!(
                check(COVERED, &headers, 1000),
                Err(SignatureRefusal::Malformed)
            );
        }
    }
}
