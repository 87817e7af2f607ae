//! Registers: tables of cases that somebody kept until now, one row an item.
//!
//! A [`Mapping`] says which column is what; [`suggest_mapping`] makes a first one. [`read_register`] then yields row after row,
//! each with its problems; [`dry_run`] is the same run without keeping anything. A bad row never stops the rows behind it.
//! Absent: deciding which of two that look alike is right.

mod mapping;
mod rows;
mod suggest;

pub use mapping::{Column, Mapping, MappingProblem, Target};
pub(crate) use rows::language;
pub use rows::{Report, RowProblem, RowProblemKind, RowRead, Rows, dry_run, read_register};
pub use suggest::suggest_mapping;
