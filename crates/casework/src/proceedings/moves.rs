//! Which moves make sense: two tables, one for how somebody stands in a proceeding, one for a remedy.
//!
//! The states and their order are those of domain/reprisals.md 7.3, after HURIDOCS micro-thesaurus 26 and, for remedies, General Assembly
//! resolution 60/147, principles 19 to 23. The moves between them are ours: what a court or prosecutor can do next, appeals, reopened
//! inquiries and annulled amnesties included. The first thing that is recorded may be any state, because an office often hears of a
//! proceeding late. What cannot follow is a mistake in one of the two records, and is corrected as such.

use super::RemedyState;

type Row = (&'static str, &'static [&'static str]);

/// From each state the states that can follow.
const STANDINGS: [Row; 17] = [
    (
        "ACC.NONE",
        &[
            "ACC.COMPLAINT",
            "ACC.PRELIMINARY",
            "ACC.INVESTIGATION",
            "ACC.CHARGED",
            "ACC.AMNESTIED",
            "ACC.BARRED",
            "ACC.DISCIPLINARY",
            "ACC.CIVIL",
        ],
    ),
    (
        "ACC.COMPLAINT",
        &[
            "ACC.PRELIMINARY",
            "ACC.INVESTIGATION",
            "ACC.SUSPENDED",
            "ACC.CLOSED-NO-ACTION",
            "ACC.CLOSED-NO-EVIDENCE",
            "ACC.CLOSED-UNKNOWN",
            "ACC.CHARGED",
            "ACC.AMNESTIED",
            "ACC.BARRED",
            "ACC.DISCIPLINARY",
            "ACC.CIVIL",
        ],
    ),
    (
        "ACC.PRELIMINARY",
        &[
            "ACC.INVESTIGATION",
            "ACC.SUSPENDED",
            "ACC.CLOSED-NO-ACTION",
            "ACC.CLOSED-NO-EVIDENCE",
            "ACC.CLOSED-UNKNOWN",
            "ACC.CHARGED",
            "ACC.AMNESTIED",
            "ACC.BARRED",
            "ACC.DISCIPLINARY",
        ],
    ),
    (
        "ACC.INVESTIGATION",
        &[
            "ACC.SUSPENDED",
            "ACC.CLOSED-NO-ACTION",
            "ACC.CLOSED-NO-EVIDENCE",
            "ACC.CLOSED-UNKNOWN",
            "ACC.CHARGED",
            "ACC.AMNESTIED",
            "ACC.BARRED",
            "ACC.DISCIPLINARY",
            "ACC.CIVIL",
        ],
    ),
    (
        "ACC.SUSPENDED",
        &[
            "ACC.PRELIMINARY",
            "ACC.INVESTIGATION",
            "ACC.CLOSED-NO-ACTION",
            "ACC.CLOSED-NO-EVIDENCE",
            "ACC.CLOSED-UNKNOWN",
            "ACC.CHARGED",
            "ACC.TRIAL",
            "ACC.AMNESTIED",
            "ACC.BARRED",
        ],
    ),
    // What was closed can be complained of, taken up again, or sent to trial by a judge.
    ("ACC.CLOSED-NO-ACTION", REOPENED),
    ("ACC.CLOSED-NO-EVIDENCE", REOPENED),
    ("ACC.CLOSED-UNKNOWN", REOPENED),
    (
        "ACC.CHARGED",
        &[
            "ACC.TRIAL",
            "ACC.INVESTIGATION",
            "ACC.SUSPENDED",
            "ACC.CLOSED-NO-ACTION",
            "ACC.CLOSED-NO-EVIDENCE",
            "ACC.CONVICTED",
            "ACC.ACQUITTED",
            "ACC.AMNESTIED",
            "ACC.BARRED",
        ],
    ),
    (
        "ACC.TRIAL",
        &[
            "ACC.INVESTIGATION",
            "ACC.SUSPENDED",
            "ACC.CLOSED-NO-ACTION",
            "ACC.CLOSED-NO-EVIDENCE",
            "ACC.CONVICTED",
            "ACC.ACQUITTED",
            "ACC.AMNESTIED",
            "ACC.BARRED",
            "ACC.CIVIL",
        ],
    ),
    // On appeal, or when a trial is held again.
    (
        "ACC.CONVICTED",
        &[
            "ACC.TRIAL",
            "ACC.ACQUITTED",
            "ACC.AMNESTIED",
            "ACC.BARRED",
            "ACC.SERVED",
        ],
    ),
    (
        "ACC.ACQUITTED",
        &["ACC.TRIAL", "ACC.CONVICTED", "ACC.CIVIL"],
    ),
    // An amnesty or a bar can be set aside: both are no defence for the gravest acts.
    (
        "ACC.AMNESTIED",
        &["ACC.INVESTIGATION", "ACC.CHARGED", "ACC.TRIAL", "ACC.CIVIL"],
    ),
    (
        "ACC.BARRED",
        &["ACC.INVESTIGATION", "ACC.CHARGED", "ACC.TRIAL", "ACC.CIVIL"],
    ),
    ("ACC.SERVED", &["ACC.TRIAL", "ACC.ACQUITTED"]),
    (
        "ACC.DISCIPLINARY",
        &[
            "ACC.COMPLAINT",
            "ACC.PRELIMINARY",
            "ACC.INVESTIGATION",
            "ACC.CLOSED-NO-ACTION",
            "ACC.CHARGED",
            "ACC.CIVIL",
        ],
    ),
    (
        "ACC.CIVIL",
        &[
            "ACC.PRELIMINARY",
            "ACC.INVESTIGATION",
            "ACC.CLOSED-NO-ACTION",
            "ACC.CHARGED",
            "ACC.DISCIPLINARY",
        ],
    ),
];

const REOPENED: &[&str] = &[
    "ACC.COMPLAINT",
    "ACC.PRELIMINARY",
    "ACC.INVESTIGATION",
    "ACC.CHARGED",
    "ACC.TRIAL",
    "ACC.AMNESTIED",
    "ACC.BARRED",
];

/// Whether somebody can stand so after they stood so. About a term of the office's own, which the table cannot know, it says yes.
#[must_use]
pub fn can_stand(from: &str, to: &str) -> bool {
    let row = |code: &str| STANDINGS.iter().find(|(it, _)| *it == code);
    match (row(from), row(to)) {
        (Some((_, next)), Some(_)) => next.contains(&to),
        _ => from != to,
    }
}

/// Whether a remedy can be so far after it was so far.
#[must_use]
pub const fn can_become(from: RemedyState, to: RemedyState) -> bool {
    use RemedyState::{Given, Ordered, Partly, Refused, Sought};
    match from {
        Sought => matches!(to, Ordered | Partly | Given | Refused),
        Ordered => matches!(to, Partly | Given | Refused),
        Partly => matches!(to, Given | Refused),
        // What was refused can be asked for again, or be ordered by a higher court.
        Refused => matches!(to, Sought | Ordered | Partly | Given),
        // What was given can be taken away again, and is then sought anew: a post, a passport.
        Given => matches!(to, Sought),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use lexicon::Lexicon;

    #[test]
    fn the_table_knows_every_standing_of_the_lexicon_and_no_other() {
        let mut ours: Vec<&str> = STANDINGS.iter().map(|(it, _)| *it).collect();
        let mut theirs: Vec<&str> = Lexicon::built_in()
            .list("accountability")
            .map(lexicon::Term::code)
            .collect();
        ours.sort_unstable();
        theirs.sort_unstable();
        assert_eq!(ours, theirs);
        for (from, next) in STANDINGS {
            assert!(!next.contains(&from), "{from} follows itself");
            for to in next {
                assert!(ours.contains(to), "{to}");
            }
        }
    }

    #[test]
    fn nobody_goes_back_to_before_the_beginning_and_nobody_serves_without_a_conviction() {
        for (from, next) in STANDINGS {
            assert!(!next.contains(&"ACC.NONE"), "{from}");
            assert_eq!(next.contains(&"ACC.SERVED"), from == "ACC.CONVICTED");
        }
        assert!(!can_stand("ACC.COMPLAINT", "ACC.CONVICTED"));
        assert!(!can_stand("ACC.SERVED", "ACC.COMPLAINT"));
    }

    #[test]
    fn from_every_standing_there_is_a_way_on() {
        for (from, next) in STANDINGS {
            assert!(!next.is_empty(), "{from}");
        }
        assert!(can_stand("ACC.X-OWN", "ACC.TRIAL") && !can_stand("ACC.X-OWN", "ACC.X-OWN"));
    }

    #[test]
    fn a_remedy_that_was_given_is_not_refused_afterwards() {
        use RemedyState::{Given, Ordered, Refused, Sought};
        assert!(!can_become(Given, Refused) && can_become(Given, Sought));
        assert!(can_become(Refused, Ordered) && !can_become(Ordered, Sought));
        for state in RemedyState::ALL {
            assert!(!can_become(*state, *state));
        }
    }
}
