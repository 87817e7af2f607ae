//! The templates that a running house uses: an office's own before the program's.

use crate::{Kind, Problem, Template, built_in};
use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};
use words::Language;

type Own = BTreeMap<(Kind, Language), Template>;

/// Templates that can be exchanged while they are in use. What is not sound is refused, and the last good ones stay.
#[derive(Default)]
pub struct Live(RwLock<Arc<Own>>);

impl Live {
    /// The template of a kind in a language: the office's own where it has one.
    #[must_use]
    pub fn get(&self, kind: Kind, language: Language) -> Option<Template> {
        let own = self.0.read().unwrap_or_else(PoisonError::into_inner);
        let found = own.get(&(kind, language)).cloned();
        found.or_else(|| built_in(kind, language))
    }

    /// How many templates are the office's own.
    #[must_use]
    pub fn own(&self) -> usize {
        self.0.read().unwrap_or_else(PoisonError::into_inner).len()
    }

    /// Takes an office's files, named `papers/urgent-appeal/fr.md` and the like, if they are sound.
    ///
    /// # Errors
    /// Every problem with file and line; then the templates are as they were.
    pub fn offer<'f>(
        &self,
        files: impl IntoIterator<Item = (&'f str, &'f str)>,
    ) -> Result<(), Vec<Problem>> {
        let (mut own, mut wrong) = (Own::new(), Vec::new());
        for (name, text) in files {
            let Some(which) = which(name) else {
                wrong.push(Problem {
                    file: name.to_owned(),
                    line: 1,
                    what:
                        "a template is named papers/KIND/LANGUAGE.md, as papers/urgent-appeal/fr.md"
                            .to_owned(),
                });
                continue;
            };
            match Template::read(name, text) {
                Ok(template) => drop(own.insert(which, template)),
                Err(problems) => wrong.extend(problems),
            }
        }
        if !wrong.is_empty() {
            return Err(wrong);
        }
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(own);
        Ok(())
    }
}

fn which(name: &str) -> Option<(Kind, Language)> {
    let (kind, language) = name.strip_prefix("papers/")?.split_once('/')?;
    let language = language.strip_suffix(".md")?.parse().ok()?;
    Some((Kind::by_code(kind)?, language))
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    const OURS: &str = "# A letter of {{ office.name }}\n\n1. {{ summary }}\n";

    #[test]
    fn an_office_has_its_own_template_and_the_programs_for_the_rest() {
        let live = Live::default();
        live.offer([("papers/urgent-appeal/fr.md", OURS)]).unwrap();
        let title = |kind, language| {
            let template = live.get(kind, language).unwrap();
            let values = crate::full(language);
            let document = template.fill(kind, &values, crate::Watermark::None);
            crate::markdown(&document.unwrap())
        };
        assert!(title(Kind::UrgentAppeal, Language::Fr).starts_with("# A letter of "));
        assert!(!title(Kind::UrgentAppeal, Language::En).starts_with("# A letter of "));
        assert_eq!(live.own(), 1);
        live.offer([]).unwrap();
        assert_eq!(live.own(), 0);
    }

    #[test]
    fn what_is_wrong_is_named_with_file_and_line_and_the_last_good_ones_stay() {
        let live = Live::default();
        live.offer([("papers/demarche/en.md", OURS)]).unwrap();
        let bad = [
            ("papers/demarche/en.md", "# A\n\n1. {{ nobody.knows }}\n"),
            ("papers/demarche/xx.md", OURS),
            ("papers/../en.md", OURS),
            ("papers/poem/en.md", OURS),
        ];
        let Err(wrong) = live.offer(bad) else {
            panic!("bad templates were taken");
        };
        let told: Vec<String> = wrong.iter().map(ToString::to_string).collect();
        assert_eq!(told.len(), 4, "{told:?}");
        assert!(
            told[0].starts_with("papers/demarche/en.md, line 3: "),
            "{told:?}"
        );
        assert_eq!(live.own(), 1);
    }
}
