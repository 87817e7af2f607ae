//! What is found, and what is not, in six languages.

use find::{Doc, Field, Found, Index, Order, Query};

const STATUS: Field = Field(1);
const STATE: Field = Field(2);
const URGENCY: Field = Field(3);

/// One case a line: its texts, and behind a bar its names.
fn office(lines: &[(&str, &str)]) -> Index {
    let mut index = Index::new();
    for (at, (text, names)) in lines.iter().enumerate() {
        let group = at as u64 + 1;
        let names: Vec<&str> = names.split(';').filter(|it| !it.is_empty()).collect();
        index.insert(&Doc {
            key: group * 10,
            group,
            kind: 1,
            text: &[(1, text)],
            names: &names,
            facets: &[(STATUS, (group % 2) as u32), (URGENCY, (group % 3) as u32)],
            day: group as i32,
        });
    }
    index
}

fn found(index: &Index, typed: &str) -> Vec<u64> {
    let mut all: Vec<u64> = index
        .search(&Query {
            limit: 100,
            ..Query::parse(typed)
        })
        .cases
        .iter()
        .map(|case| case.group)
        .collect();
    all.sort_unstable();
    all
}

#[test]
fn a_name_is_found_in_whatever_letters() {
    let index = office(&[
        ("The defender was followed.", "Arseniy Volkov"),
        ("", "Арсений Волков"),
        ("", "Arsenii Volkov"),
        ("", "Mohammed al-Qahtani"),
        ("", "محمد القحطاني"),
        ("", "Muhammad Khan"),
        ("", "Mohamed Salah"),
        ("", "Xi Jinping"),
        ("", "习近平"),
        ("", "Robert Short"),
    ]);
    assert_eq!(found(&index, "Арсений"), [1, 2, 3]);
    assert_eq!(found(&index, "arseniy"), [1, 2, 3]);
    assert_eq!(found(&index, "محمد"), [4, 5, 6, 7]);
    assert_eq!(found(&index, "Mohamed"), [4, 5, 6, 7]);
    assert_eq!(found(&index, "习近平"), [8, 9]);
    assert_eq!(found(&index, "xi jinping"), [8, 9]);
    assert_eq!(found(&index, "القحطاني"), [4, 5]);
}

#[test]
fn a_name_in_a_story_is_met_too() {
    let index = office(&[
        ("They asked where Арсений lives", ""),
        ("Arseniy was not at home", ""),
        ("قالوا إن محمد سافر", ""),
        ("", "Muhammad Khan"),
    ]);
    assert_eq!(found(&index, "Arseniy"), [1, 2]);
    assert_eq!(found(&index, "Арсений"), [1, 2]);
}

#[test]
fn ordinary_words_are_not_taken_for_names() {
    let index = office(&[
        ("جاءت الشرطة", ""),
        ("a short visit", ""),
        ("the men came", ""),
        ("a man came", ""),
    ]);
    assert_eq!(found(&index, "شرطة"), [1]);
    assert_eq!(found(&index, "short"), [2]);
    assert_eq!(found(&index, "man "), [4]);
}

#[test]
fn endings_accents_and_case_do_not_matter() {
    let index = office(&[
        ("Dos DETENCIONES arbitrarias", ""),
        ("l’arrestation des avocats", ""),
        ("его задержанного отпустили", ""),
        ("والاعتقالات مستمرة", ""),
        ("警察没收了我的护照。", ""),
    ]);
    assert_eq!(found(&index, "detención"), [1]);
    assert_eq!(found(&index, "ARRESTATIONS avocat"), [2]);
    assert_eq!(found(&index, "задержанный"), [3]);
    assert_eq!(found(&index, "اعتقال"), [4]);
    assert_eq!(found(&index, "护照"), [5]);
    assert_eq!(found(&index, "没收了我的"), [5]);
    assert_eq!(found(&index, "照"), [5]);
    assert_eq!(found(&index, "没护"), [0_u64; 0]);
}

#[test]
fn phrases_exclusions_and_unfinished_words() {
    let index = office(&[
        ("the security forces came at night", "Ana María López"),
        ("forces of security", ""),
        ("the secretary came", "López Ana"),
    ]);
    assert_eq!(found(&index, "\"security forces\""), [1]);
    assert_eq!(found(&index, "security forces"), [1, 2]);
    assert_eq!(found(&index, "\"ana maría\""), [1]);
    assert_eq!(found(&index, "forces -night"), [2]);
    assert_eq!(found(&index, "-\"security forces\" forces"), [2]);
    assert_eq!(found(&index, "sec"), [1, 2, 3]);
    assert_eq!(found(&index, "sec "), [0_u64; 0]);
    assert_eq!(found(&index, "came secr"), [3]);
    assert_eq!(found(&index, ""), [1, 2, 3]);
    assert_eq!(found(&index, "\"\" - \"unfinished"), [0_u64; 0]);
}

#[test]
fn words_may_stand_in_different_documents_of_a_case() {
    let mut index = office(&[("a visit", "Ana"), ("another visit", "")]);
    index.insert(&Doc {
        key: 99,
        group: 1,
        kind: 2,
        text: &[(1, "a threat by phone")],
        names: &[],
        facets: &[(STATE, 7)],
        day: 40,
    });
    assert_eq!(found(&index, "ana threat"), [1]);
    let only_letters = Query {
        kinds: vec![2],
        ..Query::parse("visit")
    };
    assert_eq!(index.search(&only_letters).total, 0);
    let on_the_day = Query {
        kinds: vec![2],
        days: Some((40, 40)),
        ..Query::parse("threat")
    };
    let answer = index.search(&on_the_day);
    assert_eq!((answer.cases[0].hits[0].key, answer.cases[0].day), (99, 40));
    // A phrase does not go over the edge of a document.
    assert_eq!(found(&index, "\"visit a\""), [0_u64; 0]);
}

#[test]
fn what_meets_a_name_comes_before_what_meets_a_text() {
    let index = office(&[
        ("Ana said Ana said Ana", ""),
        ("something", "Ana"),
        ("Anas", ""),
    ]);
    let answer = index.search(&Query::parse("ana"));
    let order: Vec<u64> = answer.cases.iter().map(|it| it.group).collect();
    assert_eq!(order, [2, 1, 3]);
}

#[test]
fn orders_and_pages() {
    let lines: Vec<(&str, &str)> = (0..10).map(|_| ("visit", "")).collect();
    let index = office(&lines);
    let ask = |order, offset| -> Vec<u64> {
        let query = Query {
            order,
            offset,
            limit: 4,
            ..Query::parse("visit")
        };
        index
            .search(&query)
            .cases
            .iter()
            .map(|it| it.group)
            .collect()
    };
    assert_eq!(ask(Order::Newest, 0), [10, 9, 8, 7]);
    assert_eq!(ask(Order::Oldest, 8), [9, 10]);
    assert_eq!(ask(Order::Highest(URGENCY), 0), [8, 5, 2, 10]);
    assert_eq!(ask(Order::Highest(URGENCY), 4), [7, 4, 1, 9]);
    assert_eq!(ask(Order::Highest(STATE), 0), [10, 9, 8, 7]);
    assert_eq!(ask(Order::Relevance, 4), [6, 5, 4, 3]);
    assert_eq!(ask(Order::Newest, 99), [0_u64; 0]);
}

#[test]
fn a_fields_own_filter_does_not_change_its_counts() {
    let index = office(&[("visit", ""), ("visit", ""), ("visit", ""), ("threat", "")]);
    let query = Query {
        filters: vec![(STATUS, vec![1]), (URGENCY, vec![0, 1])],
        counts: vec![STATUS, URGENCY],
        ..Query::parse("visit")
    };
    let Found { total, counts, .. } = index.search(&query);
    assert_eq!(total, 2);
    assert_eq!(
        counts,
        [(STATUS, vec![(1, 2)]), (URGENCY, vec![(0, 1), (1, 1)])]
    );
}

#[test]
fn what_was_met_can_be_marked() {
    let index = office(&[("Las detenciones de Арсений", "Arseniy")]);
    let marked = |typed: &str, text: &str| -> Vec<String> {
        let places = index.places(&Query::parse(typed), text);
        places.into_iter().map(|it| text[it].to_owned()).collect()
    };
    assert_eq!(
        marked("detención arsenii", "Las detenciones de Арсений"),
        ["detenciones", "Арсений"]
    );
    assert_eq!(
        marked("\"las detenciones\"", "Las DETENCIONES de"),
        ["Las DETENCIONES"]
    );
    assert_eq!(marked("det", "Las detenciones"), ["detenciones"]);
    assert_eq!(marked("没收护照", "他没收护照了"), ["没收护照"]);
    assert!(index.places(&Query::parse(""), "text").is_empty());
}

#[test]
fn suggestions_are_words_of_the_index() {
    let mut index = office(&[("detention detained", ""), ("detention", "Detlef")]);
    let all = |index: &Index| -> Vec<(String, u64)> { index.suggest("Dét", 9) };
    let is = |all: Vec<(String, u64)>, wanted: &[(&str, u64)]| {
        let all: Vec<(&str, u64)> = all
            .iter()
            .map(|(text, count)| (text.as_str(), *count))
            .collect();
        assert_eq!(all, wanted);
    };
    is(
        all(&index),
        &[("detention", 2), ("detained", 1), ("detlef", 1)],
    );
    index.remove_group(1);
    is(all(&index), &[("detention", 1), ("detlef", 1)]);
    assert!(index.suggest("d", 9).is_empty());
}
