//! Decisions of two, and interests that stand against a case.

use super::{Scene, officer_row, short};
use crate::interests::meets;
use crate::replica::ReplicaProblem;
use crate::view::{
    About, AgainstRow, Called, DecisionRow, DecisionState, DecisionsView, NotFound, OfficerRow,
    OutRow, Role,
};
use casework::Case;
use casework::decisions::Matter;
use casework::decisions::view::{Decision, State};
use casework::evidence::view::Item;
use casework::imports::event::ItemImported;
use casework::parties::{Kind, Role as PartyRole};
use std::collections::BTreeSet;
use words::{OfficerId, PartyId, StreamId};

/// Somebody or something that a case names and that an officer may be too near to.
pub(crate) struct Named {
    /// By what the meeting is known: a party's or report's id, or the place itself.
    key: String,
    text: String,
    party: Option<PartyId>,
}

/// An interest of an officer that meets something.
pub(crate) struct Met<'n> {
    pub(crate) interest: String,
    named: &'n Named,
}

impl Met<'_> {
    pub(crate) fn key(&self) -> &str {
        &self.named.key
    }
}

impl Scene<'_> {
    pub(super) fn decision_row(&self, case: &Case, decision: &Decision) -> DecisionRow {
        let me = self.fold.me;
        let works = self.is_one_of(&Role::WORKERS) && !case.screening().keeps_out(me);
        DecisionRow {
            id: decision.id,
            what: decision.what.clone(),
            about: self.about(case, &decision.what),
            reasons: decision.reasons.clone(),
            by: self.name(decision.by),
            at: decision.at,
            state: match &decision.state {
                State::Waiting => DecisionState::Waiting,
                State::Answered(it) => DecisionState::Answered {
                    by: self.name(it.by),
                    at: it.at,
                    agrees: it.agrees,
                    reasons: it.reasons.clone(),
                },
                State::Withdrawn { at } => DecisionState::Withdrawn { at: *at },
                State::Overtaken { at } => DecisionState::Overtaken { at: *at },
            },
            may_answer: works && decision.waits() && decision.by != me,
            may_withdraw: works && decision.waits() && decision.by == me,
        }
    }

    pub(super) fn about(&self, case: &Case, what: &Matter) -> About {
        match what {
            Matter::Reveal { party, .. } => {
                Called::of(case, *party, self.fold.me, self.now).map_or(About::Case, About::Party)
            }
            Matter::Readmit { officer } => About::Words(self.name(*officer)),
            Matter::RefuseReport { report, .. } => About::Words(short(*report)),
            Matter::Publish { text } | Matter::Export { text, .. } => About::Words(text.clone()),
            Matter::LiftHold { hold } => {
                let item = hold.parse().ok().and_then(|id| case.evidence().get(id));
                About::Words(item.map(Item::name_in_list).unwrap_or_default())
            }
            Matter::Close { .. } | Matter::LowerUrgency { .. } | Matter::Other(_) => About::Case,
        }
    }

    /// What a report says about who did it and where.
    pub(crate) fn named_in_report(&self, report: StreamId) -> Result<Vec<Named>, ReplicaProblem> {
        let Some(mailbox) = self.mailbox(report) else {
            return Ok(Vec::new());
        };
        let Some(opened) = mailbox.report(&self.mailbox_entries(report)?) else {
            return Ok(Vec::new());
        };
        let named = |text: &String| Named {
            key: report.to_string(),
            text: text.clone(),
            party: None,
        };
        Ok([&opened.author, &opened.place]
            .into_iter()
            .filter(|it| !it.trim().is_empty())
            .map(named)
            .collect())
    }

    /// What an item that came in says about who did it and where.
    #[must_use]
    pub(crate) fn named_in_item(item: &ItemImported) -> Vec<Named> {
        let authors = item.names.iter().filter(|it| it.what == "author");
        let texts = authors.map(|it| &it.value).chain(&item.places);
        texts
            .map(|text| Named {
                key: item.source.key.to_string(),
                text: text.clone(),
                party: None,
            })
            .collect()
    }

    /// Everybody and everything in a case that an officer may be too near to: alleged authors, officials, organisations and
    /// places, and what its reports say of them.
    pub(crate) fn named_in(&self, case: &Case) -> Result<Vec<Named>, ReplicaProblem> {
        let mut named = Vec::new();
        for party in case.parties().all() {
            let counts = party.known().kind == Kind::Organisation
                || party.is(PartyRole::Author)
                || party.is(PartyRole::Official);
            let names = party.known().names.iter().map(|it| &it.text);
            let texts = names.chain([&party.known().function]);
            named.extend(
                texts
                    .filter(|it| counts && !it.is_empty())
                    .map(|text| Named {
                        key: party.id.to_string(),
                        text: text.clone(),
                        party: Some(party.id),
                    }),
            );
        }
        let incidents = case.incidents().all().iter().map(|it| &it.value.place);
        let cooperation = case.cooperation().all().iter().map(|it| &it.value.place);
        let places: BTreeSet<&String> = incidents.chain(cooperation).collect();
        named.extend(
            places
                .into_iter()
                .filter(|it| !it.is_empty())
                .map(|it| Named {
                    key: it.clone(),
                    text: it.clone(),
                    party: None,
                }),
        );
        for joined in case.intake().reports() {
            named.extend(self.named_in_report(joined.report)?);
        }
        for item in case.imports().all() {
            named.extend(Self::named_in_item(&item.value));
        }
        Ok(named)
    }

    /// What an officer declared that meets something of these, each meeting once.
    pub(crate) fn met<'n>(&self, officer: OfficerId, named: &'n [Named]) -> Vec<Met<'n>> {
        let mut met: Vec<Met<'n>> = Vec::new();
        let interests = self
            .fold
            .book
            .officer(officer)
            .map_or(&[][..], |it| it.interests());
        for interest in interests {
            for it in named {
                let known = met
                    .iter()
                    .any(|old| old.interest == interest.text && old.named.key == it.key);
                if !known && meets(interest, &it.text) {
                    met.push(Met {
                        interest: interest.text.clone(),
                        named: it,
                    });
                }
            }
        }
        met
    }

    /// The same without what members of the case set aside: not the same.
    pub(crate) fn standing_against<'n>(
        &self,
        officer: OfficerId,
        case: &Case,
        named: &'n [Named],
    ) -> Vec<Met<'n>> {
        let mut met = self.met(officer, named);
        let cleared = |it: &Met<'_>| case.screening().is_cleared(officer, &it.interest, it.key());
        met.retain(|it| !cleared(it));
        met
    }

    /// Interests of others, and whether an own one meets something.
    pub(super) fn against(&self, case: &Case) -> Result<(Vec<AgainstRow>, bool), ReplicaProblem> {
        let members = case.members();
        let officers: Vec<OfficerId> = self
            .fold
            .book
            .officers()
            .iter()
            .filter(|it| it.is_active() && !it.interests().is_empty())
            .map(|it| it.card.id)
            .filter(|it| !case.screening().keeps_out(*it))
            .collect();
        // Most offices declare little: nothing is opened where there is nothing to compare.
        if officers.is_empty() {
            return Ok((Vec::new(), false));
        }
        let named = self.named_in(case)?;
        let (mut rows, mut step_back) = (Vec::new(), false);
        for officer in officers {
            let met = self.standing_against(officer, case, &named);
            if officer == self.fold.me {
                step_back = !met.is_empty();
                continue;
            }
            rows.extend(met.into_iter().map(|it| AgainstRow {
                officer,
                name: self.name(officer),
                member: members.has(officer),
                met: self.met_by(case, it.named),
                interest: it.interest,
                key: it.named.key.clone(),
            }));
        }
        rows.sort_by_key(|it| (!it.member, it.name.clone()));
        Ok((rows, step_back))
    }

    fn met_by(&self, case: &Case, named: &Named) -> About {
        match named.party {
            Some(party) => {
                Called::of(case, party, self.fold.me, self.now).map_or(About::Case, About::Party)
            }
            None => About::Words(named.text.clone()),
        }
    }

    /// Everything about one case that needs two, and who is too near to it.
    pub(crate) fn decisions(
        &self,
        id: StreamId,
    ) -> Result<Result<DecisionsView, NotFound>, ReplicaProblem> {
        let Ok(file) = self.file(id)? else {
            return Ok(Err(NotFound));
        };
        // Names are compared whole; what the page is given is without what masks hide.
        let Some(state) = self.case_state(id) else {
            return Ok(Err(NotFound));
        };
        let (against, step_back) = self.against(&state.case)?;
        let case = &file.case;
        let mut officers: Vec<OfficerRow> = self.colleagues();
        officers.retain(|it| !case.screening().keeps_out(it.id));
        Ok(Ok(DecisionsView {
            decisions: case
                .decisions()
                .all()
                .iter()
                .rev()
                .map(|it| self.decision_row(case, it))
                .collect(),
            out: case
                .screening()
                .out()
                .iter()
                .map(|it| OutRow {
                    officer: it.officer,
                    name: self.name(it.officer),
                    reason: it.reason.clone(),
                    by: self.name(it.by),
                    at: it.at,
                })
                .collect(),
            officers,
            against,
            step_back,
            file,
        }))
    }

    /// Officers with what they declared, oneself first: for the page of interests.
    pub(crate) fn declared(&self) -> Vec<crate::view::InterestsRow> {
        let book = &self.fold.book;
        let me = self.fold.me;
        let mut rows: Vec<_> = book
            .officers()
            .iter()
            .filter(|it| it.is_active() || !it.declared().is_empty())
            .map(|it| crate::view::InterestsRow {
                officer: officer_row(it),
                interests: it.interests().to_vec(),
                versions: it
                    .declared()
                    .iter()
                    .rev()
                    .map(|version| (self.name(version.by), version.at, version.interests.clone()))
                    .collect(),
                may: book.may_declare(me, it.card.id) && it.is_active(),
            })
            .collect();
        rows.sort_by_key(|it| (it.officer.id != me, it.officer.name.clone()));
        rows
    }
}
