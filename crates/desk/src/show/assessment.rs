//! Codes and assessments of a case, with what was written in it.

use super::{Scene, short};
use crate::folds::{Opened, Seen};
use crate::replica::ReplicaProblem;
use crate::view::{
    AssessmentRow, AssessmentState, AssessmentView, CaseHead, CodesView, NotFound, ReviewRow, Role,
    Said, Told, VersionRow, What,
};
use casework::CaseEvent;
use casework::assessment::event::{AssessmentReviewed, AssessmentSaved};
use casework::assessment::view::{Thread, Version};
use entry::Kind;
use seal::mailbox::Report;
use words::{EventId, StreamId};

impl Scene<'_> {
    /// An assessment as a list shows it.
    pub(super) fn assessment_row(&self, thread: &Thread) -> AssessmentRow {
        let newest = thread.newest();
        AssessmentRow {
            id: thread.id,
            about: thread.about.clone(),
            guideline: thread.guideline.clone(),
            state: state(newest),
            by: self.name(newest.by),
            at: newest.at,
            in_force: thread.in_force().map(|it| Said {
                conclusion: it.conclusion.clone(),
                standard: it.standard.clone(),
                outcome: it.outcome,
                at: it.at,
                disputed: it.disputed(),
            }),
        }
    }

    pub(super) fn case_head(&self, id: StreamId) -> Option<CaseHead> {
        let brief = self.fold.brief(id)?;
        Some(CaseHead {
            id,
            reference: short(id),
            title: brief.title.clone(),
            closed: brief.is_closed(),
        })
    }

    /// The codes of a case, with what was written in it.
    pub(crate) fn codes(
        &self,
        id: StreamId,
    ) -> Result<Result<CodesView, NotFound>, ReplicaProblem> {
        let opened = self.fold.open_case(id, self.replica)?;
        let Some((opened, case)) = opened.zip(self.case_head(id)) else {
            return Ok(Err(NotFound));
        };
        Ok(Ok(CodesView {
            seen: opened.case.next(),
            codes: opened.case.coding().map(|it| self.field(it, Clone::clone)),
            told: self.told(opened)?,
            may: self.is_one_of(&Role::WORKERS),
            case,
        }))
    }

    /// One assessment at a version, or at its newest.
    pub(crate) fn assessment(
        &self,
        id: StreamId,
        assessment: EventId,
        version: Option<u64>,
    ) -> Result<Result<AssessmentView, NotFound>, ReplicaProblem> {
        let opened = self.fold.open_case(id, self.replica)?;
        let Some((opened, case)) = opened.zip(self.case_head(id)) else {
            return Ok(Err(NotFound));
        };
        let Some(thread) = opened.case.assessments().thread(assessment) else {
            return Ok(Err(NotFound));
        };
        let (saved, reviews) = self.written(&opened, assessment);
        let newest = thread.newest();
        let wanted = version.unwrap_or(newest.position);
        let Some((position, shown)) = saved.into_iter().find(|(at, _)| *at == wanted) else {
            return Ok(Err(NotFound));
        };
        let versions = thread
            .versions()
            .rev()
            .map(|it| self.version_row(it, &reviews))
            .collect();
        let works = self.is_one_of(&Role::WORKERS);
        let is_newest = position == newest.position;
        Ok(Ok(AssessmentView {
            seen: opened.case.next(),
            row: self.assessment_row(thread),
            versions,
            codes: opened
                .case
                .coding()
                .map(|it| it.value.clone())
                .unwrap_or_default(),
            may_save: works && is_newest && !case.closed,
            may_review: works
                && is_newest
                && newest.submitted
                && newest.by != self.fold.me
                && !newest.reviews.iter().any(|it| it.by == self.fold.me),
            told: self.told(opened)?,
            case,
            shown,
            position,
        }))
    }

    fn version_row(&self, version: &Version, reviews: &Reviews) -> VersionRow {
        let reasons = |by| {
            let found = reviews
                .iter()
                .find(|(at, it)| it.version == version.position && *at == by);
            found.map(|(_, it)| it.reasons.clone()).unwrap_or_default()
        };
        VersionRow {
            position: version.position,
            by: self.name(version.by),
            at: version.at,
            submitted: version.submitted,
            reviews: version
                .reviews
                .iter()
                .map(|it| ReviewRow {
                    by: self.name(it.by),
                    at: it.at,
                    agrees: it.agrees,
                    reasons: reasons(it.by),
                })
                .collect(),
        }
    }

    /// The versions and reviews of an assessment as they were written.
    fn written(&self, opened: &Opened, assessment: EventId) -> (Versions, Reviews) {
        let (mut saved, mut reviews) = (Vec::new(), Vec::new());
        for (kept, seen) in &opened.entries {
            let Seen::Event(event) = seen else { continue };
            match &event.what {
                CaseEvent::AssessmentSaved(it) if it.assessment == assessment => {
                    saved.push((kept.position, it.clone()));
                }
                CaseEvent::AssessmentReviewed(it) if it.assessment == assessment => {
                    reviews.extend(self.author(kept).map(|by| (by, it.clone())));
                }
                _ => {}
            }
        }
        (saved, reviews)
    }

    /// What reporters and officers wrote, oldest first.
    fn told(&self, opened: Opened) -> Result<Vec<Told>, ReplicaProblem> {
        let mut told = Vec::new();
        for joined in opened.case.intake().reports() {
            let Some(mailbox) = self.mailbox(joined.report) else {
                continue;
            };
            let entries = self.mailbox_entries(joined.report)?;
            for kept in entries.iter().filter(|it| it.kind == Kind::Report) {
                if let Ok(report) = mailbox.open(kept) {
                    told.push(of_report(&report, joined.report, kept.at));
                }
            }
            told.extend(
                self.dialogue(mailbox, &entries)
                    .into_iter()
                    .filter_map(|item| {
                        let What::Message { text, .. } = &item.what else {
                            return None;
                        };
                        Some(plain("message", item.stream, item.at, text.clone()))
                    }),
            );
        }
        for item in self.case_items(opened) {
            if let What::Note { text } = item.what {
                told.push(plain("note", item.stream, item.at, text));
            }
        }
        told.sort_by_key(|it| it.at);
        Ok(told)
    }
}

type Versions = Vec<(u64, AssessmentSaved)>;
type Reviews = Vec<(words::OfficerId, AssessmentReviewed)>;

fn state(version: &Version) -> AssessmentState {
    match version {
        it if !it.submitted => AssessmentState::Draft,
        it if it.disputed() => AssessmentState::Disputed,
        it if it.agreed() => AssessmentState::Agreed,
        _ => AssessmentState::HandedIn,
    }
}

fn plain(kind: &'static str, stream: StreamId, at: words::Moment, text: String) -> Told {
    Told {
        kind,
        stream,
        at,
        text,
        language: None,
        ticked: Vec::new(),
    }
}

fn of_report(report: &Report, stream: StreamId, at: words::Moment) -> Told {
    let all = [
        &report.story,
        &report.cooperation,
        &report.place,
        &report.time,
        &report.author,
        &report.wishes,
    ];
    let text = all
        .iter()
        .filter(|it| !it.is_empty())
        .map(|it| it.as_str())
        .collect::<Vec<_>>();
    Told {
        language: Some(report.language),
        ticked: report.codes.clone(),
        ..plain("report", stream, at, text.join("\n"))
    }
}
