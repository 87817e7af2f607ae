//! `recourse config`: each setting in force, and where it came from.

use crate::problem::Problem;
use crate::settings::{All, Settings};
use crate::terminal;

/// Prints the settings.
///
/// # Errors
/// What is wrong with them.
pub fn show(flags: &All) -> Result<(), Problem> {
    let settings = Settings::in_force(&flags.given)?;
    terminal::say(&settings.shown());
    Ok(())
}
