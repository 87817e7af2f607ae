//! What is typed about a person, as it was typed, and what follows from it.

use crate::rooms::fields::Fields;
use casework::Refusal;
use casework::parties::event::{Name, PartyRecorded};
use casework::parties::{Kind, NameKind, Role};
use lexicon::Lexicon;
use std::collections::BTreeSet;
use words::PartyId;

/// Lists whose terms say more about a party.
pub(in crate::rooms) const CODED: [&str; 3] = ["victims", "persons", "authors"];

/// What stands in the form's fields, readable or not.
#[derive(Clone, Default)]
pub(in crate::rooms) struct Typed {
    pub kind: String,
    /// Names with what they are.
    pub names: Vec<(String, String)>,
    pub roles: BTreeSet<String>,
    pub codes: BTreeSet<String>,
    pub states: Vec<String>,
    pub born: String,
    pub count: String,
    pub function: String,
    pub contact: String,
    pub about: String,
}

impl Typed {
    /// What is recorded, as the form shows it.
    pub(in crate::rooms) fn recorded(known: &PartyRecorded) -> Self {
        let owned = |it: &str| it.to_owned();
        Self {
            kind: owned(known.kind.code()),
            names: known
                .names
                .iter()
                .map(|it| (it.text.clone(), owned(it.kind.code())))
                .collect(),
            roles: known.roles.iter().map(|it| owned(it.code())).collect(),
            codes: known.codes.iter().cloned().collect(),
            states: known.states.clone(),
            born: known.born.map(|it| it.to_string()).unwrap_or_default(),
            count: known.count.map(|it| it.to_string()).unwrap_or_default(),
            function: known.function.clone(),
            contact: known.contact.clone(),
            about: known.about.clone(),
        }
    }

    /// What was typed.
    pub(in crate::rooms) fn of(fields: &Fields) -> Self {
        let all = |name: &'static str| fields.all(name).map(str::to_owned);
        Self {
            kind: fields.get("kind").to_owned(),
            names: all("name").zip(all("name-kind")).collect(),
            roles: all("role").collect(),
            codes: all("code").collect(),
            states: all("state").filter(|it| !it.is_empty()).collect(),
            born: fields.get("born").to_owned(),
            count: fields.get("count").to_owned(),
            function: fields.get("function").to_owned(),
            contact: fields.get("contact").to_owned(),
            about: fields.get("about").to_owned(),
        }
    }
}

/// The event that was typed; or the field that cannot be read, and why.
pub(in crate::rooms) fn party(
    typed: &Typed,
    which: PartyId,
    lexicon: &Lexicon,
    saw: u64,
) -> Result<PartyRecorded, (&'static str, Refusal)> {
    let born = match typed.born.trim() {
        "" => None,
        text => Some(text.parse().map_err(|_| ("born", Refusal::NotADate))?),
    };
    let count = match typed.count.trim() {
        "" => None,
        text => Some(text.parse().map_err(|_| ("count", Refusal::NotANumber))?),
    };
    let codes = lexicon
        .terms()
        .filter(|it| CODED.contains(&it.list()) && typed.codes.contains(it.code()));
    let mut states: Vec<String> = Vec::new();
    for state in &typed.states {
        if lexicon.has("states", state) && !states.contains(state) {
            states.push(state.clone());
        }
    }
    Ok(PartyRecorded {
        party: which,
        kind: Kind::of_code(&typed.kind).unwrap_or(Kind::Person),
        names: typed
            .names
            .iter()
            .map(|(text, kind)| Name {
                text: text.clone(),
                kind: NameKind::of_code(kind).unwrap_or(NameKind::Alias),
            })
            .collect(),
        roles: typed
            .roles
            .iter()
            .filter_map(|it| Role::of_code(it))
            .collect(),
        codes: codes.map(|it| it.code().to_owned()).collect(),
        states,
        born,
        count,
        function: typed.function.clone(),
        contact: typed.contact.clone(),
        about: typed.about.clone(),
        saw,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(pairs: &[(&str, &str)]) -> Typed {
        let mut fields = Fields::default();
        for (name, value) in pairs {
            fields.push((*name).to_owned(), (*value).to_owned());
        }
        Typed::of(&fields)
    }

    fn read(pairs: &[(&str, &str)]) -> Result<PartyRecorded, (&'static str, Refusal)> {
        let which = PartyId::from_random([1; 16]);
        party(&typed(pairs), which, Lexicon::built_in(), 3)
    }

    #[test]
    fn what_is_recorded_comes_back_as_it_was_typed() {
        let pairs = [
            ("kind", "person"),
            ("name", "محمد"),
            ("name-kind", "main"),
            ("name", "Mohammed"),
            ("name-kind", "romanised"),
            ("role", "victim"),
            ("role", "source"),
            ("code", "VIC.LAWYER"),
            ("state", "CH"),
            ("born", "~1980"),
            ("contact", "only by day"),
        ];
        let event = read(&pairs).ok();
        let again = event.as_ref().map(Typed::recorded);
        assert!(again.is_some_and(|again| {
            let typed = typed(&pairs);
            again.names == typed.names && again.roles == typed.roles && again.born == typed.born
        }));
    }

    #[test]
    fn what_cannot_be_read_names_its_field_and_what_is_invented_is_left_out() {
        assert!(matches!(
            read(&[("born", "last year")]),
            Err(("born", Refusal::NotADate))
        ));
        assert!(matches!(
            read(&[("count", "-3")]),
            Err(("count", Refusal::NotANumber))
        ));
        let event = read(&[
            ("role", "king"),
            ("code", "ACT.LIB.ARREST"),
            ("code", "<script>"),
            ("state", "ZZ"),
        ]);
        assert!(event.is_ok_and(|it| {
            it.roles.is_empty() && it.codes.is_empty() && it.states.is_empty()
        }));
    }
}
