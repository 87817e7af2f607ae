//! The strictest backend: in memory, and it can be told to fail.
