//! The answer to a question: how many cases, which ones, by which of their documents, and how many with each value of a
//! field. Counts are exact. A case is found if each word stands somewhere in it.

use crate::doc::Field;
use crate::index::{Entry, Group, Index};
use crate::meaning::{Meaning, Meanings, union};
use crate::query::{Order, Query};
use roaring::RoaringBitmap;
use std::cmp::Reverse;

/// So many of the best cases are looked at word by word. The others stay in the order of what their words say.
const LOOKED_AT: usize = 128;

/// The answer to a question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// How many cases there are, on all pages.
    pub total: u64,
    /// The cases of the page.
    pub cases: Vec<FoundCase>,
    /// For each field that was asked for: its values, and how many of the cases have each. A field's own filter is left
    /// out, so that the counts say what another choice would give.
    pub counts: Vec<(Field, Vec<(u32, u64)>)>,
}

/// A case that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundCase {
    /// The case.
    pub group: u64,
    /// The day of its latest document.
    pub day: i32,
    /// Its documents that meet the question best; of equals, the newest.
    pub hits: Vec<Hit>,
}

/// A document that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The caller's number.
    pub key: u64,
    /// What it is.
    pub kind: u8,
    /// Its day.
    pub day: i32,
    /// Which words or phrases it meets: a bit for each, the first typed lowest.
    pub words: u32,
}

impl Index {
    /// Answers a question.
    #[must_use]
    pub fn search(&self, query: &Query) -> Found {
        let wanted = query
            .words
            .wanted
            .iter()
            .map(|want| Meaning::of(want, self, true))
            .collect();
        let meanings = Meanings::of(wanted, self);
        let base = self.base(query, &meanings);
        let result = self.filtered(base.clone(), query, None);
        let order = match query.order {
            Order::Relevance if query.words.wanted.is_empty() => Order::Newest,
            order => order,
        };
        let page = match order {
            Order::Relevance => self.most_relevant(&result, query, &meanings),
            Order::Newest => self.by_day(&result, query.offset, query.limit, true),
            Order::Oldest => self.by_day(&result, query.offset, query.limit, false),
            Order::Highest(field) => self.highest(result.clone(), field, query),
        };
        let cases = page
            .into_iter()
            .map(|place| self.shown(place, query, &meanings))
            .collect();
        let counts = query.counts.iter().map(|field| {
            let own = query.filters.iter().any(|(filtered, _)| filtered == field);
            if own {
                (
                    *field,
                    self.counts(*field, &self.filtered(base.clone(), query, Some(*field))),
                )
            } else {
                (*field, self.counts(*field, &result))
            }
        });
        Found {
            total: result.len(),
            cases,
            counts: counts.collect(),
        }
    }

    /// The cases that have all that is wanted and nothing that is not, before the filters.
    fn base(&self, query: &Query, meanings: &Meanings) -> RoaringBitmap {
        let mut sets: Vec<&RoaringBitmap> = meanings.wanted.iter().map(|it| &it.cases).collect();
        sets.sort_by_key(|set| set.len());
        let mut base = sets
            .first()
            .map_or_else(|| self.live.clone(), |it| (*it).clone());
        sets.iter().skip(1).for_each(|set| base &= *set);
        // Filters whose counts nobody asks for make the rest of the work less.
        let uncounted = query
            .filters
            .iter()
            .filter(|(field, _)| !query.counts.contains(field));
        for (field, values) in uncounted {
            base &= self.with_value(*field, values);
        }
        let restricted = !query.kinds.is_empty() || query.days.is_some();
        if !query.kinds.is_empty() {
            let mut of_kind = RoaringBitmap::new();
            query
                .kinds
                .iter()
                .filter_map(|kind| self.kinds.get(kind))
                .for_each(|it| it.add_to(&mut of_kind));
            base &= of_kind;
        }
        let rows = meanings.wanted.iter().any(|it| !it.rows.is_empty());
        if restricted || rows {
            let sure = base
                .iter()
                .filter(|place| self.meets(*place, query, meanings, restricted));
            base = RoaringBitmap::from_sorted_iter(sure).unwrap_or_default();
        }
        for want in &query.words.unwanted {
            let meaning = Meaning::of(want, self, false);
            let may = &base & &meaning.cases;
            if meaning.rows.is_empty() {
                base -= may;
                continue;
            }
            let mut alone = RoaringBitmap::new();
            for (_, list) in &meaning.words {
                alone |= union(list, &self.terms, self.groups.len());
            }
            for place in may {
                let group = &self.groups[place as usize];
                if alone.contains(place)
                    || (0..group.docs.len()).any(|at| meaning.row_in(group.bytes_of(at)))
                {
                    base.remove(place);
                }
            }
        }
        base
    }

    /// Whether the documents of a case that are looked at meet every wish.
    fn meets(&self, place: u32, query: &Query, meanings: &Meanings, restricted: bool) -> bool {
        if let Some((from, to)) = query.days {
            let (first, last) = (self.first_days[place as usize], self.days[place as usize]);
            if last < from || first > to {
                return false;
            }
            if first >= from && last <= to && query.kinds.is_empty() && meanings.wanted.is_empty() {
                return true;
            }
        }
        let group = &self.groups[place as usize];
        let mut docs = (0..group.docs.len()).filter(|at| within(&group.docs[*at], query));
        if meanings.wanted.is_empty() {
            return docs.next().is_some();
        }
        if restricted {
            let all = u32::MAX >> (32 - meanings.wanted.len().min(32));
            let mut met = 0;
            return docs.any(|at| {
                met |= meanings.met(group.bytes_of(at)).wishes;
                met == all
            });
        }
        meanings
            .wanted
            .iter()
            .filter(|it| !it.rows.is_empty())
            .all(|meaning| {
                let alone = meaning.words.iter().flat_map(|(_, list)| list).any(|word| {
                    self.terms
                        .get(*word)
                        .is_some_and(|it| it.cases.contains(place))
                });
                // The whole case at once, then its documents: most cases hold the words far from each other.
                let in_documents = || docs.clone().any(|at| meaning.row_in(group.bytes_of(at)));
                alone || (meaning.may_be_in(&group.bytes) && in_documents())
            })
    }

    fn with_value(&self, field: Field, values: &[u32]) -> RoaringBitmap {
        let mut any = RoaringBitmap::new();
        values
            .iter()
            .filter_map(|value| self.facets.get(&(field.0, *value)))
            .for_each(|it| it.add_to(&mut any));
        any
    }

    fn filtered(&self, mut set: RoaringBitmap, query: &Query, but: Option<Field>) -> RoaringBitmap {
        for (field, values) in query
            .filters
            .iter()
            .filter(|(field, _)| Some(*field) != but)
        {
            set &= self.with_value(*field, values);
        }
        set
    }

    fn counts(&self, field: Field, set: &RoaringBitmap) -> Vec<(u32, u64)> {
        self.facets
            .range((field.0, 0)..=(field.0, u32::MAX))
            .map(|((_, value), cases)| (*value, cases.count_in(set)))
            .filter(|(_, count)| *count > 0)
            .collect()
    }

    fn by_day(&self, set: &RoaringBitmap, offset: usize, limit: usize, newest: bool) -> Vec<u32> {
        let day = |place: u32| i64::from(self.days[place as usize]) * if newest { -1 } else { 1 };
        let all = set
            .iter()
            .map(|place| (day(place), self.groups[place as usize].id, place));
        first(all.collect(), offset, limit)
            .into_iter()
            .map(|(.., place)| place)
            .collect()
    }

    fn highest(&self, mut left: RoaringBitmap, field: Field, query: &Query) -> Vec<u32> {
        let (mut skip, mut page) = (query.offset, Vec::new());
        let values = self.facets.range((field.0, 0)..=(field.0, u32::MAX)).rev();
        let mut take = |set: &RoaringBitmap| {
            let count = usize::try_from(set.len()).unwrap_or(usize::MAX);
            if skip < count {
                page.extend(self.by_day(set, skip, query.limit - page.len(), true));
            }
            skip = skip.saturating_sub(count);
            page.len() >= query.limit
        };
        for (_, cases) in values {
            let with = cases.within(&left);
            left -= &with;
            if take(&with) {
                return page;
            }
        }
        take(&left);
        page
    }

    fn most_relevant(&self, set: &RoaringBitmap, query: &Query, meanings: &Meanings) -> Vec<u32> {
        let mut scores = vec![0_u32; self.groups.len()];
        for meaning in &meanings.wanted {
            let mut left = set.clone();
            for (quality, list) in &meaning.words {
                let with = union(list, &self.terms, self.groups.len()) & &left;
                with.iter()
                    .for_each(|place| scores[place as usize] += quality * meaning.rarity);
                left -= with;
            }
        }
        let rank = |place: u32, score: u32| {
            (
                Reverse(score),
                Reverse(self.days[place as usize]),
                self.groups[place as usize].id,
                place,
            )
        };
        let all = set.iter().map(|place| rank(place, scores[place as usize]));
        let end = query.offset.saturating_add(query.limit);
        let mut best = first(all.collect(), 0, end.max(LOOKED_AT));
        let looked_at = best.len().min(LOOKED_AT);
        for it in &mut best[..looked_at] {
            let group = &self.groups[it.3 as usize];
            let score = |at| meanings.met(group.bytes_of(at)).score;
            let docs = (0..group.docs.len()).filter(|at| within(&group.docs[*at], query));
            *it = rank(it.3, docs.map(score).max().unwrap_or(0));
        }
        best[..looked_at].sort_unstable();
        best.into_iter()
            .skip(query.offset)
            .take(query.limit)
            .map(|(.., place)| place)
            .collect()
    }

    fn shown(&self, place: u32, query: &Query, meanings: &Meanings) -> FoundCase {
        let group: &Group = &self.groups[place as usize];
        let docs = (0..group.docs.len()).filter(|at| within(&group.docs[*at], query));
        let all = docs.map(|at| {
            let (doc, met) = (&group.docs[at], meanings.met(group.bytes_of(at)));
            let hit = Hit {
                key: doc.key,
                kind: doc.kind,
                day: doc.day,
                words: met.wishes,
            };
            (Reverse(met.score), Reverse(doc.day), doc.key, hit)
        });
        let meets = |hit: &Hit| meanings.wanted.is_empty() || hit.words != 0;
        let mut all: Vec<_> = all.filter(|it| meets(&it.3)).collect();
        all.sort_unstable_by_key(|it| (it.0, it.1, it.2));
        let hits = all
            .into_iter()
            .take(query.hits)
            .map(|(.., hit)| hit)
            .collect();
        FoundCase {
            group: group.id,
            day: self.days[place as usize],
            hits,
        }
    }
}

/// Whether a document is looked at.
fn within(doc: &Entry, query: &Query) -> bool {
    (query.kinds.is_empty() || query.kinds.contains(&doc.kind))
        && query
            .days
            .is_none_or(|(first, last)| (first..=last).contains(&doc.day))
}

/// The part of all in their order that a page shows, without putting the rest in order.
fn first<T: Ord>(mut all: Vec<T>, offset: usize, limit: usize) -> Vec<T> {
    let end = offset.saturating_add(limit);
    if end < all.len() {
        all.select_nth_unstable(end);
        all.truncate(end);
    }
    all.sort_unstable();
    all.drain(..offset.min(all.len()));
    all
}
