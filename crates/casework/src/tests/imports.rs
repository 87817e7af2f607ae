//! What holds for imports: an item comes in once, and says where it is from.

use super::{OFFICER_ANA, play, recorded};
use crate::imports::decide::{import, open_for};
use crate::imports::event::{ItemImported, Said, Source};
use crate::particulars::Urgency;
use crate::{Case, CaseEvent, No, Refusal};
use words::{EventId, Hash, Moment};

pub(super) fn item(key: u8) -> ItemImported {
    let said = |what: &str, value: &str| Said {
        what: what.to_owned(),
        value: value.to_owned(),
    };
    ItemImported {
        import: EventId::from_random([50; 16]),
        source: Source {
            kind: "register".to_owned(),
            key: Hash([key; 32]),
            id: Some("2019-7".to_owned()),
            file: "register.xlsx".to_owned(),
            place: 12,
        },
        received: Some(Moment(1_700_000_000)),
        from: "Liga".to_owned(),
        language: "ar".to_owned(),
        title: "تهديد".to_owned(),
        text: "They came at night.".to_owned(),
        answers: vec![said("Remarks", "call again")],
        names: vec![said("victim", "Ana")],
        dates: vec![said("incident", "2019-03")],
        places: vec!["Port Ardena".to_owned()],
        codes: vec!["ACT.INT.THREAT".to_owned()],
        notes: vec!["signs_removed".to_owned()],
    }
}

#[test]
fn an_item_opens_a_case_without_a_report() {
    let mut case = Case::new();
    let what = open_for(&item(1), Urgency::Routine, Vec::new()).unwrap();
    case.apply(&recorded(0, OFFICER_ANA, what));
    let what = import(&case, item(1)).unwrap();
    case.apply(&recorded(1, OFFICER_ANA, what));
    assert_eq!(case.particulars().unwrap().title.value, "تهديد");
    assert!(case.intake().reports().is_empty());
    assert_eq!(case.imports().all().len(), 1);
}

#[test]
fn an_item_comes_in_once() {
    let mut case = play(&["ana opens A threat from r1"]);
    let what = import(&case, item(1)).unwrap();
    case.apply(&recorded(case.next(), OFFICER_ANA, what.clone()));
    assert!(matches!(
        import(&case, item(1)),
        Err(No::Refused(Refusal::ItemKnown))
    ));
    case.apply(&recorded(case.next(), OFFICER_ANA, what));
    assert_eq!(case.imports().all().len(), 1, "whatever a desk wrote");
    assert!(import(&case, item(2)).is_ok());
    // What is kept in memory still knows it.
    case.forget_texts();
    assert!(case.imports().has(Hash([1; 32])));
    assert!(case.imports().all()[0].value.text.is_empty());
}

#[test]
fn whatever_has_no_title_is_called_after_what_it_says() {
    let called = |change: &dyn Fn(&mut ItemImported)| {
        let mut item = item(1);
        item.title = String::new();
        change(&mut item);
        match open_for(&item, Urgency::Routine, Vec::new()) {
            Ok(CaseEvent::Opened(it)) => it.title,
            _ => String::new(),
        }
    };
    assert_eq!(called(&|_| ()), "They came at night.");
    assert_eq!(called(&|it| it.text = " \n".to_owned()), "call again");
    let long = called(&|it| it.text = "ab ".repeat(500));
    assert!(long.ends_with('…') && long.chars().count() <= 160);
    let nothing = called(&|it| {
        it.text = String::new();
        it.answers.clear();
        it.source.id = None;
    });
    assert_eq!(nothing, "register.xlsx");
}

#[test]
fn more_than_an_entry_holds_is_refused() {
    let case = play(&["ana opens A threat from r1"]);
    let mut item = item(1);
    item.text = "x".repeat(100_001);
    assert!(matches!(
        import(&case, item),
        Err(No::Refused(Refusal::TextTooLong))
    ));
}
