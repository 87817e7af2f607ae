//! What is taken out: lists as CSV, defused, so that no cell can be taken for a formula by a spreadsheet; and cases as files.

mod case_out;
mod files;

pub(crate) use case_out::Leaves;
pub use files::Sealing;
pub(crate) use files::{About, Enclosed, Ready, Stands, Words, ready};

use crate::session::Session;
use crate::view::{AuditAct, CaseRow, NotFound, ReportRow};
use words::Moment;
use zeroize::Zeroizing;

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

/// A time as ISO 8601 in UTC: what every spreadsheet and program reads alike.
fn time(moment: Moment) -> String {
    jiff::Timestamp::from_second(moment.0).map_or_else(|_| String::new(), |it| it.to_string())
}

pub(crate) fn reports(rows: &[ReportRow]) -> Vec<Vec<String>> {
    rows.iter()
        .map(|row| {
            let cases: Vec<&str> = row.cases.iter().map(|it| it.reference.as_str()).collect();
            vec![
                row.reference.clone(),
                time(row.received.start()),
                row.language.code().to_owned(),
                danger(row).to_owned(),
                row.state.code().to_owned(),
                row.files.to_string(),
                row.messages.to_string(),
                cases.join("; "),
            ]
        })
        .collect()
}

fn danger(row: &ReportRow) -> &'static str {
    match row.danger {
        crate::view::Danger::Now => "now",
        crate::view::Danger::NotNow => "not-now",
        crate::view::Danger::Unsaid => "unsaid",
    }
}

pub(crate) fn cases(rows: &[CaseRow]) -> Vec<Vec<String>> {
    rows.iter()
        .map(|row| {
            vec![
                row.reference.clone(),
                row.title.clone(),
                row.urgency.code().to_owned(),
                row.status.code().to_owned(),
                row.assigned.clone().unwrap_or_default(),
                time(row.opened),
                time(row.last),
                row.reports.to_string(),
            ]
        })
        .collect()
}

impl Session {
    /// A CSV file of a list, defused against spreadsheets; that it was taken goes into the audit
    /// book.
    ///
    /// # Errors
    /// [`NotFound`] once the session is locked, and where the record could not be kept.
    pub async fn export(
        &self,
        what: Export,
        headings: Vec<String>,
    ) -> Result<Zeroizing<Vec<u8>>, NotFound> {
        let rows = match what {
            Export::Reports => reports(&self.reports()),
            Export::Cases => cases(&self.cases()),
        };
        self.blocking(move |live| {
            live.note(AuditAct::Exported, String::new())?;
            Ok(Ok(exchange::out::csv::write(&headings, &rows)))
        })
        .await
    }
}
