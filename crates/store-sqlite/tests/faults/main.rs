//! What becomes of acknowledged things when a process is killed, when power is lost, when the disk
//! is full, and when the disk fails.
//!
//! Each test runs this same program again as a child that writes and says what was acknowledged. A
//! test that finds nothing lost proves little by itself, so each has a control that must find a
//! loss.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

mod child;
mod failing;
mod full;
mod kill;
mod operation;
mod power;
mod replay;
mod trace;
mod verify;
