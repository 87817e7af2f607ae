//! What the page of one item of evidence shows.

use super::context::{Choices, FIELDS, name_of, warning_field};
use super::see::{Look, Sort};
use crate::rooms::consent::panel::Panel;
use crate::rooms::frame::{Frame, minute, shell};
use crate::rooms::terms::CaseMenu;
use crate::view::FileView;
use askama::Template;
use casework::consent::{Audience, Missing};
use casework::evidence::Custody;
use casework::evidence::event::Origin;
use casework::evidence::view::Item;
use lexicon::Lexicon;
use pages::{Field, Form, Page};
use words::Language;

/// The fields of the page's forms.
pub(in crate::rooms) fn fields() -> Vec<Field> {
    let mut fields = FIELDS.to_vec();
    fields.extend([
        Field::kept("open-purpose", "evidence-open-purpose"),
        Field::kept("what", "evidence-custody-what"),
        Field::kept("to", "evidence-custody-to"),
        Field::kept("reads", "evidence-custody-reads"),
        Field::kept("purpose", "evidence-custody-purpose"),
    ]);
    fields
}

/// One link of the chain.
pub(in crate::rooms) struct LinkRow {
    pub time: String,
    pub machine_time: String,
    pub who: String,
    pub what: String,
    pub to: String,
    pub purpose: String,
}

/// The page of an item.
#[derive(Template)]
#[template(path = "evidence/item.html")]
pub(in crate::rooms) struct ItemPage {
    pub page: Page,
    pub frame: Frame,
    pub menu: CaseMenu,
    pub here: String,
    pub list: String,
    pub number: usize,
    pub title: String,
    pub seen: u64,
    /// Keys of warnings.
    pub warnings: Vec<String>,
    pub look: Look,
    /// The record that shows it plainly.
    pub shown: Option<u64>,
    /// Labels and what is known; may be foreign text.
    pub facts: Vec<(&'static str, String)>,
    pub about: String,
    pub hash: String,
    pub checked: String,
    pub differs: bool,
    /// A change of what is known of it was refused.
    pub edits: bool,
    /// What it was made from: address, number and title.
    pub made_from: Option<(String, usize, String)>,
    /// The key of how it was made, and the keys of what was taken out and what may be left.
    pub change: String,
    pub removed: Vec<String>,
    pub left: Vec<String>,
    /// How many parts were covered.
    pub covered: Option<usize>,
    /// Copies: address, number, title, key of the change.
    pub copies: Vec<(String, usize, String, String)>,
    pub chain: Vec<LinkRow>,
    pub holder: String,
    pub by_hand: Vec<(&'static str, String)>,
    /// Who may see what is handed over, by code.
    pub readers: Vec<(String, String)>,
    /// What is missing, once somebody tried to hand it over.
    pub panel: Option<Panel>,
    pub choices: Choices,
    pub may: bool,
    pub form: Form,
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
        (view, item): (&FileView, &Item),
        (look, shown): (Look, Option<u64>),
        (missing, mut form): (&[Missing], Form),
    ) -> Self {
        let list = format!("/cases/{}/evidence", view.head.id);
        let here = format!("{list}/{}", item.id);
        let page = shell(language, "evidence-item-title", &here);
        let known = item.known();
        // A kind comes with every form that changes the item, and with no other form of the page.
        let edits = !form.value("kind").is_empty();
        if !edits {
            fill(&mut form, item);
        }
        let link = |id| format!("{list}/{id}");
        let derived = known.derived.as_ref();
        let codes: Vec<&String> = derived.iter().flat_map(|it| &it.what).collect();
        let part = |before: &str| -> Vec<&str> {
            let of = codes.iter().filter_map(|it| it.strip_prefix(before));
            of.collect()
        };
        let others = codes
            .iter()
            .filter(|it| !it.starts_with("left-") && !it.starts_with("covered-"));
        let checked = item.checked();
        Self {
            edits,
            warnings: known
                .warnings
                .iter()
                .map(|it| format!("evidence-warning-{}", it.code()))
                .collect(),
            facts: facts(&page, lexicon, view, item),
            about: known.about.clone(),
            hash: known
                .file
                .as_ref()
                .map(|it| it.sha256.to_string())
                .unwrap_or_default(),
            checked: checked.map_or_else(String::new, |(at, fits)| {
                let key = match fits {
                    true => "evidence-checked-fits",
                    false => "evidence-checked-differs",
                };
                let time = minute(&page, at);
                page.phrase(key).native("time", time).to_string()
            }),
            differs: checked.is_some_and(|(_, fits)| !fits),
            made_from: derived
                .and_then(|it| view.case.evidence().get(it.from))
                .map(|it| (link(it.id), it.number, it.known().title.clone())),
            change: derived.map_or_else(String::new, |it| {
                format!("evidence-change-{}", it.change.code())
            }),
            removed: others.map(|it| format!("evidence-removed-{it}")).collect(),
            left: part("left-")
                .into_iter()
                .map(|it| format!("evidence-left-{it}"))
                .collect(),
            covered: part("covered-").first().and_then(|it| it.parse().ok()),
            copies: view
                .case
                .evidence()
                .made_from(item.id)
                .map(|it| {
                    let change = it.known().derived.as_ref().map(|it| it.change.code());
                    let change = format!("evidence-change-{}", change.unwrap_or_default());
                    (link(it.id), it.number, it.known().title.clone(), change)
                })
                .collect(),
            chain: chain(&page, view, item),
            holder: item.holder().unwrap_or_default().to_owned(),
            by_hand: Custody::BY_HAND
                .iter()
                .map(|it| (it.code(), name_of(*it)))
                .collect(),
            readers: readers(&page, lexicon),
            panel: (!missing.is_empty()).then(|| {
                let case = (view.head.id.to_string(), &view.case);
                Panel::of(&page, lexicon, (&case.0, case.1), missing)
            }),
            choices: Choices::of(&page, lexicon, view),
            menu: CaseMenu::of(&view.head, "evidence"),
            number: item.number,
            title: known.title.clone(),
            seen: view.seen,
            may: view.may,
            page,
            frame,
            here,
            list,
            look,
            shown,
            form,
        }
    }

    /// Whether a grey and blurred picture can be shown.
    fn is_drawn(&self) -> bool {
        matches!(self.look.sort, Sort::Picture | Sort::Pages)
    }

    /// Whether there is more to see after it was recorded.
    fn is_read(&self) -> bool {
        matches!(
            self.look.sort,
            Sort::Picture | Sort::Pages | Sort::Text | Sort::File
        )
    }

    fn is_file(&self) -> bool {
        !self.hash.is_empty()
    }

    /// Whether parts of it can be covered.
    fn is_covered(&self) -> bool {
        matches!(self.look.sort, Sort::Picture | Sort::Pages | Sort::Text)
    }
}

/// To whom something may be handed: back, or to readers whom people were asked about.
fn readers(page: &Page, lexicon: &Lexicon) -> Vec<(String, String)> {
    let back = page.text("evidence-custody-reads-back").into_owned();
    let others = Audience::ALL.iter();
    let others = others.filter(|it| !matches!(it, Audience::Team | Audience::Source));
    let named = others.map(|it| {
        let term = lexicon.get(it.code());
        let name = term.map_or_else(String::new, |it| {
            it.name(page.locale().language()).to_owned()
        });
        (it.code().to_owned(), name)
    });
    std::iter::once((Audience::Team.code().to_owned(), back))
        .chain(named)
        .collect()
}

/// What is known of an item, into the form that changes it.
fn fill(form: &mut Form, item: &Item) {
    let known = item.known();
    let captured = &known.captured;
    let when = captured.when.map(|it| it.to_string());
    for (name, value) in [
        ("title", known.title.clone()),
        ("kind", known.kind.code().to_owned()),
        ("when", when.unwrap_or_default()),
        ("clock", captured.clock.clone()),
        ("where", captured.place.clone()),
        ("by", captured.by.clone()),
        ("device", captured.device.clone()),
        (
            "from",
            known.from.map(|it| it.to_string()).unwrap_or_default(),
        ),
        ("source-text", known.source_text.clone()),
        ("about", known.about.clone()),
        ("source", known.source.clone().unwrap_or_default()),
        ("information", known.information.clone().unwrap_or_default()),
    ] {
        form.keep(name, value);
    }
    for party in &known.shows {
        form.keep_also("shows", &party.to_string());
    }
    for warning in &known.warnings {
        form.keep(warning_field(*warning), "yes");
    }
    if known.hold {
        form.keep("hold", "yes");
    }
}

fn facts(
    page: &Page,
    lexicon: &Lexicon,
    view: &FileView,
    item: &Item,
) -> Vec<(&'static str, String)> {
    let known = item.known();
    let language = page.locale().language();
    let term = |code: &Option<String>| {
        let term = lexicon.get(code.as_deref()?)?;
        let mark = term.code().rsplit('.').next()?;
        Some(format!("{mark} – {}", term.name(language)))
    };
    let from = known.from.and_then(|it| view.case.parties().get(it));
    let shows = known.shows.iter();
    let shows: Vec<&str> = shows
        .filter_map(|it| Some(view.case.parties().get(*it)?.name()))
        .collect();
    let place = match &known.origin {
        Origin::Kept { place } => place.clone(),
        Origin::Report { report, .. } => {
            let number = crate::view::reference(*report);
            let values = [("reference", pages::Value::from(number))];
            page.locale().text_with("report-reference", &values)
        }
        Origin::File { .. } => page.text("evidence-added").into_owned(),
    };
    let file = known.file.as_ref();
    let captured = &known.captured;
    let kind = page.text(&format!("evidence-kind-{}", known.kind.code()));
    let all = [
        ("evidence-kind", kind.into_owned()),
        ("evidence-lies", place),
        ("evidence-received", minute(page, known.received)),
        (
            "evidence-from",
            from.map(|it| it.name().to_owned()).unwrap_or_default(),
        ),
        ("evidence-shows", shows.join(" · ")),
        ("evidence-source-text", known.source_text.clone()),
        (
            "evidence-when",
            captured.when.map(|it| it.to_string()).unwrap_or_default(),
        ),
        ("evidence-clock", captured.clock.clone()),
        ("evidence-where", captured.place.clone()),
        ("evidence-by", captured.by.clone()),
        ("evidence-device", captured.device.clone()),
        ("evidence-source", term(&known.source).unwrap_or_default()),
        (
            "evidence-information",
            term(&known.information).unwrap_or_default(),
        ),
        (
            "evidence-name",
            file.map(|it| it.name.clone()).unwrap_or_default(),
        ),
        (
            "evidence-claimed",
            file.map(|it| it.media_type.clone()).unwrap_or_default(),
        ),
        (
            "evidence-size",
            file.map(|it| page.locale().size(it.size))
                .unwrap_or_default(),
        ),
        (
            "evidence-hold",
            match known.hold {
                true => page.text("evidence-held").into_owned(),
                false => String::new(),
            },
        ),
    ];
    all.into_iter().filter(|(_, it)| !it.is_empty()).collect()
}

fn chain(page: &Page, view: &FileView, item: &Item) -> Vec<LinkRow> {
    let links = item.chain.iter();
    links
        .map(|it| LinkRow {
            time: minute(page, it.at),
            machine_time: page.locale().machine_time(it.at),
            who: view.name(it.by).to_owned(),
            what: name_of(it.what),
            to: it.to.clone(),
            purpose: match casework::evidence::Change::of_code(&it.purpose) {
                Some(change) => page
                    .text(&format!("evidence-change-{}", change.code()))
                    .into_owned(),
                None => it.purpose.clone(),
            },
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::frame::tests::sound;
    use crate::rooms::samples;
    use casework::consent::Scope;
    use casework::consent::missing::{Whose, Why};
    use zeroize::Zeroizing;

    #[test]
    fn the_page_is_sound_in_every_language() {
        let view = samples::file_view();
        let party = view.case.parties().all()[0].id;
        let missing = Missing {
            party,
            audience: Audience::Partners,
            scope: Scope::Pictures,
            whose: Whose::Own,
            why: Why::NeverAsked,
        };
        for item in view.case.evidence().all() {
            for (sort, shown) in [
                (Sort::Picture, None),
                (Sort::Picture, Some(7)),
                (Sort::Text, Some(7)),
                (Sort::Pages, None),
                (Sort::File, Some(7)),
                (Sort::Object, None),
                (Sort::Absent, None),
            ] {
                sound("evidence-item", |language| {
                    let look = Look {
                        sort,
                        text: Some(Zeroizing::new("<script>alert(1)</script>".to_owned())),
                        details: vec![("camera".to_owned(), "<b>X</b>".to_owned())],
                    };
                    ItemPage::new(
                        language,
                        samples::frame("cases"),
                        Lexicon::built_in(),
                        (&view, item),
                        (look, shown),
                        (&[missing], Form::of(&fields())),
                    )
                });
            }
        }
    }
}
