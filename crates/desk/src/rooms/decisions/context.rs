//! What the page of decisions shows.

use super::card::{Card, cards, heading, named};
use crate::rooms::frame::{Frame, minute, shell};
use crate::rooms::terms::{CaseMenu, by_and_when};
use crate::view::{AgainstRow, DecisionRow, DecisionState, DecisionsView, FileView, reference};
use askama::Template;
use casework::decisions::{Matter, Reach};
use casework::masks::view::Mask;
use casework::status::Ground;
use pages::{Field, Form, Page};
use words::Language;

/// The page of decisions.
#[derive(Template)]
#[template(path = "decisions/page.html")]
pub(in crate::rooms) struct Decisions {
    pub page: Page,
    pub frame: Frame,
    pub menu: CaseMenu,
    pub decide: String,
    pub seen: u64,
    pub may: bool,
    pub alone: bool,
    pub step_back: bool,
    pub cards: Vec<Card>,
    /// What is over: what it was, who proposed it, what became of it, and why; HTML but the last.
    pub over: Vec<Over>,
    /// Masked parties: how they are called, who masked them and when as HTML, why, until when this officer sees them.
    pub masked: Vec<(String, String, String, String)>,
    pub can_show: Vec<(String, String)>,
    pub can_mask: Vec<(String, String)>,
    pub against: Vec<Against>,
    /// The same as a choice.
    pub can_set_aside: Vec<(String, String)>,
    /// Who is kept out: name, by whom and when as HTML, why.
    pub out: Vec<(String, String, String)>,
    pub can_let_in: Vec<(String, String)>,
    pub can_keep_out: Vec<(String, String)>,
    /// Reports that two have not refused yet, and on what grounds.
    pub can_refuse: Vec<(String, String)>,
    pub grounds: Vec<(String, String)>,
    /// Items of evidence that are held.
    pub held: Vec<(String, String)>,
    pub open: bool,
    pub form: Form,
}

/// A decision that is over.
pub(in crate::rooms) struct Over {
    pub heading: String,
    pub by: String,
    pub reasons: String,
    pub became: String,
    pub answer: String,
}

/// A meeting of an interest with something in the case.
pub(in crate::rooms) struct Against {
    pub name: String,
    pub member: bool,
    pub interest: String,
    pub met: String,
}

/// The fields of the page's forms: each name stands once on the page.
pub(in crate::rooms) const FIELDS: [Field; 20] = [
    Field::kept("decision", "decision-reasons"),
    Field::kept("decision-reasons", "decision-reasons"),
    Field::kept("reveal-party", "mask-reveal-party"),
    Field::kept("reveal-to", "mask-reveal-to"),
    Field::kept("reveal-reasons", "mask-reveal-reasons"),
    Field::kept("mask-party", "mask-party"),
    Field::kept("mask-reason", "mask-reason"),
    Field::kept("aside", "interest-meeting"),
    Field::kept("aside-reason", "interest-aside-reason"),
    Field::kept("out-officer", "screening-officer"),
    Field::kept("out-reason", "screening-reason"),
    Field::kept("in-officer", "screening-in-officer"),
    Field::kept("in-reasons", "screening-in-reasons"),
    Field::kept("refuse-report", "decision-put-refuse-report"),
    Field::kept("refuse-ground", "decision-put-ground"),
    Field::kept("refuse-reasons", "decision-put-reasons"),
    Field::kept("publish-text", "decision-put-publish-text"),
    Field::kept("publish-reasons", "decision-put-reasons"),
    Field::kept("let-go-item", "decision-put-let-go-item"),
    Field::kept("let-go-reasons", "decision-put-reasons"),
];

impl Decisions {
    /// The page.
    pub(in crate::rooms) fn new(
        language: Language,
        frame: Frame,
        view: &DecisionsView,
        mut form: Form,
    ) -> Self {
        let file = &view.file;
        let address = format!("/cases/{}/decisions", file.head.id);
        let page = shell(language, "decisions-title", &address);
        if form.value("reveal-to").is_empty() {
            form.keep("reveal-to", Reach::Asker.code());
        }
        let against: Vec<Against> = view.against.iter().map(|it| meeting(&page, it)).collect();
        let waits = view.decisions.iter().rev().filter(|it| is_waiting(it));
        Self {
            menu: CaseMenu::of(&file.head, "decisions"),
            seen: file.seen,
            may: frame.works,
            alone: file.members.len() == 1,
            step_back: view.step_back,
            cards: cards(&page, waits, &form),
            over: view
                .decisions
                .iter()
                .filter(|it| !is_waiting(it))
                .map(|it| over(&page, it))
                .collect(),
            masked: masked(&page, file),
            can_show: parties(&page, file, true),
            can_mask: parties(&page, file, false),
            can_set_aside: view.against.iter().zip(&against).map(choice).collect(),
            against,
            out: view
                .out
                .iter()
                .map(|it| {
                    let by = by_and_when(&page, "screening-by", &it.by, it.at);
                    (it.name.clone(), by, it.reason.clone())
                })
                .collect(),
            can_let_in: view
                .out
                .iter()
                .map(|it| (it.officer.to_string(), it.name.clone()))
                .collect(),
            can_keep_out: view
                .officers
                .iter()
                .map(|it| (it.id.to_string(), it.name.clone()))
                .collect(),
            can_refuse: reports(&page, file),
            grounds: GROUNDS
                .into_iter()
                .map(|it| {
                    let name = page.text(&format!("ground-{}", it.code()));
                    (it.code().to_owned(), name.into_owned())
                })
                .collect(),
            held: file
                .case
                .evidence()
                .all()
                .iter()
                .filter(|it| it.known().hold)
                .map(|it| (it.id.to_string(), it.name_in_list()))
                .collect(),
            open: !file.head.closed,
            decide: address,
            page,
            frame,
            form,
        }
    }

    #[expect(clippy::unused_self, reason = "templates call methods")]
    pub(in crate::rooms) fn reaches(&self) -> Vec<(&'static str, String)> {
        Reach::ALL
            .into_iter()
            .map(|it| (it.code(), format!("mask-reveal-to-{}", it.code())))
            .collect()
    }
}

/// On what grounds a report is not taken up: nothing was done yet that could be completed.
const GROUNDS: [Ground; 6] = [
    Ground::OutsideMandate,
    Ground::TakenOver,
    Ground::NotEnoughKnown,
    Ground::NotBorneOut,
    Ground::SameMatter,
    Ground::AtRequest,
];

/// The reports of the case that were not refused by two, as a choice.
fn reports(page: &Page, file: &FileView) -> Vec<(String, String)> {
    let refused = |report| {
        let mut agreed = file
            .case
            .decisions()
            .all()
            .iter()
            .filter(|it| it.agreed().is_some());
        agreed.any(|it| matches!(it.what, Matter::RefuseReport { report: it, .. } if it == report))
    };
    let all = file.case.intake().reports().iter().map(|it| it.report);
    all.filter(|it| !refused(*it))
        .map(|it| {
            let values = [("reference", pages::Value::from(reference(it)))];
            let name = page.locale().text_with("report-reference", &values);
            (it.to_string(), name)
        })
        .collect()
}

/// Parties as a choice: those that are masked, or those that are not.
fn parties(page: &Page, file: &FileView, masked: bool) -> Vec<(String, String)> {
    let all = file.case.parties().all().iter();
    all.filter(|it| file.case.masks().is_masked(it.id) == masked)
        .map(|it| (it.id.to_string(), file.called(page.locale(), it.id)))
        .collect()
}

fn masked(page: &Page, file: &FileView) -> Vec<(String, String, String, String)> {
    let masks = file.case.masks();
    let row = |it: &Mask| {
        let until = masks.shown_until(it.party, file.me, file.now);
        (
            file.called(page.locale(), it.party),
            by_and_when(page, "mask-by", file.name(it.by), it.at),
            it.reason.clone(),
            until.map_or_else(String::new, |it| minute(page, it)),
        )
    };
    masks.all().iter().map(row).collect()
}

fn meeting(page: &Page, row: &AgainstRow) -> Against {
    Against {
        name: row.name.clone(),
        member: row.member,
        interest: row.interest.clone(),
        met: named(page, &row.met),
    }
}

/// A meeting as a choice: its value says which, without a name that may be masked.
fn choice((row, shown): (&AgainstRow, &Against)) -> (String, String) {
    let value = serde_json::to_string(&(row.officer, &row.interest, &row.key));
    let words = format!("{}: {} — {}", shown.name, shown.interest, shown.met);
    (value.unwrap_or_default(), words)
}

fn is_waiting(row: &DecisionRow) -> bool {
    row.state == DecisionState::Waiting
}

fn over(page: &Page, row: &DecisionRow) -> Over {
    let (became, answer) = match &row.state {
        DecisionState::Answered {
            by,
            at,
            agrees,
            reasons,
        } => {
            let key = if *agrees {
                "decision-agreed"
            } else {
                "decision-disagreed"
            };
            (by_and_when(page, key, by, *at), reasons.clone())
        }
        DecisionState::Withdrawn { at } => (
            by_and_when(page, "decision-withdrawn", &row.by, *at),
            String::new(),
        ),
        DecisionState::Overtaken { at } => (
            page.phrase("decision-overtaken")
                .native("time", minute(page, *at))
                .to_string(),
            String::new(),
        ),
        DecisionState::Waiting => (String::new(), String::new()),
    };
    Over {
        heading: heading(page, row),
        by: by_and_when(page, "decision-by", &row.by, row.at),
        reasons: row.reasons.clone(),
        became,
        answer,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::frame::tests::sound;
    use crate::rooms::samples;
    use pages::Problem;

    #[test]
    fn the_page_is_sound_in_every_language() {
        for (number, view) in samples::decisions_views().into_iter().enumerate() {
            for problem in [
                None,
                Some("decision-reasons"),
                Some("mask-reason"),
                Some(""),
            ] {
                let on_page = problem.is_none_or(str::is_empty) || number == 0;
                if !on_page {
                    continue; // A form that is not on the page is not refused.
                }
                sound("decisions", |language| {
                    let kind = "refusal-dissent-without-reason";
                    let problem = problem.map(|field| Problem::at(field, kind));
                    let form = problem.into_iter().fold(Form::of(&FIELDS), Form::refusing);
                    Decisions::new(language, samples::frame("cases"), &view, form)
                });
            }
        }
    }

    #[test]
    fn nobody_can_answer_their_own_proposal() {
        let view = samples::decisions_views().swap_remove(0);
        let frame = samples::frame("cases");
        let page = Decisions::new(Language::En, frame, &view, Form::of(&FIELDS));
        assert!(page.cards.iter().any(|it| it.may_withdraw));
        assert!(page.cards.iter().all(|it| it.may_answer != it.may_withdraw));
    }
}
