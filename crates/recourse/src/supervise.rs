//! Node and desk as two processes of this program: started, watched, started again, ended together.
//!
//! A wall in the manifest is no wall in memory: officers' keys never lie in the process that faces the
//! public. A child says `ready ADDRESS KEY` on its standard output, and ends when its standard input does, so
//! that none outlives this process, however it ends.

use crate::problem::{CANNOT_WORK, Problem};
use crate::terminal::warn;
use rustix::process::{Pid, Signal, kill_process};
use std::process::Stdio;
use std::time::Duration;
use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::process::{Child, ChildStdin, Command};
use tokio::signal::unix::{SignalKind, signal};
use tokio::time::{Instant, sleep, timeout};

/// How long a child may take until it answers: a first start makes folders and databases, a start after a
/// crash reads a journal.
const START_MAX: Duration = Duration::from_secs(60);
/// How long a child may take to end what it has begun: an upload that is cut off is sent again.
const END_MAX: Duration = Duration::from_secs(5);
/// A child that ran for so long is started again at once.
const STEADY: Duration = Duration::from_secs(60);
/// The longest pause before a child is started again.
const PAUSE_MAX: Duration = Duration::from_secs(30);

/// One of the two houses.
pub struct House {
    /// Its name: also the command that starts it.
    pub name: &'static str,
    /// The variables that it is started with.
    pub variables: Vec<(String, String)>,
    child: Option<Running>,
    pause: Duration,
}

struct Running {
    child: Child,
    // Held open as long as the child shall run.
    stdin: ChildStdin,
    since: Instant,
}

/// What a child says when it is ready.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ready {
    /// Where it listens.
    pub address: std::net::SocketAddr,
    /// Its public key, where it has one.
    pub key: Option<String>,
}

/// The line with which a child says so.
pub fn ready_line(ready: &Ready) -> String {
    match &ready.key {
        Some(key) => format!("ready {} {key}", ready.address),
        None => format!("ready {}", ready.address),
    }
}

fn read_ready(line: &str) -> Option<Ready> {
    let mut words = line.strip_prefix("ready ")?.split_whitespace();
    Some(Ready {
        address: words.next()?.parse().ok()?,
        key: words.next().map(str::to_owned),
    })
}

impl House {
    /// A house that is not started yet.
    pub fn new(name: &'static str, variables: Vec<(String, String)>) -> Self {
        Self {
            name,
            variables,
            child: None,
            pause: Duration::ZERO,
        }
    }

    /// Sets a variable for this and every later start.
    pub fn set(&mut self, variable: &str, text: impl Into<String>) {
        self.variables.retain(|(name, _)| name != variable);
        self.variables.push((variable.to_owned(), text.into()));
    }

    /// Starts the house and waits until it is ready.
    ///
    /// # Errors
    /// The child itself said on standard error what was wrong.
    pub async fn start(&mut self) -> Result<Ready, Problem> {
        let failed = |why: String| Problem::failed(format!("The {} {why}.", self.name), "");
        let program = std::env::current_exe()
            .map_err(|problem| failed(format!("cannot be started: {problem}")))?;
        let mut child = Command::new(program)
            .args([self.name, "--supervised"])
            .envs(self.variables.iter().cloned())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .kill_on_drop(true)
            .spawn()
            .map_err(|problem| failed(format!("cannot be started: {problem}")))?;
        let (Some(stdin), Some(stdout)) = (child.stdin.take(), child.stdout.take()) else {
            return Err(failed("cannot be spoken to".to_owned()));
        };
        let mut lines = BufReader::new(stdout).lines();
        let first = timeout(START_MAX, lines.next_line()).await;
        let Some(ready) = first
            .ok()
            .and_then(Result::ok)
            .flatten()
            .as_deref()
            .and_then(read_ready)
        else {
            let _ = child.start_kill();
            let code = child.wait().await.ok().and_then(|status| status.code());
            return Err(match code {
                Some(code) if code == i32::from(CANNOT_WORK) => Problem::asked(
                    format!("The {} did not start; the reason stands above.", self.name),
                    "",
                ),
                _ => failed("did not start; the reason stands above".to_owned()),
            });
        };
        // Nothing more is expected from there, but a full pipe would stop the child.
        tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        let since = Instant::now();
        self.child = Some(Running {
            child,
            stdin,
            since,
        });
        Ok(ready)
    }

    /// Waits until the house has ended; for ever where it does not run.
    async fn ended(&mut self) -> String {
        match &mut self.child {
            None => std::future::pending().await,
            Some(running) => match running.child.wait().await {
                Ok(status) => status.to_string(),
                Err(problem) => problem.to_string(),
            },
        }
    }

    /// Starts a house again that ended without being asked to.
    async fn start_again(&mut self, status: &str) -> Result<(), Problem> {
        let steady = self
            .child
            .take()
            .is_some_and(|running| running.since.elapsed() >= STEADY);
        if steady {
            self.pause = Duration::ZERO;
        }
        warn(&format!(
            "The {} ended unexpectedly ({status}) and is started again.",
            self.name
        ));
        loop {
            sleep(self.pause).await;
            self.pause = next_pause(self.pause);
            match self.start().await {
                Ok(_) => return Ok(()),
                Err(problem) if problem.is_asked() => return Err(problem),
                Err(problem) => warn(&format!(
                    "{problem} The next attempt is in {} seconds.",
                    self.pause.as_secs()
                )),
            }
        }
    }

    fn ask_to_end(&mut self) {
        if let Some(running) = &mut self.child
            && let Some(id) = running.child.id().and_then(|id| i32::try_from(id).ok())
            && let Some(pid) = Pid::from_raw(id)
        {
            let _ = kill_process(pid, Signal::TERM);
        }
    }

    async fn end(&mut self) {
        if let Some(mut running) = self.child.take() {
            drop(running.stdin);
            if timeout(END_MAX, running.child.wait()).await.is_err() {
                let _ = running.child.kill().await;
            }
        }
    }
}

fn next_pause(pause: Duration) -> Duration {
    (pause * 2).clamp(Duration::from_secs(1), PAUSE_MAX)
}

/// Watches both houses until this process is asked to end, then ends them.
///
/// # Errors
/// A house that cannot work as it is set.
pub async fn watch(node: &mut House, desk: &mut House) -> Result<(), Problem> {
    let outcome = until_asked(node, desk).await;
    node.ask_to_end();
    desk.ask_to_end();
    tokio::join!(node.end(), desk.end());
    outcome
}

async fn until_asked(node: &mut House, desk: &mut House) -> Result<(), Problem> {
    let mut asked = std::pin::pin!(asked_to_end());
    loop {
        tokio::select! {
            () = &mut asked => return Ok(()),
            status = node.ended() => {
                tokio::select! {
                    () = &mut asked => return Ok(()),
                    outcome = node.start_again(&status) => outcome?,
                }
            }
            status = desk.ended() => {
                tokio::select! {
                    () = &mut asked => return Ok(()),
                    outcome = desk.start_again(&status) => outcome?,
                }
            }
        }
    }
}

/// Waits for SIGINT or SIGTERM.
pub async fn asked_to_end() {
    let (Ok(mut interrupt), Ok(mut terminate)) = (
        signal(SignalKind::interrupt()),
        signal(SignalKind::terminate()),
    ) else {
        warn("Signals cannot be received; end this program with SIGKILL.");
        return std::future::pending().await;
    };
    tokio::select! {
        _ = interrupt.recv() => {}
        _ = terminate.recv() => {}
    }
}

/// Waits for a signal, or, in a child, for the end of what started it.
pub async fn end_of_service(supervised: bool) {
    if !supervised {
        return asked_to_end().await;
    }
    // A thread of its own, since a read of standard input cannot be given up.
    let (gone, parent) = tokio::sync::oneshot::channel();
    std::thread::spawn(move || {
        let _ = std::io::copy(&mut std::io::stdin().lock(), &mut std::io::sink());
        let _ = gone.send(());
    });
    tokio::select! {
        () = asked_to_end() => {}
        _ = parent => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_child_says_is_read_as_it_was_meant() {
        let ready = Ready {
            address: std::net::SocketAddr::from(([127, 0, 0, 1], 8080)),
            key: Some("ab".repeat(32)),
        };
        assert_eq!(read_ready(&ready_line(&ready)), Some(ready));
        assert_eq!(read_ready("ready soon"), None);
        assert_eq!(read_ready("hello"), None);
    }

    #[test]
    fn pauses_grow_and_stay_bearable() {
        let mut pause = Duration::ZERO;
        let mut pauses = Vec::new();
        for _ in 0..7 {
            pause = next_pause(pause);
            pauses.push(pause.as_secs());
        }
        assert_eq!(pauses, [1, 2, 4, 8, 16, 30, 30]);
    }
}
