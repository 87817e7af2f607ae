//! What comes in from other systems' files, and what goes out to them.
//!
//! In: messages, registers in CSV and XLSX, exports of Uwazi, answers and questionnaires of Kobo, XLSForm and GlobaLeaks. Each
//! item becomes the same neutral [`Incoming`], with a key by which it is known again. Out: a case as HURIDOCS tables, as CSV in
//! plain words, as JSON, as a workbook; and an archive of files in one tar.
//!
//! Pure: bytes in, values out. Absent: files, clocks, chance, network, sealing; what an office makes of an incoming item; and any
//! trust in what a file says of itself, be it a size, a name, a date or a sender.

mod date;
mod incoming;
mod limits;
mod mail;
mod refused;
mod text;
mod uwazi;

pub mod archive;
pub mod out;
pub mod questionnaire;
pub mod register;
pub mod table;

pub use date::{DateOrder, PartialDate};
pub use incoming::{
    About, Answered, Attachment, Dated, Incoming, Known, NameRole, Named, Notice, Source,
    SourceKind, Standing,
};
pub use limits::Limits;
pub use mail::{Mailbox, read_message};
pub use refused::Refused;
pub use text::safe_name;
pub use uwazi::{Uwazi, read_uwazi};
