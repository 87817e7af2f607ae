//! `recourse restore`: a backup put into an empty data folder, after checking every byte of it.

use crate::backup::{MANIFEST, all_files, hash_of, make_folder_of, resolved};
use crate::problem::Problem;
use crate::settings::Settings;
use crate::terminal::say;
use std::collections::BTreeMap;
use std::fs::File;
use std::io;
use std::path::{Component, Path, PathBuf};
use store_sqlite::durable;

/// Restores a backup.
///
/// # Errors
/// Says what is wrong with the backup, or with where it is to go; then the data folder is as it was.
pub fn restore(settings: &Settings, from: &Path) -> Result<(), Problem> {
    let data = settings.data()?;
    if data
        .read_dir()
        .is_ok_and(|mut there| there.next().is_some())
    {
        return Err(Problem::asked(
            format!("The data folder {} is not empty.", data.display()),
            "A backup is restored into an empty or missing folder; move aside what is there.",
        ));
    }
    let files = checked(from)?;
    let place = resolved(&data);
    let beside = aside(&place);
    let copied = copy_all(from, &beside, files.keys())
        .and_then(|()| {
            // An empty folder gives way; one that is not does not, and nothing is lost.
            match std::fs::remove_dir(&place) {
                Err(problem) if problem.kind() != io::ErrorKind::NotFound => Err(problem),
                _ => std::fs::rename(&beside, &place),
            }
        })
        .and_then(|()| durable::sync_folder(place.parent().unwrap_or(Path::new("/"))));
    if let Err(problem) = copied {
        let _ = std::fs::remove_dir_all(&beside);
        return Err(Problem::failed(
            format!("The backup was not restored: {problem}."),
            "Make room, and try again; the backup is as it was.",
        ));
    }
    say(&format!(
        "Restored: {} files, each as it was saved, are in {}.\n\
         Start with 'recourse up --data {}'. What arrived after the backup is not in it.",
        files.len(),
        data.display(),
        data.display()
    ));
    Ok(())
}

/// The files of a backup with their hashes, each checked; none may be missing, changed or added.
fn checked(from: &Path) -> Result<BTreeMap<PathBuf, String>, Problem> {
    let listed = std::fs::read_to_string(from.join(MANIFEST)).map_err(|_| {
        Problem::asked(
            format!(
                "{} is no complete backup: it has no list of its files.",
                from.display()
            ),
            "Name a folder that 'recourse backup' made, and finished.",
        )
    })?;
    let mut files = BTreeMap::new();
    for line in listed.lines() {
        let read = line.split_once("  ").filter(|(_, name)| is_plain(name));
        let (hash, name) = read.ok_or_else(|| damaged("its list of files"))?;
        files.insert(PathBuf::from(name), hash.to_owned());
    }
    let mut there = Vec::new();
    let unread =
        |problem: io::Error| Problem::failed(format!("The backup cannot be read: {problem}."), "");
    all_files(from, Path::new(""), &mut there).map_err(unread)?;
    let extra = there
        .iter()
        .find(|name| name.as_os_str() != MANIFEST && !files.contains_key(*name));
    if let Some(extra) = extra {
        return Err(damaged(&format!(
            "{}, which is not in its list",
            extra.display()
        )));
    }
    for (name, hash) in &files {
        if hash_of(&from.join(name)).ok().as_ref() != Some(hash) {
            return Err(damaged(&name.display().to_string()));
        }
    }
    Ok(files)
}

/// Whether a name in the list stays within the folder.
fn is_plain(name: &str) -> bool {
    !name.is_empty()
        && Path::new(name)
            .components()
            .all(|part| matches!(part, Component::Normal(_)))
}

fn damaged(what: &str) -> Problem {
    Problem::failed(
        format!("The backup is damaged: {what}."),
        "Nothing was restored. Use another backup; this one may still help to save single files.",
    )
}

/// A folder beside the data folder, which takes its place in one step.
fn aside(data: &Path) -> PathBuf {
    let mut name = data.as_os_str().to_owned();
    name.push(".restoring");
    name.into()
}

fn copy_all<'a>(
    from: &Path,
    to: &Path,
    names: impl Iterator<Item = &'a PathBuf>,
) -> io::Result<()> {
    let _ = std::fs::remove_dir_all(to);
    durable::create_folder(to)?;
    for name in names {
        let target = to.join(name);
        make_folder_of(&target)?;
        io::copy(
            &mut File::open(from.join(name))?,
            &mut File::create_new(&target)?,
        )?;
        File::open(&target)?.sync_all()?;
    }
    Ok(())
}
