//! A selection of cases in one file: the same rules for each of them, nobody by name, and what is left out said beforehand.

use super::case::event_id;
use super::chain::several;
use super::export::{MadeFile, Making, about, part, whole};
use super::{Done, WorkProblem};
use crate::Refusal;
use crate::export::{self, Stands};
use crate::session::{Live, Session};
use crate::view::{AuditAct, reference};
use casework::actions::Shown;
use casework::actions::event::About;
use casework::exports::event::{ExportMade, ExportPrepared};
use casework::exports::{decide, lacking};
use casework::{Case, when};
use exchange::out::CaseOut;
use sha2::{Digest as _, Sha256};
use std::sync::Arc;
use words::{Hash, StreamId};

/// The most cases of one selection: all of them are in memory at once.
pub const CASES_MAX: usize = 500;

/// One case of a selection, before it leaves.
pub struct Chosen {
    /// Which.
    pub case: StreamId,
    /// How many people are in it, each by a number.
    pub shown: usize,
    /// How many are left out, because they did not allow it.
    pub left: usize,
}

/// A case's part of a selection: everybody by number who allows that.
fn numbered(whole: &Case, template: &ExportPrepared, today: jiff::civil::Date) -> ExportPrepared {
    let all = whole.parties().all().iter();
    let mut it = ExportPrepared {
        about: all
            .map(|party| About {
                party: party.id,
                shown: Shown::Number,
            })
            .collect(),
        contact: false,
        evidence: Vec::new(),
        asks: false,
        ..template.clone()
    };
    for missing in lacking(whole, &it, today) {
        it.about.retain(|about| about.party != missing.party);
    }
    it
}

/// What would leave of each case, in the order given. Cases that this officer cannot open are not in it.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn look_at_selection(
    session: &Session,
    cases: Vec<StreamId>,
    template: ExportPrepared,
) -> Result<Vec<Chosen>, WorkProblem> {
    let live = Arc::clone(&session.0);
    let looked = tokio::task::spawn_blocking(move || {
        let today = when::day_of(live.desk.now());
        let mut all = Vec::new();
        for case in cases.into_iter().take(CASES_MAX) {
            let Ok(whole) = whole(&live, case) else {
                continue;
            };
            let shown = numbered(&whole, &template, today).about.len();
            all.push(Chosen {
                case,
                shown,
                left: whole.parties().len() - shown,
            });
        }
        all
    });
    looked
        .await
        .map_err(|_| session.fault("a selection did not come to its end"))
}

/// What is built of a selection.
struct Built {
    ready: export::Ready,
    cases: Vec<(StreamId, ExportPrepared)>,
}

fn build(
    live: &Arc<Live>,
    cases: &[StreamId],
    template: &ExportPrepared,
    making: &Making,
    why: &(String, String),
) -> Result<Built, WorkProblem> {
    let today = when::day_of(live.desk.now());
    let mut out = CaseOut::default();
    let (mut people, mut left_out, mut taken) = (Vec::new(), Vec::new(), Vec::new());
    for (number, case) in cases.iter().take(CASES_MAX).enumerate() {
        let whole = whole(live, *case)?;
        let name = reference(*case);
        let prepared = numbered(&whole, template, today);
        if prepared.about.is_empty() {
            left_out.push((name, why.1.clone()));
            continue;
        }
        decide::prepare(&whole, prepared.clone(), today).map_err(|no| match no {
            casework::No::Refused(refusal) => WorkProblem::from(refusal),
            casework::No::Clash(_) => WorkProblem::Busy,
        })?;
        let mut part = part(&whole, &prepared, (&name, &format!("C{}-", number + 1)))?;
        out.events.append(&mut part.case.events);
        out.persons.append(&mut part.case.persons);
        out.acts.append(&mut part.case.acts);
        out.involvements.append(&mut part.case.involvements);
        out.informations.append(&mut part.case.informations);
        out.interventions.append(&mut part.case.interventions);
        out.chains.append(&mut part.case.chains);
        out.relations.append(&mut part.case.relations);
        people.extend(part.people.into_iter().map(|it| Stands {
            why: match it.shown {
                "left" => why.0.clone(),
                _ => String::new(),
            },
            ..it
        }));
        taken.push((*case, prepared));
    }
    if taken.is_empty() {
        return Err(casework::Refusal::ExportOfNobody.into());
    }
    let about = about(live, template, (people, left_out), today);
    let words = export::Words {
        lexicon: &making.lexicon,
        readme: &making.readme,
        right_to_left: making.right_to_left,
    };
    let format = (template.format, "recourse-cases");
    let factor = live.desk.config.work_factor;
    Ok(Built {
        ready: export::ready((&out, &about, &[]), format, &words, &making.sealing, factor)?,
        cases: taken,
    })
}

/// Makes one file of a selection, and records in each of its cases that it leaves, before the bytes go. `why` says why a person and
/// why a case is left out, for the file itself.
///
/// # Errors
/// See [`WorkProblem`]. Where it stops half-way, some cases say that they left although no file was given out: the smaller mistake.
pub async fn make_selection(
    session: &Session,
    cases: Vec<StreamId>,
    template: ExportPrepared,
    why: (String, String),
    making: Making,
) -> Result<MadeFile, WorkProblem> {
    if cases.is_empty() {
        return Err(Refusal::NothingChosen.into());
    }
    let live = Arc::clone(&session.0);
    let sealed = making.sealing.is_sealed();
    let built = tokio::task::spawn_blocking(move || {
        live.catch_up()?;
        build(&live, &cases, &template, &making, &why)
    });
    let Built { ready, cases } = match built.await {
        Ok(built) => built?,
        Err(_) => return Err(session.fault("a selection did not come to its end")),
    };
    let sha256 = Hash(Sha256::digest(&ready.bytes).into());
    let count = u32::try_from(cases.len()).unwrap_or(u32::MAX);
    for (case, mut prepared) in cases {
        prepared.export = event_id(session);
        let made = ExportMade {
            export: prepared.export,
            sha256,
            size: ready.bytes.len() as u64,
            sealed,
            cases: count,
        };
        record(session, case, prepared, made).await?;
        session.note(AuditAct::Exported, reference(case)).await;
    }
    Ok(MadeFile {
        name: ready.name,
        media_type: ready.media_type,
        bytes: ready.bytes,
        sha256,
    })
}

/// Records in one case what was prepared and that it left, together.
async fn record(
    session: &Session,
    case: StreamId,
    prepared: ExportPrepared,
    made: ExportMade,
) -> Result<Done, WorkProblem> {
    let seen = (u64::MAX, String::new());
    several(session, case, seen, move |chain, _| {
        let event = decide::prepare(chain.case(), prepared.clone(), chain.today())?;
        chain.add(event, Vec::new())?;
        let left = decide::make(chain.case(), made.clone(), chain.now(), chain.today())?;
        Ok(chain.add(left, Vec::new())?)
    })
    .await
}
