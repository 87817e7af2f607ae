//! A mailbox's part of a fold: what lists need of it, its promises, and its key.

use super::Fold;
use crate::replica::{Kept, Replica, ReplicaProblem};
use charter::{Charter, Happening, Obligation, Step};
use entry::{Author, Kind, StreamKind};
use open::{Key, OpenError};
use seal::mailbox::{Answer, Concerns, Danger, Message, Report};
use seal::{Grant, Intake, Sealed};
use serde::de::DeserializeOwned;
use words::{Hour, Language, Moment, StreamId};

/// Signs of the story that a list shows.
const EXCERPT: usize = 160;

/// Who wrote last, as far as the dialogue goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LastWord {
    /// The reporter, and nobody has ever answered.
    NeverAnswered,
    /// The reporter.
    Reporter,
    /// The office.
    Office,
}

/// What a list shows of a report.
pub(crate) struct Head {
    pub(crate) language: Language,
    pub(crate) danger: Danger,
    pub(crate) concerns: Concerns,
    pub(crate) excerpt: String,
}

/// One mailbox, as far as lists need it. Texts are opened again when a page shows them.
pub(crate) struct Mailbox {
    pub(crate) key: Key<seal::Mailbox>,
    /// The reporter's verifying key.
    reporter: Option<[u8; 32]>,
    pub(crate) received: Hour,
    /// None where the report's body cannot be read.
    pub(crate) head: Option<Head>,
    pub(crate) next: u64,
    pub(crate) files: usize,
    pub(crate) messages: usize,
    pub(crate) last: Moment,
    pub(crate) last_word: LastWord,
    pub(crate) obligations: Vec<Obligation>,
    steps: Vec<Step>,
    /// Opened by the intake key, and not only by a case's.
    pub(crate) by_intake: bool,
}

impl Mailbox {
    fn new(key: Key<seal::Mailbox>, by_intake: bool) -> Self {
        Self {
            key,
            reporter: None,
            received: Hour::from_count(0),
            head: None,
            next: 0,
            files: 0,
            messages: 0,
            last: Moment(0),
            last_word: LastWord::NeverAnswered,
            obligations: Vec::new(),
            steps: Vec::new(),
            by_intake,
        }
    }

    /// Opens a body of this mailbox.
    pub(crate) fn open<T: DeserializeOwned>(&self, body: &[u8]) -> Result<T, OpenError> {
        self.key
            .open(&Sealed::<T, seal::Mailbox>::from_bytes(body.to_vec()))
    }

    /// Whether an entry's author may write it here: the reporter who began the mailbox, or the
    /// office.
    pub(crate) fn is_theirs(&self, author: Author) -> bool {
        match author {
            Author::Reporter(key) => self.reporter.is_none_or(|reporter| reporter == key),
            Author::Officer(_) | Author::Node(_) => true,
        }
    }

    fn take(&mut self, kept: &Kept, charter: &Charter) -> Option<Report> {
        self.next = kept.position + 1;
        self.last = self.last.max(kept.at);
        let mut opened = None;
        let body = kept.body.as_deref();
        match kept.kind {
            Kind::Report => {
                if let Author::Reporter(key) = kept.author {
                    self.reporter = Some(key);
                }
                self.received = kept.at.hour();
                opened = body.and_then(|body| self.open::<Report>(body).ok());
                if let Some(report) = &opened {
                    self.files += report.attachments.len();
                    self.head = Some(Head {
                        language: report.language,
                        danger: report.danger,
                        concerns: report.concerns,
                        excerpt: excerpt(&report.story),
                    });
                }
            }
            Kind::Message => {
                self.messages += 1;
                if let Some(Ok(message)) = body.map(|body| self.open::<Message>(body)) {
                    self.files += message.attachments.len();
                }
                if self.last_word == LastWord::Office {
                    self.last_word = LastWord::Reporter;
                }
            }
            Kind::Answer => {
                self.messages += 1;
                if let Some(Ok(answer)) = body.map(|body| self.open::<Answer>(body)) {
                    self.files += answer.attachments.len();
                }
                self.last_word = LastWord::Office;
            }
            _ => {}
        }
        self.steps.push(Step {
            position: kept.position,
            happening: match (kept.kind, kept.author) {
                (Kind::Report, _) => Happening::Report,
                (Kind::Message, _) => Happening::Message,
                _ => Happening::Office,
            },
            at: kept.at,
            discharges: match kept.author {
                Author::Officer(_) => kept.discharges.clone(),
                Author::Reporter(_) | Author::Node(_) => Vec::new(),
            },
        });
        self.obligations = charter::follow(charter, &self.steps);
        opened
    }
}

impl Fold {
    pub(super) fn take_mailbox(&mut self, kept: &Kept) {
        if !self.mailboxes.contains_key(&kept.stream) {
            let Some(key) = self.key_by_intake(kept) else {
                return;
            };
            self.mailboxes.insert(kept.stream, Mailbox::new(key, true));
        }
        self.apply_mailbox(kept);
    }

    /// A report's mailbox key, by the office's intake key.
    fn key_by_intake(&self, kept: &Kept) -> Option<Key<seal::Mailbox>> {
        if kept.kind != Kind::Report || kept.position != 0 {
            return None;
        }
        kept.grants.iter().find_map(|(to, sealed)| {
            let intake = self.keys.intake(to)?;
            let grant = Grant::<seal::Mailbox, Intake>::from_bytes(sealed.clone());
            intake.accept(&grant).ok()
        })
    }

    fn apply_mailbox(&mut self, kept: &Kept) {
        let is_office = match kept.author {
            Author::Officer(key) => self.book.author(key, kept.seq).is_some(),
            Author::Reporter(_) | Author::Node(_) => true,
        };
        let Some(mailbox) = self.mailboxes.get_mut(&kept.stream) else {
            return;
        };
        if kept.position != mailbox.next {
            return;
        }
        if !is_office || !mailbox.is_theirs(kept.author) {
            mailbox.next = kept.position + 1;
            self.doubt(kept);
            return;
        }
        if let Some(report) = mailbox.take(kept, &self.charter) {
            self.alike.insert(kept.stream, &report.form, &report.story);
        }
        self.touch();
    }

    /// Opens every report that came up to `seq`: the officer has just been given an intake key.
    pub(super) fn load_reports(
        &mut self,
        seq: u64,
        replica: &Replica,
    ) -> Result<(), ReplicaProblem> {
        for stream in replica.streams(StreamKind::Mailbox)? {
            match self.mailboxes.get_mut(&stream) {
                Some(mailbox) => mailbox.by_intake = true,
                None => self.load_mailbox(stream, seq, replica)?,
            }
        }
        Ok(())
    }

    /// Takes a mailbox key that a case gave, and everything that came up to `seq`.
    pub(super) fn join_mailbox(
        &mut self,
        stream: StreamId,
        key: Key<seal::Mailbox>,
        seq: u64,
        replica: &Replica,
    ) -> Result<(), ReplicaProblem> {
        if self.mailboxes.contains_key(&stream) {
            return Ok(());
        }
        // The member of a case says which mailbox a key belongs to; the first entry must open with
        // it.
        let first = replica.stream(stream, 0, 1)?;
        let body = first.first().and_then(|kept| kept.body.as_deref());
        let sealed = body.map(|body| Sealed::<Report, seal::Mailbox>::from_bytes(body.to_vec()));
        let opened = sealed.map(|sealed| key.open(&sealed));
        if matches!(opened, Some(Err(OpenError::NotForThisKey))) {
            return Ok(());
        }
        self.mailboxes.insert(stream, Mailbox::new(key, false));
        self.load_mailbox(stream, seq, replica)
    }

    fn load_mailbox(
        &mut self,
        stream: StreamId,
        seq: u64,
        replica: &Replica,
    ) -> Result<(), ReplicaProblem> {
        let mut from = 0;
        loop {
            let entries = replica.stream(stream, from, super::PIECE)?;
            for kept in entries.iter().take_while(|kept| kept.seq <= seq) {
                self.take_mailbox(kept);
            }
            match entries.last() {
                Some(last) if entries.len() == super::PIECE && last.seq <= seq => {
                    from = last.position + 1;
                }
                _ => return Ok(()),
            }
        }
    }
}

/// The beginning of a text on one line.
pub(crate) fn excerpt(text: &str) -> String {
    let mut line = String::new();
    for word in text.split_whitespace() {
        if line.chars().count() + word.chars().count() > EXCERPT {
            // A text without blanks, as in Chinese, is cut within; others between words.
            let room = EXCERPT.saturating_sub(line.chars().count());
            if room > EXCERPT / 4 {
                line.push_str(if line.is_empty() { "" } else { " " });
                line.extend(word.chars().take(room));
            }
            line.push('…');
            break;
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}
