//! Previews of images: a process of its own decodes what may be hostile, within limits, and draws
//! it anew.
//!
//! The parent gives the plain bytes through a pipe and takes a PNG through another; nothing touches
//! the disk. The child has no environment, may open no file, start no process, and use no more than
//! its memory and time.

use bytes::Bytes;
use futures::{Stream, StreamExt as _};
use image::{DynamicImage, ImageDecoder as _, ImageFormat, ImageReader, Limits};
use rustix::process::{Resource, Rlimit, setrlimit};
use std::io::{self, Cursor, Read, Write};
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::process::Command;

/// Memory of the child: enough for the largest picture below, twice.
const MEMORY: u64 = 512 * 1024 * 1024;
/// Time of the child, on the clock and on the processor.
const TIME: Duration = Duration::from_secs(10);
/// Points of the largest picture that is decoded: 64 million are 256 MiB.
const POINTS_MAX: u64 = 64 * 1024 * 1024;
/// The longer side of what is drawn.
const SIDE_MAX: u32 = 1_600;
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
    confine().map_err(|_| PreviewProblem::Limits)?;
    redraw(input, output)
}

/// Gives up everything that drawing does not need.
fn confine() -> rustix::io::Result<()> {
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
    limit(Resource::Cpu, TIME.as_secs())?;
    limit(Resource::Core, 0)?;
    limit(Resource::Fsize, 0)?;
    limit(Resource::Nofile, 3)?;
    // A user who runs many processes already may not lower this; no process is started all the
    // same.
    let _ = limit(Resource::Nproc, 0);
    Ok(())
}

fn redraw(input: impl Read, mut output: impl Write) -> Result<(), PreviewProblem> {
    let mut bytes = Vec::new();
    input.take(IN_MAX + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > IN_MAX {
        return Err(PreviewProblem::TooLarge);
    }
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format()?;
    let drawn = [
        ImageFormat::Png,
        ImageFormat::Jpeg,
        ImageFormat::WebP,
        ImageFormat::Gif,
    ];
    if !reader
        .format()
        .is_some_and(|format| drawn.contains(&format))
    {
        return Err(PreviewProblem::Kind);
    }
    let mut limits = Limits::default();
    limits.max_image_width = Some(32_768);
    limits.max_image_height = Some(32_768);
    limits.max_alloc = Some(MEMORY / 2);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|_| PreviewProblem::Damaged)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > POINTS_MAX {
        return Err(PreviewProblem::TooLarge);
    }
    let orientation = decoder.orientation().ok();
    let picture = DynamicImage::from_decoder(decoder).map_err(|_| PreviewProblem::Damaged)?;
    let mut picture = match picture.width().max(picture.height()) > SIDE_MAX {
        true => picture.thumbnail(SIDE_MAX, SIDE_MAX),
        false => picture,
    };
    if let Some(orientation) = orientation {
        picture.apply_orientation(orientation);
    }
    // Only points go out: no metadata, no profile, no second frame.
    let picture = DynamicImage::ImageRgba8(picture.into_rgba8());
    let mut png = Vec::new();
    picture
        .write_to(&mut Cursor::new(&mut png), ImageFormat::Png)
        .map_err(|_| PreviewProblem::Damaged)?;
    output.write_all(&png)?;
    output.flush()?;
    Ok(())
}

/// Has a picture drawn anew by a child. None where it is no picture, too large, damaged, or too
/// slow.
pub(crate) async fn draw<S>(program: &Path, first: Bytes, rest: S) -> Option<Vec<u8>>
where
    S: Stream<Item = io::Result<Bytes>> + Send + Unpin,
{
    let mut child = Command::new(program)
        .arg("preview")
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
        let (fed, drawn) = tokio::join!(feed(input, first, rest), collect(output));
        // A child that has seen enough closes its end; what it drew decides, not what it read.
        let _ = fed;
        let ended = child.wait().await.ok()?;
        ended.success().then_some(drawn?)
    };
    // Dropped when the time is over, the child is killed.
    let drawn = tokio::time::timeout(TIME, work).await.ok().flatten()?;
    drawn.starts_with(b"\x89PNG\r\n\x1a\n").then_some(drawn)
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

async fn collect(output: tokio::process::ChildStdout) -> Option<Vec<u8>> {
    let mut drawn = Vec::new();
    output
        .take(OUT_MAX + 1)
        .read_to_end(&mut drawn)
        .await
        .ok()?;
    (drawn.len() as u64 <= OUT_MAX).then_some(drawn)
}

#[cfg(test)]
mod tests;
