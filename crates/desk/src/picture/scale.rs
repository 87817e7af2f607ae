//! A chronology to scale: time runs downwards, cooperation stands on one side of the line and what happened on the other.

use super::escaped;
use jiff::civil::Date;
use std::fmt::Write as _;

/// One thing in the picture.
pub(crate) struct Mark {
    /// Its number in the list beside the picture.
    pub number: usize,
    /// The first day that it can mean.
    pub first: Date,
    /// The last.
    pub last: Date,
    /// Whether its date is not known to the day.
    pub vague: bool,
    /// What it is: how it is drawn.
    pub sort: Sort,
}

/// What a mark stands for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sort {
    /// Cooperation: on one side of the line.
    Cooperation,
    /// Something that happened: on the other.
    Incident,
    /// What was done about it: on the side of what happened, smaller.
    Followed,
}

/// Two things that belong together, by their numbers, with a short text such as the days between them.
pub(crate) struct Bond {
    pub from: usize,
    pub to: usize,
    pub text: String,
}

/// The picture's width, in its own units; the page scales it.
const WIDTH: i64 = 440;
/// Where the line of time stands.
const LINE: i64 = 190;
/// The height of a picture of one day, and the most that time may stretch it.
const HEIGHT: (i64, i64) = (60, 900);
/// Room above and below.
const EDGE: i64 = 28;
/// The least distance between two numbers on the same side.
const APART: i64 = 18;

/// The picture; none where fewer than two things have a date.
pub(crate) fn svg(
    marks: &[Mark],
    bonds: &[Bond],
    label: &str,
    month: impl Fn(Date) -> String,
) -> Option<String> {
    let from = marks.iter().map(|it| it.first).min()?;
    let to = marks.iter().map(|it| it.last).max()?;
    let days = between(from, to);
    if marks.len() < 2 || days == 0 {
        return None;
    }
    let crowd = i64::try_from(marks.len()).unwrap_or(i64::MAX);
    let height = (HEIGHT.0 + days / 2)
        .max(crowd.saturating_mul(APART))
        .min(HEIGHT.1);
    let y = |date: Date| EDGE + between(from, date) * height / days;
    let places = places(marks, y);
    let lowest = places.iter().max().copied().unwrap_or(0);
    let total = (height + EDGE).max(lowest) + EDGE;
    let mut out = format!(
        "<svg class=\"scale\" viewBox=\"0 0 {WIDTH} {total}\" role=\"img\" aria-label=\"{}\">\
         <line class=\"axis\" x1=\"{LINE}\" y1=\"{EDGE}\" x2=\"{LINE}\" y2=\"{}\"/>",
        escaped(label),
        EDGE + height
    );
    for (date, text) in ticks(from, to, days, &month) {
        let at = y(date);
        let _ = write!(
            out,
            "<line class=\"tick\" x1=\"{}\" y1=\"{at}\" x2=\"{}\" y2=\"{at}\"/>\
             <text class=\"date\" x=\"4\" y=\"{}\">{}</text>",
            LINE - 4,
            LINE + 4,
            at + 4,
            escaped(&text)
        );
    }
    for bond in bonds {
        draw_bond(&mut out, bond, marks, &places, y);
    }
    for (mark, place) in marks.iter().zip(&places) {
        draw_mark(&mut out, mark, *place, y(mark.first), y(mark.last));
    }
    out.push_str("</svg>");
    Some(out)
}

/// Where the number of each mark stands: at its own height, or below the one above it where that is too near.
fn places(marks: &[Mark], y: impl Fn(Date) -> i64) -> Vec<i64> {
    let mut order: Vec<usize> = (0..marks.len()).collect();
    order.sort_by_key(|at| (marks[*at].first, marks[*at].number));
    let mut lowest = [i64::MIN / 2; 2];
    let mut places = vec![0; marks.len()];
    for at in order {
        let side = usize::from(marks[at].sort == Sort::Cooperation);
        let place = y(marks[at].first).max(lowest[side] + APART);
        lowest[side] = place;
        places[at] = place;
    }
    places
}

fn draw_mark(out: &mut String, mark: &Mark, place: i64, first: i64, last: i64) {
    let (side, x, number) = match mark.sort {
        Sort::Cooperation => ("cooperation", LINE - 12, LINE - 38),
        Sort::Incident => ("incident", LINE + 12, LINE + 38),
        Sort::Followed => ("followed", LINE + 12, LINE + 38),
    };
    let vague = if mark.vague { " vague" } else { "" };
    if last > first {
        let _ = write!(
            out,
            "<line class=\"stretch {side}{vague}\" x1=\"{x}\" y1=\"{first}\" x2=\"{x}\" y2=\"{last}\"/>"
        );
    }
    let _ = write!(
        out,
        "<line class=\"lead\" x1=\"{x}\" y1=\"{first}\" x2=\"{number}\" y2=\"{place}\"/>"
    );
    // A shape and not only a colour tells the kinds apart.
    match mark.sort {
        Sort::Cooperation => {
            let _ = write!(
                out,
                "<path class=\"{side}{vague}\" d=\"M{x} {} l6 6 l-6 6 l-6 -6 z\"/>",
                first - 6
            );
        }
        Sort::Incident => {
            let _ = write!(
                out,
                "<circle class=\"{side}{vague}\" cx=\"{x}\" cy=\"{first}\" r=\"5\"/>"
            );
        }
        Sort::Followed => {
            let _ = write!(
                out,
                "<rect class=\"{side}{vague}\" x=\"{}\" y=\"{}\" width=\"7\" height=\"7\"/>",
                x - 3,
                first - 3
            );
        }
    }
    let _ = write!(
        out,
        "<text class=\"number\" x=\"{number}\" y=\"{}\" text-anchor=\"middle\">{}</text>",
        place + 4,
        mark.number
    );
}

fn draw_bond(
    out: &mut String,
    bond: &Bond,
    marks: &[Mark],
    places: &[i64],
    y: impl Fn(Date) -> i64,
) {
    let at = |number| marks.iter().position(|it| it.number == number);
    let (Some(from), Some(to)) = (at(bond.from), at(bond.to)) else {
        return;
    };
    let (top, bottom) = (y(marks[from].first), y(marks[to].first));
    let _ = write!(
        out,
        "<path class=\"bond\" d=\"M{} {top} C{} {top} {} {bottom} {} {bottom}\"/>\
         <text class=\"near\" x=\"{}\" y=\"{}\">{}</text>",
        LINE - 6,
        LINE,
        LINE,
        LINE + 6,
        LINE + 56,
        places[to] + 4,
        escaped(&bond.text)
    );
}

/// Dates that are written beside the line: months, or years where there are many.
fn ticks(from: Date, to: Date, days: i64, month: impl Fn(Date) -> String) -> Vec<(Date, String)> {
    let every = match days {
        0..=420 => 1,
        421..=1200 => 3,
        _ => 12,
    };
    let mut ticks = Vec::new();
    let mut at = from.first_of_month();
    while at <= to && ticks.len() < 60 {
        let whole = i32::from(at.month()) % every == 1 % every;
        if at >= from && whole {
            let text = if every == 12 {
                at.year().to_string()
            } else {
                month(at)
            };
            ticks.push((at, text));
        }
        match at.checked_add(jiff::Span::new().months(1)) {
            Ok(next) => at = next,
            Err(_) => break,
        }
    }
    if ticks.is_empty() {
        ticks.push((from, month(from)));
    }
    ticks
}

fn between(from: Date, to: Date) -> i64 {
    from.until(to).map_or(0, |span| i64::from(span.get_days()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn mark(number: usize, first: Date, last: Date, cooperation: bool) -> Mark {
        let sort = match cooperation {
            true => Sort::Cooperation,
            false => Sort::Incident,
        };
        Mark {
            number,
            first,
            last,
            vague: first != last,
            sort,
        }
    }

    fn places_of(svg: &str, class: &str) -> Vec<i64> {
        let begin = format!("<circle class=\"{class}\"");
        let parts = svg.split(&begin).skip(1);
        let cy = parts.filter_map(|it| it.split("cy=\"").nth(1)?.split('"').next());
        cy.filter_map(|it| it.parse().ok()).collect()
    }

    #[test]
    fn twice_as_far_in_time_is_twice_as_far_on_paper() {
        let at = |day: i8| date(2026, 3, day);
        let marks = [
            mark(1, at(1), at(1), false),
            mark(2, at(11), at(11), false),
            mark(3, at(31), at(31), false),
        ];
        let svg = svg(&marks, &[], "x", |_| String::new()).unwrap_or_default();
        let places = places_of(&svg, "incident");
        assert_eq!(places.len(), 3);
        let (first, second) = (places[1] - places[0], places[2] - places[1]);
        assert!((second - 2 * first).abs() <= 1, "{places:?}");
    }

    #[test]
    fn what_cannot_be_drawn_is_not_drawn() {
        let day = date(2026, 3, 1);
        assert!(svg(&[], &[], "x", |_| String::new()).is_none());
        let one = [mark(1, day, day, true)];
        assert!(svg(&one, &[], "x", |_| String::new()).is_none());
        let same = [mark(1, day, day, true), mark(2, day, day, false)];
        assert!(svg(&same, &[], "x", |_| String::new()).is_none());
    }

    #[test]
    fn a_century_and_a_crowd_stay_on_the_page() {
        let marks: Vec<Mark> = (0..200)
            .map(|number| {
                let year = 1926 + i16::try_from(number / 2).unwrap_or(0);
                mark(
                    number,
                    date(year, 1, 1),
                    date(year, 12, 31),
                    number % 2 == 0,
                )
            })
            .collect();
        let bonds = [Bond {
            from: 0,
            to: 999,
            text: "<b>".to_owned(),
        }];
        let svg = svg(&marks, &bonds, "\"<x>", |_| "<m>".to_owned()).unwrap_or_default();
        assert!(!svg.contains("<m>") && !svg.contains("<b>"));
        assert!(svg.matches("class=\"date\"").count() <= 60);
    }
}
