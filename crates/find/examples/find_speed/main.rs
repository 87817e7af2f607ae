//! Prints how fast an invented office is searched, beside SQLite's full text search with the same documents.
//!
//! `cargo run --release -p find --example find_speed [CASES [alone]]`; each case has ten documents,
//! `alone` leaves SQLite out.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a tool for developers"
)]

mod fts;
mod invented;

use find::{Candidate, Doc, Field, Index, Order, Query, known};
use invented::{ACT, ASSIGNEE, Dice, Made, STATE, STATUS, URGENCY, YEAR, person, word};
use std::time::Duration;

/// The processor's time of this thread: what others do on the machine meanwhile is not counted.
#[derive(Clone, Copy)]
struct Instant(Duration);

impl Instant {
    fn now() -> Self {
        let time = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
        Self(Duration::new(
            time.tv_sec.unsigned_abs(),
            time.tv_nsec as u32,
        ))
    }

    fn elapsed(self) -> Duration {
        Self::now().0.saturating_sub(self.0)
    }
}

const SEED: u64 = 20_260_101;

/// Questions of each kind.
const ASKED: usize = 400;

/// Fewer of those that take SQLite long.
const ASKED_SQLITE: usize = 40;

fn main() {
    let cases: u64 = std::env::args()
        .nth(1)
        .map_or(100_000, |it| it.parse().unwrap());
    let began = Instant::now();
    let size: usize = (0..cases)
        .flat_map(|it| invented::case(it, SEED))
        .map(|it| it.text.len())
        .sum();
    let inventing = began.elapsed();
    println!(
        "{cases} cases, {} documents, {:.0} MB of text",
        cases * 10,
        size as f64 / 1e6
    );
    let index = built(cases, inventing);
    changes(index.0, cases);
    let mut index = index.1;
    index.shrink();
    questions(&index, cases);
    alike(&index, cases);
}

fn put(index: &mut Index, made: &Made) {
    let names: Vec<&str> = made.names.iter().map(String::as_str).collect();
    let facets: Vec<(Field, u32)> = made
        .facets
        .iter()
        .map(|(field, value)| (Field(*field), *value))
        .collect();
    index.insert(&Doc {
        key: made.key,
        group: made.group,
        kind: made.kind,
        text: &[(1, &made.text)],
        names: &names,
        facets: &facets,
        day: made.day,
    });
}

fn resident() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status
        .lines()
        .find(|line| line.starts_with("VmRSS"))
        .unwrap();
    line.split_whitespace()
        .nth(1)
        .unwrap()
        .parse::<f64>()
        .unwrap()
        / 1024.0
}

/// The index as it was built, and as it was read again.
fn built(cases: u64, inventing: Duration) -> (Index, Index) {
    let before = resident();
    let began = Instant::now();
    let mut index = Index::new();
    for number in 0..cases {
        invented::case(number, SEED)
            .iter()
            .for_each(|it| put(&mut index, it));
    }
    let built = began.elapsed().saturating_sub(inventing);
    println!(
        "built in {:.1} s, {:.0} MiB resident",
        built.as_secs_f64(),
        resident() - before
    );
    let began = Instant::now();
    let bytes = index.to_bytes();
    println!(
        "written in {:.2} s, {:.0} MB",
        began.elapsed().as_secs_f64(),
        bytes.len() as f64 / 1e6
    );
    let before = resident();
    let began = Instant::now();
    let again = Index::from_bytes(&bytes).unwrap();
    println!(
        "read in {:.2} s, {:.0} MiB resident",
        began.elapsed().as_secs_f64(),
        resident() - before
    );
    assert_eq!(
        (again.cases(), again.documents()),
        (index.cases(), index.documents())
    );
    (index, again)
}

fn line(what: &str, mut times: Vec<Duration>) -> (f64, f64) {
    times.sort_unstable();
    let milliseconds = |it: usize| times[it.min(times.len() - 1)].as_secs_f64() * 1e3;
    let (half, most) = (
        milliseconds(times.len() / 2),
        milliseconds(times.len() * 99 / 100),
    );
    if !what.is_empty() {
        println!(
            "{what:<28} p50 {half:.3} ms, p99 {most:.3} ms, worst {:.3} ms",
            milliseconds(usize::MAX)
        );
    }
    (half, most)
}

fn changes(mut index: Index, cases: u64) {
    let mut dice = Dice::new(7);
    let (mut replaced, mut removed, mut groups) = (Vec::new(), Vec::new(), Vec::new());
    for _ in 0..2_000 {
        let mut made = invented::case(dice.below(cases), SEED);
        let mut one = made.swap_remove(dice.below(10) as usize);
        one.text.push_str(" and one thing more");
        let began = Instant::now();
        put(&mut index, &one);
        replaced.push(began.elapsed());
        let began = Instant::now();
        index.remove(one.group, one.key);
        removed.push(began.elapsed());
    }
    for _ in 0..500 {
        let group = dice.below(cases);
        let began = Instant::now();
        index.remove_group(group);
        groups.push(began.elapsed());
    }
    line("a document replaced", replaced);
    line("a document removed", removed);
    line("a case removed", groups);
}

/// A question as both sides are asked it.
struct Asked {
    query: Query,
    matching: Option<String>,
}

fn asked(kind: usize, dice: &mut Dice) -> Asked {
    let language = dice.below(3) as usize;
    let mut some =
        |from: usize, to: usize| word(language, from + dice.below((to - from) as u64) as usize);
    let quoted = |it: &str| format!("\"{it}\"");
    let (typed, matching) = match kind {
        0 => one(some(20_000, 60_000)),
        1 => one(some(400, 4_000)),
        2 => one(some(0, 24)),
        3 => {
            let (a, b) = (some(30, 400), some(30, 400));
            (
                format!("{a} {b} "),
                Some(format!("{} AND {}", quoted(&a), quoted(&b))),
            )
        }
        4 => {
            let both = format!("{} {}", some(5, 60), some(5, 60));
            (quoted(&both), Some(quoted(&both)))
        }
        5 => {
            let (a, b) = (some(100, 1_000), some(0, 24));
            (
                format!("{a} -{b} "),
                Some(format!("{} NOT {}", quoted(&a), quoted(&b))),
            )
        }
        6 => {
            let begun: String = some(30, 3_000).chars().take(3).collect();
            (begun.clone(), Some(format!("{}*", quoted(&begun))))
        }
        7 => {
            let number = dice.below(60_000);
            let name = person(number, (number % 4) as usize);
            (
                format!("{name} "),
                Some(
                    name.split(' ')
                        .map(quoted)
                        .collect::<Vec<_>>()
                        .join(" AND "),
                ),
            )
        }
        8 => one(some(30, 1_000)),
        _ => (String::new(), None),
    };
    let mut query = Query {
        order: Order::Relevance,
        ..Query::parse(&typed)
    };
    if kind >= 8 {
        query.filters = filters(dice)
            .into_iter()
            .map(|(field, value)| (Field(field), vec![value]))
            .collect();
        query.counts = COUNTED.map(Field).to_vec();
        query.order = Order::Newest;
    }
    Asked { query, matching }
}

const COUNTED: [u8; 5] = [ASSIGNEE, STATE, YEAR, URGENCY, ACT];

fn one(word: String) -> (String, Option<String>) {
    (format!("{word} "), Some(format!("\"{word}\"")))
}

fn filters(dice: &mut Dice) -> Vec<(u8, u32)> {
    vec![
        (STATUS, dice.below(6) as u32),
        (URGENCY, dice.rank(4) as u32),
    ]
}

const KINDS: [&str; 10] = [
    "a rare word",
    "a word",
    "a most frequent word",
    "two words",
    "a phrase of frequent words",
    "a word without another",
    "three letters, typing",
    "a name, any script",
    "a word, filters, counts",
    "filters and counts alone",
];

fn questions(index: &Index, cases: u64) {
    let began = Instant::now();
    let fts = fts::Fts::open().unwrap();
    let beside = std::env::args().nth(2).is_none();
    for number in (0..cases).filter(|_| beside) {
        for made in &invented::case(number, SEED) {
            fts.insert(made).unwrap();
        }
    }
    fts.ready().unwrap();
    println!(
        "SQLite FTS5 built in {:.0} s",
        began.elapsed().as_secs_f64()
    );
    println!(
        "| question | cases found | p50 ms | p99 ms | FTS5 p50 ms | FTS5 p99 ms | ratio of p50 |"
    );
    println!("|---|---:|---:|---:|---:|---:|---:|");
    let mut everything = Vec::new();
    for (kind, what) in KINDS.iter().enumerate() {
        let mut dice = Dice::new(kind as u64);
        let (mut ours, mut theirs, mut found) = (Vec::new(), Vec::new(), 0);
        for number in 0..ASKED {
            let Asked { query, matching } = asked(kind, &mut dice);
            let began = Instant::now();
            let answer = index.search(&query);
            ours.push(began.elapsed());
            found += answer.total;
            if number < ASKED_SQLITE {
                let filters: Vec<(u8, u32)> = query
                    .filters
                    .iter()
                    .map(|(field, values)| (field.0, values[0]))
                    .collect();
                let counts: &[u8] = if query.counts.is_empty() {
                    &[]
                } else {
                    &COUNTED
                };
                let began = Instant::now();
                fts.search(matching.as_deref(), &filters, counts).unwrap();
                theirs.push(began.elapsed());
            }
        }
        everything.extend(ours.iter().copied());
        let (ours, theirs) = (line("", ours), line("", theirs));
        println!(
            "| {what} | {} | {:.2} | {:.2} | {:.2} | {:.2} | {:.0} |",
            found / ASKED as u64,
            ours.0,
            ours.1,
            theirs.0,
            theirs.1,
            theirs.0 / ours.0
        );
    }
    line("all questions", everything);
    some_days(index);
}

/// What happened between two days, without a word: FTS5 knows no days, so it stands alone.
fn some_days(index: &Index) {
    let days = (0..20).map(|year| 17_000 + year * 365);
    for length in [7, 365, 3_650] {
        let mut took = Vec::new();
        for from in days.clone() {
            let query = Query {
                days: Some((from, from + length)),
                counts: COUNTED.map(Field).to_vec(),
                order: Order::Newest,
                ..Query::default()
            };
            let began = Instant::now();
            std::hint::black_box(index.search(&query));
            took.push(began.elapsed());
        }
        line(&format!("{length} days, and counts"), took);
    }
}

fn alike(index: &Index, cases: u64) {
    let mut dice = Dice::new(99);
    let (mut times, mut first, mut other_script) = (Vec::new(), 0, 0);
    for round in 0..200_u64 {
        let number = dice.below(cases);
        let made = invented::case(number, SEED);
        let people: Vec<String> = made.iter().flat_map(|it| it.names.clone()).collect();
        let names: Vec<&str> = people.iter().map(String::as_str).collect();
        // Half of the words of the report, as somebody else would send it.
        let report = &made[8];
        let half = report.text.floor_char_boundary(report.text.len() / 2);
        let facets: Vec<(Field, u32)> = made[3]
            .facets
            .iter()
            .map(|(field, value)| (Field(*field), *value))
            .collect();
        let candidate = Candidate {
            names: &names,
            facets: &facets,
            days: &[made[3].day],
            text: if round % 2 == 0 {
                &report.text[..half]
            } else {
                ""
            },
            ..Candidate::default()
        };
        let began = Instant::now();
        let found = known(index, &candidate);
        times.push(began.elapsed());
        first += u32::from(found.first().is_some_and(|it| it.group == number));
        other_script += u32::from(found.iter().any(|it| it.group == number));
    }
    line("already known?", times);
    println!("the case came first in {first} of 200, among the twenty in {other_script}");
}
