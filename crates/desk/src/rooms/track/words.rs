//! What the pages on proceedings, replies and outcomes have in common: dates in words, lists to choose from, forms as they came.

use crate::Refusal;
use crate::rooms::fields::Fields;
use crate::rooms::refuse::typed_of;
use crate::session::Session;
use crate::view::FileView;
use crate::visit::Officer;
use crate::work::{Done, WorkProblem};
use casework::outcomes::view::days_between;
use casework::when::PartialDate;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use lexicon::{Lexicon, Term};
use pages::{Field, Form, Page, Value};
use words::{ActId, Language, Moment, PartyId};

/// Something to choose: its value and its label.
pub(in crate::rooms) type Choice = (String, String);

/// A day in words.
pub(in crate::rooms) fn day(page: &Page, date: Date) -> String {
    page.locale().day(moment(date))
}

fn moment(date: Date) -> Moment {
    let zoned = date.to_zoned_datetime(TimeZone::UTC);
    Moment(zoned.map_or(0, |it| it.timestamp().as_second()))
}

/// A date in words, as far as it is known.
pub(in crate::rooms) fn partial(page: &Page, date: PartialDate) -> String {
    let words = match (date.day(), date.month()) {
        (Some(known), _) => day(page, known),
        (None, Some(month)) => page.locale().text_with(
            "common-time-month",
            &[
                // keys: common-month-*
                (
                    "month",
                    Value::Native(page.text(&format!("common-month-{month}")).into_owned()),
                ),
                ("year", Value::Native(date.year().to_string())),
            ],
        ),
        (None, None) => date.year().to_string(),
    };
    match date.about {
        true => page
            .locale()
            .text_with("track-date-about", &[("date", Value::Native(words))]),
        false => words,
    }
}

/// How old something is that is known as of a day.
pub(in crate::rooms) fn age(page: &Page, as_of: Date, today: Date) -> String {
    let days = days_between(as_of, today).max(0);
    let count = [("count", Value::from(days))];
    page.locale().text_with("track-age", &count)
}

/// The name of a term; the code itself where this desk does not know it.
pub(in crate::rooms) fn name(lexicon: &Lexicon, language: Language, code: &str) -> String {
    let term = lexicon.get(code);
    term.map_or_else(|| code.to_owned(), |it| it.name(language).to_owned())
}

/// Names of terms.
pub(in crate::rooms) fn names(
    lexicon: &Lexicon,
    language: Language,
    codes: &[String],
) -> Vec<String> {
    codes.iter().map(|it| name(lexicon, language, it)).collect()
}

/// A list of the lexicon to choose from; what stands below a term follows it and begins with its name.
pub(in crate::rooms) fn terms(
    lexicon: &Lexicon,
    list: &str,
    language: Language,
    year: u16,
) -> Vec<Choice> {
    let choice = |term: &Term| {
        let own = term.name(language);
        let above = term.parent().and_then(|it| lexicon.get(it));
        let label = above.map_or_else(
            || own.to_owned(),
            |it| format!("{} — {own}", it.name(language)),
        );
        (term.code().to_owned(), label)
    };
    let mut choices = Vec::new();
    let offered: Vec<&Term> = lexicon.offered(list, year).collect();
    // What stands before the first point names the list and is no term: `FUP.ONGOING` is at the top.
    let has = |code: &str| offered.iter().any(|it| it.code() == code);
    for term in offered.iter().filter(|it| !it.parent().is_some_and(has)) {
        choices.push(choice(term));
        let below = offered.iter().filter(|it| it.parent() == Some(term.code()));
        choices.extend(below.map(|it| choice(it)));
    }
    choices
}

/// A code of a list, if it has it.
pub(in crate::rooms) fn code_of(lexicon: &Lexicon, list: &str, code: &str) -> Option<String> {
    lexicon.has(list, code).then(|| code.to_owned())
}

/// Codes of a list that a form carried, in the order of the list.
pub(in crate::rooms) fn codes_of(
    lexicon: &Lexicon,
    list: &str,
    fields: &Fields,
    field: &str,
) -> Vec<String> {
    let chosen: Vec<&str> = fields.all(field).collect();
    let all = lexicon.list(list).map(Term::code);
    all.filter(|it| chosen.contains(it))
        .map(str::to_owned)
        .collect()
}

/// A date of a form, as far as it is known; none where the field is empty.
pub(in crate::rooms) fn partial_of(
    fields: &Fields,
    field: &str,
) -> Result<Option<PartialDate>, casework::Refusal> {
    match fields.trimmed(field) {
        "" => Ok(None),
        text => text
            .parse()
            .map(Some)
            .map_err(|_| casework::Refusal::NotADate),
    }
}

/// A date of a form that has to be there.
pub(in crate::rooms) fn partial_in(
    fields: &Fields,
    field: &str,
) -> Result<PartialDate, casework::Refusal> {
    partial_of(fields, field)?.ok_or(casework::Refusal::NotADate)
}

/// A whole day of a form; none where the field is empty.
pub(in crate::rooms) fn day_of(
    fields: &Fields,
    field: &str,
) -> Result<Option<Date>, casework::Refusal> {
    match partial_of(fields, field) {
        Ok(None) => Ok(None),
        Ok(Some(date)) if !date.about => {
            let known = date.day().ok_or(casework::Refusal::NotADay)?;
            Ok(Some(known))
        }
        _ => Err(casework::Refusal::NotADay),
    }
}

/// A whole day of a form that has to be there.
pub(in crate::rooms) fn day_in(fields: &Fields, field: &str) -> Result<Date, casework::Refusal> {
    day_of(fields, field)?.ok_or(casework::Refusal::NotADay)
}

/// The parties of the case to choose from.
pub(in crate::rooms) fn parties(view: &FileView) -> Vec<Choice> {
    let all = view.case.parties().all().iter();
    all.map(|it| (it.id.to_string(), it.name().to_owned()))
        .collect()
}

/// A party's name; empty where the case has it no more.
pub(in crate::rooms) fn party(view: &FileView, id: PartyId) -> String {
    let party = view.case.parties().get(id);
    party.map_or_else(String::new, |it| it.name().to_owned())
}

/// An act in words: its term and its incident.
pub(in crate::rooms) fn act(
    view: &FileView,
    lexicon: &Lexicon,
    language: Language,
    id: ActId,
) -> Option<String> {
    let (incident, act) = view.case.incidents().act(id)?;
    let term = name(lexicon, language, &act.code);
    Some(format!("{term} — {}", incident.title))
}

/// A form as it was refused just now, with everything that was sent; else an empty one.
pub(in crate::rooms) fn taken(
    session: &Session,
    page: &str,
    fields: &[Field],
) -> (Form, Option<Fields>) {
    let mut form = Form::of(fields);
    let Some((typed, problem)) = typed_of(session, page) else {
        return (form, None);
    };
    for (name, value) in typed.pairs() {
        form.keep(&name, value);
    }
    form.refuse(problem);
    (form, Some(typed))
}

/// What was decided of a form, with the field to which a refusal belongs; none for an unknown form.
pub(in crate::rooms) type Decided = Option<(&'static str, Result<Done, WorkProblem>)>;

/// The refusal of a field that could not be read.
pub(in crate::rooms) fn unread(field: &'static str, refusal: casework::Refusal) -> Decided {
    Some((field, Err(Refusal::from(refusal).into())))
}

/// The lexicon and the year, as an officer's pages ask for them.
pub(in crate::rooms) fn lexicon(officer: &Officer) -> (std::sync::Arc<Lexicon>, u16) {
    let desk = officer.session.desk();
    (
        desk.lexicon().now(),
        crate::rooms::terms::year(desk.0.now()),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_of_a_form_has_something_to_choose() {
        let lexicon = Lexicon::built_in();
        for list in [
            "follow-up",
            "impact",
            "remedies",
            "accountability",
            "duties",
            "reply-quality",
        ] {
            let offered = lexicon.offered(list, 2026).count();
            assert!(offered > 0, "{list} is no list");
            let choices = terms(lexicon, list, Language::En, 2026);
            assert_eq!(choices.len(), offered, "{list}");
        }
        let choices = terms(lexicon, "follow-up", Language::En, 2026);
        let labels: Vec<&str> = choices.iter().map(|(_, it)| it.as_str()).collect();
        assert!(labels.contains(&"Continues"));
        assert!(labels.contains(&"Improved — Released"), "{labels:?}");
    }
}
