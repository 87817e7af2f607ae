//! How long the lexicon takes to load and the finder to answer: `cargo xtask bench lexicon`.
//!
//! Beside it stands what another design would do at every start: reading the same files.

#![expect(clippy::print_stdout, reason = "it measures and prints")]

use lexicon::{Asked, Lexicon, Suggester, assemble, find};
use std::collections::BTreeMap;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

/// The middle and the slowest of so many runs.
fn timed(runs: usize, mut run: impl FnMut()) -> (Duration, Duration) {
    let mut times: Vec<Duration> = (0..runs)
        .map(|_| {
            let began = Instant::now();
            run();
            began.elapsed()
        })
        .collect();
    times.sort_unstable();
    (times[runs / 2], times[runs - 1])
}

fn row(what: &str, (middle, slowest): (Duration, Duration)) {
    let ms = |it: Duration| it.as_secs_f64() * 1000.0;
    println!("{what:<44} {:>9.3} ms {:>9.3} ms", ms(middle), ms(slowest));
}

fn files(folder: &Path, before: &str, all: &mut BTreeMap<String, String>) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{before}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            files(&entry.path(), &format!("{name}/"), all)?;
        } else if name.ends_with(".toml") {
            all.insert(name, std::fs::read_to_string(entry.path())?);
        }
    }
    Ok(())
}

fn codes(lexicon: &Lexicon, list: &str) -> Vec<String> {
    let terms = lexicon.list(list);
    terms.map(|it| it.code().to_owned()).collect()
}

fn main() -> std::io::Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../lexicon");
    let mut all = BTreeMap::new();
    files(&folder, "", &mut all)?;
    let lexicon = Lexicon::built_in();
    println!("{} terms, six languages", lexicon.terms().count());
    println!("{:<44} {:>12} {:>12}", "", "middle", "slowest");
    row(
        "load all terms",
        timed(200, || drop(black_box(Lexicon::load()))),
    );
    row(
        "read the same files instead",
        timed(20, || drop(black_box(assemble(&all)))),
    );
    let (states, acts) = (codes(lexicon, "states"), codes(lexicon, "acts"));
    let mut place = 0;
    let found = timed(5_000, || {
        place += 1;
        let asked = Asked {
            state: Some(states[place % states.len()].clone()),
            acts: acts.iter().cycle().skip(place).take(5).cloned().collect(),
            victims: vec!["VIC.LAWYER".to_owned(), "VIC.WOMAN".to_owned()],
            counterparts: vec!["UN.HRC".to_owned()],
            year: 2026,
            ..Asked::default()
        };
        drop(black_box(find(lexicon, &asked)));
    });
    row("mechanisms: a State, five acts, two persons", found);
    let asked = Asked {
        state: Some("FR".to_owned()),
        acts,
        year: 2026,
        ..Asked::default()
    };
    let widest = timed(500, || drop(black_box(find(lexicon, &asked))));
    row("mechanisms: every act at once", widest);
    let story = "At the airport they took my passport and asked whom I had met in Geneva. \
                 صادروا جواز سفري. Мне угрожали. "
        .repeat(20);
    let suggested = timed(200, || {
        drop(black_box(Suggester::built_in().suggest(&story)));
    });
    row("codes that a story of 2,100 letters suggests", suggested);
    Ok(())
}
