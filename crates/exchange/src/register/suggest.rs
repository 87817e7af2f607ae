//! A first mapping for a register, from its headings and its first rows, to be corrected by a person.
//!
//! Absent: certainty. What is not recognised becomes an answer, and no code is given that the cells do not name.

use super::{Column, Mapping, Target};
use crate::table::{Row, Table};
use crate::{About, DateOrder, NameRole, PartialDate, Refused, text};
use lexicon::Lexicon;
use std::collections::BTreeMap;
use words::Language;

/// How many rows are looked at.
const ROWS: usize = 200;

/// What headings of registers mean, in the six languages. The first row that has a word of the heading wins.
const WORDS: &[(&str, Meaning)] = &[
    ("id", Meaning::Id),
    (
        "ref|reference|case number|case no|no.|n°|nr|numéro de dossier|référence|número de caso|referencia",
        Meaning::Id,
    ),
    ("номер дела|رقم القضية|الرقم المرجعي|编号|案号", Meaning::Id),
    (
        "received|date received|reçu le|date de réception|fecha de recepción|дата получения|تاريخ الاستلام|收到日期",
        Meaning::Received,
    ),
    (
        "end date|date de fin|fecha final|дата окончания|تاريخ الانتهاء|结束日期",
        Meaning::End,
    ),
    (
        "date|day|incident date|fecha|дата|تاريخ|التاريخ|日期",
        Meaning::Date,
    ),
    (
        "victim|victims|victime|víctima|пострадавший|жертва|الضحية|受害者",
        Meaning::Victim,
    ),
    (
        "perpetrator|alleged perpetrator|auteur présumé|perpetrador|виновный|الجاني|加害者",
        Meaning::Author,
    ),
    (
        "witness|témoin|testigo|свидетель|الشاهد|证人",
        Meaning::Witness,
    ),
    (
        "source|informant|fuente|источник|المصدر|来源",
        Meaning::Informant,
    ),
    ("name|nom|nombre|имя|الاسم|姓名", Meaning::Victim),
    (
        "act|acts|violation|type of act|type of violation|acte|acto|violación|нарушение|الانتهاك|行为",
        Meaning::Act,
    ),
    (
        "place|location|country|city|lieu|pays|lugar|país|место|страна|المكان|البلد|地点|国家",
        Meaning::Place,
    ),
    ("language|langue|idioma|язык|اللغة|语言", Meaning::Language),
    (
        "title|subject|titre|objet|título|asunto|название|тема|العنوان|标题",
        Meaning::Title,
    ),
    (
        "description|summary|narrative|text|story|facts|récit|résumé|descripción|resumen|описание|الوصف|描述",
        Meaning::Text,
    ),
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Meaning {
    Id,
    Received,
    Date,
    End,
    Victim,
    Author,
    Witness,
    Informant,
    Act,
    Place,
    Language,
    Title,
    Text,
}

/// A first mapping for a table.
///
/// # Errors
/// Where no row of headings is found.
pub fn suggest_mapping(table: &Table, lexicon: &Lexicon) -> Result<Mapping, Refused> {
    let at = table.headings().ok_or(Refused::NoHeadings)?;
    let rows = &table.rows[at + 1..];
    let rows = &rows[..rows.len().min(ROWS)];
    let names = names_of_acts(lexicon);
    let mut taken = Vec::new();
    let mut columns = Vec::new();
    for (place, heading) in table.rows[at].cells.iter().enumerate() {
        if heading.trim().is_empty() {
            continue;
        }
        let meaning = meaning(heading).filter(|it| !is_single(*it) || !taken.contains(it));
        taken.extend(meaning);
        let target = meaning.and_then(|it| target(it, place, rows, &names));
        columns.push(Column {
            heading: heading.clone(),
            target: target.unwrap_or(Target::Answer),
        });
    }
    Ok(Mapping {
        headings_row: Some(table.rows[at].number),
        columns,
        language: None,
    })
}

const fn is_single(meaning: Meaning) -> bool {
    matches!(
        meaning,
        Meaning::Id | Meaning::Received | Meaning::Language | Meaning::Title
    )
}

/// What a heading means: by all of it, or else by one of its words.
fn meaning(heading: &str) -> Option<Meaning> {
    let heading = text::folded(heading).replace(['_', '-'], " ");
    let has = |words: &str, fits: &dyn Fn(&str) -> bool| words.split('|').any(fits);
    let whole = WORDS
        .iter()
        .find(|(words, _)| has(words, &|it| it == heading));
    let within = || {
        WORDS.iter().find(|(words, _)| {
            has(words, &|it| {
                heading
                    .split([' ', '/', '(', ')', ',', ':'])
                    .any(|word| word == it)
            })
        })
    };
    whole.or_else(within).map(|(_, meaning)| *meaning)
}

fn target(
    meaning: Meaning,
    place: usize,
    rows: &[Row],
    acts: &BTreeMap<String, String>,
) -> Option<Target> {
    let name = |role| Target::Name { role, split: None };
    let dates = |about| order(place, rows).map(|order| Target::Date { about, order });
    match meaning {
        Meaning::Id => Some(Target::Id),
        Meaning::Received => order(place, rows).map(|order| Target::Received { order }),
        Meaning::Date => dates(About::Incident),
        Meaning::End => dates(About::End),
        Meaning::Victim => Some(name(NameRole::Victim)),
        Meaning::Author => Some(name(NameRole::Author)),
        Meaning::Witness => Some(name(NameRole::Witness)),
        Meaning::Informant => Some(name(NameRole::Source)),
        Meaning::Act => {
            let said = rows.iter().map(|row| text::folded(row.cell(place)));
            let table = said.filter_map(|said| acts.get_key_value(&said));
            let table: BTreeMap<_, _> = table.map(|(k, v)| (k.clone(), v.clone())).collect();
            (!table.is_empty()).then_some(Target::Code { table, split: None })
        }
        Meaning::Place => Some(Target::Place),
        Meaning::Language => Some(Target::Language),
        Meaning::Title => Some(Target::Title),
        Meaning::Text => Some(Target::Text),
    }
}

/// The order in which most cells are dates; none where few are dates in any. Where all fit both, the day is first, as in
/// most of the world.
fn order(place: usize, rows: &[Row]) -> Option<DateOrder> {
    let cells: Vec<&str> = rows.iter().map(|row| row.cell(place).trim()).collect();
    let filled = cells.iter().filter(|cell| !cell.is_empty()).count();
    let fits = |order: DateOrder| {
        let fits = |cell: &&&str| PartialDate::read(cell, order).is_ok();
        cells.iter().filter(fits).count()
    };
    let [year, day, month] = [
        DateOrder::YearFirst,
        DateOrder::DayFirst,
        DateOrder::MonthFirst,
    ]
    .map(|it| (fits(it), it));
    let best = if month.0 > day.0 { month } else { day };
    let best = if best.0 > year.0 { best } else { year };
    (best.0 * 2 > filled).then_some(best.1)
}

/// The acts of the lexicon by their code and by their name in each language.
fn names_of_acts(lexicon: &Lexicon) -> BTreeMap<String, String> {
    let mut names = BTreeMap::new();
    for term in lexicon.list("acts") {
        names.insert(text::folded(term.code()), term.code().to_owned());
        for language in Language::ALL {
            let name = text::folded(term.name(language));
            names.entry(name).or_insert_with(|| term.code().to_owned());
        }
    }
    names
}
