//! `recourse log watch`: looks at a log again and again, and raises an alarm on what should never happen.
//!
//! What was seen last lies in a folder: the checkpoint (its file's age says since when it is unchanged), the last one
//! that met the policy, the key of the first look, and as evidence whatever contradicted it. A checkpoint bears no
//! time; that it is old shows in two ways. The log grows by dummies on its schedule, so one that does not change for
//! long is no live one; and cosignatures say when they were made. Absent: a look at every entry; that is `verify`.

use super::trust::{Trust, told};
use super::{fetch, seen_before};
use crate::problem::Problem;
use crate::terminal::{say, warn};
use crate::world;
use ledger::{Checkpoint, CheckpointProblem, LogProblem, LogReader, NoteKey};
use std::fmt;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};
use store_sqlite::durable;

/// What `recourse log watch` is asked.
pub struct Watching {
    pub log: String,
    pub state: PathBuf,
    pub trust: Trust,
    pub every: Duration,
    pub stale_after: Duration,
    pub once: bool,
    pub on_alarm: Option<PathBuf>,
}

/// What should never happen, or not for long.
#[derive(Debug, PartialEq, Eq)]
enum Alarm {
    /// Nothing answers, or there is no checkpoint.
    Unreachable,
    /// The checkpoint is of another log, or not signed by its key.
    Signature(CheckpointProblem),
    /// It is smaller than one that was seen.
    Rollback { seen: u64, size: u64 },
    /// It contradicts one that was seen.
    Fork { seen: u64, size: u64 },
    /// What would show that it continues the one that was seen is missing.
    Withheld { seen: u64, size: u64 },
    /// It has not changed for so many seconds.
    Stale { size: u64, seconds: u64 },
    /// No checkpoint met the policy for so long.
    Unwitnessed { told: String },
}

impl Alarm {
    fn name(&self) -> &'static str {
        match self {
            Self::Unreachable => "unreachable",
            Self::Signature(_) => "signature",
            Self::Rollback { .. } => "rollback",
            Self::Fork { .. } => "fork",
            Self::Withheld { .. } => "withheld",
            Self::Stale { .. } => "stale",
            Self::Unwitnessed { .. } => "unwitnessed",
        }
    }

    /// Whether the checkpoint itself is evidence of it.
    fn is_proved(&self) -> bool {
        matches!(
            self,
            Self::Signature(_) | Self::Rollback { .. } | Self::Fork { .. }
        )
    }

    fn remedy(&self) -> &'static str {
        match self {
            Self::Unreachable | Self::Withheld { .. } => {
                "Look from another line, too: whoever keeps a log from one reader may show it to others."
            }
            Self::Signature(_) | Self::Rollback { .. } | Self::Fork { .. } => {
                "Both checkpoints are in the folder 'evidence'. Ask the office, and show them to others who follow this log."
            }
            Self::Stale { .. } => {
                "Ask the office whether its node stands still, and others what they see."
            }
            Self::Unwitnessed { .. } => {
                "Ask the witnesses that are missing whether they follow this log, and what they saw of it."
            }
        }
    }
}

impl fmt::Display for Alarm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ALARM {}: ", self.name())?;
        match self {
            Self::Unreachable => f.write_str("the log shows no checkpoint."),
            Self::Signature(problem) => write!(f, "{problem}."),
            Self::Rollback { seen, size } => {
                write!(f, "the log had {seen} leaves, and now it has {size}.")
            }
            Self::Fork { seen, size } => write!(
                f,
                "the log of {size} leaves is no continuation of the one of {seen} leaves that was seen before."
            ),
            Self::Withheld { seen, size } => write!(
                f,
                "the log does not give the tiles that would show that its {size} leaves continue the {seen} seen before."
            ),
            Self::Stale { size, seconds } => write!(
                f,
                "the log stands at {size} leaves for {} minutes; it should grow on its schedule.",
                seconds / 60
            ),
            Self::Unwitnessed { told } => write!(
                f,
                "no checkpoint has had the cosignatures that you ask for lately ({}).",
                told.replace('\n', ", ")
            ),
        }
    }
}

/// Watches a log.
///
/// # Errors
/// The folder cannot be used; with `once`, also the alarm.
pub async fn watch(asked: &Watching) -> Result<(), Problem> {
    let state = State::open(&asked.state)?;
    if !Path::new(&asked.log).is_dir() {
        super::client(&asked.log)?;
    }
    let (mut raised, mut answered) = (None, world::now().0);
    loop {
        let looked = look(asked, &state).await?;
        if asked.once {
            return match looked {
                Ok(sound) => {
                    say(&sound);
                    Ok(())
                }
                Err(alarm) => {
                    call(asked, &alarm);
                    Err(Problem::alarm(alarm.to_string(), alarm.remedy()))
                }
            };
        }
        let now = world::now().0;
        let alarm = match looked {
            Ok(_) => {
                answered = now;
                None
            }
            // A line may break for a moment.
            Err(Alarm::Unreachable) if now - answered < seconds(asked.stale_after) => None,
            Err(alarm) => Some(alarm),
        };
        let name = alarm.as_ref().map(Alarm::name);
        if name != raised {
            match &alarm {
                Some(alarm) => {
                    warn(&format!("{alarm}\n{}", alarm.remedy()));
                    call(asked, alarm);
                }
                None => say("The log is as it must be again."),
            }
            raised = name;
        }
        tokio::time::sleep(asked.every).await;
    }
}

/// Runs what the administrator named; nobody waits for it.
fn call(asked: &Watching, alarm: &Alarm) {
    let Some(program) = &asked.on_alarm else {
        return;
    };
    let begun = std::process::Command::new(program)
        .args([alarm.name(), &alarm.to_string()])
        .stdin(std::process::Stdio::null())
        .spawn();
    match begun {
        // With --once the program ends after this, and whoever was called goes on.
        Ok(mut child) => drop(std::thread::spawn(move || child.wait())),
        Err(problem) => warn(&format!("{} cannot be run: {problem}.", program.display())),
    }
}

/// One look. What is seen is kept only where it continues what was seen before.
async fn look(asked: &Watching, state: &State) -> Result<Result<String, Alarm>, Problem> {
    let note = match asked.once {
        true => asked.trust.newest(&asked.log).await,
        false => fetch(&asked.log, "checkpoint")
            .await
            .and_then(|note| String::from_utf8(note).ok()),
    };
    let Some(note) = note else {
        return Ok(Err(Alarm::Unreachable));
    };
    let key = state.key(asked, &note).await?;
    let seen = state.seen(&key)?;
    let judged = match Checkpoint::verify(&note, &key) {
        Err(problem) => Err(Alarm::Signature(problem)),
        Ok(head) => continues(asked, &key, seen.as_ref(), head, &note).await?,
    };
    let head = match judged {
        Ok(head) => head,
        Err(alarm) => {
            if alarm.is_proved() {
                state.keep_evidence(&alarm, &note)?;
            }
            return Ok(Err(alarm));
        }
    };
    if seen.as_ref() != Some(&head) {
        state.keep("checkpoint", &note)?;
    }
    if asked.trust.is_met(&note) {
        state.keep("cosigned", &note)?;
    }
    Ok(match is_old(asked, state, &head, &note)? {
        Some(alarm) => Err(alarm),
        None => Ok(format!(
            "The log is as it must be: {} leaves, a continuation of what was seen before.\n{}",
            head.size,
            asked
                .trust
                .standing(&note)
                .map_or(String::new(), |it| told(&it))
        )),
    })
}

/// The checkpoint, if it continues the one that was seen.
async fn continues(
    asked: &Watching,
    key: &NoteKey,
    seen: Option<&Checkpoint>,
    head: Checkpoint,
    note: &str,
) -> Result<Result<Checkpoint, Alarm>, Problem> {
    let Some(seen) = seen.cloned() else {
        return Ok(Ok(head));
    };
    let (log, key, note) = (asked.log.clone(), key.clone(), note.to_owned());
    let runtime = tokio::runtime::Handle::current();
    let (was, size) = (seen.size, head.size);
    // The reader asks for one tile after the other; it waits on a thread of its own.
    let followed = tokio::task::spawn_blocking(move || {
        let mut missing = false;
        let mut reader = LogReader::new(key, |path: &str| match path {
            "checkpoint" => Some(note.clone().into_bytes()),
            path => {
                let found = runtime.block_on(fetch(&log, path));
                missing |= found.is_none();
                found
            }
        });
        let followed = reader.follow(&seen);
        drop(reader);
        (followed, missing)
    });
    let (followed, missing) = followed
        .await
        .map_err(|_| Problem::failed("The look was broken off.", ""))?;
    Ok(match followed {
        Ok(head) => Ok(head),
        Err(LogProblem::RolledBack { seen, size }) => Err(Alarm::Rollback { seen, size }),
        // At one size two roots contradict each other without any tile.
        Err(_) if missing && was != size => Err(Alarm::Withheld { seen: was, size }),
        Err(_) => Err(Alarm::Fork { seen: was, size }),
    })
}

/// Whether the log stands still, or its witnesses do.
fn is_old(
    asked: &Watching,
    state: &State,
    head: &Checkpoint,
    note: &str,
) -> Result<Option<Alarm>, Problem> {
    let (now, limit) = (world::now().0, seconds(asked.stale_after));
    let age = state.age("checkpoint")?;
    if age > limit {
        return Ok(Some(Alarm::Stale {
            size: head.size,
            seconds: age.unsigned_abs(),
        }));
    }
    let Some(standing) = asked.trust.standing(note) else {
        return Ok(None);
    };
    // The witnesses' own times, where the policy was met at all.
    let times = state.read("cosigned")?.and_then(|cosigned| {
        let kept = asked.trust.standing(&cosigned)?;
        let times = kept.witnesses.into_iter().filter_map(|(_, time)| time);
        i64::try_from(times.max()?).ok()
    });
    let is_recent = match times {
        Some(time) => now - time <= limit,
        // A policy that asks for nobody, or one that was never met.
        None => standing.is_met,
    };
    Ok((!is_recent).then(|| Alarm::Unwitnessed {
        told: told(&standing),
    }))
}

fn seconds(duration: Duration) -> i64 {
    i64::try_from(duration.as_secs()).unwrap_or(i64::MAX)
}

/// The folder with what was seen.
struct State {
    folder: PathBuf,
}

impl State {
    fn open(folder: &Path) -> Result<Self, Problem> {
        durable::create_folder(folder).map_err(|problem| unusable(folder, &problem))?;
        Ok(Self {
            folder: folder.to_owned(),
        })
    }

    /// The key that was named, or the one that the log showed at the first look.
    async fn key(&self, asked: &Watching, note: &str) -> Result<NoteKey, Problem> {
        if !asked.trust.pins()
            && let Some(kept) = self.read("key")?
        {
            return NoteKey::read(&kept).ok_or_else(|| self.damaged("key"));
        }
        let key = asked.trust.key_of(&asked.log, note).await?;
        if !asked.trust.pins() {
            self.keep("key", &key.text())?;
        }
        Ok(key)
    }

    /// The checkpoint that was seen last.
    fn seen(&self, key: &NoteKey) -> Result<Option<Checkpoint>, Problem> {
        let path = self.folder.join("checkpoint");
        match path.exists() {
            true => seen_before(&path, key).map(Some),
            false => Ok(None),
        }
    }

    fn read(&self, name: &str) -> Result<Option<String>, Problem> {
        match std::fs::read_to_string(self.folder.join(name)) {
            Ok(text) => Ok(Some(text)),
            Err(problem) if problem.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(problem) => Err(unusable(&self.folder, &problem)),
        }
    }

    /// Writes a file, whole or not at all.
    fn keep(&self, name: &str, text: &str) -> Result<(), Problem> {
        durable::write_file(&self.folder.join(name), text.as_bytes())
            .map_err(|problem| unusable(&self.folder, &problem))
    }

    /// Keeps what was seen before and what contradicts it; the first of each kind, so that no flood fills the disk.
    fn keep_evidence(&self, alarm: &Alarm, note: &str) -> Result<(), Problem> {
        let folder = self.folder.join("evidence");
        durable::create_folder(&folder).map_err(|problem| unusable(&folder, &problem))?;
        let path = |what: &str| folder.join(format!("{}-{what}", alarm.name()));
        if path("shown").exists() {
            return Ok(());
        }
        let before = self.read("checkpoint")?.unwrap_or_default();
        durable::write_file(&path("seen-before"), before.as_bytes())
            .and_then(|()| durable::write_file(&path("shown"), note.as_bytes()))
            .map_err(|problem| unusable(&folder, &problem))
    }

    /// How many seconds ago a file was written.
    fn age(&self, name: &str) -> Result<i64, Problem> {
        let written = self
            .folder
            .join(name)
            .metadata()
            .and_then(|about| about.modified())
            .map_err(|problem| unusable(&self.folder, &problem))?;
        let written = written
            .duration_since(SystemTime::UNIX_EPOCH)
            .map_or(0, seconds);
        Ok(world::now().0 - written)
    }

    fn damaged(&self, name: &str) -> Problem {
        Problem::asked(
            format!("The file {} is damaged.", self.folder.join(name).display()),
            "Put it back from a copy; without it nobody knows what was seen before.",
        )
    }
}

fn unusable(folder: &Path, problem: &std::io::Error) -> Problem {
    Problem::asked(
        format!("The folder {} cannot be used: {problem}.", folder.display()),
        "Name another with --state, or let this account write there.",
    )
}
