//! Whether an item may come in: once, and only what one entry can hold.

use super::event::ItemImported;
use crate::intake::event::Opened;
use crate::notes::decide::TEXT_CHARACTERS_MAX;
use crate::particulars::decide::{TITLE_CHARACTERS_MAX, checked_title};
use crate::particulars::{Urgency, decide::checked_summary};
use crate::{Case, CaseEvent, No, Refusal};
use words::OfficerId;

/// The most items of one case.
pub const IMPORTS_MAX: usize = 2_000;

/// Opens a case for an item. It has no report: nobody waits behind it for an answer.
///
/// # Errors
/// Refuses an item of which no title can be made.
pub fn open_for(
    item: &ItemImported,
    urgency: Urgency,
    members: Vec<OfficerId>,
) -> Result<CaseEvent, No> {
    Ok(CaseEvent::Opened(Opened {
        title: checked_title(&title(item))?,
        summary: checked_summary("")?,
        urgency,
        reports: Vec::new(),
        members,
    }))
}

/// What a case is called after an item: its title, the beginning of what it says, or its id.
fn title(item: &ItemImported) -> String {
    let answers = item.answers.iter().map(|it| it.value.as_str());
    let all = [item.title.as_str(), item.text.as_str()]
        .into_iter()
        .chain(answers)
        .chain(item.source.id.as_deref())
        .chain([item.source.file.as_str()]);
    let line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let found = all.map(line).find(|it| !it.is_empty()).unwrap_or_default();
    match found.chars().count() > TITLE_CHARACTERS_MAX {
        true => {
            let kept: String = found.chars().take(TITLE_CHARACTERS_MAX - 1).collect();
            format!("{kept}…")
        }
        false => found,
    }
}

/// Takes an item into a case.
///
/// # Errors
/// Refuses one that the case has already, one whose texts one entry cannot hold, and a case that is closed or was never opened.
pub fn import(case: &Case, item: ItemImported) -> Result<CaseEvent, No> {
    crate::open(case)?;
    if case.imports().has(item.source.key) {
        return Err(Refusal::ItemKnown.into());
    }
    if case.imports().all().len() >= IMPORTS_MAX {
        return Err(Refusal::TooMany.into());
    }
    let said = item.answers.iter().chain(&item.names).chain(&item.dates);
    let texts = said.map(|it| it.what.chars().count() + it.value.chars().count());
    let all: usize = texts.sum::<usize>() + item.text.chars().count();
    if all > TEXT_CHARACTERS_MAX {
        return Err(Refusal::TextTooLong.into());
    }
    Ok(CaseEvent::ItemImported(item))
}
