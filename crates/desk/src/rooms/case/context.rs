//! What the page of one case shows.

use crate::rooms::assess::list as assess;
use crate::rooms::decisions::card::{Card, cards};
use crate::rooms::frame::{Frame, minute, shell};
use crate::rooms::report::context::{URGENCIES, missed};
use crate::rooms::reports::context::{Due, Row};
use crate::rooms::terms::CaseMenu;
use crate::rooms::timeline::{Line, urgency_key};
use crate::view::{
    CaseHead, CaseMay, CaseView, FieldView, LinkRow, OfficerRow, Stage, Status, Urgency,
};
use askama::Template;
use casework::links::LinkKind;
use casework::status::Ground;
use guideline::WithTexts;
use lexicon::Lexicon;
use pages::{Field, Form, Page};
use words::{Language, PartyId, StreamId};

/// The page of one case.
#[derive(Template)]
#[template(path = "case/page.html")]
pub(in crate::rooms) struct Case {
    pub page: Page,
    pub frame: Frame,
    pub action: String,
    pub seen: u64,
    pub menu: CaseMenu,
    pub summary: String,
    /// The names of the codes that were confirmed.
    pub codes: Vec<String>,
    pub assessments: Vec<assess::Line>,
    pub unweighed: usize,
    pub urgency: &'static str,
    pub presses: bool,
    pub status: String,
    pub closed: Option<(String, String)>,
    /// By whom closing was proposed and agreed, as HTML; empty where one officer closed, before two were needed.
    pub closed_by: String,
    pub cards: Vec<Card>,
    pub decide: String,
    /// Whether somebody who could become a member, or is one, is too near to the case.
    pub against_members: Vec<String>,
    pub step_back: bool,
    pub assigned: String,
    /// When title, summary, urgency, status and assignment were last changed, and by whom; as HTML.
    pub changed: [String; 5],
    pub members: Vec<(String, String)>,
    pub could_be_members: Vec<(String, String)>,
    pub reports: Vec<(String, Row)>,
    pub promises: Vec<Due>,
    /// Promises that were not kept and that nobody has explained: value and name.
    pub missed: Vec<(String, String)>,
    /// Who sent which report, by the report's id.
    pub senders: Vec<(String, String)>,
    pub people: Vec<(String, String)>,
    pub links: Vec<Link>,
    /// Whether the office asks questions of its own, and whether they were answered.
    pub own_questions: Option<bool>,
    pub joinable: Vec<(String, String)>,
    pub lines: Vec<Line>,
    pub unknown: usize,
    pub may: CaseMay,
    pub single_member: bool,
    pub form: Form,
}

/// Another case that this one has to do with.
pub(in crate::rooms) struct Link {
    pub id: String,
    pub reference: String,
    pub title: String,
    /// What they have to do with each other, as a locale key.
    pub kind: String,
    pub note: String,
}

/// The fields of the page's forms: each name stands once on the page.
pub(in crate::rooms) const FIELDS: [Field; 26] = [
    Field::kept("note", "case-note"),
    Field::kept("assign", "case-assign"),
    Field::kept("stage", "case-stage"),
    Field::kept("urgency", "case-field-urgency"),
    Field::kept("urgency-reason", "case-urgency-reason"),
    Field::kept("title", "case-field-title"),
    Field::kept("summary", "case-field-summary"),
    Field::kept("member", "case-member"),
    Field::kept("leaving", "case-leaving"),
    Field::kept("leaving-reason", "case-leaving-reason"),
    Field::kept("report", "case-join-report"),
    Field::kept("join-reason", "report-join-reason"),
    Field::kept("sent", "case-sent"),
    Field::kept("sender", "case-sender"),
    Field::kept("other", "case-other"),
    Field::kept("link", "case-link"),
    Field::kept("link-note", "case-link-note"),
    Field::kept("outgoing", "case-outgoing"),
    Field::kept("outgoing-reason", "case-outgoing-reason"),
    Field::kept("ground", "case-ground"),
    Field::kept("reasons", "case-reasons"),
    Field::kept("reopen", "case-reopen-reasons"),
    Field::kept("decision", "decision-reasons"),
    Field::kept("decision-reasons", "decision-reasons"),
    Field::kept("promise", "report-explain-promise"),
    Field::kept("why", "report-explain-why"),
];

impl Case {
    /// The page.
    #[expect(
        clippy::too_many_lines,
        reason = "one field of the page after the other"
    )]
    pub(in crate::rooms) fn new(
        language: Language,
        frame: Frame,
        (lexicon, guidelines): (&Lexicon, &[WithTexts]),
        view: &CaseView,
        mut form: Form,
    ) -> Self {
        let id = view.row.id.to_string();
        let action = format!("/cases/{id}");
        let page = shell(language, "case-title", &action);
        fill(&mut form, view);
        let closed = match &view.status.value {
            Status::Closed {
                ground, reasons, ..
            } => Some((
                page.text(&format!("ground-{}", ground.code())).into_owned(),
                reasons.clone(),
            )),
            Status::Open(_) => None,
        };
        let joinable = |row: &crate::view::ReportRow| {
            (
                row.id.to_string(),
                format!("{} — {}", row.reference, row.excerpt),
            )
        };
        Self {
            seen: view.seen,
            menu: CaseMenu::of(
                &CaseHead {
                    id: view.row.id,
                    reference: view.row.reference.clone(),
                    title: view.title.value.clone(),
                    closed: closed.is_some(),
                },
                "case",
            ),
            codes: coded(lexicon, language, view),
            assessments: view
                .assessments
                .iter()
                .map(|it| assess::Line::of(&page, &id, it, lexicon, guidelines))
                .collect(),
            unweighed: view.unweighed,
            summary: view.summary.value.clone(),
            urgency: urgency_key(view.urgency.value),
            presses: view.urgency.value == Urgency::Now,
            status: format!("stage-{}", view.status.value.code()),
            closed,
            closed_by: closed_by(&page, view),
            cards: cards(&page, &view.decisions, &form),
            decide: action.clone(),
            against_members: against_members(view),
            step_back: view.step_back,
            assigned: view.row.assigned.clone().unwrap_or_default(),
            changed: [
                changed(&page, &view.title),
                changed(&page, &view.summary),
                changed(&page, &view.urgency),
                changed(&page, &view.status),
                changed(&page, &view.assigned),
            ],
            members: view.members.iter().map(named).collect(),
            could_be_members: view.could_be_members.iter().map(named).collect(),
            reports: view
                .reports
                .iter()
                .map(|row| (row.id.to_string(), Row::of(&page, row)))
                .collect(),
            promises: view.promises.iter().map(|it| Due::of(&page, it)).collect(),
            missed: match view.may.work {
                true => missed(&view.promises, language),
                false => Vec::new(),
            },
            senders: senders(view),
            people: view.people.iter().map(called).collect(),
            links: view.links.iter().map(Link::of).collect(),
            own_questions: view.own_questions,
            joinable: view.joinable.iter().map(joinable).collect(),
            lines: Line::story(&page, &view.timeline),
            unknown: view.unknown,
            may: view.may,
            single_member: view.single_member,
            page,
            frame,
            action,
            form,
        }
    }

    #[expect(clippy::unused_self, reason = "templates call methods")]
    pub(in crate::rooms) const fn urgencies(&self) -> [(&'static str, &'static str); 3] {
        URGENCIES
    }

    #[expect(clippy::unused_self, reason = "templates call methods")]
    pub(in crate::rooms) fn stages(&self) -> Vec<(&'static str, String)> {
        Stage::ALL
            .into_iter()
            .map(|it| (it.code(), format!("stage-{}", it.code())))
            .collect()
    }

    #[expect(clippy::unused_self, reason = "templates call methods")]
    pub(in crate::rooms) fn kinds(&self) -> Vec<(&'static str, String)> {
        let all = LinkKind::ALL.iter();
        all.map(|it| (it.code(), link_key(*it))).collect()
    }

    /// Who sent a report, as far as it was said.
    pub(in crate::rooms) fn sender(&self, report: &str) -> Option<&str> {
        let sender = self.senders.iter().find(|(it, _)| it == report);
        sender.map(|(_, name)| name.as_str())
    }

    #[expect(clippy::unused_self, reason = "templates call methods")]
    pub(in crate::rooms) fn grounds(&self) -> Vec<(&'static str, String)> {
        Ground::ALL
            .into_iter()
            .map(|it| (it.code(), format!("ground-{}", it.code())))
            .collect()
    }
}

impl Link {
    fn of(row: &LinkRow) -> Self {
        Self {
            id: row.case.id.to_string(),
            reference: row.case.reference.clone(),
            title: row.case.title.clone(),
            kind: link_key(row.kind),
            note: row.note.clone(),
        }
    }
}

fn link_key(kind: LinkKind) -> String {
    format!("case-link-{}", kind.code())
}

fn called((id, name): &(PartyId, String)) -> (String, String) {
    (id.to_string(), name.clone())
}

fn senders(view: &CaseView) -> Vec<(String, String)> {
    let sender = |(report, party): &(StreamId, PartyId)| {
        let person = view.people.iter().find(|(id, _)| id == party)?;
        Some((report.to_string(), person.1.clone()))
    };
    view.senders.iter().filter_map(sender).collect()
}

fn coded(lexicon: &Lexicon, language: Language, view: &CaseView) -> Vec<String> {
    let codes = view
        .codes
        .as_ref()
        .map_or(&[][..], |it| it.value.as_slice());
    let terms = codes.iter().filter_map(|it| lexicon.get(it));
    terms.map(|it| it.name(language).to_owned()).collect()
}

/// Fields that were not just refused show what is in force.
fn fill(form: &mut Form, view: &CaseView) {
    let urgency = match view.urgency.value {
        Urgency::Routine => "routine",
        Urgency::Soon => "soon",
        Urgency::Now => "now",
    };
    let assigned = view
        .assigned
        .value
        .map(|id| id.to_string())
        .unwrap_or_default();
    // Where there is one report, its sender stands there already.
    let sender = match (view.reports.as_slice(), view.senders.as_slice()) {
        ([_], [(_, sender)]) => sender.to_string(),
        _ => String::new(),
    };
    for (name, value) in [
        ("sender", sender.as_str()),
        ("title", view.title.value.as_str()),
        ("summary", view.summary.value.as_str()),
        ("urgency", urgency),
        ("stage", view.status.value.code()),
        ("assign", &assigned),
    ] {
        if form.value(name).is_empty() && form.problem(name).is_none() {
            form.keep(name, value);
        }
    }
}

fn closed_by(page: &Page, view: &CaseView) -> String {
    let Some(proposed) = &view.closing_proposed else {
        return String::new();
    };
    page.phrase("case-closed-by-two")
        .with("officer", proposed.as_str())
        .with("second", view.status.by.as_str())
        .to_string()
}

/// Members with an interest that meets something in the case, each once.
fn against_members(view: &CaseView) -> Vec<String> {
    let members = view.against.iter().filter(|it| it.member);
    let mut names: Vec<String> = members.map(|it| it.name.clone()).collect();
    names.dedup();
    names
}

fn named(officer: &OfficerRow) -> (String, String) {
    (officer.id.to_string(), officer.name.clone())
}

fn changed<T>(page: &Page, field: &FieldView<T>) -> String {
    page.phrase("case-changed")
        .with("officer", field.by.as_str())
        .native("time", minute(page, field.at))
        .to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::frame::tests::sound;
    use crate::rooms::samples;
    use pages::Problem;

    #[test]
    fn the_page_is_sound_in_every_language() {
        let problems = [
            None,
            Some(("note", "refusal-empty-note")),
            Some(("reasons", "refusal-close-without-reason")),
            Some(("", "work-node-unreachable")),
        ];
        for sample in 0..samples::case_views().len() {
            for problem in problems {
                if problem.is_some() && !samples::case_views()[sample].may.work {
                    continue; // A form that is not on the page is not refused.
                }
                sound("case", |language| {
                    let problem = problem.map(|(field, kind)| Problem::at(field, kind));
                    let form = problem.into_iter().fold(Form::of(&FIELDS), Form::refusing);
                    let view = samples::case_views().swap_remove(sample);
                    let words = (Lexicon::built_in(), guideline::built_in());
                    Case::new(language, samples::frame("cases"), words, &view, form)
                });
            }
        }
    }
}
