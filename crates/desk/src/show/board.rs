//! The board: what is due on all reports and cases that an officer can open, and on the office itself.

use super::{Scene, obligation_view, short};
use crate::folds::{Brief, Mailbox};
use crate::view::{BoardRow, DueOn, DueThing, ObligationView, Role};
use charter::{Act, Calendar, Editions, Obligation, Running};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use words::{Moment, StreamId};

impl Scene<'_> {
    /// What is due, soonest first; the office's own promises come from its headers.
    pub(crate) fn board(&self, office: &Running, calendar: &Calendar) -> Vec<BoardRow> {
        let reports = self.fold.mailboxes.iter();
        let reports = reports.filter(|(id, _)| self.mailbox(**id).is_some());
        let reports = reports.flat_map(|(id, mailbox)| self.on_report(*id, mailbox));
        let cases = self.fold.briefs();
        let cases = cases.flat_map(|(id, brief)| self.on_case(id, brief, calendar.time_zone()));
        let mut rows: Vec<_> = reports.chain(cases).chain(self.on_office(office)).collect();
        rows.sort_by_key(|it| it.due);
        rows
    }

    /// The promises that run on a case, kept ones too, soonest due first.
    pub(super) fn promises_of(&self, case: StreamId) -> Vec<ObligationView> {
        let promises = self.fold.brief(case).map(|it| it.promises.as_slice());
        let promises = promises.unwrap_or_default().iter();
        let mut all: Vec<_> = promises.map(|it| self.obligation(it)).collect();
        all.sort_by_key(|it| it.due);
        all
    }

    /// Whether what is due on a report is for the one who looks: the case's officer answers for its reports, and whoever takes
    /// reports in for those that are in no case.
    pub(crate) fn is_my_report(&self, id: StreamId, mailbox: &Mailbox) -> bool {
        let cases = self.fold.cases_of(id);
        let mut briefs = cases.iter().filter_map(|it| self.fold.brief(*it));
        match cases.is_empty() {
            true => self.takes_in(mailbox),
            false => briefs.any(|it| self.is_my_case(it)),
        }
    }

    /// Whether a case is for the one who looks: it is assigned to them, or to nobody, and they are a member.
    pub(crate) fn is_my_case(&self, brief: &Brief) -> bool {
        brief.assigned.is_none_or(|it| it == self.fold.me)
    }

    /// Whether the office's own housekeeping is for the one who looks.
    pub(crate) fn keeps_house(&self) -> bool {
        self.is_one_of(&[Role::Administrator])
    }

    fn takes_in(&self, mailbox: &Mailbox) -> bool {
        mailbox.by_intake && self.is_one_of(&[Role::Intake, Role::Supervisor])
    }

    fn on_report<'a>(
        &'a self,
        id: StreamId,
        mailbox: &'a Mailbox,
    ) -> impl Iterator<Item = BoardRow> + 'a {
        let mine = self.is_my_report(id, mailbox);
        let explains = self.report_may(mailbox).explain;
        let who = self.fold.cases_of(id).into_iter();
        let mut who = who.filter_map(|it| self.fold.brief(it)?.assigned);
        let who = who.next().map(|it| self.name(it)).unwrap_or_default();
        let open = mailbox.running.all.iter().filter(|it| it.is_open());
        open.map(move |it| {
            let on = DueOn::Report {
                id,
                reference: short(id),
            };
            self.row(it, on, (who.clone(), mine, explains))
        })
    }

    fn on_case<'a>(
        &'a self,
        id: StreamId,
        brief: &'a Brief,
        zone: &'a TimeZone,
    ) -> impl Iterator<Item = BoardRow> + 'a {
        let mine = self.is_my_case(brief);
        let works = self.is_one_of(&Role::WORKERS);
        let who = brief.assigned.map(|it| self.name(it)).unwrap_or_default();
        let link = self.case_link(id);
        let days = link.clone().into_iter().flat_map(move |case| {
            brief.due.iter().map(move |it| BoardRow {
                on: DueOn::Case(case.clone()),
                thing: DueThing::Day {
                    on: it.on,
                    kind: it.kind,
                    what: it.what.clone(),
                },
                due: end_of(it.on, zone),
                who: it
                    .who
                    .or(brief.assigned)
                    .map_or_else(String::new, |it| self.name(it)),
                mine: it.who.map_or(mine, |it| it == self.fold.me),
                for_another: false,
                may_explain: false,
            })
        });
        let promises = link.into_iter().flat_map(move |case| {
            let who = who.clone();
            let open = brief.promises.iter().filter(|it| it.is_open());
            open.map(move |it| {
                let with = (who.clone(), mine, works);
                self.row(it, DueOn::Case(case.clone()), with)
            })
        });
        days.chain(promises)
    }

    fn on_office<'a>(&'a self, office: &'a Running) -> impl Iterator<Item = BoardRow> + 'a {
        let open = office.all.iter().filter(|it| it.is_open());
        let mine = self.keeps_house();
        open.map(move |it| self.row(it, DueOn::Office, (String::new(), mine, false)))
    }

    fn row(
        &self,
        obligation: &Obligation,
        on: DueOn,
        (who, mine, explains): (String, bool, bool),
    ) -> BoardRow {
        let me = self.fold.keys.signing.verifying();
        let for_another = obligation.barred.contains(&me);
        let promise = self.obligation(obligation);
        BoardRow {
            on,
            due: obligation.due,
            who,
            mine: mine && !for_another,
            for_another,
            may_explain: explains && is_late(&promise) && !promise.explained,
            thing: DueThing::Promise(promise),
        }
    }
}

/// Whether a promise that is still open is late.
fn is_late(promise: &ObligationView) -> bool {
    promise.state == crate::view::ObligationState::Overdue
}

/// What is due for whoever may see headers and holds no keys: neither on what nor by whom.
pub(crate) fn untold(editions: &Editions, running: &[Running], now: Moment) -> Vec<BoardRow> {
    let all = running.iter().flat_map(|it| &it.all);
    let open = all.filter(|it| it.is_open());
    let mut rows: Vec<_> = open
        .map(|it| BoardRow {
            on: match it.by {
                Act::Review => DueOn::Office,
                _ => DueOn::Untold,
            },
            due: it.due,
            who: String::new(),
            mine: false,
            for_another: false,
            may_explain: false,
            thing: DueThing::Promise(obligation_view(editions, it, now)),
        })
        .collect();
    rows.sort_by_key(|it| it.due);
    rows
}

/// The last second of a day in a zone.
pub(crate) fn end_of(day: Date, zone: &TimeZone) -> Moment {
    let next = day.tomorrow().unwrap_or(day);
    let begins = next.to_zoned_datetime(zone.clone());
    Moment(begins.map_or(i64::MAX, |it| it.timestamp().as_second() - 1))
}
