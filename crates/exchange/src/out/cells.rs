//! Cells of spreadsheets, defused: none that a program takes for a formula, and each read back as it was.
//!
//! The rule: an apostrophe is put before a cell that could begin a formula, and before a cell that begins with an apostrophe
//! itself. Reading takes one apostrophe away. So every cell comes back, and none begins a formula.

use std::borrow::Cow;

/// Signs with which a spreadsheet may take a cell for a formula, a command or a new cell; with their wide, small and raised
/// forms, which some programs take for the plain ones.
const DANGEROUS: &[char] = &[
    '=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', '﹢', '﹣', '﹦', '﹫', '⁺', '⁻',
    '⁼', '₊', '₋', '₌', '−', '|', '%',
];

/// Whether some program skips a sign before it looks for a formula: blanks, quotes, and what nobody sees.
fn is_skipped(sign: char) -> bool {
    sign.is_whitespace() && !DANGEROUS.contains(&sign)
        || matches!(
            sign,
            '"' | '\'' | '`' | '«' | '»' | '‘' | '’' | '“' | '”' | '＂' | '＇' | '\u{ad}'
        )
        || sign.is_control() && !DANGEROUS.contains(&sign)
        || crate::text::is_turning(sign)
}

/// A cell that no spreadsheet computes.
#[must_use]
pub fn defuse(cell: &str) -> Cow<'_, str> {
    let hidden = cell.trim_start_matches(is_skipped);
    if cell.starts_with('\'') || hidden.starts_with(DANGEROUS) {
        Cow::Owned(format!("'{cell}"))
    } else {
        Cow::Borrowed(cell)
    }
}

/// A cell as it was before [`defuse`].
#[must_use]
pub fn undefuse(cell: &str) -> &str {
    cell.strip_prefix('\'').unwrap_or(cell)
}

/// Several texts in one cell: with `; ` between, and a backslash before what would be taken for it. An empty text is `\e`, so
/// that it differs from none.
pub(super) fn join(all: &[String]) -> String {
    let one = |text: &String| {
        if text.is_empty() {
            "\\e".to_owned()
        } else {
            text.replace('\\', "\\\\").replace(';', "\\;")
        }
    };
    all.iter().map(one).collect::<Vec<_>>().join("; ")
}

/// The texts of a cell that [`join`] wrote; none where it did not.
pub(super) fn split(cell: &str) -> Option<Vec<String>> {
    if cell.is_empty() {
        return Some(Vec::new());
    }
    let mut all = Vec::new();
    let mut text = String::new();
    let mut signs = cell.chars();
    while let Some(sign) = signs.next() {
        match sign {
            '\\' => match signs.next()? {
                'e' => {}
                it @ ('\\' | ';') => text.push(it),
                _ => return None,
            },
            ';' => {
                all.push(std::mem::take(&mut text));
                // The blank behind belongs to the separator; one by hand may lack it.
                if signs.as_str().starts_with(' ') {
                    signs.next();
                }
            }
            other => text.push(other),
        }
    }
    all.push(text);
    Some(all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn no_cell_begins_a_formula() {
        for start in DANGEROUS {
            for before in [
                "", " ", "\u{a0}", "\u{3000}", "\"", "'", "\" ", "\u{200b}", "\0", "“",
            ] {
                let cell = format!("{before}{start}HYPERLINK(\"http://x\")");
                assert!(defuse(&cell).starts_with('\''), "{cell:?}");
            }
        }
    }

    #[test]
    fn plain_words_stay_as_they_are() {
        for cell in [
            "",
            "7f3a 91c2",
            "a \"threat\", twice\nat night",
            "تهديد",
            "2024-03-05",
            "x=1",
        ] {
            assert_eq!(defuse(cell), cell);
        }
    }

    proptest! {
        #[test]
        fn every_cell_comes_back(cell in any::<String>()) {
            let written = defuse(&cell);
            prop_assert_eq!(undefuse(&written), cell.as_str());
            prop_assert!(written.starts_with('\'') || !written.starts_with(DANGEROUS));
        }

        #[test]
        fn every_list_comes_back(all in proptest::collection::vec("[a;\\\\e ]{0,6}|\\PC{0,9}", 0..5)) {
            prop_assert_eq!(split(&join(&all)), Some(all));
        }
    }
}
