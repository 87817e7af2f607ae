//! A mailbox's part of a fold: what lists need of it, its promises, and its key.

use super::Fold;
use super::keyring::{BodyKeys, SmallKey};
use crate::replica::{Kept, Replica, ReplicaProblem};
use crate::view::CopiesView;
use charter::{Editions, Running, Step};
use entry::{Author, Kind, StreamKind};
use open::{Key, OpenError};
use seal::mailbox::{Answer, Attachment, Concerns, Danger, Message, Report};
use seal::{Grant, Intake, Sealed};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use words::{Hour, Language, Moment, StreamId};

/// Signs of the story that a list shows.
const EXCERPT: usize = 160;

/// Who wrote last, as far as the dialogue goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum LastWord {
    /// The reporter, and nobody has ever answered.
    NeverAnswered,
    /// The reporter.
    Reporter,
    /// The office.
    Office,
}

/// What a list shows of a report.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Head {
    pub(crate) language: Language,
    pub(crate) danger: Danger,
    pub(crate) concerns: Concerns,
    pub(crate) excerpt: String,
}

/// One mailbox, as far as lists need it. Texts are opened again when a page shows them.
pub(crate) struct Mailbox {
    pub(super) key: SmallKey<seal::Mailbox>,
    pub(super) bodies: BodyKeys<seal::Mailbox>,
    /// The reporter's verifying key.
    pub(super) reporter: Option<[u8; 32]>,
    pub(crate) received: Hour,
    /// None where the report's body cannot be read.
    pub(crate) head: Option<Head>,
    pub(crate) next: u64,
    pub(crate) files: usize,
    pub(crate) messages: usize,
    pub(crate) last: Moment,
    pub(crate) last_word: LastWord,
    /// Its promises, kept and running.
    pub(crate) running: Running,
    pub(super) steps: Vec<Step>,
    /// Opened by the intake key, and not only by a case's.
    pub(crate) by_intake: bool,
}

impl Mailbox {
    pub(super) fn new(key: SmallKey<seal::Mailbox>, by_intake: bool) -> Self {
        Self {
            key,
            bodies: BodyKeys::new(),
            reporter: None,
            received: Hour::from_count(0),
            head: None,
            next: 0,
            files: 0,
            messages: 0,
            last: Moment(0),
            last_word: LastWord::NeverAnswered,
            running: Running::default(),
            steps: Vec::new(),
            by_intake,
        }
    }

    /// The mailbox's key, ready for use.
    ///
    /// # Errors
    /// [`OpenError::Form`] where it is not one; it was when it came.
    pub(crate) fn key(&self) -> Result<Key<seal::Mailbox>, OpenError> {
        self.key.expand()
    }

    /// Opens the body of one of its entries.
    ///
    /// # Errors
    /// [`OpenError`]; [`OpenError::Form`] also where there is no body any more.
    pub(crate) fn open<T: DeserializeOwned>(&self, kept: &Kept) -> Result<T, OpenError> {
        let sealed = Sealed::from_bytes(kept.body.clone().ok_or(OpenError::Form)?);
        match self.bodies.get(kept.position) {
            Some(key) => key.open(&sealed),
            None => self.key()?.open(&sealed),
        }
    }

    /// What was told, from a mailbox's entries.
    pub(crate) fn report(&self, entries: &[Kept]) -> Option<Report> {
        let first = entries.iter().find(|it| it.kind == Kind::Report)?;
        self.open(first).ok()
    }

    /// The attachments that one of its entries names, as its sender describes them.
    pub(crate) fn attachments(&self, kept: &Kept) -> Vec<Attachment> {
        let attachments = match kept.kind {
            Kind::Report => self.open(kept).map(|it: Report| it.attachments.clone()),
            Kind::Message | Kind::Contest | Kind::Complaint => {
                self.open(kept).map(|it: Message| it.attachments.clone())
            }
            Kind::Answer => self.open(kept).map(|it: Answer| it.attachments.clone()),
            _ => return Vec::new(),
        };
        attachments.unwrap_or_default()
    }

    /// Its sealed copies.
    pub(crate) fn copies(&self) -> CopiesView {
        let said = || self.steps.iter().map(|step| &step.copies);
        CopiesView {
            held: self.running.held.len(),
            sent: said().map(|it| it.released.len()).sum(),
            came: said().any(|it| it.from.is_some()),
        }
    }

    /// Opens a body for the first time, and keeps its key.
    fn open_first<T: DeserializeOwned>(
        &mut self,
        kept: &Kept,
        key: Option<&Key<seal::Mailbox>>,
    ) -> Option<T> {
        let sealed = Sealed::from_bytes(kept.body.clone()?);
        let (value, body) = key?.open_keeping(&sealed).ok()?;
        self.bodies.put(kept.position, Some(&body));
        Some(value)
    }

    /// Whether an entry's author may write it here: the reporter who began the mailbox, or the
    /// office.
    pub(crate) fn is_theirs(&self, author: Author) -> bool {
        match author {
            Author::Reporter(key) => self.reporter.is_none_or(|reporter| reporter == key),
            Author::Officer(_) | Author::Node(_) => true,
        }
    }

    fn follow(&mut self, kept: &Kept, editions: &Editions) {
        self.running
            .take(editions.at(kept.step.charter), &kept.step);
        self.steps.push(kept.step.clone());
    }

    fn take(&mut self, kept: &Kept, key: Option<&Key<seal::Mailbox>>) -> Option<Report> {
        self.next = kept.position + 1;
        self.last = self.last.max(kept.at);
        let mut opened = None;
        match kept.kind {
            Kind::Report => {
                if let Author::Reporter(key) = kept.author {
                    self.reporter = Some(key);
                }
                self.received = kept.at.hour();
                opened = self.open_first::<Report>(kept, key);
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
            Kind::Message | Kind::Contest | Kind::Complaint => {
                self.messages += 1;
                if let Some(message) = self.open_first::<Message>(kept, key) {
                    self.files += message.attachments.len();
                }
                if self.last_word == LastWord::Office {
                    self.last_word = LastWord::Reporter;
                }
            }
            Kind::Answer => {
                self.messages += 1;
                if let Some(answer) = self.open_first::<Answer>(kept, key) {
                    self.files += answer.attachments.len();
                }
                self.last_word = LastWord::Office;
            }
            Kind::Erasure => {
                for position in &kept.erases {
                    self.bodies.put(*position, None);
                }
                if kept.erases.contains(&0) {
                    self.head = None;
                }
            }
            _ => {}
        }
        opened
    }
}

impl Fold {
    pub(super) fn take_mailbox(&mut self, kept: &Kept) {
        let key = match self.mailboxes.get(&kept.stream) {
            // What was folded already is not opened again.
            Some(mailbox) if kept.position != mailbox.next => return,
            Some(mailbox) => mailbox.key().ok(),
            None => match self.key_by_intake(kept) {
                Some(key) => key,
                None => return,
            },
        };
        self.mailboxes.entry(kept.stream).or_insert_with(|| {
            let small = key.as_ref().map_or_else(SmallKey::missing, SmallKey::of);
            Mailbox::new(small, true)
        });
        self.apply_mailbox(kept, key.as_ref());
    }

    /// A report's mailbox key, by the office's intake key; none within where the grant is addressed to intake and
    /// does not open. Such a report is listed as one that cannot be read: somebody waits for its answer.
    fn key_by_intake(&self, kept: &Kept) -> Option<Option<Key<seal::Mailbox>>> {
        if kept.kind != Kind::Report || kept.position != 0 {
            return None;
        }
        let grants = kept.grants.iter();
        let ours = grants.filter_map(|(to, sealed)| Some((self.keys.intake(to)?, sealed)));
        let opened = ours.map(|(intake, sealed)| {
            let grant = Grant::<seal::Mailbox, Intake>::from_bytes(sealed.clone());
            intake.accept(&grant).ok()
        });
        opened.reduce(Option::or)
    }

    fn apply_mailbox(&mut self, kept: &Kept, key: Option<&Key<seal::Mailbox>>) {
        let is_office = match kept.author {
            Author::Officer(key) => self.book.author(key, kept.seq).is_some(),
            Author::Reporter(_) | Author::Node(_) => true,
        };
        let Some(mailbox) = self.mailboxes.get_mut(&kept.stream) else {
            return;
        };
        // The node's clock goes by every entry that it took, whoever wrote it.
        mailbox.follow(kept, &self.editions);
        if !is_office || !mailbox.is_theirs(kept.author) {
            mailbox.next = kept.position + 1;
            self.doubt(kept.position);
            return;
        }
        if let Some(report) = mailbox.take(kept, key) {
            self.forms.insert(kept.stream, &report.form);
        }
        if mailbox.head.is_none() {
            self.forms.remove(kept.stream);
        }
        self.change(kept.stream);
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
                Some(mailbox) => {
                    // The keys are given anew at each login; what was known by them is known.
                    if !std::mem::replace(&mut mailbox.by_intake, true) {
                        self.change(stream);
                    }
                }
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
        let known = self.mailboxes.get(&stream);
        if known.is_some_and(|mailbox| !mailbox.key.is_missing()) {
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
        let mailbox = Mailbox::new(SmallKey::of(&key), false);
        self.mailboxes.insert(stream, mailbox);
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
