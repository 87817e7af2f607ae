//! Rows of a register as incoming items, with problems by row and column.
//!
//! Absent: all or nothing. A row with a bad date is imported with the cell as an answer and the problem told; only a row from
//! which nothing can be kept is left out.

use super::{Mapping, MappingProblem, Target};
use crate::incoming::{Dated, Incoming, Known, Named, SourceKind, Standing};
use crate::table::{Row, Table};
use crate::{DateOrder, Limits, Notice, PartialDate, text};
use std::collections::{BTreeMap, BTreeSet};
use words::{Language, Moment};

/// What is wrong with a cell or a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RowProblemKind {
    /// It is no date in the order that the mapping says.
    NoDate,
    /// A date with no day where a whole day is needed.
    NotAWholeDay,
    /// The mapping's table has no code for it.
    NoCode,
    /// It is none of the six languages.
    NoLanguage,
    /// The cell was too long and was cut.
    TooLong,
    /// The same id stands in a row above, with another content.
    IdTwice,
    /// Nothing in the row could be kept: it was left out.
    NothingInIt,
}

/// A problem with its place. Not for logs: it shows a value.
#[derive(Clone, PartialEq, Eq)]
pub struct RowProblem {
    /// The number of the row, as the file counts.
    pub row: u64,
    /// The number of the column, from one; none where it is the whole row.
    pub column: Option<usize>,
    /// What is wrong.
    pub kind: RowProblemKind,
    /// The beginning of the value.
    pub shown: String,
}

/// A row that was read.
pub struct RowRead {
    /// Its number, as the file counts.
    pub row: u64,
    /// The item; none where nothing could be kept.
    pub item: Option<Incoming>,
    /// What was wrong with it.
    pub problems: Vec<RowProblem>,
}

/// The rows of a register, read one at a time.
pub struct Rows<'t> {
    rows: std::slice::Iter<'t, Row>,
    headings: Vec<String>,
    targets: Vec<Target>,
    language: Option<Language>,
    broken_characters: bool,
    cell_max: usize,
    ids: BTreeMap<String, [u8; 32]>,
}

/// Reads the rows below the headings by a mapping.
///
/// # Errors
/// Where the mapping does not fit the table.
pub fn read_register<'t>(
    table: &'t Table,
    mapping: &Mapping,
    limits: &Limits,
) -> Result<Rows<'t>, Vec<MappingProblem>> {
    let at = match mapping.headings_row {
        Some(number) => table.rows.iter().position(|row| row.number == number),
        None => table.headings(),
    };
    let at = at.ok_or_else(|| vec![MappingProblem::NoHeadings])?;
    let headings = &table.rows[at].cells;
    let width = table.rows[at..].iter().map(|row| row.cells.len()).max();
    let mut targets = vec![Target::Answer; width.unwrap_or(0)];
    let mut taken = BTreeSet::new();
    let mut problems = Vec::new();
    for (place, column) in mapping.columns.iter().enumerate() {
        let wanted = text::folded(&column.heading);
        // Two columns of the same heading are told apart by their order.
        let found = headings
            .iter()
            .enumerate()
            .find(|(column, it)| text::folded(it) == wanted && !taken.contains(column));
        match found {
            Some((found, _)) => {
                taken.insert(found);
                targets[found] = column.target.clone();
            }
            None => problems.push(MappingProblem::NoSuchHeading(place)),
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let named = |place: usize| match headings.get(place).map(|it| text::one_line(it)) {
        Some(heading) if !heading.is_empty() => heading,
        _ => (place + 1).to_string(),
    };
    Ok(Rows {
        rows: table.rows[at + 1..].iter(),
        headings: (0..targets.len()).map(named).collect(),
        targets,
        language: mapping.language,
        broken_characters: table.broken_characters,
        cell_max: limits.cell,
        ids: BTreeMap::new(),
    })
}

impl Iterator for Rows<'_> {
    type Item = RowRead;

    fn next(&mut self) -> Option<RowRead> {
        let row = self.rows.next()?;
        let mut reading = Reading {
            item: Incoming::empty(SourceKind::Register),
            row: row.number,
            problems: Vec::new(),
        };
        reading.item.language = self.language;
        if self.broken_characters {
            reading.item.note(Notice::BrokenCharacters);
        }
        for (place, target) in self.targets.iter().enumerate() {
            let mut cell = row.cell(place).trim();
            if cell.is_empty() {
                continue;
            }
            if let Some((end, _)) = cell.char_indices().nth(self.cell_max) {
                reading.problem(Some(place), RowProblemKind::TooLong, cell);
                cell = &cell[..end];
            }
            reading.take(place, &self.headings[place], cell, target);
        }
        Some(self.finish(reading, row))
    }
}

impl Rows<'_> {
    fn finish(&mut self, mut reading: Reading, row: &Row) -> RowRead {
        if reading.says_nothing() {
            reading.problem(None, RowProblemKind::NothingInIt, "");
            return RowRead {
                row: reading.row,
                item: None,
                problems: reading.problems,
            };
        }
        let item = std::mem::replace(&mut reading.item, Incoming::empty(SourceKind::Register));
        let cells = self.headings.iter().zip(&row.cells);
        let fields = cells.map(|(heading, cell)| (text::folded(heading), cell.trim().to_owned()));
        let item = item.keyed_by(fields.filter(|(_, cell)| !cell.is_empty()).collect());
        if let Some(id) = &item.source.id {
            let key = item.source.key.0;
            let before = self.ids.insert(id.clone(), key);
            if before.is_some_and(|before| before != key) {
                reading.problem(None, RowProblemKind::IdTwice, id);
            }
        }
        RowRead {
            row: reading.row,
            item: Some(item),
            problems: reading.problems,
        }
    }
}

/// One row while it is read.
struct Reading {
    item: Incoming,
    row: u64,
    problems: Vec<RowProblem>,
}

impl Reading {
    fn problem(&mut self, place: Option<usize>, kind: RowProblemKind, value: &str) {
        self.problems.push(RowProblem {
            row: self.row,
            column: place.map(|it| it + 1),
            kind,
            shown: text::shown(value),
        });
    }

    fn says_nothing(&self) -> bool {
        let it = &self.item;
        it.title.is_empty()
            && it.text.is_empty()
            && it.answers.is_empty()
            && it.names.is_empty()
            && it.dates.is_empty()
            && it.places.is_empty()
            && it.codes.is_empty()
    }

    /// A cell that does not fit its target is kept as an answer beside the problem.
    fn misfit(&mut self, place: usize, heading: &str, cell: &str, kind: RowProblemKind) {
        self.problem(Some(place), kind, cell);
        self.item.answer(heading, cell);
    }

    fn take(&mut self, place: usize, heading: &str, cell: &str, target: &Target) {
        match target {
            Target::Ignore => {}
            Target::Title => self.item.title = text::one_line(cell),
            Target::Text => {
                let paragraph = self.item.cleaned(cell);
                if !self.item.text.is_empty() {
                    self.item.text.push_str("\n\n");
                }
                self.item.text.push_str(&paragraph);
            }
            Target::Answer => self.item.answer(heading, cell),
            Target::From => self.item.from = Some(text::one_line(cell)),
            Target::Name { role, split } => {
                for name in parts(cell, split.as_deref()) {
                    self.item.names.push(Named { name, role: *role });
                }
            }
            Target::Date { about, order } => match PartialDate::read(cell, *order) {
                Ok(date) => self.item.dates.push(Dated {
                    about: *about,
                    date,
                }),
                Err(_) => self.misfit(place, heading, cell, RowProblemKind::NoDate),
            },
            Target::Received { order } => self.received(place, heading, cell, *order),
            Target::Place => self.item.places.push(text::one_line(cell)),
            Target::Code { table, split } => {
                for value in parts(cell, split.as_deref()) {
                    match table.get(&text::folded(&value)) {
                        Some(code) if !self.item.codes.contains(code) => {
                            self.item.codes.push(code.clone());
                        }
                        Some(_) => {}
                        None => self.misfit(place, heading, &value, RowProblemKind::NoCode),
                    }
                }
            }
            Target::Id => self.item.source.id = Some(text::one_line(cell)),
            Target::Language => match language(cell) {
                Some(language) => self.item.language = Some(language),
                None => self.misfit(place, heading, cell, RowProblemKind::NoLanguage),
            },
        }
    }

    fn received(&mut self, place: usize, heading: &str, cell: &str, order: DateOrder) {
        let Ok(date) = PartialDate::read(cell, order) else {
            return self.misfit(place, heading, cell, RowProblemKind::NoDate);
        };
        let start = date.first_day().filter(|_| date.is_whole());
        let utc = jiff::tz::TimeZone::UTC;
        let start = start.and_then(|day| utc.to_timestamp(day.at(0, 0, 0, 0)).ok());
        match start {
            Some(start) => self.item.received = Some(Moment(start.as_second())),
            None => self.misfit(place, heading, cell, RowProblemKind::NotAWholeDay),
        }
    }
}

fn parts(cell: &str, split: Option<&str>) -> Vec<String> {
    let parts: Vec<&str> = match split {
        Some(split) if !split.is_empty() => cell.split(split).collect(),
        _ => vec![cell],
    };
    let parts = parts.into_iter().map(text::one_line);
    parts.filter(|part| !part.is_empty()).collect()
}

/// A language by its code or its name in itself.
pub(crate) fn language(said: &str) -> Option<Language> {
    let said = text::folded(said);
    Language::ALL
        .into_iter()
        .find(|it| it.code() == said || it.own_name().to_lowercase() == said)
}

/// What an import would do.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// Rows that were read.
    pub rows: u64,
    /// Items that would be imported.
    pub would_import: u64,
    /// Items that were imported before, or stand twice in the file.
    pub already_known: u64,
    /// Items whose id is known with another content; they count as imported.
    pub changed: u64,
    /// Rows from which nothing can be kept.
    pub left_out: u64,
    /// Problems by row and column: the first so many.
    pub problems: Vec<RowProblem>,
    /// How many problems there are.
    pub problems_in_all: u64,
}

/// The most problems that a report lists: more than a person corrects before trying again.
const PROBLEMS_MAX: usize = 1_000;

/// Runs through all rows as an import does, keeping nothing.
///
/// # Errors
/// Where the mapping does not fit the table.
pub fn dry_run(
    table: &Table,
    mapping: &Mapping,
    known: &Known,
    limits: &Limits,
) -> Result<Report, Vec<MappingProblem>> {
    let mut known = known.clone();
    let mut report = Report::default();
    for read in read_register(table, mapping, limits)? {
        report.rows += 1;
        report.problems_in_all += read.problems.len() as u64;
        let room = PROBLEMS_MAX.saturating_sub(report.problems.len());
        report.problems.extend(read.problems.into_iter().take(room));
        let Some(item) = read.item else {
            report.left_out += 1;
            continue;
        };
        match known.standing(&item.source) {
            Standing::New => report.would_import += 1,
            Standing::Known => report.already_known += 1,
            Standing::Changed => {
                report.would_import += 1;
                report.changed += 1;
            }
        }
        known.add(&item.source);
    }
    Ok(report)
}
