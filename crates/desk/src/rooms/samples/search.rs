//! Samples of searches and of what may be known already: empty, rich, hostile.

use super::{cases, officers, reports, stream};
use crate::finding::{
    Answer, Facet, HitRow, KnownReason, KnownRow, Marked, Question, ResultRow, SavedSearch,
    Sorting, Thing,
};
use crate::rooms::search::context::Shown;
use crate::view::{Called, CaseLink};
use casework::parties::Kind;
use find::name::likeness;

fn answer() -> Answer {
    Answer {
        total: 0,
        page: 1,
        pages: 1,
        numbered: None,
        rows: Vec::new(),
        counts: Vec::new(),
        corrected: None,
        read: (12, 12),
    }
}

fn shown(question: Question, answer: Answer) -> Shown {
    Shown {
        question,
        answer,
        officers: officers(),
        saved: Vec::new(),
        kept: None,
        address: "/search?asked=3".to_owned(),
        number: 3,
        gone: false,
    }
}

fn part(text: &str, met: bool) -> Marked {
    Marked {
        text: text.to_owned(),
        met,
    }
}

fn hits() -> Vec<HitRow> {
    let hit = |thing, title: &str| HitRow {
        thing,
        href: "/cases/case_00000000000000000000000000000001/people/x".to_owned(),
        title: vec![part(title, false)],
        called: None,
        day: 20_000,
        words: vec![
            part("They asked for ", false),
            part("Арсений", true),
            part(" <script>alert('x')</script> …", false),
        ],
    };
    let mut masked = hit(Thing::Party, "");
    masked.title = Vec::new();
    masked.called = Some(Called::Number(Kind::Person, 2));
    masked.words = Vec::new();
    let mut untitled = hit(Thing::Note, "");
    untitled.title = Vec::new();
    vec![
        hit(Thing::Incident, "Stopped at the border"),
        masked,
        untitled,
    ]
}

fn counts() -> Vec<(Facet, Vec<(String, u64)>)> {
    let value = |code: &str, count| (code.to_owned(), count);
    let many = (1950..2026)
        .map(|year| value(&year.to_string(), 3))
        .collect();
    vec![
        (Facet::Sort, vec![value("case", 9_412), value("report", 3)]),
        (
            Facet::Status,
            vec![
                value("examining", 4),
                value("closed", 1),
                value("new-stage", 1),
            ],
        ),
        (Facet::Waits, vec![value("new", 2)]),
        (Facet::Urgency, vec![value("now", 1), value("routine", 2)]),
        (
            Facet::Open,
            [
                "answer",
                "reply",
                "weighing",
                "task",
                "follow-up",
                "decision",
            ]
            .map(|it| value(it, 1))
            .to_vec(),
        ),
        (
            Facet::Assigned,
            vec![value("nobody", 2), value(&officers()[1].id.to_string(), 2)],
        ),
        (Facet::State, vec![value("FRA", 2), value("ZZZ", 1)]),
        (Facet::Year, many),
        (Facet::Act, vec![value("ACT.OBS.TRAVEL", 2)]),
        (
            Facet::Finding,
            vec![value("shown", 1), value("not-shown", 1)],
        ),
    ]
}

/// An empty page, a rich one, nothing found, a question that is gone.
pub(in crate::rooms) fn searches() -> Vec<Shown> {
    let mut start = shown(
        Question::default(),
        Answer {
            counts: counts(),
            read: (3, 12),
            ..answer()
        },
    );
    start.address = "/search".to_owned();
    let question = Question::of("Arseniy <script>alert('x')</script> \u{202e}")
        .choosing(Facet::State, "FRA")
        .choosing(Facet::State, "\"><b>")
        .within(Thing::Incident)
        .between("2026-01-01".parse().ok(), None)
        .sorted(Sorting::Newest);
    let rows = cases().into_iter().map(|case| ResultRow {
        case: Some(Box::new(case)),
        report: None,
        hits: hits(),
    });
    let reports = reports().into_iter().map(|report| ResultRow {
        case: None,
        report: Some(Box::new(report)),
        hits: Vec::new(),
    });
    let rows: Vec<ResultRow> = rows.chain(reports).collect();
    let mut rich = shown(
        question,
        Answer {
            total: 9_415,
            page: 2,
            pages: 942,
            numbered: rows.first().cloned(),
            rows,
            counts: counts(),
            ..answer()
        },
    );
    let saved = |id, name: &str| SavedSearch {
        id,
        name: name.to_owned(),
        question: Question::of("x"),
    };
    rich.saved = vec![
        saved(1, "الحدود \u{202e}<b>"),
        saved(2, "Border, this year"),
    ];
    rich.kept = Some(1);
    let nothing = shown(
        Question::of("interogated"),
        Answer {
            corrected: Some("interrogated <b>".to_owned()),
            ..answer()
        },
    );
    let mut gone = shown(Question::default(), answer());
    gone.gone = true;
    vec![start, rich, nothing, gone]
}

/// A case and a report that may be about the same, with every reason there is.
pub(in crate::rooms) fn known() -> Vec<KnownRow> {
    let name = |ours: &str, theirs: &str| KnownReason::Name {
        ours: ours.to_owned(),
        theirs: theirs.to_owned(),
        likeness: likeness(ours, theirs),
    };
    vec![
        KnownRow {
            case: Some(CaseLink {
                id: stream(0x90),
                reference: "9090 9090".to_owned(),
                title: "حالة \u{202e}<b>".to_owned(),
            }),
            report: None,
            percent: 84,
            reasons: vec![
                name("Arseniy Volkov", "Арсений Волков"),
                name("M. Saleh", "Mohammed al-Saleh"),
                KnownReason::Words(62),
                KnownReason::SameDay(20_000),
                KnownReason::Place("Port <b>Ardena".to_owned()),
                KnownReason::Code(Facet::State, "FRA".to_owned()),
                KnownReason::Code(Facet::Act, "ACT.OBS.TRAVEL".to_owned()),
            ],
            joinable: true,
        },
        KnownRow {
            case: None,
            report: reports().pop().map(Box::new),
            percent: 100,
            reasons: vec![
                KnownReason::SameForm,
                KnownReason::NearDay {
                    ours: 20_000,
                    theirs: 20_002,
                },
            ],
            joinable: false,
        },
    ]
}
