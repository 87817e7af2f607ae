//! An office's own terms, and those of ours that it hides. Ours are never touched.

use crate::lexicon::Lexicon;
use crate::source::RawList;
use crate::source::{Fact, LANGUAGES, Problem, RawTerm, check_codes, read_own, unfit};
use crate::term::{Keyed, Term, Value};
use std::borrow::Cow;

/// What an office lays over the lexicon.
#[derive(Clone, Debug, Default)]
pub struct Additions {
    terms: Vec<Term>,
    hidden: Vec<String>,
}

impl Additions {
    /// Reads an office's files; all problems at once, or the additions.
    ///
    /// # Errors
    /// Every problem of every file, with line and what was expected.
    pub fn read<'f>(
        files: impl IntoIterator<Item = (&'f str, &'f str)>,
    ) -> Result<Self, Vec<Problem>> {
        let mut problems = Vec::new();
        let mut found = Self::default();
        for (file, text) in files {
            let before = problems.len();
            let (terms, hidden) = read_own(file, text, &mut problems);
            for (code, line) in hidden {
                if Lexicon::built_in().get(&code).is_none() {
                    problems.push(Problem {
                        file: file.to_owned(),
                        line,
                        what: format!("`hide` names {code}, and there is no such term"),
                    });
                }
                found.hidden.push(code);
            }
            for raw in &terms {
                match own_term(raw) {
                    Ok(term) if found.terms.iter().any(|it| it.code == term.code) => {
                        problems.push(problem(file, raw, "this code stands a second time"));
                    }
                    Ok(term) => found.terms.push(term),
                    Err(what) => problems.push(problem(file, raw, &what)),
                }
            }
            if problems.len() == before {
                check_named(file, terms, &mut problems);
            }
        }
        if problems.is_empty() {
            Ok(found)
        } else {
            problems.sort();
            Err(problems)
        }
    }

    /// The office's terms, in the order of its files.
    #[must_use]
    pub fn terms(&self) -> &[Term] {
        &self.terms
    }

    /// Whether the office hides a term, or the branch above it.
    #[must_use]
    pub fn hides(&self, code: &str) -> bool {
        self.hidden
            .iter()
            .any(|hidden| crate::term::within(code, hidden))
    }

    /// The codes that the office hides.
    #[must_use]
    pub fn hidden(&self) -> &[String] {
        &self.hidden
    }
}

fn problem(file: &str, raw: &RawTerm, what: &str) -> Problem {
    Problem {
        file: file.to_owned(),
        line: raw.line,
        what: format!("{}: {what}", raw.code),
    }
}

/// Whether the facts of own terms name codes that exist, ours or theirs.
fn check_named(file: &str, terms: Vec<RawTerm>, problems: &mut Vec<Problem>) {
    let own = RawList {
        file: file.to_owned(),
        list: String::new(),
        edition: 1,
        terms,
    };
    let ours = Lexicon::built_in()
        .terms()
        .filter(|it| own.terms.iter().all(|term| term.code != it.code()));
    let ours = RawList {
        file: "lexicon".to_owned(),
        list: String::new(),
        edition: 1,
        terms: ours
            .map(|it| RawTerm {
                code: it.code().to_owned(),
                line: 1,
                facts: Vec::new(),
                names: Vec::new(),
            })
            .collect(),
    };
    check_codes(&[ours, own], problems);
}

fn own_term(raw: &RawTerm) -> Result<Term, String> {
    let (parent, last) = raw
        .code
        .rsplit_once('.')
        .ok_or("a code below one of ours is expected, such as ACT.ADM.X-FEE or VIC.X-GUIDE")?;
    if !last.starts_with("X-") {
        return Err("the last part of an office’s own code begins with X-, so that it never meets one of ours".to_owned());
    }
    let root = raw.code.split('.').next().unwrap_or_default();
    let lexicon = Lexicon::built_in();
    let list = lexicon
        .terms()
        .find(|it| it.code().split('.').next() == Some(root) && it.code().contains('.'))
        .map(Term::list)
        .ok_or_else(|| format!("no list of ours has codes that begin with {root}"))?;
    if parent.contains('.') && lexicon.get(parent).is_none() && !parent.contains(".X-") {
        return Err(format!("there is no {parent} to stand below"));
    }
    let mut texts: [Vec<Keyed>; 6] = Default::default();
    for (key, text) in &raw.names {
        let (key, language) = key.split_once('.').unwrap_or((key, "en"));
        if let Some(what) = unfit(text) {
            return Err(format!("`{key}.{language}`: {what}"));
        }
        let place = LANGUAGES
            .iter()
            .position(|it| *it == language)
            .unwrap_or_default();
        texts[place].push((Cow::Owned(key.to_owned()), Cow::Owned(text.clone())));
    }
    if !texts.iter().flatten().any(|(key, _)| key == "name") {
        return Err("a name in at least one language is expected: name.en = \"…\"".to_owned());
    }
    let value = |fact: &Fact| match fact {
        Fact::Text(text) => Value::Text(Cow::Owned(text.clone())),
        Fact::Texts(all) => Value::Texts(all.iter().map(|it| Cow::Owned(it.clone())).collect()),
        Fact::Flag(flag) => Value::Flag(*flag),
    };
    Ok(Term {
        code: Cow::Owned(raw.code.clone()),
        list,
        facts: raw
            .facts
            .iter()
            .map(|(key, fact)| (Cow::Owned(key.clone()), value(fact)))
            .collect(),
        texts,
        own: true,
        hidden: false,
    })
}
