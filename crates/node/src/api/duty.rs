//! Who is on duty, how they are told, hand-over, and who is screened out: put by officers, asked by the ladder.

use super::signed::Known;
use super::{Answer, Refused, done, keys, message};
use crate::Node;
use crate::notify::{
    Direct, Kept, Word, channels_key, direct, is_hook_address, is_mail_address, is_topic_address,
    of_office, read_channels, read_roster, roster_key, screened_key,
};
use axum::extract::{Request, State};
use peer::roster::{ADDRESS_MAX, CHANNELS_MAX, SCREENED_MAX};
use peer::{
    Channel, ChannelKind, Channels, Contact, DutyState, HandOver, HandOverAct, KeyRole, Message,
    Offer, RefusalKind, Roster, Screened, Shift, TestNotice,
};
use std::collections::BTreeSet;
use std::sync::Arc;
use store::{Batch, HeadSwap, StoreError};
use words::{Language, OfficeId};

/// How often a hand-over is decided anew where others were faster.
const TRIES: usize = 5;
/// Between two tests of an officer, in seconds.
const TEST_SECONDS: i64 = 30;

/// `GET /api/v1/roster`: who is on duty at the asking officer's office, and the officer's own channels.
pub(super) async fn get(State(node): State<Arc<Node>>, request: Request) -> Answer {
    let asking = Known::of(&node, request).await?.officer()?;
    let mut roster = read_roster(&node, asking.office).await?.value;
    let own = read_channels(&node, asking.office, &asking.key).await?;
    let reachable = reachable(&node, asking.office, &roster).await?;
    if asking.role != KeyRole::Administrator {
        // Their addresses are theirs, and whoever put them there needs to see them again.
        for contact in &mut roster.contacts {
            contact.channels.clear();
        }
    }
    let notify = &node.settings.notify;
    Ok(message(&DutyState {
        version: 1,
        roster,
        own: own.value.channels,
        reachable,
        trouble: of_office(&node, asking.office).await?,
        mail: notify.mail.is_some(),
        hook_hosts: notify.hook_hosts.clone(),
        ntfy_hosts: notify.ntfy_hosts.clone(),
    }))
}

/// Which holders and contacts have a channel.
async fn reachable(
    node: &Node,
    office: OfficeId,
    roster: &Roster,
) -> Result<Vec<[u8; 32]>, StoreError> {
    let with_channels = |contact: &&Contact| !contact.channels.is_empty();
    let contacts = roster.contacts.iter().filter(with_channels);
    let mut found: Vec<[u8; 32]> = contacts.map(|contact| contact.id).collect();
    let holders: BTreeSet<[u8; 32]> = roster.shifts.iter().map(|shift| shift.holder).collect();
    for holder in holders {
        let channels = read_channels(node, office, &holder).await?.value;
        if !channels.channels.is_empty() {
            found.push(holder);
        }
    }
    Ok(found)
}

/// `PUT /api/v1/roster`: the next edition, by an administrator.
pub(super) async fn put(State(node): State<Arc<Node>>, request: Request) -> Answer {
    let asking = Known::of(&node, request).await?.administrator()?;
    let office = asking.office;
    let roster: Roster = asking.message().await?;
    if !roster.is_sound() {
        return Err(RefusalKind::Encoding.into());
    }
    let contacts = roster.contacts.iter().flat_map(|contact| &contact.channels);
    for channel in contacts {
        fits(&node, channel)?;
    }
    let there = read_roster(&node, office).await?;
    if roster.edition != there.value.edition.saturating_add(1) {
        return Err(RefusalKind::Conflict.into());
    }
    for shift in &roster.shifts {
        // What stood there before may name who left since.
        let known = there
            .value
            .shifts
            .iter()
            .any(|it| it.holder == shift.holder);
        if !known && !works_here(&node, office, &shift.holder).await? {
            return Err(RefusalKind::UnknownKey.into());
        }
    }
    keep(&node, vec![roster_swap(office, &roster, there.version)]).await?;
    Ok(done())
}

fn roster_swap(office: OfficeId, roster: &Roster, version: u64) -> HeadSwap {
    swap(roster_key(office), roster.to_wire(), version)
}

const fn swap(key: String, value: Vec<u8>, expected: u64) -> HeadSwap {
    HeadSwap {
        key,
        expected,
        value: Some(value),
        expires: None,
    }
}

/// Keeps heads; a race is a conflict.
async fn keep(node: &Node, heads: Vec<HeadSwap>) -> Result<(), Refused> {
    let mut batch = Batch::named("duty");
    batch.heads = heads;
    match store::commit(&*node.store, batch).await {
        Ok(_) => Ok(()),
        Err(StoreError::HeadMoved { .. }) => Err(RefusalKind::Conflict.into()),
        Err(error) => Err(error.into()),
    }
}

async fn works_here(node: &Node, office: OfficeId, key: &[u8; 32]) -> Result<bool, StoreError> {
    let holder = keys::find(node, key).await?;
    Ok(holder.is_some_and(|it| {
        it.office == office && it.record.active && it.record.role != KeyRole::Desk
    }))
}

/// Whether a channel can be used: only hosts that the node's administrator named, no line ends, no foreign language.
fn fits(node: &Node, channel: &Channel) -> Result<(), Refused> {
    let notify = &node.settings.notify;
    let short = channel.address.len() <= ADDRESS_MAX && channel.secret.len() <= ADDRESS_MAX;
    let address = short
        && match channel.kind {
            ChannelKind::Mail => {
                notify.mail.is_some()
                    && channel.secret.is_empty()
                    && is_mail_address(&channel.address)
            }
            ChannelKind::Hook => is_hook_address(&channel.address, &channel.secret, notify),
            ChannelKind::Ntfy => is_topic_address(&channel.address, &channel.secret, notify),
        };
    if !address {
        return Err(RefusalKind::Address.into());
    }
    match channel.language.parse::<Language>() {
        Ok(_) => Ok(()),
        Err(_) => Err(RefusalKind::Encoding.into()),
    }
}

/// `PUT /api/v1/channels`: an officer's own channels.
pub(super) async fn put_channels(State(node): State<Arc<Node>>, request: Request) -> Answer {
    let asking = Known::of(&node, request).await?.officer()?;
    let (office, key) = (asking.office, asking.key);
    let own: Channels = asking.message().await?;
    if own.version != 1 {
        return Err(RefusalKind::Newer.into());
    }
    if own.channels.len() > CHANNELS_MAX {
        return Err(RefusalKind::TooLarge.into());
    }
    for channel in &own.channels {
        fits(&node, channel)?;
    }
    let there = read_channels(&node, office, &key).await?;
    let head = swap(channels_key(office, &key), own.to_wire(), there.version);
    keep(&node, vec![head]).await?;
    Ok(done())
}

/// `POST /api/v1/channels/test`: a notice to one of the own channels.
pub(super) async fn test(State(node): State<Arc<Node>>, request: Request) -> Answer {
    let asking = Known::of(&node, request).await?.officer()?;
    let (office, holder) = (asking.office, asking.key);
    let asked: TestNotice = asking.message().await?;
    let own = read_channels(&node, office, &holder).await?.value.channels;
    let channel = own.iter().find(|it| it.id == asked.channel);
    let channel = channel.ok_or(RefusalKind::NotFound)?;
    let to = Direct {
        office,
        holder,
        channels: std::slice::from_ref(channel),
        word: Word::Test,
    };
    let mut heads = direct(&node, &to);
    // One after the other: nobody's mailbox is filled from here.
    let now = node.now().0;
    let turn = now.div_euclid(TEST_SECONDS);
    heads.push(HeadSwap {
        expires: Some(now.saturating_add(2 * TEST_SECONDS)),
        ..swap(
            format!("tested/{}/{turn}", hex::encode(holder)),
            Vec::new(),
            0,
        )
    });
    let mut batch = Batch::named("test notice");
    batch.heads = heads;
    match store::commit(&*node.store, batch).await {
        Ok(_) => Ok(done()),
        Err(StoreError::HeadMoved { .. }) => Err(RefusalKind::Busy.into()),
        Err(error) => Err(error.into()),
    }
}

/// `POST /api/v1/handover`: a shift is taken over, offered, or accepted.
pub(super) async fn hand_over(State(node): State<Arc<Node>>, request: Request) -> Answer {
    let asking = Known::of(&node, request).await?.officer()?;
    let (office, key) = (asking.office, asking.key);
    let it: HandOver = asking.message().await?;
    if it.version != 1 {
        return Err(RefusalKind::Newer.into());
    }
    let mut told = Vec::new();
    if let HandOverAct::Offer { offer } = it.act {
        if offer.to == key || !works_here(&node, office, &offer.to).await? {
            return Err(RefusalKind::UnknownKey.into());
        }
        // Who is named hears of it by their own channels.
        let channels = read_channels(&node, office, &offer.to)
            .await?
            .value
            .channels;
        let to = Direct {
            office,
            holder: offer.to,
            channels: &channels,
            word: Word::HandOver,
        };
        told = direct(&node, &to);
    }
    for _ in 0..TRIES {
        let Kept { value, version } = read_roster(&node, office).await?;
        let roster = decided(&node, value, &it, key)?;
        let mut batch = Batch::named("hand-over");
        batch.heads.clone_from(&told);
        batch.heads.push(roster_swap(office, &roster, version));
        match store::commit(&*node.store, batch).await {
            Ok(_) => return Ok(done()),
            Err(StoreError::HeadMoved { .. }) => {} // Decided again on what is there now.
            Err(error) => return Err(error.into()),
        }
    }
    Err(RefusalKind::Busy.into())
}

/// The roster after an act of a hand-over, where the asking officer may do it.
fn decided(
    node: &Node,
    mut roster: Roster,
    it: &HandOver,
    key: [u8; 32],
) -> Result<Roster, Refused> {
    let now = node.now().0;
    let place = roster.shifts.iter().position(|shift| shift.id == it.shift);
    let place = place.ok_or(RefusalKind::NotFound)?;
    let on_duty = roster.holds(&roster.shifts[place], roster.shifts[place].rung, now);
    let shift = &mut roster.shifts[place];
    let own = shift.holder == key;
    match it.act {
        HandOverAct::Take if own && shift.runs(now) => shift.taken = true,
        HandOverAct::Offer { offer } if own && on_duty && is_ahead(&offer, now) => {
            // Who hands over has it, whether or not they said so before.
            shift.taken = true;
            shift.offer = Some(offer);
        }
        HandOverAct::Withdraw if own => shift.offer = None,
        HandOverAct::Accept if shift.offer.is_some_and(|offer| offer.to == key) => {
            let next = accepted(node, shift, now)?;
            roster.shifts.push(next);
        }
        _ => return Err(RefusalKind::Forbidden.into()),
    }
    roster.edition = roster.edition.saturating_add(1);
    match roster.is_sound() {
        true => Ok(roster),
        false => Err(RefusalKind::TooLarge.into()),
    }
}

const fn is_ahead(offer: &Offer, now: i64) -> bool {
    offer.until > now && offer.until - now <= peer::roster::SHIFT_SECONDS_MAX
}

/// Ends a shift, and begins the one of who accepted it.
fn accepted(node: &Node, shift: &mut Shift, now: i64) -> Result<Shift, Refused> {
    let offer = shift.offer.take().ok_or(RefusalKind::Forbidden)?;
    shift.ended = Some(now);
    Ok(Shift {
        id: node.chance.bytes(),
        holder: offer.to,
        rung: shift.rung,
        from: now,
        // One that was accepted after it would have ended lasts until somebody looks, an hour on.
        until: offer.until.max(now.saturating_add(3600)),
        taken: true,
        offer: None,
        ended: None,
    })
}

/// `PUT /api/v1/screened`: who is told nothing of a stream.
pub(super) async fn screen(State(node): State<Arc<Node>>, request: Request) -> Answer {
    let asking = Known::of(&node, request).await?.officer()?;
    let (office, key) = (asking.office, asking.key);
    let screened: Screened = asking.message().await?;
    if screened.version != 1 {
        return Err(RefusalKind::Newer.into());
    }
    if screened.keys.len() > SCREENED_MAX {
        return Err(RefusalKind::TooLarge.into());
    }
    let first = node.store.stream(screened.stream, 0, 1).await?;
    let first = first.first().ok_or(RefusalKind::NotFound)?;
    if first.office != office {
        return Err(RefusalKind::NotFound.into());
    }
    let head = node.store.head(&screened_key(screened.stream)).await?;
    let (there, version) = match &head {
        Some(head) => (Screened::from_wire(&head.value), head.version),
        None => (None, 0),
    };
    // Who is screened out does not decide who is.
    if there.is_some_and(|there| there.keys.contains(&key)) {
        return Err(RefusalKind::Forbidden.into());
    }
    let head = swap(screened_key(screened.stream), screened.to_wire(), version);
    keep(&node, vec![head]).await?;
    Ok(done())
}
