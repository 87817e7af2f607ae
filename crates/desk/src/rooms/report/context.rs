//! What the page of one report shows.

use super::known::Known;
use crate::finding::KnownRow;
use crate::rooms::frame::{Frame, shell};
use crate::rooms::reports::context::{Due, Row};
use crate::rooms::timeline::{FileLine, Line};
use crate::view::{
    Concerns, CopiesView, Danger, ObligationState, ObligationView, ReportMay, ReportView,
};
use askama::Template;
use lexicon::Lexicon;
use pages::{Field, Form, Locale, Page};
use words::Language;

/// The page of one report.
#[derive(Template)]
#[template(path = "report/page.html")]
pub(in crate::rooms) struct Report {
    pub page: Page,
    pub frame: Frame,
    pub row: Row,
    pub action: String,
    pub seen: u64,
    /// The story; none where the report cannot be read.
    pub story: Option<String>,
    pub lang: &'static str,
    /// What the reporter filled in besides: label key and text.
    pub facts: Vec<(&'static str, String)>,
    /// What the reporter chose: label key and the key of the choice.
    /// The codes that the reporter ticked; empty where there are none.
    pub ticked: String,
    pub choices: Vec<(&'static str, &'static str)>,
    pub files: Vec<FileLine>,
    pub lines: Vec<Line>,
    pub promises: Vec<Due>,
    /// The promises that an answer can keep: key, name, whether it is to.
    pub keeps: Vec<(String, String, bool)>,
    /// Whether an answer is owed that somebody else must give.
    pub for_another: bool,
    pub copies: CopiesView,
    /// Promises that were not kept and that nobody has explained: value and name.
    pub missed: Vec<(String, String)>,
    pub known: Known,
    pub joinable: Vec<(String, String)>,
    pub colleagues: Vec<(String, String)>,
    pub may: ReportMay,
    pub form: Form,
}

/// The fields of the page's forms.
pub(in crate::rooms) const FIELDS: [Field; 15] = [
    Field::kept("answer", "report-answer-text"),
    Field::kept("signed", "report-answer-signed"),
    Field::kept("files", "report-answer-files"),
    Field::kept("title", "case-field-title"),
    Field::kept("summary", "case-field-summary"),
    Field::kept("urgency", "case-field-urgency"),
    Field::kept("members", "report-open-members"),
    Field::kept("case", "report-join-case"),
    Field::kept("join-reason", "report-join-reason"),
    Field::kept("triage", "report-triage"),
    Field::kept("triage-reasons", "report-triage-reasons"),
    Field::kept("keeps", "report-answer-keeps"),
    Field::kept("protected", "report-protected"),
    Field::kept("promise", "report-explain-promise"),
    Field::kept("why", "report-explain-why"),
];

/// The choices of urgency.
pub(in crate::rooms) const URGENCIES: [(&str, &str); 3] = [
    ("routine", "urgency-routine"),
    ("soon", "urgency-soon"),
    ("now", "urgency-now"),
];

impl Report {
    /// The page.
    pub(in crate::rooms) fn new(
        language: Language,
        frame: Frame,
        lexicon: &Lexicon,
        (view, known): (&ReportView, &(Vec<KnownRow>, bool)),
        mut form: Form,
    ) -> Self {
        let action = format!("/reports/{}", view.row.id);
        let page = shell(language, "report-title", &action);
        let report = view.report.as_deref();
        let known = Known::of(&page, lexicon, known);
        if form.value("urgency").is_empty() {
            let urgency = if view.row.danger == Danger::Now {
                "now"
            } else {
                "soon"
            };
            form.keep("urgency", urgency);
        }
        let name =
            |officer: &crate::view::OfficerRow| (officer.id.to_string(), officer.name.clone());
        Self {
            row: Row::of(&page, &view.row),
            seen: view.seen,
            story: report.map(|it| it.story.clone()),
            lang: Locale::of(view.row.language).lang(),
            facts: report.map(facts).unwrap_or_default(),
            ticked: report
                .and_then(|it| ticked(it, lexicon, &page))
                .unwrap_or_default(),
            choices: choices(view),
            files: view
                .files
                .iter()
                .map(|file| FileLine::of(&page, file))
                .collect(),
            lines: Line::story(&page, &view.dialogue),
            promises: view
                .row
                .obligations
                .iter()
                .map(|it| Due::of(&page, it))
                .collect(),
            keeps: keeps(view, &form, language),
            for_another: view.for_another,
            copies: view.copies,
            missed: match view.may.explain {
                true => missed(&view.row.obligations, language),
                false => Vec::new(),
            },
            known,
            joinable: view
                .joinable
                .iter()
                .map(|it| (it.id.to_string(), it.title.clone()))
                .collect(),
            colleagues: view.could_be_members.iter().map(name).collect(),
            may: view.may,
            page,
            frame,
            action,
            form,
        }
    }

    /// The choices of urgency, for the template.
    #[expect(clippy::unused_self, reason = "templates call methods")]
    pub(in crate::rooms) const fn urgencies(&self) -> [(&'static str, &'static str); 3] {
        URGENCIES
    }
}

/// The promises that an answer can keep: all are ticked until somebody has unticked one.
fn keeps(view: &ReportView, form: &Form, language: Language) -> Vec<(String, String, bool)> {
    let promises = view.keeps.iter();
    promises
        .map(|it| {
            let is_ticked = form.value("keeps").is_empty() || form.has("keeps", &it.key);
            (it.key.clone(), it.name(language).to_owned(), is_ticked)
        })
        .collect()
}

/// The promises that were missed and are not explained.
pub(in crate::rooms) fn missed(
    promises: &[ObligationView],
    language: Language,
) -> Vec<(String, String)> {
    let is_missed = |it: &&ObligationView| {
        let state = matches!(
            it.state,
            ObligationState::Overdue
                | ObligationState::Late { .. }
                | ObligationState::Missed { .. }
        );
        state && !it.explained
    };
    let missed = promises.iter().filter(is_missed);
    missed
        .map(|it| {
            let value = format!("{}@{}", it.key, it.opened_by);
            (value, it.name(language).to_owned())
        })
        .collect()
}

/// The names of the codes that the reporter ticked; a code that nobody knows is not shown.
fn ticked(report: &seal::mailbox::Report, lexicon: &Lexicon, page: &Page) -> Option<String> {
    let terms = report.codes.iter().filter_map(|code| lexicon.get(code));
    let names: Vec<&str> = terms.map(|it| it.name(page.locale().language())).collect();
    (!names.is_empty()).then(|| names.join(page.locale().between()))
}

fn facts(report: &seal::mailbox::Report) -> Vec<(&'static str, String)> {
    [
        ("report-cooperation", &report.cooperation),
        ("report-place", &report.place),
        ("report-time", &report.time),
        ("report-author", &report.author),
        ("report-wishes", &report.wishes),
        ("report-name", &report.name),
        ("report-contact", &report.contact),
    ]
    .into_iter()
    .filter(|(_, text)| !text.trim().is_empty())
    .map(|(label, text)| (label, text.clone()))
    .collect()
}

fn choices(view: &ReportView) -> Vec<(&'static str, &'static str)> {
    let danger = match view.row.danger {
        Danger::Now => "danger-now",
        Danger::NotNow => "danger-not-now",
        Danger::Unsaid => "common-unsaid",
    };
    let concerns = match view.row.concerns {
        Concerns::Me => "concerns-me",
        Concerns::Relative => "concerns-relative",
        Concerns::Other => "concerns-other",
        Concerns::Organisation => "concerns-organisation",
        Concerns::Unsaid => "common-unsaid",
    };
    vec![("report-danger", danger), ("report-concerns", concerns)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::frame::tests::sound;
    use crate::rooms::samples;
    use pages::Problem;

    #[test]
    fn the_page_is_sound_in_every_language() {
        for sample in 0..samples::report_views().len() {
            for problem in [
                None,
                Some(("answer", "refusal-empty-answer")),
                Some(("title", "refusal-no-title")),
            ] {
                if problem.is_some() && !samples::report_views()[sample].may.answer {
                    continue; // A form that is not on the page is not refused.
                }
                sound("report", |language| {
                    let form = Form::of(&FIELDS).keeping("answer", "<b>hostile \u{202e}");
                    let problem = problem.map(|(field, kind)| Problem::at(field, kind));
                    let form = problem.into_iter().fold(form, Form::refusing);
                    let view = samples::report_views().swap_remove(sample);
                    let lexicon = Lexicon::built_in();
                    let shown = (&view, &(samples::known(), sample % 2 == 0));
                    Report::new(language, samples::frame("reports"), lexicon, shown, form)
                });
            }
        }
    }
}
