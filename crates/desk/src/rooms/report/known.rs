//! What may be known already, as the page of a report shows it: in words, each with its reasons.

use crate::finding::{Facet, KnownReason, KnownRow};
use find::name::Why;
use lexicon::Lexicon;
use pages::Page;
use words::Moment;

const SECONDS_OF_DAY: i64 = 24 * 60 * 60;

/// What may be about the same.
pub(in crate::rooms) struct Known {
    pub rows: Vec<Line>,
    /// Whether everything was compared.
    pub complete: bool,
}

/// A case or a report.
pub(in crate::rooms) struct Line {
    pub href: String,
    pub reference: String,
    /// The title of a case; empty for a report.
    pub title: String,
    /// The beginning of a report's story.
    pub excerpt: String,
    pub percent: u32,
    /// The reasons as HTML.
    pub reasons: Vec<String>,
    /// The case to which the report can be joined; empty where it cannot.
    pub join: String,
}

impl Known {
    /// What was found, in the page's language.
    pub(in crate::rooms) fn of(
        page: &Page,
        lexicon: &Lexicon,
        (rows, complete): &(Vec<KnownRow>, bool),
    ) -> Self {
        Self {
            rows: rows.iter().map(|it| line(page, lexicon, it)).collect(),
            complete: *complete,
        }
    }
}

fn line(page: &Page, lexicon: &Lexicon, row: &KnownRow) -> Line {
    let (case, report) = (row.case.as_ref(), row.report.as_deref());
    let href = case.map(|it| format!("/cases/{}", it.id));
    let href = href.or_else(|| report.map(|it| format!("/reports/{}", it.id)));
    let reference = case.map(|it| it.reference.clone());
    let reference = reference.or_else(|| report.map(|it| it.reference.clone()));
    Line {
        href: href.unwrap_or_default(),
        reference: reference.unwrap_or_default(),
        title: case.map(|it| it.title.clone()).unwrap_or_default(),
        excerpt: report.map(|it| it.excerpt.clone()).unwrap_or_default(),
        percent: u32::from(row.percent),
        reasons: row
            .reasons
            .iter()
            .map(|it| reason(page, lexicon, it))
            .collect(),
        join: match (row.joinable, case) {
            (true, Some(case)) => case.id.to_string(),
            _ => String::new(),
        },
    }
}

fn reason(page: &Page, lexicon: &Lexicon, reason: &KnownReason) -> String {
    let day = |day: i32| {
        let at = Moment(i64::from(day).saturating_mul(SECONDS_OF_DAY));
        page.locale().day(at)
    };
    match reason {
        KnownReason::SameForm => page.text("known-same-form").into_owned(),
        KnownReason::Name {
            ours,
            theirs,
            likeness,
        } => {
            let said = page
                .phrase("known-name")
                .with("ours", ours.as_str())
                .with("theirs", theirs.as_str())
                .with("percent", u32::from(likeness.percent))
                .to_string();
            let why: Vec<_> = likeness.why.iter().map(|it| page.text(why(*it))).collect();
            match why.is_empty() {
                true => said,
                false => format!("{said} ({})", why.join(page.locale().between())),
            }
        }
        KnownReason::Words(percent) => page
            .phrase("known-words")
            .with("percent", u32::from(*percent))
            .to_string(),
        KnownReason::SameDay(on) => page
            .phrase("known-same-day")
            .native("day", day(*on))
            .to_string(),
        KnownReason::NearDay { ours, theirs } => page
            .phrase("known-near-day")
            .native("ours", day(*ours))
            .native("theirs", day(*theirs))
            .to_string(),
        KnownReason::Place(place) => page
            .phrase("known-place")
            .with("place", place.as_str())
            .to_string(),
        KnownReason::Code(facet, code) => {
            let key = match facet {
                Facet::State => "known-state",
                _ => "known-code",
            };
            let name = lexicon.get(code);
            let name = name.map_or(code.as_str(), |it| it.name(page.locale().language()));
            page.phrase(key).with("name", name).to_string()
        }
    }
}

const fn why(why: Why) -> &'static str {
    match why {
        Why::SameSpelling => "known-why-same-spelling",
        Why::OtherScript(..) => "known-why-other-script",
        Why::OtherSpelling => "known-why-other-spelling",
        Why::OtherOrder => "known-why-other-order",
        Why::Initial => "known-why-initial",
        Why::MissingPart => "known-why-missing-part",
        Why::OtherPart => "known-why-other-part",
    }
}
