//! Reading a file into items, each with its place and what is wrong with it; and what an item becomes in a case.

use super::{FileKind, Job};
use casework::imports::event::{ItemImported, Said, Source as Kept};
use exchange::register::{Mapping, RowProblemKind, read_register, suggest_mapping};
use exchange::table::{ReadAs, Table};
use exchange::{
    About, Attachment, Incoming, Known, Limits, Mailbox, NameRole, Refused, Source, SourceKind,
    Standing, questionnaire, read_message, read_uwazi, table,
};
use lexicon::Lexicon;
use serde::{Deserialize, Serialize};
use words::EventId;

/// The most problems that are listed: more than somebody corrects before trying again.
const PROBLEMS_MAX: usize = 200;

/// Something that is wrong, with its place.
#[derive(Clone, Serialize, Deserialize)]
pub struct Problem {
    /// The row or the number of the item, from one; 0 for the whole file.
    pub place: u64,
    /// The column, from one; 0 where it is the whole row.
    pub column: usize,
    /// The column's heading.
    pub heading: String,
    /// What is wrong, as the end of a locale key.
    pub kind: String,
    /// The beginning of the value.
    pub shown: String,
}

/// One item of a file.
pub struct Read {
    /// Its row or number, from one.
    pub(crate) place: u64,
    /// The item; none where nothing could be kept.
    pub(crate) item: Option<Incoming>,
    /// What is wrong with it.
    pub(crate) problems: Vec<Problem>,
}

/// What an import would do.
pub struct Review {
    /// Why the whole file is refused, as the end of a locale key; empty where it is read.
    pub refused: &'static str,
    /// The sheets of a workbook.
    pub sheets: Vec<String>,
    /// The mapping by which it was read: the officer's, or a first guess.
    pub mapping: Option<Mapping>,
    /// Whether the officer has seen to the mapping.
    pub mapped: bool,
    /// The first rows of each column, beside the mapping.
    pub examples: Vec<Vec<String>>,
    /// Items that would come in.
    pub new: u64,
    /// Items that came in before, or stand twice in the file.
    pub known: u64,
    /// Items whose id is known with another content; they count as new.
    pub changed: u64,
    /// Rows from which nothing can be kept.
    pub left_out: u64,
    /// The first problems.
    pub problems: Vec<Problem>,
    /// How many there are.
    pub problems_in_all: u64,
}

/// The code of what refused a file, in locale keys.
pub(crate) const fn refused_code(refused: Refused) -> &'static str {
    match refused {
        Refused::Empty => "empty",
        Refused::TooLarge => "too-large",
        Refused::UnpacksTooLarge => "unpacks-too-large",
        Refused::TooManySheets => "too-many-sheets",
        Refused::TooManyRows => "too-many-rows",
        Refused::TooManyColumns => "too-many-columns",
        Refused::TooManyParts => "too-many-parts",
        Refused::TooDeep => "too-deep",
        Refused::AnotherFormat => "another-format",
        Refused::OtherWorkbook => "other-workbook",
        Refused::Locked => "locked",
        Refused::UnknownEncoding => "unknown-encoding",
        Refused::Broken => "broken",
        Refused::NoSuchSheet => "no-such-sheet",
        Refused::NoHeadings => "no-headings",
        Refused::LaterVersion => "later-version",
    }
}

const fn row_code(kind: RowProblemKind) -> &'static str {
    match kind {
        RowProblemKind::NoDate => "no-date",
        RowProblemKind::NotAWholeDay => "not-a-whole-day",
        RowProblemKind::NoCode => "no-code",
        RowProblemKind::NoLanguage => "no-language",
        RowProblemKind::TooLong => "too-long",
        RowProblemKind::IdTwice => "id-twice",
        RowProblemKind::NothingInIt => "nothing-in-it",
    }
}

/// A file's items, or why there are none.
pub(crate) struct Items {
    pub(crate) all: Vec<Read>,
    sheets: Vec<String>,
    mapping: Option<Mapping>,
    examples: Vec<Vec<String>>,
}

impl Items {
    const fn of(all: Vec<Read>) -> Self {
        Self {
            all,
            sheets: Vec::new(),
            mapping: None,
            examples: Vec::new(),
        }
    }
}

fn numbered(all: impl IntoIterator<Item = Result<Incoming, Refused>>) -> Items {
    let all = all.into_iter().zip(1..).map(|(item, place)| match item {
        Ok(item) => Read {
            place,
            item: Some(item),
            problems: Vec::new(),
        },
        Err(refused) => Read {
            place,
            item: None,
            problems: vec![Problem {
                place,
                column: 0,
                heading: String::new(),
                kind: refused_code(refused).to_owned(),
                shown: String::new(),
            }],
        },
    });
    Items::of(all.collect())
}

/// Reads a file.
pub(crate) fn items(job: &Job, bytes: &[u8], lexicon: &Lexicon) -> Result<Items, Refused> {
    let limits = Limits::default();
    match job.kind {
        FileKind::Message => {
            let mut item = read_message(bytes, &limits)?;
            // The message as it came, beside what was read of it.
            item.attachments.push(Attachment {
                name: "message.eml".to_owned(),
                media_type: "message/rfc822".to_owned(),
                bytes: bytes.to_vec(),
            });
            Ok(numbered([Ok(item)]))
        }
        FileKind::Mailbox => Ok(numbered(Mailbox::new(bytes, &limits)?)),
        FileKind::Uwazi => {
            let all = read_uwazi(bytes, job.language, &limits)?;
            Ok(numbered(all.map(Ok)))
        }
        FileKind::Kobo => {
            let all = questionnaire::read_kobo_submissions(bytes, job.language, &limits)?;
            Ok(numbered(all.into_iter().map(Ok)))
        }
        FileKind::Globaleaks => {
            let item = questionnaire::read_globaleaks_text(bytes, &limits)?;
            Ok(numbered([Ok(item)]))
        }
        FileKind::Register => register(job, bytes, lexicon, &limits),
    }
}

fn register(job: &Job, bytes: &[u8], lexicon: &Lexicon, limits: &Limits) -> Result<Items, Refused> {
    let read_as = ReadAs {
        encoding: job.encoding.clone(),
        delimiter: None,
    };
    let tables = table::read(bytes, &read_as, limits)?;
    let sheets = tables.iter().map(|it| it.name.clone()).collect();
    let table = tables.get(job.sheet).ok_or(Refused::NoSuchSheet)?;
    let mapping = match &job.mapping {
        Some(mapping) => mapping.clone(),
        None => suggest_mapping(table, lexicon)?,
    };
    let headings = table.headings().map(|it| table.rows[it].cells.clone());
    let headings = headings.unwrap_or_default();
    let rows = match read_register(table, &mapping, limits) {
        Ok(rows) => rows,
        // A mapping of another file: the columns are guessed anew, and shown.
        Err(_) => {
            let guessed = suggest_mapping(table, lexicon)?;
            let examples = examples(table, &guessed);
            return Ok(Items {
                all: Vec::new(),
                sheets,
                examples,
                mapping: Some(guessed),
            });
        }
    };
    let all = rows.map(|row| Read {
        place: row.row,
        item: row.item,
        problems: row
            .problems
            .into_iter()
            .map(|it| Problem {
                place: it.row,
                column: it.column.unwrap_or(0),
                heading: it
                    .column
                    .and_then(|column| headings.get(column - 1).cloned())
                    .unwrap_or_default(),
                kind: row_code(it.kind).to_owned(),
                shown: it.shown,
            })
            .collect(),
    });
    Ok(Items {
        all: all.collect(),
        sheets,
        examples: examples(table, &mapping),
        mapping: Some(mapping),
    })
}

/// The first filled cells of each column of a mapping.
fn examples(table: &Table, mapping: &Mapping) -> Vec<Vec<String>> {
    const EXAMPLES: usize = 3;
    const SIGNS: usize = 60;
    let Some(at) = table.headings() else {
        return Vec::new();
    };
    let headings = &table.rows[at].cells;
    let of = |heading: &String| {
        let Some(place) = headings.iter().position(|it| it == heading) else {
            return Vec::new();
        };
        let cells = table.rows[at + 1..].iter().map(|it| it.cell(place).trim());
        let filled = cells.filter(|it| !it.is_empty()).take(EXAMPLES);
        filled.map(|it| it.chars().take(SIGNS).collect()).collect()
    };
    mapping.columns.iter().map(|it| of(&it.heading)).collect()
}

/// What an import would do.
pub(crate) fn review(job: &Job, bytes: &[u8], known: &Known, lexicon: &Lexicon) -> Review {
    let mut review = Review {
        refused: "",
        sheets: Vec::new(),
        mapping: None,
        mapped: job.mapping.is_some(),
        examples: Vec::new(),
        new: 0,
        known: 0,
        changed: 0,
        left_out: 0,
        problems: Vec::new(),
        problems_in_all: 0,
    };
    let items = match items(job, bytes, lexicon) {
        Ok(items) => items,
        Err(refused) => {
            review.refused = refused_code(refused);
            return review;
        }
    };
    let mut known = known.clone();
    for read in &items.all {
        review.problems_in_all += read.problems.len() as u64;
        let room = PROBLEMS_MAX.saturating_sub(review.problems.len());
        review
            .problems
            .extend(read.problems.iter().take(room).cloned());
        let Some(item) = &read.item else {
            review.left_out += 1;
            continue;
        };
        match known.standing(&item.source) {
            Standing::Known => review.known += 1,
            Standing::New => review.new += 1,
            Standing::Changed => {
                review.new += 1;
                review.changed += 1;
            }
        }
        known.add(&item.source);
    }
    review.sheets = items.sheets;
    review.mapping = items.mapping;
    review.examples = items.examples;
    review
}

fn kind_code(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Message => "message",
        SourceKind::Register => "register",
        SourceKind::Uwazi => "uwazi",
        SourceKind::Kobo => "kobo",
        SourceKind::Globaleaks => "globaleaks",
    }
}

/// By what an item in a case is known again; none for a kind that a later desk brought.
pub(crate) fn source(kept: &Kept) -> Option<Source> {
    let kinds = [
        SourceKind::Message,
        SourceKind::Register,
        SourceKind::Uwazi,
        SourceKind::Kobo,
        SourceKind::Globaleaks,
    ];
    Some(Source {
        kind: kinds.into_iter().find(|it| kind_code(*it) == kept.kind)?,
        key: kept.key,
        id: kept.id.clone(),
    })
}

/// An item as it stands in a case, with its files apart.
pub(crate) fn kept(
    import: EventId,
    (file, place): (&str, u64),
    item: Incoming,
) -> (ItemImported, Vec<Attachment>) {
    let said = |what: &str, value: String| Said {
        what: what.to_owned(),
        value,
    };
    let role = |it: NameRole| match it {
        NameRole::Victim => "victim",
        NameRole::Author => "author",
        NameRole::Witness => "witness",
        NameRole::Source => "source",
        NameRole::Other => "other",
    };
    let about = |it: About| match it {
        About::Incident => "incident",
        About::End => "end",
        About::Sent => "sent",
        About::Other => "other",
    };
    // The codes of notices are their names as they are written elsewhere.
    let note = |it| serde_json::to_value(it).ok()?.as_str().map(str::to_owned);
    let imported = ItemImported {
        import,
        source: Kept {
            kind: kind_code(item.source.kind).to_owned(),
            key: item.source.key,
            id: item.source.id,
            file: file.to_owned(),
            place,
        },
        received: item.received,
        from: item.from.unwrap_or_default(),
        language: item
            .language
            .map_or_else(String::new, |it| it.code().to_owned()),
        title: item.title,
        text: item.text,
        answers: item
            .answers
            .into_iter()
            .map(|it| said(&it.question, it.answer))
            .collect(),
        names: item
            .names
            .into_iter()
            .map(|it| said(role(it.role), it.name))
            .collect(),
        dates: item
            .dates
            .into_iter()
            .map(|it| said(about(it.about), it.date.to_string()))
            .collect(),
        places: item.places,
        codes: item.codes,
        notes: item.notes.into_iter().filter_map(note).collect(),
    };
    (imported, item.attachments)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_file_is_guessed_by_how_it_begins() {
        for (bytes, kind) in [
            (&b"From: a@b\r\nSubject: x\r\n\r\ny"[..], FileKind::Message),
            (b"From a@b Mon Jan 1\nFrom: a@b\n\nx", FileKind::Mailbox),
            (b"\xef\xbb\xbf{\"results\":[]}", FileKind::Kobo),
            (b"ID: 1\nDate: 2\n", FileKind::Globaleaks),
            (b"PK\x03\x04", FileKind::Register),
            (b"id,date,victim\n1,2,3\n", FileKind::Register),
            (b"", FileKind::Register),
        ] {
            assert_eq!(FileKind::guess(bytes), kind);
        }
    }

    fn job(kind: FileKind) -> Job {
        Job {
            version: 1,
            id: EventId::from_random([1; 16]),
            name: "file".to_owned(),
            kind,
            size: 0,
            at: words::Moment(0),
            language: words::Language::En,
            sheet: 0,
            encoding: None,
            mapping: None,
            target: None,
            ended: None,
        }
    }

    fn reviewed(kind: FileKind, bytes: &[u8]) -> Review {
        review(&job(kind), bytes, &Known::default(), Lexicon::built_in())
    }

    #[test]
    fn problems_say_their_row_and_column() {
        let csv =
            b"id,date,victim\n1,2024-03-05,Ana\n2,yesterday,Ben\n,,\n3,2024,Cyd\n3,2024,Cyd\n";
        let review = reviewed(FileKind::Register, csv);
        assert_eq!((review.refused, review.new, review.known), ("", 3, 1));
        let problem = &review.problems[0];
        assert_eq!((problem.place, problem.column), (3, 2));
        assert_eq!(
            (problem.kind.as_str(), problem.shown.as_str()),
            ("no-date", "yesterday")
        );
        assert_eq!(problem.heading, "date");
    }

    #[test]
    fn hostile_files_are_refused_with_a_word() {
        for (kind, bytes, word) in [
            (
                FileKind::Register,
                &b"PK\x03\x04zip that is none"[..],
                "broken",
            ),
            (FileKind::Register, b"\xd0\xcf\x11\xe0old", "other-workbook"),
            (FileKind::Kobo, b"{", "another-format"),
            (FileKind::Mailbox, b"x", "another-format"),
            (FileKind::Globaleaks, b"x", "another-format"),
            (FileKind::Uwazi, b"a,b\n1,2\n", "another-format"),
            (FileKind::Message, b"  ", "empty"),
        ] {
            let refused = reviewed(kind, bytes).refused;
            assert!(!refused.is_empty(), "{word}");
        }
        let deep = [b"[".repeat(100_000), b"]".repeat(100_000)].concat();
        assert!(!reviewed(FileKind::Kobo, &deep).refused.is_empty());
    }

    proptest! {
        #[test]
        fn whatever_the_bytes_nothing_breaks(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            for kind in FileKind::ALL {
                let _ = reviewed(kind, &bytes);
            }
        }
    }
}
