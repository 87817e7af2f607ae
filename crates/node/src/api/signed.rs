//! A signed request: its signature, its digest, its nonce, and whose key it is.

use super::{Refused, keys};
use crate::Node;
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

/// A request whose signature fits and whose nonce was never seen. Its content may still be on its way.
pub(super) struct Signed {
    pub(super) key: [u8; 32],
    digest: String,
    body: Body,
}

/// A signed request of a key that this node knows.
pub(super) struct Known {
    pub(super) key: [u8; 32],
    pub(super) office: OfficeId,
    pub(super) role: KeyRole,
    digest: String,
    body: Body,
}

impl Signed {
    /// Checks signature and time, and that the nonce is fresh, here and in every other process.
    pub(super) async fn of(node: &Node, request: Request) -> Result<Self, Refused> {
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
        fresh(node, &verified).await?;
        Ok(Self {
            key: verified.key,
            digest,
            body,
        })
    }

    /// The whole content, checked against its digest.
    pub(super) async fn message<T: Message>(self) -> Result<T, Refused> {
        read(self.body, &self.digest).await
    }
}

impl Known {
    /// The same, and that the key is known here and active.
    pub(super) async fn of(node: &Node, request: Request) -> Result<Self, Refused> {
        let Signed { key, digest, body } = Signed::of(node, request).await?;
        let holder = keys::find(node, &key)
            .await?
            .ok_or(RefusalKind::UnknownKey)?;
        if !holder.record.active {
            return Err(RefusalKind::UnknownKey.into());
        }
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
    T::from_wire(&bytes).ok_or_else(|| RefusalKind::Encoding.into())
}

/// Notes a nonce durably; one that was noted before is a replay, whoever brings it.
async fn fresh(node: &Node, verified: &VerifiedRequest) -> Result<(), Refused> {
    let mut batch = Batch::named("nonce");
    batch.heads.push(HeadSwap {
        key: format!(
            "nonce/{}/{}",
            Hash(verified.key),
            hex::encode(verified.nonce)
        ),
        expected: 0,
        value: Some(Vec::new()),
        // Beyond the window the time alone refuses it.
        expires: Some(verified.created.saturating_add(2 * CREATED_WINDOW_SECONDS)),
    });
    match store::commit(&*node.store, batch).await {
        Ok(_) => Ok(()),
        Err(StoreError::HeadMoved { .. }) => Err(RefusalKind::Replay.into()),
        Err(error) => Err(error.into()),
    }
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
