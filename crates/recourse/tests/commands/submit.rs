//! `recourse submit` and `recourse log`: a report that is sealed here, its receipt, and its trace in the log.

use crate::place::{Place, files_under};
use crate::support::{House, Shown};
use expect_test::expect;
use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::process::Stdio;
use std::time::Duration;

const STORY: &str = "They took my badge after I wrote to you.";

/// The receipt's digits in what `submit` printed: seven groups of four.
pub fn digits_in(said: &str) -> String {
    let lines = said.lines().map(str::trim);
    let is_receipt = |line: &&str| {
        let groups: Vec<&str> = line.split(' ').collect();
        let is_group =
            |group: &&str| group.len() == 4 && group.bytes().all(|it| it.is_ascii_digit());
        groups.len() == 7 && groups.iter().all(is_group)
    };
    let found: Vec<&str> = lines.filter(is_receipt).collect();
    assert_eq!(found.len(), 1, "one receipt, shown once");
    found[0].to_owned()
}

/// Types `log proof` until a checkpoint covers the report, which takes about a second here.
async fn proof(place: &Place, line: &str, receipt: &str) -> String {
    for _ in 0..100 {
        let said = place.run_typing(line, &format!("{receipt}\n"));
        assert!(!said.err.contains(receipt), "{}", said.err);
        if said.code == 0 {
            return said.text();
        }
        assert!(
            said.err
                .contains("A report is in the log from the next checkpoint on"),
            "{}",
            said.err
        );
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("no checkpoint came");
}

#[tokio::test]
async fn a_receipt_of_the_command_line_opens_its_mailbox_and_proves_its_report() {
    let (place, house) = Place::with_house().await;
    place.write("story.txt", STORY);
    let said = place.run("submit NODE ardena --story story.txt --danger");
    expect![[r"
        Write it down by hand and clear this screen: it is the only way to read answers.
    "]]
    .assert_eq(&said.err);
    let text = said.done();
    assert!(!text.contains(STORY));
    let digits = digits_in(&text);
    assert_eq!(text.matches(&digits).count(), 1);
    let story = STORY.to_owned();
    let shown = Shown { digits, story };
    assert!(house.opens(&shown).await);

    let proved = proof(&place, "log proof NODE", &shown.digits).await;
    assert!(proved.contains("c2sp.org/tlog-proof"), "{proved}");
    let words = text.lines().rfind(|line| line.starts_with("  ")).unwrap();
    assert_eq!(words.split_whitespace().count(), 9, "the same as words");
    assert_eq!(proof(&place, "log proof NODE", words).await, proved);

    let sound = place.run("log verify NODE").done();
    assert!(sound.starts_with("The log is sound: "), "{sound}");
    let key = sound.split('\'').nth(1).unwrap();
    place.run(&format!("log verify NODE --key {key}")).done();
    place
        .run_typing(&format!("log proof NODE --key {key}"), &shown.digits)
        .done();
}

#[tokio::test]
async fn a_node_that_breaks_off_leaves_no_receipt_and_no_false_word() {
    let (mut place, house) = Place::with_house().await;
    place.write("story.txt", STORY);
    let form = format!("{}/en/at/ardena/report", house.address);
    let page = reqwest::get(form).await.unwrap().text().await.unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    place.knows("BROKEN", &listener.local_addr().unwrap().to_string());
    let broken = std::thread::spawn(move || {
        let (mut asked, _) = listener.accept().unwrap();
        let mut request = [0; 4096];
        assert!(asked.read(&mut request).unwrap() > 0);
        let length = page.len();
        write!(
            asked,
            "HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: {length}\r\n\r\n{page}"
        )
        .unwrap();
        drop(asked);
        // What is sent now may well have arrived whole; no answer says so.
        let (mut sent, _) = listener.accept().unwrap();
        assert!(sent.read(&mut request).unwrap() > 0);
    });
    place.refused(
        "submit http://BROKEN ardena --story story.txt",
        expect![[r#"
            $ submit http://BROKEN ardena --story story.txt
            http://BROKEN did not say that it has the report.
            It may have arrived or not, and there is no receipt for it. Submit it again: an office that gets it twice sees that.
            exit 1
        "#]],
    );
    broken.join().unwrap();
}

#[tokio::test]
async fn attachments_go_sealed_and_are_named_in_the_mailbox_alone() {
    let (place, house) = Place::with_house().await;
    place.write("story.txt", STORY);
    place.write("badge.jpg", vec![7; 300_000]);
    place.write("nothing.txt", "");
    let line = "submit NODE ardena --story story.txt --attach badge.jpg --attach nothing.txt";
    let digits = digits_in(&place.run(line).done());
    for story in [STORY, "badge.jpg", "nothing.txt"] {
        let shown = Shown {
            digits: digits.clone(),
            story: story.to_owned(),
        };
        assert!(house.opens(&shown).await, "{story}");
    }
    let blobs = files_under(&place.path("data/node/blobs"));
    let blobs: Vec<_> = blobs
        .iter()
        .filter(|path| !path.ends_with("lock"))
        .collect();
    assert_eq!(blobs.len(), 2);
    for blob in blobs {
        let bytes = std::fs::read(blob).unwrap();
        assert!(bytes.starts_with(b"age-encryption.org/v1\n"));
    }
}

#[tokio::test]
async fn a_copy_is_held_for_an_office_of_another_node_that_was_named() {
    let (mut place, house) = Place::with_house().await;
    place.write("story.txt", STORY);
    let other = House::start(place.path("other"));
    other.enrol(3, "pan", "Pan-Ardenan focal point").await;
    let host = other.address.trim_start_matches("http://").to_owned();
    let line = "submit NODE ardena --story story.txt --copy";
    // The first node does not know the other one yet.
    let said = place.run(&format!("{line} pan@{host}"));
    assert_eq!(said.code, 2);
    assert!(said.err.contains("No copy can be held"), "{}", said.err);
    house.end();
    let peer = format!("{} {}", other.key().await, other.address);
    let flags = ["--peer", &*peer];
    let house = House::start_with(place.path("data"), &flags, Stdio::inherit());
    place.forgets("NODE");
    place.knows("NODE", &house.address);
    let form = format!("{}/en/at/ardena/report", house.address);
    let mut known = false;
    for _ in 0..100 {
        let page = reqwest::get(&form).await.unwrap().text().await.unwrap();
        known = page.contains(&format!("data-at=\"pan@{host}\""));
        if known {
            break;
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    assert!(known, "the other office stands on the form");
    let said = place.run(&format!("{line} nobody"));
    assert_eq!(said.code, 2);
    assert!(said.err.contains(&format!("pan@{host}")), "{}", said.err);

    let said = place.run(&format!("{line} pan@{host}")).done();
    let shown = Shown {
        digits: digits_in(&said),
        story: STORY.to_owned(),
    };
    assert!(house.opens(&shown).await);
    let line = "doctor --data data --node NODE";
    let doctor = place.run_in(line, "RECOURSE_PEER", &peer);
    let found = doctor.text();
    assert!(
        found.contains("answers with its key. Offices there: 1."),
        "{found}"
    );
}

#[tokio::test]
async fn the_story_may_come_from_standard_input() {
    let (place, house) = Place::with_house().await;
    let said = place.run_typing("submit NODE ardena --story - --language fr", STORY);
    let digits = digits_in(&said.done());
    let story = STORY.to_owned();
    assert!(house.opens(&Shown { digits, story }).await);
}

#[tokio::test]
async fn what_cannot_be_submitted_is_refused_in_a_sentence_and_nothing_is_kept() {
    let (place, _house) = Place::with_house().await;
    place.write("story.txt", STORY);
    place.write("empty.txt", " \n\t\n");
    place.write("picture.jpg", [0xFF, 0xD8, 0xFF, 0xE0]);
    let before = place.run("doctor --data data --node NODE").done();
    let last_entry = |said: &str| {
        let line = said.lines().find(|line| line.contains("last entry"));
        line.unwrap().to_owned()
    };
    place.refused(
        "submit NODE ardena --story empty.txt
         submit NODE ardena --story gone.txt
         submit NODE ardena --story picture.jpg
         submit NODE ardena --story story.txt --attach gone.jpg
         submit NODE ardena --story story.txt --attach data
         submit NODE nowhere --story story.txt
         submit NODE ../ardena --story story.txt
         submit NODE ardena --story story.txt --language tlh
         submit http://127.0.0.1:1 ardena --story story.txt
         submit report.example ardena --story story.txt",
        expect![[r#"
            $ submit NODE ardena --story empty.txt
            The story is empty.
            Write what happened, in any words.
            exit 2
            $ submit NODE ardena --story gone.txt
            The story cannot be read: No such file or directory (os error 2).
            exit 2
            $ submit NODE ardena --story picture.jpg
            The story cannot be read: stream did not contain valid UTF-8.
            exit 2
            $ submit NODE ardena --story story.txt --attach gone.jpg
            gone.jpg cannot be read: No such file or directory (os error 2).
            exit 2
            $ submit NODE ardena --story story.txt --attach data
            data cannot be read: Is a directory (os error 21).
            exit 2
            $ submit NODE nowhere --story story.txt
            There is no such office at this address, or it cannot take reports yet.
            Check the address and the office's short name.
            exit 2
            $ submit NODE ../ardena --story story.txt
            There is no such office at this address, or it cannot take reports yet.
            Check the address and the office's short name.
            exit 2
            $ submit NODE ardena --story story.txt --language tlh
            The language is not one of ar, en, es, fr, ru, zh.
            exit 2
            $ submit http://127.0.0.1:1 ardena --story story.txt
            Nothing answers at http://127.0.0.1:1.
            Nothing was kept. Check the address and try again.
            exit 1
            $ submit report.example ardena --story story.txt
            'report.example' is not the address of a node.
            An address looks like https://report.example.org
            exit 2
        "#]],
    );
    let after = place.run("doctor --data data --node NODE").done();
    assert_eq!(last_entry(&before), last_entry(&after));
}

#[tokio::test]
async fn what_the_node_refuses_is_said_in_its_words() {
    let mut place = Place::new();
    let flags = ["--attachment-max", "1 MiB", "--files-max", "2"];
    let house = House::start_with(place.path("data"), &flags, Stdio::inherit());
    let house = House::found_in(house).await;
    place.knows("NODE", &house.address);
    place.write("story.txt", STORY);
    place.write("long.txt", STORY.repeat(60_000));
    place.write("film.mp4", vec![7; 3 << 20]);
    place.write("a.txt", "a");
    place.refused(
        "submit NODE ardena --story story.txt --attach film.mp4
         submit NODE ardena --story story.txt --attach a.txt --attach a.txt --attach a.txt
         submit NODE ardena --story long.txt",
        expect![[r#"
            $ submit NODE ardena --story story.txt --attach film.mp4
            The node refused the report: A file is too large.
            A file can have up to 1 MB. Split it, or tell us about it: we find another way.
            Nothing was kept.
            exit 1
            $ submit NODE ardena --story story.txt --attach a.txt --attach a.txt --attach a.txt
            The node refused the report: There are too many files.
            You can send 2 files at once. The first 2 were received. Send the others later from your mailbox.
            Nothing was kept.
            exit 1
            $ submit NODE ardena --story long.txt
            The report is larger than a node accepts.
            Shorten the story, and attach the long one as a file.
            exit 2
        "#]],
    );
}

#[tokio::test]
async fn a_log_is_sound_under_its_own_key_alone_and_a_log_that_is_not_there_is_no_unsound_one() {
    let (mut place, _house) = Place::with_house().await;
    let (other, _theirs) = Place::with_house().await;
    for (word, of) in [
        ("KEY", &place.run("log verify NODE")),
        ("THEIRS", &other.run("log verify NODE")),
    ] {
        place.knows(word, of.text().split('\'').nth(1).unwrap());
    }
    place.refused(
        "log verify NODE --key THEIRS
         log verify NODE --key ardena
         log verify gone
         log verify http://127.0.0.1:1
         log verify http://127.0.0.1:1 --key KEY
         log verify data",
        expect![[r#"
            $ log verify NODE --key THEIRS
            The log is not sound: the checkpoint is of another log.
            Keep what you have of it, and tell others who follow this log: it should never happen.
            exit 1
            $ log verify NODE --key ardena
            The key is not of the form name+id+key.
            Copy it whole, in quotation marks.
            exit 2
            $ log verify gone
            'gone' is neither a folder nor the address of a node.
            An address looks like https://report.example.org
            exit 2
            $ log verify http://127.0.0.1:1
            There is no log at http://127.0.0.1:1: it shows no checkpoint.
            Check the address and try again. If a log was there before, keep what you have of it.
            exit 1
            $ log verify http://127.0.0.1:1 --key KEY
            There is no log at http://127.0.0.1:1: it shows no checkpoint.
            Check the address and try again. If a log was there before, keep what you have of it.
            exit 1
            $ log verify data
            There is no log at data: it shows no checkpoint.
            Check the address and try again. If a log was there before, keep what you have of it.
            exit 1
        "#]],
    );
}

#[tokio::test]
async fn only_a_report_that_stands_in_the_log_has_a_proof() {
    let (mut place, house) = Place::with_house().await;
    let said = place.run("log verify NODE").done();
    place.knows("KEY", said.split('\'').nth(1).unwrap());
    let unknown = receipt::Receipt::from_random(&[9; 16]).digits().to_string();
    place.refused_typing(
        "log proof NODE --key KEY",
        "1234",
        expect![[r#"
        $ log proof NODE --key KEY
        This is not a receipt, or a digit is wrong.
        A receipt has 28 digits in seven groups, or nine words.
        exit 2
    "#]],
    );
    place.refused_typing(
        "log proof NODE --key KEY",
        &unknown,
        expect![[r#"
        $ log proof NODE --key KEY
        The node has no proof for this receipt yet.
        A report is in the log from the next checkpoint on; try again in some minutes. Where it was sent more than two hours ago this is no delay: say when with --received.
        exit 1
    "#]],
    );
    house.end();
    place.refused_typing(
        "log proof NODE --key KEY
         log proof NODE
         log verify NODE --key KEY",
        &unknown,
        expect![[r#"
            $ log proof NODE --key KEY
            Nothing answers at NODE.
            Check the address and try again.
            exit 1
            $ log proof NODE
            There is no log at NODE: it shows no checkpoint.
            Check the address and try again. If a log was there before, keep what you have of it.
            exit 1
            $ log verify NODE --key KEY
            There is no log at NODE: it shows no checkpoint.
            Check the address and try again. If a log was there before, keep what you have of it.
            exit 1
        "#]],
    );
}
