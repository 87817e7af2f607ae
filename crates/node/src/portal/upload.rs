//! A form with files, read as it arrives: texts into memory within a limit, files straight into
//! sealing.
//!
//! Texts stand before files in our forms; a form that has them otherwise is read as well. What a
//! form may not have is left out and noted; the rest of it is read on, so that nothing else is
//! lost.

use super::refusal::{Draft, Refused};
use crate::intake::Filing;
use crate::mailbox::Reply;
use crate::{AttachmentSummary, IntakeProblem, Node};
use axum::body::Body;
use bytes::Bytes;
use futures::{Stream, StreamExt as _, stream};
use http::{HeaderMap, header};
use multer::{Field, Multipart};
use pages::Field as Known;
use std::future::Future;
use words::Language;
use zeroize::Zeroizing;

/// What takes files: a report or a message on its way in.
pub(super) trait TakesFiles: Send {
    /// Receives one file.
    fn attach<S, E>(
        &mut self,
        node: &Node,
        name: &str,
        media_type: &str,
        bytes: S,
    ) -> impl Future<Output = Result<AttachmentSummary, IntakeProblem>> + Send
    where
        S: Stream<Item = Result<Bytes, E>> + Send,
        E: Send;

    /// Drops the file at this place.
    fn detach(&mut self, place: usize) -> impl Future<Output = ()> + Send;

    /// How many files it holds.
    fn count(&self) -> usize;
}

macro_rules! takes_files {
    ($($taker:ty),*) => {$(
        impl TakesFiles for $taker {
            fn attach<S, E>(
                &mut self,
                node: &Node,
                name: &str,
                media_type: &str,
                bytes: S,
            ) -> impl Future<Output = Result<AttachmentSummary, IntakeProblem>> + Send
            where
                S: Stream<Item = Result<Bytes, E>> + Send,
                E: Send,
            {
                Self::attach(self, node, name, media_type, bytes)
            }

            fn detach(&mut self, place: usize) -> impl Future<Output = ()> + Send {
                Self::detach(self, place)
            }

            fn count(&self) -> usize {
                self.attachments().len()
            }
        }
    )*};
}
takes_files!(Filing, Reply);

/// A form that was read to its end.
pub(super) struct Incoming {
    /// What was typed, and what was left out.
    pub draft: Draft,
    /// The random text of the form.
    pub form_text: String,
    /// The language to which the person wants to change instead of sending.
    pub language: Option<Language>,
}

/// Why a form was not read to its end. Nothing of it is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unread {
    /// It is not a form of ours.
    NotAForm,
    /// Its texts are larger than a draft may be, or it has more parts than any form of ours.
    TooLarge,
}

/// Parts that a form may have, besides files: far more than ours have.
const PARTS: usize = 400;

/// Reads a form of these fields. Where nobody takes files, files are passed over.
pub(super) async fn read<T: TakesFiles>(
    node: &Node,
    headers: &HeaderMap,
    body: Body,
    known: &[Known],
    mut taker: Option<&mut T>,
) -> Result<Incoming, Unread> {
    let kind = headers
        .get(header::CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok());
    let boundary = kind.and_then(|kind| multer::parse_boundary(kind).ok());
    let mut form = Multipart::new(body.into_data_stream(), boundary.ok_or(Unread::NotAForm)?);
    let mut reading = Reading {
        known,
        room: node.settings().limits.draft_max / 2,
        drops: Vec::new(),
        incoming: Incoming {
            draft: Draft::default(),
            form_text: String::new(),
            language: None,
        },
    };
    let most = PARTS + node.settings().limits.files_max * 2;
    for part in 0.. {
        if part > most {
            return Err(Unread::TooLarge);
        }
        match form.next_field().await {
            Ok(None) => break,
            Ok(Some(field)) if field.file_name().is_some() => {
                if field.name() == Some("files")
                    && let Some(taker) = taker.as_deref_mut()
                {
                    reading.file(node, field, taker).await;
                }
            }
            Ok(Some(field)) => reading.text(field).await?,
            Err(_) => {
                // The rest did not arrive. What did is kept as a draft, if somebody is there to see
                // it.
                reading.refuse(Refused::of_file(
                    IntakeProblem::BrokenOff,
                    "",
                    &node.settings().limits,
                ));
                break;
            }
        }
    }
    if let Some(taker) = taker {
        reading.drop_files(taker).await;
    }
    Ok(reading.incoming)
}

struct Reading<'k> {
    known: &'k [Known],
    /// Bytes of text that may still come.
    room: usize,
    /// Places of files that were received before and are not to be sent.
    drops: Vec<usize>,
    incoming: Incoming,
}

impl Reading<'_> {
    async fn text(&mut self, mut field: Field<'_>) -> Result<(), Unread> {
        let name = field.name().unwrap_or("").to_owned();
        let mut bytes = Zeroizing::new(Vec::new());
        // Where the stream breaks off, the next call to it says so.
        while let Ok(Some(piece)) = field.chunk().await {
            self.room = self.room.checked_sub(piece.len()).ok_or(Unread::TooLarge)?;
            bytes.extend_from_slice(&piece);
        }
        let text = String::from_utf8_lossy(&bytes);
        match name.as_str() {
            "form" => self.incoming.form_text = text.chars().take(64).collect(),
            "language" => self.incoming.language = text.parse().ok(),
            "drop" => self.drops.extend(text.parse::<usize>()),
            _ => {
                let known = self.known.iter().any(|known| known.name == name);
                let typed = &mut self.incoming.draft.typed;
                // The first of two fields of one name is the one that our page has; of boxes to tick
                // there are several.
                let several = ["codes", "copies"].contains(&name.as_str());
                let another = several || !typed.iter().any(|(other, _)| *other == name);
                if known && another {
                    // Browsers write line ends as two signs when they send a form; nobody typed the
                    // first.
                    typed.push((name, text.replace("\r\n", "\n")));
                }
            }
        }
        Ok(())
    }

    async fn file<T: TakesFiles>(&mut self, node: &Node, mut field: Field<'_>, taker: &mut T) {
        let name = field.file_name().unwrap_or("").to_owned();
        let media_type = field
            .content_type()
            .map(ToString::to_string)
            .unwrap_or_default();
        let first = loop {
            match field.chunk().await {
                Ok(Some(piece)) if piece.is_empty() => {}
                // A field in which no file was chosen comes without name and without bytes.
                Ok(None) if name.is_empty() => return,
                first => break first.transpose(),
            }
        };
        self.drop_files(taker).await;
        let bytes = stream::iter(first).chain(field);
        if let Err(problem) = taker.attach(node, &name, &media_type, bytes).await {
            let limits = &node.settings().limits;
            self.refuse(Refused::of_file(problem, &name, limits));
        }
    }

    /// Drops what is not to be sent: the last first, since each moves those after it.
    async fn drop_files<T: TakesFiles>(&mut self, taker: &mut T) {
        self.drops.sort_unstable();
        self.drops.dedup();
        while let Some(place) = self.drops.pop() {
            if place < taker.count() {
                taker.detach(place).await;
            }
        }
    }

    /// Notes a refusal; twenty files too many are one sentence and not twenty.
    fn refuse(&mut self, refused: Refused) {
        let kind = std::mem::discriminant(&refused);
        let known = &mut self.incoming.draft.refused;
        if !known
            .iter()
            .any(|other| std::mem::discriminant(other) == kind)
        {
            known.push(refused);
        }
    }
}
