//! What a check of a log rests on: the log's pinned key, and whose cosignatures are enough.

use super::{client, fetch, unreachable, wrong};
use crate::problem::Problem;
use crate::terminal::warn;
use jiff::Timestamp;
use ledger::{LogProblem, NoteKey, Policy, SignedNote, Standing, WitnessKey};
use std::path::Path;
use std::time::Duration;

/// How long a checkpoint is waited for that its witnesses have cosigned: a newest one is alone for some seconds.
const PATIENCE: u32 = 30;

/// The pinned key, and the policy.
pub struct Trust {
    key: Option<NoteKey>,
    policy: Option<Policy>,
}

impl Trust {
    /// A policy from a file; its logs are pinned by it.
    ///
    /// # Errors
    /// Says what is wrong with key or file.
    pub fn of_file(key: Option<String>, path: &Path) -> Result<Self, Problem> {
        let wrong = |what: String| {
            Problem::asked(
                format!("The policy {} cannot be used: {what}.", path.display()),
                "A policy has lines like these: witness NAME KEY, group NAME 2 NAME NAME, quorum NAME",
            )
        };
        let text = std::fs::read_to_string(path).map_err(|problem| wrong(problem.to_string()))?;
        let policy = Policy::read(&text).map_err(|problem| wrong(problem.to_string()))?;
        Ok(Self {
            key: pinned_key(key)?,
            policy: Some(policy),
        })
    }

    /// So many of these witnesses; no policy where none is named.
    ///
    /// # Errors
    /// Says what is wrong with a key or the number.
    pub fn of_keys(
        key: Option<String>,
        witnesses: &[String],
        quorum: Option<usize>,
    ) -> Result<Self, Problem> {
        let mut keys = Vec::with_capacity(witnesses.len());
        for text in witnesses {
            keys.push(WitnessKey::read(text).ok_or_else(|| {
                Problem::asked(
                    "A witness's key is not of the form name+id+key.",
                    "Copy it whole, as the witness shows it at /witness/key, in quotation marks.",
                )
            })?);
        }
        let policy = match keys.len() {
            0 => None,
            all => Some(Policy::any(quorum.unwrap_or(all), &keys).map_err(|what| {
                Problem::asked(
                    format!("The witnesses cannot be counted: {what}."),
                    "Name each witness once, and a quorum that they can reach.",
                )
            })?),
        };
        Ok(Self {
            key: pinned_key(key)?,
            policy,
        })
    }

    /// How a checkpoint's note stands by the policy; none where there is no policy.
    pub fn standing(&self, note: &str) -> Option<Standing> {
        let policy = self.policy.as_ref()?;
        let note = SignedNote::read(note)?;
        Some(policy.standing(&note))
    }

    /// Whether there is nothing to wait for.
    pub fn is_met(&self, note: &str) -> bool {
        self.standing(note).is_none_or(|standing| standing.is_met)
    }

    /// The key that was named.
    pub fn pinned(&self) -> Option<&NoteKey> {
        self.key.as_ref()
    }

    /// The logs that the policy pins.
    fn logs(&self) -> &[NoteKey] {
        self.policy.as_ref().map_or(&[], |policy| &policy.logs)
    }

    /// Whether whoever asks knows the log's key from elsewhere.
    pub fn pins(&self) -> bool {
        self.key.is_some() || !self.logs().is_empty()
    }

    /// The key of the log whose checkpoint this is: the one that was pinned, or the one that its node says is its own.
    ///
    /// # Errors
    /// Says why none can be known.
    pub async fn key_of(&self, log: &str, note: &str) -> Result<NoteKey, Problem> {
        if let Some(key) = &self.key {
            return Ok(key.clone());
        }
        let origin = SignedNote::read(note)
            .and_then(|note| note.text.lines().next().map(str::to_owned))
            .ok_or_else(|| wrong(LogProblem::NoCheckpoint))?;
        let known = self.logs().iter().find(|key| key.name == origin);
        // Where none fits, the check says that the log is another one.
        if let Some(known) = known.or(self.logs().first()) {
            return Ok(known.clone());
        }
        if Path::new(log).is_dir() {
            return Err(Problem::asked(
                "A folder does not say whose log it is.",
                "Name the log's key with --key.",
            ));
        }
        let hello = client(log)?.hello().await.map_err(unreachable)?;
        warn(
            "No key was pinned: this shows that the log is whole, not that it is the one you know.",
        );
        Ok(NoteKey {
            name: origin,
            key: hello.node,
        })
    }

    /// The newest checkpoint; waits some seconds for its witnesses where a node is asked.
    pub async fn newest(&self, log: &str) -> Option<String> {
        for _ in 0..PATIENCE {
            let note = String::from_utf8(fetch(log, "checkpoint").await?).ok()?;
            if self.is_met(&note) || Path::new(log).is_dir() {
                return Some(note);
            }
            tokio::time::sleep(Duration::from_secs(1)).await;
        }
        String::from_utf8(fetch(log, "checkpoint").await?).ok()
    }
}

/// Who cosigned and who did not, a line each.
pub fn told(standing: &Standing) -> String {
    let each = standing.witnesses.iter().map(|(witness, time)| {
        let name = &witness.name;
        match time.and_then(moment) {
            Some(time) => format!("cosigned by {name} at {time}"),
            None => format!("not cosigned by {name}"),
        }
    });
    each.collect::<Vec<_>>().join("\n")
}

fn moment(seconds: u64) -> Option<Timestamp> {
    Timestamp::from_second(i64::try_from(seconds).ok()?).ok()
}

fn pinned_key(key: Option<String>) -> Result<Option<NoteKey>, Problem> {
    let read = |text: String| {
        NoteKey::read(&text).ok_or_else(|| {
            Problem::asked(
                "The key is not of the form name+id+key.",
                "Copy it whole, in quotation marks.",
            )
        })
    };
    key.map(read).transpose()
}
