//! A year of an office on three processes over one database: what happens, when, and to whom.

use super::chance::Dice;
use super::flaky::Flaky;
use super::people::{self, Deed};
use crate::office::charter_key;
use crate::{Node, Settings, clock};
use open::{Key, SigningKey};
use peer::{Message as _, OfficeRecord, SignedOffice};
use seal::Intake;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::task::{Context, Poll, Waker};
use std::time::Duration;
use store::memory::Memory;
use store::{Batch, HeadSwap};
use words::{Moment, OfficeId, StreamId};
use zeroize::Zeroizing;

pub(super) const START: i64 = 1_767_225_600;
const HOUR: i64 = 3600;
const DAY: i64 = 24 * HOUR;
const PROCESSES: usize = 3;

/// What a year is made of.
#[derive(Clone, Copy)]
pub(super) struct Size {
    pub(super) reports: u64,
    pub(super) days: i64,
}

/// One process of the node: it ends and begins again, and its clock is its own.
struct Process {
    node: Option<Arc<Node>>,
    /// By how many seconds its wall clock is wrong.
    off: Arc<AtomicI64>,
    /// When it will be started again; none while it runs.
    back: Option<i64>,
}

/// What happens at a moment.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Event {
    Deed(Deed),
    Crash(usize),
    Jump(usize, i64),
    Down(i64),
    Up,
    Charter(u32),
    Look,
}

pub(super) struct Year {
    pub(super) dice: Dice,
    pub(super) memory: Memory,
    pub(super) office: OfficeId,
    store: Flaky,
    now: Arc<AtomicI64>,
    processes: Vec<Process>,
    settings: Settings,
    events: BinaryHeap<Reverse<(i64, u64, Event)>>,
    count: u64,
    end: i64,
    /// Reports whose office said that they were kept, and whoever was not told so and sent them again.
    pub(super) acknowledged: Vec<StreamId>,
}

type Task = Pin<Box<dyn Future<Output = ()>>>;

impl Year {
    pub(super) fn new(seed: u64, size: Size) -> Self {
        let dice = Dice::new(seed);
        let memory = Memory::new();
        let store = Flaky {
            inner: memory.clone(),
            dice: dice.clone(),
            is_down: Arc::new(AtomicBool::new(false)),
            is_calm: Arc::new(AtomicBool::new(true)),
        };
        let mut year = Self {
            dice: dice.clone(),
            memory,
            office: OfficeId::from_random([10; 16]),
            store,
            now: Arc::new(AtomicI64::new(START)),
            processes: Vec::new(),
            settings: Settings::for_address("http://127.0.0.1"),
            events: BinaryHeap::new(),
            count: 0,
            end: START + size.days * DAY,
            acknowledged: Vec::new(),
        };
        year.found();
        for _ in 0..PROCESSES {
            year.processes.push(Process {
                node: None,
                off: Arc::new(AtomicI64::new(0)),
                back: Some(START),
            });
        }
        year.plan(size);
        year
    }

    /// What is certain from the beginning; deeds plan what follows from them.
    fn plan(&mut self, size: Size) {
        let span = size.days * DAY;
        for _ in 0..size.reports {
            let at = START + self.dice.seconds(span);
            self.at(at, Event::Deed(Deed::Report));
        }
        for _ in 0..size.days {
            let process = usize::try_from(self.dice.below(PROCESSES as u64)).unwrap_or(0);
            let at = START + self.dice.seconds(span);
            self.at(at, Event::Crash(process));
        }
        for _ in 0..size.days / 7 {
            let process = usize::try_from(self.dice.below(PROCESSES as u64)).unwrap_or(0);
            let by = self.dice.seconds(4 * DAY) - 2 * DAY;
            // The last days are spared: what a clock that is ahead dates behind the year's end would be known to one
            // reckoning and not yet to the other.
            let at = START + self.dice.seconds(span - 5 * DAY);
            self.at(at, Event::Jump(process, by));
            // Somebody sets it right again, soon or late.
            let right = at + 60 + self.dice.seconds(6 * HOUR);
            self.at(right, Event::Jump(process, 0));
        }
        for _ in 0..size.days / 7 {
            let at = START + self.dice.seconds(span);
            let lasts = 30 + self.dice.seconds(5 * HOUR);
            self.at(at, Event::Down(at + lasts));
        }
        self.at(START + span / 2, Event::Charter(3));
        for hour in 0..size.days * 24 {
            self.at(START + hour * HOUR + 1, Event::Look);
        }
    }

    pub(super) fn at(&mut self, at: i64, event: Event) {
        self.count += 1;
        self.events.push(Reverse((at, self.count, event)));
    }

    /// Lets the year pass, and then an hour in which nothing fails, so that what is due is done.
    pub(super) fn pass(&mut self) {
        while let Some(Reverse((at, _, event))) = self.events.pop() {
            if at >= self.end {
                break;
            }
            self.now.store(at.max(self.time()), Ordering::Relaxed);
            self.start_processes();
            self.happen(event);
        }
        self.calm();
    }

    fn calm(&mut self) {
        self.now.store(self.end, Ordering::Relaxed);
        self.store.is_down.store(false, Ordering::Relaxed);
        self.store.is_calm.store(true, Ordering::Relaxed);
        for process in &mut self.processes {
            process.off.store(0, Ordering::Relaxed);
            process.node = None;
            process.back = Some(self.end);
        }
        self.start_processes();
        for _ in 0..60 {
            self.wait(60);
        }
    }

    /// Lets so many seconds pass, and every process look at the clock.
    pub(super) fn wait(&mut self, seconds: i64) {
        self.now.fetch_add(seconds, Ordering::Relaxed);
        self.concurrently(Vec::new(), false);
    }

    pub(super) fn time(&self) -> i64 {
        self.now.load(Ordering::Relaxed)
    }

    fn happen(&mut self, event: Event) {
        self.store.is_calm.store(false, Ordering::Relaxed);
        match event {
            Event::Deed(deed) => self.deeds(deed),
            Event::Crash(process) => {
                // Whatever it is doing breaks off where it stands.
                let tasks = self.ticks();
                run(&self.dice, tasks, Some(self.dice.below(40)));
                self.processes[process].node = None;
                self.processes[process].back = Some(self.time() + self.dice.seconds(2 * HOUR));
            }
            Event::Jump(process, by) => {
                self.processes[process].off.store(by, Ordering::Relaxed);
                self.concurrently(Vec::new(), false);
            }
            Event::Down(until) => {
                self.store.is_down.store(true, Ordering::Relaxed);
                self.at(until, Event::Up);
            }
            Event::Up => self.store.is_down.store(false, Ordering::Relaxed),
            Event::Charter(version) => self.new_charter(version),
            Event::Look => self.concurrently(Vec::new(), false),
        }
    }

    /// A deed, with whatever else falls on the same minutes, while the processes watch the clock.
    fn deeds(&mut self, first: Deed) {
        let mut deeds = vec![first];
        while let Some(Reverse((at, _, Event::Deed(_)))) = self.events.peek() {
            if *at > self.time() + 60 || deeds.len() >= 4 {
                break;
            }
            if let Some(Reverse((_, _, Event::Deed(deed)))) = self.events.pop() {
                deeds.push(deed);
            }
        }
        let done: Vec<people::Done> = deeds.iter().map(|_| people::Done::default()).collect();
        let mut tasks: Vec<Task> = Vec::new();
        for (deed, done) in deeds.iter().zip(&done) {
            let running: Vec<_> = self
                .processes
                .iter()
                .filter_map(|it| it.node.clone())
                .collect();
            match self.dice.pick(&running) {
                Some(node) => tasks.push(Box::pin(people::act(
                    Arc::clone(node),
                    self.office,
                    self.dice.clone(),
                    deed.clone(),
                    done.clone(),
                ))),
                None => done.failed(),
            }
        }
        self.concurrently(tasks, true);
        for (deed, done) in deeds.into_iter().zip(done) {
            people::then(self, deed, &done);
        }
    }

    /// Runs tasks at once with rounds of the clock; sometimes a process ends in the middle of all.
    fn concurrently(&mut self, mut tasks: Vec<Task>, may_break: bool) {
        if tasks.is_empty() || self.dice.happens(300) {
            tasks.extend(self.ticks());
        }
        let breaks = (may_break && self.dice.happens(2)).then(|| self.dice.below(30));
        run(&self.dice, tasks, breaks);
    }

    fn ticks(&self) -> Vec<Task> {
        let running = self.processes.iter().filter_map(|it| it.node.clone());
        running
            .map(|node| -> Task {
                Box::pin(async move {
                    // What this round cannot do the next one does.
                    let _ = clock::tick(&node).await;
                })
            })
            .collect()
    }

    fn start_processes(&mut self) {
        let now = self.time();
        for place in 0..self.processes.len() {
            if self.processes[place].back.is_none_or(|back| back > now) {
                continue;
            }
            let node = self.process(place);
            let tries = Arc::clone(&node);
            let built = Arc::new(AtomicBool::new(false));
            let said = Arc::clone(&built);
            let task: Task = Box::pin(async move {
                said.store(clock::rebuild(&tries).await.is_ok(), Ordering::Relaxed);
            });
            run(&self.dice, vec![task], None);
            // A process that cannot prepare its clock does not serve; it is tried again with the next event.
            if built.load(Ordering::Relaxed) {
                self.processes[place].node = Some(node);
                self.processes[place].back = None;
            }
        }
    }

    pub(super) fn process(&self, place: usize) -> Arc<Node> {
        let (now, off) = (
            Arc::clone(&self.now),
            Arc::clone(&self.processes[place].off),
        );
        let count = Arc::clone(&self.now);
        let began = self.time();
        Node::new(crate::Setup {
            store: Arc::new(self.store.clone()),
            blobs: Arc::new(self.memory.clone()),
            clock: Arc::new(move || {
                Moment(now.load(Ordering::Relaxed) + off.load(Ordering::Relaxed))
            }),
            steady: Arc::new(move || {
                let gone = count.load(Ordering::Relaxed) - began;
                Duration::from_secs(u64::try_from(gone).unwrap_or(0))
            }),
            chance: Arc::new(self.dice.clone()),
            settings: self.settings.clone(),
            signing_seed: Zeroizing::new([1; 32]),
        })
    }

    fn found(&self) {
        let record = record(self.office, String::new(), 1);
        let mut batch = Batch::named("office");
        batch.heads = vec![
            head(format!("office/{}", self.office.digits()), 0, &record),
            head(charter_key(self.office, 2), 0, &record),
        ];
        batch.entries.push(people::book(self.office));
        self.keep(batch);
    }

    /// A stricter charter in the middle of the year: what runs keeps the one under which it began.
    fn new_charter(&self, version: u32) {
        let text = charter::DEFAULT
            .replace("version = 2", &format!("version = {version}"))
            .replace("limit = \"24 hours\"", "limit = \"12 hours\"")
            .replace("limit = \"30 days\"", "limit = \"20 days\"");
        let record = record(self.office, text, 2);
        let mut batch = Batch::named("office edition");
        batch.heads = vec![
            head(format!("office/{}", self.office.digits()), 1, &record),
            head(charter_key(self.office, version), 0, &record),
        ];
        self.keep(batch);
    }

    fn keep(&self, batch: Batch) {
        let kept = futures::executor::block_on(store::commit(&self.memory, batch));
        assert!(kept.is_ok(), "the office can be set up");
    }
}

/// An office's record with a charter of this text, as its founder signs it.
pub(in crate::clock) fn record(office: OfficeId, charter: String, edition: u64) -> SignedOffice {
    let founder = SigningKey::from_seed([2; 32]);
    let text = |text: &str| BTreeMap::from([("en".to_owned(), text.to_owned())]);
    let record = OfficeRecord {
        version: 1,
        id: office,
        slug: "sample".to_owned(),
        names: text("Focal point"),
        mandates: text("For everybody."),
        languages: vec!["en".to_owned()],
        intake: vec![Key::<Intake>::from_seed([9; 32]).public().to_string()],
        founder: founder.verifying(),
        book: StreamId::from_random([3; 16]),
        audit: StreamId::from_random([4; 16]),
        charter,
        edition,
    };
    SignedOffice::sign(&record, |message| founder.sign(message))
}

pub(in crate::clock) fn head(key: String, expected: u64, record: &SignedOffice) -> HeadSwap {
    HeadSwap {
        key,
        expected,
        value: Some(record.to_wire()),
        expires: None,
    }
}

/// Polls tasks in the order in which the dice fall until all have ended, or until so many turns have been taken: then
/// the rest is dropped where it stands, as the process is that ran it.
fn run(dice: &Dice, mut tasks: Vec<Task>, breaks_after: Option<u64>) {
    let mut context = Context::from_waker(Waker::noop());
    let mut turns = 0;
    while !tasks.is_empty() {
        if breaks_after.is_some_and(|after| turns >= after) {
            return;
        }
        turns += 1;
        let place = usize::try_from(dice.below(tasks.len() as u64)).unwrap_or(0);
        if let Poll::Ready(()) = tasks[place].as_mut().poll(&mut context) {
            drop(tasks.swap_remove(place));
        }
    }
}
