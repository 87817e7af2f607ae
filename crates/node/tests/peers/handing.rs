//! Copies that are handed over, and whose office is whose.

use crate::house::{Form, NOW, found_as};
use crate::two::{
    HERE, HOUR, PROMISES, Pen, REPORT, STORY, THERE, Two, copy_of, door, pen, process, tampers,
};
use entry::{Author, Header, Kind, Mark};
use node::{clock, peers};
use open::Key;
use peer::{CopyOver, Message as _, OfficeRecord, RefusalKind, SignedOffice};
use seal::Intake;
use std::sync::atomic::Ordering;
use store::Heads as _;
use words::{Moment, OfficeId};

#[tokio::test]
async fn a_copy_goes_to_an_office_of_another_node_and_the_same_receipt_opens_the_exchange_there() {
    let two = Two::new().await;
    let form = two.here.browser().get(REPORT).await.text();
    assert!(
        form.contains("Pan focal point (\u{2066}127.0.0.1"),
        "{form}"
    );
    let digits = two.files().await;
    let page = two.promises(&digits).await;
    assert!(page.contains("sealed and held here"), "{page}");
    let before = two.there.browser();
    two.pass(23).await;
    assert!(two.there.entries(THERE).await.is_empty());
    let unknown = before
        .clone()
        .post_fields("/en/mailbox", &[("receipt", &*digits), ("words", "")])
        .await;
    assert_ne!(unknown.location(), "/en/mailbox/open");
    two.pass(3).await;

    let entries = two.there.entries(THERE).await;
    let copied = |it: &Header| {
        let marks = &it.signed.statement.marks;
        let from = |it: &Mark| matches!(it, Mark::Copied { from, .. } if *from == HERE);
        it.signed.statement.kind == Kind::Report && marks.iter().any(from)
    };
    assert_eq!(entries.iter().filter(|it| copied(it)).count(), 1);

    // The reporter is told where, and goes on there.
    let page = two.promises(&digits).await;
    assert!(page.contains("has had the copy since"), "{page}");
    let address = format!("{}/en/mailbox", two.there.address);
    assert!(page.contains(&address), "{page}");
    let mut browser = two.there.browser();
    let mailbox = browser.opens_mailbox("en", &digits).await;
    assert!(
        mailbox.contains(STORY) && mailbox.contains("Pan focal point"),
        "{mailbox}"
    );
    let file = browser.get("/en/mailbox/open/file/0").await;
    assert_eq!(file.body, vec![5; 3_000]);
    let page = browser.get(PROMISES).await.text();
    assert!(page.contains("did not answer you in time"), "{page}");
    assert!(page.contains(&two.here.address), "the way back: {page}");

    // Whatever is repeated brings nothing twice.
    for _ in 0..3 {
        two.pass(24).await;
    }
    let entries = two.there.entries(THERE).await;
    assert_eq!(entries.iter().filter(|it| copied(it)).count(), 1);
    assert_eq!(two.here.count("relay/").await, 0);
}

#[tokio::test]
async fn a_node_that_does_not_answer_gets_its_copy_later_and_the_reporter_sees_it_wait() {
    let mut two = Two::new().await;
    let digits = two.files().await;
    two.there.serving.take().unwrap().abort();
    two.pass(26).await;
    assert_eq!(two.here.count("relay/").await, 1);
    let page = two.promises(&digits).await;
    assert!(page.contains("on its way"), "{page}");
    two.pass(2).await;
    let page = two.promises(&digits).await;
    assert!(page.contains("has not arrived there"), "{page}");
    let door = door(&two.ports[1]).await;
    two.there.serve(door);
    two.pass(1).await;
    let page = two.promises(&digits).await;
    assert!(page.contains("has had the copy since"), "{page}");
    assert_eq!(two.here.count("relay/").await, 0);
}

#[tokio::test]
async fn any_number_of_processes_hand_a_copy_over_once() {
    let two = Two::new().await;
    two.files().await;
    two.clock.fetch_add(26 * HOUR, Ordering::Relaxed);
    clock::tick(&two.here.node).await.unwrap();
    let ports = [&*two.ports[0], &*two.ports[1]];
    let processes: Vec<_> = (1..4)
        .map(|nth| {
            let process = process(&two.here.memory, 1, ports, &two.clock);
            // Their chance begins alike: without this they would say the same twice.
            (0..1_000 * nth).for_each(|_| drop(process.form_text()));
            process
        })
        .collect();
    let rounds = futures::future::join_all(processes.iter().map(|it| peers::round(it))).await;
    assert!(rounds.iter().all(Result::is_ok));
    assert_eq!(two.there.entries(THERE).await.len(), 1);
    assert_eq!(two.here.count("relay/").await, 0);
    assert_eq!(two.here.count("sent/").await, 1);
}

/// Puts another edition of the other office's record in its place, as its node could.
async fn changes(two: &Two, founder: u8, intake: u8, edition: u64) {
    let key = format!("office/{}", THERE.digits());
    let head = two.there.memory.head(&key).await.unwrap().unwrap();
    let record = SignedOffice::from_wire(&head.value);
    let founder = pen(founder);
    let record = OfficeRecord {
        intake: vec![intake_key(intake)],
        founder: peer::Signer::key(&founder),
        edition,
        ..record.unwrap().verify().unwrap()
    };
    let signed = SignedOffice::sign(&record, |it| peer::Signer::sign(&founder, it));
    tampers(&two.there, "office/", |_| Some(signed.to_wire())).await;
    two.pass(1).await;
}

fn intake_key(seed: u8) -> String {
    Key::<Intake>::from_seed([seed; 32]).public().to_string()
}

#[tokio::test]
async fn whoever_takes_an_offices_place_under_its_id_is_not_believed() {
    let two = Two::new().await;
    let form = || async { two.here.browser().get(REPORT).await.text() };
    assert!(form().await.contains(&intake_key(10)));
    changes(&two, 20, 12, 2).await;
    assert!(
        form().await.contains(&intake_key(12)),
        "its own change holds"
    );
    // Another founder; an edition from before.
    for (founder, edition) in [(66, 3), (20, 1)] {
        changes(&two, founder, 66, edition).await;
        assert!(
            form().await.contains(&intake_key(12)),
            "what was known stays"
        );
    }
    // It is left out for a while, and comes back with another founder.
    tampers(&two.there, "office/", |_| None).await;
    two.pass(1).await;
    found_as(&two.there.memory, "pan", 1);
    two.pass(1).await;
    assert!(form().await.contains(&intake_key(12)));
}

#[tokio::test]
async fn whatever_was_put_where_a_receipt_looks_keeps_no_copy_out() {
    let two = Two::new().await;
    let digits = two.files().await;
    let real = copy_of(&two, &digits).await;
    // Whoever runs the first node invents a report in the same stream, with a key of its own, under the same receipt.
    let mut invented = Header::read(&real.header).unwrap().signed.statement;
    let author = pen(50);
    invented.author = Author::Reporter(peer::Signer::key(&author));
    invented.blobs = Vec::new();
    let signed = invented.sign(|it| peer::Signer::sign(&author, it)).unwrap();
    let header = Header::make(signed, 0, words::Hash([0; 32]), Moment(NOW));
    let invented = CopyOver {
        header: header.encode(),
        ..real
    };
    let client = two.there.client(&two.clock);
    let taken = client.hand_copy(&invented, &pen(1)).await.unwrap();
    assert!(!taken.header.is_empty());
    // It does not count as the copy, which comes all the same.
    two.pass(20).await;
    let rows = two.held().await.rows;
    assert_eq!((rows[0].held, rows[0].came), (1, 0));
    two.pass(6).await;
    let entries = two.there.entries(THERE).await;
    let reports = entries
        .iter()
        .filter(|it| it.signed.statement.kind == Kind::Report);
    assert_eq!(reports.count(), 2);
    assert_eq!(two.held().await.rows[0].came, 1);
    let page = two.promises(&digits).await;
    assert!(page.contains("has had the copy since"), "{page}");
}

#[tokio::test]
async fn two_offices_of_the_other_node_are_both_reached_with_the_receipt() {
    let two = Two::new().await;
    found_as(&two.there.memory, "near", 2);
    two.pass(1).await;
    let near = OfficeId::from_random([12; 16]);
    let form = Form::report(STORY, 9)
        .text("copies", &THERE.digits())
        .text("copies", &near.digits());
    let digits = two.here.browser().sends_and_copies(REPORT, form).await;
    two.pass(26).await;
    let mut browser = two.there.browser();
    let first = browser.opens_mailbox("en", &digits).await;
    let page = browser.get(PROMISES).await.text();
    assert!(page.contains("has your report too"), "{page}");
    let other = match first.contains("Pan focal point") {
        true => near,
        false => THERE,
    };
    let turn = [("claim", "turn"), ("office", &*other.digits())];
    let answer = browser.post_fields(PROMISES, &turn).await;
    assert_eq!(answer.location(), "/en/mailbox/open");
    let second = browser.get("/en/mailbox/open").await.text();
    assert!(second.contains(STORY));
    assert_ne!(
        first.contains("Pan focal point"),
        second.contains("Pan focal point")
    );
}

#[tokio::test]
async fn what_is_no_copy_of_a_named_nodes_office_is_refused_and_leaves_nothing() {
    let two = Two::new().await;
    let digits = two.files().await;
    let copy = copy_of(&two, &digits).await;
    let client = two.there.client(&two.clock);
    let refused = async |copy: CopyOver, pen: &Pen| {
        let problem = client.hand_copy(&copy, pen).await.unwrap_err();
        match problem {
            peer::PeerError::Refused(refusal) => refusal.kind,
            other => panic!("{other}"),
        }
    };
    // In the middle of a header stands what its reporter signed.
    let flipped = |bytes: &[u8]| {
        let mut bytes = bytes.to_vec();
        let middle = bytes.len() / 2;
        bytes[middle] ^= 1;
        bytes
    };
    let named = pen(1);
    let stranger = pen(3);
    assert_eq!(
        refused(copy.clone(), &stranger).await,
        RefusalKind::UnknownKey
    );
    for changed in [
        CopyOver {
            body: flipped(&copy.body),
            ..copy.clone()
        },
        CopyOver {
            grant: flipped(&copy.grant),
            ..copy.clone()
        },
        CopyOver {
            header: flipped(&copy.header),
            ..copy.clone()
        },
        CopyOver {
            header: Vec::new(),
            ..copy.clone()
        },
        CopyOver {
            body: Vec::new(),
            ..copy.clone()
        },
    ] {
        assert_eq!(refused(changed, &named).await, RefusalKind::Entry);
    }
    let elsewhere = CopyOver {
        office: HERE,
        ..copy.clone()
    };
    assert_eq!(refused(elsewhere, &named).await, RefusalKind::NotFound);
    let newer = CopyOver {
        version: 2,
        ..copy.clone()
    };
    assert_eq!(refused(newer, &named).await, RefusalKind::Newer);
    assert_eq!(two.there.count("copy/").await, 0);
    assert!(two.there.entries(THERE).await.is_empty());
}

#[tokio::test]
async fn a_copy_waits_for_its_files_and_a_strangers_file_is_not_taken() {
    let two = Two::new().await;
    let digits = two.files().await;
    let copy = copy_of(&two, &digits).await;
    let client = two.there.client(&two.clock);
    let (named, stranger) = (pen(1), pen(3));
    let taken = client.hand_copy(&copy, &named).await.unwrap();
    assert_eq!(
        (taken.header.len(), taken.missing.as_slice()),
        (0, &[0][..])
    );
    assert!(two.there.entries(THERE).await.is_empty());
    let header = Header::read(&copy.header).unwrap();
    let blob = header.signed.statement.blobs[0];
    let bytes = futures::stream::iter([Ok(bytes::Bytes::from_static(b"no file"))]);
    let put = client
        .put_blob(blob.id, &blob.hash, 7, bytes, &stranger)
        .await;
    assert!(put.unwrap_err().is(RefusalKind::UnknownKey));
}
