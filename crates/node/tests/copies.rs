//! Sealed copies: held from the filing on, sent to the other office when a promise is broken and only then, once.

#![expect(clippy::unwrap_used, reason = "tests")]

#[expect(dead_code, reason = "the portal's tests use the rest of it")]
mod house;

use entry::{Author, Header, Kind, Mark};
use house::{Form, House, NOW, found, found_as, node_on};
use http::StatusCode;
use node::{Node, clock, relay};
use open::Key;
use seal::mailbox::Report;
use seal::{Grant, Intake, Mailbox, Sealed};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use store::memory::Memory;
use store::{Batch, Entries as _, HeadSwap, Heads as _, Stored};
use words::{Moment, OfficeId};

const HOUR: i64 = 3_600;
const OTHER: OfficeId = OfficeId::from_random([11; 16]);

/// A node with three offices, whose clock the test turns.
struct Place {
    memory: Memory,
    clock: Arc<AtomicI64>,
    node: Arc<Node>,
}

impl Place {
    fn new() -> Self {
        let memory = Memory::new();
        found(&memory);
        found_as(&memory, "other", 1);
        found_as(&memory, "third", 2);
        let clock = Arc::new(AtomicI64::new(NOW));
        let node = process(&memory, &clock);
        Self {
            memory,
            clock,
            node,
        }
    }

    async fn pass(&self, hours: i64) {
        self.clock.fetch_add(hours * HOUR, Ordering::Relaxed);
        clock::tick(&self.node).await.unwrap();
    }

    fn browser(&self) -> house::Browser {
        House::of(Arc::clone(&self.node)).browser()
    }

    /// Every entry of an office, in the order in which they came.
    async fn entries(&self, office: OfficeId) -> Vec<(Stored, Header)> {
        let all = self.memory.since(Some(office), 0, 100).await.unwrap();
        let header = |stored: &Stored| Header::read(&stored.header).unwrap();
        all.into_iter()
            .map(|it| (it.clone(), header(&it)))
            .collect()
    }
}

/// One of the node's processes on a store.
fn process(memory: &Memory, clock: &Arc<AtomicI64>) -> Arc<Node> {
    let time = Arc::clone(clock);
    let time = Arc::new(move || Moment(time.load(Ordering::Relaxed)));
    node_on(memory, 1, time, |_| ())
}

fn report(story: &str, offices: &[OfficeId]) -> Form {
    let form = Form::report(story, 7).file("files", "photo.jpg", &[5; 3_000]);
    let offices = offices.iter();
    offices.fold(form, |form, it| form.text("copies", &it.digits()))
}

/// What an intake officer of an office reads in an entry with its grant.
fn opened(number: u8, stored: &Stored, header: &Header) -> Option<Report> {
    let intake = Key::<Intake>::from_seed([9 + number; 32]);
    let statement = &header.signed.statement;
    let mut rest = stored.parts.split_at(statement.body.size as usize).1;
    let body = stored.parts[..statement.body.size as usize].to_vec();
    for grant in &statement.grants {
        let (sealed, after) = rest.split_at(grant.part.size as usize);
        rest = after;
        let grant = Grant::<Mailbox, Intake>::from_bytes(sealed.to_vec());
        if let Ok(key) = intake.accept(&grant) {
            return key.open(&Sealed::from_bytes(body)).ok();
        }
    }
    None
}

const STORY: &str = "They took his passport at the airport.";
const REPORT: &str = "/en/at/sample/report";
const PROMISES: &str = "/en/mailbox/open/promises";

#[tokio::test]
async fn a_copy_goes_when_nobody_answers_and_its_exchange_opens_with_the_same_receipt() {
    let place = Place::new();
    let mut browser = place.browser();
    let form = browser.get(REPORT).await.text();
    assert!(form.contains("Focal point 1") && form.contains("Focal point 2"));
    assert!(
        !form.contains("type=\"checkbox\" checked"),
        "off by default"
    );
    let digits = browser
        .sends_and_copies(REPORT, report(STORY, &[OTHER]))
        .await;
    browser.opens_mailbox("en", &digits).await;
    let page = browser.get(PROMISES).await.text();
    assert!(page.contains("sealed and held here"), "{page}");

    // An hour before the promise ends nothing has gone.
    place.pass(23).await;
    assert!(place.entries(OTHER).await.is_empty());
    place.pass(3).await;
    let entries = place.entries(OTHER).await;
    let [(stored, header)] = entries.as_slice() else {
        panic!("{} entries", entries.len());
    };
    let report = opened(1, stored, header).unwrap();
    assert_eq!(report.story, STORY);
    assert_eq!(report.attachments.len(), 1);
    assert!(opened(0, stored, header).is_none(), "not for who held it");
    assert!(opened(2, stored, header).is_none(), "not for others");

    // The log of the office that held it says so, in the very entry of the breach.
    let held = place.entries(OfficeId::from_random([10; 16])).await;
    let says = |mark: &Mark| matches!(mark, Mark::Released { office } if *office == OTHER);
    let breach = held.iter().find(|(_, it)| {
        let marks = &it.signed.statement.marks;
        marks.iter().any(says)
    });
    let marks = &breach.unwrap().1.signed.statement.marks;
    assert!(
        marks
            .iter()
            .any(|it| matches!(it, Mark::Breached { key, .. } if key == "acknowledge"))
    );

    // The reporter is told, and writes on with the other office.
    browser.opens_mailbox("en", &digits).await;
    let page = browser.get(PROMISES).await.text();
    assert!(page.contains("has had the copy since"), "{page}");
    let turn = [("claim", "turn"), ("office", &*OTHER.digits())];
    let answer = browser.post_fields(PROMISES, &turn).await;
    assert_eq!(answer.location(), "/en/mailbox/open");
    let page = browser.get("/en/mailbox/open").await.text();
    assert!(
        page.contains(STORY) && page.contains("Focal point 1"),
        "{page}"
    );
    let file = browser.get("/en/mailbox/open/file/0").await;
    assert_eq!(file.body, vec![5; 3_000]);
    let page = browser.get(PROMISES).await.text();
    assert!(page.contains("did not answer you in time"), "{page}");
    let message = Form::new().text("text", "Please help").text("form", "00");
    let answer = browser.post("/en/mailbox/open", message).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let (_, last) = place.entries(OTHER).await.pop().unwrap();
    assert_eq!(last.signed.statement.kind, Kind::Message);
    assert!(matches!(last.signed.statement.author, Author::Reporter(_)));
    // And back.
    let back = OfficeId::from_random([10; 16]).digits();
    browser
        .post_fields(PROMISES, &[("claim", "turn"), ("office", &*back)])
        .await;
    let page = browser.get("/en/mailbox/open").await.text();
    assert!(!page.contains("Please help"), "{page}");
}

#[tokio::test]
async fn a_copy_comes_once_on_any_number_of_processes_and_after_a_fall() {
    let place = Place::new();
    let mut browser = place.browser();
    browser
        .sends_and_copies(REPORT, report(STORY, &[OTHER]))
        .await;
    place.clock.fetch_add(25 * HOUR, Ordering::Relaxed);
    let processes: Vec<_> = (0..3)
        .map(|_| process(&place.memory, &place.clock))
        .collect();
    // The sweep alone: the process falls before it delivers.
    clock::sweep(&processes[0], Moment(NOW + 25 * HOUR))
        .await
        .unwrap();
    assert!(place.entries(OTHER).await.is_empty());
    let rounds = futures::future::join_all(processes.iter().map(|it| clock::tick(it))).await;
    assert!(rounds.iter().all(Result::is_ok));
    for process in &processes {
        assert_eq!(relay::deliver(process).await.unwrap(), 0);
    }
    assert_eq!(place.entries(OTHER).await.len(), 1);
    place.pass(24 * 90).await;
    let copied = |it: &&(Stored, Header)| it.1.signed.statement.kind == Kind::Report;
    assert_eq!(place.entries(OTHER).await.iter().filter(copied).count(), 1);
}

#[tokio::test]
async fn what_was_not_chosen_goes_nowhere_and_what_cannot_be_chosen_is_refused() {
    let place = Place::new();
    let mut browser = place.browser();
    browser.sends_and_copies(REPORT, report(STORY, &[])).await;
    place.pass(24 * 30).await;
    assert!(place.entries(OTHER).await.is_empty());

    let own = OfficeId::from_random([10; 16]);
    let unknown = OfficeId::from_random([99; 16]);
    for office in [own, unknown] {
        let mut browser = place.browser();
        let answer = browser.post(REPORT, report(STORY, &[OTHER, office])).await;
        assert_eq!(answer.location(), REPORT);
        let page = browser.get(REPORT).await.text();
        assert!(page.contains("A copy cannot be held"), "{page}");
        assert!(page.contains(STORY), "what was typed is kept");
        let chosen = format!("value=\"{}\" data-key", OTHER.digits());
        let (_, after) = page.split_once(&chosen).unwrap();
        assert!(after[..after.find('>').unwrap()].contains("checked"));
    }
    let mut browser = place.browser();
    let answer = browser
        .post(REPORT, Form::report(STORY, 8).text("copies", "../x"))
        .await;
    assert_eq!(answer.location(), REPORT);
}

#[tokio::test]
async fn nobody_turns_to_an_exchange_that_is_not_theirs() {
    let place = Place::new();
    let mut browser = place.browser();
    let digits = browser
        .sends_and_copies(REPORT, report(STORY, &[OTHER]))
        .await;
    browser.opens_mailbox("en", &digits).await;
    for office in [OTHER.digits(), "zz".to_owned(), String::new()] {
        let turn = [("claim", "turn"), ("office", office.as_str())];
        let answer = browser.post_fields(PROMISES, &turn).await;
        assert_ne!(
            answer.location(),
            "/en/mailbox/open",
            "nothing is there yet"
        );
    }
    let page = browser.get("/en/mailbox/open").await.text();
    assert!(
        page.contains(STORY) && !page.contains("Focal point 1"),
        "{page}"
    );
    // Nor does anybody turn, and so prolong, a session that has ended and was not swept yet.
    place.clock.fetch_add(HOUR, Ordering::Relaxed);
    let own = OfficeId::from_random([10; 16]).digits();
    let turn = [("claim", "turn"), ("office", own.as_str())];
    let answer = browser.post_fields(PROMISES, &turn).await;
    assert_ne!(answer.location(), "/en/mailbox/open");
}

/// Changes a head as an operator with the database can.
async fn tampers(place: &Place, prefix: &str, change: impl Fn(Vec<u8>) -> Option<Vec<u8>>) {
    let all = place.memory.heads(prefix, "", 100).await.unwrap();
    assert_eq!(all.len(), 1, "{prefix}");
    let (key, head) = all.into_iter().next().unwrap();
    let mut batch = Batch::named("tampering");
    batch.heads.push(HeadSwap {
        key,
        expected: head.version,
        value: change(head.value),
        expires: None,
    });
    store::commit(&place.memory, batch).await.map(drop).unwrap();
}

#[tokio::test]
async fn an_operator_who_keeps_a_copy_back_is_found_out_by_the_receipt_holder() {
    for way in ["forgets", "takes away", "stands still"] {
        let place = Place::new();
        let mut browser = place.browser();
        let digits = browser
            .sends_and_copies(REPORT, report(STORY, &[OTHER]))
            .await;
        match way {
            // The clock is made to forget that a copy is held.
            "forgets" => {
                tampers(&place, "owes/", |value| {
                    let mut owed: serde_json::Value = serde_json::from_slice(&value).unwrap();
                    owed["running"]["held"] = serde_json::json!([]);
                    Some(serde_json::to_vec(&owed).unwrap())
                })
                .await;
                place.pass(28).await;
            }
            // The breach says that it goes; its place in the queue is taken away.
            "takes away" => {
                place.clock.fetch_add(26 * HOUR, Ordering::Relaxed);
                let now = Moment(NOW + 26 * HOUR);
                clock::sweep(&place.node, now).await.unwrap();
                tampers(&place, "relay/", |_| None).await;
                place.pass(2).await;
            }
            // Nobody lets the clock run.
            _ => {
                place.clock.fetch_add(28 * HOUR, Ordering::Relaxed);
            }
        }
        assert!(place.entries(OTHER).await.is_empty());
        browser.opens_mailbox("en", &digits).await;
        let page = browser.get(PROMISES).await.text();
        let says = match way {
            "takes away" => "has not arrived there",
            _ => "should have gone there and did not",
        };
        assert!(page.contains(says), "{page}");
    }
}
