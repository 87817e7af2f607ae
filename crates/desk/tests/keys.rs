//! Access is by keys: an officer without a grant opens nothing, with the whole database and every
//! key in hand; and nothing that is shown tells whether there is something hidden.

#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use desk::export::Export;
use desk::finding::Question;
use desk::session::Session;
use desk::setup;
use desk::view::{CaseList, ObligationState, ReportList, Role, Urgency};
use desk::work::{self, OpenCase};
use entry::{Header, Kind, StreamKind};
use open::{IdentityFile, Key};
use seal::Officer;
use std::fmt::Write as _;
use support::{ANA, ANA_PASSPHRASE, Place, Reporter, done, passphrase, until};
use words::{OfficerId, StreamId};

fn opening(reporter: &Reporter, title: &str, members: Vec<OfficerId>) -> OpenCase {
    OpenCase {
        reports: vec![reporter.stream],
        title: title.to_owned(),
        summary: "What nobody else may read.".to_owned(),
        urgency: Urgency::Now,
        members,
    }
}

/// Every age file in an entry: its body and its grants.
fn sealed(entry: &peer::FeedEntry) -> (Header, Vec<Vec<u8>>) {
    let header = Header::read(&entry.header).unwrap();
    let statement = &header.signed.statement;
    let mut rest = entry.parts.as_slice();
    let sizes = std::iter::once(statement.body.size)
        .chain(statement.grants.iter().map(|grant| grant.part.size));
    let parts = sizes
        .map(|size| {
            let (part, after) = rest.split_at(size as usize);
            rest = after;
            part.to_vec()
        })
        .collect();
    (header, parts)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_officer_without_a_grant_opens_no_case_with_everything_in_hand() {
    let (place, ana) = Place::founded().await;
    // Ben holds what an officer can hold without being a member: intake, audit and office book.
    let roles = [Role::Intake, Role::Supervisor, Role::Auditor];
    let invited = done(setup::invite(&ana, "Ben Okri".to_owned(), roles.to_vec()).await);
    let reporter = Reporter::sends(&place.node, "Two men followed her home.");
    until("the report is there", || ana.reports().len() == 1).await;
    let case = done(work::open_case(&ana, opening(&reporter, "Hidden", Vec::new())).await).stream;
    done(work::add_note(&ana, case, "The source is her brother.").await);

    // The database is what the node sent; the program is this one; the keys are those of his
    // identity file and every key that can be opened with them, again and again until nothing new
    // opens.
    let identities = place.folder.path().join("identities");
    let mut keys: Vec<Key<Officer>> = std::fs::read_dir(identities)
        .unwrap()
        .filter_map(|file| std::fs::read(file.unwrap().path()).ok())
        .filter_map(|file| {
            let words = passphrase(&invited.start_passphrase);
            IdentityFile::unlock(&file, &words).ok().map(|it| it.key)
        })
        .collect();
    assert_eq!(keys.len(), 1);
    let entries = place.node.entries();
    let (mut opened, mut tried) = (Vec::<(StreamKind, Kind)>::new(), 0);
    loop {
        let before = keys.len();
        for entry in &entries {
            let (header, parts) = sealed(entry);
            for part in parts {
                for place in 0..keys.len() {
                    tried += 1;
                    let Ok(plain) = keys[place].open_bytes(&part) else {
                        continue;
                    };
                    let statement = &header.signed.statement;
                    opened.push((statement.stream_kind, statement.kind));
                    let text = String::from_utf8_lossy(&plain).into_owned();
                    let new = Key::from_identity_text(text.trim());
                    let is_new =
                        |new: &Key<Officer>| keys.iter().all(|key| key.public() != new.public());
                    if let Some(new) = new.ok().filter(is_new) {
                        keys.push(new);
                    }
                }
            }
        }
        if keys.len() == before {
            break;
        }
    }
    // He opens the book, the audit book, the report: five keys. Of the case he opens nothing.
    assert_eq!(keys.len(), 5, "own, book, intake, audit, mailbox");
    assert!(opened.contains(&(StreamKind::Mailbox, Kind::Report)));
    assert!(opened.contains(&(StreamKind::Office, Kind::OfficeEvent)));
    assert!(opened.iter().all(|(stream, _)| *stream != StreamKind::Case));
    assert!(entries.iter().any(|entry| entry.stream == case));
    assert!(tried > 100);

    // The control: with Ana's key the same walk opens the case.
    let identities = place.folder.path().join("identities");
    let ana_key = std::fs::read_dir(identities)
        .unwrap()
        .filter_map(|file| std::fs::read(file.unwrap().path()).ok())
        .find_map(|file| IdentityFile::unlock(&file, &passphrase(ANA_PASSPHRASE)).ok())
        .unwrap()
        .key;
    let first = entries.iter().find(|entry| entry.stream == case).unwrap();
    let (_, parts) = sealed(first);
    let case_key = parts
        .iter()
        .find_map(|part| ana_key.open_bytes(part).ok())
        .unwrap();
    let case_key = String::from_utf8_lossy(&case_key).into_owned();
    let case_key = Key::<Officer>::from_identity_text(case_key.trim())
        .ok()
        .unwrap();
    let plain = case_key.open_bytes(&parts[0]).ok().unwrap();
    assert!(String::from_utf8_lossy(&plain).contains("What nobody else may read."));
}

/// Everything that an officer's pages could show, as one text.
#[expect(clippy::too_many_lines, reason = "one line for each page")]
async fn world(session: &Session, others: &[StreamId]) -> String {
    let mut text = String::new();
    let mut say = |line: String| writeln!(text, "{line}").unwrap();
    say(format!("version {}", session.version()));
    let page = session.report_list(ReportList::All, 0, 10);
    say(format!("reports {}", page.total));
    for row in &page.rows {
        say(format!(
            "{} {:?} {} {} {} {} {} {} {:?} {:?}",
            row.reference,
            row.state,
            row.excerpt,
            row.files,
            row.messages,
            row.last.0,
            row.alike,
            row.cases.len(),
            row.obligations
                .iter()
                .map(|it| (&it.key, it.due, it.state))
                .collect::<Vec<_>>(),
            row.danger,
        ));
        let view = session.report(row.id).await.ok().unwrap();
        say(format!(
            "{} {:?} {} {} {} {:?}",
            view.seen,
            view.dialogue
                .iter()
                .map(|it| (it.what.code(), it.position))
                .collect::<Vec<_>>(),
            session.known(row.id).await.ok().unwrap().0.len(),
            view.joinable.len(),
            view.could_be_members.len(),
            view.may,
        ));
    }
    let page = session.case_list(CaseList::All, 0, 10);
    say(format!("cases {}", page.total));
    for row in &page.rows {
        say(format!(
            "{} {} {} {}",
            row.reference, row.title, row.reports, row.last.0
        ));
        let view = session.case(row.id).await.ok().unwrap();
        say(format!(
            "{} {:?} {} {} {:?}",
            view.seen,
            view.timeline
                .iter()
                .map(|it| it.what.code())
                .collect::<Vec<_>>(),
            view.joinable.len(),
            view.unknown,
            view.report_seen,
        ));
    }
    for words in ["", "nobody else may read", "nobdoy"] {
        let answer = session.find(Question::of(words), 1).await.ok().unwrap();
        say(format!(
            "{words} {} {} {:?} {:?} {:?}",
            answer.total,
            answer.rows.len(),
            answer.counts,
            answer.corrected,
            answer.read,
        ));
    }
    for officer in session.officers() {
        say(format!(
            "{} {:?} {}",
            officer.name, officer.roles, officer.active
        ));
    }
    for what in [Export::Reports, Export::Cases] {
        let headings = vec![String::from("heading"); what.columns()];
        let csv = session.export(what, headings).await.ok().unwrap();
        say(String::from_utf8_lossy(&csv).into_owned());
    }
    say(format!("{:?}", session.desk().status()));
    for stream in others {
        let note = support::refused(work::add_note(session, *stream, "x").await);
        let open = (
            session.case(*stream).await.is_err(),
            session.report(*stream).await.is_err(),
        );
        let own = page.rows.first().map_or(*stream, |row| row.id);
        let how = (casework::links::LinkKind::Pattern, "");
        let tied = work::tie_cases(session, own, &stream.to_string(), how).await;
        let untied = work::untie_cases(session, own, *stream).await;
        say(format!(
            "{note} {open:?} {} {} {}",
            session.audit(None, 10).await.is_err(),
            support::refused(tied),
            support::refused(untied),
        ));
    }
    text
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_world_with_a_hidden_case_looks_like_one_without() {
    let (place, ana) = Place::founded().await;
    let (_, intake) = place.officer(&ana, "Ben Okri", &[Role::Intake]).await;
    let (case_id, case_officer) = place.officer(&ana, "Cyd Vale", &[Role::Case]).await;
    let (_, auditor) = place
        .officer(&ana, "Dov Aran", &[Role::Administrator])
        .await;
    let shared = Reporter::sends(
        &place.node,
        "A report that all of intake reads, and a case of Cyd's.",
    );
    let hidden = Reporter::sends(
        &place.node,
        "A report that will get a case which stays hidden.",
    );
    until("both are there", || ana.reports().len() == 2).await;
    let open = opening(&shared, "Cyd's case", vec![case_id]);
    let known = done(work::open_case(&ana, open).await).stream;
    done(work::triage(&ana, hidden.stream, true, "They know her address.").await);

    let sessions = [&intake, &case_officer, &auditor];
    let at = place.node.entries().len();
    let settled = || {
        let versions: Vec<_> = sessions.iter().map(|it| it.version()).collect();
        versions
    };
    until("all have come as far", || {
        let triaged = intake.reports().iter().all(|row| {
            let triage = row.obligations.iter().find(|it| it.key == "triage");
            triage.is_some_and(|it| matches!(it.state, ObligationState::Kept { .. }))
        });
        triaged && intake.reports().len() == 2 && case_officer.cases().len() == 1
    })
    .await;
    // What the sessions themselves read stands in the audit book, which none of them can open.
    let unknown = StreamId::from_random([7; 16]);
    let mut before = Vec::new();
    for session in sessions {
        before.push(world(session, &[unknown]).await);
    }
    let versions = settled();

    let case = done(work::open_case(&ana, opening(&hidden, "Hidden", Vec::new())).await).stream;
    done(work::add_note(&ana, case, "The source is her brother.").await);
    done(work::join_report(&ana, case, shared.stream, "The same men.").await);
    done(work::change_title(&ana, case, "Hidden again", 9).await);
    assert!(place.node.entries().len() >= at + 4);
    // The desk has all of it. Whoever tries to work takes in everything first: every session has
    // come as far.
    for session in sessions {
        let attempt = work::add_note(session, unknown, "x").await;
        assert_eq!(support::refused(attempt), "not found");
    }

    assert_eq!(settled(), versions);
    for (session, before) in sessions.iter().zip(before) {
        // The same questions about a case that is not, and about one that is and is hidden.
        assert_eq!(world(session, &[case]).await, before);
        assert!(session.cases().iter().all(|row| row.id != case));
    }
    assert!(ana.cases().len() == 2 && known != case);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_that_was_written_can_be_read_in_the_desks_folder() {
    let (place, ana) = Place::founded().await;
    let rare = "quincunx-of-marigolds";
    let files = [(
        "quincunx-of-marigolds.txt",
        "text/plain",
        rare.as_bytes().to_vec(),
    )];
    let story = format!("They wrote {rare} on the door.");
    let reporter = Reporter::sends_report(&place.node, support::report(&story), &files);
    until("the report is there", || ana.reports().len() == 1).await;
    let case = done(work::open_case(&ana, opening(&reporter, rare, Vec::new())).await).stream;
    done(work::add_note(&ana, case, rare).await);
    let view = ana.report(reporter.stream).await.ok().unwrap();
    let _ = desk::attachment::preview(&ana, view.files[0].id).await;
    let (_, ben) = place
        .officer(&ana, "Benedikta Quincunx", &[Role::Intake])
        .await;
    assert_eq!(ben.reports().len(), 1);
    ana.lock().await;
    let found = |needle: &str| {
        let mut found = Vec::new();
        let mut folders = vec![place.folder.path().to_owned()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap().flatten() {
                let path = entry.path();
                let name = path.to_string_lossy().to_lowercase();
                if path.is_dir() {
                    folders.push(path);
                    continue;
                }
                let bytes = std::fs::read(&path).unwrap();
                let has = |needle: &[u8]| bytes.windows(needle.len()).any(|it| it == needle);
                let wide: Vec<u8> = needle.bytes().flat_map(|it| [it, 0]).collect();
                let hidden = name.contains(&needle.to_lowercase());
                if has(needle.as_bytes()) || has(&wide) || hidden {
                    found.push(path);
                }
            }
        }
        found
    };
    for needle in [
        rare,
        "quincunx",
        "Quincunx",
        ANA,
        "Lima",
        "on the door",
        ANA_PASSPHRASE,
    ] {
        assert_eq!(found(needle), Vec::<std::path::PathBuf>::new(), "{needle}");
    }
    // The control: what is public is found.
    assert_eq!(found("Focal point of Ardena").len(), 1);
}
