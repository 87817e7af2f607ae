//! Every reader on cut and changed files: it ends soon, with an answer or a refusal, and never falls.

#![expect(clippy::expect_used, reason = "tests")]

mod samples;

use exchange::questionnaire::{
    Answers, check, read_globaleaks, read_globaleaks_text, read_kobo, read_kobo_submissions,
    read_xlsform, relevant,
};
use exchange::register::{dry_run, suggest_mapping};
use exchange::table::ReadAs;
use exchange::{Known, Limits, Mailbox, read_message, read_uwazi};
use lexicon::Lexicon;
use std::time::{Duration, Instant};
use words::Language;

const LIMITS: Limits = Limits {
    bytes: 8 << 20,
    unpacked: 32 << 20,
    sheets: 64,
    rows: 10_000,
    columns: 500,
    cell: 100_000,
    parts: 2_000,
    depth: 16,
};

/// Everything that reads, on the same bytes.
fn read_all(bytes: &[u8]) {
    if let Ok(item) = read_message(bytes, &LIMITS) {
        assert!(
            item.attachments
                .iter()
                .all(|it| exchange::safe_name(&it.name, "x") == it.name)
        );
    }
    if let Ok(mailbox) = Mailbox::new(bytes, &LIMITS) {
        assert!(mailbox.count() <= LIMITS.rows + 1);
    }
    for table in exchange::table::read(bytes, &ReadAs::default(), &LIMITS).unwrap_or_default() {
        if let Ok(mapping) = suggest_mapping(&table, Lexicon::built_in()) {
            let report = dry_run(&table, &mapping, &Known::default(), &LIMITS);
            assert!(report.is_ok_and(|it| it.rows < table.rows.len() as u64));
        }
    }
    if let Ok(items) = read_uwazi(bytes, Language::En, &LIMITS) {
        assert!(items.count() <= LIMITS.rows);
    }
    for form in [
        read_xlsform(bytes, &LIMITS),
        read_kobo(bytes, &LIMITS),
        read_globaleaks(bytes, &LIMITS),
    ]
    .into_iter()
    .flatten()
    {
        let none = Answers::default();
        assert!(relevant(&form, &none).len() <= form.questions().len());
        let _ = check(&form, &none);
    }
    let _ = read_kobo_submissions(bytes, Language::Fr, &LIMITS);
    let _ = read_globaleaks_text(bytes, &LIMITS);
}

/// Numbers that look like chance and are the same each time (xorshift).
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % (end.max(1) as u64)).unwrap_or(0)
    }
}

fn attack(name: &str, bytes: &[u8], rounds: usize) {
    let mut chance = Chance(0x9e37_79b9_7f4a_7c15 ^ bytes.len() as u64);
    for round in 0..rounds {
        let mut changed = bytes.to_vec();
        if round % 3 == 0 {
            changed.truncate(chance.below(bytes.len()));
        }
        for _ in 0..chance.below(8) {
            let place = chance.below(changed.len());
            match chance.below(4) {
                0 if !changed.is_empty() => changed[place] = chance.below(256) as u8,
                1 if !changed.is_empty() => changed[place] ^= 1 << chance.below(8),
                2 => {
                    let piece = changed[place..]
                        .iter()
                        .take(60)
                        .copied()
                        .collect::<Vec<u8>>();
                    let at = chance.below(changed.len());
                    changed.splice(at..at, piece);
                }
                _ => {
                    let end = (place + chance.below(200)).min(changed.len());
                    changed.drain(place.min(end)..end);
                }
            }
        }
        let start = Instant::now();
        read_all(&changed);
        // A hundred times what it takes: a slow machine passes, a quadratic reader does not.
        assert!(
            start.elapsed() < Duration::from_secs(20),
            "{name}, round {round}"
        );
    }
}

const MESSAGE: &[u8] = b"From: =?utf-8?B?2KPZhdmEINin2YTYrdiz2YY=?= <a@example.org>\r\n\
Date: Tue, 5 Mar 2024 14:00:00 -0500\r\nSubject: =?iso-8859-1?Q?Menac=E9e?=\r\n\
Content-Type: multipart/mixed; boundary=outer\r\n\r\n--outer\r\nContent-Type: text/html; charset=windows-1256\r\n\
Content-Transfer-Encoding: quoted-printable\r\n\r\n<div>=C8</div><p>x &amp; y\r\n--outer\r\n\
Content-Type: application/pdf; name*=utf-8''%D8%AA.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\nAAEC\r\n\
--outer\r\nContent-Type: message/rfc822\r\n\r\nFrom: b@example.org\r\nSubject: inside\r\n\r\ntext\r\n--outer--\r\n";

#[test]
fn changed_files_of_our_own_break_no_reader() {
    attack("message", MESSAGE, 200);
    let mailbox = [
        b"From a Tue Mar  5 14:00:00 2024\n",
        MESSAGE,
        b"\nFrom b\n",
        MESSAGE,
    ]
    .concat();
    attack("mailbox", &mailbox, 80);
    attack(
        "register",
        b"id;date;name\n1;5/3/2024;\"Amal\n x\"\n2;;\xd8\xa3\n",
        300,
    );
    let sheet = exchange::out::Sheet {
        name: "register".to_owned(),
        headings: vec!["id".to_owned(), "date".to_owned()],
        rows: vec![vec!["1".to_owned(), "2024-03-05".to_owned()]; 20],
    };
    let book = exchange::out::write_workbook(&[sheet], false)
        .expect("a workbook")
        .0;
    attack("workbook", &book, 120);
}

#[test]
fn changed_samples_break_no_reader() {
    for (name, rounds) in [
        ("globaleaks/questionnaire_default.json", 20),
        ("globaleaks/questionnaire_export_valid.json", 20),
        ("globaleaks/export_template.txt", 60),
        ("uwazi/import_basic.csv", 40),
        ("uwazi/import_thesauri_multilang.csv", 20),
        ("xlsform/widgets.csv", 40),
        ("xlsform/loop.csv", 60),
        ("xlsform/xlsform_spec_test.xlsx", 10),
        ("xlsform/tutorial.xls", 20),
        ("kobo/grouped_repeatable.json", 40),
        ("kobo/grouped_translated.json", 40),
        ("kobo/literacy_test.json", 20),
        ("primero/lookups.csv", 10),
        ("bayanat/label.csv", 10),
    ] {
        if let Some(bytes) = samples::sample(&format!("peer_samples/{name}")) {
            read_all(&bytes);
            attack(name, &bytes, rounds);
        }
    }
}

/// The sheet's own bytes changed, then packed again, so that the zip is whole and what is in it is not.
#[test]
fn changed_sheets_in_whole_workbooks_break_no_reader() {
    use std::io::{Cursor, Read, Write};
    let Some(bytes) = samples::sample("peer_samples/xlsform/xlsform_spec_test.xlsx") else {
        return;
    };
    let mut chance = Chance(42);
    let mut old = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip");
    let mut parts = Vec::new();
    for place in 0..old.len() {
        let mut part = old.by_index(place).expect("a part");
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).expect("bytes");
        // The rows of formats below the form are only long.
        bytes.truncate(60_000);
        parts.push((part.name().expect("a name").into_owned(), bytes));
    }
    for round in 0..25 {
        let mut new = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in &parts {
            let mut bytes = bytes.clone();
            for _ in 0..chance.below(3) {
                let place = chance.below(bytes.len());
                bytes[place] = b"<>/\"&=0129AZ\xff"[chance.below(14).min(12)];
            }
            new.start_file(name.as_str(), zip::write::SimpleFileOptions::default())
                .expect("a part");
            new.write_all(&bytes).expect("written");
        }
        let changed = new.finish().expect("a zip").into_inner();
        let start = Instant::now();
        read_all(&changed);
        assert!(start.elapsed() < Duration::from_secs(20), "round {round}");
    }
}
