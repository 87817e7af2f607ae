//! Other systems' files on their way in: looked at first, taken in once, and gone on with after a fall. Nothing of them lies plain on
//! the disk.

#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use std::path::Path;

use desk::import::{self, FileKind, Target};
use desk::session::Session;
use desk::view::{Role, Urgency};
use desk::work::{self, OpenCase};
use http::Request;
use support::browser::Browser;
use support::{ANA, ANA_PASSPHRASE, Place, Reporter, done, refused, until};
use words::{EventId, Language};
use zeroize::Zeroizing;

const REGISTER: &str = "No.,Date,Victim,Remarks\n\
    1,05/03/2019,Quincunx Marigold,call again\n\
    2,yesterday,Ben Quincunx,none\n\
    3,07/03/2019,Cyd,\"=HYPERLINK(\"\"http://x\"\")\"\n\
    1,05/03/2019,Quincunx Marigold,call again\n\
    4,08/03/2019,Dov,last\n";

async fn brought(session: &Session, name: &str, bytes: &[u8]) -> EventId {
    let bytes = Zeroizing::new(bytes.to_vec());
    done(import::bring(session, (name, None), Language::En, bytes).await)
}

fn cases() -> Option<Target> {
    Some(Target::Cases {
        urgency: Urgency::Routine,
        members: Vec::new(),
    })
}

/// Everything in the desk's folder that holds these bytes.
fn holding(folder: &Path, wanted: &[u8]) -> Vec<String> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_owned()];
    while let Some(place) = open.pop() {
        for entry in std::fs::read_dir(place).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else if let Ok(bytes) = std::fs::read(&path)
                && bytes.windows(wanted.len()).any(|it| it == wanted)
            {
                found.push(path.display().to_string());
            }
        }
    }
    found
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_import_that_falls_half_way_goes_on_and_nothing_comes_in_twice() {
    let (place, ana) = Place::founded().await;
    let id = brought(&ana, "register.csv", REGISTER.as_bytes()).await;
    let review = done(import::review(&ana, id).await);
    assert_eq!(
        (review.new, review.known, review.problems_in_all),
        (4, 1, 1)
    );
    let problem = &review.problems[0];
    assert_eq!((problem.place, problem.column), (3, 2));
    assert!(ana.cases().is_empty(), "looking brings nothing in");
    assert!(holding(place.folder.path(), b"Quincunx").is_empty());

    // It falls after two items.
    let stopped = import::run(&ana, id, cases(), Some(2)).await;
    assert_eq!(refused(stopped), "busy");
    assert_eq!(ana.cases().len(), 2);
    drop(ana);
    let place = place.restart().await;
    let ana = place.login(ANA, ANA_PASSPHRASE).await;
    let (job, progress) = ana.import(id).await.ok().unwrap();
    assert!(job.target.is_some() && job.ended.is_none() && progress.is_none());
    until("the cases are there", || ana.cases().len() == 2).await;
    // Another destination may be asked for: it goes on as it began.
    done(import::run(&ana, id, None, None).await);
    assert_eq!(ana.cases().len(), 4);
    let (job, _) = ana.import(id).await.ok().unwrap();
    let ended = job.ended.unwrap();
    assert_eq!((ended.imported, ended.known), (2, 3));
    assert_eq!(
        refused(import::run(&ana, id, None, None).await),
        "refusal-import-not-ready"
    );
    assert!(holding(place.folder.path(), b"Quincunx").is_empty());
    let left = std::fs::read_dir(place.folder.path().join("imports")).unwrap();
    assert_eq!(left.count(), 1, "the file is gone, what became of it stays");

    // The same file again brings nothing.
    let again = brought(&ana, "again.csv", REGISTER.as_bytes()).await;
    let review = done(import::review(&ana, again).await);
    assert_eq!((review.new, review.known), (0, 5));
    done(import::run(&ana, again, cases(), None).await);
    assert_eq!(ana.cases().len(), 4);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_message_comes_with_its_files_into_a_case() {
    let (place, ana) = Place::founded().await;
    let reporter = Reporter::sends(&place.node, "Two men followed her home.");
    until("the report is there", || ana.reports().len() == 1).await;
    let opening = OpenCase {
        title: "Threats".to_owned(),
        ..support::opening(reporter.stream, Vec::new())
    };
    let case = done(work::open_case(&ana, opening).await).stream;
    let message = b"From: Liga <liga@example.org>\r\nSubject: A threat\r\nMessage-ID: <7@example.org>\r\n\
        Date: Tue, 5 Mar 2024 10:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n\
        --b\r\nContent-Type: text/plain\r\n\r\nThey came at night.\r\n\
        --b\r\nContent-Type: application/pdf; name=order.pdf\r\nContent-Disposition: attachment; filename=\"../order.pdf\"\r\n\r\n%PDF-1\r\n--b--\r\n";
    let id = brought(&ana, "message.eml", message).await;
    done(import::run(&ana, id, Some(Target::Into { case }), None).await);
    let view = ana.file(case).await.ok().unwrap();
    let item = &view.case.imports().all()[0].value;
    assert_eq!(item.title, "A threat");
    assert!(item.text.contains("They came at night."));
    let names: Vec<_> = view
        .case
        .evidence()
        .all()
        .iter()
        .map(|it| it.known().title.clone())
        .collect();
    assert_eq!(names.len(), 2, "the file and the message as it came");
    assert!(names.iter().all(|it| !it.contains('/')));
    let again = brought(&ana, "message.eml", message).await;
    assert_eq!(done(import::review(&ana, again).await).known, 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn hostile_and_huge_files_are_refused_in_words() {
    let (_place, ana) = Place::founded().await;
    let empty = import::bring(&ana, ("x", None), Language::En, Zeroizing::default()).await;
    assert_eq!(refused(empty), "refusal-import-empty");
    let huge = Zeroizing::new(vec![b'x'; import::bytes_max() + 1]);
    let huge = import::bring(&ana, ("x", None), Language::En, huge).await;
    assert_eq!(refused(huge), "refusal-import-too-large");
    let id = brought(&ana, "bomb.xlsx", b"PK\x03\x04 no workbook at all").await;
    assert!(!done(import::review(&ana, id).await).refused.is_empty());
    assert_eq!(
        refused(import::run(&ana, id, cases(), None).await),
        "refusal-import-unmapped"
    );
    assert!(ana.cases().is_empty());
    done(import::drop_job(&ana, id).await);
    assert!(ana.import(id).await.is_err());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_item_that_names_somebody_too_near_is_left_out_and_told() {
    let (place, ana) = Place::founded().await;
    let (ben_id, ben) = place.officer(&ana, "Ben Okri", &[Role::Case]).await;
    let interest = desk::view::Interest {
        kind: desk::view::InterestKind::Place,
        text: "Port Ardena".to_owned(),
        note: String::new(),
    };
    done(work::declare_interests(&ben, ben_id, vec![interest]).await);
    until("the interest is known", || {
        ana.declared().iter().any(|it| !it.interests.is_empty())
    })
    .await;
    let csv = b"id,place,text\n1,Port Ardena,one\n2,Elsewhere,two\n";
    let id = brought(&ana, "places.csv", csv).await;
    let target = Target::Cases {
        urgency: Urgency::Soon,
        members: vec![ben_id],
    };
    done(import::run(&ana, id, Some(target), None).await);
    assert_eq!(ana.cases().len(), 1);
    let ended = ana.import(id).await.ok().unwrap().0.ended.unwrap();
    assert_eq!(ended.left_out[0].place, 2);
    assert_eq!(ended.left_out[0].kind, "refusal-interest-stands");
}

async fn upload(browser: &Browser, name: &str, bytes: &[u8]) -> String {
    let mut body = Vec::new();
    for (field, value) in [
        ("csrf", browser.csrf.as_str()),
        ("kind", "guess"),
        ("language", "en"),
    ] {
        let part =
            format!("--b\r\nContent-Disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n");
        body.extend_from_slice(part.as_bytes());
    }
    let head = format!(
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: text/csv\r\n\r\n"
    );
    body.extend_from_slice(head.as_bytes());
    body.extend_from_slice(bytes);
    body.extend_from_slice(b"\r\n--b--\r\n");
    let request =
        Request::post("/import").header("content-type", "multipart/form-data; boundary=b");
    browser.ask(request, body).await.location
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_register_is_mapped_saved_under_a_name_and_used_again() {
    let (place, ana) = Place::founded().await;
    let browser = Browser::of(&place.desk, ANA, ANA_PASSPHRASE).await.0;
    let page = upload(&browser, "register.csv", REGISTER.as_bytes()).await;
    let shown = browser.page(&page).await;
    assert!(shown.contains("4 new items") && shown.contains("1 problem"));
    assert!(shown.contains("Row 3, column 2"), "the place is named");
    let mapping = [
        ("kind", "register"),
        ("language", "en"),
        ("column-0", "id"),
        ("column-1", "incident-month"),
        ("column-2", "victim"),
        ("column-3", "ignore"),
        ("save-as", "Old register"),
    ];
    assert_eq!(browser.sent(&format!("{page}/read"), &mapping).await, page);
    assert!(browser.page(&page).await.contains("As you said."));
    // Another file of the same kind.
    let other = upload(
        &browser,
        "next.csv",
        b"No.,Date,Victim,Remarks\n9,01/02/2020,Eva,x\n",
    )
    .await;
    browser
        .sent(&format!("{other}/use"), &[("name", "Old register")])
        .await;
    assert_eq!(
        browser
            .sent(
                &format!("{other}/run"),
                &[("target", "cases"), ("urgency", "routine")]
            )
            .await,
        other
    );
    until("it came in", || ana.cases().len() == 1).await;
    let case = ana.cases()[0].id;
    let view = ana.file(case).await.ok().unwrap();
    let item = &view.case.imports().all()[0].value;
    assert_eq!(item.dates[0].value, "2020-01-02", "the month first");
    assert!(item.answers.is_empty(), "the column was left out");
    let items = browser.page(&format!("/cases/{case}/imported")).await;
    assert!(items.contains("Eva") && items.contains("next.csv"));
    browser
        .sent("/import/mappings", &[("name", "Old register")])
        .await;
    assert!(!browser.page("/import").await.contains("Old register"));
    assert_eq!(FileKind::of_code("register"), Some(FileKind::Register));
}
