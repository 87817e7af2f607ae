//! Exports: copies of the file that leave the office, and what may stand in them.
//!
//! What goes is said person by person before it goes, checked against consent when it is prepared and again when it is made. Where
//! a name goes along, a second officer agrees first. Absent: the file's bytes and formats.

pub mod decide;
pub mod event;
pub mod leaving;
pub mod view;

pub use leaving::{Hidden, carries_names, disclosure, hidden, lacking, leaving};
pub use view::{Export, Exports, Standing};

use crate::parties::coded;
use serde::{Deserialize, Serialize};

coded!(
    /// In what form a case goes out.
    Format {
        /// Everything in one sealed archive.
        Archive = "archive",
        /// Tables as CSV.
        Csv = "csv",
        /// One JSON file.
        Json = "json",
        /// A workbook.
        Xlsx = "xlsx",
        /// The tables of the HURIDOCS Events Standard.
        Huridocs = "huridocs",
    }
);

impl Format {
    /// Whether it never goes unsealed.
    #[must_use]
    pub const fn is_sealed(self) -> bool {
        matches!(self, Self::Archive)
    }
}

/// How long an approval holds, and how long something that was prepared may wait, in seconds: a week. What was weighed for longer
/// ago is weighed anew.
pub const HOLDS_SECONDS: i64 = 7 * 24 * 60 * 60;
