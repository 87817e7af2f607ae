//! Intake: a case is opened from reports, and reports are joined to it or taken out.

pub mod decide;
pub mod event;
pub mod view;
