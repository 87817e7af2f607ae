//! Whom a notice reaches: who is on duty, not screened out, and has a channel; else the rung above.

use crate::ends::Listener;
use crate::place::{ADA, BEA, CAI, DOV, HOUR, Place, channel, key, shift, stream};
use node::notify::{Overview, Rung, Word, overview};
use peer::{ChannelKind, Contact, Screened, TroubleKind};

/// Bea is on duty, Cai leads the shift, Dov heads the office; each has a topic of their name.
async fn staffed(listener: &Listener) -> Place {
    let place = Place::new(None, &[&listener.address]).await;
    place
        .plans(&[
            shift(1, BEA, Rung::Officer, -1, 8),
            shift(2, CAI, Rung::ShiftLead, -1, 8),
            shift(3, DOV, Rung::Head, -1, 200),
        ])
        .await;
    for (officer, name) in [(BEA, "bea"), (CAI, "cai"), (DOV, "dov")] {
        let address = format!("{}/{name}", listener.address);
        let topic = channel(officer, ChannelKind::Ntfy, &address);
        place.sets(officer, &[topic]).await.unwrap();
    }
    place
}

/// Sends what is due, and gives the topics that heard of it.
async fn told(place: &Place, listener: &Listener, rung: Rung, mark: u8) -> Vec<String> {
    let before = listener.came().len();
    place.queues(rung, Word::Overdue, mark).await;
    place.sends_all().await;
    let mut paths: Vec<String> = listener.came()[before..]
        .iter()
        .map(|it| it.path.clone())
        .collect();
    paths.sort();
    paths
}

async fn kinds(place: &Place) -> Vec<(Rung, TroubleKind)> {
    let trouble = place.duty(ADA).await.trouble;
    let mut kinds: Vec<_> = trouble.iter().map(|it| (it.rung, it.kind)).collect();
    kinds.sort_by_key(|it| it.0);
    kinds
}

async fn screens(place: &Place, officers: &[u8]) {
    let screened = Screened {
        version: 1,
        stream: stream(),
        keys: officers.iter().map(|&officer| key(officer)).collect(),
    };
    // Put as the store keeps it: a stream that exists is `duty`'s business.
    let head = store::HeadSwap {
        key: format!("screened/{}", stream().digits()),
        expected: 0,
        value: Some(peer::Message::to_wire(&screened)),
        expires: None,
    };
    let mut batch = store::Batch::named("screened");
    batch.heads.push(head);
    store::commit(&*place.store, batch).await.map(drop).unwrap();
}

#[tokio::test]
async fn each_rung_is_told_by_itself() {
    let listener = Listener::start().await;
    let place = staffed(&listener).await;
    assert_eq!(told(&place, &listener, Rung::Officer, 1).await, ["/bea"]);
    assert_eq!(told(&place, &listener, Rung::ShiftLead, 2).await, ["/cai"]);
    assert_eq!(told(&place, &listener, Rung::Head, 3).await, ["/dov"]);
    assert!(kinds(&place).await.is_empty());
}

#[tokio::test]
async fn where_nobody_is_on_duty_the_next_rung_is_told_at_once_and_it_shows() {
    let listener = Listener::start().await;
    let place = staffed(&listener).await;
    place.turns(9 * HOUR);
    assert_eq!(told(&place, &listener, Rung::Officer, 1).await, ["/dov"]);
    let nobody = TroubleKind::NobodyOnDuty;
    let passed = [(Rung::Officer, nobody), (Rung::ShiftLead, nobody)];
    assert_eq!(kinds(&place).await, passed);
}

#[tokio::test]
async fn who_is_screened_out_is_skipped() {
    let listener = Listener::start().await;
    let place = staffed(&listener).await;
    screens(&place, &[BEA, CAI]).await;
    assert_eq!(told(&place, &listener, Rung::Officer, 1).await, ["/dov"]);
    let out = TroubleKind::ScreenedOut;
    assert_eq!(
        kinds(&place).await,
        [(Rung::Officer, out), (Rung::ShiftLead, out)]
    );
}

#[tokio::test]
async fn the_others_of_a_rung_are_told_where_one_is_screened_out() {
    let listener = Listener::start().await;
    let place = staffed(&listener).await;
    let both = [
        shift(1, BEA, Rung::Officer, -1, 8),
        shift(4, CAI, Rung::Officer, -1, 8),
    ];
    place.plans(&both).await;
    screens(&place, &[BEA]).await;
    assert_eq!(told(&place, &listener, Rung::Officer, 1).await, ["/cai"]);
    assert!(kinds(&place).await.is_empty());
}

#[tokio::test]
async fn who_has_no_channel_cannot_be_told() {
    let listener = Listener::start().await;
    let place = staffed(&listener).await;
    place.sets(BEA, &[]).await.unwrap();
    assert_eq!(told(&place, &listener, Rung::Officer, 1).await, ["/cai"]);
    assert_eq!(
        kinds(&place).await,
        [(Rung::Officer, TroubleKind::NoChannel)]
    );
}

#[tokio::test]
async fn who_left_the_office_is_told_nothing() {
    let listener = Listener::start().await;
    let place = staffed(&listener).await;
    place.admits(BEA, false).await;
    assert_eq!(told(&place, &listener, Rung::Officer, 1).await, ["/cai"]);
}

#[tokio::test]
async fn each_channel_of_a_person_is_a_delivery_of_its_own() {
    let listener = Listener::start().await;
    let place = staffed(&listener).await;
    let topic = |id, name: &str| {
        channel(
            id,
            ChannelKind::Ntfy,
            &format!("{}/{name}", listener.address),
        )
    };
    place
        .sets(BEA, &[topic(1, "day"), topic(2, "night")])
        .await
        .unwrap();
    listener.answers(&[crate::ends::Answer::Status(503)]);
    assert_eq!(
        told(&place, &listener, Rung::Officer, 1).await,
        ["/day", "/night"]
    );
    place.turns(31);
    assert_eq!(
        place.sends_all().await,
        (1, 0),
        "only the one that failed is tried again"
    );
    let ids: std::collections::BTreeSet<String> = listener
        .came()
        .iter()
        .map(|it| it.header("x-sequence-id").to_owned())
        .collect();
    assert_eq!((listener.came().len(), ids.len()), (3, 2));
}

#[tokio::test]
async fn a_peer_and_the_board_are_told_that_an_office_needs_them() {
    let listener = Listener::start().await;
    let place = staffed(&listener).await;
    let mut roster = place.duty(ADA).await.roster;
    roster.shifts.clear();
    let contact = |id: u8, rung, name: &str| Contact {
        id: [id; 32],
        rung,
        channels: vec![channel(
            id,
            ChannelKind::Ntfy,
            &format!("{}/{name}", listener.address),
        )],
    };
    roster.contacts = vec![
        contact(91, Rung::Peer, "peer"),
        contact(92, Rung::Board, "board"),
    ];
    place.puts(roster).await.unwrap();
    assert_eq!(told(&place, &listener, Rung::Officer, 1).await, ["/peer"]);
    assert!(
        listener.came()[0]
            .body
            .starts_with("An office that named you")
    );
    assert_eq!(told(&place, &listener, Rung::Board, 2).await, ["/board"]);
    screens(&place, &[91]).await; // Bytes of 91, and so no officer's: nobody is skipped by it.
    assert_eq!(told(&place, &listener, Rung::Peer, 3).await, ["/peer"]);
}

#[tokio::test]
async fn where_nobody_at_all_can_be_told_it_waits_aloud_until_somebody_is_there() {
    let listener = Listener::start().await;
    let place = Place::new(None, &[&listener.address]).await;
    assert!(told(&place, &listener, Rung::Officer, 1).await.is_empty());
    assert_eq!(kinds(&place).await, [(Rung::Officer, TroubleKind::Nobody)]);
    place.plans(&[shift(1, BEA, Rung::Officer, -1, 8)]).await;
    let topic = channel(1, ChannelKind::Ntfy, &format!("{}/bea", listener.address));
    place.sets(BEA, &[topic]).await.unwrap();
    assert_eq!(place.sends_all().await, (0, 0));
    place.turns(301);
    assert_eq!(place.sends_all().await, (1, 0));
    assert!(
        kinds(&place).await.is_empty(),
        "somebody was told after all"
    );
}

#[tokio::test]
async fn where_nobody_comes_for_three_days_it_is_given_up_aloud() {
    let listener = Listener::start().await;
    let place = Place::new(None, &[&listener.address]).await;
    place.queues(Rung::Head, Word::Complaint, 1).await;
    for _ in 0..80 {
        place.sends_all().await;
        place.turns(HOUR);
    }
    assert!(place.heads("notice/").await.is_empty());
    assert_eq!(kinds(&place).await, [(Rung::Head, TroubleKind::GivenUp)]);
}

#[tokio::test]
async fn the_overview_tells_that_nobody_sends() {
    let listener = Listener::start().await;
    let place = staffed(&listener).await;
    let now = || place.node.now();
    assert_eq!(
        overview(&*place.store, now()).await.unwrap(),
        Overview::default()
    );
    place.queues(Rung::Officer, Word::Overdue, 1).await;
    place.turns(900);
    assert_eq!(
        overview(&*place.store, now()).await.unwrap().late_seconds,
        900
    );
    place.sends_all().await;
    assert_eq!(
        overview(&*place.store, now()).await.unwrap().late_seconds,
        0
    );
}

#[tokio::test]
async fn bytes_that_no_version_wrote_stop_nothing() {
    let listener = Listener::start().await;
    let place = staffed(&listener).await;
    let mut batch = store::Batch::named("damage");
    for key in [
        format!("notice/000000000000/{}", "00".repeat(16)),
        "notice/none".to_owned(),
        format!("delivery/000000000000/{}", "00".repeat(16)),
        "delivery/none".to_owned(),
    ] {
        batch.heads.push(store::HeadSwap {
            key,
            expected: 0,
            value: Some(b"junk".to_vec()),
            expires: None,
        });
    }
    store::commit(&*place.store, batch).await.map(drop).unwrap();
    assert_eq!(told(&place, &listener, Rung::Officer, 1).await, ["/bea"]);
    assert!(place.heads("notice/").await.is_empty());
    assert!(place.heads("delivery/").await.is_empty());
}
