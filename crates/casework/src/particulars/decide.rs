//! Whether title, summary or urgency may be changed. Each edit names how far the officer
//! had seen the case; a newer change of the same field is a clash, and edits of different fields
//! never clash.

use super::Urgency;
use super::event::{SummaryChanged, TitleChanged, UrgencyChanged};
use super::view::Particulars;
use crate::{Case, CaseEvent, FieldName, No, Refusal, notes};

/// The longest title, in characters: what a list shows on two lines of a narrow screen.
pub const TITLE_CHARACTERS_MAX: usize = 160;

/// The longest summary, in characters: two printed pages. What is longer is a note.
pub const SUMMARY_CHARACTERS_MAX: usize = 6_000;

/// Changes the title.
///
/// # Errors
/// Refuses an empty or overlong title and no change at all. A change that was not seen is a clash.
pub fn change_title(case: &Case, title: &str, saw: u64) -> Result<CaseEvent, No> {
    let now = particulars(case)?;
    let title = checked_title(title)?;
    if now.title.value == title {
        return Err(Refusal::NoChange.into());
    }
    now.title.unseen(FieldName::Title, saw)?;
    Ok(CaseEvent::TitleChanged(TitleChanged { title, saw }))
}

/// Changes the summary.
///
/// # Errors
/// Refuses an overlong summary and no change at all. A change that was not seen is a clash.
pub fn change_summary(case: &Case, summary: &str, saw: u64) -> Result<CaseEvent, No> {
    let now = particulars(case)?;
    let summary = checked_summary(summary)?;
    if now.summary.value == summary {
        return Err(Refusal::NoChange.into());
    }
    now.summary.unseen(FieldName::Summary, saw)?;
    Ok(CaseEvent::SummaryChanged(SummaryChanged { summary, saw }))
}

/// Raises the urgency. Lowering it needs two (`decisions::Matter::LowerUrgency`).
///
/// # Errors
/// Refuses to lower it, a change without a reason and no change at all. A change that was not seen is a clash.
pub fn change_urgency(
    case: &Case,
    urgency: Urgency,
    reason: &str,
    saw: u64,
) -> Result<CaseEvent, No> {
    let now = particulars(case)?;
    if now.urgency.value == urgency {
        return Err(Refusal::NoChange.into());
    }
    now.urgency.unseen(FieldName::Urgency, saw)?;
    if urgency < now.urgency.value {
        return Err(Refusal::LoweringNeedsTwo.into());
    }
    let reason = notes::decide::checked(reason)?;
    if reason.is_empty() {
        return Err(Refusal::UrgencyWithoutReason.into());
    }
    Ok(CaseEvent::UrgencyChanged(UrgencyChanged {
        urgency,
        reason,
        saw,
    }))
}

pub(crate) fn checked_title(title: &str) -> Result<String, Refusal> {
    // A title is one line; what was pasted with line breaks becomes one.
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    if title.is_empty() {
        return Err(Refusal::NoTitle);
    }
    if title.chars().count() > TITLE_CHARACTERS_MAX {
        return Err(Refusal::TitleTooLong);
    }
    Ok(title)
}

pub(crate) fn checked_summary(summary: &str) -> Result<String, Refusal> {
    let summary = summary.trim();
    if summary.chars().count() > SUMMARY_CHARACTERS_MAX {
        return Err(Refusal::SummaryTooLong);
    }
    Ok(summary.to_owned())
}

fn particulars(case: &Case) -> Result<&Particulars, Refusal> {
    case.particulars().ok_or(Refusal::NotOpened)
}
