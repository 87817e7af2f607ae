//! Terms of the lexicon as boxes to tick, branch by branch; and what suggests them.

use super::frame::minute;
use super::timeline::hour_or_minute;
use crate::view::{CaseHead, Told, reference};
use lexicon::{Lexicon, Suggester, Term};
use pages::terms::TermBox;
use pages::{Page, Value};
use std::collections::BTreeSet;

/// What a code's suggestion rests on.
pub(super) struct Suggested {
    pub term: TermBox,
    /// The words, and where they stand.
    pub words: Vec<(String, String)>,
    /// Whether the reporter ticked it.
    pub by_reporter: bool,
}

/// Codes that are suggested at most: more is no help.
const SUGGESTED_MAX: usize = 30;

/// Words that are shown for one code at most.
const WORDS_MAX: usize = 4;

/// Where something was told, in a few words.
pub(super) fn source(page: &Page, told: &Told) -> String {
    let time = hour_or_minute(page, told.at, told.kind != "note");
    let key = match told.kind {
        "report" => "told-report",
        "message" => "told-message",
        _ => "told-note",
    };
    let values = [
        ("time", Value::Native(time)),
        ("reference", Value::Native(reference(told.stream))),
    ];
    page.locale().text_with(key, &values)
}

/// What the words of a case suggest, with the words, without what was confirmed already.
pub(super) fn suggested(
    page: &Page,
    lexicon: &Lexicon,
    told: &[Told],
    confirmed: &BTreeSet<String>,
    wanted: impl Fn(&Term) -> bool,
) -> Vec<Suggested> {
    let language = page.locale().language();
    let mut all: Vec<Suggested> = Vec::new();
    for piece in told {
        let source = source(page, piece);
        let mut add = |code: &str, words: Vec<(String, String)>, by_reporter: bool| {
            let Some(term) = lexicon.get(code).filter(|it| !it.hidden() && wanted(it)) else {
                return;
            };
            if confirmed.contains(code) {
                return;
            }
            match all.iter_mut().find(|it| it.term.code == code) {
                Some(known) => {
                    known.words.extend(words);
                    known.by_reporter |= by_reporter;
                }
                None => all.push(Suggested {
                    term: TermBox::of(term, language, false),
                    words,
                    by_reporter,
                }),
            }
        };
        for code in &piece.ticked {
            add(code, Vec::new(), true);
        }
        for suggestion in Suggester::built_in().suggest(&piece.text) {
            let words = suggestion
                .hits
                .iter()
                .map(|hit| (piece.text[hit.place.clone()].to_owned(), source.clone()));
            add(suggestion.code, words.collect(), false);
        }
    }
    all.sort_by_key(|it| (!it.by_reporter, std::cmp::Reverse(it.words.len())));
    all.truncate(SUGGESTED_MAX);
    for one in &mut all {
        let mut seen = BTreeSet::new();
        one.words
            .retain(|(words, _)| seen.insert(words.to_lowercase()));
        one.words.truncate(WORDS_MAX);
    }
    all
}

/// The pages of a case, as the menu above each of them shows them.
pub(super) struct CaseMenu {
    pub id: String,
    pub reference: String,
    pub title: String,
    /// Which page it is, by the name of its room.
    pub at: &'static str,
}

impl CaseMenu {
    pub(super) fn of(case: &CaseHead, at: &'static str) -> Self {
        Self {
            id: case.id.to_string(),
            reference: case.reference.clone(),
            title: case.title.clone(),
            at,
        }
    }

    /// The group of pages that it belongs to: `case`, `file`, `assess` or `respond`.
    pub(super) fn group(&self) -> &'static str {
        match self.at {
            "people" | "events" | "chronology" | "graph" | "evidence" | "investigation"
            | "imported" => "file",
            "codes" | "assess" | "mechanisms" => "assess",
            "consent" | "actions" | "replies" | "track" | "outcomes" | "export" => "respond",
            _ => "case",
        }
    }
}

/// A moment in words, with who did it.
pub(super) fn by_and_when(page: &Page, key: &'static str, by: &str, at: words::Moment) -> String {
    page.phrase(key)
        .with("officer", by)
        .native("time", minute(page, at))
        .to_string()
}

/// The year of a moment.
pub(super) fn year(at: words::Moment) -> u16 {
    let stamp = jiff::Timestamp::from_second(at.0).unwrap_or_default();
    let date = jiff::tz::TimeZone::UTC.to_datetime(stamp);
    u16::try_from(date.year()).unwrap_or(u16::MAX)
}
