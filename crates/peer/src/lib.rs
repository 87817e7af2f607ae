//! What houses say to each other: message forms, signed HTTP requests, and the clients that send them; what a log asks
//! of its witnesses.
//!
//! Absent: what a message leads to. The node acts on it in `node::api`, the desk asks in `desk::sync` and
//! `desk::work`. Nothing here reads a clock or draws a random number.

pub mod client;
mod codec;
pub mod copies;
mod message;
mod refusal;
pub mod roster;
pub mod rung;
mod signature;
mod step;
pub mod witness;

pub use charter::Rung;
pub use client::{Chance, Clock, NodeClient, PeerError};
pub use codec::version_of;
pub use copies::{
    CopyOver, CopyTaken, Directory, HeldForUs, HeldRow, HeldStream, HeldWord, Listed,
    SignedDirectory,
};
pub use message::{
    Append, AppendOutcome, Charters, Enrol, FeedEntry, FeedPage, Hello, KeyRecord, KeyRole,
    LeafProof, MESSAGE_MAX, Message, NewEntryWire, OfficeRecord, SignedOffice,
};
pub use refusal::{ApiRefusal, RefusalKind};
pub use roster::{
    Channel, ChannelKind, Channels, Contact, DutyState, HandOver, HandOverAct, Offer, Roster,
    Screened, Shift, TestNotice, Trouble, TroubleKind,
};
pub use signature::{
    CREATED_WINDOW_SECONDS, Covered, SignatureRefusal, SignedHeaders, Signer, VerifiedRequest,
    content_digest, sign, signature_base, verify,
};
pub use step::{Facts, step_of, step_of_facts};
pub use witness::{WitnessAnswer, WitnessClient};
