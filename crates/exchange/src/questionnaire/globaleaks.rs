//! GlobaLeaks: an exported questionnaire, and the text of an exported report.
//!
//! Absent: reports as JSON, which GlobaLeaks does not export; scores, and who is told by which answer.

use super::kobo::{json, plain};
use super::{
    Choice, Condition, Expression, FormNotice, FormNoticeKind, Group, Item, Kind, Question,
    Questionnaire, Texts,
};
use crate::incoming::{Incoming, SourceKind};
use crate::{Limits, Refused, text};
use serde_json::Value;
use std::collections::BTreeSet;

/// Reads an exported questionnaire. Names of questions and choices are GlobaLeaks' ids.
///
/// # Errors
/// Where it is no questionnaire, or has more than is taken.
pub fn read_globaleaks(bytes: &[u8], limits: &Limits) -> Result<Questionnaire, Refused> {
    let json = json(bytes, limits)?;
    let steps = json
        .get("steps")
        .and_then(Value::as_array)
        .ok_or(Refused::AnotherFormat)?;
    let mut reading = Reading {
        limits,
        notices: Vec::new(),
        ids: BTreeSet::new(),
    };
    let mut items = Vec::new();
    for step in ordered(steps, "order") {
        items.push(Item::Group(reading.group(step, false, 1)?));
    }
    if items.is_empty() {
        return Err(Refused::Empty);
    }
    let mut title = Texts::default();
    title.add("", &plain(json.get("name")));
    reading.notices.sort();
    reading.notices.dedup();
    Ok(Questionnaire {
        id: text::one_line(&plain(json.get("id"))),
        title,
        items,
        notices: reading.notices,
    })
}

fn texts(value: Option<&Value>) -> Texts {
    let mut texts = Texts::default();
    match value {
        Some(Value::Object(languages)) => {
            for (language, value) in languages {
                texts.add(language, &plain(Some(value)));
            }
        }
        value => texts.add("", &plain(value)),
    }
    texts
}

fn ordered<'v>(all: &'v [Value], key: &str) -> Vec<&'v Value> {
    let mut all: Vec<&Value> = all.iter().collect();
    all.sort_by_key(|it| it.get(key).and_then(Value::as_i64).unwrap_or(i64::MAX));
    all
}

fn children(value: &Value) -> Vec<&Value> {
    let all = value.get("children").and_then(Value::as_array);
    // Down the page, then along the line.
    let mut all: Vec<&Value> = all.map_or_else(Vec::new, |all| all.iter().collect());
    let at = |it: &Value, key| it.get(key).and_then(Value::as_i64).unwrap_or(0);
    all.sort_by_key(|it| (at(it, "y"), at(it, "x")));
    all
}

struct Reading<'l> {
    limits: &'l Limits,
    notices: Vec<FormNotice>,
    ids: BTreeSet<String>,
}

impl Reading<'_> {
    /// An id, which stands once: a group that contains itself would otherwise be one without end.
    fn id(&mut self, value: &Value) -> Result<String, Refused> {
        let id = text::one_line(&plain(value.get("id")));
        if id.is_empty() || !self.ids.insert(id.clone()) {
            return Err(Refused::Broken);
        }
        if self.ids.len() > self.limits.parts {
            return Err(Refused::TooManyParts);
        }
        Ok(id)
    }

    fn group(&mut self, value: &Value, repeats: bool, depth: usize) -> Result<Group, Refused> {
        if depth > self.limits.depth {
            return Err(Refused::TooDeep);
        }
        let name = self.id(value)?;
        let mut items = Vec::new();
        for child in children(value) {
            items.push(self.item(child, depth)?);
        }
        Ok(Group {
            name,
            label: texts(value.get("label")),
            repeats,
            relevant: triggers(value),
            items,
        })
    }

    fn item(&mut self, value: &Value, depth: usize) -> Result<Item, Refused> {
        let several = value
            .get("multi_entry")
            .and_then(Value::as_bool)
            .unwrap_or(false);
        let kind = match plain(value.get("type")).as_str() {
            "fieldgroup" => return self.group(value, several, depth + 1).map(Item::Group),
            "whistleblower_identity" => {
                return self.group(value, false, depth + 1).map(Item::Group);
            }
            "daterange" => return self.range(value).map(Item::Group),
            "inputbox" => Kind::Text,
            "textarea" => Kind::Long,
            "checkbox" => Kind::ManyOf,
            "selectbox" | "multichoice" => Kind::OneOf,
            "tos" => Kind::YesNo,
            "date" => Kind::Date,
            "fileupload" | "voice" => Kind::File,
            _ => {
                self.notices.push(FormNotice {
                    name: text::one_line(&plain(value.get("id"))),
                    kind: FormNoticeKind::UnknownKind,
                });
                Kind::Text
            }
        };
        let question = self.question(value, kind)?;
        Ok(if several {
            // One question that may be answered several times is a group of one that repeats.
            Item::Group(Group {
                name: format!("{}/entries", question.name),
                label: question.label.clone(),
                repeats: true,
                relevant: question.relevant.clone(),
                items: vec![Item::Question(question)],
            })
        } else {
            Item::Question(question)
        })
    }

    fn question(&mut self, value: &Value, kind: Kind) -> Result<Question, Refused> {
        let name = self.id(value)?;
        let mut choices = Vec::new();
        if matches!(kind, Kind::OneOf | Kind::ManyOf) {
            let options = value.get("options").and_then(Value::as_array);
            for option in ordered(options.map_or(&[], Vec::as_slice), "order") {
                choices.push(Choice {
                    name: text::one_line(&plain(option.get("id"))),
                    label: texts(option.get("label")),
                });
            }
            if choices.len() > self.limits.parts {
                return Err(Refused::TooManyParts);
            }
            if choices.is_empty() {
                self.notices.push(FormNotice {
                    name: name.clone(),
                    kind: FormNoticeKind::ChoicesMissing,
                });
            }
        }
        let hint = [value.get("hint"), value.get("description")];
        let hint = hint.into_iter().map(texts).find(|it| !it.is_empty());
        let pattern = plain(value.pointer("/attrs/regexp/value"));
        Ok(Question {
            name,
            kind,
            label: texts(value.get("label")),
            hint: hint.unwrap_or_default(),
            required: value
                .get("required")
                .and_then(Value::as_bool)
                .unwrap_or(false),
            relevant: triggers(value),
            constraint: Some(pattern).filter(|it| !it.is_empty()),
            choices,
        })
    }

    /// A range of days as a group of two dates.
    fn range(&mut self, value: &Value) -> Result<Group, Refused> {
        let whole = self.question(value, Kind::Date)?;
        let end = |which: &str| {
            Item::Question(Question {
                name: format!("{}/{which}", whole.name),
                relevant: None,
                ..whole.clone()
            })
        };
        Ok(Group {
            name: whole.name.clone(),
            label: whole.label.clone(),
            repeats: false,
            relevant: whole.relevant.clone(),
            items: vec![end("start"), end("end")],
        })
    }
}

/// When it is shown: where one sufficient choice was made, or all that are named.
fn triggers(value: &Value) -> Option<Condition> {
    let all = value.get("triggered_by_options").and_then(Value::as_array);
    let all = all.filter(|it| !it.is_empty())?;
    let one = |trigger: &Value| Expression::Selected {
        question: text::one_line(&plain(trigger.get("field"))),
        choice: text::one_line(&plain(trigger.get("option"))),
    };
    let sufficient =
        |trigger: &&Value| trigger.get("sufficient").and_then(Value::as_bool) == Some(true);
    let mut any: Vec<Expression> = all.iter().filter(sufficient).map(one).collect();
    if any.len() < all.len() {
        any.push(Expression::And(all.iter().map(one).collect()));
    }
    Some(Condition {
        text: Value::Array(all.clone()).to_string(),
        means: Some(if any.len() == 1 {
            any.remove(0)
        } else {
            Expression::Or(any)
        }),
    })
}

/// Reads the text file of an exported report, as the default template writes it in English: lines `ID:`, `Date:`, `Label:` and
/// `Status:`, an empty line, then answers and comments as they are.
///
/// # Errors
/// Where it does not begin like that.
pub fn read_globaleaks_text(bytes: &[u8], limits: &Limits) -> Result<Incoming, Refused> {
    if bytes.is_empty() {
        return Err(Refused::Empty);
    }
    if bytes.len() > limits.bytes {
        return Err(Refused::TooLarge);
    }
    let (said, _) = crate::table::decode(bytes, None)?;
    let mut item = Incoming::empty(SourceKind::Globaleaks);
    let said = item.cleaned(&said);
    let (head, body) = said.split_once("\n\n").unwrap_or((&said, ""));
    for line in head.lines() {
        let (name, value) = line.split_once(':').ok_or(Refused::AnotherFormat)?;
        match name.trim() {
            "ID" => item.source.id = Some(text::one_line(value)).filter(|it| !it.is_empty()),
            "Label" => item.title = text::one_line(value),
            name => item.answer(name, value),
        }
    }
    if item.source.id.is_none() {
        return Err(Refused::AnotherFormat);
    }
    item.text = body.trim().to_owned();
    Ok(item.keyed())
}
