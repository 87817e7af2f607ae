//! How slowly a body may come and an answer may be taken, before the place is given to somebody else.

use axum::body::{Body, Bytes};
use hyper::body::{Body as HttpBody, Frame, SizeHint};
use std::io::{Error, ErrorKind, IoSlice};
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio::time::{Instant, Sleep, sleep};

/// Half a minute of nothing is more than a bad line over Tor leaves.
const WINDOW: Duration = Duration::from_secs(30);
/// While a body is waited for, at least so many bytes in each window: a tenth of a telephone modem's.
const LEAST: usize = 4096;

/// Watches that something moves.
struct Pace {
    least: usize,
    moved: usize,
    waiting: bool,
    timer: Option<Pin<Box<Sleep>>>,
}

impl Pace {
    const fn of(least: usize) -> Self {
        Self {
            least,
            moved: 0,
            waiting: false,
            timer: None,
        }
    }

    /// So many bytes moved.
    const fn moved(&mut self, bytes: usize) {
        self.moved = self.moved.saturating_add(bytes);
        if self.moved >= self.least {
            self.waiting = false;
        }
    }

    /// Nothing moves at this moment: ready once that has been so for too long.
    fn poll_stalled(&mut self, context: &mut Context<'_>) -> Poll<()> {
        let timer = self.timer.get_or_insert_with(|| Box::pin(sleep(WINDOW)));
        if !self.waiting {
            self.waiting = true;
            self.moved = 0;
            timer.as_mut().reset(Instant::now() + WINDOW);
        }
        timer.as_mut().poll(context)
    }
}

/// A body that must keep coming.
pub(super) struct Paced {
    body: Body,
    pace: Pace,
}

impl Paced {
    pub(super) const fn new(body: Body) -> Self {
        Self {
            body,
            pace: Pace::of(LEAST),
        }
    }
}

impl HttpBody for Paced {
    type Data = Bytes;
    type Error = axum::BoxError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::BoxError>>> {
        let Poll::Ready(frame) = Pin::new(&mut self.body).poll_frame(context) else {
            return match self.pace.poll_stalled(context) {
                Poll::Ready(()) => Poll::Ready(Some(Err(Error::from(ErrorKind::TimedOut).into()))),
                Poll::Pending => Poll::Pending,
            };
        };
        if let Some(Ok(frame)) = &frame {
            self.pace.moved(frame.data_ref().map_or(0, Bytes::len));
        }
        Poll::Ready(frame.map(|frame| frame.map_err(Into::into)))
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

/// A connection whose other side must keep reading.
pub(super) struct Watched {
    stream: TcpStream,
    pace: Pace,
}

impl Watched {
    pub(super) const fn new(stream: TcpStream) -> Self {
        Self {
            stream,
            pace: Pace::of(1),
        }
    }

    fn watch(
        &mut self,
        context: &mut Context<'_>,
        written: Poll<Result<usize, Error>>,
    ) -> Poll<Result<usize, Error>> {
        match written {
            Poll::Ready(Ok(bytes)) => self.pace.moved(bytes),
            Poll::Ready(Err(_)) => {}
            Poll::Pending => {
                return self
                    .pace
                    .poll_stalled(context)
                    .map(|()| Err(ErrorKind::TimedOut.into()));
            }
        }
        written
    }
}

impl AsyncRead for Watched {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<Result<(), Error>> {
        Pin::new(&mut self.stream).poll_read(context, buffer)
    }
}

impl AsyncWrite for Watched {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<Result<usize, Error>> {
        let written = Pin::new(&mut self.stream).poll_write(context, bytes);
        self.watch(context, written)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[IoSlice<'_>],
    ) -> Poll<Result<usize, Error>> {
        let written = Pin::new(&mut self.stream).poll_write_vectored(context, bytes);
        self.watch(context, written)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Result<(), Error>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Result<(), Error>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures::{StreamExt as _, stream};
    use http_body_util::BodyExt as _;

    #[tokio::test(start_paused = true)]
    async fn a_body_that_stalls_ends_with_an_error() {
        let pieces = stream::iter([Ok::<_, Error>(Bytes::from("a"))]).chain(stream::pending());
        let mut body = Paced::new(Body::from_stream(pieces));
        assert!(matches!(body.frame().await, Some(Ok(_))));
        let before = Instant::now();
        assert!(matches!(body.frame().await, Some(Err(_))));
        assert_eq!(before.elapsed().as_secs(), WINDOW.as_secs());
    }

    #[tokio::test(start_paused = true)]
    async fn a_body_that_drips_is_a_body_that_stalls() {
        let drops = stream::unfold((), |()| async {
            sleep(Duration::from_secs(1)).await;
            Some((Ok::<_, Error>(Bytes::from("a")), ()))
        });
        let mut body = Paced::new(Body::from_stream(drops));
        let before = Instant::now();
        while let Some(Ok(_)) = body.frame().await {}
        assert_eq!(before.elapsed().as_secs(), WINDOW.as_secs());
    }

    #[tokio::test(start_paused = true)]
    async fn a_slow_body_that_keeps_coming_is_taken() {
        let pieces = stream::iter(0..20).then(|_| async {
            sleep(Duration::from_secs(20)).await;
            Ok::<_, Error>(Bytes::from(vec![0; LEAST]))
        });
        let body = Paced::new(Body::from_stream(pieces)).collect().await;
        assert!(body.is_ok_and(|body| body.to_bytes().len() == 20 * LEAST));
    }
}
