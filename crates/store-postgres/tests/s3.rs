//! Blobs in S3 keep every promise, against a real server in this process.

#![expect(clippy::unwrap_used, reason = "tests")]

use hyper_util::rt::{TokioExecutor, TokioIo};
use hyper_util::server::conn::auto::Builder;
use s3s::auth::SimpleAuth;
use s3s::service::S3ServiceBuilder;
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use store::{Blobs, StoreError};
use store_postgres::{S3Blobs, S3Options};
use tempfile::TempDir;
use tokio::net::TcpListener;
use words::BlobId;

/// Serves a folder with one bucket until the runtime ends.
async fn serve(folder: &Path) -> SocketAddr {
    std::fs::create_dir(folder.join("bucket")).unwrap();
    let mut service = S3ServiceBuilder::new(s3s_fs::FileSystem::new(folder).unwrap());
    service.set_auth(SimpleAuth::from_single("key", "secret"));
    let service = service.build();
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        loop {
            let (socket, _) = listener.accept().await.unwrap();
            let service = service.clone();
            tokio::spawn(async move {
                let server = Builder::new(TokioExecutor::new());
                // A client that goes away is no concern of the test.
                let _ = server.serve_connection(TokioIo::new(socket), service).await;
            });
        }
    });
    address
}

fn options(address: SocketAddr) -> S3Options {
    S3Options {
        endpoint: Some(format!("http://{address}")),
        region: "anywhere".to_owned(),
        bucket: "bucket".to_owned(),
        prefix: "blobs".to_owned(),
        access_key: "key".to_owned(),
        secret_key: "secret".to_owned(),
    }
}

async fn fresh() -> (Arc<dyn Blobs>, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let blobs = S3Blobs::open(options(serve(folder.path()).await))
        .await
        .unwrap();
    (Arc::new(blobs), folder)
}

store::blob_conformance!(fresh);

async fn refused(options: S3Options) -> StoreError {
    S3Blobs::open(options).await.err().unwrap()
}

#[tokio::test]
async fn a_wrong_key_is_refused_without_repeating_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut options = options(serve(folder.path()).await);
    options.secret_key = "wrong-secret".to_owned();
    let error = refused(options).await.to_string();
    assert!(error.contains("the key is refused"), "{error}");
    assert!(
        !error.contains("wrong-secret") && !error.contains("127.0.0.1"),
        "{error}"
    );
}

#[tokio::test]
async fn a_way_over_the_network_without_tls_is_refused() {
    let mut options = options(SocketAddr::from(([127, 0, 0, 1], 1)));
    for endpoint in [
        "http://192.0.2.7:9000",
        "http://127.0.0.1.example.org",
        "http://localhostile",
    ] {
        options.endpoint = Some(endpoint.to_owned());
        let error = refused(options.clone()).await;
        assert!(matches!(error, StoreError::Unfit(_)), "{endpoint}: {error}");
    }
}

#[tokio::test]
async fn a_bucket_that_is_not_there_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let mut options = options(serve(folder.path()).await);
    options.bucket = "elsewhere".to_owned();
    let error = refused(options).await;
    assert!(matches!(error, StoreError::Unavailable(_)), "{error}");
}

/// What is under way when a writer is dropped is taken back from the server's disk too.
#[tokio::test]
async fn a_dropped_upload_leaves_no_parts_on_the_server() {
    let (blobs, folder) = fresh().await;
    let mut writer = blobs.create(BlobId::from_random([9; 16])).await.unwrap();
    writer.write(vec![7; 12 << 20].into()).await.unwrap();
    drop(writer);
    let size = || -> u64 {
        let files = walk(folder.path());
        files
            .iter()
            .map(|file| file.metadata().map_or(0, |metadata| metadata.len()))
            .sum()
    };
    for _ in 0..200 {
        if size() < 100_000 {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("{} bytes are left: {:?}", size(), walk(folder.path()));
}

fn walk(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut files = Vec::new();
    for file in std::fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.is_dir() {
            files.extend(walk(&path));
        } else {
            files.push(path);
        }
    }
    files
}
