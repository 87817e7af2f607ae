//! Tables as they lie in CSV files and workbooks: sheets of rows of cells, every cell a text.
//!
//! Absent: what a column means (`register`). Formulas are never computed: a workbook's cell is the value that was saved in it.

mod delimited;
mod workbook;

pub(crate) use delimited::decode;
pub use delimited::{ReadAs, read_csv};
pub use workbook::read_xlsx;

use crate::{Limits, Refused, text};

/// A row with its number as people count, from one.
#[derive(Clone, PartialEq, Eq)]
pub struct Row {
    /// The number.
    pub number: u64,
    /// The cells; shorter than the widest row where the rest is empty.
    pub cells: Vec<String>,
}

impl Row {
    /// A cell, empty where there is none.
    #[must_use]
    pub fn cell(&self, place: usize) -> &str {
        self.cells.get(place).map_or("", String::as_str)
    }

    /// Whether no cell holds anything.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }
}

/// One sheet, or the whole of a CSV file.
#[derive(Clone, PartialEq, Eq)]
pub struct Table {
    /// The sheet's name; empty for CSV.
    pub name: String,
    /// Its rows. Empty rows are left out; the numbers tell.
    pub rows: Vec<Row>,
    /// Whether some characters could not be read in the encoding.
    pub broken_characters: bool,
}

/// Reads a file whose kind is told by how it begins: a workbook, or text with delimiters.
///
/// # Errors
/// Where the file is empty, too large, locked, broken, or of a kind that is not read.
pub fn read(bytes: &[u8], read_as: &ReadAs, limits: &Limits) -> Result<Vec<Table>, Refused> {
    if bytes.is_empty() {
        return Err(Refused::Empty);
    }
    if bytes.len() > limits.bytes {
        return Err(Refused::TooLarge);
    }
    // The beginning of a compound file: `.xls`, or a workbook with a password.
    if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        return Err(if holds(bytes, "EncryptedPackage") {
            Refused::Locked
        } else {
            Refused::OtherWorkbook
        });
    }
    if bytes.starts_with(b"PK") {
        return read_xlsx(bytes, limits);
    }
    read_csv(bytes, read_as, limits).map(|table| vec![table])
}

/// Whether the bytes hold a word in UTF-16, as names stand in a compound file.
fn holds(bytes: &[u8], word: &str) -> bool {
    let wanted: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(wanted.len()).any(|window| window == wanted)
}

/// How many rows from the top are looked at for headings.
const ROWS_BEFORE_DATA_MAX: usize = 30;

impl Table {
    /// The place in `rows` of the row of headings: the first that is about as wide as the table, has no heading twice and
    /// none that is a number.
    #[must_use]
    pub fn headings(&self) -> Option<usize> {
        let top = &self.rows[..self.rows.len().min(ROWS_BEFORE_DATA_MAX)];
        let filled = |row: &Row| {
            row.cells
                .iter()
                .filter(|cell| !cell.trim().is_empty())
                .count()
        };
        let widest = top.iter().map(filled).max()?;
        top.iter().position(|row| {
            let mut seen = std::collections::BTreeSet::new();
            let names = row.cells.iter().map(|cell| text::folded(cell));
            let mut names = names.filter(|name| !name.is_empty());
            filled(row) * 2 > widest
                && names.all(|name| name.parse::<f64>().is_err() && seen.insert(name))
        })
    }
}

/// Counts what a table holds against the limits while it is read.
struct Count<'l> {
    limits: &'l Limits,
    rows: usize,
    bytes: u64,
}

impl<'l> Count<'l> {
    const fn new(limits: &'l Limits) -> Self {
        Self {
            limits,
            rows: 0,
            bytes: 0,
        }
    }

    fn row(&mut self) -> Result<(), Refused> {
        self.rows += 1;
        if self.rows > self.limits.rows {
            return Err(Refused::TooManyRows);
        }
        Ok(())
    }

    fn cell(&mut self, place: usize, cell: &str) -> Result<(), Refused> {
        if place >= self.limits.columns {
            return Err(Refused::TooManyColumns);
        }
        // One shared text may stand in a million cells: what counts is what the table takes in memory.
        self.bytes = self.bytes.saturating_add(cell.len() as u64 + 24);
        if self.bytes > self.limits.unpacked {
            return Err(Refused::UnpacksTooLarge);
        }
        Ok(())
    }
}
