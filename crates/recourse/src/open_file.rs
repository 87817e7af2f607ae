//! `recourse open`, `recourse officer check` and `recourse officer passphrase`: sealed files and the identities that open them.

use crate::problem::Problem;
use crate::terminal::{ask_secret, say};
use open::{IdentityFile, Key, LockedProblem};
use seal::{Officer, Passphrase};
use std::io::{Read as _, Write as _};
use std::path::Path;
use store_sqlite::durable;

/// scrypt work factor of an identity file that is locked anew.
const WORK_FACTOR: u8 = 17;

/// Opens a sealed file with an identity file, an officer's or a plain one of age.
///
/// # Errors
/// Says in plain words why it does not open.
pub fn open_file(sealed: &Path, identity: &Path, output: Option<&Path>) -> Result<(), Problem> {
    let key = key_of(identity)?;
    let source: Box<dyn std::io::Read> = match sealed.to_str() {
        Some("-") => Box::new(std::io::stdin()),
        _ => Box::new(std::fs::File::open(sealed).map_err(|problem| unread(sealed, &problem))?),
    };
    let mut plain = key
        .open_stream(std::io::BufReader::new(source))
        .map_err(|problem| {
            Problem::failed(
                format!("{} does not open: it is {problem}.", sealed.display()),
                "Try another identity; a grant among the exported files may hold the right one.",
            )
        })?;
    let mut target: Box<dyn std::io::Write> = match output {
        None => Box::new(std::io::stdout().lock()),
        Some(path) => {
            let mut options = std::fs::OpenOptions::new();
            let made = options.write(true).create_new(true).open(path);
            Box::new(made.map_err(|problem| unread(path, &problem))?)
        }
    };
    let mut buffer = vec![0; 256 * 1024];
    loop {
        let damaged = |_| Problem::failed("The sealed file is damaged or was cut short.", "");
        let count = plain.read(&mut buffer).map_err(damaged)?;
        if count == 0 {
            break;
        }
        let unwritten = |problem| Problem::failed(format!("It cannot be written: {problem}."), "");
        target.write_all(&buffer[..count]).map_err(unwritten)?;
    }
    Ok(())
}

/// Checks that an identity file opens with its passphrase.
///
/// # Errors
/// Says in plain words why it does not.
pub fn check(identity: &Path) -> Result<(), Problem> {
    let opened = unlock(identity)?;
    say(&format!(
        "The identity file opens. It belongs to {} of {}.",
        opened.officer, opened.office
    ));
    Ok(())
}

/// Changes the passphrase of an identity file.
///
/// # Errors
/// Says in plain words why it was not changed; then the file is as it was.
pub fn passphrase(identity: &Path) -> Result<(), Problem> {
    let opened = unlock(identity)?;
    let new = asked("New passphrase (twelve characters or more):")?;
    let again = asked("The same once more:")?;
    desk::session::check_passphrase(&new, &again).map_err(|_| {
        Problem::asked(
            "The passphrase is shorter than twelve characters, or the two differ.",
            "Try again with six words that have nothing to do with each other.",
        )
    })?;
    let file = opened.lock(&new, WORK_FACTOR);
    let file =
        file.map_err(|problem| Problem::failed(format!("It cannot be locked: {problem}."), ""))?;
    durable::write_file(identity, &file).map_err(|problem| unread(identity, &problem))?;
    say("The passphrase is changed. Copies of the old file still open with the old one.");
    Ok(())
}

fn unlock(path: &Path) -> Result<IdentityFile, Problem> {
    let file = std::fs::read(path).map_err(|problem| unread(path, &problem))?;
    let passphrase = asked("Passphrase:")?;
    IdentityFile::unlock(&file, &passphrase).map_err(|problem| match problem {
        LockedProblem::Passphrase => Problem::failed("The passphrase is not the right one.", ""),
        LockedProblem::Damaged => Problem::failed(
            format!("{} is damaged, or no identity file.", path.display()),
            "Restore it from a backup; the passphrase is not the reason.",
        ),
    })
}

/// The key of an identity file: an officer's, which asks for its passphrase, or a plain one.
fn key_of(path: &Path) -> Result<Key<Officer>, Problem> {
    let bytes = std::fs::read(path).map_err(|problem| unread(path, &problem))?;
    if bytes.starts_with(b"age-encryption.org/") {
        return unlock(path).map(|opened| opened.key);
    }
    let text = String::from_utf8_lossy(&bytes);
    let line = text
        .lines()
        .find(|line| line.starts_with("AGE-SECRET-KEY-PQ-1"));
    line.and_then(|line| Key::from_identity_text(line).ok())
        .ok_or_else(|| {
            Problem::asked(
                format!(
                    "{} holds no identity that this program knows.",
                    path.display()
                ),
                "It should hold a line that begins with AGE-SECRET-KEY-PQ-1.",
            )
        })
}

fn asked(question: &str) -> Result<Passphrase, Problem> {
    let typed = ask_secret(question)
        .map_err(|problem| Problem::failed(format!("Nothing can be read: {problem}."), ""))?;
    Ok(Passphrase::new(typed.to_string()))
}

fn unread(path: &Path, problem: &std::io::Error) -> Problem {
    Problem::asked(format!("{} cannot be used: {problem}.", path.display()), "")
}
