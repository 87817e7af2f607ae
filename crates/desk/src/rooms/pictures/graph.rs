//! What the page with the graph shows: who did what to whom.

use crate::picture::graph::{Edge, Node, svg};
use crate::rooms::frame::{Frame, shell};
use crate::rooms::people::context::Made;
use crate::rooms::terms::CaseMenu;
use crate::view::FileView;
use askama::Template;
use casework::parties::Role;
use casework::parties::view::Party;
use pages::Page;
use std::collections::BTreeMap;
use words::PartyId;

/// What of the case is drawn: everything, unless the form says otherwise.
#[derive(Clone, Default, serde::Deserialize)]
pub(in crate::rooms) struct Shown {
    /// Sent by the form: without it everything is shown.
    #[serde(default)]
    chosen: String,
    #[serde(default)]
    acts: String,
    #[serde(default)]
    ties: String,
    #[serde(default)]
    cooperation: String,
}

/// One line of the table that says the same as the picture.
pub(in crate::rooms) struct Part {
    pub who: String,
    /// What the first did, was or is.
    pub what: String,
    pub whom: String,
    pub of: String,
}

/// The page.
#[derive(Template)]
#[template(path = "pictures/graph.html")]
pub(in crate::rooms) struct Graph {
    pub page: Page,
    pub frame: Frame,
    pub menu: CaseMenu,
    /// What can be shown: the address that turns it on or off, its key, and whether it is shown.
    pub filters: Vec<(String, &'static str, bool)>,
    pub picture: String,
    pub parts: Vec<Part>,
}

/// Columns, from where an act comes to whom it hits, and to what it may answer.
const AUTHORS: usize = 0;
const INCIDENTS: usize = 1;
const HIT: usize = 2;
const COOPERATION: usize = 3;

/// What is being drawn.
struct Drawing<'d> {
    made: &'d Made,
    page: &'d Page,
    view: &'d FileView,
    nodes: Vec<Node>,
    edges: Vec<Edge>,
    parts: Vec<Part>,
    people: BTreeMap<PartyId, usize>,
}

impl Graph {
    /// The page.
    pub(in crate::rooms) fn new(made: Made, view: &FileView, shown: &Shown) -> Self {
        let action = format!("/cases/{}/graph", view.head.id);
        let page = shell(made.language, "graph-title", &action);
        let all = shown.chosen.is_empty();
        let is = |field: &str| all || field == "yes";
        let (acts, ties, cooperation) = (is(&shown.acts), is(&shown.ties), is(&shown.cooperation));
        let mut drawing = Drawing {
            made: &made,
            page: &page,
            view,
            nodes: Vec::new(),
            edges: Vec::new(),
            parts: Vec::new(),
            people: BTreeMap::new(),
        };
        drawing.people();
        if acts {
            drawing.acts();
        }
        if cooperation {
            drawing.cooperation();
        }
        if ties {
            drawing.ties();
        }
        let rtl = page.locale().is_rtl();
        let label = page.text("graph-picture");
        let picture = svg(&drawing.nodes, &drawing.edges, &label, rtl);
        let parts = std::mem::take(&mut drawing.parts);
        Self {
            menu: CaseMenu::of(&view.head, "graph"),
            filters: filters(
                &action,
                [
                    ("acts", "graph-acts", acts),
                    ("ties", "graph-ties", ties),
                    ("cooperation", "graph-cooperation", cooperation),
                ],
            ),
            picture: picture.unwrap_or_default(),
            parts,
            frame: made.frame,
            page,
        }
    }
}

/// Each filter with the address that turns it over and leaves the others.
fn filters(
    action: &str,
    all: [(&'static str, &'static str, bool); 3],
) -> Vec<(String, &'static str, bool)> {
    let address = |turned: &str| {
        let on = all
            .iter()
            .filter(|(name, _, shown)| *shown != (*name == turned));
        let on: String = on.map(|(name, _, _)| format!("&{name}=yes")).collect();
        format!("{action}?chosen=yes{on}")
    };
    all.iter()
        .map(|(name, key, shown)| (address(name), *key, *shown))
        .collect()
}

impl Drawing<'_> {
    fn people(&mut self) {
        for party in self.view.case.parties().all() {
            let author = party.is(Role::Author) || party.is(Role::Official);
            let roles = party.known().roles.iter();
            let roles: Vec<_> = roles
                .map(|it| self.page.text(&format!("role-{}", it.code())).into_owned())
                .collect();
            self.people.insert(party.id, self.nodes.len());
            self.nodes.push(Node {
                name: party.name().to_owned(),
                note: roles.join(self.page.locale().between()),
                column: if author { AUTHORS } else { HIT },
                class: if author { "author" } else { "person" },
            });
        }
    }

    fn acts(&mut self) {
        for field in self.view.case.incidents().by_time() {
            let incident = &field.value;
            let at = self.nodes.len();
            let names: Vec<String> = incident.acts.iter().map(|it| self.term(&it.code)).collect();
            self.nodes.push(Node {
                name: incident.title.clone(),
                note: names.join(self.page.locale().between()),
                column: INCIDENTS,
                class: "incident",
            });
            for act in &incident.acts {
                let name = self.term(&act.code);
                for author in &act.authors {
                    self.edge(*author, at, "did", &name, true);
                }
                for victim in &act.victims {
                    self.edge(*victim, at, "hit", &name, false);
                }
                for (who, whom) in pairs(&act.authors, &act.victims) {
                    self.part(who, &name, whom, &incident.title);
                }
            }
        }
    }

    fn cooperation(&mut self) {
        for field in self.view.case.cooperation().all() {
            let it = &field.value;
            let at = self.nodes.len();
            let with: Vec<String> = it.with.iter().map(|it| self.term(it)).collect();
            self.nodes.push(Node {
                name: it.title.clone(),
                note: with.join(self.page.locale().between()),
                column: COOPERATION,
                class: "cooperation",
            });
            let name = self.page.text("graph-cooperated").into_owned();
            for who in &it.who {
                self.edge(*who, at, "cooperated", &name, true);
                self.part(Some(*who), &name, None, &it.title);
            }
        }
    }

    fn ties(&mut self) {
        for tie in self.view.case.parties().ties() {
            let key = format!("tie-{}", tie.kind.code());
            let name = self.page.text(&key).into_owned();
            if let Some(to) = self.people.get(&tie.to).copied() {
                self.edge(tie.from, to, "tie", &name, true);
            }
            self.part(Some(tie.from), &name, Some(tie.to), &tie.note);
        }
    }

    fn edge(&mut self, party: PartyId, at: usize, class: &'static str, name: &str, outward: bool) {
        let Some(party) = self.people.get(&party).copied() else {
            return;
        };
        let (from, to) = if outward { (party, at) } else { (at, party) };
        self.edges.push(Edge {
            from,
            to,
            class,
            name: name.to_owned(),
        });
    }

    fn part(&mut self, who: Option<PartyId>, what: &str, whom: Option<PartyId>, of: &str) {
        let unknown = |party: Option<PartyId>| {
            let party = party.and_then(|it| self.view.case.parties().get(it));
            party.map(Party::name).unwrap_or_default().to_owned()
        };
        self.parts.push(Part {
            who: unknown(who),
            what: what.to_owned(),
            whom: unknown(whom),
            of: of.to_owned(),
        });
    }

    fn term(&self, code: &str) -> String {
        let term = self.made.lexicon.get(code);
        term.map_or_else(
            || code.to_owned(),
            |it| it.name(self.made.language).to_owned(),
        )
    }
}

/// Each author with each victim; where one side is not known, the other alone.
fn pairs(authors: &[PartyId], victims: &[PartyId]) -> Vec<(Option<PartyId>, Option<PartyId>)> {
    let or_nobody = |all: &[PartyId]| -> Vec<Option<PartyId>> {
        match all {
            [] => vec![None],
            all => all.iter().copied().map(Some).collect(),
        }
    };
    let (authors, victims) = (or_nobody(authors), or_nobody(victims));
    let pairs = authors
        .iter()
        .flat_map(|who| victims.iter().map(|whom| (*who, *whom)));
    pairs.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rooms::frame::tests::sound;
    use crate::rooms::samples;
    use lexicon::Lexicon;
    use std::sync::Arc;
    use words::Language;

    fn made(language: Language) -> Made {
        Made {
            language,
            frame: samples::frame("cases"),
            lexicon: Arc::new(Lexicon::built_in().clone()),
            year: 2026,
            form: pages::Form::default(),
        }
    }

    #[test]
    fn the_page_is_sound_in_every_language() {
        for view in samples::file_views() {
            for acts in ["", "yes"] {
                let shown = Shown {
                    chosen: acts.to_owned(),
                    acts: acts.to_owned(),
                    ..Shown::default()
                };
                sound("graph", |language| {
                    Graph::new(made(language), &view, &shown)
                });
            }
        }
    }

    #[test]
    fn the_table_says_who_did_what_to_whom_and_a_filter_leaves_the_rest_out() {
        let view = samples::file_views().swap_remove(1);
        let all = Graph::new(made(Language::En), &view, &Shown::default());
        let told: Vec<_> = all
            .parts
            .iter()
            .map(|it| (it.who.as_str(), it.whom.as_str()))
            .collect();
        assert!(told.contains(&("Men in plain clothes", "محمد الصالح")));
        assert!(told.contains(&("Salma <b>", "محمد الصالح")));
        let ties = Shown {
            chosen: "yes".to_owned(),
            ties: "yes".to_owned(),
            ..Shown::default()
        };
        let ties = Graph::new(made(Language::En), &view, &ties);
        assert_eq!(ties.parts.len(), 1);
    }
}
