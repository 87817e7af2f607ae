//! How much of a file is taken. Absent: what is done with what was refused.

/// The most that is read from one file. Whatever is larger is refused as a whole, except for the cells of a
/// register: those are told row by row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file.
    pub bytes: usize,
    /// Bytes that a workbook's parts have together when they are unpacked, and those of a table's cells.
    pub unpacked: u64,
    /// Sheets of a workbook.
    pub sheets: usize,
    /// Rows of a table, or submissions of a form.
    pub rows: usize,
    /// Columns of a table.
    pub columns: usize,
    /// Characters of a cell, and of a label.
    pub cell: usize,
    /// Parts of a message, questions of a questionnaire.
    pub parts: usize,
    /// How deep groups, repeats and JSON may nest.
    pub depth: usize,
}

impl Default for Limits {
    /// What an officer's own computer reads within seconds: a register of 100,000 rows, a message of 64 MiB.
    fn default() -> Self {
        Self {
            bytes: 64 << 20,
            unpacked: 256 << 20,
            sheets: 64,
            rows: 100_000,
            columns: 500,
            cell: 100_000,
            parts: 2_000,
            depth: 16,
        }
    }
}
