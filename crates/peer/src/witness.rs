//! The client of a witness: one question, the add-checkpoint of c2sp.org/tlog-witness.
//!
//! As with nodes, no proxy, no redirects, no cookies: the question goes to the named address or nowhere. What comes
//! back is believed by nobody before its signature was checked.

use crate::client::{PeerError, collect, http};
use ledger::AddCheckpoint;
use reqwest::{StatusCode, Url};
use std::time::Duration;

/// How long a witness may take. The next checkpoint asks again: there is no reason to wait longer.
const PATIENCE: Duration = Duration::from_secs(20);

/// The longest answer that is read: some hundred signature lines.
const ANSWER_MAX: usize = 64 * 1024;

/// The client of one witness.
#[derive(Clone)]
pub struct WitnessClient {
    add: Url,
    http: reqwest::Client,
}

/// What a witness answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WitnessAnswer {
    /// Signature lines, unverified.
    Cosigned(String),
    /// The size of the checkpoint that it cosigned last.
    Elsewhere(u64),
    /// It refused, with this status.
    Refused(u16),
}

impl WitnessClient {
    /// A client for the witness with this submission prefix, such as `https://peer.example.org/witness`.
    ///
    /// # Errors
    /// [`PeerError::Address`] where the address is not one of `http` or `https`.
    pub fn new(prefix: &str) -> Result<Self, PeerError> {
        let add = format!("{}/add-checkpoint", prefix.trim_end_matches('/'));
        let add = Url::parse(&add).map_err(|_| PeerError::Address)?;
        if !matches!(add.scheme(), "http" | "https") || add.host_str().is_none() {
            return Err(PeerError::Address);
        }
        Ok(Self { add, http: http()? })
    }

    /// Asks for a cosignature.
    ///
    /// # Errors
    /// [`PeerError::Unreachable`] where nothing answers in time, [`PeerError::NotOurProtocol`] where the answer is
    /// none of a witness.
    pub async fn add_checkpoint(
        &self,
        request: &AddCheckpoint,
    ) -> Result<WitnessAnswer, PeerError> {
        let asked = self
            .http
            .post(self.add.clone())
            .header("content-type", "text/plain; charset=utf-8")
            .timeout(PATIENCE)
            .body(request.to_string());
        let answer = asked.send().await.map_err(|_| PeerError::Unreachable)?;
        let status = answer.status();
        if !matches!(status, StatusCode::OK | StatusCode::CONFLICT) {
            return Ok(WitnessAnswer::Refused(status.as_u16()));
        }
        let is_size = answer
            .headers()
            .get("content-type")
            .is_some_and(|kind| kind.as_bytes().starts_with(b"text/x.tlog.size"));
        let text = String::from_utf8(collect(answer, ANSWER_MAX).await?)
            .map_err(|_| PeerError::NotOurProtocol)?;
        if status == StatusCode::OK {
            return Ok(WitnessAnswer::Cosigned(text));
        }
        let size = text.strip_suffix('\n').and_then(|size| size.parse().ok());
        match size {
            Some(size) if is_size => Ok(WitnessAnswer::Elsewhere(size)),
            _ => Err(PeerError::NotOurProtocol),
        }
    }
}
