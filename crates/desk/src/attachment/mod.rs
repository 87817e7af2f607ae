//! Attachments: streamed from the node through opening to the officer's browser, never plain on
//! disk, never whole in memory.
//!
//! A file from outside is hostile until shown otherwise. It is never rendered by the desk's pages
//! but for plain text and for images that a process of its own has drawn anew; everything else is a
//! download behind a page that says what it is.

pub(crate) mod evidence;
mod flow;
mod outgoing;
mod sniff;

pub use crate::file_name::content_disposition;
pub use outgoing::{StagedFile, stage};
pub use sniff::Sniffed;

use crate::file_name;
use crate::preview;
use crate::replica::ReplicaProblem;
use crate::session::{Live, Session};
use crate::show::files;
use crate::view::{AuditAct, FileId, FileRow, NotFound, reference};
use crate::work::WorkProblem;
use axum::body::Body;
use axum::response::{IntoResponse as _, Response};
use bytes::Bytes;
use flow::Opened;
use futures::{Stream, StreamExt as _};
use http::header::{CONTENT_DISPOSITION, CONTENT_LENGTH, CONTENT_TYPE};
use http::{HeaderMap, HeaderValue};
use open::Key;
use seal::mailbox::Attachment;
use std::pin::Pin;
use zeroize::Zeroizing;

/// Bytes that are looked at to tell what a file is.
const SNIFF_BYTES: usize = 8 * 1024;
/// Signs of a text that a preview shows: some thirty printed pages.
const TEXT_SIGNS: usize = 64 * 1024;
/// The largest image that is drawn anew, in bytes.
const IMAGE_BYTES_MAX: u64 = 48 * 1024 * 1024;

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
    /// The safe name.
    pub name: String,
    /// Its length in bytes.
    pub size: u64,
    /// The bytes; damage shows as an error before the last of them, so that no browser takes a
    /// damaged file for a whole one.
    pub bytes: Plain,
}

impl Download {
    /// The response: a file to be saved, with the headers that keep a browser from showing or
    /// running it.
    #[must_use]
    pub fn into_response(self) -> Response {
        let mut headers = HeaderMap::new();
        headers.extend(
            pages::headers(pages::Serves::Download).map(|(name, value)| (Some(name), value)),
        );
        let octets = HeaderValue::from_static("application/octet-stream");
        headers.insert(CONTENT_TYPE, octets);
        headers.insert(CONTENT_LENGTH, HeaderValue::from(self.size));
        if let Ok(value) = HeaderValue::from_str(&content_disposition(&self.name)) {
            headers.insert(CONTENT_DISPOSITION, value);
        }
        (headers, Body::from_stream(self.bytes)).into_response()
    }
}

/// A preview.
pub enum Preview {
    /// An image drawn anew by us, as PNG.
    Image(Vec<u8>),
    /// Plain text, cut after so many signs.
    Text {
        /// The text; what cannot be seen in it is shown as U+FFFD.
        text: Zeroizing<String>,
        /// Whether it goes on.
        cut: bool,
    },
    /// No preview: not a kind we draw, too large, or damaged.
    None,
}

/// An attachment with the key that opens it.
pub(crate) struct Located {
    pub(crate) row: FileRow,
    pub(crate) attachment: Attachment,
    pub(crate) key: Key<seal::Mailbox>,
}

/// A row by its id, without reading the file.
///
/// # Errors
/// [`NotFound`] as everywhere.
pub async fn row(session: &Session, file: FileId) -> Result<FileRow, NotFound> {
    Ok(locate(session, file, None).await?.row)
}

/// What the page before the download shows. Reads only the first bytes.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn look(session: &Session, file: FileId) -> Result<FileView, WorkProblem> {
    let located = locate(session, file, None).await?;
    let row = located.row.clone();
    let first = first_bytes(open(session, located).await?, SNIFF_BYTES).await?;
    let sniffed = Sniffed::of(&first, row.size <= first.len() as u64);
    Ok(FileView {
        differs: sniffed.differs_from(&row.claimed),
        preview: match sniffed {
            Sniffed::Image(_) => {
                row.size <= IMAGE_BYTES_MAX && session.0.desk.config.preview_program.is_some()
            }
            Sniffed::Text => true,
            Sniffed::Other(_) | Sniffed::Unknown => false,
        },
        sniffed,
        row,
    })
}

/// Streams the attachment to the officer; that it was taken goes into the audit book.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn download(session: &Session, file: FileId) -> Result<Download, WorkProblem> {
    let located = locate(session, file, Some(AuditAct::DownloadedFile)).await?;
    let (name, size) = (located.row.name.clone(), located.row.size);
    Ok(Download {
        name,
        size,
        bytes: Box::pin(open(session, located).await?),
    })
}

/// A preview of an image or a text; that it was looked at goes into the audit book.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn preview(session: &Session, file: FileId) -> Result<Preview, WorkProblem> {
    let located = locate(session, file, Some(AuditAct::PreviewedFile)).await?;
    let size = located.row.size;
    let mut opened = open(session, located).await?;
    let mut first = Zeroizing::new(Vec::new());
    while first.len() < SNIFF_BYTES {
        match opened.next().await {
            Some(chunk) => first.extend_from_slice(&chunk.map_err(|_| broken(session))?),
            None => break,
        }
    }
    let whole = size <= first.len() as u64;
    match Sniffed::of(&first[..first.len().min(SNIFF_BYTES)], whole) {
        Sniffed::Text => {
            // A sign has at most four bytes.
            while first.len() < TEXT_SIGNS * 4 {
                match opened.next().await {
                    Some(chunk) => first.extend_from_slice(&chunk.map_err(|_| broken(session))?),
                    None => break,
                }
            }
            Ok(text(&first, size))
        }
        Sniffed::Image(_) if size <= IMAGE_BYTES_MAX => {
            let Some(program) = &session.0.desk.config.preview_program else {
                return Ok(Preview::None);
            };
            let drawn = preview::draw(program, Bytes::copy_from_slice(&first), opened).await;
            Ok(drawn.map_or(Preview::None, Preview::Image))
        }
        Sniffed::Image(_) | Sniffed::Other(_) | Sniffed::Unknown => Ok(Preview::None),
    }
}

fn text(bytes: &[u8], size: u64) -> Preview {
    let read = String::from_utf8_lossy(bytes);
    let mut text = Zeroizing::new(String::with_capacity(read.len()));
    let mut signs = read.chars();
    for sign in signs.by_ref().take(TEXT_SIGNS) {
        let seen = !sign.is_control() || matches!(sign, '\n' | '\t' | '\r');
        text.push(if seen { sign } else { '\u{fffd}' });
    }
    let cut = signs.next().is_some() || (bytes.len() as u64) < size;
    Preview::Text { text, cut }
}

/// Finds an attachment that this officer can open, and notes in the audit book what is about to be
/// done with it.
async fn locate(
    session: &Session,
    file: FileId,
    act: Option<AuditAct>,
) -> Result<Located, NotFound> {
    session
        .blocking(move |live| {
            let located = locate_blocking(&live, file)?;
            if let (Some(_), Some(act)) = (&located, act) {
                live.note(act, reference(file.report))?;
            }
            Ok(located.ok_or(NotFound))
        })
        .await
}

fn locate_blocking(live: &Live, file: FileId) -> Result<Option<Located>, ReplicaProblem> {
    let found = live.with_scene(|scene| {
        let Some(mailbox) = scene.mailbox(file.report) else {
            return Ok(None);
        };
        let entries = scene.mailbox_entries(file.report)?;
        let kept = entries.iter().find(|kept| kept.position == file.position);
        let Ok(key) = mailbox.key() else {
            return Ok(None);
        };
        let Some(kept) = kept else {
            return Ok(None);
        };
        let attachments = mailbox.attachments(kept);
        let row = files(kept, &attachments).into_iter().nth(file.index);
        let attachment = attachments.into_iter().nth(file.index);
        // The body is the sender's word; what the entry's header names is what the node kept for
        // it.
        let named = attachment.filter(|it| kept.blobs.contains(&it.blob));
        Ok(row.zip(named).map(|(row, attachment)| Located {
            row,
            attachment,
            key,
        }))
    });
    found.unwrap_or(Ok(None))
}

/// Opens an attachment as a stream of plain bytes.
async fn open(session: &Session, located: Located) -> Result<Opened, WorkProblem> {
    let desk = &session.0.desk;
    let blob = desk.client.blob(located.attachment.blob, &desk.pen()).await;
    let blob = blob.map_err(|problem| session.refused(&problem))?;
    Ok(flow::opened(
        Box::pin(blob),
        located.key,
        located.attachment,
    ))
}

async fn first_bytes(mut opened: Opened, count: usize) -> Result<Zeroizing<Vec<u8>>, WorkProblem> {
    let mut first = Zeroizing::new(Vec::new());
    while first.len() < count {
        match opened.next().await {
            Some(Ok(chunk)) => first.extend_from_slice(&chunk),
            // A damaged file still has a page: it says what the name claims, and that the bytes say
            // nothing.
            Some(Err(_)) | None => break,
        }
    }
    first.truncate(count);
    Ok(first)
}

fn broken(session: &Session) -> WorkProblem {
    session.fault("an attachment could not be opened")
}

/// A name as an officer's browser gave it, for a file that goes to a reporter.
fn outgoing_name(name: &str) -> String {
    file_name::safe(name)
}
