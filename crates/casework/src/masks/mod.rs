//! Masks: parties whose identity the pages of the case do not show until two officers agree to show it.
//!
//! A mask protects against a glance over the shoulder and against habit. It does not protect against a member: every member holds
//! the case's key and could open its entries. Whoever must not know is not made a member.

pub mod decide;
pub mod event;
pub mod view;
