//! `recourse backup` and `recourse restore`: a copy while reports arrive, and what is refused as one.

use crate::place::{Place, files_under};
use crate::submit::digits_in;
use crate::support::{House, Shown};
use expect_test::expect;
use std::ffi::OsString;
use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::task::spawn_blocking;

const PEOPLE: usize = 3;
const RESTORE: &str = "restore --data new/data copy";

/// Reports that arrive while something else happens: by the form, and with a picture from the command line.
struct Load {
    house: House,
    place: Place,
    stop: AtomicBool,
    shown: Mutex<Vec<Shown>>,
}

impl Load {
    async fn send_by_form(self: Arc<Self>, person: usize) {
        for number in 0.. {
            if self.stop.load(Ordering::SeqCst) {
                return;
            }
            let story = format!("Person {person}, report {number}.");
            let shown = self.house.send(&story).await.unwrap();
            self.shown.lock().unwrap().push(shown);
        }
    }

    fn send_pictures(&self) {
        while !self.stop.load(Ordering::SeqCst) {
            let said = self
                .place
                .run("submit NODE ardena --story story.txt --attach badge.jpg");
            let digits = digits_in(&said.done());
            let story = "badge.jpg".to_owned();
            self.shown.lock().unwrap().push(Shown { digits, story });
        }
    }

    fn shown(&self) -> usize {
        self.shown.lock().unwrap().len()
    }
}

/// The attachments that are kept under a data folder, by their ids.
fn blobs_in(data: &Path) -> Vec<(OsString, Vec<u8>)> {
    let files = files_under(&data.join("node/blobs")).into_iter();
    let files = files.filter(|path| path.extension().is_none() && !path.ends_with("lock"));
    // Whatever lies aside is none.
    let files = files.filter(|path| !path.parent().unwrap().ends_with("aside"));
    let named = files.map(|path| {
        let bytes = std::fs::read(&path).unwrap();
        (path.file_name().unwrap().to_owned(), bytes)
    });
    named.collect()
}

/// Whether `sha256sum` finds every file as the list of the backup says.
fn is_as_listed(copy: &Path) -> bool {
    let checked = Command::new("sha256sum")
        .args(["--check", "--strict", "--quiet", "MANIFEST"])
        .current_dir(copy)
        .output();
    checked.unwrap().status.success()
}

/// A place with the backup `copy` of a node that has ended.
async fn place_with_copy() -> Place {
    let (place, house) = Place::with_house().await;
    place.write("story.txt", "A story.");
    place.write("badge.jpg", vec![7; 9_000]);
    place
        .run("submit NODE ardena --story story.txt --attach badge.jpg")
        .done();
    house.end();
    place.run("backup --data data copy").done();
    place
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_receipt_shown_before_a_backup_began_opens_on_what_is_restored() {
    let (place, house) = Place::with_house().await;
    place.write("story.txt", "The story with a picture.");
    place.write("badge.jpg", vec![7; 900_000]);
    let load = Arc::new(Load {
        house,
        place,
        stop: AtomicBool::new(false),
        shown: Mutex::default(),
    });
    let forms = (0..PEOPLE).map(|person| tokio::spawn(Arc::clone(&load).send_by_form(person)));
    let mut people: Vec<_> = forms.collect();
    let pictures = Arc::clone(&load);
    people.push(spawn_blocking(move || pictures.send_pictures()));
    while load.shown() < 6 || blobs_in(&load.place.path("data")).is_empty() {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    // From here on it counts: these receipts, and these attachments.
    let before = load.shown();
    let blobs = blobs_in(&load.place.path("data"));
    let copying = Arc::clone(&load);
    let said = spawn_blocking(move || copying.place.run("backup --data data copy"));
    let said = said.await.unwrap().done();
    assert!(said.starts_with("The backup is complete: "), "{said}");
    load.stop.store(true, Ordering::SeqCst);
    for person in people {
        person.await.unwrap();
    }
    assert!(load.shown() > before, "nobody sent anything meanwhile");
    assert!(is_as_listed(&load.place.path("copy")));
    load.house.kill();

    load.place.run("restore --data restored copy").done();
    let kept = blobs_in(&load.place.path("restored"));
    for blob in &blobs {
        assert!(kept.contains(blob), "{:?} is lost", blob.0);
    }
    let restored = House::start(load.place.path("restored"));
    let shown = std::mem::take(&mut *load.shown.lock().unwrap());
    for shown in &shown[..before] {
        assert!(restored.opens(shown).await, "{} is lost", shown.story);
    }
    restored.verify_log();
    assert!(restored.send("After.").await.is_some());
}

#[tokio::test]
async fn a_backup_is_restored_into_a_folder_however_its_name_is_written() {
    let place = place_with_copy().await;
    std::fs::create_dir(place.path("there")).unwrap();
    let absolute = place.path("absolute").display().to_string();
    for data in [
        "plain",
        "slash/",
        "./dot",
        "there",
        "there2/below/",
        &absolute,
    ] {
        let said = place.run(&format!("restore --data {data} copy"));
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{data}");
        let doctor = place
            .run(&format!("doctor --data {data} --portal 127.0.0.1:1"))
            .done();
        assert!(doctor.contains("The store opens"), "{doctor}");
    }
    let left = |name: &String| name.contains("restoring");
    assert!(!place.names().iter().any(left), "{:?}", place.names());
}

#[tokio::test]
async fn a_backup_with_one_byte_changed_is_refused_and_nothing_is_written() {
    let place = place_with_copy().await;
    let names = place.names();
    // One byte of each file in turn, in its middle.
    let copy = place.path("copy");
    let files = files_under(&copy);
    assert!(files.len() >= 5, "{files:?}");
    for file in files.iter().filter(|file| !file.ends_with("MANIFEST")) {
        let whole = std::fs::read(file).unwrap();
        let mut damaged = whole.clone();
        damaged[whole.len() / 2] ^= 1;
        std::fs::write(file, &damaged).unwrap();
        assert!(!is_as_listed(&copy));
        let name = file.strip_prefix(&copy).unwrap().display();
        let said = place.run(RESTORE);
        assert_eq!(said.code, 1);
        assert!(said.err.starts_with(&format!(
            "The backup is damaged: {name}.\nNothing was restored."
        )));
        assert_eq!(place.names(), names, "something was written");
        std::fs::write(file, &whole).unwrap();
    }
    place.run(RESTORE).done();
}

#[tokio::test]
async fn a_backup_with_a_file_too_few_or_too_many_is_refused_and_nothing_is_written() {
    let place = place_with_copy().await;
    let names = place.names();
    let key = place.read("copy/node/node.key");
    std::fs::remove_file(place.path("copy/node/node.key")).unwrap();
    place.refused(
        RESTORE,
        expect![[r#"
        $ restore --data new/data copy
        The backup is damaged: node/node.key.
        Nothing was restored. Use another backup; this one may still help to save single files.
        exit 1
    "#]],
    );
    place.write("copy/node/node.key", &key);
    place.write("copy/node/more", "more");
    place.refused(
        RESTORE,
        expect![[r#"
        $ restore --data new/data copy
        The backup is damaged: node/more, which is not in its list.
        Nothing was restored. Use another backup; this one may still help to save single files.
        exit 1
    "#]],
    );
    std::fs::remove_file(place.path("copy/node/more")).unwrap();
    assert_eq!(place.names(), names, "something was written");
    place.run(RESTORE).done();
}

#[tokio::test]
async fn a_backup_without_its_whole_list_is_none_and_no_folder_in_use_is_overwritten() {
    let place = place_with_copy().await;
    let names = place.names();
    let list = String::from_utf8(place.read("copy/MANIFEST")).unwrap();
    place.write("copy/MANIFEST", &list[..list.len() - 30]);
    place.refused(
        RESTORE,
        expect![[r#"
        $ restore --data new/data copy
        The backup is damaged: its list of files.
        Nothing was restored. Use another backup; this one may still help to save single files.
        exit 1
    "#]],
    );
    place.write(
        "copy/MANIFEST",
        format!("{list}{}  ../story.txt\n", "0".repeat(64)),
    );
    place.refused(
        RESTORE,
        expect![[r#"
        $ restore --data new/data copy
        The backup is damaged: its list of files.
        Nothing was restored. Use another backup; this one may still help to save single files.
        exit 1
    "#]],
    );
    std::fs::remove_file(place.path("copy/MANIFEST")).unwrap();
    place.refused(
        RESTORE,
        expect![[r#"
        $ restore --data new/data copy
        copy is no complete backup: it has no list of its files.
        Name a folder that 'recourse backup' made, and finished.
        exit 2
    "#]],
    );
    place.refused(
        "restore --data new/data gone",
        expect![[r#"
        $ restore --data new/data gone
        gone is no complete backup: it has no list of its files.
        Name a folder that 'recourse backup' made, and finished.
        exit 2
    "#]],
    );
    place.write("copy/MANIFEST", &list);
    place.refused(
        "restore --data data copy
         restore --data story.txt copy",
        expect![[r#"
            $ restore --data data copy
            The data folder data is not empty.
            A backup is restored into an empty or missing folder; move aside what is there.
            exit 2
            $ restore --data story.txt copy
            The settings file story.txt/recourse.toml cannot be read: Not a directory (os error 20).
            Let the account that runs this program read it.
            exit 2
        "#]],
    );
    assert_eq!(place.names(), names, "something was written");
    place.run(RESTORE).done();
}

#[tokio::test]
async fn a_backup_that_would_not_be_one_is_not_begun() {
    let place = place_with_copy().await;
    let names = place.names();
    let files = files_under(&place.path("data"));
    place.refused(
        "backup --data data copy
         backup --data data data/copy
         backup --data ./data data/copy
         backup --data copy/../data data/copy
         backup --data gone new
         backup new
         backup --data data --store sqlite:elsewhere.db new
         backup --data data story.txt",
        expect![[r#"
            $ backup --data data copy
            The folder copy is not empty.
            Name a new one for each backup.
            exit 2
            $ backup --data data data/copy
            A copy within the data folder would be lost with it.
            Name a folder elsewhere, best on another disk.
            exit 2
            $ backup --data ./data data/copy
            A copy within the data folder would be lost with it.
            Name a folder elsewhere, best on another disk.
            exit 2
            $ backup --data copy/../data data/copy
            A copy within the data folder would be lost with it.
            Name a folder elsewhere, best on another disk.
            exit 2
            $ backup --data gone new
            There is nothing of a node or desk in gone.
            Name their folder with --data.
            exit 2
            $ backup new
            No data folder is named.
            Name it with --data FOLDER; it is made where it is missing.
            exit 2
            $ backup --data data --store sqlite:elsewhere.db new
            The database or the attachments of this node lie outside of its data folder.
            Copy a PostgreSQL database with pg_dump and a bucket with its own tools, the database first; copy the data folder's other files while the node is stopped.
            exit 2
            $ backup --data data story.txt
            The backup is not complete: Not a directory (os error 20).
            Remove what was begun, see to the reason, and try again.
            exit 1
        "#]],
    );
    assert_eq!(place.names(), names);
    assert_eq!(files_under(&place.path("data")), files);
}

#[tokio::test]
async fn attachments_that_lie_behind_a_link_are_copied_too() {
    let place = place_with_copy().await;
    std::fs::rename(place.path("data/node/blobs"), place.path("disk")).unwrap();
    std::os::unix::fs::symlink(place.path("disk"), place.path("data/node/blobs")).unwrap();
    place.run("backup --data data second").done();
    assert_eq!(
        place.read("copy/MANIFEST").len(),
        place.read("second/MANIFEST").len()
    );
    place.run("restore --data new second").done();
}

#[tokio::test]
async fn a_copy_that_was_put_in_place_by_hand_can_be_backed_up() {
    let place = place_with_copy().await;
    // Its list of files came along, and is none of the new backup's files.
    place.run("backup --data copy second").done();
    assert!(is_as_listed(&place.path("second")));
    place.run("restore --data new second").done();
}

#[tokio::test]
async fn a_link_that_leads_nowhere_is_no_attachment_that_was_erased() {
    let place = place_with_copy().await;
    std::os::unix::fs::symlink("gone", place.path("data/node/more")).unwrap();
    place.refused(
        "backup --data data second
         restore --data new second",
        expect![[r#"
            $ backup --data data second
            The backup is not complete: the link node/more leads nowhere.
            Remove what was begun, see to the reason, and try again.
            exit 1
            $ restore --data new second
            second is no complete backup: it has no list of its files.
            Name a folder that 'recourse backup' made, and finished.
            exit 2
        "#]],
    );
}

#[tokio::test]
async fn a_file_that_the_list_cannot_name_stops_a_backup_before_it_is_called_complete() {
    let place = place_with_copy().await;
    place.write("data/two\nlines", "");
    place.refused(
        "backup --data data second
         restore --data new second",
        expect![[r#"
            $ backup --data data second
            The backup is not complete: its list cannot hold the name "two\nlines".
            Remove what was begun, see to the reason, and try again.
            exit 1
            $ restore --data new second
            second is no complete backup: it has no list of its files.
            Name a folder that 'recourse backup' made, and finished.
            exit 2
        "#]],
    );
}

#[tokio::test]
async fn a_damaged_database_gives_no_backup() {
    let place = place_with_copy().await;
    // What was restored has no log of SQLite's beside the database that would heal it.
    place.run("restore --data restored copy").done();
    let mut database = place.read("restored/node/recourse.db");
    let middle = database.len() / 2;
    database[middle..].fill(0xA5);
    place.write("restored/node/recourse.db", database);
    place.refused(
        "backup --data restored second
         restore --data new second",
        expect![[r#"
            $ backup --data restored second
            The database cannot be opened: the store returned damaged data: database disk image is malformed.
            Move the data folder aside, keep it, and put a backup in its place with 'recourse restore'.
            exit 2
            $ restore --data new second
            second is no complete backup: it has no list of its files.
            Name a folder that 'recourse backup' made, and finished.
            exit 2
        "#]],
    );
}
