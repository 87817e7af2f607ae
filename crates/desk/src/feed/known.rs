//! What a calendar may know: which streams, and whose; the days that are set in cases, without a word of what for.

use crate::show::Scene;
use crate::view::{DueKind, Role};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use words::{Language, Moment, StreamId};

/// What a calendar may know.
#[derive(Serialize, Deserialize)]
pub(crate) struct Known {
    /// The form's version, 1.
    version: u8,
    /// As of when.
    pub(super) at: Moment,
    /// The language of the officer's pages.
    pub(super) language: Language,
    /// The officer's verifying key: what they are barred from is not theirs.
    pub(super) me: [u8; 32],
    /// Whether the officer takes reports in: every report is theirs to see, those to come too.
    pub(super) takes_in: bool,
    /// Cases, reports of cases, and the office book; and whether what is due there is for the officer.
    pub(super) streams: BTreeMap<StreamId, bool>,
    pub(super) days: Vec<Day>,
}

/// A day that is set in a case.
#[derive(Serialize, Deserialize)]
pub(super) struct Day {
    pub(super) case: StreamId,
    pub(super) on: Date,
    pub(super) kind: DayKind,
    /// Its place among those of the same kind and day in the case.
    pub(super) nth: u32,
    pub(super) mine: bool,
}

/// What kind of thing a day is set for.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum DayKind {
    FollowUp,
    Hearing,
    Reply,
}

impl DayKind {
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::FollowUp => "follow-up",
            Self::Hearing => "hearing",
            Self::Reply => "reply",
        }
    }

    const fn of(kind: DueKind) -> Self {
        match kind {
            DueKind::FollowUp => Self::FollowUp,
            DueKind::Hearing(_) => Self::Hearing,
            DueKind::Reply(_) => Self::Reply,
        }
    }
}

impl Known {
    /// Nothing, as of a moment.
    pub(super) const fn nothing(at: Moment, language: Language) -> Self {
        Self {
            version: 1,
            at,
            language,
            me: [0; 32],
            takes_in: false,
            streams: BTreeMap::new(),
            days: Vec::new(),
        }
    }

    /// What an officer may know now.
    pub(super) fn of(scene: &Scene<'_>, language: Language, book: Option<StreamId>) -> Self {
        let fold = scene.fold;
        let mut known = Self {
            me: fold.keys.signing.verifying(),
            takes_in: fold.keys.intake_key().is_some()
                && scene.is_one_of(&[Role::Intake, Role::Supervisor]),
            ..Self::nothing(scene.now, language)
        };
        known
            .streams
            .extend(book.map(|book| (book, scene.keeps_house())));
        for (id, mailbox) in &fold.mailboxes {
            let in_case = !fold.cases_of(*id).is_empty();
            if scene.mailbox(*id).is_some() && (in_case || !known.takes_in) {
                known.streams.insert(*id, scene.is_my_report(*id, mailbox));
            }
        }
        for (id, brief) in fold.briefs() {
            let mine = scene.is_my_case(brief);
            known.streams.insert(id, mine);
            let mut counts = BTreeMap::new();
            for due in &brief.due {
                let kind = DayKind::of(due.kind);
                let nth: &mut u32 = counts.entry((due.on, kind.code())).or_default();
                *nth += 1;
                known.days.push(Day {
                    case: id,
                    on: due.on,
                    kind,
                    nth: *nth,
                    mine: due.who.map_or(mine, |it| it == fold.me),
                });
            }
        }
        known
    }
}
