//! Why a whole file was refused. The pages have the words. Absent: problems of single rows (`register`).

use std::fmt;

/// Why a file is not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Refused {
    /// There is nothing in it.
    Empty,
    /// It has more bytes than are taken.
    TooLarge,
    /// Unpacked, it would be larger than is taken.
    UnpacksTooLarge,
    /// It has more sheets than are taken.
    TooManySheets,
    /// It has more rows than are taken.
    TooManyRows,
    /// It has more columns than are taken.
    TooManyColumns,
    /// It has more questions or parts than are taken.
    TooManyParts,
    /// It nests deeper than is taken.
    TooDeep,
    /// It is not a file of this kind.
    AnotherFormat,
    /// It is a workbook of a kind that is not read (`.xls`, `.xlsb`, `.ods`): to be saved as `.xlsx` first.
    OtherWorkbook,
    /// It is locked with a password, or an old workbook that looks alike from outside.
    Locked,
    /// Its encoding cannot be told: somebody has to name it.
    UnknownEncoding,
    /// It is broken.
    Broken,
    /// There is no such sheet.
    NoSuchSheet,
    /// No row of headings was found.
    NoHeadings,
    /// It was written by a later version.
    LaterVersion,
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "refused: {self:?}")
    }
}

impl std::error::Error for Refused {}
