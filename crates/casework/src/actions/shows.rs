//! What an action shows of whom, and what has left about a person.

use super::event::ActionDrafted;
use super::view::Action;
use super::{Shown, State};
use crate::consent::event::Leaving;
use crate::consent::{Audience, Disclosure, Missing, Scope, missing};
use crate::evidence::Custody;
use crate::evidence::view::{Item, Link};
use crate::exports::{self, Export};
use crate::parties::view::Party;
use crate::{Case, Field, when};
use jiff::civil::Date;
use std::collections::BTreeSet;
use words::{ActionId, EventId, EvidenceId, PartyId};

/// What a version shows to its readers: what it says that it shows, and the names that stand in its text, its reference or the lines of
/// its address.
#[must_use]
pub fn disclosure(case: &Case, draft: &ActionDrafted, today: Date) -> Disclosure {
    let mut parts = Vec::new();
    let read = Read::of(draft);
    for party in case.parties().all() {
        let about = draft.about.iter().find(|it| it.party == party.id);
        let by_name = read.names(party);
        let shown = match about.map(|it| it.shown) {
            // A name that stands in the text is read, whatever the form says.
            _ if by_name => Shown::Name,
            Some(shown) => shown,
            None => Shown::Left,
        };
        let scopes = scopes(draft, shown);
        if !scopes.is_empty() {
            parts.push((party.id, scopes));
        }
    }
    // Whoever was taken off the file and still stands in the letter is asked all the same.
    for about in &draft.about {
        if case.parties().get(about.party).is_none() && about.shown != Shown::Left {
            parts.push((about.party, scopes(draft, about.shown)));
        }
    }
    Disclosure {
        to: draft.addressee.audience,
        recipient: draft.addressee.name.clone(),
        purpose: draft.kind.purpose(),
        parts,
        names_sources: draft.names_sources,
        today,
    }
}

fn scopes(draft: &ActionDrafted, shown: Shown) -> BTreeSet<Scope> {
    let mut scopes = BTreeSet::new();
    if shown == Shown::Left {
        return scopes;
    }
    scopes.insert(Scope::Facts);
    if shown == Shown::Name {
        scopes.insert(Scope::Identity);
    }
    if draft.documents {
        scopes.insert(Scope::Documents);
    }
    if draft.pictures {
        scopes.insert(Scope::Pictures);
    }
    scopes
}

/// The parties who are asked, whose names stand in a letter although the form shows them otherwise.
#[must_use]
pub fn slips(case: &Case, draft: &ActionDrafted) -> Vec<PartyId> {
    let read = Read::of(draft);
    let named = |party: &Party| {
        let about = draft.about.iter().find(|it| it.party == party.id);
        about.is_some_and(|it| it.shown == Shown::Name)
    };
    let asked = case.parties().all().iter().filter(|it| it.is_asked());
    asked
        .filter(|it| !named(it) && read.names(it))
        .map(|it| it.id)
        .collect()
}

/// Which consents a version lacks that no supervisor has set aside for it.
#[must_use]
pub fn lacking(case: &Case, draft: &Field<ActionDrafted>, today: Date) -> Vec<Missing> {
    let leaving = Leaving::Action {
        action: draft.value.action,
        version: draft.version,
    };
    let mut all = missing(case, &disclosure(case, &draft.value, today));
    all.retain(|it| !case.consents().lets(leaving, it));
    all
}

/// What is read of a letter, to look for names in.
struct Read {
    text: Words,
    /// The lines below the addressee's name.
    address: Words,
    addressee: Words,
}

impl Read {
    fn of(draft: &ActionDrafted) -> Self {
        let to = &draft.addressee;
        let lines = to.lines.iter().map(String::as_str);
        let address: Vec<&str> = std::iter::once(to.title.as_str()).chain(lines).collect();
        Self {
            text: Words::of(&[&draft.text, &draft.frame.reference]),
            address: Words::of(&address),
            addressee: Words::of(&[&to.name]),
        }
    }

    /// Whether a party is named. Whoever a letter is sent to may stand in its address.
    fn names(&self, party: &Party) -> bool {
        self.text.names(party) || (self.address.names(party) && !self.addressee.names(party))
    }
}

/// A text as its words, to look for names in.
struct Words(String);

impl Words {
    fn of(texts: &[&str]) -> Self {
        let mut words = String::from(" ");
        for text in texts {
            words.push_str(&plain(text));
            words.push(' ');
        }
        Self(words)
    }

    /// Whether one of a party's names stands there. A name of one or two letters would be found everywhere.
    fn names(&self, party: &Party) -> bool {
        party.known().names.iter().any(|name| {
            let name = plain(&name.text);
            // Chinese is written without blanks: there a name is looked for anywhere.
            let solid = name
                .chars()
                .any(|it| ('\u{2E80}'..='\u{9FFF}').contains(&it));
            match solid {
                true => name.chars().count() > 1 && self.0.replace(' ', "").contains(&name),
                false => name.chars().count() > 2 && self.0.contains(&format!(" {name} ")),
            }
        })
    }
}

/// Small letters, with one blank for everything that is no letter or digit.
fn plain(text: &str) -> String {
    let lower = text.to_lowercase();
    let words = lower.split(|it: char| !it.is_alphanumeric() && !is_joined(it));
    words
        .filter(|it| !it.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Marks that stand on letters, as vowel signs do, are part of a word.
const fn is_joined(it: char) -> bool {
    matches!(it, '\u{300}'..='\u{36F}' | '\u{64B}'..='\u{65F}' | '\u{200C}' | '\u{200D}')
}

/// With what something left.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum With {
    /// An action.
    Action(ActionId),
    /// An export.
    Export(EventId),
    /// An item of evidence.
    Evidence(EvidenceId),
}

/// Something that left about a person.
#[derive(Clone, PartialEq, Eq)]
pub struct WentOut {
    /// With what.
    pub with: With,
    /// Its number in the case.
    pub number: usize,
    /// On what day.
    pub on: Date,
    /// To whom, by name; empty for the public.
    pub to: String,
    /// Who reads it.
    pub audience: Audience,
    /// What was shown.
    pub scopes: BTreeSet<Scope>,
}

/// What has left about a party, and to whom: whoever withdraws must be told, and each of them asked to stop using it.
#[must_use]
pub fn went_out(case: &Case, party: PartyId) -> Vec<WentOut> {
    let sent = case
        .actions()
        .all()
        .iter()
        .filter(|it| it.state() == State::Sent);
    let letters = sent.filter_map(|it| by_action(case, it, party));
    let exports = case.exports().all().iter();
    let exports = exports.filter_map(|it| by_export(case, it, party));
    let items = case.evidence().all().iter();
    let items = items.flat_map(|it| in_package(it, party));
    let mut all: Vec<WentOut> = letters.chain(exports).chain(items).collect();
    all.sort_by_key(|it| it.on);
    all
}

fn by_action(case: &Case, action: &Action, party: PartyId) -> Option<WentOut> {
    let sent = action.sent()?;
    let draft = &action.newest().value;
    let shown = disclosure(case, draft, sent.on);
    let (_, scopes) = shown.parts.into_iter().find(|(it, _)| *it == party)?;
    let identified = scopes.iter().any(|it| it.identifies());
    Some(WentOut {
        with: With::Action(action.id()),
        number: action.number,
        on: sent.on,
        to: draft.addressee.name.clone(),
        audience: draft.addressee.audience.showing(identified),
        scopes,
    })
}

fn by_export(case: &Case, export: &Export, party: PartyId) -> Option<WentOut> {
    let made = export.made.as_ref()?;
    let prepared = export.prepared();
    let on = when::day_of(made.at);
    let shown = exports::disclosure(case, prepared, on);
    let (_, scopes) = shown.parts.into_iter().find(|(it, _)| *it == party)?;
    let identified = scopes.iter().any(|it| it.identifies());
    Some(WentOut {
        with: With::Export(prepared.export),
        number: export.number,
        on,
        to: prepared.recipient.clone(),
        audience: prepared.audience.showing(identified),
        scopes,
    })
}

/// An item that came from this party or shows them, and went out: in a package, with an export, or from hand to hand. What went back to
/// whoever gave it did not go out.
fn in_package(item: &Item, party: PartyId) -> Vec<WentOut> {
    if item.known().asked().all(|it| it != party) {
        return Vec::new();
    }
    let out = |it: &&Link| {
        matches!(it.what, Custody::Exported | Custody::HandedOver)
            && it.audience != Some(Audience::Team)
    };
    let links = item.chain.iter().filter(out);
    links
        .map(|link| WentOut {
            with: With::Evidence(item.id),
            number: item.number,
            on: when::day_of(link.at),
            to: link.to.clone(),
            // Before it was asked who reads it, it went to those to whom it was given.
            audience: link.audience.unwrap_or(Audience::Partners),
            scopes: BTreeSet::from([item.known().kind.scope()]),
        })
        .collect()
}
