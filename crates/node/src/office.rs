//! The offices that this node hosts, as their signed public records say, kept for a moment in memory.

use crate::Node;
use crate::heads::under;
use charter::{Charter, Editions};
use peer::{Listed, Message as _, SignedOffice};
use seal::{Intake, PublicKey};
use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};
use store::{Store, StoreError};
use tokio::sync::Mutex;
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
    pub charter: Option<Arc<Charter>>,
    /// Every version of its charter, that one included: what runs is measured by the version under which it began.
    pub editions: Editions,
    /// The stream of its own book.
    pub book: words::StreamId,
    /// The intake key in force; none while the office is being set up.
    pub intake: Option<PublicKey<Intake>>,
    /// Where it is, if another node hosts it.
    pub elsewhere: Option<Elsewhere>,
}

/// The node that hosts an office, where it is not this one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Elsewhere {
    /// Its Ed25519 public key.
    pub node: [u8; 32],
    /// Where people reach its portal; no slash at the end.
    pub address: String,
}

impl Elsewhere {
    /// The address without its scheme, as people know it.
    #[must_use]
    pub fn host(&self) -> &str {
        let address = self.address.split_once("://");
        address.map_or(&*self.address, |(_, host)| host)
    }
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

    /// Its name in a language, with the place where it is, if another node hosts it.
    #[must_use]
    pub fn placed_name(&self, language: Language) -> String {
        let name = self.name_in(language);
        match &self.elsewhere {
            // An address runs from left to right in every script.
            Some(at) => format!("{name} (\u{2066}{}\u{2069})", at.host()),
            None => name.to_owned(),
        }
    }

    /// Its names by language code, its own included.
    pub(crate) fn texts(&self) -> BTreeMap<String, String> {
        let names = self.names.iter();
        let named = names.map(|(language, name)| (language.to_string(), name.clone()));
        named.collect()
    }

    /// The version of the charter that is in force.
    #[must_use]
    pub fn version(&self) -> Option<u32> {
        self.charter.as_ref().map(|charter| charter.version)
    }

    /// What the office is for in a language; empty where it does not say so in that one.
    #[must_use]
    pub fn mandate_in(&self, language: Language) -> &str {
        let found = self.mandates.iter().find(|(said, _)| *said == language);
        found.map_or("", |(_, mandate)| mandate)
    }
}

/// The offices as they were read a moment ago.
///
/// One task at a time reads them anew; whoever comes meanwhile gets what was read before.
#[derive(Default)]
pub(crate) struct Offices {
    kept: RwLock<Kept>,
    reading: Mutex<()>,
}

#[derive(Default)]
struct Kept {
    /// When the offices were read, and the offices; none before the first time.
    offices: Option<(Moment, Vec<Arc<Office>>)>,
    /// The records of these offices: the same bytes are not read twice.
    records: BTreeMap<Record, Arc<Office>>,
    /// How often an office changed in this process.
    changes: u64,
}

/// How long what was read holds: another process may have changed it.
const SECONDS: i64 = 5;

impl Offices {
    pub(crate) async fn all(&self, node: &Node) -> Result<Vec<Arc<Office>>, StoreError> {
        self.read_by(|| node.now(), || records(&*node.store)).await
    }

    /// Forgets what was read: an office changed in this process.
    pub(crate) fn forget(&self) {
        let mut kept = self.kept.write().unwrap_or_else(PoisonError::into_inner);
        kept.offices = None;
        kept.changes += 1;
    }

    async fn read_by<R>(
        &self,
        now: impl Fn() -> Moment,
        records: impl FnOnce() -> R,
    ) -> Result<Vec<Arc<Office>>, StoreError>
    where
        R: Future<Output = Result<Vec<Record>, StoreError>>,
    {
        if let Some(offices) = self.fresh(now()) {
            return Ok(offices);
        }
        let _reading = match (self.reading.try_lock(), self.stale()) {
            (Ok(reading), _) => reading,
            (Err(_), Some(offices)) => return Ok(offices),
            (Err(_), None) => self.reading.lock().await,
        };
        let read = now();
        if let Some(offices) = self.fresh(read) {
            return Ok(offices);
        }
        let (known, changes) = {
            let kept = self.kept.read().unwrap_or_else(PoisonError::into_inner);
            (kept.records.clone(), kept.changes)
        };
        let records: BTreeMap<_, _> = records()
            .await?
            .into_iter()
            .filter_map(|record| {
                let office = known.get(&record).cloned();
                let office = office.or_else(|| read_office(&record))?;
                Some((record, office))
            })
            .collect();
        let mut offices: Vec<_> = records.values().cloned().collect();
        offices.sort_by(|one, other| one.slug.cmp(&other.slug));
        let mut kept = self.kept.write().unwrap_or_else(PoisonError::into_inner);
        // What changed while this was read is not hidden behind it.
        if kept.changes == changes {
            kept.offices = Some((read, offices.clone()));
            kept.records = records;
        }
        Ok(offices)
    }

    fn fresh(&self, now: Moment) -> Option<Vec<Arc<Office>>> {
        let kept = self.kept.read().unwrap_or_else(PoisonError::into_inner);
        let (read, offices) = kept.offices.as_ref()?;
        let holds = (read.0..read.plus_seconds(SECONDS).0).contains(&now.0);
        holds.then(|| offices.clone())
    }

    fn stale(&self) -> Option<Vec<Arc<Office>>> {
        let kept = self.kept.read().unwrap_or_else(PoisonError::into_inner);
        kept.offices.as_ref().map(|(_, offices)| offices.clone())
    }
}

/// An office's signed records, as they are stored: the one in force, and those that brought an earlier charter.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Record {
    current: Vec<u8>,
    earlier: Vec<Vec<u8>>,
}

/// The key under which the record is kept that brought a version of a charter.
pub(crate) fn charter_key(id: OfficeId, version: u32) -> String {
    format!("charter/{}/{version:010}", id.digits())
}

/// The charter of a record's text: its own, or the one that comes with the program.
pub(crate) fn charter_of(text: &str) -> Option<Arc<Charter>> {
    match text {
        "" => Some(charter::default_charter()),
        text => charter::read("charter", text).ok().map(Arc::new),
    }
}

/// The offices that a store keeps, as a node over it would show them: for whoever looks on.
///
/// # Errors
/// What the store says.
pub async fn hosted(store: &dyn Store) -> Result<Vec<Arc<Office>>, StoreError> {
    let records = records(store).await?;
    Ok(records.iter().filter_map(read_office).collect())
}

/// The signed records of all offices.
async fn records(store: &dyn Store) -> Result<Vec<Record>, StoreError> {
    let mut earlier: BTreeMap<String, Vec<Vec<u8>>> = BTreeMap::new();
    for (key, head) in under(store, "charter/").await? {
        let office = key.split('/').nth(1).unwrap_or_default();
        earlier
            .entry(office.to_owned())
            .or_default()
            .push(head.value);
    }
    let current = under(store, "office/").await?.into_iter();
    Ok(current
        .map(|(key, current)| {
            let office = key.strip_prefix("office/").unwrap_or_default();
            let earlier = earlier.remove(office).unwrap_or_default();
            Record {
                current: current.value,
                earlier,
            }
        })
        .collect())
}

/// The offices that a store keeps, as another node gets to know them.
pub(crate) async fn listed(store: &dyn Store) -> Result<Vec<Listed>, StoreError> {
    let records = records(store).await?.into_iter();
    let listed = records.filter_map(|record| {
        let earlier = record.earlier.iter();
        Some(Listed {
            current: SignedOffice::from_wire(&record.current)?,
            charters: earlier
                .filter_map(|it| SignedOffice::from_wire(it))
                .collect(),
        })
    });
    Ok(listed.collect())
}

/// An office in another node's directory.
pub(crate) fn read_listed(listed: &Listed, at: Elsewhere) -> Option<Arc<Office>> {
    let record = Record {
        current: listed.current.to_wire(),
        earlier: listed.charters.iter().map(peer::Message::to_wire).collect(),
    };
    let mut office = read_office(&record)?;
    Arc::get_mut(&mut office)?.elsewhere = Some(at);
    Some(office)
}

/// The office of its signed records. One whose founder's signature does not fit is not shown at all.
fn read_office(stored: &Record) -> Option<Arc<Office>> {
    let record = SignedOffice::from_wire(&stored.current)?.verify()?;
    let names = by_language(&record.names);
    let own = names
        .iter()
        .find(|(language, _)| *language == Language::En)
        .or(names.first())?;
    let charter = charter_of(&record.charter);
    let earlier = stored.earlier.iter().filter_map(|value| {
        let earlier = SignedOffice::from_wire(value)?.verify()?;
        let is_theirs = earlier.id == record.id && earlier.founder == record.founder;
        is_theirs.then(|| charter_of(&earlier.charter)).flatten()
    });
    Some(Arc::new(Office {
        id: record.id,
        slug: record.slug,
        name: own.1.clone(),
        mandates: by_language(&record.mandates),
        book: record.book,
        // The office's own come first: where it counts from 1 as the built-in ones do, its own are meant.
        editions: Editions::default()
            .with(charter.clone())
            .with(earlier)
            .with(Editions::built_in().all().cloned()),
        charter,
        // The newest key stands last.
        intake: record.intake.last().and_then(|key| key.parse().ok()),
        names,
        elsewhere: None,
    }))
}

fn by_language(texts: &BTreeMap<String, String>) -> Vec<(Language, String)> {
    let known = |(code, text): (&String, &String)| Some((code.parse().ok()?, text.clone()));
    texts.iter().filter_map(known).collect()
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use open::{Key, SigningKey};
    use peer::OfficeRecord;
    use std::sync::atomic::{AtomicI64, AtomicUsize, Ordering};
    use tokio::task::{JoinSet, yield_now};
    use words::StreamId;

    /// What the offices are read from: a clock, one record, and how often it was asked for.
    #[derive(Default)]
    struct Place {
        offices: Offices,
        now: AtomicI64,
        edition: AtomicUsize,
        reads: AtomicUsize,
    }

    impl Place {
        fn record(&self) -> Vec<u8> {
            let founder = SigningKey::from_seed([2; 32]);
            let edition = self.edition.load(Ordering::SeqCst);
            let record = OfficeRecord {
                version: 1,
                id: OfficeId::from_random([10; 16]),
                slug: format!("edition-{edition}"),
                names: BTreeMap::from([("en".to_owned(), "Focal point".to_owned())]),
                mandates: BTreeMap::new(),
                languages: vec!["en".to_owned()],
                intake: vec![Key::<Intake>::from_seed([9; 32]).public().to_string()],
                founder: founder.verifying(),
                book: StreamId::from_random([3; 16]),
                audit: StreamId::from_random([4; 16]),
                charter: String::new(),
                edition: 1,
            };
            SignedOffice::sign(&record, |message| founder.sign(message)).to_wire()
        }

        /// Asks as a visitor does; reading takes some turns of the other tasks.
        async fn slug(&self) -> String {
            let read = async || {
                self.reads.fetch_add(1, Ordering::SeqCst);
                let record = self.record();
                for _ in 0..100 {
                    yield_now().await;
                }
                Ok(vec![Record {
                    current: record,
                    earlier: Vec::new(),
                }])
            };
            let now = || Moment(self.now.load(Ordering::SeqCst));
            self.offices.read_by(now, read).await.unwrap()[0]
                .slug
                .clone()
        }
    }

    async fn crowd(place: &Arc<Place>) -> Vec<String> {
        let mut all = JoinSet::new();
        for _ in 0..64 {
            let place = Arc::clone(place);
            all.spawn(async move { place.slug().await });
        }
        all.join_all().await
    }

    #[tokio::test]
    async fn a_crowd_reads_the_offices_once_and_nobody_waits_for_it_again() {
        let place = Arc::new(Place::default());
        let slugs = crowd(&place).await;
        assert!(slugs.iter().all(|slug| slug == "edition-0"));
        assert_eq!(place.reads.load(Ordering::SeqCst), 1);
        place.edition.store(1, Ordering::SeqCst);
        place.now.store(SECONDS, Ordering::SeqCst);
        let slugs = crowd(&place).await;
        assert_eq!(place.reads.load(Ordering::SeqCst), 2);
        // One read anew; the others got what there was.
        let anew = slugs.iter().filter(|slug| *slug == "edition-1").count();
        assert_eq!(anew, 1);
        assert_eq!(place.slug().await, "edition-1");
        assert_eq!(place.reads.load(Ordering::SeqCst), 2);
    }

    #[tokio::test]
    async fn what_changed_while_it_was_read_is_read_again() {
        let place = Arc::new(Place::default());
        let reader = tokio::spawn({
            let place = Arc::clone(&place);
            async move { place.slug().await }
        });
        while place.reads.load(Ordering::SeqCst) == 0 {
            yield_now().await;
        }
        place.edition.store(1, Ordering::SeqCst);
        place.offices.forget();
        assert_eq!(reader.await.unwrap(), "edition-0");
        assert_eq!(place.slug().await, "edition-1");
    }
}
