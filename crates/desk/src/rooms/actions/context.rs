//! What the page of one action shows.

use super::draft::{FIELDS, READERS};
use super::list::{class, due_class, due_words};
use super::{is_supervisor, state_key, text_problem};
use crate::letter;
use crate::rooms::consent::context::{day_words, who};
use crate::rooms::consent::panel::Panel;
use crate::rooms::fields::Fields;
use crate::rooms::frame::{Frame, minute, shell};
use crate::rooms::terms::CaseMenu;
use crate::view::{FileView, OfficerRow};
use askama::Template;
use casework::Field;
use casework::actions::event::ActionDrafted;
use casework::actions::shows::slips;
use casework::actions::view::Step;
use casework::actions::{Action, Ground, Shown, State, disclosure, due, lacking};
use casework::consent::missing;
use pages::terms::states;
use pages::{Form, Page, Problem};
use words::Language;

/// A party in the form: its id, name, and the ways to show it, of which one is chosen.
pub(in crate::rooms) struct PartyPick {
    pub id: String,
    pub name: String,
    pub number: usize,
    pub ways: Vec<(String, String, bool)>,
}

/// A box: value, words, a mark beside it as a locale key, whether it is ticked.
pub(in crate::rooms) struct Tick {
    pub value: String,
    pub words: String,
    pub mark: &'static str,
    pub ticked: bool,
}

/// A version or a step, with who and when, as HTML; where it leads; what was said.
pub(in crate::rooms) struct Past {
    pub said: String,
    pub href: String,
    pub words: String,
}

/// What this officer may do now.
#[derive(Default)]
pub(in crate::rooms) struct May {
    pub write: bool,
    pub hand_in: bool,
    pub decide: bool,
    pub send_back: bool,
    pub send: bool,
    pub remind: bool,
    pub cancel: bool,
    pub set_aside: bool,
}

/// The page of one action.
#[derive(Template)]
#[template(path = "actions/page.html")]
pub(in crate::rooms) struct Letter {
    pub page: Page,
    pub frame: Frame,
    pub menu: CaseMenu,
    pub action: String,
    pub id: String,
    pub is_new: bool,
    pub kind: String,
    pub kind_name: String,
    pub state: String,
    pub class: &'static str,
    pub due: String,
    pub due_class: &'static str,
    pub seen: u64,
    pub version: u64,
    pub is_newest: bool,
    pub hash: String,
    pub overridden: bool,
    pub waits_for_other: bool,
    pub panel: Panel,
    /// Names that stand in the text although the form shows them otherwise.
    pub slips: Vec<String>,
    pub text_problem: Option<(String, String)>,
    pub parties: Vec<PartyPick>,
    pub incidents: Vec<Tick>,
    pub cooperation: Vec<Tick>,
    pub basis: Vec<Tick>,
    pub audiences: Vec<(String, String)>,
    pub grounds: Vec<(&'static str, String)>,
    pub languages: Vec<(&'static str, &'static str)>,
    pub states: Vec<(String, String)>,
    pub past: Vec<Past>,
    pub may: May,
    pub form: Form,
}

/// What the page is made of.
pub(in crate::rooms) struct Made<'a> {
    pub language: Language,
    pub frame: Frame,
    pub desk: &'a letter::Desk<'a>,
    pub me: &'a OfficerRow,
    pub action: Option<&'a Action>,
    pub shown: Option<&'a Field<ActionDrafted>>,
    pub draft: &'a ActionDrafted,
    pub typed: Option<&'a Fields>,
    pub problem: Option<Problem>,
}

impl Letter {
    /// The page.
    pub(in crate::rooms) fn new(made: Made<'_>) -> Self {
        let Made { desk, draft, .. } = made;
        let view = desk.view;
        let kind = draft.kind.code().to_owned();
        let list = format!("/cases/{}/actions", view.head.id);
        let (path, action) = match made.action {
            Some(known) => (
                format!("{list}/{}", known.id()),
                format!("{list}/{}", known.id()),
            ),
            // The address in the language menu is not asked further: a kind stands in it.
            None => (format!("{list}/new?kind={kind}"), format!("{list}/new")),
        };
        let page = shell(made.language, "action-one-title", &path);
        let is_newest = match (made.action, made.shown) {
            (Some(known), Some(shown)) => known.newest().version == shown.version,
            _ => true,
        };
        let lacks = match made.shown.filter(|it| it.value == *draft) {
            Some(shown) => lacking(&view.case, shown, view.today),
            None => missing(&view.case, &disclosure(&view.case, draft, view.today)),
        };
        let case_id = view.head.id.to_string();
        let wait = due(&view.case, view.today)
            .into_iter()
            .find(|it| it.action == draft.action);
        let approval = made.action.and_then(Action::approved);
        let may = may(&made, is_newest, lacks.is_empty());
        Self {
            menu: CaseMenu::of(&view.head, "actions"),
            id: draft.action.to_string(),
            is_new: made.action.is_none(),
            kind_name: page.text(&format!("action-kind-{kind}")).into_owned(),
            kind,
            state: state_key(view, draft.action).unwrap_or_else(|| "action-state-new".to_owned()),
            class: made.action.map_or("", |it| class(it.state())),
            due: wait
                .as_ref()
                .map_or_else(String::new, |it| due_words(&page, it)),
            due_class: wait.as_ref().map_or("", due_class),
            seen: view.seen,
            version: made.shown.map_or(0, |it| it.version),
            is_newest,
            hash: approval.map_or_else(String::new, |(it, _)| it.hash.to_string()),
            overridden: approval.is_some_and(|(it, _)| it.overridden),
            waits_for_other: made.action.is_some_and(|it| it.state() == State::HandedIn)
                && !may.decide,
            panel: Panel::of(&page, desk.lexicon, (&case_id, &view.case), &lacks),
            slips: slipped(&page, view, draft),
            text_problem: told(&page, text_problem(desk, draft)),
            parties: parties(&page, view, draft),
            incidents: incidents(view, draft),
            cooperation: cooperation(view, draft),
            basis: basis(desk, made.language, draft),
            audiences: audiences(desk, made.language),
            grounds: grounds(&page),
            languages: Language::ALL
                .iter()
                .map(|it| (it.code(), it.own_name()))
                .collect(),
            states: all_states(desk, made.language),
            past: made
                .action
                .map_or_else(Vec::new, |it| past(&page, view, it, &path)),
            form: form(&made),
            may,
            frame: made.frame,
            page,
            action,
        }
    }
}

fn grounds(page: &Page) -> Vec<(&'static str, String)> {
    let words = |it: &Ground| page.text(&format!("action-ground-{}", it.code()));
    let all = Ground::ALL.iter();
    all.map(|it| (it.code(), words(it).into_owned())).collect()
}

fn all_states(desk: &letter::Desk<'_>, language: Language) -> Vec<(String, String)> {
    let all = states(desk.lexicon, language, "").into_iter();
    all.map(|(code, name, _)| (code, name)).collect()
}

/// What is wrong with the text, and what to do about it.
fn told(page: &Page, problem: Option<Problem>) -> Option<(String, String)> {
    let locale = page.locale();
    problem.map(|it| (it.what_happened(locale), it.what_to_do(locale)))
}

/// Those whose names stand in the text although they are not to be named.
fn slipped(page: &Page, view: &FileView, draft: &ActionDrafted) -> Vec<String> {
    let all = slips(&view.case, draft).into_iter();
    all.map(|it| who(page, &view.case, it)).collect()
}

fn may(made: &Made<'_>, is_newest: bool, is_complete: bool) -> May {
    let view = made.desk.view;
    if !view.may || !is_newest {
        return May::default();
    }
    let Some(known) = made.action else {
        return May {
            write: true,
            ..May::default()
        };
    };
    let state = known.state();
    let own = known.newest().by == view.me || known.handed_in_by() == Some(view.me);
    let handed_in = state == State::HandedIn;
    let asked_by = known.handed_in_by().unwrap_or(known.newest().by);
    May {
        write: matches!(state, State::Draft | State::Returned | State::HandedIn),
        hand_in: state == State::Draft,
        decide: handed_in && !own,
        send_back: (handed_in && !own) || state == State::Approved,
        send: state == State::Approved,
        remind: state == State::Sent,
        cancel: !matches!(state, State::Sent | State::Cancelled),
        set_aside: !is_complete
            && !matches!(state, State::Sent | State::Cancelled)
            && is_supervisor(made.me)
            && asked_by != view.me,
    }
}

/// The fields with fixed names, as they were saved or typed.
fn form(made: &Made<'_>) -> Form {
    let mut form = Form::of(&FIELDS);
    let draft = made.draft;
    let yes = |it: bool| if it { "yes" } else { "" };
    let day = |it: Option<jiff::civil::Date>| it.map_or_else(String::new, |it| it.to_string());
    let to = &draft.addressee;
    let today = made.desk.view.today.to_string();
    for (name, value) in [
        ("name", to.name.as_str()),
        ("title", &to.title),
        ("lines", &to.lines.join("\n")),
        ("audience", to.audience.code()),
        ("state", to.state.as_deref().unwrap_or_default()),
        ("ground", draft.ground.code()),
        ("documents", yes(draft.documents)),
        ("pictures", yes(draft.pictures)),
        ("sources", yes(draft.names_sources)),
        ("written-in", draft.language.code()),
        ("reference", &draft.frame.reference),
        ("place", &draft.frame.place),
        ("date", &day(draft.frame.date)),
        ("signatory", &draft.frame.signatory),
        ("signatory-title", &draft.frame.signatory_title),
        ("reply-due", &day(draft.reply_due)),
        ("text", &draft.text),
        ("sent-on", &today),
        ("reminded-on", &today),
    ] {
        form.keep(name, value);
    }
    if let Some(typed) = made.typed {
        for field in &FIELDS {
            if typed.pairs().iter().any(|(name, _)| name == field.name) {
                form.keep(field.name, typed.get(field.name));
            }
        }
    }
    if let Some(problem) = made.problem.clone() {
        form.refuse(problem);
    }
    form
}

fn parties(page: &Page, view: &FileView, draft: &ActionDrafted) -> Vec<PartyPick> {
    let asked = view.case.parties().all().iter().filter(|it| it.is_asked());
    asked
        .map(|party| {
            let about = draft.about.iter().find(|it| it.party == party.id);
            let chosen = about.map_or(Shown::Left, |it| it.shown);
            let way = |it: &Shown| {
                let key = format!("action-shown-{}", it.code());
                let value = format!("{} {}", it.code(), party.id);
                (value, page.text(&key).into_owned(), *it == chosen)
            };
            PartyPick {
                id: party.id.to_string(),
                name: party.name().to_owned(),
                number: party.number,
                ways: Shown::ALL.iter().map(way).collect(),
            }
        })
        .collect()
}

fn incidents(view: &FileView, draft: &ActionDrafted) -> Vec<Tick> {
    let all = view.case.incidents().by_time().into_iter();
    all.map(|it| Tick {
        value: it.value.incident.to_string(),
        words: it.value.title.clone(),
        mark: "",
        ticked: draft.incidents.contains(&it.value.incident),
    })
    .collect()
}

fn cooperation(view: &FileView, draft: &ActionDrafted) -> Vec<Tick> {
    let all = view.case.cooperation().all().iter();
    all.map(|it| Tick {
        value: it.value.cooperation.to_string(),
        words: it.value.title.clone(),
        mark: "",
        ticked: draft.cooperation.contains(&it.value.cooperation),
    })
    .collect()
}

fn basis(desk: &letter::Desk<'_>, language: Language, draft: &ActionDrafted) -> Vec<Tick> {
    let all = desk.lexicon.list("norms").filter(|it| !it.hidden());
    all.map(|it| Tick {
        value: it.code().to_owned(),
        words: it.name(language).to_owned(),
        mark: match (letter::is_sure(it), it.to_be_confirmed()) {
            (false, _) => "action-norm-not-printed",
            (true, true) => "terms-unsure",
            (true, false) => "",
        },
        ticked: draft.basis.iter().any(|code| code == it.code()),
    })
    .collect()
}

fn audiences(desk: &letter::Desk<'_>, language: Language) -> Vec<(String, String)> {
    let named = READERS.iter().map(|it| {
        let term = desk.lexicon.get(it.code());
        let name = term.map_or_else(String::new, |it| it.name(language).to_owned());
        (it.code().to_owned(), name)
    });
    named.collect()
}

/// Versions and steps, newest first.
fn past(page: &Page, view: &FileView, action: &Action, path: &str) -> Vec<Past> {
    let line = |key: &str, by, at, href: String, words: String| {
        let said = page
            .phrase(key)
            .with("officer", view.name(by))
            .native("time", minute(page, at))
            .to_string();
        Past { said, href, words }
    };
    let mut all: Vec<(i64, Past)> = Vec::new();
    for version in action.versions() {
        let href = format!("{path}?version={}", version.version);
        let past = line(
            "action-past-saved",
            version.by,
            version.at,
            href,
            String::new(),
        );
        all.push((version.at.0, past));
    }
    for taken in action.steps() {
        let (key, words) = match &taken.step {
            Step::HandedIn(_) => ("action-past-handed-in", String::new()),
            Step::Approved(_) => ("action-past-approved", String::new()),
            Step::Returned(it) => ("action-past-returned", it.reasons.clone()),
            Step::Sent(it) => {
                let day = day_words(page, it.on);
                (
                    "action-past-sent",
                    format!("{day}: {} {}", it.how, it.reference),
                )
            }
            Step::Reminded(it) => (
                "action-past-reminded",
                format!("{}: {}", day_words(page, it.on), it.how),
            ),
            Step::Cancelled(it) => ("action-past-cancelled", it.reason.clone()),
        };
        let past = line(key, taken.by, taken.at, String::new(), words);
        all.push((taken.at.0, past));
    }
    // Stable: of one minute, a version stands before what was done with it.
    all.sort_by_key(|(at, _)| *at);
    all.into_iter().rev().map(|(_, it)| it).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::actions::draft::beginning;
    use crate::rooms::frame::tests::sound;
    use crate::rooms::samples;
    use casework::actions::Kind;
    use lexicon::Lexicon;

    fn page(
        language: Language,
        view: &FileView,
        which: Option<usize>,
        problem: Option<Problem>,
    ) -> Letter {
        let desk = letter::Desk {
            view,
            lexicon: Lexicon::built_in(),
            papers: &paper::Live::default(),
            office: &letterhead(),
        };
        let action = which.and_then(|it| view.case.actions().all().get(it));
        let draft = match action {
            Some(known) => known.newest().value.clone(),
            None => beginning(&desk, Kind::UrgentAppeal, Language::En),
        };
        Letter::new(Made {
            language,
            frame: samples::frame("cases"),
            desk: &desk,
            me: &samples::officers()[0],
            action,
            shown: action.map(Action::newest),
            draft: &draft,
            typed: None,
            problem,
        })
    }

    fn letterhead() -> letter::Letterhead {
        letter::Letterhead {
            names: crate::view::OfficeNames {
                own: "Office of the Focal Point".to_owned(),
                ..Default::default()
            },
            address: "1 Harbour Street, Port Ardena".to_owned(),
            guidelines: guideline::built_in().to_vec(),
        }
    }

    #[test]
    fn the_page_is_sound_in_every_language() {
        for view in samples::consent_views() {
            let count = view.case.actions().all().len();
            for which in std::iter::once(None).chain((0..count).map(Some)) {
                for kind in [
                    None,
                    Some("refusal-consent-missing"),
                    Some("letter-too-long"),
                ] {
                    let problem = kind.map(|it| Problem::at("text", it));
                    sound("action", |language| {
                        page(language, &view, which, problem.clone())
                    });
                }
            }
        }
    }

    #[test]
    fn a_letter_begins_with_names_only_where_they_are_allowed() {
        let view = samples::consent_views().swap_remove(0);
        let new = page(Language::En, &view, None, None);
        assert!(new.panel.lines.iter().all(|it| it.who != "Ana Kovač"));
        let text = new.form.value("text");
        assert!(text.contains("Ana Kovač"), "{text}");
        assert!(!text.contains("Salma"), "a source is left out: {text}");
        assert!(
            text.contains("Person 2"),
            "a child that nobody asked: {text}"
        );
        assert!(new.text_problem.is_none());
    }

    #[test]
    fn what_is_typed_becomes_a_paper_of_both_kinds() {
        let view = samples::consent_views().swap_remove(0);
        let desk = letter::Desk {
            view: &view,
            lexicon: Lexicon::built_in(),
            papers: &paper::Live::default(),
            office: &letterhead(),
        };
        let draft = beginning(&desk, Kind::UrgentAppeal, Language::En);
        let Ok(paper) = letter::document(&desk, &draft, paper::Watermark::Draft) else {
            panic!("a letter that was not touched is a paper");
        };
        let pdf = letter::bytes(&paper, letter::Format::Pdf, view.now);
        assert!(pdf.is_ok_and(|it| it.starts_with(b"%PDF-")));
        let docx = letter::bytes(&paper, letter::Format::Docx, view.now);
        assert!(docx.is_ok_and(|it| it.starts_with(b"PK")));
    }
}
