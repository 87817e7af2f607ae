//! Proceedings with their steps, how people stand in them, and remedies: as they stand, with all that was said before.

use super::event::{
    ProceedingRecorded, RemedyChanged, RemedyCorrected, StandingChanged, StandingCorrected,
    StepRecorded,
};
use super::{RemedyState, StepKind};
use crate::when::PartialDate;
use crate::{Field, Recorded};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use words::{ActId, IncidentId, Moment, OfficerId, PartyId, ProceedingId};

/// A line of a history that only grows: a state from a date on, or the correction of such a line.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line<S> {
    /// The position of its entry.
    pub position: u64,
    /// Who wrote it.
    pub by: OfficerId,
    /// When.
    pub at: Moment,
    /// The state and since when; none where a correction says that nothing was so.
    pub state: Option<(S, PartialDate)>,
    /// A note, or the reason of a correction.
    pub note: String,
    /// The line that this one corrects, by position.
    pub corrects: Option<u64>,
    /// Whether another line corrects this one.
    pub corrected: bool,
}

/// A history of lines. A correction stands right behind what it corrects, so that it never passes for something that came later.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct History<S>(Vec<Line<S>>);

impl<S> Default for History<S> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<S> History<S> {
    /// All lines, oldest first, what was corrected included.
    #[must_use]
    pub fn lines(&self) -> &[Line<S>] {
        &self.0
    }

    /// The line that holds now, if any does.
    #[must_use]
    pub fn now(&self) -> Option<&Line<S>> {
        let mut holds = self.0.iter().rev().filter(|it| !it.corrected);
        holds.find(|it| it.state.is_some())
    }

    /// The state that holds now, and since when.
    #[must_use]
    pub fn state(&self) -> Option<&(S, PartialDate)> {
        self.now().and_then(|it| it.state.as_ref())
    }

    /// The position of the entry that changed it last.
    #[must_use]
    pub fn changed(&self) -> Option<(u64, OfficerId)> {
        let newest = self.0.iter().max_by_key(|it| it.position)?;
        Some((newest.position, newest.by))
    }

    /// A line that can be corrected: one that nobody corrected before.
    #[must_use]
    pub fn line(&self, position: u64) -> Option<&Line<S>> {
        self.0
            .iter()
            .find(|it| it.position == position && !it.corrected)
    }

    fn add(&mut self, state: (S, PartialDate), note: &str, recorded: &Recorded) {
        self.0.push(Line {
            position: recorded.position,
            by: recorded.by,
            at: recorded.at,
            state: Some(state),
            note: note.to_owned(),
            corrects: None,
            corrected: false,
        });
    }

    fn correct(
        &mut self,
        line: u64,
        instead: Option<(S, PartialDate)>,
        reason: &str,
        recorded: &Recorded,
    ) {
        let Some(place) = self
            .0
            .iter()
            .position(|it| it.position == line && !it.corrected)
        else {
            return;
        };
        self.0[place].corrected = true;
        self.0.insert(
            place + 1,
            Line {
                position: recorded.position,
                by: recorded.by,
                at: recorded.at,
                state: instead,
                note: reason.to_owned(),
                corrects: Some(line),
                corrected: false,
            },
        );
    }

    fn forget(&mut self) {
        for line in &mut self.0 {
            line.note = String::new();
        }
    }
}

/// A step as it was recorded.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// The position of its entry.
    pub position: u64,
    /// Who recorded it.
    pub recorded_by: OfficerId,
    /// When.
    pub at: Moment,
    /// What happened.
    pub step: StepRecorded,
}

/// How one person stands in one proceeding.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// Who.
    pub party: PartyId,
    /// How, and how they stood before. The state is a code of the lexicon.
    pub history: History<String>,
}

/// A proceeding with everything that happened in it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proceeding {
    /// What is known about it.
    pub field: Field<ProceedingRecorded>,
    steps: Vec<Step>,
    standings: Vec<Standing>,
}

impl Proceeding {
    /// Which.
    #[must_use]
    pub const fn id(&self) -> ProceedingId {
        self.field.value.proceeding
    }

    /// What is known about it.
    #[must_use]
    pub const fn known(&self) -> &ProceedingRecorded {
        &self.field.value
    }

    /// The steps in the order of time; of one day, in the order of recording.
    #[must_use]
    pub fn steps(&self) -> Vec<&Step> {
        let mut steps: Vec<_> = self.steps.iter().collect();
        steps.sort_by_key(|it| (it.step.on.first(), it.step.on.last(), it.position));
        steps
    }

    /// How many there are.
    #[must_use]
    pub fn steps_len(&self) -> usize {
        self.steps.len()
    }

    /// How people stand in it, in the order in which it was first said of them.
    #[must_use]
    pub fn standings(&self) -> &[Standing] {
        &self.standings
    }

    /// How one person stands in it.
    #[must_use]
    pub fn standing(&self, party: PartyId) -> Option<&Standing> {
        self.standings.iter().find(|it| it.party == party)
    }

    /// The dates that were set and are still to come or were missed: those for which no step of that day or a later one was recorded, and
    /// that were not put off.
    #[must_use]
    pub fn dates(&self) -> Vec<Date> {
        let is_open = |set: &Step, next: Date| {
            !self.steps.iter().any(|it| {
                it.position > set.position
                    && (it.step.kind == StepKind::Adjourned || it.step.on.first() >= next)
            })
        };
        let set = self.steps.iter().filter_map(|it| Some((it, it.step.next?)));
        let mut dates: Vec<Date> = set
            .filter(|(it, next)| is_open(it, *next))
            .map(|(_, next)| next)
            .collect();
        dates.sort_unstable();
        dates.dedup();
        dates
    }
}

/// A remedy for one person, in one proceeding or in none.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remedy {
    /// For whom.
    pub party: PartyId,
    /// Which: a term of the lexicon.
    pub remedy: String,
    /// In which proceeding.
    pub proceeding: Option<ProceedingId>,
    /// How far, and how far before.
    pub history: History<RemedyState>,
}

/// All proceedings in the order of recording, and all remedies.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proceedings {
    all: Vec<Proceeding>,
    remedies: Vec<Remedy>,
}

impl Proceedings {
    /// All, in the order of recording.
    #[must_use]
    pub fn all(&self) -> &[Proceeding] {
        &self.all
    }

    /// One of them.
    #[must_use]
    pub fn get(&self, id: ProceedingId) -> Option<&Proceeding> {
        self.all.iter().find(|it| it.id() == id)
    }

    /// The remedies, in the order in which they were first recorded.
    #[must_use]
    pub fn remedies(&self) -> &[Remedy] {
        &self.remedies
    }

    /// One of them.
    #[must_use]
    pub fn remedy(
        &self,
        party: PartyId,
        remedy: &str,
        proceeding: Option<ProceedingId>,
    ) -> Option<&Remedy> {
        self.remedies
            .iter()
            .find(|it| it.party == party && it.remedy == remedy && it.proceeding == proceeding)
    }

    /// The remedy to which a line belongs that nobody corrected.
    #[must_use]
    pub fn remedy_of_line(&self, position: u64) -> Option<&Remedy> {
        self.remedies
            .iter()
            .find(|it| it.history.line(position).is_some())
    }

    /// Whether a party stands in any of them, or has a remedy.
    #[must_use]
    pub fn name(&self, party: PartyId) -> bool {
        let known = |it: &Proceeding| {
            it.known().persons.iter().any(|one| one.party == party) || it.standing(party).is_some()
        };
        self.all.iter().any(known) || self.remedies.iter().any(|it| it.party == party)
    }

    /// Whether any of them is about an incident or one of these acts of it.
    #[must_use]
    pub fn are_about(&self, incident: IncidentId, acts: &[ActId]) -> bool {
        self.all.iter().any(|it| {
            let known = it.known();
            known.incidents.contains(&incident) || known.acts.iter().any(|it| acts.contains(it))
        })
    }

    fn get_mut(&mut self, id: ProceedingId) -> Option<&mut Proceeding> {
        self.all.iter_mut().find(|it| it.id() == id)
    }

    pub(crate) fn recorded(&mut self, event: &ProceedingRecorded, recorded: &Recorded) {
        let field = Field::set(event.clone(), recorded);
        match self.get_mut(event.proceeding) {
            Some(known) => known.field = field,
            None => self.all.push(Proceeding {
                field,
                steps: Vec::new(),
                standings: Vec::new(),
            }),
        }
    }

    pub(crate) fn stepped(&mut self, event: &StepRecorded, recorded: &Recorded) {
        if let Some(proceeding) = self.get_mut(event.proceeding) {
            proceeding.steps.push(Step {
                position: recorded.position,
                recorded_by: recorded.by,
                at: recorded.at,
                step: event.clone(),
            });
        }
    }

    pub(crate) fn stood(&mut self, event: &StandingChanged, recorded: &Recorded) {
        let Some(proceeding) = self.get_mut(event.proceeding) else {
            return;
        };
        let standings = &mut proceeding.standings;
        let place = standings.iter().position(|it| it.party == event.party);
        let place = place.unwrap_or_else(|| {
            standings.push(Standing {
                party: event.party,
                history: History::default(),
            });
            standings.len() - 1
        });
        let state = (event.accountability.clone(), event.on);
        standings[place].history.add(state, &event.note, recorded);
    }

    pub(crate) fn standing_corrected(&mut self, event: &StandingCorrected, recorded: &Recorded) {
        let proceeding = self.get_mut(event.proceeding);
        let standing =
            proceeding.and_then(|it| it.standings.iter_mut().find(|it| it.party == event.party));
        if let Some(standing) = standing {
            let instead = event.instead.clone();
            standing
                .history
                .correct(event.line, instead, &event.reason, recorded);
        }
    }

    pub(crate) fn remedied(&mut self, event: &RemedyChanged, recorded: &Recorded) {
        let is_it = |it: &Remedy| {
            it.party == event.party
                && it.remedy == event.remedy
                && it.proceeding == event.proceeding
        };
        let place = self.remedies.iter().position(is_it).unwrap_or_else(|| {
            self.remedies.push(Remedy {
                party: event.party,
                remedy: event.remedy.clone(),
                proceeding: event.proceeding,
                history: History::default(),
            });
            self.remedies.len() - 1
        });
        let state = (event.state, event.on);
        self.remedies[place]
            .history
            .add(state, &event.note, recorded);
    }

    pub(crate) fn remedy_corrected(&mut self, event: &RemedyCorrected, recorded: &Recorded) {
        let mut all = self.remedies.iter_mut();
        if let Some(remedy) = all.find(|it| it.history.line(event.line).is_some()) {
            remedy
                .history
                .correct(event.line, event.instead, &event.reason, recorded);
        }
    }

    /// Forgets long texts, for a state that is kept in memory. What calendars and lists need stays: titles, steps and dates.
    pub(crate) fn forget(&mut self) {
        for proceeding in &mut self.all {
            proceeding.field.value.note = String::new();
            for step in &mut proceeding.steps {
                step.step.text = String::new();
            }
            for standing in &mut proceeding.standings {
                standing.history.forget();
            }
        }
        for remedy in &mut self.remedies {
            remedy.history.forget();
        }
    }
}
