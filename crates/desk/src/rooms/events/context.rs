//! What the page on incidents and cooperation shows.

use crate::rooms::frame::{Frame, shell};
use crate::rooms::people::context::Made;
use crate::rooms::terms::CaseMenu;
use crate::view::FileView;
use askama::Template;
use casework::Field;
use casework::cooperation::event::CooperationRecorded;
use casework::incidents::event::{Act, IncidentRecorded};
use casework::when::Span;
use lexicon::Lexicon;
use pages::{Form, Page};
use words::{Language, PartyId};

/// Cooperation in a list.
pub(in crate::rooms) struct CooperationRow {
    pub id: String,
    pub title: String,
    pub when: String,
    pub place: String,
    pub kinds: Vec<String>,
    pub with: Vec<String>,
    pub who: Vec<String>,
    pub known: String,
}

/// An act in a list.
pub(in crate::rooms) struct ActRow {
    pub name: String,
    pub marks: Vec<String>,
    pub victims: Vec<String>,
    pub authors: Vec<String>,
    pub hit: Option<u32>,
    pub stated_reason: String,
    pub note: String,
}

/// An incident in a list.
pub(in crate::rooms) struct IncidentRow {
    pub id: String,
    pub title: String,
    pub when: String,
    pub place: String,
    pub account: String,
    pub acts: Vec<ActRow>,
    /// Effects: the term, and on whom.
    pub effects: Vec<(String, String)>,
    /// The cooperation that it may answer to: title, id, and how it lies in time, in words.
    pub answers: Vec<(String, String, String)>,
    /// How it follows another: the key, and that one's title.
    pub follows: Option<(String, String)>,
}

/// The page.
#[derive(Template)]
#[template(path = "events/page.html")]
pub(in crate::rooms) struct Events {
    pub page: Page,
    pub frame: Frame,
    pub menu: CaseMenu,
    pub action: String,
    pub cooperation: Vec<CooperationRow>,
    pub incidents: Vec<IncidentRow>,
    /// Whether anybody is recorded on whom acts could have been done.
    pub has_people: bool,
    pub may: bool,
    pub form: Form,
}

/// What rows are made with.
struct Rows<'r> {
    page: &'r Page,
    view: &'r FileView,
    lexicon: &'r Lexicon,
    language: Language,
}

impl Events {
    /// The page.
    pub(in crate::rooms) fn new(made: Made, view: &FileView) -> Self {
        let action = format!("/cases/{}", view.head.id);
        let page = shell(made.language, "events-title", &format!("{action}/events"));
        let rows = Rows {
            page: &page,
            view,
            lexicon: &made.lexicon,
            language: made.language,
        };
        let cooperation = view.case.cooperation().all().iter();
        let incidents = view.case.incidents().by_time().into_iter();
        Self {
            menu: CaseMenu::of(&view.head, "events"),
            cooperation: cooperation.map(|it| rows.cooperation(&it.value)).collect(),
            incidents: incidents.map(|it| rows.incident(it)).collect(),
            has_people: !view.case.parties().is_empty(),
            may: view.may,
            frame: made.frame,
            form: made.form,
            page,
            action,
        }
    }
}

impl Rows<'_> {
    fn terms(&self, codes: &[String]) -> Vec<String> {
        let terms = codes.iter().filter_map(|it| self.lexicon.get(it));
        terms.map(|it| it.name(self.language).to_owned()).collect()
    }

    fn term(&self, code: &str) -> String {
        let term = self.lexicon.get(code);
        term.map_or_else(|| code.to_owned(), |it| it.name(self.language).to_owned())
    }

    fn called(&self, parties: &[PartyId]) -> Vec<String> {
        let all = parties
            .iter()
            .filter_map(|it| self.view.case.parties().get(*it));
        all.map(|it| it.name().to_owned()).collect()
    }

    fn cooperation(&self, it: &CooperationRecorded) -> CooperationRow {
        CooperationRow {
            id: it.cooperation.to_string(),
            title: it.title.clone(),
            when: told(self.page, it.when),
            place: it.place.clone(),
            kinds: self.terms(&it.codes),
            with: self.terms(&it.with),
            who: self.called(&it.who),
            known: it.known.clone(),
        }
    }

    fn act(&self, it: &Act) -> ActRow {
        let marks = it.modifiers.iter().chain(&it.attribution);
        ActRow {
            name: self.term(&it.code),
            marks: marks.map(|it| self.term(it)).collect(),
            victims: self.called(&it.victims),
            authors: self.called(&it.authors),
            hit: it.hit,
            stated_reason: it.stated_reason.clone(),
            note: it.note.clone(),
        }
    }

    fn incident(&self, field: &Field<IncidentRecorded>) -> IncidentRow {
        let it = &field.value;
        let place = it.state.as_deref().map(|it| self.term(it));
        let place = [it.place.clone(), place.unwrap_or_default()];
        let place: Vec<String> = place.into_iter().filter(|it| !it.is_empty()).collect();
        IncidentRow {
            id: it.incident.to_string(),
            title: it.title.clone(),
            when: told(self.page, it.when),
            place: place.join(self.page.locale().between()),
            account: it.account.clone(),
            acts: it.acts.iter().map(|it| self.act(it)).collect(),
            effects: it
                .effects
                .iter()
                .map(|it| {
                    let on = it.on.and_then(|it| self.view.case.parties().get(it));
                    let on = on.map(|it| it.name().to_owned()).unwrap_or_default();
                    (self.term(&it.code), on)
                })
                .collect(),
            answers: it
                .answers
                .iter()
                .filter_map(|id| self.view.case.cooperation().get(*id))
                .map(|to| {
                    let near = near(self.page, to.value.when, it.when);
                    (
                        to.value.title.clone(),
                        to.value.cooperation.to_string(),
                        near,
                    )
                })
                .collect(),
            follows: it.follows.and_then(|(how, earlier)| {
                let earlier = self.view.case.incidents().get(earlier)?;
                Some((
                    format!("following-{}", how.code()),
                    earlier.value.title.clone(),
                ))
            }),
        }
    }
}

/// A date, or from when to when, as the language writes it.
pub(in crate::rooms) fn told(page: &Page, when: Option<Span>) -> String {
    let Some(when) = when else {
        return page.text("file-no-date").into_owned();
    };
    let from = page.locale().partial(when.from.parts());
    match when.to {
        None => from,
        Some(to) => page.locale().text_with(
            "file-from-to",
            &[
                ("from", pages::Value::Native(from)),
                (
                    "to",
                    pages::Value::Native(page.locale().partial(to.parts())),
                ),
            ],
        ),
    }
}

/// How an incident lies to the cooperation before or after it: so many days after it, before it, or unknown.
pub(in crate::rooms) fn near(page: &Page, cooperation: Option<Span>, act: Option<Span>) -> String {
    let (Some(cooperation), Some(act)) = (cooperation, act) else {
        return page.text("events-near-unknown").into_owned();
    };
    // The nearest that the dates allow, and the farthest: an act can lie so many days after cooperation, or anywhere between.
    let days = |from: jiff::civil::Date, to: jiff::civil::Date| {
        from.until(to).map_or(0, |span| i64::from(span.get_days()))
    };
    let least = days(cooperation.last(), act.first());
    let most = days(cooperation.first(), act.last());
    let told = |key: &str, days, most| {
        let values = [
            ("days", pages::Value::Number(days)),
            ("most", pages::Value::Number(most)),
        ];
        page.locale().text_with(key, &values)
    };
    match (least, most) {
        _ if least >= 0 && least == most => told("events-near-after", least, most),
        _ if least >= 0 => told("events-near-after-range", least, most),
        _ if most <= 0 && least == most => told("events-near-before", -most, -least),
        _ if most <= 0 => told("events-near-before-range", -most, -least),
        _ => page.text("events-near-same").into_owned(),
    }
}
