//! The measurements. Figures drift with the machine, so each stands beside something measured next to it.

mod node;
mod portal;
mod siege;

use crate::install;
use crate::run::{cargo, program, run};
use crate::say::{say, table};
use node::House;
use std::fs::File;
use std::io::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

type Outcome = Result<(), String>;

/// How long each load lasts.
const SECONDS: u32 = 15;

/// Its name, what it measures, and how.
type Measurement = (&'static str, &'static str, fn() -> Outcome);

const NAMED: &[Measurement] = &[
    (
        "reports",
        "reports a second through the form, at 1, 16 and 64 connections",
        reports,
    ),
    (
        "attachment",
        "attachments of 100 MB and of 2 GiB through the form",
        attachment,
    ),
    (
        "start",
        "start to first page, and memory when idle",
        node_at_rest,
    ),
    (
        "siege",
        "honest reports beside slow clients and a flood",
        siege::siege,
    ),
    (
        "sealing",
        "sealing and opening large files, beside the bare cipher",
        sealing,
    ),
    (
        "lexicon",
        "loading the lexicon and finding mechanisms, beside reading its files",
        lexicon,
    ),
    (
        "store",
        "durable batches and files, beside the disk alone",
        store,
    ),
    (
        "clock",
        "a sweep over a million open obligations in SQLite, a hundred of them due and none",
        clock,
    ),
    (
        "log",
        "proofs from a log of 10,000,000 leaves, beside reading one tile of it",
        log,
    ),
    (
        "find",
        "search, names and what is known in an office of 100,000 cases, beside SQLite",
        find,
    ),
    (
        "office",
        "the desk of an office of 10,000 cases: unlocking, lists, search, opening a case, memory",
        office,
    ),
    (
        "dossier",
        "a dossier of twenty pages as PDF and DOCX, beside reading the fonts",
        dossier,
    ),
    (
        "copies",
        "working copies of long documents and large photographs, beside the time they may take",
        copies,
    ),
];

/// `cargo xtask bench`.
pub fn bench(arguments: &[String]) -> Outcome {
    if arguments.iter().any(|argument| argument == "--list") {
        NAMED
            .iter()
            .for_each(|(name, what, _)| say(&format!("{name:<12} {what}")));
        return Ok(());
    }
    if let Some(name) = arguments
        .iter()
        .find(|name| !NAMED.iter().any(|(known, ..)| known == *name))
    {
        return Err(format!(
            "there is no measurement '{name}'; 'cargo xtask bench --list' names them"
        ));
    }
    install::packages(&install::BENCH.iter().collect::<Vec<_>>(), true)?;
    run(&mut cargo(&[
        "build",
        "--release",
        "--locked",
        "--quiet",
        "--package",
        "recourse",
    ]))?;
    let wanted = NAMED
        .iter()
        .filter(|(name, ..)| arguments.is_empty() || arguments.iter().any(|it| it == name));
    for (name, what, measure) in wanted {
        say(&format!("\n== {name}: {what}"));
        measure()?;
    }
    Ok(())
}

/// The bar is a second; what is not due must not be touched, whatever there is of it.
fn clock() -> Outcome {
    let mut test = cargo(&[
        "test",
        "--release",
        "--locked",
        "--quiet",
        "--package",
        "node",
    ]);
    test.args(["--features", "measured", "--lib"]);
    test.args(["a_sweep_over_a_million", "--", "--nocapture"]);
    run(&mut test)
}

/// Complete reports of 2 KB, each with a form token of its own, durable before the answer.
fn reports() -> Outcome {
    let house = House::start()?;
    let script = house.folder().join("report.lua");
    std::fs::write(&script, include_str!("bench/report.lua")).map_err(failed)?;
    let mut rows = vec![cells(&[
        "connections",
        "reports/s",
        "p50",
        "p99",
        "refused",
        "disk flushes/s",
    ])];
    let mut spent = (0.0, 0.0);
    for connections in ["1", "16", "64"] {
        let flushes = flushes(house.folder())?;
        let before = house.processor();
        let url = format!("{}/en/at/ardena/report", house.address());
        let threads = if connections == "1" { "1" } else { "2" };
        let printed = crate::run::output(
            program(
                "wrk",
                &[
                    "-t",
                    threads,
                    "-c",
                    connections,
                    "-d",
                    &format!("{SECONDS}s"),
                ],
            )
            .args(["--latency", "--timeout", "30s", "-s"])
            .arg(&script)
            .arg(url),
        )?;
        let line = printed
            .lines()
            .find_map(|line| line.strip_prefix("RESULT "));
        let line = line.ok_or_else(|| format!("wrk said nothing to count:\n{printed}"))?;
        let mut row = vec![connections.to_owned()];
        row.extend(line.split(' ').map(str::to_owned));
        row.push(format!("{flushes:.0}"));
        let after = house.processor();
        let taken = row[1].parse::<f64>().unwrap_or(f64::NAN) * f64::from(SECONDS);
        let each = |ticks: Duration| ticks.as_secs_f64() * 1e6 / taken;
        spent = (each(after.0 - before.0), each(after.1 - before.1));
        rows.push(row);
    }
    say(&table(&rows));
    let memory = house.memory("VmHWM")?;
    say(&format!("the node held {memory:.1} MiB at most\n"));
    house.end()?;
    shares(spent)
}

/// Where the processor's time of one report goes at 64 connections: sealing as it is measured alone, the rest of
/// the program, the kernel. Waiting for the disk is no processor's time.
fn shares((own, kernel): (f64, f64)) -> Outcome {
    let bench = ["bench", "--locked", "--quiet", "--package", "receipt"];
    let printed = crate::run::output(cargo(&bench).args(["--bench", "report"]))?;
    say(&printed);
    let together = printed
        .lines()
        .find_map(|line| line.strip_prefix("one report, together"));
    let sealing = together
        .and_then(|rest| rest.split_whitespace().next()?.parse::<f64>().ok())
        .ok_or("the bench of one report said something else than expected")?;
    let whole = own + kernel;
    let mut rows = vec![cells(&["processor time of one report", "µs", "share"])];
    for (what, micros) in [
        ("receipt's keys, sealing, grant, signature", sealing),
        ("form, entry, database, page", own - sealing),
        ("network and disk, in the kernel", kernel),
        ("together", whole),
    ] {
        let share = format!("{:.0} %", 100.0 * micros / whole);
        rows.push(vec![what.to_owned(), format!("{micros:.0}"), share]);
    }
    say(&table(&rows));
    Ok(())
}

/// How often a second this disk makes four kilobytes durable, one after the other.
fn flushes(folder: &Path) -> Result<f64, String> {
    let mut file = File::create(folder.join("flush")).map_err(failed)?;
    let (began, mut count) = (Instant::now(), 0_u32);
    while began.elapsed() < Duration::from_secs(1) {
        file.write_all(&[7; 4096]).map_err(failed)?;
        file.sync_data().map_err(failed)?;
        count += 1;
    }
    Ok(f64::from(count) / began.elapsed().as_secs_f64())
}

/// The same form with one file, and the same bytes written to the same disk and flushed, in turns.
fn attachment() -> Outcome {
    const SIZE: u64 = 100_000_000;
    const LARGE: u64 = 2 << 30;
    let house = House::start()?;
    let mut rows = vec![cells(&["round", "form MB/s", "plain file MB/s", "ratio"])];
    let speed = |size: u64, time: Duration| size as f64 / 1e6 / time.as_secs_f64();
    for round in 1..=5 {
        let plain = plain(house.folder(), SIZE).map_err(failed)?;
        let form = portal::send(house.address(), &format!("{round:032x}"), SIZE)?;
        rows.push(vec![
            round.to_string(),
            format!("{:.0}", speed(SIZE, form)),
            format!("{:.0}", speed(SIZE, plain)),
            format!("{:.2}", plain.as_secs_f64() / form.as_secs_f64()),
        ]);
    }
    say(&table(&rows));
    let before = house.memory("VmRSS")?;
    let plain = plain(house.folder(), LARGE).map_err(failed)?;
    let form = portal::send(house.address(), &"f".repeat(32), LARGE)?;
    let grown = house.memory("VmHWM")? - before;
    say(&format!(
        "2 GiB: {:.0} MB/s through the form, {:.0} MB/s as a plain file; the node grew by {grown:.1} MiB at most",
        speed(LARGE, form),
        speed(LARGE, plain),
    ));
    house.end()
}

/// What the disk does by itself: one file, written and flushed.
fn plain(folder: &Path, size: u64) -> std::io::Result<Duration> {
    let piece = portal::noise();
    let path = folder.join("plain");
    let began = Instant::now();
    let mut file = File::create(&path)?;
    for _ in 0..size.div_ceil(piece.len() as u64) {
        file.write_all(&piece)?;
    }
    file.sync_all()?;
    let time = began.elapsed();
    std::fs::remove_file(&path)?;
    Ok(time)
}

/// A node with the demo's reports and then with many more: how soon it answers, how much it holds.
fn node_at_rest() -> Outcome {
    let mut house = House::start()?;
    let script = house.folder().join("report.lua");
    std::fs::write(&script, include_str!("bench/report.lua")).map_err(failed)?;
    let mut rows = vec![cells(&["entries", "start to first page", "resident, idle"])];
    for wanted in [0, 100_000_u64] {
        let url = format!("{}/en/at/ardena/report", house.address());
        while house.entries()? < wanted {
            crate::run::output(
                program("wrk", &["-t", "2", "-c", "64", "-d", "20s", "-s"])
                    .arg(&script)
                    .arg(&url),
            )?;
            say(&format!("{} of {wanted} entries", house.entries()?));
        }
        let times = (0..5).map(|_| house.again());
        let mut times = times.collect::<Result<Vec<_>, _>>()?;
        times.sort();
        std::thread::sleep(Duration::from_secs(5));
        rows.push(vec![
            house.entries()?.to_string(),
            format!("{} ms", times[2].as_millis()),
            format!("{:.1} MiB", house.memory("VmRSS")?),
        ]);
    }
    say(&table(&rows));
    house.end()
}

fn sealing() -> Outcome {
    run(&mut cargo(&[
        "bench", "--locked", "--quiet", "-p", "seal", "--bench", "streams",
    ]))
}

fn store() -> Outcome {
    let house = House::start()?;
    let place = house.folder().join("store");
    std::fs::create_dir(&place).map_err(failed)?;
    let example = ["run", "--locked", "--quiet", "--release"];
    run(cargo(&example)
        .args(["-p", "store-sqlite", "--example", "sqlite_throughput", "--"])
        .arg(&place))?;
    house.end()
}

/// See `crates/node/examples/log_proof_speed.rs`.
fn log() -> Outcome {
    let leaves = std::env::var("BENCH_LEAVES").unwrap_or_else(|_| "10000000".to_owned());
    let example = ["run", "--locked", "--quiet", "--release"];
    let node = ["-p", "node", "--example", "log_proof_speed", "--", &leaves];
    run(cargo(&example).args(node))
}

fn find() -> Outcome {
    let example = ["run", "--locked", "--quiet", "--release"];
    run(cargo(&example).args(["-p", "find", "--example", "find_speed"]))
}

fn office() -> Outcome {
    let cases = std::env::var("BENCH_CASES").unwrap_or_else(|_| "10000".to_owned());
    let example = ["run", "--locked", "--quiet", "--release"];
    let desk = ["-p", "desk", "--example", "office_size", "--", &cases];
    run(cargo(&example).args(desk))
}

fn copies() -> Outcome {
    let example = ["run", "--locked", "--quiet", "--release"];
    run(cargo(&example).args(["-p", "workcopy", "--example", "copy_speed"]))
}

/// See `crates/paper/examples/paper_speed.rs`.
fn dossier() -> Outcome {
    let example = ["run", "--locked", "--quiet", "--release"];
    run(cargo(&example).args(["-p", "paper", "--example", "paper_speed"]))
}

fn cells(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

fn failed(problem: std::io::Error) -> String {
    problem.to_string()
}

fn lexicon() -> Outcome {
    let example = ["run", "--release", "--locked", "--quiet", "-p", "lexicon"];
    run(cargo(&example).args(["--example", "lexicon_speed"]))
}
