//! What goes out: nothing is lost on our own way back, and no cell computes.

#![expect(clippy::expect_used, clippy::unwrap_used, reason = "tests")]

mod samples;

use exchange::out::{
    Act, CaseOut, Event, HuridocsCode, OutFile, Person, SetProblemKind, Sheet, codes_of, csv,
    huridocs, json_schema, read_json, read_set, sheets, write_json, write_set, write_workbook,
};
use exchange::table::{ReadAs, read};
use exchange::{Limits, Refused};
use lexicon::Lexicon;
use proptest::prelude::*;

fn case() -> CaseOut {
    CaseOut {
        events: vec![Event {
            id: "e1".to_owned(),
            title: "=HYPERLINK(\"http://x\")".to_owned(),
            geographical_terms: vec!["XX; YY".to_owned(), "a\\b".to_owned(), String::new()],
            initial_date: "2024-03".parse().ok(),
            description: "Two lines,\r\nand \"quotes\" — تهديد\n".to_owned(),
            remarks: "'quoted".to_owned(),
            cooperation: vec!["COOP.X".to_owned()],
            ..Event::default()
        }],
        persons: vec![Person {
            id: "p1".to_owned(),
            name: "＠amal".to_owned(),
            deceased: Some(false),
            number_in_group: Some(3),
            ..Person::default()
        }],
        acts: vec![
            Act {
                id: "a1".to_owned(),
                type_of_act: "ACT.INT.DEATH".to_owned(),
                ..Act::default()
            },
            Act {
                id: "a2".to_owned(),
                type_of_act: "ACT.OBS.VISA".to_owned(),
                attribution: vec!["invented".to_owned()],
                ..Act::default()
            },
        ],
        ..CaseOut::default()
    }
}

#[test]
fn a_set_of_csv_files_comes_back_as_it_was() {
    let mut files = write_set(&case());
    let names: Vec<&str> = files.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["events.csv", "persons.csv", "acts.csv"]);
    files.reverse();
    assert!(read_set(&files).is_ok_and(|it| it == case()));
    assert!(read_set(&[]).is_ok_and(|it| it == CaseOut::default()));
}

#[test]
fn a_set_that_was_changed_is_refused_with_its_place() {
    let told = |name: &str, text: &str| {
        let file = OutFile {
            name: name.to_owned(),
            bytes: text.as_bytes().to_vec(),
        };
        let problem = read_set(&[file]).map(|_| ()).unwrap_err();
        (problem.row, problem.column, problem.kind)
    };
    use SetProblemKind as Kind;
    assert_eq!(told("x.csv", "id\n1\n"), (0, 0, Kind::NoSuchList));
    assert_eq!(told("events.csv", ""), (0, 0, Kind::NoHeadings));
    assert_eq!(told("events.csv", "id,what\n"), (1, 2, Kind::NoSuchField));
    assert_eq!(told("events.csv", "id,id\n"), (1, 2, Kind::FieldTwice));
    assert_eq!(told("events.csv", "id\n1\n1,2\n"), (3, 2, Kind::RowTooLong));
    let dated = "initial_date,id\n2024-03-05,1\nsoon,2\n";
    assert_eq!(told("events.csv", dated), (3, 1, Kind::CellDoesNotFit));
    assert_eq!(
        told("events.csv", "local_areas\na\\b\n"),
        (2, 1, Kind::CellDoesNotFit)
    );
}

#[test]
fn tables_of_the_standard_have_its_numbers_and_codes() {
    let lexicon = Lexicon::built_in();
    let out = huridocs(&case(), &|code| codes_of(lexicon, code));
    let acts = out
        .files
        .iter()
        .find(|it| it.name == "huridocs-acts.csv")
        .expect("acts");
    let rows = csv::read(&acts.bytes).expect("a table");
    assert_eq!(rows[0][0], "2101 id");
    let kind = rows[0]
        .iter()
        .position(|it| it == "2109 type of act")
        .expect("a column");
    assert_eq!(rows[1][kind], "020103020100");
    let near: Vec<HuridocsCode> = codes_of(lexicon, "ACT.OBS.VISA");
    let wanted: Vec<String> = near
        .iter()
        .map(|it| format!("{}{}", if it.near { "≈" } else { "" }, it.code))
        .collect();
    assert_eq!(rows[2][kind], wanted.join(";"));
    assert!(!rows[0].iter().any(|heading| heading.contains("modifiers")));
    let without: Vec<(&str, &str)> = out
        .without_code
        .iter()
        .map(|it| (it.number, it.value.as_str()))
        .collect();
    assert!(without.contains(&("2115", "invented")), "{without:?}");
}

#[test]
fn every_code_that_the_lexicon_maps_to_stands_in_the_standard() {
    let Some(bytes) = samples::sample("huridocs_thesauri.csv") else {
        return;
    };
    let tables = read(&bytes, &ReadAs::default(), &Limits::default()).expect("a table");
    let known: std::collections::BTreeSet<&str> =
        tables[0].rows.iter().map(|row| row.cell(0)).collect();
    let lexicon = Lexicon::built_in();
    let mut seen = 0;
    for term in lexicon.terms() {
        for code in codes_of(lexicon, term.code()) {
            assert!(
                known.contains(code.code.as_str()),
                "{}: {code:?}",
                term.code()
            );
            seen += 1;
        }
    }
    assert!(seen > 100, "{seen}");
}

#[test]
fn json_comes_back_and_the_published_schema_is_this_one() {
    let limits = Limits::default();
    let json = write_json(&case());
    assert!(read_json(&json, &limits).is_ok_and(|it| it == case()));
    let refused = |json: &str| read_json(json.as_bytes(), &limits).map(|_| ()).unwrap_err();
    assert_eq!(refused("{}"), Refused::AnotherFormat);
    assert_eq!(
        refused(r#"{"format":"recourse-case","version":2,"case":{},"new":1}"#),
        Refused::LaterVersion
    );
    let unknown = r#"{"format":"recourse-case","version":1,"case":{"secret":1}}"#;
    assert_eq!(refused(unknown), Refused::Broken);
    expect_test::expect_file!["../../../docs/formats/case.schema.json"].assert_eq(&json_schema());
}

#[test]
fn a_workbook_has_no_formula_and_says_what_it_cut() {
    let mut case = case();
    case.events[0].description = "🕊".repeat(20_000);
    let (bytes, cut) = write_workbook(&sheets(&case), true).expect("a workbook");
    assert_eq!(cut, 1);
    assert!(write_workbook(&sheets(&case), true).is_ok_and(|(again, _)| again == bytes));
    let tables = read(&bytes, &ReadAs::default(), &Limits::default()).expect("tables");
    let names: Vec<&str> = tables.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["events", "persons", "acts"]);
    let cells: Vec<&String> = tables[0].rows[1].cells.iter().collect();
    assert_eq!(cells[1], "'=HYPERLINK(\"http://x\")");
    assert!(
        cells
            .iter()
            .any(|cell| cell.ends_with('…') && cell.chars().count() > 16_000)
    );
    assert!(write_workbook(&[], false).is_err_and(|it| it == Refused::Empty));
    let odd = |name: &str| Sheet {
        name: name.to_owned(),
        headings: vec!["a".to_owned(), "\u{1}\u{b}".to_owned()],
        rows: vec![vec!["\u{fffe}\u{8}x".to_owned()]],
    };
    let odd = [
        odd("a/b:c"),
        odd("a/b:c"),
        odd(""),
        odd("'"),
        odd("History"),
        odd(&"я".repeat(60)),
    ];
    let (bytes, _) = write_workbook(&odd, false).expect("a workbook");
    let tables = read(&bytes, &ReadAs::default(), &Limits::default()).expect("tables");
    assert_eq!(tables.len(), 6);
}

proptest! {
    #[test]
    fn any_case_comes_back_from_csv_and_json(
        texts in proptest::collection::vec("[^\0]{0,10}", 4),
        list in proptest::collection::vec("[^\0]{0,6}", 0..3),
        year in 1000i16..=9999,
        age in proptest::option::of(any::<u32>()),
    ) {
        let mut case = case();
        case.events[0].title.clone_from(&texts[0]);
        case.events[0].files = list;
        case.events[0].final_date = exchange::PartialDate::new(year, None, None).ok();
        case.acts[1].remarks.clone_from(&texts[1]);
        case.acts[1].age_at_time = age;
        case.persons[0].name.clone_from(&texts[2]);
        case.persons[0].id.clone_from(&texts[3]);
        prop_assert!(read_set(&write_set(&case)).is_ok_and(|it| it == case));
        prop_assert!(read_json(&write_json(&case), &Limits::default()).is_ok_and(|it| it == case));
    }
}
