//! Copies between two nodes, over real connections on loopback: handed over once, opened there with the same receipt, and
//! missed by the other node where they are kept back.

#![expect(clippy::unwrap_used, reason = "tests")]

mod following;
mod handing;
#[path = "../house/mod.rs"]
#[expect(dead_code, reason = "the portal's tests use the rest of it")]
mod house;
mod two;
