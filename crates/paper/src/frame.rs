//! The words around a paper that no template writes: 'draft', 'page x of y', 'reference'; and how its numbers look.
//!
//! Digits are European in every language, as in the glossary: references, dates and pages are compared with other papers,
//! and documents of the United Nations in Arabic write them so. Absent: any sentence of a letter.

use words::Language;

/// Words and habits of a language around a page.
#[derive(serde::Serialize)]
pub struct Frame {
    /// Across each page of a draft.
    pub draft: &'static str,
    /// Before the office's reference.
    pub reference: &'static str,
    /// 'Page x of y', cut where the two numbers stand.
    pub page: [&'static str; 3],
    /// Between place and date.
    pub place_date: &'static str,
    /// Between the parts of an enumeration in a footnote.
    pub between: &'static str,
    /// After the number of a paragraph.
    pub number_end: &'static str,
    /// Before and after the letter of an item.
    pub letter: [&'static str; 2],
    /// The letters of items.
    pub letters: &'static [&'static str],
    /// The language with its country for programs that ask for one, as word processors do.
    pub tag: &'static str,
}

const LATIN: &[&str] = &[
    "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q", "r", "s",
    "t", "u", "v", "w", "x", "y", "z",
];

/// In the order in which documents of the United Nations count them.
const ARABIC: &[&str] = &[
    "أ", "ب", "ج", "د", "ه", "و", "ز", "ح", "ط", "ي", "ك", "ل", "م", "ن", "س", "ع", "ف", "ص", "ق",
    "ر", "ش", "ت", "ث", "خ", "ذ", "ض", "ظ", "غ",
];

/// The words of a language.
pub const fn frame(language: Language) -> Frame {
    let western = Frame {
        draft: "DRAFT",
        reference: "Reference: ",
        page: ["Page ", " of ", ""],
        place_date: ", ",
        between: "; ",
        number_end: ".",
        letter: ["(", ")"],
        letters: LATIN,
        tag: "en-GB",
    };
    match language {
        Language::En => western,
        Language::Fr => Frame {
            draft: "PROJET",
            reference: "Référence\u{a0}: ",
            page: ["Page ", " sur ", ""],
            letter: ["", ")"],
            tag: "fr-FR",
            ..western
        },
        Language::Es => Frame {
            draft: "BORRADOR",
            reference: "Referencia: ",
            page: ["Página ", " de ", ""],
            letter: ["", ")"],
            tag: "es-ES",
            ..western
        },
        Language::Ru => Frame {
            draft: "ПРОЕКТ",
            reference: "Исх. №\u{a0}",
            page: ["Страница ", " из ", ""],
            letter: ["", ")"],
            tag: "ru-RU",
            ..western
        },
        Language::Zh => Frame {
            draft: "草稿",
            reference: "文号：",
            page: ["第 ", " 页，共 ", " 页"],
            place_date: "，",
            between: "；",
            tag: "zh-CN",
            ..western
        },
        Language::Ar => Frame {
            draft: "مسودة",
            reference: "المرجع: ",
            page: ["الصفحة ", " من ", ""],
            place_date: "، ",
            between: "؛ ",
            number_end: "\u{a0}-",
            letters: ARABIC,
            tag: "ar-SA",
            ..western
        },
    }
}
