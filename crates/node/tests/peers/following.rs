//! What the office that should get a copy is told, and what it misses.

use crate::house::{Form, NOW, found_as};
use crate::two::{HERE, HOUR, Pen, STORY, THERE, THIRD, Two, copy_of, pen, tampers};
use entry::{Author, Header, Kind, PartRef, Statement};
use node::{clock, peers};
use peer::{HeldStream, HeldWord, RefusalKind};
use std::sync::atomic::Ordering;
use store::{Entries as _, Heads as _};
use words::{Moment, OfficeId};

#[tokio::test]
async fn a_third_node_brings_and_tells_nothing_of_another_nodes_office() {
    let two = Two::new().await;
    let digits = two.files().await;
    let copy = copy_of(&two, &digits).await;
    let header = copy.header.clone();
    let client = two.there.client(&two.clock);
    let third = pen(THIRD);
    let refused = client.hand_copy(&copy, &third).await;
    assert!(refused.unwrap_err().is(RefusalKind::Forbidden));
    let word = HeldWord {
        version: 1,
        complete: None,
        streams: vec![HeldStream {
            from: 0,
            headers: vec![header],
        }],
    };
    let refused = client.tell_held(&word, &third).await;
    assert!(refused.unwrap_err().is(RefusalKind::Forbidden));
    assert!(two.held().await.rows.is_empty());
}

#[tokio::test]
async fn a_long_exchange_is_told_whole() {
    let two = Two::new().await;
    let digits = two.files().await;
    let mut browser = two.here.browser();
    browser.opens_mailbox("en", &digits).await;
    for nth in 0..150 {
        let message = Form::new()
            .text("text", "Are you there?")
            .text("form", &format!("{nth:032x}"));
        let answer = browser.post("/en/mailbox/open", message).await;
        assert_eq!(answer.status, http::StatusCode::SEE_OTHER);
    }
    two.pass(20).await;
    let all = two.here.entries(HERE).await.len();
    assert!(all > 150);
    let heads = two.there.memory.heads("heard/", "", 10).await.unwrap();
    let (_, heard) = heads
        .iter()
        .find(|(key, _)| key.matches('/').count() == 2)
        .unwrap();
    let heard: serde_json::Value = serde_json::from_slice(&heard.value).unwrap();
    assert_eq!(heard["next"], all);
    assert_eq!(two.held().await.rows[0].held, 1);
}

#[tokio::test]
async fn the_other_office_knows_from_the_day_after_that_a_copy_is_held_and_sees_it_come() {
    let two = Two::new().await;
    two.files().await;
    two.round().await;
    assert!(two.held().await.rows.is_empty(), "not on the same day");
    two.pass(20).await;
    let rows = two.held().await.rows;
    let [row] = rows.as_slice() else {
        panic!("{} rows", rows.len());
    };
    assert_eq!((row.office, row.held, row.came), (HERE, 1, 0));
    assert!(row.kept_back.is_empty() && !row.silent);
    assert_eq!(row.address, two.here.address);
    two.pass(10).await;
    let rows = two.held().await.rows;
    assert_eq!((rows[0].held, rows[0].came), (0, 1));
    for _ in 0..5 {
        two.pass(24).await;
    }
    assert!(two.held().await.rows[0].kept_back.is_empty());
    assert_eq!(two.there.count("alarmed/").await, 0);
}

#[tokio::test]
async fn what_another_office_of_the_same_node_holds_is_told_in_the_same_way() {
    let two = Two::new().await;
    found_as(&two.there.memory, "near", 2);
    // What the node knows of its offices is held for some seconds.
    two.clock.fetch_add(60, Ordering::Relaxed);
    let mut browser = two.there.browser();
    let form = Form::report(STORY, 8).text("copies", &THERE.digits());
    let address = "/en/at/near/report";
    browser.sends_and_copies(address, form).await;
    assert!(two.held().await.rows.is_empty(), "not on the same day");
    two.pass(20).await;
    let rows = two.held().await.rows;
    let near = OfficeId::from_random([12; 16]);
    assert_eq!((rows.len(), rows[0].office, rows[0].held), (1, near, 1));
    assert_eq!(rows[0].address, "");
    two.pass(10).await;
    let rows = two.held().await.rows;
    assert_eq!((rows[0].held, rows[0].came), (0, 1));
}

#[tokio::test]
async fn whoever_keeps_a_copy_back_is_found_out_by_the_office_that_should_have_got_it() {
    for way in ["forgets", "takes away", "stands still", "falls silent"] {
        let two = Two::new().await;
        two.files().await;
        two.pass(20).await;
        match way {
            // The clock is made to forget that a copy is held.
            "forgets" => {
                tampers(&two.here, "owes/", |value| {
                    let mut owed: serde_json::Value = serde_json::from_slice(&value).unwrap();
                    owed["running"]["held"] = serde_json::json!([]);
                    Some(serde_json::to_vec(&owed).unwrap())
                })
                .await;
                two.pass(28).await;
            }
            // The breach says that it goes; its place in the queue is taken away.
            "takes away" => {
                two.clock.fetch_add(6 * HOUR, Ordering::Relaxed);
                let now = Moment(NOW + 26 * HOUR);
                clock::sweep(&two.here.node, now).await.unwrap();
                tampers(&two.here, "relay/", |_| None).await;
                two.pass(24).await;
            }
            // Nobody lets the clock run, and the node says that there is nothing new.
            "stands still" => {
                two.clock.fetch_add(28 * HOUR, Ordering::Relaxed);
                let nothing = HeldWord {
                    version: 1,
                    complete: Some(two.clock.load(Ordering::Relaxed)),
                    streams: Vec::new(),
                };
                let client = two.there.client(&two.clock);
                client.tell_held(&nothing, &pen(1)).await.unwrap();
                peers::round(&two.there.node).await.unwrap();
            }
            // Its clock stands still, and so it says nothing.
            _ => {
                two.clock.fetch_add(40 * HOUR, Ordering::Relaxed);
                two.round().await;
            }
        }
        assert!(two.there.entries(THERE).await.is_empty(), "{way}");
        let rows = two.held().await.rows;
        assert_eq!(rows[0].silent, way == "falls silent", "{way}");
        let kept_back = usize::from(way != "falls silent");
        assert_eq!(rows[0].kept_back.len(), kept_back, "{way}");
        // Somebody is told, once.
        assert_eq!(two.there.count("alarmed/").await, kept_back, "{way}");
        assert_eq!(two.there.count("silence/").await, 1 - kept_back, "{way}");
        peers::round(&two.there.node).await.unwrap();
        assert_eq!(two.there.count("notice/").await, 1, "{way}");
    }
}

/// The header of an entry that follows another, as somebody with the database can write it.
fn follows(last: &Header, kind: Kind, at: i64, pen: &Pen) -> Vec<u8> {
    let before = &last.signed.statement;
    let statement = Statement {
        version: entry::form(kind, &[]),
        office: before.office,
        stream: before.stream,
        stream_kind: before.stream_kind,
        kind,
        position: None,
        body: PartRef::of(b"sealed").unwrap(),
        grants: Vec::new(),
        blobs: Vec::new(),
        author: Author::Reporter(peer::Signer::key(pen)),
        discharges: Vec::new(),
        marks: Vec::new(),
        erases: match kind {
            Kind::Erasure => vec![0],
            _ => Vec::new(),
        },
        nonce: [9; 16],
    };
    let signed = statement.sign(|it| peer::Signer::sign(pen, it)).unwrap();
    let header = Header {
        signed,
        position: last.position + 1,
        previous: last.hash(),
        received: Moment(at),
        charter: last.charter,
    };
    header.encode()
}

#[tokio::test]
async fn what_is_told_of_held_copies_continues_what_was_told_before_or_is_told_again() {
    let two = Two::new().await;
    two.files().await;
    two.pass(20).await;
    let all = two.here.memory.since(Some(HERE), 0, 10).await.unwrap();
    let header = all[0].header.clone();
    let client = two.there.client(&two.clock);
    let say = async |from: u64, headers: Vec<Vec<u8>>, pen: &Pen| {
        let word = HeldWord {
            version: 1,
            complete: None,
            streams: vec![HeldStream { from, headers }],
        };
        client.tell_held(&word, pen).await
    };
    let (named, stranger) = (pen(1), pen(3));
    assert!(say(0, vec![header.clone()], &named).await.is_ok(), "again");
    let refused = say(0, vec![header.clone()], &stranger).await;
    assert!(refused.unwrap_err().is(RefusalKind::UnknownKey));
    let refused = say(0, vec![b"no header".to_vec()], &named).await;
    assert!(refused.unwrap_err().is(RefusalKind::Entry));
    let refused = say(0, vec![header.clone(); 100], &named).await;
    assert!(refused.unwrap_err().is(RefusalKind::TooLarge));
    // Nobody but the reporter takes the report back or lets a clock stand still, and nothing comes from tomorrow.
    let last = Header::read(&all.last().unwrap().header).unwrap();
    let next = last.position + 1;
    for kind in [Kind::Pause, Kind::Erasure] {
        let forged = follows(&last, kind, NOW, &pen(77));
        let refused = say(next, vec![forged], &named).await;
        assert!(refused.unwrap_err().is(RefusalKind::Entry), "{kind:?}");
    }
    let forged = follows(&last, Kind::Message, NOW + 48 * HOUR, &pen(77));
    let refused = say(next, vec![forged], &named).await;
    assert!(refused.unwrap_err().is(RefusalKind::Entry));
    // Something is left out.
    let mut later = Header::read(&header).unwrap();
    later.position = next + 5;
    let refused = say(next + 5, vec![later.encode()], &named).await;
    assert!(refused.unwrap_err().is(RefusalKind::Conflict));

    // The other node lost what it was told: it is told everything again.
    tampers(&two.there, "heard/", |_| None).await;
    assert!(two.held().await.rows.is_empty());
    two.pass(24).await;
    two.pass(24).await;
    assert_eq!(two.held().await.rows.len(), 1);
}
