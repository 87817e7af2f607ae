//! What the office's page shows.

use crate::rooms::frame::{Frame, minute, shell};
use crate::session::Session;
use crate::status::{DeskStatus, NodeState};
use crate::view::{OfficeView, OfficerRow, Role};
use askama::Template;
use pages::{Field, Form, Page};
use words::Language;
use zeroize::Zeroizing;

/// What the page needs to know of a session.
pub(in crate::rooms) struct Shown {
    pub office: OfficeView,
    pub officers: Vec<OfficerRow>,
    pub me: OfficerRow,
    pub status: DeskStatus,
}

impl Shown {
    pub(in crate::rooms) fn of(session: &Session) -> Self {
        Self {
            office: session.office(),
            officers: session.officers(),
            me: session.me(),
            status: session.desk().status(),
        }
    }
}

/// The office's page.
#[derive(Template)]
#[template(path = "office/page.html")]
pub(in crate::rooms) struct Office {
    pub page: Page,
    pub frame: Frame,
    pub name: String,
    pub languages: Vec<Language>,
    pub portal: String,
    pub intake_fingerprint: String,
    pub node_fingerprint: String,
    /// Each officer: id, name, roles in words, active, whether it is oneself.
    pub officers: Vec<(String, String, String, bool, bool)>,
    pub administers: bool,
    pub node_state: &'static str,
    pub last_sync: String,
    pub audit_waiting: bool,
    pub form: Form,
}

/// The page on which a start passphrase is shown once.
#[derive(Template)]
#[template(path = "office/invited.html")]
pub(in crate::rooms) struct NewOfficer {
    pub page: Page,
    pub frame: Frame,
    pub name: String,
    pub words: Zeroizing<String>,
}

/// The fields of the form for a new officer.
pub(in crate::rooms) const FIELDS: [Field; 2] = [
    Field::kept("name", "office-officer-name"),
    Field::kept("roles", "office-officer-roles"),
];

impl Office {
    /// The page.
    pub(in crate::rooms) fn new(
        language: Language,
        frame: Frame,
        shown: &Shown,
        form: Form,
    ) -> Self {
        let page = shell(language, "office-title", "/office");
        let officer = |it: &OfficerRow| {
            let roles: Vec<_> = it
                .roles
                .iter()
                .map(|role| page.text(&format!("role-{}", role.code())))
                .collect();
            let roles = roles.join(page.locale.between());
            (
                it.id.to_string(),
                it.name.clone(),
                roles,
                it.active,
                it.id == shown.me.id,
            )
        };
        Self {
            name: shown.office.name.clone(),
            languages: shown.office.languages.clone(),
            portal: format!(
                "{}/{language}/at/{}/report",
                shown.office.node, shown.office.slug
            ),
            intake_fingerprint: shown.office.intake_fingerprint.clone(),
            node_fingerprint: shown.office.node_fingerprint.clone(),
            officers: shown.officers.iter().map(officer).collect(),
            administers: shown.me.is_one_of(&[Role::Administrator]),
            node_state: state(shown.status.node),
            last_sync: shown
                .status
                .last_sync
                .map(|at| minute(&page, at))
                .unwrap_or_default(),
            audit_waiting: shown.status.audit_waiting,
            page,
            frame,
            form,
        }
    }

    #[expect(clippy::unused_self, reason = "templates call methods")]
    pub(in crate::rooms) fn roles(&self) -> Vec<(&'static str, String, String)> {
        let role = |role: Role| {
            let code = role.code();
            (code, format!("role-{code}"), format!("role-{code}-hint"))
        };
        Role::ALL.into_iter().map(role).collect()
    }
}

const fn state(node: NodeState) -> &'static str {
    match node {
        NodeState::Starting => "node-starting",
        NodeState::InStep => "node-in-step",
        NodeState::Unreachable { .. } => "node-unreachable",
        NodeState::WrongNode => "node-wrong",
        NodeState::NotAdmitted => "node-not-admitted",
        NodeState::Tampering => "node-tampering",
        NodeState::Disk => "node-disk",
        NodeState::ClocksDiffer => "node-clocks",
    }
}

impl NewOfficer {
    /// The page.
    pub(in crate::rooms) fn new(
        language: Language,
        frame: Frame,
        name: String,
        words: Zeroizing<String>,
    ) -> Self {
        let page = shell(language, "office-title", "/office");
        Self {
            page,
            frame,
            name,
            words,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::frame::tests::sound;
    use crate::rooms::samples;
    use pages::Problem;
    use words::Moment;

    #[test]
    fn the_pages_are_sound_in_every_language() {
        for node in [
            NodeState::Starting,
            NodeState::InStep,
            NodeState::Unreachable { since: Moment(0) },
            NodeState::WrongNode,
            NodeState::NotAdmitted,
            NodeState::Tampering,
            NodeState::Disk,
            NodeState::ClocksDiffer,
        ] {
            sound("office", |language| {
                let form = Form::of(&FIELDS).refusing(Problem::at("name", "refusal-name-taken"));
                let frame = Frame {
                    trouble: "node-wrong",
                    ..samples::frame("office")
                };
                Office::new(language, frame, &samples::office(node), form)
            });
        }
        sound("invited", |language| {
            let words = Zeroizing::new("amber lake stone river cloud field".to_owned());
            NewOfficer::new(language, samples::frame("office"), "Ana".to_owned(), words)
        });
    }
}
