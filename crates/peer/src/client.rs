//! The client of a node: one method for each thing that a desk may ask.
//!
//! No proxy from the environment, no redirects, no cookies: a request goes to the named node or nowhere.

use crate::codec::blob_path;
use crate::copies::{CopyOver, CopyTaken, HeldForUs, HeldWord, SignedDirectory};
use crate::message::{
    Append, AppendOutcome, Charters, Enrol, FeedPage, Hello, KeyRecord, LeafProof, MESSAGE_MAX,
    SignedOffice,
};
use crate::roster::{Channels, DutyState, HandOver, Roster, Screened, TestNotice};
use crate::signature::{Covered, Signer, content_digest, hash_of, sign};
use crate::{ApiRefusal, Message, RefusalKind};
use bytes::Bytes;
use futures::{Stream, StreamExt as _};
use reqwest::header::HeaderMap;
use reqwest::{Body, Method, Response, StatusCode, Url};
use std::sync::Arc;
use std::time::Duration;
use words::{BlobId, Hash};

/// Gives the present moment in Unix seconds.
pub type Clock = Arc<dyn Fn() -> i64 + Send + Sync>;

/// Gives sixteen random bytes.
pub type Chance = Arc<dyn Fn() -> [u8; 16] + Send + Sync>;

/// How long a connection may take, and an answer to anything but a long poll.
const CONNECT: Duration = Duration::from_secs(10);
const ANSWER: Duration = Duration::from_secs(60);

/// Why a node did not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum PeerError {
    /// Nothing answers at the address, or the connection broke.
    #[error("the node cannot be reached")]
    Unreachable,
    /// Something answers that does not speak this protocol.
    #[error("what answers at this address is not a node of Recourse")]
    NotOurProtocol,
    /// A node answers, but not the one that was pinned.
    #[error("another node answers at this address than the one this desk belongs to")]
    WrongNode {
        /// The key of the node that answered.
        found: [u8; 32],
    },
    /// The node refused.
    #[error(transparent)]
    Refused(#[from] ApiRefusal),
    /// The address is not one that can be asked.
    #[error("the node's address is not valid")]
    Address,
    /// What is to be sent is larger than allowed.
    #[error("the message is larger than a node accepts")]
    TooLarge,
}

impl PeerError {
    /// Whether it is a refusal of this kind.
    #[must_use]
    pub fn is(&self, kind: RefusalKind) -> bool {
        matches!(self, Self::Refused(refusal) if refusal.kind == kind)
    }
}

/// The client of one node.
#[derive(Clone)]
pub struct NodeClient {
    base: Url,
    http: reqwest::Client,
    clock: Clock,
    chance: Chance,
}

impl NodeClient {
    /// A client for the node at this address, such as `http://127.0.0.1:8080`.
    ///
    /// # Errors
    /// [`PeerError::Address`] where the address is not one of `http` or `https`.
    pub fn new(address: &str, clock: Clock, chance: Chance) -> Result<Self, PeerError> {
        let base = Url::parse(address).map_err(|_| PeerError::Address)?;
        if !matches!(base.scheme(), "http" | "https") || base.host_str().is_none() {
            return Err(PeerError::Address);
        }
        Ok(Self {
            base,
            http: http()?,
            clock,
            chance,
        })
    }

    /// Asks who the node is, and checks that it holds the key that it names.
    ///
    /// # Errors
    /// See [`PeerError`].
    pub async fn hello(&self) -> Result<Hello, PeerError> {
        let nonce = (self.chance)();
        let digits: String = nonce.iter().map(|byte| format!("{byte:02x}")).collect();
        let query = format!("nonce={digits}");
        let hello: Hello = self.plain("/api/v1/hello", &query).await?;
        if hello.answers(&nonce) {
            Ok(hello)
        } else {
            Err(PeerError::NotOurProtocol)
        }
    }

    /// Asks who the node is, and insists that it is this one.
    ///
    /// # Errors
    /// [`PeerError::WrongNode`] where another answers.
    pub async fn hello_from(&self, node: &[u8; 32]) -> Result<Hello, PeerError> {
        let hello = self.hello().await?;
        if hello.node == *node {
            Ok(hello)
        } else {
            Err(PeerError::WrongNode { found: hello.node })
        }
    }

    /// Founds an office; signed by its founder.
    ///
    /// # Errors
    /// See [`PeerError`].
    pub async fn enrol(&self, enrol: &Enrol, signer: &dyn Signer) -> Result<(), PeerError> {
        self.send(Method::POST, "/api/v1/offices", enrol, signer)
            .await
            .map(|_| ())
    }

    /// The office's record.
    ///
    /// # Errors
    /// See [`PeerError`].
    pub async fn office(&self, signer: &dyn Signer) -> Result<SignedOffice, PeerError> {
        self.ask("/api/v1/office", "", signer, ANSWER).await
    }

    /// Puts a new edition of the office's record.
    ///
    /// # Errors
    /// See [`PeerError`].
    pub async fn put_office(
        &self,
        office: &SignedOffice,
        signer: &dyn Signer,
    ) -> Result<(), PeerError> {
        self.send(Method::PUT, "/api/v1/office", office, signer)
            .await
            .map(|_| ())
    }

    /// Every version of the office's charter.
    ///
    /// # Errors
    /// See [`PeerError`].
    pub async fn charters(&self, signer: &dyn Signer) -> Result<Charters, PeerError> {
        self.ask("/api/v1/charters", "", signer, ANSWER).await
    }

    /// Adds or retires a key of the office.
    ///
    /// # Errors
    /// See [`PeerError`].
    pub async fn put_key(&self, key: &KeyRecord, signer: &dyn Signer) -> Result<(), PeerError> {
        self.send(Method::POST, "/api/v1/keys", key, signer)
            .await
            .map(|_| ())
    }

    /// Who is on duty at the office, and the officer's own channels.
    ///
    /// # Errors
    /// See [`PeerError`].
    pub async fn duty(&self, signer: &dyn Signer) -> Result<DutyState, PeerError> {
        self.ask("/api/v1/roster", "", signer, ANSWER).await
    }

    /// Puts the next edition of the roster.
    ///
    /// # Errors
    /// See [`PeerError`].
    pub async fn put_roster(&self, roster: &Roster, signer: &dyn Signer) -> Result<(), PeerError> {
        self.send(Method::PUT, "/api/v1/roster", roster, signer)
            .await
            .map(|_| ())
    }

    /// Puts the officer's own channels.
    ///
    /// # Errors
    /// See [`PeerError`].
    pub async fn put_channels(
        &self,
        channels: &Channels,
        signer: &dyn Signer,
    ) -> Result<(), PeerError> {
        self.send(Method::PUT, "/api/v1/channels", channels, signer)
            .await
            .map(|_| ())
    }

    /// Sends a notice to one of the officer's own channels.
    ///
    /// # Errors
    /// See [`PeerError`].
    pub async fn test_channel(
        &self,
        test: &TestNotice,
        signer: &dyn Signer,
    ) -> Result<(), PeerError> {
        self.send(Method::POST, "/api/v1/channels/test", test, signer)
            .await
            .map(|_| ())
    }

    /// Hands a shift over, or takes one over.
    ///
    /// # Errors
    /// See [`PeerError`].
    pub async fn hand_over(&self, it: &HandOver, signer: &dyn Signer) -> Result<(), PeerError> {
        self.send(Method::POST, "/api/v1/handover", it, signer)
            .await
            .map(|_| ())
    }

    /// Says who is told nothing of a stream.
    ///
    /// # Errors
    /// See [`PeerError`].
    pub async fn put_screened(
        &self,
        screened: &Screened,
        signer: &dyn Signer,
    ) -> Result<(), PeerError> {
        self.send(Method::PUT, "/api/v1/screened", screened, signer)
            .await
            .map(|_| ())
    }

    /// What other offices hold for this one.
    ///
    /// # Errors
    /// See [`PeerError`].
    pub async fn held(&self, signer: &dyn Signer) -> Result<HeldForUs, PeerError> {
        self.ask("/api/v1/held", "", signer, ANSWER).await
    }

    /// The offices of the node, if it is the one with this key.
    ///
    /// # Errors
    /// [`PeerError::NotOurProtocol`] where the answer is not signed by that node.
    pub async fn directory(&self, node: &[u8; 32]) -> Result<SignedDirectory, PeerError> {
        let signed: SignedDirectory = self.plain("/api/v1/directory", "").await?;
        match signed.verify(node) {
            Some(_) => Ok(signed),
            None => Err(PeerError::NotOurProtocol),
        }
    }

    /// Hands a copy over to an office of the node; signed by the node that held it.
    ///
    /// # Errors
    /// See [`PeerError`].
    pub async fn hand_copy(
        &self,
        copy: &CopyOver,
        signer: &dyn Signer,
    ) -> Result<CopyTaken, PeerError> {
        let bytes = self
            .send(Method::POST, "/api/v1/copies", copy, signer)
            .await?;
        CopyTaken::from_wire(&bytes).ok_or(PeerError::NotOurProtocol)
    }

    /// Tells the node what is held for its offices.
    ///
    /// # Errors
    /// See [`PeerError`].
    pub async fn tell_held(&self, word: &HeldWord, signer: &dyn Signer) -> Result<(), PeerError> {
        self.send(Method::POST, "/api/v1/held", word, signer)
            .await
            .map(|_| ())
    }

    /// Entries after a sequence number; waits up to `wait` seconds where there is none yet.
    ///
    /// # Errors
    /// See [`PeerError`].
    pub async fn feed(
        &self,
        after: u64,
        wait: u32,
        signer: &dyn Signer,
    ) -> Result<FeedPage, PeerError> {
        let query = format!("after={after}&wait={wait}");
        let patience = ANSWER + Duration::from_secs(u64::from(wait));
        self.ask("/api/v1/feed", &query, signer, patience).await
    }

    /// Appends entries, all or none.
    ///
    /// # Errors
    /// See [`PeerError`]; a conflict is an outcome, not an error.
    pub async fn append(
        &self,
        append: &Append,
        signer: &dyn Signer,
    ) -> Result<AppendOutcome, PeerError> {
        let bytes = self
            .send(Method::POST, "/api/v1/entries", append, signer)
            .await?;
        AppendOutcome::from_wire(&bytes).ok_or(PeerError::NotOurProtocol)
    }

    /// The proof that an entry stands in the log.
    ///
    /// # Errors
    /// See [`PeerError`].
    pub async fn proof(&self, seq: u64, signer: &dyn Signer) -> Result<LeafProof, PeerError> {
        self.ask("/api/v1/proof", &format!("seq={seq}"), signer, ANSWER)
            .await
    }

    /// Puts a sealed blob of known length and hash, as a stream.
    ///
    /// # Errors
    /// See [`PeerError`].
    pub async fn put_blob<S>(
        &self,
        id: BlobId,
        hash: &Hash,
        size: u64,
        content: S,
        signer: &dyn Signer,
    ) -> Result<(), PeerError>
    where
        S: Stream<Item = Result<Bytes, std::io::Error>> + Send + 'static,
    {
        let path = blob_path(id);
        let request = self
            .signed(Method::PUT, &path, "", &content_digest(hash), signer)?
            .header("content-length", size)
            .body(Body::wrap_stream(content));
        read_whole(request.send().await).await.map(|_| ())
    }

    /// A sealed blob as a stream.
    ///
    /// # Errors
    /// See [`PeerError`]; later damage shows as an error of the stream.
    pub async fn blob(
        &self,
        id: BlobId,
        signer: &dyn Signer,
    ) -> Result<impl Stream<Item = Result<Bytes, std::io::Error>> + Send + use<>, PeerError> {
        let path = blob_path(id);
        let digest = content_digest(&hash_of(b""));
        let request = self.signed(Method::GET, &path, "", &digest, signer)?;
        let answer = request.send().await.map_err(|_| PeerError::Unreachable)?;
        if !answer.status().is_success() {
            return Err(refusal(answer).await);
        }
        Ok(answer
            .bytes_stream()
            .map(|chunk| chunk.map_err(std::io::Error::other)))
    }

    /// A public file of the node, such as `/log/checkpoint`; none where there is none.
    ///
    /// # Errors
    /// See [`PeerError`].
    pub async fn public(&self, path: &str) -> Result<Option<Vec<u8>>, PeerError> {
        let answer = self
            .http
            .get(self.url(path, "")?)
            .timeout(ANSWER)
            .send()
            .await;
        let answer = answer.map_err(|_| PeerError::Unreachable)?;
        if answer.status() == StatusCode::NOT_FOUND {
            return Ok(None);
        }
        read_whole(Ok(answer)).await.map(Some)
    }

    async fn plain<T: Message>(&self, path: &str, query: &str) -> Result<T, PeerError> {
        let request = self.http.get(self.url(path, query)?).timeout(ANSWER);
        T::from_wire(&read_whole(request.send().await).await?).ok_or(PeerError::NotOurProtocol)
    }

    async fn ask<T: Message>(
        &self,
        path: &str,
        query: &str,
        signer: &dyn Signer,
        patience: Duration,
    ) -> Result<T, PeerError> {
        let digest = content_digest(&hash_of(b""));
        let request = self
            .signed(Method::GET, path, query, &digest, signer)?
            .timeout(patience);
        T::from_wire(&read_whole(request.send().await).await?).ok_or(PeerError::NotOurProtocol)
    }

    async fn send<T: Message>(
        &self,
        method: Method,
        path: &str,
        message: &T,
        signer: &dyn Signer,
    ) -> Result<Vec<u8>, PeerError> {
        let bytes = message.to_wire();
        if bytes.len() > MESSAGE_MAX {
            return Err(PeerError::TooLarge);
        }
        let digest = content_digest(&hash_of(&bytes));
        let request = self
            .signed(method, path, "", &digest, signer)?
            .header("content-type", "application/cbor")
            .timeout(ANSWER)
            .body(bytes);
        read_whole(request.send().await).await
    }

    fn signed(
        &self,
        method: Method,
        path: &str,
        query: &str,
        digest: &str,
        signer: &dyn Signer,
    ) -> Result<reqwest::RequestBuilder, PeerError> {
        let url = self.url(path, query)?;
        let covered = Covered {
            method: method.as_str(),
            path: url.path(),
            query: url.query().unwrap_or(""),
            content_digest: digest,
        };
        let headers = sign(covered, signer, (self.clock)(), (self.chance)());
        let mut map = HeaderMap::new();
        for (name, value) in [
            ("content-digest", digest),
            ("signature-input", &headers.signature_input),
            ("signature", &headers.signature),
        ] {
            map.insert(name, value.parse().map_err(|_| PeerError::Address)?);
        }
        Ok(self.http.request(method, url).headers(map))
    }

    fn url(&self, path: &str, query: &str) -> Result<Url, PeerError> {
        let mut url = self.base.join(path).map_err(|_| PeerError::Address)?;
        url.set_query((!query.is_empty()).then_some(query));
        Ok(url)
    }
}

/// What asks: by no proxy, following no redirect.
pub(crate) fn http() -> Result<reqwest::Client, PeerError> {
    reqwest::Client::builder()
        .no_proxy()
        .redirect(reqwest::redirect::Policy::none())
        .connect_timeout(CONNECT)
        .tcp_nodelay(true)
        .build()
        .map_err(|_| PeerError::Address)
}

/// Reads an answer whole, never more than a message may have.
async fn read_whole(answer: reqwest::Result<Response>) -> Result<Vec<u8>, PeerError> {
    let answer = answer.map_err(|_| PeerError::Unreachable)?;
    if !answer.status().is_success() {
        return Err(refusal(answer).await);
    }
    collect(answer, MESSAGE_MAX).await
}

async fn refusal(answer: Response) -> PeerError {
    // What stands before a node says in its own way that the node is down or that too much is going on.
    let otherwise = match answer.status() {
        status if status.is_server_error() || status == StatusCode::TOO_MANY_REQUESTS => {
            PeerError::Unreachable
        }
        _ => PeerError::NotOurProtocol,
    };
    match collect(answer, MESSAGE_MAX).await {
        Ok(bytes) => ApiRefusal::from_wire(&bytes).map_or(otherwise, PeerError::Refused),
        Err(problem) => problem,
    }
}

/// The body of an answer, refused where it is longer than it may be.
pub(crate) async fn collect(answer: Response, max: usize) -> Result<Vec<u8>, PeerError> {
    let mut bytes = Vec::new();
    let mut chunks = answer.bytes_stream();
    while let Some(chunk) = chunks.next().await {
        let chunk = chunk.map_err(|_| PeerError::Unreachable)?;
        if bytes.len() + chunk.len() > max {
            return Err(PeerError::NotOurProtocol);
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(bytes)
}
