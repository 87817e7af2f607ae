//! How a desk is set, and why it does not start.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

/// How a desk is set.
#[derive(Clone)]
pub struct DeskConfig {
    /// The desk's folder: sealed replica, identity files, pinned keys. Made with mode 0700 where
    /// missing.
    pub folder: PathBuf,
    /// The node's address for desks, such as `http://127.0.0.1:8080`.
    pub node: String,
    /// After so long without a request a session is locked and wiped.
    pub idle: Duration,
    /// The `Host` names under which the desk answers, with port: anything else is refused (DNS
    /// rebinding).
    pub hosts: Vec<String>,
    /// Whether cookies carry `Secure`: yes wherever the desk is reached by https.
    pub secure_cookies: bool,
    /// scrypt work factor (log2) for identity files; 16 or more outside tests.
    pub work_factor: u8,
    /// The program that shows previews, called as `<program> preview`; none turns image previews
    /// off.
    pub preview_program: Option<PathBuf>,
    /// The charter's text for a founding; empty stands for the default one. Once founded, the
    /// office's record at the node says which holds.
    pub charter: String,
    /// The node's enrolment code, where the program has it; otherwise the founding form asks for
    /// it.
    pub enrolment: Option<zeroize::Zeroizing<String>>,
    /// The lexicon, with the office's own terms.
    pub lexicon: Arc<lexicon::Live>,
    /// The guidelines, with the office's own.
    pub guidelines: Arc<guideline::Live>,
    /// The templates of letters, with the office's own.
    pub papers: Arc<paper::Live>,
    /// The code that the founding form asks for where the desk can be reached from other machines.
    pub setup_code: Option<zeroize::Zeroizing<String>>,
}

/// Why a desk does not start.
#[derive(Debug, thiserror::Error)]
pub enum DeskProblem {
    /// The folder cannot be used.
    #[error("the desk's folder cannot be used: {0}")]
    Folder(std::io::Error),
    /// The node's address is not one of http or https.
    #[error("the node's address is not valid; it looks like http://127.0.0.1:8080")]
    Address,
    /// The folder is used by another process.
    #[error("another desk uses this folder")]
    InUse,
    /// A file of the folder is damaged; its name is given.
    #[error("the file {0} in the desk's folder is damaged; restore it from a backup")]
    Damaged(&'static str),
    /// The replica was written by a newer program.
    #[error("the desk's replica was written by a newer version of this program")]
    Newer,
    /// The replica cannot be used.
    #[error("the desk's replica cannot be used")]
    Replica,
}
