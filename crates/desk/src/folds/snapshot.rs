//! A fold, kept for the next login, so that a hundred thousand entries need not be opened one by one each morning.
//!
//! One JSON line for each mailbox and case, as far as lists need them, in one age file under a key that follows from the
//! officer's own; whoever holds the identity file's passphrase can open it or make another, and nobody else. It holds nothing that the officer
//! could not open in the replica. Where it does not fit the replica it is thrown away, and
//! everything is opened anew.

use super::case::Slot;
use super::keyring::{BodyKeys, SmallKey};
use super::mailbox::{Head, LastWord};
use super::{Brief, Fold, Mailbox, Mark};
use crate::replica::Replica;
use charter::Step;
use serde::{Deserialize, Serialize};
use std::io::{self, BufRead, BufReader, Read, Write};
use words::{Hour, Moment, StreamId};
use zeroize::{Zeroize, Zeroizing};

/// The form's version. Another one is thrown away: it is made again from the replica.
const VERSION: u8 = 8;

#[derive(Serialize, Deserialize)]
enum Line {
    Mailbox(Box<MailboxLine>),
    Case(Box<CaseLine>),
    End,
}

#[derive(Serialize, Deserialize)]
struct MailboxLine {
    id: StreamId,
    key: String,
    bodies: String,
    reporter: Option<[u8; 32]>,
    received: Hour,
    head: Option<Head>,
    next: u64,
    files: usize,
    messages: usize,
    last: Moment,
    last_word: LastWord,
    steps: Vec<Step>,
    by_intake: bool,
    form: Option<u64>,
}

#[derive(Serialize, Deserialize)]
struct CaseLine {
    id: StreamId,
    keys: Vec<String>,
    bodies: String,
    brief: Option<Brief>,
}

impl Drop for MailboxLine {
    fn drop(&mut self) {
        self.key.zeroize();
        self.bodies.zeroize();
    }
}

impl Drop for CaseLine {
    fn drop(&mut self) {
        self.keys.zeroize();
        self.bodies.zeroize();
    }
}

impl Fold {
    /// Writes the fold as it stands, sealed to the officer. Nothing is written where it is behind
    /// the replica.
    ///
    /// # Errors
    /// What the disk says.
    pub(crate) fn save(&self, replica: &Replica, out: impl Write) -> io::Result<bool> {
        let Some(mark) = Mark::at(self.cursor(), VERSION, self.me, replica) else {
            return Ok(false);
        };
        let to = self.keys.kept().public();
        let out = io::BufWriter::with_capacity(256 * 1024, out);
        let mut sealed = seal::seal_stream(&[&to], out).map_err(io::Error::other)?;
        write_line(&mut sealed, &mark)?;
        for (id, mailbox) in &self.mailboxes {
            let line = MailboxLine {
                id: *id,
                key: mailbox.key.text.to_string(),
                bodies: mailbox.bodies.text().to_string(),
                reporter: mailbox.reporter,
                received: mailbox.received,
                head: mailbox.head.clone(),
                next: mailbox.next,
                files: mailbox.files,
                messages: mailbox.messages,
                last: mailbox.last,
                last_word: mailbox.last_word,
                steps: mailbox.steps.clone(),
                by_intake: mailbox.by_intake,
                form: self.forms.form(*id),
            };
            write_line(&mut sealed, &Line::Mailbox(Box::new(line)))?;
        }
        for (id, slot) in &self.cases {
            let line = CaseLine {
                id: *id,
                keys: slot.keys.iter().map(|it| it.text.to_string()).collect(),
                bodies: slot.bodies.text().to_string(),
                brief: slot.brief.clone(),
            };
            write_line(&mut sealed, &Line::Case(Box::new(line)))?;
        }
        write_line(&mut sealed, &Line::End)?;
        let (mut out, _) = sealed.finish()?;
        out.flush()?;
        self.saved.set(self.cursor());
        Ok(true)
    }

    /// Takes over what was saved, if it is this officer's and fits the replica; otherwise the fold
    /// stays empty. The office book is never saved: it is read anew at each login.
    pub(crate) fn restore(&mut self, replica: &Replica, saved: impl Read) {
        let Some(cursor) = self.read_all(replica, saved) else {
            self.mailboxes.clear();
            self.cases.clear();
            self.named.clear();
            self.lists.clear();
            self.forms = crate::same_form::Forms::default();
            self.take_changed();
            return;
        };
        self.put_on_lists();
        self.take_changed();
        self.began = cursor;
        self.cursor = cursor;
        self.saved.set(cursor);
    }

    fn read_all(&mut self, replica: &Replica, saved: impl Read) -> Option<u64> {
        let opened = self.keys.kept().open_stream(saved).ok()?;
        let mut lines = BufReader::with_capacity(256 * 1024, opened);
        let mark: Mark = read_line(&mut lines)?;
        let cursor = mark.fits(VERSION, self.me, replica)?;
        loop {
            match read_line::<Line>(&mut lines)? {
                Line::Mailbox(line) => self.restore_mailbox(*line),
                Line::Case(line) => self.restore_case(*line),
                Line::End => return Some(cursor),
            }
        }
    }

    fn restore_mailbox(&mut self, mut line: MailboxLine) {
        let key = SmallKey::from_text(std::mem::take(&mut line.key));
        let mut mailbox = Mailbox::new(key, line.by_intake);
        mailbox.bodies = BodyKeys::from_text(&line.bodies);
        mailbox.reporter = line.reporter;
        mailbox.received = line.received;
        mailbox.head = line.head.take();
        mailbox.next = line.next;
        mailbox.files = line.files;
        mailbox.messages = line.messages;
        mailbox.last = line.last;
        mailbox.last_word = line.last_word;
        mailbox.steps = std::mem::take(&mut line.steps);
        // Anew, and not as saved: a version of the charter may be known now that was not known then.
        mailbox.running = charter::follow(&self.editions, &mailbox.steps);
        if let Some(form) = line.form {
            self.forms.restore(line.id, form);
        }
        self.change(line.id);
        self.mailboxes.insert(line.id, mailbox);
    }

    fn restore_case(&mut self, mut line: CaseLine) {
        let keys = std::mem::take(&mut line.keys).into_iter();
        let keys = keys.map(SmallKey::from_text).collect();
        let slot = Slot::new(keys, BodyKeys::from_text(&line.bodies), line.brief.take());
        self.cases.insert(line.id, slot);
        self.named_in(line.id);
        self.change(line.id);
    }
}

fn write_line(out: &mut impl Write, line: &impl Serialize) -> io::Result<()> {
    let mut text = Zeroizing::new(serde_json::to_vec(line)?);
    text.push(b'\n');
    out.write_all(&text)
}

fn read_line<T: serde::de::DeserializeOwned>(lines: &mut impl BufRead) -> Option<T> {
    let mut line = Zeroizing::new(Vec::new());
    lines.read_until(b'\n', &mut line).ok()?;
    serde_json::from_slice(&line).ok()
}
