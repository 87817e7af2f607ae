//! CSV and its relatives: encoding told, delimiter guessed, read by `csv`.
//!
//! Absent: guesses among the one-byte encodings. A file that is neither UTF-8 nor UTF-16 with its mark is refused until
//! somebody names its encoding: a wrong guess makes other names of people's names.

use super::{Count, Row, Table};
use crate::{Limits, Refused};
use encoding_rs::{Encoding, UTF_8};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// How a text file is to be read, where it does not tell itself.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ReadAs {
    /// The encoding by its label, such as `windows-1256`; none: UTF-8, or UTF-16 by its mark.
    pub encoding: Option<String>,
    /// The delimiter; none: guessed among comma, semicolon, tabulator and bar.
    pub delimiter: Option<char>,
}

const DELIMITERS: &[u8] = b",;\t|";

/// How many bytes and rows the delimiter is guessed from.
const SAMPLE_BYTES: usize = 64 << 10;
const SAMPLE_ROWS: usize = 50;

/// Reads a CSV file.
///
/// # Errors
/// Where the encoding cannot be told, or there is more than is taken.
pub fn read_csv(bytes: &[u8], read_as: &ReadAs, limits: &Limits) -> Result<Table, Refused> {
    if bytes.len() > limits.bytes {
        return Err(Refused::TooLarge);
    }
    let (text, broken_characters) = decode(bytes, read_as.encoding.as_deref())?;
    let (text, said) = said_delimiter(&text);
    let delimiter = match read_as.delimiter {
        Some(asked) => u8::try_from(asked).map_err(|_| Refused::AnotherFormat)?,
        None => said.unwrap_or_else(|| guess(text)),
    };
    let mut reader = reader(text.as_bytes(), delimiter);
    let mut count = Count::new(limits);
    let mut rows = Vec::new();
    let mut record = csv::StringRecord::new();
    let mut number = 0_u64;
    while reader
        .read_record(&mut record)
        .map_err(|_| Refused::Broken)?
    {
        // Empty lines are no records here, and are rows to a person who counts.
        let start = record.position().map_or(0, csv::Position::line);
        let lines = reader.position().line().saturating_sub(start);
        let within: usize = record.iter().map(|cell| cell.matches('\n').count()).sum();
        number += 1 + lines.saturating_sub(1 + within as u64);
        // Trailing delimiters without end are no columns.
        let filled = |place: &usize| record.get(*place).is_some_and(|cell| !cell.is_empty());
        let width = (0..record.len())
            .rev()
            .find(filled)
            .map_or(0, |last| last + 1);
        for (place, cell) in record.iter().take(width).enumerate() {
            count.cell(place, cell)?;
        }
        let cells = record.iter().take(width).map(str::to_owned).collect();
        let row = Row { number, cells };
        if !row.is_empty() {
            count.row()?;
            rows.push(row);
        }
    }
    if rows.is_empty() {
        return Err(Refused::Empty);
    }
    Ok(Table {
        name: String::new(),
        rows,
        broken_characters,
    })
}

fn reader(text: &[u8], delimiter: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text)
}

/// A file as text, and whether some of it could not be read.
pub(crate) fn decode<'b>(
    bytes: &'b [u8],
    asked: Option<&str>,
) -> Result<(Cow<'b, str>, bool), Refused> {
    let marked = Encoding::for_bom(bytes);
    if let Some((encoding, mark)) = marked {
        let (text, broken) = encoding.decode_without_bom_handling(&bytes[mark..]);
        return Ok((text, broken));
    }
    let encoding = match asked {
        Some(label) => Encoding::for_label(label.as_bytes()).ok_or(Refused::UnknownEncoding)?,
        // UTF-16 without its mark is valid UTF-8 for Latin letters, with a NUL after each.
        None if std::str::from_utf8(bytes).is_err() || bytes.contains(&0) => {
            return Err(Refused::UnknownEncoding);
        }
        None => UTF_8,
    };
    let (text, broken) = encoding.decode_without_bom_handling(bytes);
    Ok((text, broken))
}

/// The delimiter that a first line `sep=;` names, as Excel writes it, and the text after that line.
fn said_delimiter(text: &str) -> (&str, Option<u8>) {
    let Some(rest) = text.strip_prefix("sep=") else {
        return (text, None);
    };
    match rest.as_bytes() {
        [sign, b'\r' | b'\n', ..] => (rest[1..].trim_start_matches(['\r', '\n']), Some(*sign)),
        _ => (text, None),
    }
}

/// The delimiter by which most rows have the same number of cells, and more than one.
fn guess(text: &str) -> u8 {
    let sample = crate::text::cut(text, SAMPLE_BYTES);
    let score = |delimiter: &u8| {
        let widths: Vec<usize> = reader(sample.as_bytes(), *delimiter)
            .into_records()
            .take(SAMPLE_ROWS)
            .filter_map(|record| record.ok().map(|it| it.len()))
            .collect();
        let alike = |width: usize| widths.iter().filter(|it| **it == width).count();
        let best = widths
            .iter()
            .filter(|it| **it > 1)
            .map(|it| (alike(*it), *it));
        best.max().unwrap_or((0, 0))
    };
    // The first of equals wins, so that a comma goes before a bar, which stands within cells of Uwazi.
    let mut best = (b',', (0, 0));
    for delimiter in DELIMITERS {
        let this = score(delimiter);
        if this > best.1 {
            best = (*delimiter, this);
        }
    }
    best.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(bytes: &[u8], read_as: &ReadAs) -> Result<Vec<Vec<String>>, Refused> {
        let table = read_csv(bytes, read_as, &Limits::default())?;
        Ok(table.rows.into_iter().map(|row| row.cells).collect())
    }

    #[test]
    fn the_delimiter_is_guessed_or_said() {
        let wanted = vec![vec!["name", "day"], vec!["a, b", "1"], vec!["c", "2"]];
        for text in [
            "name,day\n\"a, b\",1\nc,2\n",
            "name;day\r\na, b;1\r\nc;2\r\n",
            "name\tday\na, b\t1\nc\t2",
            "sep=;\nname;day\na, b;1\nc;2\n",
            "\u{feff}name;day\na, b;1\nc;2\n",
        ] {
            assert!(
                cells(text.as_bytes(), &ReadAs::default()).is_ok_and(|it| it == wanted),
                "{text}"
            );
        }
    }

    #[test]
    fn encodings_are_told_by_their_mark_or_by_who_asks() {
        let utf_16 = |text: &str| -> Vec<u8> {
            let units = std::iter::once(0xfeff).chain(text.encode_utf16());
            units.flat_map(u16::to_le_bytes).collect()
        };
        let wanted = vec![vec!["اسم".to_owned(), "x".to_owned()]];
        assert_eq!(
            cells(&utf_16("اسم,x"), &ReadAs::default()),
            Ok(wanted.clone())
        );
        let arabic = encoding_rs::WINDOWS_1256.encode("اسم,x").0.into_owned();
        assert_eq!(
            cells(&arabic, &ReadAs::default()),
            Err(Refused::UnknownEncoding)
        );
        let asked = ReadAs {
            encoding: Some("windows-1256".to_owned()),
            delimiter: None,
        };
        assert_eq!(cells(&arabic, &asked), Ok(wanted));
        assert_eq!(
            cells(&utf_16("name,x")[2..], &ReadAs::default()),
            Err(Refused::UnknownEncoding)
        );
    }

    #[test]
    fn what_is_too_much_is_refused() {
        let few = Limits {
            rows: 3,
            columns: 2,
            ..Limits::default()
        };
        let read = |text: &str| read_csv(text.as_bytes(), &ReadAs::default(), &few).map(|_| ());
        assert_eq!(read("a,b\n1,2\n3,4\n"), Ok(()));
        assert_eq!(read("a,b\n1,2\n3,4\n5,6\n"), Err(Refused::TooManyRows));
        assert_eq!(read("a,b,c\n"), Err(Refused::TooManyColumns));
        assert_eq!(read("\n\n\n"), Err(Refused::Empty));
    }
}
