//! Tiles of height 8 and entry bundles, as c2sp.org/tlog-tiles lays them out.

use std::fmt;
use words::Hash;

/// Hashes in a full tile, entries in a full bundle.
pub(crate) const WIDTH: u64 = 256;

/// Levels that 64-bit sizes can have.
pub(crate) const LEVELS: u32 = 8;

/// The name of a tile, or of a bundle of entries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TilePath {
    /// The level from 0; none for a bundle of entries.
    pub level: Option<u32>,
    /// Which tile of its level, from 0.
    pub index: u64,
    /// Hashes in it, from 1 to 256.
    pub width: u32,
}

/// Why a tile is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the tile's length does not fit its name")]
pub struct TileProblem;

impl TilePath {
    /// The tile of a level that holds its `node`-th hash, as a log of this size has it.
    #[must_use]
    pub const fn holding(level: u32, node: u64, size: u64) -> Self {
        let (index, there) = (node / WIDTH, size >> (8 * level));
        Self {
            level: Some(level),
            index,
            width: width_of(index, there),
        }
    }

    /// The bundle that holds the `leaf`-th entry, as a log of this size has it.
    #[must_use]
    pub const fn entries(leaf: u64, size: u64) -> Self {
        let index = leaf / WIDTH;
        Self {
            level: None,
            index,
            width: width_of(index, size),
        }
    }

    /// Reads a path such as `tile/0/x001/234.p/5` or `tile/entries/000`; none for any other text.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let rest = text.strip_prefix("tile/")?;
        let (level, rest) = rest.split_once('/')?;
        let level = match level {
            "entries" => None,
            level => Some(level.parse::<u32>().ok().filter(|level| *level < 64)?),
        };
        let (index, width) = match rest.split_once(".p/") {
            Some((index, width)) => (index, width.parse().ok().filter(|w| (1..256).contains(w))?),
            None => (rest, 256),
        };
        let mut value = 0_u64;
        for group in index.split('/') {
            let digits = group.strip_prefix('x').unwrap_or(group);
            if digits.len() != 3 || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
                return None;
            }
            value = value.checked_mul(1000)?.checked_add(digits.parse().ok()?)?;
        }
        let path = Self {
            level,
            index: value,
            width,
        };
        // Written again it must be the same text: leading zeros, signs and strange groups fall here.
        (path.to_string() == text).then_some(path)
    }

    /// The hashes of a tile's bytes.
    ///
    /// # Errors
    /// [`TileProblem`] where the length does not fit.
    pub fn hashes(&self, bytes: &[u8]) -> Result<Vec<Hash>, TileProblem> {
        if bytes.len() != self.width as usize * 32 {
            return Err(TileProblem);
        }
        let hash = |bytes: &[u8]| bytes.try_into().map(Hash).map_err(|_| TileProblem);
        bytes.chunks_exact(32).map(hash).collect()
    }

    /// The commitments of a bundle's bytes.
    ///
    /// # Errors
    /// [`TileProblem`] where the length or an entry's length does not fit.
    pub fn commitments(&self, bytes: &[u8]) -> Result<Vec<[u8; 32]>, TileProblem> {
        if bytes.len() != self.width as usize * 34 {
            return Err(TileProblem);
        }
        bytes
            .chunks_exact(34)
            .map(|entry| match entry {
                [0, 32, data @ ..] => data.try_into().map_err(|_| TileProblem),
                _ => Err(TileProblem),
            })
            .collect()
    }
}

const fn width_of(index: u64, there: u64) -> u32 {
    if (index + 1) * WIDTH <= there {
        256
    } else {
        (there % WIDTH) as u32
    }
}

impl fmt::Display for TilePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.level {
            Some(level) => write!(f, "tile/{level}/")?,
            None => f.write_str("tile/entries/")?,
        }
        let mut groups = vec![self.index % 1000];
        let mut rest = self.index / 1000;
        while rest > 0 {
            groups.push(rest % 1000);
            rest /= 1000;
        }
        for (place, group) in groups.iter().enumerate().rev() {
            let mark = if place > 0 { "x" } else { "" };
            let end = if place > 0 { "/" } else { "" };
            write!(f, "{mark}{group:03}{end}")?;
        }
        if self.width < 256 {
            write!(f, ".p/{}", self.width)
        } else {
            Ok(())
        }
    }
}

/// A tile's bytes.
pub(crate) fn tile_bytes(hashes: &[Hash]) -> Vec<u8> {
    hashes.iter().flat_map(|hash| hash.0).collect()
}

/// A bundle's bytes: each commitment behind its length in two bytes.
pub(crate) fn bundle_bytes(commitments: &[[u8; 32]]) -> Vec<u8> {
    commitments
        .iter()
        .flat_map(|data| [0_u8, 32].into_iter().chain(*data))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_written_as_the_specification_does_and_read_back() {
        for (path, text) in [
            (
                TilePath {
                    level: Some(0),
                    index: 0,
                    width: 256,
                },
                "tile/0/000",
            ),
            (
                TilePath {
                    level: Some(1),
                    index: 1234067,
                    width: 8,
                },
                "tile/1/x001/x234/067.p/8",
            ),
            (
                TilePath {
                    level: None,
                    index: 999,
                    width: 1,
                },
                "tile/entries/999.p/1",
            ),
        ] {
            assert_eq!(path.to_string(), text);
            assert_eq!(TilePath::read(text), Some(path));
        }
    }

    #[test]
    fn paths_written_otherwise_are_refused() {
        for text in [
            "",
            "tile/",
            "tile/0",
            "tile/0/0",
            "tile/0/x000/001",
            "tile/0/000.p/0",
            "tile/0/000.p/256",
            "tile/00/000",
            "tile/-1/000",
            "tile/0/../000",
            "tile/0/1000",
            "tile/64/000",
            "tile/0/x999/x999/x999/x999/x999/x999/999",
            "tile/0/000/",
            "tile/0/000.p/05",
        ] {
            assert_eq!(TilePath::read(text), None, "{text}");
        }
    }
}
