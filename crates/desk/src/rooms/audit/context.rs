//! What the audit book's page shows.

use crate::rooms::frame::{Frame, minute, shell};
use crate::view::AuditRow;
use askama::Template;
use pages::Page;
use words::Language;

/// The audit book's page.
#[derive(Template)]
#[template(path = "audit/page.html")]
pub(in crate::rooms) struct Audit {
    pub page: Page,
    pub frame: Frame,
    /// Each line: time, time for machines, who (as HTML), what, on what.
    pub rows: Vec<(String, String, String, String, String)>,
    /// Where older lines begin.
    pub more: Option<u64>,
}

impl Audit {
    /// The page.
    pub(in crate::rooms) fn new(
        language: Language,
        frame: Frame,
        rows: &[AuditRow],
        more: Option<u64>,
    ) -> Self {
        let page = shell(language, "audit-title", "/audit");
        let row = |row: &AuditRow| {
            (
                minute(&page, row.at),
                page.locale().machine_time(row.at),
                match &row.handed_in_by {
                    None => escaped(&page, &row.by),
                    Some(other) => page
                        .phrase("audit-handed-in")
                        .with("officer", row.by.as_str())
                        .with("other", other.as_str())
                        .to_string(),
                },
                format!("audit-{}", row.act.code()),
                row.on.clone(),
            )
        };
        let rows = rows.iter().map(row).collect();
        Self {
            page,
            frame,
            rows,
            more,
        }
    }
}

/// A name in HTML.
fn escaped(page: &Page, name: &str) -> String {
    page.phrase("common-office-named")
        .with("office", name)
        .to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::frame::tests::sound;
    use crate::rooms::samples;

    #[test]
    fn the_page_is_sound_in_every_language() {
        for more in [None, Some(17)] {
            sound("audit", |language| {
                let rows = if more.is_some() {
                    samples::audit()
                } else {
                    Vec::new()
                };
                Audit::new(language, samples::frame("audit"), &rows, more)
            });
        }
    }
}
