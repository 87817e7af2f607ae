//! Power is lost at a random moment, hundreds of times, and everything that was not synced may be
//! gone.

use crate::child::{Orders, said};
use crate::folder_in_memory;
use crate::replay::{Dice, Disk, Mood};
use crate::trace::{Failure, record};
use crate::verify::problems;
use std::process::Command;
use store_sqlite::{Synchronous, Syncing};

/// How often, unless `RECOURSE_POWER_LOSSES` says otherwise.
const LOSSES: usize = 300;
/// A control needs fewer: it must fail nearly every time.
const CONTROLS: usize = 40;

/// Records one child, with a call that fails if there is one.
pub fn disk(orders: Orders, failure: Option<Failure>) -> Disk {
    let folder = folder_in_memory();
    // As the kernel knows it, which is how the trace names it.
    let path = folder.path().canonicalize().unwrap();
    let mut command = Command::new(std::env::current_exe().unwrap());
    Disk::of(record(orders.to(&mut command, &path), &path, failure))
}

/// What came of a number of losses.
pub struct Toll {
    losses: usize,
    /// Acknowledged operations at the moments of loss, all together.
    pub acknowledged: usize,
    /// The losses after which something was wrong, with the first of what was.
    pub wrong: Vec<String>,
}

/// Loses power so often, at moments after the first acknowledgement if `late`.
pub async fn lose(disk: &Disk, losses: usize, seed: u64, late: bool) -> Toll {
    let mut dice = Dice(seed);
    let mut toll = Toll {
        losses,
        acknowledged: 0,
        wrong: Vec::new(),
    };
    for loss in 0..losses {
        let moment = loop {
            let moment = dice.below(disk.moments() + 1);
            if !late || !said(&disk.said(moment), "ack").is_empty() {
                break moment;
            }
        };
        let mood = [Mood::Random, Mood::LosesAll, Mood::Random, Mood::KeepsAll][loss % 4];
        let folder = folder_in_memory();
        disk.cut(moment, mood, &mut dice, folder.path());
        let acknowledged = said(&disk.said(moment), "ack");
        toll.acknowledged += acknowledged.len();
        if let Some(problem) = problems(folder.path(), &acknowledged).await.first() {
            toll.wrong.push(format!(
                "seed {seed}, loss {loss} at {moment}, {mood:?}: {problem}"
            ));
        }
    }
    toll
}

#[tokio::test]
async fn what_was_acknowledged_survives_a_loss_of_power() {
    let losses = std::env::var("RECOURSE_POWER_LOSSES")
        .ok()
        .and_then(|losses| losses.parse().ok());
    let losses: usize = losses.unwrap_or(LOSSES);
    // Two recordings: one writer, where every commit is alone, and four, whose commits are shared.
    let mut acknowledged = 0;
    for (writers, count) in [(1, 24), (4, 12)] {
        let disk = disk(Orders::honest(1, writers, count), None);
        let toll = lose(&disk, losses / 2, 0x5eed + u64::from(writers), false).await;
        assert_eq!(toll.wrong, [""; 0], "{writers} writers");
        acknowledged += toll.acknowledged;
    }
    eprintln!("{losses} losses of power, {acknowledged} acknowledgements looked for, 0 lost");
}

/// The same harness must see what a store loses that does not wait for the disk.
async fn control(synchronous: Synchronous, syncing: Syncing) {
    let orders = Orders {
        synchronous,
        syncing,
        ..Orders::honest(1, 2, 16)
    };
    let toll = lose(&disk(orders, None), CONTROLS, 0xc0de, true).await;
    let wrong = toll.wrong.len();
    eprintln!(
        "control: {synchronous:?}, {syncing:?}: {wrong} of {} losses noticed",
        toll.losses
    );
    assert!(
        wrong * 3 > toll.losses,
        "the harness is blind: {:?}",
        toll.wrong.first()
    );
}

#[tokio::test]
async fn a_store_that_syncs_only_before_checkpoints_is_caught() {
    control(Synchronous::Normal, Syncing::Full).await;
}

#[tokio::test]
async fn a_store_that_never_syncs_is_caught() {
    control(Synchronous::Off, Syncing::Full).await;
}

#[tokio::test]
async fn a_folder_that_never_syncs_is_caught() {
    control(Synchronous::Full, Syncing::Off).await;
}
