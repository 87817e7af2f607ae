//! The offices that this node hosts, as their signed public records say, kept for a moment in memory.

use seal::{Intake, PublicKey};
use words::{Language, OfficeId};

/// An office as the portal shows it and as intake seals to it.
pub struct Office {
    /// The office's id.
    pub id: OfficeId,
    /// Its name in addresses: lower-case letters, digits and dashes.
    pub slug: String,
    /// Its name, in its own words.
    pub name: String,
    /// Its names in other languages, where it gave them.
    pub names: Vec<(Language, String)>,
    /// The id of the intake key in force; none while the office is being set up.
    pub intake: Option<PublicKey<Intake>>,
}

impl Office {
    /// The office's name in a language, or as it calls itself.
    #[must_use]
    pub fn name_in(&self, language: Language) -> &str {
        self.names
            .iter()
            .find(|(named, _)| *named == language)
            .map_or(&self.name, |(_, name)| name)
    }
}
