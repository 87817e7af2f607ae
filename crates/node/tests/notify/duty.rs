//! Who may put what about duty, and what a hand-over does.

use crate::ends::{Listener, Relay};
use crate::place::{ADA, BEA, CAI, DOV, HOUR, NOW, Place, channel, key, office, shift, stream};
use node::notify::Rung;
use peer::{ChannelKind, Contact, HandOverAct, Offer, RefusalKind, Roster, Screened, TestNotice};
use store::{Batch, NewEntry};
use words::StreamId;

async fn plain() -> Place {
    Place::new(None, &[]).await
}

fn on_duty(roster: &Roster, at: i64) -> Vec<[u8; 32]> {
    roster.on_duty(Rung::Officer, at)
}

#[tokio::test]
async fn an_administrator_puts_the_roster_by_editions_and_nobody_else_does() {
    let place = plain().await;
    place.plans(&[shift(1, BEA, Rung::Officer, 0, 8)]).await;
    let roster = place.duty(CAI).await.roster;
    assert_eq!((roster.edition, roster.shifts.len()), (1, 1));
    let mut next = roster.clone();
    next.edition += 1;
    let by_bea = place.asks(BEA, "PUT", "/api/v1/roster", &next).await;
    assert_eq!(by_bea, Err(RefusalKind::Forbidden));
    let by_desk = place.sends(9, "GET", "/api/v1/roster", Vec::new()).await;
    assert_eq!(by_desk, Err(RefusalKind::Forbidden));
    let unknown = place.asks(77, "PUT", "/api/v1/roster", &next).await;
    assert_eq!(unknown, Err(RefusalKind::UnknownKey));
    for edition in [0, 1, 3, u64::MAX] {
        next.edition = edition;
        let put = place.asks(ADA, "PUT", "/api/v1/roster", &next).await;
        assert_eq!(put, Err(RefusalKind::Conflict), "{edition}");
    }
}

#[tokio::test]
async fn a_roster_that_cannot_be_is_refused() {
    let place = plain().await;
    let refused = async |change: fn(&mut Roster)| {
        let mut roster = place.duty(ADA).await.roster;
        roster.shifts = vec![shift(1, BEA, Rung::Officer, 0, 8)];
        change(&mut roster);
        place.puts(roster).await.err()
    };
    let encoding = Some(RefusalKind::Encoding);
    assert_eq!(
        refused(|it| it.shifts[0].until = it.shifts[0].from).await,
        encoding
    );
    assert_eq!(refused(|it| it.shifts[0].until = i64::MAX).await, encoding);
    assert_eq!(refused(|it| it.shifts[0].from = i64::MIN).await, encoding);
    assert_eq!(
        refused(|it| it.shifts.push(it.shifts[0].clone())).await,
        encoding
    );
    assert_eq!(refused(|it| it.version = 2).await, encoding);
    let inside = |it: &mut Roster| {
        it.contacts.push(Contact {
            id: [1; 32],
            rung: Rung::Head,
            channels: Vec::new(),
        });
    };
    assert_eq!(refused(inside).await, encoding);
    let stranger = |it: &mut Roster| it.shifts[0].holder = [1; 32];
    assert_eq!(refused(stranger).await, Some(RefusalKind::UnknownKey));
    let desk = |it: &mut Roster| it.shifts[0].holder = key(9);
    assert_eq!(refused(desk).await, Some(RefusalKind::UnknownKey));
    let many = |it: &mut Roster| {
        it.shifts = (0..=2_000_u128)
            .map(|number| peer::Shift {
                id: number.to_le_bytes(),
                ..shift(1, BEA, Rung::Officer, 0, 8)
            })
            .collect();
    };
    assert_eq!(refused(many).await, encoding);
    let junk = place
        .sends(ADA, "PUT", "/api/v1/roster", b"junk".to_vec())
        .await;
    assert_eq!(junk, Err(RefusalKind::Encoding));
}

#[tokio::test]
async fn a_channel_leads_only_where_the_administrator_allows() {
    let (relay, listener) = (Relay::start("well").await, Listener::start().await);
    let place = Place::new(Some(&relay), &[&listener.address]).await;
    let here = &listener.address;
    for good in [
        channel(1, ChannelKind::Mail, "bea@home.example"),
        channel(1, ChannelKind::Hook, &format!("{here}/in?key=1")),
        channel(1, ChannelKind::Ntfy, &format!("{here}/night-shift_1")),
    ] {
        place.sets(BEA, &[good]).await.unwrap();
    }
    let refused = Err(RefusalKind::Address);
    let topic_with_query = format!("{here}/topic?x=1");
    for (kind, address) in [
        (
            ChannelKind::Mail,
            "bea@home.example\r\nBcc: eve@evil.example",
        ),
        (ChannelKind::Mail, "bea@home.example\nSubject: the case of"),
        (ChannelKind::Mail, "bea"),
        (ChannelKind::Mail, ""),
        (ChannelKind::Hook, "http://169.254.169.254/latest/meta-data"),
        (ChannelKind::Hook, "http://127.0.0.1:1/"),
        (ChannelKind::Hook, "file:///etc/passwd"),
        (ChannelKind::Ntfy, "https://ntfy.sh/topic"),
        (ChannelKind::Ntfy, here),
        (ChannelKind::Ntfy, &topic_with_query),
    ] {
        assert_eq!(
            place.sets(BEA, &[channel(1, kind, address)]).await,
            refused,
            "{address:?}"
        );
    }
    let long = channel(1, ChannelKind::Hook, &format!("{here}/{}", "a".repeat(600)));
    assert_eq!(place.sets(BEA, &[long]).await, refused);
    for secret in ["", "deep water", "whsec_", "whsec_c2hvcnQ="] {
        let mut hook = channel(1, ChannelKind::Hook, &format!("{here}/in"));
        hook.secret = secret.to_owned();
        assert_eq!(place.sets(BEA, &[hook]).await, refused, "{secret}");
    }
    let mut topic = channel(1, ChannelKind::Ntfy, &format!("{here}/topic"));
    topic.secret = "a\r\nx-evil: 1".to_owned();
    assert_eq!(place.sets(BEA, &[topic]).await, refused);
    let mut klingon = channel(1, ChannelKind::Mail, "bea@home.example");
    klingon.language = "tlh".to_owned();
    assert_eq!(
        place.sets(BEA, &[klingon]).await,
        Err(RefusalKind::Encoding)
    );
    let many: Vec<_> = (0..9)
        .map(|id| channel(id, ChannelKind::Mail, "bea@home.example"))
        .collect();
    assert_eq!(place.sets(BEA, &many).await, Err(RefusalKind::TooLarge));
    // What was there before the refusals is there still.
    assert_eq!(place.duty(BEA).await.own.len(), 1);
    let by_desk = place.sets(9, &[]).await;
    assert_eq!(by_desk, Err(RefusalKind::Forbidden));
}

#[tokio::test]
async fn an_address_is_shown_to_its_own_officer_alone() {
    let listener = Listener::start().await;
    let place = Place::new(None, &[&listener.address]).await;
    let topic = |name: &str| {
        channel(
            1,
            ChannelKind::Ntfy,
            &format!("{}/{name}", listener.address),
        )
    };
    place.sets(BEA, &[topic("bea")]).await.unwrap();
    let mut roster = place.duty(ADA).await.roster;
    roster.shifts = vec![
        shift(1, BEA, Rung::Officer, 0, 8),
        shift(2, CAI, Rung::Head, 0, 8),
    ];
    roster.contacts.push(Contact {
        id: [91; 32],
        rung: Rung::Peer,
        channels: vec![topic("peer")],
    });
    place.puts(roster).await.unwrap();
    let (ada, bea, cai) = (
        place.duty(ADA).await,
        place.duty(BEA).await,
        place.duty(CAI).await,
    );
    assert!(bea.own[0].address.ends_with("/bea"));
    assert!(ada.own.is_empty() && cai.own.is_empty());
    assert!(
        ada.roster.contacts[0].channels[0]
            .address
            .ends_with("/peer")
    );
    assert!(cai.roster.contacts[0].channels.is_empty());
    // That somebody can be told is shown to all.
    assert_eq!(cai.reachable, [[91; 32], key(BEA)]);
    assert_eq!(cai.hook_hosts, std::slice::from_ref(&listener.address));
    assert!(!cai.mail);
}

#[tokio::test]
async fn a_test_comes_by_the_own_channel_and_not_twice_at_once() {
    let listener = Listener::start().await;
    let place = Place::new(None, &[&listener.address]).await;
    let hook = channel(1, ChannelKind::Hook, &format!("{}/in", listener.address));
    place.sets(BEA, &[hook]).await.unwrap();
    let test = TestNotice {
        version: 1,
        channel: [1; 16],
    };
    let path = "/api/v1/channels/test";
    place.asks(BEA, "POST", path, &test).await.unwrap();
    assert_eq!(
        place.asks(BEA, "POST", path, &test).await,
        Err(RefusalKind::Busy)
    );
    assert_eq!(
        place.asks(CAI, "POST", path, &test).await,
        Err(RefusalKind::NotFound)
    );
    assert_eq!(place.sends_all().await, (1, 0));
    assert!(listener.came()[0].body.contains("\"word\":\"test\""));
    place.turns(30);
    place.asks(BEA, "POST", path, &test).await.unwrap();
}

#[tokio::test]
async fn who_is_planned_and_has_not_taken_over_is_told_beside_who_was_before() {
    let place = plain().await;
    place
        .plans(&[
            shift(1, BEA, Rung::Officer, -1, 8),
            shift(2, CAI, Rung::Officer, 8, 16),
        ])
        .await;
    place.hands(BEA, 1, HandOverAct::Take).await.unwrap();
    let not_yet = place.hands(CAI, 2, HandOverAct::Take).await;
    assert_eq!(not_yet, Err(RefusalKind::Forbidden));
    let others = place.hands(CAI, 1, HandOverAct::Take).await;
    assert_eq!(others, Err(RefusalKind::Forbidden));
    place.turns(9 * HOUR);
    let now = NOW + 9 * HOUR;
    assert_eq!(
        on_duty(&place.duty(ADA).await.roster, now),
        [key(BEA), key(CAI)]
    );
    place.hands(CAI, 2, HandOverAct::Take).await.unwrap();
    assert_eq!(on_duty(&place.duty(ADA).await.roster, now), [key(CAI)]);
    // After the plan's end nobody follows, and nobody is kept awake.
    assert!(on_duty(&place.duty(ADA).await.roster, NOW + 16 * HOUR).is_empty());
}

#[tokio::test]
async fn a_hand_over_ends_a_shift_only_once_it_is_accepted() {
    let listener = Listener::start().await;
    let place = Place::new(None, &[&listener.address]).await;
    let hook = channel(1, ChannelKind::Hook, &format!("{}/cai", listener.address));
    place.sets(CAI, &[hook]).await.unwrap();
    place.plans(&[shift(1, BEA, Rung::Officer, -1, 8)]).await;
    let offer = |to, until| HandOverAct::Offer {
        offer: Offer {
            to: key(to),
            until: NOW + until * HOUR,
        },
    };
    assert_eq!(
        place.hands(CAI, 1, offer(DOV, 12)).await,
        Err(RefusalKind::Forbidden)
    );
    assert_eq!(
        place.hands(BEA, 1, offer(BEA, 12)).await,
        Err(RefusalKind::UnknownKey)
    );
    assert_eq!(
        place.hands(BEA, 1, offer(88, 12)).await,
        Err(RefusalKind::UnknownKey)
    );
    assert_eq!(
        place.hands(BEA, 1, offer(CAI, -2)).await,
        Err(RefusalKind::Forbidden)
    );
    assert_eq!(
        place.hands(BEA, 1, offer(CAI, 9_000)).await,
        Err(RefusalKind::Forbidden)
    );
    assert_eq!(
        place.hands(BEA, 7, offer(CAI, 12)).await,
        Err(RefusalKind::NotFound)
    );
    assert_eq!(
        place.hands(CAI, 1, HandOverAct::Accept).await,
        Err(RefusalKind::Forbidden)
    );
    assert_eq!(
        place.sends_all().await,
        (0, 0),
        "a refused offer tells nobody"
    );
    place.hands(BEA, 1, offer(CAI, 12)).await.unwrap();
    assert_eq!(place.sends_all().await, (1, 0));
    assert!(listener.came()[0].body.contains("hand-over"));
    // Far past its end: nobody accepted, so Bea has it still.
    place.turns(10 * HOUR);
    let now = NOW + 10 * HOUR;
    assert_eq!(on_duty(&place.duty(ADA).await.roster, now), [key(BEA)]);
    assert_eq!(
        place.hands(DOV, 1, HandOverAct::Accept).await,
        Err(RefusalKind::Forbidden)
    );
    place.hands(CAI, 1, HandOverAct::Accept).await.unwrap();
    let roster = place.duty(ADA).await.roster;
    assert_eq!(on_duty(&roster, now), [key(CAI)]);
    assert_eq!(roster.shifts.len(), 2);
    assert_eq!(on_duty(&roster, NOW + 12 * HOUR - 1), [key(CAI)]);
    assert!(on_duty(&roster, NOW + 12 * HOUR).is_empty());
    let again = place.hands(CAI, 1, HandOverAct::Accept).await;
    assert_eq!(again, Err(RefusalKind::Forbidden));
}

#[tokio::test]
async fn an_offer_can_be_taken_back() {
    let place = plain().await;
    place.plans(&[shift(1, BEA, Rung::Officer, -1, 8)]).await;
    let offer = HandOverAct::Offer {
        offer: Offer {
            to: key(CAI),
            until: NOW + HOUR,
        },
    };
    place.hands(BEA, 1, offer).await.unwrap();
    let others = place.hands(CAI, 1, HandOverAct::Withdraw).await;
    assert_eq!(others, Err(RefusalKind::Forbidden));
    place.hands(BEA, 1, HandOverAct::Withdraw).await.unwrap();
    let late = place.hands(CAI, 1, HandOverAct::Accept).await;
    assert_eq!(late, Err(RefusalKind::Forbidden));
    assert_eq!(on_duty(&place.duty(ADA).await.roster, NOW), [key(BEA)]);
}

#[tokio::test]
async fn gaps_are_what_no_shift_covers() {
    let place = plain().await;
    place
        .plans(&[
            shift(1, BEA, Rung::Officer, -1, 8),
            shift(2, CAI, Rung::Officer, 6, 10),
            shift(3, BEA, Rung::Officer, 12, 14),
        ])
        .await;
    let roster = place.duty(ADA).await.roster;
    let gaps = roster.gaps(Rung::Officer, NOW, NOW + 20 * HOUR);
    let hours: Vec<_> = gaps
        .iter()
        .map(|(from, until)| ((from - NOW) / HOUR, (until - NOW) / HOUR))
        .collect();
    assert_eq!(hours, [(10, 12), (14, 20)]);
    assert_eq!(
        roster.gaps(Rung::Head, NOW, NOW + HOUR),
        [(NOW, NOW + HOUR)]
    );
}

#[tokio::test]
async fn who_is_screened_out_does_not_decide_who_is() {
    let place = plain().await;
    let put = async |officer, stream, officers: &[u8]| {
        let screened = Screened {
            version: 1,
            stream,
            keys: officers.iter().map(|&it| key(it)).collect(),
        };
        place
            .asks(officer, "PUT", "/api/v1/screened", &screened)
            .await
    };
    let nowhere = put(CAI, stream(), &[BEA]).await;
    assert_eq!(
        nowhere,
        Err(RefusalKind::NotFound),
        "there is no such stream"
    );
    let foreign = StreamId::from_random([0x66; 16]);
    let theirs = words::OfficeId::from_random([11; 16]);
    for (stream, office) in [(stream(), office()), (foreign, theirs)] {
        let mut batch = Batch::named("stream");
        batch.entries.push(NewEntry {
            office,
            stream,
            position: 0,
            header: b"header".to_vec(),
            salt: [0; 16],
            parts: Vec::new(),
            blobs: Vec::new(),
        });
        store::commit(&*place.store, batch).await.map(drop).unwrap();
    }
    put(CAI, stream(), &[BEA]).await.unwrap();
    assert_eq!(put(BEA, stream(), &[]).await, Err(RefusalKind::Forbidden));
    put(CAI, stream(), &[BEA, DOV]).await.unwrap();
    assert_eq!(put(CAI, foreign, &[BEA]).await, Err(RefusalKind::NotFound));
    assert_eq!(put(9, stream(), &[]).await, Err(RefusalKind::Forbidden));
}
