//! The one way in which an officer's work reaches the node: look, decide, seal, append; and if
//! somebody was faster, look again.

use super::draft::{DraftProblem, Seat};
use super::{Conflict, Done, WorkProblem};
use crate::Refusal;
use crate::replica::ReplicaProblem;
use crate::session::{Live, Session};
use crate::show::Scene;
use crate::state::Pen;
use crate::view::{NotFound, TimelineItem};
use peer::{Append, AppendOutcome, NewEntryWire, PeerError, RefusalKind};
use std::sync::Arc;
use tokio::time::Duration;
use words::StreamId;

/// Attempts against officers who are faster: each attempt is one round to the node.
const ATTEMPTS: usize = 8;
/// After an answer that never came: how long to look whether the entry is there after all.
const AFTER_SILENCE: Duration = Duration::from_secs(3);

/// What is to be appended, decided on the fold as it stands.
pub(crate) struct Plan {
    pub(crate) entries: Vec<NewEntryWire>,
    /// The entry that the officer's page leads to.
    pub(crate) done: Done,
}

/// What a decision looks at.
pub(crate) struct Desk<'a> {
    pub(crate) scene: &'a Scene<'a>,
    pub(crate) seat: Seat<'a>,
    pub(crate) live: &'a Live,
}

impl Desk<'_> {
    /// What others did in a case since a position, oldest first; where nobody else did anything, what the officer did
    /// in another window: a clash is never shown without its other side.
    pub(crate) fn since_in_case(
        &self,
        case: StreamId,
        seen: u64,
    ) -> Result<Vec<TimelineItem>, WorkProblem> {
        let opened = self.scene.fold.open_case(case, self.scene.replica)?;
        let Some(opened) = opened else {
            return Err(WorkProblem::NotFound);
        };
        let mut items = self.scene.case_items(opened);
        items.retain(|item| item.position >= seen);
        if items.iter().any(|item| self.scene.is_by_another(item)) {
            items.retain(|item| self.scene.is_by_another(item));
        }
        Ok(items)
    }

    /// What others did in a mailbox since a position, oldest first.
    pub(crate) fn theirs_in_mailbox(
        &self,
        report: StreamId,
        seen: u64,
    ) -> Result<Vec<TimelineItem>, WorkProblem> {
        let Some(mailbox) = self.scene.mailbox(report) else {
            return Err(WorkProblem::NotFound);
        };
        let entries = self.scene.mailbox_entries(report)?;
        let mut items = self.scene.dialogue(mailbox, &entries);
        items.retain(|item| item.position >= seen && self.scene.is_by_another(item));
        Ok(items)
    }
}

impl Session {
    /// Decides and appends until it is kept, refused, or stands in conflict. `decide` may be called
    /// several times, each time on the newest state.
    pub(crate) async fn append(
        &self,
        decide: impl Fn(&Desk<'_>) -> Result<Plan, WorkProblem> + Clone + Send + 'static,
    ) -> Result<Done, WorkProblem> {
        for _ in 0..ATTEMPTS {
            let live = Arc::clone(&self.0);
            let decide = decide.clone();
            let planned = tokio::task::spawn_blocking(move || planned(&live, &decide)).await;
            let (plan, pen) = match planned {
                Ok(planned) => planned?,
                Err(_) => return Err(self.fault("a decision did not come to its end")),
            };
            let append = Append {
                version: 1,
                entries: plan.entries,
            };
            let outcome = self.0.desk.client.append(&append, &pen).await;
            match outcome {
                Ok(AppendOutcome::Kept) => {
                    // It is kept. If the feed is slow the officer's page may lack it for a moment;
                    // the entry does not.
                    self.shows(plan.done).await;
                    return Ok(plan.done);
                }
                // Somebody was faster: take in what they did and decide anew.
                Ok(AppendOutcome::Conflict { stream, at }) => {
                    if !self.0.desk.arrived(stream, at).await {
                        return Err(WorkProblem::NodeUnreachable);
                    }
                }
                Err(PeerError::Unreachable) => {
                    // The node may have kept it and only the answer was lost.
                    let sent = append.entries.first().map(|it| it.signed.as_slice());
                    return match self.is_there(plan.done, sent).await {
                        true => Ok(plan.done),
                        false => Err(WorkProblem::NodeUnreachable),
                    };
                }
                Err(problem) => return Err(self.refused(&problem)),
            }
        }
        Err(WorkProblem::Busy)
    }

    async fn shows(&self, done: Done) {
        if self.0.desk.arrived(done.stream, done.position + 1).await {
            let _ = self.catch_up().await;
        }
    }

    async fn is_there(&self, done: Done, sent: Option<&[u8]>) -> bool {
        let desk = &self.0.desk;
        let arrived = desk.arrived(done.stream, done.position + 1);
        if !matches!(tokio::time::timeout(AFTER_SILENCE, arrived).await, Ok(true)) {
            return false;
        }
        let header = desk
            .replica
            .header(done.stream, done.position)
            .ok()
            .flatten();
        let signed = header
            .and_then(|header| entry::Header::read(&header).ok())
            .map(|header| header.signed.encode());
        let is_ours = signed.is_some() && signed.as_deref() == sent;
        if is_ours {
            let _ = self.catch_up().await;
        }
        is_ours
    }

    pub(crate) fn refused(&self, problem: &PeerError) -> WorkProblem {
        match problem {
            PeerError::Unreachable | PeerError::NotOurProtocol | PeerError::WrongNode { .. } => {
                WorkProblem::NodeUnreachable
            }
            PeerError::Refused(refusal) => match refusal.kind {
                RefusalKind::UnknownKey
                | RefusalKind::Forbidden
                | RefusalKind::Stale
                | RefusalKind::Signature => WorkProblem::NodeRefused,
                RefusalKind::Unavailable | RefusalKind::Full | RefusalKind::Busy => {
                    WorkProblem::NodeUnreachable
                }
                RefusalKind::SamePerson => Refusal::SamePerson.into(),
                RefusalKind::TooLarge => casework::Refusal::TextTooLong.into(),
                _ => self.fault("the node refused what the desk sent"),
            },
            PeerError::TooLarge => casework::Refusal::TextTooLong.into(),
            PeerError::Address => self.fault("the node's address is not valid"),
        }
    }
}

fn planned(
    live: &Arc<Live>,
    decide: &dyn Fn(&Desk<'_>) -> Result<Plan, WorkProblem>,
) -> Result<(Plan, Pen), WorkProblem> {
    live.catch_up()?;
    let office = live.desk.office().ok_or(WorkProblem::NotFound)?.office;
    let planned = live.with_scene(|scene| {
        let signing = &scene.fold.keys.signing;
        let desk = Desk {
            scene,
            seat: Seat {
                office,
                signing,
                world: &live.desk.world,
            },
            live,
        };
        Ok((decide(&desk)?, Pen::of(signing)))
    });
    planned.unwrap_or(Err(WorkProblem::Locked))
}

impl From<ReplicaProblem> for WorkProblem {
    fn from(problem: ReplicaProblem) -> Self {
        tracing::error!(%problem, "the replica did not answer");
        Self::Fault {
            reference: String::from("replica"),
        }
    }
}

impl From<DraftProblem> for WorkProblem {
    fn from(problem: DraftProblem) -> Self {
        match problem {
            DraftProblem::Entry(entry::Refusal::TooLarge) => casework::Refusal::TextTooLong.into(),
            problem => {
                tracing::error!(%problem, "an entry could not be made");
                Self::Fault {
                    reference: String::from("sealing"),
                }
            }
        }
    }
}

impl From<open::OpenError> for WorkProblem {
    fn from(problem: open::OpenError) -> Self {
        tracing::error!(%problem, "a key could not be used");
        Self::Fault {
            reference: String::from("key"),
        }
    }
}

impl From<seal::SealError> for WorkProblem {
    fn from(problem: seal::SealError) -> Self {
        DraftProblem::from(problem).into()
    }
}

impl From<NotFound> for WorkProblem {
    fn from(_: NotFound) -> Self {
        Self::NotFound
    }
}

impl From<Conflict> for WorkProblem {
    fn from(conflict: Conflict) -> Self {
        Self::Conflict(Box::new(conflict))
    }
}
