//! The press: fonts and our one typst program, made once, which turn a document into PDF.
//!
//! The document reaches the program as JSON, so no word of it is typst code. What was set is forgotten after each paper. Absent:
//! downloads, clocks, and any font that is not embedded or in a folder that the caller names.

use crate::document::Document;
use crate::frame::frame;
use crate::problem::PaperProblem;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook, FontFlags};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World, comemo};
use typst_kit::fonts::{FontStore, embedded, scan};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use unicode_script::UnicodeScript;
use words::{Direction, Language, Moment};

/// Families that we set in, most wanted first; the first three are embedded or in Debian's fonts-noto packages.
const FAMILIES: &[&str] = &[
    "Libertinus Serif",
    "Noto Naskh Arabic",
    "Noto Serif CJK SC",
    "Amiri",
    "Scheherazade New",
    "Noto Sans Arabic",
    "Source Han Serif SC",
    "Songti SC",
    "SimSun",
    "Noto Sans CJK SC",
    "Noto Serif",
];

/// The fonts of this machine that a paper is set in.
pub struct Fonts {
    store: FontStore,
    families: BTreeSet<String>,
    /// One bit for each code point that some font has.
    covered: Vec<u64>,
}

/// The folders in which fonts are looked for, as far as they exist: those of the system, a person's own, and `more`.
#[must_use]
pub fn font_folders(home: Option<&Path>, more: &[PathBuf]) -> Vec<PathBuf> {
    let system = ["/usr/share/fonts", "/usr/local/share/fonts"].map(PathBuf::from);
    let own = home.map(|home| [home.join(".fonts"), home.join(".local/share/fonts")]);
    let all = system
        .into_iter()
        .chain(own.into_iter().flatten())
        .chain(more.iter().cloned());
    all.filter(|folder| folder.is_dir()).collect()
}

impl Fonts {
    /// The embedded fonts (Latin, Cyrillic, Greek) and those in these folders. Files that are no fonts are passed over.
    #[must_use]
    pub fn with_folders(folders: &[PathBuf]) -> Self {
        let mut store = FontStore::new();
        store.extend(embedded());
        for folder in folders {
            store.extend(scan(folder));
        }
        let mut covered = vec![0_u64; 0x11_0000 / 64];
        let mut families = BTreeSet::new();
        let mut index = 0;
        while let Some(info) = store.book().info(index) {
            // The embedded font for hashes has Arabic letters of one width; a font of last resort has a box for everything.
            // Neither is a letter's script.
            let last_resort = info.family.replace(' ', "") == "LastResort";
            if !last_resort && !info.flags.contains(FontFlags::MONOSPACE) {
                families.insert(info.family.clone());
                for point in info.coverage.iter() {
                    if let Some(word) = covered.get_mut(point as usize / 64) {
                        *word |= 1 << (point % 64);
                    }
                }
            }
            index += 1;
        }
        Self {
            store,
            families,
            covered,
        }
    }

    fn has(&self, c: char) -> bool {
        let point = c as usize;
        self.covered
            .get(point / 64)
            .is_some_and(|word| word & (1 << (point % 64)) != 0)
    }

    /// The families to set a language in: its own script's before the others, all that are there.
    fn families(&self, language: Language) -> Vec<&'static str> {
        let mut all: Vec<&str> = FAMILIES
            .iter()
            .copied()
            .filter(|name| self.families.contains(*name))
            .collect();
        if language.direction() == Direction::Rtl {
            // Its own letters first, Latin ones and digits from the family of all the others, then what is left.
            let arabic = |name: &str| {
                name.contains("Arabic") || matches!(name, "Amiri" | "Scheherazade New")
            };
            if let Some(own) = all.iter().position(|name| arabic(name)) {
                let own = all.remove(own);
                all.insert(0, own);
            }
        }
        all
    }
}

/// Sets papers. Made once and shared: finding fonts takes longer than a letter.
pub struct Press {
    fonts: Fonts,
    library: LazyHash<Library>,
    program: Source,
    data: FileId,
}

/// What the program reads.
#[derive(serde::Serialize)]
struct Sheet<'d> {
    document: &'d Document,
    direction: &'static str,
    fonts: Vec<&'static str>,
    frame: crate::frame::Frame,
}

impl Press {
    /// A press with these fonts.
    #[must_use]
    pub fn new(fonts: Fonts) -> Self {
        let program = Source::new(file("/letter.typ"), include_str!("letter.typ").to_owned());
        Self {
            fonts,
            library: LazyHash::new(Library::default()),
            program,
            data: file("/paper.json"),
        }
    }

    /// The document as PDF: tagged for assistive technology (PDF/UA-1) and fit for archives (PDF/A-2a). The same document,
    /// fonts and time give the same bytes.
    ///
    /// # Errors
    /// [`PaperProblem::NoFont`] where a character cannot be shown on this machine.
    pub fn pdf(&self, document: &Document, created: Moment) -> Result<Vec<u8>, PaperProblem> {
        self.can_show(document)?;
        let sheet = Sheet {
            document,
            direction: document.language.direction().code(),
            fonts: self.fonts.families(document.language),
            frame: frame(document.language),
        };
        let data = serde_json::to_vec(&sheet).map_err(|_| fault("the document is not JSON"))?;
        let job = Job {
            press: self,
            data: Bytes::new(data),
        };
        let made = job.made(created);
        // Nothing of a letter stays behind in the compiler's memory.
        comemo::evict(0);
        made
    }

    /// Whether every character has a glyph: a letter with boxes for letters must not leave.
    fn can_show(&self, document: &Document) -> Result<(), PaperProblem> {
        let mut missing = None;
        let mut see = |text: &str| {
            let lacks = |c: &char| !c.is_whitespace() && !invisible(*c) && !self.fonts.has(*c);
            if missing.is_none() {
                missing = text.chars().find(lacks);
            }
        };
        document.each_text(&mut see);
        let around = frame(document.language);
        for text in [around.draft, around.reference, around.page[0]] {
            see(text);
        }
        match missing {
            None => Ok(()),
            Some(c) => Err(PaperProblem::NoFont {
                script: c.script().full_name(),
            }),
        }
    }
}

/// Characters that steer others and have no look of their own.
const fn invisible(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{206F}' | '\u{61C}' | '\u{FE00}'..='\u{FE0F}' | '\u{34F}' | '\u{180B}'..='\u{180F}')
}

fn file(path: &str) -> FileId {
    #[expect(
        clippy::expect_used,
        reason = "the two paths are ours and have no dots"
    )]
    let path = VirtualPath::new(path).expect("a path without dots");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

fn fault(what: &str) -> PaperProblem {
    PaperProblem::Typesetting {
        what: what.to_owned(),
    }
}

/// One paper on the press.
struct Job<'p> {
    press: &'p Press,
    data: Bytes,
}

impl Job<'_> {
    fn made(&self, created: Moment) -> Result<Vec<u8>, PaperProblem> {
        let set = typst::compile::<PagedDocument>(self).output;
        let set = set.map_err(|errors| self.told(&errors))?;
        let options = |standards: PdfStandards| PdfOptions {
            creator: Smart::Custom(Some("Recourse".to_owned())),
            timestamp: timestamp(created),
            standards,
            ..PdfOptions::default()
        };
        let strict = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]).ok();
        let archived = strict.map(|it| typst_pdf::pdf(&set, &options(it)));
        // A rare character can break a rule of archives; the letter leaves all the same, tagged as far as it goes.
        match archived {
            Some(Ok(bytes)) => Ok(bytes),
            _ => typst_pdf::pdf(&set, &options(PdfStandards::default()))
                .map_err(|errors| self.told(&errors)),
        }
    }

    /// Where our program failed. The library's sentence may quote the letter, so only the line is told.
    fn told(&self, errors: &[typst::diag::SourceDiagnostic]) -> PaperProblem {
        use typst::WorldExt;
        let at = errors.iter().find_map(|error| self.range(error.span));
        let line = at.and_then(|at| self.press.program.lines().byte_to_line(at.start));
        #[cfg(test)]
        for error in errors {
            eprintln!("{}", error.message);
        }
        PaperProblem::Typesetting {
            what: line.map_or_else(
                || "outside of letter.typ".to_owned(),
                |line| format!("letter.typ, line {}", line + 1),
            ),
        }
    }
}

impl World for Job<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.press.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.press.fonts.store.book()
    }

    fn main(&self) -> FileId {
        self.press.program.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.press.program.id() {
            Ok(self.press.program.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.press.data {
            Ok(self.data.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.press.fonts.store.font(index)
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn timestamp(created: Moment) -> Option<Timestamp> {
    let at = jiff::Timestamp::from_second(created.0).ok()?;
    let at = jiff::tz::TimeZone::UTC.to_datetime(at);
    let part = |it: i8| u8::try_from(it).ok();
    Datetime::from_ymd_hms(
        i32::from(at.year()),
        part(at.month())?,
        part(at.day())?,
        part(at.hour())?,
        part(at.minute())?,
        part(at.second())?,
    )
    .map(Timestamp::new_utc)
}
