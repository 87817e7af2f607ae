//! `recourse office` and `recourse officer list`: what a node knows of its offices, which is only what is public.

use crate::houses::open_store_to_read;
use crate::problem::Problem;
use crate::settings::Settings;
use crate::terminal::say;
use peer::{KeyRole, Message as _, OfficeRecord, SignedOffice};
use seal::{Intake, PublicKey};
use store::{Store, StoreError};
use words::Hash;

/// Lists the offices that a node hosts.
///
/// # Errors
/// Says in plain words why the store does not open.
pub async fn list(settings: &Settings) -> Result<(), Problem> {
    let store = open_store_to_read(settings).await?;
    let offices = offices(&*store).await?;
    if offices.is_empty() {
        say("This node hosts no office yet. The first visit to a desk founds one.");
    }
    for office in offices {
        let name = office.names.values().next().map_or("", String::as_str);
        say(&format!(
            "{:20}  {name}  ({})",
            office.slug,
            office.languages.join(", ")
        ));
    }
    Ok(())
}

/// Shows one office.
///
/// # Errors
/// As [`list`]; and where there is no such office.
pub async fn show(settings: &Settings, slug: &str) -> Result<(), Problem> {
    let store = open_store_to_read(settings).await?;
    let office = find(&*store, slug).await?;
    say(&format!(
        "Short name  {}\nOffice      {}\nEdition     {}",
        office.slug, office.id, office.edition
    ));
    for (language, name) in &office.names {
        say(&format!("Name ({language})   {name}"));
    }
    for key in &office.intake {
        let print = key
            .parse::<PublicKey<Intake>>()
            .map(|key| fingerprint(&key.id()));
        say(&format!(
            "Intake key  {}",
            print.unwrap_or_else(|_| "unreadable".to_owned())
        ));
    }
    say("The desk's page 'Office' shows the same fingerprint; if it does not, stop.");
    Ok(())
}

/// Lists the keys whose entries this node takes.
///
/// # Errors
/// As [`list`].
pub async fn officers(settings: &Settings) -> Result<(), Problem> {
    let store = open_store_to_read(settings).await?;
    for office in offices(&*store).await? {
        say(&format!("{}:", office.slug));
        for record in node::api::keys_of(&*store, office.id)
            .await
            .map_err(|it| failed(&it))?
        {
            let role = match record.role {
                KeyRole::Desk => "desk",
                KeyRole::Officer => "officer",
                KeyRole::Administrator => "administrator",
            };
            let state = if record.active { "active" } else { "retired" };
            say(&format!(
                "  {}  {role:13}  {state}",
                fingerprint(&Hash(record.key))
            ));
        }
    }
    Ok(())
}

/// A fingerprint in groups of four, as the desk shows it: 128 bits.
fn fingerprint(hash: &Hash) -> String {
    let text = hash.to_string();
    let groups: Vec<&str> = (0..8)
        .map(|group| &text[group * 4..group * 4 + 4])
        .collect();
    groups.join(" ")
}

async fn find(store: &dyn Store, slug: &str) -> Result<OfficeRecord, Problem> {
    let all = offices(store).await?;
    all.into_iter()
        .find(|office| office.slug == slug)
        .ok_or_else(|| {
            Problem::asked(
                format!("This node hosts no office '{slug}'."),
                "'recourse office list' shows those it hosts.",
            )
        })
}

async fn offices(store: &dyn Store) -> Result<Vec<OfficeRecord>, Problem> {
    let (mut all, mut after) = (Vec::new(), String::new());
    loop {
        let page = store
            .heads("office/", &after, 100)
            .await
            .map_err(|it| failed(&it))?;
        let Some((last, _)) = page.last() else {
            return Ok(all);
        };
        after.clone_from(last);
        all.extend(
            page.iter()
                .filter_map(|(_, head)| SignedOffice::from_wire(&head.value)?.verify()),
        );
    }
}

fn failed(problem: &StoreError) -> Problem {
    crate::houses::unopened("store", problem)
}
