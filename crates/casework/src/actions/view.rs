//! The actions of a case with all their versions, and what is due.

use super::State;
use super::event::{
    ActionApproved, ActionCancelled, ActionDrafted, ActionHandedIn, ActionReturned, ActionSent,
    ReminderSent,
};
use crate::{Case, Field, Recorded};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use words::{ActionId, Moment, OfficerId, PartyId};

/// What happened to an action after a version was saved.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Step {
    /// It was handed in.
    HandedIn(ActionHandedIn),
    /// It was approved.
    Approved(ActionApproved),
    /// It was sent back.
    Returned(ActionReturned),
    /// It left.
    Sent(ActionSent),
    /// The addressee was reminded.
    Reminded(ReminderSent),
    /// It was given up.
    Cancelled(ActionCancelled),
}

/// A step, with whoever took it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taken {
    /// What was done.
    pub step: Step,
    /// Who.
    pub by: OfficerId,
    /// When.
    pub at: Moment,
}

/// An action with its versions, oldest first; there is always one.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Action {
    /// Its number in the case, from 1.
    pub number: usize,
    versions: Vec<Field<ActionDrafted>>,
    steps: Vec<Taken>,
    state: State,
}

impl Action {
    /// Which.
    #[must_use]
    pub fn id(&self) -> ActionId {
        self.newest().value.action
    }

    /// The newest version.
    #[must_use]
    pub fn newest(&self) -> &Field<ActionDrafted> {
        // There is always one: a fold makes an action from its first version.
        &self.versions[self.versions.len() - 1]
    }

    /// All versions, oldest first.
    #[must_use]
    pub fn versions(&self) -> &[Field<ActionDrafted>] {
        &self.versions
    }

    /// A version by the position of its entry.
    #[must_use]
    pub fn version(&self, position: u64) -> Option<&Field<ActionDrafted>> {
        self.versions.iter().find(|it| it.version == position)
    }

    /// What happened to it, in the order in which it happened.
    #[must_use]
    pub fn steps(&self) -> &[Taken] {
        &self.steps
    }

    /// How it stands.
    #[must_use]
    pub const fn state(&self) -> State {
        self.state
    }

    /// Who handed the newest version in.
    #[must_use]
    pub fn handed_in_by(&self) -> Option<OfficerId> {
        let version = self.newest().version;
        self.steps.iter().rev().find_map(|it| match &it.step {
            Step::HandedIn(step) if step.version == version => Some(it.by),
            _ => None,
        })
    }

    /// The approval that stands, with the officer who gave it.
    #[must_use]
    pub fn approved(&self) -> Option<(&ActionApproved, &Taken)> {
        if !matches!(self.state, State::Approved | State::Sent) {
            return None;
        }
        self.steps.iter().rev().find_map(|it| match &it.step {
            Step::Approved(step) => Some((step, it)),
            _ => None,
        })
    }

    /// How it left.
    #[must_use]
    pub fn sent(&self) -> Option<&ActionSent> {
        self.steps.iter().rev().find_map(|it| match &it.step {
            Step::Sent(step) => Some(step),
            _ => None,
        })
    }

    /// The last day on which the addressee was reminded.
    #[must_use]
    pub fn reminded(&self) -> Option<Date> {
        let days = self.steps.iter().filter_map(|it| match &it.step {
            Step::Reminded(step) => Some(step.on),
            _ => None,
        });
        days.max()
    }
}

/// All actions, in the order of drafting.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Actions(Vec<Action>);

impl Actions {
    /// All, in the order of drafting.
    #[must_use]
    pub fn all(&self) -> &[Action] {
        &self.0
    }

    /// One of them.
    #[must_use]
    pub fn get(&self, id: ActionId) -> Option<&Action> {
        self.0.iter().find(|it| it.id() == id)
    }

    /// Whether a party stands in any version of any of them.
    #[must_use]
    pub fn name(&self, party: PartyId) -> bool {
        let versions = self.0.iter().flat_map(|it| &it.versions);
        versions
            .flat_map(|it| &it.value.about)
            .any(|it| it.party == party)
    }

    pub(crate) fn drafted(&mut self, event: &ActionDrafted, recorded: &Recorded) {
        let field = Field::set(event.clone(), recorded);
        match self.0.iter_mut().find(|it| it.id() == event.action) {
            // What was approved, has left or was given up stays as it was: a version that came too late is no version.
            Some(known) if is_fixed(known.state) => {}
            Some(known) => {
                known.versions.push(field);
                known.state = State::Draft;
            }
            None => self.0.push(Action {
                number: self.0.len() + 1,
                versions: vec![field],
                steps: Vec::new(),
                state: State::Draft,
            }),
        }
    }

    pub(crate) fn stepped(&mut self, id: ActionId, step: Step, recorded: &Recorded) {
        let Some(action) = self.0.iter_mut().find(|it| it.id() == id) else {
            return;
        };
        let newest = action.newest().version;
        // Whoever wrote or handed in a version does not approve it, whatever a desk wrote.
        let own = action.newest().by == recorded.by || action.handed_in_by() == Some(recorded.by);
        let state = match (&step, action.state) {
            // A letter that left has left, and one that was given up is over, whatever comes late.
            (Step::Reminded(_), state) => state,
            (_, State::Sent | State::Cancelled) => return,
            (Step::HandedIn(it), _) if it.version == newest => State::HandedIn,
            (Step::Approved(it), State::HandedIn) if it.version == newest && !own => {
                State::Approved
            }
            (Step::Returned(it), _) if it.version == newest => State::Returned,
            (Step::Sent(_), State::Approved) => State::Sent,
            (Step::Cancelled(_), _) => State::Cancelled,
            _ => return,
        };
        action.state = state;
        action.steps.push(Taken {
            step,
            by: recorded.by,
            at: recorded.at,
        });
    }

    /// Forgets long texts, for a state that is kept in memory.
    pub(crate) fn forget(&mut self) {
        for version in self.0.iter_mut().flat_map(|it| &mut it.versions) {
            version.value.text = String::new();
        }
    }
}

/// Whether no new version may come.
pub(super) const fn is_fixed(state: State) -> bool {
    matches!(state, State::Approved | State::Sent | State::Cancelled)
}

/// How near a day is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// The day is over.
    Late,
    /// It comes within a week.
    Soon,
    /// It comes later.
    Later,
}

/// A reply that is waited for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// To which action.
    pub action: ActionId,
    /// Until when it was asked for.
    pub on: Date,
    /// How near that is.
    pub standing: Standing,
    /// When the addressee was reminded last.
    pub reminded: Option<Date>,
}

/// A week: time enough to write a reminder and have it approved.
const SOON_DAYS: i64 = 7;

/// What says only that a reply will come, or asks for time: it is still waited for.
const NO_REPLY_YET: [&str; 2] = ["RESP.ACK", "RESP.EXT"];

/// The replies that are waited for, the latest first. One that was recorded, also as missing, is waited for no more.
#[must_use]
pub fn due(case: &Case, today: Date) -> Vec<Due> {
    let sent = case
        .actions()
        .all()
        .iter()
        .filter(|it| it.state() == State::Sent && !is_answered(case, it.id()));
    let mut all: Vec<Due> = sent
        .filter_map(|it| {
            let on = it.newest().value.reply_due?;
            let soon = today
                .checked_add(jiff::Span::new().days(SOON_DAYS))
                .is_ok_and(|last| on <= last);
            Some(Due {
                action: it.id(),
                on,
                standing: match (on < today, soon) {
                    (true, _) => Standing::Late,
                    (false, true) => Standing::Soon,
                    (false, false) => Standing::Later,
                },
                reminded: it.reminded(),
            })
        })
        .collect();
    all.sort_by_key(|it| (it.on, it.action));
    all
}

fn is_answered(case: &Case, action: ActionId) -> bool {
    let mut replies = case.replies().all().iter().map(|it| &it.field.value);
    replies.any(|it| {
        let mut kinds = it.responses.iter();
        it.to == Some(action) && kinds.any(|it| !NO_REPLY_YET.contains(&it.as_str()))
    })
}
