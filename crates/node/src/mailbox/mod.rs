//! The mailbox, opened for its owner in memory for the length of a request.

mod dialogue;
mod file;
mod reply;
mod session;

pub(crate) use dialogue::doomed;
pub use dialogue::{Dialogue, Item, Proof, What, dialogue, erase_answers};
pub use file::{OpenedFile, file};
pub use reply::Reply;
pub use session::{SessionCookie, leave, open_session};
pub(crate) use session::{Address, Session, lookup_key};
