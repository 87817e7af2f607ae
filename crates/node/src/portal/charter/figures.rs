//! A month's figures as a table: what is published of it, in words.

use crate::Office;
use charter::performance::{Class, Line, Month, Published, Span};
use pages::{Locale, Value};
use words::Language;

/// Months that are shown; the files of all others are listed.
const MONTHS_SHOWN: usize = 12;

/// A month.
pub(in crate::portal) struct MonthTable {
    pub name: String,
    /// The address of the signed file.
    pub file: String,
    /// What is told of each promise; nothing where the month is only listed.
    pub rows: Vec<RowText>,
    /// The names of promises of which there was too little to tell anything.
    pub few: Vec<String>,
}

/// What is told of a promise in a month.
pub(in crate::portal) struct RowText {
    pub name: String,
    pub due: String,
    pub kept: String,
    pub share: Option<String>,
    pub unkept: String,
    /// What was not kept in time, in parts: key and number.
    pub parts: Vec<(&'static str, String)>,
    pub half: Option<String>,
    pub nine_tenths: Option<String>,
}

/// The months, newest first.
pub(super) fn tables(
    locale: Locale,
    language: Language,
    office: &Office,
    months: &[Published],
) -> Vec<MonthTable> {
    let all = months.iter().enumerate();
    all.map(|(place, published)| {
        let mut table = MonthTable {
            name: name(locale, published.month),
            file: format!("/figures/{}/{}", office.slug, published.month),
            rows: Vec::new(),
            few: Vec::new(),
        };
        if place < MONTHS_SHOWN {
            fill(&mut table, locale, language, office, published);
        }
        table
    })
    .collect()
}

/// A month's name: `March 2026`.
pub(super) fn name(locale: Locale, month: Month) -> String {
    locale.partial((month.year(), Some(month.month()), None, false))
}

fn fill(
    table: &mut MonthTable,
    locale: Locale,
    language: Language,
    office: &Office,
    published: &Published,
) {
    let promised = office.charter.iter().flat_map(|it| &it.promises);
    let mut keys: Vec<&str> = promised.map(|it| it.key.as_str()).collect();
    // What an earlier charter promised and this one does not stands at the end.
    let told = published.lines.iter().map(|line| line.key.as_str());
    let earlier: Vec<&str> = told.filter(|key| !keys.contains(key)).collect();
    keys.extend(earlier);
    for key in keys {
        let mut editions: Vec<_> = office.editions.all().collect();
        editions.reverse();
        let promise = editions.iter().find_map(|it| it.promise(key));
        let name = promise.map_or(key, |it| it.name(language)).to_owned();
        match published.line(key) {
            Some(line) => table.rows.push(row(locale, name, line)),
            None => table.few.push(name),
        }
    }
}

fn row(locale: Locale, name: String, line: &Line) -> RowText {
    let number = |it: Class| class(locale, it);
    let mut parts = Vec::new();
    if let Some([late, missed, open]) = line.parts {
        parts.push(("charter-page-part-late", number(late)));
        parts.push(("charter-page-part-missed", number(missed)));
        parts.push(("charter-page-part-open", number(open)));
    }
    if line.contested != Class::Few {
        parts.push(("charter-page-part-contested", number(line.contested)));
    }
    if line.explained != Class::Few {
        parts.push(("charter-page-part-explained", number(line.explained)));
    }
    let share = line.share().map(|it| {
        let percent = Value::Native(locale.number(it));
        locale.text_with("charter-page-share", &[("percent", percent)])
    });
    RowText {
        name,
        due: number(line.due()),
        kept: number(line.kept),
        share,
        unkept: number(line.unkept),
        parts,
        half: line.half.map(|it| span(locale, it)),
        nine_tenths: line.nine_tenths.map(|it| span(locale, it)),
    }
}

fn class(locale: Locale, class: Class) -> String {
    match class {
        Class::Few => locale.text("charter-page-few").into_owned(),
        Class::From(count) => {
            let count = Value::Native(locale.number(count));
            locale.text_with("charter-page-from", &[("count", count)])
        }
    }
}

fn span(locale: Locale, span: Span) -> String {
    match span {
        Span::Hours(count) => locale.text_with("charter-page-hours", &[("count", count.into())]),
        Span::Days(count) => locale.text_with("charter-page-days", &[("count", count.into())]),
    }
}

#[cfg(any(test, feature = "gallery"))]
pub(super) mod samples {
    use crate::Office;
    use charter::performance::Published;
    use charter::{Charter, Editions};
    use std::sync::Arc;
    use words::{OfficeId, StreamId};

    pub(in crate::portal::charter) fn office(charter: Option<Arc<Charter>>) -> Office {
        Office {
            id: OfficeId::from_random([10; 16]),
            slug: "sample".to_owned(),
            name: "Focal point <b>&".to_owned(),
            names: Vec::new(),
            mandates: Vec::new(),
            charter,
            editions: Editions::built_in(),
            book: StreamId::from_random([3; 16]),
            intake: None,
            elsewhere: None,
        }
    }

    /// A month of much, one of little, and one of a promise that nobody makes any more.
    pub(in crate::portal::charter) fn months() -> Vec<Published> {
        let office = OfficeId::from_random([10; 16]);
        let of = |month: &str, lines: &str| {
            Published::read(&format!("recourse/v1 figures\n{office}\n{month}\n{lines}"))
        };
        let much = "acknowledge 230 - 20 10 10 10 <10 9h 26h\nprotect <10 10 - - - <10 <10 - -\n\
                    rights 1230 <10 - - - <10 <10 30h 6d\ntriage 80 70 - - - <10 20 2h -\n";
        let gone = "earlier 20 <10 - - - <10 <10 1h -\n";
        [of("2026-04", much), of("2026-03", ""), of("2026-02", gone)]
            .into_iter()
            .flatten()
            .collect()
    }
}
