//! Samples of what is due: promises in every standing, days that are set.

use super::{NOON, due_rows, stream};
use crate::view::{Board, BoardRow, DueKind, DueOn, DueThing, ObligationState, ObligationView};
use jiff::civil::{Date, date};
use words::Language;

/// Boards: a full one, an auditor's, an empty one.
pub(in crate::rooms) fn boards() -> Vec<Board> {
    use ObligationState::{DueSoon, Open, Overdue, Paused};
    let (due, today) = due_rows();
    let report = || DueOn::Report {
        id: stream(0x70),
        reference: String::from("7070 7070"),
    };
    let case = || DueOn::Case(due[0].case.clone());
    let promise = |minutes: i64, state, on, mine| BoardRow {
        on,
        due: NOON.plus_seconds(minutes * 60),
        who: String::from(if mine { "Lena Okoro" } else { "" }),
        mine,
        for_another: minutes == 120,
        may_explain: state == Overdue && mine,
        thing: DueThing::Promise(ObligationView {
            key: String::from("reply"),
            names: vec![(Language::En, String::from("Answer to a <message>"))],
            due: NOON.plus_seconds(minutes * 60),
            state,
            opened_by: 3,
            contested: false,
            explained: state == Overdue && !mine,
            owner: charter::Rung::ShiftLead,
        }),
    };
    let set = |on: Date, mine| BoardRow {
        on: case(),
        due: crate::show::end_of(on, &jiff::tz::TimeZone::UTC),
        who: String::new(),
        mine,
        for_another: false,
        may_explain: false,
        thing: DueThing::Day {
            on,
            kind: DueKind::FollowUp,
            what: String::from("Call <the> family"),
        },
    };
    let rows = vec![
        set(date(2026, 9, 18), false),
        promise(-48 * 60, Overdue, report(), true),
        promise(-5 * 60, Overdue, case(), false),
        promise(20, DueSoon, report(), true),
        promise(120, Open, case(), false),
        set(today, true),
        set(date(2026, 9, 23), false),
        promise(6 * 24 * 60, Open, DueOn::Office, false),
        promise(9 * 24 * 60, Paused, report(), true),
        promise(29 * 24 * 60 + 1, Open, case(), false),
    ];
    let board = |rows: Vec<BoardRow>, untold| Board {
        subscribed: !rows.is_empty(),
        rows,
        calendar: charter::Calendar::default(),
        now: NOON,
        untold,
    };
    let untold = promise(-300, Overdue, DueOn::Untold, false);
    vec![
        board(rows, false),
        board(vec![untold], true),
        board(Vec::new(), false),
    ]
}
