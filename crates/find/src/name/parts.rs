//! A name cut into the parts that are compared: without titles and particles, `Abd` together with what it serves.

use super::roman::{Script, script, sounds};
use crate::fold::{fold, han};

/// More parts than this are not looked at.
const PARTS_MAX: usize = 8;

/// Words that stand in names and tell nobody apart. `abu` and `umm` are not among them: they are names.
const PARTICLES: &[&str] = &[
    "al", "el", "ul", "ad", "ar", "as", "ash", "at", "an", "ibn", "bin", "ben", "bint", "ould",
    "uld", "de", "del", "der", "den", "di", "da", "das", "do", "dos", "du", "la", "las", "le",
    "les", "los", "van", "von", "zu", "y", "e", "mr", "mrs", "ms", "miss", "dr", "prof", "sir",
    "sheikh", "shaikh", "shaykh", "sheik", "hajj", "haji", "hajji", "sayyid", "mullah", "mulla",
    "mawlawi", "maulavi", "jr", "sr", "ال", "بن", "ابن", "بنت", "ولد", "د", "г-н", "г-жа",
];

/// Beginnings of names that say 'servant of' and belong to the word after them.
const SERVANT: &[&str] = &[
    "abd",
    "abdul",
    "abdel",
    "abdal",
    "abdol",
    "عبد",
    "абд",
    "абдул",
    "абдель",
    "абдал",
];

/// Articles that may stand between.
const ARTICLES: &[&str] = &[
    "al", "el", "ul", "ar", "er", "ur", "as", "es", "us", "az", "an", "ash", "at", "ad", "аль",
    "эль",
];

/// Chinese family names of two characters.
const FAMILIES: &[&str] = &[
    "欧阳", "歐陽", "司马", "司馬", "上官", "诸葛", "諸葛", "东方", "東方", "皇甫", "尉迟", "公孙",
    "慕容", "令狐", "长孙", "宇文", "司徒", "夏侯", "端木", "百里",
];

/// One part of a name.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Part {
    /// As it is compared for being the same spelling.
    pub text: String,
    pub sounds: Vec<u8>,
    pub script: Script,
    /// One letter that stands for a name.
    pub initial: bool,
}

impl Part {
    fn of(word: &str) -> Self {
        let text = fold(word);
        let script = script(word);
        let sounds = sounds(word.get(..word.floor_char_boundary(64)).unwrap_or(word));
        let initial = script != Script::Han && text.chars().count() == 1;
        Self {
            text,
            sounds,
            script,
            initial,
        }
    }
}

/// The parts of a name; where Chinese characters can be read as one part or as family and given name, both readings.
pub(crate) fn readings(name: &str) -> Vec<Vec<Part>> {
    let words = words(name);
    let whole: Vec<Part> = words.iter().map(|word| Part::of(word)).collect();
    let mut all = vec![whole];
    if let [only] = words.as_slice()
        && only.chars().all(han)
        && (2..=4).contains(&only.chars().count())
        && let Some((family, given)) = family_and_given(only)
    {
        all.push(vec![Part::of(family), Part::of(given)]);
    }
    all
}

/// A Chinese name cut behind the family name.
pub(crate) fn family_and_given(name: &str) -> Option<(&str, &str)> {
    let double = FAMILIES
        .iter()
        .find(|it| name.starts_with(**it))
        .map(|it| it.len());
    let (family, given) =
        name.split_at(double.or_else(|| name.chars().next().map(char::len_utf8))?);
    (!given.is_empty()).then_some((family, given))
}

fn words(name: &str) -> Vec<String> {
    let mut raw: Vec<String> = Vec::new();
    let mut word = String::new();
    for it in name.chars().chain([' ']) {
        if it.is_alphabetic() || unicode_normalization::char::is_combining_mark(it) {
            word.push(it);
        } else if matches!(
            it,
            '\'' | '’' | '‘' | '`' | 'ʿ' | 'ʾ' | 'ʼ' | '\u{640}' | '\u{200c}' | '\u{200d}'
        ) || it.is_numeric()
        {
            // Within a word: Ba'asyir; tones: xi².
        } else if !word.is_empty() {
            raw.push(std::mem::take(&mut word));
        }
        if raw.len() >= PARTS_MAX * 2 {
            break;
        }
    }
    let mut joined = servants(&raw);
    joined.truncate(PARTS_MAX);
    let told: Vec<String> = joined
        .iter()
        .filter(|word| !PARTICLES.contains(&fold(word).as_str()))
        .map(|word| article(word).to_owned())
        .collect();
    if told.is_empty() { joined } else { told }
}

/// `Abd al-Rahman`, `Abdul Rahman`, `Abdulrahman` as one and the same word.
fn servants(raw: &[String]) -> Vec<String> {
    let mut all: Vec<String> = Vec::with_capacity(raw.len());
    let mut rest = raw;
    while let [word, more @ ..] = rest {
        let plain = fold(word);
        rest = more;
        if SERVANT.contains(&plain.as_str()) && !rest.is_empty() {
            if rest.len() > 1 && ARTICLES.contains(&fold(&rest[0]).as_str()) {
                rest = &rest[1..];
            }
            let servant = if script(word) == Script::Arabic {
                "عبد"
            } else {
                "abd"
            };
            all.push(format!("{servant}{}", article(&rest[0])));
            rest = &rest[1..];
        } else if let Some(lord) = served(&plain) {
            all.push(format!("abd{lord}"));
        } else {
            all.push(word.clone());
        }
    }
    all
}

/// Whom a name in one word serves: Abdulrahman, Rahman.
fn served(plain: &str) -> Option<&str> {
    [
        "abdul", "abdel", "abdal", "abdur", "abder", "abdus", "abdol",
    ]
    .iter()
    .find_map(|it| plain.strip_prefix(it))
    .filter(|lord| lord.len() > 3)
}

/// What is left of a word when article and servant are taken off: by this, names are looked for in other scripts.
pub(crate) fn bare(plain: &str) -> &str {
    served(plain).unwrap_or_else(|| article(plain))
}

/// An Arabic word without its article.
fn article(word: &str) -> &str {
    word.strip_prefix("ال")
        .filter(|rest| rest.chars().count() >= 3)
        .unwrap_or(word)
}
