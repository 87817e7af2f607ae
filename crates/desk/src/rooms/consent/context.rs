//! What the page of consent shows.

use crate::letter;
use crate::rooms::frame::{Frame, shell};
use crate::rooms::terms::{CaseMenu, by_and_when};
use crate::view::FileView;
use askama::Template;
use casework::Case;
use casework::actions::{With, went_out};
use casework::consent::missing::is_child;
use casework::consent::view::Consent;
use casework::consent::{
    Answer, Audience, Capacity, Disclosure, Doubt, Instead, Purpose, Scope, Why, missing,
};
use casework::parties::Role;
use casework::parties::view::Party;
use jiff::civil::Date;
use lexicon::Lexicon;
use pages::{Form, Page};
use words::{Language, PartyId};

/// One cell of a person's table: the locale key of its words, and its class.
pub(in crate::rooms) struct Cell {
    pub key: String,
    pub class: &'static str,
}

/// One audience of a person's table.
pub(in crate::rooms) struct Row {
    pub audience: String,
    /// The partner, where the audience is one.
    pub recipient: String,
    pub cells: Vec<Cell>,
}

/// One answer.
pub(in crate::rooms) struct Grant {
    pub id: String,
    pub yes: bool,
    pub audience: String,
    pub recipients: Vec<String>,
    pub scopes: Vec<String>,
    pub purposes: Vec<String>,
    pub purpose: String,
    /// Who answered and when, as HTML.
    pub by: String,
    pub authority: String,
    /// Why the person was not asked, as a locale key; empty where they were.
    pub instead: String,
    pub explained: String,
    pub spoken: String,
    pub risks: bool,
    /// Why it may not be free, as a locale key; empty where it is.
    pub doubt: String,
    pub doubt_reason: String,
    pub expires: String,
    pub evidence: String,
    /// Who recorded it and when, as HTML.
    pub recorded: String,
    /// When it ended, as HTML; empty where it holds.
    pub ended: String,
    pub end_reason: String,
}

/// One person.
pub(in crate::rooms) struct Person {
    pub id: String,
    pub name: String,
    pub number: usize,
    pub child: bool,
    pub rows: Vec<Row>,
    pub grants: Vec<Grant>,
    /// What has left, as HTML with the action's address.
    pub gone: Vec<(String, String)>,
}

/// The page of consent.
#[derive(Template)]
#[template(path = "consent/page.html")]
pub(in crate::rooms) struct Consents {
    pub page: Page,
    pub frame: Frame,
    pub menu: CaseMenu,
    pub action: String,
    pub seen: u64,
    pub may: bool,
    pub may_end: bool,
    /// Whether the form for an answer is unfolded.
    pub open: bool,
    pub today: String,
    pub scopes: Vec<String>,
    pub people: Vec<Person>,
    /// Those who are not asked.
    pub not_asked: Vec<String>,
    /// Choices: code, name, whether it is chosen.
    pub parties: Vec<(String, String)>,
    pub audiences: Vec<(String, String)>,
    pub capacities: Vec<(&'static str, String)>,
    pub insteads: Vec<(&'static str, String)>,
    pub doubts: Vec<(&'static str, String)>,
    pub scope_boxes: Vec<String>,
    pub purpose_boxes: Vec<String>,
    pub form: Form,
}

/// What the page is made of.
pub(in crate::rooms) struct Made<'a> {
    pub language: Language,
    pub frame: Frame,
    pub lexicon: &'a Lexicon,
    pub view: &'a FileView,
    pub party: &'a str,
    pub may_end: bool,
    pub form: Form,
}

/// The audiences of the table and the form, in their order.
const TABLE: [Audience; 5] = [
    Audience::Partners,
    Audience::State,
    Audience::StateNamed,
    Audience::Public,
    Audience::PublicNamed,
];

/// The audiences of which the form asks beside the two official questions.
const OTHERS: [Audience; 4] = [
    Audience::Partners,
    Audience::State,
    Audience::Public,
    Audience::Source,
];

/// A name, or what stands for somebody who is off the file.
pub(in crate::rooms) fn who(page: &Page, case: &Case, party: PartyId) -> String {
    match case.parties().get(party) {
        Some(party) => party.name().to_owned(),
        None => page.text("consent-off-file").into_owned(),
    }
}

/// A day in words.
pub(in crate::rooms) fn day_words(page: &Page, day: Date) -> String {
    letter::day_words(page.locale(), day)
}

impl Consents {
    /// The page.
    pub(in crate::rooms) fn new(made: Made<'_>) -> Self {
        let Made { view, language, .. } = made;
        let action = format!("/cases/{}/consent", view.head.id);
        let page = shell(language, "consent-title", &action);
        let case = &view.case;
        let words = Words {
            page: &page,
            lexicon: made.lexicon,
            view,
        };
        let all = case.parties().all();
        let (asked, others): (Vec<&Party>, Vec<&Party>) = all.iter().partition(|it| it.is_asked());
        let of_key = |code: &'static str, key: String| (code, page.text(&key).into_owned());
        Self {
            menu: CaseMenu::of(&view.head, "consent"),
            seen: view.seen,
            may: view.may,
            may_end: made.may_end,
            today: view.today.to_string(),
            scopes: Scope::ALL.iter().map(|it| words.scope(*it)).collect(),
            people: asked.iter().map(|it| words.person(it)).collect(),
            not_asked: others.iter().map(|it| it.name().to_owned()).collect(),
            parties: asked
                .iter()
                .map(|it| (it.id.to_string(), it.name().to_owned()))
                .collect(),
            audiences: OTHERS
                .iter()
                .map(|it| (it.code().to_owned(), words.audience(*it)))
                .collect(),
            capacities: Capacity::ALL
                .iter()
                .map(|it| of_key(it.code(), format!("consent-capacity-{}", it.code())))
                .collect(),
            insteads: Instead::ALL
                .iter()
                .map(|it| of_key(it.code(), format!("consent-instead-{}", it.code())))
                .collect(),
            doubts: Doubt::ALL
                .iter()
                .map(|it| of_key(it.code(), format!("consent-doubt-{}", it.code())))
                .collect(),
            scope_boxes: Scope::ALL
                .iter()
                .map(|it| format!("scope-{}", it.code()))
                .collect(),
            purpose_boxes: Purpose::ALL
                .iter()
                .map(|it| format!("for-{}", it.code()))
                .collect(),
            open: !made.party.is_empty() || !made.form.is_sound(),
            form: filled(made.form, made.party, view.today),
            frame: made.frame,
            page,
            action,
        }
    }
}

/// The form as it was typed, or as it begins: the usual of what is asked, and today.
fn filled(mut form: Form, party: &str, today: Date) -> Form {
    if form.is_sound() {
        for (name, value) in [
            ("party", party),
            ("a", "unasked"),
            ("b", "unasked"),
            ("answer", "unasked"),
            ("scope-identity", "yes"),
            ("scope-facts", "yes"),
            ("for-action", "yes"),
            ("capacity", "self"),
        ] {
            form.keep(name, value);
        }
        form.keep("given-on", today.to_string());
    }
    form
}

struct Words<'a> {
    page: &'a Page,
    lexicon: &'a Lexicon,
    view: &'a FileView,
}

impl Words<'_> {
    fn scope(&self, scope: Scope) -> String {
        let key = format!("consent-scope-{}", scope.code());
        self.page.text(&key).into_owned()
    }

    fn audience(&self, audience: Audience) -> String {
        let language = self.page.locale().language();
        let term = self.lexicon.get(audience.code());
        term.map_or_else(String::new, |it| it.name(language).to_owned())
    }

    fn person(&self, party: &Party) -> Person {
        let case = &self.view.case;
        let answers: Vec<&Consent> = case.consents().of(party.id).collect();
        Person {
            id: party.id.to_string(),
            name: party.name().to_owned(),
            number: party.number,
            child: is_child(party, self.view.today),
            rows: self.rows(party, &answers),
            grants: answers.iter().rev().map(|it| self.grant(it)).collect(),
            gone: went_out(case, party.id)
                .iter()
                .map(|it| {
                    let said = self
                        .page
                        .phrase("consent-gone-line")
                        .with("to", it.to.as_str())
                        .native("audience", self.audience(it.audience))
                        .native("day", day_words(self.page, it.on))
                        .to_string();
                    let case = self.view.head.id;
                    let href = match it.with {
                        With::Action(action) => format!("/cases/{case}/actions/{action}"),
                        With::Export(export) => format!("/cases/{case}/export/{export}"),
                        With::Evidence(item) => format!("/cases/{case}/evidence/{item}"),
                    };
                    (href, said)
                })
                .collect(),
        }
    }

    fn rows(&self, party: &Party, answers: &[&Consent]) -> Vec<Row> {
        let mut partners: Vec<String> = Vec::new();
        for name in answers.iter().flat_map(|it| &it.said().recipients) {
            if !partners.contains(name) {
                partners.push(name.clone());
            }
        }
        if partners.is_empty() {
            partners.push(String::new());
        }
        let source = party.is(Role::Source).then_some(Audience::Source);
        let mut rows = Vec::new();
        for audience in TABLE.into_iter().chain(source) {
            let recipients = match audience {
                Audience::Partners => partners.clone(),
                _ => vec![String::new()],
            };
            for recipient in recipients {
                let cells = Scope::ALL.iter();
                rows.push(Row {
                    audience: self.audience(audience),
                    cells: cells
                        .map(|scope| self.cell(party.id, audience, *scope, &recipient))
                        .collect(),
                    recipient,
                });
            }
        }
        rows
    }

    /// Whether something may be shown to somebody: for letters, and for what the public reads, for publications.
    fn cell(&self, party: PartyId, audience: Audience, scope: Scope, recipient: &str) -> Cell {
        let named = matches!(audience, Audience::StateNamed | Audience::PublicNamed);
        let plain = matches!(audience, Audience::State | Audience::Public);
        if plain && scope.identifies() || audience == Audience::Source && scope != Scope::Identity {
            return Cell {
                key: "consent-cell-none".to_owned(),
                class: "soft",
            };
        }
        let mut scopes = std::collections::BTreeSet::from([scope]);
        if named {
            scopes.insert(Scope::Identity);
        }
        let public = matches!(audience, Audience::Public | Audience::PublicNamed);
        let shown = Disclosure {
            to: audience,
            recipient: recipient.to_owned(),
            purpose: if public {
                Purpose::Publication
            } else {
                Purpose::Action
            },
            parts: vec![(party, scopes)],
            names_sources: false,
            today: self.view.today,
        };
        let lacks = missing(&self.view.case, &shown);
        let here = |it: &&casework::consent::Missing| it.scope == scope && it.audience == audience;
        match lacks.iter().find(here).map(|it| it.why) {
            None => Cell {
                key: "common-yes".to_owned(),
                class: "mark new",
            },
            Some(why) => Cell {
                key: format!("consent-why-{}", why.code()),
                class: match why {
                    Why::Refused | Why::Withdrawn => "mark wrong",
                    Why::NeverAsked => "soft",
                    _ => "mark",
                },
            },
        }
    }

    fn grant(&self, it: &Consent) -> Grant {
        let (page, said) = (self.page, it.said());
        let key =
            |kind: &str, code: &str| page.text(&format!("consent-{kind}-{code}")).into_owned();
        let by = match said.grantor.party {
            Some(party) => who(page, &self.view.case, party),
            None => said.grantor.name.clone(),
        };
        Grant {
            id: said.consent.to_string(),
            yes: said.answer == Answer::Granted,
            audience: self.audience(said.audience),
            recipients: said.recipients.clone(),
            scopes: said.scope.iter().map(|it| self.scope(*it)).collect(),
            purposes: said
                .purposes
                .iter()
                .map(|it| key("for", it.code()))
                .collect(),
            purpose: said.purpose.clone(),
            by: page
                .phrase("consent-by")
                .with("who", by.as_str())
                .native("capacity", key("capacity", said.grantor.capacity.code()))
                .native("day", day_words(page, said.given_on))
                .to_string(),
            authority: said.grantor.authority.clone(),
            instead: said
                .grantor
                .instead
                .map_or_else(String::new, |it| key("instead", it.code())),
            explained: said.explained.clone(),
            spoken: said.language.clone(),
            risks: said.risks_explained,
            doubt: said
                .doubt
                .map_or_else(String::new, |it| key("doubt", it.code())),
            doubt_reason: said.doubt_reason.clone(),
            expires: said
                .expires
                .map_or_else(String::new, |it| day_words(page, it)),
            evidence: said.evidence.clone(),
            recorded: by_and_when(
                page,
                "consent-recorded-by",
                self.view.name(it.field.by),
                it.field.at,
            ),
            ended: it.withdrawn.as_ref().map_or_else(String::new, |end| {
                page.phrase("consent-ended")
                    .native("day", day_words(page, end.value.on))
                    .with("officer", self.view.name(end.by))
                    .to_string()
            }),
            end_reason: it
                .withdrawn
                .as_ref()
                .map_or_else(String::new, |end| end.value.reason.clone()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::consent::answers::FIELDS;
    use crate::rooms::frame::tests::sound;
    use crate::rooms::samples;
    use pages::Problem;

    fn page(language: Language, view: &FileView, problem: Option<Problem>) -> Consents {
        let form = problem.into_iter().fold(Form::of(&FIELDS), Form::refusing);
        Consents::new(Made {
            language,
            frame: samples::frame("cases"),
            lexicon: Lexicon::built_in(),
            view,
            party: "",
            may_end: true,
            form,
        })
    }

    #[test]
    fn the_page_is_sound_in_every_language() {
        for view in samples::consent_views() {
            for refusal in [None, Some(("given-on", "refusal-not-a-date"))] {
                if refusal.is_some() && (!view.may || view.case.parties().is_empty()) {
                    continue; // A form that is not on the page is not refused.
                }
                let problem = refusal.map(|(field, kind)| Problem::at(field, kind));
                sound("consent", |language| page(language, &view, problem.clone()));
            }
        }
    }

    #[test]
    fn a_name_may_go_to_the_state_and_not_to_the_public() {
        let view = samples::consent_views().swap_remove(0);
        let shown = page(Language::En, &view, None);
        let row = |number: usize| -> Vec<&str> {
            let row = &shown.people[0].rows[number];
            row.cells.iter().map(|it| it.key.as_str()).collect()
        };
        assert_eq!(row(3)[..2], ["common-yes", "common-yes"]);
        assert_eq!(row(5)[0], "consent-why-refused");
        assert!(
            !shown
                .people
                .iter()
                .any(|it| it.name == "Officer at the gate")
        );
        assert_eq!(shown.not_asked, ["Officer at the gate"]);
    }
}
