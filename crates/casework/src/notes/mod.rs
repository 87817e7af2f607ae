//! Notes: what officers write for each other.

pub mod decide;
pub mod event;
pub mod view;
