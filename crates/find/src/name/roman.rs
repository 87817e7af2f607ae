//! Letters of four scripts as sounds of one small alphabet. Coarse on purpose: what the same name can turn into on its
//! way through another script falls together here or lies close (see `near.rs`). No dictionary of names.

use crate::fold::{arabic, cyrillic, han};

/// The script that a part of a name is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Script {
    /// Latin, and whatever has no row of its own.
    Latin,
    /// Cyrillic.
    Cyrillic,
    /// Arabic, which writes few vowels.
    Arabic,
    /// Chinese characters.
    Han,
}

/// The script of the first letter that has one.
pub(crate) fn script(text: &str) -> Script {
    text.chars()
        .find_map(|it| match it {
            _ if han(it) => Some(Script::Han),
            _ if arabic(it) => Some(Script::Arabic),
            _ if cyrillic(it) => Some(Script::Cyrillic),
            _ if it.is_alphabetic() => Some(Script::Latin),
            _ => None,
        })
        .unwrap_or(Script::Latin)
}

/// Small Latin letters, in which digraphs stand for what one letter is elsewhere.
fn letters(text: &str) -> String {
    let mut all = String::with_capacity(text.len() + 8);
    for it in text.chars() {
        all.push_str(match it {
            'š' | 'ş' | 'ś' | 'ș' | 'Š' | 'Ş' | 'Ś' | 'Ș' | 'ŝ' => "sh",
            'č' | 'ć' | 'Č' | 'Ć' | 'ĉ' => "ch",
            'ž' | 'ż' | 'ź' | 'Ž' | 'Ż' | 'Ź' | 'ж' | 'Ж' => "zh",
            'ğ' | 'Ğ' | 'ع' | 'ء' | 'ь' | 'Ь' | 'ъ' | 'Ъ' | '\u{640}' => "",
            'ı' => "i",
            'ё' | 'Ё' => "yo",
            'ا' | 'أ' | 'إ' | 'آ' | 'ٱ' | 'ى' => "a",
            'ة' => "a",
            'و' | 'ؤ' => "w",
            'ي' | 'ئ' | 'ی' => "y",
            'ث' => "th",
            'ذ' => "dh",
            'خ' => "kh",
            'غ' => "gh",
            'ش' => "sh",
            'ق' => "q",
            'چ' => "ch",
            'ژ' => "zh",
            'ڤ' => "v",
            'ך' | 'ک' | 'ك' => "k",
            'ط' => "t",
            'ظ' => "z",
            'ص' => "s",
            'ض' => "d",
            'ح' | 'ه' => "h",
            other => any_ascii::any_ascii_char(other),
        });
    }
    all.make_ascii_lowercase();
    all.retain(|it| it.is_ascii_lowercase());
    all
}

/// What several letters are as one sound, the longest first.
const RULES: &[(&str, &str)] = &[
    ("shch", "S"),
    ("schtsch", "S"),
    ("szcz", "S"),
    ("tsch", "C"),
    ("tch", "C"),
    ("sch", "S"),
    ("dzh", "J"),
    ("dsch", "J"),
    ("cch", "k"),
    ("dj", "J"),
    ("zh", "J"),
    ("ch", "C"),
    ("cz", "C"),
    ("cs", "C"),
    ("sh", "S"),
    ("hs", "S"),
    ("sz", "S"),
    ("kh", "X"),
    ("ph", "f"),
    ("gh", "g"),
    ("th", "t"),
    ("dh", "d"),
    ("bh", "b"),
    ("rh", "r"),
    ("ck", "k"),
    ("qu", "k"),
    ("ts", "c"),
    ("tz", "c"),
    ("ks", "x"),
    ("ou", "u"),
    ("oo", "u"),
    ("ee", "i"),
    ("ie", "i"),
    ("ij", "i"),
    ("iy", "i"),
    ("yi", "i"),
    ("ey", "ei"),
    ("ay", "ai"),
    ("q", "k"),
    ("w", "v"),
    ("y", "i"),
    ("j", "j"),
];

/// The sounds of a part of a name. `c` is the sound of `ts`, `C` that of `church`, `J` that of `jam`, `S` that of `ship`,
/// `X` that of `loch`.
pub(crate) fn sounds(text: &str) -> Vec<u8> {
    let letters = letters(text);
    let mut rest = letters.as_str();
    let mut all: Vec<u8> = Vec::with_capacity(rest.len());
    let mut push = |sound: u8| {
        if all.last() != Some(&sound) {
            all.push(sound);
        }
    };
    while let Some(first) = rest.bytes().next() {
        let mut rules = RULES.iter().filter(|(from, _)| from.as_bytes()[0] == first);
        if let Some((from, to)) = rules.find(|(from, _)| rest.starts_with(from)) {
            to.bytes().for_each(&mut push);
            rest = &rest[from.len()..];
            continue;
        }
        let soft = rest
            .as_bytes()
            .get(1)
            .is_some_and(|next| matches!(next, b'e' | b'i' | b'y'));
        match first {
            b'c' if soft => push(b's'),
            b'c' => push(b'k'),
            // Xi, Xurxo, Xesús; but Maxim.
            b'x' if rest.len() == letters.len() => push(b'S'),
            b'x' => {
                push(b'k');
                push(b's');
            }
            other => push(other),
        }
        rest = &rest[1..];
    }
    // A mute h at the end: Abdullah, Abdulla.
    if all.len() > 2 && all.last() == Some(&b'h') && vowel(all[all.len() - 2]) {
        all.pop();
    }
    all
}

/// Whether a sound is a vowel.
pub(crate) const fn vowel(sound: u8) -> bool {
    matches!(sound, b'a' | b'e' | b'i' | b'o' | b'u')
}
