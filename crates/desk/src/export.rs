//! Lists as CSV, defused: no cell can be taken for a formula by a spreadsheet.

/// What can be taken out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Export {
    /// The report list: reference, received, language, danger, state, files, messages, cases.
    Reports,
    /// The case list: reference, title, urgency, status, assigned, opened, last, reports.
    Cases,
}

impl Export {
    /// How many columns it has: as many headings the page hands in.
    #[must_use]
    pub const fn columns(self) -> usize {
        8
    }
}
