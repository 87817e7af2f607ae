//! Work on codes and assessments.

use super::case::happen;
use super::{Done, WorkProblem};
use crate::session::Session;
use casework::assessment::decide::{Drafted, review, save};
use casework::coding;
use guideline::{Guideline, Key};
use lexicon::Lexicon;
use std::collections::BTreeSet;
use words::{EventId, StreamId};

/// Confirms which codes fit a case. Codes that the lexicon does not have are left out, the others stand in its order.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn code(
    session: &Session,
    case: StreamId,
    chosen: impl IntoIterator<Item = String>,
    seen: u64,
) -> Result<Done, WorkProblem> {
    let lexicon = session.0.desk.config.lexicon.now();
    let chosen: BTreeSet<String> = chosen.into_iter().collect();
    let codes = lexicon.terms().filter(|it| chosen.contains(it.code()));
    let codes: Vec<String> = codes.map(|it| it.code().to_owned()).collect();
    let mine = codes.join(", ");
    happen(session, case, seen, mine, move |state, _| {
        coding::decide::code(&state.case, codes.clone(), seen)
    })
    .await
}

/// Begins an assessment; gives its id.
///
/// # Errors
/// See [`WorkProblem`]; an unknown guideline is not found.
pub async fn begin_assessment(
    session: &Session,
    case: StreamId,
    guideline: &str,
    about: &str,
) -> Result<EventId, WorkProblem> {
    let assessment = EventId::from_random(session.0.desk.world.random());
    let drafted = Drafted {
        assessment,
        about: about.to_owned(),
        answers: Vec::new(),
        grounds: std::collections::BTreeMap::new(),
        reasons: String::new(),
        conclusion: None,
        submit: false,
    };
    save_assessment(session, case, guideline, drafted, 0).await?;
    Ok(assessment)
}

/// Saves a version of an assessment.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn save_assessment(
    session: &Session,
    case: StreamId,
    guideline: &str,
    mut drafted: Drafted,
    seen: u64,
) -> Result<Done, WorkProblem> {
    let config = &session.0.desk.config;
    let found = config
        .guidelines
        .by_id(guideline)
        .ok_or(WorkProblem::NotFound)?;
    let guideline = found.guideline;
    let lexicon = config.lexicon.now();
    drafted
        .answers
        .retain(|it| is_known(&guideline, &lexicon, &it.key));
    // One line: it stands in lists.
    drafted.about = drafted
        .about
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    let mine = drafted.reasons.clone();
    happen(session, case, seen, mine, move |state, me| {
        save(&state.case, &guideline, drafted.clone(), seen, me)
    })
    .await
}

/// Reviews the newest version of an assessment.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn review_assessment(
    session: &Session,
    case: StreamId,
    assessment: EventId,
    version: u64,
    agrees: bool,
    reasons: &str,
) -> Result<Done, WorkProblem> {
    let reasons = reasons.to_owned();
    happen(session, case, version, reasons.clone(), move |state, me| {
        review(&state.case, assessment, version, agrees, &reasons, me)
    })
    .await
}

/// Whether an answer is to an indicator of the guideline, or a pick from the element's list.
fn is_known(guideline: &Guideline, lexicon: &Lexicon, key: &Key) -> bool {
    guideline.element(&key.element).is_some_and(|element| {
        let picked = element
            .list
            .as_deref()
            .is_some_and(|list| key.code == Key::NONE || lexicon.has(list, &key.code));
        picked || element.indicators.iter().any(|it| it.code == key.code)
    })
}
