//! Imports: other systems' files, kept sealed while somebody looks at what would come in, and taken in item by item.
//!
//! A file lies in the desk's folder sealed to the officer who brought it, never plain, and is gone once its last item is in. Each item
//! stands in a case with the key by which it is known again, written in the same append: whatever stops an import, it goes on where
//! it stopped, and nothing comes in twice. Absent: trust in what a file says.

mod read;
mod run;

pub use read::{Problem, Read, Review};
pub use run::{Progress, run, urgency};

use crate::session::{Live, Session};
use crate::view::{AuditAct, NotFound, Urgency};
use crate::work::WorkProblem;
use crate::{Refusal, file_name};
use exchange::register::Mapping;
use exchange::{Known, Limits};
use seal::{Officer, Sealed};
use serde::{Deserialize, Serialize};
use std::io::{Read as _, Write as _};
use std::sync::{Arc, PoisonError};
use words::{EventId, Language, Moment, OfficerId, StreamId};
use zeroize::{Zeroize as _, Zeroizing};

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FileKind {
    /// One mail message.
    Message,
    /// A mailbox file with many.
    Mailbox,
    /// A register, as CSV or XLSX.
    Register,
    /// An export of Uwazi.
    Uwazi,
    /// Submissions of Kobo or another XLSForm server.
    Kobo,
    /// A report of GlobaLeaks.
    Globaleaks,
}

impl FileKind {
    /// All, in the order of the form.
    pub const ALL: [Self; 6] = [
        Self::Register,
        Self::Message,
        Self::Mailbox,
        Self::Uwazi,
        Self::Kobo,
        Self::Globaleaks,
    ];

    /// Its name in forms and locale keys.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Message => "message",
            Self::Mailbox => "mailbox",
            Self::Register => "register",
            Self::Uwazi => "uwazi",
            Self::Kobo => "kobo",
            Self::Globaleaks => "globaleaks",
        }
    }

    /// The one of that name.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == code)
    }

    /// What a file seems to be, by how it begins: what its name says is not believed.
    #[must_use]
    pub fn guess(bytes: &[u8]) -> Self {
        let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let first = text.iter().find(|it| !it.is_ascii_whitespace());
        let line = text.split(|it| *it == b'\n').next().unwrap_or_default();
        let is_header = |line: &[u8]| {
            let name = line.split(|it| *it == b':').next().unwrap_or_default();
            let sign = |it: &u8| it.is_ascii_alphanumeric() || *it == b'-';
            name.len() < line.len() && !name.is_empty() && name.iter().all(sign)
        };
        match first {
            Some(b'{' | b'[') => Self::Kobo,
            _ if text.starts_with(b"From ") => Self::Mailbox,
            _ if text.starts_with(b"ID:") => Self::Globaleaks,
            _ if !text.starts_with(b"PK") && is_header(line) => Self::Message,
            _ => Self::Register,
        }
    }
}

/// Where items go.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Target {
    /// Each into a case of its own.
    Cases {
        /// How urgent they are, until somebody looked.
        urgency: Urgency,
        /// Who becomes a member, besides whoever imports.
        members: Vec<OfficerId>,
    },
    /// All into one case.
    Into {
        /// Which.
        case: StreamId,
    },
}

/// An import.
#[derive(Clone, Serialize, Deserialize)]
pub struct Job {
    version: u8,
    /// Which.
    pub id: EventId,
    /// The file's name, made safe.
    pub name: String,
    /// What the file is.
    pub kind: FileKind,
    /// Its bytes.
    pub size: u64,
    /// When it was brought.
    pub at: Moment,
    /// The language of items that do not say theirs.
    pub language: Language,
    /// Which sheet of a workbook.
    #[serde(default)]
    pub sheet: usize,
    /// The encoding of a text file, where it does not tell itself.
    #[serde(default)]
    pub encoding: Option<String>,
    /// Which column of a register goes where.
    #[serde(default)]
    pub mapping: Option<Mapping>,
    /// Where its items go, once it was begun.
    #[serde(default)]
    pub target: Option<Target>,
    /// How it ended.
    #[serde(default)]
    pub ended: Option<Ended>,
}

#[cfg(any(test, feature = "gallery"))]
impl Job {
    /// An invented one, for pages.
    pub(crate) fn sample(id: EventId, kind: FileKind, at: Moment) -> Self {
        Self {
            version: 1,
            id,
            name: "register <2019>\u{202e}.xlsx".to_owned(),
            kind,
            size: 48_211,
            at,
            language: Language::En,
            sheet: 0,
            encoding: None,
            mapping: None,
            target: None,
            ended: None,
        }
    }
}

/// How an import ended.
#[derive(Clone, Default, Serialize, Deserialize)]
pub struct Ended {
    /// Items that came in during its last run.
    pub imported: u64,
    /// Items that were known already, those of earlier runs among them.
    pub known: u64,
    /// Items that did not come in, with why.
    pub left_out: Vec<Problem>,
}

/// A mapping under a name.
#[derive(Clone, Serialize, Deserialize)]
pub struct Saved {
    /// The name.
    pub name: String,
    /// Which column goes where.
    pub mapping: Mapping,
    /// Whether it is the office's, and not the officer's own.
    #[serde(skip)]
    pub shared: bool,
}

/// The most imports of one officer that wait.
const JOBS_MAX: usize = 50;

/// The most mappings of one officer.
const MAPPINGS_MAX: usize = 100;

/// The longest name of a mapping, in characters.
const NAME_CHARACTERS_MAX: usize = 80;

const MAPPINGS: &str = "mappings.age";

fn job_file(id: EventId) -> String {
    format!("{id}.job.age")
}

fn data_file(id: EventId) -> String {
    format!("{id}.data.age")
}

/// The most bytes of one file.
#[must_use]
pub fn bytes_max() -> usize {
    Limits::default().bytes
}

impl Live {
    fn seal_own<T: Serialize>(&self, plain: &T) -> Result<Vec<u8>, WorkProblem> {
        let key = self.with_fold(|fold| fold.keys.kept().public());
        let key = key.ok_or(WorkProblem::Locked)?;
        Ok(Sealed::<_, Officer>::new(plain, &[&key])?.into_bytes())
    }

    fn open_own<T: serde::de::DeserializeOwned>(&self, sealed: Vec<u8>) -> Option<T> {
        let sealed = Sealed::<T, Officer>::from_bytes(sealed);
        self.with_fold(|fold| fold.keys.kept().open(&sealed).ok())?
    }

    fn put_job(&self, job: &Job) -> Result<(), WorkProblem> {
        let sealed = self.seal_own(job)?;
        let folder = &self.desk.folder;
        folder
            .put_import(&self.slot, &job_file(job.id), &sealed)
            .map_err(disk)
    }

    fn job(&self, id: EventId) -> Option<Job> {
        let folder = &self.desk.folder;
        let sealed = folder.import(&self.slot, &job_file(id)).ok()??;
        self.open_own(sealed)
    }

    /// The file of an import, in memory and wiped afterwards.
    fn data(&self, job: &Job) -> Result<Zeroizing<Vec<u8>>, WorkProblem> {
        let folder = &self.desk.folder;
        let sealed = folder
            .import(&self.slot, &data_file(job.id))
            .map_err(disk)?;
        let sealed = sealed.ok_or(WorkProblem::NotFound)?;
        let opened = self.with_fold(|fold| {
            let mut bytes = Zeroizing::new(Vec::new());
            let mut reader = fold.keys.kept().open_stream(sealed.as_slice()).ok()?;
            reader.read_to_end(&mut bytes).ok()?;
            Some(bytes)
        });
        let mut bytes = opened
            .ok_or(WorkProblem::Locked)?
            .ok_or(WorkProblem::NotFound)?;
        // What follows in the sealed file is padding.
        bytes.truncate(usize::try_from(job.size).unwrap_or(usize::MAX));
        Ok(bytes)
    }

    fn mappings(&self) -> Vec<Saved> {
        let sealed = self.desk.folder.import(&self.slot, MAPPINGS);
        let sealed = sealed.ok().flatten();
        sealed.and_then(|it| self.open_own(it)).unwrap_or_default()
    }

    fn put_mappings(&self, all: &Vec<Saved>) -> Result<(), WorkProblem> {
        let sealed = self.seal_own(all)?;
        let folder = &self.desk.folder;
        folder
            .put_import(&self.slot, MAPPINGS, &sealed)
            .map_err(disk)
    }

    /// What was imported before, as far as this officer can open it.
    fn known(&self) -> Known {
        let known = self.with_scene(|scene| {
            let briefs = scene.fold.briefs();
            let mut known = Known::default();
            for kept in briefs.flat_map(|(_, brief)| &brief.sources) {
                if let Some(source) = read::source(kept) {
                    known.add(&source);
                }
            }
            known
        });
        known.unwrap_or_default()
    }

    fn progress(&self, id: EventId) -> Option<Progress> {
        let all = self.imports.lock().unwrap_or_else(PoisonError::into_inner);
        all.get(&id).cloned()
    }
}

fn disk(error: std::io::Error) -> WorkProblem {
    tracing::error!(kind = ?error.kind(), "the desk's folder did not take or give a sealed file");
    WorkProblem::Fault {
        reference: String::from("folder"),
    }
}

impl Session {
    async fn on_imports<T: Send + 'static>(
        &self,
        ask: impl FnOnce(&Live) -> Result<T, WorkProblem> + Send + 'static,
    ) -> Result<T, WorkProblem> {
        let live = Arc::clone(&self.0);
        match tokio::task::spawn_blocking(move || ask(&live)).await {
            Ok(answer) => answer,
            Err(_) => Err(self.fault("an import did not come to its end")),
        }
    }

    /// The officer's imports, the newest first.
    pub async fn imports(&self) -> Vec<Job> {
        let all = self.on_imports(|live| {
            let names = live.desk.folder.imports(&live.slot).map_err(disk)?;
            let ids = names.iter().filter_map(|it| it.strip_suffix(".job.age"));
            let mut jobs: Vec<Job> = ids.filter_map(|it| live.job(it.parse().ok()?)).collect();
            jobs.sort_by_key(|it| std::cmp::Reverse((it.at, it.id)));
            Ok(jobs)
        });
        all.await.unwrap_or_default()
    }

    /// One import, and how far it is in this session.
    ///
    /// # Errors
    /// [`NotFound`] for somebody else's too.
    pub async fn import(&self, id: EventId) -> Result<(Job, Option<Progress>), NotFound> {
        let found = self.on_imports(move |live| {
            let job = live.job(id).ok_or(WorkProblem::NotFound)?;
            Ok((job, live.progress(id)))
        });
        found.await.map_err(|_| NotFound)
    }

    /// The officer's mappings, in the order in which they were saved; then those of the office.
    pub async fn mappings(&self) -> Vec<Saved> {
        let all = self.on_imports(|live| Ok(live.mappings())).await;
        let mut all = all.unwrap_or_default();
        let shared = self.shared();
        all.extend(shared.mappings().iter().map(|(name, mapping)| Saved {
            name: name.clone(),
            mapping: mapping.clone(),
            shared: true,
        }));
        all
    }
}

/// Brings a file: it is sealed to the officer before it touches the disk.
///
/// # Errors
/// Refuses an empty file, one that is larger than is taken, and more files than somebody can look through.
pub async fn bring(
    session: &Session,
    (name, kind): (&str, Option<FileKind>),
    language: Language,
    mut bytes: Zeroizing<Vec<u8>>,
) -> Result<EventId, WorkProblem> {
    if bytes.is_empty() {
        return Err(Refusal::ImportEmpty.into());
    }
    if bytes.len() > bytes_max() {
        return Err(Refusal::ImportTooLarge.into());
    }
    let id = EventId::from_random(session.0.desk.world.random());
    let name = file_name::safe(name);
    session
        .on_imports(move |live| {
            let waiting = live.desk.folder.imports(&live.slot).map_err(disk)?;
            if waiting.len() > 2 * JOBS_MAX {
                return Err(casework::Refusal::TooMany.into());
            }
            let job = Job {
                version: 1,
                id,
                kind: kind.unwrap_or_else(|| FileKind::guess(&bytes)),
                name,
                size: bytes.len() as u64,
                at: live.desk.now(),
                language,
                sheet: 0,
                encoding: None,
                mapping: None,
                target: None,
                ended: None,
            };
            let key = live.with_fold(|fold| fold.keys.kept().public());
            let key = key.ok_or(WorkProblem::Locked)?;
            let mut sealed = seal::seal_stream(&[&key], Vec::new())?;
            sealed.write_all(&bytes).map_err(disk)?;
            let (sealed, _) = sealed.finish().map_err(disk)?;
            bytes.zeroize();
            // The file first: a job without its file could never go on.
            let folder = &live.desk.folder;
            folder
                .put_import(&live.slot, &data_file(id), &sealed)
                .map_err(disk)?;
            live.put_job(&job)
        })
        .await?;
    session.note(AuditAct::Imported, String::new()).await;
    Ok(id)
}

/// Changes how a file is read, as long as nothing came in from it.
///
/// # Errors
/// Refuses an import that was begun.
pub async fn change(
    session: &Session,
    id: EventId,
    change: impl FnOnce(&mut Job) + Send + 'static,
) -> Result<(), WorkProblem> {
    session
        .on_imports(move |live| {
            let mut job = live.job(id).ok_or(WorkProblem::NotFound)?;
            if job.target.is_some() {
                return Err(Refusal::ImportNotReady.into());
            }
            change(&mut job);
            live.put_job(&job)
        })
        .await
}

/// What would come in, without bringing anything in.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn review(session: &Session, id: EventId) -> Result<Review, WorkProblem> {
    let lexicon = session.desk().lexicon().now();
    session
        .on_imports(move |live| {
            let job = live.job(id).ok_or(WorkProblem::NotFound)?;
            let bytes = live.data(&job)?;
            Ok(read::review(&job, &bytes, &live.known(), &lexicon))
        })
        .await
}

/// Drops an import with its file. What came in stays in.
///
/// # Errors
/// Refuses one that runs.
pub async fn drop_job(session: &Session, id: EventId) -> Result<(), WorkProblem> {
    session
        .on_imports(move |live| {
            if live.progress(id).is_some_and(|it| it.runs) {
                return Err(Refusal::ImportNotReady.into());
            }
            let folder = &live.desk.folder;
            folder
                .remove_import(&live.slot, &data_file(id))
                .and_then(|()| folder.remove_import(&live.slot, &job_file(id)))
                .map_err(disk)
        })
        .await
}

/// Saves a mapping under a name; the same name again takes its place.
///
/// # Errors
/// Refuses one without a name, and more than somebody can choose from.
pub async fn save_mapping(
    session: &Session,
    name: &str,
    mapping: Mapping,
) -> Result<(), WorkProblem> {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() {
        return Err(Refusal::MappingWithoutName.into());
    }
    if name.chars().count() > NAME_CHARACTERS_MAX {
        return Err(Refusal::NameTooLong.into());
    }
    session
        .on_imports(move |live| {
            let mut all = live.mappings();
            all.retain(|it| it.name != name);
            if all.len() >= MAPPINGS_MAX {
                return Err(casework::Refusal::TooMany.into());
            }
            all.push(Saved {
                name,
                mapping,
                shared: false,
            });
            live.put_mappings(&all)
        })
        .await
}

/// Deletes a mapping.
///
/// # Errors
/// See [`WorkProblem`].
pub async fn delete_mapping(session: &Session, name: &str) -> Result<(), WorkProblem> {
    let name = name.to_owned();
    session
        .on_imports(move |live| {
            let mut all = live.mappings();
            all.retain(|it| it.name != name);
            live.put_mappings(&all)
        })
        .await
}
