//! Texts from outside, made fit to be kept: cleaned, shortened, and names that no file system trips over.
//!
//! Absent: HTML. Nothing here makes a text safe for a page; pages escape.

use std::borrow::Cow;
use unicode_normalization::UnicodeNormalization;

/// The most bytes of a file's name: what a tar header of 1988 holds, which every program reads.
pub const NAME_BYTES_MAX: usize = 100;

/// How much of a value is shown beside a problem.
const SHOWN: usize = 40;

/// Whether a sign turns the direction of what follows, or hides: names that show one ending and have another.
pub const fn is_turning(sign: char) -> bool {
    matches!(
        sign,
        '\u{61c}'
            | '\u{200b}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}'
    )
}

/// A text without control characters and forced directions, lines ended by `\n`. Says whether something was taken out.
pub fn clean(text: &str) -> (String, bool) {
    let unix = if text.contains('\r') {
        Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Cow::Borrowed(text)
    };
    let keep = |sign: &char| match *sign {
        '\n' | '\t' => true,
        // Marks and isolates belong to Arabic and Hebrew texts; overrides belong to nobody's.
        '\u{202d}' | '\u{202e}' | '\u{feff}' => false,
        other => !other.is_control(),
    };
    let kept: String = unix.chars().filter(keep).collect();
    let removed = kept.len() != unix.len();
    (kept, removed)
}

/// A cleaned text on one line, blanks at the ends and double blanks taken out.
pub fn one_line(text: &str) -> String {
    let (text, _) = clean(text);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The beginning of a value, on one line, to be shown beside a problem.
pub fn shown(text: &str) -> String {
    // One line of a huge cell would be made for nothing: only its beginning is looked at.
    let head: String = text.chars().take(SHOWN * 4).collect();
    let line = one_line(&head);
    if line.chars().count() <= SHOWN && head.len() == text.len() {
        return line;
    }
    let mut short: String = line.chars().take(SHOWN).collect();
    short.push('…');
    short
}

/// Digits of any script that our languages write, as ASCII.
pub fn western_digits(text: &str) -> String {
    let digit = |sign: char| {
        let first = match sign {
            '\u{660}'..='\u{669}' => 0x660,
            '\u{6f0}'..='\u{6f9}' => 0x6f0,
            '\u{ff10}'..='\u{ff19}' => 0xff10,
            _ => return sign,
        };
        char::from_digit(u32::from(sign) - first, 10).unwrap_or(sign)
    };
    text.chars().map(digit).collect()
}

/// A heading or a value as it is compared: one line, small letters, composed.
pub fn folded(text: &str) -> String {
    one_line(text).nfkc().collect::<String>().to_lowercase()
}

/// Names that Windows keeps for devices, whatever the ending.
const DEVICES: &[&str] = &[
    "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8",
    "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
];

/// Whether a sign may stand in a file's name on every system.
fn is_plain(sign: char) -> bool {
    !sign.is_control()
        && !is_turning(sign)
        && !matches!(sign, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|')
}

/// Whether a part of a path is a name on every file system.
pub fn is_safe_part(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or("").to_ascii_lowercase();
    !name.is_empty()
        && name.len() <= NAME_BYTES_MAX
        && name.chars().all(is_plain)
        && !name.starts_with([' ', '.'])
        && !name.ends_with([' ', '.'])
        && !DEVICES.contains(&stem.trim_end())
}

/// A hostile file name made into one that is a plain name on every file system, at most 100 bytes; `fallback` where
/// nothing is left of it.
#[must_use]
pub fn safe_name(hostile: &str, fallback: &str) -> String {
    let last = hostile.rsplit(['/', '\\']).next().unwrap_or("");
    let plain: String = last.chars().filter(|sign| is_plain(*sign)).nfc().collect();
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    let trimmed = plain.trim_matches([' ', '.']);
    let (stem, ending) = match trimmed.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() && ending.len() <= 12 => (stem, Some(ending)),
        _ => (trimmed, None),
    };
    let room = NAME_BYTES_MAX - ending.map_or(0, |ending| ending.len() + 1);
    let mut name = cut(stem, room).to_owned();
    if let Some(ending) = ending {
        name = format!("{name}.{ending}");
    }
    let name = name.trim_end_matches([' ', '.']).to_owned();
    if is_safe_part(&name) {
        return name;
    }
    let marked = format!("_{}", cut(&name, NAME_BYTES_MAX - 1));
    if !name.is_empty() && is_safe_part(&marked) {
        marked
    } else {
        fallback.to_owned()
    }
}

/// At most so many bytes of a text, cut between two signs.
pub fn cut(text: &str, bytes: usize) -> &str {
    let mut end = bytes.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_hostile_name_becomes_a_plain_one() {
        for (hostile, plain) in [
            ("../../etc/passwd", "passwd"),
            ("C:\\Users\\x\\report.pdf", "report.pdf"),
            ("photo\u{202e}gpj.exe", "photogpj.exe"),
            ("a\0b\r\nc.txt", "abc.txt"),
            ("..", "file"),
            ("", "file"),
            ("NUL.txt", "_NUL.txt"),
            (".htaccess", "htaccess"),
            ("تقرير.pdf", "تقرير.pdf"),
            ("name. .", "name"),
        ] {
            assert_eq!(safe_name(hostile, "file"), plain, "{hostile:?}");
        }
        let long = safe_name(&format!("{}.docx", "я".repeat(300)), "file");
        assert!(
            long.len() <= NAME_BYTES_MAX && long.ends_with(".docx"),
            "{long}"
        );
    }

    #[test]
    fn a_text_keeps_its_lines_and_loses_its_controls() {
        assert_eq!(clean("a\r\nb\rc\td"), ("a\nb\nc\td".to_owned(), false));
        assert_eq!(clean("a\0\u{202e}b\u{1b}[31m"), ("ab[31m".to_owned(), true));
    }

    #[test]
    fn a_value_is_shown_shortened() {
        assert_eq!(shown("short\nvalue"), "short value");
        assert_eq!(shown(&"x".repeat(1000)).chars().count(), SHOWN + 1);
    }

    proptest! {
        #[test]
        fn every_safe_name_is_safe(hostile in any::<String>()) {
            let name = safe_name(&hostile, "file");
            prop_assert!(is_safe_part(&name));
            prop_assert_eq!(safe_name(&name, "file"), name);
        }

        #[test]
        fn a_long_name_with_points_is_made_safe_once(hostile in "[a.\u{301} \u{fffd}\u{202e}]{60,140}") {
            let name = safe_name(&hostile, "file");
            prop_assert!(is_safe_part(&name));
            prop_assert_eq!(safe_name(&name, "file"), name);
        }
    }
}
