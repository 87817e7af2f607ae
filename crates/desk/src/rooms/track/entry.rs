//! What is known of a proceeding as a form: what it offers, what it shows, and what it carried.

use super::words::{Choice, act, code_of, partial_of, parties};
use crate::rooms::fields::Fields;
use crate::view::FileView;
use casework::Refusal;
use casework::proceedings::event::{Involved, ProceedingRecorded};
use casework::proceedings::view::Proceeding;
use casework::proceedings::{Part, ProceedingKind};
use lexicon::Lexicon;
use pages::{Field, Form};
use words::{Language, ProceedingId};

/// The fields of the form. Rows of people and what it is about have no fixed names.
pub(in crate::rooms) const ENTRY: [Field; 7] = [
    Field::kept("title", "track-title"),
    Field::kept("kind", "track-kind"),
    Field::kept("body", "track-body"),
    Field::kept("state", "track-state"),
    Field::kept("number", "track-number"),
    Field::kept("opened", "track-opened"),
    Field::kept("note", "track-note"),
];

/// Empty rows for more people: saving brings more.
const ROWS_MORE: usize = 4;

/// Rows that a form may carry.
const ROWS_MAX: usize = casework::proceedings::decide::PERSONS_MAX + ROWS_MORE;

/// What the form offers.
pub(in crate::rooms) struct Entry {
    pub kinds: Vec<(&'static str, String)>,
    pub states: Vec<Choice>,
    /// Incidents and their acts: value, label, whether ticked.
    pub about: Vec<(String, String, bool)>,
    pub parties: Vec<Choice>,
    pub parts: Vec<(&'static str, String)>,
    /// Who and as what, with empty rows at the end.
    pub rows: Vec<(String, String)>,
}

impl Entry {
    /// The form of a proceeding that is known, or of a new one; as it was typed, where it was refused.
    pub(in crate::rooms) fn of(
        view: &FileView,
        lexicon: &Lexicon,
        language: Language,
        known: Option<&Proceeding>,
        typed: Option<&Fields>,
    ) -> Self {
        let (chosen, rows) = match (typed, known) {
            (Some(fields), _) => (
                fields.all("about").map(str::to_owned).collect(),
                (1..=ROWS_MAX)
                    .map(|it| (who(fields, it).to_owned(), part(fields, it).to_owned()))
                    .filter(|(who, _)| !who.is_empty())
                    .collect(),
            ),
            (None, Some(proceeding)) => of_known(proceeding),
            (None, None) => (Vec::new(), Vec::new()),
        };
        let mut rows: Vec<(String, String)> = rows;
        let empty = || (String::new(), Part::Accused.code().to_owned());
        rows.extend(std::iter::repeat_with(empty).take(ROWS_MORE));
        Self {
            kinds: ProceedingKind::ALL
                .iter()
                // keys: track-kind-*
                .map(|it| (it.code(), format!("track-kind-{}", it.code())))
                .collect(),
            states: pages::terms::states(lexicon, language, "")
                .into_iter()
                .map(|(code, name, _)| (code, name))
                .collect(),
            about: about(view, lexicon, language, &chosen),
            parties: parties(view),
            parts: Part::ALL
                .iter()
                // keys: track-part-*
                .map(|it| (it.code(), format!("track-part-{}", it.code())))
                .collect(),
            rows,
        }
    }
}

fn of_known(proceeding: &Proceeding) -> (Vec<String>, Vec<(String, String)>) {
    let known = proceeding.known();
    let incidents = known.incidents.iter().map(ToString::to_string);
    let acts = known.acts.iter().map(ToString::to_string);
    let rows = known.persons.iter();
    (
        incidents.chain(acts).collect(),
        rows.map(|it| (it.party.to_string(), it.part.code().to_owned()))
            .collect(),
    )
}

fn about(
    view: &FileView,
    lexicon: &Lexicon,
    language: Language,
    chosen: &[String],
) -> Vec<(String, String, bool)> {
    let mut all = Vec::new();
    let mut add = |value: String, label| {
        let ticked = chosen.contains(&value);
        all.push((value, label, ticked));
    };
    for incident in view.case.incidents().by_time() {
        let incident = &incident.value;
        add(incident.incident.to_string(), incident.title.clone());
        for one in &incident.acts {
            if let Some(label) = act(view, lexicon, language, one.act) {
                add(one.act.to_string(), label);
            }
        }
    }
    all
}

/// Fills the form with what is known, where nothing was typed.
pub(in crate::rooms) fn fill(form: &mut Form, proceeding: &Proceeding) {
    let known = proceeding.known();
    let opened = known.opened.map(|it| it.to_string()).unwrap_or_default();
    for (name, value) in [
        ("title", known.title.as_str()),
        ("kind", known.kind.code()),
        ("body", &known.body),
        ("state", known.state.as_deref().unwrap_or_default()),
        ("number", &known.number),
        ("opened", &opened),
        ("note", &known.note),
    ] {
        form.keep(name, value);
    }
}

/// What the form carried.
///
/// # Errors
/// Refuses a date that cannot be read.
pub(in crate::rooms) fn read(
    fields: &Fields,
    proceeding: ProceedingId,
    lexicon: &Lexicon,
) -> Result<ProceedingRecorded, Refusal> {
    let persons = (1..=ROWS_MAX).filter_map(|it| {
        Some(Involved {
            party: who(fields, it).parse().ok()?,
            part: Part::of_code(part(fields, it))?,
        })
    });
    Ok(ProceedingRecorded {
        proceeding,
        kind: ProceedingKind::of_code(fields.get("kind")).unwrap_or(ProceedingKind::Complaint),
        title: fields.trimmed("title").to_owned(),
        body: fields.trimmed("body").to_owned(),
        state: code_of(lexicon, "states", fields.get("state")),
        number: fields.trimmed("number").to_owned(),
        opened: partial_of(fields, "opened")?,
        incidents: fields
            .all("about")
            .filter_map(|it| it.parse().ok())
            .collect(),
        acts: fields
            .all("about")
            .filter_map(|it| it.parse().ok())
            .collect(),
        persons: persons.collect(),
        note: fields.get("note").to_owned(),
        saw: fields.seen(),
    })
}

fn who(fields: &Fields, row: usize) -> &str {
    fields.get(&format!("who-{row}"))
}

fn part(fields: &Fields, row: usize) -> &str {
    fields.get(&format!("part-{row}"))
}

/// The field of the form that a refusal is about.
pub(in crate::rooms) const fn field_of(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::DateInFuture | Refusal::NotADate => "opened",
        Refusal::TextTooLong => "note",
        _ => "title",
    }
}
