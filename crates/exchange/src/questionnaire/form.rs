//! The rows of a form, as XLSForm and Kobo both have them, made into a questionnaire.
//!
//! Absent: questions to the device (its number, its place at the start, when somebody began): who sends a report has not
//! consented to them.

use super::{
    Choice, Condition, FormNotice, FormNoticeKind, Group, Item, Kind, Question, Questionnaire,
    Texts,
};
use crate::{Limits, Refused, text};
use std::collections::{BTreeMap, BTreeSet};

/// A row of a form's survey.
#[derive(Default)]
pub(super) struct FormRow {
    pub(super) kind: String,
    pub(super) name: String,
    pub(super) list: String,
    pub(super) label: Texts,
    pub(super) hint: Texts,
    pub(super) required: String,
    pub(super) relevant: String,
    pub(super) constraint: String,
    pub(super) appearance: String,
}

/// What a row's type means.
enum Meaning {
    Begin { repeats: bool },
    End,
    Ask(Kind),
    Device,
    Unknown,
}

fn meaning(kind: &str) -> Meaning {
    let first = kind.split(' ').next().unwrap_or("");
    match kind {
        "begin group" => return Meaning::Begin { repeats: false },
        "end group" | "end repeat" | "end loop" => return Meaning::End,
        _ if kind.starts_with("begin repeat") || kind.starts_with("begin loop") => {
            return Meaning::Begin { repeats: true };
        }
        _ if kind.starts_with("select one") || first == "select1" => {
            return Meaning::Ask(Kind::OneOf);
        }
        _ if kind.starts_with("select multiple")
            || kind.starts_with("select all that apply")
            || first == "rank" =>
        {
            return Meaning::Ask(Kind::ManyOf);
        }
        "phone number" => return Meaning::Ask(Kind::Text),
        _ => {}
    }
    Meaning::Ask(match first {
        "text" | "string" | "barcode" => Kind::Text,
        "integer" | "int" => Kind::Integer,
        "decimal" | "range" => Kind::Decimal,
        "date" => Kind::Date,
        "time" => Kind::Time,
        "datetime" => Kind::DateTime,
        "note" => Kind::Note,
        "acknowledge" | "trigger" => Kind::YesNo,
        "geopoint" | "location" => Kind::Geopoint,
        "image" | "photo" | "audio" | "video" | "file" => Kind::File,
        "calculate" | "hidden" => Kind::Calculated,
        "start"
        | "end"
        | "today"
        | "deviceid"
        | "username"
        | "phonenumber"
        | "simserial"
        | "subscriberid"
        | "email"
        | "audit"
        | "start-geopoint"
        | "background-audio"
        | "background-geopoint"
        | "imei" => return Meaning::Device,
        other if other.starts_with("uri:") => return Meaning::Device,
        _ => return Meaning::Unknown,
    })
}

/// The name of the list in a type such as `select_one acts or_other`, and whether another answer may be given.
fn list_of(kind: &str) -> (String, bool) {
    let other = [" or other", " or specify other"]
        .iter()
        .find_map(|it| kind.strip_suffix(it));
    let rest = other.unwrap_or(kind);
    let heads = [
        "select one from",
        "select one",
        "select1",
        "select multiple from",
        "select multiple",
        "select all that apply from",
        "select all that apply",
        "rank",
    ];
    let list = heads.iter().find_map(|head| rest.strip_prefix(head));
    (list.unwrap_or("").trim().replace(' ', "_"), other.is_some())
}

/// Lists of choices by their folded name.
pub(super) type Lists = BTreeMap<String, Vec<Choice>>;

pub(super) fn list_key(name: &str) -> String {
    text::folded(name).replace(' ', "_")
}

/// Rows made into a questionnaire.
pub(super) fn build(
    id: String,
    title: Texts,
    rows: Vec<FormRow>,
    lists: &Lists,
    limits: &Limits,
) -> Result<Questionnaire, Refused> {
    if rows.len() > limits.parts {
        return Err(Refused::TooManyParts);
    }
    let mut build = Build {
        lists,
        open: Vec::new(),
        items: Vec::new(),
        notices: Vec::new(),
        names: BTreeSet::new(),
    };
    for row in rows {
        build.row(row)?;
        if build.open.len() > limits.depth {
            return Err(Refused::TooDeep);
        }
    }
    while let Some(group) = build.open.pop() {
        build.note(&group.name, FormNoticeKind::GroupUnbalanced);
        build.put(Item::Group(group));
    }
    if build.items.is_empty() {
        return Err(Refused::Empty);
    }
    build.notices.sort();
    build.notices.dedup();
    Ok(Questionnaire {
        id,
        title,
        items: build.items,
        notices: build.notices,
    })
}

struct Build<'l> {
    lists: &'l Lists,
    open: Vec<Group>,
    items: Vec<Item>,
    notices: Vec<FormNotice>,
    names: BTreeSet<String>,
}

impl Build<'_> {
    fn note(&mut self, name: &str, kind: FormNoticeKind) {
        self.notices.push(FormNotice {
            name: name.to_owned(),
            kind,
        });
    }

    fn put(&mut self, item: Item) {
        match self.open.last_mut() {
            Some(group) => group.items.push(item),
            None => self.items.push(item),
        }
    }

    fn condition(&mut self, name: &str, text: &str) -> Option<Condition> {
        let text = text.trim();
        if text.is_empty() {
            return None;
        }
        let condition = Condition::of_xpath(text);
        if condition.means.is_none() {
            self.note(name, FormNoticeKind::ShownAlways);
        }
        Some(condition)
    }

    fn row(&mut self, mut row: FormRow) -> Result<(), Refused> {
        let kind = text::folded(&row.kind).replace('_', " ");
        row.name = text::one_line(&row.name);
        if kind.is_empty() {
            return Ok(());
        }
        match meaning(&kind) {
            Meaning::Begin { repeats } => {
                let relevant = self.condition(&row.name, &row.relevant);
                self.open.push(Group {
                    name: row.name,
                    label: row.label,
                    repeats,
                    relevant,
                    items: Vec::new(),
                });
            }
            Meaning::End => match self.open.pop() {
                Some(group) => self.put(Item::Group(group)),
                None => self.note(&row.name, FormNoticeKind::GroupUnbalanced),
            },
            Meaning::Device => self.note(&row.name, FormNoticeKind::DeviceLeftOut),
            Meaning::Ask(_) | Meaning::Unknown if row.name.is_empty() => {
                self.note("", FormNoticeKind::NameMissing);
            }
            Meaning::Ask(asked) => self.question(row, &kind, asked),
            Meaning::Unknown => {
                self.note(&row.name, FormNoticeKind::UnknownKind);
                self.question(row, &kind, Kind::Text);
            }
        }
        Ok(())
    }

    fn question(&mut self, row: FormRow, kind: &str, mut asked: Kind) {
        if !self.names.insert(row.name.clone()) {
            self.note(&row.name, FormNoticeKind::NameTwice);
        }
        let mut choices = Vec::new();
        if matches!(asked, Kind::OneOf | Kind::ManyOf) {
            let (list, other) = list_of(kind);
            let list = if row.list.is_empty() {
                list
            } else {
                list_key(&row.list)
            };
            match self.lists.get(&list) {
                Some(found) => choices.clone_from(found),
                None => self.note(&row.name, FormNoticeKind::ChoicesMissing),
            }
            let mut names: Vec<&str> = choices.iter().map(|it| it.name.as_str()).collect();
            names.sort_unstable();
            if asked == Kind::OneOf && names == ["no", "yes"] && !other {
                asked = Kind::YesNo;
            }
            if other {
                choices.push(Choice {
                    name: "other".to_owned(),
                    label: Texts::default(),
                });
            }
        }
        if asked == Kind::Text && row.appearance.contains("multiline") {
            asked = Kind::Long;
        }
        let required = match text::folded(&row.required).as_str() {
            "yes" | "true" | "true()" | "1" => true,
            "" | "no" | "false" | "false()" | "0" => false,
            _ => {
                self.note(&row.name, FormNoticeKind::NotRequired);
                false
            }
        };
        let relevant = self.condition(&row.name, &row.relevant);
        let constraint = Some(row.constraint.trim().to_owned()).filter(|it| !it.is_empty());
        self.put(Item::Question(Question {
            name: row.name,
            kind: asked,
            label: row.label,
            hint: row.hint,
            required,
            relevant,
            constraint,
            choices,
        }));
    }
}
