//! Bags: written as a stream, checked by `sha256sum` and by us.

#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use sha2::{Digest as _, Sha256};
use std::io::{Cursor, Read, Write as _};
use std::process::Command;
use support::{unzip, zip};
use workcopy::bag::{About, BagProblem, Custody, Item, Readme, Written, verify, write};

const MOST: u64 = 1 << 30;

fn about<'a>(custody: &'a [Custody<'a>]) -> About<'a> {
    About {
        name: "case/12",
        organization: "Focal point\nPayload-Oxum: 0.0",
        identifier: "12",
        description: "Photographs",
        date: "2026-11-24",
        readme: Readme {
            before: "Run this here:",
            after: "Ask us.",
        },
        custody,
        proofs: &[("1.tlog-proof", "c2sp.org/tlog-proof@v1\n")],
    }
}

fn bag() -> (Vec<u8>, Written) {
    let custody = [
        Custody {
            item: 0,
            at: "2026-03-04T05:06:07Z",
            who: "Ana",
            act: "received",
            note: "",
        },
        Custody {
            item: 1,
            at: "2026-03-05T05:06:07Z",
            who: "=cmd()",
            act: "copied",
            note: "said \"so\"",
        },
    ];
    let (mut first, mut second): (&[u8], &[u8]) = (b"original bytes", b"copy");
    let mut items = [
        Item {
            name: "a photo\n.jpg",
            is_copy: false,
            size: 14,
            bytes: &mut first,
        },
        Item {
            name: "a photo\n.jpg",
            is_copy: true,
            size: 4,
            bytes: &mut second,
        },
    ];
    let mut out = Vec::new();
    let written = write(&mut out, &about(&custody), &mut items).unwrap();
    (out, written)
}

#[test]
fn sha256sum_says_ok_for_every_file() {
    let (bag, _) = bag();
    let folder = tempfile::tempdir().unwrap();
    let mut archive = zip::ZipArchive::new(Cursor::new(&bag)).unwrap();
    archive.extract(folder.path()).unwrap();
    let root = folder.path().join("12");
    for (manifest, count) in [("manifest-sha256.txt", 2), ("tagmanifest-sha256.txt", 7)] {
        let run = || {
            Command::new("sha256sum")
                .args(["--strict", "-c", manifest])
                .current_dir(&root)
                .output()
                .unwrap()
        };
        let good = run();
        assert!(good.status.success(), "{good:?}");
        assert_eq!(
            String::from_utf8_lossy(&good.stdout)
                .matches(": OK")
                .count(),
            count
        );
    }
    std::fs::write(root.join("data/original/001-a_photo_.jpg"), "other bytes").unwrap();
    let bad = Command::new("sha256sum")
        .args(["-c", "manifest-sha256.txt"])
        .current_dir(&root)
        .output()
        .unwrap();
    assert!(!bad.status.success());
}

#[test]
fn a_bag_is_what_rfc_8493_says() {
    let (bag, written) = bag();
    assert_eq!(
        written.paths,
        [
            "data/original/001-a_photo_.jpg",
            "data/copy/002-a_photo_.jpg"
        ]
    );
    let text = |name: &str| String::from_utf8(unzip(&bag, &format!("12/{name}"))).unwrap();
    assert_eq!(
        text("bagit.txt"),
        "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
    );
    let info = text("bag-info.txt");
    assert!(info.contains("\nPayload-Oxum: 18.2\n") && info.contains("Bagging-Date: 2026-11-24\n"));
    assert_eq!(
        info.lines()
            .filter(|it| it.starts_with("Payload-Oxum"))
            .count(),
        1
    );
    let readme = text("README.txt");
    assert!(
        readme.contains("sha256sum -c manifest-sha256.txt") && readme.starts_with("Run this here:")
    );
    assert!(text("custody.csv").contains("\"'=cmd()\",\"copied\",\"said \"\"so\"\"\""));
    let custody: serde_json::Value = serde_json::from_str(&text("custody.json")).unwrap();
    assert_eq!(custody[1]["path"], "data/copy/002-a_photo_.jpg");
    assert_eq!(custody[1]["who"], "=cmd()");
    // Every file but the tag manifest itself stands in one of the manifests, once.
    let manifests = text("manifest-sha256.txt") + &text("tagmanifest-sha256.txt");
    let archive = zip::ZipArchive::new(Cursor::new(&bag)).unwrap();
    for name in archive.file_names().map(Result::unwrap) {
        let path = name.strip_prefix("12/").unwrap();
        let count = manifests
            .lines()
            .filter(|line| line.split_once("  ").unwrap().1 == path)
            .count();
        assert_eq!(
            count,
            usize::from(path != "tagmanifest-sha256.txt"),
            "{path}"
        );
    }
    assert_eq!(
        <[u8; 32]>::from(Sha256::digest(text("tagmanifest-sha256.txt"))),
        written.seal
    );
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    assert_eq!(bag(), bag());
}

/// The bag with one file changed, taken away (None) or added.
fn with(bag: &[u8], name: &str, content: Option<&[u8]>) -> Vec<u8> {
    let archive = zip::ZipArchive::new(Cursor::new(bag)).unwrap();
    let names: Vec<String> = archive
        .file_names()
        .map(|it| it.unwrap().into_owned())
        .collect();
    let mut files: Vec<(&str, Vec<u8>)> = names
        .iter()
        .filter(|it| *it != name)
        .map(|it| (it.as_str(), unzip(bag, it)))
        .collect();
    files.extend(content.map(|it| (name, it.to_vec())));
    let files: Vec<(&str, &[u8])> = files
        .iter()
        .map(|(name, content)| (*name, content.as_slice()))
        .collect();
    zip(&files)
}

#[test]
fn what_is_missing_changed_or_extra_is_named() {
    let (bag, written) = bag();
    let check = |bag: &[u8]| verify(Cursor::new(bag), MOST).unwrap();
    let whole = check(&bag);
    assert!(whole.is_whole(), "{whole:?}");
    assert_eq!(whole.seal, Some(written.seal));
    let photo = "12/data/original/001-a_photo_.jpg";
    let changed = check(&with(&bag, photo, Some(b"Original bytes")));
    assert_eq!(
        changed.changed.iter().collect::<Vec<_>>(),
        ["data/original/001-a_photo_.jpg"]
    );
    let missing = check(&with(&bag, photo, None));
    assert_eq!(
        missing.missing.iter().collect::<Vec<_>>(),
        ["data/original/001-a_photo_.jpg"]
    );
    for extra in [
        "12/data/planted.jpg",
        "12/README-first.txt",
        "other/readme.txt",
        "zbagit.txt",
    ] {
        let found = check(&with(&bag, extra, Some(b"x")));
        assert_eq!(found.extra.len(), 1, "{extra}: {found:?}");
        assert!(!found.is_whole());
    }
    let custody = check(&with(&bag, "12/custody.csv", Some(b"nobody")));
    assert_eq!(custody.changed.iter().collect::<Vec<_>>(), ["custody.csv"]);
    let bare = check(&with(&bag, "12/tagmanifest-sha256.txt", None));
    assert!(bare.missing.contains("tagmanifest-sha256.txt") && bare.seal.is_none());
    // Who changes a file and both manifests gets a whole bag with another seal.
    assert!(check(&with(&bag, photo, Some(b"original bytes"))).is_whole());
}

#[test]
fn what_is_no_bag_and_what_is_a_bomb_is_refused() {
    let refused = |bytes: &[u8], most| verify(Cursor::new(bytes), most).unwrap_err();
    let (bag, _) = bag();
    assert!(matches!(refused(b"PK\x03\x04", MOST), BagProblem::NotABag));
    assert!(matches!(
        refused(&zip(&[("a", b"b")]), MOST),
        BagProblem::NotABag
    ));
    let bad = with(&bag, "12/manifest-sha256.txt", Some(b"what  data/x"));
    assert!(matches!(refused(&bad, MOST), BagProblem::NotABag));
    assert!(matches!(
        refused(&bag[..bag.len() - 30], MOST),
        BagProblem::NotABag
    ));
    let bomb = with(&bag, "12/data/zeros", Some(&vec![0; 4 << 20]));
    assert!(bomb.len() < 64 * 1024);
    assert!(matches!(refused(&bomb, 1 << 20), BagProblem::TooLarge));
}

/// Gives so many bytes and then fails, as a network does.
struct Broken(usize);

impl Read for Broken {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        if self.0 == 0 {
            return Err(std::io::Error::other("gone"));
        }
        let count = self.0.min(into.len());
        self.0 -= count;
        Ok(count)
    }
}

#[test]
fn a_bag_that_was_not_finished_is_no_zip() {
    let lengths: [(u64, &mut dyn Read); 3] = [
        (9, &mut Broken(5)),
        (9, &mut [1_u8; 5].as_slice()),
        (9, &mut [1_u8; 50].as_slice()),
    ];
    for (size, bytes) in lengths {
        let mut out = Vec::new();
        let mut items = [Item {
            name: "a",
            is_copy: false,
            size,
            bytes,
        }];
        let problem = write(&mut out, &about(&[]), &mut items).unwrap_err();
        assert!(
            matches!(problem, BagProblem::Io(_) | BagProblem::Length(0)),
            "{problem:?}"
        );
        out.flush().unwrap();
        assert!(zip::ZipArchive::new(Cursor::new(&out)).is_err());
    }
    let custody = [Custody {
        item: 0,
        at: "",
        who: "",
        act: "",
        note: "",
    }];
    assert!(matches!(
        write(Vec::new(), &about(&custody), &mut []),
        Err(BagProblem::NoSuchItem)
    ));
}
