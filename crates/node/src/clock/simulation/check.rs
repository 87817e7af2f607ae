//! What must hold after a year, reckoned a second time and in another way: promise by promise over the raw headers,
//! without the charter's own arithmetic of obligations.

use super::year::Year;
use crate::clock::owed::{self, DUE, Owed};
use charter::{Act, Charter, Editions, Limit, Promise, Standing, Step, Trigger};
use entry::{Author, Header, Kind, Mark};
use std::collections::{BTreeMap, BTreeSet};
use store::{Entries as _, Heads as _};
use words::{Moment, StreamId};

mod performance;

const DAY: i64 = 86_400;

/// One obligation, as this reckoning finds it.
#[derive(Clone, Debug)]
struct Own {
    key: String,
    opened_by: u64,
    due: i64,
    late: bool,
    ended: Option<(i64, u64)>,
    undone: Option<i64>,
    paused: Option<i64>,
    left: i64,
    barred: BTreeSet<[u8; 32]>,
    by: Act,
}

/// How the year's obligations ended, by promise and standing.
pub(super) type Figures = BTreeMap<(String, &'static str), u64>;

/// Checks a year that has passed; gives how it ended.
pub(super) fn check(year: &Year) -> Figures {
    futures::executor::block_on(checked(year))
}

async fn checked(year: &Year) -> Figures {
    let editions = editions();
    let mut streams: BTreeMap<StreamId, Vec<Header>> = BTreeMap::new();
    let mut after = 0;
    loop {
        let page = year.memory.since(None, after, 1000).await.unwrap();
        let Some(last) = page.last() else { break };
        after = last.seq;
        for stored in page {
            let header = Header::read_kept(&stored.header).unwrap();
            streams.entry(stored.stream).or_default().push(header);
        }
    }
    for stream in &year.acknowledged {
        assert!(
            streams.contains_key(stream),
            "an acknowledged report is gone"
        );
    }
    let mut figures = Figures::new();
    let now = Moment(year.time());
    for (stream, headers) in &streams {
        let own = reckon(&editions, headers, now.0);
        compare(&editions, headers, &own, now, &mut figures);
        heads(year, &editions, *stream, headers).await;
        copies(year, *stream, headers, &own).await;
    }
    let steps = streams.iter().flat_map(|(stream, headers)| {
        let steps = headers.iter().map(peer::step_of);
        steps.map(|step| (*stream, step))
    });
    performance::check(&editions, &streams, steps.collect(), now, &figures);
    let sent = year.memory.heads("relay/", "", 1000).await.unwrap().len();
    figures.insert(("copies".to_owned(), "sent"), sent as u64);
    no_orphans(year, &streams).await;
    told_once(year).await;
    figures
}

/// The charters of the year: those that come with the program, and the third of its middle.
fn editions() -> Editions {
    let third = charter::DEFAULT
        .replace("version = 2", "version = 3")
        .replace("limit = \"24 hours\"", "limit = \"12 hours\"")
        .replace("limit = \"30 days\"", "limit = \"20 days\"");
    let third = charter::read("third", &third).unwrap();
    Editions::built_in().with([std::sync::Arc::new(third)])
}

fn limit(charter: &Charter, promise: &Promise, since: i64) -> i64 {
    match promise.limit {
        Limit::Hours(hours) => since + i64::from(hours) * 3600,
        Limit::Days(days) => since + i64::from(days) * DAY,
        // Months are the calendar's; it has tests of its own.
        other => other.after(Moment(since), &charter.calendar).0,
    }
}

/// Every obligation of a stream: one promise after the other, those first on whose end others wait.
fn reckon(editions: &Editions, headers: &[Header], now: i64) -> Vec<Own> {
    let mut keys: BTreeSet<String> = BTreeSet::new();
    for charter in editions.all() {
        keys.extend(charter.promises.iter().map(|it| it.key.clone()));
    }
    let follows = |key: &String| key == "feedback";
    let mut order: Vec<String> = keys.iter().filter(|key| !follows(key)).cloned().collect();
    order.extend(keys.iter().filter(|key| follows(key)).cloned());
    let mut all: Vec<Own> = Vec::new();
    for key in order {
        let found = reckon_one(&key, editions, headers, &all, now);
        all.extend(found);
    }
    contest(headers, &mut all);
    all
}

fn reckon_one(
    key: &str,
    editions: &Editions,
    headers: &[Header],
    others: &[Own],
    now: i64,
) -> Vec<Own> {
    let mut runs: Vec<Own> = Vec::new();
    let mut writers: BTreeSet<[u8; 32]> = BTreeSet::new();
    for header in headers {
        let statement = &header.signed.statement;
        let at = header.received.0;
        let charter = editions.at(header.charter).unwrap();
        let promise = charter.promise(key);
        let officer = match statement.author {
            Author::Officer(key) => Some(key),
            Author::Reporter(_) | Author::Node(_) => None,
        };
        let open = runs.last_mut().filter(|run| run.ended.is_none());
        let ended = open.is_some_and(|run| goes_on(run, header));
        let opens_mark = opens(header, key);
        if let Some(promise) = promise {
            let starts = is_started(promise, header, others) || (ended && promise.repeats);
            if starts && opens_mark {
                for run in runs.iter_mut().filter(|run| run.ended.is_some()) {
                    run.undone = run.undone.or(Some(at));
                }
            }
            if starts && runs.last().is_none_or(|run| run.ended.is_some()) {
                let barred = match (promise.by_another, officer) {
                    (false, _) => BTreeSet::new(),
                    (true, Some(officer)) => BTreeSet::from([officer]),
                    (true, None) => writers.clone(),
                };
                runs.push(Own {
                    key: key.to_owned(),
                    opened_by: header.position,
                    due: limit(charter, promise, at),
                    late: false,
                    ended: None,
                    undone: None,
                    paused: None,
                    left: i64::from(promise.pauses_days) * DAY,
                    barred,
                    by: promise.by,
                });
            }
        }
        if statement.kind == Kind::Answer {
            writers.extend(officer);
        }
    }
    if let Some(run) = runs.last_mut() {
        resume_if(run, now, false);
    }
    runs
}

/// What an entry does to an open obligation; says whether it ended it.
fn goes_on(run: &mut Own, header: &Header) -> bool {
    let (statement, at) = (&header.signed.statement, header.received.0);
    let key = run.key.clone();
    resume_if(run, at, false);
    match statement.kind {
        Kind::Pause if run.paused.is_none() && run.left > 0 && !run.late && at <= run.due => {
            run.paused = Some(at);
        }
        Kind::Resume => resume_if(run, at, true),
        _ => {}
    }
    let names = |mark: &Mark| {
        matches!(mark, Mark::Breached { key: it, opened_by, .. }
            if *it == key && *opened_by == run.opened_by)
    };
    if statement.kind == Kind::Clock && statement.marks.iter().any(names) {
        assert!(!run.late, "one obligation was found late twice: {key}");
        assert!(at > run.due, "{key} was found late in time");
        resume_if(run, at, true);
        run.late = true;
    }
    let Author::Officer(officer) = statement.author else {
        return false;
    };
    let fits = (run.by == Act::Answer) == (statement.kind == Kind::Answer);
    if !statement.discharges.contains(&key) {
        return false;
    }
    assert!(
        !run.barred.contains(&officer),
        "{key} was kept by one who had a part in it"
    );
    if fits {
        resume_if(run, at, true);
        run.ended = Some((at, header.position));
    }
    fits
}

fn opens(header: &Header, key: &str) -> bool {
    let mut marks = header.signed.statement.marks.iter();
    marks.any(|mark| matches!(mark, Mark::Opens { key: it } if it == key))
}

/// Whether an entry starts the clock of a promise, by what it was or by what it ended.
fn is_started(promise: &Promise, header: &Header, others: &[Own]) -> bool {
    let statement = &header.signed.statement;
    let by_officer = matches!(statement.author, Author::Officer(_));
    let marked = || opens(header, &promise.key);
    match &promise.trigger {
        Trigger::Report => statement.kind == Kind::Report,
        Trigger::Message => statement.kind == Kind::Message,
        Trigger::Contest => statement.kind == Kind::Contest,
        Trigger::Complaint => statement.kind == Kind::Complaint,
        Trigger::Case | Trigger::Danger => by_officer && marked(),
        Trigger::Office => statement.kind == Kind::Clock && marked(),
        Trigger::Discharged(first) => others
            .iter()
            .any(|it| it.key == *first && it.ended.is_some_and(|(_, by)| by == header.position)),
    }
}

/// Ends a pause: by somebody's doing, or because it has lasted as long as it may.
fn resume_if(run: &mut Own, at: i64, by_somebody: bool) {
    if let Some(since) = run.paused {
        let stood = (at - since).clamp(0, run.left);
        if by_somebody || stood >= run.left {
            run.paused = None;
            run.left -= stood;
            run.due += stood;
        }
    }
}

/// A contest unmakes what the last answer before it kept.
fn contest(headers: &[Header], all: &mut [Own]) {
    for header in headers
        .iter()
        .filter(|it| it.signed.statement.kind == Kind::Contest)
    {
        let before = |run: &&Own| {
            run.by == Act::Answer && run.ended.is_some_and(|(_, by)| by < header.position)
        };
        let last = all
            .iter()
            .filter(before)
            .filter_map(|run| run.ended)
            .map(|(_, by)| by)
            .max();
        for run in all.iter_mut().filter(|run| run.by == Act::Answer) {
            if run.ended.is_some_and(|(_, by)| Some(by) == last) {
                run.undone = run.undone.or(Some(header.received.0));
            }
        }
    }
}

/// Holds the two reckonings against each other.
fn compare(
    editions: &Editions,
    headers: &[Header],
    own: &[Own],
    now: Moment,
    figures: &mut Figures,
) {
    let steps: Vec<Step> = headers.iter().map(peer::step_of).collect();
    let running = charter::follow(editions, &steps);
    assert_eq!(
        running.all.len(),
        own.len(),
        "another number of obligations"
    );
    for run in own {
        let same: Vec<_> = running
            .all
            .iter()
            .filter(|it| it.key == run.key && it.opened_by == run.opened_by)
            .collect();
        assert_eq!(same.len(), 1, "an obligation is not there exactly once");
        let mine = match run.ended {
            Some((at, _)) if run.late || at > run.due => "late",
            Some((at, _)) if run.undone.is_some_and(|it| it - at <= 30 * DAY) => "missed",
            Some(_) => "kept",
            None if run.late => "overdue",
            None if run.paused.is_some() => "paused",
            None if now.0 > run.due => "overdue",
            None => "open",
        };
        let theirs = match same[0].standing(now) {
            Standing::Open | Standing::DueSoon => "open",
            Standing::Paused => "paused",
            Standing::Overdue => "overdue",
            Standing::Kept => "kept",
            Standing::Late => "late",
            Standing::Missed => "missed",
        };
        assert_eq!(
            mine, theirs,
            "{} opened by {}: {run:?}",
            run.key, run.opened_by
        );
        // After an hour in which nothing failed, whatever is overdue has been found.
        assert_eq!(
            mine == "overdue",
            run.ended.is_none() && run.late,
            "{run:?}"
        );
        *figures.entry((run.key.clone(), mine)).or_default() += 1;
    }
}

/// What the node keeps beside the entries is what follows from them.
async fn heads(year: &Year, editions: &Editions, stream: StreamId, headers: &[Header]) {
    let statement = &headers[0].signed.statement;
    let mut owed = Owed::new(statement.office, statement.stream_kind);
    for step in headers.iter().map(peer::step_of).filter(|it| it.moves()) {
        owed.take(editions, &step);
    }
    let kept = year.memory.head(&owed::key(stream)).await.unwrap();
    let Some(kept) = kept else {
        assert!(owed.is_empty(), "what is owed on a stream is not kept");
        return;
    };
    let mut kept: Owed = serde_json::from_slice(&kept.value).unwrap();
    // A pause that has lasted as long as it may is noted by the clock before the next entry says so.
    for it in owed.running.all.iter_mut().chain(&mut kept.running.all) {
        it.settle(Moment(year.time()));
    }
    assert_eq!(kept.running, owed.running);
}

/// A copy goes with the first breach of a promise to answer, in that very entry, once; otherwise it stays.
async fn copies(year: &Year, stream: StreamId, headers: &[Header], own: &[Own]) {
    let holds = |mark: &Mark| matches!(mark, Mark::Holds { .. });
    let is_held = headers[0].signed.statement.marks.iter().any(holds);
    let broken = |it: &&Own| it.late && ["acknowledge", "contest"].contains(&it.key.as_str());
    let broken = own.iter().filter(broken).count();
    let goes: Vec<_> = headers
        .iter()
        .filter(|header| {
            let marks = &header.signed.statement.marks;
            let released = |mark: &&Mark| matches!(mark, Mark::Released { .. });
            let breached = |mark: &Mark| matches!(mark, Mark::Breached { .. });
            let released = marks.iter().filter(released).count();
            assert!(released <= 1 && (released == 0 || marks.iter().any(breached)));
            released == 1
        })
        .collect();
    assert_eq!(goes.len(), usize::from(is_held && broken > 0));
    let prefix = format!("relay/{}/", stream.digits());
    let waits = year.memory.heads(&prefix, "", 10).await.unwrap();
    assert_eq!(
        waits.len(),
        goes.len(),
        "each copy that goes is on its way once"
    );
}

/// Each time of waking belongs to a stream that is waiting for it, and none lies in the past.
async fn no_orphans(year: &Year, streams: &BTreeMap<StreamId, Vec<Header>>) {
    let (mut after, mut waking) = (DUE.to_owned(), BTreeSet::new());
    loop {
        let page = year.memory.heads(DUE, &after, 1000).await.unwrap();
        let Some((last, _)) = page.last() else { break };
        after.clone_from(last);
        for (key, _) in page {
            let (due, stream) = owed::read_due_key(&key).unwrap();
            assert!(due.0 > year.time() - 120, "what is due was left undone");
            assert!(waking.insert(stream), "a stream is to be woken twice");
            let kept = year.memory.head(&owed::key(stream)).await.unwrap().unwrap();
            let owed: Owed = serde_json::from_slice(&kept.value).unwrap();
            assert_eq!(owed.next_wake(&editions()), Some(due));
        }
    }
    for stream in streams.keys().filter(|it| !waking.contains(it)) {
        if let Some(kept) = year.memory.head(&owed::key(*stream)).await.unwrap() {
            let owed: Owed = serde_json::from_slice(&kept.value).unwrap();
            assert_eq!(owed.next_wake(&editions()), None, "nobody wakes a stream");
        }
    }
}

/// The same notice is never queued twice, at whatever time and by whichever process.
async fn told_once(year: &Year) {
    let (mut after, mut marks) = (String::new(), BTreeSet::new());
    loop {
        let page = year.memory.heads("notice/", &after, 1000).await.unwrap();
        let Some((last, _)) = page.last() else { break };
        after.clone_from(last);
        for (key, _) in page {
            let mark = key.rsplit('/').next().unwrap_or_default().to_owned();
            assert!(marks.insert(mark), "somebody is told the same thing twice");
        }
    }
    assert!(!marks.is_empty(), "nobody was ever told anything");
}
