//! Attachments: streamed from the node through opening to the officer's browser, never plain on
//! disk, never whole in memory.

use crate::session::Session;
use crate::view::{FileId, FileRow, NotFound};
use crate::work::WorkProblem;
use bytes::Bytes;
use futures::Stream;
use std::pin::Pin;
use words::StreamId;
use zeroize::Zeroizing;

/// What an attachment is by its first bytes, whatever it claims to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sniffed {
    /// An image of a kind that the desk can draw anew as a preview.
    Image(&'static str),
    /// Plain text in UTF-8.
    Text,
    /// Another kind, by media type.
    Other(&'static str),
    /// Nothing known.
    Unknown,
}

/// What the page before a download shows.
pub struct FileView {
    /// As in the list.
    pub row: FileRow,
    /// What it is by its first bytes.
    pub sniffed: Sniffed,
    /// Whether that differs from what was claimed.
    pub differs: bool,
    /// Whether a preview can be shown.
    pub preview: bool,
}

/// Plain bytes on their way to the browser.
pub type Plain = Pin<Box<dyn Stream<Item = Result<Bytes, std::io::Error>> + Send>>;

/// An attachment on its way to the browser.
pub struct Download {
    /// The safe name for `Content-Disposition`; [`content_disposition`] writes the header.
    pub name: String,
    /// Its length in bytes.
    pub size: u64,
    /// The bytes; damage shows as an error in the middle, and the browser reports a broken
    /// download.
    pub bytes: Plain,
}

/// A preview.
pub enum Preview {
    /// An image drawn anew by us, as PNG.
    Image(Vec<u8>),
    /// Plain text, cut after so many characters.
    Text {
        /// The text.
        text: Zeroizing<String>,
        /// Whether it goes on.
        cut: bool,
    },
    /// No preview: not a kind we draw, too large, or damaged.
    None,
}

/// A file of an answer: sealed to the mailbox and put at the node; named by the answer that
/// follows.
pub struct StagedFile {
    pub(crate) report: StreamId,
    pub(crate) attachment: seal::mailbox::Attachment,
    pub(crate) blob: entry::BlobRef,
}

/// What the page before the download shows. Reads only the first bytes.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn look(session: &Session, file: FileId) -> Result<FileView, WorkProblem> {
    let _ = (session, file);
    todo!()
}

/// Streams the attachment to the officer; that it was taken goes into the audit book.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn download(session: &Session, file: FileId) -> Result<Download, WorkProblem> {
    let _ = (session, file);
    todo!()
}

/// A preview of an image or a text; that it was looked at goes into the audit book.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn preview(session: &Session, file: FileId) -> Result<Preview, WorkProblem> {
    let _ = (session, file);
    todo!()
}

/// Seals a file that an officer attaches to an answer, chunk by chunk, and puts it at the node.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn stage<S, E>(
    session: &Session,
    report: StreamId,
    name: &str,
    media_type: &str,
    bytes: S,
) -> Result<StagedFile, WorkProblem>
where
    S: Stream<Item = Result<Bytes, E>> + Send + Unpin,
    E: std::error::Error + Send + Sync + 'static,
{
    let _ = (session, report, name, media_type, bytes);
    todo!()
}

/// A row by its id, without reading the file.
///
/// # Errors
/// [`NotFound`] as everywhere.
pub fn row(session: &Session, file: FileId) -> Result<FileRow, NotFound> {
    let _ = (session, file);
    todo!()
}

/// The header value `attachment; filename="…"; filename*=UTF-8''…` for a safe name.
#[must_use]
pub fn content_disposition(name: &str) -> String {
    let _ = name;
    todo!()
}
