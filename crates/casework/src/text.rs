//! One line of text, as it may stand in lists, names and letters.

use crate::Refusal;

/// A text in one line: white space becomes single blanks, and marks that nobody sees (controls, overrides of direction, joins at the ends)
/// are left out, so that a name cannot turn a page around or pass for another.
pub(crate) fn line(text: &str, characters_max: usize) -> Result<String, Refusal> {
    let seen: String = text.chars().filter(|it| !is_unseen(*it)).collect();
    let line = seen.split_whitespace().collect::<Vec<_>>().join(" ");
    let line = line.trim_matches(['\u{200C}', '\u{200D}']);
    if line.chars().count() > characters_max {
        return Err(Refusal::TextTooLong);
    }
    Ok(line.to_owned())
}

/// Whether a sign is not seen and changes how others are shown. Joiners stay: Persian and Indic names are written with them.
const fn is_unseen(it: char) -> bool {
    matches!(
        it,
        '\0'..='\u{8}'
            | '\u{E}'..='\u{1F}'
            | '\u{7F}'..='\u{84}'
            | '\u{86}'..='\u{9F}'
            | '\u{AD}'
            | '\u{200B}'
            | '\u{200E}'
            | '\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}'
            | '\u{FEFF}'
            | '\u{FFF9}'..='\u{FFFB}'
            | '\u{E0000}'..='\u{E007F}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_line_and_shows_all_of_itself() {
        assert_eq!(
            line("  Ana\u{202E}\r\n K.\u{0} ", 20),
            Ok("Ana K.".to_owned())
        );
        assert_eq!(line("\u{200B}\u{200D}", 20), Ok(String::new()));
        assert_eq!(line("می\u{200C}شود", 20), Ok("می\u{200C}شود".to_owned()));
        assert_eq!(line(&"a".repeat(21), 20), Err(Refusal::TextTooLong));
    }
}
