//! The table `[ladders]` of a charter file: who is told when, under names that promises use.

use super::{At, Found, at};
use crate::{Ladder, Rung};
use std::collections::BTreeMap;
use toml::Spanned;

/// The ladder of a promise that names none, where the file has one of this name.
pub(super) const USUAL: &str = "usual";

/// Rungs of one ladder.
pub(super) const RUNGS_MAX: usize = 10;

/// Reads the ladders; the fault carries its offset in the text.
pub(super) fn read(
    tables: &BTreeMap<String, Spanned<Vec<Spanned<String>>>>,
) -> At<BTreeMap<&str, Ladder>> {
    let mut ladders = BTreeMap::new();
    for (name, rungs) in tables {
        let mut ladder = Vec::new();
        for text in rungs.get_ref() {
            ladder.push(rung(text.get_ref()).ok_or_else(|| at(text, Found::Rung))?);
        }
        let rises = ladder.windows(2).all(|pair| pair[0].0 < pair[1].0);
        if ladder.is_empty() || ladder.len() > RUNGS_MAX || !rises {
            return Err((rungs.span().start, Found::Ladder(name.clone())));
        }
        ladders.insert(name.as_str(), Ladder(ladder));
    }
    Ok(ladders)
}

/// A rung, "100 head".
fn rung(text: &str) -> Option<(u16, Rung)> {
    let (percent, who) = text.split_once(' ')?;
    let digits = percent.bytes().all(|it| it.is_ascii_digit());
    let percent = percent.parse().ok().filter(|it| (1..=1_000).contains(it))?;
    Some((percent, Rung::of_key(who).filter(|_| digits)?))
}
