//! The mapping of a register as a form: one choice for each column.

use crate::rooms::fields::Fields;
use exchange::register::{Column, Mapping, Target};
use exchange::{About, DateOrder, NameRole};
use lexicon::Lexicon;
use std::collections::BTreeMap;

/// The choices, as codes and the ends of locale keys.
pub(super) const CHOICES: [&str; 19] = [
    "answer",
    "ignore",
    "title",
    "text",
    "from",
    "victim",
    "author",
    "witness",
    "source",
    "person",
    "incident-day",
    "incident-month",
    "end-day",
    "end-month",
    "received-day",
    "received-month",
    "place",
    "acts",
    "id",
];

/// The choice that a target is.
pub(super) fn choice(target: &Target) -> &'static str {
    let month = |order: DateOrder| order == DateOrder::MonthFirst;
    match target {
        Target::Answer | Target::Language => "answer",
        Target::Ignore => "ignore",
        Target::Title => "title",
        Target::Text => "text",
        Target::From => "from",
        Target::Name { role, .. } => match role {
            NameRole::Victim => "victim",
            NameRole::Author => "author",
            NameRole::Witness => "witness",
            NameRole::Source => "source",
            NameRole::Other => "person",
        },
        Target::Date { about, order } => match (about, month(*order)) {
            (About::End, false) => "end-day",
            (About::End, true) => "end-month",
            (_, false) => "incident-day",
            (_, true) => "incident-month",
        },
        Target::Received { order } if month(*order) => "received-month",
        Target::Received { .. } => "received-day",
        Target::Place => "place",
        Target::Code { .. } => "acts",
        Target::Id => "id",
    }
}

fn target(code: &str, before: &Target, lexicon: &Lexicon) -> Target {
    if code == choice(before) {
        // What the choice does not say, such as the table of codes, stays as it was.
        return before.clone();
    }
    let split = Some(";".to_owned());
    let name = |role| Target::Name {
        role,
        split: split.clone(),
    };
    let date = |about, order| Target::Date { about, order };
    match code {
        "ignore" => Target::Ignore,
        "title" => Target::Title,
        "text" => Target::Text,
        "from" => Target::From,
        "victim" => name(NameRole::Victim),
        "author" => name(NameRole::Author),
        "witness" => name(NameRole::Witness),
        "source" => name(NameRole::Source),
        "person" => name(NameRole::Other),
        "incident-day" => date(About::Incident, DateOrder::DayFirst),
        "incident-month" => date(About::Incident, DateOrder::MonthFirst),
        "end-day" => date(About::End, DateOrder::DayFirst),
        "end-month" => date(About::End, DateOrder::MonthFirst),
        "received-day" => Target::Received {
            order: DateOrder::DayFirst,
        },
        "received-month" => Target::Received {
            order: DateOrder::MonthFirst,
        },
        "place" => Target::Place,
        "acts" => Target::Code {
            table: acts(lexicon),
            split,
        },
        "id" => Target::Id,
        _ => Target::Answer,
    }
}

/// Every act of the lexicon by its code and its names.
fn acts(lexicon: &Lexicon) -> BTreeMap<String, String> {
    let mut table = BTreeMap::new();
    for term in lexicon.list("acts") {
        table.insert(term.code().to_lowercase(), term.code().to_owned());
        for language in words::Language::ALL {
            let name = term.name(language).to_lowercase();
            table.entry(name).or_insert_with(|| term.code().to_owned());
        }
    }
    table
}

/// The mapping that a form says; columns that it does not name stay as they were.
pub(super) fn typed(fields: &Fields, before: &Mapping, lexicon: &Lexicon) -> Mapping {
    let mut once: Vec<&'static str> = Vec::new();
    let columns = before.columns.iter().enumerate().map(|(place, column)| {
        let code = fields.get(&format!("column-{place}")).to_owned();
        let mut wanted = match code.is_empty() {
            true => column.target.clone(),
            false => target(&code, &column.target, lexicon),
        };
        // What may be there once is the first that says so.
        let single = match &wanted {
            Target::Title => Some("title"),
            Target::Id => Some("id"),
            Target::Received { .. } => Some("received"),
            Target::Language => Some("language"),
            _ => None,
        };
        if let Some(single) = single {
            match once.contains(&single) {
                true => wanted = Target::Answer,
                false => once.push(single),
            }
        }
        Column {
            heading: column.heading.clone(),
            target: wanted,
        }
    });
    Mapping {
        headings_row: before.headings_row,
        columns: columns.collect(),
        language: before.language,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_choice_is_what_it_says() {
        let lexicon = Lexicon::built_in();
        for code in CHOICES {
            let made = target(code, &Target::Language, lexicon);
            let wanted = if code == "answer" { "answer" } else { code };
            assert_eq!(choice(&made), wanted);
        }
    }

    #[test]
    fn what_may_be_there_once_is_there_once() {
        let column = |heading: &str| Column {
            heading: heading.to_owned(),
            target: Target::Answer,
        };
        let before = Mapping {
            headings_row: None,
            columns: vec![column("a"), column("b")],
            language: None,
        };
        let mut fields = Fields::default();
        fields.push("column-0".to_owned(), "id".to_owned());
        fields.push("column-1".to_owned(), "id".to_owned());
        let mapping = typed(&fields, &before, Lexicon::built_in());
        assert!(mapping.check(Lexicon::built_in()).is_empty());
        assert!(mapping.columns[1].target == Target::Answer);
    }
}
