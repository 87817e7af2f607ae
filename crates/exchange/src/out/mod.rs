//! What goes out: a case in the shapes that other systems read.
//!
//! [`CaseOut`] is neutral and modelled on the HURIDOCS Events Standard. From it come a set of CSV files in plain words that we
//! read again without loss ([`write_set`], [`read_set`]), tables with the standard's numbered headings ([`huridocs`]), JSON with a
//! published schema ([`write_json`]), and a workbook ([`write_workbook`]). Absent: who may have it, and which parts. Whoever
//! fills a `CaseOut` has asked for consent before.

mod case;
mod cells;
mod cover;
pub mod csv;
mod huridocs;
mod json;
mod set;
mod workbook;
mod zipped;

pub use case::{
    Act, CaseOut, Chain, Event, Field, Information, Intervention, Involvement, Person, Relation,
};
pub use cells::{defuse, undefuse};
pub use cover::{cover, cover_text};
pub use huridocs::{Huridocs, HuridocsCode, WithoutCode, codes_of, huridocs};
pub use json::{JSON_FORMAT, JSON_VERSION, json_schema, read_json, write_json};
pub use set::{SetProblem, SetProblemKind, read_set, write_set};
pub use workbook::{Sheet, sheets, write_workbook};
pub use zipped::zipped;

/// A file that goes out.
#[derive(Clone, PartialEq, Eq)]
pub struct OutFile {
    /// Its name.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}
