//! Guidelines as data, and the engine that reads a finding from answers.
//!
//! A guideline says which elements make a case, what speaks for and against each, what may be concluded from it and at which
//! standard of proof. The engine is pure: the same answers give the same finding, whatever their order, and unknown never counts
//! as no. It counts what speaks for an element; it knows no probabilities. Absent: who answered, when, and on what it rests
//! (`casework`).

mod built_in;
mod engine;
mod file;
mod live;
mod texts;

pub use built_in::{WithTexts, built_in, by_id};
pub use engine::{
    Answer, Answers, Change, ConclusionFinding, ElementFinding, Finding, Key, Outcome, find,
};
pub use file::{Bears, Conclusion, Element, FileProblem, Found, Guideline, Indicator, read};
pub use live::{Live, OwnFile};
pub use texts::{Texts, read_texts};
