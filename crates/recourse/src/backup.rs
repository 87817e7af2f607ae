//! `recourse backup`: a copy of all that node and desk keep, while they run.
//!
//! Absent: databases and attachments that lie elsewhere; PostgreSQL and S3 have their own tools.

use crate::problem::Problem;
use crate::settings::{Blobs, Database, Settings};
use crate::terminal::{say, warn};
use sha2::{Digest as _, Sha256};
use std::fs::File;
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use store_sqlite::{copy_file, durable};

/// The list of a backup's files, in the form of `sha256sum`; it is written last, so that a copy without it is none.
pub const MANIFEST: &str = "MANIFEST";

/// Where node and desk keep their databases, under the data folder.
const DATABASES: [&str; 2] = ["node/recourse.db", "desk/replica.db"];

/// Copies a data folder.
///
/// # Errors
/// Says what could not be copied; the folder that was begun has no manifest then, and cannot be restored.
pub fn backup(settings: &Settings, to: &Path) -> Result<(), Problem> {
    let data = settings.data()?;
    refuse_elsewhere(settings, &data)?;
    if !data.join("node").is_dir() && !data.join("desk").is_dir() {
        return Err(Problem::asked(
            format!("There is nothing of a node or desk in {}.", data.display()),
            "Name their folder with --data.",
        ));
    }
    if resolved(to).starts_with(resolved(&data)) {
        return Err(Problem::asked(
            "A copy within the data folder would be lost with it.",
            "Name a folder elsewhere, best on another disk.",
        ));
    }
    if to.read_dir().is_ok_and(|mut there| there.next().is_some()) {
        return Err(Problem::asked(
            format!("The folder {} is not empty.", to.display()),
            "Name a new one for each backup.",
        ));
    }
    let failed = |problem: io::Error| {
        Problem::failed(
            format!("The backup is not complete: {problem}."),
            "Remove what was begun, see to the reason, and try again.",
        )
    };
    durable::create_folder(to).map_err(failed)?;
    // Databases before attachments: an attachment is on the disk before an entry names it.
    for name in DATABASES {
        let from = data.join(name);
        if !from.is_file() {
            continue;
        }
        make_folder_of(&to.join(name)).map_err(failed)?;
        copy_file(&from, &to.join(name))
            .map_err(|problem| crate::houses::unopened("database", &problem))?;
    }
    let mut files = Vec::new();
    walk(&data, Path::new(""), &mut files).map_err(failed)?;
    for (done, name) in files.iter().enumerate() {
        if done > 0 && done % 5_000 == 0 {
            warn(&format!("{done} of {} files copied", files.len()));
        }
        copy_one(&data.join(name), &to.join(name)).map_err(failed)?;
    }
    let count = write_manifest(to).map_err(failed)?;
    say(&format!(
        "The backup is complete: {count} files in {}.\nTry it now and then: 'recourse restore' checks every byte.",
        to.display()
    ));
    Ok(())
}

/// What lies outside of the data folder is not copied; saying so beats half a copy that looks whole.
fn refuse_elsewhere(settings: &Settings, data: &Path) -> Result<(), Problem> {
    let database = match settings.database()? {
        Database::Sqlite(path) => path == data.join(DATABASES[0]),
        Database::Postgres(_) => false,
    };
    let blobs = match settings.blobs()? {
        Blobs::Folder(path) => path.starts_with(data),
        Blobs::S3 { .. } => false,
    };
    if database && blobs {
        return Ok(());
    }
    Err(Problem::asked(
        "The database or the attachments of this node lie outside of its data folder.",
        "Copy a PostgreSQL database with pg_dump and a bucket with its own tools, the database first; \
         copy the data folder's other files while the node is stopped.",
    ))
}

/// The files to copy as they are: neither databases and what SQLite keeps beside them, nor locks, nor the list of
/// a backup that was put there by hand. What lies behind a link belongs to it: attachments may lie on a larger disk.
fn walk(root: &Path, under: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for item in root.join(under).read_dir()? {
        let item = item?;
        let name = under.join(item.file_name());
        let text = name.to_string_lossy();
        let left_out = DATABASES.iter().any(|database| text.starts_with(database))
            || text.ends_with(".lock")
            || item.file_name() == "lock"
            || name.as_os_str() == MANIFEST;
        let about = match root.join(&name).metadata() {
            Err(problem) if problem.kind() == io::ErrorKind::NotFound => {
                if item.file_type()?.is_symlink() {
                    let sentence = format!("the link {} leads nowhere", name.display());
                    return Err(io::Error::new(problem.kind(), sentence));
                }
                continue; // Erased meanwhile, and not missed.
            }
            about => about?,
        };
        if about.is_dir() {
            walk(root, &name, files)?;
        } else if about.is_file() && !left_out {
            if name
                .to_str()
                .is_none_or(|name| name.contains(char::is_control))
            {
                let sentence = format!("its list cannot hold the name {name:?}");
                return Err(io::Error::new(io::ErrorKind::InvalidData, sentence));
            }
            files.push(name);
        }
    }
    files.sort();
    Ok(())
}

/// A path from the root on, without links and dots as far as it exists.
pub fn resolved(path: &Path) -> PathBuf {
    let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let found = whole.ancestors().find_map(|above| {
        let rest = whole.strip_prefix(above).ok()?;
        Some(above.canonicalize().ok()?.join(rest))
    });
    // Components leave out a slash at the end.
    found.unwrap_or(whole).components().collect()
}

/// Copies one file; one that is gone meanwhile was erased, and is not missed.
fn copy_one(from: &Path, to: &Path) -> io::Result<()> {
    let mut source = match File::open(from) {
        Err(problem) if problem.kind() == io::ErrorKind::NotFound => return Ok(()),
        source => source?,
    };
    make_folder_of(to)?;
    let mut target = File::create_new(to)?;
    io::copy(&mut source, &mut target)?;
    target.sync_all()
}

/// Makes the folder in which a file is to lie.
///
/// # Errors
/// As the file system says.
pub fn make_folder_of(path: &Path) -> io::Result<()> {
    path.parent().map_or(Ok(()), durable::create_folder)
}

fn write_manifest(to: &Path) -> io::Result<usize> {
    let mut files = Vec::new();
    all_files(to, Path::new(""), &mut files)?;
    let mut text = Vec::new();
    for name in &files {
        writeln!(text, "{}  {}", hash_of(&to.join(name))?, name.display())?;
    }
    durable::write_file(&to.join(MANIFEST), &text)?;
    Ok(files.len())
}

/// Every file under a folder, by its path in it, in order.
///
/// # Errors
/// As the file system says.
pub fn all_files(root: &Path, under: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for item in root.join(under).read_dir()? {
        let item = item?;
        let name = under.join(item.file_name());
        match item.file_type()?.is_dir() {
            true => all_files(root, &name, files)?,
            false => files.push(name),
        }
    }
    files.sort();
    Ok(())
}

/// SHA-256 of a file, in hexadecimal digits.
///
/// # Errors
/// As the file system says.
pub fn hash_of(path: &Path) -> io::Result<String> {
    let mut file = File::open(path)?;
    let mut hash = Sha256::new();
    let mut buffer = vec![0; 256 * 1024];
    loop {
        let count = file.read(&mut buffer)?;
        if count == 0 {
            return Ok(hex::encode(hash.finalize()));
        }
        hash.update(&buffer[..count]);
    }
}
