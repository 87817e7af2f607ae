//! A record as fields of text, so that two versions can be laid side by side.

use crate::view::{FileView, RecordKind, Recorded};
use casework::cooperation::event::CooperationRecorded;
use casework::incidents::event::{Act, Effect, IncidentRecorded};
use casework::parties::event::PartyRecorded;
use casework::when::Span;
use lexicon::Lexicon;
use pages::Page;
use words::PartyId;

/// What telling a record needs.
pub(super) struct Teller<'t> {
    pub page: &'t Page,
    pub lexicon: &'t Lexicon,
    pub file: &'t FileView,
}

/// The fields of a record in the order of its form: the key of the label, and the text.
pub(super) fn fields(teller: &Teller<'_>, record: &Recorded) -> Vec<(&'static str, String)> {
    match record {
        Recorded::Party(it) => teller.party(it),
        Recorded::Incident(it) => teller.incident(it),
        Recorded::Cooperation(it) => teller.cooperation(it),
    }
}

impl Teller<'_> {
    fn party(&self, it: &PartyRecorded) -> Vec<(&'static str, String)> {
        let names = it.names.iter().map(|name| {
            let kind = self.text(&format!("name-{}", name.kind.code()));
            format!("{} ({kind})", name.text)
        });
        let roles = it
            .roles
            .iter()
            .map(|role| self.text(&format!("role-{}", role.code())));
        vec![
            (
                "version-field-kind",
                self.text(&format!("party-{}", it.kind.code())),
            ),
            ("version-field-names", lines(names)),
            ("version-field-roles", self.list(roles)),
            ("version-field-codes", self.codes(&it.codes)),
            ("version-field-states", self.codes(&it.states)),
            (
                "version-field-born",
                it.born.map(|it| it.to_string()).unwrap_or_default(),
            ),
            (
                "version-field-count",
                it.count.map(|it| it.to_string()).unwrap_or_default(),
            ),
            ("version-field-function", it.function.clone()),
            ("version-field-contact", it.contact.clone()),
            ("version-field-about", it.about.clone()),
        ]
    }

    fn incident(&self, it: &IncidentRecorded) -> Vec<(&'static str, String)> {
        let answers = it.answers.iter().map(|id| {
            let name = self
                .file
                .record_name(RecordKind::Cooperation, &id.to_string());
            name.unwrap_or_else(|| id.to_string())
        });
        let follows = it.follows.as_ref().map(|(how, id)| {
            let name = self.file.record_name(RecordKind::Incident, &id.to_string());
            let how = self.text(&format!("version-follows-{}", how.code()));
            format!("{how}: {}", name.unwrap_or_else(|| id.to_string()))
        });
        vec![
            ("version-field-title", it.title.clone()),
            ("version-field-when", when(it.when)),
            ("version-field-place", it.place.clone()),
            ("version-field-states", self.codes(it.state.as_slice())),
            ("version-field-account", it.account.clone()),
            (
                "version-field-acts",
                lines(it.acts.iter().map(|act| self.act(act))),
            ),
            (
                "version-field-effects",
                lines(it.effects.iter().map(|effect| self.effect(effect))),
            ),
            ("version-field-answers", lines(answers)),
            ("version-field-follows", follows.unwrap_or_default()),
        ]
    }

    fn cooperation(&self, it: &CooperationRecorded) -> Vec<(&'static str, String)> {
        vec![
            ("version-field-title", it.title.clone()),
            ("version-field-codes", self.codes(&it.codes)),
            ("version-field-with", self.codes(&it.with)),
            ("version-field-who", self.parties(&it.who)),
            ("version-field-when", when(it.when)),
            ("version-field-place", it.place.clone()),
            ("version-field-known", it.known.clone()),
            ("version-field-about", it.about.clone()),
        ]
    }

    fn act(&self, act: &Act) -> String {
        let mut parts = vec![self.code(&act.code)];
        parts.extend(act.modifiers.iter().map(|it| self.code(it)));
        if !act.victims.is_empty() {
            let on = self.text("version-on");
            parts.push(format!("{on} {}", self.parties(&act.victims)));
        }
        if let Some(hit) = act.hit {
            let on = self.text("version-hit");
            parts.push(format!("{on} {hit}"));
        }
        if !act.authors.is_empty() {
            let by = self.text("version-by");
            parts.push(format!("{by} {}", self.parties(&act.authors)));
        }
        parts.extend(act.attribution.iter().map(|it| self.code(it)));
        parts.extend([&act.stated_reason, &act.note].into_iter().cloned());
        parts.retain(|it| !it.is_empty());
        parts.join(" · ")
    }

    fn effect(&self, effect: &Effect) -> String {
        let on = effect.on.map(|it| {
            let on = self.text("version-on");
            format!("{on} {}", self.parties(&[it]))
        });
        let parts = [
            self.code(&effect.code),
            on.unwrap_or_default(),
            effect.note.clone(),
        ];
        let parts: Vec<_> = parts.into_iter().filter(|it| !it.is_empty()).collect();
        parts.join(" · ")
    }

    fn text(&self, key: &str) -> String {
        self.page.text(key).into_owned()
    }

    fn code(&self, code: &str) -> String {
        let language = self.page.locale().language();
        let term = self.lexicon.get(code);
        term.map_or_else(|| code.to_owned(), |it| it.name(language).to_owned())
    }

    fn codes(&self, codes: &[String]) -> String {
        self.list(codes.iter().map(|it| self.code(it)))
    }

    fn parties(&self, ids: &[PartyId]) -> String {
        let called = |it: &PartyId| match self.file.called(self.page.locale(), *it) {
            name if name.is_empty() => it.to_string(),
            name => name,
        };
        self.list(ids.iter().map(called))
    }

    fn list(&self, items: impl Iterator<Item = String>) -> String {
        let items: Vec<_> = items.collect();
        items.join(self.page.locale().between())
    }
}

fn lines(items: impl Iterator<Item = String>) -> String {
    items.collect::<Vec<_>>().join("\n")
}

fn when(span: Option<Span>) -> String {
    match span {
        None => String::new(),
        Some(Span { from, to: None }) => from.to_string(),
        Some(Span { from, to: Some(to) }) => format!("{from} – {to}"),
    }
}
