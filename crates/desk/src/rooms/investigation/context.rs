//! What the plan of an investigation shows: questions, tasks, interviews, statements and facts.

use crate::rooms::frame::{Frame, shell};
use crate::rooms::terms::CaseMenu;
use crate::rooms::track::words::partial;
use crate::view::FileView;
use askama::Template;
use casework::investigation::matrix::corroboration;
use casework::investigation::view::Task;
use pages::{Form, Page};
use words::{ItemId, Language, PartyId};

/// A question in the plan.
pub(in crate::rooms) struct QuestionRow {
    pub href: String,
    pub text: String,
    pub answer: String,
    pub tasks: usize,
}

/// A task in the plan.
pub(in crate::rooms) struct TaskRow {
    pub href: String,
    pub done_at: String,
    pub number: usize,
    pub text: String,
    pub who: String,
    pub due: String,
    pub overdue: bool,
    pub done: bool,
    pub result: String,
}

/// An interview in the plan.
pub(in crate::rooms) struct InterviewRow {
    pub href: String,
    pub with: String,
    pub on: String,
    /// The key of how it was held.
    pub setting: String,
    pub asked: u32,
    pub points: usize,
    pub no_consent: bool,
}

/// A statement in the plan.
pub(in crate::rooms) struct StatementRow {
    pub href: String,
    pub by: String,
    pub on: String,
    pub grades: String,
    pub text: String,
}

/// A fact in the plan.
pub(in crate::rooms) struct FactRow {
    pub href: String,
    pub text: String,
    /// The key of its state.
    pub state: String,
    pub supports: usize,
    pub contradicts: usize,
}

/// The plan.
#[derive(Template)]
#[template(path = "investigation/plan.html")]
pub(in crate::rooms) struct Plan {
    pub page: Page,
    pub frame: Frame,
    pub menu: CaseMenu,
    pub here: String,
    pub questions: Vec<QuestionRow>,
    pub tasks: Vec<TaskRow>,
    pub overdue: usize,
    pub interviews: Vec<InterviewRow>,
    pub statements: Vec<StatementRow>,
    pub facts: Vec<FactRow>,
    pub may: bool,
    pub form: Form,
}

/// A party's name, or that it is not in the file any more.
pub(in crate::rooms) fn name_of(page: &Page, view: &FileView, party: PartyId) -> String {
    match view.case.parties().get(party) {
        Some(party) => party.name().to_owned(),
        None => page.text("invest-gone").into_owned(),
    }
}

/// The grades of a source and of what it says, as they are written side by side: `F 2`.
pub(in crate::rooms) fn marks(codes: [&Option<String>; 2]) -> String {
    let mark = |code: &&Option<String>| {
        let code = code.as_deref()?;
        Some(code.rsplit('.').next().unwrap_or_default().to_owned())
    };
    let marks: Vec<String> = codes.iter().filter_map(mark).collect();
    marks.join(" ")
}

/// The first words of a text.
pub(in crate::rooms) fn start(text: &str) -> String {
    let mut start: String = text.chars().take(240).collect();
    if text.chars().nth(240).is_some() {
        start.push('…');
    }
    start
}

impl Plan {
    /// The page.
    pub(in crate::rooms) fn new(
        language: Language,
        frame: Frame,
        view: &FileView,
        form: Form,
    ) -> Self {
        let here = format!("/cases/{}/investigation", view.head.id);
        let page = shell(language, "invest-title", &here);
        let all = view.case.investigation();
        let link = |kind: &str, id: ItemId| format!("{here}/{kind}/{id}");
        let due = all.by_due();
        Self {
            overdue: due.iter().filter(|it| it.is_overdue(view.today)).count(),
            tasks: (1..)
                .zip(&due)
                .map(|(number, it)| task(&page, view, &here, number, it))
                .collect(),
            questions: all
                .questions()
                .iter()
                .map(|it| QuestionRow {
                    href: link("question", it.value.question),
                    text: it.value.text.clone(),
                    answer: it.value.answer.as_deref().map(start).unwrap_or_default(),
                    tasks: due
                        .iter()
                        .filter(|task| task.field.value.question == Some(it.value.question))
                        .count(),
                })
                .collect(),
            interviews: all
                .interviews()
                .iter()
                .map(|it| InterviewRow {
                    href: link("interview", it.value.interview),
                    with: name_of(&page, view, it.value.with),
                    on: partial(&page, it.value.on),
                    setting: format!("invest-setting-{}", it.value.setting.code()),
                    asked: all.asked_before(&it.value),
                    points: it.value.points.len(),
                    no_consent: it.value.consent.is_none() && it.value.consent_note.is_empty(),
                })
                .collect(),
            statements: all
                .statements()
                .iter()
                .map(|it| StatementRow {
                    href: link("statement", it.value.statement),
                    by: name_of(&page, view, it.value.by),
                    on: partial(&page, it.value.on),
                    grades: marks([&it.value.source, &it.value.information]),
                    text: start(&it.value.text),
                })
                .collect(),
            facts: corroboration(&view.case)
                .rows
                .iter()
                .map(|it| FactRow {
                    href: link("fact", it.fact.value.fact),
                    text: it.fact.value.text.clone(),
                    state: format!("invest-state-{}", it.fact.value.state.code()),
                    supports: it.supports,
                    contradicts: it.contradicts,
                })
                .collect(),
            menu: CaseMenu::of(&view.head, "investigation"),
            may: view.may,
            page,
            frame,
            here,
            form,
        }
    }
}

fn task(page: &Page, view: &FileView, here: &str, number: usize, task: &Task) -> TaskRow {
    let set = &task.field.value;
    let result = task.done.as_ref().map(|(_, _, result)| result.clone());
    TaskRow {
        href: format!("{here}/task/{}", set.task),
        done_at: format!("{here}/done/{}", set.task),
        number,
        text: set.text.clone(),
        who: set.who.map_or("", |it| view.name(it)).to_owned(),
        due: set.due.map(|it| partial(page, it)).unwrap_or_default(),
        overdue: task.is_overdue(view.today),
        done: task.done.is_some(),
        result: result.unwrap_or_default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::frame::tests::sound;
    use crate::rooms::samples;

    #[test]
    fn the_plan_is_sound_in_every_language() {
        for view in [samples::file_view(), samples::empty_file_view()] {
            sound("plan", |language| {
                Plan::new(language, samples::frame("cases"), &view, Form::of(&[]))
            });
        }
    }

    #[test]
    fn what_is_late_says_so_and_what_is_done_does_not() {
        let (view, frame) = (samples::file_view(), samples::frame("cases"));
        let plan = Plan::new(Language::En, frame, &view, Form::of(&[]));
        let late: Vec<bool> = plan.tasks.iter().map(|it| it.overdue).collect();
        assert_eq!((plan.overdue, late), (1, vec![true, false, false]));
        assert!(plan.tasks.last().is_some_and(|it| it.done));
    }
}
