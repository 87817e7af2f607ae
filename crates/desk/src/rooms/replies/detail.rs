//! One reply: what it says, what those concerned say to it, and what it means for an assessment.

use super::entry::{Entry, fill};
use super::shown::Shown;
use crate::rooms::fields::Fields;
use crate::rooms::frame::{Frame, minute, shell};
use crate::rooms::terms::CaseMenu;
use crate::rooms::track::words::{Choice, day, parties, party};
use crate::view::FileView;
use askama::Template;
use casework::replies::Effect;
use casework::replies::view::Reply;
use lexicon::Lexicon;
use pages::{Field, Form, Page};
use words::Language;

/// The fields of the page's forms, in the order of the page.
pub(in crate::rooms) const FIELDS: [Field; 15] = [
    Field::kept("said-party", "replies-said-party"),
    Field::kept("said-by", "replies-said-by"),
    Field::kept("said-on", "replies-said-on"),
    Field::kept("said-text", "replies-said-text"),
    Field::kept("assessment", "replies-assessment"),
    Field::kept("effect", "replies-effect"),
    Field::kept("weigh-reasons", "replies-weigh-reasons"),
    Field::kept("from", "replies-from"),
    Field::kept("state", "track-state"),
    Field::kept("on", "replies-on"),
    Field::kept("responses", "replies-kind"),
    Field::kept("quality", "replies-quality"),
    Field::kept("confidential", "replies-confidential"),
    Field::kept("summary", "replies-summary"),
    Field::kept("text", "replies-text"),
];

/// What somebody said to the reply.
pub(in crate::rooms) struct Said {
    pub who: String,
    pub on: String,
    pub machine: String,
    pub text: String,
}

/// What the reply was found to mean.
pub(in crate::rooms) struct Weighing {
    pub effect: String,
    pub about: String,
    pub reasons: String,
    /// Who said so and when, as HTML.
    pub by: String,
}

/// What the page is made of.
pub(in crate::rooms) struct Made<'a> {
    pub language: Language,
    pub frame: Frame,
    pub lexicon: &'a Lexicon,
    pub year: u16,
    pub view: &'a FileView,
    pub reply: &'a Reply,
    pub form: Form,
    pub typed: Option<&'a Fields>,
}

/// The page of one reply.
#[derive(Template)]
#[template(path = "replies/detail.html")]
pub(in crate::rooms) struct Detail {
    pub page: Page,
    pub frame: Frame,
    pub menu: CaseMenu,
    pub action: String,
    pub back: String,
    pub seen: u64,
    pub may: bool,
    pub one: Shown,
    pub said: Vec<Said>,
    pub weighed: Vec<Weighing>,
    pub parties: Vec<Choice>,
    /// Assessments by what they are about.
    pub assessments: Vec<Choice>,
    pub entry: Entry,
    pub form: Form,
}

impl Detail {
    /// The page.
    pub(in crate::rooms) fn new(made: Made<'_>) -> Self {
        let Made {
            language,
            lexicon,
            view,
            reply,
            mut form,
            ..
        } = made;
        let back = format!("/cases/{}/replies", view.head.id);
        let action = format!("{back}/{}", reply.id());
        let page = shell(language, "replies-page", &action);
        let rewritten = made.typed.filter(|it| it.get("form") == "record");
        if rewritten.is_none() {
            fill(&mut form, reply);
        }
        Self {
            menu: CaseMenu::of(&view.head, "replies"),
            seen: view.seen,
            may: view.may,
            one: Shown::of(&page, (lexicon, language), view, reply),
            said: said(&page, view, reply),
            weighed: weighed(&page, view, reply),
            parties: parties(view),
            assessments: assessments(&page, view),
            entry: Entry::of((lexicon, language, made.year), Some(reply), rewritten, None),
            page,
            frame: made.frame,
            action,
            back,
            form,
        }
    }

    #[expect(clippy::unused_self, reason = "templates call methods")]
    pub(in crate::rooms) fn effects(&self) -> Vec<(&'static str, String)> {
        Effect::ALL
            .iter()
            // keys: replies-effect-*
            .map(|it| (it.code(), format!("replies-effect-{}", it.code())))
            .collect()
    }

    /// Whether the form of the reply itself was refused: then it is open.
    pub(in crate::rooms) fn is_rewritten(&self) -> bool {
        ["from", "on", "responses", "text"]
            .iter()
            .any(|it| self.form.problem(it).is_some())
    }
}

fn said(page: &Page, view: &FileView, reply: &Reply) -> Vec<Said> {
    let all = reply.rebuttals.iter().map(|it| &it.what);
    all.map(|it| Said {
        who: match it.party {
            Some(id) => party(view, id),
            None => it.by.clone(),
        },
        on: day(page, it.on),
        machine: it.on.to_string(),
        text: it.text.clone(),
    })
    .collect()
}

fn weighed(page: &Page, view: &FileView, reply: &Reply) -> Vec<Weighing> {
    let about = |it| {
        let thread = view.case.assessments().thread(it);
        thread.map_or_else(String::new, |it| it.about.clone())
    };
    let all = reply.weighed.iter();
    all.map(|it| Weighing {
        // keys: replies-effect-*
        effect: format!("replies-effect-{}", it.what.effect.code()),
        about: it.what.assessment.map_or_else(String::new, about),
        reasons: it.what.reasons.clone(),
        by: page
            .phrase("track-recorded")
            .with("officer", view.name(it.by))
            .native("time", minute(page, it.at))
            .to_string(),
    })
    .collect()
}

fn assessments(page: &Page, view: &FileView) -> Vec<Choice> {
    let all = view.case.assessments().all().iter();
    all.map(|it| {
        let about = match it.about.as_str() {
            "" => page.text("assess-about-case").into_owned(),
            about => about.to_owned(),
        };
        (it.id.to_string(), about)
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::frame::tests::sound;
    use crate::rooms::samples;
    use pages::Problem;

    #[test]
    fn the_page_is_sound_in_every_language() {
        for view in samples::track_views() {
            let Some(reply) = view.case.replies().all().first() else {
                continue;
            };
            for problem in [
                None,
                Some(("said-text", "refusal-empty-rebuttal")),
                Some(("weigh-reasons", "refusal-weighed-without-reason")),
                Some(("responses", "refusal-reply-and-none")),
            ] {
                if problem.is_some() && !view.may {
                    continue;
                }
                sound("reply", |language| {
                    let form = problem
                        .map(|(field, kind)| Problem::at(field, kind))
                        .into_iter()
                        .fold(Form::of(&FIELDS), Form::refusing);
                    Detail::new(Made {
                        language,
                        frame: samples::frame("cases"),
                        lexicon: Lexicon::built_in(),
                        year: 2026,
                        view: &view,
                        reply,
                        form,
                        typed: None,
                    })
                });
            }
        }
    }
}
