//! Killed at any moment, hundreds of times in a row, on the same data.

use crate::child::{Orders, said};
use crate::verify::problems;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

/// How often, unless `RECOURSE_KILLS` says otherwise.
const KILLS: u32 = 300;
/// The data is begun anew after so many lives, so that checking it does not take longer and longer.
const LIVES: u32 = 30;

#[tokio::test]
async fn what_was_acknowledged_survives_being_killed() {
    let kills = std::env::var("RECOURSE_KILLS")
        .ok()
        .and_then(|kills| kills.parse().ok());
    let kills = kills.unwrap_or(KILLS);
    let (mut inside, mut all, mut begun) = (0, 0, 0);
    let mut folder = tempfile::tempdir().unwrap();
    let mut acknowledged = Vec::new();
    for life in 0..kills {
        if life % LIVES == 0 {
            folder = tempfile::tempdir().unwrap();
            acknowledged.clear();
        }
        let output = one_life(Orders::honest(life, 4, 10_000), folder.path());
        let (begins, acks) = (said(&output, "begin"), said(&output, "ack"));
        assert_eq!(said(&output, "fail"), [], "{output}");
        // A kill proves something only if it fell between the first write and the answer.
        inside += u32::from(begins.len() > acks.len());
        (begun, all) = (begun + begins.len(), all + acks.len());
        acknowledged.extend(acks);
        let problems = problems(folder.path(), &acknowledged).await;
        assert_eq!(problems, [""; 0], "after life {life}");
    }
    eprintln!(
        "{kills} kills, {inside} of them between begin and answer; {begun} begun, {all} acknowledged, 0 lost"
    );
    assert!(
        inside * 2 > kills,
        "most kills must fall between begin and answer"
    );
}

#[tokio::test]
async fn a_store_that_answers_too_early_is_caught() {
    let (mut caught, lives) = (0, 20);
    for life in 0..lives {
        let folder = tempfile::tempdir().unwrap();
        let orders = Orders {
            hasty: true,
            ..Orders::honest(life, 4, 10_000)
        };
        let output = one_life(orders, folder.path());
        let problems = problems(folder.path(), &said(&output, "ack")).await;
        caught += u32::from(problems.iter().any(|problem| problem.contains("lost")));
    }
    eprintln!("control: {caught} of {lives} kills noticed");
    assert!(caught * 2 > lives, "the harness is blind");
}

/// Starts a child and kills it a little after it has begun to write; gives what it said.
fn one_life(orders: Orders, folder: &Path) -> String {
    let mut command = Command::new(std::env::current_exe().unwrap());
    let child = orders
        .to(&mut command, folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    let mut child = child.spawn().unwrap();
    let mut output = BufReader::new(child.stdout.take().unwrap());
    let mut said = String::new();
    while !said.contains("begin") {
        assert!(
            output.read_line(&mut said).unwrap() > 0,
            "the child ended early: {said}"
        );
    }
    // From nothing to some tens of milliseconds, in steps that fall anywhere in a commit.
    std::thread::sleep(Duration::from_micros(
        u64::from(orders.life) * 7919 % 40_000,
    ));
    child.kill().unwrap();
    child.wait().unwrap();
    output.read_to_string(&mut said).unwrap();
    // A line that the kill cut is not said.
    said.truncate(said.rfind('\n').map_or(0, |end| end + 1));
    said
}
