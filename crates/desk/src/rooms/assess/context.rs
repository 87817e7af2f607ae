//! What the page of one assessment shows.

use super::finding::{Shown, Words, shown};
use crate::rooms::frame::{Frame, minute, shell};
use crate::rooms::terms::{CaseMenu, source};
use crate::view::{AssessmentState, AssessmentView};
use askama::Template;
use casework::assessment::decide::Drafted;
use guideline::{Answer, Answers, Bears, Element, Key, WithTexts};
use lexicon::Lexicon;
use pages::terms::{TermBox, TermGroup, groups};
use pages::{Field, Form, Page, Problem};
use std::collections::BTreeSet;
use words::Language;

/// The fields whose refusals are named; the others have no fixed names.
const FIELDS: [Field; 4] = [
    Field::kept("about", "assess-about"),
    Field::kept("conclusion", "assess-conclusion"),
    Field::kept("reasons", "assess-reasons"),
    Field::kept("review-reasons", "assess-review-reasons"),
];

/// What an indicator's row shows.
pub(in crate::rooms) struct IndicatorRow {
    pub key: String,
    pub name: String,
    pub help: String,
    /// The locale key of how it bears.
    pub bears: &'static str,
    /// `yes`, `no` or `unknown`.
    pub answer: &'static str,
    pub rests_on: String,
}

/// What is picked from a list.
pub(in crate::rooms) struct Picks {
    /// Those of the case's codes and those picked already.
    pub near: Vec<TermBox>,
    /// The whole list.
    pub groups: Vec<TermGroup>,
    pub none: bool,
    pub ground: String,
}

/// One element.
pub(in crate::rooms) struct ElementPart {
    pub code: String,
    pub name: String,
    pub question: String,
    pub help: String,
    /// The norms that it answers to: name, and whether it is to be confirmed.
    pub norms: Vec<(String, bool)>,
    pub picks: Option<Picks>,
    pub indicators: Vec<IndicatorRow>,
}

/// A version in the list.
pub(in crate::rooms) struct VersionLine {
    pub href: String,
    /// What, who and when, as HTML.
    pub text: String,
    pub shown: bool,
    /// Reviews: the sentence as HTML, and the reasons.
    pub reviews: Vec<(String, String)>,
}

/// The page of one assessment.
#[derive(Template)]
#[template(path = "assess/page.html")]
pub(in crate::rooms) struct Assess {
    pub page: Page,
    pub frame: Frame,
    pub menu: CaseMenu,
    pub action: String,
    pub seen: u64,
    pub position: u64,
    pub guideline: String,
    pub method: (String, String),
    pub about: String,
    pub state: String,
    /// What may be said now; empty where nobody agreed to anything.
    pub in_force: String,
    pub in_force_standard: String,
    pub disputed: bool,
    pub elements: Vec<ElementPart>,
    pub finding: Shown,
    /// Conclusions: code, name, whether it is the one that was drawn.
    pub conclusions: Vec<(String, String, bool)>,
    pub sources: Vec<String>,
    pub versions: Vec<VersionLine>,
    pub is_newest: bool,
    pub may_save: bool,
    pub may_review: bool,
    pub waits_for_other: bool,
    pub form: Form,
}

/// What the page is made of.
pub(in crate::rooms) struct Made<'a> {
    pub language: Language,
    pub frame: Frame,
    pub lexicon: &'a Lexicon,
    pub guideline: &'a WithTexts,
    pub year: u16,
    pub view: &'a AssessmentView,
    pub drafted: &'a Drafted,
    pub review: String,
    pub problem: Option<Problem>,
}

impl Assess {
    /// The page.
    pub(in crate::rooms) fn new(made: Made<'_>) -> Self {
        let Made {
            language,
            view,
            drafted,
            lexicon,
            ..
        } = made;
        let action = format!("/cases/{}/assess/{}", view.case.id, view.row.id);
        let page = shell(language, "assess-title", &action);
        let guideline = &made.guideline.guideline;
        let words = Words {
            page: &page,
            language,
            lexicon,
            texts: made.guideline,
        };
        let answers: Answers = drafted
            .answers
            .iter()
            .map(|it| (it.key.clone(), it.answer))
            .collect();
        let finding = guideline::find(guideline, &answers);
        let finding = shown(&words, guideline, &finding);
        let elements = guideline
            .elements
            .iter()
            .map(|it| part(&words, it, &made))
            .collect();
        let (in_force, in_force_standard) = agreed(&words, view);
        Self {
            seen: view.seen,
            position: view.position,
            guideline: guideline.id.clone(),
            method: (
                words.texts.text(language, "guideline", "name").to_owned(),
                words.texts.text(language, "guideline", "help").to_owned(),
            ),
            about: drafted.about.clone(),
            state: format!("assess-state-{}", view.row.state.code()),
            in_force,
            in_force_standard,
            disputed: view.row.in_force.as_ref().is_some_and(|it| it.disputed),
            form: form(&made),
            conclusions: guideline
                .conclusions
                .iter()
                .map(|it| {
                    let drawn = drafted.conclusion.as_deref() == Some(it.code.as_str());
                    (it.code.clone(), words.conclusion(&it.code, "name"), drawn)
                })
                .collect(),
            sources: view.told.iter().map(|it| source(&page, it)).collect(),
            versions: versions(&page, view, &action),
            is_newest: view
                .versions
                .first()
                .is_some_and(|it| it.position == view.position),
            may_save: view.may_save,
            may_review: view.may_review,
            waits_for_other: view.row.state == AssessmentState::HandedIn && !view.may_review,
            menu: CaseMenu::of(&view.case, "assess"),
            elements,
            finding,
            page,
            frame: made.frame,
            action,
        }
    }
}

/// The fields with fixed names, as they were saved or typed.
fn form(made: &Made<'_>) -> Form {
    let mut form = Form::of(&FIELDS);
    form.keep("about", made.drafted.about.as_str());
    form.keep("reasons", made.drafted.reasons.as_str());
    form.keep("review-reasons", made.review.as_str());
    if let Some(problem) = made.problem.clone() {
        form.refuse(problem);
    }
    form
}

/// What a second officer agreed with, and at which standard of proof; empty where nobody did.
fn agreed(words: &Words<'_>, view: &AssessmentView) -> (String, String) {
    let Some(said) = &view.row.in_force else {
        return (String::new(), String::new());
    };
    let standard = said.standard.as_ref().map(|it| words.name(it));
    let says = match &said.conclusion {
        Some(code) => words.conclusion(code, "says"),
        None => words.page.text("assess-agreed-nothing").into_owned(),
    };
    (says, standard.unwrap_or_default())
}

fn part(words: &Words<'_>, element: &Element, made: &Made<'_>) -> ElementPart {
    let code = element.code.as_str();
    let given = |of: &str| {
        let key = Key::new(code, of);
        made.drafted.answers.iter().find(|it| it.key == key)
    };
    let indicators = element.indicators.iter().map(|it| IndicatorRow {
        key: format!("{code}/{}", it.code),
        name: words.name(&it.code),
        help: words.help(&it.code),
        bears: match it.bears {
            Bears::For => "",
            Bears::Against => "bears-against",
            Bears::Necessary => "bears-necessary",
            Bears::Excludes => "bears-excludes",
        },
        answer: match given(&it.code).map(|it| it.answer) {
            Some(Answer::Yes) => "yes",
            Some(Answer::No) => "no",
            Some(Answer::Unknown) | None => "unknown",
        },
        rests_on: given(&it.code)
            .map(|it| it.rests_on.clone())
            .unwrap_or_default(),
    });
    let norms = element.norms.iter().filter_map(|it| words.lexicon.get(it));
    ElementPart {
        name: words.element(code, "name"),
        question: words.element(code, "question"),
        help: words.element(code, "help"),
        norms: norms
            .map(|it| (it.name(words.language).to_owned(), it.to_be_confirmed()))
            .collect(),
        picks: element
            .list
            .as_deref()
            .map(|list| picks(words, code, list, made)),
        indicators: indicators.collect(),
        code: code.to_owned(),
    }
}

fn picks(words: &Words<'_>, element: &str, list: &str, made: &Made<'_>) -> Picks {
    let of_element = made
        .drafted
        .answers
        .iter()
        .filter(|it| it.key.element == element);
    let picked: BTreeSet<String> = of_element
        .filter(|it| it.answer == Answer::Yes)
        .map(|it| it.key.code.clone())
        .collect();
    let near = words.lexicon.list(list).filter(|it| {
        picked.contains(it.code()) || made.view.codes.iter().any(|code| code == it.code())
    });
    let near: Vec<TermBox> = near
        .map(|it| TermBox::of(it, words.language, picked.contains(it.code())))
        .collect();
    // Each term stands once: what is near is not in the whole list again.
    let mut all = groups(
        words.lexicon,
        list,
        words.language,
        made.year,
        &BTreeSet::new(),
    );
    for group in &mut all {
        group
            .boxes
            .retain(|it| !near.iter().any(|other| other.code == it.code));
    }
    all.retain(|group| !group.boxes.is_empty());
    Picks {
        near,
        groups: all,
        none: picked.contains(Key::NONE),
        ground: made
            .drafted
            .grounds
            .get(element)
            .cloned()
            .unwrap_or_default(),
    }
}

fn versions(page: &Page, view: &AssessmentView, action: &str) -> Vec<VersionLine> {
    let said = |key, by: &str, at| {
        page.phrase(key)
            .with("officer", by)
            .native("time", minute(page, at))
            .to_string()
    };
    let all = view.versions.iter();
    all.map(|it| VersionLine {
        href: format!("{action}?version={}", it.position),
        text: said(
            if it.submitted {
                "assess-version-handed-in"
            } else {
                "assess-version-draft"
            },
            &it.by,
            it.at,
        ),
        shown: it.position == view.position,
        reviews: it
            .reviews
            .iter()
            .map(|review| {
                let key = if review.agrees {
                    "assess-version-agreed"
                } else {
                    "assess-version-dissent"
                };
                (said(key, &review.by, review.at), review.reasons.clone())
            })
            .collect(),
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::assess::saved;
    use crate::rooms::frame::tests::sound;
    use crate::rooms::samples;

    #[test]
    fn the_page_is_sound_in_every_language() {
        for view in samples::assessment_views() {
            for problem in [None, Some(("reasons", "refusal-assessment-without-reason"))] {
                if problem.is_some() && !view.may_save {
                    continue;
                }
                sound("assess", |language| {
                    let Some(guideline) = guideline::by_id(&view.row.guideline) else {
                        panic!("no such guideline");
                    };
                    Assess::new(Made {
                        language,
                        frame: samples::frame("cases"),
                        lexicon: Lexicon::built_in(),
                        guideline,
                        year: 2026,
                        view: &view,
                        drafted: &saved(&view),
                        review: String::new(),
                        problem: problem.map(|(field, kind)| Problem::at(field, kind)),
                    })
                });
            }
        }
    }
}
