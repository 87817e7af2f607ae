//! A node is killed again and again while people send reports: every receipt that anybody saw opens its
//! mailbox afterwards, with the whole report in it.
//!
//! `KILLS=5000 cargo test --release -p recourse --test kill -- --nocapture` does it longer. Absent: loss of
//! power, which a kill cannot show; that is tested where the stores are.
#![expect(clippy::unwrap_used, reason = "tests")]

mod support;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};
use support::{House, Shown};

/// Kills in a usual run: each comes at another moment of what eight people do at once.
const KILLS: u64 = 200;
const PEOPLE: u64 = 8;

/// Reports that were begun, and receipts that were shown.
#[derive(Default)]
struct Counts {
    begun: AtomicU64,
    ended: AtomicU64,
}

/// Sends reports until the node is gone; gives the receipts that were shown.
async fn send_until_killed(house: Arc<House>, person: u64, counts: Arc<Counts>) -> Vec<Shown> {
    let mut seen = Vec::new();
    for number in 0.. {
        counts.begun.fetch_add(1, Ordering::SeqCst);
        let sent = house
            .send(&format!("Person {person}, report {number}."))
            .await;
        let Some(shown) = sent else { return seen };
        counts.ended.fetch_add(1, Ordering::SeqCst);
        seen.push(shown);
    }
    seen
}

/// How many of these receipts do not open their report.
async fn lost(house: &House, receipts: &[Shown]) -> usize {
    let mut lost = 0;
    for shown in receipts {
        lost += usize::from(!house.opens(shown).await);
    }
    lost
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_receipt_that_was_shown_opens_after_any_kill() {
    let kills = std::env::var("KILLS")
        .ok()
        .and_then(|text| text.parse().ok());
    let kills: u64 = kills.unwrap_or(KILLS);
    let folder = tempfile::tempdir().unwrap();
    let mut house = House::found(folder.path()).await;
    let mut state: u64 = 0x5DEE_CE66;
    let (mut all, mut fresh) = (Vec::new(), Vec::new());
    let (mut in_the_middle, mut begun) = (0, 0);
    let started = Instant::now();
    for kill in 0..kills {
        // Those who saw a receipt before the last kill come back, and then others write.
        assert_eq!(lost(&house, &fresh).await, 0, "after kill {kill}");
        all.append(&mut fresh);
        let counts = Arc::new(Counts::default());
        let shared = Arc::new(house);
        let people: Vec<_> = (0..PEOPLE)
            .map(|person| {
                tokio::spawn(send_until_killed(
                    Arc::clone(&shared),
                    person,
                    Arc::clone(&counts),
                ))
            })
            .collect();
        state = state
            .wrapping_mul(0x5851_F42D_4C95_7F2D)
            .wrapping_add(0x1405_7B7E_F767_814F);
        tokio::time::sleep(Duration::from_millis(5 + (state >> 33) % 120)).await;
        let (ended, asked) = (
            counts.ended.load(Ordering::SeqCst),
            counts.begun.load(Ordering::SeqCst),
        );
        shared.kill();
        in_the_middle += u64::from(asked > ended);
        begun += asked;
        for person in people {
            fresh.append(&mut person.await.unwrap());
        }
        let Ok(dead) = Arc::try_unwrap(shared) else {
            panic!("somebody still holds the dead node");
        };
        house = dead.start_again().await;
    }
    all.append(&mut fresh);
    assert_eq!(lost(&house, &all).await, 0, "at the end");
    house.verify_log();
    eprintln!(
        "{kills} kills in {:.0?}, {in_the_middle} of them in the middle of a report; {begun} reports begun, \
         {} receipts shown, 0 lost (so fewer than {:.4} of shown receipts, at 95 %)",
        started.elapsed(),
        all.len(),
        3.0 / all.len() as f64,
    );
    assert!(
        all.len() as u64 > kills,
        "the load was too small to prove anything"
    );
    assert!(
        in_the_middle * 10 > kills * 9,
        "the kills missed the reports"
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_receipt_that_was_never_shown_opens_nothing() {
    // The control: the check above can fail.
    let folder = tempfile::tempdir().unwrap();
    let house = House::found(folder.path()).await;
    let mut shown = house.send("One report.").await.unwrap();
    assert!(house.opens(&shown).await);
    shown.story = "Another report.".to_owned();
    assert!(!house.opens(&shown).await, "the story is compared");
    let mut bytes = [7; 16];
    bytes[0] = 1;
    shown.digits = receipt::Receipt::from_random(&bytes).digits().to_string();
    assert!(!house.opens(&shown).await, "the receipt is compared");
    let gone = AtomicBool::new(house.send("Two.").await.is_some());
    house.kill();
    gone.fetch_and(house.send("Three.").await.is_none(), Ordering::SeqCst);
    assert!(gone.into_inner(), "a dead node shows no receipt");
}
