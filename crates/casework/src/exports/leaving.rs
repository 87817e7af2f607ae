//! What an export shows of whom; and the case as it leaves: without whoever is left out, and without what tells who the others are.

use super::event::ExportPrepared;
use crate::Case;
use crate::actions::Shown;
use crate::consent::event::Leaving;
use crate::consent::{Disclosure, Missing, Scope, missing};
use crate::parties::Kind;
use crate::parties::view::Party;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use words::PartyId;

/// What it shows to its readers: whom it names, and whom the files that go along concern.
#[must_use]
pub fn disclosure(case: &Case, it: &ExportPrepared, today: Date) -> Disclosure {
    let about = it
        .about
        .iter()
        .filter(|about| about.shown != Shown::Left)
        .map(|about| {
            let mut scopes = BTreeSet::from([Scope::Facts]);
            if about.shown == Shown::Name {
                scopes.insert(Scope::Identity);
                if it.contact {
                    scopes.insert(Scope::Contact);
                }
            }
            (about.party, scopes)
        });
    let mut parts: BTreeMap<PartyId, BTreeSet<Scope>> = about.collect();
    for item in it.evidence.iter().filter_map(|id| case.evidence().get(*id)) {
        for party in item.known().asked() {
            let scopes = parts.entry(party).or_default();
            scopes.insert(item.known().kind.scope());
        }
    }
    Disclosure {
        to: it.audience,
        recipient: it.recipient.clone(),
        purpose: it.purpose,
        parts: parts.into_iter().collect(),
        // An export never says who told the office.
        names_sources: false,
        today,
    }
}

/// Which consents it lacks that no supervisor has set aside for it.
#[must_use]
pub fn lacking(case: &Case, it: &ExportPrepared, today: Date) -> Vec<Missing> {
    let leaving = Leaving::Export { event: it.export };
    let mut all = missing(case, &disclosure(case, it, today));
    all.retain(|missing| !case.consents().lets(leaving, missing));
    all
}

/// Whether somebody's name goes along, so that a second officer must agree: a person's, or that of anybody who is asked. A file of
/// the evidence counts as one: what it shows is seen by nobody but people.
#[must_use]
pub fn carries_names(case: &Case, it: &ExportPrepared) -> bool {
    if !it.evidence.is_empty() {
        return true;
    }
    it.about
        .iter()
        .filter(|about| about.shown == Shown::Name)
        .any(|about| {
            let party = case.parties().get(about.party);
            party.is_none_or(|party| party.is_asked() || party.known().kind == Kind::Person)
        })
}

/// The case as it leaves. Who is left out is not in it; who is shown without a name has none; masked names are never in it,
/// whoever looks.
#[must_use]
pub fn leaving(case: &Case, it: &ExportPrepared) -> Case {
    let mut case = case.clone();
    let shown = |party: PartyId| it.about.iter().find(|about| about.party == party);
    case.hide_leaving(
        |party| shown(party).is_some_and(|about| about.shown == Shown::Name),
        |party| shown(party).is_none_or(|about| about.shown == Shown::Left),
    );
    case
}

/// A word that tells who somebody is who leaves without a name, and what is to stand in its place.
#[derive(Clone, PartialEq, Eq)]
pub struct Hidden {
    /// The word, or several.
    pub words: String,
    /// The party's number, as [`leaving`] calls it.
    pub instead: String,
}

/// The words that tell who those are who leave without a name, the longest first. They stand in accounts and notes as well.
#[must_use]
pub fn hidden(case: &Case, it: &ExportPrepared) -> Vec<Hidden> {
    let named = |party: &Party| {
        let about = it.about.iter().find(|about| about.party == party.id);
        about.is_some_and(|about| about.shown == Shown::Name) && !case.masks().is_masked(party.id)
    };
    let mut all: Vec<Hidden> = Vec::new();
    for party in case.parties().all().iter().filter(|it| !named(it)) {
        let mut add = |words: &str| {
            let words = words.trim();
            if words.chars().count() > 1 && !all.iter().any(|it| it.words == words) {
                all.push(Hidden {
                    words: words.to_owned(),
                    instead: format!("#{}", party.number),
                });
            }
        };
        for name in &party.known().names {
            add(&name.text);
            // A person is known by the family name alone; an organisation's single words are everybody's.
            if party.known().kind == Kind::Person {
                let parts = name.text.split(|it: char| !it.is_alphanumeric());
                parts
                    .filter(|part| part.chars().count() > 2)
                    .for_each(&mut add);
            }
        }
    }
    all.sort_by_key(|it| std::cmp::Reverse(it.words.chars().count()));
    all
}
