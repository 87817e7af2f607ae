//! The office book's part of a fold: officers, roles, and the keys that the office gives.

use super::Fold;
use crate::book::{Book, KeyName, Taken, Written};
use crate::replica::{Kept, Replica, ReplicaProblem};
use entry::Author;
use words::StreamId;

impl Fold {
    pub(super) fn take_office(
        &mut self,
        kept: &Kept,
        replica: &Replica,
    ) -> Result<(), ReplicaProblem> {
        if kept.position < self.book.next() {
            return Ok(());
        }
        // The book's own key is the first grant of an entry to an officer (`book::keys_of`): with
        // it the rest of the entry can be read, which says what the other grants hold.
        let mut mine = kept.grants.iter().filter(|(to, _)| self.keys.is_mine(to));
        if let (None, Some((_, sealed))) = (self.keys.office_key(), mine.next()) {
            // A grant that does not open gives nothing; the book stays closed and the login says
            // so.
            if self.keys.take(KeyName::OfficeBook, sealed).unwrap_or(false) {
                // Whoever is added later reads the book from its beginning.
                self.book = Book::default();
                return self.load_book(kept, replica);
            }
        }
        self.apply_office(kept, replica)
    }

    /// Reads the whole book before anything else: it says whose words count, and holds the
    /// officer's keys, however late they were given.
    ///
    /// # Errors
    /// What the replica says.
    pub(crate) fn read_book(
        &mut self,
        replica: &Replica,
        book: StreamId,
    ) -> Result<(), ReplicaProblem> {
        let mut from = 0;
        loop {
            let entries = replica.stream(book, from, super::PIECE)?;
            for kept in &entries {
                self.take_office(kept, replica)?;
            }
            match entries.last() {
                Some(last) if entries.len() == super::PIECE => from = last.position + 1,
                _ => return Ok(()),
            }
        }
    }

    fn load_book(&mut self, last: &Kept, replica: &Replica) -> Result<(), ReplicaProblem> {
        let mut from = 0;
        while from <= last.position {
            let entries = replica.stream(last.stream, from, super::PIECE)?;
            let Some(end) = entries.last() else { break };
            from = end.position + 1;
            for kept in entries.iter().take_while(|it| it.position <= last.position) {
                self.apply_office(kept, replica)?;
            }
        }
        Ok(())
    }

    fn apply_office(&mut self, kept: &Kept, replica: &Replica) -> Result<(), ReplicaProblem> {
        let Some(body) = &kept.body else {
            self.book.skip(kept.position);
            return Ok(());
        };
        let (Author::Officer(author), Ok(written)) =
            (kept.author, self.keys.open_office::<Written>(body))
        else {
            self.book.skip(kept.position);
            return Ok(());
        };
        let place = (kept.position, kept.seq, kept.at);
        if self.book.apply(&written.what, author, place) == Taken::NotTheirs {
            self.doubt(kept.position);
            return Ok(());
        }
        self.touch();
        let mut new_intake = false;
        for (grant, (to, sealed)) in written.what.grants().iter().zip(&kept.grants) {
            if grant.to == self.me && self.keys.is_mine(to) {
                let is_new = self.keys.take(grant.of, sealed).unwrap_or(false);
                new_intake |= is_new && grant.of == KeyName::Intake;
            }
        }
        if new_intake {
            self.load_reports(self.cursor, replica)?;
        }
        Ok(())
    }
}
