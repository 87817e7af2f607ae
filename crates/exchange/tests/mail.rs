//! Messages: what is read from them, and that nothing in them is believed or lost unseen.

#![expect(clippy::expect_used, clippy::unwrap_used, reason = "tests")]

use exchange::{Limits, Mailbox, Notice, Refused, read_message};

fn read(message: &str) -> exchange::Incoming {
    let message = message.replace('\n', "\r\n");
    read_message(message.as_bytes(), &Limits::default()).expect("a message")
}

const WITH_ALL: &str = "\
Received: from a.example by b.example; Tue, 5 Mar 2024 23:30:00 +0300
From: =?utf-8?B?2KPZhdmEINin2YTYrdiz2YY=?= <amal@example.org>
To: Office <office@example.org>, second@example.org
Date: Tue, 5 Mar 2024 14:00:00 -0500
Subject: =?iso-8859-1?Q?Menac=E9e_apr=E8s_Gen=E8ve?=
Message-ID: <1@example.org>
Content-Language: fr-CA
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=outer

--outer
Content-Type: multipart/alternative; boundary=inner

--inner
Content-Type: text/plain; charset=windows-1252
Content-Transfer-Encoding: quoted-printable

On m'a menac=E9e.
--inner
Content-Type: text/html; charset=utf-8

<p>Something else</p>
--inner--
--outer
Content-Type: application/pdf; name=\"../../photo\u{202e}fdp.exe\"
Content-Disposition: attachment; filename=\"../../photo\u{202e}fdp.exe\"
Content-Transfer-Encoding: base64

AAEC
--outer
Content-Type: message/rfc822

From: other@example.org
Subject: inside
Date: Mon, 4 Mar 2024 10:00:00 +0000

The threat itself.
--outer--
";

#[test]
fn headers_text_and_files_are_read() {
    let item = read(WITH_ALL);
    assert_eq!(item.title, "Menacée après Genève");
    assert_eq!(item.from.as_deref(), Some("أمل الحسن <amal@example.org>"));
    assert_eq!(item.text, "On m'a menacée.");
    assert_eq!(item.language, Some(words::Language::Fr));
    assert_eq!(item.source.id.as_deref(), Some("1@example.org"));
    // The server's time, not the sender's.
    assert_eq!(item.received, Some(words::Moment(1_709_670_600)));
    assert_eq!(item.dates[0].date.to_string(), "2024-03-05");
    assert!(item.answers[0].answer.contains("second@example.org"));
    let names: Vec<&str> = item.attachments.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["photofdp.exe", "inside.eml"]);
    assert_eq!(item.attachments[0].bytes, [0, 1, 2]);
    let inner = read_message(&item.attachments[1].bytes, &Limits::default());
    assert!(inner.is_ok_and(|inner| inner.text == "The threat itself."));
    assert_eq!(
        item.notes,
        [
            Notice::SenderNotVerified,
            Notice::OtherFormLeftOut,
            Notice::MessageInside
        ]
    );
}

#[test]
fn a_message_of_html_alone_gives_text_and_keeps_the_html() {
    let item = read(
        "From: a@example.org\nDate: Tue, 5 Mar 2024 14:00:00 -0500\nContent-Type: text/html\n\n\
         <html><head><title>t</title><style>p{}</style></head><body><div>one</div><div>two &amp; \
         three</div><script>alert(1)</script><p>four<br>five</p></body></html>",
    );
    assert_eq!(item.text, "one\ntwo & three\nfour\nfive");
    assert_eq!(item.attachments[0].name, "message.html");
    assert_eq!(
        item.notes,
        [
            Notice::SenderNotVerified,
            Notice::DateBySender,
            Notice::TextFromHtml
        ]
    );
    assert_eq!(item.received, Some(words::Moment(1_709_665_200)));
}

#[test]
fn an_encrypted_message_says_so() {
    let item = read(
        "From: a@example.org\nContent-Type: multipart/encrypted; protocol=\"application/pgp-encrypted\"; \
         boundary=b\n\n--b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--b\n\
         Content-Type: application/octet-stream; name=encrypted.asc\n\n-----BEGIN PGP MESSAGE-----\n--b--\n",
    );
    assert!(item.notes.contains(&Notice::Encrypted));
    assert!(item.attachments.iter().any(|it| it.name == "encrypted.asc"));
}

#[test]
fn the_same_message_has_the_same_key_and_another_under_its_id_has_not() {
    let one = read("From: a@example.org\nMessage-ID: <7@x>\n\nHelp");
    let again = read("From: a@example.org\nMessage-ID: <7@x>\n\nHelp");
    let other = read("From: a@example.org\nMessage-ID: <7@x>\n\nNever mind");
    assert!(one == again);
    let known: exchange::Known = [&one.source].into_iter().collect();
    assert_eq!(known.standing(&again.source), exchange::Standing::Known);
    assert_eq!(known.standing(&other.source), exchange::Standing::Changed);
}

#[test]
fn what_is_no_message_is_refused() {
    let limits = Limits::default();
    let refused = |bytes: &[u8]| read_message(bytes, &limits).map(|_| ()).unwrap_err();
    assert_eq!(refused(b""), Refused::Empty);
    assert_eq!(refused(b" \r\n"), Refused::Empty);
    assert_eq!(
        refused(b"Dear office,\n\nplease help"),
        Refused::AnotherFormat
    );
    assert_eq!(refused(b"PK\x03\x04 and so on"), Refused::AnotherFormat);
    let small = Limits {
        bytes: 10,
        ..limits
    };
    assert!(
        read_message(b"From: a@example.org\n\nx", &small).is_err_and(|it| it == Refused::TooLarge)
    );
}

#[test]
fn a_mailbox_gives_its_messages_one_by_one() {
    let mailbox =
        b"From a@x Tue Mar  5 14:00:00 2024\nFrom: a@x\nSubject: one\n\nfirst\n>From here\n\n\
        From b@x Tue Mar  5 15:00:00 2024\nnothing of a message\n\n\
        From c@x Tue Mar  5 16:00:00 2024\nFrom: c@x\nSubject: three\n\nthird\n";
    let read = |limits: &Limits| -> Vec<Result<String, Refused>> {
        let mailbox = Mailbox::new(mailbox, limits).expect("a mailbox");
        mailbox
            .map(|it| it.map(|it| format!("{}: {}", it.title, it.text)))
            .collect()
    };
    assert_eq!(
        read(&Limits::default()),
        [
            Ok("one: first\nFrom here".to_owned()),
            Err(Refused::AnotherFormat),
            Ok("three: third".to_owned())
        ]
    );
    let few = Limits {
        rows: 1,
        ..Limits::default()
    };
    assert_eq!(read(&few).last(), Some(&Err(Refused::TooManyRows)));
    assert!(Mailbox::new(b"Subject: x", &few).is_err_and(|it| it == Refused::AnotherFormat));
}

#[test]
fn parts_that_end_in_the_wrong_order_are_read_as_far_as_they_go() {
    let bytes = include_bytes!("order.eml");
    let item = read_message(bytes, &Limits::default()).expect("a message");
    assert!(item.notes.contains(&Notice::MessageInside));
}

#[test]
fn nested_and_endless_messages_end() {
    let deep: String = (0..200)
        .map(|depth| format!("Content-Type: multipart/mixed; boundary=b{depth}\n\n--b{depth}\n"))
        .collect();
    let item = read(&format!(
        "From: a@x\n{deep}Content-Type: text/plain\n\nin the middle\n"
    ));
    assert!(item.notes.contains(&Notice::SenderNotVerified));
    // Dropped by recursion, these would overflow the stack and end the program.
    let inside = "Content-Type: message/rfc822\n\n".repeat(100_000);
    let item = read(&format!("From: a@x\n{inside}Subject: inside\n\nx"));
    assert!(item.notes.contains(&Notice::MessageInside));
    let many = "--b\nContent-Type: text/plain\n\nx\n".repeat(20_000);
    let many = format!("From: a@x\nContent-Type: multipart/mixed; boundary=b\n\n{many}");
    let refused = read_message(many.as_bytes(), &Limits::default());
    assert!(refused.is_err_and(|it| it == Refused::TooManyParts));
    let html = "<div>".repeat(200_000);
    let item = read(&format!("From: a@x\nContent-Type: text/html\n\n{html}deep"));
    assert_eq!(item.text, "deep");
}
