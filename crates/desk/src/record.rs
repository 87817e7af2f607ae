//! The office's own records on a report: whether somebody is in danger now, what protects them, why a promise was not
//! kept. Sealed to intake, so that the reporter, who holds the mailbox's key, does not read them.

use serde::{Deserialize, Serialize};

/// A record, told apart by its fields.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub(crate) enum Record {
    /// Whether somebody is in danger now.
    Triage(Triage),
    /// What protects them.
    Protected(Protected),
    /// Why a promise was not kept.
    Explained(Explained),
}

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

/// A first measure works for somebody who was in danger.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Protected {
    /// The form's version, 1.
    pub(crate) version: u8,
    /// What it is, and how the person said that it works.
    pub(crate) how: String,
}

/// A promise was not kept in time, and this is why. It stays what it is.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Explained {
    /// The form's version, 1.
    pub(crate) version: u8,
    /// The promise's key.
    pub(crate) promise: String,
    /// Why.
    pub(crate) why: String,
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;

    #[test]
    fn records_are_written_as_in_their_golden_files() {
        let records = [
            (
                Record::Triage(Triage {
                    version: 1,
                    danger: true,
                    reasons: "They know her address.".to_owned(),
                }),
                include_str!("../golden/triage.v1.json"),
            ),
            (
                Record::Protected(Protected {
                    version: 1,
                    how: "She sleeps elsewhere, and says that it works.".to_owned(),
                }),
                include_str!("../golden/protected.v1.json"),
            ),
            (
                Record::Explained(Explained {
                    version: 1,
                    promise: "acknowledge".to_owned(),
                    why: "Both officers were ill.".to_owned(),
                }),
                include_str!("../golden/explained.v1.json"),
            ),
        ];
        for (record, golden) in records {
            let written = serde_json::to_string_pretty(&record).unwrap() + "\n";
            assert_eq!(written, golden);
            assert!(serde_json::from_str::<Record>(golden).unwrap() == record);
        }
    }
}
