//! Assignment: which member works on the case.

pub mod decide;
pub mod event;
pub mod view;
