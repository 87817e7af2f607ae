//! Exports of Uwazi as CSV, with its conventions: `label__en` for a language, `a|b` for several values, `parent::child`.
//!
//! Absent: the types of properties, which stand in Uwazi's templates and not in the file. A value is taken for a date only
//! where its heading says so and it can be read in one way.

use crate::incoming::{About, Dated, Incoming, Notice, SourceKind};
use crate::table::{ReadAs, Row, Table, read_csv};
use crate::{DateOrder, Limits, PartialDate, Refused, text};
use words::Language;

/// Entities of an export, one at a time.
pub struct Uwazi {
    table: Table,
    headings: Vec<Heading>,
    at: usize,
    language: Language,
    cell_max: usize,
}

struct Heading {
    /// The property's label without its language.
    label: String,
    /// The label, folded, for comparisons.
    name: String,
    language: Option<Language>,
}

/// Reads an export. Of values in several languages the one given is taken, else the one of no language, else any.
///
/// # Errors
/// Where it is no CSV, or has no column `Title`.
pub fn read_uwazi(bytes: &[u8], language: Language, limits: &Limits) -> Result<Uwazi, Refused> {
    let read_as = ReadAs {
        encoding: None,
        delimiter: None,
    };
    let table = read_csv(bytes, &read_as, limits)?;
    let first = table.rows.first().ok_or(Refused::Empty)?;
    let headings: Vec<Heading> = first.cells.iter().map(|it| heading(it)).collect();
    if !headings.iter().any(|it| it.name == "title") {
        return Err(Refused::AnotherFormat);
    }
    Ok(Uwazi {
        table,
        headings,
        at: 1,
        language,
        cell_max: limits.cell,
    })
}

fn heading(cell: &str) -> Heading {
    let whole = text::one_line(cell);
    let ending = whole.rsplit_once("__");
    let language = ending.and_then(|(_, code)| code.trim().to_lowercase().parse().ok());
    let label = match (ending, language) {
        (Some((label, _)), Some(_)) => label.trim().to_owned(),
        _ => whole,
    };
    // `geolocation_geolocation` and `select_label` are Uwazi's own forms of a label.
    let name = text::folded(&label).replace('_', " ");
    Heading {
        label,
        name,
        language,
    }
}

impl Iterator for Uwazi {
    type Item = Incoming;

    fn next(&mut self) -> Option<Incoming> {
        let row = self.table.rows.get(self.at)?;
        self.at += 1;
        Some(self.item(row))
    }
}

impl Uwazi {
    fn item(&self, row: &Row) -> Incoming {
        let mut item = Incoming::empty(SourceKind::Uwazi);
        if self.table.broken_characters {
            item.note(Notice::BrokenCharacters);
        }
        let mut titled = None;
        for (place, heading) in self.headings.iter().enumerate() {
            let cell = text::cut(row.cell(place).trim(), self.cell_max);
            if cell.is_empty() || !self.is_best(row, place) {
                continue;
            }
            match heading.name.as_str() {
                "title" => {
                    item.title = text::one_line(cell);
                    titled = heading.language;
                }
                "id" | "sharedid" | "shared id" => {
                    item.source.id = Some(text::one_line(cell));
                }
                "language" => {
                    item.language = crate::register::language(cell);
                    if item.language.is_none() {
                        item.answer(&heading.label, cell);
                    }
                }
                "file" | "attachments" | "documents" => {
                    item.note(Notice::FileMissing);
                    item.answer(&heading.label, &values(cell).join("; "));
                }
                name => self.property(&mut item, name, &heading.label, cell),
            }
        }
        item.language = item.language.or(titled);
        let cells = self.headings.iter().zip(&row.cells);
        let field = |(heading, cell): (&Heading, &String)| {
            let language = heading.language.map_or("", Language::code);
            (
                format!("{}__{language}", heading.name),
                cell.trim().to_owned(),
            )
        };
        item.keyed_by(
            cells
                .map(field)
                .filter(|(_, cell)| !cell.is_empty())
                .collect(),
        )
    }

    /// Whether no better language of the same property has a value in this row.
    fn is_best(&self, row: &Row, place: usize) -> bool {
        let rank = |it: &Heading| match it.language {
            Some(language) if language == self.language => 0,
            None => 1,
            Some(_) => 2,
        };
        let mine = &self.headings[place];
        let others = self.headings.iter().enumerate().filter(|(other, it)| {
            *other != place && it.name == mine.name && !row.cell(*other).trim().is_empty()
        });
        others.fold(true, |best, (other, it)| {
            best && (rank(mine), place) < (rank(it), other)
        })
    }

    fn property(&self, item: &mut Incoming, name: &str, label: &str, cell: &str) {
        let says_date = ["date", "fecha", "fechas", "дата", "تاريخ", "日期"];
        if name.split(' ').any(|word| says_date.contains(&word)) {
            for value in values(cell) {
                if let Some(date) = date(&value) {
                    let about = if name == "creation date" {
                        About::Other
                    } else {
                        About::Incident
                    };
                    item.dates.push(Dated { about, date });
                }
            }
        }
        if name.ends_with("geolocation") && values(cell).len() == 2 {
            item.places.push(values(cell).join(" "));
            return;
        }
        // What a value means is the other system's: it is kept as written, whether or not a date was read from it.
        item.answer(label, &values(cell).join("; "));
    }
}

/// The values of a cell, a child after its parent.
fn values(cell: &str) -> Vec<String> {
    let values = cell
        .split('|')
        .map(|it| text::one_line(&it.replace("::", " › ")));
    values.filter(|it| !it.is_empty()).collect()
}

/// A date that can be read in one way: ISO, seconds since 1970, or with a day above twelve.
fn date(value: &str) -> Option<PartialDate> {
    if let Ok(seconds) = value.parse::<i64>()
        && seconds.abs() > 1_000_000
    {
        return PartialDate::of_seconds(seconds).ok();
    }
    let read = |order| PartialDate::read(value, order).ok();
    match (read(DateOrder::DayFirst), read(DateOrder::MonthFirst)) {
        (Some(one), Some(two)) if one == two => Some(one),
        (Some(one), None) | (None, Some(one)) => Some(one),
        _ => None,
    }
}
