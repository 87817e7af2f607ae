//! Why a command did not do what it was asked: what happened, and what to do about it.

use std::fmt;
use std::process::ExitCode;

/// A problem that the person at the terminal can understand. It never holds a secret.
#[derive(Debug, PartialEq, Eq)]
pub struct Problem {
    what: String,
    remedy: String,
    kind: Kind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// The world failed, or what was asked cannot be done.
    Failed,
    /// What was asked, or how the program is set, must be changed first. Starting again does not help.
    Asked,
    /// What is watched is not as it must be.
    Alarm,
}

impl Problem {
    /// Something failed: what happened, and what to do.
    pub fn failed(what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            remedy: remedy.into(),
            kind: Kind::Failed,
        }
    }

    /// What was asked, or a setting, must be changed first: what is wrong, and what would be right.
    pub fn asked(what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self {
            kind: Kind::Asked,
            ..Self::failed(what, remedy)
        }
    }

    /// What is watched is not as it must be: what was seen, and what to do.
    pub fn alarm(what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self {
            kind: Kind::Alarm,
            ..Self::failed(what, remedy)
        }
    }

    /// Whether something must be changed first, so that trying again does not help.
    pub fn is_asked(&self) -> bool {
        self.kind == Kind::Asked
    }

    /// The code with which the program ends: 1 for a failure, 2 for what must be changed first, 3 for an alarm.
    pub fn exit_code(&self) -> ExitCode {
        ExitCode::from(match self.kind {
            Kind::Failed => 1,
            Kind::Asked => CANNOT_WORK,
            Kind::Alarm => 3,
        })
    }
}

/// The exit code after which starting again does not help.
pub const CANNOT_WORK: u8 = 2;

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.what)?;
        if !self.remedy.is_empty() {
            write!(f, "\n{}", self.remedy)?;
        }
        Ok(())
    }
}

impl std::error::Error for Problem {}
