//! What the page with the chronology shows.

use crate::picture::scale::{Bond, Mark, Sort, svg};
use crate::rooms::events::context::{near, told};
use crate::rooms::frame::{Frame, shell};
use crate::rooms::people::context::Made;
use crate::rooms::terms::CaseMenu;
use crate::view::FileView;
use askama::Template;
use casework::when::{PartialDate, Span};
use jiff::civil::Date;
use lexicon::Lexicon;
use pages::Page;
use words::{CooperationId, Language};

/// From so many days on, an empty time is marked as a gap: a month in which nobody may have asked.
const GAP_DAYS: i64 = 31;

/// One thing that happened.
pub(in crate::rooms) struct Happened {
    /// Its number in the picture; none where it has no date.
    pub number: Option<usize>,
    /// The key of what it is.
    pub kind: &'static str,
    pub title: String,
    pub when: String,
    /// What it was, in terms of the lexicon.
    pub terms: Vec<String>,
    pub href: String,
    /// How near it lies to the cooperation that it may answer to: its title, and the words.
    pub near: Vec<(String, String)>,
    /// So many days before it of which nothing is recorded.
    pub gap: Option<i64>,
}

/// The page.
#[derive(Template)]
#[template(path = "pictures/chronology.html")]
pub(in crate::rooms) struct Chronology {
    pub page: Page,
    pub frame: Frame,
    pub menu: CaseMenu,
    pub dated: Vec<Happened>,
    pub undated: Vec<Happened>,
    /// The picture as SVG; empty where there is none to draw.
    pub picture: String,
}

/// One thing before it has a number.
struct Entry {
    kind: &'static str,
    title: String,
    when: Option<Span>,
    terms: Vec<String>,
    href: String,
    cooperation: Option<CooperationId>,
    answers: Vec<CooperationId>,
    sort: Sort,
}

impl Chronology {
    /// The page.
    pub(in crate::rooms) fn new(made: Made, view: &FileView) -> Self {
        let base = format!("/cases/{}", view.head.id);
        let page = shell(
            made.language,
            "chronology-title",
            &format!("{base}/chronology"),
        );
        let mut entries = entries(view, &made.lexicon, made.language, &base);
        entries.extend(followed(&page, view, &made.lexicon, &base));
        entries.sort_by_key(|it| it.when.map(|when| (when.first(), when.last())));
        let (dated, undated): (Vec<Entry>, Vec<Entry>) =
            entries.into_iter().partition(|it| it.when.is_some());
        let picture = picture(&page, &dated);
        Self {
            menu: CaseMenu::of(&view.head, "chronology"),
            dated: listed(&page, view, dated),
            undated: listed(&page, view, undated),
            picture,
            frame: made.frame,
            page,
        }
    }
}

fn entries(view: &FileView, lexicon: &Lexicon, language: Language, base: &str) -> Vec<Entry> {
    let terms = |codes: &mut dyn Iterator<Item = &String>| -> Vec<String> {
        let terms = codes.filter_map(|it| lexicon.get(it));
        terms.map(|it| it.name(language).to_owned()).collect()
    };
    let cooperation = view.case.cooperation().all().iter().map(|it| Entry {
        kind: "chronology-cooperation",
        title: it.value.title.clone(),
        when: it.value.when,
        terms: terms(&mut it.value.codes.iter()),
        href: format!("{base}/cooperation/{}", it.value.cooperation),
        cooperation: Some(it.value.cooperation),
        answers: Vec::new(),
        sort: Sort::Cooperation,
    });
    let incidents = view.case.incidents().all().iter().map(|it| Entry {
        kind: "chronology-incident",
        title: it.value.title.clone(),
        when: it.value.when,
        terms: terms(&mut it.value.acts.iter().map(|it| &it.code)),
        href: format!("{base}/events/{}", it.value.incident),
        cooperation: None,
        answers: it.value.answers.clone(),
        sort: Sort::Incident,
    });
    cooperation.chain(incidents).collect()
}

/// What was done about it: actions that left, replies, steps in proceedings, and what became of people.
fn followed(page: &Page, view: &FileView, lexicon: &Lexicon, base: &str) -> Vec<Entry> {
    let case = &view.case;
    let on = |from: PartialDate| Some(Span { from, to: None });
    let term = |code: &str| {
        let term = lexicon.get(code);
        term.map(|it| it.name(page.locale().language()).to_owned())
    };
    let entry = |kind, title: &str, from, terms: Vec<String>, href: String| Entry {
        kind,
        title: title.to_owned(),
        when: on(from),
        terms,
        href,
        cooperation: None,
        answers: Vec::new(),
        sort: Sort::Followed,
    };
    let mut all = Vec::new();
    for action in case.actions().all() {
        let Some(sent) = action.sent() else { continue };
        let letter = &action.newest().value;
        let kind = page.text(&format!("action-kind-{}", letter.kind.code()));
        let to = match letter.addressee.name.as_str() {
            "" => &letter.addressee.title,
            name => name,
        };
        let title = if to.is_empty() { &kind } else { to };
        let href = format!("{base}/actions/{}", action.id());
        let from = PartialDate::of(sent.on);
        all.push(entry(
            "chronology-action",
            title,
            from,
            vec![kind.clone().into_owned()],
            href,
        ));
    }
    for reply in case.replies().all() {
        let it = &reply.field.value;
        let terms = it.responses.iter().filter_map(|it| term(it)).collect();
        let href = format!("{base}/replies/{}", it.reply);
        let from = PartialDate::of(it.on);
        all.push(entry("chronology-reply", &it.from, from, terms, href));
    }
    for proceeding in case.proceedings().all() {
        let known = &proceeding.field.value;
        for step in proceeding.steps() {
            let kind = page.text(&format!("track-step-{}", step.step.kind.code()));
            let href = format!("{base}/track/{}", known.proceeding);
            let terms = vec![kind.into_owned()];
            all.push(entry(
                "chronology-step",
                &known.title,
                step.step.on,
                terms,
                href,
            ));
        }
    }
    for outcome in case.outcomes().lines() {
        let it = &outcome.what;
        let title = view.called(page.locale(), it.party);
        let terms = term(&it.follow_up).into_iter().collect();
        let href = format!("{base}/outcomes");
        let from = PartialDate::of(it.as_of);
        all.push(entry("chronology-outcome", &title, from, terms, href));
    }
    all
}

fn listed(page: &Page, view: &FileView, entries: Vec<Entry>) -> Vec<Happened> {
    let mut until: Option<Date> = None;
    let mut all = Vec::new();
    for (place, entry) in entries.into_iter().enumerate() {
        let gap = until.zip(entry.when).and_then(|(until, when)| {
            let days = until.until(when.first()).ok()?.get_days();
            (i64::from(days) > GAP_DAYS).then(|| i64::from(days))
        });
        if let Some(when) = entry.when {
            until = Some(until.map_or(when.last(), |it| it.max(when.last())));
        }
        let cooperation = entry.answers.iter();
        let cooperation = cooperation.filter_map(|id| view.case.cooperation().get(*id));
        all.push(Happened {
            number: entry.when.map(|_| place + 1),
            kind: entry.kind,
            when: told(page, entry.when),
            near: cooperation
                .map(|to| {
                    let near = near(page, to.value.when, entry.when);
                    (to.value.title.clone(), near)
                })
                .collect(),
            title: entry.title,
            terms: entry.terms,
            href: entry.href,
            gap,
        });
    }
    all
}

fn picture(page: &Page, dated: &[Entry]) -> String {
    let marks: Vec<Mark> = dated
        .iter()
        .enumerate()
        .filter_map(|(place, entry)| {
            let when = entry.when?;
            Some(Mark {
                number: place + 1,
                first: when.first(),
                last: when.last(),
                vague: when.from.about || when.from.day().is_none(),
                sort: entry.sort,
            })
        })
        .collect();
    let mut bonds = Vec::new();
    for (place, entry) in dated.iter().enumerate() {
        let answered = entry.answers.iter().filter_map(|answered| {
            let mut all = dated.iter();
            all.position(|it| it.cooperation == Some(*answered))
        });
        let apart = |from: &usize| match (dated[*from].when, entry.when) {
            (Some(one), Some(other)) => days_apart(one, other),
            _ => i32::MAX,
        };
        // One line has room for one distance: the nearest. The list has them all.
        let nearest = answered.clone().min_by_key(apart);
        for from in answered {
            let text = match nearest == Some(from) {
                true => near(page, dated[from].when, entry.when),
                false => String::new(),
            };
            bonds.push(Bond {
                from: from + 1,
                to: place + 1,
                text,
            });
        }
    }
    let label = page.text("chronology-picture");
    let month = |date: Date| {
        page.locale()
            .partial((date.year(), Some(date.month()), None, false))
    };
    svg(&marks, &bonds, &label, month).unwrap_or_default()
}

/// How many days lie between two spans: none where they overlap.
fn days_apart(one: Span, other: Span) -> i32 {
    let (early, late) = match one.first() <= other.first() {
        true => (one, other),
        false => (other, one),
    };
    let apart = early.last().until(late.first());
    apart.map_or(i32::MAX, |it| it.get_days().max(0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::frame::tests::sound;
    use crate::rooms::samples;
    use std::sync::Arc;

    fn made(language: Language) -> Made {
        Made {
            language,
            frame: samples::frame("cases"),
            lexicon: Arc::new(Lexicon::built_in().clone()),
            year: 2026,
            form: pages::Form::default(),
        }
    }

    #[test]
    fn the_page_is_sound_in_every_language() {
        for view in samples::file_views() {
            sound("chronology", |language| {
                Chronology::new(made(language), &view)
            });
        }
    }

    #[test]
    fn a_time_of_which_nothing_is_recorded_is_marked() {
        let view = samples::file_views().swap_remove(1);
        let page = Chronology::new(made(Language::En), &view);
        let gaps: Vec<_> = page.dated.iter().map(|it| it.gap).collect();
        // From 4 to 6 March, and from 7 March to about April.
        assert_eq!(gaps, [None, None, None]);
        assert!(page.picture.starts_with("<svg"));
        assert_eq!(page.dated[1].near[0].1, "between 2 and 3 days after");
    }
}
