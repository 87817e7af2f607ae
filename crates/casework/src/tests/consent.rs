//! What holds for consent: what may leave, and what may not.

use super::file::id;
use super::{OFFICER_ANA, officer, play, recorded};
use crate::consent::decide::{Supervising, override_consent, record, withdraw};
use crate::consent::event::{
    ConsentOverridden, ConsentRecorded, ConsentWithdrawn, Grantor, Leaving,
};
use crate::consent::missing::Whose;
use crate::consent::{
    Answer, Audience, Capacity, Disclosure, Doubt, Ended, Instead, Missing, Purpose, Scope, Why,
    missing,
};
use crate::parties::event::{Name, PartyRecorded};
use crate::parties::{Kind, NameKind, Role};
use crate::{Case, CaseEvent, Recorded, Refusal};
use jiff::civil::{Date, date};
use proptest::prelude::*;
use std::collections::BTreeSet;
use words::{ActionId, ConsentId};

pub(super) const TODAY: Date = date(2026, 5, 20);

pub(super) const ANA: u8 = 20;
const CHILD: u8 = 21;
const GATE: u8 = 22;
pub(super) const SOURCE: u8 = 23;
const NGO: u8 = 24;

fn text(it: &str) -> String {
    it.to_owned()
}

fn person(number: u8, name: &str, roles: &[Role]) -> PartyRecorded {
    PartyRecorded {
        party: id(number),
        kind: Kind::Person,
        names: vec![Name {
            text: text(name),
            kind: NameKind::Main,
        }],
        roles: roles.iter().copied().collect(),
        codes: Vec::new(),
        states: Vec::new(),
        born: None,
        count: None,
        function: String::new(),
        contact: String::new(),
        about: String::new(),
        saw: 1,
    }
}

/// A victim, a child, an alleged author, a source, and an organisation.
pub(super) fn case() -> Case {
    let mut case = play(&["ana opens A threat from r1"]);
    let mut child = person(CHILD, "Nour", &[Role::Victim]);
    child.born = "2011".parse().ok();
    let mut ngo = person(NGO, "Open Door", &[Role::Victim]);
    ngo.kind = Kind::Organisation;
    for party in [
        person(ANA, "Ana Kovač", &[Role::Victim, Role::Source]),
        child,
        person(GATE, "Officer at the gate", &[Role::Author]),
        person(SOURCE, "Salma", &[Role::Source]),
        ngo,
    ] {
        happened(&mut case, CaseEvent::PartyRecorded(party));
    }
    case
}

pub(super) fn happened(case: &mut Case, event: CaseEvent) {
    case.apply(&recorded(case.next(), OFFICER_ANA, event));
}

/// An answer of a party, for themselves, to everything of one audience.
pub(super) fn said(party: u8, number: u8, answer: Answer, audience: Audience) -> ConsentRecorded {
    ConsentRecorded {
        consent: ConsentId::from_random([number; 16]),
        party: id(party),
        answer,
        audience,
        recipients: Vec::new(),
        scope: Scope::ALL.iter().copied().collect(),
        purposes: [Purpose::Action].into(),
        purpose: text("a letter to the Government"),
        grantor: Grantor {
            party: Some(id(party)),
            name: String::new(),
            capacity: Capacity::Own,
            authority: String::new(),
            instead: None,
        },
        given_on: date(2026, 5, 1),
        language: text("en"),
        explained: text("by telephone"),
        risks_explained: true,
        doubt: None,
        doubt_reason: String::new(),
        expires: None,
        evidence: text("a recorded call"),
        saw: 99,
    }
}

pub(super) fn golden_recorded() -> ConsentRecorded {
    ConsentRecorded {
        recipients: vec![text("Association of Lawyers")],
        scope: [Scope::Identity, Scope::Facts].into(),
        purposes: [Purpose::Action, Purpose::Referral].into(),
        grantor: Grantor {
            party: None,
            name: text("محمد الصالح"),
            capacity: Capacity::Family,
            authority: text("brother"),
            instead: Some(Instead::Unreachable),
        },
        doubt: Some(Doubt::Presence),
        doubt_reason: text("his uncle was in the room"),
        expires: Some(date(2026, 12, 31)),
        saw: 15,
        ..said(ANA, 70, Answer::Granted, Audience::Partners)
    }
}

pub(super) fn golden_withdrawn() -> ConsentWithdrawn {
    ConsentWithdrawn {
        consent: ConsentId::from_random([70; 16]),
        on: date(2026, 5, 9),
        reason: text("her family was threatened"),
        by: Ended::Grantor,
    }
}

pub(super) fn golden_overridden() -> ConsentOverridden {
    ConsentOverridden {
        leaving: Leaving::Action {
            action: ActionId::from_random([80; 16]),
            version: 17,
        },
        missing: vec![Missing {
            party: id(ANA),
            audience: Audience::StateNamed,
            scope: Scope::Identity,
            whose: Whose::Own,
            why: Why::NeverAsked,
        }],
        asked_by: OFFICER_ANA,
        reason: text("she is held and may be killed tonight"),
    }
}

fn shown(to: Audience, party: u8, scopes: &[Scope]) -> Disclosure {
    Disclosure {
        to,
        recipient: String::new(),
        purpose: Purpose::Action,
        parts: vec![(id(party), scopes.iter().copied().collect())],
        names_sources: false,
        today: TODAY,
    }
}

fn lacks(case: &Case, shown: &Disclosure) -> Vec<&'static str> {
    missing(case, shown)
        .iter()
        .map(|it| it.why.code())
        .collect()
}

/// What an officer is told who wants to give a name to the State after these answers.
fn named_to_state(party: u8, answers: Vec<ConsentRecorded>) -> Vec<&'static str> {
    let mut case = case();
    for one in answers {
        let event = record(&case, one, TODAY).unwrap();
        happened(&mut case, event);
    }
    lacks(
        &case,
        &shown(Audience::StateNamed, party, &[Scope::Identity]),
    )
}

fn yes(number: u8) -> ConsentRecorded {
    said(ANA, number, Answer::Granted, Audience::StateNamed)
}

#[test]
fn nothing_leaves_about_whom_nobody_asked_and_an_alleged_author_is_not_asked() {
    assert_eq!(named_to_state(ANA, vec![]), ["never-asked"]);
    assert!(named_to_state(GATE, vec![]).is_empty());
    assert!(named_to_state(ANA, vec![yes(1)]).is_empty());
    let case = case();
    let gone = shown(Audience::State, 99, &[Scope::Facts]);
    assert_eq!(
        lacks(&case, &gone),
        ["never-asked"],
        "forgotten is not free"
    );
}

#[test]
fn the_newest_answer_counts_by_the_day_on_which_it_was_given() {
    let no = said(ANA, 2, Answer::Refused, Audience::StateNamed);
    let later = ConsentRecorded {
        given_on: date(2026, 5, 2),
        ..no.clone()
    };
    assert_eq!(
        named_to_state(ANA, vec![yes(1), later.clone()]),
        ["refused"]
    );
    assert_eq!(
        named_to_state(ANA, vec![later, yes(1)]),
        ["refused"],
        "an older yes that is recorded later changes nothing"
    );
    let earlier = ConsentRecorded {
        given_on: date(2026, 4, 2),
        ..no
    };
    assert!(named_to_state(ANA, vec![earlier, yes(1)]).is_empty());
}

#[test]
fn the_two_official_questions_are_two() {
    let mut case = case();
    happened(&mut case, CaseEvent::ConsentRecorded(yes(1)));
    assert_eq!(
        lacks(
            &case,
            &shown(Audience::PublicNamed, ANA, &[Scope::Identity])
        ),
        ["never-asked"]
    );
    assert_eq!(
        lacks(&case, &shown(Audience::State, ANA, &[Scope::Identity])),
        Vec::<&str>::new(),
        "who gives a name to the State asks for the State with identity, whatever the form says"
    );
    assert_eq!(
        lacks(&case, &shown(Audience::StateNamed, ANA, &[Scope::Facts])),
        ["never-asked"],
        "to be named does not allow to be written about without a name"
    );
}

#[test]
fn what_has_run_out_or_was_given_for_something_else_is_no_consent() {
    let until = |day| ConsentRecorded {
        expires: Some(day),
        ..yes(1)
    };
    assert_eq!(
        named_to_state(ANA, vec![until(date(2026, 5, 19))]),
        ["expired"]
    );
    assert!(named_to_state(ANA, vec![until(TODAY)]).is_empty());
    let other = ConsentRecorded {
        purposes: [Purpose::Publication].into(),
        ..yes(1)
    };
    assert_eq!(named_to_state(ANA, vec![other]), ["other-purpose"]);
}

#[test]
fn partners_are_allowed_one_by_one() {
    let mut case = case();
    let partner = ConsentRecorded {
        recipients: vec![text("Association of  Lawyers")],
        ..said(ANA, 1, Answer::Granted, Audience::Partners)
    };
    let event = record(&case, partner, TODAY).unwrap();
    happened(&mut case, event);
    let to = |name: &str| Disclosure {
        recipient: text(name),
        ..shown(Audience::Partners, ANA, &[Scope::Facts])
    };
    assert!(lacks(&case, &to("association of lawyers")).is_empty());
    assert_eq!(lacks(&case, &to("Another one")), ["other-recipient"]);
}

#[test]
fn a_doubtful_answer_needs_a_free_one_beside_it() {
    let doubtful = ConsentRecorded {
        doubt: Some(Doubt::Custody),
        doubt_reason: text("a guard was in the room"),
        given_on: date(2026, 5, 3),
        ..yes(2)
    };
    assert_eq!(named_to_state(ANA, vec![doubtful.clone()]), ["doubtful"]);
    assert!(named_to_state(ANA, vec![yes(1), doubtful]).is_empty());
}

#[test]
fn a_child_and_its_guardian_both_agree() {
    let own = said(CHILD, 1, Answer::Granted, Audience::StateNamed);
    let guardian = |number, answer| ConsentRecorded {
        grantor: Grantor {
            party: None,
            name: format!("Guardian {number}"),
            capacity: Capacity::Guardian,
            authority: text("mother"),
            instead: None,
        },
        ..said(CHILD, number, answer, Audience::StateNamed)
    };
    assert_eq!(named_to_state(CHILD, vec![own.clone()]), ["never-asked"]);
    let alone = guardian(2, Answer::Granted);
    assert_eq!(named_to_state(CHILD, vec![alone.clone()]), ["never-asked"]);
    assert!(named_to_state(CHILD, vec![own.clone(), alone.clone()]).is_empty());
    let against = guardian(3, Answer::Refused);
    assert_eq!(
        named_to_state(CHILD, vec![own, alone, against]),
        ["refused"]
    );
}

#[test]
fn a_relative_answers_for_the_dead_and_never_over_the_persons_own_no() {
    let kin = |number, answer| ConsentRecorded {
        grantor: Grantor {
            party: None,
            name: format!("Kin {number}"),
            capacity: Capacity::Family,
            authority: String::new(),
            instead: Some(Instead::Dead),
        },
        ..said(ANA, number, answer, Audience::StateNamed)
    };
    assert!(named_to_state(ANA, vec![kin(1, Answer::Granted)]).is_empty());
    let disputed = vec![kin(1, Answer::Granted), kin(2, Answer::Refused)];
    assert_eq!(
        named_to_state(ANA, disputed),
        ["refused"],
        "kin do not outvote each other"
    );
    let own = said(ANA, 3, Answer::Refused, Audience::StateNamed);
    assert_eq!(
        named_to_state(ANA, vec![own, kin(1, Answer::Granted)]),
        ["refused"]
    );
    let later = ConsentRecorded {
        given_on: date(2026, 5, 9),
        ..kin(2, Answer::Refused)
    };
    assert_eq!(
        named_to_state(ANA, vec![yes(1), later]),
        ["refused"],
        "they live with it"
    );
}

#[test]
fn who_told_the_office_is_not_shown_as_that_without_an_answer_to_it() {
    let mut case = case();
    let agreed = said(SOURCE, 1, Answer::Granted, Audience::StateNamed);
    happened(&mut case, CaseEvent::ConsentRecorded(agreed));
    happened(&mut case, CaseEvent::ConsentRecorded(yes(2)));
    let name = [Scope::Identity];
    let of = |party| shown(Audience::StateNamed, party, &name);
    assert_eq!(lacks(&case, &of(SOURCE)), ["never-asked"]);
    assert!(lacks(&case, &of(ANA)).is_empty(), "named as a victim");
    let told = Disclosure {
        names_sources: true,
        ..of(ANA)
    };
    assert_eq!(lacks(&case, &told), ["never-asked"]);
    let source = said(SOURCE, 3, Answer::Granted, Audience::Source);
    happened(&mut case, CaseEvent::ConsentRecorded(source));
    assert!(lacks(&case, &of(SOURCE)).is_empty());
}

#[test]
fn a_consent_that_is_not_clear_is_refused() {
    let case = case();
    let refused = |it: ConsentRecorded| match record(&case, it, TODAY) {
        Err(crate::No::Refused(refusal)) => Some(refusal),
        _ => None,
    };
    let by = |capacity, authority: &str, party| Grantor {
        party,
        name: text("Somebody"),
        capacity,
        authority: text(authority),
        instead: None,
    };
    let none = ConsentRecorded {
        scope: BTreeSet::new(),
        ..yes(1)
    };
    assert_eq!(refused(none), Some(Refusal::ConsentWithoutScope));
    let none = ConsentRecorded {
        purposes: BTreeSet::new(),
        ..yes(1)
    };
    assert_eq!(refused(none), Some(Refusal::ConsentWithoutPurpose));
    let none = said(ANA, 1, Answer::Granted, Audience::Partners);
    assert_eq!(refused(none), Some(Refusal::ConsentWithoutRecipient));
    let tomorrow = ConsentRecorded {
        given_on: date(2026, 5, 21),
        ..yes(1)
    };
    assert_eq!(refused(tomorrow), Some(Refusal::DateInFuture));
    let lawyer = ConsentRecorded {
        grantor: by(Capacity::Lawyer, "", None),
        ..yes(1)
    };
    assert_eq!(refused(lawyer), Some(Refusal::GrantorWithoutAuthority));
    let kin = ConsentRecorded {
        grantor: by(Capacity::Family, "", None),
        ..yes(1)
    };
    assert_eq!(refused(kin), Some(Refusal::FamilyWithoutReason));
    let gate = by(Capacity::Guardian, "father", Some(id(GATE)));
    let gate = ConsentRecorded {
        grantor: gate,
        ..yes(1)
    };
    assert_eq!(refused(gate), Some(Refusal::GrantorIsAuthor));
    let doubt = ConsentRecorded {
        doubt: Some(Doubt::Pressure),
        ..yes(1)
    };
    assert_eq!(refused(doubt), Some(Refusal::DoubtWithoutReason));
    let stranger = ConsentRecorded {
        party: id(99),
        ..yes(1)
    };
    assert_eq!(refused(stranger), Some(Refusal::NoParty));
}

#[test]
fn an_answer_that_a_colleague_recorded_meanwhile_is_seen_first() {
    let mut case = case();
    happened(&mut case, CaseEvent::ConsentRecorded(yes(1)));
    let unseen = ConsentRecorded { saw: 2, ..yes(2) };
    assert!(matches!(
        record(&case, unseen, TODAY),
        Err(crate::No::Clash(_))
    ));
}

#[test]
fn only_a_supervisor_who_did_not_ask_overrides_and_only_for_a_life() {
    let case = case();
    let ben = officer("ben").unwrap();
    let lacking = missing(&case, &shown(Audience::StateNamed, ANA, &[Scope::Identity]));
    let leaving = golden_overridden().leaving;
    let by = |me, is_supervisor, life_at_risk, reason| {
        let who = Supervising {
            me,
            is_supervisor,
            asked_by: OFFICER_ANA,
            life_at_risk,
        };
        match override_consent(&case, leaving, lacking.clone(), who, reason) {
            Err(crate::No::Refused(refusal)) => Some(refusal),
            _ => None,
        }
    };
    assert_eq!(by(ben, false, true, "x"), Some(Refusal::OnlySupervisor));
    assert_eq!(by(OFFICER_ANA, true, true, "x"), Some(Refusal::OwnOverride));
    assert_eq!(
        by(ben, true, false, "x"),
        Some(Refusal::OverrideWithoutReason)
    );
    assert_eq!(
        by(ben, true, true, " "),
        Some(Refusal::OverrideWithoutReason)
    );
    assert_eq!(by(ben, true, true, "she may be killed tonight"), None);
}

#[test]
fn what_was_refused_cannot_be_withdrawn_and_nothing_ends_twice() {
    let mut case = case();
    let no = said(ANA, 1, Answer::Refused, Audience::StateNamed);
    happened(&mut case, CaseEvent::ConsentRecorded(no));
    happened(&mut case, CaseEvent::ConsentRecorded(yes(2)));
    let end = |case: &Case, number| {
        let consent = ConsentId::from_random([number; 16]);
        withdraw(case, consent, (TODAY, Ended::Grantor, ""), TODAY)
    };
    assert_eq!(end(&case, 1).err(), Some(Refusal::NoChange.into()));
    let event = end(&case, 2).unwrap();
    happened(&mut case, event);
    assert_eq!(end(&case, 2).err(), Some(Refusal::NoChange.into()));
    assert_eq!(
        lacks(&case, &shown(Audience::StateNamed, ANA, &[Scope::Identity])),
        ["withdrawn"]
    );
}

/// What chance made, for whoever looks at a failure: these are no one's words.
#[derive(Clone)]
struct Made<T>(T);

impl std::fmt::Debug for Made<ConsentRecorded> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&serde_json::to_string(&self.0).unwrap())
    }
}

impl std::fmt::Debug for Made<Disclosure> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let it = &self.0;
        write!(
            f,
            "{:?} {:?} {:?} {}",
            it.to, it.purpose, it.parts, it.names_sources
        )
    }
}

/// Any answer about one of the parties, as chance makes it, also such as no decision would let pass.
fn any_answer() -> impl Strategy<Value = Made<ConsentRecorded>> {
    let scopes = prop::collection::btree_set(prop::sample::select(Scope::ALL), 0..4);
    let purposes = prop::collection::btree_set(prop::sample::select(Purpose::ALL), 0..3);
    let by = (
        prop::sample::select(Capacity::ALL),
        prop::option::of(prop::sample::select(Instead::ALL)),
        prop::sample::select(vec!["", "Uncle", "Aunt"]),
    );
    (
        prop::sample::select(vec![ANA, CHILD, SOURCE, NGO]),
        prop::sample::select(Answer::ALL),
        prop::sample::select(Audience::ALL),
        (scopes, purposes),
        by,
        (1..28_i8, prop::option::of(1..31_i8)),
        prop::option::of(prop::sample::select(Doubt::ALL)),
    )
        .prop_map(
            |(party, answer, audience, (scope, purposes), by, days, doubt)| {
                Made(ConsentRecorded {
                    recipients: vec![text("P")],
                    scope,
                    purposes,
                    grantor: Grantor {
                        party: None,
                        name: text(by.2),
                        capacity: by.0,
                        authority: text("x"),
                        instead: by.1,
                    },
                    given_on: date(2026, 4, days.0),
                    expires: days.1.map(|day| date(2026, 5, day)),
                    doubt,
                    ..said(party, 0, answer, audience)
                })
            },
        )
}

fn any_disclosure() -> impl Strategy<Value = Made<Disclosure>> {
    let scopes = prop::collection::btree_set(prop::sample::select(Scope::ALL), 1..5);
    (
        prop::sample::select(Audience::ALL),
        prop::sample::select(Purpose::ALL),
        prop::sample::select(vec![ANA, CHILD, SOURCE, NGO]),
        scopes,
        any::<bool>(),
    )
        .prop_map(|(to, purpose, party, scopes, names_sources)| {
            Made(Disclosure {
                to,
                recipient: text("p"),
                purpose,
                parts: vec![(id(party), scopes)],
                names_sources,
                today: TODAY,
            })
        })
}

fn with(answers: &[Made<ConsentRecorded>]) -> Case {
    let mut case = case();
    for (number, one) in (1..).zip(answers) {
        let consent = ConsentId::from_random([number; 16]);
        happened(
            &mut case,
            CaseEvent::ConsentRecorded(ConsentRecorded {
                consent,
                ..one.0.clone()
            }),
        );
    }
    case
}

/// What is missing, without why.
fn gaps(case: &Case, shown: &Disclosure) -> BTreeSet<(Audience, Scope)> {
    missing(case, shown)
        .iter()
        .map(|it| (it.audience, it.scope))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn a_withdrawal_never_widens_what_may_leave(
        answers in prop::collection::vec(any_answer(), 1..8),
        which in any::<prop::sample::Index>(),
        shown in any_disclosure(),
    ) {
        let mut case = with(&answers);
        let before = gaps(&case, &shown.0);
        let number = u8::try_from(which.index(answers.len()) + 1).unwrap();
        happened(&mut case, CaseEvent::ConsentWithdrawn(ConsentWithdrawn {
            consent: ConsentId::from_random([number; 16]),
            ..golden_withdrawn()
        }));
        let after = gaps(&case, &shown.0);
        prop_assert!(before.is_subset(&after), "{before:?} {after:?}");
    }

    #[test]
    fn an_answer_to_one_audience_never_opens_another(
        answers in prop::collection::vec(any_answer(), 0..6),
        one in any_answer(),
        shown in any_disclosure(),
    ) {
        let before = gaps(&with(&answers), &shown.0);
        let mut more = answers;
        more.push(one.clone());
        let after = gaps(&with(&more), &shown.0);
        for opened in before.difference(&after) {
            prop_assert_eq!(opened.0, one.0.audience);
        }
    }

    #[test]
    fn the_order_of_unrelated_answers_never_matters(
        answers in prop::collection::vec(any_answer(), 2..8),
        at in any::<prop::sample::Index>(),
        shown in any_disclosure(),
    ) {
        let at = at.index(answers.len() - 1);
        let (one, other) = (&answers[at].0, &answers[at + 1].0);
        let related = one.party == other.party
            && one.audience == other.audience
            && one.given_on == other.given_on;
        prop_assume!(!related);
        let mut swapped = answers.clone();
        swapped.swap(at, at + 1);
        prop_assert_eq!(gaps(&with(&answers), &shown.0), gaps(&with(&swapped), &shown.0));
    }
}

#[test]
fn what_a_state_in_memory_forgets_of_consent_is_only_words() {
    let mut whole = with(&[Made(golden_recorded()), Made(yes(2))]);
    let shown = shown(Audience::StateNamed, ANA, &[Scope::Identity]);
    let before = lacks(&whole, &shown);
    whole.forget_texts();
    assert_eq!(lacks(&whole, &shown), before);
    let entries: Vec<Recorded> = Vec::new();
    assert!(Case::of(&entries).consents().all().is_empty());
}

#[test]
fn a_report_that_joins_brings_no_consent_and_the_stricter_answer_holds() {
    let mut case = case();
    happened(&mut case, CaseEvent::ConsentRecorded(yes(1)));
    let named = shown(Audience::StateNamed, ANA, &[Scope::Identity]);
    let other = shown(Audience::StateNamed, SOURCE, &[Scope::Identity]);
    assert!(lacks(&case, &named).is_empty());
    let before = lacks(&case, &other);
    assert!(!before.is_empty());
    let report = words::StreamId::from_random([9; 16]);
    let joins = crate::intake::decide::join_report(&case, report, "Of the same person.").unwrap();
    happened(&mut case, joins);
    assert!(case.intake().has(report));
    assert_eq!(lacks(&case, &other), before, "joining allows nothing");
    // What the report says must not be done is recorded as an answer of the same day.
    let no = said(ANA, 2, Answer::Refused, Audience::StateNamed);
    let no = record(&case, no, TODAY).unwrap();
    happened(&mut case, no);
    assert_eq!(lacks(&case, &named), ["refused"]);
    let older = ConsentRecorded {
        given_on: date(2026, 4, 30),
        ..yes(3)
    };
    let older = record(&case, older, TODAY).unwrap();
    happened(&mut case, older);
    assert_eq!(lacks(&case, &named), ["refused"]);
}
