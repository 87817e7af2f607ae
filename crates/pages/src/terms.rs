//! Terms of the lexicon as boxes to tick, branch by branch.

use lexicon::{Lexicon, Term};
use std::collections::BTreeSet;
use words::Language;

/// A term to be ticked.
#[derive(Clone, Debug)]
pub struct TermBox {
    /// Its code.
    pub code: String,
    /// Its name in the page's language.
    pub name: String,
    /// What it means; may be empty.
    pub help: String,
    /// Whether it is ticked.
    pub ticked: bool,
    /// Whether "to be confirmed" stands beside it.
    pub unsure: bool,
    /// The last year, where it has ended; empty otherwise.
    pub ended: String,
    /// Whether it is the office's own.
    pub own: bool,
}

/// Terms under a heading.
#[derive(Clone, Debug)]
pub struct TermGroup {
    /// The branch's name; empty where the list has no branches.
    pub name: String,
    /// Its terms.
    pub boxes: Vec<TermBox>,
    /// How many of them are ticked.
    pub ticked: usize,
}

impl TermBox {
    /// The box of a term.
    #[must_use]
    pub fn of(term: &Term, language: Language, ticked: bool) -> Self {
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
#[must_use]
pub fn groups(
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
        let place = groups.iter().position(|group| group.name == name);
        let place = place.unwrap_or_else(|| {
            groups.push(TermGroup {
                name: name.to_owned(),
                boxes: Vec::new(),
                ticked: 0,
            });
            groups.len() - 1
        });
        let is_ticked = ticked.contains(term.code());
        groups[place].ticked += usize::from(is_ticked);
        groups[place]
            .boxes
            .push(TermBox::of(term, language, is_ticked));
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

/// The States and territories by name: code, name, and whether it is the chosen one.
#[must_use]
pub fn states(lexicon: &Lexicon, language: Language, chosen: &str) -> Vec<(String, String, bool)> {
    let all = lexicon.sorted("states", language).into_iter();
    all.map(|it| {
        (
            it.code().to_owned(),
            it.name(language).to_owned(),
            it.code() == chosen,
        )
    })
    .collect()
}
