//! Samples of exports: one of each standing, with somebody masked; and a case from which nothing left.

use super::consent_views;
use crate::view::FileView;
use casework::actions::Shown;
use casework::actions::event::About;
use casework::consent::{Audience, Purpose};
use casework::decisions::Matter;
use casework::decisions::event::{DecisionAnswered, DecisionProposed};
use casework::exports::Format;
use casework::exports::event::{ExportMade, ExportPrepared};
use casework::imports::event::{ItemImported, Said, Source};
use casework::masks::event::IdentityMasked;
use casework::{CaseEvent, Event, FORM_VERSION, Recorded};
use words::{DecisionId, EventId, Hash, OfficerId, PartyId};

const OTHER: OfficerId = OfficerId::from_random([2; 16]);
const ANA: PartyId = PartyId::from_random([20; 16]);
const GATE: PartyId = PartyId::from_random([22; 16]);

fn id(number: u8) -> EventId {
    EventId::from_random([number; 16])
}

fn prepared(number: u8, format: Format, shown: Shown) -> ExportPrepared {
    ExportPrepared {
        export: id(number),
        format,
        audience: Audience::Partners,
        recipient: "Legal aid <b>\u{202e}centre".to_owned(),
        purpose: Purpose::Referral,
        reason: "Representation before the court".to_owned(),
        about: vec![
            About { party: ANA, shown },
            About {
                party: GATE,
                shown: Shown::Number,
            },
        ],
        contact: shown == Shown::Name,
        evidence: Vec::new(),
        asks: false,
        saw: 9,
    }
}

/// Cases with exports of every standing, and one with none.
#[expect(clippy::too_many_lines, reason = "one of each")]
pub(in crate::rooms) fn export_views() -> Vec<FileView> {
    let mut views = consent_views();
    let view = &mut views[0];
    let decision = |number: u8| DecisionId::from_random([number; 16]);
    let proposed = |number: u8| {
        CaseEvent::DecisionProposed(DecisionProposed {
            decision: decision(number),
            what: Matter::Export {
                text: "Workbook: Legal aid centre".to_owned(),
                names: true,
                export: Some(id(number)),
            },
            reasons: "The hearing is on Monday.".to_owned(),
            saw: 9,
        })
    };
    let answered = |number: u8, agrees: bool| {
        CaseEvent::DecisionAnswered(DecisionAnswered {
            decision: decision(number),
            agrees,
            reasons: "Not to them.".to_owned(),
            saw: 9,
        })
    };
    let prepare = |it| CaseEvent::ExportPrepared(it);
    let said = |what: &str, value: &str| Said {
        what: what.to_owned(),
        value: value.to_owned(),
    };
    let item = ItemImported {
        import: id(50),
        source: Source {
            kind: "register".to_owned(),
            key: Hash([0x3c; 32]),
            id: Some("2019/7".to_owned()),
            file: "register <b>.xlsx".to_owned(),
            place: 12,
        },
        received: Some(view.now),
        from: "Liga\u{202e}".to_owned(),
        language: "ar".to_owned(),
        title: "تهديد <b>".to_owned(),
        text: "They came at night.".to_owned(),
        answers: vec![said("ملاحظات", "call again")],
        names: vec![said("victim", "Ana"), said("other", "Ben")],
        dates: vec![said("incident", "2019-03")],
        places: vec!["Port Ardena".to_owned(), "Geneva".to_owned()],
        codes: Vec::new(),
        notes: vec!["signs_removed".to_owned(), "of_a_later_desk".to_owned()],
    };
    let events = [
        (view.me, CaseEvent::ItemImported(item)),
        (view.me, prepare(prepared(41, Format::Xlsx, Shown::Name))),
        (view.me, proposed(41)),
        (view.me, prepare(prepared(42, Format::Csv, Shown::Name))),
        (view.me, proposed(42)),
        (OTHER, answered(42, false)),
        (view.me, prepare(prepared(43, Format::Json, Shown::Name))),
        (view.me, proposed(43)),
        (OTHER, answered(43, true)),
        (
            view.me,
            prepare(prepared(44, Format::Archive, Shown::Number)),
        ),
        (
            OTHER,
            prepare(ExportPrepared {
                audience: Audience::PublicNamed,
                asks: true,
                ..prepared(46, Format::Archive, Shown::Number)
            }),
        ),
        (
            view.me,
            prepare(prepared(45, Format::Huridocs, Shown::Number)),
        ),
        (
            OTHER,
            CaseEvent::ExportMade(ExportMade {
                export: id(45),
                sha256: Hash([0x5a; 32]),
                size: 48_211,
                sealed: true,
                cases: 1,
            }),
        ),
        (
            OTHER,
            CaseEvent::IdentityMasked(IdentityMasked {
                party: GATE,
                reason: "Known in town.".to_owned(),
            }),
        ),
    ];
    for (by, what) in events {
        view.case.apply(&Recorded {
            position: view.case.next(),
            by,
            at: view.now,
            event: Event {
                version: FORM_VERSION,
                id: id(7),
                what,
            },
        });
    }
    view.case.hide_masked(view.me, view.now);
    views
}
