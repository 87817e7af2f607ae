//! What is sent, once; and what befalls on the way.

use crate::ends::{Answer, Listener, Relay};
use crate::place::{BEA, CAI, NOW, Place, SECRET, channel, mail, office, shift, stream};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, Mac as _};
use node::notify::{MailTls, RelayProblem, Rung, Step, Word, relay_answers, step};
use peer::{ChannelKind, TroubleKind};
use sha2::Sha256;
use std::sync::Arc;
use words::Language;
use zeroize::Zeroizing;

/// Bea is on duty and reads mail.
async fn with_mail(relay: &Relay) -> Place {
    let place = Place::new(Some(relay), &[]).await;
    place.plans(&[shift(1, BEA, Rung::Officer, -1, 400)]).await;
    let bea = channel(1, ChannelKind::Mail, "bea@home.example");
    place.sets(BEA, &[bea]).await.unwrap();
    place
}

/// Bea is on duty and has a hook.
async fn with_hook(listener: &Listener) -> Place {
    let place = Place::new(None, &[&listener.address]).await;
    place.plans(&[shift(1, BEA, Rung::Officer, -1, 400)]).await;
    let address = format!("{}/in", listener.address);
    place
        .sets(BEA, &[channel(1, ChannelKind::Hook, &address)])
        .await
        .unwrap();
    place
}

#[tokio::test]
async fn a_mail_says_that_the_desk_needs_somebody_and_nothing_else() {
    let mut relay = Relay::start("well").await;
    let place = with_mail(&relay).await;
    place.queues(Rung::Officer, Word::Overdue, 1).await;
    assert_eq!(place.sends_all().await, (1, 0));
    let mail = relay.mail().await;
    assert_eq!(mail.from, "notice@node.example");
    assert_eq!(mail.to, ["bea@home.example"]);
    assert_eq!(mail.subject, "Your desk needs you");
    let text = "Something at the desk needs you: a promise is late. Open the desk.";
    assert_eq!(mail.body.trim_end(), text);
    let headers = [
        "auto-submitted",
        "content-transfer-encoding",
        "content-type",
        "date",
        "from",
        "message-id",
        "mime-version",
        "subject",
        "to",
    ];
    let mut found: Vec<&str> = mail.headers.iter().map(String::as_str).collect();
    found.retain(|name| *name != "x-peer" && *name != "x-mailfrom" && *name != "x-rcptto");
    assert_eq!(found, headers);
    let office = hex::encode(office().as_bytes());
    for secret in [
        stream().digits(),
        office,
        "01".repeat(16),
        "Focal point".to_owned(),
    ] {
        assert!(!mail.raw.contains(&secret), "{secret}");
    }
    assert!(relay.end().await.is_empty(), "one notice is one mail");
    for prefix in ["notice/", "delivery/", "undelivered/"] {
        assert!(place.heads(prefix).await.is_empty(), "{prefix}");
    }
}

#[tokio::test]
async fn each_language_has_its_words_for_each_notice() {
    let mut relay = Relay::start("well").await;
    let place = with_mail(&relay).await;
    let mut said = std::collections::BTreeSet::new();
    let mut mark = 1;
    for language in Language::ALL {
        let mut bea = channel(1, ChannelKind::Mail, "bea@home.example");
        bea.language = language.code().to_owned();
        place.sets(BEA, &[bea]).await.unwrap();
        for word in Word::ALL {
            place.queues(Rung::Officer, word, mark).await;
            mark += 1;
            assert_eq!(place.sends_all().await, (1, 0));
            let mail = relay.mail().await;
            assert!(!mail.body.contains("notice-"), "{}", mail.body);
            assert!(!mail.subject.trim().is_empty());
            said.insert(mail.body);
        }
    }
    assert_eq!(said.len(), 6 * Word::ALL.len());
}

#[tokio::test]
async fn a_relay_that_is_down_gets_the_mail_once_when_it_is_up() {
    let relay = Relay::start("well").await;
    let (place, port) = (with_mail(&relay).await, relay.port);
    relay.end().await;
    place.queues(Rung::Officer, Word::DueSoon, 1).await;
    assert_eq!(place.sends_all().await, (0, 1));
    assert_eq!(place.sends_all().await, (0, 0), "not at once again");
    place.turns(31);
    assert_eq!(place.sends_all().await, (0, 1));
    place.turns(31);
    assert_eq!(
        place.sends_all().await,
        (0, 0),
        "the second pause is longer"
    );
    let mut relay = Relay::start_at("well", port).await;
    place.turns(30);
    assert_eq!(place.sends_all().await, (1, 0));
    relay.mail().await;
    place.turns(4000);
    assert_eq!(place.sends_all().await, (0, 0));
    assert!(relay.end().await.is_empty());
}

#[tokio::test]
async fn a_relay_that_falls_before_it_answers_gets_the_same_message_id_again() {
    let mut relay = Relay::start("die").await;
    let place = with_mail(&relay).await;
    place.queues(Rung::Officer, Word::Overdue, 1).await;
    assert_eq!(place.sends_all().await, (0, 1));
    let first = relay.mail().await;
    place.turns(31);
    assert_eq!(place.sends_all().await, (1, 0));
    let second = relay.mail().await;
    assert_eq!(first.id, second.id);
    assert_eq!(first.body, second.body);
}

#[tokio::test]
async fn a_relay_that_says_nothing_holds_up_nobody_for_long() {
    let relay = Relay::start("silent").await;
    let listener = Listener::start().await;
    let place = Place::new(Some(&relay), &[&listener.address]).await;
    place
        .plans(&[
            shift(1, BEA, Rung::Officer, -1, 9),
            shift(2, CAI, Rung::Officer, -1, 9),
        ])
        .await;
    let bea = channel(1, ChannelKind::Mail, "bea@home.example");
    place.sets(BEA, &[bea]).await.unwrap();
    let cai = channel(2, ChannelKind::Ntfy, &format!("{}/topic", listener.address));
    place.sets(CAI, &[cai]).await.unwrap();
    place.queues(Rung::Officer, Word::Overdue, 1).await;
    let begun = std::time::Instant::now();
    let sending = place.sends_all();
    let heard = async {
        listener.hears(1).await;
        begun.elapsed()
    };
    let (sent, heard) = tokio::join!(sending, heard);
    assert_eq!(sent, (1, 1));
    assert!(heard.as_secs() < 5, "the topic does not wait for the relay");
    assert!(begun.elapsed().as_secs() < 35);
}

#[tokio::test]
async fn a_refusal_is_shown_and_tried_again_and_given_up_aloud() {
    let relay = Relay::start("refuse").await;
    let place = with_mail(&relay).await;
    place.queues(Rung::Officer, Word::Overdue, 1).await;
    assert_eq!(place.sends_all().await, (0, 1));
    let trouble = place.duty(BEA).await.trouble;
    assert_eq!(trouble.len(), 1);
    assert_eq!(trouble[0].kind, TroubleKind::Refused);
    let mut tries = 1;
    while !place.heads("delivery/").await.is_empty() {
        place.turns(3600);
        tries += place.sends_all().await.1;
        assert!(tries < 100);
    }
    assert!(
        (70..=75).contains(&tries),
        "by the hour for three days: {tries}"
    );
    let trouble = place.duty(BEA).await.trouble;
    assert_eq!(trouble[0].kind, TroubleKind::GivenUp);
    // What is given up stays given up.
    place.turns(3600);
    assert_eq!(place.sends_all().await, (0, 0));
}

#[tokio::test]
async fn a_refusal_that_ends_is_no_trouble_any_more() {
    let relay = Relay::start("later").await;
    let (place, port) = (with_mail(&relay).await, relay.port);
    place.queues(Rung::Officer, Word::Overdue, 1).await;
    assert_eq!(place.sends_all().await, (0, 1));
    assert!(
        place.duty(BEA).await.trouble.is_empty(),
        "later is no refusal"
    );
    relay.end().await;
    let relay = Relay::start_at("refuse", port).await;
    place.turns(31);
    place.sends_all().await;
    assert_eq!(place.duty(BEA).await.trouble.len(), 1);
    relay.end().await;
    let mut relay = Relay::start_at("well", port).await;
    place.turns(61);
    assert_eq!(place.sends_all().await, (1, 0));
    relay.mail().await;
    assert!(place.duty(BEA).await.trouble.is_empty());
}

#[tokio::test]
async fn the_relay_is_asked_for_the_right_password_and_for_tls() {
    let mut relay = Relay::start("login").await;
    let mut settings = mail(relay.port);
    let password =
        |text: &str| Some(("node".to_owned(), Arc::new(Zeroizing::new(text.to_owned()))));
    settings.login = password("deep water");
    let mut place = with_mail(&relay).await;
    let ways = node::notify::NotifySettings {
        mail: Some(settings.clone()),
        ..node::notify::NotifySettings::default()
    };
    place.ways = Arc::new(node::notify::Ways::of(&ways));
    place.queues(Rung::Officer, Word::Overdue, 1).await;
    assert_eq!(place.sends_all().await, (1, 0));
    assert_eq!(relay.mail().await.user, "node");
    assert_eq!(relay_answers(&settings).await, Ok(()));
    settings.login = password("shallow water");
    assert_eq!(relay_answers(&settings).await, Err(RelayProblem::Refused));
    // A relay that does not offer STARTTLS is not spoken to in the clear.
    settings.tls = MailTls::StartTls;
    assert!(relay_answers(&settings).await.is_err());
    settings.tls = MailTls::Implicit;
    assert!(relay_answers(&settings).await.is_err());
    let port = relay.port;
    relay.end().await;
    assert_eq!(relay_answers(&mail(port)).await, Err(RelayProblem::Silent));
}

#[tokio::test]
async fn a_hook_gets_a_word_and_an_id_signed() {
    let listener = Listener::start().await;
    let place = with_hook(&listener).await;
    place.queues(Rung::Officer, Word::Contested, 1).await;
    assert_eq!(place.sends_all().await, (1, 0));
    let came = listener.came();
    assert_eq!(came.len(), 1);
    let came = &came[0];
    assert_eq!(came.path, "/in");
    let id = came.header("webhook-id");
    assert_eq!(id.len(), 32);
    assert_eq!(
        came.body,
        format!("{{\"version\":1,\"id\":\"{id}\",\"word\":\"contested\"}}")
    );
    assert_eq!(came.header("idempotency-key"), id);
    assert_eq!(came.header("webhook-timestamp"), NOW.to_string());
    let secret = STANDARD
        .decode(SECRET.strip_prefix("whsec_").unwrap())
        .unwrap();
    let mut mac = Hmac::<Sha256>::new_from_slice(&secret).unwrap();
    mac.update(format!("{id}.{NOW}.{}", came.body).as_bytes());
    let tag = STANDARD.decode(
        came.header("webhook-signature")
            .strip_prefix("v1,")
            .unwrap(),
    );
    mac.verify_slice(&tag.unwrap()).unwrap();
    assert_eq!(came.header("user-agent"), "");
}

#[tokio::test]
async fn a_topic_gets_the_text_with_one_sequence_id_at_each_try() {
    let listener = Listener::start().await;
    listener.answers(&[Answer::Status(500), Answer::Status(429)]);
    let place = Place::new(None, &[&listener.address]).await;
    place.plans(&[shift(1, BEA, Rung::Officer, -1, 9)]).await;
    let mut topic = channel(1, ChannelKind::Ntfy, &format!("{}/topic", listener.address));
    topic.secret = "tk_deepwater".to_owned();
    topic.language = "ru".to_owned();
    place.sets(BEA, &[topic]).await.unwrap();
    place.queues(Rung::Officer, Word::CheckIn, 1).await;
    assert_eq!(place.sends_all().await, (0, 1));
    place.turns(31);
    assert_eq!(place.sends_all().await, (0, 1));
    place.turns(61);
    assert_eq!(place.sends_all().await, (1, 0));
    let came = listener.came();
    assert_eq!(came.len(), 3);
    let id = came[0].header("x-sequence-id");
    assert!(came.iter().all(|it| it.header("x-sequence-id") == id));
    assert!(came[0].body.contains("условленного выхода на связь"));
    assert_eq!(came[0].header("authorization"), "Bearer tk_deepwater");
}

#[tokio::test]
async fn a_redirection_is_not_followed() {
    let (listener, other) = (Listener::start().await, Listener::start().await);
    listener.answers(&[Answer::To(format!("{}/elsewhere", other.address))]);
    let place = with_hook(&listener).await;
    place.queues(Rung::Officer, Word::Overdue, 1).await;
    assert_eq!(place.sends_all().await, (0, 1));
    assert!(other.came().is_empty());
    assert_eq!(place.duty(BEA).await.trouble[0].kind, TroubleKind::Refused);
}

#[tokio::test]
async fn a_host_that_was_taken_away_is_not_spoken_to_any_more() {
    let listener = Listener::start().await;
    let mut place = with_hook(&listener).await;
    place.queues(Rung::Officer, Word::Overdue, 1).await;
    place.ways = Arc::new(node::notify::Ways::of(
        &node::notify::NotifySettings::default(),
    ));
    assert_eq!(place.sends_all().await, (0, 1));
    assert!(listener.came().is_empty());
}

#[tokio::test]
async fn a_sender_that_falls_between_sending_and_noting_leaves_the_same_id_to_the_next() {
    let listener = Listener::start().await;
    listener.answers(&[Answer::Never]);
    let place = with_hook(&listener).await;
    place.queues(Rung::Officer, Word::Overdue, 1).await;
    let (node, ways) = (place.beside(7), Arc::clone(&place.ways));
    let falls = tokio::spawn(async move { step(&node, &ways).await });
    listener.hears(1).await;
    falls.abort();
    assert!(falls.await.unwrap_err().is_cancelled());
    assert_eq!(
        place.sends_all().await,
        (0, 0),
        "it is the other's until its lease ends"
    );
    place.turns(181);
    assert_eq!(place.sends_all().await, (1, 0));
    let came = listener.came();
    assert_eq!(came.len(), 2);
    assert_eq!(came[0].header("webhook-id"), came[1].header("webhook-id"));
    assert_eq!(came[0].body, came[1].body);
}

#[tokio::test]
async fn a_delivery_outlives_the_process_on_the_disk() {
    let folder = tempfile::tempdir().unwrap();
    let open =
        || Arc::new(store_sqlite::SqliteStore::open(&folder.path().join("node.db")).unwrap());
    let listener = Listener::start().await;
    listener.answers(&[Answer::Status(503)]);
    let place = Place::on(open(), None, &[&listener.address]).await;
    place.plans(&[shift(1, BEA, Rung::Officer, -1, 400)]).await;
    let address = format!("{}/in", listener.address);
    place
        .sets(BEA, &[channel(1, ChannelKind::Hook, &address)])
        .await
        .unwrap();
    place.queues(Rung::Officer, Word::Overdue, 1).await;
    assert_eq!(place.sends_all().await, (0, 1));
    let (ways, now) = (Arc::clone(&place.ways), place.node.now());
    drop(place);
    let again = crate::place::node_at(open(), now.plus_seconds(31));
    let Step { sent, .. } = step(&again, &ways).await.unwrap();
    assert_eq!(sent, 1);
    let came = listener.came();
    assert_eq!(came[0].header("webhook-id"), came[1].header("webhook-id"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn three_senders_on_one_store_send_each_notice_once() {
    let listener = Listener::start().await;
    listener.answers(&vec![Answer::After(30); 60]);
    let place = with_hook(&listener).await;
    for mark in 1..=60 {
        place.queues(Rung::Officer, Word::Overdue, mark).await;
    }
    let mut senders = tokio::task::JoinSet::new();
    for seed in 1..=3 {
        let (node, ways) = (place.beside(1000 * seed), Arc::clone(&place.ways));
        senders.spawn(async move {
            let (mut sent, mut idle) = (0, 0);
            while idle < 20 {
                let Step {
                    sent: now, more, ..
                } = step(&node, &ways).await.unwrap();
                sent += now;
                idle = if more || now > 0 { 0 } else { idle + 1 };
                tokio::time::sleep(std::time::Duration::from_millis(5)).await;
            }
            sent
        });
    }
    let sent = senders.join_all().await;
    assert_eq!(sent.iter().sum::<usize>(), 60, "{sent:?}");
    let ids: std::collections::BTreeSet<String> = listener
        .came()
        .iter()
        .map(|it| it.header("webhook-id").to_owned())
        .collect();
    assert_eq!((ids.len(), listener.came().len()), (60, 60));
    assert!(
        sent.iter().filter(|sent| **sent > 0).count() > 1,
        "{sent:?}"
    );
}

#[tokio::test]
async fn the_same_mark_is_the_same_notice_whenever_it_is_queued() {
    let listener = Listener::start().await;
    let place = with_hook(&listener).await;
    place.queues(Rung::Officer, Word::Overdue, 1).await;
    place.turns(1);
    place.queues(Rung::Officer, Word::Overdue, 1).await;
    assert_eq!(place.sends_all().await, (1, 0));
    place.turns(3600);
    place.queues(Rung::Officer, Word::Overdue, 1).await;
    assert_eq!(place.sends_all().await, (0, 0));
    assert_eq!(listener.came().len(), 1);
    assert!(place.heads("notice/").await.is_empty());
}

#[tokio::test]
async fn a_clock_that_is_turned_back_stops_no_notice() {
    let listener = Listener::start().await;
    let place = with_hook(&listener).await;
    place.turns(10 * 24 * 3600);
    place.queues(Rung::Officer, Word::Overdue, 1).await;
    place.turns(-10 * 24 * 3600);
    assert_eq!(place.sends_all().await, (1, 0));
}
