//! What the page of the report shows.

use crate::portal::files::{FileLimits, Received};
use crate::portal::frame::{ASSETS, Frame, shell};
use crate::portal::receipt::context::ShownReceipt;
use crate::portal::refusal::Draft;
use crate::{Limits, Office};
use askama::Template;
use lexicon::Lexicon;
use pages::terms::{TermGroup, groups, states};
use pages::{Field, Form, Locale, Page, Value};
use words::Language;

/// The fields of a report, in the order of the page.
pub(in crate::portal) const FIELDS: [Field; 13] = [
    Field::kept("story", "form-story"),
    Field::kept("danger", "form-danger"),
    Field::kept("concerns", "form-concerns"),
    Field::kept("cooperation", "form-cooperation"),
    Field::kept("place", "form-place"),
    Field::kept("time", "form-time"),
    Field::kept("author", "form-author"),
    Field::kept("wishes", "form-wishes"),
    Field::kept("name", "form-name"),
    Field::kept("contact", "form-contact"),
    Field::kept("codes", "form-codes"),
    Field::kept("files", "form-files-choose"),
    Field::kept("copies", "form-copies"),
];

/// The page of the report.
#[derive(Template)]
#[template(path = "report/page.html")]
pub(in crate::portal) struct ReportPage {
    pub page: Page,
    pub frame: Frame,
    pub office: String,
    pub action: String,
    pub form: Form,
    pub form_text: String,
    pub dangers: [(&'static str, &'static str); 3],
    pub concerns: [(&'static str, &'static str); 5],
    pub states: Vec<(String, String, bool)>,
    /// Lists of terms: the key of the heading, the prefix of ids, the groups.
    pub lists: Vec<(&'static str, &'static str, Vec<TermGroup>)>,
    pub received: Vec<Received>,
    /// The other offices for which a copy can be held.
    pub copies: Vec<CopyChoice>,
    pub limits: FileLimits,
    /// What the page needs to seal by itself; none where it cannot.
    pub sealing: Option<Sealing>,
    /// The places of the receipt that the page makes when it seals.
    pub receipt: ShownReceipt,
    pub checked: bool,
}

/// The lists from which a reporter can tick, with the keys of their headings.
const LISTS: [(&str, &str); 4] = [
    ("form-codes-acts", "acts"),
    ("form-codes-victims", "victims"),
    ("form-codes-cooperation", "cooperation"),
    ("form-codes-counterparts", "counterparts"),
];

/// What the page needs to seal the report before it leaves the device.
pub(in crate::portal) struct Sealing {
    /// The office's id, without its prefix.
    pub office: String,
    /// The intake key in force, as age writes it.
    pub key: String,
    /// The address of the list of words for the receipt; empty where the language has none.
    pub words: String,
    pub text_max: usize,
    pub files_max: usize,
    pub file_max: u64,
    pub upload_max: u64,
}

/// Another office for which a copy can be held.
#[derive(Clone)]
pub(in crate::portal) struct CopyChoice {
    /// Its id, without its prefix.
    pub id: String,
    pub name: String,
    /// The intake key in force, as age writes it.
    pub key: String,
    /// Its short name, and after `@` its website, where that is another one: how a program names it.
    pub at: String,
    pub chosen: bool,
}

impl CopyChoice {
    /// None for an office to which nothing can be sealed.
    pub(in crate::portal) fn of(language: Language, office: &Office) -> Option<Self> {
        Some(Self {
            id: office.id.digits(),
            name: office.placed_name(language),
            key: office.intake.as_ref()?.to_string(),
            at: match &office.elsewhere {
                Some(elsewhere) => format!("{}@{}", office.slug, elsewhere.host()),
                None => office.slug.clone(),
            },
            chosen: false,
        })
    }
}

/// What the page needs to know from the house.
pub(in crate::portal) struct About {
    pub language: Language,
    pub slug: String,
    pub office: String,
    pub form_text: String,
    pub received: Vec<Received>,
    pub copies: Vec<CopyChoice>,
    pub limits: FileLimits,
    pub sealing: Option<Sealing>,
    /// The year, for terms that have ended.
    pub year: u16,
}

impl Sealing {
    /// What an office and the node's limits give a page in a language.
    pub(in crate::portal) fn new(
        language: Language,
        office: &Office,
        limits: &Limits,
    ) -> Option<Self> {
        Some(Self {
            office: office.id.digits(),
            key: office.intake.as_ref()?.to_string(),
            words: word_list(language)
                .map_or("", |name| ASSETS.href(name))
                .to_owned(),
            text_max: limits.text_max,
            files_max: limits.files_max,
            file_max: limits.attachment_max,
            upload_max: limits.upload_max,
        })
    }

    /// The sentences that the page may have to say, by the names that its script knows. A name in
    /// braces is filled in there.
    fn sentences(&self, page: &Page) -> Vec<(&'static str, String)> {
        let text = |key| page.text(key).into_owned();
        let limits = [
            ("name", Value::from("{name}")),
            ("percent", Value::from("{percent}")),
        ];
        let with = |key: &str, max: Value| {
            let mut values = limits.to_vec();
            values.push(("max", max));
            page.locale.text_with(key, &values)
        };
        let size = |bytes| Value::Native(page.locale.size(bytes));
        let (none, count) = (Value::Number(0), Value::from(self.files_max));
        vec![
            ("here", text("seal-here")),
            ("working", text("seal-working")),
            ("language", text("seal-language")),
            ("failed", text("seal-failed")),
            ("failed-do", text("seal-failed-do")),
            ("unsent", text("seal-unsent")),
            ("unsent-do", text("seal-unsent-do")),
            ("without", text("seal-without")),
            ("wrong", text("receipt-wrong")),
            ("wrong-do", text("receipt-wrong-do")),
            ("empty", text("refusal-empty")),
            ("empty-do", text("refusal-empty-do")),
            ("long", text("refusal-long")),
            ("long-do", with("refusal-long-do", none.clone())),
            ("files-many", text("refusal-files-many")),
            ("files-many-do", with("seal-files-many-do", count)),
            ("file-large", with("refusal-file-large", none)),
            (
                "file-large-do",
                with("refusal-file-large-do", size(self.file_max)),
            ),
            ("upload-large", text("refusal-upload-large")),
            (
                "upload-large-do",
                with("seal-upload-large-do", size(self.upload_max)),
            ),
        ]
    }
}

/// The asset with a language's standard list of words.
const fn word_list(language: Language) -> Option<&'static str> {
    match language {
        Language::En => Some("words-en.js"),
        Language::Fr => Some("words-fr.js"),
        Language::Es => Some("words-es.js"),
        Language::Zh => Some("words-zh.js"),
        Language::Ar | Language::Ru => None,
    }
}

impl ReportPage {
    pub(in crate::portal) fn new(about: About, lexicon: &Lexicon, draft: &Draft) -> Self {
        let ticked = draft.codes();
        let copies = draft.ticked("copies");
        let state = ticked.iter().find(|code| lexicon.has("states", code));
        let state = state.cloned().unwrap_or_default();
        let locale = Locale::of(about.language);
        let rest = format!("at/{}/report", about.slug);
        // Files that were received for a refused report are sealed to its mailbox; a page that made
        // a new mailbox could not send them along.
        let sealing = about.sealing.filter(|_| about.received.is_empty());
        let mut page = shell(about.language, "title-form", &rest);
        if sealing.is_some() {
            page.modules.push(ASSETS.href("seal.js").to_owned());
        }
        Self {
            page,
            frame: Frame::of(&about.office).switching("report"),
            action: format!("/{}/{rest}", about.language),
            office: about.office,
            form: draft.fill(Form::of(&FIELDS), locale, "story"),
            form_text: about.form_text,
            dangers: [
                ("now", "form-danger-now"),
                ("not-now", "form-danger-not-now"),
                ("unsaid", "form-danger-unsaid"),
            ],
            concerns: [
                ("me", "form-concerns-me"),
                ("relative", "form-concerns-relative"),
                ("other", "form-concerns-other"),
                ("organisation", "form-concerns-organisation"),
                ("unsaid", "form-concerns-unsaid"),
            ],
            states: states(lexicon, about.language, &state),
            lists: LISTS
                .into_iter()
                .map(|(key, list)| {
                    (
                        key,
                        list,
                        groups(lexicon, list, about.language, about.year, &ticked),
                    )
                })
                .collect(),
            received: about.received,
            copies: about
                .copies
                .into_iter()
                .map(|it| CopyChoice {
                    chosen: copies.contains(&it.id),
                    ..it
                })
                .collect(),
            limits: about.limits,
            sealing,
            receipt: ShownReceipt::places(about.language),
            checked: true,
        }
    }
}

#[cfg(any(test, feature = "gallery"))]
fn sample_copies() -> Vec<CopyChoice> {
    let offices = [("08", "Другой центр <b>"), ("09", "Another office")];
    let choice = |(id, name): (&str, &str)| CopyChoice {
        id: id.repeat(16),
        name: name.to_owned(),
        key: "age1pq1other".to_owned(),
        at: "other@other.example".to_owned(),
        chosen: false,
    };
    offices.map(choice).to_vec()
}

#[cfg(any(test, feature = "gallery"))]
impl ReportPage {
    pub(in crate::portal) fn samples(language: Language) -> Vec<(String, Self)> {
        use crate::portal::refusal::Refused;
        let locale = Locale::of(language);
        let about = |received: &[(&str, u64)]| About {
            language,
            slug: "sample".to_owned(),
            office: "Focal point <on> \"reprisals\"".to_owned(),
            form_text: "00112233445566778899aabbccddeeff".to_owned(),
            received: received
                .iter()
                .map(|(name, size)| Received {
                    name: (*name).to_owned(),
                    size: locale.size(*size),
                })
                .collect(),
            copies: sample_copies(),
            limits: FileLimits {
                count: 20,
                size: locale.size(2 << 30),
            },
            sealing: Some(Sealing {
                office: "07".repeat(16),
                key: "age1pq1sample".to_owned(),
                words: word_list(language)
                    .map_or("", |name| ASSETS.href(name))
                    .to_owned(),
                text_max: 65_536,
                files_max: 20,
                file_max: 2 << 30,
                upload_max: 4 << 30,
            }),
            year: 2026,
        };
        let hostile = "\n</textarea><script>alert(1)</script>\u{202E}\" onfocus=\"x\0&amp;'";
        let typed = || {
            FIELDS
                .map(|field| (field.name.to_owned(), hostile.to_owned()))
                .to_vec()
        };
        let lexicon = Lexicon::built_in();
        let empty = Self::new(about(&[]), lexicon, &Draft::default());
        let mut samples = vec![
            ("empty".to_owned(), empty),
            (
                "very long".to_owned(),
                Self::new(
                    about(&[]),
                    lexicon,
                    &Draft {
                        typed: vec![("story".to_owned(), "мир 世界 ".repeat(20_000))],
                        refused: Vec::new(),
                    },
                ),
            ),
        ];
        for refused in Refused::samples() {
            let name = format!("{refused:?}");
            let draft = Draft {
                typed: typed(),
                refused: vec![refused],
            };
            let files = [("a.pdf", 12), ("<b>\u{202E}gpj.exe", 3 << 20)];
            samples.push((name, Self::new(about(&files), lexicon, &draft)));
        }
        let all = Draft {
            typed: typed(),
            refused: Refused::samples(),
        };
        samples.push(("all".to_owned(), Self::new(about(&[]), lexicon, &all)));
        samples
    }
}
