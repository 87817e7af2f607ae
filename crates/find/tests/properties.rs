//! What must hold whatever is taken in: nothing is left of what was removed, order means nothing, counts are those of
//! counting one by one, bytes are the index, and hostile input is only slow to write.

#![expect(clippy::unwrap_used, reason = "a test")]

use find::{Candidate, Doc, Field, Index, Order, Query, Unreadable, known};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

#[derive(Clone, Debug)]
struct Owned {
    key: u64,
    group: u64,
    kind: u8,
    text: String,
    names: Vec<String>,
    facets: Vec<(Field, u32)>,
    day: i32,
}

impl Owned {
    fn put(&self, index: &mut Index) {
        let names: Vec<&str> = self.names.iter().map(String::as_str).collect();
        index.insert(&Doc {
            key: self.key,
            group: self.group,
            kind: self.kind,
            text: &[(2, &self.text), (1, "note")],
            names: &names,
            facets: &self.facets,
            day: self.day,
        });
    }
}

const WORDS: &[&str] = &[
    "detention",
    "detentions",
    "detenciones",
    "arrest",
    "night",
    "Ana",
    "محمد",
    "والشرطة",
    "شرطة",
    "Арсений",
    "угрозы",
    "护照被没收",
    "passport",
    "two",
    "a\u{301}b",
    "short",
];
const NAMES: &[&str] = &[
    "Ana López",
    "Mohammed Salah",
    "محمد صلاح",
    "Arseniy",
    "Арсений",
    "习近平",
    "Xi Jinping",
    "Short",
];
const TYPED: &[&str] = &[
    "detention",
    "det",
    "\"detention night\"",
    "-night",
    "Mohamed",
    "Арсений",
    "护照",
    "习近平",
    "شرطة",
    "ana -two",
    "passport arrest",
    "\"ana lópez\"",
    "xi jin",
    "угроза ",
    "zzz",
    "",
];

fn document() -> impl Strategy<Value = Owned> {
    let text = prop::collection::vec(prop::sample::select(WORDS), 0..8).prop_map(|it| it.join(" "));
    let names = prop::collection::vec(prop::sample::select(NAMES).prop_map(str::to_owned), 0..2);
    let facets = prop::collection::vec((0..3_u8, 0..4_u32), 0..4);
    (0..4_u64, 0..6_u64, 0..3_u8, text, names, facets, 0..9_i32).prop_map(
        |(key, group, kind, text, names, facets, day)| Owned {
            key,
            group,
            kind,
            text,
            names,
            facets: facets
                .into_iter()
                .map(|(field, value)| (Field(field), value))
                .collect(),
            day,
        },
    )
}

fn of(all: &[Owned]) -> Index {
    let mut index = Index::new();
    all.iter().for_each(|it| it.put(&mut index));
    index
}

/// Everything that a person could see of an index.
fn seen(index: &Index) -> Vec<String> {
    let mut all = vec![format!("{} {}", index.cases(), index.documents())];
    for typed in TYPED {
        for order in [Order::Relevance, Order::Newest, Order::Highest(Field(1))] {
            let counts = vec![Field(0), Field(1), Field(2)];
            let query = Query {
                order,
                counts,
                ..Query::parse(typed)
            };
            all.push(format!("{:?}", index.search(&query)));
            let narrow = Query {
                kinds: vec![1],
                days: Some((2, 6)),
                ..query.clone()
            };
            all.push(format!("{:?}", index.search(&narrow)));
        }
        all.push(format!("{:?}", index.suggest(typed, 9)));
        all.push(format!(
            "{:?}",
            index.places(&Query::parse(typed), &WORDS.join(" "))
        ));
    }
    let candidate = Candidate {
        names: &["Muhammad Saleh", "Arsenii"],
        facets: &[(Field(1), 1)],
        days: &[3],
        text: "passport arrest night detention",
        ..Candidate::default()
    };
    for it in known(index, &candidate) {
        all.push(format!("{} {} {}", it.group, it.score, it.reasons.len()));
    }
    all.push(format!("{:?}", index.to_bytes()));
    all
}

/// The latest of each key in each case, as a slow and simple list.
fn latest(all: &[Owned]) -> BTreeMap<(u64, u64), Owned> {
    all.iter()
        .map(|it| ((it.group, it.key), it.clone()))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn what_was_removed_was_never_there(
        kept in prop::collection::vec(document(), 0..12),
        gone in prop::collection::vec(document(), 1..12),
        at in 0..12_usize,
        whole in any::<bool>(),
    ) {
        // A hidden case among the others, taken in at any moment: two worlds that nobody can tell apart.
        let gone: Vec<Owned> = gone.into_iter().map(|it| Owned { group: 100 + it.group % 2, ..it }).collect();
        let mut with = Index::new();
        let at = at.min(kept.len());
        kept[..at].iter().chain(&gone).chain(&kept[at..]).for_each(|it| it.put(&mut with));
        if whole {
            with.remove_group(100);
            with.remove_group(101);
        } else {
            gone.iter().for_each(|it| { with.remove(it.group, it.key); });
        }
        prop_assert_eq!(seen(&with), seen(&of(&kept)));
    }

    #[test]
    fn one_document_of_a_case_is_removed_without_the_others(
        all in prop::collection::vec(document(), 1..12),
        which in any::<prop::sample::Index>(),
    ) {
        let latest: Vec<Owned> = latest(&all).into_values().collect();
        let which = which.index(latest.len());
        let mut with = of(&all);
        prop_assert!(with.remove(latest[which].group, latest[which].key));
        let mut rest = latest.clone();
        rest.remove(which);
        prop_assert_eq!(seen(&with), seen(&of(&rest)));
    }

    #[test]
    fn the_order_of_arrival_means_nothing(
        all in prop::collection::vec(document(), 0..14).prop_map(|all| latest(&all).into_values().collect::<Vec<_>>()),
        seed in any::<u64>(),
    ) {
        let mut other = all.clone();
        other.sort_by_key(|it| (it.key ^ seed).wrapping_mul(0x9e37_79b9_7f4a_7c15 ^ it.group));
        prop_assert_eq!(seen(&of(&all)), seen(&of(&other)));
    }

    #[test]
    fn bytes_are_the_index(all in prop::collection::vec(document(), 0..14), more in document()) {
        let mut index = of(&all);
        let bytes = index.to_bytes();
        let mut again = Index::from_bytes(&bytes).unwrap();
        prop_assert_eq!(seen(&again), seen(&index));
        more.put(&mut index);
        more.put(&mut again);
        prop_assert_eq!(seen(&again), seen(&index));
    }

    #[test]
    fn damaged_bytes_are_refused(
        all in prop::collection::vec(document(), 1..6),
        at in any::<prop::sample::Index>(),
        with in 1..=255_u8,
        checked in any::<bool>(),
    ) {
        let mut bytes = of(&all).to_bytes();
        let end = bytes.len() - 4;
        let at = at.index(end);
        bytes[at] ^= with;
        if checked {
            // Whoever could seal a lie could also give it its checksum: it may be read, but must not break anything.
            let sum = crc32fast::hash(&bytes[..end]);
            bytes[end..].copy_from_slice(&sum.to_le_bytes());
            if let Ok(mut index) = Index::from_bytes(&bytes) {
                seen(&index);
                (0..6).for_each(|group| { index.remove_group(group); });
            }
        } else {
            prop_assert!(Index::from_bytes(&bytes).is_err());
        }
        prop_assert!(Index::from_bytes(&bytes[..end]).is_err());
    }

    #[test]
    fn counts_are_those_of_counting_one_by_one(
        all in prop::collection::vec(document(), 0..20),
        values in prop::collection::vec(0..4_u32, 0..3),
        other in prop::collection::vec(0..4_u32, 0..2),
        phrase in any::<bool>(),
    ) {
        let index = of(&all);
        let mut query = Query::parse(if phrase { "\"passport two\"" } else { "passport " });
        query.filters = [(Field(0), values.clone()), (Field(1), other.clone())]
            .into_iter().filter(|(_, it)| !it.is_empty()).collect();
        query.counts = vec![Field(2)];
        let mut groups: BTreeMap<u64, Vec<Owned>> = BTreeMap::new();
        for it in latest(&all).into_values() {
            groups.entry(it.group).or_default().push(it);
        }
        let has = |docs: &[Owned], field: u8, values: &[u32]| values.is_empty()
            || docs.iter().flat_map(|it| &it.facets).any(|(it, value)| it.0 == field && values.contains(value));
        let meets = |docs: &[Owned]| docs.iter().any(|it| it.text.contains(if phrase { "passport two" } else { "passport" }));
        let result: Vec<&Vec<Owned>> = groups.values()
            .filter(|docs| meets(docs) && has(docs, 0, &values) && has(docs, 1, &other)).collect();
        let found = index.search(&query);
        prop_assert_eq!(found.total, result.len() as u64);
        for value in 0..4_u32 {
            let slow = result.iter().filter(|docs| has(docs, 2, &[value])).count() as u64;
            let counted = found.counts[0].1.iter().find(|it| it.0 == value).map_or(0, |it| it.1);
            prop_assert_eq!(counted, slow);
        }
    }

    #[test]
    fn anything_may_be_typed_and_taken_in(typed in any::<String>(), text in any::<String>(), name in any::<String>()) {
        let mut index = of(&[]);
        let owned = Owned {
            key: 1, group: 1, kind: 1, text, names: vec![name.clone()], facets: Vec::new(), day: 1,
        };
        owned.put(&mut index);
        let query = Query::parse(&typed);
        let _ = index.search(&query);
        for place in index.places(&query, &owned.text) {
            prop_assert!(owned.text.get(place).is_some());
        }
        let _ = index.suggest(&typed, 5);
        let _ = find::name::likeness(&typed, &name);
        prop_assert_eq!(index.search(&Query::default()).total, 1);
        index.remove_group(1);
        prop_assert_eq!(index.to_bytes(), Index::new().to_bytes());
    }
}

#[test]
fn hostile_texts_take_bounded_time() {
    // Ten megabytes where the code is as fast as it is in life.
    let size = if cfg!(debug_assertions) {
        1 << 20
    } else {
        10 << 20
    };
    let texts = [
        "a".repeat(size),
        "\u{301}".repeat(size / 2),
        "a\u{301}\u{302}".repeat(size / 5),
        "护".repeat(size / 3),
        "\u{202e}שלום ".repeat(size / 12),
        "a ".repeat(size / 2),
        "\u{fdfa}".repeat(size / 3),
    ];
    for text in &texts {
        let began = Instant::now();
        let mut index = Index::new();
        index.insert(&Doc {
            key: 1,
            group: 1,
            kind: 1,
            text: &[(1, text)],
            names: &[text],
            facets: &[],
            day: 1,
        });
        let _ = index.search(&Query::parse(&text[..text.floor_char_boundary(5_000)]));
        let _ = index.search(&Query::parse("\"a a\""));
        let _ = find::name::likeness(text, text);
        let _ = known(
            &index,
            &Candidate {
                names: &[text],
                text,
                places: &[text],
                ..Candidate::default()
            },
        );
        index.remove_group(1);
        assert_eq!(index.documents(), 0);
        let bound = Duration::from_secs(if cfg!(debug_assertions) { 40 } else { 10 });
        assert!(
            began.elapsed() < bound,
            "{:?} for {:?}",
            began.elapsed(),
            text.chars().next()
        );
    }
}

#[test]
fn what_is_no_index_is_told_from_what_is_damaged() {
    let kind = |bytes: &[u8]| Index::from_bytes(bytes).err();
    assert_eq!(kind(b""), Some(Unreadable::NotAnIndex));
    assert_eq!(kind(b"%PDF-1.7"), Some(Unreadable::NotAnIndex));
    assert_eq!(kind(b"find\x09"), Some(Unreadable::OtherVersion(9)));
    assert_eq!(kind(b"find\x01"), Some(Unreadable::Damaged));
    // A count that no bytes stand behind asks for no memory.
    let mut lie = b"find\x01\xff\xff\xff\xff\x0f".to_vec();
    lie.extend(crc32fast::hash(&lie).to_le_bytes());
    assert_eq!(kind(&lie), Some(Unreadable::Damaged));
}
