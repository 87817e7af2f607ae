//! Previews and working copies: a process of its own opens what may be hostile, within limits, and
//! draws it anew.
//!
//! The parent gives the plain bytes through a pipe and takes what was made through another; nothing
//! touches the disk. The child has no environment, may open no file, start no process, and use no
//! more than its memory and time. What is made is told in `workcopy`.

mod copies;

pub use copies::{
    Mode, UnknownMode, Unmade, blurred, metadata, page, plain, redacted_document, redacted_picture,
    run_mode, stripped,
};

use bytes::Bytes;
use futures::{Stream, StreamExt as _};
use rustix::process::{Resource, Rlimit, setrlimit};
use std::io::{self, Read, Write};
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::process::Command;
use workcopy::{Kind, Refused};

/// Memory of the child: enough for the largest picture that `workcopy` takes, twice.
const MEMORY: u64 = 512 * 1024 * 1024;
/// Time of the child, on the clock and on the processor.
const TIME: Duration = Duration::from_secs(10);
/// Bytes that the child reads, and bytes that the parent takes.
const IN_MAX: u64 = 64 * 1024 * 1024;
const OUT_MAX: u64 = 32 * 1024 * 1024;

/// Why a picture was not drawn.
#[derive(Debug, thiserror::Error)]
pub enum PreviewProblem {
    /// The limits could not be set; nothing was decoded.
    #[error("the limits of the preview process could not be set")]
    Limits,
    /// Not a picture of a kind that is drawn.
    #[error("not a picture that can be drawn")]
    Kind,
    /// Too many points or bytes.
    #[error("the picture is too large")]
    TooLarge,
    /// Damaged, or cut short.
    #[error("the picture is damaged")]
    Damaged,
    /// The pipes.
    #[error("the pipes broke")]
    Io(#[from] io::Error),
}

/// The child's whole work: reads a picture, writes it drawn anew as PNG. For the hidden command
/// `preview`.
///
/// # Errors
/// See [`PreviewProblem`]; the command exits with a failure and says nothing about the picture.
pub fn run(input: impl Read, output: impl Write) -> Result<(), PreviewProblem> {
    confine(TIME).map_err(|_| PreviewProblem::Limits)?;
    redraw(input, output)
}

/// Gives up everything that drawing does not need.
fn confine(time: Duration) -> rustix::io::Result<()> {
    let limit = |resource, most| {
        setrlimit(
            resource,
            Rlimit {
                current: Some(most),
                maximum: Some(most),
            },
        )
    };
    limit(Resource::As, MEMORY)?;
    limit(Resource::Cpu, time.as_secs())?;
    limit(Resource::Core, 0)?;
    limit(Resource::Fsize, 0)?;
    limit(Resource::Nofile, 3)?;
    // A user who runs many processes already may not lower this; no process is started all the
    // same.
    let _ = limit(Resource::Nproc, 0);
    Ok(())
}

fn redraw(input: impl Read, mut output: impl Write) -> Result<(), PreviewProblem> {
    let bytes = whole(input)?.ok_or(PreviewProblem::TooLarge)?;
    // The preview of an attachment is of pictures only.
    let pictures = [Kind::Png, Kind::Jpeg, Kind::WebP, Kind::Gif];
    if !Kind::of(&bytes).is_some_and(|kind| pictures.contains(&kind)) {
        return Err(PreviewProblem::Kind);
    }
    let png = workcopy::plain(&bytes).map_err(|refused| match refused {
        Refused::Kind => PreviewProblem::Kind,
        Refused::TooLarge => PreviewProblem::TooLarge,
        _ => PreviewProblem::Damaged,
    })?;
    output.write_all(&png)?;
    output.flush()?;
    Ok(())
}

/// All of the input; None where it is more than the child reads.
fn whole(input: impl Read) -> io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    input.take(IN_MAX + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= IN_MAX).then_some(bytes))
}

/// Has a picture drawn anew by a child. None where it is no picture, too large, damaged, or too
/// slow.
pub(crate) async fn draw<S>(program: &Path, first: Bytes, rest: S) -> Option<Vec<u8>>
where
    S: Stream<Item = io::Result<Bytes>> + Send + Unpin,
{
    let drawn = work(program, &[], first, rest, TIME, OUT_MAX).await?;
    drawn.starts_with(b"\x89PNG\r\n\x1a\n").then_some(drawn)
}

/// What a child makes of the bytes. None where it could not be started, was too slow, or failed.
async fn work<S>(
    program: &Path,
    arguments: &[&str],
    first: Bytes,
    rest: S,
    time: Duration,
    out_max: u64,
) -> Option<Vec<u8>>
where
    S: Stream<Item = io::Result<Bytes>> + Send + Unpin,
{
    let mut child = Command::new(program)
        .arg("preview")
        .args(arguments)
        .env_clear()
        .current_dir("/")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .ok()?;
    let input = child.stdin.take()?;
    let output = child.stdout.take()?;
    let work = async {
        let (fed, made) = tokio::join!(feed(input, first, rest), collect(output, out_max));
        // A child that has seen enough closes its end; what it made decides, not what it read.
        let _ = fed;
        let ended = child.wait().await.ok()?;
        ended.success().then_some(made?)
    };
    // Dropped when the time is over, the child is killed.
    tokio::time::timeout(time, work).await.ok().flatten()
}

async fn feed<S>(mut input: tokio::process::ChildStdin, first: Bytes, mut rest: S) -> io::Result<()>
where
    S: Stream<Item = io::Result<Bytes>> + Send + Unpin,
{
    input.write_all(&first).await?;
    while let Some(chunk) = rest.next().await {
        input.write_all(&chunk?).await?;
    }
    input.shutdown().await
}

async fn collect(output: tokio::process::ChildStdout, out_max: u64) -> Option<Vec<u8>> {
    let mut drawn = Vec::new();
    output
        .take(out_max + 1)
        .read_to_end(&mut drawn)
        .await
        .ok()?;
    (drawn.len() as u64 <= out_max).then_some(drawn)
}

#[cfg(test)]
mod tests;
