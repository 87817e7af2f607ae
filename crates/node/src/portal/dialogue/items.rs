//! From the opened dialogue to what its page shows.

use super::context::{Part, ShownFile, ShownItem, ShownPlace, ShownProof, Side};
use crate::mailbox::{Item, Place, Proof, What};
use crate::portal::files::shown_name;
use jiff::tz::TimeZone;
use lexicon::Lexicon;
use pages::Locale;
use seal::mailbox::{Attachment, Concerns, Danger, Report};

/// The items as the page shows them.
pub(super) fn shown(locale: Locale, lexicon: &Lexicon, items: &[Item]) -> Vec<ShownItem> {
    let shown = items.iter().map(|item| shown_item(locale, lexicon, item));
    shown.collect()
}

/// The position up to which there are answers that could be deleted; none where there is none.
pub(super) fn deletable(items: &[Item]) -> Option<u64> {
    let answers = items
        .iter()
        .filter(|item| matches!(item.what, What::Answer(_)));
    answers.map(|item| item.position).max()
}

fn shown_item(locale: Locale, lexicon: &Lexicon, item: &Item) -> ShownItem {
    let (side, who, notice) = match &item.what {
        What::Report(_) => (Side::Reporter, "dialogue-your-report", ""),
        What::Message(_) => (Side::Reporter, "dialogue-you", ""),
        What::Answer(_) => (Side::Office, "dialogue-office", ""),
        What::Erased => (Side::Nobody, "dialogue-office", "dialogue-erased"),
        What::Damaged => (Side::Nobody, "dialogue-office", "dialogue-damaged"),
    };
    // A reporter's time is known to the hour only; an officer's to the minute.
    let (time, machine_time) = match side {
        Side::Reporter => (
            locale.hour(item.received.hour()),
            locale.machine_time(item.received.hour().start()),
        ),
        _ => (
            locale.minute(item.received, &TimeZone::UTC),
            locale.machine_time(item.received),
        ),
    };
    ShownItem {
        side,
        who,
        signed: match &item.what {
            What::Answer(answer) => answer.signed.clone(),
            _ => String::new(),
        },
        time,
        machine_time,
        notice,
        parts: parts(locale, lexicon, &item.what),
        files: files(locale, item),
        place: match &item.place {
            Place::Stands(proof) => ShownPlace::Stands(shown_proof(locale, proof)),
            Place::Awaited if side == Side::Nobody => ShownPlace::Unsaid,
            Place::Awaited => ShownPlace::Awaited,
            Place::HeldBack => ShownPlace::Alarm("dialogue-proof-held"),
            Place::Contradicted => ShownPlace::Alarm("dialogue-proof-changed"),
        },
    }
}

fn parts(locale: Locale, lexicon: &Lexicon, what: &What) -> Vec<Part> {
    match what {
        What::Report(report) => report_parts(locale, lexicon, report),
        What::Message(message) => said("", &message.text).into_iter().collect(),
        What::Answer(answer) => said("", &answer.text).into_iter().collect(),
        What::Erased | What::Damaged => Vec::new(),
    }
}

fn report_parts(locale: Locale, lexicon: &Lexicon, report: &Report) -> Vec<Part> {
    let ticked = report.codes.iter().filter_map(|code| lexicon.get(code));
    let ticked: Vec<&str> = ticked.map(|it| it.name(locale.language())).collect();
    let danger = match report.danger {
        Danger::Now => "form-danger-now",
        Danger::NotNow => "form-danger-not-now",
        Danger::Unsaid => "",
    };
    let concerns = match report.concerns {
        Concerns::Me => "form-concerns-me",
        Concerns::Relative => "form-concerns-relative",
        Concerns::Other => "form-concerns-other",
        Concerns::Organisation => "form-concerns-organisation",
        Concerns::Unsaid => "",
    };
    [
        said("", &report.story),
        chosen("form-danger", danger),
        chosen("form-concerns", concerns),
        said("form-cooperation", &report.cooperation),
        said("form-place", &report.place),
        said("form-time", &report.time),
        said("form-author", &report.author),
        said("form-codes", &ticked.join(locale.between())),
        said("form-wishes", &report.wishes),
        said("form-name", &report.name),
        said("form-contact", &report.contact),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// A text that was typed; nothing where nothing was.
fn said(label: &'static str, text: &str) -> Option<Part> {
    (!text.trim().is_empty()).then(|| Part {
        label,
        words: "",
        text: text.to_owned(),
    })
}

/// A choice that was made; nothing where none was.
fn chosen(label: &'static str, words: &'static str) -> Option<Part> {
    (!words.is_empty()).then(|| Part {
        label,
        words,
        text: String::new(),
    })
}

fn files(locale: Locale, item: &Item) -> Vec<ShownFile> {
    let shown = |(place, file): (usize, &Attachment)| ShownFile {
        number: item.first_file + place,
        name: shown_name(&file.name),
        size: locale.size(file.size),
    };
    item.what
        .attachments()
        .iter()
        .enumerate()
        .map(shown)
        .collect()
}

fn shown_proof(locale: Locale, proof: &Proof) -> ShownProof {
    ShownProof {
        leaf: locale.number(proof.leaf),
        size: locale.number(proof.size),
        root: proof.root.clone(),
        witnesses: proof
            .witnesses
            .iter()
            .map(|(name, time)| (name.clone(), locale.minute(*time, &TimeZone::UTC)))
            .collect(),
    }
}
