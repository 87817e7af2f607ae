//! CSV as it goes out: for spreadsheets, defused.

use super::cells::{defuse, undefuse};
use crate::Refused;
use zeroize::Zeroizing;

/// A table as CSV: UTF-8 with a byte order mark (spreadsheets guess wrongly without), lines ended by CRLF, every cell in
/// quotes, and none that a spreadsheet could compute ([`defuse`]). NUL is dropped: programs end a cell at it.
#[must_use]
pub fn write(headings: &[String], rows: &[Vec<String>]) -> Zeroizing<Vec<u8>> {
    let mut writer = csv::WriterBuilder::new()
        .quote_style(csv::QuoteStyle::Always)
        .terminator(csv::Terminator::CRLF)
        .flexible(true)
        .from_writer(b"\xef\xbb\xbf".to_vec());
    for row in std::iter::once(headings).chain(rows.iter().map(Vec::as_slice)) {
        let cells = row
            .iter()
            .map(|cell| defuse(&cell.replace('\0', "")).into_owned());
        // Memory takes every byte: no row can fail.
        let written = writer.write_record(cells.collect::<Vec<_>>());
        debug_assert!(written.is_ok());
    }
    Zeroizing::new(writer.into_inner().unwrap_or_default())
}

/// The rows of a CSV that [`write`] wrote, headings first, every cell as it was.
///
/// # Errors
/// Where it is not UTF-8 or broken.
pub fn read(bytes: &[u8]) -> Result<Vec<Vec<String>>, Refused> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .from_reader(bytes);
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|_| Refused::Broken)?;
        rows.push(
            record
                .iter()
                .map(|cell| undefuse(cell).to_owned())
                .collect(),
        );
    }
    Ok(rows)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn cell(text: &str) -> String {
        let written = write(&["h".to_owned()], &[vec![text.to_owned()]]);
        let written = String::from_utf8_lossy(&written).into_owned();
        written
            .trim_start_matches("\u{feff}\"h\"\r\n")
            .trim_end()
            .to_owned()
    }

    #[test]
    fn cells_are_quoted_and_defused() {
        assert_eq!(cell("=1+1"), "\"'=1+1\"");
        assert_eq!(cell("\" =1+1"), "\"'\"\" =1+1\"");
        assert_eq!(cell("7f3a 91c2"), "\"7f3a 91c2\"");
        assert_eq!(
            cell("a \"threat\"\nat night"),
            "\"a \"\"threat\"\"\nat night\""
        );
        assert_eq!(cell("x\",=1+1,\""), "\"x\"\",=1+1,\"\"\"");
        assert_eq!(cell("تهديد"), "\"تهديد\"");
    }

    proptest! {
        #[test]
        fn every_table_comes_back(rows in proptest::collection::vec(
            proptest::collection::vec("[^\0]{0,12}", 2..=2), 0..6)) {
            let headings = vec!["a".to_owned(), "=b".to_owned()];
            let written = write(&headings, &rows);
            let whole: Vec<Vec<String>> = std::iter::once(headings).chain(rows).collect();
            prop_assert_eq!(read(&written), Ok(whole));
        }
    }
}
