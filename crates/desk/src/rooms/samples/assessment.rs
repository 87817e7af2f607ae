//! Samples of codes and assessments.

use super::{NOON, stream};
use crate::view::{
    AssessmentRow, AssessmentState, AssessmentView, CaseHead, CodesView, FieldView, ReviewRow,
    Said, Told, VersionRow,
};
use casework::assessment::event::{AssessmentSaved, Given};
use guideline::{Answer, Key, Outcome};
use words::{EventId, Language};

pub(super) fn head(closed: bool) -> CaseHead {
    CaseHead {
        id: stream(0x31),
        reference: "3131 3131".to_owned(),
        title: "Passport taken <after> a side event".to_owned(),
        closed,
    }
}

fn told() -> Vec<Told> {
    let told = |kind, text: &str, language, ticked: &[&str]| Told {
        kind,
        stream: stream(0x7f),
        at: NOON,
        text: text.to_owned(),
        language,
        ticked: ticked.iter().map(|it| (*it).to_owned()).collect(),
    };
    vec![
        told(
            "report",
            "At the airport they took my passport and asked whom I had met in Geneva. My brother was arrested the next day. \
             I spoke at a side event of the Human Rights Council.",
            Some(Language::En),
            &["ACT.INT.SUMMON", "VIC.LAWYER", "CH"],
        ),
        told("message", "شرطة الحدود أخذت هاتفي أيضا.", None, &[]),
        told(
            "note",
            "Called <the family>: they were threatened.",
            None,
            &[],
        ),
    ]
}

pub(in crate::rooms) fn codes_views() -> Vec<CodesView> {
    let codes = [
        "ACT.LIB.ARREST",
        "MOD.REL",
        "COOP.SPEAK",
        "UN.HRC",
        "FR",
        "SP.SR-HRD",
    ];
    let field = FieldView {
        value: codes.iter().map(|it| (*it).to_owned()).collect(),
        by: "Lena Okoro".to_owned(),
        at: NOON,
    };
    let view = |codes, told, may: bool| CodesView {
        case: head(!may),
        seen: 9,
        codes,
        told,
        may,
    };
    vec![
        view(None, told(), true),
        view(Some(field.clone()), told(), true),
        view(Some(field), Vec::new(), false),
        view(None, Vec::new(), true),
    ]
}

pub(in crate::rooms) fn assessment_rows() -> Vec<AssessmentRow> {
    let states = [
        AssessmentState::Draft,
        AssessmentState::HandedIn,
        AssessmentState::Agreed,
        AssessmentState::Disputed,
    ];
    states
        .into_iter()
        .zip(1_u8..)
        .map(|(state, byte)| AssessmentRow {
            id: EventId::from_random([byte; 16]),
            about: if byte == 1 {
                String::new()
            } else {
                "Ana K. — passport".to_owned()
            },
            guideline: "focal-point".to_owned(),
            state,
            by: "سامي نجيم".to_owned(),
            at: NOON,
            in_force: (byte > 2).then(|| Said {
                conclusion: (byte == 3).then(|| "prima-facie".to_owned()),
                standard: (byte == 3).then(|| "STD.1".to_owned()),
                outcome: Outcome::Shown,
                at: NOON,
                disputed: byte == 4,
            }),
        })
        .collect()
}

fn saved(row: &AssessmentRow, answers: &[(&str, &str, Answer)]) -> AssessmentSaved {
    AssessmentSaved {
        assessment: row.id,
        about: row.about.clone(),
        guideline: row.guideline.clone(),
        edition: 1,
        answers: answers
            .iter()
            .map(|(element, code, answer)| Given {
                key: Key::new(element, code),
                answer: *answer,
                rests_on: "her account, “message” of 4 March".to_owned(),
            })
            .collect(),
        grounds: [("act".to_owned(), "the order <of> 3 March".to_owned())].into(),
        reasons: "Her account and the order agree.".to_owned(),
        conclusion: Some("prima-facie".to_owned()),
        standard: Some("STD.1".to_owned()),
        reached: Some("prima-facie".to_owned()),
        outcome: Outcome::Shown,
        elements: Vec::new(),
        submitted: row.state != AssessmentState::Draft,
        saw: 3,
    }
}

pub(in crate::rooms) fn assessment_views() -> Vec<AssessmentView> {
    let answers = [
        ("person", "PP.A", Answer::Yes),
        ("cooperation", "COOP.SPEAK", Answer::Yes),
        ("act", "ACT.OBS.PASSPORT", Answer::Yes),
        ("link", "NEX.INTERROG", Answer::Yes),
        ("link", "NEX.CONTRA.BEFORE", Answer::No),
        ("link", "NEX.CONTRA.ALL", Answer::Yes),
        ("reasons", "REASONS.FULL", Answer::Yes),
        ("temporal", Key::NONE, Answer::Yes),
    ];
    let rows = assessment_rows();
    let version = |position, submitted, reviews| VersionRow {
        position,
        by: "سامي نجيم".to_owned(),
        at: NOON,
        submitted,
        reviews,
    };
    rows.into_iter()
        .enumerate()
        .map(|(number, row)| {
            let reviews = vec![ReviewRow {
                by: "Lena Okoro".to_owned(),
                at: NOON,
                agrees: number == 2,
                reasons: "The order is <older>.".to_owned(),
            }];
            let given = if number == 0 { &[] } else { answers.as_slice() };
            AssessmentView {
                case: head(number == 3),
                seen: 9,
                shown: saved(&row, given),
                position: if number == 3 { 4 } else { 7 },
                versions: vec![
                    version(7, number > 0, if number > 1 { reviews } else { Vec::new() }),
                    version(4, false, Vec::new()),
                ],
                codes: vec!["ACT.LIB.ARREST".to_owned(), "COOP.SPEAK".to_owned()],
                told: told(),
                may_save: number < 3,
                may_review: number == 1,
                row,
            }
        })
        .collect()
}
