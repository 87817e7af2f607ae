//! What the office itself asks in each case: answers to a questionnaire of its own. Absent: the questions; they stand in the office's book, and
//! answers say by which of them they were asked.

pub mod decide;
pub mod event;
pub mod view;
