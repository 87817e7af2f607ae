//! What may leave: which consents are missing before something is shown to somebody.
//!
//! The rules, in their order. Nobody but parties who are asked needs to agree. What makes a person known needs the audience with
//! identity. Of several answers to the same question the newest counts; one that may not have been free counts for nothing, and
//! a free one must stand beside it. The person's own answer comes before the family's, and nobody lifts a person's own no but that
//! person. An alleged author answers for nobody else. A child agrees itself, and its guardian too. Who may be the same person is not shown
//! over that one's no. Whoever told the office is never shown as that without an answer to that very question.

use super::event::Grantor;
use super::view::Consent;
use super::{Answer, Audience, Capacity, Purpose, Scope};
use crate::parties::view::Party;
use crate::parties::{Kind, Role};
use crate::{Case, parties::coded};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use words::PartyId;

/// The code that marks a child among the kinds of victims.
pub const CHILD: &str = "VIC.CHILD";

/// The age from which a person answers alone.
const ADULT_YEARS: i16 = 18;

/// What is about to be shown, to whom, and what for.
#[derive(Clone)]
pub struct Disclosure {
    /// Who reads it.
    pub to: Audience,
    /// Which partner, where partners read it.
    pub recipient: String,
    /// What it is shown for.
    pub purpose: Purpose,
    /// Whom it shows, and what of them.
    pub parts: Vec<(PartyId, BTreeSet<Scope>)>,
    /// Whether it says who told the office.
    pub names_sources: bool,
    /// Today.
    pub today: Date,
}

coded!(
    /// Why something may not be shown.
    Why {
        /// Nobody was asked.
        NeverAsked = "never-asked",
        /// The answer was no.
        Refused = "refused",
        /// A consent was withdrawn.
        Withdrawn = "withdrawn",
        /// A consent has run out.
        Expired = "expired",
        /// An answer was given, perhaps not freely.
        Doubtful = "doubtful",
        /// Other partners were named.
        OtherRecipient = "other-recipient",
        /// It was given for something else.
        OtherPurpose = "other-purpose",
    }
);

coded!(
    /// Whose answer is missing.
    Whose {
        /// The person's own.
        Own = "own",
        /// A guardian's.
        Guardian = "guardian",
        /// The family's.
        Family = "family",
    }
);

/// One consent that is missing.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub struct Missing {
    /// Whom it concerns.
    pub party: PartyId,
    /// Who would read it.
    pub audience: Audience,
    /// What would be shown.
    pub scope: Scope,
    /// Whose answer is missing.
    pub whose: Whose,
    /// Why it may not be shown.
    pub why: Why,
}

/// Which consents are missing: none where it may be shown.
#[must_use]
pub fn missing(case: &Case, shown: &Disclosure) -> Vec<Missing> {
    // What stays with the team is no disclosure.
    if shown.to == Audience::Team {
        return Vec::new();
    }
    let mut all = Vec::new();
    for (id, scopes) in &shown.parts {
        let party = case.parties().get(*id);
        // Whoever is not in the case any more is asked like everybody else: nobody leaves by being forgotten.
        if party.is_some_and(|it| !it.is_asked()) {
            continue;
        }
        all.extend(lacks(case, shown, *id, scopes));
        // Who may be the same person is not shown over that one's no. That nobody asked a second entry for the same person stands in
        // nobody's way.
        for other in case.parties().maybe_same(*id) {
            if shown.parts.iter().any(|(it, _)| *it == other) {
                continue;
            }
            for one in lacks(case, shown, other, scopes) {
                if matches!(one.why, Why::Refused | Why::Withdrawn) && !all.contains(&one) {
                    all.push(one);
                }
            }
        }
    }
    all
}

/// What one party lacks.
fn lacks(case: &Case, shown: &Disclosure, id: PartyId, scopes: &BTreeSet<Scope>) -> Vec<Missing> {
    let party = case.parties().get(id);
    // Whoever turned out to be an alleged author after they had answered for the person has not answered for them.
    let heard = |it: &&Consent| !is_author(case, id, &it.said().grantor);
    let answers: Vec<&Consent> = case.consents().of(id).filter(heard).collect();
    let mut all = Vec::new();
    for (audience, scope) in questions(party, shown, scopes) {
        let asked = Asked {
            party,
            answers: &answers,
            audience,
            scope,
            shown,
        };
        if let Err((whose, why)) = asked.verdict() {
            all.push(Missing {
                party: id,
                audience,
                scope,
                whose,
                why,
            });
        }
    }
    all
}

/// Whether somebody who answers for a party is an alleged author in the case, as one of its parties or by name.
pub(super) fn is_author(case: &Case, party: PartyId, by: &Grantor) -> bool {
    let name = same(&by.name);
    let mut authors = case.parties().all().iter().filter(|it| it.is(Role::Author));
    authors.any(|it| {
        let named = it.known().names.iter().any(|it| same(&it.text) == name);
        it.id != party && (by.party == Some(it.id) || !name.is_empty() && named)
    })
}

/// What must have been answered with yes before these are shown.
fn questions(
    party: Option<&Party>,
    shown: &Disclosure,
    scopes: &BTreeSet<Scope>,
) -> Vec<(Audience, Scope)> {
    let identified = scopes.iter().any(|it| it.identifies());
    let audience = shown.to.showing(identified);
    let mut all: Vec<_> = scopes.iter().map(|scope| (audience, *scope)).collect();
    let only_source = |it: &Party| {
        it.known()
            .roles
            .iter()
            .all(|role| *role == Role::Source || !role.is_asked())
    };
    let as_source =
        party.is_some_and(|it| it.is(Role::Source) && (shown.names_sources || only_source(it)));
    if identified && as_source && audience != Audience::Source {
        all.push((Audience::Source, Scope::Identity));
    }
    all
}

/// Whether a party is a child on this day. An estimate of the year of birth that leaves it open makes a child.
#[must_use]
pub fn is_child(party: &Party, on: Date) -> bool {
    let known = party.known();
    if known.kind != Kind::Person {
        return false;
    }
    let coded = known.codes.iter().any(|it| it == CHILD);
    match known.born {
        Some(born) => {
            let last = born.last();
            let adult = last
                .checked_add(jiff::Span::new().years(ADULT_YEARS))
                .is_ok_and(|it| it <= on);
            // A birth that is not sure does not undo what an officer saw.
            !adult || (coded && born.about)
        }
        None => coded,
    }
}

/// One question to one party.
struct Asked<'a> {
    party: Option<&'a Party>,
    answers: &'a [&'a Consent],
    audience: Audience,
    scope: Scope,
    shown: &'a Disclosure,
}

type Verdict = Result<(), Why>;

impl Asked<'_> {
    fn verdict(&self) -> Result<(), (Whose, Why)> {
        let own = |it: &&Consent| self.speaks_for_them(it);
        let theirs: Vec<&Consent> = self.answers.iter().copied().filter(own).collect();
        let kin = self.others(|it| {
            it.capacity == Capacity::Family
                || it.capacity == Capacity::Guardian && it.instead.is_some()
        });
        // Whoever never answered this, and of whom somebody said why they cannot.
        let is_absent = self.said(&theirs) == 0 && !kin.is_empty();
        if self.is_child() {
            let elders = self.others(|it| {
                it.capacity == Capacity::Guardian || is_absent && it.capacity == Capacity::Family
            });
            self.all_agree(&elders)
                .map_err(|it| (Whose::Guardian, it))?;
            return match is_absent {
                true => Ok(()),
                false => self.standing(&theirs).map_err(|it| (Whose::Own, it)),
            };
        }
        if is_absent {
            return self.all_agree(&kin).map_err(|it| (Whose::Family, it));
        }
        // A relative's later no is heard even beside the person's own yes: they may live with what follows.
        let newest = theirs.iter().map(|it| it.place()).max();
        for voice in &kin {
            let later = voice.iter().map(|it| it.place()).max() > newest;
            if later && let Err(why @ (Why::Refused | Why::Withdrawn)) = self.standing(voice) {
                return Err((Whose::Family, why));
            }
        }
        self.own_no().map_or(Ok(()), |why| Err((Whose::Own, why)))?;
        self.standing(&theirs).map_err(|it| (Whose::Own, it))
    }

    /// What a person said against it with their own mouth, and did not take back: whoever speaks for them does not lift it.
    fn own_no(&self) -> Option<Why> {
        if self.party.is_some_and(|it| it.known().kind != Kind::Person) {
            return None;
        }
        let own = |it: &&Consent| it.said().grantor.capacity == Capacity::Own;
        let own: Vec<&Consent> = self.answers.iter().copied().filter(own).collect();
        let no = |it: &Why| matches!(it, Why::Refused | Why::Withdrawn);
        self.standing(&own).err().filter(no)
    }

    fn is_child(&self) -> bool {
        self.party.is_some_and(|it| is_child(it, self.shown.today))
    }

    /// Whether an answer is the person's own, or of somebody who may answer in their place while they live and can be asked.
    fn speaks_for_them(&self, it: &Consent) -> bool {
        match it.said().grantor.capacity {
            Capacity::Own => true,
            // What a child's lawyer says is not the child's own assent.
            Capacity::Lawyer | Capacity::Organisation => !self.is_child(),
            // A guardian speaks for an adult who cannot; what was said for a child does not outlive childhood.
            Capacity::Guardian => {
                let then = it.said().given_on;
                !self.is_child()
                    && it.said().grantor.instead.is_none()
                    && self.party.is_some_and(|party| !is_child(party, then))
            }
            Capacity::Family => false,
        }
    }

    /// The answers of those who are asked beside or instead of the person, each voice by itself.
    fn others(&self, which: impl Fn(&Grantor) -> bool) -> Vec<Vec<&Consent>> {
        let mut voices: BTreeMap<(Option<PartyId>, String), Vec<&Consent>> = BTreeMap::new();
        for it in self.answers.iter().filter(|it| which(&it.said().grantor)) {
            let by = &it.said().grantor;
            let voice = (by.party, same(&by.name));
            voices.entry(voice).or_default().push(it);
        }
        voices
            .into_values()
            .filter(|voice| self.said(voice) > 0)
            .collect()
    }

    /// Yes where somebody says yes and nobody no: relatives and guardians may not outvote each other.
    fn all_agree(&self, voices: &[Vec<&Consent>]) -> Verdict {
        let verdicts: Vec<Verdict> = voices.iter().map(|it| self.standing(it)).collect();
        for why in [Why::Refused, Why::Withdrawn] {
            if verdicts.contains(&Err(why)) {
                return Err(why);
            }
        }
        if verdicts.contains(&Ok(())) {
            return Ok(());
        }
        verdicts
            .into_iter()
            .find(Result::is_err)
            .unwrap_or(Err(Why::NeverAsked))
    }

    /// How many answers are to this audience and scope at all.
    fn said(&self, answers: &[&Consent]) -> usize {
        answers.iter().filter(|it| self.is_about(it)).count()
    }

    fn is_about(&self, it: &Consent) -> bool {
        let said = it.said();
        let everything = said.answer == Answer::Refused && said.scope.is_empty();
        said.audience == self.audience && (everything || said.scope.contains(&self.scope))
    }

    fn is_for_purpose(&self, it: &Consent) -> bool {
        let said = it.said();
        let everything = said.answer == Answer::Refused && said.purposes.is_empty();
        everything || said.purposes.contains(&self.shown.purpose)
    }

    fn is_for_recipient(&self, it: &Consent) -> bool {
        let said = it.said();
        if self.audience != Audience::Partners {
            return true;
        }
        let everybody = said.answer == Answer::Refused && said.recipients.is_empty();
        let recipient = same(&self.shown.recipient);
        everybody || said.recipients.iter().any(|it| same(it) == recipient)
    }

    /// How one voice's answers stand: the newest to this question decides; a doubtful one leads to the one before it.
    fn standing(&self, answers: &[&Consent]) -> Verdict {
        let mut about: Vec<&Consent> = answers
            .iter()
            .copied()
            .filter(|it| self.is_about(it))
            .collect();
        if about.is_empty() {
            return Err(Why::NeverAsked);
        }
        about.retain(|it| self.is_for_recipient(it));
        if about.is_empty() {
            return Err(Why::OtherRecipient);
        }
        about.retain(|it| self.is_for_purpose(it));
        if about.is_empty() {
            return Err(Why::OtherPurpose);
        }
        about.sort_by_key(|it| it.place());
        for it in about.iter().rev() {
            let said = it.said();
            if said.answer == Answer::Refused {
                return Err(Why::Refused);
            }
            if it.withdrawn.is_some() {
                return Err(Why::Withdrawn);
            }
            if said.expires.is_some_and(|last| last < self.shown.today) {
                return Err(Why::Expired);
            }
            if said.doubt.is_none() {
                return Ok(());
            }
        }
        Err(Why::Doubtful)
    }
}

/// A name as it is compared: without regard to capitals and white space.
fn same(name: &str) -> String {
    name.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase()
}
