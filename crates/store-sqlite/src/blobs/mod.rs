//! Blobs as files: `blobs/ab/abcdef…`, each written beside and renamed when it is whole and
//! durable.
//!
//! Their times of change and of access are the epoch, because the moment of a report must not be
//! read from the disk. What the file system keeps for itself (an inode's change and birth time)
//! cannot be set; whoever may look into the folder, its owner and root, learns from them when a
//! file came. A removed blob is overwritten with zeros once. On a solid-state disk, or a file
//! system that copies on write, the old cells may survive that; what was in them is sealed, and its
//! key goes with the entry. Absent: what is in a blob.

mod reading;
mod writing;

use crate::durable::{create_folder, sync_folder};
use crate::error::{ended, of_files};
use crate::lock::Lock;
use async_trait::async_trait;
use reading::Reading;
use std::fs::{File, FileTimes, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread::JoinHandle;
use std::time::SystemTime;
use store::{BlobReader, BlobWriter, Blobs, StoreError};
use words::BlobId;
use writing::Writing;

/// Where files are while they are not blobs: not yet, or no more.
const ASIDE: &str = "aside";

/// Whether the disk is waited for. Everything but `Full` is for tests that must see it lose data.
#[doc(hidden)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Syncing {
    /// Before a blob is called finished.
    Full,
    /// Never.
    Off,
}

/// A folder of blobs, for one process.
#[derive(Clone)]
pub struct FolderBlobs(Arc<Open>);

/// The fields are dropped in this order: the lock goes when nobody cleans up any more.
struct Open {
    _cleaning: Cleaning,
    folder: Arc<Folder>,
    _lock: Lock,
}

struct Folder {
    root: PathBuf,
    syncing: Syncing,
    /// Tells apart what lies aside under the same id.
    count: AtomicU64,
}

impl FolderBlobs {
    /// Opens a folder of blobs, making it where there is none. What an earlier process left
    /// unfinished is destroyed meanwhile.
    ///
    /// # Errors
    /// [`StoreError::InUse`], [`StoreError::Full`] or [`StoreError::Unavailable`].
    pub fn open(root: &Path) -> Result<Self, StoreError> {
        Self::open_with(root, Syncing::Full)
    }

    /// For tests that need a folder which loses data. No configuration leads here.
    ///
    /// # Errors
    /// As [`FolderBlobs::open`].
    #[doc(hidden)]
    pub fn open_with(root: &Path, syncing: Syncing) -> Result<Self, StoreError> {
        let files = |error: io::Error| of_files(&error);
        create_folder(root).map_err(files)?;
        let lock = Lock::take(&root.join("lock"))?;
        lay_out(root).map_err(files)?;
        let folder = Folder {
            root: root.to_owned(),
            syncing,
            count: AtomicU64::new(0),
        };
        Ok(Self(Arc::new(Open {
            _cleaning: Cleaning::start(root).map_err(files)?,
            folder: Arc::new(folder),
            _lock: lock,
        })))
    }

    /// Runs something on a blocking thread, on which it may wait for the disk.
    async fn files<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Folder) -> io::Result<T> + Send + 'static,
    ) -> Result<T, StoreError> {
        let open = Arc::clone(&self.0);
        let task = tokio::task::spawn_blocking(move || work(&open.folder));
        task.await
            .map_err(|_| ended())?
            .map_err(|error| of_files(&error))
    }
}

/// Makes the 256 folders at once, so that later only one folder changes for each blob.
fn lay_out(root: &Path) -> io::Result<()> {
    let names = (0..=255u8).map(|byte| format!("{byte:02x}"));
    let mut made = false;
    for name in names.chain([ASIDE.to_owned()]) {
        match std::fs::create_dir(root.join(name)) {
            Ok(()) => made = true,
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    if made { sync_folder(root) } else { Ok(()) }
}

impl Folder {
    /// Where a blob lies.
    fn place(&self, id: BlobId) -> PathBuf {
        let digits = id.digits();
        self.root.join(&digits[..2]).join(digits)
    }

    /// A place for something that is no blob, used by nobody else.
    fn aside(&self, id: BlobId) -> PathBuf {
        let count = self.count.fetch_add(1, Ordering::Relaxed);
        self.root
            .join(ASIDE)
            .join(format!("{}-{count}", id.digits()))
    }

    /// Makes what happened in the folder of a file durable, and hides when it happened.
    fn settle(&self, file: &Path) -> io::Result<()> {
        let folder = File::open(file.parent().unwrap_or(&self.root))?;
        folder.set_times(epoch())?;
        match self.syncing {
            Syncing::Full => folder.sync_all(),
            Syncing::Off => Ok(()),
        }
    }

    /// Takes a blob away and destroys it.
    fn remove(&self, id: BlobId) -> io::Result<()> {
        let (place, aside) = (self.place(id), self.aside(id));
        match std::fs::rename(&place, &aside) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            renamed => renamed?,
        }
        // Durable before the bytes go: otherwise a loss of power could leave a blob of zeros.
        self.settle(&place)?;
        self.settle(&aside)?;
        destroy(&aside)?;
        self.settle(&aside)
    }

    /// Up to `limit` ids after `after`.
    fn list(&self, after: Option<BlobId>, limit: usize) -> io::Result<Vec<BlobId>> {
        let first = after.map_or(0, |after| after.as_bytes()[0]);
        let mut page = Vec::new();
        for byte in first..=255 {
            let mut ids: Vec<BlobId> = Vec::new();
            for file in std::fs::read_dir(self.root.join(format!("{byte:02x}")))? {
                let name = file?.file_name();
                let id = name
                    .to_str()
                    .and_then(|digits| format!("blob_{digits}").parse().ok());
                ids.extend(id.filter(|id: &BlobId| after.is_none_or(|after| *id > after)));
            }
            ids.sort_unstable();
            ids.truncate(limit.saturating_sub(page.len()));
            page.extend(ids);
            if page.len() >= limit {
                break;
            }
        }
        Ok(page)
    }
}

/// Access and change at the epoch.
fn epoch() -> FileTimes {
    FileTimes::new()
        .set_accessed(SystemTime::UNIX_EPOCH)
        .set_modified(SystemTime::UNIX_EPOCH)
}

/// Overwrites a file with zeros, waits for the disk, and removes it.
fn destroy(path: &Path) -> io::Result<()> {
    static ZEROS: [u8; 65_536] = [0; 65_536];
    let mut file = OpenOptions::new().write(true).open(path)?;
    let metadata = file.metadata()?;
    // A file system that lost power in the middle of a rename may know the same bytes by two names:
    // then they are a blob's, and only this name goes.
    if metadata.nlink() == 1 {
        let mut left = metadata.len();
        while left > 0 {
            let piece = usize::try_from(left).unwrap_or(usize::MAX).min(ZEROS.len());
            file.write_all(&ZEROS[..piece])?;
            left -= piece as u64;
        }
        file.sync_data()?;
    }
    std::fs::remove_file(path)
}

/// Destroys what an earlier process left aside, on a thread of its own: there may be gigabytes.
struct Cleaning {
    stop: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Cleaning {
    fn start(root: &Path) -> io::Result<Self> {
        // Listed now, before anything new is put there.
        let left: Vec<_> = std::fs::read_dir(root.join(ASIDE))?
            .map(|file| file.map(|file| file.path()))
            .collect::<Result<_, _>>()?;
        let stop = Arc::new(AtomicBool::new(false));
        if left.is_empty() {
            return Ok(Self { stop, thread: None });
        }
        let stopped = Arc::clone(&stop);
        let thread = std::thread::Builder::new().name("blob-cleaning".to_owned()).spawn(move || {
            for path in left {
                if stopped.load(Ordering::Relaxed) {
                    return;
                }
                if let Err(error) = destroy(&path) {
                    tracing::warn!(error = %error.kind(), "an unfinished upload could not be destroyed");
                }
            }
        })?;
        Ok(Self {
            stop,
            thread: Some(thread),
        })
    }
}

impl Drop for Cleaning {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        if let Some(thread) = self.thread.take() {
            // A panic there has printed its own message.
            let _ = thread.join();
        }
    }
}

#[async_trait]
impl Blobs for FolderBlobs {
    async fn create(&self, id: BlobId) -> Result<Box<dyn BlobWriter>, StoreError> {
        let open = Arc::clone(&self.0);
        let writing = self.files(move |_| Writing::begin(open, id)).await?;
        Ok(Box::new(writing))
    }

    async fn open(
        &self,
        id: BlobId,
        offset: u64,
    ) -> Result<Option<(u64, Box<dyn BlobReader>)>, StoreError> {
        let reading = self
            .files(move |folder| Reading::begin(&folder.place(id), offset))
            .await?;
        Ok(reading.map(|(length, reading)| (length, Box::new(reading) as Box<dyn BlobReader>)))
    }

    async fn remove(&self, id: BlobId) -> Result<(), StoreError> {
        self.files(move |folder| folder.remove(id)).await
    }

    async fn list(&self, after: Option<BlobId>, limit: usize) -> Result<Vec<BlobId>, StoreError> {
        self.files(move |folder| folder.list(after, limit)).await
    }
}
