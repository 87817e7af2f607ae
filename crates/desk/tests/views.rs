//! A view and an index of the search that are kept for the next login: sealed to its officer, forgotten when
//! something is erased, and thrown away when they do not fit.

#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use desk::finding::Question;
use desk::session::Session;
use desk::setup;
use desk::view::{Role, Urgency};
use desk::work::{self, OpenCase};
use open::{IdentityFile, Key};
use seal::{Officer, PublicKey};
use std::fmt::Write as _;
use std::fs::File;
use std::io::{Read as _, Write as _};
use std::path::PathBuf;
use support::{ANA, ANA_PASSPHRASE, Place, Reporter, done, passphrase, until};

/// Both are kept once 500 numbers of the node's count have passed, while developing always; the node in memory counts in twos.
const ENTRIES: usize = 260;

fn all(session: &Session) -> String {
    let mut text = String::new();
    for row in session.reports() {
        let promises = row
            .obligations
            .iter()
            .map(|it| (it.key.clone(), it.due, it.state));
        let promises: Vec<_> = promises.collect();
        let line = (
            row.id,
            row.received,
            row.excerpt,
            row.messages,
            row.alike,
            promises,
        );
        writeln!(
            text,
            "{line:?} {:?} {:?} {}",
            row.state,
            row.last,
            row.cases.len()
        )
        .unwrap();
    }
    for row in session.cases() {
        writeln!(
            text,
            "{} {} {} {:?}",
            row.id, row.title, row.reports, row.last
        )
        .unwrap();
    }
    text
}

/// The index and the view of one officer.
fn saved(place: &Place) -> Vec<PathBuf> {
    let views = std::fs::read_dir(place.folder.path().join("views")).unwrap();
    let mut all: Vec<PathBuf> = views.map(|entry| entry.unwrap().path()).collect();
    all.sort();
    all
}

/// How many are found, and how many were read and are there; whoever asks first waits for what was kept.
async fn found(session: &Session, words: &str) -> (u64, (usize, usize)) {
    let answer = session.find(Question::of(words), 1).await.ok().unwrap();
    (answer.total, answer.read)
}

async fn busy() -> (Place, Session, Reporter) {
    let (place, ana) = Place::founded().await;
    let first = Reporter::sends(
        &place.node,
        "They wrote quincunx on her door and followed her home.",
    );
    Reporter::sends(
        &place.node,
        "They wrote quincunx on his door and followed him home.",
    );
    for number in 0..ENTRIES {
        first.writes(&format!("Again, {number}."));
    }
    until("all is there", || {
        let reports = ana.reports();
        reports.len() == 2 && reports.iter().any(|row| row.messages == ENTRIES)
    })
    .await;
    let open = OpenCase {
        title: "Quincunx".to_owned(),
        urgency: Urgency::Now,
        ..support::opening(first.stream, Vec::new())
    };
    let case = done(work::open_case(&ana, open).await).stream;
    done(work::add_note(&ana, case, "Called her.").await);
    (place, ana, first)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_next_login_shows_the_same_and_goes_on_from_there() {
    let (place, ana, first) = busy().await;
    let before = all(&ana);
    assert_eq!(found(&ana, "quincunx").await, (2, (2, 2)));
    ana.lock().await;
    assert_eq!(saved(&place).len(), 2);
    for file in saved(&place) {
        let bytes = std::fs::read(file).unwrap();
        assert!(bytes.starts_with(b"age-encryption.org/v1"));
        for needle in ["quincunx", "AGE-SECRET-KEY", "Called"] {
            let mut all = bytes.windows(needle.len());
            assert!(!all.any(|it| it == needle.as_bytes()), "{needle}");
        }
    }
    let ana = place.login(ANA, ANA_PASSPHRASE).await;
    assert_eq!(all(&ana), before);
    assert_eq!(found(&ana, "quincunx").await, (2, (2, 2)));
    first.writes("And again.");
    until("it goes on", || {
        ana.reports().iter().any(|row| row.messages == ENTRIES + 1)
    })
    .await;
    let case = ana.cases()[0].id;
    done(work::add_note(&ana, case, "Called her again.").await);
    assert_eq!(
        ana.case(case).await.ok().unwrap().timeline.len(),
        ENTRIES + 6
    );
    // An officer who comes later has no view yet, and one that is changed is another officer's no more.
    let (_, ben) = place.officer(&ana, "Ben Okri", &[Role::Intake]).await;
    until("ben reads all", || ben.reports().len() == 2).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_damaged_or_does_not_fit_is_made_anew() {
    let (place, ana, _first) = busy().await;
    let before = all(&ana);
    assert_eq!(found(&ana, "quincunx").await.0, 2);
    ana.lock().await;
    for file in saved(&place) {
        let whole = std::fs::read(&file).unwrap();
        let mut changed = whole.clone();
        let middle = changed.len() / 2;
        changed[middle] ^= 1;
        for bytes in [
            changed,
            whole[..middle].to_vec(),
            Vec::new(),
            b"age?".to_vec(),
        ] {
            std::fs::write(&file, bytes).unwrap();
            let ana = place.login(ANA, ANA_PASSPHRASE).await;
            until("all is there", || all(&ana) == before).await;
            assert_eq!(found(&ana, "quincunx").await.0, 2);
            ana.lock().await;
        }
    }
}

/// Ana's view with another word in it, sealed to `to` in the place of her own.
fn forge(place: &Place, own: &Key<Officer>, to: &PublicKey<Officer>) {
    let view = saved(place)
        .into_iter()
        .find(|it| !it.to_str().unwrap().contains("index"));
    let view = view.unwrap();
    let mut plain = Vec::new();
    let mut opened = own.open_stream(File::open(&view).unwrap()).unwrap();
    opened.read_to_end(&mut plain).unwrap();
    let (word, other) = (b"quincunx", b"sextants");
    while let Some(at) = plain.windows(8).position(|it| it == word) {
        plain[at..at + 8].copy_from_slice(other);
    }
    let mut sealed = seal::seal_stream(&[to], Vec::new()).unwrap();
    sealed.write_all(&plain).unwrap();
    std::fs::write(&view, sealed.finish().unwrap().0).unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_somebody_else_wrote_in_the_place_of_a_view_is_not_believed() {
    let (place, ana, _first) = busy().await;
    let before = all(&ana);
    ana.lock().await;
    let files = std::fs::read_dir(place.folder.path().join("identities")).unwrap();
    let file = std::fs::read(files.last().unwrap().unwrap().path()).unwrap();
    let identity = IdentityFile::unlock(&file, &passphrase(ANA_PASSPHRASE)).unwrap();
    let kept = identity.key.derived("recourse/v1 kept on this desk");

    // To the officer's public key, which every colleague knows, anybody can seal.
    forge(&place, &kept, &identity.key.public());
    let ana = place.login(ANA, ANA_PASSPHRASE).await;
    until("all is there", || all(&ana) == before).await;
    ana.lock().await;

    // Whoever has the officer's own key can do anything; it shows that the forgery above would have been seen.
    forge(&place, &kept, &kept.public());
    let ana = place.login(ANA, ANA_PASSPHRASE).await;
    until("the other word is there", || all(&ana).contains("sextants")).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_index_that_is_kept_is_whole_and_goes_on_from_there() {
    const MANY: usize = 40;
    let (place, ana) = Place::founded().await;
    for number in 0..MANY {
        Reporter::sends(
            &place.node,
            &format!("They wrote quincunx, {number} times."),
        );
    }
    until("all are there", || ana.reports().len() == MANY).await;
    while found(&ana, "quincunx").await.0 < MANY as u64 {}
    ana.lock().await;
    Reporter::sends(&place.node, "They wrote marigold.");
    let ana = place.login(ANA, ANA_PASSPHRASE).await;
    until("it came", || ana.reports().len() == MANY + 1).await;
    // More than are read before the first answer.
    assert_eq!(found(&ana, "quincunx").await.0, MANY as u64);
    assert_eq!(found(&ana, "marigold").await, (1, (MANY + 1, MANY + 1)));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_an_officer_lost_while_away_is_not_found_in_an_index_that_was_kept() {
    let (place, ana) = Place::founded().await;
    let invited = setup::invite(&ana, "Ben Okri".to_owned(), vec![Role::Case]).await;
    let invited = invited.ok().unwrap();
    let (ben_id, words) = (invited.officer.id, invited.start_passphrase);
    let ben = place.login("Ben Okri", &words).await;
    let reporter = Reporter::sends(&place.node, "They wrote quincunx on her door.");
    until("the report is there", || ana.reports().len() == 1).await;
    let open = OpenCase {
        title: "Marigold".to_owned(),
        ..support::opening(reporter.stream, vec![ben_id])
    };
    let case = done(work::open_case(&ana, open).await).stream;
    until("ben has it", || ben.cases().len() == 1).await;
    for word in ["quincunx", "marigold"] {
        assert_eq!(found(&ben, word).await.0, 1, "{word}");
    }
    ben.lock().await;
    done(work::remove_member(&ana, case, ben_id, "He has moved on.").await);
    let ben = place.login("Ben Okri", &words).await;
    until("it is gone", || ben.cases().is_empty()).await;
    for word in ["quincunx", "marigold"] {
        assert_eq!(found(&ben, word).await, (0, (0, 0)), "{word}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_erased_does_not_come_back_from_a_view() {
    let (place, ana, first) = busy().await;
    assert_eq!(found(&ana, "followed her").await.0, 1);
    ana.lock().await;
    assert_eq!(saved(&place).len(), 2);
    first.erases(0);
    until("the view is forgotten", || saved(&place).is_empty()).await;
    let ana = place.login(ANA, ANA_PASSPHRASE).await;
    until("it is gone", || {
        ana.reports()
            .iter()
            .any(|row| row.id == first.stream && row.excerpt.is_empty())
    })
    .await;
    assert!(ana.reports().iter().all(|row| row.alike == 0));
    assert_eq!(found(&ana, "followed her").await.0, 0);
    ana.lock().await;
    let ana = place.login(ANA, ANA_PASSPHRASE).await;
    assert_eq!(found(&ana, "followed her").await.0, 0);
    assert!(
        ana.reports()
            .iter()
            .any(|row| row.id == first.stream && row.excerpt.is_empty())
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_session_that_is_left_alone_is_locked_and_wiped() {
    let idle = std::time::Duration::from_millis(150);
    let place = Place::empty_with(|config| config.idle = idle).await;
    desk::setup::found(&place.desk, support::founding())
        .await
        .unwrap();
    let logged_in = desk::session::login(&place.desk, ANA, passphrase(ANA_PASSPHRASE)).await;
    let logged_in = logged_in.ok().unwrap();
    assert!(place.desk.session(&logged_in.id).is_some());
    until("the cookie opens nothing", || {
        place.desk.session_quietly(&logged_in.id).is_none()
    })
    .await;
    until("the keys are gone", || {
        logged_in.session.me().name.is_empty()
    })
    .await;
}
