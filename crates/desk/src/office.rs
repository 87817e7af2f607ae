//! What a session knows of its office: public, as on the portal.

use crate::folder::Pinned;
use crate::session::Session;
use crate::view::{OfficeView, fingerprint};

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
}
