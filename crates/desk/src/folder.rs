//! The desk's folder: what lies in it, and how it is written so that a fall never leaves half a
//! file.
//!
//! Absent: anything readable about reports, cases or officers. Identity files are under
//! passphrases, their names are hashes; the office's record is public anyway.

use crate::DeskProblem;
use crate::view::OfficeNames;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use words::{Language, OfficeId, StreamId};
use zeroize::Zeroizing;

/// What the desk knows for good about its office and node: pinned at the founding.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Pinned {
    /// The form's version, 1.
    pub(crate) version: u8,
    pub(crate) office: OfficeId,
    /// The node's Ed25519 public key, in hexadecimal digits.
    pub(crate) node: String,
    /// The founder's Ed25519 public key, in hexadecimal digits.
    pub(crate) founder: String,
    pub(crate) book: StreamId,
    pub(crate) audit: StreamId,
    pub(crate) slug: String,
    pub(crate) name: String,
    /// Its names by language, as the portal shows them.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(crate) names: BTreeMap<String, String>,
    pub(crate) languages: Vec<Language>,
    /// The intake public keys in force.
    pub(crate) intake: Vec<String>,
    /// The charter's text; empty stands for the default one.
    pub(crate) charter: String,
    /// The texts of its earlier versions, as the founder signed them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) earlier_charters: Vec<String>,
    /// The edition of the office's record.
    pub(crate) edition: u64,
}

impl Pinned {
    /// What the office is called.
    pub(crate) fn called(&self) -> OfficeNames {
        OfficeNames {
            own: self.name.clone(),
            others: self.names.clone(),
        }
    }

    pub(crate) fn node_key(&self) -> Option<[u8; 32]> {
        hex::decode(&self.node).ok()?.try_into().ok()
    }

    pub(crate) fn founder_key(&self) -> Option<[u8; 32]> {
        hex::decode(&self.founder).ok()?.try_into().ok()
    }
}

/// The folder, held by this process alone.
pub(crate) struct Folder {
    path: PathBuf,
    _lock: File,
    /// One at a time writes or forgets saved views.
    views: Mutex<()>,
    /// One at a time writes what calendars know.
    calendars: Mutex<()>,
}

const OFFICE: &str = "office.json";
const PENDING: &str = "founding.age";
const DESK_KEY: &str = "desk.key";
const IDENTITIES: &str = "identities";
const VIEWS: &str = "views";
const IMPORTS: &str = "imports";
const CALENDARS: &str = "calendars";

impl Folder {
    /// Opens or makes the folder, and holds it.
    pub(crate) fn open(path: &Path) -> Result<Self, DeskProblem> {
        let make = |path: &Path| {
            let made = fs::DirBuilder::new()
                .recursive(true)
                .mode(0o700)
                .create(path);
            made.map_err(DeskProblem::Folder)
        };
        make(path)?;
        make(&path.join(IDENTITIES))?;
        make(&path.join(VIEWS))?;
        make(&path.join(IMPORTS))?;
        make(&path.join(CALENDARS))?;
        let lock = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .mode(0o600)
            .open(path.join("lock"))
            .map_err(DeskProblem::Folder)?;
        rustix::fs::flock(&lock, rustix::fs::FlockOperation::NonBlockingLockExclusive)
            .map_err(|_| DeskProblem::InUse)?;
        let folder = Self {
            path: path.to_owned(),
            _lock: lock,
            views: Mutex::new(()),
            calendars: Mutex::new(()),
        };
        // Sealed files that were on their way out when the desk fell are of no use any more.
        let _ = fs::remove_dir_all(folder.outgoing());
        make(&folder.outgoing())?;
        Ok(folder)
    }

    pub(crate) fn replica(&self) -> PathBuf {
        self.path.join("replica.db")
    }

    /// Where sealed files lie until the node has them.
    pub(crate) fn outgoing(&self) -> PathBuf {
        self.path.join("outgoing")
    }

    /// The office, if there is one.
    pub(crate) fn office(&self) -> Result<Option<Pinned>, DeskProblem> {
        let Some(bytes) = self.read(OFFICE)? else {
            return Ok(None);
        };
        let pinned: Pinned =
            serde_json::from_slice(&bytes).map_err(|_| DeskProblem::Damaged(OFFICE))?;
        match pinned.version {
            1 => Ok(Some(pinned)),
            _ => Err(DeskProblem::Newer),
        }
    }

    pub(crate) fn put_office(&self, pinned: &Pinned) -> io::Result<()> {
        let mut text = serde_json::to_vec_pretty(pinned)?;
        text.push(b'\n');
        self.write(OFFICE, &text)
    }

    /// The desk's own signing key, made on the first start.
    pub(crate) fn desk_key(
        &self,
        draw: impl FnOnce() -> [u8; 32],
    ) -> Result<open::SigningKey, DeskProblem> {
        if let Some(text) = self.read(DESK_KEY)? {
            let text = Zeroizing::new(text);
            let seed = std::str::from_utf8(&text)
                .ok()
                .and_then(|text| hex::decode(text.trim()).ok())
                .and_then(|seed| <[u8; 32]>::try_from(seed).ok())
                .ok_or(DeskProblem::Damaged(DESK_KEY))?;
            return Ok(open::SigningKey::from_seed(seed));
        }
        let key = open::SigningKey::from_seed(draw());
        let text = Zeroizing::new(format!("{}\n", hex::encode(&key.seed()[..])));
        self.write(DESK_KEY, text.as_bytes())
            .map_err(DeskProblem::Folder)?;
        Ok(key)
    }

    /// The founding that was begun and not finished, sealed to the first officer.
    pub(crate) fn pending(&self) -> io::Result<Option<Vec<u8>>> {
        absent_is_none(fs::read(self.path.join(PENDING)))
    }

    pub(crate) fn put_pending(&self, sealed: &[u8]) -> io::Result<()> {
        self.write(PENDING, sealed)
    }

    pub(crate) fn end_pending(&self) -> io::Result<()> {
        absent_is_none(fs::remove_file(self.path.join(PENDING)))?;
        File::open(&self.path)?.sync_all()
    }

    /// An officer's identity file.
    pub(crate) fn identity(&self, slot: &Slot) -> io::Result<Option<Vec<u8>>> {
        absent_is_none(fs::read(self.path.join(IDENTITIES).join(slot.file())))
    }

    pub(crate) fn put_identity(&self, slot: &Slot, file: &[u8]) -> io::Result<()> {
        self.write(&format!("{IDENTITIES}/{}", slot.file()), file)
    }

    pub(crate) fn remove_identity(&self, slot: &Slot) -> io::Result<()> {
        let folder = self.path.join(IDENTITIES);
        absent_is_none(fs::remove_file(folder.join(slot.file())))?;
        absent_is_none(fs::remove_file(folder.join(slot.mark())))?;
        File::open(folder)?.sync_all()
    }

    /// Whether an officer's passphrase is still the one that was handed over.
    pub(crate) fn is_new(&self, slot: &Slot) -> bool {
        self.path.join(IDENTITIES).join(slot.mark()).exists()
    }

    pub(crate) fn mark_new(&self, slot: &Slot, is_new: bool) -> io::Result<()> {
        if is_new {
            return self.write(&format!("{IDENTITIES}/{}", slot.mark()), b"");
        }
        absent_is_none(fs::remove_file(
            self.path.join(IDENTITIES).join(slot.mark()),
        ))
        .map(|_| ())
    }

    /// What is kept of an officer's last session, sealed to that officer.
    pub(crate) fn kept(&self, slot: &Slot, what: Keeps) -> Option<File> {
        File::open(self.path.join(VIEWS).join(slot.keeps(what))).ok()
    }

    /// Keeps it; `write` says whether there is anything to keep.
    pub(crate) fn keep(
        &self,
        slot: &Slot,
        what: Keeps,
        write: impl FnOnce(&File) -> io::Result<bool>,
    ) -> io::Result<bool> {
        let _turn = self.views.lock().unwrap_or_else(PoisonError::into_inner);
        let target = self.path.join(VIEWS).join(slot.keeps(what));
        let beside = target.with_extension("new");
        let file = OpenOptions::new()
            .create(true)
            .truncate(true)
            .write(true)
            .mode(0o600)
            .open(&beside)?;
        if !write(&file)? {
            fs::remove_file(&beside)?;
            return Ok(false);
        }
        file.sync_all()?;
        fs::rename(&beside, &target)?;
        Ok(true)
    }

    /// Forgets every saved view and index: something was erased, and must not come back from one.
    pub(crate) fn forget_views(&self) -> io::Result<()> {
        let _turn = self.views.lock().unwrap_or_else(PoisonError::into_inner);
        let folder = self.path.join(VIEWS);
        for entry in fs::read_dir(&folder)? {
            let path = entry?.path();
            // The bytes first, then the name: a freed file keeps its bytes until others need the
            // room.
            let mut file = OpenOptions::new().write(true).open(&path)?;
            let mut left = file.metadata()?.len();
            let zeros = vec![0; 64 * 1024];
            while left > 0 {
                let step = usize::try_from(left)
                    .unwrap_or(zeros.len())
                    .min(zeros.len());
                file.write_all(&zeros[..step])?;
                left -= step as u64;
            }
            file.sync_all()?;
            fs::remove_file(&path)?;
        }
        File::open(folder)?.sync_all()
    }

    /// Sealed files of an officer's imports by their names, without the slot.
    pub(crate) fn imports(&self, slot: &Slot) -> io::Result<Vec<String>> {
        let mut names = Vec::new();
        for entry in fs::read_dir(self.path.join(IMPORTS))? {
            let name = entry?.file_name();
            let name = name.to_str().and_then(|it| it.strip_prefix(&slot.0));
            names.extend(name.and_then(|it| Some(it.strip_prefix('-')?.to_owned())));
        }
        names.sort_unstable();
        Ok(names)
    }

    pub(crate) fn import(&self, slot: &Slot, name: &str) -> io::Result<Option<Vec<u8>>> {
        absent_is_none(fs::read(self.path.join(slot.import(name))))
    }

    pub(crate) fn put_import(&self, slot: &Slot, name: &str, sealed: &[u8]) -> io::Result<()> {
        self.write(&slot.import(name), sealed)
    }

    pub(crate) fn remove_import(&self, slot: &Slot, name: &str) -> io::Result<()> {
        absent_is_none(fs::remove_file(self.path.join(slot.import(name))))?;
        File::open(self.path.join(IMPORTS))?.sync_all()
    }

    /// What lies there for an officer's calendar.
    pub(crate) fn calendar(&self, slot: &Slot) -> io::Result<Option<Vec<u8>>> {
        absent_is_none(fs::read(self.path.join(slot.calendar())))
    }

    /// The same for all who have one.
    pub(crate) fn calendars(&self) -> io::Result<Vec<(Slot, Vec<u8>)>> {
        let mut all = Vec::new();
        for entry in fs::read_dir(self.path.join(CALENDARS))? {
            let name = entry?.file_name();
            let slot = name.to_str().and_then(|it| it.strip_suffix(".json"));
            let Some(slot) = slot.map(|it| Slot(it.to_owned())) else {
                continue;
            };
            // One that is taken back in this moment is not there any more.
            if let Some(bytes) = self.calendar(&slot)? {
                all.push((slot, bytes));
            }
        }
        Ok(all)
    }

    /// Writes what `change` makes of it, or takes it away where that is nothing; nobody else writes meanwhile.
    pub(crate) fn change_calendar(
        &self,
        slot: &Slot,
        change: impl FnOnce(Option<Vec<u8>>) -> Option<Vec<u8>>,
    ) -> io::Result<()> {
        let _turn = self
            .calendars
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        match change(self.calendar(slot)?) {
            Some(bytes) => self.write(&slot.calendar(), &bytes),
            None => {
                absent_is_none(fs::remove_file(self.path.join(slot.calendar())))?;
                File::open(self.path.join(CALENDARS))?.sync_all()
            }
        }
    }

    fn read(&self, name: &'static str) -> Result<Option<Vec<u8>>, DeskProblem> {
        absent_is_none(fs::read(self.path.join(name))).map_err(DeskProblem::Folder)
    }

    /// Writes beside, makes durable, then takes the old file's place: whoever reads finds the old
    /// or the new.
    fn write(&self, name: &str, bytes: &[u8]) -> io::Result<()> {
        let target = self.path.join(name);
        let beside = self.path.join(format!("{name}.new"));
        let mut file = OpenOptions::new()
            .create(true)
            .truncate(true)
            .write(true)
            .mode(0o600)
            .open(&beside)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&beside, &target)?;
        match target.parent() {
            Some(parent) => File::open(parent)?.sync_all(),
            None => Ok(()),
        }
    }
}

/// What is kept of a session for the next one.
#[derive(Clone, Copy)]
pub(crate) enum Keeps {
    /// The view: its lists, and the keys behind them.
    View,
    /// What the search has read.
    Index,
}

/// The place of an officer's identity file: a hash of the name with which they log in, bound to
/// this desk.
#[derive(PartialEq, Eq)]
pub(crate) struct Slot(String);

impl Slot {
    /// The slot of a name as it was typed.
    pub(crate) fn of(name: &str, desk: &open::SigningKey) -> Self {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        let hash = Sha256::new()
            .chain_update(b"recourse/v1 login name\n")
            .chain_update(desk.seed().as_slice())
            .chain_update(name.to_lowercase().as_bytes())
            .finalize();
        Self(hex::encode(&hash[..16]))
    }

    fn file(&self) -> String {
        format!("{}.age", self.0)
    }

    fn keeps(&self, what: Keeps) -> String {
        match what {
            Keeps::View => self.file(),
            Keeps::Index => format!("{}-index.age", self.0),
        }
    }

    fn import(&self, name: &str) -> String {
        format!("{IMPORTS}/{}-{name}", self.0)
    }

    fn calendar(&self) -> String {
        format!("{CALENDARS}/{}.json", self.0)
    }

    /// Its name: a hash.
    pub(crate) fn name(&self) -> &str {
        &self.0
    }

    fn mark(&self) -> String {
        format!("{}.start", self.0)
    }
}

fn absent_is_none<T>(result: io::Result<T>) -> io::Result<Option<T>> {
    match result {
        Ok(value) => Ok(Some(value)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;
    use std::os::unix::fs::PermissionsExt as _;

    #[test]
    fn a_folder_is_held_by_one_process_and_read_by_its_owner() {
        let place = tempfile::tempdir().unwrap();
        let path = place.path().join("desk");
        let folder = Folder::open(&path).unwrap();
        assert!(matches!(Folder::open(&path), Err(DeskProblem::InUse)));
        let key = folder.desk_key(|| [7; 32]).unwrap();
        assert_eq!(
            folder.desk_key(|| [8; 32]).unwrap().verifying(),
            key.verifying()
        );
        for (name, mode) in [("", 0o700), ("desk.key", 0o600), ("identities", 0o700)] {
            let found = fs::metadata(path.join(name)).unwrap().permissions().mode();
            assert_eq!(found & 0o777, mode, "{name}");
        }
        drop(folder);
        assert!(Folder::open(&path).is_ok());
    }

    #[test]
    fn a_name_is_found_however_it_is_typed_and_nowhere_written() {
        let desk = open::SigningKey::from_seed([7; 32]);
        let other = open::SigningKey::from_seed([8; 32]);
        let slot = Slot::of("Ana  María ", &desk);
        assert_eq!(slot.0, Slot::of("ana maría", &desk).0);
        assert_ne!(slot.0, Slot::of("ana maría", &other).0);
        assert!(!slot.file().contains("ana"));
    }

    #[test]
    fn the_office_is_pinned_as_in_its_golden_file() {
        let pinned = Pinned {
            version: 1,
            office: OfficeId::from_random([1; 16]),
            node: hex::encode([2; 32]),
            founder: hex::encode([3; 32]),
            book: StreamId::from_random([4; 16]),
            audit: StreamId::from_random([5; 16]),
            slug: "ardena".to_owned(),
            name: "Focal point of Ardena".to_owned(),
            names: BTreeMap::new(),
            languages: vec![Language::En, Language::Ar],
            intake: vec!["age1pq1intake".to_owned()],
            charter: String::new(),
            earlier_charters: Vec::new(),
            edition: 1,
        };
        let golden = include_str!("../golden/office.v1.json");
        let place = tempfile::tempdir().unwrap();
        let folder = Folder::open(place.path()).unwrap();
        folder.put_office(&pinned).unwrap();
        let written = fs::read_to_string(place.path().join("office.json")).unwrap();
        assert_eq!(written, golden);
        assert!(folder.office().unwrap() == Some(pinned));
    }

    #[test]
    fn a_damaged_file_is_named() {
        let place = tempfile::tempdir().unwrap();
        let folder = Folder::open(place.path()).unwrap();
        fs::write(place.path().join("office.json"), "{").unwrap();
        assert!(matches!(
            folder.office(),
            Err(DeskProblem::Damaged("office.json"))
        ));
        fs::write(place.path().join("desk.key"), "zz").unwrap();
        assert!(matches!(
            folder.desk_key(|| [7; 32]),
            Err(DeskProblem::Damaged("desk.key"))
        ));
    }
}
