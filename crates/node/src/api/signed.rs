//! A signed request: its signature, its digest, its nonce, and whose key it is.

use super::{Refused, keys};
use crate::{Node, peers};
use axum::body::Body;
use axum::extract::Request;
use bytes::Bytes;
use http::HeaderMap;
use http_body_util::BodyExt as _;
use peer::{
    CREATED_WINDOW_SECONDS, Covered, KeyRole, Message, RefusalKind, SignatureRefusal,
    VerifiedRequest, content_digest, verify,
};
use store::{Batch, HeadSwap, StoreError};
use words::{Hash, OfficeId};

/// A request whose signature and time fit. Its nonce is unspent, and its content may still be on its way.
pub(super) struct Signed {
    pub(super) key: [u8; 32],
    nonce: Nonce,
    digest: String,
    body: Body,
}

/// What makes a request one of its kind. It is noted only for keys that are known here: anybody can make a key,
/// and a note is a durable write.
#[derive(Clone)]
pub(super) struct Nonce {
    key: String,
    expires: i64,
}

/// A signed request, never seen before, of a key that this node knows.
pub(crate) struct Known {
    pub(super) key: [u8; 32],
    pub(crate) office: OfficeId,
    pub(super) role: KeyRole,
    digest: String,
    body: Body,
}

impl Signed {
    /// Checks signature and time.
    pub(super) fn of(node: &Node, request: Request) -> Result<Self, Refused> {
        let (parts, body) = request.into_parts();
        let digest = header(&parts.headers, "content-digest")?.to_owned();
        let covered = Covered {
            method: parts.method.as_str(),
            path: parts.uri.path(),
            query: parts.uri.query().unwrap_or(""),
            content_digest: &digest,
        };
        let input = header(&parts.headers, "signature-input")?;
        let signature = header(&parts.headers, "signature")?;
        let verified = verify(covered, input, signature, node.now().0).map_err(refusal)?;
        Ok(Self {
            key: verified.key,
            nonce: Nonce::of(&verified),
            digest,
            body,
        })
    }

    pub(super) fn nonce(&self) -> Nonce {
        self.nonce.clone()
    }

    /// The whole content, checked against its digest.
    pub(super) async fn message<T: Message>(self) -> Result<T, Refused> {
        read(self.body, &self.digest).await
    }
}

impl Nonce {
    fn of(verified: &VerifiedRequest) -> Self {
        Self {
            key: format!(
                "nonce/{}/{}",
                Hash(verified.key),
                hex::encode(verified.nonce)
            ),
            // Beyond the window the time alone refuses it.
            expires: verified.created.saturating_add(2 * CREATED_WINDOW_SECONDS),
        }
    }

    /// Notes it durably, for every process of this node; one that was noted before is a replay, whoever brings it.
    pub(super) async fn spend(self, node: &Node) -> Result<(), Refused> {
        let mut batch = Batch::named("nonce");
        batch.heads.push(HeadSwap {
            key: self.key,
            expected: 0,
            value: Some(Vec::new()),
            expires: Some(self.expires),
        });
        match store::commit(&*node.store, batch).await {
            Ok(_) => Ok(()),
            Err(StoreError::HeadMoved { .. }) => Err(RefusalKind::Replay.into()),
            Err(error) => Err(error.into()),
        }
    }
}

/// A signed request, never seen before, of another node that the administrator named.
pub(crate) struct FromPeer {
    pub(crate) key: [u8; 32],
    digest: String,
    body: Body,
}

impl FromPeer {
    /// The same, that the key is that of such a node, and that the nonce is fresh.
    pub(crate) async fn of(node: &Node, request: Request) -> Result<Self, Refused> {
        let Signed {
            key,
            nonce,
            digest,
            body,
        } = Signed::of(node, request)?;
        if !peers::is_named(node, &key) {
            return Err(RefusalKind::UnknownKey.into());
        }
        nonce.spend(node).await?;
        Ok(Self { key, digest, body })
    }

    /// The whole content, checked against its digest.
    pub(crate) async fn message<T: Message>(self) -> Result<T, Refused> {
        read(self.body, &self.digest).await
    }
}

/// The content of a sealed file as it comes, from an officer or from a node that was named, with the digest that it must
/// have at its end.
pub(super) async fn content(node: &Node, request: Request) -> Result<(Body, String), Refused> {
    let signed = Signed::of(node, request)?;
    if peers::is_named(node, &signed.key) {
        signed.nonce.spend(node).await?;
        return Ok((signed.body, signed.digest));
    }
    Ok(Known::from(node, signed).await?.officer()?.stream())
}

impl Known {
    /// The same, that the key is known here and active, and that the nonce is fresh.
    pub(crate) async fn of(node: &Node, request: Request) -> Result<Self, Refused> {
        Self::from(node, Signed::of(node, request)?).await
    }

    async fn from(node: &Node, signed: Signed) -> Result<Self, Refused> {
        let Signed {
            key,
            nonce,
            digest,
            body,
        } = signed;
        let holder = keys::find(node, &key)
            .await?
            .ok_or(RefusalKind::UnknownKey)?;
        if !holder.record.active {
            return Err(RefusalKind::UnknownKey.into());
        }
        nonce.spend(node).await?;
        Ok(Self {
            key,
            office: holder.office,
            role: holder.record.role,
            digest,
            body,
        })
    }

    /// Insists on an officer.
    pub(super) fn officer(self) -> Result<Self, Refused> {
        match self.role {
            KeyRole::Officer | KeyRole::Administrator => Ok(self),
            KeyRole::Desk => Err(RefusalKind::Forbidden.into()),
        }
    }

    /// Insists on an administrator.
    pub(super) fn administrator(self) -> Result<Self, Refused> {
        match self.role {
            KeyRole::Administrator => Ok(self),
            KeyRole::Desk | KeyRole::Officer => Err(RefusalKind::Forbidden.into()),
        }
    }

    /// The whole content, checked against its digest.
    pub(super) async fn message<T: Message>(self) -> Result<T, Refused> {
        read(self.body, &self.digest).await
    }

    /// The content as it comes, with the digest that it must have at its end.
    pub(super) fn stream(self) -> (Body, String) {
        (self.body, self.digest)
    }
}

async fn read<T: Message>(body: Body, digest: &str) -> Result<T, Refused> {
    // The guard has bounded the body; what breaks it off is a size above the bound, or silence.
    let bytes: Bytes = body
        .collect()
        .await
        .map_err(|_| RefusalKind::TooLarge)?
        .to_bytes();
    if content_digest(&crate::take_in::sha256(&bytes)) != digest {
        return Err(RefusalKind::Digest.into());
    }
    T::from_wire(&bytes).ok_or_else(|| match peer::version_of(&bytes) {
        Some(2..) => RefusalKind::Newer.into(),
        _ => RefusalKind::Encoding.into(),
    })
}

fn header<'h>(headers: &'h HeaderMap, name: &str) -> Result<&'h str, Refused> {
    let mut values = headers.get_all(name).iter();
    let value = values.next().and_then(|value| value.to_str().ok());
    match (value, values.next()) {
        (Some(value), None) => Ok(value),
        _ => Err(RefusalKind::Signature.into()),
    }
}

fn refusal(problem: SignatureRefusal) -> Refused {
    match problem {
        SignatureRefusal::Stale => RefusalKind::Stale.into(),
        _ => RefusalKind::Signature.into(),
    }
}
