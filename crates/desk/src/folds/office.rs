//! The office book's part of a fold: officers, roles, and the keys that the office gives.

use super::Fold;
use crate::book::{KeyName, Taken, Written};
use crate::replica::{Kept, Replica, ReplicaProblem};
use entry::Author;

impl Fold {
    pub(super) fn take_office(
        &mut self,
        kept: &Kept,
        replica: &Replica,
    ) -> Result<(), ReplicaProblem> {
        // The book's own key is the first grant of an entry to an officer (`book::keys_of`): with
        // it the rest of the entry can be read, which says what the other grants hold.
        let mine: Vec<usize> = (0..kept.grants.len())
            .filter(|place| self.keys.is_mine(&kept.grants[*place].0))
            .collect();
        if let (None, Some(first)) = (self.keys.office_key(), mine.first()) {
            // A grant that does not open gives nothing; the book stays closed and the login says
            // so.
            let _ = self.keys.take(KeyName::OfficeBook, &kept.grants[*first].1);
        }
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
            self.doubt(kept);
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
            self.load_reports(kept.seq, replica)?;
        }
        Ok(())
    }
}
