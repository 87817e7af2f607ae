//! Blobs in storage that speaks S3: one object for each, `prefix/abcdef…`, whole or not there.
//!
//! The bucket must not keep old versions: what is removed would stay. It should end unfinished
//! uploads by itself after a day (`AbortIncompleteMultipartUpload`), for those that a fallen
//! process left. Absent: what is in a blob, and credentials in errors or logs.

mod writing;

use async_trait::async_trait;
use bytes::Bytes;
use futures::StreamExt;
use futures::stream::BoxStream;
use object_store::aws::{AmazonS3, AmazonS3Builder, S3ConditionalPut};
use object_store::path::Path;
use object_store::{
    BackoffConfig, ClientOptions, GetOptions, GetRange, ObjectMeta, ObjectStore, ObjectStoreExt,
    RetryConfig,
};
use std::sync::Arc;
use std::time::Duration;
use store::{BlobReader, BlobWriter, Blobs, StoreError};
use words::BlobId;
use writing::Writing;

/// Where the storage is, and as whom to speak to it. Not `Debug`: it holds a secret.
#[derive(Clone)]
pub struct S3Options {
    /// The address of the server, as `https://…`; none for Amazon's own.
    pub endpoint: Option<String>,
    /// The region; servers that have none take any word.
    pub region: String,
    /// The bucket, which must exist.
    pub bucket: String,
    /// What the names of all objects begin with; may be empty.
    pub prefix: String,
    /// The name of the key.
    pub access_key: String,
    /// Its secret.
    pub secret_key: String,
}

/// Blobs in a bucket that many processes share.
#[derive(Clone)]
pub struct S3Blobs {
    bucket: Arc<AmazonS3>,
    prefix: Path,
}

impl S3Blobs {
    /// Opens a bucket, and makes sure that it answers.
    ///
    /// # Errors
    /// [`StoreError::Unfit`] where the address leads over the network without TLS or cannot be read,
    /// [`StoreError::Unavailable`] where nobody answers or the key is refused.
    pub async fn open(options: S3Options) -> Result<Self, StoreError> {
        let unfit = |what: &str| StoreError::Unfit(what.to_owned());
        let endpoint = options.endpoint.as_deref().unwrap_or("https://");
        let plain = endpoint.starts_with("http://");
        if plain && !is_here(endpoint) {
            return Err(unfit("the object storage is reached without TLS"));
        }
        let retry = RetryConfig {
            backoff: BackoffConfig::default(),
            max_retries: 5,
            retry_timeout: Duration::from_secs(30),
        };
        let client = ClientOptions::new().with_connect_timeout(Duration::from_secs(5));
        let mut builder = AmazonS3Builder::new()
            .with_region(options.region)
            .with_bucket_name(options.bucket)
            .with_access_key_id(options.access_key)
            .with_secret_access_key(options.secret_key)
            .with_client_options(client.with_allow_http(plain))
            .with_conditional_put(S3ConditionalPut::ETagMatch)
            .with_retry(retry);
        if let Some(endpoint) = options.endpoint {
            builder = builder.with_endpoint(endpoint);
        }
        // What is wrong with them is not repeated: they hold a secret.
        let bucket = builder
            .build()
            .map_err(|_| unfit("the object storage's settings"))?;
        let blobs = Self {
            bucket: Arc::new(bucket),
            prefix: Path::from(options.prefix),
        };
        blobs.probe().await?;
        Ok(blobs)
    }

    /// Asks for something, to know now whether it will be answered later.
    async fn probe(&self) -> Result<(), StoreError> {
        let listed = self.list(None, 1).await;
        if listed.is_ok() {
            return Ok(());
        }
        // A listing that is refused does not say why; an object that is asked for does.
        match self.bucket.head(&self.prefix.clone().join("probe")).await {
            Ok(_) | Err(object_store::Error::NotFound { .. }) => listed.map(drop),
            Err(error) => Err(of_storage(&error)),
        }
    }

    fn place(&self, id: BlobId) -> Path {
        self.prefix.clone().join(id.digits())
    }
}

/// Whether an address is of this machine.
fn is_here(endpoint: &str) -> bool {
    let rest = endpoint.trim_start_matches("http://");
    let authority = rest.split('/').next().unwrap_or("");
    ["127.0.0.1", "[::1]", "localhost"].iter().any(|here| {
        let port = authority.strip_prefix(here);
        port.is_some_and(|port| port.is_empty() || port.starts_with(':'))
    })
}

/// What the storage said, without names of objects.
fn of_storage(error: &object_store::Error) -> StoreError {
    use object_store::Error;
    let text = match error {
        Error::PermissionDenied { .. } | Error::Unauthenticated { .. } => {
            "object storage: the key is refused"
        }
        Error::NotFound { .. } => "object storage: the bucket or an object is not there",
        Error::NotImplemented { .. } | Error::NotSupported { .. } => {
            "object storage: it cannot do what is asked of it"
        }
        _ => "object storage: no answer, or not the expected one",
    };
    StoreError::Unavailable(text.to_owned())
}

/// An object that is being read.
struct Reading(BoxStream<'static, object_store::Result<Bytes>>);

#[async_trait]
impl BlobReader for Reading {
    async fn read(&mut self) -> Result<Option<Bytes>, StoreError> {
        loop {
            match self.0.next().await {
                None => return Ok(None),
                Some(Ok(piece)) if piece.is_empty() => {}
                Some(Ok(piece)) => return Ok(Some(piece)),
                Some(Err(error)) => return Err(of_storage(&error)),
            }
        }
    }
}

#[async_trait]
impl Blobs for S3Blobs {
    async fn create(&self, id: BlobId) -> Result<Box<dyn BlobWriter>, StoreError> {
        Ok(Box::new(Writing::begin(
            Arc::clone(&self.bucket),
            self.place(id),
        )))
    }

    async fn open(
        &self,
        id: BlobId,
        offset: u64,
    ) -> Result<Option<(u64, Box<dyn BlobReader>)>, StoreError> {
        let place = self.place(id);
        let mut options = GetOptions::default();
        if offset > 0 {
            // A range that begins at the end is an error to the storage, and none to us.
            let length = match self.bucket.head(&place).await {
                Err(object_store::Error::NotFound { .. }) => return Ok(None),
                found => found.map_err(|error| of_storage(&error))?.size,
            };
            if offset >= length {
                let nothing = Reading(futures::stream::empty().boxed());
                return Ok(Some((length, Box::new(nothing))));
            }
            options.range = Some(GetRange::Offset(offset));
        }
        match self.bucket.get_opts(&place, options).await {
            Err(object_store::Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(of_storage(&error)),
            Ok(found) => Ok(Some((
                found.meta.size,
                Box::new(Reading(found.into_stream())),
            ))),
        }
    }

    async fn remove(&self, id: BlobId) -> Result<(), StoreError> {
        match self.bucket.delete(&self.place(id)).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(of_storage(&error)),
        }
    }

    async fn list(&self, after: Option<BlobId>, limit: usize) -> Result<Vec<BlobId>, StoreError> {
        // S3 lists in the order of names, which is the order of ids.
        let mut found = match after {
            Some(after) => self
                .bucket
                .list_with_offset(Some(&self.prefix), &self.place(after)),
            None => self.bucket.list(Some(&self.prefix)),
        };
        let id = |object: ObjectMeta| {
            let digits = object.location.filename()?.to_owned();
            format!("blob_{digits}").parse::<BlobId>().ok()
        };
        let mut page: Vec<BlobId> = Vec::new();
        while page.len() < limit {
            let Some(object) = found.next().await else {
                break;
            };
            page.extend(id(object.map_err(|error| of_storage(&error))?));
        }
        Ok(page)
    }
}
