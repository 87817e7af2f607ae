//! Taking items in, one append after the other. Each is whole: the case, what the item says and its files come together or not at all.

use super::read::{self, Problem};
use super::{Ended, Job, Target};
use crate::Refusal;
use crate::attachment::evidence::{StagedEvidence, stage_bytes};
use crate::session::Session;
use crate::view::Urgency;
use crate::work::{self, WorkProblem};
use exchange::{Attachment, Incoming, Standing};
use std::sync::PoisonError;
use words::EventId;

/// The most problems that are kept with an import that ended.
const LEFT_OUT_MAX: usize = 200;

/// How far an import is.
#[derive(Clone, Default)]
pub struct Progress {
    /// Whether it runs now.
    pub runs: bool,
    /// Items in the file.
    pub total: u64,
    /// Items that were looked at.
    pub done: u64,
    /// Items that came in during this run.
    pub imported: u64,
    /// What stopped it, as a locale key; empty where nothing did.
    pub stopped: &'static str,
}

fn tell(session: &Session, id: EventId, change: impl FnOnce(&mut Progress)) {
    let mut all = session
        .0
        .imports
        .lock()
        .unwrap_or_else(PoisonError::into_inner);
    change(all.entry(id).or_default());
}

/// Takes a file's items in, or goes on where it stopped. `at_most` so many items come in; then it stops as if the desk had fallen.
///
/// # Errors
/// Refuses an import that runs or has ended, and a file that cannot be read. What stops it on the way stands in its progress as well.
pub async fn run(
    session: &Session,
    id: EventId,
    target: Option<Target>,
    at_most: Option<u64>,
) -> Result<(), WorkProblem> {
    let mut begins = false;
    tell(session, id, |it| {
        begins = !it.runs;
        it.runs = true;
        it.stopped = "";
    });
    if !begins {
        return Err(Refusal::ImportNotReady.into());
    }
    let done = go(session, id, target, at_most).await;
    tell(session, id, |it| {
        it.runs = false;
        it.stopped = match &done {
            Ok(()) => "",
            Err(WorkProblem::NodeUnreachable | WorkProblem::Busy) => "work-node-unreachable",
            Err(WorkProblem::Locked) => "in-stopped-locked",
            Err(WorkProblem::Refused(refusal)) => refusal.key(),
            Err(_) => "in-stopped",
        };
    });
    done
}

async fn go(
    session: &Session,
    id: EventId,
    target: Option<Target>,
    at_most: Option<u64>,
) -> Result<(), WorkProblem> {
    let lexicon = session.desk().lexicon().now();
    let begun = session.on_imports(move |live| {
        let mut job = live.job(id).ok_or(WorkProblem::NotFound)?;
        if job.ended.is_some() {
            return Err(Refusal::ImportNotReady.into());
        }
        let bytes = live.data(&job)?;
        let items = read::items(&job, &bytes, &lexicon).map_err(|_| Refusal::ImportUnmapped)?;
        if items.all.is_empty() {
            return Err(Refusal::ImportUnmapped.into());
        }
        // Where its items go is durable before the first of them comes in: whoever goes on later goes on in the same way.
        if job.target.is_none() {
            job.target = target;
            live.put_job(&job)?;
        }
        Ok((job, items.all, live.known()))
    });
    let (job, items, mut known) = begun.await?;
    let target = job.target.clone().ok_or(Refusal::ImportNotReady)?;
    tell(session, id, |it| {
        *it = Progress {
            runs: true,
            total: items.len() as u64,
            ..Progress::default()
        };
    });
    let mut ended = Ended::default();
    for read in items {
        if at_most.is_some_and(|most| ended.imported >= most) {
            return Err(WorkProblem::Busy);
        }
        let left_out = read.problems.last().cloned();
        match read.item {
            None => leave_out(&mut ended, left_out),
            Some(item) if known.standing(&item.source) == Standing::Known => ended.known += 1,
            Some(item) => {
                known.add(&item.source);
                match one(session, &job, &target, (read.place, item)).await {
                    Ok(()) => ended.imported += 1,
                    Err(WorkProblem::Refused(Refusal::Case(casework::Refusal::ItemKnown))) => {
                        ended.known += 1;
                    }
                    // One item that is refused is told; the others come in.
                    Err(WorkProblem::Refused(refusal)) => {
                        let problem = Problem {
                            place: read.place,
                            column: 0,
                            heading: String::new(),
                            kind: refusal.key().to_owned(),
                            shown: String::new(),
                        };
                        leave_out(&mut ended, Some(problem));
                    }
                    Err(problem) => return Err(problem),
                }
            }
        }
        tell(session, id, |it| {
            it.done += 1;
            it.imported = ended.imported;
        });
    }
    end(session, id, ended).await
}

/// Says that an import is over, and removes its file.
async fn end(session: &Session, id: EventId, ended: Ended) -> Result<(), WorkProblem> {
    session
        .on_imports(move |live| {
            let mut job = live.job(id).ok_or(WorkProblem::NotFound)?;
            job.ended = Some(ended);
            // First it is said that the import is over, then the file goes: a file without use is the smaller mistake.
            live.put_job(&job)?;
            let folder = &live.desk.folder;
            folder
                .remove_import(&live.slot, &super::data_file(id))
                .map_err(super::disk)
        })
        .await
}

fn leave_out(ended: &mut Ended, problem: Option<Problem>) {
    if ended.left_out.len() < LEFT_OUT_MAX {
        ended.left_out.extend(problem);
    }
}

async fn one(
    session: &Session,
    job: &Job,
    target: &Target,
    (place, item): (u64, Incoming),
) -> Result<(), WorkProblem> {
    let (item, attachments) = read::kept(job.id, (&job.name, place), item);
    let files = staged(session, attachments).await?;
    let target = match target {
        Target::Cases { urgency, members } => work::Destination::New {
            urgency: *urgency,
            members: members.clone(),
        },
        Target::Into { case } => work::Destination::Case(*case),
    };
    work::import_item(session, target, item, files).await
}

/// An item's files, sealed and at the node; the entry that follows names them.
async fn staged(
    session: &Session,
    attachments: Vec<Attachment>,
) -> Result<Vec<StagedEvidence>, WorkProblem> {
    let mut files = Vec::new();
    for it in attachments.into_iter().filter(|it| !it.bytes.is_empty()) {
        files.push(stage_bytes(session, &it.name, &it.media_type, it.bytes).await?);
    }
    Ok(files)
}

/// How urgent an import's cases are, as a form says it.
#[must_use]
pub fn urgency(code: &str) -> Urgency {
    let all = Urgency::ALL.into_iter();
    all.rev()
        .find(|it| it.code() == code)
        .unwrap_or(Urgency::Routine)
}
