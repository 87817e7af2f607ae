//! The assessments of a case with all their versions, and what may be said now.

use super::event::{AssessmentReviewed, AssessmentSaved};
use crate::Recorded;
use guideline::Outcome;
use serde::{Deserialize, Serialize};
use words::{EventId, Moment, OfficerId};

/// What a second officer thinks.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    /// Who.
    pub by: OfficerId,
    /// When.
    pub at: Moment,
    /// Whether they agree.
    pub agrees: bool,
}

/// A version. Its answers and reasons stand in its entry alone.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Version {
    /// The position of its entry.
    pub position: u64,
    /// Who saved it.
    pub by: OfficerId,
    /// When.
    pub at: Moment,
    /// The guideline's edition.
    pub edition: u16,
    /// Whether it was handed in for review.
    pub submitted: bool,
    /// What was concluded.
    pub conclusion: Option<String>,
    /// At which standard of proof.
    pub standard: Option<String>,
    /// How the whole stood.
    pub outcome: Outcome,
    /// The reviews.
    pub reviews: Vec<Review>,
}

impl Version {
    /// Whether a second officer agreed with it.
    #[must_use]
    pub fn agreed(&self) -> bool {
        self.submitted && self.reviews.iter().any(|it| it.agrees)
    }

    /// Whether somebody recorded dissent.
    #[must_use]
    pub fn disputed(&self) -> bool {
        self.reviews.iter().any(|it| !it.agrees)
    }
}

/// An assessment with its versions, oldest first; there is always one.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Thread {
    /// Which.
    pub id: EventId,
    /// What it is about; empty for the case as a whole.
    pub about: String,
    /// The guideline.
    pub guideline: String,
    first: Box<Version>,
    later: Vec<Version>,
}

impl Thread {
    /// All versions, oldest first.
    pub fn versions(&self) -> impl DoubleEndedIterator<Item = &Version> {
        std::iter::once(&*self.first).chain(&self.later)
    }

    /// The newest version.
    #[must_use]
    pub fn newest(&self) -> &Version {
        self.later.last().unwrap_or(&self.first)
    }

    /// The version that may be spoken of: the newest that a second officer agreed with.
    #[must_use]
    pub fn in_force(&self) -> Option<&Version> {
        self.versions().rev().find(|it| it.agreed())
    }

    fn version_mut(&mut self, position: u64) -> Option<&mut Version> {
        let mut all = std::iter::once(&mut *self.first).chain(&mut self.later);
        all.find(|it| it.position == position)
    }
}

/// All assessments of a case, in the order in which they began.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assessments(Vec<Thread>);

impl Assessments {
    /// All of them.
    #[must_use]
    pub fn all(&self) -> &[Thread] {
        &self.0
    }

    /// One of them.
    #[must_use]
    pub fn thread(&self, id: EventId) -> Option<&Thread> {
        self.0.iter().find(|it| it.id == id)
    }

    pub(crate) fn saved(&mut self, event: &AssessmentSaved, recorded: &Recorded) {
        let version = Version {
            position: recorded.position,
            by: recorded.by,
            at: recorded.at,
            edition: event.edition,
            submitted: event.submitted,
            conclusion: event.conclusion.clone(),
            standard: event.standard.clone(),
            outcome: event.outcome,
            reviews: Vec::new(),
        };
        match self.0.iter_mut().find(|it| it.id == event.assessment) {
            Some(thread) => {
                thread.about.clone_from(&event.about);
                thread.later.push(version);
            }
            None => self.0.push(Thread {
                id: event.assessment,
                about: event.about.clone(),
                guideline: event.guideline.clone(),
                first: Box::new(version),
                later: Vec::new(),
            }),
        }
    }

    pub(crate) fn reviewed(&mut self, event: &AssessmentReviewed, recorded: &Recorded) {
        let thread = self.0.iter_mut().find(|it| it.id == event.assessment);
        let Some(version) = thread.and_then(|it| it.version_mut(event.version)) else {
            return;
        };
        // Whoever saved a version does not review it, whatever a desk wrote.
        if version.submitted && version.by != recorded.by {
            version.reviews.push(Review {
                by: recorded.by,
                at: recorded.at,
                agrees: event.agrees,
            });
        }
    }
}
