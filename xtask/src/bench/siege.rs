//! What somebody with an ordinary phone gets while a node is under attack: slow clients by the thousand, and a flood.

use super::node::House;
use super::portal;
use crate::run::program;
use crate::say::{say, table};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// How long each attack lasts, in seconds.
const SECONDS: &str = "60";

/// Attacks, one after the other; beside each, an honest report every half second, and the node's memory.
pub fn siege() -> Result<(), String> {
    let house = House::start()?;
    let form = format!("{}/en/at/ardena/report", house.address());
    let script = house.folder().join("report.lua");
    std::fs::write(&script, include_str!("report.lua")).map_err(|it| it.to_string())?;
    let slow = |kind: &str| {
        let mut command = program("slowhttptest", &[kind, "-c", "2000", "-r", "500"]);
        command.args(["-l", SECONDS, "-i", "10", "-p", "5", "-u", &form]);
        command
    };
    let mut flood = program("wrk", &["-t", "2", "-c", "512", "-d", SECONDS]);
    flood
        .args(["--timeout", "30s", "-s"])
        .arg(&script)
        .arg(&form);
    let attacks = [
        ("none", program("sleep", &["15"])),
        ("slow headers", slow("-H")),
        ("slow bodies", slow("-B")),
        ("slow reading", slow("-X")),
        ("flood of reports", flood),
    ];
    let heads = [
        "attack",
        "taken",
        "of",
        "p50",
        "p95",
        "worst",
        "resident",
        "gone after",
    ];
    let mut rows = vec![heads.map(str::to_owned).to_vec()];
    let mut sent = 0;
    for (name, mut attack) in attacks {
        rows.push(beside(&house, name, &mut attack, &mut sent)?);
    }
    say(&table(&rows));
    say("2,000 slow connections, 500 new ones a second; the flood comes over 512 at once.");
    house.end()
}

fn beside(
    house: &House,
    name: &str,
    attack: &mut Command,
    sent: &mut u32,
) -> Result<Vec<String>, String> {
    let rests = house.sockets();
    let mut attack = attack
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|problem| format!("{name} cannot begin: {problem}"))?;
    let (mut times, mut lost, mut most) = (Vec::new(), 0_usize, 0_f64);
    while attack.try_wait().map_err(|it| it.to_string())?.is_none() {
        *sent += 1;
        match portal::send(house.address(), &format!("{sent:032x}"), 2048) {
            Ok(time) => times.push(time),
            Err(_) => lost += 1,
        }
        most = most.max(house.memory("VmRSS")?);
        sleep(Duration::from_millis(500));
    }
    let ended = Instant::now();
    while house.sockets() > rests + 5 && ended.elapsed() < Duration::from_secs(90) {
        sleep(Duration::from_millis(200));
    }
    times.sort();
    let at = |share: usize| {
        let time = times.get((times.len().saturating_sub(1)) * share / 100);
        time.map_or_else(
            || "-".to_owned(),
            |time| format!("{:.0} ms", time.as_secs_f64() * 1e3),
        )
    };
    Ok(vec![
        name.to_owned(),
        times.len().to_string(),
        (times.len() + lost).to_string(),
        at(50),
        at(95),
        at(100),
        format!("{most:.0} MiB"),
        format!("{:.0} s", ended.elapsed().as_secs_f64()),
    ])
}
