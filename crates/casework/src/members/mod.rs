//! Members: who holds the case's key. The key itself is given by the desk; the event says that it
//! was.

pub mod decide;
pub mod event;
pub mod view;
