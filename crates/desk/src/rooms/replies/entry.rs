//! A reply as a form: what it offers, and what it carried.

use crate::rooms::fields::Fields;
use crate::rooms::track::words::{Choice, code_of, codes_of, day_in, terms};
use casework::Refusal;
use casework::replies::event::ReplyRecorded;
use casework::replies::view::Reply;
use lexicon::Lexicon;
use pages::terms::{TermGroup, groups};
use pages::{Field, Form};
use std::collections::BTreeSet;
use words::{ActionId, Language, ReplyId};

/// The fields of the form; the kinds of a reply are boxes.
pub(in crate::rooms) const ENTRY: [Field; 8] = [
    Field::kept("from", "replies-from"),
    Field::kept("state", "track-state"),
    Field::kept("on", "replies-on"),
    Field::kept("responses", "replies-kind"),
    Field::kept("quality", "replies-quality"),
    Field::kept("confidential", "replies-confidential"),
    Field::kept("summary", "replies-summary"),
    Field::kept("text", "replies-text"),
];

/// What the form offers.
pub(in crate::rooms) struct Entry {
    /// The action that it answers; empty for none.
    pub to: String,
    pub states: Vec<Choice>,
    pub kinds: Vec<TermGroup>,
    pub qualities: Vec<Choice>,
}

impl Entry {
    /// The form of a reply that is known, or of a new one to an action; as it was typed, where it was refused.
    pub(in crate::rooms) fn of(
        (lexicon, language, year): (&Lexicon, Language, u16),
        known: Option<&Reply>,
        typed: Option<&Fields>,
        to: Option<ActionId>,
    ) -> Self {
        let ticked: BTreeSet<String> = match (typed, known) {
            (Some(fields), _) => fields.all("responses").map(str::to_owned).collect(),
            (None, Some(reply)) => reply.known().responses.iter().cloned().collect(),
            (None, None) => BTreeSet::new(),
        };
        let to = match (typed, known) {
            (Some(fields), _) => fields.get("to").parse().ok(),
            (None, Some(reply)) => reply.known().to,
            (None, None) => to,
        };
        Self {
            to: to.map(|it: ActionId| it.to_string()).unwrap_or_default(),
            states: pages::terms::states(lexicon, language, "")
                .into_iter()
                .map(|(code, name, _)| (code, name))
                .collect(),
            kinds: groups(lexicon, "responses", language, year, &ticked),
            qualities: terms(lexicon, "reply-quality", language, year),
        }
    }
}

/// Fills the form with what is known.
pub(in crate::rooms) fn fill(form: &mut Form, reply: &Reply) {
    let known = reply.known();
    let on = known.on.to_string();
    for (name, value) in [
        ("from", known.from.as_str()),
        ("state", known.state.as_deref().unwrap_or_default()),
        ("on", &on),
        ("quality", known.quality.as_deref().unwrap_or_default()),
        ("confidential", if known.confidential { "yes" } else { "" }),
        ("summary", &known.summary),
        ("text", &known.text),
    ] {
        form.keep(name, value);
    }
}

/// What the form carried.
///
/// # Errors
/// Refuses a day that cannot be read.
pub(in crate::rooms) fn read(
    fields: &Fields,
    reply: ReplyId,
    lexicon: &Lexicon,
) -> Result<ReplyRecorded, Refusal> {
    Ok(ReplyRecorded {
        reply,
        to: fields.get("to").parse().ok(),
        from: fields.trimmed("from").to_owned(),
        state: code_of(lexicon, "states", fields.get("state")),
        on: day_in(fields, "on")?,
        responses: codes_of(lexicon, "responses", fields, "responses"),
        quality: code_of(lexicon, "reply-quality", fields.get("quality")),
        confidential: !fields.get("confidential").is_empty(),
        summary: fields.get("summary").to_owned(),
        text: fields.get("text").to_owned(),
        saw: fields.seen(),
    })
}

/// The field of the form that a refusal is about.
pub(in crate::rooms) const fn field_of(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::DateInFuture | Refusal::NotADay => "on",
        Refusal::ReplyWithoutKind | Refusal::ReplyAndNone => "responses",
        Refusal::TextTooLong => "text",
        _ => "from",
    }
}
