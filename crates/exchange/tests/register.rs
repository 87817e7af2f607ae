//! Registers: mappings, problems by row and column, and imports that are stopped and begun again.

#![expect(clippy::expect_used, clippy::unwrap_used, reason = "tests")]

mod samples;

use exchange::register::{
    Column, Mapping, MappingProblem, RowProblemKind, Target, dry_run, read_register,
    suggest_mapping,
};
use exchange::table::{ReadAs, Table, read};
use exchange::{About, DateOrder, Known, Limits, NameRole, Refused};
use lexicon::Lexicon;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use std::io::{Cursor, Write};

fn table(text: &str) -> Table {
    let tables = read(text.as_bytes(), &ReadAs::default(), &Limits::default());
    tables.expect("a table").remove(0)
}

const REGISTER: &str = "\
Register of the office,,,,,\n\
\n\
Case no.,Date,Victim,Type of act,Country,Description\n\
A-1,5/3/2024,Amal; Omar,travel ban,Utopia,\"Stopped at the airport, twice\"\n\
A-2,2024-03,Li,death threat,Utopia,Called at night\n\
A-3,31/2/2024,Ana,unheard of,,x\n\
,,,,,\n\
A-1,6/3/2024,Amal,travel ban,Utopia,Another row with the id above\n";

fn mapping() -> Mapping {
    let column = |heading: &str, target| Column {
        heading: heading.to_owned(),
        target,
    };
    Mapping {
        headings_row: None,
        language: Some(words::Language::En),
        columns: vec![
            column("case NO.", Target::Id),
            column(
                "Date",
                Target::Date {
                    about: About::Incident,
                    order: DateOrder::DayFirst,
                },
            ),
            column(
                "Victim",
                Target::Name {
                    role: NameRole::Victim,
                    split: Some(";".to_owned()),
                },
            ),
            column(
                "Type of act",
                Target::Code {
                    table: [
                        ("travel ban".to_owned(), "ACT.OBS.TRAVEL".to_owned()),
                        ("death threat".to_owned(), "ACT.INT.DEATH".to_owned()),
                    ]
                    .into(),
                    split: None,
                },
            ),
            column("Description", Target::Text),
        ],
    }
}

#[test]
fn rows_become_items_and_problems_have_their_place() {
    let table = table(REGISTER);
    let rows: Vec<_> = read_register(&table, &mapping(), &Limits::default())
        .expect("a register")
        .collect();
    let first = rows[0].item.as_ref().expect("an item");
    assert_eq!(first.source.id.as_deref(), Some("A-1"));
    assert_eq!(first.text, "Stopped at the airport, twice");
    assert_eq!(first.names.len(), 2);
    assert_eq!(first.dates[0].date.to_string(), "2024-03-05");
    assert_eq!(first.codes, ["ACT.OBS.TRAVEL"]);
    // A column that the mapping does not name is an answer.
    assert_eq!(first.answers[0].question, "Country");
    let second = rows[1].item.as_ref().expect("an item");
    assert_eq!(second.dates[0].date.to_string(), "2024-03");
    let told: Vec<_> = rows
        .iter()
        .flat_map(|row| &row.problems)
        .map(|it| (it.row, it.column, it.kind, it.shown.as_str()))
        .collect();
    assert_eq!(
        told,
        [
            (6, Some(2), RowProblemKind::NoDate, "31/2/2024"),
            (6, Some(4), RowProblemKind::NoCode, "unheard of"),
            (8, None, RowProblemKind::IdTwice, "A-1"),
        ]
    );
    // What did not fit is not lost.
    let third = rows[2].item.as_ref().expect("an item");
    let kept: Vec<&str> = third.answers.iter().map(|it| it.answer.as_str()).collect();
    assert_eq!(kept, ["31/2/2024", "unheard of"]);
}

#[test]
fn a_dry_run_tells_what_the_run_does() {
    let table = table(REGISTER);
    let limits = Limits::default();
    let mut known = Known::default();
    let report = dry_run(&table, &mapping(), &known, &limits).expect("a report");
    assert_eq!(
        (report.rows, report.would_import, report.changed),
        (4, 4, 1)
    );
    // The import stops after two rows, and is begun again from the start.
    let rows = read_register(&table, &mapping(), &limits).expect("a register");
    for row in rows.take(2) {
        known.add(&row.item.expect("an item").source);
    }
    let report = dry_run(&table, &mapping(), &known, &limits).expect("a report");
    assert_eq!((report.would_import, report.already_known), (2, 2));
    let rows = read_register(&table, &mapping(), &limits).expect("a register");
    for row in rows {
        known.add(&row.item.expect("an item").source);
    }
    let report = dry_run(&table, &mapping(), &known, &limits).expect("a report");
    assert_eq!((report.would_import, report.already_known), (0, 4));
}

#[test]
fn a_row_is_known_again_when_the_mapping_is_corrected_or_columns_moved() {
    let read = |text: &str, mapping: &Mapping| {
        let table = table(text);
        let rows = read_register(&table, mapping, &Limits::default()).expect("a register");
        let keys: Vec<_> = rows
            .map(|row| row.item.expect("an item").source.key)
            .collect();
        keys
    };
    let mut corrected = mapping();
    corrected.columns.remove(0);
    let one = read(
        "Case no.,Date,Victim,Type of act,Description\n1,5/3/2024,A,x,y\n",
        &mapping(),
    );
    let two = read(
        "Date,Case no.,Victim,Type of act,Description\n5/3/2024,1,A,x,y\n",
        &corrected,
    );
    let other = read(
        "Date,Case no.,Victim,Type of act,Description\n5/3/2024,1,A,y,x\n",
        &corrected,
    );
    assert_eq!(one, two);
    assert_ne!(one, other);
}

#[test]
fn a_mapping_is_kept_as_json_and_checked() {
    let json = serde_json::to_string(&mapping()).expect("JSON");
    let back: Mapping = serde_json::from_str(&json).expect("a mapping");
    assert!(back == mapping());
    let lexicon = Lexicon::built_in();
    assert_eq!(mapping().check(lexicon), []);
    let mut wrong = mapping();
    wrong.columns[1].target = Target::Id;
    wrong.columns[2].heading = "Gone".to_owned();
    if let Target::Code { table, .. } = &mut wrong.columns[3].target {
        table.insert("x".to_owned(), "ACT.NO.SUCH".to_owned());
    }
    assert_eq!(
        wrong.check(lexicon),
        [MappingProblem::Twice(1), MappingProblem::NoSuchCode(3)]
    );
    let read = read_register(&table(REGISTER), &wrong, &Limits::default()).map(|_| ());
    assert_eq!(read.err(), Some(vec![MappingProblem::NoSuchHeading(2)]));
}

#[test]
fn a_mapping_is_suggested_from_headings_and_cells() {
    let lexicon = Lexicon::built_in();
    let threat = lexicon.get("ACT.INT.DEATH").expect("a term");
    let name = threat.name(words::Language::En);
    let table = table(&format!(
        "Référence,Date de réception,Incident date,Name of victim,Type of act,Country,Narrative,Remarks\n\
         1,13/2/2024,2/13/2024,Amal,{name},Utopia,text,x\n\
         2,1/2/2024,2/1/2024,Omar,something,Utopia,text,x\n"
    ));
    let mapping = suggest_mapping(&table, lexicon).expect("a mapping");
    let date = |order| Target::Date {
        about: About::Incident,
        order,
    };
    let targets: Vec<&Target> = mapping.columns.iter().map(|it| &it.target).collect();
    assert!(*targets[0] == Target::Id);
    assert!(
        *targets[1]
            == Target::Received {
                order: DateOrder::DayFirst
            }
    );
    assert!(*targets[2] == date(DateOrder::MonthFirst));
    assert!(matches!(
        targets[3],
        Target::Name {
            role: NameRole::Victim,
            ..
        }
    ));
    assert!(matches!(targets[4], Target::Code { table, .. } if table.len() == 1));
    assert!(*targets[5] == Target::Place);
    assert!(*targets[6] == Target::Text);
    assert!(*targets[7] == Target::Answer);
}

fn workbook(fill: impl FnOnce(&mut Workbook)) -> Vec<u8> {
    let mut book = Workbook::new();
    fill(&mut book);
    book.save_to_buffer().expect("a workbook")
}

#[test]
fn a_workbook_is_read_with_its_days_and_without_its_formulas() {
    let bytes = workbook(|book| {
        let sheet = book.add_worksheet();
        let day = ExcelDateTime::from_ymd(2024, 3, 5).expect("a day");
        let format = Format::new().set_num_format("d mmm yyyy");
        sheet.write_string(1, 1, "Name").expect("written");
        sheet.write_string(1, 2, "Date").expect("written");
        sheet.write_string(2, 1, "Amal").expect("written");
        sheet
            .write_datetime_with_format(2, 2, &day, &format)
            .expect("written");
        sheet.write_number(3, 1, 12).expect("written");
        sheet
            .write_formula(3, 2, "=HYPERLINK(\"http://x\")")
            .expect("written");
        book.add_worksheet();
    });
    let tables = read(&bytes, &ReadAs::default(), &Limits::default()).expect("tables");
    assert_eq!(tables.len(), 1);
    let rows: Vec<(u64, &[String])> = tables[0]
        .rows
        .iter()
        .map(|row| (row.number, row.cells.as_slice()))
        .collect();
    let cells = |cells: [&str; 3]| cells.map(str::to_owned);
    assert_eq!(rows[0], (2, cells(["", "Name", "Date"]).as_slice()));
    assert_eq!(rows[1], (3, cells(["", "Amal", "2024-03-05"]).as_slice()));
    assert!(rows[2].1[1] == "12" && !rows[2].1.iter().any(|cell| cell.contains("HYPER")));
}

/// A workbook whose one sheet has this XML, packed as Excel does.
fn packed(sheet: &[u8]) -> Vec<u8> {
    let whole = workbook(|book| {
        book.add_worksheet();
    });
    let mut old = zip::ZipArchive::new(Cursor::new(whole)).expect("a zip");
    let mut new = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let names: Vec<String> = old
        .file_names()
        .map(|it| it.expect("a name").into_owned())
        .collect();
    for name in names {
        new.start_file(name.as_str(), zip::write::SimpleFileOptions::default())
            .expect("a part");
        if name.ends_with("sheet1.xml") {
            new.write_all(sheet).expect("written");
        } else {
            let mut part = old.by_name(&name).expect("a part");
            std::io::copy(&mut part, &mut new).expect("copied");
        }
    }
    new.finish().expect("a zip").into_inner()
}

#[test]
fn a_workbook_that_would_fill_the_memory_is_refused() {
    let limits = Limits {
        unpacked: 4 << 20,
        ..Limits::default()
    };
    let read = |bytes: &[u8]| {
        read(bytes, &ReadAs::default(), &limits)
            .map(|_| ())
            .unwrap_err()
    };
    let bomb = packed(&vec![b' '; 64 << 20]);
    assert!(bomb.len() < 1 << 20, "{}", bomb.len());
    assert_eq!(read(&bomb), Refused::UnpacksTooLarge);
    // One cell in the last corner, where a table of the whole sheet would have 17 thousand million cells.
    let corner = packed(
        br#"<worksheet><dimension ref="A1:XFD1048576"/><sheetData><row r="1048576"><c r="XFD1048576" t="str"><v>x</v></c></row></sheetData></worksheet>"#,
    );
    assert_eq!(read(&corner), Refused::TooManyColumns);
    let many = workbook(|book| {
        for _ in 0..65 {
            book.add_worksheet()
                .write_string(0, 0, "x")
                .expect("written");
        }
    });
    assert_eq!(read(&many), Refused::TooManySheets);
    assert_eq!(read(b"PK\x03\x04nothing"), Refused::Broken);
    assert_eq!(
        read(&[0xd0, 0xcf, 0x11, 0xe0, 0, 0]),
        Refused::OtherWorkbook
    );
}

#[test]
fn sheets_of_other_systems_are_read() {
    for (name, rows) in [
        ("peer_samples/bayanat/label.csv", 100),
        ("peer_samples/primero/form_fields.csv", 400),
        ("huridocs_thesauri.csv", 2_600),
    ] {
        let Some(bytes) = samples::sample(name) else {
            continue;
        };
        let tables = read(&bytes, &ReadAs::default(), &Limits::default()).expect("a table");
        assert!(
            tables[0].rows.len() > rows,
            "{name}: {}",
            tables[0].rows.len()
        );
        assert_eq!(tables[0].headings(), Some(0), "{name}");
        let mapping = suggest_mapping(&tables[0], Lexicon::built_in()).expect("a mapping");
        let report = dry_run(&tables[0], &mapping, &Known::default(), &Limits::default());
        let report = report.expect("a report");
        assert_eq!(report.rows as usize, tables[0].rows.len() - 1, "{name}");
        assert_eq!(report.left_out, 0, "{name}");
    }
    if let Some(old) = samples::sample("peer_samples/xlsform/tutorial.xls") {
        let read = read(&old, &ReadAs::default(), &Limits::default()).map(|_| ());
        assert_eq!(read, Err(Refused::OtherWorkbook));
    }
}
