//! Evidence through its pages: nothing leaves before it is recorded, originals stay, copies and packages say where they come from.

#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use axum::body::Body;
use casework::evidence::Custody;
use casework::evidence::view::Item;
use desk::session::Session;
use desk::visit::session_cookie;
use desk::work::{self, OpenCase};
use http::{Request, StatusCode};
use http_body_util::BodyExt as _;
use support::{ANA, ANA_PASSPHRASE, Place, Reporter, done, passphrase, until};
use tower::ServiceExt as _;
use words::StreamId;

const STORY: &[u8] = "They wrote it on the door: Leyla, we know.".as_bytes();

/// An officer's browser at the pages of a case.
struct Browser {
    place: Place,
    ana: Session,
    case: StreamId,
    cookie: String,
    csrf: String,
}

struct Answer {
    status: StatusCode,
    location: String,
    body: Vec<u8>,
}

impl Browser {
    /// A case that was opened from a report with one text attached.
    async fn open() -> Self {
        let (place, ana) = Place::founded().await;
        let reporter = Reporter::sends_report(
            &place.node,
            support::report("See the file."),
            &[("door.txt", "text/plain", STORY.to_vec())],
        );
        until("the report is in the list", || ana.reports().len() == 1).await;
        let open = OpenCase {
            title: "A threat".to_owned(),
            ..support::opening(reporter.stream, Vec::new())
        };
        let case = done(work::open_case(&ana, open).await).stream;
        let logged_in = desk::session::login(&place.desk, ANA, passphrase(ANA_PASSPHRASE)).await;
        let logged_in = logged_in.ok().unwrap();
        let cookie = session_cookie(&place.desk, &logged_in.id);
        let cookie = cookie
            .to_str()
            .unwrap()
            .split(';')
            .next()
            .unwrap()
            .to_owned();
        let mut browser = Self {
            place,
            ana: logged_in.session,
            case,
            cookie,
            csrf: String::new(),
        };
        let page = browser.get("").await;
        let html = String::from_utf8(page.body).unwrap();
        let token = html.split("name=\"csrf\" value=\"").nth(1).unwrap();
        browser.csrf = token.split('"').next().unwrap().to_owned();
        browser
    }

    fn address(&self, rest: &str) -> String {
        format!("/cases/{}/evidence{rest}", self.case)
    }

    async fn send(&self, request: Request<Body>) -> Answer {
        let rooms = desk::rooms::router().with_state(self.place.desk.clone());
        let response = rooms.oneshot(request).await.unwrap();
        let location = response.headers().get("location");
        let location = location.map_or("", |it| it.to_str().unwrap()).to_owned();
        let status = response.status();
        let body = response.into_body().collect().await.unwrap().to_bytes();
        Answer {
            status,
            location,
            body: body.to_vec(),
        }
    }

    async fn get_at(&self, address: &str) -> Answer {
        let request = Request::get(address).header("cookie", &self.cookie);
        self.send(request.body(Body::empty()).unwrap()).await
    }

    async fn get(&self, rest: &str) -> Answer {
        self.get_at(&self.address(rest)).await
    }

    async fn post(&self, rest: &str, fields: &str) -> Answer {
        let request = Request::post(self.address(rest))
            .header("cookie", &self.cookie)
            .header("content-type", "application/x-www-form-urlencoded")
            .body(Body::from(format!("csrf={}&{fields}", self.csrf)));
        self.send(request.unwrap()).await
    }

    async fn items(&self) -> Vec<Item> {
        let view = self.ana.file(self.case).await.ok().unwrap();
        view.case.evidence().all().to_vec()
    }

    /// The only item so far, registered from the report.
    async fn registered(&self) -> Item {
        let answer = self.post("/register-all", "").await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        self.items().await.remove(0)
    }
}

fn acts(item: &Item) -> Vec<&'static str> {
    item.chain.iter().map(|it| it.what.code()).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_reporters_attached_is_registered_once() {
    let browser = Browser::open().await;
    let item = browser.registered().await;
    assert!(item.is_original());
    assert_eq!(item.known().file.as_ref().unwrap().name, "door.txt");
    browser.post("/register-all", "").await;
    assert_eq!(browser.items().await.len(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_byte_leaves_before_it_is_recorded_and_for_what() {
    let browser = Browser::open().await;
    let item = browser.registered().await;
    let page = format!("/{}", item.id);
    for guess in ["/save", "/save?shown=0", "/save?shown=3", "/plain?shown=2"] {
        let answer = browser.get(&format!("{page}{guess}")).await;
        assert_eq!(answer.location, browser.address(&page), "{guess}");
        assert!(answer.body.is_empty());
    }
    browser.post(&format!("{page}/open"), "open-purpose=").await;
    assert_eq!(acts(&browser.items().await[0]), ["received"]);
    let opened = browser
        .post(&format!("{page}/open"), "open-purpose=to+read+it")
        .await;
    assert_eq!(acts(&browser.items().await[0]), ["received", "opened"]);
    assert_eq!(browser.get_at(&opened.location).await.body, STORY);
    // A record of looking is none of opening, and an old one opens nothing.
    let looked = browser.post(&format!("{page}/plain"), "").await;
    let record = looked.location.split("shown=").nth(1).unwrap();
    let record = record.split('#').next().unwrap();
    let saved = browser.get(&format!("{page}/save?shown={record}")).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER);
    let html = browser
        .get_at(looked.location.split('#').next().unwrap())
        .await
        .body;
    assert!(String::from_utf8(html).unwrap().contains("Leyla, we know"));
    browser.place.time.pass(20 * 60);
    assert_eq!(
        browser.get_at(&opened.location).await.status,
        StatusCode::SEE_OTHER
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_covered_copy_is_an_item_of_its_own_and_the_original_stays() {
    let browser = Browser::open().await;
    let item = browser.registered().await;
    let page = format!("/{}", item.id);
    let nothing = browser
        .post(&format!("{page}/redact"), "passages=Layla")
        .await;
    assert!(
        nothing.location.ends_with("/redact"),
        "it is said that nothing was covered"
    );
    assert_eq!(browser.items().await.len(), 1);
    let made = browser
        .post(&format!("{page}/redact"), "passages=Leyla")
        .await;
    let items = browser.items().await;
    assert_eq!(items.len(), 2);
    assert!(made.location.ends_with(&items[1].id.to_string()));
    assert_eq!(acts(&items[0]), ["received", "copied"]);
    assert!(items[0].known().file == item.known().file);
    let copy = format!("/{}", items[1].id);
    let opened = browser
        .post(&format!("{copy}/open"), "open-purpose=to+check")
        .await;
    let bytes = browser.get_at(&opened.location).await.body;
    assert_eq!(
        String::from_utf8(bytes).unwrap(),
        "They wrote it on the door: ████████, we know."
    );
    let checked = browser.post(&format!("{copy}/check"), "").await;
    assert_eq!(checked.status, StatusCode::SEE_OTHER);
    assert_eq!(
        acts(&browser.items().await[1]),
        ["received", "opened", "hash-fits"]
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_file_that_was_damaged_at_the_node_is_found_out() {
    let browser = Browser::open().await;
    let item = browser.registered().await;
    let entries = browser.place.node.entries();
    let header = entry::Header::read(
        &entries
            .iter()
            .find(|it| !header_blobs(it).is_empty())
            .unwrap()
            .header,
    );
    let blob = header.ok().unwrap().signed.statement.blobs[0].id;
    let mut bytes = browser.place.node.blob(blob).to_vec();
    let middle = bytes.len() - 20;
    bytes[middle] ^= 1;
    browser.place.node.put_blob(blob, bytes);
    browser.post(&format!("/{}/check", item.id), "").await;
    let item = browser.items().await.remove(0);
    assert!(item.checked().is_some_and(|(_, fits)| !fits));
    assert_eq!(item.chain.last().unwrap().what, Custody::HashDiffers);
}

fn header_blobs(entry: &peer::FeedEntry) -> Vec<words::BlobId> {
    let header = entry::Header::read(&entry.header).ok().unwrap();
    let blobs = &header.signed.statement.blobs;
    blobs.iter().map(|it| it.id).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_package_is_recorded_for_each_item_and_can_be_checked() {
    let browser = Browser::open().await;
    let item = browser.registered().await;
    browser
        .post(&format!("/{}/redact", item.id), "passages=Leyla")
        .await;
    let ids: Vec<String> = browser
        .items()
        .await
        .iter()
        .map(|it| it.id.to_string())
        .collect();
    let chosen = format!("item={}&item={}&purpose=an+appeal", ids[0], ids[1]);
    let nobody = browser.post("/package", &format!("{chosen}&to=")).await;
    assert!(nobody.location.ends_with("/package"));
    let made = browser
        .post("/package", &format!("{chosen}&to=Court"))
        .await;
    for item in browser.items().await {
        assert_eq!(acts(&item).last(), Some(&"exported"));
    }
    let zip = browser.get_at(&made.location).await.body;
    let read = std::io::Cursor::new(zip.clone());
    let findings = workcopy::bag::verify(read, 1 << 20).unwrap();
    assert!(findings.is_whole());
    // Who has not recorded it gets nothing, and neither does who asks for more than was recorded.
    let more = made.location.replace("count=2", "count=3");
    assert!(browser.get_at(&more).await.body.is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_officer_adds_a_file_and_only_the_case_opens_it() {
    let browser = Browser::open().await;
    let part = |name: &str, value: &str| {
        format!("--b\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n")
    };
    let file = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../order.txt\"\r\nContent-Type: text/plain\r\n\r\nThe order of 3 March.\r\n";
    let body = part("csrf", &browser.csrf)
        + &part("title", "Order")
        + &part("kind", "official")
        + &part("when", "~2024-12")
        + file
        + "--b--\r\n";
    let request = Request::post(browser.address(""))
        .header("cookie", &browser.cookie)
        .header("content-type", "multipart/form-data; boundary=b")
        .body(Body::from(body));
    let answer = browser.send(request.unwrap()).await;
    let item = browser.items().await.remove(0);
    assert!(answer.location.ends_with(&item.id.to_string()));
    assert_eq!(item.known().file.as_ref().unwrap().name, "order.txt");
    let opened = browser
        .post(&format!("/{}/open", item.id), "open-purpose=to+read+it")
        .await;
    assert_eq!(
        browser.get_at(&opened.location).await.body,
        b"The order of 3 March."
    );
    let (_, ben) = browser
        .place
        .officer(&browser.ana, "Ben", &[desk::view::Role::Case])
        .await;
    assert!(ben.file(browser.case).await.is_err());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_handed_over_says_who_will_see_it() {
    let browser = Browser::open().await;
    let item = browser.registered().await;
    let page = format!("/{}", item.id);
    let custody = format!("{page}/custody");
    let given = "what=handed-over&to=The+institute&purpose=an+examination";
    browser.post(&custody, given).await;
    let html = String::from_utf8(browser.get(&page).await.body).unwrap();
    assert!(html.contains("It is not said who will see it"), "{html}");
    assert!(html.contains("The institute") && html.contains("an examination"));
    let given = format!("{given}&reads=CONS.L1");
    let answer = browser.post(&custody, &given).await;
    assert!(answer.location.ends_with("#custody"), "{}", answer.location);
    let item = browser.items().await.remove(0);
    assert_eq!(acts(&item), ["received", "handed-over"]);
    assert_eq!(item.holder(), Some("The institute"));
}
