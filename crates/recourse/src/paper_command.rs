//! `recourse paper`: the templates of letters, for an office that wants its own.

use crate::problem::Problem;
use crate::settings::Settings;
use crate::terminal::say;
use crate::terms;
use paper::Kind;
use words::Language;

/// Lists the kinds of letters.
///
/// # Errors
/// None; the terminal may be gone.
pub fn list() -> Result<(), Problem> {
    let kinds: Vec<&str> = Kind::ALL.iter().map(|it| it.code()).collect();
    say(&kinds.join("\n"));
    Ok(())
}

/// Prints a template.
///
/// # Errors
/// There is no such kind or language, or the office's own templates are not sound.
pub fn show(settings: &Settings, kind: &str, language: &str) -> Result<(), Problem> {
    let papers = paper::Live::default();
    if let Some(folder) = terms::folder(settings).ok().filter(|it| it.is_dir()) {
        let files = terms::read(&folder).map_err(|problem| Problem::asked(problem, ""))?;
        let live = (
            &lexicon::Live::default(),
            &guideline::Live::default(),
            &papers,
        );
        terms::take(&files, live)
            .map_err(|problems| Problem::asked(problems.join("\n"), "Mend them first."))?;
    }
    let language: Language = language.parse().map_err(|_| {
        Problem::asked(
            format!("There is no language '{language}'."),
            "It is one of ar, en, es, fr, ru and zh.",
        )
    })?;
    let found = Kind::by_code(kind).and_then(|it| papers.get(it, language));
    let template = found.ok_or_else(|| {
        Problem::asked(
            format!("There is no kind of letter '{kind}'."),
            "'recourse paper list' names them.",
        )
    })?;
    say(template.text().trim_end());
    Ok(())
}
