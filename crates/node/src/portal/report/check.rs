//! From what was typed to a report, or to the reasons why it is none yet. Pure.

use super::super::refusal::{Draft, Refused};
use crate::Limits;
use crate::portal::mechanisms::context::CODES_MAX;
use lexicon::Lexicon;
use seal::mailbox::{Concerns, Danger, Report};
use std::collections::BTreeSet;
use words::{Language, OfficeId};

/// Notes what is wrong with a report; `files` is the number of files that came with it.
pub(super) fn check(draft: &mut Draft, files: usize, limits: &Limits) {
    if draft.typed("story").trim().is_empty() && files == 0 {
        draft.refused.push(Refused::Empty);
    }
    let found: usize = draft.typed.iter().map(|(_, typed)| typed.len()).sum();
    if found > limits.text_max {
        draft.refused.push(Refused::Long {
            found,
            max: limits.text_max,
        });
    }
}

/// The offices for which a copy is to be held. What is no office's id is one that nobody can choose.
pub(super) fn copies(draft: &Draft) -> BTreeSet<OfficeId> {
    let ticked = draft.ticked("copies");
    let ids = ticked
        .iter()
        .map(|digits| format!("office_{digits}").parse());
    ids.map(|id| id.unwrap_or(OfficeId::from_random([0; 16])))
        .collect()
}

/// The report that a sound draft is.
pub(super) fn report(draft: &Draft, lexicon: &Lexicon, language: Language, form: String) -> Report {
    let typed = |name| draft.typed(name).to_owned();
    Report {
        version: 1,
        language,
        story: typed("story"),
        danger: match draft.typed("danger") {
            "now" => Danger::Now,
            "not-now" => Danger::NotNow,
            _ => Danger::Unsaid,
        },
        concerns: match draft.typed("concerns") {
            "me" => Concerns::Me,
            "relative" => Concerns::Relative,
            "other" => Concerns::Other,
            "organisation" => Concerns::Organisation,
            _ => Concerns::Unsaid,
        },
        cooperation: typed("cooperation"),
        place: typed("place"),
        time: typed("time"),
        author: typed("author"),
        wishes: typed("wishes"),
        name: typed("name"),
        contact: typed("contact"),
        codes: draft
            .codes()
            .into_iter()
            .filter(|code| lexicon.get(code).is_some())
            .take(CODES_MAX)
            .collect(),
        attachments: Vec::new(),
        form,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(typed: &[(&str, &str)]) -> Draft {
        let typed = typed.iter();
        Draft {
            typed: typed
                .map(|(n, t)| ((*n).to_owned(), (*t).to_owned()))
                .collect(),
            refused: Vec::new(),
        }
    }

    fn refused(typed: &[(&str, &str)], files: usize) -> Vec<Refused> {
        let mut draft = draft(typed);
        check(&mut draft, files, &Limits::default());
        std::mem::take(&mut draft.refused)
    }

    #[test]
    fn a_sentence_is_enough() {
        assert_eq!(refused(&[("story", "They came.")], 0), []);
    }

    #[test]
    fn a_recording_without_a_word_is_enough() {
        assert_eq!(refused(&[("story", "")], 1), []);
    }

    #[test]
    fn blanks_are_no_report() {
        assert_eq!(refused(&[("story", " \n\t\u{3000}")], 0), [Refused::Empty]);
    }

    #[test]
    fn all_texts_count_towards_the_limit() {
        let half = "я".repeat(20_000);
        let refused = refused(&[("story", &half), ("wishes", &half)], 0);
        let long = Refused::Long {
            found: 80_000,
            max: 65_536,
        };
        assert_eq!(refused, [long]);
    }

    #[test]
    fn a_choice_that_the_page_does_not_have_counts_as_unsaid() {
        let draft = draft(&[("danger", "<script>"), ("concerns", "me")]);
        let report = report(&draft, Lexicon::built_in(), Language::En, String::new());
        assert_eq!(report.danger, Danger::Unsaid);
        assert!(report.codes.is_empty());
        assert_eq!(report.concerns, Concerns::Me);
    }
}
