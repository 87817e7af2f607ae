//! What desks ask of a node.

/// The largest message of a desk.
pub(crate) const MESSAGE_MAX: u64 = 8 * 1024 * 1024;
