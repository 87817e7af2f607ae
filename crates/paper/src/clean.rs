//! Text from outside made fit for paper: no controls, no hidden directions, no sentinels of ours. Absent: any change of words.

use unicode_bidi::{BidiClass, bidi_class};
use words::{Direction, Language};

/// Around what is written in the other direction: 'first strong isolate' and its end.
const ISOLATE: (char, char) = ('\u{2068}', '\u{2069}');

/// The text without what a reader cannot see and a typesetter would obey.
///
/// Lines end with `\n`, tabs are spaces. Overrides and embeddings (U+202A to U+202E) can show a name or a sum in another order
/// than it is written, so they go; isolates are set anew by us. Noncharacters are our blanks' sentinels. Tag
/// characters and interlinear marks are invisible. Marks that words need (joiners, LRM, RLM, ALM) stay.
#[must_use]
pub fn clean(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let mapped = text.chars().filter_map(|c| match c {
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\t' => Some(' '),
        c if c.is_control() => None,
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{206F}' => None,
        '\u{FEFF}' | '\u{FFF9}'..='\u{FFFC}' | '\u{E0000}'..='\u{E0FFF}' | '\u{AD}' => None,
        // Private use has no meaning that a reader shares.
        '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}' => None,
        c if is_noncharacter(c) => None,
        c => Some(c),
    });
    mapped.collect()
}

/// A code point that Unicode promises never to be text.
pub const fn is_noncharacter(c: char) -> bool {
    matches!(c, '\u{FDD0}'..='\u{FDEF}') || (c as u32) & 0xFFFE == 0xFFFE
}

/// A value's line, isolated where its direction is not its surroundings'.
///
/// In a paper from right to left, digits count too: a telephone number or a span of dates would be turned around.
#[must_use]
pub fn isolated(line: &str, language: Language) -> String {
    let other = |c: char| {
        let class = bidi_class(c);
        match language.direction() {
            Direction::Rtl => matches!(class, BidiClass::L | BidiClass::EN | BidiClass::AN),
            Direction::Ltr => matches!(class, BidiClass::R | BidiClass::AL | BidiClass::AN),
        }
    };
    if line.chars().any(other) {
        format!("{}{line}{}", ISOLATE.0, ISOLATE.1)
    } else {
        line.to_owned()
    }
}

/// The text in pieces of one direction each, without isolates: for formats that give every run a direction of its own.
#[must_use]
pub fn directions(text: &str, language: Language) -> Vec<(String, Direction)> {
    let around = language.direction();
    let mut pieces: Vec<(String, Direction)> = Vec::new();
    for part in text.split_inclusive([ISOLATE.0, ISOLATE.1]) {
        let inside = part.ends_with(ISOLATE.1);
        let words = part.trim_end_matches([ISOLATE.0, ISOLATE.1]);
        if words.is_empty() {
            continue;
        }
        let direction = if inside { first_strong(words) } else { around };
        match pieces.last_mut() {
            Some((last, same)) if *same == direction => last.push_str(words),
            _ => pieces.push((words.to_owned(), direction)),
        }
    }
    pieces
}

fn first_strong(text: &str) -> Direction {
    text.chars()
        .find_map(|c| match bidi_class(c) {
            BidiClass::L => Some(Direction::Ltr),
            BidiClass::R | BidiClass::AL => Some(Direction::Rtl),
            _ => None,
        })
        .unwrap_or(Direction::Ltr)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn overrides_controls_and_sentinels_are_dropped() {
        let hostile = "Ana\u{202E}anA\u{0}\u{7}\u{FDD0}7\u{FDD1}\u{E0041}\u{E123}\u{2066}x\u{2069}";
        assert_eq!(clean(hostile), "AnaanA7x");
        assert_eq!(clean("a\r\nb\u{2028}c\td"), "a\nb\nc d");
    }

    #[test]
    fn what_words_need_stays() {
        let text = "می\u{200C}خواهم 👩\u{200D}👩 e\u{301} \u{200F}";
        assert_eq!(clean(text), text);
    }

    #[test]
    fn a_value_of_the_other_direction_is_isolated() {
        assert_eq!(isolated("Ana", Language::En), "Ana");
        assert_eq!(isolated("سلمى", Language::En), "\u{2068}سلمى\u{2069}");
        assert_eq!(isolated("سلمى", Language::Ar), "سلمى");
        assert_eq!(isolated("+41 22", Language::Ar), "\u{2068}+41 22\u{2069}");
    }

    #[test]
    fn pieces_have_one_direction_each() {
        let pieces = directions("السيدة \u{2068}Ana B.\u{2069}، مدافعة", Language::Ar);
        let told: Vec<_> = pieces.iter().map(|(it, way)| (it.as_str(), *way)).collect();
        assert_eq!(
            told,
            [
                ("السيدة ", Direction::Rtl),
                ("Ana B.", Direction::Ltr),
                ("، مدافعة", Direction::Rtl)
            ]
        );
    }
}
