//! What the office does, who may do it, and what comes after: over years, and also when it turns out otherwise.

use super::*;
use crate::actions::{State, lacking};
use crate::assessment::event::AssessmentSaved;
use crate::consent::Doubt;
use crate::consent::decide::{Supervising, override_consent};
use crate::consent::event::Leaving;
use crate::decisions::Matter;
use crate::incidents::Following;
use crate::investigation::event::{FactRests, FactSet, Ground as On};
use crate::investigation::matrix::{contradictions, corroboration};
use crate::investigation::{self, FactState, Stance};
use crate::outcomes::event::FollowUpPlanned;
use crate::outcomes::view::overdue;
use crate::particulars::Urgency;
use crate::replies::Effect;
use crate::replies::event::{RebuttalRecorded, ReplyRecorded, ReplyWeighed};
use crate::replies::view::Weight;
use crate::status::Ground as Closing;
use crate::tests::report;
use crate::{assessment, decisions, members, notes, particulars, replies, screening, status};
use words::{DecisionId, EventId, ItemId, ReplyId};

const LEYLA: u8 = 20;
const MINISTRY: u8 = 30;
const REPLY: ReplyId = ReplyId::from_random([80; 16]);
const ASSESSMENT: EventId = EventId::from_random([90; 16]);

fn victim() -> Story {
    let mut story = Story::opened();
    story.people([
        person(LEYLA, "Leyla Aydin", &[Role::Victim, Role::Source]),
        PartyRecorded {
            kind: Kind::Organisation,
            codes: texts(&["AUT.GOV"]),
            ..person(MINISTRY, "Ministry of the Interior", &[Role::Author])
        },
    ]);
    story
}

fn proposes(story: &mut Story, number: u8, what: Matter) -> Result<(), Refusal> {
    let decision = DecisionId::from_random([number; 16]);
    story.tries("ana", |case, _| {
        decisions::decide::propose(case, decision, what, "as said", SEEN, named("ana"))
    })
}

fn agrees(story: &mut Story, number: u8, who: &str) -> Result<(), Refusal> {
    let decision = DecisionId::from_random([number; 16]);
    story.tries(who, |case, _| {
        decisions::decide::answer(case, decision, true, "", SEEN, named(who))
    })
}

fn is_closed(story: &Story) -> bool {
    story.case.progress().unwrap().is_closed()
}

/// An assessment of ana's, handed in.
fn assessed() -> AssessmentSaved {
    AssessmentSaved {
        assessment: ASSESSMENT,
        about: String::new(),
        guideline: text("focal-point"),
        edition: 1,
        answers: Vec::new(),
        grounds: [].into(),
        reasons: text("The dates and what was asked."),
        conclusion: None,
        standard: None,
        reached: None,
        outcome: guideline::Outcome::Open,
        elements: Vec::new(),
        submitted: true,
        saw: SEEN,
    }
}

fn assesses(story: &mut Story) {
    let version = story.case.next();
    story.tell("ana", |_, _| Ok(CaseEvent::AssessmentSaved(assessed())));
    story.tell("ben", |case, _| {
        assessment::decide::review(case, ASSESSMENT, version, true, "", named("ben"))
    });
}

fn screens(story: &mut Story, who: &str) {
    story.tell("ana", |case, _| {
        screening::decide::screen_out(case, named(who), "paid by the ministry")
    });
}

/// 5. The complaint is about the ministry that pays the focal point's head.
#[test]
fn whoever_is_near_to_the_author_is_kept_out_with_a_reason_until_two_say_otherwise() {
    let mut story = victim();
    // Nobody is kept out by a silent hand.
    let silent = story.tries("ana", |case, _| {
        screening::decide::screen_out(case, named("dov"), " ")
    });
    assert_eq!(silent, Err(Refusal::ScreenWithoutReason));
    screens(&mut story, "dov");
    let added = story.tries("ana", |case, _| {
        members::decide::add_member(case, named("dov"))
    });
    assert_eq!(added, Err(Refusal::KeptOut));
    // That he is out, why and by whom stays on the file; he is not let in again by one.
    let out = &story.case.screening().out()[0];
    assert!(out.by == named("ana") && out.reason == "paid by the ministry");
    proposes(
        &mut story,
        2,
        Matter::Readmit {
            officer: named("dov"),
        },
    )
    .unwrap();
    assert_eq!(agrees(&mut story, 2, "dov"), Err(Refusal::NotMember));
    assert_eq!(agrees(&mut story, 2, "ana"), Err(Refusal::OwnDecision));
    agrees(&mut story, 2, "cyd").unwrap();
    let added = story.tries("ana", |case, _| {
        members::decide::add_member(case, named("dov"))
    });
    assert_eq!(added, Ok(()));
}

/// 5. One of the team is near to it, too, and it shows late.
#[test]
fn whoever_turns_out_to_be_near_has_no_voice_from_then_on() {
    let mut story = victim();
    // Ben wrote here before it was known. He leaves, and what he says from then on does not count.
    let letter = letter(80, Audience::Partners, &[], "A letter to the mechanism.");
    story.tell("ana", |case, _| actions::decide::draft(case, letter));
    let version = story.version(action_id(80));
    story.tell("ana", |case, _| {
        actions::decide::hand_in(case, action_id(80), version)
    });
    let saved = story.case.next();
    story.tell("ana", |_, _| Ok(CaseEvent::AssessmentSaved(assessed())));
    proposes(
        &mut story,
        1,
        Matter::Close {
            ground: Closing::AtRequest,
        },
    )
    .unwrap();
    let before = story.case.clone();
    let approve = |case: &Case, today, who| {
        let of = (action_id(80), version);
        actions::decide::approve(case, of, named(who), today, |_| Hash([1; 32]))
    };
    let review = |case: &Case, who| {
        assessment::decide::review(case, ASSESSMENT, saved, true, "", named(who))
    };
    let close = |case: &Case, who| {
        let decision = DecisionId::from_random([1; 16]);
        decisions::decide::answer(case, decision, true, "", SEEN, named(who))
    };
    let today = story.today;
    let could = [
        approve(&before, today, "ben"),
        review(&before, "ben"),
        close(&before, "ben"),
    ];
    screens(&mut story, "ben");
    assert!(!story.case.members().has(named("ben")));
    let kept_out = [
        story.tries("ben", |case, today| approve(case, today, "ben")),
        story.tries("ben", |case, _| review(case, "ben")),
        story.tries("ben", |case, _| close(case, "ben")),
    ];
    let (out, none) = (Err(Refusal::KeptOut), Err(Refusal::NotMember));
    assert_eq!(kept_out, [out, out, none]);
    // Nor where his own desk writes it all the same.
    for event in could {
        story.tell("ben", |_, _| event);
    }
    assert!(story.case.actions().get(action_id(80)).unwrap().state() == State::HandedIn);
    let thread = story.case.assessments().thread(ASSESSMENT).unwrap();
    assert!(thread.in_force().is_none());
    assert!(!is_closed(&story));
    // The way past the State stays open, with those who are left.
    story.tell("cyd", |case, today| approve(case, today, "cyd"));
    assert_eq!(story.sends(action_id(80)), Ok(()));
}

/// The second pair of eyes is another's, also where a desk was changed.
#[test]
fn nobody_approves_their_own_letter_past_the_desk() {
    let mut story = victim();
    let draft = letter(80, Audience::Partners, &[], "A letter to the mechanism.");
    story.tell("ana", |case, _| actions::decide::draft(case, draft));
    let version = story.version(action_id(80));
    story.tell("cyd", |case, _| {
        actions::decide::hand_in(case, action_id(80), version)
    });
    for (who, then) in [
        ("ana", State::HandedIn),
        ("cyd", State::HandedIn),
        ("ben", State::Approved),
    ] {
        let of = (action_id(80), version);
        let as_ben = actions::decide::approve(&story.case, of, named("ben"), story.today, |_| {
            Hash([1; 32])
        });
        story.tell(who, |_, _| as_ben);
        let state = story.case.actions().get(action_id(80)).unwrap().state();
        assert!(state == then, "{who}");
    }
}

fn fact(number: u8, words: &str, state: FactState, reasons: &str) -> FactSet {
    FactSet {
        fact: ItemId::from_random([number; 16]),
        text: text(words),
        incident: None,
        act: None,
        state,
        reasons: text(reasons),
        saw: SEEN,
    }
}

fn rests(story: &mut Story, number: u8, fact: u8, on: On, stance: Stance) {
    let rest = FactRests {
        rest: ItemId::from_random([number; 16]),
        fact: ItemId::from_random([fact; 16]),
        on,
        stance,
        information: None,
        note: String::new(),
    };
    story.tell("ana", |case, _| investigation::decide::rest(case, rest));
}

/// 14. A dismissal, which the file shows to be older than the contact.
#[test]
fn what_turns_out_not_to_be_so_ends_with_reasons_and_without_blame() {
    let mut story = victim();
    story.cooperated(cooperation(40, "COOP.MEET", &[LEYLA], Some("2026-03-10")));
    story.happened(IncidentRecorded {
        answers: vec![cooperation_id(40)],
        ..incident(
            60,
            "She was dismissed",
            "2026-03-20",
            vec![act(50, "ACT.ADM.DISMISS", &[LEYLA], &[MINISTRY])],
        )
    });
    let answered = "The dismissal answers to the contact.";
    let sets = |story: &mut Story, state, reasons| {
        story.tries("ana", |case, _| {
            investigation::decide::fact(case, fact(85, answered, state, reasons))
        })
    };
    sets(&mut story, FactState::Open, "").unwrap();
    rests(
        &mut story,
        86,
        85,
        On::Report(report("r1")),
        Stance::Supports,
    );
    let file = On::Other(text("decision of 2 March in her personnel file"));
    rests(&mut story, 87, 85, file, Stance::Contradicts);
    let sides = contradictions(&story.case, ItemId::from_random([85; 16])).unwrap();
    assert_eq!((sides.supports.len(), sides.contradicts.len()), (1, 1));
    let refuted = sets(&mut story, FactState::Refuted, "");
    assert_eq!(refuted, Err(Refusal::FactWithoutReason));
    let older = "It was decided eight days before.";
    sets(&mut story, FactState::Refuted, older).unwrap();
    // What she said stays what she said.
    assert_eq!(story.case.investigation().rests().len(), 2);
    // It ends with an outcome, with reasons, and by two.
    let close = || Matter::Close {
        ground: Closing::NotBorneOut,
    };
    assert_eq!(
        proposes(&mut story, 1, close()),
        Err(Refusal::VictimWithoutOutcome)
    );
    story.became(outcome(LEYLA, None, "FUP.CLOSED-UNFOUNDED", story.today));
    proposes(&mut story, 1, close()).unwrap();
    assert!(!is_closed(&story), "one is not enough");
    assert_eq!(agrees(&mut story, 1, "ana"), Err(Refusal::OwnDecision));
    agrees(&mut story, 1, "ben").unwrap();
    assert!(is_closed(&story));
    // No penalty: she stands in no other role than before, and nothing of hers has a grade.
    let leyla = story.case.parties().get(id(LEYLA)).unwrap();
    assert!(leyla.known().roles == [Role::Victim, Role::Source].into());
    assert!(leyla.is_asked());
    // She is told, and can object: the case opens again with a reason, and what was found stays to be read.
    story.tell("ana", |case, _| {
        notes::decide::add_note(case, "Told by a safe call; she objects.")
    });
    let silent = story.tries("ana", |case, _| status::decide::reopen(case, "", SEEN));
    assert_eq!(silent, Err(Refusal::ReopenWithoutReason));
    story.tell("ana", |case, _| {
        status::decide::reopen(case, "The file was dated back, she says.", SEEN)
    });
    assert!(!is_closed(&story));
    assert_eq!(
        story.case.decisions().all()[0].agreed().map(|it| it.by),
        Some(named("ben"))
    );
    sets(
        &mut story,
        FactState::Contested,
        "Two dates stand against each other.",
    )
    .unwrap();
}

fn at_the_door() -> Story {
    let mut story = victim();
    let raised = story.tries("ana", |case, _| {
        particulars::decide::change_urgency(case, Urgency::Now, "Men stand at her door.", SEEN)
    });
    assert_eq!(raised, Ok(()));
    story.cooperated(cooperation(40, "COOP.SEEK", &[LEYLA], Some("2026-05-21")));
    story.happened(IncidentRecorded {
        answers: vec![cooperation_id(40)],
        ..incident(
            60,
            "Men outside her door",
            "2026-05-20",
            vec![Act {
                attribution: texts(&["ATT.UNK"]),
                ..act(50, "ACT.INT.STALK", &[LEYLA], &[])
            }],
        )
    });
    // She called and said yes to the embassy, and the line broke: who heard her is not sure that she was alone.
    let to = Audience::Partners;
    story
        .answers(ConsentRecorded {
            recipients: texts(&["Subcommittee on Prevention"]),
            given_on: story.today,
            doubt: Some(Doubt::Presence),
            doubt_reason: text("the line broke"),
            ..yes(1, LEYLA, to)
        })
        .unwrap();
    let draft = letter(
        80,
        to,
        &[(LEYLA, Shown::Name)],
        "Leyla Aydin needs help tonight.",
    );
    assert_eq!(story.approves(&draft), Err(Refusal::ConsentMissing));
    story
}

/// 16. A call at night: men outside, and a flight tomorrow.
#[test]
fn what_cannot_wait_is_done_before_anything_is_known_and_looked_at_soon() {
    let mut story = at_the_door();
    // A supervisor who did not ask for it lets this one letter go, for a life.
    let version = story.version(action_id(80));
    let lacks = lacking(
        &story.case,
        story.case.actions().get(action_id(80)).unwrap().newest(),
        story.today,
    );
    let who = |me, life_at_risk| Supervising {
        me: named(me),
        is_supervisor: true,
        asked_by: named("ana"),
        life_at_risk,
    };
    let leaving = Leaving::Action {
        action: action_id(80),
        version,
    };
    let mut lets = |me, life| {
        let lacks = lacks.clone();
        story.tries(me, |case, _| {
            override_consent(case, leaving, lacks, who(me, life), "men at her door")
        })
    };
    assert_eq!(lets("cyd", false), Err(Refusal::OverrideWithoutReason));
    assert_eq!(lets("ana", true), Err(Refusal::OwnOverride));
    assert_eq!(lets("cyd", true), Ok(()));
    story.tell("ben", |case, today| {
        let of = (action_id(80), version);
        actions::decide::approve(case, of, named("ben"), today, |_| Hash([1; 32]))
    });
    assert_eq!(story.sends(action_id(80)), Ok(()));
    assert!(
        story.case.assessments().all().is_empty(),
        "before anything is found"
    );
    // It is looked at again tomorrow, and whoever forgets it is told.
    story.tell("ana", |case, today| {
        let look = FollowUpPlanned {
            on: date(2026, 5, 21),
            what: text("Did she board?"),
            who: Some(named("ben")),
        };
        outcomes::decide::plan(case, look, today)
    });
    assert!(overdue(&story.case, date(2026, 5, 21)).is_empty());
    assert_eq!(overdue(&story.case, date(2026, 5, 22)).len(), 1);
    // One officer does not calm it down.
    let calm = story.tries("ana", |case, _| {
        particulars::decide::change_urgency(case, Urgency::Routine, "It is quiet.", SEEN)
    });
    assert_eq!(calm, Err(Refusal::LoweringNeedsTwo));
}

/// 18. The State: tax fraud, and the trial began in 2021.
#[test]
fn a_reply_that_denies_the_link_is_set_beside_the_dates_and_weighed_again() {
    let mut story = victim();
    assesses(&mut story);
    let weight = |story: &Story| story.case.replies().get(REPLY).unwrap().weight(&story.case);
    let denies = ReplyRecorded {
        reply: REPLY,
        to: None,
        from: text("Permanent Mission"),
        state: Some(text("CH")),
        on: date(2026, 5, 10),
        responses: texts(&["RESP.SUBST", "RESP.ALT", "RESP.DENYLINK"]),
        quality: None,
        confidential: false,
        summary: text("Tax fraud; the trial began in 2021."),
        text: String::new(),
        saw: SEEN,
    };
    story.tell("ana", |case, today| {
        replies::decide::record(case, denies, today)
    });
    assert_eq!(weight(&story), Weight::NotYet, "what was found is older");
    // The reply speaks to a fact, and so does what she says to it.
    story.tell("ana", |case, _| {
        investigation::decide::fact(
            case,
            fact(85, "The trial began in 2021.", FactState::Open, ""),
        )
    });
    let reply = On::Other(text("reply of the Permanent Mission"));
    rests(&mut story, 86, 85, reply, Stance::Supports);
    let order = On::Other(text("summons, dated two weeks after the session"));
    rests(&mut story, 87, 85, order, Stance::Contradicts);
    let row = &corroboration(&story.case).rows[0];
    assert_eq!((row.supports, row.contradicts), (1, 1));
    let weighs = |effect, reasons: &str| ReplyWeighed {
        reply: REPLY,
        assessment: Some(ASSESSMENT),
        effect,
        reasons: text(reasons),
        saw: SEEN,
    };
    let mute = story.tries("ana", |case, _| {
        replies::decide::weigh(case, weighs(Effect::Weakens, ""))
    });
    assert_eq!(mute, Err(Refusal::WeighedWithoutReason));
    let seen = ReplyWeighed {
        saw: story.case.next(),
        ..weighs(Effect::Weakens, "2021 is before the session.")
    };
    story.tell("ana", |case, _| replies::decide::weigh(case, seen));
    assert_eq!(weight(&story), Weight::Weighed(Effect::Weakens));
    let says = RebuttalRecorded {
        reply: REPLY,
        party: Some(id(LEYLA)),
        by: String::new(),
        on: date(2026, 5, 18),
        text: text("I was summoned for the first time in March 2026."),
    };
    story.tell("ana", |case, today| {
        replies::decide::rebut(case, says, today)
    });
    assert_eq!(weight(&story), Weight::NotYet, "it is weighed again");
    let again = ReplyWeighed {
        saw: story.case.next(),
        ..weighs(Effect::AssessAgain, "The summons is of March.")
    };
    story.tell("ana", |case, _| replies::decide::weigh(case, again));
    assert_eq!(story.case.replies().unweighed(&story.case), 1);
    assesses(&mut story);
    assert_eq!(story.case.replies().unweighed(&story.case), 0);
    // That it was weighed twice, and how, stays.
    assert_eq!(story.case.replies().get(REPLY).unwrap().weighed.len(), 2);
    assert_eq!(story.case.assessments().all()[0].versions().count(), 2);
}

fn years() -> Story {
    let mut story = victim();
    story.cooperated(cooperation(40, "COOP.COMPL", &[LEYLA], Some("2022-02")));
    let again = |number, title, on, code: &str, follows: Option<u8>| IncidentRecorded {
        answers: vec![cooperation_id(40)],
        follows: follows.map(|it| (Following::Again, incident_id(it))),
        ..incident(
            number,
            title,
            on,
            vec![act(number - 10, code, &[LEYLA], &[])],
        )
    };
    let known = |act, follow_up, situation, year| OutcomeRecorded {
        situation: texts(&[situation]),
        ..outcome(LEYLA, act, follow_up, date(year, 9, 1))
    };
    story.happened(again(60, "Put on a list", "2022", "ACT.STG.LIST", None));
    story.became(known(None, "FUP.ONGOING", "SIT.FREE", 2022));
    story.happened(again(
        61,
        "Sentenced",
        "2023-05",
        "ACT.JUD.CONVICT",
        Some(60),
    ));
    story.became(known(
        Some(51),
        "FUP.WORSENED.CONVICTED",
        "SIT.SERVING",
        2023,
    ));
    story.happened(again(
        62,
        "No medicine",
        "2025-06",
        "ACT.PHY.MEDICAL",
        Some(61),
    ));
    story.became(known(Some(52), "FUP.NEW-ACT", "SIT.SERVING", 2025));
    // What is learned late of an earlier year stands in that year.
    story.became(known(None, "FUP.RISK", "SIT.HIDING", 2021));
    story
}

/// 19. Listed in 2022, sentenced in 2023, without medicine in 2025: one cooperation, three acts.
#[test]
fn years_later_nothing_that_was_known_is_written_over() {
    let mut story = years();
    let lines: Vec<_> = story.case.outcomes().of(id(LEYLA));
    let lines: Vec<_> = lines.iter().map(|it| it.what.follow_up.as_str()).collect();
    assert_eq!(
        lines,
        [
            "FUP.NEW-ACT",
            "FUP.WORSENED.CONVICTED",
            "FUP.ONGOING",
            "FUP.RISK"
        ]
    );
    let latest = |act| story.case.outcomes().latest(id(LEYLA), act).unwrap();
    assert_eq!(latest(None).what.as_of, date(2022, 9, 1));
    assert_eq!(latest(Some(act_id(51))).what.as_of, date(2023, 9, 1));
    assert_eq!(story.case.cooperation().all().len(), 1);
    // She is let out, on one day: of the list and of the sentence nothing is said by that.
    story.became(outcome(LEYLA, Some(52), "FUP.IMPROVED", story.today));
    let outcomes = story.case.outcomes();
    assert!(outcomes.latest(id(LEYLA), Some(act_id(50))).is_none());
    let convicted = outcomes.latest(id(LEYLA), Some(act_id(51))).unwrap();
    assert_eq!(convicted.what.follow_up, "FUP.WORSENED.CONVICTED");
}

/// What a State says in confidence reaches no statement to the press, whoever approves it.
#[test]
fn what_was_said_in_confidence_is_not_published() {
    let mut story = victim();
    story.answers(yes(1, LEYLA, Audience::PublicNamed)).unwrap();
    let secret = "She will be released without any announcement before the end of next month.";
    let reply = ReplyRecorded {
        reply: REPLY,
        to: None,
        from: text("Permanent Mission"),
        state: None,
        on: date(2026, 5, 10),
        responses: texts(&["RESP.CONF"]),
        quality: None,
        confidential: false,
        summary: text("They say when."),
        text: text(secret),
        saw: SEEN,
    };
    let statement = |words: &str| {
        letter(
            80,
            Audience::PublicNamed,
            &[(LEYLA, Shown::Name)],
            &format!("Leyla Aydin is still held. {words}"),
        )
    };
    let quoting = statement(
        "We learnt: “she will be RELEASED without any announcement, before the end of next month”.",
    );
    assert_eq!(story.would_leave(&quoting), Ok(()));
    // Approved before the reply came, it stays here after it.
    story.approves(&quoting).unwrap();
    story.tell("ana", |case, today| {
        replies::decide::record(case, reply, today)
    });
    assert_eq!(story.sends(quoting.action), Err(Refusal::QuotesConfidence));
    let quoting = ActionDrafted {
        action: action_id(81),
        ..quoting
    };
    assert_eq!(story.would_leave(&quoting), Err(Refusal::QuotesConfidence));
    let other = ActionDrafted {
        action: action_id(82),
        ..statement("We ask for her release before the end of the month.")
    };
    assert_eq!(story.would_leave(&other), Ok(()));
    let published = Matter::Publish { text: text(secret) };
    assert_eq!(
        proposes(&mut story, 95, published),
        Err(Refusal::QuotesConfidence)
    );
    // The mechanism to which the office reports may read it.
    let to_them = ActionDrafted {
        action: action_id(83),
        ..letter(83, Audience::Partners, &[], secret)
    };
    assert_eq!(story.would_leave(&to_them), Ok(()));
}
