//! Work on exports: prepared with whom they show, agreed on where names go along, made once. What leaves is recorded before the
//! bytes go.

use super::case::event_id;
use super::chain::{Trouble, several};
use super::{Done, WorkProblem};
use crate::attachment::evidence as bytes;
use crate::export::{self, Enclosed, Leaves, Ready, Sealing, Stands};
use crate::session::{Live, Session};
use crate::view::{AuditAct, reference};
use casework::decisions::Matter;
use casework::decisions::decide::propose;
use casework::evidence::Custody;
use casework::evidence::event::CustodyRecorded;
use casework::exports::event::{ExportMade, ExportPrepared};
use casework::exports::{Standing, carries_names, decide, hidden, leaving};
use casework::{Case, No, evidence, when};
use exchange::out::{CaseOut, cover};
use sha2::{Digest as _, Sha256};
use std::sync::Arc;
use words::{DecisionId, EventId, EvidenceId, Hash, StreamId};

/// Bytes of the evidence in one archive, which is made in memory. More goes in a package for a court, which is a stream.
const EVIDENCE_BYTES_MAX: usize = 64 * 1024 * 1024;

/// Draws the id of an export that is being prepared.
#[must_use]
pub fn new_export(session: &Session) -> EventId {
    event_id(session)
}

/// Prepares an export; where names go along, it is put to a second officer in the same step. `text` is what it is called there.
///
/// # Errors
/// See [`WorkProblem`]; refused where consent is missing.
pub async fn prepare_export(
    session: &Session,
    case: StreamId,
    prepared: ExportPrepared,
    text: String,
) -> Result<Done, WorkProblem> {
    let decision = DecisionId::from_random(session.0.desk.world.random());
    let seen = (prepared.saw, String::new());
    let done = several(session, case, seen, move |chain, _| {
        if bytes_of(chain.case(), &prepared) > EVIDENCE_BYTES_MAX as u64 {
            return Err(Trouble::World(crate::Refusal::EvidenceLarge.into()));
        }
        let event = decide::prepare(chain.case(), prepared.clone(), chain.today())?;
        chain.add(event, Vec::new())?;
        if carries_names(chain.case(), &prepared) {
            let matter = Matter::Export {
                text: text.clone(),
                names: true,
                export: Some(prepared.export),
            };
            let (why, saw) = (&prepared.reason, prepared.saw);
            let asked = propose(chain.case(), decision, matter, why, saw, chain.me())?;
            chain.add(asked, Vec::new())?;
        }
        Ok(())
    })
    .await?;
    session.note(AuditAct::Proposed, reference(case)).await;
    Ok(done)
}

/// How many bytes of evidence would go along.
fn bytes_of(case: &Case, prepared: &ExportPrepared) -> u64 {
    let items = prepared.evidence.iter();
    let items = items.filter_map(|it| case.evidence().get(*it)?.known().file.as_ref());
    items.map(|it| it.size).sum()
}

/// What the makers of a file are told.
pub struct Making {
    /// How it is sealed.
    pub sealing: Sealing,
    /// The lexicon in force.
    pub lexicon: Arc<lexicon::Lexicon>,
    /// What stands in an archive's README.
    pub readme: String,
    /// Whether its readers write from right to left.
    pub right_to_left: bool,
}

/// A file that was made and recorded.
pub struct MadeFile {
    /// Its name.
    pub name: String,
    /// Its media type.
    pub media_type: &'static str,
    /// What is in it.
    pub bytes: zeroize::Zeroizing<Vec<u8>>,
    /// SHA-256 over it.
    pub sha256: Hash,
}

/// Makes an export: builds the file, seals it, records that it leaves, and only then gives it out.
///
/// # Errors
/// See [`WorkProblem`]; refused where no second officer agreed to the names, where it was made before or waited too long, and where
/// consent has ended since.
pub async fn make_export(
    session: &Session,
    case: StreamId,
    export: EventId,
    making: Making,
) -> Result<MadeFile, WorkProblem> {
    let sealed = making.sealing.is_sealed();
    let (items, files) = gathered(session, case, export).await?;
    let live = Arc::clone(&session.0);
    let built = tokio::task::spawn_blocking(move || build(&live, case, export, &making, &files));
    let ready = match built.await {
        Ok(ready) => ready?,
        Err(_) => return Err(session.fault("an export did not come to its end")),
    };
    let made = ExportMade {
        export,
        sha256: Hash(Sha256::digest(&ready.bytes).into()),
        size: ready.bytes.len() as u64,
        sealed,
        cases: 1,
    };
    let sha256 = made.sha256;
    // From here on the case says that it left, whatever becomes of the bytes: a file that nobody fetched is the smaller mistake.
    several(session, case, (u64::MAX, String::new()), move |chain, _| {
        let (now, today) = (chain.now(), chain.today());
        let event = decide::make(chain.case(), made.clone(), now, today)?;
        chain.add(event, Vec::new())?;
        for evidence in &items {
            let held = left_with(chain.case(), export, *evidence);
            let event = evidence::decide::left_with_export(chain.case(), held)?;
            chain.add(event, Vec::new())?;
        }
        Ok(())
    })
    .await?;
    session.note(AuditAct::Exported, reference(case)).await;
    Ok(MadeFile {
        name: ready.name,
        media_type: ready.media_type,
        bytes: ready.bytes,
        sha256,
    })
}

/// An export before there is a file of it.
const fn nothing_yet(export: EventId) -> ExportMade {
    ExportMade {
        export,
        sha256: Hash([0; 32]),
        size: 0,
        sealed: true,
        cases: 1,
    }
}

/// That a file of the evidence leaves with an export.
fn left_with(case: &Case, export: EventId, evidence: EvidenceId) -> CustodyRecorded {
    let prepared = case.exports().get(export).map(|it| it.prepared());
    CustodyRecorded {
        evidence,
        what: Custody::Exported,
        to: prepared.map(|it| it.recipient.clone()).unwrap_or_default(),
        audience: prepared.map(|it| it.audience),
        purpose: prepared.map(|it| it.reason.clone()).unwrap_or_default(),
    }
}

/// The files of the evidence that go along: their bytes are read before anything is recorded, each to its end and with its hash.
async fn gathered(
    session: &Session,
    case: StreamId,
    export: EventId,
) -> Result<(Vec<EvidenceId>, Vec<Enclosed>), WorkProblem> {
    let view = session.file(case).await?;
    let Some(known) = view.case.exports().get(export) else {
        return Err(casework::Refusal::NoExport.into());
    };
    // Nothing is fetched for what would be refused, and nothing is made of what became ready only now: it would lack its files.
    if known.standing(&view.case, view.now) != Standing::Ready {
        let made = decide::make(&view.case, nothing_yet(export), view.now, view.today);
        return Err(match made {
            Err(No::Refused(refusal)) => refusal.into(),
            _ => WorkProblem::Busy,
        });
    }
    let (mut files, mut room) = (Vec::new(), EVIDENCE_BYTES_MAX);
    let items = known.prepared().evidence.clone();
    for item in items.iter().filter_map(|it| view.case.evidence().get(*it)) {
        let found = bytes::find(session, case, item).await;
        let found = found.ok_or(WorkProblem::NotFound)?;
        let bytes = bytes::whole(session, found, room).await?;
        room -= bytes.len();
        files.push(Enclosed::of(item, bytes));
    }
    Ok((items, files))
}

/// The case with all its texts, as it stands.
pub(super) fn whole(live: &Arc<Live>, case: StreamId) -> Result<Case, WorkProblem> {
    live.catch_up()?;
    let found = live.with_scene(|scene| scene.whole_case(case)?.ok_or(WorkProblem::NotFound));
    found.unwrap_or(Err(WorkProblem::Locked))
}

fn build(
    live: &Arc<Live>,
    case: StreamId,
    export: EventId,
    making: &Making,
    files: &[Enclosed],
) -> Result<Ready, WorkProblem> {
    let whole = whole(live, case)?;
    let now = live.desk.now();
    let today = when::day_of(now);
    // What would be refused is not built.
    if let Err(No::Refused(refusal)) = decide::make(&whole, nothing_yet(export), now, today) {
        return Err(refusal.into());
    }
    let prepared = whole
        .exports()
        .get(export)
        .ok_or(casework::Refusal::NoExport)?;
    let prepared = prepared.prepared().clone();
    let name = reference(case);
    let part = part(&whole, &prepared, (&name, ""))?;
    let about = about(live, &prepared, (part.people, Vec::new()), today);
    let words = export::Words {
        lexicon: &making.lexicon,
        readme: &making.readme,
        right_to_left: making.right_to_left,
    };
    let stem = format!("recourse-{}", name.replace(' ', "-"));
    let factor = live.desk.config.work_factor;
    let format = (prepared.format, stem.as_str());
    Ok(export::ready(
        (&part.case, &about, files),
        format,
        &words,
        &making.sealing,
        factor,
    )?)
}

/// One case's part of a file.
pub(super) struct Part {
    pub(super) case: CaseOut,
    pub(super) people: Vec<Stands>,
}

/// What goes out of a case: the copy that leaves, with the names of those who are not named covered in all its texts.
pub(super) fn part(
    whole: &Case,
    prepared: &ExportPrepared,
    (reference, prefix): (&str, &str),
) -> Result<Part, WorkProblem> {
    let copy = leaving(whole, prepared);
    let leaves = Leaves {
        reference,
        prefix,
        whole,
        copy: &copy,
        prepared,
    };
    let words: Vec<(String, String)> = hidden(whole, prepared)
        .into_iter()
        .map(|it| (it.words, it.instead))
        .collect();
    let case = cover(&leaves.out(), &words).map_err(|_| crate::Refusal::ExportBroken)?;
    let people = whole.parties().all().iter().map(|party| {
        let about = prepared.about.iter().find(|it| it.party == party.id);
        Stands {
            case: reference.to_owned(),
            person: format!("{prefix}P{}", party.number),
            shown: about.map_or("left", |it| it.shown.code()),
            why: String::new(),
        }
    });
    Ok(Part {
        people: people.collect(),
        case,
    })
}

pub(super) fn about(
    live: &Live,
    prepared: &ExportPrepared,
    (people, left_out): (Vec<Stands>, Vec<(String, String)>),
    today: jiff::civil::Date,
) -> export::About {
    let office = live.desk.office();
    export::About {
        office: office.map(|it| it.name.clone()).unwrap_or_default(),
        recipient: prepared.recipient.clone(),
        audience: prepared.audience.code().to_owned(),
        purpose: prepared.purpose.code().to_owned(),
        reason: prepared.reason.clone(),
        day: today.to_string(),
        people,
        left_out,
    }
}
