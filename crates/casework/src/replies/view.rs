//! The replies of a case, and which of them nobody has weighed yet.

use super::Effect;
use super::event::{RebuttalRecorded, ReplyRecorded, ReplyWeighed};
use super::runs::Runs;
use crate::{Case, Field, Recorded};
use serde::{Deserialize, Serialize};
use words::{Moment, OfficerId, ReplyId};

/// Something that was said to a reply, or about it, with its place.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Placed<T> {
    /// The position of its entry.
    pub position: u64,
    /// Who wrote it.
    pub by: OfficerId,
    /// When.
    pub at: Moment,
    /// What.
    pub what: T,
}

impl<T> Placed<T> {
    pub(crate) const fn new(what: T, recorded: &Recorded) -> Self {
        Self {
            position: recorded.position,
            by: recorded.by,
            at: recorded.at,
            what,
        }
    }
}

/// How a reply stands to what was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// Nothing was agreed yet that it could change, or it was there when it was agreed.
    Considered,
    /// It, or something that was said to it, came after the newest agreed assessment.
    NotYet,
    /// Somebody weighed it.
    Weighed(Effect),
}

/// A reply with what was said to it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    /// What is known about it.
    pub field: Field<ReplyRecorded>,
    /// What those concerned said to it, oldest first.
    pub rebuttals: Vec<Placed<RebuttalRecorded>>,
    /// What it was found to mean, oldest first.
    pub weighed: Vec<Placed<ReplyWeighed>>,
}

impl Reply {
    /// Which.
    #[must_use]
    pub const fn id(&self) -> ReplyId {
        self.field.value.reply
    }

    /// What is known about it.
    #[must_use]
    pub const fn known(&self) -> &ReplyRecorded {
        &self.field.value
    }

    /// The position of the newest entry that says what it contains or what was said to it.
    fn newest(&self) -> u64 {
        let rebuttal = self.rebuttals.last().map_or(0, |it| it.position);
        rebuttal.max(self.field.version)
    }

    /// How it stands to what was found.
    #[must_use]
    pub fn weight(&self, case: &Case) -> Weight {
        let newest = self.newest();
        let agreed = agreed(case);
        let last = self.weighed.last();
        match (agreed, last) {
            // What was agreed after it is about it, too.
            (Some(agreed), _) if agreed > newest.max(last.map_or(0, |it| it.position)) => {
                Weight::Considered
            }
            // Whoever weighed it had seen all of it.
            (_, Some(weighed)) if weighed.what.saw > newest => Weight::Weighed(weighed.what.effect),
            (Some(agreed), _) if agreed < newest => Weight::NotYet,
            (_, Some(weighed)) => Weight::Weighed(weighed.what.effect),
            _ => Weight::Considered,
        }
    }
}

/// The position of the newest version of an assessment that a second officer agreed with.
fn agreed(case: &Case) -> Option<u64> {
    let threads = case.assessments().all().iter();
    threads
        .filter_map(|it| it.in_force())
        .map(|it| it.position)
        .max()
}

/// All replies, in the order of recording.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Replies(Vec<Reply>);

impl Replies {
    /// All, in the order of recording.
    #[must_use]
    pub fn all(&self) -> &[Reply] {
        &self.0
    }

    /// All, in the order of their dates.
    #[must_use]
    pub fn by_time(&self) -> Vec<&Reply> {
        let mut all: Vec<_> = self.0.iter().collect();
        all.sort_by_key(|it| it.known().on);
        all
    }

    /// One of them.
    #[must_use]
    pub fn get(&self, id: ReplyId) -> Option<&Reply> {
        self.0.iter().find(|it| it.id() == id)
    }

    /// The first of those given in confidence whose words stand in a text. A run of words counts, not a word: what two texts about the
    /// same matter have in common anyway stands in nobody's way.
    #[must_use]
    pub fn quoted_in(&self, text: &str) -> Option<&Reply> {
        let text = Runs::of(text);
        let confidential = self.0.iter().filter(|it| it.known().confidential);
        confidential.into_iter().find(|it| {
            let known = it.known();
            text.shares_with(&known.text) || text.shares_with(&known.summary)
        })
    }

    /// Those that came after the newest agreed assessment and were not weighed since, and those of which it was said that the matter has
    /// to be assessed again.
    #[must_use]
    pub fn unweighed(&self, case: &Case) -> usize {
        let waits = |it: &&Reply| {
            matches!(
                it.weight(case),
                Weight::NotYet | Weight::Weighed(Effect::AssessAgain)
            )
        };
        self.0.iter().filter(waits).count()
    }

    fn get_mut(&mut self, id: ReplyId) -> Option<&mut Reply> {
        self.0.iter_mut().find(|it| it.id() == id)
    }

    pub(crate) fn recorded(&mut self, event: &ReplyRecorded, recorded: &Recorded) {
        let field = Field::set(event.clone(), recorded);
        match self.get_mut(event.reply) {
            Some(known) => known.field = field,
            None => self.0.push(Reply {
                field,
                rebuttals: Vec::new(),
                weighed: Vec::new(),
            }),
        }
    }

    pub(crate) fn rebutted(&mut self, event: &RebuttalRecorded, recorded: &Recorded) {
        if let Some(reply) = self.get_mut(event.reply) {
            reply.rebuttals.push(Placed::new(event.clone(), recorded));
        }
    }

    pub(crate) fn weighed(&mut self, event: &ReplyWeighed, recorded: &Recorded) {
        if let Some(reply) = self.get_mut(event.reply) {
            reply.weighed.push(Placed::new(event.clone(), recorded));
        }
    }

    /// Whether a party said something to any of them.
    #[must_use]
    pub fn name(&self, party: words::PartyId) -> bool {
        let mut rebuttals = self.0.iter().flat_map(|it| &it.rebuttals);
        rebuttals.any(|it| it.what.party == Some(party))
    }

    /// Forgets long texts, for a state that is kept in memory.
    pub(crate) fn forget(&mut self) {
        for reply in &mut self.0 {
            reply.field.value.summary = String::new();
            reply.field.value.text = String::new();
            for rebuttal in &mut reply.rebuttals {
                rebuttal.what.text = String::new();
            }
            for weighed in &mut reply.weighed {
                weighed.what.reasons = String::new();
            }
        }
    }
}
