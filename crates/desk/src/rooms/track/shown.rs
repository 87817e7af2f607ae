//! One proceeding as its pages show it: what it is, who stands how in it, and its steps as a line of time.

use super::words::{Choice, act, day, name, partial, party};
use crate::rooms::frame::minute;
use crate::view::FileView;
use casework::proceedings::view::{History, Line, Proceeding, Step};
use jiff::civil::Date;
use lexicon::Lexicon;
use pages::Page;
use words::Language;

/// What showing asks for.
pub(in crate::rooms) struct Scene<'a> {
    pub page: &'a Page,
    pub language: Language,
    pub lexicon: &'a Lexicon,
    pub view: &'a FileView,
}

/// Somebody in a proceeding.
pub(in crate::rooms) struct Person {
    pub name: String,
    /// The keys of what they are in it.
    pub parts: Vec<String>,
    /// How they stand; empty where nothing was said.
    pub standing: String,
    pub since: String,
    /// Whether they can stand in it at all.
    pub held: bool,
    /// How they stood, oldest first; empty where there is one line.
    pub history: Vec<HistoryLine>,
}

/// A line of a history.
pub(in crate::rooms) struct HistoryLine {
    /// The state; empty where a correction says that nothing was so.
    pub state: String,
    pub since: String,
    pub note: String,
    pub corrects: bool,
    pub corrected: bool,
    /// Who wrote it and when, as HTML.
    pub by: String,
}

/// A step in the line of time.
pub(in crate::rooms) struct StepLine {
    pub on: String,
    /// For machines; empty where the day is not known.
    pub machine: String,
    /// The key of what it is.
    pub kind: String,
    pub failed: bool,
    pub by: String,
    pub text: String,
    pub duty: String,
    pub next: String,
}

/// A proceeding.
pub(in crate::rooms) struct Shown {
    pub id: String,
    pub href: String,
    pub title: String,
    pub kind: String,
    /// Labels as keys, and what stands beside them.
    pub facts: Vec<(&'static str, String)>,
    pub note: String,
    /// Dates that were set: in words, and whether they have passed.
    pub dates: Vec<(String, bool)>,
    pub persons: Vec<Person>,
    pub steps: Vec<StepLine>,
}

impl Shown {
    /// A proceeding.
    pub(in crate::rooms) fn of(scene: &Scene<'_>, proceeding: &Proceeding) -> Self {
        let known = proceeding.known();
        let set = |next: Date| (day(scene.page, next), next < scene.view.today);
        Self {
            id: known.proceeding.to_string(),
            href: format!("/cases/{}/track/{}", scene.view.head.id, known.proceeding),
            title: known.title.clone(),
            // keys: track-kind-*
            kind: format!("track-kind-{}", known.kind.code()),
            facts: facts(scene, proceeding),
            note: known.note.clone(),
            dates: proceeding.dates().into_iter().map(set).collect(),
            persons: persons(scene, proceeding),
            steps: proceeding
                .steps()
                .into_iter()
                .map(|it| step(scene, it))
                .collect(),
        }
    }
}

fn facts(scene: &Scene<'_>, proceeding: &Proceeding) -> Vec<(&'static str, String)> {
    let known = proceeding.known();
    let state = known.state.as_deref();
    let opened = known.opened.map(|it| partial(scene.page, it));
    let incidents = scene.view.case.incidents();
    let titles = known.incidents.iter().filter_map(|it| incidents.get(*it));
    let titles = titles.map(|it| it.value.title.clone());
    let acts = known.acts.iter();
    let acts = acts.filter_map(|it| act(scene.view, scene.lexicon, scene.language, *it));
    let about: Vec<String> = titles.chain(acts).collect();
    [
        ("track-body", known.body.clone()),
        (
            "track-state",
            state.map_or_else(String::new, |it| name(scene.lexicon, scene.language, it)),
        ),
        ("track-number", known.number.clone()),
        ("track-opened", opened.unwrap_or_default()),
        ("track-about", about.join(scene.page.locale().between())),
    ]
    .into_iter()
    .filter(|(_, text)| !text.is_empty())
    .collect()
}

fn persons(scene: &Scene<'_>, proceeding: &Proceeding) -> Vec<Person> {
    let mut seen = Vec::new();
    let all = &proceeding.known().persons;
    for one in all {
        if !seen.contains(&one.party) {
            seen.push(one.party);
        }
    }
    seen.into_iter()
        .map(|id| {
            let parts = all.iter().filter(|it| it.party == id);
            let history = proceeding.standing(id).map(|it| &it.history);
            let state = history.and_then(History::state);
            Person {
                name: party(scene.view, id),
                parts: parts
                    .clone()
                    // keys: track-part-*
                    .map(|it| format!("track-part-{}", it.part.code()))
                    .collect(),
                standing: state.map_or_else(String::new, |(code, _)| {
                    name(scene.lexicon, scene.language, code)
                }),
                since: state.map_or_else(String::new, |(_, on)| partial(scene.page, *on)),
                held: parts.clone().any(|it| it.part.is_held()),
                history: history.map_or_else(Vec::new, |it| {
                    lines(scene, it, |code| name(scene.lexicon, scene.language, code))
                }),
            }
        })
        .collect()
}

/// A history's lines; none where it has only one, which stands elsewhere.
pub(in crate::rooms) fn lines<S>(
    scene: &Scene<'_>,
    history: &History<S>,
    state: impl Fn(&S) -> String,
) -> Vec<HistoryLine> {
    let line = |it: &Line<S>| HistoryLine {
        state: it
            .state
            .as_ref()
            .map_or_else(String::new, |(of, _)| state(of)),
        since: it
            .state
            .as_ref()
            .map_or_else(String::new, |(_, on)| partial(scene.page, *on)),
        note: it.note.clone(),
        corrects: it.corrects.is_some(),
        corrected: it.corrected,
        by: scene
            .page
            .phrase("track-recorded")
            .with("officer", scene.view.name(it.by))
            .native("time", minute(scene.page, it.at))
            .to_string(),
    };
    history.lines().iter().map(line).collect()
}

/// The lines of a history that can be corrected, to choose from: the position, and the line in words.
pub(in crate::rooms) fn correctable<S>(
    scene: &Scene<'_>,
    history: &History<S>,
    of: &str,
    state: impl Fn(&S) -> String,
) -> Vec<Choice> {
    let open = history.lines().iter().filter(|it| !it.corrected);
    open.filter_map(|it| {
        let (what, on) = it.state.as_ref()?;
        let words = format!("{of} — {} — {}", state(what), partial(scene.page, *on));
        Some((it.position.to_string(), words))
    })
    .collect()
}

fn step(scene: &Scene<'_>, it: &Step) -> StepLine {
    let step = &it.step;
    StepLine {
        on: partial(scene.page, step.on),
        machine: step.on.day().map(|it| it.to_string()).unwrap_or_default(),
        // keys: track-step-*
        kind: format!("track-step-{}", step.kind.code()),
        failed: step.duty.is_some(),
        by: step.by.clone(),
        text: step.text.clone(),
        duty: step
            .duty
            .as_deref()
            .map_or_else(String::new, |it| name(scene.lexicon, scene.language, it)),
        next: step.next.map_or_else(String::new, |it| day(scene.page, it)),
    }
}
