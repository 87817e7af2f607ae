//! XLSX workbooks, read by calamine cell by cell.
//!
//! Absent: calamine's own tables of a sheet, which are as large as a sheet says it is: one cell in the last corner would take
//! all memory. Absent too: macros, formulas, pictures, links to other files.

use super::{Count, Row, Table};
use crate::{Limits, Refused};
use calamine::{Data, DataRef, Reader, Xlsx};
use std::io::{Cursor, Read};

/// The most files in a workbook's zip: a workbook of 64 sheets with drawings has some hundreds.
const PARTS_MAX: usize = 2_000;

/// Reads all sheets of a workbook; empty sheets are left out.
///
/// # Errors
/// Where it is no workbook, is broken, or has more than is taken.
pub fn read_xlsx(bytes: &[u8], limits: &Limits) -> Result<Vec<Table>, Refused> {
    if bytes.len() > limits.bytes {
        return Err(Refused::TooLarge);
    }
    measure(bytes, limits)?;
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|problem| match problem {
        calamine::XlsxError::Password => Refused::Locked,
        _ => Refused::Broken,
    })?;
    let names = book.sheet_names();
    if names.len() > limits.sheets {
        return Err(Refused::TooManySheets);
    }
    let mut count = Count::new(limits);
    let mut tables = Vec::new();
    for name in names {
        let Some(rows) = sheet(&mut book, &name, &mut count)? else {
            continue;
        };
        tables.push(Table {
            name,
            rows,
            broken_characters: false,
        });
    }
    if tables.is_empty() {
        return Err(Refused::Empty);
    }
    Ok(tables)
}

/// Unpacks every part once, counting, before anything reads it: what a zip says of its sizes is not believed.
fn measure(bytes: &[u8], limits: &Limits) -> Result<(), Refused> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| Refused::Broken)?;
    if zip.len() > PARTS_MAX {
        return Err(Refused::TooManyParts);
    }
    let names: Result<Vec<_>, _> = zip.file_names().collect();
    let names = names.map_err(|_| Refused::Broken)?;
    let has = |name: &str| names.iter().any(|it| it.eq_ignore_ascii_case(name));
    if !has("[Content_Types].xml") {
        let open_document = has("content.xml") && has("mimetype");
        return Err(if open_document {
            Refused::OtherWorkbook
        } else {
            Refused::AnotherFormat
        });
    }
    if names
        .iter()
        .any(|name| name.to_ascii_lowercase().ends_with("workbook.bin"))
    {
        return Err(Refused::OtherWorkbook);
    }
    let mut left = limits.unpacked;
    drop(names);
    for place in 0..zip.len() {
        let part = zip.by_index(place).map_err(|_| Refused::Broken)?;
        let size = std::io::copy(&mut part.take(left + 1), &mut std::io::sink());
        let size = size.map_err(|_| Refused::Broken)?;
        left = left.checked_sub(size).ok_or(Refused::UnpacksTooLarge)?;
    }
    Ok(())
}

/// The rows of a sheet; none where it is empty or no sheet of cells.
fn sheet(
    book: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    count: &mut Count,
) -> Result<Option<Vec<Row>>, Refused> {
    let mut cells = match book.worksheet_cells_reader(name) {
        Ok(cells) => cells,
        // A sheet that is a chart has no cells.
        Err(calamine::XlsxError::NotAWorksheet(_)) => return Ok(None),
        Err(_) => return Err(Refused::Broken),
    };
    let mut rows: Vec<Row> = Vec::new();
    while let Some(cell) = cells.next_cell().map_err(|_| Refused::Broken)? {
        let (row, column) = cell.get_position();
        let value = text_of(cell.get_value());
        if value.is_empty() {
            continue;
        }
        let place = column as usize;
        let number = u64::from(row) + 1;
        let at = match rows.last() {
            Some(last) if last.number == number => rows.len() - 1,
            Some(last) if last.number > number => return Err(Refused::Broken),
            _ => {
                count.row()?;
                let cells = Vec::new();
                rows.push(Row { number, cells });
                rows.len() - 1
            }
        };
        let cells = &mut rows[at].cells;
        for gap in cells.len()..place {
            count.cell(gap, "")?;
        }
        count.cell(place, &value)?;
        if cells.len() <= place {
            cells.resize(place + 1, String::new());
        }
        cells[place] = value;
    }
    rows.retain(|row| !row.is_empty());
    Ok((!rows.is_empty()).then_some(rows))
}

/// A cell as text: days as ISO dates, whole numbers without a point.
fn text_of(value: &DataRef) -> String {
    match value {
        DataRef::Empty => String::new(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(true) => "TRUE".to_owned(),
        DataRef::Bool(false) => "FALSE".to_owned(),
        DataRef::DateTime(moment) => {
            let number = moment.as_f64();
            // Outside of these days Excel has none, and the arithmetic behind knows no bounds.
            if !moment.is_datetime() || !(0.0..2_958_466.0).contains(&number) {
                return number.to_string();
            }
            let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
            if number < 1.0 {
                format!("{hour:02}:{minute:02}:{second:02}")
            } else if number.fract() == 0.0 {
                format!("{year:04}-{month:02}-{day:02}")
            } else {
                format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}")
            }
        }
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(_) => Data::from(value.clone()).to_string(),
    }
}
