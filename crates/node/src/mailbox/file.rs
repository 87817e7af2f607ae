//! One attachment of a dialogue, opened as a stream in constant memory.

use super::SessionCookie;
use crate::{MailboxProblem, Node};
use bytes::Bytes;
use futures::stream::BoxStream;

/// An attachment, opened for download.
pub struct OpenedFile {
    /// The name as the sender's device gave it; hostile until shown otherwise.
    pub name: String,
    /// The media type that the sender claimed; never to be sent on as it is.
    pub media_type: String,
    /// The true length: exactly so many bytes follow, or the stream ends with an error.
    pub size: u64,
    /// The bytes.
    pub bytes: BoxStream<'static, Result<Bytes, std::io::Error>>,
}

/// Opens the dialogue's attachment number `n` (see [`super::Item::first_file`]).
///
/// # Errors
/// See [`MailboxProblem`].
pub async fn file(
    node: &Node,
    session: &SessionCookie,
    n: usize,
) -> Result<OpenedFile, MailboxProblem> {
    todo!()
}
