//! A case's way out as a file: refused where consent is missing, redacted, agreed on by two, made once, recorded; and no name in it
//! that was not to be there.

#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use casework::consent::event::{ConsentRecorded, Grantor};
use casework::consent::{Answer as Said, Audience, Capacity, Purpose, Scope};
use casework::incidents::event::{Act, IncidentRecorded};
use casework::parties::event::{Name, PartyRecorded};
use casework::parties::{Kind, NameKind, Role as PartyRole};
use desk::session::Session;
use desk::view::{AuditAct, Role};
use desk::work::{self, OpenCase};
use http::StatusCode;
use open::Key;
use sha2::{Digest as _, Sha256};
use support::browser::Browser;
use support::{ANA, ANA_PASSPHRASE, Place, Reporter, done, passphrase, until};
use words::{ActId, ConsentId, IncidentId, PartyId, StreamId};

const VICTIM: PartyId = PartyId::from_random([20; 16]);
const HIDDEN: PartyId = PartyId::from_random([21; 16]);
const AUTHOR: PartyId = PartyId::from_random([22; 16]);
const WORDS: &str = "quiet river over stones";

fn party(id: PartyId, name: &str, role: PartyRole) -> PartyRecorded {
    PartyRecorded {
        party: id,
        kind: Kind::Person,
        names: vec![Name {
            text: name.to_owned(),
            kind: NameKind::Main,
        }],
        roles: [role].into(),
        codes: Vec::new(),
        states: vec!["CH".to_owned()],
        born: None,
        count: None,
        function: "Seamstress".to_owned(),
        contact: "At the Quincunx inn".to_owned(),
        about: String::new(),
        saw: 99,
    }
}

fn incident(number: u8, victims: Vec<PartyId>) -> IncidentRecorded {
    IncidentRecorded {
        incident: IncidentId::from_random([number; 16]),
        title: "=cmd|' /C calc'!A0".to_owned(),
        when: None,
        place: "Port Ardena".to_owned(),
        state: Some("CH".to_owned()),
        account: "Marigold was stopped; QUINCUNX MARIGOLD and Velvet Thorn ran.".to_owned(),
        acts: vec![Act {
            act: ActId::from_random([number; 16]),
            code: "ACT.INT.THREAT".to_owned(),
            modifiers: Vec::new(),
            victims,
            authors: vec![AUTHOR],
            attribution: Vec::new(),
            hit: None,
            stated_reason: String::new(),
            note: String::new(),
        }],
        effects: Vec::new(),
        answers: Vec::new(),
        follows: None,
        saw: 99,
    }
}

fn yes(number: u8, party: PartyId) -> ConsentRecorded {
    ConsentRecorded {
        consent: ConsentId::from_random([number; 16]),
        party,
        answer: Said::Granted,
        audience: Audience::Partners,
        recipients: vec!["Legal aid".to_owned()],
        scope: Scope::ALL.iter().copied().collect(),
        purposes: [Purpose::Export].into(),
        purpose: String::new(),
        grantor: Grantor {
            party: Some(party),
            name: String::new(),
            capacity: Capacity::Own,
            authority: String::new(),
            instead: None,
        },
        given_on: jiff::civil::date(2024, 12, 1),
        language: String::new(),
        explained: String::new(),
        risks_explained: true,
        doubt: None,
        doubt_reason: String::new(),
        expires: None,
        evidence: String::new(),
        saw: 99,
    }
}

/// A case with two victims and an alleged author, two members, and a browser for each of them.
async fn begun() -> (Place, Session, StreamId, Browser, Browser) {
    let (place, ana) = Place::founded().await;
    let invited = desk::setup::invite(&ana, "Ben Okri".to_owned(), vec![Role::Case]).await;
    let invited = done(invited);
    let ben = place.login("Ben Okri", &invited.start_passphrase).await;
    let words = (
        passphrase(&invited.start_passphrase),
        passphrase("over stones a quiet river"),
        passphrase("over stones a quiet river"),
    );
    done(ben.change_passphrase(words.0, words.1, words.2).await);
    let reporter = Reporter::sends(&place.node, "Two men followed her home.");
    until("the report is there", || ana.reports().len() == 1).await;
    let opening = support::opening(reporter.stream, vec![invited.officer.id]);
    let case = done(work::open_case(&ana, opening).await).stream;
    for it in [
        party(VICTIM, "Quincunx Marigold", PartyRole::Victim),
        party(HIDDEN, "Velvet Thorn", PartyRole::Victim),
        party(AUTHOR, "Captain Ferro", PartyRole::Author),
    ] {
        done(work::record_party(&ana, case, it).await);
    }
    done(work::record_incident(&ana, case, incident(30, vec![VICTIM])).await);
    done(work::record_incident(&ana, case, incident(31, vec![HIDDEN])).await);
    let hers = Browser::of(&place.desk, ANA, ANA_PASSPHRASE).await.0;
    let his = Browser::of(&place.desk, "Ben Okri", "over stones a quiet river")
        .await
        .0;
    (place, ana, case, hers, his)
}

fn fields<'f>(format: &'f str, about: &'f [String]) -> Vec<(&'f str, &'f str)> {
    let mut all = vec![
        ("format", format),
        ("recipient", "Legal aid"),
        ("audience", "CONS.L1"),
        ("purpose", "export"),
        ("reason", "Representation"),
        ("seen", "99"),
    ];
    all.extend(about.iter().map(|it| ("about", it.as_str())));
    all
}

/// All bytes that a file holds, packed parts unpacked.
fn inside(bytes: &[u8]) -> String {
    let mut text = String::from_utf8_lossy(bytes).into_owned();
    if bytes.starts_with(b"PK") {
        let limits = exchange::Limits::default();
        if let Ok(tables) = exchange::table::read_xlsx(bytes, &limits) {
            for row in tables.iter().flat_map(|it| &it.rows) {
                text.push_str(&row.cells.join("\n"));
            }
        }
    }
    text
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_was_not_asked_does_not_leave_and_the_page_says_who() {
    let (_place, ana, case, hers, _his) = begun().await;
    let list = format!("/cases/{case}/export");
    let named = [format!("name {VICTIM}"), format!("number {HIDDEN}")];
    let refused = hers.post(&list, &fields("json", &named)).await;
    assert_eq!(refused.location, list);
    let page = hers.get(&list).await.text();
    assert!(page.contains("Quincunx Marigold") && page.contains("Velvet Thorn"));
    assert!(page.contains("never asked") && page.contains("Who they are"));
    assert!(
        ana.file(case)
            .await
            .ok()
            .unwrap()
            .case
            .exports()
            .all()
            .is_empty()
    );

    // Asked and answered, she may be named; he is left out by the redaction, with what happened to him alone.
    done(work::record_consents(&ana, case, vec![yes(1, VICTIM)], 99).await);
    let mut wanted = fields("json", &named);
    wanted.push(("redact", "yes"));
    let prepared = hers.post(&list, &wanted).await;
    assert_eq!(prepared.status, StatusCode::SEE_OTHER);
    let view = ana.file(case).await.ok().unwrap();
    let export = view.case.exports().all()[0].prepared().clone();
    assert_eq!(export.about.len(), 1);
    assert_eq!(export.about[0].party, VICTIM);
    assert!(view.case.decisions().waiting().count() == 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_name_leaves_when_another_member_agreed_and_once() {
    let (place, ana, case, hers, his) = begun().await;
    done(work::record_consents(&ana, case, vec![yes(1, VICTIM)], 99).await);
    let list = format!("/cases/{case}/export");
    let named = [format!("name {VICTIM}"), format!("number {AUTHOR}")];
    let prepared = hers.post(&list, &fields("json", &named)).await;
    let page = prepared.location;
    assert!(page.starts_with(&format!("{list}/event_")), "{page}");
    let open = [("seal", "open")];
    // Not before somebody agreed, and not by the hand of whoever prepared it.
    assert_eq!(hers.post(&page, &open).await.location, page);
    assert!(hers.get(&page).await.text().contains("No second officer"));
    let view = ana.decisions(case).await.ok().unwrap();
    let decision = view.decisions[0].id;
    let seen = view.file.seen;
    let own = work::answer_decision(&ana, case, decision, true, "", seen).await;
    assert_eq!(support::refused(own), "refusal-own-decision");
    let (id, at) = (decision.to_string(), seen.to_string());
    let answer = [("decision", id.as_str()), ("agrees", "yes"), ("seen", &at)];
    let agreed = his
        .post(&format!("/cases/{case}/decisions/decide"), &answer)
        .await;
    assert!(agreed.location.contains("decisions"));
    until("ana sees it", || ana.cases()[0].undecided == 0).await;

    let made = hers.post(&page, &open).await;
    assert_eq!(made.location, page);
    let shown = hers.get(&page).await.text();
    let file = hers.get(&format!("{page}/file")).await;
    assert!(file.disposition.contains("attachment"));
    let hash = hex::encode(Sha256::digest(&file.body));
    assert!(shown.contains(&hash), "the page shows the file's hash");
    let out = exchange::out::read_json(&file.body, &exchange::Limits::default()).unwrap();
    assert_eq!(out.persons.len(), 2);
    assert_eq!(out.persons[0].name, "Quincunx Marigold");
    assert!(out.persons[0].addresses.is_empty());
    let text = file.text();
    for never in ["Velvet", "Thorn", "Ferro", "Quincunx inn"] {
        assert!(!text.contains(never), "{never}");
    }
    assert_eq!(out.events.len(), 1, "what happened to him alone is his");
    // The same bytes again while the session is open, and never a second file.
    assert_eq!(hers.get(&format!("{page}/file")).await.body, file.body);
    assert_eq!(hers.post(&page, &open).await.location, page);
    assert!(hers.get(&page).await.text().contains("It was made already"));
    assert!(his.get(&format!("{page}/file")).await.body.is_empty());

    // The log of the case has it, and whoever withdraws is told.
    let timeline = hers.get(&format!("/cases/{case}")).await.text();
    assert!(timeline.contains(&hash));
    let consent = hers.get(&format!("/cases/{case}/consent")).await.text();
    assert!(consent.contains(&page) && consent.contains("Legal aid"));
    drop(place);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_approval_does_not_last() {
    let (place, ana, case, hers, his) = begun().await;
    done(work::record_consents(&ana, case, vec![yes(1, VICTIM)], 99).await);
    let list = format!("/cases/{case}/export");
    let page = hers
        .post(&list, &fields("json", &[format!("name {VICTIM}")]))
        .await
        .location;
    let view = ana.decisions(case).await.ok().unwrap();
    let (id, at) = (view.decisions[0].id.to_string(), view.file.seen.to_string());
    let answer = [("decision", id.as_str()), ("agrees", "yes"), ("seen", &at)];
    his.post(&format!("/cases/{case}/decisions/decide"), &answer)
        .await;
    until("ana sees it", || ana.cases()[0].undecided == 0).await;
    place.time.pass(7 * 24 * 60 * 60 + 120);
    hers.post(&page, &[("seal", "open")]).await;
    let shown = hers.get(&page).await.text();
    assert!(shown.contains("Waited too long") && !shown.contains("SHA-256"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_masked_or_unnamed_name_is_in_no_byte_of_any_format() {
    let (place, ana, case, hers, _his) = begun().await;
    done(work::record_consents(&ana, case, vec![yes(1, VICTIM)], 99).await);
    done(work::record_consents(&ana, case, vec![yes(2, HIDDEN)], 99).await);
    done(work::mask(&ana, case, HIDDEN, "Known in town.").await);
    let list = format!("/cases/{case}/export");
    let masked = hers
        .post(&list, &fields("json", &[format!("name {HIDDEN}")]))
        .await;
    assert_eq!(masked.location, list);
    hers.get(&list).await;
    let about = [VICTIM, HIDDEN, AUTHOR].map(|it| format!("number {it}"));
    for format in ["archive", "csv", "json", "xlsx", "huridocs"] {
        let page = hers.post(&list, &fields(format, &about)).await.location;
        assert!(page.contains("event_"), "{format}");
        if format == "archive" {
            hers.post(&page, &[("seal", "open")]).await;
            assert!(hers.get(&page).await.text().contains("leaves sealed"));
        }
        let seal = [
            ("seal", "passphrase"),
            ("passphrase", WORDS),
            ("again", WORDS),
        ];
        let open = [("seal", "open")];
        let sealed = format == "archive";
        hers.post(&page, if sealed { &seal } else { &open }).await;
        let mut bytes = hers.get(&format!("{page}/file")).await.body;
        assert!(!bytes.is_empty(), "{format}");
        if sealed {
            let opened = open::with_passphrase(&bytes, &passphrase(WORDS), 20);
            bytes = opened.ok().unwrap().to_vec();
            let files = exchange::archive::read_all(&bytes, &Default::default()).unwrap();
            assert!(files.iter().any(|(name, _)| name == "case.json"));
            let book = files.iter().find(|(name, _)| name == "case.xlsx").unwrap();
            bytes = [bytes.clone(), inside(&book.1).into_bytes()].concat();
        }
        let text = unzipped(&bytes).to_lowercase();
        for never in ["quincunx", "marigold", "velvet", "thorn", "ferro"] {
            assert!(!text.contains(never), "{never} in {format}");
        }
        assert!(
            text.contains("act.int.threat") || format == "huridocs",
            "{format}"
        );
        if matches!(format, "csv" | "xlsx") {
            assert!(text.contains("'=cmd"), "{format}: formulas are defused");
        }
    }
    drop(place);
}

/// The text of all parts of a ZIP, or the bytes as they are.
fn unzipped(bytes: &[u8]) -> String {
    let mut text = inside(bytes);
    if bytes.starts_with(b"PK") {
        let mut parts = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
        for place in 0..parts.len() {
            let mut part = Vec::new();
            std::io::copy(&mut parts.by_index(place).unwrap(), &mut part).unwrap();
            text.push_str(&String::from_utf8_lossy(&part));
        }
    }
    text
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_archive_is_opened_by_its_recipient_alone() {
    let (_place, ana, case, hers, _his) = begun().await;
    done(work::record_consents(&ana, case, vec![yes(1, VICTIM)], 99).await);
    let list = format!("/cases/{case}/export");
    let about = [format!("number {VICTIM}")];
    let page = hers.post(&list, &fields("archive", &about)).await.location;
    let theirs = Key::<seal::Officer>::from_seed([9; 32]);
    let keys = theirs.public().to_string();
    hers.post(&page, &[("seal", "keys"), ("keys", "age1nonsense")])
        .await;
    assert!(hers.get(&page).await.text().contains("keys cannot be used"));
    hers.post(&page, &[("seal", "keys"), ("keys", &keys)]).await;
    let file = hers.get(&format!("{page}/file")).await;
    let opened = theirs.open_bytes(&file.body).ok().unwrap();
    let files = exchange::archive::read_all(&opened, &Default::default()).unwrap();
    assert_eq!(files[0].0, "README.txt");
    let other = Key::<seal::Officer>::from_seed([8; 32]);
    assert!(other.open_bytes(&file.body).is_err());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_selection_names_nobody_and_says_what_is_left_out() {
    let (place, ana, case, hers, _his) = begun().await;
    done(work::record_consents(&ana, case, vec![yes(1, VICTIM)], 99).await);
    let reporter = Reporter::sends(&place.node, "Another one.");
    until("the second report is there", || ana.reports().len() == 2).await;
    let opening = OpenCase {
        title: "Nobody asked".to_owned(),
        ..support::opening(reporter.stream, Vec::new())
    };
    let other = done(work::open_case(&ana, opening).await).stream;
    let unasked = party(
        PartyId::from_random([25; 16]),
        "Velvet Thorn",
        PartyRole::Victim,
    );
    done(work::record_party(&ana, other, unasked).await);
    let list = "/cases/export";
    let (one, two) = (case.to_string(), other.to_string());
    let mut wanted = fields("xlsx", &[]);
    wanted.extend([("case", one.as_str()), ("case", two.as_str())]);
    wanted.extend([("seal", "open"), ("act", "look")]);
    assert!(hers.get(list).await.text().contains("Nobody asked"));
    hers.post(list, &wanted).await;
    let looked = hers.get(list).await.text();
    assert!(looked.contains("2 people by number") && looked.contains("1 left out"));
    assert!(looked.contains("nobody in it allows it"));
    assert!(
        ana.file(case)
            .await
            .ok()
            .unwrap()
            .case
            .exports()
            .all()
            .is_empty()
    );
    wanted.pop();
    wanted.push(("act", "make"));
    hers.post(list, &wanted).await;
    let file = hers.get("/cases/export/file").await;
    let text = unzipped(&file.body).to_lowercase();
    assert!(text.contains("act.int.threat") && text.contains("nobody in it allows it"));
    for never in ["quincunx", "marigold", "velvet", "thorn", "ferro"] {
        assert!(!text.contains(never), "{never}");
    }
    let hash = hex::encode(Sha256::digest(&file.body));
    let logged = hers
        .get(&format!("{list}/../{case}/export").replace("export/../", ""))
        .await;
    assert!(logged.text().contains(&hash), "the case has it");
    assert!(
        ana.file(other)
            .await
            .ok()
            .unwrap()
            .case
            .exports()
            .all()
            .is_empty()
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[expect(clippy::too_many_lines, reason = "one story, told to its end")]
async fn a_file_leaves_without_consent_only_where_two_agreed_and_a_supervisor_let_it() {
    let (place, ana, case, hers, his) = begun().await;
    let told = "They wrote it on the door: Leyla, we know.".as_bytes();
    let file = [("Marigold.TXT", "text/plain", told.to_vec())];
    let other = Reporter::sends_report(&place.node, support::report("See the file."), &file);
    until("the report is there", || ana.reports().len() == 2).await;
    done(work::join_report(&ana, case, other.stream, "").await);
    done(work::register_all(&ana, case).await);
    let item = ana.file(case).await.ok().unwrap().case.evidence().all()[0]
        .id
        .to_string();
    while !his
        .page(&format!("/cases/{case}/export"))
        .await
        .contains(&item)
    {
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }

    // Only in an archive, and not unasked.
    let list = format!("/cases/{case}/export");
    let about = [format!("number {VICTIM}")];
    let wanted = |format: &'static str, ask: bool| {
        let mut wanted = fields(format, &about);
        wanted.push(("evidence", &item));
        wanted.extend(ask.then_some(("ask", "yes")));
        wanted
    };
    for (format, ask, says) in [
        ("csv", true, "in a sealed archive only"),
        ("archive", false, "Consent is missing"),
    ] {
        assert_eq!(his.post(&list, &wanted(format, ask)).await.location, list);
        let page = his.page(&list).await;
        assert!(page.contains(says), "{format}");
        assert!(
            page.contains(&format!("value=\"{item}\" checked")),
            "{format}: the box stays ticked"
        );
    }
    let page = his.post(&list, &wanted("archive", true)).await.location;
    assert!(page.starts_with(&format!("{list}/event_")), "{page}");
    assert!(his.page(&page).await.contains("Waits for a second officer"));
    until("ana sees it", || ana.cases()[0].undecided == 1).await;
    let view = ana.decisions(case).await.ok().unwrap();
    let (decision, seen) = (view.decisions[0].id, view.file.seen);
    done(work::answer_decision(&ana, case, decision, true, "", seen).await);

    // Two agreed: that does not stand for whoever was not asked.
    let seal = [
        ("seal", "passphrase"),
        ("passphrase", WORDS),
        ("again", WORDS),
    ];
    let why = [
        ("override-reason", "He is to be handed over tonight."),
        ("life", "yes"),
    ];
    for _ in 0..200 {
        if his.page(&page).await.contains("Waits for a supervisor") {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    his.post(&page, &seal).await;
    assert!(his.page(&page).await.contains("Consent is missing"));
    his.post(&format!("{page}/override"), &why).await;
    assert!(his.page(&page).await.contains("Only a supervisor"));
    hers.post(&format!("{page}/override"), &why[..1]).await;
    let back = hers.page(&page).await;
    assert!(
        back.contains("He is to be handed over tonight."),
        "what was typed stays"
    );
    // What the page did not show is not let go: somebody may have withdrawn since.
    hers.post(&format!("{page}/override"), &why).await;
    let back = hers.page(&page).await;
    assert!(back.contains("What is missing has changed"), "{back}");
    let lacks = back.split("name=\"lacks\" value=\"").nth(1).unwrap();
    let lacks = lacks.split('"').next().unwrap().to_owned();
    let why = [why[0], why[1], ("lacks", lacks.as_str())];
    let let_go = hers.post(&format!("{page}/override"), &why).await;
    assert_eq!(let_go.location, page);
    assert!(hers.page(&page).await.contains("May be made"));
    hers.post(&page, &seal).await;
    let bytes = hers.get(&format!("{page}/file")).await.body;
    let opened = open::with_passphrase(&bytes, &passphrase(WORDS), 20)
        .ok()
        .unwrap();
    let files = exchange::archive::read_all(&opened, &Default::default()).unwrap();
    let of = |name: &str| {
        files
            .iter()
            .find(|(it, _)| it == name)
            .map(|(_, bytes)| bytes.clone())
    };
    assert_eq!(of("evidence/1.txt").as_deref(), Some(told));
    let listed = String::from_utf8(of("evidence.csv").unwrap()).unwrap();
    assert!(listed.contains(&hex::encode(Sha256::digest(told))));
    // What the file was called tells of somebody.
    assert!(files.iter().all(|(name, bytes)| {
        !name.contains("Marigold") && !String::from_utf8_lossy(bytes).contains("Marigold")
    }));
    // The record goes to the node with the next batch, within seconds.
    let mut audited = false;
    for _ in 0..1_000 {
        let rows = ana.audit(None, 200).await.ok().unwrap();
        audited = rows.iter().any(|it| it.act == AuditAct::OverrodeConsent);
        if audited {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    assert!(audited);
    for _ in 0..200 {
        let view = ana.file(case).await.ok().unwrap();
        let chain = &view.case.evidence().all()[0].chain;
        if chain.last().is_some_and(|it| it.to == "Legal aid") {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    panic!("that the file left stands in its chain");
}
