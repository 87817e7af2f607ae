//! The client with which the commands ask a node: one that waits, but not for ever.

use crate::problem::Problem;
use std::time::Duration;

/// How long a node may take for a connection; over Tor that is long.
const CONNECT: Duration = Duration::from_secs(60);

/// How long a node may take for an answer whose size does not matter.
pub const ANSWER: Duration = Duration::from_secs(120);

/// The slowest line on which a file is still sent, in bytes a second; slower ones are taken for dead.
const SLOWEST: u64 = 2048;

/// A client that follows no redirection and asks no proxy: a node answers for itself.
///
/// # Errors
/// Says what this machine lacks for asking at all.
pub fn client() -> Result<reqwest::Client, Problem> {
    reqwest::Client::builder()
        .no_proxy()
        .redirect(reqwest::redirect::Policy::none())
        .connect_timeout(CONNECT)
        .timeout(ANSWER)
        .build()
        .map_err(|problem| Problem::failed(format!("Nothing can be asked: {problem}."), ""))
}

/// How long sending so many bytes may take.
pub const fn time_to_send(bytes: u64) -> Duration {
    ANSWER.saturating_add(Duration::from_secs(bytes / SLOWEST))
}
