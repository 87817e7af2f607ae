//! What the form of consent says: one answer for each question that was put.

use crate::rooms::fields::Fields;
use casework::Refusal;
use casework::consent::event::{ConsentRecorded, Grantor};
use casework::consent::{Answer, Audience, Capacity, Doubt, Instead, Purpose, Scope};
use jiff::civil::Date;
use pages::Field;
use std::collections::BTreeSet;
use words::ConsentId;

/// The form's fields.
pub(in crate::rooms) const FIELDS: [Field; 29] = [
    Field::kept("party", "consent-party"),
    Field::kept("a", "consent-question-a"),
    Field::kept("b", "consent-question-b"),
    Field::kept("audience", "consent-audience"),
    Field::kept("answer", "consent-answer"),
    Field::kept("recipients", "consent-recipients"),
    Field::kept("scope-identity", "consent-scope-identity"),
    Field::kept("scope-facts", "consent-scope-facts"),
    Field::kept("scope-documents", "consent-scope-documents"),
    Field::kept("scope-pictures", "consent-scope-pictures"),
    Field::kept("scope-contact", "consent-scope-contact"),
    Field::kept("for-action", "consent-for-action"),
    Field::kept("for-referral", "consent-for-referral"),
    Field::kept("for-export", "consent-for-export"),
    Field::kept("for-publication", "consent-for-publication"),
    Field::kept("for-statistics", "consent-for-statistics"),
    Field::kept("purpose", "consent-purpose"),
    Field::kept("capacity", "consent-capacity"),
    Field::kept("grantor", "consent-grantor"),
    Field::kept("authority", "consent-authority"),
    Field::kept("instead", "consent-instead"),
    Field::kept("given-on", "consent-given-on"),
    Field::kept("spoken", "consent-spoken"),
    Field::kept("explained", "consent-explained"),
    Field::kept("risks", "consent-risks"),
    Field::kept("doubt", "consent-doubt"),
    Field::kept("doubt-reason", "consent-doubt-reason"),
    Field::kept("expires", "consent-expires"),
    Field::kept("evidence", "consent-evidence"),
];

type Unclear = (&'static str, Refusal);

/// A day as `<input type="date">` sends it; none where the field is empty.
pub(in crate::rooms) fn day(text: &str) -> Result<Option<Date>, Refusal> {
    match text {
        "" => Ok(None),
        // The field takes an exact day; jiff also reads whole times, which nobody means here.
        text if text.len() == 10 => text.parse().map(Some).map_err(|_| Refusal::NotADate),
        _ => Err(Refusal::NotADate),
    }
}

fn answer(code: &str) -> Option<Answer> {
    match code {
        "yes" => Some(Answer::Granted),
        "no" => Some(Answer::Refused),
        _ => None,
    }
}

/// The answers that the form says.
pub(super) fn answers(
    fields: &Fields,
    draw: impl Fn() -> ConsentId,
) -> Result<Vec<ConsentRecorded>, Unclear> {
    let common = common(fields, draw())?;
    let questions = [
        ("a", Some(Audience::StateNamed), Some(Purpose::Action)),
        ("b", Some(Audience::PublicNamed), Some(Purpose::Publication)),
        ("answer", Audience::of_code(fields.get("audience")), None),
    ];
    let mut all = Vec::new();
    for (field, audience, purpose) in questions {
        let (Some(answer), Some(audience)) = (answer(fields.get(field)), audience) else {
            continue;
        };
        let mut one = ConsentRecorded {
            consent: draw(),
            answer,
            audience,
            ..common.clone()
        };
        one.purposes.extend(purpose);
        if answer == Answer::Refused {
            // A no is a no to all of it.
            one.scope.clear();
            one.purposes.clear();
        }
        all.push(one);
    }
    match all.is_empty() {
        true => Err(("a", Refusal::NoChange)),
        false => Ok(all),
    }
}

/// What all answers of one form have in common.
fn common(fields: &Fields, consent: ConsentId) -> Result<ConsentRecorded, Unclear> {
    let party = fields
        .get("party")
        .parse()
        .map_err(|_| ("party", Refusal::NoParty))?;
    let given_on = day(fields.trimmed("given-on"))
        .and_then(|it| it.ok_or(Refusal::NotADate))
        .map_err(|it| ("given-on", it))?;
    let expires = day(fields.trimmed("expires")).map_err(|it| ("expires", it))?;
    let ticked = |name: String| fields.get(&name) == "yes";
    let name = fields.trimmed("grantor").to_owned();
    Ok(ConsentRecorded {
        consent,
        party,
        answer: Answer::Refused,
        audience: Audience::Team,
        recipients: fields
            .get("recipients")
            .lines()
            .map(str::to_owned)
            .collect(),
        scope: Scope::ALL
            .iter()
            .copied()
            .filter(|it| ticked(format!("scope-{}", it.code())))
            .collect::<BTreeSet<_>>(),
        purposes: Purpose::ALL
            .iter()
            .copied()
            .filter(|it| ticked(format!("for-{}", it.code())))
            .collect::<BTreeSet<_>>(),
        purpose: fields.get("purpose").to_owned(),
        grantor: Grantor {
            party: name.parse().ok(),
            name,
            capacity: Capacity::of_code(fields.get("capacity")).unwrap_or(Capacity::Own),
            authority: fields.trimmed("authority").to_owned(),
            instead: Instead::of_code(fields.get("instead")),
        },
        given_on,
        language: fields.trimmed("spoken").to_owned(),
        explained: fields.get("explained").to_owned(),
        risks_explained: ticked("risks".to_owned()),
        doubt: Doubt::of_code(fields.get("doubt")),
        doubt_reason: fields.trimmed("doubt-reason").to_owned(),
        expires,
        evidence: fields.get("evidence").to_owned(),
        saw: fields.seen(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use words::PartyId;

    fn typed(pairs: &[(&str, &str)]) -> Fields {
        let mut fields = Fields::default();
        fields.push("party".into(), PartyId::from_random([1; 16]).to_string());
        for (name, value) in pairs {
            fields.push((*name).into(), (*value).into());
        }
        fields
    }

    fn read(pairs: &[(&str, &str)]) -> Result<Vec<(Audience, Answer, usize)>, &'static str> {
        let draw = || ConsentId::from_random([2; 16]);
        match answers(&typed(pairs), draw) {
            Ok(all) => Ok(all
                .iter()
                .map(|it| (it.audience, it.answer, it.scope.len()))
                .collect()),
            Err((field, _)) => Err(field),
        }
    }

    #[test]
    fn the_two_official_questions_give_two_answers() {
        let both = [
            ("a", "yes"),
            ("b", "no"),
            ("scope-identity", "yes"),
            ("given-on", "2026-05-01"),
        ];
        assert_eq!(
            read(&both),
            Ok(vec![
                (Audience::StateNamed, Answer::Granted, 1),
                (Audience::PublicNamed, Answer::Refused, 0),
            ])
        );
    }

    #[test]
    fn what_is_not_said_or_no_day_is_told_beside_its_field() {
        assert_eq!(read(&[("given-on", "2026-05-01")]), Err("a"));
        for day in ["", "2026-05", "yesterday", "2026-13-01", "2026-05-01T10:00"] {
            assert_eq!(
                read(&[("a", "yes"), ("given-on", day)]),
                Err("given-on"),
                "{day}"
            );
        }
    }
}
