//! Whether a report may be known already: cases and reports with the same people, the same words, the same day and place. With
//! the reasons, for a person who looks; nothing is ever joined by itself.

use super::Finder;
use super::piece::Facet;
use super::report::is_name;
use crate::folds::Brief;
use crate::session::{Live, Session};
use crate::show::Scene;
use crate::view::{CaseLink, NotFound, ReportRow};
use casework::when::PartialDate;
use find::name::Likeness;
use find::{Alike, Candidate, Field, Reason};
use words::StreamId;

/// So many are shown.
const SHOWN: usize = 6;

/// So many names are compared.
const NAMES_MAX: usize = 16;

/// So many days.
const DAYS_MAX: usize = 8;

/// A name in a story has at least so many words, and at most.
const NAME_WORDS: std::ops::RangeInclusive<usize> = 2..=4;

/// Why something may be known.
#[derive(Clone)]
pub enum KnownReason {
    /// The same form was sent twice.
    SameForm,
    /// The same person, perhaps.
    Name {
        /// As the report has the name.
        ours: String,
        /// As the case has it.
        theirs: String,
        /// How alike they are, and why.
        likeness: Likeness,
    },
    /// So many of a hundred threes of words are the same.
    Words(u8),
    /// Something in it was on this day, counted from 1970.
    SameDay(i32),
    /// Something in it was near one of the report's days.
    NearDay {
        /// The report's day.
        ours: i32,
        /// The case's.
        theirs: i32,
    },
    /// The same place.
    Place(String),
    /// The same code.
    Code(Facet, String),
}

/// A case or a report that may be about the same.
#[derive(Clone)]
pub struct KnownRow {
    /// The case.
    pub case: Option<CaseLink>,
    /// Or the report that is in no case, or is in the same.
    pub report: Option<Box<ReportRow>>,
    /// How likely, up to 100.
    pub percent: u8,
    /// Why, the weightiest first.
    pub reasons: Vec<KnownReason>,
    /// Whether the report can be joined to it now.
    pub joinable: bool,
}

/// What a report says that can be compared.
struct Told {
    names: Vec<String>,
    places: Vec<String>,
    codes: Vec<String>,
    days: Vec<i32>,
    text: String,
}

impl Session {
    /// What may be about the same as a report, the likeliest first, and whether everything is read yet.
    ///
    /// # Errors
    /// An unknown report and one the officer cannot open are the same [`NotFound`].
    pub async fn known(&self, report: StreamId) -> Result<(Vec<KnownRow>, bool), NotFound> {
        self.with_finder(move |finder, live| {
            let (read, of) = finder.progress();
            Ok((finder.known(live, report)?, read == of))
        })
        .await
    }
}

impl Finder {
    fn known(&self, live: &Live, id: StreamId) -> Result<Vec<KnownRow>, NotFound> {
        let told = live.with_scene(|scene| {
            scene.mailbox(id).ok_or(NotFound)?;
            told(scene, id)
        });
        let mut told = told.ok_or(NotFound)??;
        for name in self.index.mentions(&told.text, NAMES_MAX) {
            add(&mut told.names, name);
        }
        for name in capitalised(&told.text) {
            add(&mut told.names, name);
        }
        told.names.truncate(NAMES_MAX);
        let names: Vec<&str> = told.names.iter().map(String::as_str).collect();
        let places: Vec<&str> = told.places.iter().map(String::as_str).collect();
        let facets = self.facets(live, &told.codes);
        let candidate = Candidate {
            names: &names,
            places: &places,
            facets: &facets,
            days: &told.days,
            text: &told.text,
            except: self.numbers.get(&id).copied(),
        };
        let alike = find::known(&self.index, &candidate);
        let rows = live.with_scene(|scene| self.rows(scene, id, &alike, &told));
        rows.ok_or(NotFound)
    }

    fn facets(&self, live: &Live, codes: &[String]) -> Vec<(Field, u32)> {
        let lexicon = live.desk.config.lexicon.now();
        let facet = |code: &str| match lexicon.get(code).map(lexicon::Term::list) {
            Some("states") => Some(Facet::State),
            Some("acts") => Some(Facet::Act),
            _ => None,
        };
        codes
            .iter()
            .filter_map(|it| Some((facet(it)?.field(), *self.values.get(it)?)))
            .collect()
    }

    fn rows(&self, scene: &Scene<'_>, id: StreamId, alike: &[Alike], told: &Told) -> Vec<KnownRow> {
        let own = scene.fold.cases_of(id);
        let closed = |case: StreamId| {
            let brief = scene.fold.brief(case);
            brief.is_none_or(Brief::is_closed)
        };
        let may_join = scene
            .mailbox(id)
            .is_some_and(|it| scene.report_may(it).join);
        let row = |other: StreamId, percent, reasons| {
            let case = scene.case_link(other);
            let report = match case {
                Some(_) => None,
                None => scene
                    .mailbox(other)
                    .map(|it| Box::new(scene.report_row(other, it))),
            };
            (case.is_some() || report.is_some()).then(|| KnownRow {
                joinable: may_join && case.is_some() && !closed(other),
                case,
                report,
                percent,
                reasons,
            })
        };
        let mut rows: Vec<KnownRow> = Vec::new();
        // The same form sent twice is known for sure, whatever it says.
        for other in scene.same_form(id) {
            let group = scene.fold.cases_of(other).first().copied();
            let group = group.filter(|it| !own.contains(it)).unwrap_or(other);
            rows.extend(row(group, 100, vec![KnownReason::SameForm]));
        }
        for it in alike {
            let Some(group) = self.id(it.group).filter(|it| !own.contains(it)) else {
                continue;
            };
            let reasons = it.reasons.iter().filter_map(|it| self.reason(it, told));
            let reasons: Vec<KnownReason> = reasons.collect();
            let same = rows.iter_mut().find(|row| {
                row.case.as_ref().is_some_and(|it| it.id == group)
                    || row.report.as_ref().is_some_and(|it| it.id == group)
            });
            match same {
                Some(row) => row.reasons.extend(reasons),
                None => rows.extend(row(group, it.score, reasons)),
            }
        }
        rows.truncate(SHOWN);
        rows
    }

    fn reason(&self, reason: &Reason, told: &Told) -> Option<KnownReason> {
        Some(match reason {
            Reason::SameName {
                asked,
                theirs,
                likeness,
            } => KnownReason::Name {
                ours: told.names.get(*asked)?.clone(),
                theirs: theirs.clone(),
                likeness: likeness.clone(),
            },
            Reason::SameWords(percent) => KnownReason::Words(*percent),
            Reason::SameDay(day) => KnownReason::SameDay(*day),
            Reason::NearDay { asked, theirs } => KnownReason::NearDay {
                ours: *asked,
                theirs: *theirs,
            },
            Reason::SamePlace(place) => KnownReason::Place(told.places.get(*place)?.clone()),
            Reason::SameCode(field, value) => {
                let facet = Facet::ALL.iter().copied().find(|it| it.field() == *field)?;
                KnownReason::Code(facet, self.code(*value).to_owned())
            }
        })
    }
}

fn told(scene: &Scene<'_>, id: StreamId) -> Result<Told, NotFound> {
    let entries = scene.mailbox_entries(id).map_err(|problem| {
        tracing::error!(%problem, "the replica did not answer");
        NotFound
    })?;
    let mailbox = scene.mailbox(id);
    let Some(report) = mailbox.and_then(|it| it.report(&entries)) else {
        // Nothing can be compared; that the same form came twice is known without it.
        return Ok(Told {
            names: Vec::new(),
            places: Vec::new(),
            codes: Vec::new(),
            days: Vec::new(),
            text: String::new(),
        });
    };
    Ok(Told {
        names: names_of(&report.name, &report.author),
        places: Some(report.place.clone())
            .filter(|it| is_name(it))
            .into_iter()
            .collect(),
        codes: report.codes.clone(),
        days: days(&report.time, &report.story),
        text: report.story.clone(),
    })
}

/// The names that a report's fields hold: the reporter's own as it was written, and what looks like a name where the author is
/// told in words, which are as often “not known” as a name.
pub(super) fn names_of(name: &str, author: &str) -> Vec<String> {
    let whole = |text: &str| Some(text.to_owned()).filter(|it| is_name(it));
    let own = whole(name);
    let authors = match author.chars().any(char::is_lowercase) {
        true => capitalised(author),
        false => whole(author).into_iter().collect(),
    };
    own.into_iter().chain(authors).collect()
}

fn add(names: &mut Vec<String>, name: String) {
    if !names.contains(&name) {
        names.push(name);
    }
}

/// The days in a text that are written in numbers: `2024-03-05`, `5.3.2024`, `5/3/2024`.
fn days(time: &str, story: &str) -> Vec<i32> {
    let mut all = Vec::new();
    for word in time.split_whitespace().chain(story.split_whitespace()) {
        let word = word.trim_matches(|it: char| !it.is_alphanumeric());
        let parts: Vec<&str> = word.split(['.', '/', '-']).collect();
        let [one, two, three] = parts[..] else {
            continue;
        };
        let written = match one.len() {
            4 => format!("{one}-{two}-{three}"),
            _ => format!("{three}-{two}-{one}"),
        };
        let date: Option<PartialDate> = written.parse().ok();
        if let Some(day) = date.and_then(PartialDate::day).map(super::piece::day)
            && !all.contains(&day)
        {
            all.push(day);
        }
        if all.len() == DAYS_MAX {
            break;
        }
    }
    all
}

/// Runs of words that begin with a capital letter: what may be a name in scripts that have capitals. The first word of a
/// sentence has one anyway, so a run is tried without it too.
fn capitalised(text: &str) -> Vec<String> {
    const LOOKED_AT: usize = 20_000;
    let text = &text[..text.floor_char_boundary(LOOKED_AT)];
    let (mut all, mut run): (Vec<String>, Vec<&str>) = (Vec::new(), Vec::new());
    let mut close = |run: &mut Vec<&str>| {
        if NAME_WORDS.contains(&run.len()) {
            add(&mut all, run.join(" "));
        }
        if run.len() > 2 && NAME_WORDS.contains(&(run.len() - 1)) {
            add(&mut all, run[1..].join(" "));
        }
        run.clear();
    };
    for word in text.split_whitespace() {
        let bare = word.trim_matches(|it: char| !it.is_alphanumeric());
        let capital = bare.chars().next().is_some_and(char::is_uppercase)
            && bare.chars().any(char::is_lowercase);
        if !capital {
            close(&mut run);
            continue;
        }
        run.push(bare);
        if word.ends_with(['.', ',', ';', ':', '!', '?', ')']) {
            close(&mut run);
        }
    }
    close(&mut run);
    all.truncate(NAMES_MAX);
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_in_numbers_are_read_and_others_passed_over() {
        let found = days(
            "5.3.2024",
            "on 2024-03-06, and 31/12/2023; 99.99.9999 and 1.2",
        );
        assert_eq!(found, [19_787, 19_788, 19_722]);
        assert!(days("in March", "").is_empty());
    }

    #[test]
    fn names_with_capitals_are_taken_out_of_a_story() {
        assert_eq!(
            capitalised("After Maria Santos spoke, she left. Арсений Волков был там. In Geneva."),
            [
                "After Maria Santos",
                "Maria Santos",
                "Арсений Волков",
                "In Geneva"
            ]
        );
        assert!(capitalised("ALL CAPITALS SHOUTED").is_empty());
    }

    #[test]
    fn an_author_who_is_not_known_has_no_name() {
        let names = |author: &str| names_of("Ana K.", author);
        assert_eq!(names("Not known"), ["Ana K."]);
        assert_eq!(
            names("Two men; one is Ivan Petrov."),
            ["Ana K.", "Ivan Petrov"]
        );
        assert_eq!(names("محمد الصالح"), ["Ana K.", "محمد الصالح"]);
    }
}
