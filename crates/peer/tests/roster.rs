//! The forms of duty: their bytes never change, no bytes whatever do harm, and who is on duty follows from them.
#![expect(clippy::unwrap_used, reason = "tests")]

use peer::{
    Channel, ChannelKind, Channels, Contact, DutyState, HandOver, HandOverAct, Message, Offer,
    Roster, Rung, Screened, Shift, TestNotice, Trouble, TroubleKind,
};
use proptest::prelude::*;
use std::fmt::Write as _;
use words::StreamId;

fn channel() -> Channel {
    Channel {
        id: [1; 16],
        kind: ChannelKind::Ntfy,
        address: "https://ntfy.example.org/a".to_owned(),
        language: "en".to_owned(),
        secret: "tk".to_owned(),
    }
}

fn shift(holder: u8, from: i64, until: i64) -> Shift {
    Shift {
        id: [holder; 16],
        holder: [holder; 32],
        rung: Rung::Officer,
        from,
        until,
        taken: false,
        offer: None,
        ended: None,
    }
}

fn roster() -> Roster {
    Roster {
        version: 1,
        edition: 3,
        shifts: vec![Shift {
            taken: true,
            offer: Some(Offer {
                to: [5; 32],
                until: 300,
            }),
            ended: Some(150),
            ..shift(4, 100, 200)
        }],
        contacts: vec![Contact {
            id: [6; 32],
            rung: Rung::Peer,
            channels: vec![channel()],
        }],
    }
}

/// Each form by name, as it travels.
fn forms() -> Vec<(&'static str, Vec<u8>)> {
    let act = |act| HandOver {
        version: 1,
        shift: [4; 16],
        act,
    };
    let offer = Offer {
        to: [5; 32],
        until: 300,
    };
    let trouble = Trouble {
        at: 120,
        rung: Rung::Head,
        kind: TroubleKind::GivenUp,
    };
    let state = DutyState {
        version: 1,
        roster: roster(),
        own: vec![channel()],
        reachable: vec![[4; 32]],
        trouble: vec![trouble],
        mail: true,
        hook_hosts: vec!["https://hooks.example.org".to_owned()],
        ntfy_hosts: Vec::new(),
    };
    let channels = Channels {
        version: 1,
        channels: vec![channel()],
    };
    let screened = Screened {
        version: 1,
        stream: StreamId::from_random([7; 16]),
        keys: vec![[4; 32]],
    };
    let test = TestNotice {
        version: 1,
        channel: [1; 16],
    };
    vec![
        ("roster", roster().to_wire()),
        ("channels", channels.to_wire()),
        ("trouble", trouble.to_wire()),
        ("duty state", state.to_wire()),
        ("take", act(HandOverAct::Take).to_wire()),
        ("offer", act(HandOverAct::Offer { offer }).to_wire()),
        ("withdraw", act(HandOverAct::Withdraw).to_wire()),
        ("accept", act(HandOverAct::Accept).to_wire()),
        ("screened", screened.to_wire()),
        ("test", test.to_wire()),
    ]
}

#[test]
fn each_form_has_the_bytes_that_it_always_had() {
    let mut text = String::new();
    for (name, bytes) in forms() {
        let digits = bytes.iter().fold(String::new(), |mut digits, byte| {
            write!(digits, "{byte:02x}").unwrap();
            digits
        });
        writeln!(text, "{name}: {digits}").unwrap();
    }
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/duty-1.txt");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(path, &text).unwrap();
    }
    assert_eq!(std::fs::read_to_string(path).unwrap(), text);
}

#[test]
fn each_form_is_read_as_it_was_written() {
    let read = Roster::from_wire(&roster().to_wire());
    assert!(read == Some(roster()));
    for (name, bytes) in forms() {
        let reads = [
            Roster::from_wire(&bytes).is_some(),
            Channels::from_wire(&bytes).is_some(),
            Trouble::from_wire(&bytes).is_some(),
            DutyState::from_wire(&bytes).is_some(),
            HandOver::from_wire(&bytes).is_some(),
            Screened::from_wire(&bytes).is_some(),
            TestNotice::from_wire(&bytes).is_some(),
        ];
        assert_eq!(reads.iter().filter(|read| **read).count(), 1, "{name}");
    }
}

proptest! {
    #[test]
    fn no_bytes_whatever_do_harm(bytes: Vec<u8>) {
        let _ = Roster::from_wire(&bytes);
        let _ = Channels::from_wire(&bytes);
        let _ = DutyState::from_wire(&bytes);
        let _ = HandOver::from_wire(&bytes);
        let _ = Screened::from_wire(&bytes);
    }

    #[test]
    fn a_moment_is_in_a_gap_exactly_if_no_shift_runs(
        shifts in prop::collection::vec((1_u8..5, 0_i64..60, 1_i64..20), 0..8), at in 0_i64..80
    ) {
        let shifts = shifts.into_iter().map(|(who, from, length)| shift(who, from, from + length));
        let roster = Roster { version: 1, shifts: shifts.collect(), ..Roster::default() };
        let gap = roster.gaps(Rung::Officer, 0, 80).iter().any(|(from, until)| (*from..*until).contains(&at));
        let runs = roster.shifts.iter().any(|it| it.runs(at));
        prop_assert_eq!(gap, !runs);
        // Nobody has taken anything over, so the plan alone says who is on duty.
        prop_assert_eq!(roster.on_duty(Rung::Officer, at).is_empty(), gap);
        prop_assert!(roster.on_duty(Rung::Head, at).is_empty());
    }

    #[test]
    fn whatever_the_numbers_the_arithmetic_holds(from: i64, until: i64, at: i64) {
        let roster = Roster { version: 1, shifts: vec![shift(1, from, until)], ..Roster::default() };
        let _ = (roster.is_sound(), roster.on_duty(Rung::Officer, at), roster.gaps(Rung::Officer, at, until));
    }
}
