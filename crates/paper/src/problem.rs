//! What can be wrong with a template, and why a paper cannot be made. Absent: any word of a letter.

use std::fmt;
use thiserror::Error;

/// What is wrong with a template, for the person who edits it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file's name, as the caller gave it.
    pub file: String,
    /// The line, counted from one.
    pub line: usize,
    /// What is wrong there, and what was expected.
    pub what: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, line {}: {}", self.file, self.line, self.what)
    }
}

/// Why there is no paper.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum PaperProblem {
    /// The template does not work with these values.
    #[error("{0}")]
    Template(Problem),
    /// The values are longer than a paper may be.
    #[error("the values have {characters} characters; a paper takes {characters_max}")]
    TooLong {
        /// How long they are.
        characters: usize,
        /// What is the most.
        characters_max: usize,
    },
    /// No font on this machine has the characters of a script.
    #[error("no font on this machine writes the script {script}")]
    NoFont {
        /// The script by its name in Unicode, as `Arabic` or `Han`.
        script: &'static str,
    },
    /// Our own typesetting program failed: a fault of ours, never of a value.
    #[error("typesetting failed: {what}")]
    Typesetting {
        /// What the library says, about our program and never about the content.
        what: String,
    },
}
