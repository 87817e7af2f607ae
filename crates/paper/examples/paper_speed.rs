//! How long a dossier of twenty pages or more takes, in three languages, beside reading the fonts once.
//!
//! `cargo run --release -p paper --example paper_speed`. The pages are counted by `pdfinfo`.

#![allow(clippy::print_stdout, reason = "a measurement")]

use paper::{Fonts, Kind, Press, Values, Watermark, built_in, docx, font_folders, full};
use std::error::Error;
use std::process::Command;
use std::time::Instant;
use words::{Language, Moment};

const PAGES: usize = 20;
const TIMES: u32 = 5;

fn main() -> Result<(), Box<dyn Error>> {
    let begun = Instant::now();
    let press = Press::new(Fonts::with_folders(&font_folders(None, &[])));
    println!(
        "the fonts of this machine  {:.2} s, once",
        begun.elapsed().as_secs_f64()
    );
    let folder = std::env::temp_dir().join(format!("paper-speed-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    for language in [Language::En, Language::Ar, Language::Zh] {
        let template = built_in(Kind::Dossier, language).ok_or("there is no dossier")?;
        let (mut times, mut pages) = (1, 0);
        let mut made = Vec::new();
        while pages < PAGES {
            times *= 2;
            let document = template.fill(Kind::Dossier, &long(language, times), Watermark::None)?;
            made = press.pdf(&document, Moment(0))?;
            let path = folder.join("dossier.pdf");
            std::fs::write(&path, &made)?;
            pages = count(&path)?;
        }
        let values = long(language, times);
        // A page more each time: the typesetter remembers what it has set, and an office does not set the same twice.
        let mut slowest = 0.0_f64;
        let mut all = 0.0;
        for number in 0..TIMES {
            let mut values = values.clone();
            values.summary = format!("{number}. {}", values.summary);
            values.reference = format!("{number}");
            let begun = Instant::now();
            let document = template.fill(Kind::Dossier, &values, Watermark::None)?;
            made = press.pdf(&document, Moment(i64::from(number)))?;
            let took = begun.elapsed().as_secs_f64();
            slowest = slowest.max(took);
            all += took;
        }
        let begun = Instant::now();
        let editable = docx(&template.fill(Kind::Dossier, &values, Watermark::None)?)?;
        println!(
            "{language}  {pages} pages: {:.2} s, slowest {slowest:.2} s, {} KB; as DOCX {:.3} s, {} KB",
            all / f64::from(TIMES),
            made.len() / 1024,
            begun.elapsed().as_secs_f64(),
            editable.len() / 1024,
        );
    }
    std::fs::remove_dir_all(folder)?;
    Ok(())
}

/// The full sample with its lists so many times as long.
fn long(language: Language, times: usize) -> Values {
    let mut values = full(language);
    values.summary = vec![values.summary.clone(); times].join("\n");
    values.persons = repeated(&values.persons, times);
    values.cooperation = repeated(&values.cooperation, times);
    values.acts = repeated(&values.acts, times);
    values.evidence = repeated(&values.evidence, times);
    values.chronology = repeated(&values.chronology, times);
    values
}

fn repeated<T: Clone>(all: &[T], times: usize) -> Vec<T> {
    all.iter()
        .cloned()
        .cycle()
        .take(all.len() * times)
        .collect()
}

fn count(path: &std::path::Path) -> Result<usize, Box<dyn Error>> {
    let said = Command::new("pdfinfo").arg(path).output()?;
    let said = String::from_utf8(said.stdout)?;
    let line = said.lines().find_map(|it| it.strip_prefix("Pages:"));
    Ok(line.ok_or("pdfinfo names no pages")?.trim().parse()?)
}
