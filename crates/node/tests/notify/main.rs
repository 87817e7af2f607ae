//! Notices: to whom they go, that each is sent once, that they say nothing, and that no address but a named one is
//! spoken to. Mail goes to a real relay (aiosmtpd), hooks and topics to a real listener.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

mod duty;
mod ends;
mod ladder;
mod place;
mod sending;
