//! Letters and dossiers on paper: a template in Markdown and an office's values become a typeset PDF, or a DOCX to edit.
//!
//! The way is always the same: a [`Template`] is filled with [`Values`] and gives a [`Document`], our own model of a letter; the
//! [`Press`] typesets it, [`docx`] writes it for a word processor. Values are data on the whole way: nothing that stands in
//! one becomes markup, in Markdown, in typst or in XML. Absent: files and folders (a caller reads them and hands texts), clocks,
//! and whether a letter may leave (`casework`).

mod built_in;
mod check;
mod clean;
mod document;
mod docx;
mod editable;
mod frame;
mod kind;
mod live;
mod markdown;
mod press;
mod problem;
mod samples;
mod template;
mod values;

pub use built_in::built_in;
pub use document::{Block, Document, Items, Run, Watermark};
pub use docx::docx;
pub use editable::{markdown, written};
pub use kind::Kind;
pub use live::Live;
pub use press::{Fonts, Press, font_folders};
pub use problem::{PaperProblem, Problem};
pub use samples::{full, minimal};
pub use template::Template;
pub use values::{
    Act, Addressee, Cooperation, Evidence, Finding, Happened, Norm, Office, Person, Signatory,
    VALUES, Values,
};
