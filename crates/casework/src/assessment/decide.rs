//! Whether an assessment may be saved, handed in and reviewed.

use super::event::{AssessmentReviewed, AssessmentSaved, Given};
use super::view::Thread;
use crate::notes::decide::checked;
use crate::particulars::decide::TITLE_CHARACTERS_MAX;
use crate::{Case, CaseEvent, Clash, FieldName, No, Refusal};
use guideline::{Answer, Answers, Guideline, Key};
use std::collections::BTreeMap;
use words::{EventId, OfficerId};

/// The longest text on what one answer rests on, in characters.
pub const GROUND_CHARACTERS_MAX: usize = 2_000;

/// What an officer wants to save.
#[derive(Clone)]
pub struct Drafted {
    /// Which assessment.
    pub assessment: EventId,
    /// Which person and act it is about.
    pub about: String,
    /// The answers with what they rest on.
    pub answers: Vec<Given>,
    /// What the picks of an element rest on.
    pub grounds: BTreeMap<String, String>,
    /// The reasons.
    pub reasons: String,
    /// What the officer concludes.
    pub conclusion: Option<String>,
    /// Whether it is handed in for review.
    pub submit: bool,
}

/// Saves a version of an assessment.
///
/// # Errors
/// Refuses answers that the guideline does not ask for, a conclusion that does not follow from them, and to hand in an assessment without
/// reasons or with an answer that rests on nothing. A version that was not seen is a clash.
pub fn save(
    case: &Case,
    guideline: &Guideline,
    drafted: Drafted,
    saw: u64,
    officer: OfficerId,
) -> Result<CaseEvent, No> {
    if case.progress().ok_or(Refusal::NotOpened)?.is_closed() {
        return Err(Refusal::CaseClosed.into());
    }
    let thread = case.assessments().thread(drafted.assessment);
    if thread.is_some_and(|it| it.guideline != guideline.id) {
        return Err(Refusal::OtherGuideline.into());
    }
    if let Some(clash) = thread.and_then(|it| unseen(it, saw, officer)) {
        return Err(No::Clash(clash));
    }
    if drafted.about.chars().count() > TITLE_CHARACTERS_MAX {
        return Err(Refusal::TitleTooLong.into());
    }
    let reasons = checked(&drafted.reasons)?;
    let answers = known(guideline, drafted.answers)?;
    let grounds = grounds(guideline, drafted.grounds)?;
    let all: Answers = answers
        .iter()
        .map(|it| (it.key.clone(), it.answer))
        .collect();
    let finding = guideline::find(guideline, &all);
    let strength = |code: &str| guideline.strength(code);
    let conclusion = match &drafted.conclusion {
        None => None,
        Some(code) => {
            let wanted = strength(code).ok_or(Refusal::MoreThanFound)?;
            let reached = finding.reached.and_then(|it| strength(&it.code));
            if reached.is_none_or(|reached| reached < wanted) {
                return Err(Refusal::MoreThanFound.into());
            }
            guideline.conclusion(code)
        }
    };
    if drafted.submit {
        if reasons.is_empty() {
            return Err(Refusal::AssessmentWithoutReason.into());
        }
        rests(&answers, &grounds, guideline)?;
    }
    Ok(CaseEvent::AssessmentSaved(AssessmentSaved {
        assessment: drafted.assessment,
        about: drafted.about,
        guideline: guideline.id.clone(),
        edition: guideline.edition,
        grounds,
        reasons,
        conclusion: conclusion.map(|it| it.code.clone()),
        standard: conclusion.map(|it| it.standard.clone()),
        reached: finding.reached.map(|it| it.code.clone()),
        outcome: finding.outcome(),
        elements: finding
            .elements
            .iter()
            .map(|it| (it.element.code.clone(), it.outcome))
            .collect(),
        submitted: drafted.submit,
        answers,
        saw,
    }))
}

/// Reviews the newest version of an assessment.
///
/// # Errors
/// Refuses a draft, the author's own review, one of somebody who is kept out of the case, a second one of the same officer, and dissent without reasons. A version that was not
/// seen is a clash.
pub fn review(
    case: &Case,
    assessment: EventId,
    version: u64,
    agrees: bool,
    reasons: &str,
    officer: OfficerId,
) -> Result<CaseEvent, No> {
    let thread = case
        .assessments()
        .thread(assessment)
        .ok_or(Refusal::NoAssessment)?;
    let newest = thread.newest();
    if newest.position != version {
        return Err(No::Clash(Clash {
            field: FieldName::Assessment,
            position: newest.position,
            by: newest.by,
        }));
    }
    if !newest.submitted {
        return Err(Refusal::NotHandedIn.into());
    }
    if newest.by == officer {
        return Err(Refusal::OwnAssessment.into());
    }
    if case.screening().keeps_out(officer) {
        return Err(Refusal::KeptOut.into());
    }
    if newest.reviews.iter().any(|it| it.by == officer) {
        return Err(Refusal::NoChange.into());
    }
    let reasons = checked(reasons)?;
    if !agrees && reasons.is_empty() {
        return Err(Refusal::DissentWithoutReason.into());
    }
    Ok(CaseEvent::AssessmentReviewed(AssessmentReviewed {
        assessment,
        version,
        agrees,
        reasons,
    }))
}

fn unseen(thread: &Thread, saw: u64, officer: OfficerId) -> Option<Clash> {
    let newest = thread.newest();
    (newest.position >= saw && newest.by != officer).then_some(Clash {
        field: FieldName::Assessment,
        position: newest.position,
        by: newest.by,
    })
}

/// The answers that the guideline asks for, without those that say nothing, in one order.
fn known(guideline: &Guideline, answers: Vec<Given>) -> Result<Vec<Given>, Refusal> {
    let mut known = BTreeMap::new();
    for mut given in answers {
        let element = guideline
            .element(&given.key.element)
            .ok_or(Refusal::UnknownAnswer)?;
        let indicator = element
            .indicators
            .iter()
            .any(|it| it.code == given.key.code);
        if !indicator && element.list.is_none() {
            return Err(Refusal::UnknownAnswer);
        }
        given.rests_on = ground(&given.rests_on)?;
        if given.answer != Answer::Unknown || !given.rests_on.is_empty() {
            known.insert(given.key.clone(), given);
        }
    }
    Ok(known.into_values().collect())
}

fn grounds(
    guideline: &Guideline,
    grounds: BTreeMap<String, String>,
) -> Result<BTreeMap<String, String>, Refusal> {
    let mut kept = BTreeMap::new();
    for (element, text) in grounds {
        guideline.element(&element).ok_or(Refusal::UnknownAnswer)?;
        let text = ground(&text)?;
        if !text.is_empty() {
            kept.insert(element, text);
        }
    }
    Ok(kept)
}

fn ground(text: &str) -> Result<String, Refusal> {
    let text = text.trim();
    if text.chars().count() > GROUND_CHARACTERS_MAX {
        return Err(Refusal::TextTooLong);
    }
    Ok(text.to_owned())
}

/// Whether every answer rests on something: an indicator on its own words, picks on those of their element.
fn rests(
    answers: &[Given],
    grounds: &BTreeMap<String, String>,
    guideline: &Guideline,
) -> Result<(), Refusal> {
    for given in answers.iter().filter(|it| it.answer != Answer::Unknown) {
        let Key { element, code } = &given.key;
        let indicator = guideline
            .element(element)
            .is_some_and(|it| it.indicators.iter().any(|it| it.code == *code));
        let rests = if indicator {
            !given.rests_on.is_empty()
        } else {
            grounds.contains_key(element)
        };
        if !rests {
            return Err(Refusal::AnswerWithoutGround);
        }
    }
    Ok(())
}
