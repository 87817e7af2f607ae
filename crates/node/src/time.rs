//! The node's time: what the wall clock says, held against a clock that only counts.
//!
//! A wall clock can be set wrong, by mistake or on purpose, and every promise hangs on it. So a sudden difference
//! between the two is not believed at once: the node goes on by the counting clock, notes the jump, and follows the
//! wall clock only when it has stood by its word for a while. Slow drift is followed. Absent: storage;
//! [`crate::clock`] records what is noted here.

use crate::node::Clock;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use words::Moment;

/// A clock that only counts: it never goes back and is set by nobody. It should also count while the machine sleeps.
pub type Steady = Arc<dyn Fn() -> Duration + Send + Sync>;

/// A difference of so many seconds is drift or coarse reading, and no jump.
const SECONDS: i64 = 5;
/// So is one of this part of the time that has gone since both were read: cheap clocks are far better.
const DRIFT: i64 = 100;
/// How long the wall clock must stand by a new time before the node follows it.
const SETTLES: Duration = Duration::from_secs(600);

/// A difference that was found between the two clocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Jump {
    /// What the wall clock should have said.
    pub from: Moment,
    /// What it said.
    pub to: Moment,
}

pub(crate) struct Time {
    wall: Clock,
    steady: Steady,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    /// When both were last read and agreed: the node's time, and the count.
    agreed: Option<(Moment, Duration)>,
    /// A new time that the wall clock insists on: its difference in seconds, and since when.
    insists: Option<(i64, Duration)>,
    /// Jumps that nobody has recorded yet.
    jumps: Vec<Jump>,
}

/// A count that follows a clock: for those whose time is made up anyway.
#[must_use]
pub fn steady_by(clock: Clock) -> Steady {
    Arc::new(move || Duration::from_secs(u64::try_from(clock().0).unwrap_or(0)))
}

impl Time {
    pub(crate) fn new(wall: Clock, steady: Steady) -> Self {
        Self {
            wall,
            steady,
            state: Mutex::default(),
        }
    }

    /// The node's time.
    pub(crate) fn now(&self) -> Moment {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        // Read under the lock: two readings that overtake each other would look like a jump.
        let (wall, steady) = ((self.wall)(), (self.steady)());
        state.read(wall, steady)
    }

    /// The wall clock as it is: for signatures, which another machine's clock is held against.
    pub(crate) fn wall(&self) -> Clock {
        Arc::clone(&self.wall)
    }

    /// Goes on from a time that was kept before the process began: the wall clock is held against it at once.
    pub(crate) fn begin(&self, kept: Moment) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let (wall, steady) = ((self.wall)(), (self.steady)());
        state.begin(kept, wall, steady);
    }

    /// The jumps that were noted since this was asked last.
    pub(crate) fn take_jumps(&self) -> Vec<Jump> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::take(&mut state.jumps)
    }

    /// Notes jumps again that could not be recorded.
    pub(crate) fn put_back(&self, jumps: Vec<Jump>) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let later = std::mem::replace(&mut state.jumps, jumps);
        state.jumps.extend(later);
    }
}

impl State {
    fn begin(&mut self, kept: Moment, wall: Moment, steady: Duration) {
        // That time has gone on meanwhile is what a restart is; that it went back is a jump.
        let from = match wall.plus_seconds(SECONDS) >= kept {
            true => wall,
            false => kept,
        };
        self.agreed = Some((from, steady));
        self.insists = None;
        self.read(wall, steady);
    }

    fn read(&mut self, wall: Moment, steady: Duration) -> Moment {
        let Some((before, count)) = self.agreed else {
            self.agreed = Some((wall, steady));
            return wall;
        };
        let gone = steady.saturating_sub(count);
        let gone = i64::try_from(gone.as_secs()).unwrap_or(i64::MAX);
        let expected = before.plus_seconds(gone);
        let off = wall.0.saturating_sub(expected.0);
        let near = |off: i64| off.saturating_abs() <= SECONDS.saturating_add(gone / DRIFT);
        if near(off) {
            // The wall clock is followed, but never backwards: a minute does not happen twice.
            let now = wall.max(before);
            self.agreed = Some((now, steady));
            self.insists = None;
            return now;
        }
        match self.insists {
            Some((same, since)) if near(off.saturating_sub(same)) => {
                if steady.saturating_sub(since) >= SETTLES {
                    self.agreed = Some((wall, steady));
                    self.insists = None;
                    return wall;
                }
            }
            _ => {
                self.insists = Some((off, steady));
                self.jumps.push(Jump {
                    from: expected,
                    to: wall,
                });
            }
        }
        expected
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const START: i64 = 1_700_000_000;

    fn at(state: &mut State, wall: i64, count: u64) -> i64 {
        state
            .read(Moment(START + wall), Duration::from_secs(count))
            .0
            - START
    }

    #[test]
    fn a_wall_clock_that_agrees_is_followed_and_drift_with_it() {
        let mut state = State::default();
        assert_eq!(at(&mut state, 0, 0), 0);
        assert_eq!(at(&mut state, 1003, 1000), 1003);
        assert_eq!(at(&mut state, 2008, 2000), 2008);
        assert!(state.jumps.is_empty());
    }

    #[test]
    fn a_jump_is_noted_once_and_believed_only_after_it_has_stood() {
        for jump in [86_400, -86_400] {
            let mut state = State::default();
            at(&mut state, 0, 0);
            assert_eq!(at(&mut state, 60 + jump, 60), 60);
            assert_eq!(at(&mut state, 300 + jump, 300), 300);
            assert_eq!(at(&mut state, 659 + jump, 659), 659);
            assert_eq!(at(&mut state, 660 + jump, 660), 660 + jump);
            let noted = Jump {
                from: Moment(START + 60),
                to: Moment(START + 60 + jump),
            };
            assert_eq!(state.jumps, [noted]);
        }
    }

    #[test]
    fn a_clock_that_is_set_right_again_has_moved_nothing() {
        let mut state = State::default();
        at(&mut state, 0, 0);
        assert_eq!(at(&mut state, 10_060, 60), 60);
        assert_eq!(at(&mut state, 120, 120), 120);
        assert_eq!(at(&mut state, 1000, 1000), 1000);
    }

    #[test]
    fn a_wall_clock_that_went_back_while_nobody_looked_is_held_against_what_was_kept() {
        let mut state = State::default();
        state.begin(Moment(START + 5000), Moment(START), Duration::ZERO);
        assert_eq!(at(&mut state, 60, 60), 5060);
        assert_eq!(state.jumps.len(), 1);
        let mut state = State::default();
        state.begin(Moment(START), Moment(START + 5000), Duration::ZERO);
        assert_eq!(at(&mut state, 5060, 60), 5060);
        assert!(state.jumps.is_empty());
    }

    proptest! {
        #[test]
        fn whatever_the_wall_clock_says_time_goes_back_only_after_a_jump_was_noted(
            steps in prop::collection::vec((0..900_u64, -200_000..200_000_i64, any::<bool>()), 1..60)
        ) {
            let mut state = State::default();
            let (mut count, mut off) = (0, 0);
            let mut last = state.read(Moment(START), Duration::ZERO);
            for (gone, change, jumps) in steps {
                count += gone;
                off += if jumps { change } else { 0 };
                let wall = Moment(START + i64::try_from(count).unwrap_or(0) + off);
                let noted = state.jumps.len();
                let now = state.read(wall, Duration::from_secs(count));
                prop_assert!(now >= last || noted > 0);
                last = now;
            }
        }
    }
}
