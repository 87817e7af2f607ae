//! A blob on its way into a bucket: small ones in one request, large ones part by part.
//!
//! Absent: whole blobs in memory. A writer holds two parts at most.

use super::of_storage;
use async_trait::async_trait;
use bytes::{Bytes, BytesMut};
use object_store::aws::AmazonS3;
use object_store::path::Path;
use object_store::{MultipartUpload, ObjectStore, ObjectStoreExt, PutMode, PutOptions, PutPayload};
use std::sync::Arc;
use store::{BlobWriter, StoreError};
use tokio::task::JoinHandle;

/// The smallest part that S3 takes. Ten thousand of them are the most of one object: 50 GB.
const PART: usize = 5 << 20;

/// An object that is being written.
pub struct Writing {
    bucket: Arc<AmazonS3>,
    place: Path,
    gathered: BytesMut,
    upload: Option<Upload>,
}

/// The parts that are there already. Dropped before it is complete, it is taken back.
struct Upload {
    parts: Option<Box<dyn MultipartUpload>>,
    /// The part on its way.
    part: Option<JoinHandle<object_store::Result<()>>>,
}

impl Writing {
    /// Asks nothing of the storage yet.
    pub fn begin(bucket: Arc<AmazonS3>, place: Path) -> Self {
        Self {
            bucket,
            place,
            gathered: BytesMut::new(),
            upload: None,
        }
    }

    /// Sends what is gathered as a part, after the one before has arrived.
    async fn send(&mut self) -> Result<(), StoreError> {
        let part = PutPayload::from_bytes(self.gathered.split().freeze());
        let upload = match &mut self.upload {
            Some(upload) => upload,
            None => {
                let begun = self.bucket.put_multipart(&self.place).await;
                self.upload.insert(Upload {
                    parts: Some(begun.map_err(|error| of_storage(&error))?),
                    part: None,
                })
            }
        };
        upload.arrived().await?;
        if let Some(parts) = &mut upload.parts {
            upload.part = Some(tokio::spawn(parts.put_part(part)));
        }
        Ok(())
    }
}

/// Whether an object by this name is there.
async fn exists(bucket: &AmazonS3, place: &Path) -> Result<bool, StoreError> {
    match bucket.head(place).await {
        Ok(_) => Ok(true),
        Err(object_store::Error::NotFound { .. }) => Ok(false),
        Err(error) => Err(of_storage(&error)),
    }
}

impl Upload {
    async fn arrived(&mut self) -> Result<(), StoreError> {
        let Some(part) = self.part.take() else {
            return Ok(());
        };
        part.await
            .map_err(|_| crate::error::ended())?
            .map_err(|error| of_storage(&error))
    }
}

fn there_is_one() -> StoreError {
    StoreError::Contradiction("a blob by this id exists")
}

#[async_trait]
impl BlobWriter for Writing {
    async fn write(&mut self, mut bytes: Bytes) -> Result<(), StoreError> {
        while self.gathered.len() + bytes.len() >= PART {
            let fits = bytes.split_to(PART - self.gathered.len());
            self.gathered.extend_from_slice(&fits);
            self.send().await?;
        }
        self.gathered.extend_from_slice(&bytes);
        Ok(())
    }

    async fn finish(mut self: Box<Self>) -> Result<(), StoreError> {
        if self.upload.is_none() {
            let whole = PutPayload::from_bytes(self.gathered.split().freeze());
            let once = PutOptions::from(PutMode::Create);
            return match self.bucket.put_opts(&self.place, whole, once).await {
                Err(object_store::Error::AlreadyExists { .. }) => Err(there_is_one()),
                put => put.map(drop).map_err(|error| of_storage(&error)),
            };
        }
        if !self.gathered.is_empty() {
            self.send().await?;
        }
        // Ids are random, so nobody else writes this one; a repetition of ours is found by looking.
        if exists(&self.bucket, &self.place).await? {
            return Err(there_is_one());
        }
        let Some(mut upload) = self.upload.take() else {
            return Ok(());
        };
        upload.arrived().await?;
        let Some(mut parts) = upload.parts.take() else {
            return Ok(());
        };
        match parts.complete().await {
            Ok(_) => Ok(()),
            Err(error) => {
                upload.parts = Some(parts);
                Err(of_storage(&error))
            }
        }
    }
}

impl Drop for Upload {
    fn drop(&mut self) {
        let (Some(mut parts), part) = (self.parts.take(), self.part.take()) else {
            return;
        };
        let Ok(runtime) = tokio::runtime::Handle::try_current() else {
            return;
        };
        runtime.spawn(async move {
            // A part that arrives after the upload was taken back would stay.
            if let Some(part) = part {
                let _ = part.await;
            }
            if parts.abort().await.is_err() {
                tracing::warn!(
                    "an unfinished upload could not be taken back from the object storage"
                );
            }
        });
    }
}
