//! `recourse lexicon` and `recourse guideline`: for people who edit terms and guidelines.

use crate::problem::Problem;
use crate::settings::Settings;
use crate::terminal::say;
use crate::terms;
use guideline::Bears;
use lexicon::{Lexicon, RawList, Term, Whole, assemble};
use std::collections::BTreeMap;
use std::path::Path;
use words::Language;

/// Checks a folder: a whole lexicon, or an office's own terms and guidelines.
///
/// # Errors
/// Everything that is wrong, each with file, line and what was expected.
pub fn check(folder: &Path) -> Result<(), Problem> {
    let files = read(folder)?;
    if files.keys().any(|name| name.starts_with("texts/")) {
        let (whole, problems) = assemble(&files);
        let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
        wrong(&problems)?;
        let terms: usize = whole.lists.iter().map(|(list, _)| list.terms.len()).sum();
        say(&format!(
            "{terms} terms in {} lists, whole in six languages.",
            whole.lists.len()
        ));
        return Ok(());
    }
    let (lexicon, guidelines) = (lexicon::Live::default(), guideline::Live::default());
    let papers = paper::Live::default();
    terms::take(&files, (&lexicon, &guidelines, &papers)).or_else(|problems| wrong(&problems))?;
    let lexicon = lexicon.now();
    let own = lexicon.terms().filter(|it| it.own()).count();
    let hidden = lexicon.terms().filter(|it| it.hidden()).count();
    let ours = guideline::built_in().len();
    let guidelines = files.keys().filter(|it| is_guideline(it)).count();
    say(&format!(
        "{own} terms of the office, {hidden} of ours hidden; {guidelines} guidelines of the office beside our {ours}; own letters: {}.",
        papers.own()
    ));
    Ok(())
}

fn is_guideline(name: &str) -> bool {
    name.strip_prefix("guidelines/")
        .is_some_and(|rest| !rest.contains('/'))
}

fn wrong(problems: &[String]) -> Result<(), Problem> {
    if problems.is_empty() {
        return Ok(());
    }
    let count = match problems.len() {
        1 => "One thing is wrong".to_owned(),
        more => format!("{more} things are wrong"),
    };
    Err(Problem::asked(
        problems.join("\n"),
        format!("{count}. A running node or desk keeps the last good ones until they are mended."),
    ))
}

fn read(folder: &Path) -> Result<terms::Files, Problem> {
    if !folder.is_dir() {
        return Err(Problem::asked(
            format!("There is no folder {}.", folder.display()),
            "Name the folder with the TOML files.",
        ));
    }
    let files = terms::read(folder).map_err(|problem| Problem::asked(problem, ""))?;
    if files.is_empty() {
        return Err(Problem::asked(
            format!("There is no TOML file in {}.", folder.display()),
            "An office's own terms stand in files such as terms.toml; 'recourse lexicon list' shows ours.",
        ));
    }
    Ok(files)
}

/// The lexicon with the office's terms of the data folder, if there is one.
fn in_force(settings: &Settings) -> Result<std::sync::Arc<Lexicon>, Problem> {
    let live = lexicon::Live::default();
    let folder = terms::folder(settings).ok().filter(|it| it.is_dir());
    if let Some(folder) = folder {
        let files = terms::read(&folder).map_err(|problem| Problem::asked(problem, ""))?;
        terms::take(
            &files,
            (&live, &guideline::Live::default(), &paper::Live::default()),
        )
        .or_else(|it| wrong(&it))?;
    }
    Ok(live.now())
}

fn language(code: &str) -> Result<Language, Problem> {
    code.parse().map_err(|_| {
        Problem::asked(
            format!("'{code}' is none of the six languages."),
            "Choose ar, en, es, fr, ru or zh.",
        )
    })
}

/// Lists the lists, or the terms of one.
///
/// # Errors
/// There is no such list or language.
pub fn list(settings: &Settings, list: Option<&str>, code: &str) -> Result<(), Problem> {
    let (lexicon, language) = (in_force(settings)?, language(code)?);
    let Some(list) = list else {
        for (name, edition) in Lexicon::lists() {
            let count = lexicon.list(name).count();
            say(&format!("{name:20}  {count:4} terms, edition {edition}"));
        }
        return Ok(());
    };
    if !Lexicon::lists().any(|(name, _)| name == list) {
        return Err(Problem::asked(
            format!("There is no list '{list}'."),
            "'recourse lexicon list' without a name shows all lists.",
        ));
    }
    for term in lexicon.list(list) {
        let mut marks = Vec::new();
        if term.own() {
            marks.push("own".to_owned());
        }
        if term.hidden() {
            marks.push("hidden".to_owned());
        }
        if term.to_be_confirmed() {
            marks.push("to be confirmed".to_owned());
        }
        marks.extend(term.until().map(|year| format!("until {year}")));
        let marks = match marks.is_empty() {
            true => String::new(),
            false => format!("  ({})", marks.join(", ")),
        };
        say(&format!(
            "{:28}  {}{marks}",
            term.code(),
            term.name(language)
        ));
    }
    Ok(())
}

/// Shows one term with all that is known of it.
///
/// # Errors
/// There is no such code.
pub fn show(settings: &Settings, code: &str) -> Result<(), Problem> {
    let lexicon = in_force(settings)?;
    let Some(term) = lexicon.get(code) else {
        let near: Vec<&str> = lexicon
            .terms()
            .map(Term::code)
            .filter(|it| it.to_lowercase().contains(&code.to_lowercase()))
            .take(8)
            .collect();
        let hint = match near.is_empty() {
            true => "'recourse lexicon list' shows all lists.".to_owned(),
            false => format!("Near it: {}.", near.join(", ")),
        };
        return Err(Problem::asked(format!("There is no term '{code}'."), hint));
    };
    say(&format!("{}  ({})", term.code(), term.list()));
    for key in term.keys() {
        say(&format!("  {key}: {}", term.told(key)));
    }
    for language in Language::ALL {
        say(&format!("{language}"));
        for (key, text) in term.texts(language) {
            say(&format!("  {key}: {text}"));
        }
    }
    Ok(())
}

/// What differs between two lexicons: added, gone, renamed, changed.
///
/// # Errors
/// A folder is not a sound lexicon.
pub fn diff(before: Option<&Path>, after: &Path) -> Result<(), Problem> {
    let after = whole(after)?;
    let before = match before {
        Some(before) => whole(before)?,
        None => built_in(),
    };
    let mut changes = 0_usize;
    let mut told = |line: String| {
        changes += 1;
        say(&line);
    };
    for (code, old) in &before {
        match after.get(code) {
            None => told(format!("gone     {code}  {}", old.name)),
            Some(new) => {
                if new.name != old.name {
                    told(format!("renamed  {code}  {} -> {}", old.name, new.name));
                }
                if new.rest != old.rest {
                    told(format!("changed  {code}  {}", new.name));
                }
            }
        }
    }
    for (code, new) in after.iter().filter(|(code, _)| !before.contains_key(*code)) {
        told(format!("added    {code}  {}", new.name));
    }
    if changes == 0 {
        say("Nothing differs.");
    }
    Ok(())
}

/// A term as far as a comparison needs it.
struct Compared {
    name: String,
    rest: String,
}

fn built_in() -> BTreeMap<String, Compared> {
    let terms = Lexicon::built_in().terms();
    terms
        .map(|it| {
            let facts: Vec<String> = it
                .keys()
                .map(|key| format!("{key}={}", it.told(key)))
                .collect();
            let texts = Language::ALL.into_iter().flat_map(|language| {
                it.texts(language)
                    .filter(|(key, _)| *key != "name" || language != Language::En)
                    .map(move |(key, text)| format!("{language}.{key}={text}"))
                    .collect::<Vec<_>>()
            });
            let mut rest: Vec<String> = texts.chain(facts).collect();
            rest.sort();
            let name = it.name(Language::En).to_owned();
            (
                it.code().to_owned(),
                Compared {
                    name,
                    rest: rest.join("\n"),
                },
            )
        })
        .collect()
}

fn whole(folder: &Path) -> Result<BTreeMap<String, Compared>, Problem> {
    let (whole, problems) = assemble(&read(folder)?);
    let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
    wrong(&problems)?;
    Ok(compared(&whole))
}

fn compared(whole: &Whole) -> BTreeMap<String, Compared> {
    let mut all = BTreeMap::new();
    for (list, texts) in &whole.lists {
        let RawList { terms, .. } = list;
        for term in terms {
            let mut rest: Vec<String> = term
                .facts
                .iter()
                .map(|(key, fact)| format!("{key}={}", lexicon::told(fact)))
                .collect();
            let mut name = String::new();
            for (language, texts) in lexicon::LANGUAGES.iter().zip(texts) {
                let Some(text) = texts.get(&term.code) else {
                    continue;
                };
                for (key, text) in &text.texts {
                    match (key.as_str(), *language) {
                        ("name", "en") => name.clone_from(text),
                        _ => rest.push(format!("{language}.{key}={text}")),
                    }
                }
            }
            rest.sort();
            all.insert(
                term.code.clone(),
                Compared {
                    name,
                    rest: rest.join("\n"),
                },
            );
        }
    }
    all
}

/// Explains a guideline: its elements, what bears on each, and what may be concluded.
///
/// # Errors
/// There is no such guideline or language.
pub fn explain(settings: &Settings, id: &str, code: &str) -> Result<(), Problem> {
    let language = language(code)?;
    let (lexicon, guidelines) = (lexicon::Live::default(), guideline::Live::default());
    let papers = paper::Live::default();
    if let Some(folder) = terms::folder(settings).ok().filter(|it| it.is_dir()) {
        let files = terms::read(&folder).map_err(|problem| Problem::asked(problem, ""))?;
        terms::take(&files, (&lexicon, &guidelines, &papers)).or_else(|it| wrong(&it))?;
    }
    let lexicon = lexicon.now();
    let Some(found) = guidelines.by_id(id) else {
        let all: Vec<String> = guidelines
            .all()
            .iter()
            .map(|it| it.guideline.id.clone())
            .collect();
        return Err(Problem::asked(
            format!("There is no guideline '{id}'."),
            format!("There are: {}.", all.join(", ")),
        ));
    };
    let guideline = &found.guideline;
    let text = |of: &str, key: &str| found.text(language, of, key).to_owned();
    say(&format!(
        "{} ({}, edition {})\n{}\n",
        text("guideline", "name"),
        guideline.id,
        guideline.edition,
        text("guideline", "help")
    ));
    for element in &guideline.elements {
        let of = format!("element.{}", element.code);
        say(&format!("{}: {}", text(&of, "name"), text(&of, "question")));
        if let Some(list) = &element.list {
            say(&format!("  picked from the list {list}"));
        }
        for indicator in &element.indicators {
            let name = lexicon.get(&indicator.code).map_or_else(
                || text(&format!("indicator.{}", indicator.code), "name"),
                |term| term.name(language).to_owned(),
            );
            let bears = match indicator.bears {
                Bears::For if !indicator.alone => format!("adds {}, not alone", indicator.counts),
                Bears::For => format!("adds {}", indicator.counts),
                Bears::Against => format!("raises by {}", indicator.counts),
                Bears::Necessary => "necessary".to_owned(),
                Bears::Excludes => "excludes".to_owned(),
            };
            say(&format!("  {name} ({bears})"));
        }
    }
    for conclusion in &guideline.conclusions {
        let asks: Vec<String> = conclusion
            .asks
            .iter()
            .map(|(element, asked)| format!("{element} {asked}"))
            .collect();
        let name = text(&format!("conclusion.{}", conclusion.code), "name");
        let standard = lexicon
            .get(&conclusion.standard)
            .map_or("", |it| it.name(language));
        say(&format!("\n{name} ({standard}): {}", asks.join(", ")));
        if conclusion.burden {
            say("  From here on the author of the measure is asked for reasons.");
        }
    }
    Ok(())
}
