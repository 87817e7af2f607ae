//! What holds for actions: who approves, and what keeps a letter here.

use super::consent::{ANA, SOURCE, TODAY, case as people, happened, said};
use super::file::id;
use super::{officer, recorded};
use crate::actions::decide::{approve, cancel, draft, hand_in, remind, send, send_back};
use crate::actions::event::{
    About, ActionApproved, ActionCancelled, ActionDrafted, ActionHandedIn, ActionReturned,
    ActionSent, Addressee, Checked, Frame, ReminderSent,
};
use crate::actions::shows::slips;
use crate::actions::{Ground, Kind, Shown, Standing, State, disclosure, due, lacking, went_out};
use crate::consent::decide::{Supervising, override_consent, withdraw};
use crate::consent::event::{ConsentRecorded, Leaving};
use crate::consent::{Answer, Audience, Ended, Scope};
use crate::replies::event::ReplyRecorded;
use crate::{Case, CaseEvent, No, Refusal};
use jiff::civil::date;
use words::{ActionId, ConsentId, CooperationId, Hash, IncidentId, Language, OfficerId};

const ACTION: ActionId = ActionId::from_random([80; 16]);

fn text(it: &str) -> String {
    it.to_owned()
}

fn letter() -> ActionDrafted {
    ActionDrafted {
        action: ACTION,
        kind: Kind::AllegationLetter,
        ground: Ground::Person,
        addressee: Addressee {
            name: text("Permanent Mission"),
            title: text("Ambassador"),
            lines: vec![text("Geneva")],
            audience: Audience::StateNamed,
            state: Some(text("CH")),
        },
        basis: vec![text("NORM.HRC12-2")],
        about: vec![
            About {
                party: id(ANA),
                shown: Shown::Name,
            },
            About {
                party: id(SOURCE),
                shown: Shown::Left,
            },
        ],
        incidents: Vec::new(),
        cooperation: Vec::new(),
        documents: false,
        pictures: false,
        names_sources: false,
        language: Language::En,
        frame: Frame {
            place: text("Geneva"),
            date: Some(date(2026, 5, 20)),
            ..Frame::default()
        },
        text: text("# A letter\n\n1. Ana Kovač was followed home."),
        reply_due: Some(date(2026, 5, 25)),
        saw: 99,
    }
}

pub(super) fn golden() -> Vec<CaseEvent> {
    vec![
        CaseEvent::ActionDrafted(ActionDrafted {
            incidents: vec![IncidentId::from_random([60; 16])],
            cooperation: vec![CooperationId::from_random([40; 16])],
            documents: true,
            frame: Frame {
                reference: text("R 12"),
                signatory: text("Head of office"),
                signatory_title: text("Coordinator"),
                ..letter().frame
            },
            saw: 16,
            ..letter()
        }),
        CaseEvent::ActionHandedIn(ActionHandedIn {
            action: ACTION,
            version: 17,
        }),
        CaseEvent::ActionApproved(ActionApproved {
            action: ACTION,
            version: 17,
            hash: Hash([7; 32]),
            checked: vec![Checked {
                party: id(ANA),
                audience: Audience::StateNamed,
                scope: [Scope::Identity, Scope::Facts].into(),
            }],
            overridden: true,
        }),
        CaseEvent::ActionReturned(ActionReturned {
            action: ACTION,
            version: 17,
            reasons: text("the date is wrong"),
        }),
        CaseEvent::ActionSent(ActionSent {
            action: ACTION,
            on: date(2026, 5, 20),
            how: text("by hand"),
            reference: text("received 14:05"),
        }),
        CaseEvent::ReminderSent(ReminderSent {
            action: ACTION,
            on: date(2026, 7, 20),
            how: text("note verbale"),
        }),
        CaseEvent::ActionCancelled(ActionCancelled {
            action: ACTION,
            reason: text("she asked us to stop"),
        }),
    ]
}

/// A case with a letter that ana wrote.
fn drafted(agreed: bool) -> (Case, u64) {
    let mut case = people();
    if agreed {
        let yes = said(ANA, 1, Answer::Granted, Audience::StateNamed);
        happened(&mut case, CaseEvent::ConsentRecorded(yes));
    }
    let event = draft(&case, letter()).unwrap();
    happened(&mut case, event);
    let version = case.actions().get(ACTION).unwrap().newest().version;
    (case, version)
}

fn handed_in(agreed: bool) -> (Case, u64) {
    let (mut case, version) = drafted(agreed);
    let event = hand_in(&case, ACTION, version).unwrap();
    happened(&mut case, event);
    (case, version)
}

fn ben() -> OfficerId {
    officer("ben").unwrap()
}

fn approves(case: &Case, version: u64, who: &str) -> Result<CaseEvent, No> {
    let who = officer(who).unwrap();
    approve(case, (ACTION, version), who, TODAY, |text| {
        Hash([u8::try_from(text.len() % 256).unwrap(); 32])
    })
}

fn by_ben(case: &mut Case, event: CaseEvent) {
    case.apply(&recorded(case.next(), ben(), event));
}

fn approved() -> (Case, u64) {
    let (mut case, version) = handed_in(true);
    let event = approves(&case, version, "ben").unwrap();
    by_ben(&mut case, event);
    (case, version)
}

fn sends(case: &Case) -> Result<CaseEvent, No> {
    send(case, ACTION, (TODAY, "by hand", ""), TODAY)
}

fn refused<T>(result: Result<T, No>) -> Option<Refusal> {
    match result {
        Err(No::Refused(refusal)) => Some(refusal),
        _ => None,
    }
}

#[test]
fn a_second_officer_approves_and_only_with_consent() {
    let (case, version) = handed_in(true);
    assert_eq!(
        refused(approves(&case, version, "ana")),
        Some(Refusal::OwnAction)
    );
    let Ok(CaseEvent::ActionApproved(event)) = approves(&case, version, "ben") else {
        panic!("ben approves");
    };
    assert_eq!(event.checked.len(), 1, "who is left out is not checked");
    assert!(!event.overridden);
    let (case, version) = handed_in(false);
    assert_eq!(
        refused(approves(&case, version, "ben")),
        Some(Refusal::ConsentMissing)
    );
}

#[test]
fn what_is_not_handed_in_is_not_approved_and_what_is_not_approved_does_not_leave() {
    let (case, version) = drafted(true);
    assert_eq!(
        refused(approves(&case, version, "ben")),
        Some(Refusal::ActionNotHandedIn)
    );
    assert_eq!(refused(sends(&case)), Some(Refusal::ActionNotApproved));
    let (case, _) = handed_in(true);
    assert_eq!(refused(sends(&case)), Some(Refusal::ActionNotApproved));
}

#[test]
fn after_approval_the_text_is_fixed() {
    let (mut case, version) = approved();
    let other = ActionDrafted {
        text: text("# Another"),
        ..letter()
    };
    assert_eq!(
        refused(draft(&case, other.clone())),
        Some(Refusal::ActionFixed)
    );
    // Also for a version that was on its way while the approval came.
    happened(&mut case, CaseEvent::ActionDrafted(other));
    assert_eq!(
        case.actions().get(ACTION).unwrap().newest().version,
        version
    );
    let event = sends(&case).unwrap();
    happened(&mut case, event);
    assert_eq!(case.actions().get(ACTION).unwrap().state(), State::Sent);
    assert_eq!(
        refused(cancel(&case, ACTION, "late")),
        Some(Refusal::ActionFixed)
    );
}

#[test]
fn a_withdrawal_after_the_approval_keeps_the_letter_here() {
    let (mut case, version) = approved();
    let consent = ConsentId::from_random([1; 16]);
    let end = withdraw(&case, consent, (TODAY, Ended::Grantor, ""), TODAY).unwrap();
    happened(&mut case, end);
    assert_eq!(refused(sends(&case)), Some(Refusal::ConsentMissing));
    let back = send_back(&case, (ACTION, version), "she has withdrawn").unwrap();
    happened(&mut case, back);
    let without = ActionDrafted {
        about: Vec::new(),
        text: text("# A letter\n\n1. Somebody was followed home."),
        ..letter()
    };
    assert!(draft(&case, without).is_ok());
}

#[test]
fn a_supervisor_decides_for_one_version_and_for_what_was_missing_then() {
    let (mut case, version) = handed_in(false);
    let lacks = lacking(&case, case.actions().get(ACTION).unwrap().newest(), TODAY);
    let who = Supervising {
        me: ben(),
        is_supervisor: true,
        asked_by: officer("ana").unwrap(),
        life_at_risk: true,
    };
    let leaving = Leaving::Action {
        action: ACTION,
        version,
    };
    let event = override_consent(&case, leaving, lacks, who, "she may be killed").unwrap();
    by_ben(&mut case, event);
    let approval = approves(&case, version, "cyd");
    assert!(matches!(&approval, Ok(CaseEvent::ActionApproved(it)) if it.overridden));
    // She is asked, and says no: nobody had decided on that.
    let no = said(ANA, 2, Answer::Refused, Audience::StateNamed);
    let mut asked = case.clone();
    happened(&mut asked, CaseEvent::ConsentRecorded(no));
    assert_eq!(
        refused(approves(&asked, version, "cyd")),
        Some(Refusal::ConsentMissing)
    );
    // Another version is another letter.
    let other = ActionDrafted {
        reply_due: None,
        ..letter()
    };
    let event = draft(&case, other).unwrap();
    happened(&mut case, event);
    let version = case.actions().get(ACTION).unwrap().newest().version;
    let event = hand_in(&case, ACTION, version).unwrap();
    happened(&mut case, event);
    assert_eq!(
        refused(approves(&case, version, "cyd")),
        Some(Refusal::ConsentMissing)
    );
}

#[test]
fn a_name_that_stands_in_the_text_is_shown_whatever_the_form_says() {
    let case = people();
    let hidden = ActionDrafted {
        about: vec![About {
            party: id(ANA),
            shown: Shown::Initials,
        }],
        ..letter()
    };
    assert_eq!(slips(&case, &hidden), [id(ANA)]);
    let shown = disclosure(&case, &hidden, TODAY);
    assert!(
        shown
            .parts
            .iter()
            .any(|(party, scopes)| { *party == id(ANA) && scopes.contains(&Scope::Identity) })
    );
    let loud = ActionDrafted {
        text: text("**ANA\u{a0}KOVAČ**, and others"),
        ..hidden.clone()
    };
    assert_eq!(slips(&case, &loud), [id(ANA)]);
    let other = ActionDrafted {
        text: text("Diana Kovačević wrote"),
        ..hidden
    };
    assert!(slips(&case, &other).is_empty());
    // The lines of the address are read as well; whoever the letter is sent to stands there.
    let mut addressed = other;
    addressed.addressee.lines = vec![text("on behalf of Ana Kovač")];
    assert_eq!(slips(&case, &addressed), [id(ANA)]);
    addressed.addressee.name = text("Ms Ana Kovač");
    assert!(slips(&case, &addressed).is_empty());
}

#[test]
fn whoever_withdraws_is_told_what_has_left() {
    let (mut case, _) = approved();
    assert!(went_out(&case, id(ANA)).is_empty());
    let event = sends(&case).unwrap();
    happened(&mut case, event);
    let left = went_out(&case, id(ANA));
    assert_eq!(left.len(), 1);
    assert_eq!(left[0].to, "Permanent Mission");
    assert_eq!(left[0].audience, Audience::StateNamed);
    assert!(went_out(&case, id(SOURCE)).is_empty());
}

#[test]
fn what_is_waited_for_is_late_after_its_day() {
    let (mut case, _) = approved();
    assert!(due(&case, TODAY).is_empty(), "nothing has left");
    let event = sends(&case).unwrap();
    happened(&mut case, event);
    let standing = |day| due(&case, day)[0].standing;
    assert_eq!(standing(date(2026, 5, 10)), Standing::Later);
    assert_eq!(standing(date(2026, 5, 25)), Standing::Soon);
    assert_eq!(standing(date(2026, 5, 26)), Standing::Late);
    let early = remind(&case, ACTION, (date(2026, 5, 19), ""), TODAY);
    assert_eq!(refused(early), Some(Refusal::DatesReversed));
    let event = remind(&case, ACTION, (TODAY, "note"), TODAY).unwrap();
    happened(&mut case, event);
    assert_eq!(due(&case, TODAY)[0].reminded, Some(TODAY));
    // That it was received, or that more time is asked for, is no reply yet; that none came ends the waiting.
    let replied = |kind: &str| {
        let mut case = case.clone();
        let reply = ReplyRecorded {
            to: Some(ACTION),
            responses: vec![text(kind)],
            ..super::track::reply()
        };
        happened(&mut case, CaseEvent::ReplyRecorded(reply));
        due(&case, TODAY).len()
    };
    assert_eq!(["RESP.ACK", "RESP.EXT"].map(replied), [1, 1]);
    assert_eq!(["RESP.SUBST", "RESP.NONE"].map(replied), [0, 0]);
}

#[test]
fn two_who_write_on_the_same_letter_see_each_other() {
    let (case, version) = drafted(true);
    let unseen = ActionDrafted {
        text: text("# Mine"),
        saw: version,
        ..letter()
    };
    assert!(matches!(draft(&case, unseen), Err(No::Clash(_))));
    let seen = ActionDrafted {
        text: text("# Mine"),
        ..letter()
    };
    assert!(draft(&case, seen).is_ok());
    assert_eq!(refused(draft(&case, letter())), Some(Refusal::NoChange));
}

#[test]
fn a_letter_goes_to_somebody_and_is_read_by_somebody() {
    let case = people();
    let mut nobody = letter();
    nobody.addressee.name = text(" ");
    nobody.addressee.title = String::new();
    assert_eq!(
        refused(draft(&case, nobody)),
        Some(Refusal::ActionWithoutAddressee)
    );
    let mut inside = letter();
    inside.addressee.audience = Audience::Team;
    assert_eq!(
        refused(draft(&case, inside)),
        Some(Refusal::ActionWithoutReaders)
    );
    let empty = ActionDrafted {
        text: text(" \n"),
        ..letter()
    };
    let mut case = case;
    let event = draft(&case, empty).unwrap();
    happened(&mut case, event);
    let version = case.actions().get(ACTION).unwrap().newest().version;
    assert_eq!(
        refused(hand_in(&case, ACTION, version)),
        Some(Refusal::ActionWithoutText)
    );
}

#[test]
fn a_person_in_a_letter_or_with_an_answer_stays_on_the_file() {
    let (case, _) = drafted(false);
    let gone = crate::parties::decide::remove(&case, id(ANA), "x");
    assert_eq!(refused(gone), Some(Refusal::PartyInUse));
    let mut case = people();
    let yes: ConsentRecorded = said(SOURCE, 1, Answer::Granted, Audience::State);
    happened(&mut case, CaseEvent::ConsentRecorded(yes));
    let gone = crate::parties::decide::remove(&case, id(SOURCE), "x");
    assert_eq!(refused(gone), Some(Refusal::PartyInUse));
}
