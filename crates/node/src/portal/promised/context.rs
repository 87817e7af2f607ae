//! What the page of a mailbox's promises shows.

use crate::Office;
use crate::mailbox::{CopyState, Promises};
use crate::portal::frame::{Frame, shell};
use crate::portal::refusal::Draft;
use askama::Template;
use charter::{Editions, Obligation, Standing};
use pages::{Field, Form, Locale, Page};
use std::sync::Arc;
use words::{Language, Moment};

/// The fields of a claim.
pub(in crate::portal) const FIELDS: [Field; 2] = [
    Field::kept("claim", "promised-what"),
    Field::kept("claim-text", "promised-text"),
];

/// What can be chosen, with the key of its words.
pub(in crate::portal) const CLAIMS: [(&str, &str); 3] = [
    ("silence", "promised-silence"),
    ("no-answer", "promised-no-answer"),
    ("complaint", "promised-complaint"),
];

/// The page of a mailbox's promises.
#[derive(Template)]
#[template(path = "promised/page.html")]
pub(in crate::portal) struct PromisedPage {
    pub page: Page,
    pub frame: Frame,
    pub office: String,
    /// The key of what the request before this one did.
    pub done: Option<&'static str>,
    pub promises: Vec<ShownPromise>,
    pub copies: Vec<ShownCopy>,
    pub claims: [(&'static str, &'static str); 3],
    pub paused: bool,
    pub may_pause: bool,
    pub form: Form,
}

/// One sealed copy, or where this one came from.
pub(in crate::portal) struct ShownCopy {
    pub office: String,
    /// What became of it, in words.
    pub state: String,
    pub wrong: bool,
    /// The id of the office with which there is an exchange that can be opened.
    pub opens: Option<String>,
    /// Where the exchange is, if that is another website.
    pub at: Option<String>,
}

/// One promise.
pub(in crate::portal) struct ShownPromise {
    pub name: String,
    /// How it stands, in words.
    pub state: String,
    pub late: bool,
}

impl PromisedPage {
    pub(in crate::portal) fn new(
        language: Language,
        office: &str,
        (obligations, editions): (&[Obligation], &Editions),
        copies: impl Fn(&Page) -> Vec<ShownCopy>,
        now: Moment,
        done: Option<&'static str>,
        draft: &Draft,
    ) -> Self {
        let page = shell(language, "title-promises", "mailbox/open/promises");
        let shown = obligations.iter();
        let open = || obligations.iter().filter(|it| it.is_open());
        let standing = |it: &Obligation| it.standing(now);
        Self {
            promises: shown.map(|it| promise(&page, editions, it, now)).collect(),
            copies: copies(&page),
            paused: open().any(|it| standing(it) == Standing::Paused),
            may_pause: open().any(|it| it.pause_left > 0 && standing(it) != Standing::Overdue),
            frame: Frame::of(office),
            office: office.to_owned(),
            done,
            claims: CLAIMS,
            form: draft.fill(Form::of(&FIELDS), Locale::of(language), "claim-text"),
            page,
        }
    }
}

/// What is said about copies in a mailbox: where they are, and where this one came from.
pub(in crate::portal) fn copies(page: &Page, promises: &Promises) -> Vec<ShownCopy> {
    let language = page.locale().language();
    let gone = || page.text("promised-copy-gone").into_owned();
    let name = |office: &Option<Arc<Office>>| {
        let office = office.as_ref();
        office.map_or_else(gone, |it| it.name_in(language).to_owned())
    };
    let place = |office: &Option<Arc<Office>>| Place::of(language, office.as_deref());
    let mut shown: Vec<_> = promises
        .copies
        .iter()
        .map(|copy| one(page, name(&copy.office), copy.state, place(&copy.office)))
        .collect();
    for also in &promises.also {
        let office = also.name_in(language).to_owned();
        let phrase = page.locale().phrase("promised-copy-also");
        shown.push(ShownCopy {
            state: phrase.with("office", office.as_str()).to_string(),
            office,
            wrong: false,
            opens: Some(also.id.digits()),
            at: None,
        });
    }
    if let Some(from) = &promises.from {
        let office = from.name_in(language).to_owned();
        let place = Place::of(language, Some(from));
        let phrase = page.locale().phrase("promised-copy-from");
        shown.push(ShownCopy {
            state: phrase.with("office", office.as_str()).to_string(),
            office,
            wrong: false,
            opens: place.opens,
            at: place.at,
        });
    }
    shown
}

/// How the exchange with an office is reached.
#[derive(Clone, Default)]
struct Place {
    opens: Option<String>,
    at: Option<String>,
}

impl Place {
    fn of(language: Language, office: Option<&Office>) -> Self {
        let Some(office) = office else {
            return Self::default();
        };
        match &office.elsewhere {
            Some(at) => Self {
                opens: None,
                at: Some(format!("{}/{language}/mailbox", at.address)),
            },
            None => Self {
                opens: Some(office.id.digits()),
                at: None,
            },
        }
    }
}

fn one(page: &Page, office: String, state: CopyState, place: Place) -> ShownCopy {
    let locale = page.locale();
    let is_there = matches!(state, CopyState::Sent(_));
    let (key, at) = match state {
        CopyState::Held => ("promised-copy-held", Moment(0)),
        CopyState::Sent(at) => ("promised-copy-sent", at),
        CopyState::OnItsWay(at) => ("promised-copy-waits", at),
        CopyState::NotArrived(at) => ("promised-copy-not-arrived", at),
        CopyState::KeptBack => ("promised-copy-kept-back", Moment(0)),
    };
    ShownCopy {
        state: locale
            .phrase(key)
            .with("office", office.as_str())
            .native("time", locale.hour(at.hour()))
            .to_string(),
        office,
        wrong: matches!(state, CopyState::NotArrived(_) | CopyState::KeptBack),
        opens: place.opens.filter(|_| is_there),
        at: place.at.filter(|_| is_there),
    }
}

fn promise(page: &Page, editions: &Editions, it: &Obligation, now: Moment) -> ShownPromise {
    let locale = page.locale();
    let promise = editions.promise(it);
    let standing = it.standing(now);
    let (key, at) = match standing {
        Standing::Open | Standing::DueSoon => ("promised-open", it.due),
        Standing::Paused => ("promised-waits", it.due),
        Standing::Overdue => ("promised-overdue", it.due),
        Standing::Kept => ("promised-kept", it.discharged.map_or(it.due, |(at, _)| at)),
        Standing::Late => ("promised-late", it.discharged.map_or(it.due, |(at, _)| at)),
        Standing::Missed => ("promised-missed", it.due),
    };
    ShownPromise {
        name: promise.map_or_else(
            || it.key.clone(),
            |it| it.name(locale.language()).to_owned(),
        ),
        state: locale
            .phrase(key)
            .native("time", locale.hour(at.hour()))
            .to_string(),
        late: matches!(
            standing,
            Standing::Overdue | Standing::Late | Standing::Missed
        ),
    }
}

#[cfg(any(test, feature = "gallery"))]
fn sample_copies(page: &Page, any: bool) -> Vec<ShownCopy> {
    let at = Moment(1_772_373_600);
    let states = [
        CopyState::Held,
        CopyState::Sent(at),
        CopyState::OnItsWay(at),
        CopyState::NotArrived(at),
        CopyState::KeptBack,
    ];
    let here = Place {
        opens: Some("07".repeat(16)),
        at: None,
    };
    let there = Place {
        opens: None,
        at: Some("https://other.example/en/mailbox".to_owned()),
    };
    let shown = |place: &Place, state| one(page, "Other <i>".to_owned(), state, place.clone());
    let mut all: Vec<_> = states.map(|it| shown(&here, it)).into();
    all.push(shown(&there, CopyState::Sent(at)));
    all.into_iter().filter(|_| any).collect()
}

#[cfg(any(test, feature = "gallery"))]
impl PromisedPage {
    pub(in crate::portal) fn samples(language: Language) -> Vec<(String, Self)> {
        use crate::portal::refusal::Refused;
        use charter::{Happening, Running, Step};
        let editions = Editions::built_in();
        let hour = |hours: i64| Moment(1_772_373_600 + hours * 3_600);
        let step = |position, happening, at, keys: &[&str]| Step {
            position,
            happening,
            officer: (!keys.is_empty()).then_some([1; 32]),
            at,
            charter: Some(2),
            discharges: keys.iter().map(|it| (*it).to_owned()).collect(),
            opens: Vec::new(),
            breaches: Vec::new(),
            explains: Vec::new(),
            copies: charter::Copies::default(),
        };
        let story = [
            step(0, Happening::Report, hour(0), &[]),
            step(1, Happening::Office, hour(5), &["triage"]),
            step(2, Happening::Answer, hour(9), &["acknowledge", "rights"]),
            step(3, Happening::Contest, hour(30), &[]),
            step(4, Happening::Message, hour(31), &[]),
            step(5, Happening::Pause, hour(40), &[]),
        ];
        let mut samples = Vec::new();
        for (name, steps, now, done) in [
            ("none", 0, hour(0), None),
            ("fresh", 1, hour(1), None),
            ("contested", 5, hour(32), Some("promised-done-contest")),
            ("paused", 6, hour(41), Some("promised-done-pause")),
            ("overdue", 5, hour(400), None),
        ] {
            let mut running = Running::default();
            for step in &story[..steps] {
                running.take(editions.at(step.charter), step);
            }
            let shown = (running.all.as_slice(), &editions);
            let copies = |page: &Page| sample_copies(page, steps > 1);
            let draft = Draft::default();
            let page = Self::new(language, "Office <b>", shown, copies, now, done, &draft);
            samples.push((name.to_owned(), page));
        }
        for refused in [
            Refused::NoClaim,
            Refused::ComplaintEmpty,
            Refused::Unavailable,
        ] {
            let name = format!("{refused:?}");
            let draft = Draft {
                typed: vec![
                    ("claim".to_owned(), "complaint".to_owned()),
                    ("claim-text".to_owned(), "</textarea><script>".to_owned()),
                ],
                refused: vec![refused],
            };
            let shown = (&[][..], &editions);
            samples.push((
                name,
                Self::new(
                    language,
                    "Office",
                    shown,
                    |_| Vec::new(),
                    hour(0),
                    None,
                    &draft,
                ),
            ));
        }
        samples
    }
}
