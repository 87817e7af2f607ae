//! The mailbox, opened for its owner in memory for the length of a request.

mod dialogue;
mod file;
mod promises;
mod reply;
mod session;

pub use dialogue::{Dialogue, Item, Place, Proof, What, dialogue, erase_answers};
pub use file::{OpenedFile, file};
pub use promises::{Claim, CopyState, Promises, SealedCopy, promises};
pub use reply::Reply;
#[cfg(test)]
pub(crate) use reply::append;
pub(crate) use session::{Address, Session, copy_key, lookup_key};
pub use session::{SessionCookie, leave, open_session, turn};
