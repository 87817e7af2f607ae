//! Times as plain numbers; calendars and zones are the pages' business (crate `jiff`).

use serde::{Deserialize, Serialize};

/// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Moment(pub i64);

/// A moment cut down to its hour: the only grain in which a reporter's time is kept (design, section 9).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Hour(i64);

impl Moment {
    /// The hour in which this moment lies.
    #[must_use]
    pub const fn hour(self) -> Hour {
        Hour(self.0.div_euclid(3600))
    }

    /// The moment so many seconds later (earlier where negative).
    #[must_use]
    pub const fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds))
    }
}

impl Hour {
    /// Hours since 1970-01-01T00:00:00Z.
    #[must_use]
    pub const fn count(self) -> i64 {
        self.0
    }

    /// An hour by its count since 1970-01-01T00:00:00Z.
    #[must_use]
    pub const fn from_count(count: i64) -> Self {
        Self(count)
    }

    /// The hour's first moment.
    #[must_use]
    pub const fn start(self) -> Moment {
        Moment(self.0.saturating_mul(3600))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_cut_to_its_hour_before_and_after_1970() {
        assert_eq!(Moment(7199).hour().start(), Moment(3600));
        assert_eq!(Moment(-1).hour().start(), Moment(-3600));
    }
}
