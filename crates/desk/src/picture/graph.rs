//! Who did what to whom: people and incidents in columns, with a line for each part that somebody had.
//!
//! Columns instead of forces: the same case gives the same picture, lines lead in one direction, and it can be printed.

use super::{escaped, short};
use std::fmt::Write as _;

/// A box.
pub(crate) struct Node {
    /// What stands in it.
    pub name: String,
    /// What stands below, smaller.
    pub note: String,
    /// Its column, from 0.
    pub column: usize,
    /// Its class: how the style sheet draws it.
    pub class: &'static str,
}

/// A line between two boxes, by their places in the list.
pub(crate) struct Edge {
    pub from: usize,
    pub to: usize,
    /// Its class.
    pub class: &'static str,
    /// What it stands for: shown when it is pointed at.
    pub name: String,
}

const COLUMN: i64 = 250;
const BOX: (i64, i64) = (200, 62);
const ROW: i64 = 82;
/// Signs in a line of a name; a name has two.
const LINE: usize = 26;
const EDGE: i64 = 14;
/// How often the boxes are ordered by their neighbours: more changes nothing that can be seen.
const SWEEPS: usize = 4;

/// The picture; none where there is nothing to draw. In a language that is written from the right, columns run from the right.
pub(crate) fn svg(nodes: &[Node], edges: &[Edge], label: &str, rtl: bool) -> Option<String> {
    if nodes.is_empty() {
        return None;
    }
    let columns = 1 + nodes.iter().map(|it| it.column).max()?;
    let rows = rows(nodes, edges, columns);
    let tallest = (0..columns)
        .map(|column| nodes.iter().filter(|it| it.column == column).count())
        .max()?;
    let units = |it: usize| i64::try_from(it).unwrap_or(i64::MAX / 1000);
    let width = units(columns - 1) * COLUMN + BOX.0 + 2 * EDGE;
    let height = units(tallest) * ROW + 2 * EDGE;
    let place = |at: usize| {
        let column = match rtl {
            true => columns - 1 - nodes[at].column,
            false => nodes[at].column,
        };
        (EDGE + units(column) * COLUMN, EDGE + units(rows[at]) * ROW)
    };
    let mut out = format!(
        "<svg class=\"graph\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" role=\"img\" aria-label=\"{}\">",
        escaped(label)
    );
    for edge in edges {
        if edge.from < nodes.len() && edge.to < nodes.len() {
            draw_edge(&mut out, edge, place(edge.from), place(edge.to));
        }
    }
    for (at, node) in nodes.iter().enumerate() {
        let (x, y) = place(at);
        let note = match node.note.as_str() {
            "" => String::new(),
            note => format!(
                "<text class=\"note\" x=\"{}\" y=\"{}\" text-anchor=\"middle\">{}</text>",
                x + BOX.0 / 2,
                y + BOX.1 - 9,
                escaped(&short(note, 30))
            ),
        };
        let _ = write!(
            out,
            "<g class=\"{}\"><title>{}</title><rect x=\"{x}\" y=\"{y}\" width=\"{}\" height=\"{}\" rx=\"6\"/>\
             {}{note}</g>",
            node.class,
            escaped(&node.name),
            BOX.0,
            BOX.1,
            name(&node.name, (x + BOX.0 / 2, y), node.note.is_empty()),
        );
    }
    out.push_str("</svg>");
    Some(out)
}

/// A name in one line or two, in the middle of its box.
fn name(name: &str, (x, y): (i64, i64), is_alone: bool) -> String {
    let lines = in_two(name);
    let room = BOX.1 - if is_alone { 0 } else { 18 };
    let count = i64::from(!lines.1.is_empty()) + 1;
    let first = y + (room - 16 * count) / 2 + 13;
    let line = |text: &str, y: i64| {
        format!(
            "<text x=\"{x}\" y=\"{y}\" text-anchor=\"middle\">{}</text>",
            escaped(text)
        )
    };
    let mut out = line(&lines.0, first);
    if !lines.1.is_empty() {
        out.push_str(&line(&lines.1, first + 16));
    }
    out
}

/// A text cut at a blank into two lines of like length; what is longer still is shortened.
fn in_two(text: &str) -> (String, String) {
    let count = text.chars().count();
    if count <= LINE {
        return (text.to_owned(), String::new());
    }
    let blanks = text.char_indices().filter(|(_, it)| it.is_whitespace());
    let before = |at: usize| text[..at].chars().count();
    let middle = (count / 2).min(LINE);
    let cut = blanks
        .map(|(at, _)| at)
        .filter(|at| before(*at) <= LINE)
        .min_by_key(|at| before(*at).abs_diff(middle));
    match cut {
        Some(at) => (text[..at].to_owned(), short(text[at..].trim(), LINE)),
        None => {
            let at = text.char_indices().nth(LINE).map_or(text.len(), |it| it.0);
            (text[..at].to_owned(), short(text[at..].trim(), LINE))
        }
    }
}

fn draw_edge(out: &mut String, edge: &Edge, from: (i64, i64), to: (i64, i64)) {
    let middle = |it: (i64, i64)| (it.0 + BOX.0 / 2, it.1 + BOX.1 / 2);
    let (start, end) = (middle(from), middle(to));
    // From the side of one box to the near side of the other; two of one column are joined by a bow.
    let path = if from.0 == to.0 {
        let x = from.0 + BOX.0;
        format!(
            "M{x} {} C{} {} {} {} {x} {}",
            start.1,
            x + 40,
            start.1,
            x + 40,
            end.1,
            end.1
        )
    } else {
        let away = (end.0 - start.0).signum();
        let (a, b) = (start.0 + away * BOX.0 / 2, end.0 - away * BOX.0 / 2);
        let bend = (b - a) / 2;
        format!(
            "M{a} {} C{} {} {} {} {b} {}",
            start.1,
            a + bend,
            start.1,
            b - bend,
            end.1,
            end.1
        )
    };
    let _ = write!(
        out,
        "<path class=\"{}\" d=\"{path}\"><title>{}</title></path>",
        edge.class,
        escaped(&edge.name)
    );
}

/// The row of each box: boxes are ordered by where their neighbours stand, so that few lines cross.
fn rows(nodes: &[Node], edges: &[Edge], columns: usize) -> Vec<usize> {
    let mut order: Vec<Vec<usize>> = (0..columns)
        .map(|column| {
            (0..nodes.len())
                .filter(|at| nodes[*at].column == column)
                .collect()
        })
        .collect();
    let mut rows = vec![0; nodes.len()];
    let number = |column: &[usize], rows: &mut Vec<usize>| {
        for (row, at) in column.iter().enumerate() {
            rows[*at] = row;
        }
    };
    for column in &order {
        number(column, &mut rows);
    }
    for _ in 0..SWEEPS {
        for column in &mut order {
            column.sort_by_cached_key(|at| {
                let near = edges.iter().filter_map(|edge| {
                    let other = match *at {
                        at if edge.from == at => edge.to,
                        at if edge.to == at => edge.from,
                        _ => return None,
                    };
                    rows.get(other).copied()
                });
                let (sum, count) = near.fold((0, 0), |(sum, count), row| (sum + row, count + 1));
                // In thousandths, so that whole numbers order them.
                let middle = (sum * 1000_usize).checked_div(count);
                middle.unwrap_or(rows[*at] * 1000)
            });
            // At once: two columns that are ordered by each other's old rows would change places for ever.
            number(column, &mut rows);
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    fn node(name: &str, column: usize) -> Node {
        Node {
            name: name.to_owned(),
            note: String::new(),
            column,
            class: "person",
        }
    }

    fn edge(from: usize, to: usize) -> Edge {
        Edge {
            from,
            to,
            class: "did",
            name: "<did>".to_owned(),
        }
    }

    #[test]
    fn boxes_stand_by_their_neighbours() {
        let nodes = [node("a", 0), node("b", 0), node("c", 1), node("d", 1)];
        let crossed = rows(&nodes, &[edge(0, 3), edge(1, 2)], 2);
        assert_eq!(crossed[0], crossed[3]);
        assert_eq!(crossed[1], crossed[2]);
    }

    #[test]
    fn a_long_name_is_cut_at_a_blank_into_two_lines() {
        let two = |text| in_two(text);
        let own = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        assert_eq!(two("Ana K."), own("Ana K.", ""));
        assert_eq!(
            two("Six men who said they were from the tax service"),
            own("Six men who said they", "were from the tax service")
        );
        let (first, second) = two("长名字长名字长名字长名字长名字长名字长名字长名字长名字长名字");
        assert_eq!((first.chars().count(), second.chars().count()), (26, 4));
    }

    #[test]
    fn the_same_case_gives_the_same_picture_and_nothing_is_markup() {
        let nodes = [node("<b>", 0), node("Ana & Co", 2), node("x", 1)];
        let edges = [edge(0, 2), edge(2, 1), edge(1, 1), edge(0, 99)];
        let once = svg(&nodes, &edges, "\"", false);
        assert_eq!(once, svg(&nodes, &edges, "\"", false));
        let once = once.unwrap_or_default();
        assert!(!once.contains("<b>") && !once.contains("<did>"));
        assert!(svg(&[], &[], "", false).is_none());
    }
}
