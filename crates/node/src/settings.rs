//! What an administrator can set about a node, and the reasons of the defaults.

use ledger::{NoteKey, WitnessKey};
use std::sync::Arc;
use std::time::Duration;
use zeroize::Zeroizing;

/// The settings of a node.
#[derive(Clone)]
pub struct Settings {
    /// The address under which people reach the portal, such as `https://example.org`; no slash at the end.
    pub public_address: String,
    /// Where the quick exit leads.
    pub exit_address: String,
    /// The name of the log in its checkpoints (c2sp.org/tlog-checkpoint), such as `example.org/recourse`.
    pub log_origin: String,
    /// How much one person may send.
    pub limits: Limits,
    /// When checkpoints are made.
    pub schedule: Schedule,
    /// Who is asked to cosign each checkpoint.
    pub witnesses: Vec<WitnessAt>,
    /// The keys of the logs that this node cosigns as their witness; each is named after its log's origin.
    pub witnessed: Vec<NoteKey>,
    /// The other nodes for whose offices copies may be held here, and whose copies are taken.
    pub peers: Vec<PeerAt>,
    /// The code with which an office may be founded here, once; none where no office may be.
    pub enrolment: Option<Arc<Zeroizing<String>>>,
    /// By which ways people are told that something needs them.
    pub notify: crate::notify::NotifySettings,
    /// The lexicon, with an office's own terms.
    pub lexicon: Arc<lexicon::Live>,
    /// Bytes left on the disk that holds the blobs, where that can be known.
    pub free_space: Arc<dyn Fn() -> Option<u64> + Send + Sync>,
}

/// A witness, and where it is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WitnessAt {
    /// Its key.
    pub key: WitnessKey,
    /// Its submission prefix (c2sp.org/tlog-witness), such as `https://peer.example.org/witness`.
    pub address: String,
}

/// Another node, and where it is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PeerAt {
    /// Its Ed25519 public key, with which it signs what it says.
    pub key: [u8; 32],
    /// Its address, such as `https://peer.example.org`.
    pub address: String,
}

/// How much one person may send.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// The largest attachment, in bytes.
    pub attachment_max: u64,
    /// All attachments of one report or message together, in bytes.
    pub upload_max: u64,
    /// Attachments of one report or message.
    pub files_max: usize,
    /// All texts of one form together, in bytes.
    pub text_max: usize,
    /// What a draft may take while a refused form is corrected, in bytes.
    pub draft_max: usize,
    /// Bytes that must stay free on the disk; below, attachments are refused and text is still taken.
    pub reserve: u64,
}

/// When checkpoints are made.
#[derive(Clone, Copy, Debug)]
pub struct Schedule {
    /// From one checkpoint to the next; aligned to the clock and not to what happens.
    pub interval: Duration,
    /// By how many leaves the log grows at each step, at least; the rest are dummies.
    pub step: u64,
}

impl Default for Limits {
    fn default() -> Self {
        const MIB: u64 = 1024 * 1024;
        Self {
            // A phone's video of a quarter of an hour.
            attachment_max: 2048 * MIB,
            upload_max: 4096 * MIB,
            files_max: 20,
            // Some twenty printed pages; a longer story comes as a file.
            text_max: 64 * 1024,
            draft_max: 512 * 1024,
            // Room for some hundred thousand reports without files.
            reserve: 1024 * MIB,
        }
    }
}

impl Schedule {
    /// The longest that an entry may wait for its place in the log (the maximum merge delay). What waits longer was
    /// held back: ten checkpoints pass, and ten minutes, before anybody is alarmed by a node that was restarted.
    #[must_use]
    pub fn merge_max(&self) -> Duration {
        const TEN_MINUTES: Duration = Duration::from_secs(600);
        self.interval.saturating_mul(10).max(TEN_MINUTES)
    }
}

impl Default for Schedule {
    fn default() -> Self {
        Self {
            interval: Duration::from_secs(60),
            step: 16,
        }
    }
}

impl Settings {
    /// Settings with the usual limits for a portal at this address.
    #[must_use]
    pub fn for_address(public_address: &str) -> Self {
        let host = public_address
            .split_once("://")
            .map_or(public_address, |(_, host)| host);
        Self {
            public_address: public_address.trim_end_matches('/').to_owned(),
            exit_address: "https://www.wikipedia.org/".to_owned(),
            log_origin: format!("{}/log", host.trim_end_matches('/')),
            limits: Limits::default(),
            schedule: Schedule::default(),
            witnesses: Vec::new(),
            witnessed: Vec::new(),
            peers: Vec::new(),
            enrolment: None,
            notify: crate::notify::NotifySettings::default(),
            lexicon: Arc::default(),
            free_space: Arc::new(|| None),
        }
    }

    /// The name under which this node cosigns as a witness. It follows from the log's name, which never changes.
    #[must_use]
    pub fn witness_name(&self) -> String {
        let log = self.log_origin.trim_end_matches('/');
        format!("{}/witness", log.strip_suffix("/log").unwrap_or(log))
    }

    /// Whether people come by https, so that cookies are marked `Secure`.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.public_address.starts_with("https://")
    }
}
