//! Several events of a case in one append: each is decided on the case as those before it leave it, and all are kept or none.

use super::append::{Desk, Plan};
use super::case::{CASE, finding_kept, refused, sealed, worked_on};
use super::draft::Draft;
use super::{Done, WorkProblem};
use crate::session::Session;
use casework::{Case, CaseEvent, Event, FORM_VERSION, No, Recorded, Refusal, when};
use entry::BlobRef;
use jiff::civil::Date;
use seal::{CaseMembers, PublicKey};
use words::{EventId, Moment, OfficerId, StreamId};

/// What is being decided on a case.
pub(crate) struct Chain {
    case: Case,
    first: u64,
    me: OfficerId,
    now: Moment,
    /// From which the events' ids are made: the same events when they have to be sent again.
    seed: [u8; 16],
    decided: Vec<(EventId, CaseEvent, Vec<BlobRef>)>,
}

impl Chain {
    /// Nothing decided yet on a case.
    pub(super) fn on(case: Case, me: OfficerId, now: Moment, seed: [u8; 16]) -> Self {
        Self {
            first: case.next(),
            case,
            me,
            now,
            seed,
            decided: Vec::new(),
        }
    }

    /// The case with all its texts, and with what was decided so far.
    pub(crate) const fn case(&self) -> &Case {
        &self.case
    }

    /// Who decides.
    pub(crate) const fn me(&self) -> OfficerId {
        self.me
    }

    /// Now.
    pub(crate) const fn now(&self) -> Moment {
        self.now
    }

    /// Today, in Coordinated Universal Time.
    pub(crate) fn today(&self) -> Date {
        when::day_of(self.now)
    }

    /// The id that the next event has.
    pub(super) fn next_id(&self) -> EventId {
        let mut id = self.seed;
        let (counts, _) = id.split_at_mut(8);
        let begun = counts
            .iter()
            .fold(0_u64, |all, it| all << 8 | u64::from(*it));
        let number = begun.wrapping_add(self.decided.len() as u64);
        counts.copy_from_slice(&number.to_be_bytes());
        EventId::from_random(id)
    }

    /// Takes an event in, with its blobs.
    pub(super) fn add(&mut self, what: CaseEvent, blobs: Vec<BlobRef>) -> Result<(), WorkProblem> {
        self.unmasked(&what)?;
        let id = self.next_id();
        self.case.apply(&Recorded {
            position: self.case.next(),
            by: self.me,
            at: self.now,
            event: Event {
                version: FORM_VERSION,
                id,
                what: what.clone(),
            },
        });
        self.decided.push((id, what, blobs));
        Ok(())
    }

    /// Whoever does not see who a party is does not write it anew: what the page lacked would be lost.
    fn unmasked(&self, what: &CaseEvent) -> Result<(), WorkProblem> {
        let party = match what {
            CaseEvent::PartyRecorded(it) => it.party,
            CaseEvent::PartyRemoved(it) => it.party,
            _ => return Ok(()),
        };
        match self.case.masks().hides(party, self.me, self.now) {
            true => Err(Refusal::Masked.into()),
            false => Ok(()),
        }
    }

    /// The entries, not signed yet.
    pub(super) fn drafts(
        self,
        stream: StreamId,
        key: &PublicKey<CaseMembers>,
    ) -> Result<Vec<Draft>, WorkProblem> {
        let draft = |(position, (id, what, blobs)): (u64, (EventId, CaseEvent, Vec<BlobRef>))| {
            Ok(Draft::new(stream, CASE, position, sealed(&what, id, key)?).blobs(blobs))
        };
        (self.first..).zip(self.decided).map(draft).collect()
    }
}

/// The plan of these entries of a case; a page is led to the last.
pub(super) fn plan(
    drafts: Vec<Draft>,
    (stream, first): (StreamId, u64),
    desk: &Desk<'_>,
) -> Result<Plan, WorkProblem> {
    let entries = drafts.into_iter().map(|it| it.sign(&desk.seat));
    let entries = entries.collect::<Result<Vec<_>, _>>()?;
    let last = entries.len().saturating_sub(1) as u64;
    Ok(Plan {
        entries,
        done: Done {
            stream,
            position: first + last,
        },
    })
}

/// Why nothing was decided.
pub(super) enum Trouble {
    No(No),
    World(WorkProblem),
}

impl From<No> for Trouble {
    fn from(no: No) -> Self {
        Self::No(no)
    }
}

impl From<Refusal> for Trouble {
    fn from(refusal: Refusal) -> Self {
        Self::No(refusal.into())
    }
}

impl From<WorkProblem> for Trouble {
    fn from(problem: WorkProblem) -> Self {
        Self::World(problem)
    }
}

impl Trouble {
    /// As the officer is told: a clash with both versions. `mine` is what was typed.
    pub(super) fn told(
        self,
        desk: &Desk<'_>,
        case: StreamId,
        seen: u64,
        mine: &str,
    ) -> WorkProblem {
        match self {
            Self::No(no) => refused(no, desk, case, seen, mine),
            Self::World(problem) => problem,
        }
    }
}

fn is_closed(case: &Case) -> bool {
    case.progress().is_some_and(|it| it.is_closed())
}

/// Decides on a case as it stands and appends all that was decided, or nothing.
pub(super) async fn several(
    session: &Session,
    case: StreamId,
    (seen, mine): (u64, String),
    decide: impl Fn(&mut Chain, &Desk<'_>) -> Result<(), Trouble> + Clone + Send + 'static,
) -> Result<Done, WorkProblem> {
    let seed = session.0.desk.world.random::<16>();
    let me = session.0.officer;
    session
        .append(move |desk| {
            let (state, key) = worked_on(desk, case)?;
            let whole = desk.scene.whole_case(case)?;
            let whole = whole.ok_or(WorkProblem::NotFound)?;
            let was_closed = is_closed(&whole);
            let mut chain = Chain::on(whole, me, desk.scene.now, seed);
            decide(&mut chain, desk).map_err(|it| it.told(desk, case, seen, &mine))?;
            if chain.decided.is_empty() {
                return Err(Refusal::NoChange.into());
            }
            let first = chain.first;
            let ends = is_closed(chain.case()) && !was_closed;
            let mut drafts = chain.drafts(case, key)?;
            if ends && let Some(last) = drafts.pop() {
                drafts.push(last.discharges(finding_kept(desk, state)));
            }
            plan(drafts, (case, first), desk)
        })
        .await
}
