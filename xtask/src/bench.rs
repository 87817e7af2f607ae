//! The measurements. Figures drift with the machine, so each stands beside something measured next to it.

mod node;

use crate::install;
use crate::run::{cargo, program, run};
use crate::say::{say, table};
use node::House;
use std::fs::File;
use std::io::{Read as _, Write as _};
use std::path::Path;
use std::time::{Duration, Instant};

type Outcome = Result<(), String>;

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
        "an attachment of 100 MB through the form",
        attachment,
    ),
    (
        "start",
        "start to first page, and memory when idle",
        node_at_rest,
    ),
    (
        "sealing",
        "sealing and opening large files, beside the bare cipher",
        sealing,
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
    for connections in ["1", "16", "64"] {
        let flushes = flushes(house.folder())?;
        let url = format!("{}/en/at/ardena/report", house.address());
        let threads = if connections == "1" { "1" } else { "2" };
        let printed = crate::run::output(
            program("wrk", &["-t", threads, "-c", connections, "-d", "15s"])
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
        rows.push(row);
    }
    say(&table(&rows));
    house.end()
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

/// The same form with one file, and the same bytes written to the same disk and flushed.
fn attachment() -> Outcome {
    const SIZE: usize = 100 << 20;
    let house = House::start()?;
    let mut bytes = vec![0; SIZE];
    File::open("/dev/urandom")
        .and_then(|mut chance| chance.read_exact(&mut bytes))
        .map_err(failed)?;
    let path = house.folder().join("film.bin");
    std::fs::write(&path, &bytes).map_err(failed)?;
    let mut rows = vec![cells(&["round", "form MB/s", "plain file MB/s", "ratio"])];
    for round in 1..=5 {
        let began = Instant::now();
        let mut file = File::create(house.folder().join("plain")).map_err(failed)?;
        file.write_all(&bytes).map_err(failed)?;
        file.sync_all().map_err(failed)?;
        let plain = began.elapsed();
        let began = Instant::now();
        let status = crate::run::output(
            program("curl", &["--silent", "--output", "/dev/null"])
                .args(["--write-out", "%{http_code}", "--header", "Expect:"])
                .args(["--form", "story=A film of what happened."])
                .args(["--form", &format!("form={round:032x}")])
                .args(["--form", &format!("files=@{}", path.display())])
                .arg(format!("{}/en/at/ardena/report", house.address())),
        )?;
        let through_form = began.elapsed();
        if status != "303" {
            return Err(format!("the form was answered with {status}"));
        }
        let speed = |time: Duration| SIZE as f64 / 1e6 / time.as_secs_f64();
        let ratio = plain.as_secs_f64() / through_form.as_secs_f64();
        rows.push(vec![
            round.to_string(),
            format!("{:.0}", speed(through_form)),
            format!("{:.0}", speed(plain)),
            format!("{ratio:.2}"),
        ]);
    }
    say(&table(&rows));
    house.end()
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
            format!("{:.1} MiB", house.resident()?),
        ]);
    }
    say(&table(&rows));
    house.end()
}

fn sealing() -> Outcome {
    run(&mut cargo(&[
        "bench", "--locked", "--quiet", "-p", "seal", "--bench", "streams",
    ]))?;
    run(&mut cargo(&[
        "bench", "--locked", "--quiet", "-p", "receipt", "--bench", "report",
    ]))
}

fn cells(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

fn failed(problem: std::io::Error) -> String {
    problem.to_string()
}
