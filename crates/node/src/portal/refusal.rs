//! Why a report or a message was not taken, as it stands in a draft; the words are in the locale
//! files.

use crate::{IntakeProblem, Limits};
use pages::{Form, Locale, Problem, Value};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A refusal, with what its sentence needs to know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Refused {
    Empty,
    MessageEmpty,
    Long { found: usize, max: usize },
    ManyFiles { max: usize },
    FileLarge { name: String, max: u64 },
    UploadLarge { max: u64 },
    Broken { name: String },
    FilesRoom,
    Full,
    Unavailable,
    Busy,
    Expired,
    NotSealed,
    NoKey,
    NoClaim,
    ComplaintEmpty,
    NoCopy,
}

impl Refused {
    /// The refusal for what went wrong with a form.
    pub(super) fn of(problem: IntakeProblem, limits: &Limits) -> Self {
        match problem {
            IntakeProblem::NoOffice | IntakeProblem::NoKey => Self::NoKey,
            IntakeProblem::Empty => Self::Empty,
            IntakeProblem::TextTooLong { max } => Self::Long {
                found: max.saturating_add(1),
                max,
            },
            IntakeProblem::TooManyFiles { max } => Self::ManyFiles { max },
            IntakeProblem::FileTooLarge { max } => Self::FileLarge {
                name: String::new(),
                max,
            },
            IntakeProblem::UploadTooLarge { max } => Self::UploadLarge { max },
            IntakeProblem::BrokenOff => Self::Broken {
                name: String::new(),
            },
            IntakeProblem::NoRoomForFiles => Self::FilesRoom,
            IntakeProblem::Full => Self::Full,
            IntakeProblem::Unavailable => Self::Unavailable,
            IntakeProblem::Busy => Self::Busy,
            IntakeProblem::Expired => Self::Expired,
            IntakeProblem::NoCopy => Self::NoCopy,
            IntakeProblem::NotSealed | IntakeProblem::Forged => Self::NotSealed,
        }
        .within(limits)
    }

    /// The refusal for what went wrong with one file.
    pub(super) fn of_file(problem: IntakeProblem, file: &str, limits: &Limits) -> Self {
        match Self::of(problem, limits) {
            Self::FileLarge { max, .. } => Self::FileLarge {
                name: super::files::shown_name(file),
                max,
            },
            Self::Broken { .. } => Self::Broken {
                name: super::files::shown_name(file),
            },
            other => other,
        }
    }

    /// A problem that names no limit of its own shows the node's.
    fn within(self, limits: &Limits) -> Self {
        match self {
            Self::ManyFiles { max: 0 } => Self::ManyFiles {
                max: limits.files_max,
            },
            other => other,
        }
    }

    /// The problem as the form shows it. `text` is the name of the form's main field.
    pub(super) fn problem(&self, locale: Locale, text: &'static str) -> Problem {
        let native = Value::Native;
        match self {
            Self::Empty => Problem::at(text, "refusal-empty"),
            Self::MessageEmpty => Problem::at(text, "refusal-message-empty"),
            // The limit is one of bytes, and a letter takes one to four of them: a share holds for
            // any script.
            Self::Long { found, max } => {
                let share = (found.saturating_sub(*max) * 100).div_ceil((*found).max(1));
                Problem::at(text, "refusal-long").with("percent", share.max(1))
            }
            Self::ManyFiles { max } => Problem::at("files", "refusal-files-many").with("max", *max),
            Self::FileLarge { name, max } => Problem::at("files", "refusal-file-large")
                .with("name", name)
                .with("max", native(locale.size(*max))),
            Self::UploadLarge { max } => {
                Problem::at("files", "refusal-upload-large").with("max", native(locale.size(*max)))
            }
            Self::Broken { name } => Problem::at("files", "refusal-broken").with("name", name),
            Self::FilesRoom => Problem::at("files", "refusal-files-room"),
            Self::Expired => Problem::at("files", "refusal-expired"),
            Self::Full => Problem::of_form("refusal-full"),
            Self::Unavailable => Problem::of_form("refusal-unavailable"),
            Self::Busy => Problem::of_form("refusal-busy"),
            Self::NotSealed => Problem::of_form("refusal-sealed"),
            Self::NoKey => Problem::of_form("refusal-no-key"),
            Self::NoCopy => Problem::at("copies", "refusal-no-copy"),
            Self::NoClaim => Problem::at("claim", "refusal-no-claim"),
            Self::ComplaintEmpty => Problem::at(text, "refusal-complaint-empty"),
        }
    }
}

/// What a refused form leaves behind for its next showing: what was typed, and what was wrong.
///
/// It does not print itself: it holds the reporter's words.
#[derive(Clone, Default, Serialize, Deserialize)]
pub(super) struct Draft {
    pub typed: Vec<(String, String)>,
    pub refused: Vec<Refused>,
}

impl Draft {
    /// What was typed into a field.
    pub(super) fn typed(&self, name: &str) -> &str {
        let found = self.typed.iter().find(|(field, _)| field == name);
        found.map_or("", |(_, typed)| typed.as_str())
    }

    /// The codes of the lexicon that were ticked.
    pub(super) fn codes(&self) -> BTreeSet<String> {
        self.ticked("codes")
    }

    /// What was ticked of the boxes of one name.
    pub(super) fn ticked(&self, name: &str) -> BTreeSet<String> {
        let ticked = self
            .typed
            .iter()
            .filter(|(field, value)| field == name && !value.is_empty());
        ticked.map(|(_, value)| value.clone()).collect()
    }

    /// The form as it is shown again. `text` is the name of its main field.
    pub(super) fn fill(&self, mut form: Form, locale: Locale, text: &'static str) -> Form {
        for (name, typed) in &self.typed {
            form.keep(name, typed.as_str());
        }
        for refused in &self.refused {
            form.refuse(refused.problem(locale, text));
        }
        form
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        use zeroize::Zeroize as _;
        for (_, typed) in &mut self.typed {
            typed.zeroize();
        }
    }
}

#[cfg(any(test, feature = "gallery"))]
impl Refused {
    /// One of each, for the samples of the pages that show them.
    pub(super) fn samples() -> Vec<Self> {
        let name = "photo \u{202E}gpj.<b>exe".to_owned();
        vec![
            Self::Empty,
            Self::MessageEmpty,
            Self::Long {
                found: 70_000,
                max: 65_536,
            },
            Self::ManyFiles { max: 20 },
            Self::FileLarge {
                name: name.clone(),
                max: 2 << 30,
            },
            Self::UploadLarge { max: 4 << 30 },
            Self::Broken { name },
            Self::FilesRoom,
            Self::Full,
            Self::Unavailable,
            Self::Busy,
            Self::Expired,
            Self::NotSealed,
            Self::NoKey,
        ]
    }
}
