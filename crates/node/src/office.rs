//! The offices that this node hosts, as their signed public records say, kept for a moment in memory.

use crate::Node;
use charter::Charter;
use peer::{Message as _, SignedOffice};
use seal::{Intake, PublicKey};
use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};
use store::StoreError;
use words::{Language, Moment, OfficeId};

/// An office as the portal shows it and as intake seals to it.
pub struct Office {
    /// The office's id.
    pub id: OfficeId,
    /// Its name in addresses: lower-case letters, digits and dashes.
    pub slug: String,
    /// Its name, in its own words.
    pub name: String,
    /// Its names in other languages, where it gave them.
    pub names: Vec<(Language, String)>,
    /// What it is for, in the languages in which it says so.
    pub mandates: Vec<(Language, String)>,
    /// What it promises; none where its charter cannot be read.
    pub charter: Option<Charter>,
    /// The intake key in force; none while the office is being set up.
    pub intake: Option<PublicKey<Intake>>,
}

impl Office {
    /// The office's name in a language, or as it calls itself.
    #[must_use]
    pub fn name_in(&self, language: Language) -> &str {
        self.names
            .iter()
            .find(|(named, _)| *named == language)
            .map_or(&self.name, |(_, name)| name)
    }

    /// What the office is for in a language; empty where it does not say so in that one.
    #[must_use]
    pub fn mandate_in(&self, language: Language) -> &str {
        let found = self.mandates.iter().find(|(said, _)| *said == language);
        found.map_or("", |(_, mandate)| mandate)
    }
}

/// The offices as they were read a moment ago.
#[derive(Default)]
pub(crate) struct Offices(RwLock<Option<(Moment, Vec<Arc<Office>>)>>);

/// How long what was read holds: another process may have changed it.
const SECONDS: i64 = 5;
/// Heads read at once.
const PAGE: usize = 100;

impl Offices {
    pub(crate) async fn all(&self, node: &Node) -> Result<Vec<Arc<Office>>, StoreError> {
        let now = node.now();
        if let Some((read, offices)) = &*self.0.read().unwrap_or_else(PoisonError::into_inner)
            && (read.0..read.plus_seconds(SECONDS).0).contains(&now.0)
        {
            return Ok(offices.clone());
        }
        let mut offices = Vec::new();
        let mut after = String::new();
        loop {
            let page = node.store.heads("office/", &after, PAGE).await?;
            let Some((last, _)) = page.last() else { break };
            after.clone_from(last);
            offices.extend(page.iter().filter_map(|(_, head)| read_office(&head.value)));
        }
        offices.sort_by(|one, other| one.slug.cmp(&other.slug));
        let value = Some((now, offices.clone()));
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = value;
        Ok(offices)
    }

    /// Forgets what was read: an office changed in this process.
    pub(crate) fn forget(&self) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

/// The office of a signed record. One whose founder's signature does not fit is not shown at all.
fn read_office(value: &[u8]) -> Option<Arc<Office>> {
    let record = SignedOffice::from_wire(value)?.verify()?;
    let names = by_language(&record.names);
    let own = names
        .iter()
        .find(|(language, _)| *language == Language::En)
        .or(names.first())?;
    Some(Arc::new(Office {
        id: record.id,
        slug: record.slug,
        name: own.1.clone(),
        mandates: by_language(&record.mandates),
        charter: match record.charter.as_str() {
            "" => Some(charter::default_charter()),
            text => charter::read("charter", text).ok(),
        },
        // The newest key stands last.
        intake: record.intake.last().and_then(|key| key.parse().ok()),
        names,
    }))
}

fn by_language(texts: &BTreeMap<String, String>) -> Vec<(Language, String)> {
    let known = |(code, text): (&String, &String)| Some((code.parse().ok()?, text.clone()));
    texts.iter().filter_map(known).collect()
}
