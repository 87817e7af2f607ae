//! Assessment: whether something is a reprisal, element by element, by a guideline; each version kept, each finding reviewed by
//! a second officer.
//!
//! What the answers mean is the guideline's (`guideline::find`). Here stands who answered, on what each answer rests, what the
//! officer concludes from it (never more than follows), and what a colleague thinks of it.

pub mod decide;
pub mod event;
pub mod view;
