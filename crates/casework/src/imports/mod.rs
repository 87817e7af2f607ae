//! Imports: what came in from another system's file and became a case, or a part of one.
//!
//! An item stands in the case as the file said it, marked with where it is from and the key by which it is known again. It is no report:
//! nobody waits behind it for an answer, and nothing in it was checked.

pub mod decide;
pub mod event;
pub mod view;

pub use view::{Import, Imports};
