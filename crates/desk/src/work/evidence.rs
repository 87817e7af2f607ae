//! Work with evidence: registering it, recording who had it in hand, making copies. What is done to bytes is recorded before they
//! leave.

use super::append::{Desk, Plan};
use super::case::{CASE, refused, sealed, worked_on};
use super::draft::Draft;
use super::{Done, WorkProblem};
use crate::attachment::evidence::StagedEvidence;
use crate::session::Session;
use casework::evidence::event::{Derived, EvidenceRegistered, FileFacts};
use casework::evidence::{Custody, Kind, decide};
use casework::{Case, CaseEvent, No, Refusal, when};
use entry::BlobRef;
use jiff::civil::Date;
use words::{EventId, EvidenceId, StreamId};

/// Entries that go to the node at once.
const BATCH: usize = 200;

/// Decides on the case as it stands and appends all that was decided, or nothing.
async fn several(
    session: &Session,
    case: StreamId,
    (seen, mine): (u64, String),
    decide: impl Fn(&Case, &Desk<'_>, Date) -> Result<Vec<(CaseEvent, Vec<BlobRef>)>, Trouble>
    + Clone
    + Send
    + 'static,
) -> Result<Done, WorkProblem> {
    let seed = session.0.desk.world.random::<16>();
    session
        .append(move |desk| {
            let (state, key) = worked_on(desk, case)?;
            let whole = desk
                .scene
                .whole_case(case, state, &desk.live.desk.replica)?;
            let today = when::day_of(desk.scene.now);
            let decided = match decide(&whole, desk, today) {
                Ok(decided) => decided,
                Err(Trouble::No(no)) => return Err(refused(no, desk, case, seen, &mine)),
                Err(Trouble::World(problem)) => return Err(problem),
            };
            let first = state.case.next();
            let mut entries = Vec::new();
            for (number, (what, blobs)) in (0_u8..=u8::MAX).zip(decided) {
                // The same events when it has to be sent again.
                let mut id = seed;
                id[0] = id[0].wrapping_add(number);
                let body = sealed(&what, EventId::from_random(id), key)?;
                let draft = Draft::new(case, CASE, first + u64::from(number), body).blobs(blobs);
                entries.push(draft.sign(&desk.seat)?);
            }
            let last = entries.len().saturating_sub(1) as u64;
            Ok(Plan {
                entries,
                done: Done {
                    stream: case,
                    position: first + last,
                },
            })
        })
        .await
}

/// Why nothing was decided.
enum Trouble {
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

/// Registers an item, or writes anew what is known about it; with the file that was staged for it.
pub(crate) async fn register(
    session: &Session,
    case: StreamId,
    item: EvidenceRegistered,
    blob: Option<BlobRef>,
) -> Result<Done, WorkProblem> {
    let seen = (item.saw, item.title.clone());
    several(session, case, seen, move |case, _, today| {
        let event = decide::register(case, item.clone(), today)?;
        Ok(vec![(event, blob.into_iter().collect())])
    })
    .await
}

/// Registers every file of the case's reports that is not registered yet, as far as one batch goes.
pub async fn register_all(session: &Session, case: StreamId) -> Result<Done, WorkProblem> {
    let world = session.0.desk.world.clone();
    let seed = world.random::<16>();
    several(
        session,
        case,
        (0, String::new()),
        move |whole, desk, today| {
            let offered = desk
                .scene
                .offered(whole, &desk.live.desk.replica)
                .map_err(|problem| Trouble::World(problem.into()))?;
            let mut events = Vec::new();
            for (number, file) in (0_u8..).zip(offered.into_iter().take(BATCH)) {
                let mut id = seed;
                id[0] = id[0].wrapping_add(number);
                let item = EvidenceRegistered {
                    evidence: EvidenceId::from_random(id),
                    title: file.row.name.clone(),
                    kind: kind_of(&file.row.claimed),
                    origin: file.origin(),
                    file: Some(FileFacts {
                        name: file.row.name,
                        media_type: file.row.claimed,
                        size: file.row.size,
                        sha256: file.row.sha256,
                    }),
                    captured: Default::default(),
                    received: file.at,
                    from: None,
                    source_text: String::new(),
                    about: String::new(),
                    warnings: Default::default(),
                    source: None,
                    information: None,
                    derived: None,
                    hold: false,
                    saw: whole.next(),
                };
                events.push((decide::register(whole, item, today)?, Vec::new()));
            }
            match events.is_empty() {
                true => Err(Refusal::NoChange.into()),
                false => Ok(events),
            }
        },
    )
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

/// Records that items were in somebody's hands. Gives the last entry; the first is as many before it as there are items.
pub(crate) async fn hold(
    session: &Session,
    case: StreamId,
    items: Vec<EvidenceId>,
    what: Custody,
    (to, purpose): (&str, &str),
) -> Result<Done, WorkProblem> {
    if items.is_empty() || items.len() > BATCH {
        return Err(Refusal::NoEvidence.into());
    }
    let (to, purpose) = (to.to_owned(), purpose.to_owned());
    several(
        session,
        case,
        (u64::MAX, String::new()),
        move |case, _, today| {
            // Nothing is recorded and nothing leaves before those who gave these items allowed it.
            if what == Custody::Exported && !decide::lacking(case, &items, &to, today).is_empty() {
                return Err(Refusal::ConsentMissing.into());
            }
            let of = |id: &EvidenceId| decide::custody(case, *id, what, (&to, &purpose));
            let events = items.iter().map(of).collect::<Result<Vec<_>, _>>()?;
            Ok(events.into_iter().map(|it| (it, Vec::new())).collect())
        },
    )
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
    several(
        session,
        case,
        (u64::MAX, title.clone()),
        move |case, _, today| {
            decide::copy(case, derived.from, derived.change)?;
            let original = case
                .evidence()
                .get(derived.from)
                .ok_or(Refusal::NoEvidence)?;
            let known = original.known();
            let item = EvidenceRegistered {
                evidence,
                title: title.clone(),
                origin: staged.origin.clone(),
                file: Some(staged.facts.clone()),
                received,
                derived: Some(derived.clone()),
                saw: case.next(),
                ..known.clone()
            };
            let what = Custody::Copied;
            let note = ("", derived.change.code());
            Ok(vec![
                (decide::custody(case, derived.from, what, note)?, Vec::new()),
                (decide::register(case, item, today)?, vec![staged.blob]),
            ])
        },
    )
    .await
}
