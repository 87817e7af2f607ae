//! Samples of duty: a full roster, an empty one, and what an officer who plans nothing sees.

use super::{NOON, officers};
use crate::duty::DutyView;
use peer::{
    Channel, ChannelKind, Contact, DutyState, Offer, Roster, Rung, Shift, Trouble, TroubleKind,
};

const HOUR: i64 = 3600;

fn shift(id: u8, holder: u8, rung: Rung, from: i64, until: i64) -> Shift {
    Shift {
        id: [id; 16],
        holder: [holder; 32],
        rung,
        from: NOON.0 + from * HOUR,
        until: NOON.0 + until * HOUR,
        taken: true,
        offer: None,
        ended: None,
    }
}

fn channel(id: u8, kind: ChannelKind, address: &str) -> Channel {
    Channel {
        id: [id; 16],
        kind,
        address: address.to_owned(),
        language: "ar".to_owned(),
        secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw".to_owned(),
    }
}

fn roster() -> Roster {
    let offer = |to| {
        let until = NOON.0 + 12 * HOUR;
        Some(Offer {
            to: [to; 32],
            until,
        })
    };
    Roster {
        version: 1,
        edition: 4,
        shifts: vec![
            shift(1, 1, Rung::Officer, -8, 4),
            Shift {
                offer: offer(1),
                ..shift(2, 2, Rung::Officer, -9, -1)
            },
            shift(3, 2, Rung::Officer, 6, 14),
            Shift {
                taken: false,
                ..shift(4, 1, Rung::ShiftLead, -1, 20)
            },
            Shift {
                offer: offer(2),
                ..shift(5, 1, Rung::Head, -1, 100)
            },
            // Of somebody whom the book does not know any more.
            shift(6, 77, Rung::Officer, 20, 30),
        ],
        contacts: vec![Contact {
            id: [9; 32],
            rung: Rung::Peer,
            channels: vec![channel(3, ChannelKind::Mail, "duty@peer.example")],
        }],
    }
}

pub(in crate::rooms) fn duty_views() -> Vec<DutyView> {
    let trouble = |kind| Trouble {
        at: NOON.0 - HOUR,
        rung: Rung::ShiftLead,
        kind,
    };
    let view = |me: u8, plans, state| DutyView {
        state,
        officers: officers()
            .into_iter()
            .zip(1_u8..)
            .map(|(row, byte)| (row, [byte; 32]))
            .collect(),
        me: [me; 32],
        plans,
        now: NOON,
    };
    let full = DutyState {
        version: 1,
        roster: roster(),
        own: vec![
            channel(1, ChannelKind::Mail, "lena@home.example"),
            channel(2, ChannelKind::Hook, "https://hooks.example.org/a?b=<c>&d"),
        ],
        reachable: vec![[1; 32], [9; 32]],
        trouble: [
            TroubleKind::NobodyOnDuty,
            TroubleKind::ScreenedOut,
            TroubleKind::NoChannel,
            TroubleKind::Nobody,
            TroubleKind::Refused,
            TroubleKind::GivenUp,
        ]
        .map(trouble)
        .to_vec(),
        mail: true,
        hook_hosts: vec!["https://hooks.example.org".to_owned()],
        ntfy_hosts: vec!["https://ntfy.example.org".to_owned()],
    };
    let empty = DutyState {
        version: 1,
        roster: Roster {
            version: 1,
            ..Roster::default()
        },
        own: Vec::new(),
        reachable: Vec::new(),
        trouble: Vec::new(),
        mail: false,
        hook_hosts: Vec::new(),
        ntfy_hosts: Vec::new(),
    };
    vec![
        view(1, true, full.clone()),
        view(1, true, empty),
        view(2, false, full),
    ]
}
