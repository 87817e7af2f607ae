//! charter

/// An office's charter.
#[derive(Clone, Debug)]
pub struct Charter;
