//! A case or any tables as an XLSX workbook, written by rust_xlsxwriter: a register to read and to sort.
//!
//! Absent: formulas, links, macros, and the time when it was written. Every cell is a text, and defused as in CSV, since
//! people save workbooks as CSV.

use super::CaseOut;
use super::case::{
    Act, Chain, Entity, Event, Information, Intervention, Involvement, Person, Relation, each_list,
};
use super::cells::defuse;
use super::set::names;
use crate::Refused;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};

/// A sheet with its headings.
#[derive(Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Its name; signs that Excel refuses are taken out.
    pub name: String,
    /// The headings.
    pub headings: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
}

/// The lists of a case as sheets, those that are not empty. The caller may put its own words into the headings.
#[must_use]
pub fn sheets(case: &CaseOut) -> Vec<Sheet> {
    let mut sheets = Vec::new();
    macro_rules! put {
        ($name:literal, $list:expr, $entity:ident) => {
            if !$list.is_empty() {
                sheets.push(Sheet {
                    name: $name.to_owned(),
                    headings: names::<$entity>(),
                    rows: $list.iter().map(Entity::cells).collect(),
                });
            }
        };
    }
    each_list!(case, put);
    sheets
}

/// The most signs that Excel takes in a cell, as UTF-16 counts.
const CELL_MAX: usize = 32_767;

/// A workbook of the sheets, and how many cells had to be cut because Excel takes no longer ones.
///
/// # Errors
/// Where there is no sheet, or more rows or columns than Excel takes.
pub fn write_workbook(sheets: &[Sheet], right_to_left: bool) -> Result<(Vec<u8>, u64), Refused> {
    if sheets.is_empty() {
        return Err(Refused::Empty);
    }
    let mut book = Workbook::new();
    // Two exports of the same are the same bytes, and no time is told that the caller did not tell.
    let day = ExcelDateTime::from_ymd(2000, 1, 1).map_err(|_| Refused::Broken)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&day));
    let bold = Format::new().set_bold();
    let mut cut = 0;
    for (place, sheet) in sheets.iter().enumerate() {
        let page = book.add_worksheet();
        page.set_name(sheet_name(&sheet.name, place, sheets))
            .map_err(refused)?;
        page.set_right_to_left(right_to_left);
        page.set_freeze_panes(1, 0).map_err(refused)?;
        for (column, heading) in sheet.headings.iter().enumerate() {
            let column = u16::try_from(column).map_err(|_| Refused::TooManyColumns)?;
            let heading = fitting(heading, &mut cut);
            page.write_string_with_format(0, column, heading, &bold)
                .map_err(refused)?;
        }
        for (row, cells) in sheet.rows.iter().enumerate() {
            let row = u32::try_from(row + 1).map_err(|_| Refused::TooManyRows)?;
            for (column, cell) in cells.iter().enumerate().filter(|(_, it)| !it.is_empty()) {
                let column = u16::try_from(column).map_err(|_| Refused::TooManyColumns)?;
                page.write_string(row, column, fitting(cell, &mut cut))
                    .map_err(refused)?;
            }
        }
    }
    let bytes = book.save_to_buffer().map_err(refused)?;
    Ok((bytes, cut))
}

fn refused(problem: XlsxError) -> Refused {
    match problem {
        XlsxError::RowColumnLimitError => Refused::TooManyRows,
        _ => Refused::Broken,
    }
}

/// A cell as Excel takes it.
fn fitting(cell: &str, cut: &mut u64) -> String {
    let cell = cell.replace('\0', "");
    let cell = defuse(&cell);
    if cell.encode_utf16().count() <= CELL_MAX {
        return cell.into_owned();
    }
    *cut += 1;
    let mut room = CELL_MAX - 1;
    let fits = |sign: &char| {
        let rest = room.checked_sub(sign.len_utf16());
        room = rest.unwrap_or(0);
        rest.is_some()
    };
    let mut short: String = cell.chars().take_while(fits).collect();
    short.push('…');
    short
}

/// A name that Excel takes: 31 signs, none of `[]:*?/\`, no apostrophe at an end, each once.
fn sheet_name(name: &str, place: usize, sheets: &[Sheet]) -> String {
    let plain: String = crate::text::one_line(name)
        .chars()
        .filter(|sign| !"[]:*?/\\'".contains(*sign))
        .collect();
    let twice = sheets[..place]
        .iter()
        .any(|other| crate::text::folded(&other.name) == crate::text::folded(name));
    let number = if twice || plain.is_empty() || plain.eq_ignore_ascii_case("history") {
        format!(" {}", place + 1)
    } else {
        String::new()
    };
    let mut room = 31 - number.len();
    let fits = |sign: &char| {
        let rest = room.checked_sub(sign.len_utf16());
        room = rest.unwrap_or(0);
        rest.is_some()
    };
    let kept: String = plain.chars().take_while(fits).collect();
    format!("{kept}{number}").trim().to_owned()
}
