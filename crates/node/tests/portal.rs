//! A reporter's way through the portal, over the whole router, with JavaScript off.
//!
//! Only the connection is missing: requests are handed to the router as a browser would send them.

#![expect(clippy::unwrap_used, reason = "tests")]

mod house;

use house::{Browser, Form, House};
use http::StatusCode;
use words::Language;

const REPORT: &str = "/en/at/sample/report";

#[tokio::test]
async fn the_first_address_leads_to_the_language_that_is_asked_for() {
    let house = House::new();
    let mut browser = house.browser();
    browser.wishes("ar-EG, fr;q=0.5");
    let answer = browser.get("/").await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(answer.location(), "/ar/");
}

#[tokio::test]
async fn pages_that_only_inform_set_no_cookie_and_are_guarded() {
    let house = House::new();
    let mut browser = house.browser();
    for language in Language::ALL {
        for rest in ["", "safety", "about", "mailbox", "at/sample/report"] {
            let answer = browser.get(&format!("/{language}/{rest}")).await;
            assert_eq!(answer.status, StatusCode::OK, "{language} {rest}");
            assert!(answer.cookies().is_empty(), "{language} {rest}");
            let policy = answer.header("content-security-policy");
            assert!(policy.starts_with("default-src 'none'"), "{policy}");
            assert_eq!(answer.header("cache-control"), "no-store");
            assert_eq!(answer.header("referrer-policy"), "no-referrer");
        }
    }
}

#[tokio::test]
async fn a_report_with_two_files_is_sent_and_its_receipt_opens_the_mailbox() {
    let house = House::new();
    let mut browser = house.browser();
    let photo = vec![7_u8; 100_000];
    let form = Form::new()
        .text("form", "0011")
        .text("story", "They came at night.\r\nجاؤوا ليلا")
        .text("danger", "now")
        .text("place", "Kampala <b>")
        .text("unknown", "is ignored")
        .file("files", "photo \u{202E}gpj.exe", &photo)
        .file("files", "", b"")
        .file("files", "note.txt", b"second");
    let digits = browser.sends_and_copies(REPORT, form).await;

    let page = browser.opens_mailbox("en", &digits).await;
    assert!(page.contains("They came at night.\nجاؤوا ليلا"), "{page}");
    assert!(page.contains("Kampala &#60;b&#62;"), "{page}");
    assert!(page.contains("Yes, or within hours"), "{page}");
    assert!(
        page.contains("photo gpj.exe") && page.contains("note.txt"),
        "{page}"
    );
    assert!(!page.contains("is ignored"), "{page}");

    let file = browser.get("/en/mailbox/open/file/0").await;
    assert_eq!(file.body, photo);
    let name = file.header("content-disposition");
    assert_eq!(name, "attachment; filename=\"file-1.exe\"");
    assert_eq!(file.header("content-type"), "application/octet-stream");
    assert!(file.header("content-security-policy").contains("sandbox"));
    assert_eq!(browser.get("/en/mailbox/open/file/1").await.body, b"second");
    let missing = browser.get("/en/mailbox/open/file/2").await;
    assert_eq!(missing.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_receipt_is_shown_once() {
    let house = House::new();
    let mut browser = house.browser();
    let sent = browser.post(REPORT, Form::new().text("story", "x")).await;
    assert_eq!(sent.location(), "/en/receipt");
    let kept = browser.clone();
    let first = browser.get("/en/receipt").await;
    assert_eq!(house::digits_on(&first.text()).len(), 28);
    // The Back button, and a browser that still has the cookie.
    for mut again in [browser, kept] {
        let page = again.get("/en/receipt").await.text();
        assert!(house::digits_on(&page).is_empty(), "{page}");
        assert!(page.contains("This page has ended"), "{page}");
    }
}

#[tokio::test]
async fn a_receipt_that_was_copied_wrongly_is_shown_again_with_the_group_marked() {
    let house = House::new();
    let mut browser = house.browser();
    browser.post(REPORT, Form::new().text("story", "x")).await;
    let page = browser.get("/en/receipt").await.text();
    let digits = house::digits_on(&page);
    let wrong = format!("{}{}", &digits[20..24], house::other(&digits[24..]));
    let answer = browser.types_back("en", &page, &wrong).await;
    assert_eq!(answer.location(), "/en/receipt");
    let page = browser.get("/en/receipt").await.text();
    assert_eq!(house::digits_on(&page), digits);
    assert!(
        page.contains("Group 7, differs") && page.contains("Group 6:"),
        "{page}"
    );
    let answer = browser.types_back("en", &page, &digits).await;
    assert_eq!(answer.location(), "/en/receipt/copied");
    let page = browser.get("/en/receipt/copied").await.text();
    assert!(
        page.contains("You have copied the receipt correctly."),
        "{page}"
    );
}

#[tokio::test]
async fn a_receipt_can_be_shown_in_another_language_before_it_was_copied() {
    let house = House::new();
    let mut browser = house.browser();
    browser.post(REPORT, Form::new().text("story", "x")).await;
    let page = browser.get("/en/receipt").await.text();
    let digits = house::digits_on(&page);
    let ticket = house::hidden(&page, "ticket");
    let fields = [
        ("ticket", ticket.as_str()),
        ("language", "ru"),
        ("typed", ""),
    ];
    let answer = browser.post_fields("/en/receipt/check", &fields).await;
    assert_eq!(answer.location(), "/ru/receipt?language");
    let page = browser.get(answer.location()).await.text();
    assert!(page.contains("lang=\"ru\""), "{page}");
    assert_eq!(house::digits_on(&page), digits);
    assert!(!page.contains("class=\"differs\""), "{page}");
}

#[tokio::test]
async fn a_refused_form_comes_back_filled_with_its_files_received() {
    let house = House::new();
    let mut browser = house.browser();
    let form = Form::new()
        .text("story", " \r\n")
        .text("place", "near the \"bridge\"")
        .text("concerns", "relative")
        .file("files", "a.pdf", b"first")
        .file("files", "b.pdf", b"second")
        .file("files", "c.pdf", b"third")
        .file("files", "d.pdf", b"too many");
    let answer = browser.post(REPORT, form).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(answer.location(), REPORT);
    let page = browser.get(REPORT).await.text();
    assert!(page.contains("There are too many files"), "{page}");
    assert!(page.contains("near the &#34;bridge&#34;"), "{page}");
    assert!(page.contains("value=\"relative\" checked"), "{page}");
    assert!(page.contains("a.pdf") && page.contains("c.pdf") && !page.contains("d.pdf"));
    // What is sealed to one mailbox cannot be sent to one that the page would make.
    assert!(!page.contains("seal.js"), "{page}");

    // The files stay; one is dropped, the text is written, and it goes out.
    let form = Form::new()
        .text("drop", "1")
        .text("story", "Now with words.");
    let digits = browser.sends_and_copies(REPORT, form).await;
    let page = browser.opens_mailbox("en", &digits).await;
    assert!(page.contains("Now with words."), "{page}");
    assert!(page.contains("a.pdf") && page.contains("c.pdf"), "{page}");
    assert!(!page.contains("b.pdf"), "{page}");
}

#[tokio::test]
async fn nothing_at_all_is_refused_with_the_first_field_focused() {
    let house = House::new();
    let mut browser = house.browser();
    let answer = browser
        .post(REPORT, Form::new().text("place", "here"))
        .await;
    let page = browser.get(answer.location()).await.text();
    assert!(page.contains("There is no text yet"), "{page}");
    let story = page.find("<textarea id=\"story\"").unwrap();
    let tag = &page[story..story + page[story..].find('>').unwrap()];
    assert!(
        tag.contains("autofocus") && tag.contains("aria-invalid"),
        "{tag}"
    );
    // Shown once: whoever reloads finds no words that somebody else typed.
    let again = browser.get(REPORT).await.text();
    assert!(!again.contains("value=\"here\""), "{again}");
}

#[tokio::test]
async fn a_change_of_language_keeps_what_was_typed() {
    let house = House::new();
    let mut browser = house.browser();
    let form = Form::new()
        .text("language", "ar")
        .text("story", "half a sentence")
        .file("files", "a.pdf", b"first");
    let answer = browser.post(REPORT, form).await;
    assert_eq!(answer.location(), "/ar/at/sample/report");
    let page = browser.get(answer.location()).await.text();
    assert!(page.contains("dir=\"rtl\""), "{page}");
    assert!(
        page.contains("half a sentence") && page.contains("a.pdf"),
        "{page}"
    );
}

#[tokio::test]
async fn a_text_that_is_too_long_comes_back_whole() {
    let house = House::new();
    let mut browser = house.browser();
    let long = "слово ".repeat(10_000);
    let answer = browser.post(REPORT, Form::new().text("story", &long)).await;
    let page = browser.get(answer.location()).await.text();
    assert!(
        page.contains("The text is too long") && page.contains("about 41 per cent"),
        "{page}"
    );
    assert!(page.contains(&long));
}

#[tokio::test]
async fn a_form_that_is_none_is_sent_on_to_a_sentence() {
    let house = House::new();
    let mut browser = house.browser();
    let answer = browser.post_fields(REPORT, &[("story", "x")]).await;
    assert_eq!(answer.location(), "/en/notice/method");
    let huge = "x".repeat(600 * 1024);
    let answer = browser.post(REPORT, Form::new().text("story", &huge)).await;
    assert_eq!(answer.location(), "/en/notice/large");
    let notice = browser.get("/en/notice/large").await;
    assert_eq!(notice.status, StatusCode::PAYLOAD_TOO_LARGE);
    let cut = Form::new().text("story", "kept").cut_off();
    let answer = browser.post(REPORT, cut).await;
    assert_eq!(answer.location(), REPORT);
    let page = browser.get(REPORT).await.text();
    assert!(page.contains("A file did not arrive whole"), "{page}");
}

#[tokio::test]
async fn every_answer_to_a_form_is_a_redirect() {
    let house = House::new();
    let mut browser = house.browser();
    for address in [
        REPORT,
        "/en/at/nobody/report",
        "/en/receipt/check",
        "/en/mailbox",
        "/en/mailbox/leave",
        "/en/mailbox/open",
        "/en/mailbox/open/delete",
        "/en/about",
        "/en/nowhere",
        "/xx/mailbox",
    ] {
        let answer = browser.post(address, Form::new().text("story", "")).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{address}");
        let answer = browser.post_fields(address, &[("receipt", "1")]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{address}");
        let answer = browser.post_from_elsewhere(address).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{address}");
    }
}

#[tokio::test]
async fn a_wrong_receipt_is_answered_with_what_to_look_at() {
    let house = House::new();
    let mut browser = house.browser();
    for (typed, what) in [
        ("", "There is no receipt yet"),
        ("1234 5678", "You typed 8 of 28"),
        ("1234x", "neither a digit nor a known word"),
        (&"1234".repeat(9), "too many digits"),
        (&"1234".repeat(7), "At least one digit is wrong"),
    ] {
        let answer = browser
            .post_fields("/en/mailbox", &[("receipt", typed)])
            .await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{typed}");
        if !typed.is_empty() {
            assert!(!answer.location().contains(typed), "{}", answer.location());
        }
        let page = browser.get(answer.location()).await.text();
        assert!(page.contains(what), "{typed}: {page}");
    }
    let stranger = receipt::Receipt::from_random(&[1; 16]);
    let digits = stranger.digits();
    let answer = browser
        .post_fields("/en/mailbox", &[("receipt", digits.as_str())])
        .await;
    let page = browser.get(answer.location()).await.text();
    assert!(
        page.contains("There is no mailbox for this receipt"),
        "{page}"
    );
}

#[tokio::test]
async fn a_receipt_as_words_opens_the_mailbox_too() {
    let house = House::new();
    let mut browser = house.browser();
    let form = Form::new().text("story", "x");
    let digits = browser.sends_and_copies("/fr/at/sample/report", form).await;
    let receipt = receipt::Receipt::read(&digits).unwrap();
    let words = receipt.words(Language::Fr).unwrap().to_uppercase();
    let fields = [("receipt", ""), ("words", words.as_str())];
    let answer = browser.post_fields("/fr/mailbox", &fields).await;
    assert_eq!(answer.location(), "/fr/mailbox/open");
}

#[tokio::test]
async fn a_message_with_a_file_joins_the_dialogue_and_the_mailbox_is_closed() {
    let house = House::new();
    let mut browser = house.browser();
    let form = Form::new()
        .text("story", "first")
        .file("files", "a.txt", b"one");
    let digits = browser.sends_and_copies(REPORT, form).await;
    browser.opens_mailbox("en", &digits).await;

    let open = "/en/mailbox/open";
    let answer = browser.post(open, Form::new().text("text", " ")).await;
    assert_eq!(answer.location(), open);
    let page = browser.get(open).await.text();
    assert!(page.contains("There is no message yet"), "{page}");

    let form = Form::new()
        .text("text", "more <i>")
        .file("files", "b.txt", b"two");
    let answer = browser.post(open, form).await;
    assert_eq!(answer.location(), "/en/mailbox/open?sent");
    let page = browser.get(answer.location()).await.text();
    assert!(page.contains("Your message has arrived."), "{page}");
    assert!(
        page.contains("more &#60;i&#62;") && page.contains("b.txt"),
        "{page}"
    );
    assert_eq!(browser.get("/en/mailbox/open/file/1").await.body, b"two");

    let form = Form::new().text("language", "zh").text("text", "half");
    let answer = browser.post(open, form).await;
    assert_eq!(answer.location(), "/zh/mailbox/open");
    let page = browser.get(answer.location()).await.text();
    assert!(
        page.contains("lang=\"zh-Hans\"") && page.contains(">\nhalf<"),
        "{page}"
    );

    let answer = browser.post_fields("/zh/mailbox/leave", &[]).await;
    assert_eq!(answer.location(), "/zh/mailbox?closed");
    let answer = browser.get("/zh/mailbox/open").await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn the_exit_forgets_every_cookie() {
    let house = House::new();
    let mut browser = house.browser();
    browser.post(REPORT, Form::new().text("story", "x")).await;
    assert!(!browser.cookies.is_empty());
    let answer = browser.get("/exit").await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(answer.location(), "https://example.org/weather");
    assert!(browser.cookies.is_empty(), "{:?}", browser.cookies);
}

#[tokio::test]
async fn a_report_that_the_page_sealed_is_taken_and_opens_with_its_receipt() {
    let house = House::new();
    let mut browser = house.browser();
    let page = house::sealed_by_the_page();
    let form = || {
        Form::new()
            .file("signed", "blob", &page.signed)
            .file("body", "blob", &page.body)
            .file("grant", "blob", &page.grant)
            .text("lookup", &page.lookup)
            .file("blob", &"21".repeat(16), &page.file)
    };
    let address = "/en/at/sample/report/sealed";
    let answer = browser.post(address, form()).await;
    assert_eq!(answer.status, StatusCode::NO_CONTENT, "{}", answer.text());
    let dialogue = browser.opens_mailbox("en", &page.digits).await;
    assert!(dialogue.contains("They came at night."), "{dialogue}");
    assert_eq!(
        browser.get("/en/mailbox/open/file/0").await.body.len(),
        6_000
    );

    // What was tampered with is refused, in two sentences of the page's language.
    let mut body = page.body.clone();
    *body.last_mut().unwrap() ^= 1;
    let tampered = Form::new()
        .file("signed", "blob", &page.signed)
        .file("body", "blob", &body)
        .file("grant", "blob", &page.grant)
        .text("lookup", &page.lookup);
    let answer = browser.post(address, tampered).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        answer.text().contains("did not arrive as it must"),
        "{}",
        answer.text()
    );
}

#[tokio::test]
async fn pages_with_secrets_are_never_compressed_and_have_one_length() {
    let house = House::new();
    let mut browser = house.browser();
    browser.accepts_gzip();
    assert_eq!(browser.get("/en/").await.header("content-encoding"), "gzip");
    let form = Form::new().text("story", "x");
    browser.post(REPORT, form).await;
    let page = browser.get("/en/receipt").await;
    assert_eq!(page.header("content-encoding"), "");
    assert_eq!(page.body.len() % 32_768, 0);
    let gone = browser.get("/en/receipt").await;
    assert_eq!(gone.body.len(), page.body.len());
}

#[tokio::test]
async fn an_unknown_language_and_an_unknown_office_are_no_pages_of_ours() {
    let house = House::new();
    let mut browser: Browser = house.browser();
    for address in [
        "/xx/",
        "/en/at/nobody/report",
        "/en/nowhere",
        "/assets/0-x.css",
    ] {
        let answer = browser.get(address).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{address}");
        assert!(
            answer.text().contains("<h1>There is no such page</h1>"),
            "{address}"
        );
    }
}
