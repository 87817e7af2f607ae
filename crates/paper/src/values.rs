//! What a template may say about a case: one set of values for all kinds and languages. Absent: where they come from.
//!
//! [`VALUES`] is the table that templates are checked against, and that the page for templates shows.

use serde::{Deserialize, Serialize};
use words::Language;

/// Every value by the name that a template uses, and what it holds. `[]` marks a list to loop over.
pub const VALUES: &[(&str, &str)] = &[
    ("language", "the paper's language as a code of two letters"),
    ("office.name", "the office that writes"),
    ("office.address", "its address, on as many lines as it has"),
    ("office.head", "who heads it"),
    ("addressee.name", "who is written to"),
    ("addressee.title", "the addressee's title or post"),
    (
        "addressee.lines[]",
        "the addressee's further lines: institution, street, place",
    ),
    ("reference", "the office's reference of this paper"),
    ("place", "where it is written"),
    ("date", "when it is written, in words of the language"),
    (
        "urgent",
        "yes or no: whether harm is near; for {% if urgent %}",
    ),
    (
        "persons[].name",
        "a person's name, empty where it may not be given",
    ),
    (
        "persons[].initials",
        "what stands for the name where it is empty",
    ),
    (
        "persons[].description",
        "who the person is, beginning in small letters and without a full stop",
    ),
    (
        "cooperation[].what",
        "an act of cooperation, as 'submitted information to the Working Group'",
    ),
    (
        "cooperation[].with",
        "the body with which the person cooperated",
    ),
    ("cooperation[].when", "when"),
    (
        "acts[].what",
        "an act or omission against the person, as a sentence without its full stop",
    ),
    ("acts[].when", "when it was done"),
    ("acts[].where", "where it was done"),
    ("acts[].by", "who is said to have done it"),
    ("acts[].to", "to whom it was done"),
    ("acts[].norms[]", "the provisions it may breach, in short"),
    ("summary", "the facts as prose, one paragraph a line"),
    (
        "finding.text",
        "what the office concludes, as prose, one paragraph a line",
    ),
    (
        "finding.standard",
        "the standard of proof of that, as 'reasonable grounds to believe'",
    ),
    (
        "norms[].name",
        "an instrument, as 'Convention against Torture'",
    ),
    ("norms[].article", "its provision, as 'article 13'"),
    ("norms[].text", "what it says, without its full stop"),
    (
        "questions[]",
        "a question to the addressee, a whole sentence with its question mark",
    ),
    (
        "requests[]",
        "a measure that is asked for, beginning with its verb in small letters and without a full stop",
    ),
    ("reply_due", "until when a reply is asked for"),
    (
        "earlier_actions[]",
        "what the office did before, as a sentence with its date",
    ),
    (
        "replies[]",
        "what was answered, as a sentence with its date",
    ),
    ("evidence[].id", "an exhibit's short name, as 'E-1'"),
    ("evidence[].title", "what it is"),
    ("evidence[].sha256", "its SHA-256 hash in 64 digits"),
    ("evidence[].received", "when it was received"),
    ("chronology[].when", "when something happened"),
    ("chronology[].what", "what happened"),
    ("signatory.name", "who signs"),
    ("signatory.title", "the signatory's post"),
];

macro_rules! plain {
    ($(#[$about:meta])* $name:ident { $($field:ident: $kind:ty),* $(,)? }) => {
        $(#[$about])*
        #[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(default)]
        #[expect(missing_docs, reason = "the table VALUES says what each field holds")]
        pub struct $name { $(pub $field: $kind),* }
    };
}

plain!(/// The office that writes.
    Office { name: String, address: String, head: String });
plain!(/// Who is written to.
    Addressee { name: String, title: String, lines: Vec<String> });
plain!(/// A person whom the paper is about.
    Person { name: String, description: String, initials: String });
plain!(/// An act of cooperation.
    Cooperation { what: String, with: String, when: String });
plain!(/// An act or omission against a person.
    Act { what: String, when: String, r#where: String, by: String, to: String, norms: Vec<String> });
plain!(/// What the office concludes.
    Finding { text: String, standard: String });
plain!(/// A provision.
    Norm { name: String, article: String, text: String });
plain!(/// An exhibit.
    Evidence { id: String, title: String, sha256: String, received: String });
plain!(/// Something that happened.
    Happened { when: String, what: String });
plain!(/// Who signs.
    Signatory { name: String, title: String });

/// All values of one paper. They are a case's plain words, so they are not `Debug`.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the table VALUES says what each field holds")]
pub struct Values {
    pub language: Language,
    #[serde(default)]
    pub office: Office,
    #[serde(default)]
    pub addressee: Addressee,
    #[serde(default)]
    pub reference: String,
    #[serde(default)]
    pub place: String,
    #[serde(default)]
    pub date: String,
    #[serde(default)]
    pub urgent: bool,
    #[serde(default)]
    pub persons: Vec<Person>,
    #[serde(default)]
    pub cooperation: Vec<Cooperation>,
    #[serde(default)]
    pub acts: Vec<Act>,
    #[serde(default)]
    pub summary: String,
    #[serde(default)]
    pub finding: Finding,
    #[serde(default)]
    pub norms: Vec<Norm>,
    #[serde(default)]
    pub questions: Vec<String>,
    #[serde(default)]
    pub requests: Vec<String>,
    #[serde(default)]
    pub reply_due: String,
    #[serde(default)]
    pub earlier_actions: Vec<String>,
    #[serde(default)]
    pub replies: Vec<String>,
    #[serde(default)]
    pub evidence: Vec<Evidence>,
    #[serde(default)]
    pub chronology: Vec<Happened>,
    #[serde(default)]
    pub signatory: Signatory,
}

impl Values {
    /// Empty values for a paper in a language.
    #[must_use]
    pub fn new(language: Language) -> Self {
        Self {
            language,
            office: Office::default(),
            addressee: Addressee::default(),
            reference: String::new(),
            place: String::new(),
            date: String::new(),
            urgent: false,
            persons: Vec::new(),
            cooperation: Vec::new(),
            acts: Vec::new(),
            summary: String::new(),
            finding: Finding::default(),
            norms: Vec::new(),
            questions: Vec::new(),
            requests: Vec::new(),
            reply_due: String::new(),
            earlier_actions: Vec::new(),
            replies: Vec::new(),
            evidence: Vec::new(),
            chronology: Vec::new(),
            signatory: Signatory::default(),
        }
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may stop")]
mod tests {
    use super::*;
    use serde_json::Value;

    fn paths(value: &Value, path: &str, all: &mut Vec<String>) {
        match value {
            Value::Object(fields) => {
                for (name, field) in fields {
                    let dot = if path.is_empty() { "" } else { "." };
                    paths(field, &format!("{path}{dot}{name}"), all);
                }
            }
            Value::Array(items) => paths(&items[0], &format!("{path}[]"), all),
            _ => all.push(path.to_owned()),
        }
    }

    #[test]
    fn the_table_names_exactly_the_values_that_there_are() {
        let full = serde_json::to_value(crate::full(Language::En)).unwrap();
        let mut there = Vec::new();
        paths(&full, "", &mut there);
        let mut told: Vec<&str> = VALUES.iter().map(|(name, _)| *name).collect();
        there.sort_unstable();
        told.sort_unstable();
        assert_eq!(there, told);
    }

    #[test]
    fn the_page_for_authors_of_templates_lists_every_value() {
        let page = include_str!("../../../papers/README.md");
        for (name, about) in VALUES {
            let about = about.replace("{% if urgent %}", "`{% if urgent %}`");
            assert!(page.contains(&format!("| `{name}` | {about} |")), "{name}");
        }
    }
}
