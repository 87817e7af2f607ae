//! Filling the demo's data folder: the invented weeks happen, in order, through a real node and a real desk.

use super::OFFICERS;
use super::file::{self, Cast, File, Told};
use super::story::{self, Case, Report};
use crate::houses;
use crate::problem::Problem;
use crate::settings::Settings;
use crate::world;
use bytes::Bytes;
use casework::decisions::Matter;
use desk::session::{Session, login};
use desk::setup::{Founding, found, invite};
use desk::view::{FileView, Ground, Role, Stage, Urgency};
use desk::work::{self, ActionStep, Answer, OpenCase, WorkProblem};
use desk::{Desk, DeskConfig, World};
use node::intake::Filing;
use node::{Node, mailbox, once};
use receipt::Receipt;
use seal::Passphrase;
use std::collections::{BTreeMap, BTreeSet};
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;
use tokio::net::TcpListener;
use words::{Language, Moment, OfficeId, OfficerId, StreamId};
use zeroize::Zeroizing;

/// scrypt work of the demo's identity files: they guard nothing but inventions, and the demo should start at once.
const WORK_FACTOR: u8 = 12;

/// What happens at a moment.
enum Act<'s> {
    Report(&'s Report),
    Answer(&'s Report, &'s story::Answer),
    Reply(&'s Report, &'s str),
    Triage(&'s Report),
    Open(&'s Case),
    Note(&'s Case, &'s str),
    Join(&'s Case, &'s str),
    Settle(&'s Case),
    Lower(&'s Case),
    Close(&'s Case),
    Tell(&'s str, &'s Told),
}

/// The office while it is being filled.
struct Stagehand {
    clock: Arc<AtomicI64>,
    node: Arc<Node>,
    office: OfficeId,
    officers: BTreeMap<&'static str, (OfficerId, Session)>,
    receipts: BTreeMap<String, Receipt>,
    reports: BTreeMap<String, StreamId>,
    cases: BTreeMap<String, StreamId>,
    /// Where the stream of the case whose file is told ends.
    told: u64,
}

/// How the invented office's desk is set while it is filled.
fn desk_config(data: &Path, address: SocketAddr) -> DeskConfig {
    DeskConfig {
        folder: data.join("desk"),
        node: format!("http://{address}"),
        // The invented weeks pass in seconds, and nobody falls asleep.
        idle: Duration::from_secs(u64::from(u32::MAX)),
        hosts: Vec::new(),
        secure_cookies: false,
        work_factor: WORK_FACTOR,
        preview_program: None,
        charter: String::new(),
        enrolment: std::fs::read_to_string(data.join("node/enrolment"))
            .ok()
            .map(Zeroizing::new),
        lexicon: Arc::default(),
        guidelines: Arc::default(),
        papers: Arc::default(),
        setup_code: None,
    }
}

/// Fills the data folder with the invented office.
///
/// # Errors
/// Says what went wrong; then there is no demo.
pub async fn fill(settings: &Settings) -> Result<(), Problem> {
    let clock = Arc::new(AtomicI64::new(world::now().0));
    let listener = TcpListener::bind("127.0.0.1:0").await.map_err(failed)?;
    let address = listener.local_addr().map_err(failed)?;
    let told = Arc::clone(&clock);
    let node = houses::open_node_at(settings, address, move || {
        Moment(told.load(Ordering::SeqCst))
    });
    let node = node.await?;
    let app = node::server::router(
        Arc::clone(&node),
        node::portal::router(),
        node::portal::trouble,
    );
    let (end, ended) = tokio::sync::oneshot::channel::<()>();
    let server = tokio::spawn(node::server::serve(
        Arc::clone(&node),
        listener,
        app,
        async {
            let _ = ended.await;
        },
    ));
    let data = settings.data()?;
    let told = Arc::clone(&clock);
    let config = desk_config(&data, address);
    let now = world::now();
    clock.store(now.0 - 41 * 86_400, Ordering::SeqCst);
    let world = World::new(move || Moment(told.load(Ordering::SeqCst)), world::fill);
    let desk = Desk::open(config, world).await.map_err(failed)?;
    let office = found_office(&desk).await?;
    let officers = enlist(&desk).await?;
    let mut hand = Stagehand {
        clock,
        node: Arc::clone(&node),
        office,
        officers,
        receipts: BTreeMap::new(),
        reports: BTreeMap::new(),
        cases: BTreeMap::new(),
        told: 0,
    };
    let (reports, cases, file) = (
        story::reports().map_err(failed)?,
        story::cases().map_err(failed)?,
        file::file().map_err(failed)?,
    );
    for (at, act) in schedule(&reports, &cases, &file, now) {
        hand.clock.store(at.0, Ordering::SeqCst);
        hand.perform(act).await?;
    }
    hand.clock.store(world::now().0, Ordering::SeqCst);
    node::sequencer::step(&node).await.map_err(failed)?;
    desk.shut_down().await;
    let _ = end.send(());
    let _ = server.await;
    Ok(())
}

/// Everything that happens, in order, as far as it lies in the past.
fn schedule<'s>(
    reports: &'s [Report],
    cases: &'s [Case],
    file: &'s File,
    now: Moment,
) -> Vec<(Moment, Act<'s>)> {
    let hours = |count: i64| count * 3600;
    let mut acts = Vec::new();
    let mut starts = BTreeMap::new();
    for report in reports {
        let at = now.plus_seconds(-hours(report.days * 24 + report.hour) - 900);
        starts.insert(report.key.as_str(), at);
        acts.push((at, Act::Report(report)));
        if let Some(first) = report.answer.first() {
            acts.push((
                at.plus_seconds(hours(first.hours) - 300),
                Act::Triage(report),
            ));
        }
        for answer in &report.answer {
            acts.push((
                at.plus_seconds(hours(answer.hours)),
                Act::Answer(report, answer),
            ));
        }
        for reply in &report.reply {
            acts.push((
                at.plus_seconds(hours(reply.hours)),
                Act::Reply(report, &reply.text),
            ));
        }
    }
    for case in cases {
        let Some(start) = starts.get(case.report.as_str()) else {
            continue;
        };
        let at = start.plus_seconds(hours(case.hours));
        acts.push((at, Act::Open(case)));
        acts.push((at.plus_seconds(600), Act::Settle(case)));
        for (number, note) in (1..).zip(&case.notes) {
            acts.push((at.plus_seconds(hours(number)), Act::Note(case, note)));
        }
        if !case.lower.is_empty() {
            acts.push((at.plus_seconds(hours(60)), Act::Lower(case)));
        }
        for key in &case.join {
            let joined = starts
                .get(key.as_str())
                .map_or(at, |start| (*start).max(at));
            acts.push((joined.plus_seconds(1200), Act::Join(case, key)));
        }
        if !case.closed.is_empty() {
            acts.push((
                start.plus_seconds(hours(case.closed_hours)),
                Act::Close(case),
            ));
        }
    }
    if let Some(start) = starts.get(file.case.as_str()) {
        let told = file.told.iter();
        acts.extend(told.map(|told| {
            let at = start.plus_seconds(told.after());
            (at, Act::Tell(&file.case, told))
        }));
    }
    acts.retain(|(at, _)| *at < now);
    acts.sort_by_key(|(at, _)| *at);
    acts
}

/// The invented office's name and purpose in the other languages.
const OTHERS: [(Language, &str, &str); 5] = [
    (
        Language::Fr,
        "Point focal pour les représailles, République d’Ardena (inventé)",
        "Recueille et examine les allégations d’intimidation et de représailles contre des personnes qui coopèrent avec les Nations Unies, et agit. Ce bureau est inventé.",
    ),
    (
        Language::Es,
        "Punto focal sobre represalias, República de Ardena (inventado)",
        "Recoge y examina las denuncias de intimidación y represalias contra quienes cooperan con las Naciones Unidas, y actúa. Esta oficina es inventada.",
    ),
    (
        Language::Ar,
        "جهة التنسيق المعنية بالأعمال الانتقامية، جمهورية أردينا (غير حقيقية)",
        "تجمع الادعاءات المتعلقة بترهيب المتعاونين مع الأمم المتحدة والانتقام منهم، وتدرسها وتتخذ إجراءات بشأنها. هذا المكتب غير حقيقي.",
    ),
    (
        Language::Zh,
        "阿尔德纳共和国报复问题协调中心（虚构）",
        "收集和审查关于恐吓和报复与联合国合作者的指控，并采取行动。本办公室为虚构。",
    ),
    (
        Language::Ru,
        "Координационный центр по вопросам репрессий, Республика Ардена (вымышленный)",
        "Собирает и рассматривает сообщения о запугивании и репрессиях в отношении тех, кто сотрудничает с Организацией Объединенных Наций, и принимает меры. Это бюро вымышленное.",
    ),
];

async fn found_office(desk: &Desk) -> Result<OfficeId, Problem> {
    let (_, name, passphrase, _) = OFFICERS[0];
    let founding = Founding {
        enrolment: Zeroizing::new(String::new()),
        setup_code: Zeroizing::new(String::new()),
        office_name: "Focal Point on Reprisals, Republic of Ardena (invented)".to_owned(),
        mandate:
            "Collects, examines and acts on allegations of intimidation and reprisals against \
                  people who cooperate with the United Nations. This office is invented."
                .to_owned(),
        others: OTHERS
            .iter()
            .map(|(language, name, mandate)| (*language, (*name).to_owned(), (*mandate).to_owned()))
            .collect(),
        language: Language::En,
        slug: "ardena".to_owned(),
        languages: Language::ALL.to_vec(),
        officer_name: name.to_owned(),
        passphrase: Passphrase::new(passphrase.to_owned()),
        again: Passphrase::new(passphrase.to_owned()),
    };
    found(desk, founding)
        .await
        .map_err(|problem| failed(format!("{problem:?}")))?;
    desk.office_id().ok_or_else(|| failed("no office"))
}

/// The head logs in and adds the others; each chooses an own passphrase.
async fn enlist(desk: &Desk) -> Result<BTreeMap<&'static str, (OfficerId, Session)>, Problem> {
    let mut officers = BTreeMap::new();
    let (key, name, passphrase, _) = OFFICERS[0];
    let head = enter(desk, name, passphrase).await?;
    officers.insert(key, (head.me().id, head.clone()));
    for (key, name, passphrase, _) in &OFFICERS[1..] {
        let roles = match *key {
            "ines" => vec![Role::Auditor],
            _ => vec![Role::Intake, Role::Case],
        };
        let invited = invite(&head, (*name).to_owned(), roles)
            .await
            .map_err(undone)?;
        let start = invited.start_passphrase.to_string();
        let session = enter(desk, name, &start).await?;
        let chosen = || Passphrase::new((*passphrase).to_owned());
        session
            .change_passphrase(Passphrase::new(start), chosen(), chosen())
            .await
            .map_err(undone)?;
        officers.insert(key, (session.me().id, session));
    }
    Ok(officers)
}

async fn enter(desk: &Desk, name: &str, passphrase: &str) -> Result<Session, Problem> {
    for _ in 0..100 {
        match login(desk, name, Passphrase::new(passphrase.to_owned())).await {
            Ok(open) => return Ok(open.session),
            Err(desk::session::LoginProblem::NotReady) => {
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
            Err(problem) => return Err(failed(format!("{problem:?}"))),
        }
    }
    Err(failed(format!(
        "the desk never got in step for {name} ({:?})",
        desk.status().node
    )))
}

impl Stagehand {
    async fn perform(&mut self, act: Act<'_>) -> Result<(), Problem> {
        match act {
            Act::Report(report) => self.report(report).await,
            Act::Reply(report, text) => self.reply(report, text).await,
            Act::Triage(report) => {
                let (session, id) = (self.officer("lena")?, self.id(&report.key)?);
                let danger = report.danger == seal::mailbox::Danger::Now;
                done(work::triage(&session, id, danger, "As far as the report says.").await)
            }
            Act::Answer(report, answer) => {
                let (session, id) = (self.officer(&answer.officer)?, self.id(&report.key)?);
                let seen = self.arrived(&session, id, 0).await?;
                let text = answer.text.trim().to_owned();
                let signed = answer.signed.clone();
                let answer = Answer {
                    report: id,
                    text,
                    signed,
                    files: Vec::new(),
                    seen,
                    keeps: None,
                };
                done(work::answer(&session, answer).await)
            }
            Act::Open(case) => self.open(case).await,
            Act::Settle(case) => self.settle(case).await,
            Act::Note(case, note) => {
                let (who, text) = note.split_once(": ").unwrap_or(("lena", note));
                let (session, id) = (self.officer(who)?, self.case(case)?);
                self.settled(&session, id).await?;
                done(work::add_note(&session, id, text).await)
            }
            Act::Lower(case) => {
                let (who, reasons) = case.lower.split_once(": ").unwrap_or(("lena", &case.lower));
                let (session, id) = (self.officer(who)?, self.case(case)?);
                let seen = self.settled(&session, id).await?;
                let to = Urgency::Routine;
                done(work::change_urgency(&session, id, to, reasons, seen).await)
            }
            Act::Join(case, report) => {
                let (session, id) = (self.officer(&case.officer)?, self.case(case)?);
                let report = self.id(report)?;
                done(work::join_report(&session, id, report, "It is about the same.").await)
            }
            Act::Tell(case, told) => self.tell(case, told).await,
            Act::Close(case) => {
                let (session, id) = (self.officer(&case.officer)?, self.case(case)?);
                let seen = self.settled(&session, id).await?;
                let ground = Ground::of_code(&case.closed.replace('_', "-"));
                let ground = ground.ok_or_else(|| failed("an unknown ground"))?;
                let what = Matter::Close { ground };
                let proposed = work::propose(&session, id, what, &case.reasons, seen).await;
                let at = proposed.map_err(undone)?.position;
                self.agree(case, id, at).await
            }
        }
    }

    /// One event of a case's file, by the officer who tells it.
    async fn tell(&mut self, case: &str, told: &Told) -> Result<(), Problem> {
        let session = self.officer(&told.by)?;
        let case = *self.cases.get(case).ok_or_else(|| failed("no such case"))?;
        let view = self.told(&session, case).await?;
        let then = Moment(self.clock.load(Ordering::SeqCst));
        let officer = |key: &str| self.officers.get(key).map(|(id, _)| *id);
        let report = |key: &str| self.reports.get(key).copied();
        let cast = Cast {
            then,
            begun: then.plus_seconds(-told.after()),
            officer: &officer,
            report: &report,
        };
        let text = |name: &str| {
            let value = told.content.get(name).map(|it| cast.put_into(it));
            value.and_then(|it| it.as_str().map(str::to_owned))
        };
        let word = |name: &str| text(name).unwrap_or_default();
        let outcome = match told.event.as_str() {
            "register_all" => work::register_all(&session, case).await,
            "mask" => {
                let party = word("party").parse().map_err(|_| failed("no party"))?;
                work::mask(&session, case, party, &word("reason")).await
            }
            "hand_in" | "approve" | "send" => {
                let action = word("action").parse().map_err(|_| failed("no action"))?;
                let known = view.case.actions().get(action);
                let version = known.ok_or_else(|| failed("no action"))?.newest().version;
                let step = match told.event.as_str() {
                    "hand_in" => ActionStep::HandIn { version },
                    "approve" => ActionStep::Approve { version },
                    _ => ActionStep::Send {
                        on: casework::when::day_of(cast.then),
                        how: word("how"),
                        reference: word("reference"),
                    },
                };
                work::step_action(&session, case, action, step).await
            }
            _ => {
                let event = file::event(told, &cast).ok_or_else(|| failed("an unknown event"))?;
                work::retell(&session, case, event).await
            }
        };
        let done = outcome.map_err(|problem| {
            let (event, hours) = (&told.event, told.hours);
            failed(format!("{event} at {hours} hours, {}", why(problem)))
        });
        self.told = done?.position + 1;
        Ok(())
    }

    /// The case's file, once a session has all that was told.
    async fn told(&self, session: &Session, case: StreamId) -> Result<FileView, Problem> {
        for _ in 0..200 {
            if let Ok(view) = session.file(case).await
                && view.seen >= self.told
            {
                return Ok(view);
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
        Err(failed("a part of the file never arrived at a member"))
    }

    /// Another member agrees to what was proposed last.
    async fn agree(&self, case: &Case, id: StreamId, at: u64) -> Result<(), Problem> {
        let mut members = case.members.iter().filter(|it| **it != case.officer);
        let second = members.next();
        let second = second.ok_or_else(|| failed("a case of one member is closed"))?;
        let session = self.officer(second)?;
        for _ in 0..200 {
            if let Ok(view) = session.case(id).await
                && view.seen > at
                && let Some(waiting) = view.decisions.last()
            {
                let answer = work::answer_decision(&session, id, waiting.id, true, "", view.seen);
                return done(answer.await);
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
        Err(failed("a proposal never arrived at a member"))
    }

    async fn report(&mut self, report: &Report) -> Result<(), Problem> {
        let mut filing = Filing::begin(&self.node, self.office)
            .await
            .map_err(failed)?;
        for name in &report.files {
            let (kind, bytes) = file(name);
            let bytes = futures::stream::iter([Ok::<_, std::io::Error>(Bytes::from(bytes))]);
            filing
                .attach(&self.node, name, kind, bytes)
                .await
                .map_err(failed)?;
        }
        let mut plain = seal::mailbox::Report {
            version: 1,
            language: report.language,
            story: report.story.trim().to_owned(),
            danger: report.danger,
            concerns: report.concerns,
            cooperation: report.cooperation.clone(),
            place: report.place.clone(),
            time: report.time.clone(),
            author: report.author.clone(),
            wishes: report.wishes.clone(),
            name: report.name.clone(),
            contact: String::new(),
            codes: Vec::new(),
            attachments: Vec::new(),
            form: self.node.form_text(),
        };
        let cookie = filing.file(&self.node, &mut plain).await.map_err(failed)?;
        let shown = once::show(&self.node, &cookie).await.map_err(failed)?;
        let shown = shown.ok_or_else(|| failed("no receipt"))?;
        self.receipts.insert(report.key.clone(), shown.receipt);
        let session = self.officer("lena")?;
        let known: BTreeSet<_> = self.reports.values().copied().collect();
        let new = patiently(|| {
            session
                .reports()
                .iter()
                .map(|row| row.id)
                .find(|id| !known.contains(id))
        });
        self.reports.insert(report.key.clone(), new.await?);
        Ok(())
    }

    async fn reply(&self, report: &Report, text: &str) -> Result<(), Problem> {
        let (session, id) = (self.officer("lena")?, self.id(&report.key)?);
        let before = self.arrived(&session, id, 0).await?;
        let receipt = self
            .receipts
            .get(&report.key)
            .ok_or_else(|| failed("no receipt"))?;
        let receipt = Receipt::read(&receipt.digits()).map_err(|_| failed("no receipt"))?;
        let mailbox = mailbox::open_session(&self.node, receipt)
            .await
            .map_err(failed)?;
        let mut reply = mailbox::Reply::begin(&self.node, &mailbox)
            .await
            .map_err(failed)?;
        let mut message = seal::mailbox::Message {
            version: 1,
            text: text.to_owned(),
            attachments: Vec::new(),
            form: self.node.form_text(),
        };
        reply.send(&self.node, &mut message).await.map_err(failed)?;
        self.arrived(&session, id, before + 1).await.map(|_| ())
    }

    async fn open(&mut self, case: &Case) -> Result<(), Problem> {
        let session = self.officer(&case.officer)?;
        let report = self.id(&case.report)?;
        self.arrived(&session, report, 0).await?;
        let members = case
            .members
            .iter()
            .filter_map(|key| self.officers.get(key.as_str()));
        let open = OpenCase {
            reports: vec![report],
            title: case.title.clone(),
            summary: case.summary.clone(),
            urgency: match case.urgency.as_str() {
                "now" => Urgency::Now,
                "soon" => Urgency::Soon,
                _ => Urgency::Routine,
            },
            members: members.map(|(id, _)| *id).collect(),
        };
        let opened = work::open_case(&session, open).await.map_err(undone)?;
        self.cases.insert(case.report.clone(), opened.stream);
        Ok(())
    }

    async fn settle(&self, case: &Case) -> Result<(), Problem> {
        let (session, id) = (self.officer(&case.officer)?, self.case(case)?);
        let assigned = self.officers.get(case.assigned.as_str()).map(|(id, _)| *id);
        let seen = self.settled(&session, id).await?;
        done(work::assign(&session, id, assigned, seen).await)?;
        let stage = Stage::of_code(&case.stage.replace('_', "-"));
        let seen = self.settled(&session, id).await?;
        let stage = stage.ok_or_else(|| failed("an unknown stage"))?;
        done(work::set_status(&session, id, stage, seen).await)
    }

    /// Waits until a session sees a report up to a position; gives where it ends.
    async fn arrived(&self, session: &Session, id: StreamId, least: u64) -> Result<u64, Problem> {
        for _ in 0..200 {
            if let Ok(view) = session.report(id).await
                && view.seen >= least
            {
                return Ok(view.seen);
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
        Err(failed("a report never arrived at the desk"))
    }

    /// Waits until a session sees a case; gives where it ends.
    async fn settled(&self, session: &Session, id: StreamId) -> Result<u64, Problem> {
        for _ in 0..200 {
            if let Ok(view) = session.case(id).await {
                return Ok(view.seen);
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
        Err(failed("a case never arrived at a member"))
    }

    fn officer(&self, key: &str) -> Result<Session, Problem> {
        let officer = self.officers.get(key);
        officer
            .map(|(_, session)| session.clone())
            .ok_or_else(|| failed("an unknown officer"))
    }

    fn id(&self, key: &str) -> Result<StreamId, Problem> {
        self.reports
            .get(key)
            .copied()
            .ok_or_else(|| failed("an unknown report"))
    }

    fn case(&self, case: &Case) -> Result<StreamId, Problem> {
        self.cases
            .get(&case.report)
            .copied()
            .ok_or_else(|| failed("an unknown case"))
    }
}

async fn patiently<T>(mut look: impl FnMut() -> Option<T>) -> Result<T, Problem> {
    for _ in 0..400 {
        if let Some(found) = look() {
            return Ok(found);
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    Err(failed("a report never arrived at the desk"))
}

/// An invented attachment: a small picture, or a few lines of text.
fn file(name: &str) -> (&'static str, Vec<u8>) {
    if name.ends_with(".png") {
        return ("image/png", include_bytes!("../../demo/car.png").to_vec());
    }
    let text = format!("{name}\n\nAn invented attachment of the demo. It stands for a document.\n");
    ("text/plain", text.into_bytes())
}

fn done(outcome: Result<work::Done, WorkProblem>) -> Result<(), Problem> {
    outcome.map(|_| ()).map_err(undone)
}

fn undone(problem: WorkProblem) -> Problem {
    failed(why(problem))
}

fn why(problem: WorkProblem) -> String {
    match problem {
        WorkProblem::NotFound => "not found".to_owned(),
        WorkProblem::Refused(refusal) => refusal.key().to_owned(),
        WorkProblem::Conflict(_) => "conflict".to_owned(),
        WorkProblem::NodeUnreachable => "node unreachable".to_owned(),
        WorkProblem::NodeRefused => "node refused".to_owned(),
        _ => "not done".to_owned(),
    }
}

fn failed(what: impl std::fmt::Display) -> Problem {
    Problem::failed(
        format!("The invented office could not be made: {what}."),
        "",
    )
}
