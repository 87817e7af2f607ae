//! CSV, defused.

use zeroize::Zeroizing;

/// Signs with which a spreadsheet may take a cell for a formula (assurance.md, finding F6).
const DANGEROUS: &[char] = &['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// A table as CSV: UTF-8 with a byte order mark (spreadsheets guess wrongly without), lines ended
/// by CRLF, every cell in quotes, and none that a spreadsheet could compute.
#[must_use]
pub fn write(headings: &[String], rows: &[Vec<String>]) -> Zeroizing<Vec<u8>> {
    let mut text = Zeroizing::new(String::from("\u{feff}"));
    line(&mut text, headings);
    for row in rows {
        line(&mut text, row);
    }
    Zeroizing::new(text.as_bytes().to_vec())
}

fn line(text: &mut String, cells: &[String]) {
    for (place, cell) in cells.iter().enumerate() {
        if place > 0 {
            text.push(',');
        }
        text.push('"');
        // Blank signs before the dangerous one are skipped by some programs, so they do not hide
        // it.
        if cell
            .trim_start_matches([' ', '\u{a0}', '\u{3000}'])
            .starts_with(DANGEROUS)
        {
            text.push('\'');
        }
        for sign in cell.chars() {
            match sign {
                '"' => text.push_str("\"\""),
                '\0' => {}
                _ => text.push(sign),
            }
        }
        text.push('"');
    }
    text.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(text: &str) -> String {
        let written = write(&[], &[vec![text.to_owned()]]);
        let written = String::from_utf8_lossy(&written).into_owned();
        written
            .trim_start_matches("\u{feff}\r\n")
            .trim_end()
            .to_owned()
    }

    #[test]
    fn no_cell_begins_a_formula() {
        for start in DANGEROUS {
            let text = format!("{start}HYPERLINK(\"http://x\")");
            assert!(cell(&text).starts_with("\"'"), "{start:?}");
        }
        assert!(cell("  =1+1").starts_with("\"'"));
        assert!(cell("\u{3000}=1+1").starts_with("\"'"));
        assert!(cell("\" =1+1").starts_with("\"\"\""));
    }

    #[test]
    fn plain_words_stay_as_they_are() {
        assert_eq!(cell("7f3a 91c2"), "\"7f3a 91c2\"");
        assert_eq!(
            cell("a \"threat\", twice\nat night"),
            "\"a \"\"threat\"\", twice\nat night\""
        );
        assert_eq!(cell("تهديد"), "\"تهديد\"");
    }

    #[test]
    fn no_cell_breaks_out_of_its_quotes() {
        let hostile = "x\",=1+1,\"";
        assert_eq!(cell(hostile), "\"x\"\",=1+1,\"\"\"");
    }
}
