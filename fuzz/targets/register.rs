//! Tables, registers and sets of CSV: whatever comes is rows or a refusal, and what is ours comes back as it was.
#![no_main]

use exchange::out::{OutFile, csv, read_set, write_set};
use exchange::register::{dry_run, suggest_mapping};
use exchange::table::{ReadAs, read};
use exchange::{Known, Limits, read_uwazi};
use lexicon::Lexicon;
use words::Language;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let limits = Limits {
        unpacked: 16 << 20,
        ..Limits::default()
    };
    for table in read(bytes, &ReadAs::default(), &limits).unwrap_or_default() {
        if let Ok(mapping) = suggest_mapping(&table, Lexicon::built_in()) {
            let report = dry_run(&table, &mapping, &Known::default(), &limits);
            assert!(report.is_ok_and(|it| it.would_import + it.already_known + it.left_out == it.rows));
        }
    }
    if let Ok(items) = read_uwazi(bytes, Language::En, &limits) {
        assert!(items.count() <= limits.rows);
    }
    if let Ok(rows) = csv::read(bytes)
        && let Some((headings, rows)) = rows.split_first()
    {
        let again = csv::read(&csv::write(headings, rows));
        assert!(again.is_ok());
    }
    let file = OutFile {
        name: "events.csv".to_owned(),
        bytes: bytes.to_vec(),
    };
    if !bytes.contains(&0)
        && let Ok(case) = read_set(&[file])
    {
        assert!(read_set(&write_set(&case)).is_ok_and(|again| again == case));
    }
});
