//! What follows from answers, in sentences that name every answer that bore on it.

use guideline::{
    Answer, ConclusionFinding, ElementFinding, Finding, Guideline, Key, Outcome, WithTexts,
};
use lexicon::Lexicon;
use pages::Page;
use words::Language;

/// Changes that are named at most.
const CHANGES_MAX: usize = 8;

/// How something stands, with sentences on why.
pub(in crate::rooms) struct Part {
    pub code: String,
    pub name: String,
    /// The locale key of how it stands.
    pub mark: &'static str,
    /// How the mark is drawn.
    pub class: &'static str,
    /// Sentences, as HTML.
    pub lines: Vec<String>,
}

/// The finding as the page shows it.
pub(in crate::rooms) struct Shown {
    /// What may be concluded from the answers; empty where nothing may be.
    pub says: String,
    /// At which standard of proof.
    pub standard: String,
    pub burden: bool,
    pub elements: Vec<Part>,
    pub conclusions: Vec<Part>,
    /// What would change it, as HTML.
    pub changes: Vec<String>,
}

/// What sentences need.
pub(in crate::rooms) struct Words<'a> {
    pub page: &'a Page,
    pub language: Language,
    pub lexicon: &'a Lexicon,
    pub texts: &'a WithTexts,
}

impl Words<'_> {
    /// The name of an indicator or a term.
    pub(in crate::rooms) fn name(&self, code: &str) -> String {
        if code == Key::NONE {
            return self.page.text("assess-pick").into_owned();
        }
        match self.lexicon.get(code) {
            Some(term) => term.name(self.language).to_owned(),
            None => self
                .texts
                .text(self.language, &format!("indicator.{code}"), "name")
                .to_owned(),
        }
    }

    /// What it means.
    pub(in crate::rooms) fn help(&self, code: &str) -> String {
        match self.lexicon.get(code) {
            Some(term) => term.help(self.language).unwrap_or_default().to_owned(),
            None => self
                .texts
                .text(self.language, &format!("indicator.{code}"), "help")
                .to_owned(),
        }
    }

    pub(in crate::rooms) fn element(&self, code: &str, key: &str) -> String {
        self.texts
            .text(self.language, &format!("element.{code}"), key)
            .to_owned()
    }

    pub(in crate::rooms) fn conclusion(&self, code: &str, key: &str) -> String {
        self.texts
            .text(self.language, &format!("conclusion.{code}"), key)
            .to_owned()
    }

    fn names(&self, codes: &[String]) -> String {
        let names: Vec<String> = codes.iter().map(|it| self.name(it)).collect();
        names.join(self.page.locale().between())
    }

    fn line(&self, key: &str, codes: &[String]) -> Option<String> {
        let names = (!codes.is_empty()).then(|| self.names(codes))?;
        Some(self.page.phrase(key).native("names", names).to_string())
    }
}

/// The finding of a guideline in the page's words.
pub(in crate::rooms) fn shown(
    words: &Words<'_>,
    guideline: &Guideline,
    finding: &Finding<'_>,
) -> Shown {
    let reached = finding.reached;
    let text = |key| reached.map_or_else(String::new, |it| words.conclusion(&it.code, key));
    Shown {
        says: text("says"),
        standard: reached.map_or_else(String::new, |it| words.name(&it.standard)),
        burden: finding.burden_passed,
        elements: finding
            .elements
            .iter()
            .map(|it| element(words, guideline, it))
            .collect(),
        conclusions: finding
            .conclusions
            .iter()
            .map(|it| conclusion(words, it))
            .collect(),
        changes: changes(words, finding),
    }
}

const fn mark(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Shown => "outcome-shown",
        Outcome::Open => "outcome-open",
        Outcome::NotShown => "outcome-not-shown",
    }
}

const fn class(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Shown => "new",
        Outcome::Open => "",
        Outcome::NotShown => "closed",
    }
}

fn element(words: &Words<'_>, guideline: &Guideline, it: &ElementFinding<'_>) -> Part {
    let mut lines = Vec::new();
    lines.extend(words.line("assess-for", &it.speaks_for));
    lines.extend(words.line("assess-against", &it.speaks_against));
    lines.extend(words.line("assess-excluded", &it.excluded_by));
    lines.extend(words.line("assess-lacks", &it.lacks));
    if it.element.needs > 1 || it.needs > it.element.needs || it.has > 1 {
        let counts = words.page.phrase("assess-counts");
        let counts = counts
            .with("has", u32::from(it.has))
            .with("needs", u32::from(it.needs));
        lines.push(counts.to_string());
    }
    if it.may_fall {
        lines.push(words.page.phrase("assess-may-fall").to_string());
    }
    lines.extend(words.line("assess-unknown", &it.unknown));
    if !guideline.asked_for(&it.element.code) {
        lines.push(words.page.phrase("assess-aside-element").to_string());
    }
    Part {
        code: it.element.code.clone(),
        name: words.element(&it.element.code, "name"),
        mark: mark(it.outcome),
        class: class(it.outcome),
        lines,
    }
}

fn conclusion(words: &Words<'_>, it: &ConclusionFinding<'_>) -> Part {
    let lacks: Vec<String> = it
        .lacks
        .iter()
        .map(|code| words.element(code, "name"))
        .collect();
    let mut lines = Vec::new();
    if !lacks.is_empty() {
        let names = lacks.join(words.page.locale().between());
        lines.push(
            words
                .page
                .phrase("assess-missing")
                .native("names", names)
                .to_string(),
        );
    }
    Part {
        code: it.conclusion.code.clone(),
        name: words.conclusion(&it.conclusion.code, "name"),
        mark: match it.outcome {
            Outcome::Shown => "conclusion-reached",
            Outcome::Open => "conclusion-open",
            Outcome::NotShown => "conclusion-out",
        },
        class: class(it.outcome),
        lines,
    }
}

fn changes(words: &Words<'_>, finding: &Finding<'_>) -> Vec<String> {
    let named = finding.changes.iter().take(CHANGES_MAX);
    named
        .map(|it| {
            let key = match (it.key.code.as_str(), it.answer) {
                (Key::NONE, Answer::No) => "assess-change-pick",
                (Key::NONE, _) => "assess-change-none",
                (_, Answer::Yes) => "assess-change-yes",
                (_, _) => "assess-change-no",
            };
            let name = match it.key.code.as_str() {
                Key::NONE => words.element(&it.key.element, "name"),
                code => words.name(code),
            };
            let then = match it.then {
                Some(code) => words.conclusion(code, "name"),
                None => words.page.text("assess-change-nothing").into_owned(),
            };
            words
                .page
                .phrase(key)
                .native("name", name)
                .native("then", then)
                .to_string()
        })
        .collect()
}
