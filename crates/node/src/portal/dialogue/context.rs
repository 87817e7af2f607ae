//! What the page of an open mailbox shows.

use crate::portal::files::{FileLimits, Received};
use crate::portal::frame::{Frame, shell};
use crate::portal::refusal::Draft;
use askama::Template;
use pages::{Field, Form, Locale, Page};
use words::Language;

/// The fields of a message.
pub(in crate::portal) const FIELDS: [Field; 2] = [
    Field::kept("text", "dialogue-text"),
    Field::kept("files", "form-files-choose"),
];

/// The page of an open mailbox.
#[derive(Template)]
#[template(path = "dialogue/page.html")]
pub(in crate::portal) struct DialoguePage {
    pub page: Page,
    pub frame: Frame,
    pub office: String,
    pub done: Option<Done>,
    pub items: Vec<ShownItem>,
    pub waiting: bool,
    pub deletable: Option<u64>,
    pub form: Form,
    pub form_text: String,
    pub received: Vec<Received>,
    pub limits: FileLimits,
}

/// What the request before this one did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::portal) enum Done {
    Sent,
    Deleted(usize),
}

/// Who wrote an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::portal) enum Side {
    Reporter,
    Office,
    Nobody,
}

/// One item of the dialogue.
pub(in crate::portal) struct ShownItem {
    pub side: Side,
    /// The key of who wrote it.
    pub who: &'static str,
    /// How the officer wants to be called; empty stands for the office.
    pub signed: String,
    pub time: String,
    pub machine_time: String,
    /// The key of a sentence in place of the text; empty where there is text.
    pub notice: &'static str,
    pub parts: Vec<Part>,
    pub files: Vec<ShownFile>,
    pub place: ShownPlace,
}

/// Where an item stands in the public log.
pub(in crate::portal) enum ShownPlace {
    Stands(ShownProof),
    /// The next checkpoint has it.
    Awaited,
    /// The key of the sentence that says what should never happen.
    Alarm(&'static str),
    /// There is nothing to say of it.
    Unsaid,
}

/// One text of an item.
pub(in crate::portal) struct Part {
    /// The key of its label; empty for the main text.
    pub label: &'static str,
    /// The key of its words, where it was chosen and not typed.
    pub words: &'static str,
    pub text: String,
}

/// One file of an item.
pub(in crate::portal) struct ShownFile {
    pub number: usize,
    pub name: String,
    pub size: String,
}

/// An item's proved place in the public log.
pub(in crate::portal) struct ShownProof {
    pub leaf: String,
    pub size: String,
    pub root: String,
    /// Name and time of each witness that signed the checkpoint, too.
    pub witnesses: Vec<(String, String)>,
}

/// What the page needs to know from the house.
pub(in crate::portal) struct About {
    pub language: Language,
    pub office: String,
    pub form_text: String,
    pub received: Vec<Received>,
    pub limits: FileLimits,
}

impl ShownItem {
    const fn side(&self) -> &'static str {
        match self.side {
            Side::Reporter => "mine",
            Side::Office => "theirs",
            Side::Nobody => "gone",
        }
    }

    /// Whether nobody knows when it came in: what does not follow on what stands before it names no hour.
    fn is_undated(&self) -> bool {
        matches!(self.place, ShownPlace::Alarm(_)) && self.side == Side::Nobody
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        zeroize::Zeroize::zeroize(&mut self.text);
    }
}

impl DialoguePage {
    pub(in crate::portal) fn new(
        about: About,
        items: Vec<ShownItem>,
        deletable: Option<u64>,
        done: Option<Done>,
        draft: &Draft,
    ) -> Self {
        let locale = Locale::of(about.language);
        Self {
            page: shell(about.language, "title-messages", "mailbox/open"),
            frame: Frame::of(&about.office).switching("reply"),
            office: about.office,
            done,
            waiting: items.iter().all(|item| item.side != Side::Office),
            items,
            deletable,
            form: draft.fill(Form::of(&FIELDS), locale, "text"),
            form_text: about.form_text,
            received: about.received,
            limits: about.limits,
        }
    }
}

#[cfg(any(test, feature = "gallery"))]
impl DialoguePage {
    pub(in crate::portal) fn samples(language: Language) -> Vec<(String, Self)> {
        use crate::portal::refusal::Refused;
        let locale = Locale::of(language);
        let about = || About {
            language,
            office: "جهة التنسيق <b>".to_owned(),
            form_text: "00".repeat(16),
            received: vec![Received {
                name: "a\u{202E}<i>".to_owned(),
                size: locale.size(1),
            }],
            limits: FileLimits {
                count: 20,
                size: locale.size(2 << 30),
            },
        };
        let draft = |refused: Vec<Refused>| Draft {
            typed: vec![("text".to_owned(), "\n</textarea><script>".to_owned())],
            refused,
        };
        let mut samples = vec![
            (
                "fresh".to_owned(),
                Self::new(about(), vec![report(locale)], None, None, &Draft::default()),
            ),
            (
                "long".to_owned(),
                Self::new(
                    about(),
                    thread(locale),
                    Some(4),
                    Some(Done::Sent),
                    &draft(Vec::new()),
                ),
            ),
        ];
        for count in [0, 1, 2, 3, 11, 100] {
            let done = Some(Done::Deleted(count));
            let page = Self::new(about(), thread(locale), None, done, &Draft::default());
            samples.push((format!("deleted {count}"), page));
        }
        for refused in Refused::samples() {
            let name = format!("{refused:?}");
            let page = Self::new(about(), thread(locale), None, None, &draft(vec![refused]));
            samples.push((name, page));
        }
        samples
    }
}

#[cfg(any(test, feature = "gallery"))]
fn report(locale: Locale) -> ShownItem {
    use words::Moment;
    let part = |label, words, text: &str| Part {
        label,
        words,
        text: text.to_owned(),
    };
    let received = Moment(1_772_373_900);
    ShownItem {
        side: Side::Reporter,
        who: "dialogue-your-report",
        signed: String::new(),
        time: locale.hour(received.hour()),
        machine_time: locale.machine_time(received.hour().start()),
        notice: "",
        parts: vec![
            part(
                "",
                "",
                "What happened.\n\n<script>alert(1)</script>\u{202E}",
            ),
            part("form-danger", "form-danger-now", ""),
            part("form-concerns", "form-concerns-relative", ""),
            part("form-place", "", "مدينة"),
        ],
        files: vec![ShownFile {
            number: 0,
            name: "photo <b>.jpg".to_owned(),
            size: locale.size(3 << 20),
        }],
        place: ShownPlace::Stands(proof(locale, &["peer.example.org/witness", "<b>.example"])),
    }
}

#[cfg(any(test, feature = "gallery"))]
fn proof(locale: Locale, witnesses: &[&str]) -> ShownProof {
    use jiff::tz::TimeZone;
    use words::Moment;
    let time = locale.minute(Moment(1_772_374_020), &TimeZone::UTC);
    ShownProof {
        leaf: locale.number(12_345),
        size: locale.number(12_400),
        root: "mZ8w0lq0pQ4tq5V3a2mYd3b0z2c3v4n5m6l7k8j9h0g=".to_owned(),
        witnesses: witnesses
            .iter()
            .map(|name| ((*name).to_owned(), time.clone()))
            .collect(),
    }
}

#[cfg(any(test, feature = "gallery"))]
fn thread(locale: Locale) -> Vec<ShownItem> {
    let of = |side, who, notice, signed: &str| {
        let mut item = report(locale);
        item.side = side;
        item.who = who;
        item.signed = signed.to_owned();
        item.notice = notice;
        item.place = ShownPlace::Awaited;
        item.files.clear();
        item.parts.truncate(usize::from(notice.is_empty()));
        item
    };
    let placed = |mut item: ShownItem, place| {
        item.place = place;
        item
    };
    vec![
        report(locale),
        of(Side::Office, "dialogue-office", "", "M. <i>"),
        placed(
            of(Side::Reporter, "dialogue-you", "", ""),
            ShownPlace::Stands(proof(locale, &[])),
        ),
        placed(
            of(Side::Reporter, "dialogue-you", "", ""),
            ShownPlace::Alarm("dialogue-proof-held"),
        ),
        of(Side::Nobody, "dialogue-office", "dialogue-erased", ""),
        placed(
            of(Side::Nobody, "dialogue-office", "dialogue-damaged", ""),
            ShownPlace::Alarm("dialogue-proof-changed"),
        ),
    ]
}
