//! What the page of duty shows.

use crate::duty::DutyView;
use crate::rooms::frame::{Frame, minute, shell};
use askama::Template;
use pages::{Field, Form, Page};
use peer::{Channel, ChannelKind, Rung, Shift, Trouble, TroubleKind};
use words::{Language, Moment};

/// How far ahead gaps are looked for, in seconds.
const WEEK: i64 = 7 * 24 * 3600;
/// The most shifts that the page lists.
const SHIFTS_SHOWN: usize = 200;
/// The rungs that an office fills with its own officers.
const INSIDE: [Rung; 3] = [Rung::Officer, Rung::ShiftLead, Rung::Head];
const OUTSIDE: [Rung; 2] = [Rung::Peer, Rung::Board];

/// The page of duty.
#[derive(Template)]
#[template(path = "duty/page.html")]
pub(in crate::rooms) struct Duty {
    pub page: Page,
    pub frame: Frame,
    pub form: Form,
    /// Whether the node answered.
    pub read: bool,
    pub tested: bool,
    pub rungs: Vec<OnRung>,
    pub mine: Mine,
    /// By rung, from when until when.
    pub gaps: Vec<(String, Vec<(String, String)>)>,
    pub shifts: Vec<Planned>,
    pub contacts: Vec<Told>,
    pub channels: Vec<Told>,
    /// Id and name of those who may be on duty.
    pub officers: Vec<(String, String)>,
    /// The same without oneself.
    pub colleagues: Vec<(String, String)>,
    pub plans: bool,
    pub hosts: Vec<String>,
    pub mail: bool,
    /// When, at which rung, and what went wrong as a key.
    pub trouble: Vec<(String, String, &'static str)>,
}

/// Who is on duty at a rung.
pub(in crate::rooms) struct OnRung {
    pub name: String,
    pub people: Vec<Person>,
    /// Who is next, and when.
    pub next: Option<(String, String)>,
}

/// Somebody who is on duty now.
pub(in crate::rooms) struct Person {
    pub name: String,
    /// Until when; empty for who is told at any hour.
    pub until: String,
    /// To whom it is offered; empty where to nobody.
    pub offered: String,
    pub stays: bool,
    pub waits: bool,
    pub reachable: bool,
}

/// What oneself can do now.
#[derive(Default)]
pub(in crate::rooms) struct Mine {
    /// Shifts that have begun: id, rung, end.
    pub take: Vec<(String, String, String)>,
    /// Offers to oneself: id, from whom, rung, end.
    pub accept: Vec<(String, String, String, String)>,
    /// What one may hand over: id, and rung with end.
    pub offer: Vec<(String, String)>,
    /// What one offered: id, to whom.
    pub offered: Vec<(String, String)>,
}

/// A shift of the plan.
pub(in crate::rooms) struct Planned {
    pub id: String,
    pub who: String,
    pub rung: String,
    pub from: String,
    pub until: String,
}

/// A channel, or a contact with its first.
pub(in crate::rooms) struct Told {
    pub id: String,
    pub kind: String,
    /// Empty where this officer does not see it.
    pub address: String,
    pub language: &'static str,
    /// What a hook's requests are signed with; empty for others.
    pub secret: String,
}

/// The fields of all forms of the page.
pub(in crate::rooms) const FIELDS: [Field; 15] = [
    Field::kept("id", "duty-offer-shift"),
    Field::kept("offer-to", "duty-offer-to"),
    Field::kept("offer-until", "duty-offer-until"),
    Field::kept("shift-who", "duty-shift-who"),
    Field::kept("shift-rung", "duty-shift-rung"),
    Field::kept("shift-from", "duty-shift-from"),
    Field::kept("shift-until", "duty-shift-until"),
    Field::kept("channel-kind", "duty-channel-kind"),
    Field::kept("channel-address", "duty-channel-address"),
    Field::kept("channel-language", "duty-channel-language"),
    Field::secret("channel-token", "duty-channel-token"),
    Field::kept("contact-rung", "duty-shift-rung"),
    Field::kept("contact-kind", "duty-channel-kind"),
    Field::kept("contact-address", "duty-channel-address"),
    Field::kept("contact-language", "duty-channel-language"),
];

impl Duty {
    /// The page; without a view where the node does not answer.
    pub(in crate::rooms) fn new(
        language: Language,
        frame: Frame,
        view: Option<&DutyView>,
        form: Form,
        tested: bool,
    ) -> Self {
        let page = shell(language, "duty-title", "/duty");
        let empty = Self {
            page: page.clone(),
            frame,
            form: chosen(form, language),
            read: false,
            tested,
            rungs: Vec::new(),
            mine: Mine::default(),
            gaps: Vec::new(),
            shifts: Vec::new(),
            contacts: Vec::new(),
            channels: Vec::new(),
            officers: Vec::new(),
            colleagues: Vec::new(),
            plans: false,
            hosts: Vec::new(),
            mail: false,
            trouble: Vec::new(),
        };
        match view {
            Some(view) => empty.with(&Reader { page: &page, view }),
            None => empty,
        }
    }

    fn with(self, it: &Reader<'_>) -> Self {
        let view = it.view;
        let state = &view.state;
        let active = || view.officers.iter().filter(|(row, _)| row.active);
        let named =
            |(row, _): &(crate::view::OfficerRow, [u8; 32])| (row.id.to_string(), row.name.clone());
        let hosts = state.hook_hosts.iter().chain(&state.ntfy_hosts);
        let mut hosts: Vec<String> = hosts.cloned().collect();
        hosts.dedup();
        Self {
            read: true,
            rungs: Rung::ALL.into_iter().map(|rung| it.on_rung(rung)).collect(),
            mine: it.mine(),
            gaps: it.gaps(),
            shifts: it.shifts(),
            contacts: it.contacts(),
            channels: state
                .own
                .iter()
                .map(|own| it.told(hex::encode(own.id), own))
                .collect(),
            officers: active().map(named).collect(),
            colleagues: active()
                .filter(|(_, key)| *key != view.me)
                .map(named)
                .collect(),
            plans: view.plans,
            hosts,
            mail: state.mail,
            trouble: together(&state.trouble)
                .into_iter()
                .map(|(found, count)| {
                    let when = match count {
                        1 => it.minute(found.at),
                        _ => it.times(count, found.at),
                    };
                    (when, it.rung(found.rung), went_wrong(found.kind))
                })
                .collect(),
            ..self
        }
    }

    #[expect(clippy::unused_self, reason = "templates call methods")]
    pub(in crate::rooms) fn inside(&self) -> Vec<(&'static str, String)> {
        INSIDE.map(choice).to_vec()
    }

    #[expect(clippy::unused_self, reason = "templates call methods")]
    pub(in crate::rooms) fn outside(&self) -> Vec<(&'static str, String)> {
        OUTSIDE.map(choice).to_vec()
    }

    #[expect(clippy::unused_self, reason = "templates call methods")]
    pub(in crate::rooms) fn kinds(&self) -> Vec<(&'static str, String)> {
        let kind = |kind: ChannelKind| (kind.code(), format!("duty-channel-{}", kind.code()));
        ChannelKind::ALL.map(kind).to_vec()
    }

    #[expect(clippy::unused_self, reason = "templates call methods")]
    pub(in crate::rooms) fn languages(&self) -> Vec<(&'static str, &'static str)> {
        let all = Language::ALL.into_iter();
        all.map(|it| (it.code(), it.own_name())).collect()
    }
}

fn choice(rung: Rung) -> (&'static str, String) {
    (rung.key(), format!("duty-rung-{}", rung.key()))
}

/// A form whose choices are made where nothing was typed.
fn chosen(mut form: Form, language: Language) -> Form {
    for (name, usual) in [
        ("shift-rung", Rung::Officer.key()),
        ("contact-rung", Rung::Peer.key()),
        ("channel-kind", ChannelKind::Mail.code()),
        ("contact-kind", ChannelKind::Mail.code()),
        ("channel-language", language.code()),
        ("contact-language", language.code()),
    ] {
        if form.value(name).is_empty() {
            form.keep(name, usual);
        }
    }
    form
}

/// The newest of each sort, and how many there are of it: a night without anybody fills no page.
fn together(all: &[Trouble]) -> Vec<(&Trouble, usize)> {
    let mut sorts: Vec<(&Trouble, usize)> = Vec::new();
    for found in all {
        let same = |it: &&mut (&Trouble, usize)| it.0.rung == found.rung && it.0.kind == found.kind;
        match sorts.iter_mut().find(same) {
            Some((newest, count)) => {
                *count += 1;
                if found.at > newest.at {
                    *newest = found;
                }
            }
            None => sorts.push((found, 1)),
        }
    }
    sorts.sort_by_key(|(newest, _)| std::cmp::Reverse(newest.at));
    sorts
}

const fn went_wrong(kind: TroubleKind) -> &'static str {
    match kind {
        TroubleKind::NobodyOnDuty => "duty-trouble-nobody-on-duty",
        TroubleKind::ScreenedOut => "duty-trouble-screened-out",
        TroubleKind::NoChannel => "duty-trouble-no-channel",
        TroubleKind::Nobody => "duty-trouble-nobody",
        TroubleKind::Refused => "duty-trouble-refused",
        TroubleKind::GivenUp => "duty-trouble-given-up",
    }
}

/// Reads a view in a page's language.
struct Reader<'a> {
    page: &'a Page,
    view: &'a DutyView,
}

impl Reader<'_> {
    fn minute(&self, at: i64) -> String {
        minute(self.page, Moment(at))
    }

    fn times(&self, count: usize, last: i64) -> String {
        self.page
            .phrase("duty-trouble-times")
            .with("count", count)
            .native("time", self.minute(last))
            .to_string()
    }

    fn rung(&self, rung: Rung) -> String {
        let key = format!("duty-rung-{}", rung.key());
        self.page.text(&key).into_owned()
    }

    fn name(&self, key: &[u8; 32]) -> String {
        let found = self.view.officers.iter().find(|(_, theirs)| theirs == key);
        match found {
            Some((row, _)) => row.name.clone(),
            None => self.page.text("duty-former").into_owned(),
        }
    }

    /// The shifts that keep somebody on duty at a rung.
    fn holding(&self, rung: Rung) -> impl Iterator<Item = &Shift> {
        let roster = &self.view.state.roster;
        let now = self.view.now.0;
        roster
            .shifts
            .iter()
            .filter(move |shift| roster.holds(shift, rung, now))
    }

    fn on_rung(&self, rung: Rung) -> OnRung {
        let (roster, now) = (&self.view.state.roster, self.view.now.0);
        let mut people: Vec<Person> = self.holding(rung).map(|it| self.person(it)).collect();
        let contacts = roster.contacts.iter().filter(|it| it.rung == rung);
        people.extend(contacts.map(|contact| Person {
            name: self.page.text("duty-contact").into_owned(),
            until: String::new(),
            offered: String::new(),
            stays: false,
            waits: false,
            reachable: self.view.state.reachable.contains(&contact.id),
        }));
        let ahead = roster
            .shifts
            .iter()
            .filter(|it| it.rung == rung && it.from > now && it.ended.is_none());
        let next = ahead.min_by_key(|it| it.from);
        OnRung {
            name: self.rung(rung),
            people,
            next: next.map(|it| (self.name(&it.holder), self.minute(it.from))),
        }
    }

    fn person(&self, shift: &Shift) -> Person {
        let over = shift.until <= self.view.now.0;
        Person {
            name: self.name(&shift.holder),
            until: self.minute(shift.until),
            offered: shift
                .offer
                .map(|offer| self.name(&offer.to))
                .unwrap_or_default(),
            stays: over && shift.offer.is_none(),
            waits: !shift.taken,
            reachable: self.view.state.reachable.contains(&shift.holder),
        }
    }

    fn mine(&self) -> Mine {
        let mut mine = Mine::default();
        for rung in Rung::ALL {
            for shift in self.holding(rung) {
                let id = hex::encode(shift.id);
                let own = shift.holder == self.view.me;
                let (name, end) = (self.rung(rung), self.minute(shift.until));
                match shift.offer {
                    Some(offer) if own => mine.offered.push((id, self.name(&offer.to))),
                    Some(offer) if offer.to == self.view.me => {
                        let until = self.minute(offer.until);
                        mine.accept
                            .push((id, self.name(&shift.holder), name, until));
                    }
                    None if own && !shift.taken => mine.take.push((id, name, end)),
                    None if own => mine.offer.push((id, format!("{name} · {end}"))),
                    _ => {}
                }
            }
        }
        mine
    }

    fn gaps(&self) -> Vec<(String, Vec<(String, String)>)> {
        let (roster, now) = (&self.view.state.roster, self.view.now.0);
        let of = |rung: Rung| {
            let gaps = roster.gaps(rung, now, now.saturating_add(WEEK)).into_iter();
            let gaps = gaps.map(|(from, until)| (self.minute(from), self.minute(until)));
            (self.rung(rung), gaps.collect::<Vec<_>>())
        };
        let all = INSIDE.into_iter().map(of);
        all.filter(|(_, gaps)| !gaps.is_empty()).collect()
    }

    fn shifts(&self) -> Vec<Planned> {
        let now = self.view.now.0;
        let shifts = self.view.state.roster.shifts.iter();
        let mut ahead: Vec<&Shift> = shifts
            .filter(|it| it.ended.is_none() && (it.until > now || it.offer.is_some()))
            .collect();
        ahead.sort_by_key(|it| (it.from, it.rung));
        ahead.truncate(SHIFTS_SHOWN);
        let planned = |it: &Shift| Planned {
            id: hex::encode(it.id),
            who: self.name(&it.holder),
            rung: self.rung(it.rung),
            from: self.minute(it.from),
            until: self.minute(it.until),
        };
        ahead.into_iter().map(planned).collect()
    }

    fn contacts(&self) -> Vec<Told> {
        let contacts = self.view.state.roster.contacts.iter();
        let told = contacts.map(|contact| {
            let id = hex::encode(contact.id);
            let rung = self.rung(contact.rung);
            match contact.channels.first() {
                Some(channel) => {
                    let told = self.told(id, channel);
                    let kind = format!("{rung} · {}", told.kind);
                    Told { kind, ..told }
                }
                None => Told {
                    id,
                    kind: rung,
                    address: String::new(),
                    language: "",
                    secret: String::new(),
                },
            }
        });
        told.collect()
    }

    fn told(&self, id: String, channel: &Channel) -> Told {
        let key = format!("duty-channel-{}", channel.kind.code());
        let language = channel.language.parse::<Language>();
        Told {
            id,
            kind: self.page.text(&key).into_owned(),
            address: channel.address.clone(),
            language: language.map_or("", Language::own_name),
            secret: match channel.kind {
                ChannelKind::Hook => channel.secret.clone(),
                ChannelKind::Mail | ChannelKind::Ntfy => String::new(),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::frame::tests::sound;
    use crate::rooms::samples;
    use pages::Problem;

    #[test]
    fn the_page_is_sound_in_every_language() {
        let views = samples::duty_views();
        for view in &views {
            sound("duty", |language| {
                let form = Form::of(&FIELDS);
                Duty::new(language, samples::frame("duty"), Some(view), form, true)
            });
        }
        sound("duty refused", |language| {
            let problem = Problem::at("channel-address", "refusal-channel-address");
            let mut form = Form::of(&FIELDS).refusing(problem);
            form.keep("channel-address", "<b>\"'&");
            Duty::new(
                language,
                samples::frame("duty"),
                Some(&views[0]),
                form,
                false,
            )
        });
        sound("duty unread", |language| {
            let form = Form::of(&FIELDS);
            Duty::new(language, samples::frame("duty"), None, form, false)
        });
    }

    #[test]
    fn a_page_shows_what_each_may_do_and_no_more() {
        let [full, bare, other]: [DutyView; 3] = samples::duty_views()
            .try_into()
            .unwrap_or_else(|_| unreachable!("three samples"));
        let draw = |view: &DutyView| {
            let frame = samples::frame("duty");
            let page = Duty::new(Language::En, frame, Some(view), Form::of(&FIELDS), false);
            page.render().unwrap_or_default()
        };
        let page = draw(&full);
        for act in [
            "add-shift",
            "remove-shift",
            "add-contact",
            "accept",
            "take",
            "offer",
            "test",
        ] {
            assert!(page.contains(&format!("action=\"/duty/{act}\"")), "{act}");
        }
        let page = draw(&bare);
        assert!(page.contains("Nobody is on duty."));
        assert!(!page.contains("/duty/accept") && !page.contains("/duty/offer"));
        let page = draw(&other);
        for act in ["add-shift", "remove-shift", "add-contact", "remove-contact"] {
            assert!(!page.contains(&format!("/duty/{act}")), "{act}");
        }
        assert!(page.contains("/duty/withdraw"));
    }
}
