//! The promises of an office, and their arithmetic.
//!
//! A charter is a file that an office edits. From it and from what stands openly in entry headers
//! (kind, what is discharged, when) follows which obligations run, when each is due, and whether it
//! was kept. Pure: absent are clocks, storage, and any knowledge of what an entry is about.

mod calendar;
mod file;
mod obligation;
mod promise;

pub use calendar::{Calendar, Holiday};
pub use file::{FILE_BYTES_MAX, FileProblem, Found, read};
pub use obligation::{
    Happening, Obligation, Standing, Step, due, follow, kept_by, open_obligations,
};
pub use promise::{Act, Charter, Limit, Promise, Trigger};

/// The charter that an office has until it writes its own, with the field's figures and their
/// sources.
pub const DEFAULT: &str = include_str!("../../../charters/default.toml");

/// The default charter, read.
#[must_use]
pub fn default_charter() -> Charter {
    #[expect(
        clippy::expect_used,
        reason = "the file is built in, and a test reads it"
    )]
    read("charters/default.toml", DEFAULT).expect("the built-in charter is well formed")
}
