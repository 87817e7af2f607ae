//! What facts rest on, fact by fact and source by source, and how many legs that is.
//!
//! Legs are counted and not sources: what one person said twice or sent as a report, what several said in one interview, and a file with
//! the copies that were made of it, are one. More legs are no proof, and one leg is no lie.

use super::Stance;
use super::event::{FactRests, FactSet, Ground};
use crate::evidence::event::Origin;
use crate::{Case, Field};
use std::collections::{BTreeMap, BTreeSet};
use words::{EvidenceId, ItemId, PartyId, StreamId};

/// What sources can have in common.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Root {
    Person(PartyId),
    Interview(ItemId),
    Report(StreamId),
    Original(EvidenceId),
    Statement(ItemId),
    Other(String),
}

/// The leg on which a source stands: sources with the same number are not independent of each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Leg(pub usize);

/// A source, with its leg.
#[derive(Clone, PartialEq, Eq)]
pub struct Source {
    /// What it is.
    pub ground: Ground,
    /// On which leg it stands.
    pub leg: Leg,
}

/// One fact, with what each source says about it.
pub struct Row<'c> {
    /// The fact.
    pub fact: &'c Field<FactSet>,
    /// In the order of [`Matrix::sources`]; none where the source was not asked.
    pub cells: Vec<Option<&'c FactRests>>,
    /// Independent legs that support it.
    pub supports: usize,
    /// Independent legs that contradict it.
    pub contradicts: usize,
}

/// Facts and sources.
pub struct Matrix<'c> {
    /// The sources that say something about a fact, in the order of recording; legs side by side.
    pub sources: Vec<Source>,
    /// The facts.
    pub rows: Vec<Row<'c>>,
}

/// Accounts of a fact that differ.
pub struct Sides<'c> {
    /// What supports it.
    pub supports: Vec<&'c FactRests>,
    /// What contradicts it.
    pub contradicts: Vec<&'c FactRests>,
}

/// What facts rest on.
#[must_use]
pub fn corroboration(case: &Case) -> Matrix<'_> {
    let investigation = case.investigation();
    let grounds: BTreeSet<&Ground> = investigation.rests().iter().map(|it| &it.on).collect();
    let legs = legs(case, &grounds);
    let mut sources: Vec<Source> = Vec::new();
    for rest in investigation.rests() {
        if sources.iter().all(|it| it.ground != rest.on) {
            sources.push(Source {
                ground: rest.on.clone(),
                leg: legs[&rest.on],
            });
        }
    }
    // Sources that are not independent stand side by side, so that nobody counts them twice.
    sources.sort_by_key(|it| it.leg);
    let rows = investigation.facts().iter().map(|fact| {
        let rests: Vec<&FactRests> = investigation.rests_of(fact.value.fact).collect();
        let count = |stance| {
            let of = rests.iter().filter(|it| it.stance == stance);
            of.map(|it| legs[&it.on]).collect::<BTreeSet<_>>().len()
        };
        Row {
            fact,
            cells: sources
                .iter()
                .map(|source| rests.iter().copied().find(|it| it.on == source.ground))
                .collect(),
            supports: count(Stance::Supports),
            contradicts: count(Stance::Contradicts),
        }
    });
    Matrix {
        rows: rows.collect(),
        sources,
    }
}

/// The accounts of a fact, where they differ.
#[must_use]
pub fn contradictions(case: &Case, fact: ItemId) -> Option<Sides<'_>> {
    let of = |stance| {
        let rests = case.investigation().rests_of(fact);
        rests.filter(|it| it.stance == stance).collect::<Vec<_>>()
    };
    let contradicts = of(Stance::Contradicts);
    (!contradicts.is_empty()).then(|| Sides {
        supports: of(Stance::Supports),
        contradicts,
    })
}

/// Numbers the legs: sources that share a root, over any number of steps, share a leg.
fn legs(case: &Case, grounds: &BTreeSet<&Ground>) -> BTreeMap<Ground, Leg> {
    let mut groups: Vec<(BTreeSet<Root>, Vec<Ground>)> = Vec::new();
    // In the order of recording, so that a number does not change when something is added.
    let mut ordered: Vec<&Ground> = Vec::new();
    for rest in case.investigation().rests() {
        if grounds.contains(&rest.on) && !ordered.contains(&&rest.on) {
            ordered.push(&rest.on);
        }
    }
    for ground in ordered {
        let mut roots = roots(case, ground);
        let mut members = vec![ground.clone()];
        let mut at = None;
        let mut place = 0;
        // Groups that this source ties together become one.
        while place < groups.len() {
            if groups[place].0.is_disjoint(&roots) {
                place += 1;
                continue;
            }
            let (others, more) = groups.remove(place);
            at = Some(at.map_or(place, |at: usize| at.min(place)));
            roots.extend(others);
            members.extend(more);
        }
        let at = at.unwrap_or(groups.len());
        groups.insert(at, (roots, members));
    }
    let numbered = groups.into_iter().enumerate();
    numbered
        .flat_map(|(number, (_, members))| {
            members
                .into_iter()
                .map(move |ground| (ground, Leg(number + 1)))
        })
        .collect()
}

/// What a source has in common with others.
fn roots(case: &Case, ground: &Ground) -> BTreeSet<Root> {
    match ground {
        Ground::Statement(id) => {
            let Some(known) = case.investigation().statement(*id) else {
                return [Root::Statement(*id)].into();
            };
            let interview = known.value.interview.map(Root::Interview);
            let mut roots: BTreeSet<Root> = interview.into_iter().collect();
            roots.extend(persons(case, known.value.by));
            roots
        }
        Ground::Evidence(id) => {
            let root = case.evidence().root(*id);
            let mut roots = BTreeSet::from([Root::Original(root)]);
            for item in [*id, root].iter().filter_map(|it| case.evidence().get(*it)) {
                roots.extend(
                    item.known()
                        .from
                        .into_iter()
                        .flat_map(|it| persons(case, it)),
                );
                if let Origin::Report { report, .. } = item.known().origin {
                    roots.extend(sent(case, report));
                }
            }
            roots
        }
        Ground::Report(id) => sent(case, *id).collect(),
        Ground::Other(text) => [Root::Other(text.clone())].into(),
    }
}

/// A report, and whoever sent it as far as that was said: what they say elsewhere is no second leg.
fn sent(case: &Case, report: StreamId) -> impl Iterator<Item = Root> {
    let sender = case.intake().sender(report);
    let persons = sender.into_iter().flat_map(|it| persons(case, it));
    std::iter::once(Root::Report(report)).chain(persons)
}

/// A person, and whoever may be the same: two entries that may be one person are no two legs.
fn persons(case: &Case, id: PartyId) -> impl Iterator<Item = Root> {
    let others = case.parties().maybe_same(id);
    std::iter::once(id).chain(others).map(Root::Person)
}
