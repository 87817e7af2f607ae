//! Terms of the lexicon as boxes to tick, branch by branch; and what suggests them.

use super::frame::minute;
use super::timeline::hour_or_minute;
use crate::view::{CaseHead, Told, reference};
use lexicon::{Lexicon, Suggester, Term};
use pages::{Page, Value};
use std::collections::BTreeSet;
use words::Language;

/// A term to be ticked.
#[derive(Clone)]
pub(super) struct TermBox {
    pub code: String,
    pub name: String,
    pub help: String,
    pub ticked: bool,
    /// Whether "to be confirmed" stands beside it.
    pub unsure: bool,
    /// The last year, where it has ended; empty otherwise.
    pub ended: String,
    /// Whether it is the office's own.
    pub own: bool,
}

/// Terms under a heading.
#[derive(Clone)]
pub(super) struct TermGroup {
    /// The branch's name; empty where the list has no branches.
    pub name: String,
    pub boxes: Vec<TermBox>,
    /// How many of them are ticked.
    pub ticked: usize,
}

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

impl TermBox {
    pub(super) fn of(term: &Term, language: Language, ticked: bool) -> Self {
        Self {
            code: term.code().to_owned(),
            name: term.name(language).to_owned(),
            help: term.help(language).unwrap_or_default().to_owned(),
            ticked,
            unsure: term.to_be_confirmed(),
            ended: term.until().map(|it| it.to_string()).unwrap_or_default(),
            own: term.own(),
        }
    }
}

/// A list's terms, branch by branch. What is hidden or has ended stands there only where it was ticked before.
pub(super) fn groups(
    lexicon: &Lexicon,
    list: &str,
    language: Language,
    year: u16,
    ticked: &BTreeSet<String>,
) -> Vec<TermGroup> {
    let mut groups: Vec<TermGroup> = Vec::new();
    let shown = |term: &Term| {
        let offered = !term.hidden() && term.until().is_none_or(|last| last >= year);
        offered || ticked.contains(term.code())
    };
    for term in lexicon.list(list).filter(|term| shown(term)) {
        let branch = branch(lexicon, term);
        let name = branch.map_or("", |it| it.name(language));
        if groups.last().is_none_or(|group| group.name != name) {
            groups.push(TermGroup { name: name.to_owned(), boxes: Vec::new(), ticked: 0 });
        }
        if let Some(group) = groups.last_mut() {
            let is_ticked = ticked.contains(term.code());
            group.ticked += usize::from(is_ticked);
            group.boxes.push(TermBox::of(term, language, is_ticked));
        }
    }
    groups
}

/// The branch of a term: itself where others stand below it, else the term above it.
fn branch<'l>(lexicon: &'l Lexicon, term: &'l Term) -> Option<&'l Term> {
    if lexicon.is_branch(term.code()) {
        return Some(term);
    }
    term.parent().and_then(|parent| lexicon.get(parent))
}

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
            let words = suggestion.hits.iter().map(|hit| {
                (piece.text[hit.place.clone()].to_owned(), source.clone())
            });
            add(suggestion.code, words.collect(), false);
        }
    }
    all.sort_by_key(|it| (!it.by_reporter, std::cmp::Reverse(it.words.len())));
    all.truncate(SUGGESTED_MAX);
    for one in &mut all {
        let mut seen = BTreeSet::new();
        one.words.retain(|(words, _)| seen.insert(words.to_lowercase()));
        one.words.truncate(WORDS_MAX);
    }
    all
}

/// The pages of a case, as the menu above each of them shows them.
pub(super) struct CaseMenu {
    pub id: String,
    pub reference: String,
    pub title: String,
    /// Which page it is: `case`, `codes`, `assess` or `mechanisms`.
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
}

/// A moment in words, with who did it.
pub(super) fn by_and_when(page: &Page, key: &'static str, by: &str, at: words::Moment) -> String {
    page.phrase(key).with("officer", by).native("time", minute(page, at)).to_string()
}

/// The year of a moment.
pub(super) fn year(at: words::Moment) -> u16 {
    let stamp = jiff::Timestamp::from_second(at.0).unwrap_or_default();
    let date = jiff::tz::TimeZone::UTC.to_datetime(stamp);
    u16::try_from(date.year()).unwrap_or(u16::MAX)
}
