//! The file of an export: in its format, with what it says of itself, sealed where it is to be.

use crate::Refusal;
use casework::evidence::view::Item;
use casework::exports::Format;
use exchange::out::{self, CaseOut, OutFile, Sheet};
use lexicon::Lexicon;
use seal::{OutsideKey, Passphrase};
use serde::Serialize;
use words::Hash;
use zeroize::Zeroizing;

/// To whom a file is sealed.
pub enum Sealing {
    /// To nobody: it is readable for whoever has it.
    Open,
    /// To public keys.
    Keys(Vec<OutsideKey>),
    /// To a passphrase.
    Passphrase(Passphrase),
}

impl Sealing {
    /// Whether it is sealed at all.
    #[must_use]
    pub const fn is_sealed(&self) -> bool {
        !matches!(self, Self::Open)
    }
}

/// How a person stands in an export, as the file itself says it.
#[derive(Clone, Serialize)]
pub(crate) struct Stands {
    pub(crate) case: String,
    /// The person's id in the file.
    pub(crate) person: String,
    pub(crate) shown: &'static str,
    /// Why; empty where it is as it was asked for.
    pub(crate) why: String,
}

/// What an export says of itself.
#[derive(Clone, Serialize)]
pub(crate) struct About {
    pub(crate) office: String,
    pub(crate) recipient: String,
    pub(crate) audience: String,
    pub(crate) purpose: String,
    pub(crate) reason: String,
    pub(crate) day: String,
    pub(crate) people: Vec<Stands>,
    /// Cases that are left out of a selection, and why.
    pub(crate) left_out: Vec<(String, String)>,
}

/// A file that is ready.
pub(crate) struct Ready {
    pub(crate) name: String,
    pub(crate) media_type: &'static str,
    pub(crate) bytes: Zeroizing<Vec<u8>>,
}

/// A file of the evidence that goes along in an archive.
pub(crate) struct Enclosed {
    number: usize,
    kind: &'static str,
    /// Its ending: what a file is called may tell of somebody.
    ending: String,
    sha256: Hash,
    bytes: Zeroizing<Vec<u8>>,
}

impl Enclosed {
    /// An item with its bytes.
    pub(crate) fn of(item: &Item, bytes: Zeroizing<Vec<u8>>) -> Self {
        const ENDING_MAX: usize = 8;
        let file = item.known().file.as_ref();
        let ending = file.and_then(|it| it.name.rsplit_once('.'));
        let ending = ending.map_or("bin", |(_, ending)| ending);
        let plain = ending.chars().all(|it| it.is_ascii_alphanumeric());
        let fits = plain && (1..=ENDING_MAX).contains(&ending.len());
        Self {
            number: item.number,
            kind: item.known().kind.code(),
            ending: if fits { ending } else { "bin" }.to_ascii_lowercase(),
            sha256: file.map_or(Hash([0; 32]), |it| it.sha256),
            bytes,
        }
    }

    fn name(&self) -> String {
        format!("evidence/{}.{}", self.number, self.ending)
    }
}

/// Makes the file.
pub(crate) fn ready(
    (case, about, enclosed): (&CaseOut, &About, &[Enclosed]),
    (format, stem): (Format, &str),
    words: &Words<'_>,
    sealing: &Sealing,
    work_factor: u8,
) -> Result<Ready, Refusal> {
    if format.is_sealed() && !sealing.is_sealed() {
        return Err(Refusal::ExportUnsealed);
    }
    let broken = |_| Refusal::ExportBroken;
    let (ending, media_type, bytes) = match format {
        Format::Json if about.left_out.is_empty() && one_case(about) => {
            ("json", "application/json", out::write_json(case))
        }
        Format::Json => {
            let files = [json(case), said(about)];
            let bytes = out::zipped(&files).map_err(broken)?;
            ("zip", "application/zip", bytes)
        }
        Format::Xlsx => (
            "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            workbook(case, about, words)?,
        ),
        Format::Csv => {
            let mut files = out::write_set(case);
            files.push(said(about));
            let bytes = out::zipped(&files).map_err(broken)?;
            ("zip", "application/zip", bytes)
        }
        Format::Huridocs => {
            let mut files = huridocs(case, words.lexicon);
            files.push(said(about));
            let bytes = out::zipped(&files).map_err(broken)?;
            ("zip", "application/zip", bytes)
        }
        Format::Archive => (
            "tar",
            "application/x-tar",
            archive(case, about, enclosed, words)?,
        ),
    };
    let bytes = Zeroizing::new(bytes);
    let sealed = match sealing {
        Sealing::Open => {
            return Ok(Ready {
                name: format!("{stem}.{ending}"),
                media_type,
                bytes,
            });
        }
        Sealing::Keys(keys) => seal::to_outside(&bytes, keys),
        Sealing::Passphrase(passphrase) => seal::to_passphrase(&bytes, passphrase, work_factor),
    };
    Ok(Ready {
        name: format!("{stem}.{ending}.age"),
        media_type: "application/octet-stream",
        bytes: Zeroizing::new(sealed.map_err(|_| Refusal::ExportKey)?),
    })
}

/// Words for the files that people read.
pub(crate) struct Words<'a> {
    pub(crate) lexicon: &'a Lexicon,
    /// What stands in the archive's README.
    pub(crate) readme: &'a str,
    pub(crate) right_to_left: bool,
}

fn one_case(about: &About) -> bool {
    let mut cases = about.people.iter().map(|it| &it.case);
    let first = cases.next();
    cases.all(|it| Some(it) == first)
}

fn json(case: &CaseOut) -> OutFile {
    OutFile {
        name: "case.json".to_owned(),
        bytes: out::write_json(case),
    }
}

fn said(about: &About) -> OutFile {
    // Texts and lists only: nothing in it can fail to be JSON.
    OutFile {
        name: "export.json".to_owned(),
        bytes: serde_json::to_vec_pretty(about).unwrap_or_default(),
    }
}

fn workbook(case: &CaseOut, about: &About, words: &Words<'_>) -> Result<Vec<u8>, Refusal> {
    let text = |it: &str| it.to_owned();
    let mut rows: Vec<Vec<String>> = [
        ("office", &about.office),
        ("recipient", &about.recipient),
        ("audience", &about.audience),
        ("purpose", &about.purpose),
        ("reason", &about.reason),
        ("day", &about.day),
    ]
    .iter()
    .map(|(name, value)| vec![text(name), (*value).clone()])
    .collect();
    for it in &about.people {
        let (case, person) = (it.case.clone(), it.person.clone());
        rows.push(vec![
            text("person"),
            case,
            person,
            text(it.shown),
            it.why.clone(),
        ]);
    }
    for (case, why) in &about.left_out {
        rows.push(vec![
            text("left out"),
            case.clone(),
            String::new(),
            String::new(),
            why.clone(),
        ]);
    }
    let mut sheets = vec![Sheet {
        name: text("export"),
        headings: ["", "case", "person", "shown", "why"].map(text).to_vec(),
        rows,
    }];
    sheets.extend(out::sheets(case));
    let book = out::write_workbook(&sheets, words.right_to_left);
    book.map(|(bytes, _)| bytes)
        .map_err(|_| Refusal::ExportBroken)
}

fn huridocs(case: &CaseOut, lexicon: &Lexicon) -> Vec<OutFile> {
    let made = out::huridocs(case, &|code| out::codes_of(lexicon, code));
    let mut files = made.files;
    if !made.without_code.is_empty() {
        let rows: Vec<Vec<String>> = made
            .without_code
            .iter()
            .map(|it| {
                vec![
                    it.file.clone(),
                    it.row.to_string(),
                    it.number.to_owned(),
                    it.value.clone(),
                ]
            })
            .collect();
        let headings = ["file", "row", "field", "value"].map(str::to_owned);
        files.push(OutFile {
            name: "without-code.csv".to_owned(),
            bytes: out::csv::write(&headings, &rows).to_vec(),
        });
    }
    files
}

/// Everything in every form, so that a reader needs nothing else; with the files of the evidence that go along.
fn archive(
    case: &CaseOut,
    about: &About,
    enclosed: &[Enclosed],
    words: &Words<'_>,
) -> Result<Vec<u8>, Refusal> {
    let named = |folder: &str, file: OutFile| (format!("{folder}{}", file.name), file.bytes);
    let mut files = vec![
        ("README.txt".to_owned(), words.readme.as_bytes().to_vec()),
        named("", said(about)),
        named("", json(case)),
        (
            "case.schema.json".to_owned(),
            out::json_schema().into_bytes(),
        ),
        ("case.xlsx".to_owned(), workbook(case, about, words)?),
    ];
    files.extend(out::write_set(case).into_iter().map(|it| named("csv/", it)));
    let tables = huridocs(case, words.lexicon);
    files.extend(tables.into_iter().map(|it| named("huridocs/", it)));
    if !enclosed.is_empty() {
        files.push(("evidence.csv".to_owned(), list(enclosed)));
    }
    let names: Vec<String> = enclosed.iter().map(Enclosed::name).collect();
    let mut parts: Vec<(&str, &[u8])> = files
        .iter()
        .map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
        .collect();
    let bytes = enclosed.iter().map(|it| it.bytes.as_slice());
    parts.extend(names.iter().map(String::as_str).zip(bytes));
    exchange::archive::write_all(&parts).map_err(|_| Refusal::ExportBroken)
}

/// The files of the evidence with their hashes.
fn list(enclosed: &[Enclosed]) -> Vec<u8> {
    let rows = enclosed.iter().map(|it| {
        vec![
            it.number.to_string(),
            it.kind.to_owned(),
            it.name(),
            it.bytes.len().to_string(),
            it.sha256.to_string(),
        ]
    });
    let headings = ["number", "kind", "file", "size", "sha256"].map(str::to_owned);
    out::csv::write(&headings, &rows.collect::<Vec<_>>()).to_vec()
}
