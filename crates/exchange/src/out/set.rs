//! A case as CSV files in plain words, one for each list that is not empty; and read again, without loss.
//!
//! Absent: NUL, which CSV drops.

use super::case::{
    Act, Chain, Entity, Event, Information, Intervention, Involvement, Person, Relation, each_list,
};
use super::{CaseOut, OutFile, csv};
use crate::text;

/// The files of a case: `events.csv`, `persons.csv` and so on.
#[must_use]
pub fn write_set(case: &CaseOut) -> Vec<OutFile> {
    let mut files = Vec::new();
    macro_rules! put {
        ($name:literal, $list:expr, $entity:ident) => {
            if !$list.is_empty() {
                let headings = names::<$entity>();
                let rows: Vec<Vec<String>> = $list.iter().map(Entity::cells).collect();
                files.push(OutFile {
                    name: concat!($name, ".csv").to_owned(),
                    bytes: csv::write(&headings, &rows).to_vec(),
                });
            }
        };
    }
    each_list!(case, put);
    files
}

pub(super) fn names<E: Entity>() -> Vec<String> {
    E::FIELDS
        .iter()
        .map(|field| field.name.to_owned())
        .collect()
}

/// What is wrong with a set of files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SetProblemKind {
    /// The file is no CSV in UTF-8.
    Broken,
    /// The file has a name that is none of ours.
    NoSuchList,
    /// The same list stands in two files.
    ListTwice,
    /// There is no row of headings.
    NoHeadings,
    /// A heading is none of ours.
    NoSuchField,
    /// A heading stands twice.
    FieldTwice,
    /// A row has more cells than there are headings.
    RowTooLong,
    /// A cell is no date, no number, or no list of texts.
    CellDoesNotFit,
}

/// A problem with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetProblem {
    /// The place of the file among those given.
    pub file: usize,
    /// The row, from one, headings counted; 0 where it is the file.
    pub row: usize,
    /// The column, from one; 0 where it is the row.
    pub column: usize,
    /// What is wrong.
    pub kind: SetProblemKind,
}

/// Reads the files that [`write_set`] wrote, in any order, with columns in any order.
///
/// # Errors
/// At the first thing that does not fit, with its place: a set of our own that does not fit was changed.
pub fn read_set(files: &[OutFile]) -> Result<CaseOut, SetProblem> {
    let mut case = CaseOut::default();
    for (place, file) in files.iter().enumerate() {
        let problem = |kind| SetProblem {
            file: place,
            row: 0,
            column: 0,
            kind,
        };
        let name = text::folded(&file.name);
        let name = name.strip_suffix(".csv").unwrap_or(&name);
        let mut found = false;
        macro_rules! take {
            ($name:literal, $list:expr, $entity:ident) => {
                if name == $name {
                    if !$list.is_empty() {
                        return Err(problem(SetProblemKind::ListTwice));
                    }
                    $list = list::<$entity>(place, &file.bytes)?;
                    found = true;
                }
            };
        }
        each_list!(case, take);
        if !found {
            return Err(problem(SetProblemKind::NoSuchList));
        }
    }
    Ok(case)
}

fn list<E: Entity>(file: usize, bytes: &[u8]) -> Result<Vec<E>, SetProblem> {
    let problem = |row, column, kind| SetProblem {
        file,
        row,
        column,
        kind,
    };
    let rows = csv::read(bytes).map_err(|_| problem(0, 0, SetProblemKind::Broken))?;
    let (headings, rows) = rows
        .split_first()
        .ok_or_else(|| problem(0, 0, SetProblemKind::NoHeadings))?;
    // For each of our fields, the column that it stands in.
    let mut columns = vec![None; E::FIELDS.len()];
    for (column, heading) in headings.iter().enumerate() {
        let field = E::FIELDS.iter().position(|field| field.name == heading);
        let field = field.ok_or_else(|| problem(1, column + 1, SetProblemKind::NoSuchField))?;
        if columns[field].replace(column).is_some() {
            return Err(problem(1, column + 1, SetProblemKind::FieldTwice));
        }
    }
    let mut all = Vec::new();
    for (place, row) in rows.iter().enumerate() {
        let number = place + 2;
        if row.len() > headings.len() {
            return Err(problem(
                number,
                headings.len() + 1,
                SetProblemKind::RowTooLong,
            ));
        }
        let cell = |column: &Option<usize>| column.and_then(|it| row.get(it)).cloned();
        let cells: Vec<String> = columns
            .iter()
            .map(|it| cell(it).unwrap_or_default())
            .collect();
        let entity = E::of_cells(&cells).map_err(|field| {
            let column = columns.get(field).copied().flatten().map_or(0, |it| it + 1);
            problem(number, column, SetProblemKind::CellDoesNotFit)
        })?;
        all.push(entity);
    }
    Ok(all)
}
