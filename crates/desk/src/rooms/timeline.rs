//! A timeline's lines, as report and case pages show them.

use super::decisions::card::words;
use super::frame::minute;
use super::refuse::words_of;
use crate::view::{FileRow, TimelineItem, What, Who, reference};
use pages::Page;
use words::Moment;

/// One line of a timeline.
pub(super) struct Line {
    /// `reporter`, `office` or `event`: how it is drawn.
    pub side: &'static str,
    /// What happened and who did it, as a sentence in HTML.
    pub heading: String,
    /// When, in words.
    pub time: String,
    /// When, for machines.
    pub machine_time: String,
    /// What somebody wrote; empty where nobody did.
    pub text: String,
    /// The attached files.
    pub files: Vec<FileLine>,
    /// The report that it is about, as address and reference.
    pub report: Option<(String, String)>,
    /// Whether it is one of many small steps of work in the file.
    quiet: bool,
    /// Such steps in a row, under one heading.
    pub folded: Vec<Line>,
}

/// A file in a line.
pub(super) struct FileLine {
    /// Where the page about it stands.
    pub href: String,
    /// Its name, made safe.
    pub name: String,
    /// Its size in words.
    pub size: String,
}

impl Line {
    /// The line of one item.
    pub(super) fn of(page: &Page, item: &TimelineItem) -> Self {
        let files = match &item.what {
            What::Report { files, .. }
            | What::Message { files, .. }
            | What::Answer { files, .. } => {
                files.iter().map(|file| FileLine::of(page, file)).collect()
            }
            _ => Vec::new(),
        };
        let report = match &item.what {
            What::ReportJoined { report, .. } | What::ReportLeft { report, .. } => Some(*report),
            What::Report { .. } | What::Message { .. } | What::Answer { .. } => Some(item.stream),
            _ => None,
        };
        let side = match item.what {
            What::Report { .. } | What::Message { .. } => "reporter",
            What::Contested { .. } | What::Paused { .. } => "reporter",
            What::Answer { .. } => "office",
            What::Note { .. } => "note-line",
            _ => "event",
        };
        Self {
            side,
            heading: heading(page, item),
            time: when(page, item),
            machine_time: page.locale().machine_time(item.at),
            text: words_of(&item.what).to_owned(),
            files,
            report: report.map(|id| (format!("/reports/{id}"), reference(id))),
            quiet: matches!(&item.what, What::Filed { name, .. } if !LOUD.contains(&name.as_str())),
            folded: Vec::new(),
        }
    }

    /// The lines of a whole story: steps of work in the file that follow each other stand folded under one heading.
    pub(super) fn story(page: &Page, items: &[TimelineItem]) -> Vec<Self> {
        let mut lines: Vec<Self> = Vec::new();
        for item in items {
            let line = Self::of(page, item);
            match lines.last_mut() {
                Some(last) if line.quiet && last.quiet => last.folded.push(line),
                _ => lines.push(line),
            }
        }
        lines.into_iter().flat_map(|it| it.fold(page)).collect()
    }

    /// A line that leads others becomes their heading, where they are many enough.
    fn fold(mut self, page: &Page) -> Vec<Self> {
        let mut rest = std::mem::take(&mut self.folded);
        if rest.len() + 1 < FOLD_MIN {
            rest.insert(0, self);
            return rest;
        }
        let heading = page.phrase("timeline-work").with("count", rest.len() + 1);
        let (time, machine_time) = (self.time.clone(), self.machine_time.clone());
        rest.insert(0, self);
        vec![Self {
            side: "event work",
            heading: heading.to_string(),
            time,
            machine_time,
            text: String::new(),
            files: Vec::new(),
            report: None,
            quiet: false,
            folded: rest,
        }]
    }
}

/// So many steps in a row are folded.
const FOLD_MIN: usize = 3;

/// What an officer who comes back to a case must not miss: it is never folded.
const LOUD: [&str; 12] = [
    "consent-withdrawn",
    "consent-overridden",
    "action-handed-in",
    "action-approved",
    "action-returned",
    "action-sent",
    "action-cancelled",
    "reply-recorded",
    "outcome-recorded",
    "step-recorded",
    "screened-out",
    "identity-masked",
];

impl FileLine {
    /// The line of one file.
    pub(super) fn of(page: &Page, file: &FileRow) -> Self {
        Self {
            href: format!(
                "/reports/{}/file/{}/{}",
                file.id.report, file.id.position, file.id.index
            ),
            name: file.name.clone(),
            size: page.locale().size(file.size),
        }
    }
}

/// When: to the hour where a reporter wrote, to the minute where an officer did.
fn when(page: &Page, item: &TimelineItem) -> String {
    hour_or_minute(page, item.at, item.by == Who::Reporter)
}

/// A moment in words, to the hour for reporters.
pub(super) fn hour_or_minute(page: &Page, at: Moment, reporter: bool) -> String {
    if reporter {
        page.locale().hour(at.hour())
    } else {
        minute(page, at)
    }
}

fn heading(page: &Page, item: &TimelineItem) -> String {
    let locale = page.locale();
    let by = match &item.by {
        Who::Reporter => "",
        Who::Officer { name, .. } => name,
    };
    let key = format!("timeline-{}", item.what.code());
    let phrase = locale.phrase(&key).with("officer", by);
    let phrase = match &item.what {
        What::Answer { signed, .. } if !signed.is_empty() => {
            return locale
                .phrase("timeline-answer-signed")
                .with("officer", by)
                .with("signed", signed.as_str())
                .to_string();
        }
        What::Triaged { danger: true, .. } => {
            return locale
                .phrase("timeline-triaged-danger")
                .with("officer", by)
                .to_string();
        }
        What::Assigned { to: Some(to) } => phrase.with("to", to.as_str()),
        What::Assigned { to: None } => {
            return locale
                .phrase("timeline-assigned-nobody")
                .with("officer", by)
                .to_string();
        }
        What::MemberAdded { officer } | What::MemberRemoved { officer, .. } => {
            phrase.with("member", officer.as_str())
        }
        What::Urgency { urgency, .. } => {
            phrase.native("urgency", locale.text(urgency_key(*urgency)))
        }
        What::Stage { stage } => {
            phrase.native("stage", locale.text(&format!("stage-{}", stage.code())))
        }
        What::Closed { ground, .. } => {
            phrase.native("ground", locale.text(&format!("ground-{}", ground.code())))
        }
        What::Proposed { what, about, .. } => phrase.with("what", words(page, what, about)),
        What::Decided { what, .. } => {
            let what = what.as_ref().map(|(what, about)| words(page, what, about));
            phrase.with("what", what.unwrap_or_default())
        }
        What::Coded { count } => phrase.with("count", *count),
        What::Unknown { name } => phrase.with("name", name.as_str()),
        _ => phrase,
    };
    phrase.to_string()
}

/// The locale key of an urgency.
pub(super) const fn urgency_key(urgency: crate::view::Urgency) -> &'static str {
    match urgency {
        crate::view::Urgency::Routine => "urgency-routine",
        crate::view::Urgency::Soon => "urgency-soon",
        crate::view::Urgency::Now => "urgency-now",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::frame::shell;
    use words::{Language, OfficerId, StreamId};

    fn filed(names: &[&str]) -> Vec<TimelineItem> {
        let item = |name: &&str| TimelineItem {
            stream: StreamId::from_random([1; 16]),
            position: 0,
            seq: 0,
            at: Moment(1_789_977_600),
            by: Who::Officer {
                id: OfficerId::from_random([1; 16]),
                name: "Lena".to_owned(),
            },
            what: What::Filed {
                name: (*name).to_owned(),
                words: String::new(),
            },
        };
        names.iter().map(item).collect()
    }

    #[test]
    fn steps_of_work_in_a_row_are_folded_and_what_must_be_seen_is_not() {
        let page = shell(Language::En, "case-title", "/");
        let lines = |names: &[&str]| -> Vec<usize> {
            let lines = Line::story(&page, &filed(names));
            lines.iter().map(|it| it.folded.len()).collect()
        };
        let (quiet, loud) = ("party-recorded", "action-sent");
        assert_eq!(lines(&[quiet, quiet]), [0, 0]);
        assert_eq!(lines(&[quiet, quiet, quiet]), [3]);
        assert_eq!(lines(&[quiet, quiet, loud, quiet]), [0, 0, 0, 0]);
        assert_eq!(lines(&[loud, loud, loud, loud]), [0, 0, 0, 0]);
        let story = Line::story(&page, &filed(&[quiet; 4]));
        assert!(story[0].heading.contains("4 steps of work"));
    }
}
