//! The measurements. Filled in below.

/// `cargo xtask bench`.
pub fn bench(_arguments: &[String]) -> Result<(), String> {
    Ok(())
}
