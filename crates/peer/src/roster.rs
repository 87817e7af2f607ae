//! Who is on duty at an office, and by which ways they are told: the forms, and the arithmetic that both houses share.
//!
//! Absent: names. The node knows officers by their keys alone; and what a notice is about, which nothing here can say.

use crate::codec::{self, Wire};
use charter::Rung;
use minicbor::{Decode, Encode};
use words::StreamId;

/// The most shifts of a roster.
pub const SHIFTS_MAX: usize = 2_000;
/// The longest shift, in seconds: a month. Whoever is on duty longer is entered again.
pub const SHIFT_SECONDS_MAX: i64 = 31 * 24 * 3600;
/// The most contacts outside of the office.
pub const CONTACTS_MAX: usize = 20;
/// The most ways by which one person is told.
pub const CHANNELS_MAX: usize = 8;
/// The longest address of a channel, in bytes.
pub const ADDRESS_MAX: usize = 500;
/// The most officers who are screened out of one stream.
pub const SCREENED_MAX: usize = 500;

/// One officer's time on duty at one rung.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Shift {
    /// Its id, drawn at random.
    #[cbor(n(0), with = "codec::bytes16")]
    pub id: [u8; 16],
    /// Whose it is: the officer's signing key.
    #[cbor(n(1), with = "codec::bytes32")]
    pub holder: [u8; 32],
    /// The rung.
    #[cbor(n(2), with = "crate::rung")]
    pub rung: Rung,
    /// When it begins, in Unix seconds.
    #[n(3)]
    pub from: i64,
    /// When it is planned to end; the moment itself lies outside.
    #[n(4)]
    pub until: i64,
    /// Whether the officer has taken it over.
    #[n(5)]
    pub taken: bool,
    /// The hand-over that the officer has offered and nobody has accepted yet.
    #[n(6)]
    pub offer: Option<Offer>,
    /// When a hand-over ended it, in Unix seconds.
    #[n(7)]
    pub ended: Option<i64>,
}

/// A hand-over that waits to be accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Offer {
    /// To whom: the officer's signing key.
    #[cbor(n(0), with = "codec::bytes32")]
    pub to: [u8; 32],
    /// Until when the other would be on duty, in Unix seconds.
    #[n(1)]
    pub until: i64,
}

/// By which way somebody is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Encode, Decode)]
#[cbor(index_only)]
pub enum ChannelKind {
    /// E-mail.
    #[n(1)]
    Mail,
    /// A web hook: a signed request to an address.
    #[n(2)]
    Hook,
    /// A topic of ntfy.
    #[n(3)]
    Ntfy,
}

impl ChannelKind {
    /// All, in the order of the form.
    pub const ALL: [Self; 3] = [Self::Mail, Self::Ntfy, Self::Hook];

    /// Its name in forms and locale keys.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Mail => "mail",
            Self::Hook => "hook",
            Self::Ntfy => "ntfy",
        }
    }

    /// The kind of this name.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// One way by which one person is told. It prints itself nowhere: the address is the person's.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Channel {
    /// Its id, drawn at random.
    #[cbor(n(0), with = "codec::bytes16")]
    pub id: [u8; 16],
    /// Its kind.
    #[n(1)]
    pub kind: ChannelKind,
    /// The e-mail address, or the address of the hook or topic.
    #[n(2)]
    pub address: String,
    /// The language of the text, by code.
    #[n(3)]
    pub language: String,
    /// What signs a hook's requests (`whsec_…`), or the topic's access token; empty where there is none.
    #[n(4)]
    pub secret: String,
}

/// Somebody outside of the office: a peer or the board, who is told at any hour.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Contact {
    /// Their id, drawn at random.
    #[cbor(n(0), with = "codec::bytes32")]
    pub id: [u8; 32],
    /// The rung, one of those outside of the office.
    #[cbor(n(1), with = "crate::rung")]
    pub rung: Rung,
    /// How they are told; shown to administrators alone.
    #[n(2)]
    pub channels: Vec<Channel>,
}

/// Who is on duty at an office.
#[derive(Clone, Default, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Roster {
    /// The form's version, 1.
    #[n(0)]
    pub version: u8,
    /// Counts the editions from 1; 0 where there never was one.
    #[n(1)]
    pub edition: u64,
    /// The shifts.
    #[n(2)]
    pub shifts: Vec<Shift>,
    /// Who is told outside of the office.
    #[n(3)]
    pub contacts: Vec<Contact>,
}

impl Shift {
    /// Whether it is planned for this moment and was not handed over.
    #[must_use]
    pub const fn runs(&self, at: i64) -> bool {
        self.ended.is_none() && self.from <= at && at < self.until
    }

    /// When the officer went off duty, or will by the plan.
    #[must_use]
    pub const fn end(&self) -> i64 {
        match self.ended {
            Some(ended) if ended < self.until => ended,
            _ => self.until,
        }
    }
}

impl Roster {
    /// Who is on duty at a rung, each once: holders of shifts, and contacts.
    ///
    /// Whoever is planned counts from the beginning of the shift, taken over or not. Whoever took a shift over stays on
    /// duty past its end while the hand-over they offered is not accepted, and while nobody has taken over the shift
    /// that follows without a gap. So for a while two may be told, which is better than neither.
    #[must_use]
    pub fn on_duty(&self, rung: Rung, at: i64) -> Vec<[u8; 32]> {
        let shifts = self
            .shifts
            .iter()
            .filter(|shift| self.holds(shift, rung, at));
        let contacts = self.contacts.iter().filter(|contact| contact.rung == rung);
        let mut holders: Vec<[u8; 32]> = Vec::new();
        for holder in shifts.map(|it| it.holder).chain(contacts.map(|it| it.id)) {
            if !holders.contains(&holder) {
                holders.push(holder);
            }
        }
        holders
    }

    /// Whether a shift keeps its holder on duty at this moment.
    #[must_use]
    pub fn holds(&self, shift: &Shift, rung: Rung, at: i64) -> bool {
        if shift.rung != rung || shift.ended.is_some() || at < shift.from {
            return false;
        }
        if at < shift.until || shift.offer.is_some() {
            return true;
        }
        let mut running = self
            .shifts
            .iter()
            .filter(|it| it.rung == rung && it.runs(at))
            .peekable();
        let follows = running.peek().is_some();
        let adjoins = running.all(|it| !it.taken && it.from <= shift.until);
        shift.taken && follows && adjoins
    }

    /// When nobody is on duty at a rung between two moments, by the plan.
    #[must_use]
    pub fn gaps(&self, rung: Rung, from: i64, until: i64) -> Vec<(i64, i64)> {
        if self.contacts.iter().any(|contact| contact.rung == rung) {
            return Vec::new();
        }
        let mut spans: Vec<(i64, i64)> = self
            .shifts
            .iter()
            .filter(|it| it.rung == rung)
            .map(|it| (it.from, if it.offer.is_some() { until } else { it.end() }))
            .collect();
        spans.sort_unstable();
        let (mut gaps, mut covered) = (Vec::new(), from);
        for (begins, ends) in spans {
            if begins > covered && covered < until {
                gaps.push((covered, begins.min(until)));
            }
            covered = covered.max(ends);
        }
        if covered < until {
            gaps.push((covered, until));
        }
        gaps
    }

    /// Whether it keeps the limits.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        let fits = |shift: &Shift| {
            let length = shift.until.checked_sub(shift.from);
            length.is_some_and(|length| (1..=SHIFT_SECONDS_MAX).contains(&length))
        };
        let mut ids: Vec<&[u8; 16]> = self.shifts.iter().map(|shift| &shift.id).collect();
        ids.sort_unstable();
        ids.dedup();
        self.version == 1
            && self.shifts.len() <= SHIFTS_MAX
            && ids.len() == self.shifts.len()
            && self.shifts.iter().all(fits)
            && self.contacts.len() <= CONTACTS_MAX
            && self
                .contacts
                .iter()
                .all(|contact| contact.rung.is_outside() && contact.channels.len() <= CHANNELS_MAX)
    }
}

/// An officer's own channels.
#[derive(Clone, Default, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Channels {
    /// The form's version, 1.
    #[n(0)]
    pub version: u8,
    /// The channels.
    #[n(1)]
    pub channels: Vec<Channel>,
}

/// Why somebody was not told as they should have been.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(index_only)]
pub enum TroubleKind {
    /// Nobody was on duty at the rung: the next one was told.
    #[n(1)]
    NobodyOnDuty,
    /// Everybody on duty at the rung is screened out: the next one was told.
    #[n(2)]
    ScreenedOut,
    /// Nobody on duty at the rung has a channel: the next one was told.
    #[n(3)]
    NoChannel,
    /// Nobody could be told at any rung; it is tried again.
    #[n(4)]
    Nobody,
    /// The receiving end refuses what is sent; it is tried again.
    #[n(5)]
    Refused,
    /// It was tried for days, and given up.
    #[n(6)]
    GivenUp,
}

/// Somebody was not told as they should have been.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Trouble {
    /// When, in Unix seconds.
    #[n(0)]
    pub at: i64,
    /// At which rung.
    #[cbor(n(1), with = "crate::rung")]
    pub rung: Rung,
    /// Why.
    #[n(2)]
    pub kind: TroubleKind,
}

/// What an officer sees of the duty of their office.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct DutyState {
    /// The form's version, 1.
    #[n(0)]
    pub version: u8,
    /// The roster; for whoever is no administrator without the channels of the contacts.
    #[n(1)]
    pub roster: Roster,
    /// The asking officer's own channels.
    #[n(2)]
    pub own: Vec<Channel>,
    /// Which holders have a channel.
    #[cbor(n(3), with = "codec::keys")]
    pub reachable: Vec<[u8; 32]>,
    /// What went wrong lately, newest first.
    #[n(4)]
    pub trouble: Vec<Trouble>,
    /// Whether the node can send mail.
    #[n(5)]
    pub mail: bool,
    /// To which addresses hooks may lead.
    #[n(6)]
    pub hook_hosts: Vec<String>,
    /// Where topics of ntfy may lie.
    #[n(7)]
    pub ntfy_hosts: Vec<String>,
}

/// One act of a hand-over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
pub enum HandOverAct {
    /// The holder begins the planned shift: whoever was before is relieved.
    #[n(0)]
    Take,
    /// The holder, on duty, names who is to follow at once.
    #[n(1)]
    Offer {
        /// To whom, and until when.
        #[n(0)]
        offer: Offer,
    },
    /// The holder takes the offer back.
    #[n(2)]
    Withdraw,
    /// The one who was named accepts, and is on duty from now on.
    #[n(3)]
    Accept,
}

/// An officer hands a shift over, or takes one over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct HandOver {
    /// The form's version, 1.
    #[n(0)]
    pub version: u8,
    /// The shift.
    #[cbor(n(1), with = "codec::bytes16")]
    pub shift: [u8; 16],
    /// What happens to it.
    #[n(2)]
    pub act: HandOverAct,
}

/// Sends a notice to one of the own channels, to see whether it comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct TestNotice {
    /// The form's version, 1.
    #[n(0)]
    pub version: u8,
    /// The channel.
    #[cbor(n(1), with = "codec::bytes16")]
    pub channel: [u8; 16],
}

/// Who is told nothing of a stream, because they are too near to what it is about.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct Screened {
    /// The form's version, 1.
    #[n(0)]
    pub version: u8,
    /// The stream.
    #[cbor(n(1), with = "codec::stream_id")]
    pub stream: StreamId,
    /// Signing keys of officers, and ids of contacts.
    #[cbor(n(2), with = "codec::keys")]
    pub keys: Vec<[u8; 32]>,
}

impl Wire for Roster {}
impl Wire for Channels {}
impl Wire for Trouble {}
impl Wire for DutyState {}
impl Wire for HandOver {}
impl Wire for TestNotice {}
impl Wire for Screened {}
