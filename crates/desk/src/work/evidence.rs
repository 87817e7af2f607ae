//! Work with evidence: registering it, recording who had it in hand, making copies. What is done to bytes is recorded before they
//! leave.

use super::chain::{Trouble, several};
use super::{Done, WorkProblem};
use crate::attachment::evidence::StagedEvidence;
use crate::session::Session;
use casework::Refusal;
use casework::consent::Audience;
use casework::evidence::event::{CustodyRecorded, Derived, EvidenceRegistered, FileFacts};
use casework::evidence::{Custody, Kind, decide};
use entry::BlobRef;
use words::{EvidenceId, StreamId};

/// Entries that go to the node at once.
const BATCH: usize = 200;

/// Registers an item, or writes anew what is known about it; with the file that was staged for it.
pub(crate) async fn register(
    session: &Session,
    case: StreamId,
    item: EvidenceRegistered,
    blob: Option<BlobRef>,
) -> Result<Done, WorkProblem> {
    let seen = (item.saw, item.title.clone());
    several(session, case, seen, move |chain, _| {
        let event = decide::register(chain.case(), item.clone(), chain.today())?;
        Ok(chain.add(event, blob.into_iter().collect())?)
    })
    .await
}

/// Registers every file of the case's reports that is not registered yet, as far as one batch goes.
pub async fn register_all(session: &Session, case: StreamId) -> Result<Done, WorkProblem> {
    several(session, case, (0, String::new()), move |chain, desk| {
        let offered = desk
            .scene
            .offered(chain.case())
            .map_err(|problem| Trouble::World(problem.into()))?;
        for file in offered.into_iter().take(BATCH) {
            let evidence = EvidenceId::from_random(*chain.next_id().as_bytes());
            let (kind, origin) = (kind_of(&file.row.claimed), file.origin());
            let facts = FileFacts {
                name: file.row.name,
                media_type: file.row.claimed,
                size: file.row.size,
                sha256: file.row.sha256,
            };
            let item = EvidenceRegistered {
                saw: chain.case().next(),
                ..EvidenceRegistered::of_file(evidence, kind, origin, facts, file.at)
            };
            let event = decide::register(chain.case(), item, chain.today())?;
            chain.add(event, Vec::new())?;
        }
        Ok(())
    })
    .await
}

/// The sort of thing that a file is by its claimed media type: a first guess, which an officer changes.
pub(crate) fn kind_of(media_type: &str) -> Kind {
    match media_type.split('/').next().unwrap_or_default() {
        "image" => Kind::Photo,
        "video" => Kind::Video,
        "audio" => Kind::Audio,
        _ => Kind::Document,
    }
}

/// What was done with items: to whom, what for and who will see them.
#[derive(Clone)]
pub(crate) struct Hands {
    pub what: Custody,
    pub to: String,
    pub purpose: String,
    pub audience: Option<Audience>,
}

impl Hands {
    /// Something that the desk does itself.
    pub(crate) fn of(what: Custody) -> Self {
        Self {
            what,
            to: String::new(),
            purpose: String::new(),
            audience: None,
        }
    }

    fn event(&self, evidence: EvidenceId) -> CustodyRecorded {
        CustodyRecorded {
            evidence,
            what: self.what,
            to: self.to.clone(),
            audience: self.audience,
            purpose: self.purpose.clone(),
        }
    }
}

/// Records that items were in somebody's hands. Gives the last entry; the first is as many before it as there are items.
pub(crate) async fn hold(
    session: &Session,
    case: StreamId,
    items: Vec<EvidenceId>,
    hands: Hands,
) -> Result<Done, WorkProblem> {
    if items.is_empty() || items.len() > BATCH {
        return Err(Refusal::NoEvidence.into());
    }
    several(session, case, (u64::MAX, String::new()), move |chain, _| {
        let today = chain.today();
        // Nothing is recorded and nothing leaves unless all of it may.
        for id in &items {
            let event = decide::custody(chain.case(), hands.event(*id), today)?;
            chain.add(event, Vec::new())?;
        }
        Ok(())
    })
    .await
}

/// A working copy: what was made, from what, and how.
pub(crate) struct Copy {
    pub evidence: EvidenceId,
    pub title: String,
    pub derived: Derived,
    pub staged: StagedEvidence,
}

/// Registers a working copy as an item of its own, and records on the original that it was copied.
pub(crate) async fn register_copy(
    session: &Session,
    case: StreamId,
    copy: Copy,
) -> Result<Done, WorkProblem> {
    let Copy {
        evidence,
        title,
        derived,
        staged,
    } = copy;
    let received = session.0.desk.now();
    several(session, case, (u64::MAX, title.clone()), move |chain, _| {
        let case = chain.case();
        decide::copy(case, derived.from, derived.change)?;
        let original = case
            .evidence()
            .get(derived.from)
            .ok_or(Refusal::NoEvidence)?;
        let item = EvidenceRegistered {
            evidence,
            title: title.clone(),
            origin: staged.origin.clone(),
            file: Some(staged.facts.clone()),
            received,
            derived: Some(derived.clone()),
            saw: case.next(),
            ..original.known().clone()
        };
        let copied = Hands {
            purpose: derived.change.code().to_owned(),
            ..Hands::of(Custody::Copied)
        };
        let copied = decide::custody(case, copied.event(derived.from), chain.today())?;
        chain.add(copied, Vec::new())?;
        let event = decide::register(chain.case(), item, chain.today())?;
        Ok(chain.add(event, vec![staged.blob])?)
    })
    .await
}
