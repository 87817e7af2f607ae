//! Cooperation: what an act may answer to: who cooperated with whom, meant to, or seemed to, when, and who could know.

pub mod decide;
pub mod event;
pub mod view;
