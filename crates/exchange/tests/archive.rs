//! Archives: the same files give the same bytes, and nothing that was changed is taken.

#![expect(clippy::expect_used, reason = "tests")]

use exchange::archive::{
    ArchiveRefused, ArchiveRefusedKind as Kind, Entry, Extent, Manifest, NameProblem, Writer, read,
    read_all, write_all,
};
use proptest::prelude::*;
use tar::{Builder, EntryType, Header};

const FILES: &[(&str, &[u8])] = &[
    ("case.json", b"{}"),
    ("files/photo.jpg", &[7; 3000]),
    ("files/empty", b""),
];

fn refused(archive: &[u8]) -> Option<(usize, Kind)> {
    let read = read_all(archive, &Extent::default());
    read.err().map(|ArchiveRefused { file, kind }| (file, kind))
}

#[test]
fn an_archive_comes_back_and_is_the_same_each_time() {
    let archive = write_all(FILES).expect("an archive");
    assert_eq!(write_all(FILES).expect("an archive"), archive);
    let files = read_all(&archive, &Extent::default()).expect("files");
    let files: Vec<(&str, &[u8])> = files
        .iter()
        .map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
        .collect();
    assert_eq!(files, FILES);
    let long = format!("{}/{}", "y".repeat(19), "x".repeat(100));
    let archive = write_all(&[(&long, b"a")]).expect("an archive");
    assert_eq!(
        read_all(&archive, &Extent::default()).expect("files")[0].0,
        long
    );
    assert_eq!(write_all(&[("../x", b"")]), Err(NameProblem::NotPlain(0)));
}

#[test]
fn a_file_that_is_not_taken_whole_is_still_checked() {
    let archive = write_all(FILES).expect("an archive");
    let mut seen = Vec::new();
    let manifest = read(archive.as_slice(), &Extent::default(), |entry, _| {
        seen.push(entry.name.clone());
        Ok(())
    });
    assert!(manifest.is_ok_and(|it| it.entries.len() == 3));
    assert_eq!(seen.len(), 3);
    let failing = read(archive.as_slice(), &Extent::default(), |_, bytes| {
        bytes.read_exact(&mut [0; 5])
    });
    assert_eq!(
        failing.err().map(|it| (it.file, it.kind)),
        Some((1, Kind::NotTaken))
    );
}

#[test]
fn a_writer_refuses_what_is_not_as_in_its_manifest() {
    let manifest = Manifest::new(vec![Entry::of("a", &b"one"[..]).expect("an entry")]);
    for wrong in [&b"two"[..], b"on", b"once"] {
        let mut writer = Writer::new(Vec::new(), &manifest)
            .expect("names")
            .expect("a writer");
        assert!(writer.file(wrong).is_err(), "{wrong:?}");
    }
    let writer = Writer::new(Vec::new(), &manifest)
        .expect("names")
        .expect("a writer");
    assert!(writer.finish().is_err());
    let mut writer = Writer::new(Vec::new(), &manifest)
        .expect("names")
        .expect("a writer");
    writer.file(&b"one"[..]).expect("written");
    assert!(writer.file(&b"more"[..]).is_err());
}

/// An entry made by hand: its name, its kind, what is in it.
type Entered<'e> = (&'e str, EntryType, &'e [u8]);

/// An archive made by hand: a manifest, and entries that may not fit it.
fn by_hand(manifest: &str, entries: &[Entered]) -> Vec<u8> {
    let mut tar = Builder::new(Vec::new());
    let mut put = |name: &str, kind: EntryType, bytes: &[u8]| {
        let mut header = Header::new_ustar();
        // `set_path` would refuse what is tried here.
        header.as_old_mut().name[..name.len()].copy_from_slice(name.as_bytes());
        header.set_entry_type(kind);
        header.set_size(bytes.len() as u64);
        if kind == EntryType::Symlink || kind == EntryType::Link {
            header.set_link_name("/etc/passwd").expect("a link");
        }
        header.set_cksum();
        tar.append(&header, bytes).expect("written");
    };
    put("manifest.json", EntryType::Regular, manifest.as_bytes());
    for (name, kind, bytes) in entries {
        put(name, *kind, bytes);
    }
    tar.into_inner().expect("a tar")
}

fn manifest(files: &[(&str, &[u8])]) -> String {
    let entries = files
        .iter()
        .map(|(name, bytes)| Entry::of(name, *bytes).expect("an entry"));
    serde_json::to_string(&Manifest::new(entries.collect())).expect("JSON")
}

/// Each manifest with its entries, and where and why it is refused.
fn check(cases: &[(String, &[Entered], (usize, Kind))]) {
    for (manifest, entries, wanted) in cases {
        let found = refused(&by_hand(manifest, entries));
        assert_eq!(found, Some(*wanted), "{manifest} {entries:?}");
    }
}

const FILE: EntryType = EntryType::Regular;

fn two() -> String {
    manifest(&[("a", b"one"), ("b", b"two")])
}

#[test]
fn files_that_are_not_as_in_the_manifest_are_refused_with_their_place() {
    let whole = by_hand(&two(), &[("a", FILE, b"one"), ("b", FILE, b"two")]);
    assert_eq!(refused(&whole), None);
    let twice: &[Entered] = &[
        ("a", FILE, b"one"),
        ("b", FILE, b"two"),
        ("b", FILE, b"two"),
    ];
    check(&[
        (two(), &[("a", FILE, b"one")], (2, Kind::Missing)),
        (
            two(),
            &[("b", FILE, b"two"), ("a", FILE, b"one")],
            (1, Kind::Missing),
        ),
        (
            two(),
            &[("a", FILE, b"0ne"), ("b", FILE, b"two")],
            (1, Kind::Changed),
        ),
        (
            two(),
            &[("a", FILE, b"one"), ("b", FILE, b"two!")],
            (2, Kind::Changed),
        ),
        (two(), twice, (3, Kind::Behind)),
        (
            two(),
            &[("a", EntryType::Symlink, b"")],
            (1, Kind::NotAFile),
        ),
        (
            two(),
            &[("a", EntryType::Link, b"one")],
            (1, Kind::NotAFile),
        ),
        (
            two(),
            &[("a", EntryType::Directory, b"one")],
            (1, Kind::NotAFile),
        ),
        (
            two(),
            &[("a", EntryType::XHeader, b"one")],
            (1, Kind::NotAFile),
        ),
        (
            two(),
            &[("a", EntryType::GNULongName, b"one")],
            (1, Kind::NotAFile),
        ),
    ]);
    let mut behind = write_all(FILES).expect("an archive");
    behind.extend_from_slice(b"more");
    assert_eq!(refused(&behind), Some((4, Kind::Behind)));
}

#[test]
fn manifests_that_may_not_be_believed_are_refused() {
    let later = two().replace("\"version\":1", "\"version\":2");
    let large = two().replace("\"size\":3", "\"size\":9999999999999");
    check(&[
        (manifest(&[("../a", b"one")]), &[], (1, Kind::Name)),
        (
            manifest(&[("a", b"one"), ("A", b"one")]),
            &[],
            (2, Kind::Name),
        ),
        ("{}".to_owned(), &[], (0, Kind::NoManifest)),
        ("not JSON".to_owned(), &[], (0, Kind::NoManifest)),
        (later, &[], (0, Kind::LaterVersion)),
        (large, &[], (1, Kind::TooLarge)),
    ]);
    assert_eq!(refused(b""), Some((0, Kind::NoManifest)));
}

proptest! {
    #[test]
    fn a_changed_or_cut_archive_never_gives_other_files(
        place in 0usize..6000, value in any::<u8>(), cut in 0usize..8192,
    ) {
        let archive = write_all(FILES).expect("an archive");
        let whole = read_all(&archive, &Extent::default()).expect("files");
        let mut changed = archive.clone();
        let place = place % changed.len();
        changed[place] = value;
        if let Ok(files) = read_all(&changed, &Extent::default()) {
            prop_assert!(files == whole);
        }
        if let Ok(files) = read_all(&archive[..cut.min(archive.len())], &Extent::default()) {
            prop_assert!(files == whole);
        }
    }
}
