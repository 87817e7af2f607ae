//! What a session knows of its office: what is public, as on the portal, and what its officers share.

use crate::book::Shared;
use crate::folder::Pinned;
use crate::session::Session;
use crate::view::{OfficeView, fingerprint};
use std::sync::Arc;
use words::OfficerId;

impl Session {
    /// The office.
    #[must_use]
    pub fn office(&self) -> OfficeView {
        let pinned = self.0.desk.office();
        let pinned = pinned.as_deref();
        let intake = pinned.and_then(|office| office.intake.first());
        OfficeView {
            name: pinned.map(|it| it.name.clone()).unwrap_or_default(),
            names: pinned.map(Pinned::called).unwrap_or_default(),
            slug: pinned.map(|it| it.slug.clone()).unwrap_or_default(),
            languages: pinned.map(|it| it.languages.clone()).unwrap_or_default(),
            node: self.0.desk.config.node.clone(),
            intake_fingerprint: intake
                .map(|key| fingerprint(key.as_bytes()))
                .unwrap_or_default(),
            node_fingerprint: pinned
                .and_then(|office| office.node_key())
                .map(|key| fingerprint(&key))
                .unwrap_or_default(),
        }
    }

    /// The versions of the charter that are known, the text of the one in force, and whether this officer founded the
    /// office: their key signs its public record.
    #[must_use]
    pub(crate) fn charters(&self) -> (Arc<charter::Editions>, String, bool) {
        let desk = &self.0.desk;
        let pinned = desk.office();
        let text = pinned.as_ref().map(|it| it.charter.clone());
        let founder = pinned.and_then(|it| it.founder_key());
        let me = self.0.with_fold(|fold| fold.keys.signing.verifying());
        let is_founder = founder.is_some() && founder == me;
        (desk.editions(), text.unwrap_or_default(), is_founder)
    }

    /// What the officers share: the address, mappings, questions of the office.
    #[must_use]
    pub fn shared(&self) -> Shared {
        let shared = self.0.with_fold(|fold| fold.book.shared().clone());
        shared.unwrap_or_default()
    }

    /// An officer's name.
    #[must_use]
    pub(crate) fn name_of(&self, officer: OfficerId) -> String {
        let name = self.0.with_fold(|fold| fold.book.name(officer));
        name.unwrap_or_default()
    }
}
