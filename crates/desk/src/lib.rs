//! The officers' house: it syncs sealed entries, opens them with the officers' keys in memory, and
//! works on cases.
//!
//! What an officer sees is computed from the streams whose keys that officer holds, and from
//! nothing else. Absent: plaintext at rest, clocks and chance (handed in as [`World`]), the public
//! port.

mod assessing;
pub mod attachment;
mod audit;
mod book;
mod config;
pub mod duty;
pub mod export;
mod feed;
pub mod figures;
mod file_name;
mod filing;
pub mod finding;
mod folder;
mod folds;
mod gate;
pub mod held;
pub mod import;
mod interests;
mod letter;
mod lists;
mod office;
mod picture;
pub mod preview;
mod record;
pub mod refusal;
mod replica;
pub mod rooms;
mod same_form;
pub mod server;
pub mod session;
pub mod setup;
mod show;
mod state;
pub mod status;
mod sync;
pub mod view;
pub mod visit;
pub mod work;
mod world;

pub use config::{DeskConfig, DeskProblem};
pub use refusal::Refusal;
pub use state::Desk;
pub use world::World;
