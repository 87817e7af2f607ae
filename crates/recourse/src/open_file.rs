//! `recourse open`, `recourse officer check` and `recourse officer passphrase`: sealed files and the identities that open them.

use crate::problem::Problem;
use crate::terminal::{ask_secret, say};
use open::{IdentityFile, Key, LockedProblem, OpenError};
use seal::{Officer, Passphrase};
use std::io::{Read, Write};
use std::path::Path;
use store_sqlite::durable;

/// scrypt work factor of an identity file that is locked anew.
const WORK_FACTOR: u8 = 17;

/// How every age file begins.
const AGE: &[u8] = b"age-encryption.org/";

/// Opens a sealed file with an identity file, an officer's or a plain one of age.
///
/// # Errors
/// Says in plain words why it does not open.
pub fn open_file(sealed: &Path, identity: &Path, output: Option<&Path>) -> Result<(), Problem> {
    let key = key_of(identity)?;
    let mut source: Box<dyn Read> = match sealed.to_str() {
        Some("-") => Box::new(std::io::stdin()),
        _ => Box::new(std::fs::File::open(sealed).map_err(|problem| unread(sealed, &problem))?),
    };
    let mut start = Vec::with_capacity(AGE.len());
    source
        .by_ref()
        .take(AGE.len() as u64)
        .read_to_end(&mut start)
        .map_err(|problem| unread(sealed, &problem))?;
    if start != AGE {
        return Err(Problem::asked(
            format!("{} is no sealed file.", sealed.display()),
            "A sealed file begins with age-encryption.org/v1.",
        ));
    }
    let source = start.as_slice().chain(source);
    let mut plain = key
        .open_stream(std::io::BufReader::new(source))
        .map_err(|problem| match problem {
            OpenError::NotForThisKey => Problem::failed(
                format!("{} is not sealed to this identity.", sealed.display()),
                "Try another identity; a grant among the exported files may hold the right one.",
            ),
            OpenError::Damaged | OpenError::Form => damaged(),
        })?;
    let Some(path) = output else {
        return pour(&mut plain, &mut std::io::stdout().lock());
    };
    let mut options = std::fs::OpenOptions::new();
    let made = options.write(true).create_new(true).open(path);
    let mut target = made.map_err(|problem| match problem.kind() {
        std::io::ErrorKind::AlreadyExists => Problem::asked(
            format!("{} is already there, and was not replaced.", path.display()),
            "Name another file with --output.",
        ),
        _ => unread(path, &problem),
    })?;
    // Half of what was inside looks like all of it, and lies open on the disk.
    pour(&mut plain, &mut target).inspect_err(|_| drop(std::fs::remove_file(path)))
}

fn damaged() -> Problem {
    Problem::failed(
        "The sealed file is damaged or was cut short.",
        "Copy it once more from where it came; another identity does not help.",
    )
}

fn pour(plain: &mut impl Read, target: &mut impl Write) -> Result<(), Problem> {
    let mut buffer = vec![0; 256 * 1024];
    loop {
        let count = plain.read(&mut buffer).map_err(|_| damaged())?;
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
    let unfit = || {
        Problem::failed(
            format!("{} is damaged, or no identity file.", path.display()),
            "Restore it from a backup; the passphrase is not the reason.",
        )
    };
    // A file that is sealed to keys would let every passphrase look wrong.
    if !has_passphrase(&file) {
        return Err(unfit());
    }
    let passphrase = asked("Passphrase:")?;
    IdentityFile::unlock(&file, &passphrase).map_err(|problem| match problem {
        LockedProblem::Passphrase => Problem::failed("The passphrase is not the right one.", ""),
        LockedProblem::Damaged => unfit(),
    })
}

/// Whether an age file is locked by a passphrase: then that is its only stanza, on the second line.
fn has_passphrase(file: &[u8]) -> bool {
    let second = file.split(|byte| *byte == b'\n').nth(1);
    second.is_some_and(|line| line.starts_with(b"-> scrypt "))
}

/// The key of an identity file: an officer's, which asks for its passphrase, or a plain one.
fn key_of(path: &Path) -> Result<Key<Officer>, Problem> {
    let bytes = std::fs::read(path).map_err(|problem| unread(path, &problem))?;
    if bytes.starts_with(AGE) {
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
