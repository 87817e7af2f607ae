//! Rooms of several lists, each of several pages: which is asked for, which is shown, and the way through them.

use pages::Page;

/// What an address asks for.
#[derive(serde::Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    pub(super) show: String,
    #[serde(default)]
    pub(super) page: String,
}

/// The list that is shown: which, how many each list of the room has, and a part of it.
pub(super) struct Part<'a, List, Row, const N: usize> {
    pub(super) list: List,
    pub(super) counts: [usize; N],
    pub(super) at: At,
    pub(super) rows: &'a [Row],
}

/// One of the lists of a room.
pub(super) struct Choice {
    pub(super) href: String,
    /// The key of its name.
    pub(super) label: String,
    pub(super) count: usize,
    pub(super) chosen: bool,
}

/// The lists of a room as choices: the code and the key of the name of each.
pub(super) fn choices<const N: usize>(
    path: &str,
    lists: [(&'static str, String); N],
    counts: [usize; N],
    chosen: usize,
) -> Vec<Choice> {
    let all = lists.into_iter().zip(counts).enumerate();
    let choice = |(place, ((code, label), count))| Choice {
        href: address(path, in_address(place, code), 1),
        label,
        count,
        chosen: place == chosen,
    };
    all.map(choice).collect()
}

/// A list as an address names it: the first of a room needs no name.
pub(super) const fn in_address(place: usize, code: &'static str) -> &'static str {
    if place == 0 { "" } else { code }
}

/// Where in a list the reader is, and the addresses before and behind.
#[derive(Default)]
pub(super) struct Pager {
    /// “Page 2 of 5”, as HTML; empty where there is one page only.
    pub(super) place: String,
    /// Empty on the first page.
    pub(super) earlier: String,
    /// Empty on the last.
    pub(super) later: String,
}

impl Pager {
    /// The way through `pages` pages, standing on one of them; `to` gives a page's address.
    pub(super) fn new(page: &Page, at: usize, pages: usize, to: impl Fn(usize) -> String) -> Self {
        if pages < 2 {
            return Self::default();
        }
        let place = page.phrase("search-page").with("page", at);
        let beside = |there: bool, number: usize| match there {
            true => to(number),
            false => String::new(),
        };
        Self {
            place: place.with("pages", pages).to_string(),
            earlier: beside(at > 1, at - 1),
            later: beside(at < pages, at + 1),
        }
    }
}

/// Which page of a list is asked for, and which there are: what does not exist becomes the nearest that does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct At {
    /// Counted from one.
    pub(super) number: usize,
    pub(super) pages: usize,
}

impl At {
    /// `asked` as it stood in the address.
    pub(super) fn of(asked: &str, total: usize, per_page: usize) -> Self {
        let pages = total.div_ceil(per_page).max(1);
        let number = asked.parse().unwrap_or(1).clamp(1, pages);
        Self { number, pages }
    }

    /// Rows before the page.
    pub(super) const fn offset(self, per_page: usize) -> usize {
        (self.number - 1) * per_page
    }
}

/// An address with what is chosen in it, and a page behind the first.
pub(super) fn address(path: &str, show: &str, number: usize) -> String {
    match (show, number) {
        ("", 1) => path.to_owned(),
        (show, 1) => format!("{path}?show={show}"),
        ("", number) => format!("{path}?page={number}"),
        (show, number) => format!("{path}?show={show}&page={number}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_is_not_there_becomes_the_nearest() {
        let at = |asked, total| At::of(asked, total, 50);
        assert_eq!((at("", 0).number, at("", 0).pages), (1, 1));
        assert_eq!((at("2", 50).number, at("2", 51).number), (1, 2));
        assert_eq!((at("0", 500).number, at("-3", 500).number), (1, 1));
        assert_eq!(at("99999999999999999999999", 500).number, 1);
        assert_eq!(
            (at("7", 500).offset(50), at("99", 120).offset(50)),
            (300, 100)
        );
    }

    #[test]
    fn the_first_page_has_no_number() {
        assert_eq!(address("/cases", "", 1), "/cases");
        assert_eq!(address("/cases", "mine", 1), "/cases?show=mine");
        assert_eq!(address("/cases", "", 3), "/cases?page=3");
        assert_eq!(address("/cases", "mine", 3), "/cases?show=mine&page=3");
    }
}
