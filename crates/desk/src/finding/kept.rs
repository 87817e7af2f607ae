//! The index of a session, kept for the officer's next one: sealed as their saved view is, and forgotten with it. It
//! holds nothing that the officer could not open in the replica. Where it does not fit, everything is read anew.

use super::Finder;
use crate::folder::Keeps;
use crate::folds::Mark;
use crate::replica::Replica;
use crate::session::Live;
use entry::StreamKind;
use find::Index;
use lexicon::Lexicon;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeSet;
use std::io::{self, BufRead as _, BufReader, BufWriter, Read as _, Write as _};
use words::{Hash, Language, Moment, StreamId};
use zeroize::Zeroizing;

/// The form's version, raised whenever other things are read into the index; another one is thrown away.
const VERSION: u8 = 3;
/// It is kept again once so many entries have come: reading those takes seconds. While developing always, so that every test does it.
const KEEP_AFTER: u64 = if cfg!(debug_assertions) { 1 } else { 500 };

/// What stands before the index's own bytes, on one line.
#[derive(Serialize, Deserialize)]
struct Beginning {
    mark: Mark,
    /// The names of codes were read from this lexicon.
    lexicon: Hash,
    groups: Vec<StreamId>,
    codes: Vec<String>,
    joined: Vec<(StreamId, Vec<StreamId>)>,
    until: Vec<(Moment, StreamId)>,
    /// The length of what follows: after it an age file is padded.
    bytes: usize,
}

impl Finder {
    /// Begins with what was kept, or with everything to read.
    pub(super) fn begin(&mut self, live: &Live) {
        self.begun = true;
        if self.take_over(live).is_none() {
            *self = Self {
                begun: true,
                ..Self::default()
            };
            live.with_fold(|fold| fold.look_again(fold.everything()));
        }
    }

    /// Takes over what was kept; nothing where it does not fit.
    fn take_over(&mut self, live: &Live) -> Option<()> {
        let file = live.desk.folder.kept(&live.slot, Keeps::Index)?;
        let (began, opened) =
            live.with_fold(|fold| (fold.began(), fold.keys.kept().open_stream(file)))?;
        let mut reader = BufReader::with_capacity(256 * 1024, opened.ok()?);
        let mut line = Zeroizing::new(Vec::new());
        reader.read_until(b'\n', &mut line).ok()?;
        let beginning: Beginning = serde_json::from_slice(&line).ok()?;
        let replica = &live.desk.replica;
        let cursor = beginning.mark.fits(VERSION, live.officer, replica)?;
        let fits = beginning.lexicon == names(&live.desk.config.lexicon.now());
        if !fits || began == 0 {
            return None;
        }
        let mut bytes = Zeroizing::new(Vec::new());
        let len = beginning.bytes as u64;
        reader.take(len).read_to_end(&mut bytes).ok()?;
        self.index = Index::from_bytes(&bytes).ok()?;
        // What has changed since the view was saved is known to the fold; what changed before that and after the index is looked for.
        let between = changed(replica, cursor, began)?;
        live.with_fold(|fold| fold.look_again(between.into_iter()))?;
        let numbered = (0..).zip(&beginning.groups);
        self.numbers = numbered.map(|(number, id)| (*id, number)).collect();
        self.groups = beginning.groups;
        let numbered = (0..).zip(&beginning.codes);
        self.values = numbered
            .map(|(number, code)| (code.clone(), number))
            .collect();
        self.codes = beginning.codes;
        self.joined = beginning.joined.into_iter().collect();
        self.until = beginning.until.into_iter().collect();
        self.kept = cursor;
        self.rested = true;
        Some(())
    }

    /// Keeps the index, where everything is read and enough has changed since it was kept last. Blocks. Says no where it is behind
    /// the replica: it can be tried again.
    pub(super) fn keep(&mut self, live: &Live) -> bool {
        let cursor = self.settle(live).filter(|_| self.pending.is_empty());
        let to = live.with_fold(|fold| fold.keys.kept().public());
        let Some((cursor, to)) = cursor.zip(to) else {
            return true;
        };
        if cursor < self.kept.saturating_add(KEEP_AFTER) {
            return true;
        }
        let kept = live.desk.folder.keep(&live.slot, Keeps::Index, |file| {
            let mark = Mark::at(cursor, VERSION, live.officer, &live.desk.replica);
            let Some(mark) = mark else { return Ok(false) };
            let bytes = Zeroizing::new(self.index.to_bytes());
            let beginning = Beginning {
                mark,
                lexicon: names(&live.desk.config.lexicon.now()),
                groups: self.groups.clone(),
                codes: self.codes.clone(),
                joined: self.joined.clone().into_iter().collect(),
                until: self.until.iter().copied().collect(),
                bytes: bytes.len(),
            };
            let mut line = Zeroizing::new(serde_json::to_vec(&beginning)?);
            line.push(b'\n');
            let out = BufWriter::with_capacity(256 * 1024, file);
            let mut sealed = seal::seal_stream(&[&to], out).map_err(io::Error::other)?;
            sealed.write_all(&line)?;
            sealed.write_all(&bytes)?;
            let (mut out, _) = sealed.finish()?;
            out.flush()?;
            Ok(true)
        });
        match kept {
            Ok(true) => self.kept = cursor,
            Ok(false) => return false,
            Err(error) => tracing::warn!(kind = ?error.kind(), "an index could not be kept"),
        }
        true
    }
}

/// The streams to which something happened after one entry and up to another. None where so much happened that reading everything
/// anew is as well, or where the office itself changed: then also what an officer may open.
fn changed(replica: &Replica, after: u64, up_to: u64) -> Option<BTreeSet<StreamId>> {
    const MOST: usize = 10_000;
    const PIECE: usize = 500;
    let (mut after, mut read, mut streams) = (after, 0, BTreeSet::new());
    while after < up_to {
        let entries = replica.since(after, PIECE).ok()?;
        let last = entries.last()?.seq;
        read += entries.len();
        for kept in entries.iter().filter(|it| it.seq <= up_to) {
            if kept.stream_kind == StreamKind::Office || read > MOST {
                return None;
            }
            streams.insert(kept.stream);
        }
        after = last;
    }
    Some(streams)
}

/// A lexicon's names, in short: with others the index would find other things.
fn names(lexicon: &Lexicon) -> Hash {
    let mut hash = Sha256::new();
    for term in lexicon.terms() {
        hash.update(term.code());
        for language in Language::ALL {
            hash.update([0]);
            hash.update(term.name(language));
        }
        hash.update([1]);
    }
    Hash(hash.finalize().into())
}
