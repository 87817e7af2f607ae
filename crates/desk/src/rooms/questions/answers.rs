//! Answers between a form, an entry and the questionnaire: by path, as `person[2]/age`, or nested in the rounds of groups that repeat.

use crate::rooms::fields::Fields;
use exchange::questionnaire::{Answer, Answers, Group, Item, Questionnaire};
use std::collections::{BTreeMap, BTreeSet};

/// What stands before a question's path in the names of fields.
pub(super) const PREFIX: &str = "a:";

/// The most rounds of one group.
const ROUNDS_MAX: usize = 200;

/// Answers by path.
pub(super) type Flat = BTreeMap<String, Vec<String>>;

/// What a form carries.
pub(super) fn typed(fields: &Fields) -> Flat {
    let mut flat = Flat::new();
    for (name, value) in fields.pairs() {
        if let Some(path) = name.strip_prefix(PREFIX)
            && !value.trim().is_empty()
        {
            let values = flat.entry(path.to_owned()).or_default();
            values.push(value.trim().to_owned());
        }
    }
    flat
}

/// The same as the questionnaire has them. What belongs to no round that can be is passed over.
pub(super) fn nested(flat: &Flat) -> Answers {
    let mut all = Answers::default();
    for (path, values) in flat {
        let parts: Vec<&str> = path.split('/').collect();
        put(&mut all, &parts, values);
    }
    all
}

fn put(at: &mut Answers, path: &[&str], values: &[String]) {
    match path {
        [] => {}
        [name] => {
            let answer = match values {
                [one] => Answer::One(one.clone()),
                several => Answer::Many(several.to_vec()),
            };
            at.0.entry((*name).to_owned()).or_insert(answer);
        }
        [part, rest @ ..] => {
            let Some((group, round)) = round(part) else {
                return;
            };
            let rounds = at.0.entry(group.to_owned());
            let rounds = rounds.or_insert_with(|| Answer::Rounds(Vec::new()));
            if let Answer::Rounds(rounds) = rounds {
                while rounds.len() < round {
                    rounds.push(Answers::default());
                }
                put(&mut rounds[round - 1], rest, values);
            }
        }
    }
}

/// A group and its round, from one, of a part of a path.
fn round(part: &str) -> Option<(&str, usize)> {
    let (group, number) = part.strip_suffix(']')?.split_once('[')?;
    let number = number.parse().ok()?;
    (1..=ROUNDS_MAX)
        .contains(&number)
        .then_some((group, number))
}

/// The same with one empty round more for each group that repeats, for a form in which something can be added.
pub(super) fn with_room(asked: &Questionnaire, answers: &Answers) -> Answers {
    let mut all = answers.clone();
    add(&asked.items, &mut all);
    all
}

fn add(items: &[Item], answers: &mut Answers) {
    for item in items {
        let Item::Group(group) = item else { continue };
        if !group.repeats {
            add(&group.items, answers);
            continue;
        }
        let rounds = answers.0.entry(group.name.clone());
        if let Answer::Rounds(rounds) = rounds.or_insert_with(|| Answer::Rounds(Vec::new())) {
            rounds.retain(|it| !it.0.is_empty());
            if rounds.len() < ROUNDS_MAX {
                rounds.push(Answers::default());
            }
            for round in rounds {
                add(&group.items, round);
            }
        }
    }
}

/// The same answers, in rounds without gaps; and only those to questions that there are.
pub(super) fn in_order(asked: &Questionnaire, flat: &Flat) -> Flat {
    let names: BTreeSet<&str> = asked
        .questions()
        .iter()
        .map(|it| it.name.as_str())
        .collect();
    let known = flat
        .iter()
        .filter(|(path, _)| path.rsplit('/').next().is_some_and(|it| names.contains(it)));
    let known: Flat = known
        .map(|(path, values)| (path.clone(), values.clone()))
        .collect();
    let mut flat = Flat::new();
    flatten(&nested(&known), "", &mut flat);
    flat
}

fn flatten(answers: &Answers, before: &str, to: &mut Flat) {
    for (name, answer) in &answers.0 {
        match answer {
            Answer::One(value) => {
                to.insert(format!("{before}{name}"), vec![value.clone()]);
            }
            Answer::Many(values) => {
                to.insert(format!("{before}{name}"), values.clone());
            }
            Answer::Rounds(rounds) => {
                let filled = rounds.iter().filter(|it| !it.0.is_empty());
                for (number, round) in (1..).zip(filled) {
                    flatten(round, &format!("{before}{name}[{number}]/"), to);
                }
            }
        }
    }
}

/// Keeps what was answered once and did not stand on the page, because another answer did not ask for it: it may be asked again.
/// `shown` are the paths that the page had.
pub(super) fn keep_unasked(known: &Flat, shown: &BTreeSet<&str>, now: &mut Flat) {
    for (path, values) in known
        .iter()
        .filter(|(path, _)| !shown.contains(path.as_str()))
    {
        now.entry(path.clone()).or_insert_with(|| values.clone());
    }
}

/// The groups around each question, outermost first, by the question's name.
pub(super) fn around(asked: &Questionnaire) -> BTreeMap<&str, Vec<&Group>> {
    fn walk<'q>(
        items: &'q [Item],
        within: &mut Vec<&'q Group>,
        found: &mut BTreeMap<&'q str, Vec<&'q Group>>,
    ) {
        for item in items {
            match item {
                Item::Question(it) => {
                    found.entry(&it.name).or_insert_with(|| within.clone());
                }
                Item::Group(group) => {
                    within.push(group);
                    walk(&group.items, within, found);
                    within.pop();
                }
            }
        }
    }
    let mut found = BTreeMap::new();
    walk(&asked.items, &mut Vec::new(), &mut found);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_lead_into_rounds_and_nowhere_else() {
        let flat: Flat = [
            ("name", "Lisna"),
            ("child[1]/age", "4"),
            ("child[3]/age", "9"),
            ("child[0]/age", "x"),
            ("child[999999999]/age", "x"),
            ("child[2]/toy[1]/colour", "red"),
            ("odd]/x", "x"),
        ]
        .iter()
        .map(|(path, value)| ((*path).to_owned(), vec![(*value).to_owned()]))
        .collect();
        let all = nested(&flat);
        assert_eq!(all.0.len(), 2);
        let Some(Answer::Rounds(rounds)) = all.0.get("child") else {
            panic!("rounds");
        };
        assert_eq!(rounds.len(), 3);
        assert!(matches!(rounds[2].0.get("age"), Some(Answer::One(it)) if it == "9"));
        assert!(matches!(rounds[1].0.get("toy"), Some(Answer::Rounds(it)) if it.len() == 1));
    }
}
