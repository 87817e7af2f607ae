//! The office's own terms, guidelines and templates of letters: read from a folder, watched, and given to a running house only if they are sound.

use crate::problem::Problem;
use crate::settings::Settings;
use guideline::OwnFile;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};
use words::Language;

/// How often the folder is looked at: an editor who saves sees the change before looking for it.
const LOOK: Duration = Duration::from_secs(5);

/// Files in such a folder at most: some hundred times what an office needs.
const FILES_MAX: usize = 200;

/// The texts of a folder's files by their names from the folder on.
pub type Files = BTreeMap<String, String>;

/// What a house uses, and where it comes from.
pub struct Terms {
    folder: PathBuf,
    seen: Marks,
    /// The lexicon.
    pub lexicon: Arc<lexicon::Live>,
    /// The guidelines.
    pub guidelines: Arc<guideline::Live>,
    /// The templates of letters.
    pub papers: Arc<paper::Live>,
}

/// By what a change is noticed: names, lengths and times.
type Marks = Vec<(String, u64, Option<SystemTime>)>;

impl Terms {
    /// Reads the folder that the settings name. What is not sound is said and left out: a house that could not start for
    /// a slip in a list of words would be worse.
    ///
    /// # Errors
    /// The settings are not sound.
    pub fn open(settings: &Settings) -> Result<Self, Problem> {
        let mut terms = Self {
            folder: folder(settings)?,
            seen: Marks::new(),
            lexicon: Arc::default(),
            guidelines: Arc::default(),
            papers: Arc::default(),
        };
        terms.look();
        Ok(terms)
    }

    /// Looks at the folder again and again, as long as the program runs.
    pub fn watch(mut self) {
        tokio::spawn(async move {
            let mut round = tokio::time::interval(LOOK);
            loop {
                round.tick().await;
                let looked = tokio::task::spawn_blocking(move || {
                    self.look();
                    self
                });
                match looked.await {
                    Ok(back) => self = back,
                    Err(_) => return,
                }
            }
        });
    }

    /// Takes what has changed, if it is sound; otherwise says what is wrong, once, and the last good one stays.
    fn look(&mut self) {
        let marks = marks(&self.folder);
        if marks == self.seen {
            return;
        }
        self.seen = marks;
        match read(&self.folder)
            .map_err(|problem| vec![problem])
            .and_then(|files| self.take(&files))
        {
            Ok(()) => tracing::info!("the office's own terms, guidelines and templates were read"),
            Err(problems) => {
                for problem in problems {
                    tracing::error!(
                        "the office's own terms are not taken, the last good ones stay: {problem}"
                    );
                }
            }
        }
    }

    fn take(&self, files: &Files) -> Result<(), Vec<String>> {
        take(files, (&self.lexicon, &self.guidelines, &self.papers))
    }
}

/// Gives an office's files to a lexicon, its guidelines and templates.
///
/// # Errors
/// Everything that is wrong, with file, line and what was expected.
pub fn take(
    files: &Files,
    (lexicon, guidelines, papers): (&lexicon::Live, &guideline::Live, &paper::Live),
) -> Result<(), Vec<String>> {
    let is_list = |name: &str| !name.contains('/') && name.ends_with(".toml");
    let own = files.iter().filter(|(name, _)| is_list(name));
    let own = own.map(|(name, text)| (name.as_str(), text.as_str()));
    let mut wrong: Vec<String> = match lexicon.offer(own) {
        Ok(()) => Vec::new(),
        Err(problems) => problems.iter().map(ToString::to_string).collect(),
    };
    let all: Vec<OwnFile<'_>> = files
        .iter()
        .filter_map(|(name, text)| {
            let id = name.strip_prefix("guidelines/")?.strip_suffix(".toml")?;
            (!id.contains('/')).then(|| OwnFile {
                name,
                text,
                texts: texts(files, id),
            })
        })
        .collect();
    if let Err(problems) = guidelines.offer(&all, &lexicon.now()) {
        wrong.extend(problems);
    }
    let letters = files.iter().filter(|(name, _)| name.ends_with(".md"));
    if let Err(problems) = papers.offer(letters.map(|(name, text)| (name.as_str(), text.as_str())))
    {
        wrong.extend(problems.iter().map(ToString::to_string));
    }
    if wrong.is_empty() { Ok(()) } else { Err(wrong) }
}

fn texts<'f>(files: &'f Files, id: &str) -> Vec<(Language, &'f str, &'f str)> {
    let languages = Language::ALL.into_iter();
    languages
        .filter_map(|language| {
            let name = format!("guidelines/texts/{language}/{id}.toml");
            let (name, text) = files.get_key_value(&name)?;
            Some((language, name.as_str(), text.as_str()))
        })
        .collect()
}

/// The folder that the settings name.
pub fn folder(settings: &Settings) -> Result<PathBuf, Problem> {
    Ok(match settings.text("terms") {
        Some(folder) => PathBuf::from(folder),
        None => settings.data()?.join("terms"),
    })
}

/// Every TOML file of a folder, and every template below `papers`, by its name from the folder on. A folder that is not there has none.
///
/// # Errors
/// Says which file cannot be read.
pub fn read(folder: &Path) -> Result<Files, String> {
    let mut files = Files::new();
    for (name, path) in list(folder) {
        let text = std::fs::read_to_string(&path)
            .map_err(|problem| format!("{name}, line 1: the file cannot be read: {problem}"))?;
        files.insert(name, text);
    }
    Ok(files)
}

fn marks(folder: &Path) -> Marks {
    let files = list(folder).into_iter();
    files
        .map(|(name, path)| {
            let about = path.metadata().ok();
            let changed = about.as_ref().and_then(|it| it.modified().ok());
            (name, about.map_or(0, |it| it.len()), changed)
        })
        .collect()
}

fn list(folder: &Path) -> Vec<(String, PathBuf)> {
    let mut found = Vec::new();
    let mut open = vec![(String::new(), folder.to_owned(), 0)];
    while let Some((before, folder, depth)) = open.pop() {
        let Ok(entries) = std::fs::read_dir(folder) else {
            continue;
        };
        for entry in entries.filter_map(Result::ok) {
            let name = format!("{before}{}", entry.file_name().to_string_lossy());
            let kind = entry.file_type();
            if kind.as_ref().is_ok_and(std::fs::FileType::is_dir) && depth < 3 {
                open.push((format!("{name}/"), entry.path(), depth + 1));
            } else if kind.is_ok_and(|it| it.is_file()) && is_ours(&name) {
                found.push((name, entry.path()));
            }
        }
    }
    found.sort();
    found.truncate(FILES_MAX);
    found
}

fn is_ours(name: &str) -> bool {
    name.ends_with(".toml") || (name.starts_with("papers/") && name.ends_with(".md"))
}
