//! The demo's invented reports and cases, as they stand in `demo/reports.toml` and `demo/cases.toml`.

use seal::mailbox::{Concerns, Danger};
use serde::Deserialize;
use words::Language;

/// One report, with what followed.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Report {
    pub key: String,
    pub language: Language,
    /// Days before the demo starts, and hours besides.
    pub days: i64,
    pub hour: i64,
    pub danger: Danger,
    pub concerns: Concerns,
    pub story: String,
    #[serde(default)]
    pub cooperation: String,
    #[serde(default)]
    pub place: String,
    #[serde(default)]
    pub time: String,
    #[serde(default)]
    pub author: String,
    #[serde(default)]
    pub wishes: String,
    #[serde(default)]
    pub name: String,
    #[serde(default)]
    pub files: Vec<String>,
    #[serde(default)]
    pub answer: Vec<Answer>,
    #[serde(default)]
    pub reply: Vec<Reply>,
}

/// An answer of the office, so many hours after the report.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    pub hours: i64,
    pub officer: String,
    pub text: String,
    #[serde(default)]
    pub signed: String,
}

/// A later message of the reporter, so many hours after the report.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reply {
    pub hours: i64,
    pub text: String,
}

/// One case, opened so many hours after its report.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    pub report: String,
    pub hours: i64,
    pub officer: String,
    pub title: String,
    pub summary: String,
    pub urgency: String,
    pub members: Vec<String>,
    pub assigned: String,
    pub stage: String,
    /// `officer: text`, an hour apart.
    pub notes: Vec<String>,
    /// `officer: reasons` for lowering the urgency, which waits for a second officer.
    #[serde(default)]
    pub lower: String,
    #[serde(default)]
    pub join: Vec<String>,
    #[serde(default)]
    pub closed: String,
    #[serde(default)]
    pub reasons: String,
    #[serde(default)]
    pub closed_hours: i64,
}

#[derive(Deserialize)]
struct Reports {
    report: Vec<Report>,
}

#[derive(Deserialize)]
struct Cases {
    #[serde(rename = "case")]
    cases: Vec<Case>,
}

/// The invented reports.
///
/// # Errors
/// A mistake in the file; its test would have shown it.
pub fn reports() -> Result<Vec<Report>, toml::de::Error> {
    let file: Reports = toml::from_str(include_str!("../../demo/reports.toml"))?;
    Ok(file.report)
}

/// The invented cases.
///
/// # Errors
/// As [`reports`].
pub fn cases() -> Result<Vec<Case>, toml::de::Error> {
    let file: Cases = toml::from_str(include_str!("../../demo/cases.toml"))?;
    Ok(file.cases)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_story_holds_together() {
        let (Ok(reports), Ok(cases)) = (reports(), cases()) else {
            panic!("the demo's files do not read");
        };
        let languages: BTreeSet<_> = reports.iter().map(|report| report.language).collect();
        assert_eq!(languages.len(), 6);
        assert!(reports.len() >= 36 && cases.len() >= 12);
        let keys: BTreeSet<_> = reports.iter().map(|report| report.key.as_str()).collect();
        assert_eq!(keys.len(), reports.len());
        for case in &cases {
            assert!(
                case.join
                    .iter()
                    .chain([&case.report])
                    .all(|key| keys.contains(key.as_str()))
            );
        }
    }
}
