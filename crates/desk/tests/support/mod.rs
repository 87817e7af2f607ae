//! A node in memory that speaks the desk's protocol, a reporter, and an office to work in.
//!
//! The node keeps the rules that a desk relies on (signatures, keys, positions, chains) and can be
//! told to break each of them.

#![allow(dead_code, unused_imports, reason = "each test file uses its part")]
#![allow(clippy::unwrap_used, clippy::missing_panics_doc, reason = "tests")]

pub mod browser;
mod node;
pub mod real;
mod reporter;

pub use node::{Mischief, TestNode};
pub use reporter::{Reporter, report};

use casework::parties::event::{Name, PartyRecorded};
use casework::parties::{Kind, NameKind, Role as PartyRole};
use desk::session::{self, Session};
use desk::setup::{self, Founding};
use desk::view::Role;
use desk::{Desk, DeskConfig, World};
use rand_core::{OsRng, RngCore as _};
use seal::Passphrase;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;
use words::{Language, Moment, OfficerId, PartyId};
use zeroize::Zeroizing;

/// A Monday morning.
pub const START: i64 = 1_735_894_800;

/// The time that node and desk are told.
#[derive(Clone)]
pub struct Time(pub Arc<AtomicI64>);

impl Time {
    pub fn now(&self) -> i64 {
        self.0.load(Ordering::SeqCst)
    }

    pub fn pass(&self, seconds: i64) {
        self.0.fetch_add(seconds, Ordering::SeqCst);
    }
}

/// A desk with its node and folder.
pub struct Place {
    pub time: Time,
    pub node: TestNode,
    pub folder: tempfile::TempDir,
    pub desk: Desk,
}

pub const ANA: &str = "Ana Lima";
pub const ANA_PASSPHRASE: &str = "quiet river over stones";

pub fn passphrase(text: &str) -> Passphrase {
    Passphrase::new(text.to_owned())
}

pub fn config(folder: &std::path::Path, node: &str) -> DeskConfig {
    DeskConfig {
        folder: folder.to_owned(),
        node: node.to_owned(),
        idle: Duration::from_secs(900),
        hosts: vec!["localhost:8100".to_owned()],
        secure_cookies: false,
        work_factor: 2,
        preview_program: None,
        charter: String::new(),
        enrolment: None,
        lexicon: std::sync::Arc::default(),
        guidelines: std::sync::Arc::default(),
        papers: std::sync::Arc::default(),
        setup_code: None,
    }
}

pub fn world(time: &Time) -> World {
    let time = time.clone();
    World::new(move || Moment(time.now()), |bytes| OsRng.fill_bytes(bytes))
}

pub fn founding() -> Founding {
    Founding {
        enrolment: Zeroizing::new("code".to_owned()),
        setup_code: Zeroizing::default(),
        office_name: "Focal point of Ardena".to_owned(),
        mandate: String::new(),
        others: vec![(
            Language::Ar,
            "جهة التنسيق في أردينا".to_owned(),
            String::new(),
        )],
        language: Language::En,
        slug: "ardena".to_owned(),
        languages: vec![Language::En, Language::Ar],
        officer_name: ANA.to_owned(),
        passphrase: passphrase(ANA_PASSPHRASE),
        again: passphrase(ANA_PASSPHRASE),
    }
}

impl Place {
    /// An empty desk beside an empty node.
    pub async fn empty() -> Self {
        Self::empty_with(|_| {}).await
    }

    /// The same with other settings.
    pub async fn empty_with(set: impl FnOnce(&mut DeskConfig)) -> Self {
        let time = Time(Arc::new(AtomicI64::new(START)));
        let node = TestNode::start(time.clone()).await;
        let folder = tempfile::tempdir().unwrap();
        let mut config = config(folder.path(), &node.address());
        set(&mut config);
        let desk = Desk::open(config, world(&time)).await.unwrap();
        Self {
            time,
            node,
            folder,
            desk,
        }
    }

    /// An office that Ana founded, and her session.
    pub async fn founded() -> (Self, Session) {
        let place = Self::empty().await;
        setup::found(&place.desk, founding()).await.unwrap();
        let ana = place.login(ANA, ANA_PASSPHRASE).await;
        (place, ana)
    }

    pub async fn login(&self, name: &str, words: &str) -> Session {
        match session::login(&self.desk, name, passphrase(words)).await {
            Ok(logged_in) => logged_in.session,
            Err(problem) => panic!("{name} is not logged in: {problem:?}"),
        }
    }

    /// A new officer with an own passphrase, and their session.
    pub async fn officer(&self, by: &Session, name: &str, roles: &[Role]) -> (OfficerId, Session) {
        let invited = match setup::invite(by, name.to_owned(), roles.to_vec()).await {
            Ok(invited) => invited,
            Err(problem) => panic!("{name} is not added: {}", told(&problem)),
        };
        let session = self.login(name, &invited.start_passphrase).await;
        (invited.officer.id, session)
    }

    /// Ends the desk and opens it again on the same folder.
    pub async fn restart(self) -> Self {
        let Self {
            time,
            node,
            folder,
            desk,
        } = self;
        desk.shut_down().await;
        drop(desk);
        let desk = open_again(&folder, &node, &time).await;
        Self {
            time,
            node,
            folder,
            desk,
        }
    }
}

async fn open_again(folder: &tempfile::TempDir, node: &TestNode, time: &Time) -> Desk {
    // The old desk's tasks let go of the folder when they have ended.
    for _ in 0..200 {
        match Desk::open(config(folder.path(), &node.address()), world(time)).await {
            Ok(desk) => return desk,
            Err(desk::DeskProblem::InUse) => tokio::time::sleep(Duration::from_millis(10)).await,
            Err(problem) => panic!("{problem}"),
        }
    }
    panic!("the old desk holds the folder");
}

/// Waits until something holds; fails after five seconds.
pub async fn until(what: &str, holds: impl Fn() -> bool) {
    for _ in 0..500 {
        if holds() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("never: {what}");
}

/// A problem in words, because it does not print itself.
pub fn told(problem: &desk::work::WorkProblem) -> String {
    use desk::work::WorkProblem as It;
    match problem {
        It::NotFound => "not found".to_owned(),
        It::Refused(refusal) => refusal.key().to_owned(),
        It::Conflict(conflict) => format!("conflict with {}", conflict.theirs.len()),
        It::WrongPassphrase => "wrong passphrase".to_owned(),
        It::Locked => "locked".to_owned(),
        It::NodeUnreachable => "node unreachable".to_owned(),
        It::NodeRefused => "node refused".to_owned(),
        It::Busy => "busy".to_owned(),
        It::Fault { reference } => format!("fault {reference}"),
    }
}

/// The value, or the problem in words.
#[track_caller]
pub fn done<T>(result: Result<T, desk::work::WorkProblem>) -> T {
    match result {
        Ok(value) => value,
        Err(problem) => panic!("not done: {}", told(&problem)),
    }
}

/// The problem in words.
#[track_caller]
pub fn refused<T>(result: Result<T, desk::work::WorkProblem>) -> String {
    match result {
        Ok(_) => panic!("it was done"),
        Err(problem) => told(&problem),
    }
}

/// A case that is opened from one report.
pub fn opening(report: words::StreamId, members: Vec<words::OfficerId>) -> desk::work::OpenCase {
    desk::work::OpenCase {
        reports: vec![report],
        title: "Threats after a session".to_owned(),
        summary: String::new(),
        urgency: desk::view::Urgency::Soon,
        members,
    }
}

/// Closes a case as it must be: one officer proposes, another agrees.
pub async fn close(
    one: &Session,
    other: &Session,
    case: words::StreamId,
    ground: desk::view::Ground,
    reasons: &str,
) {
    let seen = one.case(case).await.ok().unwrap().seen;
    let what = casework::decisions::Matter::Close { ground };
    let done_at = done(desk::work::propose(one, case, what, reasons, seen).await).position;
    let decision = proposal(other, case, done_at).await;
    let agreed = desk::work::answer_decision(other, case, decision, true, "", done_at + 1).await;
    done(agreed);
}

/// The proposal that stands at a position, once a session sees it.
pub async fn proposal(
    session: &Session,
    case: words::StreamId,
    position: u64,
) -> words::DecisionId {
    for _ in 0..500 {
        if let Ok(view) = session.case(case).await
            && view.seen > position
            && let Some(row) = view.decisions.last()
        {
            return row.id;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    panic!("the proposal never arrived");
}

/// A person as case work records one, with nothing but a name and a role.
pub fn party(id: PartyId, name: &str, role: PartyRole) -> PartyRecorded {
    PartyRecorded {
        party: id,
        kind: Kind::Person,
        names: vec![Name {
            text: name.to_owned(),
            kind: NameKind::Main,
        }],
        roles: [role].into(),
        codes: Vec::new(),
        states: Vec::new(),
        born: None,
        count: None,
        function: String::new(),
        contact: String::new(),
        about: String::new(),
        saw: 99,
    }
}
