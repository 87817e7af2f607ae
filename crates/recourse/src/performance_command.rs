//! `recourse performance`: how well promises were kept, checked by anybody and reckoned again by whoever has the record.

use crate::houses::{open_store_to_read, unopened};
use crate::problem::Problem;
use crate::settings::Settings;
use crate::terminal::{say, warn};
use charter::performance::{Line, Month, Published};
use ledger::{NoteKey, SignedNote};
use std::io::Read as _;
use std::path::Path;

/// A signed file is shorter than this; whatever is longer is none.
const FILE_MAX: u64 = 1024 * 1024;

/// Checks a signed file, and shows what follows from it.
///
/// # Errors
/// The file cannot be read, is none, or is not signed by the key.
pub fn check(file: &Path, key: Option<&str>) -> Result<(), Problem> {
    let note = text_of(file).map_err(|problem| {
        Problem::asked(
            format!("{} cannot be read: {problem}.", file.display()),
            "Name the file that the portal's page of the charter offers.",
        )
    })?;
    let published = node::figures::read(&note).ok_or_else(|| {
        Problem::failed(
            format!("{} is no file of figures, or was changed.", file.display()),
            "Fetch it again; if it stays so, tell those who follow this office's log.",
        )
    })?;
    match key {
        None => warn("No key was named: this shows what the file says, not who says it."),
        Some(key) => signed(&note, key)?,
    }
    say(&table(&published));
    Ok(())
}

fn signed(note: &str, key: &str) -> Result<(), Problem> {
    let key = NoteKey::read(key).ok_or_else(|| {
        Problem::asked(
            "The key is not of the form name+id+key.",
            "Copy it whole, in quotation marks.",
        )
    })?;
    let is_signed = SignedNote::read(note).is_some_and(|note| note.is_signed_by(&key));
    is_signed.then_some(()).ok_or_else(|| {
        Problem::failed(
            "The file is not signed by this key.",
            "Keep it, and tell others who follow this office's log: it should never happen.",
        )
    })
}

/// Reckons a month again, and compares it with what was published.
///
/// # Errors
/// The store does not open, there is no such office or month, or the figures differ.
pub async fn recompute(
    settings: &Settings,
    slug: &str,
    month: &str,
    exact: bool,
) -> Result<(), Problem> {
    let month: Month = month.parse().map_err(|()| {
        Problem::asked(
            format!("'{month}' is no month."),
            "Write year and month: 2026-01.",
        )
    })?;
    let store = open_store_to_read(settings).await?;
    let failed = |problem| unopened("store", &problem);
    let offices = node::hosted(&*store).await.map_err(failed)?;
    let office = offices.iter().find(|it| it.slug == slug).ok_or_else(|| {
        Problem::asked(
            format!("This node hosts no office '{slug}'."),
            "'recourse office list' shows those it hosts.",
        )
    })?;
    let months = [month];
    let counted = node::figures::exact(&*store, office, &months);
    let counted = counted.await.map_err(failed)?;
    let Some((_, figures)) = counted.into_iter().next() else {
        return Ok(());
    };
    if exact {
        say(&figures.text());
        return Ok(());
    }
    let text = Published::of(office.id, month, &figures).text();
    say(&text);
    let kept = node::figures::kept(&*store, office.id);
    let kept = kept.await.map_err(failed)?;
    match kept.get(&month) {
        None => warn("This month is not published yet: until it is, it can still change."),
        Some(note) if note.starts_with(&format!("{text}\n")) => warn("The same was published."),
        Some(_) => {
            return Err(Problem::failed(
                "Something else was published for this month.",
                "Compare it with the file of the portal. A record that was added or lost later is one reason; keep both.",
            ));
        }
    }
    Ok(())
}

fn table(published: &Published) -> String {
    let head = format!(
        "{}, {}\nFewer than ten and none look the same. What is not listed had few of everything.",
        published.month, published.office
    );
    let lines = published.lines.iter().map(explained);
    [head]
        .into_iter()
        .chain(lines)
        .collect::<Vec<_>>()
        .join("\n\n")
}

fn explained(line: &Line) -> String {
    let share = line
        .share()
        .map_or("not told".to_owned(), |it| format!("at least {it} %"));
    let time = |it: Option<charter::performance::Span>| {
        it.map_or("not told".to_owned(), |it| it.to_string())
    };
    let mut text = format!(
        "{}\n  due          {} or more\n  kept         {} ({share})\n  not in time  {}",
        line.key,
        line.due().least(),
        line.kept,
        line.unkept
    );
    if let Some([late, missed, open]) = line.parts {
        text.push_str(&format!(
            "\n  of these     late {late}, contested or opened again {missed}, not at all {open}"
        ));
    }
    text.push_str(&format!(
        "\n  contested    {}\n  explained    {}\n  half within  {}\n  nine in ten  {}",
        line.contested,
        line.explained,
        time(line.half),
        time(line.nine_tenths)
    ));
    text
}

fn text_of(file: &Path) -> std::io::Result<String> {
    let mut text = String::new();
    match file.to_str() {
        Some("-") => std::io::stdin().take(FILE_MAX).read_to_string(&mut text),
        _ => std::fs::File::open(file)?
            .take(FILE_MAX)
            .read_to_string(&mut text),
    }?;
    Ok(text)
}
