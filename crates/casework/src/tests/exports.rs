//! What holds for exports: who is asked, who agrees, and what never leaves.

use super::consent::{ANA, SOURCE, TODAY, case, said};
use super::file::id;
use super::{OFFICER_ANA, officer, recorded};
use crate::actions::event::About;
use crate::actions::{Shown, With, went_out};
use crate::consent::{Answer, Audience, Purpose, Why};
use crate::decisions::Matter;
use crate::decisions::decide::{answer, propose};
use crate::exports::decide::{make, prepare};
use crate::exports::event::{ExportMade, ExportPrepared};
use crate::exports::{Format, HOLDS_SECONDS, Standing, hidden, lacking, leaving};
use crate::masks::event::IdentityMasked;
use crate::{Case, CaseEvent, No, Refusal};
use words::{DecisionId, EventId, Hash, Moment, OfficerId};

const EXPORT: EventId = EventId::from_random([40; 16]);
const GATE: u8 = 22;

fn prepared(shown: Shown) -> ExportPrepared {
    ExportPrepared {
        export: EXPORT,
        format: Format::Xlsx,
        audience: Audience::StateNamed,
        recipient: "Permanent Mission".to_owned(),
        purpose: Purpose::Export,
        reason: "for the hearing".to_owned(),
        about: vec![
            About {
                party: id(ANA),
                shown,
            },
            About {
                party: id(GATE),
                shown: match shown {
                    Shown::Left => Shown::Number,
                    it => it,
                },
            },
        ],
        contact: false,
        evidence: Vec::new(),
        asks: false,
        saw: 3,
    }
}

fn made() -> ExportMade {
    ExportMade {
        export: EXPORT,
        sha256: Hash([7; 32]),
        size: 900,
        sealed: false,
        cases: 1,
    }
}

pub(super) fn golden() -> Vec<CaseEvent> {
    vec![
        CaseEvent::ExportPrepared(prepared(Shown::Number)),
        CaseEvent::ExportMade(made()),
    ]
}

fn happens(case: &mut Case, by: OfficerId, what: CaseEvent) {
    case.apply(&recorded(case.next(), by, what));
}

/// A case in which Ana allows that the State reads her name and what happened to her.
fn asked() -> Case {
    let mut case = case();
    for (number, audience) in [(1, Audience::StateNamed), (2, Audience::State)] {
        let mut yes = said(ANA, number, Answer::Granted, audience);
        yes.purposes.insert(Purpose::Export);
        happens(&mut case, OFFICER_ANA, CaseEvent::ConsentRecorded(yes));
    }
    case
}

fn refused(result: Result<CaseEvent, No>) -> Option<Refusal> {
    match result {
        Err(No::Refused(refusal)) => Some(refusal),
        _ => None,
    }
}

fn now(case: &Case) -> Moment {
    case.exports().get(EXPORT).unwrap().field.at
}

fn proposal() -> Matter {
    Matter::Export {
        text: "a workbook".to_owned(),
        names: true,
        export: Some(EXPORT),
    }
}

fn proposed_by(case: &mut Case, by: OfficerId) -> DecisionId {
    let decision = DecisionId::from_random([41; 16]);
    let event = propose(case, decision, proposal(), "the hearing", case.next(), by).unwrap();
    happens(case, by, event);
    decision
}

/// Ana proposes that the export leaves, and Ben agrees; gives the moment after it.
fn agreed_by_two(case: &mut Case) -> Moment {
    let member = CaseEvent::MemberAdded(crate::members::event::MemberAdded { officer: ben() });
    happens(case, OFFICER_ANA, member);
    let decision = proposed_by(case, OFFICER_ANA);
    let event = answer(case, decision, true, "", case.next(), ben()).unwrap();
    happens(case, ben(), event);
    now(case)
}

fn ready(shown: Shown) -> Case {
    let mut case = asked();
    let event = prepare(&case, prepared(shown), TODAY).unwrap();
    happens(&mut case, OFFICER_ANA, event);
    case
}

fn ben() -> OfficerId {
    officer("ben").unwrap()
}

#[test]
fn nobody_leaves_unasked_and_the_refusal_says_who_and_what() {
    let case = case();
    let asked_for = prepared(Shown::Name);
    assert_eq!(
        refused(prepare(&case, asked_for.clone(), TODAY)),
        Some(Refusal::ConsentMissing)
    );
    let lacks = lacking(&case, &asked_for, TODAY);
    assert!(lacks.iter().all(|it| it.party == id(ANA)));
    assert!(lacks.iter().any(|it| it.why == Why::NeverAsked));
    // Whoever is left out is not asked.
    assert!(prepare(&case, prepared(Shown::Left), TODAY).is_ok());
}

#[test]
fn an_export_goes_to_somebody_for_something_about_somebody() {
    let case = asked();
    let with = |change: &dyn Fn(&mut ExportPrepared)| {
        let mut it = prepared(Shown::Number);
        change(&mut it);
        refused(prepare(&case, it, TODAY))
    };
    assert_eq!(
        with(&|it| it.recipient = " ".to_owned()),
        Some(Refusal::ExportWithoutRecipient)
    );
    assert_eq!(
        with(&|it| it.reason = String::new()),
        Some(Refusal::ExportWithoutPurpose)
    );
    assert_eq!(with(&|it| it.about.clear()), Some(Refusal::ExportOfNobody));
}

#[test]
fn what_names_nobody_is_made_by_one_officer_and_once() {
    let mut case = ready(Shown::Number);
    let at = now(&case);
    let event = make(&case, made(), at, TODAY).unwrap();
    happens(&mut case, OFFICER_ANA, event);
    assert_eq!(
        refused(make(&case, made(), at, TODAY)),
        Some(Refusal::ExportDone)
    );
    let gone = went_out(&case, id(ANA));
    assert_eq!(gone.len(), 1);
    assert_eq!(gone[0].to, "Permanent Mission");
    assert_eq!(gone[0].audience, Audience::State);
    assert!(gone[0].with == With::Export(EXPORT));
    assert!(went_out(&case, id(SOURCE)).is_empty());
}

#[test]
fn names_leave_when_a_second_officer_has_agreed() {
    let mut case = ready(Shown::Name);
    let at = now(&case);
    assert_eq!(
        refused(make(&case, made(), at, TODAY)),
        Some(Refusal::ExportNotApproved)
    );
    let decision = proposed_by(&mut case, OFFICER_ANA);
    let own = answer(&case, decision, true, "", case.next(), OFFICER_ANA);
    assert_eq!(refused(own), Some(Refusal::OwnDecision));
    let event = CaseEvent::MemberAdded(crate::members::event::MemberAdded { officer: ben() });
    happens(&mut case, OFFICER_ANA, event);
    let event = answer(&case, decision, true, "", case.next(), ben()).unwrap();
    happens(&mut case, ben(), event);
    let agreed = case.decisions().get(decision).unwrap().agreed().unwrap().at;
    assert!(make(&case, made(), agreed, TODAY).is_ok());
    let late = agreed.plus_seconds(HOLDS_SECONDS + 1);
    assert_eq!(
        refused(make(&case, made(), late, TODAY)),
        Some(Refusal::ExportExpired)
    );
}

#[test]
fn a_colleague_who_proposes_it_makes_nobody_a_second_officer() {
    let mut case = ready(Shown::Name);
    let event = CaseEvent::MemberAdded(crate::members::event::MemberAdded { officer: ben() });
    happens(&mut case, OFFICER_ANA, event);
    let decision = proposed_by(&mut case, ben());
    let own = answer(&case, decision, true, "", case.next(), OFFICER_ANA);
    assert_eq!(refused(own), Some(Refusal::OwnDecision));
    // And a desk that wrote it all the same changes nothing.
    let written = crate::decisions::event::DecisionAnswered {
        decision,
        agrees: true,
        reasons: String::new(),
        saw: 9,
    };
    happens(&mut case, OFFICER_ANA, CaseEvent::DecisionAnswered(written));
    let export = case.exports().get(EXPORT).unwrap();
    assert_ne!(export.standing(&case, now(&case)), Standing::Ready);
}

#[test]
fn consent_that_ended_meanwhile_stops_it() {
    let mut case = ready(Shown::Number);
    let at = now(&case);
    let mut no = said(ANA, 9, Answer::Refused, Audience::State);
    no.purposes.clear();
    happens(&mut case, OFFICER_ANA, CaseEvent::ConsentRecorded(no));
    assert_eq!(
        refused(make(&case, made(), at, TODAY)),
        Some(Refusal::ConsentMissing)
    );
}

#[test]
fn a_masked_name_never_leaves() {
    let mask = CaseEvent::IdentityMasked(IdentityMasked {
        party: id(GATE),
        reason: "known in town".to_owned(),
    });
    let mut masked = asked();
    happens(&mut masked, OFFICER_ANA, mask.clone());
    assert_eq!(
        refused(prepare(&masked, prepared(Shown::Name), TODAY)),
        Some(Refusal::Masked)
    );
    assert!(prepare(&masked, prepared(Shown::Number), TODAY).is_ok());
    // Put on after two officers agreed, it holds as well.
    let mut case = ready(Shown::Name);
    let at = agreed_by_two(&mut case);
    happens(&mut case, OFFICER_ANA, mask);
    assert_eq!(
        refused(make(&case, made(), at, TODAY)),
        Some(Refusal::Masked)
    );
    let copy = leaving(&case, &prepared(Shown::Name));
    assert!(
        copy.parties()
            .get(id(GATE))
            .unwrap()
            .name()
            .starts_with('#')
    );
}

#[test]
fn the_copy_has_whom_it_shows_and_names_whom_it_names() {
    let case = asked();
    let name = case.parties().get(id(ANA)).unwrap().name().to_owned();
    let copy = leaving(&case, &prepared(Shown::Number));
    assert_eq!(copy.parties().len(), 2);
    assert!(copy.parties().get(id(ANA)).unwrap().name().starts_with('#'));
    let words = hidden(&case, &prepared(Shown::Number));
    assert!(words.iter().any(|it| it.words == name));
    let copy = leaving(&case, &prepared(Shown::Name));
    assert_eq!(copy.parties().get(id(ANA)).unwrap().name(), name);
    let words = hidden(&case, &prepared(Shown::Name));
    assert!(words.iter().all(|it| it.words != name));
    // Who is left out is not told by texts either.
    assert!(words.iter().any(|it| it.words == "Nour"));
}

#[test]
fn a_file_goes_along_sealed_with_two_and_with_whom_it_concerns() {
    use crate::evidence::event::EvidenceRegistered;
    let mut case = asked();
    let item = super::evidence::evidence(70);
    let given = EvidenceRegistered {
        from: Some(id(SOURCE)),
        ..super::evidence::registered()
    };
    happens(&mut case, OFFICER_ANA, CaseEvent::EvidenceRegistered(given));
    let with = |format, asks| ExportPrepared {
        format,
        evidence: vec![item, item],
        asks,
        ..prepared(Shown::Number)
    };
    for (it, refusal) in [
        (with(Format::Csv, true), Refusal::EvidenceOnlySealed),
        (with(Format::Archive, false), Refusal::ConsentMissing),
    ] {
        assert_eq!(refused(prepare(&case, it, TODAY)), Some(refusal));
    }
    let lacks = lacking(&case, &with(Format::Archive, false), TODAY);
    assert!(lacks.iter().all(|it| it.party == id(SOURCE)) && !lacks.is_empty());
    // A picture says who somebody is: while they are masked it stays here, whoever lets what go.
    let mut masked = case.clone();
    let mask = IdentityMasked {
        party: id(SOURCE),
        reason: "known in town".to_owned(),
    };
    happens(&mut masked, OFFICER_ANA, CaseEvent::IdentityMasked(mask));
    let it = with(Format::Archive, true);
    assert_eq!(refused(prepare(&masked, it, TODAY)), Some(Refusal::Masked));
    // A supervisor is asked; what two agree on does not stand for whoever was not.
    let event = prepare(&case, with(Format::Archive, true), TODAY).unwrap();
    happens(&mut case, OFFICER_ANA, event);
    let export = case.exports().get(EXPORT).unwrap();
    assert_eq!(export.prepared().evidence, [item]);
    assert_eq!(export.standing(&case, now(&case)), Standing::Waits);
    let at = agreed_by_two(&mut case);
    let asks = |case: &Case| case.exports().get(EXPORT).unwrap().standing(case, at);
    assert_eq!(asks(&case), Standing::Asks);
    assert_eq!(
        refused(make(&case, made(), at, TODAY)),
        Some(Refusal::ConsentMissing)
    );
    // Nobody is asked where nothing is missing.
    let nothing = ExportPrepared {
        export: words::EventId::from_random([49; 16]),
        asks: true,
        ..prepared(Shown::Number)
    };
    let event = prepare(&case, nothing, TODAY).unwrap();
    assert!(matches!(event, CaseEvent::ExportPrepared(it) if !it.asks));
}
