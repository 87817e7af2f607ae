//! XLSForm: a workbook with the sheets survey, choices and settings; or the same in one CSV file, sheet under sheet.
//!
//! Absent: lists of choices in files outside, translations of pictures and sounds, calculations.

use super::form::{FormRow, Lists, build, list_key};
use super::{Choice, Questionnaire, Texts};
use crate::table::{ReadAs, Row, Table, read};
use crate::{Limits, Refused, text};

/// Reads an XLSForm.
///
/// # Errors
/// Where the file is no table, has no sheet `survey`, or has more than is taken.
pub fn read_xlsform(bytes: &[u8], limits: &Limits) -> Result<Questionnaire, Refused> {
    let mut tables = read(bytes, &ReadAs::default(), limits)?;
    if let [table] = tables.as_slice()
        && table.name.is_empty()
    {
        tables = sheets_of(table);
    }
    let sheet = |name: &str| tables.iter().find(|it| text::folded(&it.name) == name);
    let survey = sheet("survey").ok_or(Refused::AnotherFormat)?;
    let rows = survey_rows(survey);
    let lists = sheet("choices").map_or_else(Lists::new, choices);
    let settings = sheet("settings").map(settings).unwrap_or_default();
    build(settings.0, settings.1, rows, &lists, limits)
}

/// The sheets in a CSV file: a name in the first column begins one, the rest stands from the second on.
fn sheets_of(table: &Table) -> Vec<Table> {
    let mut sheets: Vec<Table> = Vec::new();
    for row in &table.rows {
        let name = row.cell(0).trim();
        if !name.is_empty() {
            sheets.push(Table {
                name: name.to_owned(),
                rows: Vec::new(),
                broken_characters: table.broken_characters,
            });
            continue;
        }
        if let Some(sheet) = sheets.last_mut() {
            sheet.rows.push(Row {
                number: row.number,
                cells: row.cells.iter().skip(1).cloned().collect(),
            });
        }
    }
    sheets
}

/// A heading as its words: `bind:relevant`, `label::English (en)`.
fn heading(cell: &str) -> (String, String) {
    let folded = text::folded(cell).replace("::", ":");
    let mut words = folded.split(':').map(str::trim);
    let mut first = words.next().unwrap_or("");
    while matches!(first, "bind" | "control" | "jr" | "body") {
        first = words.next().unwrap_or("");
    }
    let name = match first {
        "relevance" => "relevant",
        "caption" => "label",
        "list name" => "list_name",
        other => other,
    };
    (name.to_owned(), words.next().unwrap_or("").to_owned())
}

/// A cell of a row: the heading's name, its language, the value.
type Cell = (String, String, String);

/// The rows below the headings, by the names of their cells; empty cells are left out.
fn named(table: &Table) -> Vec<Vec<Cell>> {
    let mut rows = table.rows.iter();
    let headings: Vec<(String, String)> = rows.next().map_or_else(Vec::new, |row| {
        row.cells.iter().map(|it| heading(it)).collect()
    });
    let cells = |row: &Row| {
        let cells = row.cells.iter().zip(&headings);
        let filled = cells.filter(|(value, _)| !value.trim().is_empty());
        filled
            .map(|(value, (name, language))| {
                (name.clone(), language.clone(), value.trim().to_owned())
            })
            .collect()
    };
    rows.map(cells).collect()
}

fn survey_rows(table: &Table) -> Vec<FormRow> {
    let mut rows = Vec::new();
    for cells in named(table) {
        let mut row = FormRow::default();
        for (name, language, value) in cells {
            match name.as_str() {
                "type" => row.kind = value,
                "name" => row.name = value,
                "label" => row.label.add(&language, &value),
                "hint" => row.hint.add(&language, &value),
                "required" => row.required = value,
                "relevant" => row.relevant = value,
                "constraint" => row.constraint = value,
                "appearance" => row.appearance = value,
                _ => {}
            }
        }
        rows.push(row);
    }
    rows
}

fn choices(table: &Table) -> Lists {
    let mut lists = Lists::new();
    for cells in named(table) {
        let (mut list, mut name, mut label) = (String::new(), String::new(), Texts::default());
        for (heading, language, value) in cells {
            match heading.as_str() {
                "list_name" => list = list_key(&value),
                "name" | "value" => name = text::one_line(&value),
                "label" => label.add(&language, &value),
                _ => {}
            }
        }
        if !list.is_empty() && !name.is_empty() {
            lists.entry(list).or_default().push(Choice { name, label });
        }
    }
    lists
}

/// The form's id and title.
fn settings(table: &Table) -> (String, Texts) {
    let (mut id, mut title) = (String::new(), Texts::default());
    for (name, language, value) in named(table).into_iter().next().unwrap_or_default() {
        match name.as_str() {
            "form_id" | "id_string" => id = text::one_line(&value),
            "form_title" | "title" => title.add(&language, &value),
            _ => {}
        }
    }
    (id, title)
}
