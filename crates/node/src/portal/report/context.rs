//! What the page of the report shows.

use crate::portal::files::{FileLimits, Received};
use crate::portal::frame::{Frame, shell};
use crate::portal::refusal::Draft;
use askama::Template;
use pages::{Field, Form, Locale, Page};
use words::Language;

/// The fields of a report, in the order of the page.
pub(in crate::portal) const FIELDS: [Field; 11] = [
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
    Field::kept("files", "form-files-choose"),
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
    pub received: Vec<Received>,
    pub limits: FileLimits,
}

/// What the page needs to know from the house.
pub(in crate::portal) struct About {
    pub language: Language,
    pub slug: String,
    pub office: String,
    pub form_text: String,
    pub received: Vec<Received>,
    pub limits: FileLimits,
}

impl ReportPage {
    pub(in crate::portal) fn new(about: About, draft: &Draft) -> Self {
        let locale = Locale::of(about.language);
        let rest = format!("at/{}/report", about.slug);
        Self {
            page: shell(about.language, "title-form", &rest),
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
            received: about.received,
            limits: about.limits,
        }
    }
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
            limits: FileLimits {
                count: 20,
                size: locale.size(2 << 30),
            },
        };
        let hostile = "\n</textarea><script>alert(1)</script>\u{202E}\" onfocus=\"x\0&amp;'";
        let typed = || {
            FIELDS
                .map(|field| (field.name.to_owned(), hostile.to_owned()))
                .to_vec()
        };
        let mut samples = vec![
            ("empty".to_owned(), Self::new(about(&[]), &Draft::default())),
            (
                "very long".to_owned(),
                Self::new(
                    about(&[]),
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
            samples.push((name, Self::new(about(&files), &draft)));
        }
        let all = Draft {
            typed: typed(),
            refused: Refused::samples(),
        };
        samples.push(("all".to_owned(), Self::new(about(&[]), &all)));
        samples
    }
}
