//! Tables of the HURIDOCS Events Standard: one CSV an entity, headings with the standard's numbers.
//!
//! Absent: what the standard has no field for (cooperation, link, consent): the CSV set and the JSON have it.

use super::case::{Entity, each_list};
use super::{CaseOut, OutFile, csv};
use lexicon::Lexicon;

/// A code of the standard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HuridocsCode {
    /// The number of the micro-thesaurus: `04`.
    pub thesaurus: String,
    /// The code: twelve digits, as a rule.
    pub code: String,
    /// Whether it fits only nearly.
    pub near: bool,
}

/// A value that the standard has no code for.
#[derive(Clone, PartialEq, Eq)]
pub struct WithoutCode {
    /// The name of the file.
    pub file: String,
    /// The row, from one, headings counted.
    pub row: usize,
    /// The field's number.
    pub number: &'static str,
    /// The value.
    pub value: String,
}

/// The tables, and what could not be coded.
pub struct Huridocs {
    /// The files.
    pub files: Vec<OutFile>,
    /// Values without a code; their cells lack them.
    pub without_code: Vec<WithoutCode>,
}

/// The codes of a term of the lexicon, as the lexicon maps them.
#[must_use]
pub fn codes_of(lexicon: &Lexicon, code: &str) -> Vec<HuridocsCode> {
    let Some(term) = lexicon.get(code) else {
        return Vec::new();
    };
    let exact = term.many("huridocs").map(|it| (it, false));
    let near = term.many("near").map(|it| (it, true));
    exact
        .chain(near)
        .filter_map(|(it, near)| {
            let (thesaurus, code) = it.strip_prefix("MT")?.split_once(':')?;
            Some(HuridocsCode {
                thesaurus: thesaurus.to_owned(),
                code: code.to_owned(),
                near,
            })
        })
        .collect()
}

/// The tables of a case, coded by a mapping such as [`codes_of`]. Several codes stand with `;` between; one that fits only
/// nearly has `≈` before it. A value that is itself a code of the standard stays.
pub fn huridocs(case: &CaseOut, codes: &dyn Fn(&str) -> Vec<HuridocsCode>) -> Huridocs {
    let mut out = Huridocs {
        files: Vec::new(),
        without_code: Vec::new(),
    };
    macro_rules! put {
        ($name:literal, $list:expr, $entity:ident) => {
            table(&mut out, concat!("huridocs-", $name, ".csv"), &$list, codes);
        };
    }
    each_list!(case, put);
    out
}

fn table<E: Entity>(
    out: &mut Huridocs,
    file: &str,
    list: &[E],
    codes: &dyn Fn(&str) -> Vec<HuridocsCode>,
) {
    if list.is_empty() {
        return;
    }
    let numbered = || {
        E::FIELDS
            .iter()
            .enumerate()
            .filter(|(_, field)| !field.number.is_empty())
    };
    // The name behind the number keeps a spreadsheet from making 101 of 0101.
    let headings: Vec<String> = numbered()
        .map(|(_, field)| format!("{} {}", field.number, field.name.replace('_', " ")))
        .collect();
    let mut rows = Vec::new();
    for (place, entity) in list.iter().enumerate() {
        let values = entity.values();
        let mut row = Vec::new();
        for (at, field) in numbered() {
            if field.thesaurus.is_empty() {
                row.push(values[at].join("; "));
                continue;
            }
            let mut cell: Vec<String> = Vec::new();
            for value in &values[at] {
                let coded = coded(value, field.thesaurus, codes);
                if coded.is_empty() {
                    out.without_code.push(WithoutCode {
                        file: file.to_owned(),
                        row: place + 2,
                        number: field.number,
                        value: value.clone(),
                    });
                }
                cell.extend(coded);
            }
            cell.dedup();
            row.push(cell.join(";"));
        }
        rows.push(row);
    }
    out.files.push(OutFile {
        name: file.to_owned(),
        bytes: csv::write(&headings, &rows).to_vec(),
    });
}

/// A value as codes of one micro-thesaurus.
fn coded(value: &str, thesaurus: &str, codes: &dyn Fn(&str) -> Vec<HuridocsCode>) -> Vec<String> {
    if value.len() == 12 && value.bytes().all(|byte| byte.is_ascii_digit()) {
        return vec![value.to_owned()];
    }
    let fitting = codes(value)
        .into_iter()
        .filter(|it| it.thesaurus == thesaurus);
    let mark = |it: HuridocsCode| {
        if it.near {
            format!("≈{}", it.code)
        } else {
            it.code
        }
    };
    fitting.map(mark).collect()
}
