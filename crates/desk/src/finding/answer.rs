//! What a question gives: cases with the things in them that meet it best, their words marked, exact counts, and what was
//! meant where nothing was found. Each shown text is opened again from its entries: the index keeps none.

use super::piece::{Facet, Thing};
use super::question::{Question, Sorting};
use super::{Finder, Piece};
use crate::session::{Live, Session};
use crate::view::{Called, CaseRow, NotFound, ReportRow};
use find::{Found, FoundCase, Marker, Order, Query, Words};
use std::ops::Range;
use words::StreamId;

/// Cases on a page.
const PER_PAGE: usize = 10;

/// Things that are shown of one case.
const HITS: usize = 3;

/// Signs of a text that are shown around what was found.
const SHOWN: usize = 260;

/// Of these so many stand before it.
const BEFORE: usize = 80;

/// Longer texts are looked through for marks up to here; what stands behind is found, and not shown.
const LOOKED_AT: usize = 200_000;

/// A piece of a text, and whether it met the question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    /// The text.
    pub text: String,
    /// Whether it is to be marked.
    pub met: bool,
}

/// Something that was found in a case.
#[derive(Clone)]
pub struct HitRow {
    /// What it is.
    pub thing: Thing,
    /// Where it stands.
    pub href: String,
    /// Its title, where it has one.
    pub title: Vec<Marked>,
    /// How it is called, where it is a masked party.
    pub called: Option<Called>,
    /// Its day, counted from 1970.
    pub day: i32,
    /// Its words around what was found.
    pub words: Vec<Marked>,
}

/// A case that was found, or a report that is in none.
#[derive(Clone)]
pub struct ResultRow {
    /// The case.
    pub case: Option<Box<CaseRow>>,
    /// The report.
    pub report: Option<Box<ReportRow>>,
    /// What in it meets the question best.
    pub hits: Vec<HitRow>,
}

/// The answer to a question.
#[derive(Clone)]
pub struct Answer {
    /// How many cases there are, on all pages.
    pub total: u64,
    /// Which page this is, from 1.
    pub page: usize,
    /// How many there are.
    pub pages: usize,
    /// The case or report whose number was typed.
    pub numbered: Option<ResultRow>,
    /// The cases of this page.
    pub rows: Vec<ResultRow>,
    /// For each field its values, and how many of the cases have each, the most frequent first.
    pub counts: Vec<(Facet, Vec<(String, u64)>)>,
    /// What may have been meant, where nothing was found.
    pub corrected: Option<String>,
    /// How many cases are in the index, and how many there are.
    pub read: (usize, usize),
}

impl Session {
    /// Answers a question from everything that this officer can open.
    ///
    /// # Errors
    /// [`NotFound`] once the session is locked.
    pub async fn find(&self, question: Question, page: usize) -> Result<Answer, NotFound> {
        self.with_finder(move |finder, live| finder.answer(live, &question, page))
            .await
    }
}

impl Finder {
    fn answer(&self, live: &Live, question: &Question, page: usize) -> Result<Answer, NotFound> {
        let (words, found, page) = self.searched(question, page);
        let marker = self.index.marker(&words);
        let narrowed = question.things().next().is_some() || question.is_dated();
        let shows_hits = !words.is_empty() || narrowed;
        let mut rows = Vec::with_capacity(found.cases.len());
        for case in &found.cases {
            let id = self.id(case.group).ok_or(NotFound)?;
            let hits: &[find::Hit] = if shows_hits { &case.hits } else { &[] };
            rows.extend(row(live, id, case, hits, &marker)?);
        }
        let pages = usize::try_from(found.total).unwrap_or(usize::MAX);
        Ok(Answer {
            corrected: match found.total {
                0 => self.index.corrected(&question.words),
                _ => None,
            },
            numbered: match page {
                1 => self.numbered(live, &question.words, &marker)?,
                _ => None,
            },
            total: found.total,
            page,
            pages: pages.div_ceil(PER_PAGE).max(1),
            rows,
            counts: found
                .counts
                .iter()
                .filter_map(|(field, values)| self.counted(*field, values))
                .collect(),
            read: self.progress(),
        })
    }

    /// The words as they were taken, what was found, and the page.
    fn searched(&self, question: &Question, page: usize) -> (Words, Found, usize) {
        // What was sent is finished: half words are looked for only where whole ones find nothing.
        let whole = Words::parse(&format!("{} ", question.words));
        let mut query = self.query(question, whole);
        let mut page = page.max(1);
        query.offset = (page - 1).saturating_mul(PER_PAGE);
        let mut found = self.index.search(&query);
        if found.total == 0 {
            query.words = Words::parse(&question.words);
            found = self.index.search(&query);
        }
        let last = usize::try_from(found.total).unwrap_or(usize::MAX);
        let last = last.div_ceil(PER_PAGE).max(1);
        if page > last {
            page = last;
            query.offset = (page - 1) * PER_PAGE;
            found = self.index.search(&query);
        }
        (query.words, found, page)
    }

    fn query(&self, question: &Question, words: Words) -> Query {
        let values = |facet: Facet| -> Vec<u32> {
            let all = question.values(facet);
            // A value that nothing has is still asked for: it finds nothing.
            all.map(|it| self.values.get(it).copied().unwrap_or(u32::MAX))
                .collect()
        };
        let filters = Facet::ALL
            .iter()
            .map(|facet| (facet.field(), values(*facet)))
            .filter(|(_, values)| !values.is_empty());
        Query {
            words,
            filters: filters.collect(),
            kinds: question.things().map(Thing::number).collect(),
            days: question.is_dated().then(|| {
                let from = question.from.map_or(i32::MIN, super::piece::day);
                (from, question.to.map_or(i32::MAX, super::piece::day))
            }),
            order: match question.sorting {
                Sorting::Best => Order::Relevance,
                Sorting::Newest => Order::Newest,
                Sorting::Oldest => Order::Oldest,
                Sorting::Urgent => Order::Highest(Facet::Urgency.field()),
            },
            offset: 0,
            limit: PER_PAGE,
            hits: HITS,
            counts: Facet::ALL.iter().map(|it| it.field()).collect(),
        }
    }

    fn counted(
        &self,
        field: find::Field,
        values: &[(u32, u64)],
    ) -> Option<(Facet, Vec<(String, u64)>)> {
        let facet = Facet::ALL.iter().copied().find(|it| it.field() == field)?;
        let named = values
            .iter()
            .map(|(value, count)| (self.code(*value).to_owned(), *count));
        let mut all: Vec<(String, u64)> = named.collect();
        all.sort_by(|one, other| (other.1, &one.0).cmp(&(one.1, &other.0)));
        Some((facet, all))
    }

    /// The case or report of which somebody typed the number.
    fn numbered(
        &self,
        live: &Live,
        typed: &str,
        marker: &Marker<'_>,
    ) -> Result<Option<ResultRow>, NotFound> {
        const DIGITS: usize = 8;
        let typed = typed.trim();
        let bare = typed.rsplit('_').next().unwrap_or("");
        let digits: String = bare.chars().filter(|it| !it.is_whitespace()).collect();
        let is_number = digits.len() >= DIGITS && digits.chars().all(|it| it.is_ascii_hexdigit());
        if !is_number {
            return Ok(None);
        }
        let digits = digits.to_ascii_lowercase();
        let held = self
            .numbers
            .iter()
            .filter(|(_, number)| self.index.holds(**number))
            .map(|(id, _)| id);
        let joined = self.joined.values().flatten();
        let found = held
            .chain(joined)
            .find(|it| it.digits().starts_with(&digits));
        let Some(id) = found else {
            return Ok(None);
        };
        let nothing = FoundCase {
            group: 0,
            day: 0,
            hits: Vec::new(),
        };
        row(live, *id, &nothing, &[], marker)
    }
}

fn row(
    live: &Live,
    id: StreamId,
    found: &FoundCase,
    hits: &[find::Hit],
    marker: &Marker<'_>,
) -> Result<Option<ResultRow>, NotFound> {
    debug_assert!(hits.len() <= found.hits.len());
    let lexicon = live.desk.config.lexicon.now();
    let opened = live.with_scene(|scene| {
        let case = scene.case_row(id);
        let report = match case {
            Some(_) => None,
            None => scene.mailbox(id),
        };
        let pieces = match (&case, report) {
            _ if hits.is_empty() => Ok(Vec::new()),
            (Some(_), _) => {
                let taken = scene.case_pieces(id, &lexicon);
                taken.map(|it| it.map(|it| it.pieces).unwrap_or_default())
            }
            (None, Some(mailbox)) => scene.report_pieces(id, mailbox, &lexicon),
            (None, None) => Ok(Vec::new()),
        };
        let report = report.map(|mailbox| scene.report_row(id, mailbox));
        pieces.map(|pieces| (case, report, pieces))
    });
    let (case, report, pieces) = match opened {
        None => return Err(NotFound),
        Some(Err(problem)) => {
            tracing::error!(%problem, "the replica did not answer");
            return Err(NotFound);
        }
        Some(Ok(opened)) => opened,
    };
    if case.is_none() && report.is_none() {
        return Ok(None);
    }
    let hits = hits.iter().filter_map(|hit| {
        let piece = pieces.get(usize::try_from(hit.key).ok()?)?;
        // Between asking and opening somebody may have changed the case: then it is another thing.
        (piece.thing.number() == hit.kind).then(|| shown(piece, marker))
    });
    Ok(Some(ResultRow {
        hits: hits.collect(),
        case: case.map(Box::new),
        report: report.map(Box::new),
    }))
}

fn shown(piece: &Piece, marker: &Marker<'_>) -> HitRow {
    let texts = piece.texts.iter().chain(
        piece
            .names
            .iter()
            .skip(usize::from(!piece.title.is_empty())),
    );
    let marked = texts.map(|text| {
        let text = &text[..text.floor_char_boundary(LOOKED_AT)];
        (marker.marks(text), text)
    });
    // The first of those with most marks.
    let best = marked
        .enumerate()
        .max_by_key(|(place, (marks, _))| (marks.len().min(HITS), std::cmp::Reverse(*place)));
    let hidden = matches!(piece.called, Some(Called::Number(..)));
    HitRow {
        thing: piece.thing,
        href: piece.href.clone(),
        title: cut(&piece.title, &marker.marks(&piece.title)),
        called: piece.called.clone().filter(|_| hidden),
        day: piece.day,
        words: best.map_or_else(Vec::new, |(_, (marks, text))| cut(text, &marks)),
    }
}

/// A text around its first mark, in marked and other pieces.
fn cut(text: &str, marks: &[Range<usize>]) -> Vec<Marked> {
    let first = marks.first().map_or(0, |it| it.start);
    let mut start = 0;
    if let Some((at, _)) = text[..first].char_indices().rev().nth(BEFORE) {
        // Between two words, where there is a blank.
        let blank = text[at..first].find(char::is_whitespace);
        start = blank.map_or(at, |it| at + it);
    }
    let rest = text[start..].char_indices().nth(SHOWN);
    let mut end = rest.map_or(text.len(), |(at, _)| start + at);
    if end < text.len() {
        let last = marks.iter().find(|it| it.contains(&end)).map(|it| it.start);
        end = last.unwrap_or(end);
        let blank = text[start..end].rfind(char::is_whitespace);
        // A text without blanks is cut within.
        end = blank
            .filter(|it| *it > SHOWN / 2)
            .map_or(end, |it| start + it);
    }
    let mut parts: Vec<Marked> = Vec::new();
    let mut put = |piece: &str, met: bool| {
        if !piece.is_empty() {
            parts.push(Marked {
                text: piece.chars().map(calm).filter(|it| *it != '\0').collect(),
                met,
            });
        }
    };
    put(if start > 0 { "… " } else { "" }, false);
    let mut from = start;
    for mark in marks.iter().filter(|it| it.start >= start && it.end <= end) {
        put(&text[from..mark.start], false);
        put(&text[mark.clone()], true);
        from = mark.end;
    }
    put(&text[from..end.max(from)], false);
    put(if end < text.len() { " …" } else { "" }, false);
    parts
}

/// A sign in one line of a page. What turns the direction of writing goes: its end may have been cut off.
fn calm(sign: char) -> char {
    match sign {
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => '\0',
        it if it.is_control() => ' ',
        it => it,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str, mark: Range<usize>) -> String {
        let part = |it: Marked| match it.met {
            true => format!("[{}]", it.text),
            false => it.text,
        };
        let marks = Vec::from_iter((!mark.is_empty()).then_some(mark));
        cut(text, &marks).into_iter().map(part).collect()
    }

    #[test]
    fn a_long_text_is_cut_around_its_first_mark() {
        let text = format!("{}passport {}", "before ".repeat(100), "after ".repeat(100));
        let at = text.find("passport").unwrap_or(0);
        let told = told(&text, at..at + 8);
        assert!(told.starts_with("…  before"), "{told}");
        assert!(told.contains("before [passport] after"), "{told}");
        assert!(told.ends_with("after …"), "{told}");
        assert!(told.chars().count() < 300, "{told}");
    }

    #[test]
    fn texts_without_blanks_and_signs_that_turn_are_borne() {
        let han = "没收护照".repeat(200);
        let at = han.len() / 2;
        assert!(told(&han, at..at + 6).contains('['));
        assert_eq!(told("a\u{202e}b\u{7}c", 1..5), "a[b] c");
        assert_eq!(told("", 0..0), "");
        // A mark that does not fit is not shown half.
        let long = "x".repeat(600);
        assert_eq!(told(&long, 0..600), " …");
    }
}
