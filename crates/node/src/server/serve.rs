//! Connections: how many, how long they may take for a head, and how they end.

use super::pace::Watched;
use crate::Node;
use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use std::future::Future;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore, watch};
use tokio::task::JoinSet;

/// Connections at once. Each costs some ten kilobytes while it does nothing.
const CONNECTIONS: usize = 4096;
/// A head that takes longer comes from somebody who only holds the place; so does silence between two.
const HEAD: Duration = Duration::from_secs(10);
/// A head has at most so many lines; browsers send some twenty.
const HEAD_LINES: usize = 64;
/// What is read at once, and with it the largest head.
const BUFFER: usize = 64 * 1024;
/// How long answers under way may take once the process is asked to end.
const GRACE: Duration = Duration::from_secs(30);

/// Serves until `shutdown`, then lets answers under way end.
///
/// # Errors
/// Only where the listener itself cannot be used.
pub async fn serve(
    node: Arc<Node>,
    listener: TcpListener,
    app: Router,
    shutdown: impl Future<Output = ()>,
) -> std::io::Result<()> {
    let places = Arc::new(Semaphore::new(CONNECTIONS));
    let (closing, closed) = watch::channel(false);
    let mut connections = JoinSet::new();
    let mut shutdown = std::pin::pin!(shutdown);
    loop {
        tokio::select! {
            () = &mut shutdown => break,
            (stream, place) = accept(&listener, &places) => {
                connections.spawn(connection(stream, app.clone(), closed.clone(), place));
            }
            Some(_) = connections.join_next() => {}
        }
    }
    drop(listener);
    node.closing.send_replace(true);
    closing.send_replace(true);
    let all = async { while connections.join_next().await.is_some() {} };
    if tokio::time::timeout(GRACE, all).await.is_err() {
        tracing::warn!("some answers were cut off at the end");
    }
    Ok(())
}

/// The next connection, as soon as there is a place for it.
async fn accept(
    listener: &TcpListener,
    places: &Arc<Semaphore>,
) -> (TcpStream, Option<OwnedSemaphorePermit>) {
    let place = Arc::clone(places).acquire_owned().await.ok();
    loop {
        match listener.accept().await {
            // Who it is stays unread: there is nothing that could note it.
            Ok((stream, _)) => return (stream, place),
            Err(_) => {
                // No file handles left, or the other side was gone again: others end meanwhile.
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        }
    }
}

async fn connection(
    stream: TcpStream,
    app: Router,
    mut closing: watch::Receiver<bool>,
    _place: Option<OwnedSemaphorePermit>,
) {
    // Small answers must not wait for each other's acknowledgements.
    let _ = stream.set_nodelay(true);
    let mut connection = std::pin::pin!(
        http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(HEAD)
            .max_headers(HEAD_LINES)
            .max_buf_size(BUFFER)
            .serve_connection(
                TokioIo::new(Watched::new(stream)),
                TowerToHyperService::new(app),
            )
    );
    loop {
        tokio::select! {
            // How a connection ends is the other side's business and nobody's note.
            _ = connection.as_mut() => return,
            _ = closing.changed() => connection.as_mut().graceful_shutdown(),
        }
    }
}

/// Makes panics say where they happened and nothing else: their words may quote what somebody wrote.
pub fn keep_panics_quiet() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location();
        let file = place.map_or("", std::panic::Location::file);
        let line = place.map_or(0, std::panic::Location::line);
        tracing::error!(file, line, "a mistake in the program");
    }));
}
