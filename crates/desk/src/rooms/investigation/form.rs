//! The page of one item of an investigation: its form, and what belongs to it.

use super::context::name_of;
use super::matrix::{grade, source_name};
use crate::rooms::evidence::context::{graded, parties};
use crate::rooms::fields::Fields;
use crate::rooms::frame::{Frame, shell};
use crate::rooms::terms::CaseMenu;
use crate::rooms::track::words::partial;
use crate::view::FileView;
use askama::Template;
use casework::Case;
use casework::investigation::event::{FactRests, Ground, InterviewRecorded};
use casework::investigation::matrix::contradictions;
use casework::investigation::{FactState, Point, Setting, Stance};
use lexicon::Lexicon;
use pages::{Field, Form, Page, Problem};
use words::{ItemId, Language};

/// From how many times on a page warns that somebody was asked to tell it again and again.
const ASKED_OFTEN: u32 = 2;

/// What sort of item it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::rooms) enum Sort {
    Question,
    Task,
    Interview,
    Statement,
    Fact,
}

impl Sort {
    /// All of them.
    #[cfg(test)]
    pub(in crate::rooms) const ALL: [Self; 5] = [
        Self::Question,
        Self::Task,
        Self::Interview,
        Self::Statement,
        Self::Fact,
    ];

    /// The one of that name in addresses.
    pub(in crate::rooms) fn of_code(code: &str) -> Option<Self> {
        Some(match code {
            "question" => Self::Question,
            "task" => Self::Task,
            "interview" => Self::Interview,
            "statement" => Self::Statement,
            "fact" => Self::Fact,
            _ => return None,
        })
    }

    /// Its name in addresses and locale keys.
    pub(in crate::rooms) const fn code(self) -> &'static str {
        match self {
            Self::Question => "question",
            Self::Task => "task",
            Self::Interview => "interview",
            Self::Statement => "statement",
            Self::Fact => "fact",
        }
    }

    /// Whether a case has that item.
    pub(in crate::rooms) fn has(self, case: &Case, id: ItemId) -> bool {
        let all = case.investigation();
        match self {
            Self::Question => all.question(id).is_some(),
            Self::Task => all.task(id).is_some(),
            Self::Interview => all.interview(id).is_some(),
            Self::Statement => all.statement(id).is_some(),
            Self::Fact => all.fact(id).is_some(),
        }
    }

    fn fields(self) -> Vec<Field> {
        let label = |pair: &(&'static str, &'static str)| Field::kept(pair.0, pair.1);
        let pairs: &[(&'static str, &'static str)] = match self {
            Self::Question => &[
                ("text", "invest-question"),
                ("why", "invest-why"),
                ("answer", "invest-answer"),
            ],
            Self::Task => &[
                ("text", "invest-task"),
                ("who", "invest-who"),
                ("on", "invest-due"),
                ("question", "invest-question"),
            ],
            Self::Interview => &[
                ("with", "invest-with"),
                ("on", "invest-on"),
                ("others", "invest-others"),
                ("setting", "invest-setting"),
                ("place", "invest-place"),
                ("interpreter", "invest-interpreter"),
                ("interpreter-name", "invest-interpreter-name"),
                ("language-1", "invest-language"),
                ("language-2", "invest-language-2"),
                ("consent", "invest-consent"),
                ("companions", "invest-companions"),
                ("asked", "invest-asked"),
                ("asked-by", "invest-asked-by"),
                ("notes", "invest-notes"),
            ],
            Self::Statement => &[
                ("by", "invest-by"),
                ("interview", "invest-interview"),
                ("on", "invest-on"),
                ("language", "invest-language"),
                ("text", "invest-statement"),
                ("translation", "invest-translation"),
                ("source", "evidence-source"),
                ("information", "evidence-information"),
            ],
            Self::Fact => &[
                ("text", "invest-fact"),
                ("incident", "invest-incident"),
                ("act", "invest-act"),
                ("state", "invest-state"),
                ("reasons", "invest-reasons"),
                ("ground", "invest-ground"),
                ("other", "invest-ground-other"),
                ("stance", "invest-stance"),
                ("information", "evidence-information"),
                ("note", "invest-note"),
            ],
        };
        pairs.iter().map(label).collect()
    }
}

/// A choice: value and name.
type Choice = (String, String);

/// What a source says about a fact.
pub(in crate::rooms) struct RestRow {
    pub source: String,
    pub stance: String,
    pub grade: String,
    pub note: String,
    /// The words of a statement.
    pub words: String,
    pub translation: String,
    pub free: String,
}

/// The page.
#[derive(Template)]
#[template(path = "investigation/item.html")]
pub(in crate::rooms) struct ItemPage {
    pub page: Page,
    pub frame: Frame,
    pub menu: CaseMenu,
    pub home: String,
    pub action: String,
    pub sort: Sort,
    pub seen: u64,
    pub heading: String,
    pub is_new: bool,
    pub id: String,
    pub parties: Vec<Choice>,
    pub members: Vec<(String, String, bool)>,
    pub points: Vec<(&'static str, String, bool)>,
    pub languages: Vec<Choice>,
    pub sources: Vec<Choice>,
    pub information: Vec<Choice>,
    pub choices: Choices,
    /// Who asked the person before: day, and who.
    pub asked: Vec<(String, String)>,
    pub asked_often: Option<u32>,
    pub rests: Vec<RestRow>,
    /// Accounts that differ: what supports it and what contradicts it.
    pub sides: Option<(Vec<RestRow>, Vec<RestRow>)>,
    pub may: bool,
    pub form: Form,
}

/// What selects offer, by field.
#[derive(Default)]
pub(in crate::rooms) struct Choices {
    pub who: Vec<Choice>,
    pub questions: Vec<Choice>,
    pub settings: Vec<Choice>,
    pub interviews: Vec<Choice>,
    pub incidents: Vec<Choice>,
    pub acts: Vec<Choice>,
    pub states: Vec<Choice>,
    pub grounds: Vec<Choice>,
    pub stances: Vec<Choice>,
}

impl ItemPage {
    /// The page.
    #[expect(
        clippy::too_many_lines,
        reason = "one field of the page after the other"
    )]
    pub(in crate::rooms) fn new(
        language: Language,
        frame: Frame,
        lexicon: &Lexicon,
        view: &FileView,
        (sort, id): (Sort, Option<ItemId>),
        typed: Option<(Fields, Problem)>,
    ) -> Self {
        let home = format!("/cases/{}/investigation", view.head.id);
        let item = id.map_or_else(|| "new".to_owned(), |it| it.to_string());
        let action = format!("{home}/{}/{item}", sort.code());
        let page = shell(language, &format!("invest-{}-title", sort.code()), &action);
        let mut form = Form::of(&sort.fields());
        let mut ticked: Vec<String> = Vec::new();
        match typed {
            Some((fields, problem)) => {
                for (name, value) in fields.pairs() {
                    if matches!(name.as_str(), "officer" | "point") {
                        ticked.push(value);
                    } else {
                        form.keep(&name, value);
                    }
                }
                form.refuse(problem);
            }
            None => {
                for (name, value) in known(view, sort, id) {
                    match name {
                        "tick" => ticked.push(value),
                        name => form.keep(name, value),
                    }
                }
            }
        }
        let interview = id.and_then(|id| view.case.investigation().interview(id));
        let asked = interview.map_or(0, |it| view.case.investigation().asked_before(&it.value));
        let is = |code: &str| ticked.iter().any(|it| it == code);
        Self {
            heading: page
                .text(&format!("invest-{}-title", sort.code()))
                .into_owned(),
            parties: parties(&page, view),
            members: view
                .members
                .iter()
                .map(|it| (it.id.to_string(), it.name.clone(), is(&it.id.to_string())))
                .collect(),
            points: Point::ALL
                .iter()
                .map(|it| {
                    let key = format!("invest-point-{}", it.code());
                    (it.code(), key, is(it.code()))
                })
                .collect(),
            languages: languages(&page, lexicon),
            sources: graded(&page, lexicon, "sources"),
            information: graded(&page, lexicon, "information"),
            choices: choices(&page, lexicon, view),
            asked: interview.map_or_else(Vec::new, |it| askers(&page, view, &it.value)),
            asked_often: (asked >= ASKED_OFTEN).then_some(asked),
            rests: id.map_or_else(Vec::new, |id| {
                let all = view.case.investigation().rests_of(id);
                all.map(|it| rest(&page, lexicon, view, it)).collect()
            }),
            sides: id.and_then(|id| contradictions(&view.case, id)).map(|it| {
                let row = |it: &&FactRests| rest(&page, lexicon, view, it);
                let of = |all: Vec<&FactRests>| all.iter().map(row).collect();
                (of(it.supports), of(it.contradicts))
            }),
            menu: CaseMenu::of(&view.head, "investigation"),
            seen: view.seen,
            may: view.may,
            is_new: id.is_none(),
            id: item,
            page,
            frame,
            home,
            action,
            sort,
            form,
        }
    }
}

/// Who asked somebody before an interview, as far as this office recorded it.
fn askers(page: &Page, view: &FileView, interview: &InterviewRecorded) -> Vec<(String, String)> {
    let all = view.case.investigation().interviews_with(interview.with);
    let mut rows = Vec::new();
    for earlier in all {
        if earlier.interview == interview.interview || earlier.on.first() > interview.on.first() {
            continue;
        }
        let officers = earlier.by.iter().map(|it| view.name(*it));
        let others = Some(earlier.others.as_str()).filter(|it| !it.is_empty());
        let names: Vec<&str> = officers.chain(others).collect();
        rows.push((partial(page, earlier.on), names.join(", ")));
    }
    if !interview.asked_by.is_empty() {
        rows.push((String::new(), interview.asked_by.clone()));
    }
    rows
}

fn rest(page: &Page, lexicon: &Lexicon, view: &FileView, rest: &FactRests) -> RestRow {
    let statement = match &rest.on {
        Ground::Statement(id) => view.case.investigation().statement(*id),
        _ => None,
    };
    let words = statement.map(|it| (it.value.text.clone(), it.value.translation.clone()));
    let (words, translation) = words.unwrap_or_default();
    RestRow {
        source: source_name(page, view, &rest.on),
        stance: format!("invest-stance-{}", rest.stance.code()),
        grade: grade(page, lexicon, &rest.information),
        note: rest.note.clone(),
        words,
        translation,
        free: format!("/cases/{}/investigation/free/{}", view.head.id, rest.rest),
    }
}

fn languages(page: &Page, lexicon: &Lexicon) -> Vec<Choice> {
    let none = (String::new(), page.text("invest-not-said").into_owned());
    let language = page.locale().language();
    let all = lexicon.list("languages").filter(|it| !it.hidden());
    std::iter::once(none)
        .chain(all.map(|it| (it.code().to_owned(), it.name(language).to_owned())))
        .collect()
}

#[expect(
    clippy::too_many_lines,
    reason = "one field of the page after the other"
)]
fn choices(page: &Page, lexicon: &Lexicon, view: &FileView) -> Choices {
    let none = |key: &str| std::iter::once((String::new(), page.text(key).into_owned()));
    let coded = |key: &str, code: &str| {
        let name = page.text(&format!("{key}-{code}")).into_owned();
        (code.to_owned(), name)
    };
    let all = view.case.investigation();
    let language = page.locale().language();
    let incidents = view.case.incidents().all().iter().map(|it| &it.value);
    let statements = all.statements().iter().map(|it| {
        let ground = Ground::Statement(it.value.statement);
        let name = source_name(page, view, &ground);
        (format!("statement:{}", it.value.statement), name)
    });
    let evidence = view.case.evidence().all().iter().map(|it| {
        let name = source_name(page, view, &Ground::Evidence(it.id));
        (format!("evidence:{}", it.id), name)
    });
    let reports = view.case.intake().reports().iter().map(|it| {
        let name = source_name(page, view, &Ground::Report(it.report));
        (format!("report:{}", it.report), name)
    });
    Choices {
        who: none("invest-nobody-yet")
            .chain(
                view.members
                    .iter()
                    .map(|it| (it.id.to_string(), it.name.clone())),
            )
            .collect(),
        questions: none("invest-none")
            .chain(
                all.questions()
                    .iter()
                    .map(|it| (it.value.question.to_string(), it.value.text.clone())),
            )
            .collect(),
        settings: Setting::ALL
            .iter()
            .map(|it| coded("invest-setting", it.code()))
            .collect(),
        interviews: none("invest-none")
            .chain(all.interviews().iter().map(|it| {
                let name = name_of(page, view, it.value.with);
                (
                    it.value.interview.to_string(),
                    format!("{name} · {}", partial(page, it.value.on)),
                )
            }))
            .collect(),
        incidents: none("invest-none")
            .chain(
                incidents
                    .clone()
                    .map(|it| (it.incident.to_string(), it.title.clone())),
            )
            .collect(),
        acts: none("invest-none")
            .chain(incidents.flat_map(|incident| {
                incident.acts.iter().map(|it| {
                    let term = lexicon.get(&it.code);
                    let name = term.map_or(it.code.as_str(), |it| it.name(language));
                    (it.act.to_string(), format!("{}: {name}", incident.title))
                })
            }))
            .collect(),
        states: FactState::ALL
            .iter()
            .map(|it| coded("invest-state", it.code()))
            .collect(),
        grounds: statements
            .chain(evidence)
            .chain(reports)
            .chain(none("invest-ground-other-option"))
            .collect(),
        stances: Stance::ALL
            .iter()
            .map(|it| coded("invest-stance", it.code()))
            .collect(),
    }
}

/// What is known of an item, by field; boxes to tick stand under `tick`.
fn known(view: &FileView, sort: Sort, id: Option<ItemId>) -> Vec<(&'static str, String)> {
    let all = view.case.investigation();
    let text = |it: Option<String>| it.unwrap_or_default();
    let Some(id) = id else {
        // Whoever records an interview has usually held it.
        return vec![("tick", view.me.to_string())];
    };
    match sort {
        Sort::Question => all.question(id).map(|it| {
            let it = &it.value;
            vec![
                ("text", it.text.clone()),
                ("why", it.why.clone()),
                ("answer", text(it.answer.clone())),
            ]
        }),
        Sort::Task => all.task(id).map(|it| {
            let it = &it.field.value;
            vec![
                ("text", it.text.clone()),
                ("who", text(it.who.map(|it| it.to_string()))),
                ("on", text(it.due.map(|it| it.to_string()))),
                ("question", text(it.question.map(|it| it.to_string()))),
            ]
        }),
        Sort::Interview => all.interview(id).map(|it| known_interview(&it.value)),
        Sort::Statement => all.statement(id).map(|it| {
            let it = &it.value;
            vec![
                ("by", it.by.to_string()),
                ("interview", text(it.interview.map(|it| it.to_string()))),
                ("on", it.on.to_string()),
                ("language", it.language.clone()),
                ("text", it.text.clone()),
                ("translation", it.translation.clone()),
                ("source", text(it.source.clone())),
                ("information", text(it.information.clone())),
            ]
        }),
        Sort::Fact => all.fact(id).map(|it| {
            let it = &it.value;
            vec![
                ("text", it.text.clone()),
                ("incident", text(it.incident.map(|it| it.to_string()))),
                ("act", text(it.act.map(|it| it.to_string()))),
                ("state", it.state.code().to_owned()),
                ("reasons", it.reasons.clone()),
            ]
        }),
    }
    .unwrap_or_default()
}

fn known_interview(it: &InterviewRecorded) -> Vec<(&'static str, String)> {
    let text = |it: Option<String>| it.unwrap_or_default();
    let language = |at: usize| it.languages.get(at).cloned().unwrap_or_default();
    let mut known = vec![
        ("with", it.with.to_string()),
        ("on", it.on.to_string()),
        ("others", it.others.clone()),
        ("setting", it.setting.code().to_owned()),
        ("place", it.place.clone()),
        ("interpreter", text(it.interpreter.map(|it| it.to_string()))),
        ("interpreter-name", it.interpreter_name.clone()),
        ("language-1", language(0)),
        ("language-2", language(1)),
        ("consent", it.consent_note.clone()),
        ("companions", it.companions.clone()),
        ("asked", text(it.asked_before.map(|it| it.to_string()))),
        ("asked-by", it.asked_by.clone()),
        ("notes", it.notes.clone()),
    ];
    known.extend(it.by.iter().map(|it| ("tick", it.to_string())));
    known.extend(it.points.iter().map(|it| ("tick", it.code().to_owned())));
    known
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::frame::tests::sound;
    use crate::rooms::samples;

    fn ids(view: &FileView, sort: Sort) -> Vec<Option<ItemId>> {
        let all = view.case.investigation();
        let some: Vec<ItemId> = match sort {
            Sort::Question => all.questions().iter().map(|it| it.value.question).collect(),
            Sort::Task => all.tasks().iter().map(|it| it.field.value.task).collect(),
            Sort::Interview => all
                .interviews()
                .iter()
                .map(|it| it.value.interview)
                .collect(),
            Sort::Statement => all
                .statements()
                .iter()
                .map(|it| it.value.statement)
                .collect(),
            Sort::Fact => all.facts().iter().map(|it| it.value.fact).collect(),
        };
        some.into_iter().map(Some).chain([None]).collect()
    }

    #[test]
    fn every_item_is_sound_in_every_language() {
        let view = samples::file_view();
        for sort in Sort::ALL {
            for id in ids(&view, sort) {
                for problem in [None, Some("refusal-item-without-words")] {
                    sound(sort.code(), |language| {
                        let field = match sort {
                            Sort::Interview => "on",
                            _ => "text",
                        };
                        let typed = problem.map(|it| (Fields::default(), Problem::at(field, it)));
                        ItemPage::new(
                            language,
                            samples::frame("cases"),
                            Lexicon::built_in(),
                            &view,
                            (sort, id),
                            typed,
                        )
                    });
                }
            }
        }
    }

    #[test]
    fn who_was_asked_twice_is_warned_of_with_who_asked() {
        let view = samples::file_view();
        let pages = ids(&view, Sort::Interview).into_iter().flatten().map(|id| {
            ItemPage::new(
                Language::En,
                samples::frame("cases"),
                Lexicon::built_in(),
                &view,
                (Sort::Interview, Some(id)),
                None,
            )
        });
        let first = pages.into_iter().next();
        let first = first.map(|it| (it.asked_often, it.asked.len()));
        assert_eq!(first, Some((Some(3), 2)));
    }
}
