//! The promises of an office, and their arithmetic.
//!
//! A charter is a file that an office edits. From it and from what stands openly in entry headers
//! (kind, what is discharged, when) follows which obligations run, when each is due, and whether it
//! was kept. Pure: absent are clocks, storage, and any knowledge of what an entry is about.

mod calendar;
mod editions;
mod file;
mod ladder;
mod obligation;
pub mod performance;
mod promise;
mod step;

pub use calendar::{Calendar, Holiday};
pub use editions::Editions;
pub use file::{FILE_BYTES_MAX, FileProblem, Found, read};
pub use ladder::{Ladder, Rung};
pub use obligation::{Obligation, Running, Standing, follow, kept_by, ladder};
pub use promise::{Act, Charter, Guard, Limit, Promise, Rule, Trigger};
pub use step::{Copies, Happening, Step};

use std::sync::{Arc, LazyLock};

/// The charter that an office has until it writes its own, with the field's figures and their
/// sources.
pub const DEFAULT: &str = include_str!("../../../charters/default.toml");

/// The versions of that charter that came before, oldest first.
const BEFORE: [&str; 1] = [include_str!("../../../charters/default-1.toml")];

/// The default charter, read.
#[must_use]
pub fn default_charter() -> Arc<Charter> {
    let newest = BUILT_IN.last().cloned();
    newest.unwrap_or_else(|| read_built_in(DEFAULT))
}

/// Every version of the default charter, oldest first, read once.
static BUILT_IN: LazyLock<Vec<Arc<Charter>>> = LazyLock::new(|| {
    let texts = BEFORE.into_iter().chain([DEFAULT]);
    texts.map(read_built_in).collect()
});

fn read_built_in(text: &str) -> Arc<Charter> {
    #[expect(
        clippy::expect_used,
        reason = "the files are built in, and a test reads them"
    )]
    Arc::new(read("charters/default.toml", text).expect("the built-in charter is well formed"))
}
