//! What is typed about an incident or an act of cooperation, as it was typed, and what follows from it.

use crate::rooms::fields::Fields;
use casework::Refusal;
use casework::cooperation::event::CooperationRecorded;
use casework::incidents::Following;
use casework::incidents::event::{Act, Effect, IncidentRecorded};
use casework::when::{PartialDate, Span};
use lexicon::Lexicon;
use std::collections::BTreeSet;
use std::str::FromStr;
use words::{ActId, CooperationId, IncidentId};

/// Lists of those with whom somebody can cooperate.
pub(in crate::rooms) const WITH: [&str; 4] = [
    "counterparts",
    "treaty-bodies",
    "special-procedures",
    "systems",
];

/// An act as it stands in the form.
#[derive(Clone, Default)]
pub(in crate::rooms) struct TypedAct {
    pub id: String,
    pub code: String,
    pub victims: BTreeSet<String>,
    pub authors: BTreeSet<String>,
    pub modifiers: BTreeSet<String>,
    pub attribution: BTreeSet<String>,
    pub hit: String,
    pub stated_reason: String,
    pub note: String,
}

/// An effect as it stands in the form.
#[derive(Clone, Default)]
pub(in crate::rooms) struct TypedEffect {
    pub code: String,
    pub on: String,
    pub note: String,
}

/// An incident as it stands in the form.
#[derive(Clone, Default)]
pub(in crate::rooms) struct TypedIncident {
    pub title: String,
    pub from: String,
    pub to: String,
    pub place: String,
    pub state: String,
    pub account: String,
    pub acts: Vec<TypedAct>,
    pub effects: Vec<TypedEffect>,
    pub answers: BTreeSet<String>,
    pub following: String,
    pub follows: String,
}

/// Cooperation as it stands in the form.
#[derive(Clone, Default)]
pub(in crate::rooms) struct TypedCooperation {
    pub title: String,
    pub codes: BTreeSet<String>,
    pub with: BTreeSet<String>,
    pub who: BTreeSet<String>,
    pub from: String,
    pub to: String,
    pub place: String,
    pub known: String,
    pub about: String,
}

fn texts<T: ToString>(all: &[T]) -> BTreeSet<String> {
    all.iter().map(ToString::to_string).collect()
}

fn dates(when: Option<Span>) -> (String, String) {
    let to = when.and_then(|it| it.to);
    (
        when.map(|it| it.from.to_string()).unwrap_or_default(),
        to.map(|it| it.to_string()).unwrap_or_default(),
    )
}

fn set(fields: &Fields, name: &str) -> BTreeSet<String> {
    fields.all(name).map(str::to_owned).collect()
}

impl TypedIncident {
    /// What is recorded, as the form shows it.
    pub(in crate::rooms) fn recorded(known: &IncidentRecorded) -> Self {
        let (from, to) = dates(known.when);
        let acts = known.acts.iter().map(|it| TypedAct {
            id: it.act.to_string(),
            code: it.code.clone(),
            victims: texts(&it.victims),
            authors: texts(&it.authors),
            modifiers: texts(&it.modifiers),
            attribution: texts(&it.attribution),
            hit: it.hit.map(|it| it.to_string()).unwrap_or_default(),
            stated_reason: it.stated_reason.clone(),
            note: it.note.clone(),
        });
        let effects = known.effects.iter().map(|it| TypedEffect {
            code: it.code.clone(),
            on: it.on.map(|it| it.to_string()).unwrap_or_default(),
            note: it.note.clone(),
        });
        Self {
            title: known.title.clone(),
            from,
            to,
            place: known.place.clone(),
            state: known.state.clone().unwrap_or_default(),
            account: known.account.clone(),
            acts: acts.collect(),
            effects: effects.collect(),
            answers: texts(&known.answers),
            following: known
                .follows
                .map(|(it, _)| it.code().to_owned())
                .unwrap_or_default(),
            follows: known
                .follows
                .map(|(_, it)| it.to_string())
                .unwrap_or_default(),
        }
    }

    /// What was typed.
    pub(in crate::rooms) fn of(fields: &Fields) -> Self {
        let text = |name: &str| fields.get(name).to_owned();
        let count = |name: &str| fields.get(name).parse().unwrap_or(0_usize).min(120);
        let acts = (0..count("acts")).map(|place| {
            let text = |part: &str| text(&format!("act-{place}-{part}"));
            let set = |part: &str| set(fields, &format!("act-{place}-{part}"));
            TypedAct {
                id: text("id"),
                code: text("code"),
                victims: set("victim"),
                authors: set("author"),
                modifiers: set("modifier"),
                attribution: set("attribution"),
                hit: text("hit"),
                stated_reason: text("stated"),
                note: text("note"),
            }
        });
        let effects = (0..count("effects")).map(|place| {
            let text = |part: &str| text(&format!("effect-{place}-{part}"));
            TypedEffect {
                code: text("code"),
                on: text("on"),
                note: text("note"),
            }
        });
        Self {
            title: text("title"),
            from: text("from"),
            to: text("to"),
            place: text("place"),
            state: text("state"),
            account: text("account"),
            acts: acts.filter(|it| !it.code.is_empty()).collect(),
            effects: effects.filter(|it| !it.code.is_empty()).collect(),
            answers: set(fields, "answers"),
            following: text("following"),
            follows: text("follows"),
        }
    }
}

impl TypedCooperation {
    /// What is recorded, as the form shows it.
    pub(in crate::rooms) fn recorded(known: &CooperationRecorded) -> Self {
        let (from, to) = dates(known.when);
        Self {
            title: known.title.clone(),
            codes: texts(&known.codes),
            with: texts(&known.with),
            who: texts(&known.who),
            from,
            to,
            place: known.place.clone(),
            known: known.known.clone(),
            about: known.about.clone(),
        }
    }

    /// What was typed.
    pub(in crate::rooms) fn of(fields: &Fields) -> Self {
        let text = |name: &str| fields.get(name).to_owned();
        Self {
            title: text("title"),
            codes: set(fields, "code"),
            with: set(fields, "with"),
            who: set(fields, "who"),
            from: text("from"),
            to: text("to"),
            place: text("place"),
            known: text("known"),
            about: text("about"),
        }
    }
}

type Unreadable = (&'static str, Refusal);

fn span(from: &str, to: &str) -> Result<Option<Span>, Unreadable> {
    let read = |field, text: &str| match text.trim() {
        "" => Ok(None),
        text => PartialDate::from_str(text)
            .map(Some)
            .map_err(|_| (field, Refusal::NotADate)),
    };
    match (read("from", from)?, read("to", to)?) {
        (None, None) => Ok(None),
        (Some(from), to) => Ok(Some(Span { from, to })),
        (None, Some(_)) => Err(("from", Refusal::NotADate)),
    }
}

fn ids<T: FromStr>(all: &BTreeSet<String>) -> Vec<T> {
    all.iter().filter_map(|it| it.parse().ok()).collect()
}

fn known(lexicon: &Lexicon, lists: &[&str], chosen: &BTreeSet<String>) -> Vec<String> {
    let all = lexicon
        .terms()
        .filter(|it| lists.contains(&it.list()) && chosen.contains(it.code()));
    all.map(|it| it.code().to_owned()).collect()
}

/// The incident that was typed; or the field that cannot be read, and why. `fresh` draws the id of an act that has none yet.
pub(in crate::rooms) fn incident(
    typed: &TypedIncident,
    which: IncidentId,
    lexicon: &Lexicon,
    saw: u64,
    fresh: impl Fn() -> ActId,
) -> Result<IncidentRecorded, Unreadable> {
    let mut acts = Vec::new();
    for it in &typed.acts {
        if !lexicon.has("acts", &it.code) {
            continue;
        }
        let hit = match it.hit.trim() {
            "" => None,
            text => Some(text.parse().map_err(|_| ("acts", Refusal::NotANumber))?),
        };
        acts.push(Act {
            act: it.id.parse().unwrap_or_else(|_| fresh()),
            code: it.code.clone(),
            modifiers: known(lexicon, &["modifiers"], &it.modifiers),
            victims: ids(&it.victims),
            authors: ids(&it.authors),
            attribution: known(lexicon, &["attribution"], &it.attribution),
            hit,
            stated_reason: it.stated_reason.clone(),
            note: it.note.clone(),
        });
    }
    let effects = typed
        .effects
        .iter()
        .filter(|it| lexicon.has("effects", &it.code));
    let effects = effects.map(|it| Effect {
        code: it.code.clone(),
        on: it.on.parse().ok(),
        note: it.note.clone(),
    });
    let follows = Following::of_code(&typed.following).zip(typed.follows.parse().ok());
    Ok(IncidentRecorded {
        incident: which,
        title: typed.title.clone(),
        when: span(&typed.from, &typed.to)?,
        place: typed.place.clone(),
        state: lexicon
            .has("states", &typed.state)
            .then(|| typed.state.clone()),
        account: typed.account.clone(),
        acts,
        effects: effects.collect(),
        answers: ids(&typed.answers),
        follows,
        saw,
    })
}

/// The cooperation that was typed; or the field that cannot be read, and why.
pub(in crate::rooms) fn cooperation(
    typed: &TypedCooperation,
    which: CooperationId,
    lexicon: &Lexicon,
    saw: u64,
) -> Result<CooperationRecorded, Unreadable> {
    Ok(CooperationRecorded {
        cooperation: which,
        title: typed.title.clone(),
        codes: known(lexicon, &["cooperation"], &typed.codes),
        with: known(lexicon, &WITH, &typed.with),
        who: ids(&typed.who),
        when: span(&typed.from, &typed.to)?,
        place: typed.place.clone(),
        known: typed.known.clone(),
        about: typed.about.clone(),
        saw,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(pairs: &[(&str, &str)]) -> Fields {
        let mut fields = Fields::default();
        for (name, value) in pairs {
            fields.push((*name).to_owned(), (*value).to_owned());
        }
        fields
    }

    fn read(pairs: &[(&str, &str)]) -> Result<IncidentRecorded, Unreadable> {
        let typed = TypedIncident::of(&fields(pairs));
        incident(
            &typed,
            IncidentId::from_random([1; 16]),
            Lexicon::built_in(),
            3,
            || ActId::from_random([9; 16]),
        )
    }

    #[test]
    fn an_act_keeps_its_id_and_a_new_one_is_given_one() {
        let old = ActId::from_random([4; 16]).to_string();
        let event = read(&[
            ("title", "Two things"),
            ("acts", "3"),
            ("act-0-id", &old),
            ("act-0-code", "ACT.OBS.PASSPORT"),
            ("act-1-code", "ACT.INT.THREAT"),
            ("act-2-code", ""),
        ]);
        let acts = event.map(|it| it.acts).unwrap_or_default();
        let acts: Vec<_> = acts.iter().map(|it| it.act.to_string()).collect();
        assert_eq!(acts, [old, ActId::from_random([9; 16]).to_string()]);
    }

    #[test]
    fn what_cannot_be_read_names_its_field() {
        assert!(matches!(
            read(&[("from", "31/12")]),
            Err(("from", Refusal::NotADate))
        ));
        assert!(matches!(
            read(&[("to", "2024")]),
            Err(("from", Refusal::NotADate))
        ));
        let many = [
            ("acts", "999999999"),
            ("act-0-code", "ACT.LIB.ARREST"),
            ("act-0-hit", "many"),
        ];
        assert!(matches!(read(&many), Err(("acts", Refusal::NotANumber))));
    }

    #[test]
    fn what_is_invented_is_left_out() {
        let event = read(&[
            ("acts", "1"),
            ("act-0-code", "ACT.NONE"),
            ("effects", "1"),
            ("effect-0-code", "ACT.LIB.ARREST"),
            ("state", "XX"),
            ("following", "after"),
            ("follows", "no"),
        ]);
        assert!(event.is_ok_and(|it| {
            it.acts.is_empty()
                && it.effects.is_empty()
                && it.state.is_none()
                && it.follows.is_none()
        }));
    }
}
