//! Screening: officers who are kept out of a case because they are too near to somebody in it, and findings that a name which met a
//! declared interest is another's.
//!
//! What officers declare stands in the office book; here stands what members of this case concluded from it. Absent: the
//! comparing of names.

pub mod decide;
pub mod event;
pub mod view;
