//! Working copies by the preview process: each mode is a command of the child and a function of the
//! desk.
//!
//! The child reads one line of parameters and then the bytes; it writes one line that says what was
//! made, or why nothing was, and then the bytes of the copy. Absent: who may have a copy, and where
//! it is kept.

use super::{PreviewProblem, TIME, confine, whole, work};
use bytes::{Bytes, BytesMut};
use futures::Stream;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::io::{self, BufRead as _, BufReader, Read, Write};
use std::path::Path;
use std::str::FromStr;
use std::time::Duration;
use workcopy::{Area, Detail, Left, Page, Refused, Removed, Stripped};

/// Time for a document: two hundred pages are drawn and packed.
const DOCUMENT_TIME: Duration = Duration::from_secs(60);
/// Bytes of a copy that the parent takes.
const COPY_MAX: u64 = 160 * 1024 * 1024;
/// Bytes of the parameters: some ten thousand areas.
const REQUEST_MAX: u64 = 1024 * 1024;

/// What the child makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// A picture or a document's first page, within a screen.
    Plain,
    /// The same, small, grey and blurred.
    Blur,
    /// A copy without metadata.
    Strip,
    /// What the original carries.
    Metadata,
    /// A picture with areas in black.
    RedactImage,
    /// A document of pictures of its pages with areas in black.
    RedactPdf,
    /// One page of a document as a picture.
    Pages,
}

/// The name of a mode that does not exist.
#[derive(Debug, thiserror::Error)]
#[error("no such mode of the preview")]
pub struct UnknownMode;

impl FromStr for Mode {
    type Err = UnknownMode;

    fn from_str(name: &str) -> Result<Self, UnknownMode> {
        let all = [
            Self::Plain,
            Self::Blur,
            Self::Strip,
            Self::Metadata,
            Self::RedactImage,
            Self::RedactPdf,
            Self::Pages,
        ];
        all.into_iter()
            .find(|it| it.name() == name)
            .ok_or(UnknownMode)
    }
}

impl Mode {
    const fn name(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Blur => "blur",
            Self::Strip => "strip",
            Self::Metadata => "metadata",
            Self::RedactImage => "redact-image",
            Self::RedactPdf => "redact-pdf",
            Self::Pages => "pages",
        }
    }

    const fn time(self) -> Duration {
        match self {
            Self::RedactPdf | Self::Strip => DOCUMENT_TIME,
            _ => TIME,
        }
    }
}

/// Why the desk has no copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unmade {
    /// The file is not one for which it can be done.
    #[error("no copy: {0}")]
    Refused(#[from] Refused),
    /// The child did not start, used up its time or memory, or fell.
    #[error("the process that makes copies gave nothing")]
    Nothing,
}

/// What the child is asked.
#[derive(Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Request {
    areas: Vec<Area>,
    page: usize,
}

/// What the child says before the copy.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Answer {
    Made(Facts),
    Refused(Refused),
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Facts {
    removed: BTreeSet<Removed>,
    left: BTreeSet<Left>,
    details: Vec<(Detail, String)>,
    pages: usize,
    width: u32,
    height: u32,
}

/// The child's whole work in one mode. For the hidden command `preview --mode`.
///
/// # Errors
/// See [`PreviewProblem`]; that nothing could be made of the file is none, but an answer.
pub fn run_mode(mode: Mode, input: impl Read, output: impl Write) -> Result<(), PreviewProblem> {
    confine(mode.time()).map_err(|_| PreviewProblem::Limits)?;
    answer(mode, input, output)
}

fn answer(mode: Mode, input: impl Read, mut output: impl Write) -> Result<(), PreviewProblem> {
    let mut input = BufReader::new(input);
    let mut line = Vec::new();
    (&mut input)
        .take(REQUEST_MAX)
        .read_until(b'\n', &mut line)?;
    let request: Request = serde_json::from_slice(&line).map_err(|_| PreviewProblem::Kind)?;
    let made = match whole(input)? {
        Some(bytes) => make(mode, &request, &bytes),
        None => Err(Refused::TooLarge),
    };
    let (answer, copy) = match made {
        Ok((facts, copy)) => (Answer::Made(facts), copy),
        Err(refused) => (Answer::Refused(refused), Vec::new()),
    };
    let mut head = serde_json::to_vec(&answer).map_err(io::Error::from)?;
    head.push(b'\n');
    output.write_all(&head)?;
    output.write_all(&copy)?;
    output.flush()?;
    Ok(())
}

fn make(mode: Mode, request: &Request, bytes: &[u8]) -> Result<(Facts, Vec<u8>), Refused> {
    let mut facts = Facts::default();
    let copy = match mode {
        Mode::Plain => workcopy::plain(bytes)?,
        Mode::Blur => workcopy::blurred(bytes)?,
        Mode::RedactImage => workcopy::redact_picture(bytes, &request.areas)?,
        Mode::RedactPdf => workcopy::redact_document(bytes, &request.areas)?,
        Mode::Metadata => {
            facts.details = workcopy::metadata(bytes)?;
            Vec::new()
        }
        Mode::Strip => {
            let stripped = workcopy::strip(bytes)?;
            (facts.removed, facts.left) = (stripped.removed, stripped.left);
            stripped.bytes
        }
        Mode::Pages => {
            let page = workcopy::page(bytes, request.page)?;
            (facts.pages, facts.width, facts.height) = (page.pages, page.width, page.height);
            page.png
        }
    };
    Ok((facts, copy))
}

/// A picture, or a document's first page, as PNG within a screen.
///
/// # Errors
/// See [`Unmade`].
pub async fn plain<S>(program: &Path, bytes: S) -> Result<Vec<u8>, Unmade>
where
    S: Stream<Item = io::Result<Bytes>> + Send + Unpin,
{
    Ok(ask(program, Mode::Plain, &Request::default(), bytes)
        .await?
        .1)
}

/// The same, small, grey and blurred: for whatever is marked or not yet looked at.
///
/// # Errors
/// See [`Unmade`].
pub async fn blurred<S>(program: &Path, bytes: S) -> Result<Vec<u8>, Unmade>
where
    S: Stream<Item = io::Result<Bytes>> + Send + Unpin,
{
    Ok(ask(program, Mode::Blur, &Request::default(), bytes)
        .await?
        .1)
}

/// A copy without metadata.
///
/// # Errors
/// See [`Unmade`].
pub async fn stripped<S>(program: &Path, bytes: S) -> Result<Stripped, Unmade>
where
    S: Stream<Item = io::Result<Bytes>> + Send + Unpin,
{
    let (facts, bytes) = ask(program, Mode::Strip, &Request::default(), bytes).await?;
    let Facts { removed, left, .. } = facts;
    Ok(Stripped {
        bytes,
        removed,
        left,
    })
}

/// What the original carries.
///
/// # Errors
/// See [`Unmade`].
pub async fn metadata<S>(program: &Path, bytes: S) -> Result<Vec<(Detail, String)>, Unmade>
where
    S: Stream<Item = io::Result<Bytes>> + Send + Unpin,
{
    Ok(ask(program, Mode::Metadata, &Request::default(), bytes)
        .await?
        .0
        .details)
}

/// A copy of a picture with areas in black.
///
/// # Errors
/// See [`Unmade`].
pub async fn redacted_picture<S>(
    program: &Path,
    bytes: S,
    areas: Vec<Area>,
) -> Result<Vec<u8>, Unmade>
where
    S: Stream<Item = io::Result<Bytes>> + Send + Unpin,
{
    let request = Request { areas, page: 0 };
    Ok(ask(program, Mode::RedactImage, &request, bytes).await?.1)
}

/// A document of pictures of the pages, with areas in black.
///
/// # Errors
/// See [`Unmade`].
pub async fn redacted_document<S>(
    program: &Path,
    bytes: S,
    areas: Vec<Area>,
) -> Result<Vec<u8>, Unmade>
where
    S: Stream<Item = io::Result<Bytes>> + Send + Unpin,
{
    let request = Request { areas, page: 0 };
    Ok(ask(program, Mode::RedactPdf, &request, bytes).await?.1)
}

/// One page of a document as a picture, on which areas can be drawn. The first page is 0.
///
/// # Errors
/// See [`Unmade`].
pub async fn page<S>(program: &Path, bytes: S, page: usize) -> Result<Page, Unmade>
where
    S: Stream<Item = io::Result<Bytes>> + Send + Unpin,
{
    let request = Request {
        areas: Vec::new(),
        page,
    };
    let (facts, png) = ask(program, Mode::Pages, &request, bytes).await?;
    let Facts {
        pages,
        width,
        height,
        ..
    } = facts;
    Ok(Page {
        pages,
        width,
        height,
        png,
    })
}

async fn ask<S>(
    program: &Path,
    mode: Mode,
    request: &Request,
    bytes: S,
) -> Result<(Facts, Vec<u8>), Unmade>
where
    S: Stream<Item = io::Result<Bytes>> + Send + Unpin,
{
    let mut line = serde_json::to_vec(request).map_err(|_| Unmade::Nothing)?;
    line.push(b'\n');
    if line.len() as u64 > REQUEST_MAX {
        return Err(Refused::TooLarge.into());
    }
    let first = BytesMut::from(line.as_slice()).freeze();
    let arguments = ["--mode", mode.name()];
    let made = work(program, &arguments, first, bytes, mode.time(), COPY_MAX).await;
    let mut made = made.ok_or(Unmade::Nothing)?;
    let end = made
        .iter()
        .position(|it| *it == b'\n')
        .ok_or(Unmade::Nothing)?;
    let copy = made.split_off(end + 1);
    match serde_json::from_slice(&made).map_err(|_| Unmade::Nothing)? {
        Answer::Made(facts) => Ok((facts, copy)),
        Answer::Refused(refused) => Err(refused.into()),
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::super::IN_MAX;
    use super::*;

    fn answered(mode: Mode, input: &[u8]) -> Option<String> {
        let mut output = Vec::new();
        answer(mode, input, &mut output).ok()?;
        let end = output.iter().position(|it| *it == b'\n').unwrap();
        Some(String::from_utf8(output[..end].to_vec()).unwrap())
    }

    #[test]
    fn a_refusal_is_an_answer_with_its_kind() {
        for mode in [
            "plain",
            "blur",
            "strip",
            "metadata",
            "redact-image",
            "redact-pdf",
            "pages",
        ] {
            let mode = mode.parse().unwrap();
            let refused = answered(mode, b"{}\nno picture").unwrap();
            assert_eq!(refused, r#"{"refused":"kind"}"#);
        }
        let pdf = b"{\"page\":9}\n%PDF-1.7\nbroken";
        assert_eq!(
            answered(Mode::Pages, pdf).unwrap(),
            r#"{"refused":"damaged"}"#
        );
        assert!("rotate".parse::<Mode>().is_err());
    }

    #[test]
    fn parameters_that_nobody_can_have_meant_end_the_child() {
        let wrong = b"{\"areas\":[{\"left\":-1,\"top\":0,\"width\":1,\"height\":1}]}\n";
        for line in [b"".as_slice(), b"%PDF-1.7\n", b"{\"area\":[]}\n", wrong] {
            assert_eq!(answered(Mode::RedactPdf, line), None);
        }
        let flood = io::repeat(b'x').take(IN_MAX * 2);
        assert!(answer(Mode::Plain, flood, io::sink()).is_err());
        let long = b"{}\n".chain(io::repeat(b'x').take(IN_MAX + 1));
        let mut output = Vec::new();
        answer(Mode::Plain, long, &mut output).unwrap();
        assert_eq!(output, b"{\"refused\":\"too-large\"}\n");
    }
}
