//! Duty: who is told when a promise is about to be late, asked of the node and changed there in the officer's name.
//!
//! Nothing of it is kept on the desk. The node knows officers by their keys alone; the names are put to them here, from the
//! book. Absent: sending, which is the node's.

use crate::Refusal;
use crate::session::Session;
use crate::state::Pen;
use crate::view::{OfficerRow, Role};
use crate::work::WorkProblem;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use peer::roster::{CHANNELS_MAX, CONTACTS_MAX, SHIFT_SECONDS_MAX};
use peer::{
    Channel, ChannelKind, Channels, Contact, DutyState, HandOver, HandOverAct, Offer, PeerError,
    RefusalKind, Roster, Rung, Screened, Shift, TestNotice,
};
use words::{Language, Moment, OfficerId, StreamId};

/// Shifts that ended so long ago leave the roster with its next edition.
const PAST_SECONDS: i64 = 30 * 24 * 3600;

/// What the page of duty shows.
pub struct DutyView {
    /// What the node says.
    pub state: DutyState,
    /// The officers with their signing keys.
    pub officers: Vec<(OfficerRow, [u8; 32])>,
    /// The own signing key.
    pub me: [u8; 32],
    /// Whether this officer plans shifts.
    pub plans: bool,
    /// The time.
    pub now: Moment,
}

/// A shift to be planned, or the times of a hand-over.
pub struct NewShift {
    /// Whose.
    pub who: OfficerId,
    /// At which rung.
    pub rung: Rung,
    /// From when.
    pub from: Moment,
    /// Until when.
    pub until: Moment,
}

/// A channel to be added.
pub struct NewChannel {
    /// Its kind.
    pub kind: ChannelKind,
    /// The address.
    pub address: String,
    /// The language of the texts.
    pub language: Language,
    /// A topic's access token; empty where it asks for none.
    pub token: String,
}

fn pen(session: &Session) -> Result<Pen, WorkProblem> {
    let pen = session.0.with_fold(|fold| Pen::of(&fold.keys.signing));
    pen.ok_or(WorkProblem::Locked)
}

fn key_of(session: &Session, officer: OfficerId) -> Result<[u8; 32], WorkProblem> {
    let found = session.0.with_fold(|fold| {
        let officer = fold.book.officer(officer)?;
        officer.is_active().then_some(officer.verifying)
    });
    let found = found.ok_or(WorkProblem::Locked)?;
    found.ok_or_else(|| Refusal::ShiftWho.into())
}

/// What the node refuses, in words that an officer can act on.
fn refused(session: &Session, problem: &PeerError) -> WorkProblem {
    let PeerError::Refused(refusal) = problem else {
        return session.refused(problem);
    };
    match refusal.kind {
        RefusalKind::Address => Refusal::ChannelAddress.into(),
        RefusalKind::Conflict | RefusalKind::Busy => Refusal::RosterChanged.into(),
        RefusalKind::UnknownKey => Refusal::ShiftWho.into(),
        _ => session.refused(problem),
    }
}

/// Asks the node who is on duty.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn look(session: &Session) -> Result<DutyView, WorkProblem> {
    let state = state(session).await?;
    let officers = session.officers();
    let keys = session.0.with_fold(|fold| {
        let me = fold.book.officer(fold.me)?.verifying;
        let with_key = |row: OfficerRow| Some((fold.book.officer(row.id)?.verifying, row));
        let officers = officers.into_iter().filter_map(with_key);
        Some((me, officers.map(|(key, row)| (row, key)).collect()))
    });
    let (me, officers) = keys.flatten().ok_or(WorkProblem::Locked)?;
    Ok(DutyView {
        state,
        officers,
        me,
        plans: session.me().is_one_of(&[Role::Administrator]),
        now: session.0.desk.now(),
    })
}

async fn state(session: &Session) -> Result<DutyState, WorkProblem> {
    let asked = session.0.desk.client.duty(&pen(session)?).await;
    asked.map_err(|problem| refused(session, &problem))
}

/// Changes the roster as it is now, where this officer may.
async fn plan(
    session: &Session,
    change: impl FnOnce(&mut Roster) -> Result<(), Refusal>,
) -> Result<(), WorkProblem> {
    if !session.me().is_one_of(&[Role::Administrator]) {
        return Err(Refusal::NotYourRole.into());
    }
    let mut roster = state(session).await?.roster;
    let past = session.0.desk.now().plus_seconds(-PAST_SECONDS).0;
    roster
        .shifts
        .retain(|shift| shift.end() > past || shift.offer.is_some());
    change(&mut roster)?;
    roster.edition = roster.edition.saturating_add(1);
    let put = session
        .0
        .desk
        .client
        .put_roster(&roster, &pen(session)?)
        .await;
    put.map_err(|problem| refused(session, &problem))
}

/// Plans a shift.
///
/// # Errors
/// See [`WorkProblem`]; refuses times that make no shift, and whoever plans none.
pub async fn add_shift(session: &Session, new: NewShift) -> Result<(), WorkProblem> {
    let holder = key_of(session, new.who)?;
    let length = new.until.0.saturating_sub(new.from.0);
    if !(1..=SHIFT_SECONDS_MAX).contains(&length) {
        return Err(Refusal::ShiftTimes.into());
    }
    let shift = Shift {
        id: session.0.desk.world.random(),
        holder,
        rung: new.rung,
        from: new.from.0,
        until: new.until.0,
        taken: false,
        offer: None,
        ended: None,
    };
    plan(session, |roster| {
        roster.shifts.push(shift);
        Ok(())
    })
    .await
}

/// Takes a shift out of the plan.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn remove_shift(session: &Session, id: [u8; 16]) -> Result<(), WorkProblem> {
    plan(session, |roster| {
        roster.shifts.retain(|shift| shift.id != id);
        Ok(())
    })
    .await
}

/// Names a peer or the board, who are told at any hour.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn add_contact(
    session: &Session,
    rung: Rung,
    channel: NewChannel,
) -> Result<(), WorkProblem> {
    let contact = Contact {
        id: session.0.desk.world.random(),
        rung,
        channels: vec![drawn(session, channel)],
    };
    plan(session, |roster| {
        if !rung.is_outside() || roster.contacts.len() >= CONTACTS_MAX {
            return Err(casework::Refusal::TooMany.into());
        }
        roster.contacts.push(contact);
        Ok(())
    })
    .await
}

/// Takes a contact away.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn remove_contact(session: &Session, id: [u8; 32]) -> Result<(), WorkProblem> {
    plan(session, |roster| {
        roster.contacts.retain(|contact| contact.id != id);
        Ok(())
    })
    .await
}

/// A channel with an id, and with the secret that signs a hook.
fn drawn(session: &Session, new: NewChannel) -> Channel {
    let world = &session.0.desk.world;
    let secret = match new.kind {
        ChannelKind::Hook => format!("whsec_{}", STANDARD.encode(world.random::<32>())),
        ChannelKind::Ntfy => new.token,
        ChannelKind::Mail => String::new(),
    };
    Channel {
        id: world.random(),
        kind: new.kind,
        address: new.address,
        language: new.language.code().to_owned(),
        secret,
    }
}

async fn put_own(session: &Session, channels: Vec<Channel>) -> Result<(), WorkProblem> {
    let channels = Channels {
        version: 1,
        channels,
    };
    let put = session
        .0
        .desk
        .client
        .put_channels(&channels, &pen(session)?)
        .await;
    put.map_err(|problem| refused(session, &problem))
}

/// Adds a channel of one's own.
///
/// # Errors
/// See [`WorkProblem`]; refuses an address to which the node does not send.
pub async fn add_channel(session: &Session, new: NewChannel) -> Result<(), WorkProblem> {
    let mut own = state(session).await?.own;
    if own.len() >= CHANNELS_MAX {
        return Err(casework::Refusal::TooMany.into());
    }
    own.push(drawn(session, new));
    put_own(session, own).await
}

/// Takes a channel of one's own away.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn remove_channel(session: &Session, id: [u8; 16]) -> Result<(), WorkProblem> {
    let mut own = state(session).await?.own;
    own.retain(|channel| channel.id != id);
    put_own(session, own).await
}

/// Sends a notice to a channel of one's own.
///
/// # Errors
/// See [`WorkProblem`]; refuses a second one within half a minute.
pub async fn test_channel(session: &Session, id: [u8; 16]) -> Result<(), WorkProblem> {
    let test = TestNotice {
        version: 1,
        channel: id,
    };
    let sent = session
        .0
        .desk
        .client
        .test_channel(&test, &pen(session)?)
        .await;
    sent.map_err(|problem| match problem.is(RefusalKind::Busy) {
        true => Refusal::TestSoon.into(),
        false => refused(session, &problem),
    })
}

/// Whether the node is told where nobody is kept out.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Nobody {
    /// It is: somebody may have been before.
    IsTold,
    /// It is not: nobody was before either.
    IsLeftOut,
}

/// Tells the node who is kept out of a case, so that no ladder tells them of it or of its reports.
///
/// Where the node cannot be told now, a ladder may say to somebody who is kept out that something needs them; it says no
/// more than that, and the next change tells the node again.
pub(crate) async fn tell_screened(session: &Session, case: StreamId, nobody: Nobody) {
    let known = session.0.with_scene(|scene| {
        let state = scene.case_state(case)?;
        let out = state.case.screening().out().iter();
        let keys: Vec<[u8; 32]> = out
            .filter_map(|it| scene.fold.book.officer(it.officer))
            .map(|it| it.verifying)
            .collect();
        let reports = state.case.intake().reports().iter();
        let streams: Vec<StreamId> = reports.map(|it| it.report).chain([case]).collect();
        Some((keys, streams))
    });
    let (Some((keys, streams)), Ok(pen)) = (known.flatten(), pen(session)) else {
        return;
    };
    if keys.is_empty() && nobody == Nobody::IsLeftOut {
        return;
    }
    for stream in streams {
        let screened = Screened {
            version: 1,
            stream,
            keys: keys.clone(),
        };
        if session
            .0
            .desk
            .client
            .put_screened(&screened, &pen)
            .await
            .is_err()
        {
            return tracing::warn!("the node could not be told who is kept out");
        }
    }
}

/// One act of a hand-over.
pub enum Handing {
    /// Takes over the own shift that has begun.
    Take,
    /// Offers it to a colleague, until a moment.
    Offer(OfficerId, Moment),
    /// Takes the offer back.
    Withdraw,
    /// Accepts what a colleague offers.
    Accept,
}

/// Hands a shift over, or takes one over.
///
/// # Errors
/// See [`WorkProblem`]; refuses what is not open any more.
pub async fn hand_over(
    session: &Session,
    shift: [u8; 16],
    handing: Handing,
) -> Result<(), WorkProblem> {
    let act = match handing {
        Handing::Take => HandOverAct::Take,
        Handing::Withdraw => HandOverAct::Withdraw,
        Handing::Accept => HandOverAct::Accept,
        Handing::Offer(to, until) => {
            let ahead = until.0.saturating_sub(session.0.desk.now().0);
            if !(1..=SHIFT_SECONDS_MAX).contains(&ahead) {
                return Err(Refusal::ShiftTimes.into());
            }
            let to = key_of(session, to)?;
            HandOverAct::Offer {
                offer: Offer { to, until: until.0 },
            }
        }
    };
    let it = HandOver {
        version: 1,
        shift,
        act,
    };
    let done = session.0.desk.client.hand_over(&it, &pen(session)?).await;
    let gone = [RefusalKind::Forbidden, RefusalKind::NotFound];
    done.map_err(|problem| match gone.iter().any(|kind| problem.is(*kind)) {
        true => Refusal::HandOverClosed.into(),
        false => refused(session, &problem),
    })
}
