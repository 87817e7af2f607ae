//! What a session knows of its office: public, as on the portal.

use crate::folder::Pinned;
use crate::session::Session;
use crate::view::OfficeView;
use sha2::{Digest as _, Sha256};

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

/// The first 16 bytes of SHA-256, in groups of four digits, for people to compare.
fn fingerprint(key: &[u8]) -> String {
    let digits = hex::encode(&Sha256::digest(key)[..16]);
    let groups: Vec<&str> = (0..digits.len())
        .step_by(4)
        .filter_map(|start| digits.get(start..start + 4))
        .collect();
    groups.join(" ")
}
