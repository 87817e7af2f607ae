//! Why something may not leave, for every page on which something leaves: which person, which consent, and what to do.

use super::context::who;
use crate::work::missing_as_shown;
use casework::Case;
use casework::consent::Missing;
use lexicon::Lexicon;
use pages::{Page, Phrase};

/// What is missing, as a page shows it with `consent/panel.html`.
pub(in crate::rooms) struct Panel {
    /// The room in which people are asked.
    pub ask: String,
    /// One line for each person and audience.
    pub lines: Vec<Line>,
    /// All of it, for a form that lets it go as it was shown.
    pub shown: String,
}

/// What is missing of one person.
pub(in crate::rooms) struct Line {
    /// Whom it concerns: address and name.
    pub href: String,
    pub who: String,
    /// Who would read it.
    pub audience: String,
    /// What would be shown, in words.
    pub scopes: Vec<String>,
    /// Why it may not, as a locale key.
    pub why: String,
    /// Whose answer is missing, as a locale key.
    pub whose: String,
}

impl Panel {
    /// The panel for what is missing in a case.
    pub(in crate::rooms) fn of(
        page: &Page,
        lexicon: &Lexicon,
        (id, case): (&str, &Case),
        missing: &[Missing],
    ) -> Self {
        let language = page.locale().language();
        let ask = format!("/cases/{id}/consent");
        let mut lines: Vec<Line> = Vec::new();
        let mut last = None;
        for it in missing {
            let scope = page.text(&format!("consent-scope-{}", it.scope.code()));
            let same = (it.party, it.audience, it.why, it.whose);
            match lines.last_mut() {
                Some(line) if last == Some(same) => line.scopes.push(scope.into_owned()),
                _ => lines.push(Line {
                    href: format!("{ask}?party={}#record", it.party),
                    who: who(page, case, it.party),
                    audience: lexicon
                        .get(it.audience.code())
                        .map_or_else(String::new, |term| term.name(language).to_owned()),
                    scopes: vec![scope.into_owned()],
                    why: format!("consent-why-{}", it.why.code()),
                    whose: format!("consent-whose-{}", it.whose.code()),
                }),
            }
            last = Some(same);
        }
        Self {
            ask,
            lines,
            shown: missing_as_shown(missing),
        }
    }

    /// How many lines there are, as a sentence.
    pub(in crate::rooms) fn count<'p>(&self, page: &'p Page) -> Phrase<'p> {
        page.phrase("consent-panel-count")
            .with("count", self.lines.len())
    }
}
