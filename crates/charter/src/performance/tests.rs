//! Months of stories, and what may be told of them.

#![expect(clippy::unwrap_used, reason = "tests")]

use super::*;
use crate::{DEFAULT, Happening, Standing, default_charter};
use expect_test::{Expect, expect};
use proptest::prelude::*;
use std::sync::Arc;
use words::{Moment, OfficeId};

const HOUR: i64 = 3_600;
const DAY: i64 = 86_400;

fn stream(number: u64) -> StreamId {
    let mut bytes = [0; 16];
    bytes[..8].copy_from_slice(&number.to_be_bytes());
    StreamId::from_random(bytes)
}

fn moment(text: &str) -> Moment {
    Moment(text.parse::<jiff::Timestamp>().unwrap().as_second())
}

fn step(position: u64, at: Moment, happening: Happening, keys: &str) -> Step {
    let by_officer = matches!(happening, Happening::Answer | Happening::Office);
    Step {
        position,
        happening,
        officer: by_officer.then_some([1; 32]),
        at,
        charter: Some(2),
        discharges: keys.split_whitespace().map(str::to_owned).collect(),
        opens: Vec::new(),
        breaches: Vec::new(),
        explains: Vec::new(),
        copies: crate::Copies::default(),
    }
}

/// One line a step of one stream, `time: what keys`; only these promises are said of the month.
fn check(month: &str, story: &str, key: &str, expected: Expect) {
    let steps = (0..).zip(story.lines()).map(|(position, line)| {
        let (when, what) = line.trim().split_once(": ").unwrap();
        let (what, keys) = what.split_once(' ').unwrap_or((what, ""));
        let happening = match what {
            "report" => Happening::Report,
            "answer" => Happening::Answer,
            "contest" => Happening::Contest,
            "pause" => Happening::Pause,
            "resume" => Happening::Resume,
            _ => Happening::Office,
        };
        (stream(1), step(position, moment(when), happening, keys))
    });
    let month: Month = month.parse().unwrap();
    let figures = figures_of(&Editions::built_in(), month.period(), steps);
    let all = figures.text();
    let said: Vec<&str> = all.lines().filter(|it| it.starts_with(key)).collect();
    expected.assert_eq(&said.join("\n"));
}

#[test]
fn months_begin_and_end_at_a_second() {
    let month: Month = "2028-02".parse().unwrap();
    assert_eq!(month.start(), moment("2028-02-01T00:00:00Z"));
    assert_eq!(month.end(), moment("2028-03-01T00:00:00Z"));
    assert_eq!(Month::of(month.start()), Some(month));
    assert_eq!(Month::of(month.end().plus_seconds(-1)), Some(month));
    assert_eq!(Month::of(month.end()), month.next());
    let december: Month = "2026-12".parse().unwrap();
    assert_eq!(december.next().unwrap().to_string(), "2027-01");
    for wrong in [
        "2026-1", "2026-13", "26-01", "+026-01", "2026-01 ", "1969-12", "",
    ] {
        assert_eq!(wrong.parse::<Month>(), Err(()), "{wrong}");
    }
    assert_eq!(Month::of(Moment(i64::MAX)), None);
    assert_eq!(Month::of(Moment(-1)), None);
}

#[test]
fn a_month_is_final_thirty_days_after_its_end() {
    let month: Month = "2026-01".parse().unwrap();
    let last = moment("2026-03-03T00:00:00Z");
    assert_eq!(month.is_final_at(), last);
    assert_eq!(Month::newest_final(last), Some(month));
    let before = Month::newest_final(last.plus_seconds(-1)).unwrap();
    assert_eq!(before.to_string(), "2025-12");
    // January is longer than thirty days: nothing is skipped at its end.
    assert_eq!(
        Month::newest_final(moment("2026-03-31T00:00:00Z")),
        month.next()
    );
}

#[test]
fn an_obligation_belongs_to_the_month_in_which_its_time_ends_to_the_second() {
    // Triage is due three hours after the report.
    let story = "2026-01-31T20:59:59Z: report\n2026-01-31T22:00:00Z: office triage";
    check(
        "2026-01",
        story,
        "triage",
        expect!["triage 1 1 0 0 0 0 0 3601 3601"],
    );
    check("2026-02", story, "triage", expect![""]);
    let story = "2026-01-31T21:00:00Z: report\n2026-01-31T22:00:00Z: office triage";
    check("2026-01", story, "triage", expect![""]);
    check(
        "2026-02",
        story,
        "triage",
        expect!["triage 1 1 0 0 0 0 0 3600 3600"],
    );
}

#[test]
fn what_is_kept_late_or_never_counts_in_its_own_month() {
    let late = "2026-01-31T12:00:00Z: report\n2026-02-20T12:00:00Z: office triage";
    check(
        "2026-01",
        late,
        "triage",
        expect!["triage 1 0 1 0 0 0 0 1728000 1728000"],
    );
    check("2026-02", late, "triage", expect![""]);
    let never = "2026-01-31T12:00:00Z: report";
    check(
        "2026-01",
        never,
        "triage",
        expect!["triage 1 0 0 0 1 0 0 - -"],
    );
    // What is done after the month is final changes it no more.
    let after = "2026-01-31T12:00:00Z: report\n2026-03-03T00:00:00Z: office triage";
    check(
        "2026-01",
        after,
        "triage",
        expect!["triage 1 0 0 0 1 0 0 - -"],
    );
}

#[test]
fn an_answer_that_is_contested_within_thirty_days_was_missed_and_the_month_still_hears_of_it() {
    let story = |contest: &str| {
        format!(
            "2026-01-31T20:00:00Z: report\n2026-01-31T22:00:00Z: answer acknowledge\n{contest}: contest"
        )
    };
    let line = "acknowledge";
    check(
        "2026-02",
        &story("2026-03-02T22:00:00Z"),
        line,
        expect!["acknowledge 1 0 0 1 0 1 0 - -"],
    );
    check(
        "2026-02",
        &story("2026-03-02T22:00:01Z"),
        line,
        expect!["acknowledge 1 1 0 0 0 1 0 7200 7200"],
    );
}

#[test]
fn a_clock_that_stands_still_moves_the_end_into_a_later_month() {
    // Rights are due after seven days, and the reporter asks to wait for ten.
    let story = "2026-01-24T12:00:00Z: report\n2026-01-25T12:00:00Z: pause\n2026-02-04T12:00:00Z: resume\n2026-02-05T12:00:00Z: answer rights";
    check("2026-01", story, "rights", expect![""]);
    // Two days were the office's; those that the reporter asked for are not.
    check(
        "2026-02",
        story,
        "rights",
        expect!["rights 1 1 0 0 0 0 0 172800 172800"],
    );
    // Nobody sets it going again: after thirty days it goes on by itself.
    let still = "2026-01-24T12:00:00Z: report\n2026-01-25T12:00:00Z: pause";
    check("2026-01", still, "rights", expect![""]);
    check(
        "2026-03",
        still,
        "rights",
        expect!["rights 1 0 0 0 1 0 0 - -"],
    );
}

#[test]
fn a_charter_that_changes_in_the_month_measures_only_what_begins_under_it() {
    let stricter = DEFAULT
        .replace("version = 2", "version = 3")
        .replace("limit = \"3 hours\"", "limit = \"1 hours\"");
    let stricter = crate::read("stricter", &stricter).unwrap();
    let editions = Editions::built_in().with([Arc::new(stricter)]);
    let begin = moment("2026-01-15T00:00:00Z");
    let mut steps = Vec::new();
    for (number, version) in [(1, 2), (2, 3)] {
        let mut report = step(0, begin, Happening::Report, "");
        report.charter = Some(version);
        let mut triage = step(1, begin.plus_seconds(2 * HOUR), Happening::Office, "triage");
        // Under whichever charter it is kept.
        triage.charter = Some(3);
        steps.extend([(stream(number), report), (stream(number), triage)]);
    }
    let month: Month = "2026-01".parse().unwrap();
    let figures = figures_of(&editions, month.period(), steps);
    let row = &figures.0["triage"];
    assert_eq!(
        (row.stood(Standing::Kept), row.stood(Standing::Late)),
        (1, 1)
    );
}

fn outcome(standing: Standing, hours: i64) -> Outcome {
    let done = matches!(standing, Standing::Kept | Standing::Late);
    Outcome {
        standing,
        seconds: done.then_some(hours * HOUR),
        contested: standing == Standing::Missed,
        explained: false,
    }
}

fn row(counts: [usize; 4]) -> Row {
    let standings = [
        Standing::Kept,
        Standing::Late,
        Standing::Missed,
        Standing::Overdue,
    ];
    let all = standings.into_iter().zip(counts);
    let all = all.flat_map(|(standing, count)| {
        (0..count).map(move |it| outcome(standing, i64::try_from(it).unwrap() + 1))
    });
    Row(all.collect())
}

fn line(counts: [usize; 4]) -> String {
    let line = Line::of("a", &row(counts));
    line.map_or("nothing".to_owned(), |it| it.to_string())
}

#[test]
fn counts_are_published_in_tens_and_fewer_than_ten_like_none() {
    assert_eq!(line([0, 0, 0, 0]), "nothing");
    assert_eq!(line([9, 3, 3, 3]), "nothing");
    assert_eq!(line([10, 0, 0, 0]), "a 10 <10 - - - <10 <10 - -");
    assert_eq!(line([19, 9, 0, 0]), "a 10 <10 - - - <10 <10 - -");
    assert_eq!(line([20, 0, 0, 0]), "a 20 <10 - - - <10 <10 15h -");
    assert_eq!(line([100, 5, 4, 0]), "a 100 <10 - - - <10 <10 55h 5d");
    assert_eq!(line([100, 15, 4, 0]), "a 100 10 - - - <10 <10 60h -");
    assert_eq!(line([100, 15, 14, 12]), "a 100 - 10 10 10 10 <10 56h -");
    assert_eq!(line([9, 40, 40, 40]), "a <10 - 40 40 40 40 <10 - -");
}

#[test]
fn shares_never_say_more_than_was_kept() {
    let share = |counts| Line::of("a", &row(counts)).unwrap().share();
    assert_eq!(share([19, 0, 0, 0]), None);
    // Twenty of at most twenty-nine.
    assert_eq!(share([20, 0, 0, 0]), Some(65));
    assert_eq!(share([119, 0, 0, 0]), Some(90));
    assert_eq!(share([1_000, 0, 0, 0]), Some(95));
    assert_eq!(share([50, 50, 0, 0]), Some(45));
    assert_eq!(share([9, 50, 50, 50]), None);
}

#[test]
fn a_file_is_read_back_in_one_spelling_only() {
    let figures = Figures(
        [
            ("b", [100, 15, 14, 12]),
            ("a", [20, 0, 0, 0]),
            ("c", [1, 1, 1, 1]),
        ]
        .map(|(key, counts)| (key.to_owned(), row(counts)))
        .into(),
    );
    let office = OfficeId::from_random([10; 16]);
    let published = Published::of(office, "2026-01".parse().unwrap(), &figures);
    let text = published.text();
    assert_eq!(text, include_str!("../../golden/figures-1.txt"));
    assert_eq!(Published::read(&text), Some(published.clone()));
    assert_eq!(published.line("c"), None);
    for (from, to) in [
        ("20 <10", "21 <10"),
        ("<10", "5"),
        ("a 20", "z 20"),
        ("2026-01", "2026-1"),
        ("figures\n", "figures\r\n"),
        ("15h", "15 h"),
        ("15h", "015h"),
        ("20 <10", "18446744073709551610 <10"),
        (" -\n", "\n"),
    ] {
        assert_eq!(Published::read(&text.replace(from, to)), None, "{to:?}");
    }
    assert_eq!(Published::read(text.trim_end()), None);
    assert_eq!(Published::read(""), None);
}

#[test]
fn a_charter_of_thousands_of_promises_is_counted() {
    let promise = |number: usize| {
        format!(
            "[[promise]]\nkey = \"p{number}\"\ntrigger = \"report\"\nlimit = \"1 hour\"\nname.en = \"P\"\n"
        )
    };
    let text: String = (0..3_000).map(promise).collect();
    let charter = crate::read("large", &format!("charter = 1\nversion = 2\n{text}")).unwrap();
    let editions = Editions::default().with([Arc::new(charter)]);
    let at = moment("2026-01-15T00:00:00Z");
    let reports = (0..30).map(|it| (stream(it), step(0, at, Happening::Report, "")));
    let month: Month = "2026-01".parse().unwrap();
    let figures = figures_of(&editions, month.period(), reports);
    assert_eq!(figures.0.len(), 3_000);
    assert!(
        figures
            .0
            .values()
            .all(|row| row.stood(Standing::Overdue) == 30)
    );
    let published = Published::of(OfficeId::from_random([1; 16]), month, &figures);
    assert_eq!(Published::read(&published.text()), Some(published));
}

#[test]
fn a_month_without_anything_is_a_month_in_which_nothing_is_told() {
    let month: Month = "2026-01".parse().unwrap();
    let figures = figures_of(&Editions::built_in(), month.period(), []);
    assert_eq!(figures, Figures::default());
    let published = Published::of(OfficeId::from_random([1; 16]), month, &figures);
    assert_eq!(published.text().lines().count(), 3);
}

prop_compose! {
    fn an_outcome(standing: Standing)(
        hours in 0..2_000_i64, contested in any::<bool>(), explained in any::<bool>()
    ) -> Outcome {
        Outcome { contested, explained, ..outcome(standing, hours) }
    }
}

fn outcomes(standing: Standing, most: usize) -> impl Strategy<Value = Vec<Outcome>> {
    prop_oneof![
        prop::collection::vec(an_outcome(standing), 0..10),
        prop::collection::vec(an_outcome(standing), 0..most),
    ]
}

prop_compose! {
    fn a_row()(
        kept in outcomes(Standing::Kept, 150),
        late in outcomes(Standing::Late, 40),
        missed in outcomes(Standing::Missed, 40),
        open in outcomes(Standing::Overdue, 40),
    ) -> [Vec<Outcome>; 4] {
        [kept, late, missed, open]
    }
}

fn joined(parts: &[Vec<Outcome>; 4]) -> Row {
    Row(parts.concat())
}

/// A flag of an outcome, read and set.
type Reads = fn(&Outcome) -> bool;
type Sets = fn(&mut Outcome, bool);

proptest! {
    /// Whatever stands in a cell of fewer than ten, and whether anything does: the same is published.
    #[test]
    fn nothing_in_a_small_cell_changes_what_is_published(
        parts in a_row(), other in a_row(), sizes in prop::array::uniform4(0..10_usize)
    ) {
        let shown = Line::of("a", &joined(&parts));
        if parts[0].len() < 10 {
            let mut changed = parts.clone();
            changed[0] = other[0].iter().copied().take(sizes[0]).collect();
            prop_assert_eq!(&shown, &Line::of("a", &joined(&changed)));
        }
        if parts[1..].iter().map(Vec::len).sum::<usize>() < 10 {
            let mut changed = parts.clone();
            for place in 1..4 {
                changed[place] = other[place].iter().copied().take(sizes[place] / 3).collect();
            }
            prop_assert_eq!(&shown, &Line::of("a", &joined(&changed)));
        }
    }

    /// A count under ten that is not told can be anything from none to nine, as far as the table
    /// goes: for each there are figures that give the same.
    #[test]
    fn every_number_under_ten_is_as_good_as_any_other(parts in a_row(), number in 0..10_usize) {
        let shown = Line::of("a", &joined(&parts));
        let unkept: usize = parts[1..].iter().map(Vec::len).sum();
        let with = |parts: &[Vec<Outcome>; 4]| Line::of("a", &joined(parts));
        // A part of what was not kept: some of it was something else instead.
        for (place, to) in [(1, 2), (2, 3), (3, 1)] {
            if unkept >= 10 && parts[place].len() < 10 {
                let standings = [Standing::Kept, Standing::Late, Standing::Missed, Standing::Overdue];
                let of = |place: usize, it: &Outcome| Outcome {
                    contested: it.contested, explained: it.explained, ..outcome(standings[place], 5)
                };
                let all: Vec<Outcome> = parts[1..].concat();
                let mut changed = [parts[0].clone(), Vec::new(), Vec::new(), Vec::new()];
                changed[place] = all[..number].iter().map(|it| of(place, it)).collect();
                changed[to] = all[number..].iter().map(|it| of(to, it)).collect();
                prop_assert_eq!(&shown, &with(&changed));
            }
        }
        // Of what was not kept, contested or explained.
        let flags: [(Reads, Sets); 2] = [
            (|it| it.contested, |it, is| it.contested = is),
            (|it| it.explained, |it, is| it.explained = is),
        ];
        for (is, set) in flags {
            let few = parts[1..].iter().flatten().filter(|it| is(it)).count() < 10;
            if few && number <= unkept {
                let mut changed = parts.clone();
                for (at, it) in changed[1..].iter_mut().flatten().enumerate() {
                    set(it, at < number);
                }
                prop_assert_eq!(&shown, &with(&changed));
            }
        }
    }

    /// What is published claims no more than what was.
    #[test]
    fn what_is_published_never_flatters(parts in a_row()) {
        let exact = joined(&parts);
        let Some(line) = Line::of("a", &exact) else { return Ok(()) };
        prop_assert!(line.due().least() <= exact.due());
        prop_assert!(line.kept.least() <= exact.stood(Standing::Kept));
        if let Some(share) = line.share() {
            prop_assert!(share * exact.due() <= exact.stood(Standing::Kept) * 100);
            prop_assert_eq!(share % 5, 0);
        }
        let seconds = |span: Span| match span {
            Span::Hours(count) => i64::from(count) * HOUR,
            Span::Days(count) => i64::from(count) * DAY,
        };
        for (told, percent) in [(line.half, 50), (line.nine_tenths, 90)] {
            if let Some(told) = told {
                prop_assert!(exact.within(percent).is_some_and(|it| it <= seconds(told)));
                prop_assert!(line.due().least() >= 20);
            }
        }
        for class in [line.kept, line.unkept, line.contested, line.explained] {
            prop_assert_eq!(class.least() % 10, 0);
        }
    }

    /// Keeping one more promise makes nothing worse; one more obligation makes no count smaller.
    #[test]
    fn keeping_more_is_never_the_worse_for_it(parts in a_row()) {
        let before = Line::of("a", &joined(&parts));
        for place in 1..4 {
            let mut better = parts.clone();
            if better[place].pop().is_some() {
                better[0].push(outcome(Standing::Kept, 1));
                let after = Line::of("a", &joined(&better));
                let kept = |it: &Option<Line>| it.as_ref().map_or(Class::Few, |it| it.kept);
                let share = |it: &Option<Line>| it.as_ref().and_then(Line::share);
                prop_assert!(kept(&after) >= kept(&before));
                if let (Some(before), Some(after)) = (share(&before), share(&after)) {
                    prop_assert!(after >= before);
                }
            }
        }
        let mut more = parts.clone();
        more[0].push(outcome(Standing::Kept, 1));
        let more = Line::of("a", &joined(&more));
        prop_assert!(more.map_or(0, |it| it.due().least()) >= before.map_or(0, |it| it.due().least()));
    }

    /// Months share nothing: each obligation is counted once, whatever happens and whenever.
    #[test]
    fn every_obligation_is_counted_in_one_month(
        deeds in prop::collection::vec((0..6_u8, 0..20 * DAY), 1..25)
    ) {
        let (mut at, mut steps) = (moment("2026-01-20T00:00:00Z"), Vec::new());
        for (position, (deed, later)) in (0..).zip(deeds) {
            at = at.plus_seconds(later);
            let (happening, keys) = match deed {
                0 => (Happening::Report, ""),
                1 => (Happening::Answer, "acknowledge rights feedback reply contest"),
                2 => (Happening::Office, "triage"),
                3 => (Happening::Contest, ""),
                4 => (Happening::Pause, ""),
                _ => (Happening::Resume, ""),
            };
            steps.push((stream(1), step(position, at, happening, keys)));
        }
        let editions = Editions::built_in();
        let end = at.plus_seconds(400 * DAY);
        let running = crate::follow(&editions, steps.iter().map(|(_, step)| step));
        let ended = running.all.iter().filter(|it| {
            let mut it = (*it).clone();
            it.settle(end);
            it.due < end.plus_seconds(-100 * DAY)
        });
        let (mut month, mut counted) = (Month::of(moment("2026-01-20T00:00:00Z")).unwrap(), 0);
        while month.start() < end {
            let figures = figures_of(&editions, month.period(), steps.iter().cloned());
            counted += figures.0.values().map(Row::due).sum::<u64>();
            month = month.next().unwrap();
        }
        prop_assert_eq!(counted, ended.count() as u64);
    }
}

#[test]
fn the_default_charter_has_the_promises_of_these_stories() {
    for key in ["triage", "acknowledge", "rights"] {
        assert!(default_charter().promise(key).is_some());
    }
}
