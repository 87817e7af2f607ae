//! Work on what came in: an item into a case of its own or into one that is there, with its files, in one append.

use super::append::{Desk, Plan};
use super::case::{CASE, event_id, member_key, refused, sealed, worked_on};
use super::draft::Draft;
use super::{Done, WorkProblem, evidence};
use crate::attachment::evidence::StagedEvidence;
use crate::session::Session;
use crate::show::Scene;
use crate::view::{Role, Urgency};
use casework::evidence::decide::register;
use casework::evidence::event::EvidenceRegistered;
use casework::imports::decide;
use casework::imports::event::ItemImported;
use casework::{Case, CaseEvent, Event, FORM_VERSION, Recorded, when};
use open::Key;
use seal::{CaseMembers, PublicKey};
use words::{EventId, EvidenceId, OfficerId, StreamId};
use zeroize::Zeroizing;

/// Where an item goes.
#[derive(Clone)]
pub enum Destination {
    /// Into a case of its own.
    New {
        /// How urgent it is.
        urgency: Urgency,
        /// Who becomes a member, besides oneself.
        members: Vec<OfficerId>,
    },
    /// Into a case that is there.
    Case(StreamId),
}

/// The events that take an item in, on the case as it stands, and each one's blobs.
fn events(
    mut whole: Case,
    (item, files): (&ItemImported, &[StagedEvidence]),
    ids: &[EventId],
    (me, desk): (OfficerId, &Desk<'_>),
) -> Result<Vec<(CaseEvent, Vec<entry::BlobRef>)>, casework::No> {
    let now = desk.scene.now;
    let mut all = vec![(decide::import(&whole, item.clone())?, Vec::new())];
    for (file, id) in files.iter().zip(ids) {
        let registered = EvidenceRegistered {
            evidence: EvidenceId::from_random(*id.as_bytes()),
            title: file.facts.name.clone(),
            kind: evidence::kind_of(&file.facts.media_type),
            origin: file.origin.clone(),
            file: Some(file.facts.clone()),
            captured: Default::default(),
            received: now,
            from: None,
            source_text: item.from.chars().take(200).collect(),
            about: String::new(),
            warnings: Default::default(),
            source: None,
            information: None,
            derived: None,
            hold: false,
            saw: whole.next(),
        };
        let what = register(&whole, registered, when::day_of(now))?;
        whole.apply(&Recorded {
            position: whole.next(),
            by: me,
            at: now,
            event: Event {
                version: FORM_VERSION,
                id: *id,
                what: what.clone(),
            },
        });
        all.push((what, vec![file.blob]));
    }
    Ok(all)
}

/// Takes an item in.
pub(crate) async fn import_item(
    session: &Session,
    into: Destination,
    item: ItemImported,
    files: Vec<StagedEvidence>,
) -> Result<(), WorkProblem> {
    let world = session.0.desk.world.clone();
    let stream = StreamId::from_random(world.random());
    let seed = Zeroizing::new(world.random::<32>());
    let ids: Vec<EventId> = (0..files.len() + 2).map(|_| event_id(session)).collect();
    let me = session.0.officer;
    session
        .append(move |desk| match &into {
            Destination::Case(case) => {
                let (state, key) = worked_on(desk, *case)?;
                let replica = &desk.live.desk.replica;
                let whole = desk.scene.whole_case(*case, state, replica)?;
                for member in whole.members().all() {
                    desk.no_interest(member.officer, &whole, &Scene::named_in_item(&item))?;
                }
                let decided = events(whole, (&item, &files), &ids[2..], (me, desk))
                    .map_err(|no| refused(no, desk, *case, u64::MAX, ""))?;
                appended(
                    desk,
                    *case,
                    (state.case.next(), key),
                    &ids[1..],
                    decided,
                    Vec::new(),
                )
            }
            Destination::New { urgency, members } => {
                if !desk.scene.is_one_of(&Role::WORKERS) {
                    return Err(crate::Refusal::NotYourRole.into());
                }
                let told = |no| refused(no, desk, stream, u64::MAX, "");
                let opened = decide::open_for(&item, *urgency, members.clone()).map_err(told)?;
                let named = Scene::named_in_item(&item);
                for officer in members.iter().chain([&me]) {
                    desk.no_interest(*officer, &Case::new(), &named)?;
                }
                let key = Key::<CaseMembers>::from_seed(*seed);
                let public = key.public();
                let body = sealed(&opened, ids[0], &public)?;
                let mut draft = Draft::new(stream, CASE, 0, body)
                    .grant(&key, &desk.scene.fold.keys.own().public())?;
                for member in members {
                    draft = draft.grant(&key, &member_key(desk, *member)?)?;
                }
                let whole = Case::of([&Recorded {
                    position: 0,
                    by: me,
                    at: desk.scene.now,
                    event: Event {
                        version: FORM_VERSION,
                        id: ids[0],
                        what: opened,
                    },
                }]);
                let decided =
                    events(whole, (&item, &files), &ids[2..], (me, desk)).map_err(told)?;
                let first = vec![draft.sign(&desk.seat)?];
                appended(desk, stream, (1, &public), &ids[1..], decided, first)
            }
        })
        .await
        .map(|_| ())
}

fn appended(
    desk: &Desk<'_>,
    case: StreamId,
    (first, key): (u64, &PublicKey<CaseMembers>),
    ids: &[EventId],
    decided: Vec<(CaseEvent, Vec<entry::BlobRef>)>,
    mut entries: Vec<peer::NewEntryWire>,
) -> Result<Plan, WorkProblem> {
    let mut position = first;
    for ((what, blobs), id) in decided.into_iter().zip(ids) {
        let draft = Draft::new(case, CASE, position, sealed(&what, *id, key)?).blobs(blobs);
        entries.push(draft.sign(&desk.seat)?);
        position += 1;
    }
    Ok(Plan {
        entries,
        done: Done {
            stream: case,
            position: position.saturating_sub(1),
        },
    })
}
