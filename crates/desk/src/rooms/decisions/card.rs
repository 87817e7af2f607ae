//! Decisions in words, and as cards.

use crate::rooms::terms::by_and_when;
use crate::rooms::timeline::urgency_key;
use crate::view::{About, Called, DecisionRow};
use casework::decisions::{Matter, Reach};
use pages::{Form, Page, Problem, Value};

/// A decision that waits.
pub(in crate::rooms) struct Card {
    pub id: String,
    pub anchor: String,
    /// What is proposed, as HTML.
    pub heading: String,
    /// Who proposed it and when, as HTML.
    pub by: String,
    pub reasons: String,
    pub may_answer: bool,
    pub may_withdraw: bool,
    /// The id of the field for reasons; each stands once on the page.
    pub field: String,
    /// What was typed and refused just now.
    pub typed: String,
    pub problem: Option<Problem>,
}

/// The cards of what waits. A refused answer comes back to its own card.
pub(in crate::rooms) fn cards<'r>(
    page: &Page,
    rows: impl IntoIterator<Item = &'r DecisionRow>,
    form: &Form,
) -> Vec<Card> {
    let mut cards: Vec<Card> = rows
        .into_iter()
        .enumerate()
        .map(|(number, row)| Card {
            id: row.id.to_string(),
            anchor: format!("decision-{number}"),
            heading: heading(page, row),
            by: by_and_when(page, "decision-by", &row.by, row.at),
            reasons: row.reasons.clone(),
            may_answer: row.may_answer,
            may_withdraw: row.may_withdraw,
            field: format!("decision-reasons-{number}"),
            typed: String::new(),
            problem: None,
        })
        .collect();
    // The list of problems leads to a field of this name.
    let wanted = form.value("decision").to_owned();
    let place = cards.iter().position(|it| it.id == wanted && it.may_answer);
    let place = place.or_else(|| cards.iter().position(|it| it.may_answer));
    if let Some(card) = place.and_then(|it| cards.get_mut(it)) {
        "decision-reasons".clone_into(&mut card.field);
        form.value("decision-reasons").clone_into(&mut card.typed);
        card.problem = form.problem("decision-reasons").cloned();
    }
    cards
}

/// What is decided, as HTML.
pub(in crate::rooms) fn heading(page: &Page, row: &DecisionRow) -> String {
    let (key, values) = said(page, &row.what, &row.about);
    let phrase = values
        .into_iter()
        .fold(page.phrase(&key), |phrase, (name, value)| {
            phrase.with(name, value)
        });
    phrase.to_string()
}

/// The same as plain text.
pub(in crate::rooms) fn words(page: &Page, what: &Matter, about: &About) -> String {
    let (key, values) = said(page, what, about);
    page.locale().text_with(&key, &values)
}

/// What something is called on this page.
pub(in crate::rooms) fn named(page: &Page, about: &About) -> String {
    match about {
        About::Case => String::new(),
        About::Party(called) => called.in_words(page.locale()),
        About::Words(words) => words.clone(),
    }
}

fn said(page: &Page, what: &Matter, about: &About) -> (String, Vec<(&'static str, Value)>) {
    let key = format!("decision-{}", what.code());
    let named = || match about {
        // What the locale itself made is not a stranger's text.
        About::Party(called @ Called::Number(..)) => Value::Native(called.in_words(page.locale())),
        other => Value::from(named(page, other)),
    };
    let ground = |it: &casework::status::Ground| {
        Value::Native(page.text(&format!("ground-{}", it.code())).into_owned())
    };
    match what {
        Matter::Close { ground: it } => (key, vec![("ground", ground(it))]),
        Matter::LowerUrgency { to } => {
            let urgency = page.text(urgency_key(*to)).into_owned();
            (key, vec![("urgency", Value::Native(urgency))])
        }
        Matter::Reveal {
            to: Reach::Asker, ..
        } => (key, vec![("about", named())]),
        Matter::Reveal { .. } => (format!("{key}-everybody"), vec![("about", named())]),
        Matter::RefuseReport { ground: it, .. } => {
            (key, vec![("about", named()), ("ground", ground(it))])
        }
        Matter::Export { names: true, .. } => (format!("{key}-names"), vec![("about", named())]),
        Matter::Readmit { .. }
        | Matter::Publish { .. }
        | Matter::Export { .. }
        | Matter::LiftHold { .. } => (key, vec![("about", named())]),
        Matter::Other(_) => (key, Vec::new()),
    }
}
