//! A reply as its pages show it.

use crate::rooms::track::words::{day, name, names};
use crate::view::FileView;
use casework::replies::view::{Reply, Weight};
use lexicon::Lexicon;
use pages::Page;
use words::Language;

/// A reply.
pub(in crate::rooms) struct Shown {
    pub href: String,
    pub from: String,
    pub state: String,
    pub on: String,
    pub machine: String,
    pub kinds: Vec<String>,
    pub quality: String,
    pub confidential: bool,
    pub summary: String,
    pub text: String,
    pub rebuttals: usize,
    /// The key of how it stands to what was found; empty where it was there when that was agreed.
    pub weight: String,
    pub waits: bool,
}

impl Shown {
    /// A reply.
    pub(in crate::rooms) fn of(
        page: &Page,
        (lexicon, language): (&Lexicon, Language),
        view: &FileView,
        reply: &Reply,
    ) -> Self {
        let known = reply.known();
        let of = |code: &Option<String>| {
            let code = code.as_deref();
            code.map_or_else(String::new, |it| name(lexicon, language, it))
        };
        let weight = reply.weight(&view.case);
        Self {
            href: format!("/cases/{}/replies/{}", view.head.id, known.reply),
            from: known.from.clone(),
            state: of(&known.state),
            on: day(page, known.on),
            machine: known.on.to_string(),
            kinds: names(lexicon, language, &known.responses),
            quality: of(&known.quality),
            confidential: known.confidential,
            summary: known.summary.clone(),
            text: known.text.clone(),
            rebuttals: reply.rebuttals.len(),
            weight: match weight {
                Weight::Considered => String::new(),
                Weight::NotYet => "replies-not-weighed".to_owned(),
                // keys: replies-effect-*
                Weight::Weighed(effect) => format!("replies-effect-{}", effect.code()),
            },
            waits: weight == Weight::NotYet
                || weight == Weight::Weighed(casework::replies::Effect::AssessAgain),
        }
    }
}
