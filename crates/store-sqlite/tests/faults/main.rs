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

/// A folder in memory where there is one: these tests wait for no disk, they read what was waited for.
fn folder_in_memory() -> tempfile::TempDir {
    tempfile::tempdir_in("/dev/shm")
        .or_else(|_| tempfile::tempdir())
        .unwrap()
}
