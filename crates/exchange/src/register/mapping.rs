//! Which column of a register goes where. The caller keeps it as JSON and uses it for the next file of the same kind.
//!
//! Absent: code. A mapping is data and computes nothing.

use crate::{About, DateOrder, NameRole};
use lexicon::Lexicon;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use words::Language;

/// Where a column goes.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "to", rename_all = "snake_case")]
pub enum Target {
    /// Nowhere.
    Ignore,
    /// The title.
    Title,
    /// The text; several columns make several paragraphs.
    Text,
    /// An answer, with the heading as question.
    Answer,
    /// Who it is from.
    From,
    /// Names of persons.
    Name {
        /// What the persons are in it.
        role: NameRole,
        /// What stands between several in one cell.
        split: Option<String>,
    },
    /// A date.
    Date {
        /// What it is the date of.
        about: About,
        /// How day and month are written.
        order: DateOrder,
    },
    /// When it was received: a whole day.
    Received {
        /// How day and month are written.
        order: DateOrder,
    },
    /// A place.
    Place,
    /// Codes of the lexicon, by a table from what the cells say.
    Code {
        /// What a cell says, as compared (small letters, one line), and the code.
        table: BTreeMap<String, String>,
        /// What stands between several in one cell.
        split: Option<String>,
    },
    /// The id that the register has for it.
    Id,
    /// The language, by its two-letter code or its name in itself.
    Language,
}

/// A column and where it goes.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// The heading, as it stands in the file.
    pub heading: String,
    /// Where it goes.
    #[serde(flatten)]
    pub target: Target,
}

/// Which column goes where. Columns that it does not name become answers, so that nothing is lost unseen.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// The number of the row of headings, from one; none: found anew in each file.
    pub headings_row: Option<u64>,
    /// The columns.
    pub columns: Vec<Column>,
    /// The language of rows that do not say theirs.
    pub language: Option<Language>,
}

/// Why a mapping does not fit a table or the lexicon. Places count the mapping's columns from zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MappingProblem {
    /// The table has no row of headings there.
    NoHeadings,
    /// The table has no such heading, or fewer of them.
    NoSuchHeading(usize),
    /// The target may be there once only, and is a second time.
    Twice(usize),
    /// The lexicon has no such code.
    NoSuchCode(usize),
    /// A separator is empty.
    EmptySeparator(usize),
}

impl Mapping {
    /// What is wrong with it before any file is read.
    #[must_use]
    pub fn check(&self, lexicon: &Lexicon) -> Vec<MappingProblem> {
        let mut problems = Vec::new();
        let mut once = [false; 4];
        for (place, column) in self.columns.iter().enumerate() {
            let single = match &column.target {
                Target::Title => Some(0),
                Target::Id => Some(1),
                Target::Language => Some(2),
                Target::Received { .. } => Some(3),
                Target::Code { table, .. } => {
                    if table.values().any(|code| lexicon.get(code).is_none()) {
                        problems.push(MappingProblem::NoSuchCode(place));
                    }
                    None
                }
                _ => None,
            };
            if let Some(single) = single
                && std::mem::replace(&mut once[single], true)
            {
                problems.push(MappingProblem::Twice(place));
            }
            if let Target::Name { split, .. } | Target::Code { split, .. } = &column.target
                && split.as_deref() == Some("")
            {
                problems.push(MappingProblem::EmptySeparator(place));
            }
        }
        problems
    }
}
