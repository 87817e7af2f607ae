//! What an office shares and asks of itself: its address on letters, mappings, and questions of its own, through its pages.

#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use desk::session::Session;
use desk::view::Role;
use desk::work::{self};
use http::{Request, StatusCode};
use support::browser::{Answer, Browser};
use support::{ANA, ANA_PASSPHRASE, Place, Reporter, done, refused, until};
use words::StreamId;

/// An XLSForm as one CSV file, sheet under sheet.
const ASKED: &str = "survey,,,,,\n\
    ,type,name,label,required,relevant\n\
    ,text,district,District,yes,\n\
    ,select_one sure,lawyer,Is there a lawyer?,,\n\
    ,text,lawyer_name,Which lawyer?,,${lawyer} = 'yes'\n\
    ,begin repeat,child,Children,,\n\
    ,integer,age,Age,,\n\
    ,end repeat,,,,\n\
    choices,,,,,\n\
    ,list_name,name,label,,\n\
    ,sure,yes,Yes,,\n\
    ,sure,no,No,,\n";

async fn case(place: &Place, ana: &Session, members: Vec<words::OfficerId>) -> StreamId {
    let reporter = Reporter::sends(&place.node, "Two men followed her home.");
    until("the report is there", || ana.reports().len() == 1).await;
    let opening = support::opening(reporter.stream, members);
    done(work::open_case(ana, opening).await).stream
}

async fn brings(browser: &Browser, bytes: &[u8]) -> Answer {
    let boundary = "quincunx";
    let mut body = Vec::new();
    let csrf = &browser.csrf;
    body.extend(
        format!("--{boundary}\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n{csrf}\r\n")
            .bytes(),
    );
    body.extend(
        format!("--{boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"own.csv\"\r\n\r\n")
            .bytes(),
    );
    body.extend(bytes);
    body.extend(format!("\r\n--{boundary}--\r\n").bytes());
    let kind = format!("multipart/form-data; boundary={boundary}");
    let request = Request::post("/office/own/questions").header("content-type", kind);
    browser.ask(request, body).await
}

fn hidden(page: &str, name: &str) -> String {
    let start = format!("name=\"{name}\" value=\"");
    let value = page.split(&start).nth(1).unwrap();
    value.split('"').next().unwrap().to_owned()
}

/// All values of a hidden field.
fn values(page: &str, name: &str) -> Vec<String> {
    let start = format!("name=\"{name}\" value=\"");
    let all = page.split(&start).skip(1);
    all.map(|it| it.split('"').next().unwrap().to_owned())
        .collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[expect(clippy::too_many_lines, reason = "one story, told to its end")]
async fn an_office_asks_what_it_wants_to_know_and_cases_answer() {
    let (place, ana) = Place::founded().await;
    let (ben_id, ben) = place.officer(&ana, "Ben Okri", &[Role::Case]).await;
    let case = case(&place, &ana, vec![ben_id]).await;
    let (browser, _) = Browser::of(&place.desk, ANA, ANA_PASSPHRASE).await;
    let own = format!("/cases/{case}/questions");
    assert!(
        browser
            .page(&own)
            .await
            .contains("The office asks no questions of its own")
    );
    assert!(!browser.page(&format!("/cases/{case}")).await.contains(&own));

    // What is no XLSForm, or asks nothing, is refused with what to do.
    for (bytes, says) in [
        (&b"%PDF-1.7"[..], "no XLSForm that can be read"),
        (&[][..], "no XLSForm that can be read"),
        (
            &b"survey,,\n,type,name\n,note,lead\n"[..],
            "The file asks nothing",
        ),
    ] {
        assert_eq!(brings(&browser, bytes).await.location, "/office/own");
        let page = browser.page("/office/own").await;
        assert!(page.contains(says), "{says}");
    }
    let set = brings(&browser, ASKED.as_bytes()).await;
    assert_eq!(set.location, "/office/own#questions");
    let page = browser.page("/office/own").await;
    assert!(page.contains("4 questions"), "{page}");
    // Whoever works on cases answers, and does not set what is asked.
    let not = work::end_questions(&ben).await;
    assert_eq!(refused(not), "refusal-not-your-role");

    let page = browser.page(&own).await;
    assert!(page.contains("District") && !page.contains("Which lawyer?"));
    let form = hidden(&page, "form");
    // Sends what stands on a page, as a browser does, with these answers in the place of what is there.
    let post = async |page: &str, pairs: &[(&str, &str)]| {
        let shown = values(page, "shown");
        let mut all: Vec<(&str, &str)> = vec![("form", &form)];
        let seen = hidden(page, "seen");
        all.push(("seen", &seen));
        all.extend(shown.iter().map(|it| ("shown", it.as_str())));
        all.extend(pairs);
        browser.post(&own, &all).await
    };
    // An answer that is none is told beside its question, and everything typed is still there.
    let wrong = [
        ("a:district", "Upper Arden"),
        ("a:child[1]/age", "four"),
        ("a:lawyer", "perhaps"),
    ];
    assert_eq!(post(&page, &wrong).await.location, own);
    let told = browser.page(&own).await;
    assert!(told.contains("Nothing was saved") && told.contains("Write a whole number"));
    assert!(told.contains("Upper Arden") && told.contains("value=\"four\""));
    assert!(told.contains("none of the choices"));
    // What is missing is no refusal; what follows from an answer is asked next.
    let some = [("a:lawyer", "yes"), ("a:child[1]/age", "4")];
    let saved = post(&told, &some).await;
    assert_eq!(saved.location, format!("{own}#answered"));
    let first = browser.page(&own).await;
    assert!(first.contains("Which lawyer?") && first.contains("1 question must still be answered"));
    let all = [
        ("a:district", "Lisna"),
        ("a:lawyer", "yes"),
        ("a:lawyer_name", "Quincunx"),
        ("a:child[1]/age", "4"),
        ("a:child[2]/age", "9"),
    ];
    post(&first, &all).await;
    // Seen before that: both are shown, and nothing is written over.
    let late = post(&first, &[("a:district", "Marad")]).await;
    assert_eq!(late.location, "/conflict");
    // An answer that is not asked any more is kept for when it is; also where a refusal comes between.
    let page = browser.page(&own).await;
    assert!(page.contains("name=\"a:child[3]/age\""));
    let no = [
        ("a:district", "Lisna"),
        ("a:lawyer", "no"),
        ("a:lawyer_name", "Quincunx"),
        ("a:child[1]/age", ""),
        ("a:child[2]/age", "nine"),
    ];
    post(&page, &no).await;
    let refused_page = browser.page(&own).await;
    assert!(!refused_page.contains("Which lawyer?"));
    let beside = hidden(&refused_page, "a:lawyer_name");
    assert_eq!(beside, "Quincunx", "it goes along with the form");
    let no = [
        ("a:district", "Lisna"),
        ("a:lawyer", "no"),
        ("a:lawyer_name", &beside),
        ("a:child[1]/age", "9"),
    ];
    post(&refused_page, &no).await;
    let page = browser.page(&own).await;
    assert!(!page.contains("Which lawyer?"));
    // The first child was taken back: the second is the first now.
    assert!(page.contains("name=\"a:child[1]/age\"") && page.contains("value=\"9\""));
    assert!(!page.contains("name=\"a:child[3]/age\""));
    let yes = [
        ("a:district", "Lisna"),
        ("a:lawyer", "yes"),
        ("a:child[1]/age", "9"),
    ];
    post(&page, &yes).await;
    assert!(browser.page(&own).await.contains("Quincunx"));

    // It is found, and the case says so.
    let found = desk::finding::Question::of("quincunx").within(desk::finding::Thing::Form);
    for _ in 0..500 {
        if ana.find(found.clone(), 1).await.ok().unwrap().total == 1 {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    assert_eq!(ana.find(found, 1).await.ok().unwrap().total, 1);
    let timeline = browser.page(&format!("/cases/{case}")).await;
    assert!(timeline.contains("answered the office’s own questions") && timeline.contains(&own));
    // No longer asked: what was answered stays in the case, and can be read there.
    browser.post("/office/own/end", &[]).await;
    let page = browser.page(&own).await;
    assert!(page.contains("asks no questions of its own"));
    assert!(page.contains("Which lawyer?") && page.contains("Quincunx"));
    assert!(browser.page(&format!("/cases/{case}")).await.contains(&own));
    let view = ana.file(case).await.ok().unwrap();
    assert_eq!(view.case.forms().all().len(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn letters_carry_the_address_and_colleagues_share_mappings() {
    let (place, ana) = Place::founded().await;
    let (_, ben) = place.officer(&ana, "Ben Okri", &[Role::Case]).await;
    let (browser, _) = Browser::of(&place.desk, ANA, ANA_PASSPHRASE).await;
    let long = "x".repeat(400);
    let fields = [("address", long.as_str())];
    browser.post("/office/own/address", &fields).await;
    assert!(
        browser.page("/office/own").await.contains(&long),
        "what was typed stays"
    );
    let fields = [("address", " 1 Harbour  Street, Port Ardena ")];
    let set = browser.post("/office/own/address", &fields).await;
    assert_eq!(
        (set.status, set.location.as_str()),
        (StatusCode::SEE_OTHER, "/office/own")
    );
    until("ben has it", || {
        ben.shared().address() == "1 Harbour Street, Port Ardena"
    })
    .await;

    let mapping: exchange::register::Mapping = serde_json::from_str(
        r#"{"headings_row":1,"columns":[{"heading":"What","to":"text"}],"language":null}"#,
    )
    .unwrap();
    done(desk::import::save_mapping(&ana, "Old register", mapping.clone()).await);
    let share = [("name", "Old register"), ("act", "share")];
    assert_eq!(
        browser.post("/import/mappings", &share).await.location,
        "/import#mappings"
    );
    until("ben has it", || ben.shared().mappings().len() == 1).await;
    let all = ben.mappings().await;
    assert!(all.len() == 1 && all[0].shared && all[0].mapping == mapping);
    // Ana keeps her own beside it, and anybody who works with it ends it.
    assert_eq!(ana.mappings().await.len(), 2);
    done(work::share_mapping(&ben, "Old register", None).await);
    until("it is gone", || ana.shared().mappings().is_empty()).await;
    assert_eq!(ana.mappings().await.len(), 1);
    let unknown = [("name", "Another"), ("act", "share")];
    assert_eq!(
        browser.post("/import/mappings", &unknown).await.status,
        StatusCode::NOT_FOUND
    );
}
