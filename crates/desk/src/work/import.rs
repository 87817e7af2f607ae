//! Work on what came in: an item into a case of its own or into one that is there, with its files, in one append.

use super::case::member_key;
use super::chain::{Chain, Trouble, plan, several};
use super::{WorkProblem, evidence};
use crate::attachment::evidence::StagedEvidence;
use crate::session::Session;
use crate::show::Scene;
use crate::view::{Role, Urgency};
use casework::Case;
use casework::evidence::decide::register;
use casework::evidence::event::EvidenceRegistered;
use casework::imports::decide;
use casework::imports::event::ItemImported;
use open::Key;
use seal::CaseMembers;
use words::{EvidenceId, OfficerId, StreamId};
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

/// Takes an item and its files into what is being decided on a case.
fn take(chain: &mut Chain, item: &ItemImported, files: &[StagedEvidence]) -> Result<(), Trouble> {
    chain.add(decide::import(chain.case(), item.clone())?, Vec::new())?;
    for file in files {
        let id = EvidenceId::from_random(*chain.next_id().as_bytes());
        let kind = evidence::kind_of(&file.facts.media_type);
        let (origin, facts) = (file.origin.clone(), file.facts.clone());
        let registered = EvidenceRegistered {
            source_text: item.from.chars().take(200).collect(),
            saw: chain.case().next(),
            ..EvidenceRegistered::of_file(id, kind, origin, facts, chain.now())
        };
        let what = register(chain.case(), registered, chain.today())?;
        chain.add(what, vec![file.blob])?;
    }
    Ok(())
}

/// Takes an item in.
pub(crate) async fn import_item(
    session: &Session,
    into: Destination,
    item: ItemImported,
    files: Vec<StagedEvidence>,
) -> Result<(), WorkProblem> {
    let (urgency, members) = match into {
        Destination::New { urgency, members } => (urgency, members),
        Destination::Case(case) => {
            let seen = (u64::MAX, String::new());
            let done = several(session, case, seen, move |chain, desk| {
                let named = Scene::named_in_item(&item);
                for member in chain.case().members().all() {
                    desk.no_interest(member.officer, chain.case(), &named)
                        .map_err(WorkProblem::from)?;
                }
                take(chain, &item, &files)
            });
            return done.await.map(|_| ());
        }
    };
    let world = session.0.desk.world.clone();
    let stream = StreamId::from_random(world.random());
    let seed = Zeroizing::new(world.random::<32>());
    let ids = world.random::<16>();
    let me = session.0.officer;
    session
        .append(move |desk| {
            if !desk.scene.is_one_of(&Role::WORKERS) {
                return Err(crate::Refusal::NotYourRole.into());
            }
            let named = Scene::named_in_item(&item);
            for officer in members.iter().chain([&me]) {
                desk.no_interest(*officer, &Case::new(), &named)?;
            }
            let mut chain = Chain::on(Case::new(), me, desk.scene.now, ids);
            let opened = decide::open_for(&item, urgency, members.clone());
            let taken = opened.map_err(Trouble::from).and_then(|opened| {
                chain.add(opened, Vec::new())?;
                take(&mut chain, &item, &files)
            });
            taken.map_err(|it| it.told(desk, stream, u64::MAX, ""))?;
            let key = Key::<CaseMembers>::from_seed(*seed);
            let mut drafts = chain.drafts(stream, &key.public())?.into_iter();
            // The first entry gives the case's key to its members.
            let mut first = drafts.next().ok_or(WorkProblem::NotFound)?;
            first = first.grant(&key, &desk.scene.fold.keys.own().public())?;
            for member in &members {
                first = first.grant(&key, &member_key(desk, *member)?)?;
            }
            let all = std::iter::once(first).chain(drafts).collect();
            plan(all, (stream, 0), desk)
        })
        .await
        .map(|_| ())
}
