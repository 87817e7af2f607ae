//! Mechanisms as pages show them: what each can do, why it stands there, what it asks for, and how to reach it.

use crate::{Locale, Value};
use lexicon::{Found, Joined, Lexicon, Part, Standing, Term, Why, contacts, treaties_as_of};
use words::Language;

/// The mechanisms for a case, in three groups.
#[derive(Clone, Debug, Default)]
pub struct Mechanisms {
    /// Those that can receive it.
    pub open: Vec<Mechanism>,
    /// Those that can if something holds that is not known.
    pub unsure: Vec<Mechanism>,
    /// Those that cannot.
    pub closed: Vec<Mechanism>,
}

/// One mechanism.
#[derive(Clone, Debug)]
pub struct Mechanism {
    /// Its code; also the end of its address on the page.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Whether "to be confirmed" stands beside it.
    pub unsure: bool,
    /// What it can do.
    pub does: String,
    /// Why it stands here, sentence by sentence, as HTML.
    pub why: Vec<String>,
    /// Labels and texts: what it asks for, names, languages, time limits, what it closes off.
    pub facts: Vec<(String, String)>,
    /// Mandates or committees within it.
    pub parts: Vec<MechanismPart>,
    /// How to reach it.
    pub ways: Vec<Way>,
}

/// A mandate or a committee within a mechanism.
#[derive(Clone, Debug)]
pub struct MechanismPart {
    /// Its name.
    pub name: String,
    /// What it can do; may be empty.
    pub does: String,
    /// Whether "to be confirmed" stands beside it.
    pub unsure: bool,
    /// Whether it cannot receive the case.
    pub closed: bool,
    /// Why, as HTML.
    pub why: Vec<String>,
}

/// A way to reach a mechanism.
#[derive(Clone, Debug)]
pub struct Way {
    /// The address, as text: no page of ours leads out of the house.
    pub text: String,
    /// What it is, and when it was noted.
    pub noted: String,
    /// Whether it is to be confirmed.
    pub unsure: bool,
}

impl Mechanisms {
    /// What was found, in a language.
    #[must_use]
    pub fn of(found: &[Found<'_>], lexicon: &Lexicon, locale: Locale) -> Self {
        let mut all = Self::default();
        for one in found {
            let group = match one.standing {
                Standing::Open => &mut all.open,
                Standing::Unsure => &mut all.unsure,
                Standing::Closed => &mut all.closed,
            };
            group.push(mechanism(one, lexicon, locale));
        }
        all
    }
}

fn mechanism(found: &Found<'_>, lexicon: &Lexicon, locale: Locale) -> Mechanism {
    let (term, language) = (found.mechanism, locale.language());
    // A mechanism that is a treaty body or a mandate of its own shows what that one says too.
    let own = ["body", "mandate"]
        .iter()
        .find_map(|key| lexicon.get(term.one(key)?));
    Mechanism {
        code: term.code().to_owned(),
        name: term.name(language).to_owned(),
        unsure: term.to_be_confirmed(),
        does: term.help(language).unwrap_or_default().to_owned(),
        why: sentences(&found.why, locale),
        facts: facts(term, own, lexicon, locale),
        parts: found.parts.iter().map(|it| part(it, locale)).collect(),
        ways: ways(term, locale),
    }
}

fn facts(
    term: &Term,
    own: Option<&Term>,
    lexicon: &Lexicon,
    locale: Locale,
) -> Vec<(String, String)> {
    let language = locale.language();
    let label = |key: &str| locale.text(key).into_owned();
    let text = |key: &str| {
        let own = || own.and_then(|it| it.text(language, key));
        term.text(language, key).or_else(own).map(str::to_owned)
    };
    let spoken: Vec<&str> = own
        .unwrap_or(term)
        .many("languages")
        .filter_map(|it| lexicon.get(it))
        .map(|it| it.name(language))
        .collect();
    let anonymous = match term.one("anonymous") {
        Some("yes") => "mechanism-anonymous-yes",
        Some("no") => "mechanism-anonymous-no",
        _ => "mechanism-anonymous-unknown",
    };
    let names = match text("names") {
        Some(names) => format!("{} {names}", label(anonymous)),
        None => label(anonymous),
    };
    let mut facts = Vec::new();
    let mut add = |key: &str, text: Option<String>| facts.extend(text.map(|it| (label(key), it)));
    add("mechanism-asks", text("asks"));
    add("mechanism-names", Some(names));
    let spoken = (!spoken.is_empty()).then(|| spoken.join(locale.between()));
    add("mechanism-languages", spoken);
    add("mechanism-limits", text("limits"));
    add("mechanism-closes", text("closes"));
    facts
}

fn part(part: &Part<'_>, locale: Locale) -> MechanismPart {
    let language = locale.language();
    MechanismPart {
        name: part.term.name(language).to_owned(),
        does: part.term.help(language).unwrap_or_default().to_owned(),
        unsure: part.term.to_be_confirmed() || part.standing == Standing::Unsure,
        closed: part.standing == Standing::Closed,
        why: sentences(&part.why, locale),
    }
}

fn ways(term: &Term, locale: Locale) -> Vec<Way> {
    contacts(term.code())
        .map(|it| {
            let key = match it.kind {
                "mail" => "mechanism-mail",
                "form" => "mechanism-form",
                _ => "mechanism-page",
            };
            let noted = Value::Native(day(locale, it.noted));
            Way {
                text: it.value.to_owned(),
                noted: locale.text_with(key, &[("day", noted)]),
                unsure: !it.certain,
            }
        })
        .collect()
}

/// A day or a month that is written as `2026-11-24` or `2026-11`, in words.
fn day(locale: Locale, date: &str) -> String {
    let mut parts = date.split('-');
    let year = parts.next().and_then(|it| it.parse().ok());
    let mut part = || parts.next().and_then(|it| it.parse().ok());
    let (month, day) = (part(), part());
    year.map_or_else(String::new, |year| {
        locale.partial((year, month, day, false))
    })
}

/// Reasons as sentences; those of one kind in one sentence.
fn sentences(why: &[Why<'_>], locale: Locale) -> Vec<String> {
    let language = locale.language();
    let mut said = Vec::new();
    let listed = |key: &str, names: Vec<&str>| {
        let names = (!names.is_empty()).then(|| names.join(locale.between()))?;
        Some(locale.phrase(key).native("names", names).to_string())
    };
    let names = |pick: for<'w> fn(&Why<'w>) -> Option<&'w Term>| -> Vec<String> {
        why.iter()
            .filter_map(pick)
            .map(|it| it.name(language).to_owned())
            .collect()
    };
    type Kind = (&'static str, for<'w> fn(&Why<'w>) -> Option<&'w Term>);
    let kinds: [Kind; 7] = [
        ("why-act", |it| {
            if let Why::Act(it) = it {
                Some(it)
            } else {
                None
            }
        }),
        ("why-right", |it| {
            if let Why::Right(it) = it {
                Some(it)
            } else {
                None
            }
        }),
        ("why-victim", |it| {
            if let Why::Victim(it) = it {
                Some(it)
            } else {
                None
            }
        }),
        ("why-counterpart", |it| {
            if let Why::Counterpart(it) = it {
                Some(it)
            } else {
                None
            }
        }),
        ("why-system", |it| {
            if let Why::System(it) = it {
                Some(it)
            } else {
                None
            }
        }),
        ("why-modifier", |it| {
            if let Why::Modifier(it) = it {
                Some(it)
            } else {
                None
            }
        }),
        ("why-country", |it| {
            if let Why::Country(it) = it {
                Some(it)
            } else {
                None
            }
        }),
    ];
    for (key, pick) in kinds {
        let all = names(pick);
        said.extend(listed(key, all.iter().map(String::as_str).collect()));
    }
    said.extend(why.iter().filter_map(|it| single(it, locale, language)));
    said
}

fn single(why: &Why<'_>, locale: Locale, language: Language) -> Option<String> {
    let named = |key: &str, name: &str| Some(locale.phrase(key).native("name", name).to_string());
    match why {
        Why::Any => Some(locale.text("why-any").into_owned()),
        Why::National => Some(locale.text("why-national").into_owned()),
        Why::StateNeeded => Some(locale.text("why-state-needed").into_owned()),
        Why::NoComplaint => Some(locale.text("why-no-complaint").into_owned()),
        Why::InGroup(group) => named("why-group", group.name(language)),
        Why::NotInGroup(group) => named("why-not-group", group.name(language)),
        Why::Declaration(article) => {
            let digits: String = article.chars().filter(char::is_ascii_digit).collect();
            Some(
                locale
                    .phrase("why-declaration")
                    .native("article", digits)
                    .to_string(),
            )
        }
        Why::Treaty(treaty, joined) => Some(treaty_line(locale, treaty.name(language), *joined)),
        Why::Complaint(treaty, joined) => {
            let line = treaty_line(locale, treaty.name(language), *joined);
            let key = match joined {
                Joined::Party { .. } => "why-complaint",
                _ => "why-complaint-not",
            };
            Some(format!("{line} {}", locale.text(key)))
        }
        _ => None,
    }
}

/// What a State has done about a treaty, as of the data's date.
fn treaty_line(locale: Locale, treaty: &str, joined: Joined) -> String {
    let (key, year, doubtful) = match joined {
        Joined::Party {
            year: Some(year),
            doubtful,
        } => ("why-party-since", Some(year), doubtful),
        Joined::Party { doubtful, .. } => ("why-party", None, doubtful),
        Joined::Signed { .. } => ("why-signed", None, false),
        Joined::Left => ("why-left", None, false),
        Joined::Not { doubtful } => ("why-not-party", None, doubtful),
    };
    let mut phrase = locale.phrase(key).native("name", treaty);
    if let Some(year) = year {
        phrase = phrase.native("year", year.to_string());
    }
    let line = phrase
        .native("asof", day(locale, treaties_as_of()))
        .to_string();
    match doubtful {
        true => format!("{line} {}", locale.text("why-doubtful")),
        false => line,
    }
}
