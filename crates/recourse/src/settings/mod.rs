//! Settings: flags before environment before one TOML file before what is usual, and where each came from.
//!
//! One table (`table.rs`) names them all; flags, variables and keys of the file are made from it.

mod flags;
mod read;
mod table;
mod value;

pub use flags::{All, Data, Desk, Flags, Group, Node, Up};
pub use read::Settings;
pub use value::{Blobs, Database, list};
