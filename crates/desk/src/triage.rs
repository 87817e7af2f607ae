//! The office's own record on a report: whether somebody is in danger now. Sealed to intake, so
//! that the reporter, who holds the mailbox's key, does not read it.

use serde::{Deserialize, Serialize};

/// A triage.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Triage {
    /// The form's version, 1.
    pub(crate) version: u8,
    /// Whether somebody is in danger now, in the office's judgment.
    pub(crate) danger: bool,
    /// Why.
    pub(crate) reasons: String,
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;

    #[test]
    fn a_triage_is_written_as_in_its_golden_file() {
        let triage = Triage {
            version: 1,
            danger: true,
            reasons: "They know her address.".to_owned(),
        };
        let golden = include_str!("../golden/triage.v1.json");
        assert_eq!(
            serde_json::to_string_pretty(&triage).unwrap() + "\n",
            golden
        );
        assert!(serde_json::from_str::<Triage>(golden).unwrap() == triage);
    }
}
