//! A case as it goes out, in the neutral shape that every format is made of.
//!
//! Filled from the copy that leaves (`casework::exports::leaving`): who is left out is not in it, who is not named has no name. Absent:
//! notes, summaries, statements, assessments' reasons and who told the office.

use casework::Case;
use casework::actions::State;
use casework::consent::Audience;
use casework::exports::event::ExportPrepared;
use casework::incidents::event::{Act, IncidentRecorded};
use casework::parties::view::Party;
use casework::parties::{Kind, NameKind};
use exchange::PartialDate;
use exchange::out::{self, CaseOut};
use words::PartyId;

/// What a case is called in its file, and what goes out of it.
pub(crate) struct Leaves<'a> {
    /// Its reference.
    pub(crate) reference: &'a str,
    /// Put before every id, so that several cases can stand in one file.
    pub(crate) prefix: &'a str,
    /// The case as the office has it.
    pub(crate) whole: &'a Case,
    /// The copy that leaves.
    pub(crate) copy: &'a Case,
    /// What was prepared.
    pub(crate) prepared: &'a ExportPrepared,
}

fn date(it: casework::when::PartialDate) -> Option<PartialDate> {
    let (year, month, day, _) = it.parts();
    PartialDate::new(year, month, day).ok()
}

/// How sure a date is, as the standard's micro-thesaurus 48 has it, in words.
fn sureness(it: casework::when::PartialDate) -> String {
    let (_, month, day, about) = it.parts();
    let said = match (about, month, day) {
        (true, ..) => "estimated",
        (_, Some(_), Some(_)) => "exact",
        (_, Some(_), None) => "day unknown",
        _ => "day and month unknown",
    };
    said.to_owned()
}

impl Leaves<'_> {
    /// The case as it goes out.
    pub(crate) fn out(&self) -> CaseOut {
        let mut out = CaseOut::default();
        for party in self.copy.parties().all() {
            out.persons.push(self.person(party));
        }
        for (number, incident) in self.whole.incidents().all().iter().enumerate() {
            self.incident(&mut out, number + 1, &incident.value);
        }
        self.interventions(&mut out);
        for (number, tie) in self.copy.parties().ties().iter().enumerate() {
            let (Some(from), Some(to)) = (self.id_of(tie.from), self.id_of(tie.to)) else {
                continue;
            };
            out.relations.push(out::Relation {
                id: self.id("R", number + 1),
                person: from,
                related_person: to,
                type_of_relationship: tie.kind.code().to_owned(),
                remarks: tie.note.clone(),
                ..out::Relation::default()
            });
        }
        out
    }

    fn id(&self, kind: &str, number: usize) -> String {
        format!("{}{kind}{number}", self.prefix)
    }

    /// The id of a party in this file; none where it is left out.
    fn id_of(&self, party: PartyId) -> Option<String> {
        let party = self.copy.parties().get(party)?;
        Some(self.id("P", party.number))
    }

    fn person(&self, party: &Party) -> out::Person {
        let known = party.known();
        let mut names = known.names.iter().map(|it| it.text.clone());
        let number = |it: &str| format!("{}{it}", self.prefix);
        let name = names.next().unwrap_or_default();
        let unnamed = known.names.iter().all(|it| it.kind == NameKind::Given);
        out::Person {
            id: self.id("P", party.number),
            counting_unit: known.kind.code().to_owned(),
            name: match unnamed && name.starts_with('#') {
                true => number(&name),
                false => name,
            },
            other_names: names.collect(),
            addresses: match self.prepared.contact && !known.contact.is_empty() {
                true => vec![known.contact.clone()],
                false => Vec::new(),
            },
            birth_date: known.born.and_then(date),
            occupations: Some(known.function.clone())
                .filter(|it| !it.is_empty())
                .into_iter()
                .collect(),
            number_in_group: known.count.filter(|_| known.kind == Kind::Group),
            citizenship: known.states.clone(),
            protected_as: known.codes.clone(),
            // On what ground it was allowed to leave, so that its reader does not go further.
            consent: match party.is_asked() && self.prepared.audience != Audience::Team {
                true => vec![self.prepared.audience.code().to_owned()],
                false => Vec::new(),
            },
            ..out::Person::default()
        }
    }

    /// Whether somebody who is asked stands in an incident and is left out of this copy: its account may tell of them.
    fn tells_of_others(&self, incident: &IncidentRecorded) -> bool {
        let acts = incident.acts.iter();
        acts.flat_map(|act| act.victims.iter().chain(&act.authors))
            .chain(incident.effects.iter().filter_map(|it| it.on.as_ref()))
            .any(|party| {
                let whole = self.whole.parties().get(*party);
                whole.is_some_and(Party::is_asked) && self.id_of(*party).is_none()
            })
    }

    fn incident(&self, out: &mut CaseOut, number: usize, it: &IncidentRecorded) {
        let stays = |act: &&Act| {
            act.victims.is_empty() || act.victims.iter().any(|it| self.id_of(*it).is_some())
        };
        let acts: Vec<&Act> = it.acts.iter().filter(stays).collect();
        // What hit nobody but people who are left out is their story alone.
        if acts.is_empty() && !it.acts.is_empty() {
            return;
        }
        let others = self.tells_of_others(it);
        let words = |text: &String| match others {
            true => String::new(),
            false => text.clone(),
        };
        let event = self.id("E", number);
        let when = it.when.as_ref();
        let answers = it
            .answers
            .iter()
            .filter_map(|id| self.whole.cooperation().get(*id));
        out.events.push(out::Event {
            id: event.clone(),
            title: words(&it.title),
            geographical_terms: it.state.iter().cloned().collect(),
            local_areas: Some(it.place.clone())
                .filter(|it| !it.is_empty())
                .into_iter()
                .collect(),
            initial_date: when.and_then(|it| date(it.from)),
            initial_date_type: when.map_or_else(String::new, |it| sureness(it.from)),
            final_date: when.and_then(|it| date(it.to?)),
            final_date_type: when.and_then(|it| it.to).map_or_else(String::new, sureness),
            description: words(&it.account),
            project: self.reference.to_owned(),
            cooperation: answers.flat_map(|it| it.value.codes.clone()).collect(),
            ..out::Event::default()
        });
        for act in acts {
            self.act(out, (it, &event, others), act);
        }
        if let Some((how, earlier)) = it.follows {
            let all = self.whole.incidents().all();
            let place = all.iter().position(|it| it.value.incident == earlier);
            let related = place.map(|it| self.id("E", it + 1));
            // An incident that is left out is no link of a chain.
            if let Some(related) = related.filter(|it| out.events.iter().any(|e| e.id == *it)) {
                out.chains.push(out::Chain {
                    id: self.id("C", out.chains.len() + 1),
                    event,
                    related_event: related,
                    type_of_chain: how.code().to_owned(),
                    ..out::Chain::default()
                });
            }
        }
    }

    fn act(
        &self,
        out: &mut CaseOut,
        (incident, event, others): (&IncidentRecorded, &str, bool),
        act: &Act,
    ) {
        let mut victims: Vec<(Option<PartyId>, String)> = act
            .victims
            .iter()
            .filter_map(|it| Some((Some(*it), self.id_of(*it)?)))
            .collect();
        if act.victims.is_empty() {
            victims.push((None, String::new()));
        }
        for (victim, victim_id) in victims {
            let id = self.id("A", out.acts.len() + 1);
            let effects = incident.effects.iter();
            let on_them = effects.filter(|it| it.on.is_none() || it.on == victim);
            out.acts.push(out::Act {
                id: id.clone(),
                victim: victim_id,
                event: event.to_owned(),
                type_of_act: act.code.clone(),
                initial_date: incident.when.and_then(|it| date(it.from)),
                stated_reason: act.stated_reason.clone(),
                attribution: act.attribution.clone(),
                remarks: match others {
                    true => String::new(),
                    false => act.note.clone(),
                },
                modifiers: act.modifiers.clone(),
                effects: on_them.map(|it| it.code.clone()).collect(),
                ..out::Act::default()
            });
            for author in act.authors.iter().filter_map(|it| self.id_of(*it)) {
                out.involvements.push(out::Involvement {
                    id: self.id("I", out.involvements.len() + 1),
                    perpetrator: author,
                    event: event.to_owned(),
                    act: id.clone(),
                    ..out::Involvement::default()
                });
            }
        }
    }

    /// What the office did, without its letters.
    fn interventions(&self, out: &mut CaseOut) {
        for action in self.whole.actions().all() {
            let Some(sent) = action.sent().filter(|_| action.state() == State::Sent) else {
                continue;
            };
            let draft = &action.newest().value;
            let shown = draft.about.iter().filter_map(|it| self.id_of(it.party));
            let mut victims: Vec<String> = shown.collect();
            if victims.is_empty() {
                // What was done for people who are left out is left out with them.
                if !draft.about.is_empty() {
                    continue;
                }
                victims.push(String::new());
            }
            for victim in victims {
                out.interventions.push(out::Intervention {
                    id: self.id("V", out.interventions.len() + 1),
                    victim,
                    type_of_intervention: vec![draft.kind.code().to_owned()],
                    date: date(casework::when::PartialDate::of(sent.on)),
                    parties_requested: Some(draft.addressee.name.clone())
                        .filter(|it| !it.is_empty())
                        .into_iter()
                        .collect(),
                    ..out::Intervention::default()
                });
            }
        }
    }
}
