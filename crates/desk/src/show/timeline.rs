//! Timelines: entries opened again for the page that shows them, in the order in which they
//! happened.

use super::Scene;
use crate::file_name;
use crate::folds::{Mailbox, Opened, Seen, excerpt};
use crate::record::Record;
use crate::replica::{Kept, ReplicaProblem};
use crate::view::{FileId, FileRow, TimelineItem, What, Who};
use casework::{Case, CaseEvent, Event};
use entry::{Author, Kind};
use seal::mailbox::{Answer, Attachment, Message, Report};
use words::{OfficerId, PartyId, StreamId};

/// Entries of a stream that are read at once.
const PIECE: usize = 256;

impl Scene<'_> {
    /// The entries of a mailbox that its authors had a right to, as far as the fold has come.
    pub(crate) fn mailbox_entries(&self, id: StreamId) -> Result<Vec<Kept>, ReplicaProblem> {
        let mut entries = self.entries(id)?;
        let mailbox = self.fold.mailboxes.get(&id);
        entries.retain(|kept| {
            let known = match kept.author {
                Author::Officer(key) => self.fold.book.author(key, kept.seq).is_some(),
                Author::Reporter(_) | Author::Node(_) => true,
            };
            known && mailbox.is_some_and(|it| it.is_theirs(kept.author))
        });
        Ok(entries)
    }

    pub(super) fn entries(&self, id: StreamId) -> Result<Vec<Kept>, ReplicaProblem> {
        let mut entries = Vec::new();
        loop {
            let piece = self.replica.stream(id, entries.len() as u64, PIECE)?;
            let more = piece.len() == PIECE;
            // A page shows what the fold knows: what is newer comes with the next page, whole.
            entries.extend(
                piece
                    .into_iter()
                    .take_while(|it| it.seq <= self.fold.cursor()),
            );
            if !more || entries.len() % PIECE != 0 {
                return Ok(entries);
            }
        }
    }

    pub(crate) fn dialogue(&self, mailbox: &Mailbox, entries: &[Kept]) -> Vec<TimelineItem> {
        entries
            .iter()
            .filter_map(|kept| self.mailbox_item(mailbox, kept))
            .collect()
    }

    fn mailbox_item(&self, mailbox: &Mailbox, kept: &Kept) -> Option<TimelineItem> {
        let unknown = || What::Unknown {
            name: String::new(),
        };
        let what = match (kept.kind, kept.body.as_deref()) {
            // What the clock found stands with the promises.
            (Kind::Erasure | Kind::Clock, _) => return None,
            (Kind::Pause, _) => What::Paused { on: true },
            (Kind::Resume, _) => What::Paused { on: false },
            (_, None) => What::Erased,
            (Kind::Report, Some(_)) => match mailbox.open::<Report>(kept) {
                Ok(report) => What::Report {
                    excerpt: excerpt(&report.story),
                    files: files(kept, &report.attachments),
                },
                Err(_) => unknown(),
            },
            (Kind::Message, Some(_)) => match mailbox.open::<Message>(kept) {
                Ok(mut message) => What::Message {
                    text: std::mem::take(&mut message.text),
                    files: files(kept, &message.attachments),
                },
                Err(_) => unknown(),
            },
            (Kind::Contest | Kind::Complaint, Some(_)) => match mailbox.open::<Message>(kept) {
                Ok(mut message) => What::Contested {
                    complaint: kept.kind == Kind::Complaint,
                    text: std::mem::take(&mut message.text),
                },
                Err(_) => unknown(),
            },
            (Kind::Answer, Some(_)) => match mailbox.open::<Answer>(kept) {
                Ok(mut answer) => What::Answer {
                    text: std::mem::take(&mut answer.text),
                    signed: std::mem::take(&mut answer.signed),
                    files: files(kept, &answer.attachments),
                },
                Err(_) => unknown(),
            },
            (Kind::Record, Some(body)) => {
                // Sealed to intake: a case officer without that key is not told that there is
                // something.
                match self.fold.keys.open_intake(body).ok()? {
                    Record::Triage(it) => What::Triaged {
                        danger: it.danger,
                        reasons: it.reasons,
                    },
                    Record::Protected(it) => What::Protected { how: it.how },
                    Record::Explained(it) => What::Explained {
                        promise: it.promise,
                        why: it.why,
                    },
                }
            }
            _ => unknown(),
        };
        Some(self.item(kept, what))
    }

    fn item(&self, kept: &Kept, what: What) -> TimelineItem {
        TimelineItem {
            stream: kept.stream,
            position: kept.position,
            seq: kept.seq,
            at: kept.at,
            by: self.who(kept.author, kept.seq),
            what,
        }
    }

    /// Case events, and the dialogues of its reports, in one order.
    pub(crate) fn case_timeline(
        &self,
        opened: Opened,
    ) -> Result<Vec<TimelineItem>, ReplicaProblem> {
        let mut items = Vec::new();
        for joined in opened.case.intake().reports() {
            if let Some(mailbox) = self.mailbox(joined.report) {
                let entries = self.mailbox_entries(joined.report)?;
                items.extend(self.dialogue(mailbox, &entries));
            }
        }
        items.extend(self.case_items(opened));
        items.sort_by_key(|item| item.seq);
        Ok(items)
    }

    /// What happened in the case itself.
    pub(crate) fn case_items(&self, opened: Opened) -> Vec<TimelineItem> {
        let Opened { case, entries, .. } = opened;
        let known = entries.into_iter().filter_map(|(kept, seen)| {
            self.author(&kept)?;
            if let Seen::Event(event) = &seen
                && self.tells_of_a_hidden_case(event)
            {
                return None;
            }
            let what = match seen {
                Seen::Event(event) => self.case_what(&case, *event),
                Seen::Clock => return None,
                Seen::Erased => What::Erased,
                Seen::Unknown => What::Unknown {
                    name: String::new(),
                },
            };
            Some(self.item(&kept, what))
        });
        known.collect()
    }

    /// Whether an event ties the case to one that this officer cannot open: they do not learn that it is there.
    fn tells_of_a_hidden_case(&self, event: &Event) -> bool {
        let other = match &event.what {
            CaseEvent::CaseTied(it) => it.other,
            CaseEvent::CaseUntied(it) => it.other,
            _ => return false,
        };
        self.fold.brief(other).is_none()
    }

    /// The officer who wrote an entry.
    pub(super) fn author(&self, kept: &Kept) -> Option<OfficerId> {
        let Author::Officer(key) = kept.author else {
            return None;
        };
        let author = self.fold.book.author(key, kept.seq);
        author.map(|it| it.card.id)
    }

    #[expect(
        clippy::too_many_lines,
        reason = "one field of the page after the other"
    )]
    fn case_what(&self, case: &Case, event: Event) -> What {
        match event.what {
            CaseEvent::Opened(it) => What::Opened {
                title: it.title,
                urgency: it.urgency,
                reports: it
                    .reports
                    .into_iter()
                    .filter(|report| self.mailbox(*report).is_some())
                    .collect(),
                members: it.members.iter().map(|it| self.name(*it)).collect(),
            },
            CaseEvent::ReportJoined(it) => What::ReportJoined {
                report: it.report,
                reason: it.reason,
            },
            CaseEvent::ReportLeft(it) => What::ReportLeft {
                report: it.report,
                reason: it.reason,
            },
            CaseEvent::NoteAdded(it) => What::Note { text: it.text },
            CaseEvent::Assigned(it) => What::Assigned {
                to: it.to.map(|officer| self.name(officer)),
            },
            CaseEvent::MemberAdded(it) => What::MemberAdded {
                officer: self.name(it.officer),
            },
            CaseEvent::MemberRemoved(it) => What::MemberRemoved {
                officer: self.name(it.officer),
                reason: it.reason,
            },
            CaseEvent::TitleChanged(it) => What::Title { title: it.title },
            CaseEvent::SummaryChanged(it) => What::Summary {
                summary: it.summary,
            },
            CaseEvent::UrgencyChanged(it) => What::Urgency {
                urgency: it.urgency,
                reason: it.reason,
            },
            CaseEvent::Coded(it) => What::Coded {
                count: it.codes.len(),
            },
            CaseEvent::AssessmentSaved(it) => What::Assessed {
                assessment: it.assessment,
                about: it.about,
                submitted: it.submitted,
            },
            CaseEvent::AssessmentReviewed(it) => What::Reviewed {
                assessment: it.assessment,
                agrees: it.agrees,
                reasons: it.reasons,
            },
            CaseEvent::StatusChanged(it) => What::Stage { stage: it.stage },
            CaseEvent::Closed(it) => What::Closed {
                ground: it.ground,
                reasons: it.reasons,
            },
            CaseEvent::Reopened(it) => What::Reopened {
                reasons: it.reasons,
            },
            CaseEvent::Unknown { name, .. } => What::Unknown { name },
            CaseEvent::DecisionProposed(it) => What::Proposed {
                about: self.about(case, &it.what),
                what: Box::new(it.what),
                reasons: it.reasons,
            },
            CaseEvent::DecisionAnswered(it) => What::Decided {
                what: case.decisions().get(it.decision).map(|decision| {
                    let about = self.about(case, &decision.what);
                    (Box::new(decision.what.clone()), about)
                }),
                agrees: it.agrees,
                reasons: it.reasons,
            },
            filed => What::Filed {
                words: super::file::about(&filed, |party| self.number_of(case, party)),
                name: filed.name().replace('_', "-"),
            },
        }
    }

    /// The number of a party that is masked for this officer.
    pub(super) fn number_of(&self, case: &Case, party: PartyId) -> Option<String> {
        let hides = case.masks().hides(party, self.fold.me, self.now);
        let found = case.parties().get(party).filter(|_| hides)?;
        Some(format!("#{}", found.number))
    }

    /// Whether somebody but this officer stands behind an item.
    pub(crate) fn is_by_another(&self, item: &TimelineItem) -> bool {
        match &item.by {
            Who::Reporter => true,
            Who::Officer { id, .. } => *id != self.fold.me,
        }
    }
}

pub(crate) fn files(kept: &Kept, attachments: &[Attachment]) -> Vec<FileRow> {
    attachments
        .iter()
        .enumerate()
        .map(|(index, attachment)| FileRow {
            id: FileId {
                report: kept.stream,
                position: kept.position,
                index,
            },
            name: file_name::safe(&attachment.name),
            claimed: file_name::safe_media_type(&attachment.media_type),
            size: attachment.size,
            sha256: attachment.sha256,
        })
        .collect()
}
