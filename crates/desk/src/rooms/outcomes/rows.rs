//! The rows of the page of outcomes.

use crate::rooms::frame::minute;
use crate::rooms::track::shown::{HistoryLine, Scene, lines};
use crate::rooms::track::words::{act, age, day, name, names, party};
use casework::outcomes::view::{Outcome, without_status};
use casework::parties::Role;
use casework::proceedings::view::Remedy;
use words::{ActId, PartyId};

/// After so many days without news a person stands in the list of those of whom nothing was heard: a quarter of a year, so that nobody is
/// lost between two yearly reports.
const STALE_DAYS: i32 = 90;

/// What is known last of one person, as a whole or as to one act.
pub(in crate::rooms) struct Row {
    /// The person; empty in the rows after their first.
    pub person: String,
    /// In how many rows the person stands; none in the rows after the first.
    pub rows: usize,
    /// The act; empty for the person as a whole.
    pub act: String,
    /// How it has gone on; empty where nothing is known.
    pub status: String,
    pub situation: Vec<String>,
    pub as_of: String,
    pub machine: String,
    pub age: String,
    /// Remedies: which and how far, in the first row.
    pub remedies: Vec<(String, String)>,
}

/// A person of whom nothing was heard for long.
pub(in crate::rooms) struct Stale {
    pub person: String,
    /// For how many days; none where nothing was ever recorded.
    pub days: Option<i32>,
}

/// A line of what was known before.
pub(in crate::rooms) struct PastLine {
    pub as_of: String,
    pub machine: String,
    pub act: String,
    pub status: String,
    pub situation: Vec<String>,
    pub impact: String,
    pub source: String,
    pub note: String,
    /// Who recorded it and when, as HTML.
    pub by: String,
}

/// Everything that was ever known of a person.
pub(in crate::rooms) struct Past {
    pub person: String,
    pub lines: Vec<PastLine>,
    /// Remedies with all their lines.
    pub remedies: Vec<(String, Vec<HistoryLine>)>,
}

/// A follow-up.
pub(in crate::rooms) struct Followed {
    pub on: String,
    pub machine: String,
    pub what: String,
    pub who: String,
    pub late: bool,
    /// When it was done; empty where it was not.
    pub done: String,
    pub result: String,
}

/// Those of whom nothing was heard for long.
pub(in crate::rooms) fn stale(scene: &Scene<'_>) -> Vec<Stale> {
    without_status(&scene.view.case, STALE_DAYS, scene.view.today)
        .into_iter()
        .map(|(id, days)| Stale {
            person: party(scene.view, id),
            days,
        })
        .collect()
}

/// The people of whom the page speaks: victims, and whoever has an outcome or a remedy.
fn people(scene: &Scene<'_>) -> Vec<PartyId> {
    let case = &scene.view.case;
    let speaks = |id: PartyId| {
        let mut remedies = case.proceedings().remedies().iter();
        case.outcomes().name(id) || remedies.any(|it| it.party == id)
    };
    let all = case.parties().all().iter();
    all.filter(|it| it.is(Role::Victim) || speaks(it.id))
        .map(|it| it.id)
        .collect()
}

/// For each person one row as a whole and one for each act that hit them: an act goes on until something is known about it itself.
pub(in crate::rooms) fn rows(scene: &Scene<'_>) -> Vec<Row> {
    let case = &scene.view.case;
    let mut all = Vec::new();
    for id in people(scene) {
        let incidents = case.incidents().by_time();
        let acts = incidents.iter().flat_map(|it| &it.value.acts);
        let hit = acts.filter(|it| it.victims.contains(&id));
        let whats: Vec<Option<ActId>> = std::iter::once(None)
            .chain(hit.map(|it| Some(it.act)))
            .collect();
        for (place, what) in whats.iter().enumerate() {
            let latest = case.outcomes().latest(id, *what);
            let mut row = row(scene, *what, latest);
            if place == 0 {
                row.person = party(scene.view, id);
                row.rows = whats.len();
                row.remedies = remedies(scene, id);
            }
            all.push(row);
        }
    }
    all
}

fn row(scene: &Scene<'_>, what: Option<ActId>, latest: Option<&Outcome>) -> Row {
    let (view, lexicon, language) = (scene.view, scene.lexicon, scene.language);
    let known = latest.map(|it| &it.what);
    Row {
        person: String::new(),
        rows: 0,
        act: what
            .and_then(|it| act(view, lexicon, language, it))
            .unwrap_or_default(),
        status: known.map_or_else(String::new, |it| name(lexicon, language, &it.follow_up)),
        situation: known.map_or_else(Vec::new, |it| names(lexicon, language, &it.situation)),
        as_of: known.map_or_else(String::new, |it| day(scene.page, it.as_of)),
        machine: known.map(|it| it.as_of.to_string()).unwrap_or_default(),
        age: known.map_or_else(String::new, |it| age(scene.page, it.as_of, view.today)),
        remedies: Vec::new(),
    }
}

fn remedies(scene: &Scene<'_>, id: PartyId) -> Vec<(String, String)> {
    let all = scene.view.case.proceedings().remedies().iter();
    all.filter(|it| it.party == id)
        .filter_map(|it| {
            let (state, on) = it.history.state()?;
            // keys: outcomes-remedy-*
            let state = scene
                .page
                .text(&format!("outcomes-remedy-{}", state.code()));
            let on = crate::rooms::track::words::partial(scene.page, *on);
            Some((of(scene, it), format!("{state} · {on}")))
        })
        .collect()
}

/// A remedy in words, with its proceeding.
fn of(scene: &Scene<'_>, remedy: &Remedy) -> String {
    let term = name(scene.lexicon, scene.language, &remedy.remedy);
    let proceedings = scene.view.case.proceedings();
    match remedy.proceeding.and_then(|it| proceedings.get(it)) {
        Some(proceeding) => format!("{term} — {}", proceeding.known().title),
        None => term,
    }
}

/// Everything that was ever known of each person.
pub(in crate::rooms) fn past(scene: &Scene<'_>) -> Vec<Past> {
    let case = &scene.view.case;
    people(scene)
        .into_iter()
        .map(|id| {
            let remedies = case.proceedings().remedies().iter();
            Past {
                person: party(scene.view, id),
                lines: case
                    .outcomes()
                    .of(id)
                    .into_iter()
                    .map(|it| past_line(scene, it))
                    .collect(),
                remedies: remedies
                    .filter(|it| it.party == id)
                    .map(|it| {
                        let lines = lines(scene, &it.history, |state| {
                            // keys: outcomes-remedy-*
                            let key = format!("outcomes-remedy-{}", state.code());
                            scene.page.text(&key).into_owned()
                        });
                        (of(scene, it), lines)
                    })
                    .collect(),
            }
        })
        .filter(|it| !it.lines.is_empty() || !it.remedies.is_empty())
        .collect()
}

fn past_line(scene: &Scene<'_>, outcome: &Outcome) -> PastLine {
    let (view, lexicon, language) = (scene.view, scene.lexicon, scene.language);
    let known = &outcome.what;
    PastLine {
        as_of: day(scene.page, known.as_of),
        machine: known.as_of.to_string(),
        act: known
            .act
            .and_then(|it| act(view, lexicon, language, it))
            .unwrap_or_default(),
        status: name(lexicon, language, &known.follow_up),
        situation: names(lexicon, language, &known.situation),
        impact: known
            .impact
            .as_deref()
            .map_or_else(String::new, |it| name(lexicon, language, it)),
        source: known.source.clone(),
        note: known.note.clone(),
        by: scene
            .page
            .phrase("track-recorded")
            .with("officer", view.name(outcome.by))
            .native("time", minute(scene.page, outcome.at))
            .to_string(),
    }
}

/// The follow-up: what is to do, then what was done.
pub(in crate::rooms) fn followed(scene: &Scene<'_>) -> Vec<Followed> {
    let mut all = scene.view.case.outcomes().follow_ups();
    all.sort_by_key(|it| it.done.is_some());
    all.into_iter()
        .map(|it| Followed {
            on: day(scene.page, it.planned.on),
            machine: it.planned.on.to_string(),
            what: it.planned.what.clone(),
            who: it
                .planned
                .who
                .map_or_else(String::new, |who| scene.view.name(who).to_owned()),
            late: it.done.is_none() && it.planned.on < scene.view.today,
            done: it
                .done
                .as_ref()
                .map_or_else(String::new, |it| day(scene.page, it.what.on)),
            result: it
                .done
                .as_ref()
                .map_or_else(String::new, |it| it.what.result.clone()),
        })
        .collect()
}
