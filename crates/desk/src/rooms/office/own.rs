//! What the office says of itself and asks: its address, and questions of its own in each case.

use crate::book::{Book, Shared, is_asked};
use crate::rooms::fields::Fields;
use crate::rooms::frame::{Frame, see_other, shell, show};
use crate::rooms::import::{Brought, read};
use crate::rooms::notice;
use crate::rooms::refuse::{Place, form_of, refused};
use crate::rooms::terms::by_and_when;
use crate::session::Session;
use crate::visit::{Form, Officer, Upload};
use crate::work;
use askama::Template;
use axum::response::Response;
use exchange::questionnaire::FormNoticeKind;
use pages::{Field, Page};
use words::Language;

const PAGE: &str = "/office/own";

/// The fields of the page's forms.
pub(in crate::rooms) const FIELDS: [Field; 2] = [
    Field::kept("address", "own-address"),
    Field::kept("file", "own-file"),
];

/// The page.
#[derive(Template)]
#[template(path = "office/own.html")]
pub(in crate::rooms) struct Own {
    pub page: Page,
    pub frame: Frame,
    pub address: String,
    /// Whether questions are asked, and what they are called.
    pub asks: bool,
    pub title: String,
    pub count: usize,
    /// Who set them and when, as HTML.
    pub set: String,
    /// What was not understood: the question, and what happened as a locale key.
    pub notices: Vec<(String, &'static str)>,
    /// The first questions, as they are asked.
    pub some: Vec<String>,
    pub leads: bool,
    pub form: pages::Form,
}

/// Questions that are shown before the rest is only counted.
const SHOWN: usize = 12;

impl Own {
    /// The page.
    pub(in crate::rooms) fn new(
        language: Language,
        frame: Frame,
        (shared, leads): (&Shared, bool),
        name: impl Fn(words::OfficerId) -> String,
        mut form: pages::Form,
    ) -> Self {
        let page = shell(language, "own-title", PAGE);
        let questions = shared.questions();
        let asked = questions.and_then(|it| it.questionnaire.as_deref());
        let mut all = asked.map_or_else(Vec::new, |it| it.questions());
        all.retain(|it| is_asked(it.kind));
        if form.value("address").is_empty() && form.problem("address").is_none() {
            form.keep("address", shared.address());
        }
        let label = |it: &&exchange::questionnaire::Question| match it.label.get(language) {
            "" => it.name.clone(),
            label => label.to_owned(),
        };
        Self {
            address: shared.address().to_owned(),
            asks: questions.is_some(),
            title: asked.map_or_else(String::new, |it| it.title.get(language).to_owned()),
            count: all.len(),
            set: questions.map_or_else(String::new, |it| {
                by_and_when(&page, "own-questions-set", &name(it.by), it.at)
            }),
            notices: asked.map_or_else(Vec::new, |it| {
                let notices = it.notices.iter();
                notices
                    .map(|it| (it.name.clone(), notice_key(it.kind)))
                    .collect()
            }),
            some: all.iter().take(SHOWN).map(label).collect(),
            leads,
            page,
            frame,
            form,
        }
    }
}

const fn notice_key(kind: FormNoticeKind) -> &'static str {
    match kind {
        FormNoticeKind::ShownAlways => "own-notice-shown-always",
        FormNoticeKind::UnknownKind => "own-notice-unknown-kind",
        FormNoticeKind::ChoicesMissing => "own-notice-choices-missing",
        FormNoticeKind::DeviceLeftOut => "own-notice-device",
        FormNoticeKind::NameTwice => "own-notice-name-twice",
        FormNoticeKind::NotRequired => "own-notice-not-required",
        FormNoticeKind::GroupUnbalanced => "own-notice-group",
        FormNoticeKind::NameMissing => "own-notice-name-missing",
    }
}

fn leads(session: &Session) -> bool {
    session.me().is_one_of(&Book::LEADERS)
}

/// `GET /office/own`.
pub(in crate::rooms) async fn get(officer: Officer) -> Response {
    let session = &officer.session;
    let form = form_of(session, PAGE, &FIELDS);
    let shared = session.shared();
    let name = |id| session.name_of(id);
    show(&Own::new(
        officer.language,
        Frame::of(&officer, "office"),
        (&shared, leads(session)),
        name,
        form,
    ))
}

/// `POST /office/own/address` and `/office/own/end`.
pub(in crate::rooms) async fn post(
    officer: Officer,
    axum::extract::Path(act): axum::extract::Path<String>,
    Form(fields): Form<Fields>,
) -> Response {
    let session = &officer.session;
    let (done, field) = match act.as_str() {
        "address" => (
            work::change_address(session, fields.get("address")).await,
            "address",
        ),
        "end" => (work::end_questions(session).await, ""),
        _ => return notice::page(officer.language, "not-found"),
    };
    match done {
        Ok(_) => see_other(PAGE, &[]),
        Err(problem) => {
            let place = Place {
                page: PAGE,
                action: PAGE,
            };
            refused(&officer, &place, &fields, field, problem)
        }
    }
}

/// `POST /office/own/questions`: an XLSForm.
pub(in crate::rooms) async fn ask(officer: Officer, mut upload: Upload) -> Response {
    let done = match read(&mut upload).await {
        Ok(Brought { bytes, .. }) => work::ask_questions(&officer.session, bytes).await,
        Err(refusal) => Err(refusal.into()),
    };
    match done {
        Ok(_) => see_other(&format!("{PAGE}#questions"), &[]),
        Err(problem) => {
            let place = Place {
                page: PAGE,
                action: PAGE,
            };
            refused(&officer, &place, &Fields::default(), "file", problem)
        }
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
        for shared in [Shared::default(), samples::shared()] {
            for leads in [false, true] {
                for problem in [None, Some(("file", "refusal-questions-unread"))] {
                    if problem.is_some() && !leads {
                        continue; // A form that is not on the page is not refused.
                    }
                    sound("own", |language| {
                        let problem = problem.map(|(field, kind)| Problem::at(field, kind));
                        let form = pages::Form::of(&FIELDS);
                        Own::new(
                            language,
                            samples::frame("office"),
                            (&shared, leads),
                            |_| "Lena <b>Okoro".to_owned(),
                            problem.into_iter().fold(form, pages::Form::refusing),
                        )
                    });
                }
            }
        }
    }
}
