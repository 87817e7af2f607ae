//! Coding: which terms of the lexicon fit the case, as officers confirmed.

pub mod decide;
pub mod event;
pub mod view;
