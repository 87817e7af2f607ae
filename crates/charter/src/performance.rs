//! How well promises are kept, month by month, from headers alone.
//!
//! [`Figures`] are exact and for those who may see headers: the supervisor, the auditor, a peer that
//! audits with the office's consent. [`Published`] is what everybody may see of them. Both follow
//! from the same headers wherever they are folded: node, desk and command line give the same bytes.
//!
//! An obligation belongs to the month in which its time ended, and so to one month only. A month is
//! final thirty days after its end: until then an answer can still be contested and count as missed.

mod exact;
mod month;
mod published;

pub use exact::{Figures, Outcome, Row, Tally};
pub use month::{FINAL_AFTER, Month, Period};
pub use published::{Class, Line, Published, Span};

use crate::{Editions, Step};
use words::StreamId;

/// The exact figures of a month, from the steps of an office's headers in the order in which they
/// were taken in.
#[must_use]
pub fn figures_of(
    editions: &Editions,
    period: Period,
    steps: impl IntoIterator<Item = (StreamId, Step)>,
) -> Figures {
    let mut tally = Tally::new(period);
    for (stream, step) in steps {
        tally.take(editions, stream, &step);
    }
    tally.end()
}

#[cfg(test)]
mod tests;
