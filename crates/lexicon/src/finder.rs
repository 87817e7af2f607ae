//! Which mechanism can receive a case: from State, acts, persons, cooperation and treaties. Pure, from the lexicon's facts alone.

use crate::lexicon::Lexicon;
use crate::term::{Term, within};
use crate::treaties::{Joined, joined};

/// What is known about a case. Everything may be empty: then only what is open to everybody is found.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// The State concerned, by its ISO code.
    pub state: Option<String>,
    /// What was done.
    pub acts: Vec<String>,
    /// Who was hit.
    pub victims: Vec<String>,
    /// With which part of the United Nations there was cooperation.
    pub counterparts: Vec<String>,
    /// With which system there was cooperation.
    pub systems: Vec<String>,
    /// What marks the acts.
    pub modifiers: Vec<String>,
    /// The year for which mandates are looked up.
    pub year: u16,
}

/// Whether a mechanism can receive a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// It can.
    Open,
    /// It can if something holds that our data do not say, or that is to be confirmed.
    Unsure,
    /// It cannot, as far as our data say.
    Closed,
}

/// Why a mechanism stands in the list, or why it cannot receive the case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why<'l> {
    /// It takes every case of reprisal.
    Any,
    /// It is of the State itself.
    National,
    /// It takes up this act, or acts of this branch.
    Act(&'l Term),
    /// It protects a right that the acts hit.
    Right(&'l Term),
    /// It is for these persons.
    Victim(&'l Term),
    /// The cooperation was with it.
    Counterpart(&'l Term),
    /// It protects cooperation with this system.
    System(&'l Term),
    /// The act is marked so.
    Modifier(&'l Term),
    /// The State belongs to this group.
    InGroup(&'l Term),
    /// The State does not belong to this group.
    NotInGroup(&'l Term),
    /// What the State has done about the treaty.
    Treaty(&'l Term, Joined),
    /// What the State has done about the protocol by which persons can complain.
    Complaint(&'l Term, Joined),
    /// Complaints need a declaration under this article; our data do not say who made it.
    Declaration(&'l str),
    /// A mandate for this State.
    Country(&'l Term),
    /// It depends on the State, and none was named.
    StateNeeded,
    /// No individual can complain to it.
    NoComplaint,
}

/// A mandate or a committee that can be addressed within a mechanism.
#[derive(Clone, Debug)]
pub struct Part<'l> {
    /// The mandate or committee.
    pub term: &'l Term,
    /// Whether it can receive the case.
    pub standing: Standing,
    /// Why.
    pub why: Vec<Why<'l>>,
}

/// A mechanism with the reasons for which it stands here.
#[derive(Clone, Debug)]
pub struct Found<'l> {
    /// The mechanism.
    pub mechanism: &'l Term,
    /// Whether it can receive the case.
    pub standing: Standing,
    /// Why.
    pub why: Vec<Why<'l>>,
    /// Mandates or committees within it, nearest first.
    pub parts: Vec<Part<'l>>,
}

/// The mechanisms for a case, nearest first: those that can receive it, those of which it is unsure, those that cannot.
#[must_use]
pub fn find<'l>(lexicon: &'l Lexicon, asked: &Asked) -> Vec<Found<'l>> {
    let asked = Known::of(lexicon, asked);
    let mut found: Vec<Found<'_>> = lexicon
        .offered("mechanisms", asked.year)
        .filter_map(|mechanism| {
            let (standing, why) = asked.weigh(mechanism)?;
            let parts = match mechanism.code() {
                "MECH.UN.SP" => asked.mandates(),
                "MECH.UN.TB" => asked.bodies(),
                _ => Vec::new(),
            };
            Some(Found {
                mechanism,
                standing,
                why,
                parts,
            })
        })
        .collect();
    found.sort_by_key(|it| (it.standing, rank(it.mechanism)));
    found
}

fn rank(mechanism: &Term) -> u8 {
    mechanism
        .one("rank")
        .and_then(|it| it.parse().ok())
        .unwrap_or(9)
}

/// What was asked, with the terms looked up.
struct Known<'l> {
    lexicon: &'l Lexicon,
    state: Option<&'l Term>,
    acts: Vec<&'l Term>,
    rights: Vec<&'l Term>,
    victims: Vec<&'l Term>,
    counterparts: Vec<&'l Term>,
    systems: Vec<&'l Term>,
    modifiers: Vec<&'l Term>,
    year: u16,
}

impl<'l> Known<'l> {
    fn of(lexicon: &'l Lexicon, asked: &Asked) -> Self {
        let terms = |codes: &[String]| -> Vec<&'l Term> {
            codes.iter().filter_map(|code| lexicon.get(code)).collect()
        };
        let acts = terms(&asked.acts);
        let mut rights: Vec<&Term> = Vec::new();
        for right in acts
            .iter()
            .flat_map(|act| act.many("rights"))
            .filter_map(|it| lexicon.get(it))
        {
            if !rights.iter().any(|known| known.code() == right.code()) {
                rights.push(right);
            }
        }
        Self {
            lexicon,
            state: asked.state.as_deref().and_then(|state| lexicon.get(state)),
            acts,
            rights,
            victims: terms(&asked.victims),
            counterparts: terms(&asked.counterparts),
            systems: terms(&asked.systems),
            modifiers: terms(&asked.modifiers),
            year: asked.year,
        }
    }

    /// What speaks for a term out of what was asked, and whether it asks for anything at all.
    fn fits(&self, term: &'l Term) -> (bool, Vec<Why<'l>>) {
        type Side<'s, 'l> = (&'s str, &'s [&'l Term], fn(&'l Term) -> Why<'l>);
        let sides: [Side<'_, 'l>; 6] = [
            ("acts", &self.acts, Why::Act),
            ("rights", &self.rights, Why::Right),
            ("victims", &self.victims, Why::Victim),
            ("counterparts", &self.counterparts, Why::Counterpart),
            ("systems", &self.systems, Why::System),
            ("modifiers", &self.modifiers, Why::Modifier),
        ];
        let (mut asks, mut why) = (false, Vec::new());
        for (key, known, reason) in sides {
            let branches = term.many(key);
            asks |= branches.clone().next().is_some();
            for one in known {
                if branches.clone().any(|branch| within(one.code(), branch)) {
                    why.push(reason(one));
                }
            }
        }
        (asks, why)
    }

    /// Whether a mechanism belongs into the list, and how it stands; none where it has nothing to do with the case.
    fn weigh(&self, mechanism: &'l Term) -> Option<(Standing, Vec<Why<'l>>)> {
        let (asks, mut why) = self.fits(mechanism);
        if asks && why.is_empty() && mechanism.code() != "MECH.UN.TB" {
            return None;
        }
        let mut standing = Standing::Open;
        if let Some(group) = mechanism.one("group").and_then(|it| self.lexicon.get(it)) {
            match self.state {
                None => {
                    why.push(Why::StateNeeded);
                    standing = Standing::Unsure;
                }
                Some(state) if group.many("states").any(|it| it == state.code()) => {
                    why.push(Why::InGroup(group));
                }
                // A region's mechanism is nothing to list for a State of another region.
                Some(_) => return None,
            }
        }
        if let Some(treaty) = mechanism.one("party").and_then(|it| self.lexicon.get(it)) {
            standing = standing.max(self.treaty(treaty, &mut why, Why::Treaty));
        }
        if mechanism.is("national") {
            why.insert(0, Why::National);
        }
        if why.is_empty() {
            why.push(Why::Any);
        }
        Some((standing, why))
    }

    fn treaty(
        &self,
        treaty: &'l Term,
        why: &mut Vec<Why<'l>>,
        reason: fn(&'l Term, Joined) -> Why<'l>,
    ) -> Standing {
        let Some(state) = self.state else {
            if !why.contains(&Why::StateNeeded) {
                why.push(Why::StateNeeded);
            }
            return Standing::Unsure;
        };
        let Some(joined) = joined(treaty.code(), state.code()) else {
            return Standing::Unsure;
        };
        why.push(reason(treaty, joined));
        match joined {
            Joined::Party {
                doubtful: false, ..
            } => Standing::Open,
            Joined::Party { .. } | Joined::Not { doubtful: true } => Standing::Unsure,
            Joined::Signed { .. } | Joined::Left | Joined::Not { .. } => Standing::Closed,
        }
    }

    /// Special procedures that take up the case. Those with a procedure of their own stand in the list themselves.
    fn mandates(&self) -> Vec<Part<'l>> {
        let own: Vec<&str> = self
            .lexicon
            .list("mechanisms")
            .filter_map(|it| it.one("mandate"))
            .collect();
        let mut parts: Vec<Part<'l>> = Vec::new();
        for term in self.lexicon.offered("special-procedures", self.year) {
            if !term.in_force(self.year) || own.contains(&term.code()) {
                continue;
            }
            let why = match term.one("state") {
                Some(of) => match self.state {
                    Some(state) if state.code() == of => vec![Why::Country(state)],
                    _ => continue,
                },
                None => self.fits(term).1,
            };
            if why.is_empty() {
                continue;
            }
            parts.push(Part {
                term,
                standing: Standing::Open,
                why,
            });
        }
        parts.sort_by_key(|part| std::cmp::Reverse(weight(&part.why)));
        parts
    }

    /// Treaty bodies that can speak to the State, nearest first.
    fn bodies(&self) -> Vec<Part<'l>> {
        let mut parts: Vec<Part<'l>> = Vec::new();
        for term in self.lexicon.offered("treaty-bodies", self.year) {
            let (asks, mut why) = self.fits(term);
            if let Some(with) = self.counterparts.iter().find(|it| it.code() == term.code())
                && !why.contains(&Why::Counterpart(with))
            {
                why.push(Why::Counterpart(with));
            }
            if asks && why.is_empty() {
                continue;
            }
            let Some(treaty) = term.one("party").and_then(|it| self.lexicon.get(it)) else {
                continue;
            };
            let standing = self.treaty(treaty, &mut why, Why::Treaty);
            if let Some(protocol) = term.one("complaint").and_then(|it| self.lexicon.get(it)) {
                self.treaty(protocol, &mut why, Why::Complaint);
            } else if let Some(article) = term.one("declaration") {
                why.push(Why::Declaration(article));
            } else {
                why.push(Why::NoComplaint);
            }
            parts.push(Part {
                term,
                standing,
                why,
            });
        }
        parts.sort_by_key(|part| (part.standing, std::cmp::Reverse(weight(&part.why))));
        parts
    }
}

/// How much of what was asked speaks for it: a country mandate most, then acts and persons.
fn weight(why: &[Why<'_>]) -> usize {
    why.iter()
        .map(|it| match it {
            Why::Country(_) | Why::Counterpart(_) => 8,
            Why::Act(_) => 4,
            Why::Victim(_) => 3,
            Why::Right(_) => 2,
            _ => 0,
        })
        .sum()
}

impl PartialEq for Term {
    fn eq(&self, other: &Self) -> bool {
        self.code() == other.code()
    }
}

impl Eq for Term {}
