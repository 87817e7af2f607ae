//! `recourse doctor`: what is well, what is wrong, and what to do about it.

use crate::place::Place;
use expect_test::{Expect, expect};

/// Nobody listens there.
const NOBODY: &str = "doctor --data data --portal 127.0.0.1:1";

/// Compares all that the doctor says, but for how much room the disk has.
fn check(place: &Place, line: &str, expected: Expect) {
    let said = place.run(line);
    let lines = said.text();
    let lines = lines
        .lines()
        .map(|line| match line.split_once(" MiB left") {
            Some((_, rest)) => format!("{}The disk has … MiB left{rest}\n", &line[..7]),
            None => format!("{line}\n"),
        });
    let text = place.in_words(&lines.collect::<String>());
    expected.assert_eq(&format!("{text}{}exit {}\n", said.err, said.code));
}

/// A place with the data of a node that has ended, its database in one file.
async fn place_after_a_node() -> Place {
    let (place, house) = Place::with_house().await;
    house.end();
    // SQLite may leave a log beside the database, which would heal what a test damages. A copy has none.
    place.run("backup --data data copy").done();
    std::fs::remove_dir_all(place.path("data")).unwrap();
    place.run("restore --data data copy").done();
    place
}

#[tokio::test]
async fn a_running_node_is_well() {
    let (place, _house) = Place::with_house().await;
    check(
        &place,
        "doctor --data data --node NODE",
        expect![[r"
        ok     The settings can be read; 'recourse config' shows them.
        ok     A crash of this program leaves nothing of its memory on the disk.
        ok     The node's folder is open to its own account alone.
        -      There is no desk in data.
        ok     The node's key is there, and its own account's alone.
        ok     The disk has … MiB left.
        ok     The store opens; its last entry is number 0.
        ok     The node at NODE answers, and signs with its key ITSKEY.
        ok     This machine's clock and the node's agree.
        ok     The public log has a checkpoint; 'recourse log verify' checks all of it.
        -      Officers are told at the desk alone: no relay and no host is set.
        All is well.
        exit 0
    "]],
    );
}

#[tokio::test]
async fn what_is_not_running_is_no_fault() {
    let place = place_after_a_node().await;
    check(
        &place,
        NOBODY,
        expect![[r"
        ok     The settings can be read; 'recourse config' shows them.
        ok     A crash of this program leaves nothing of its memory on the disk.
        ok     The node's folder is open to its own account alone.
        -      There is no desk in data.
        ok     The node's key is there, and its own account's alone.
        ok     The disk has … MiB left.
        ok     The store opens; its last entry is number 0.
        -      No node answers at http://127.0.0.1:1; is it started?
        -      Officers are told at the desk alone: no relay and no host is set.
        All is well.
        exit 0
    "]],
    );
}

#[test]
fn a_folder_that_does_not_exist_is_said_and_not_made() {
    let place = Place::new();
    check(
        &place,
        NOBODY,
        expect![[r"
        ok     The settings can be read; 'recourse config' shows them.
        ok     A crash of this program leaves nothing of its memory on the disk.
        -      There is no node in data.
        -      There is no desk in data.
        -      How much room the disk has cannot be told.
        WRONG  There is no data of a node at data/node/recourse.db.
               Name its folder with --data; 'recourse config' shows what is set.
        -      No node answers at http://127.0.0.1:1; is it started?
        One thing must be looked at.
        exit 1
    "]],
    );
    assert!(place.names().is_empty());
    check(
        &place,
        "doctor",
        expect![[r"
        ok     The settings can be read; 'recourse config' shows them.
        ok     A crash of this program leaves nothing of its memory on the disk.
        No data folder is named.
        Name it with --data FOLDER; it is made where it is missing.
        exit 2
    "]],
    );
}

#[tokio::test]
async fn what_must_be_looked_at_is_named_with_what_to_do() {
    let place = place_after_a_node().await;
    open_to_all(&place, "data/node");
    open_to_all(&place, "data/node/node.key");
    check(
        &place,
        &format!("{NOBODY} --reserve 9000TiB"),
        expect![[r"
        ok     The settings can be read; 'recourse config' shows them.
        ok     A crash of this program leaves nothing of its memory on the disk.
        WRONG  Other accounts of this machine may look into data/node.
               Close it: chmod 700 data/node
        -      There is no desk in data.
        WRONG  Other accounts of this machine may read the node's key.
               Close it: chmod 600 data/node/node.key
        WRONG  The disk has … MiB left: attachments are refused, texts still taken.
               Make room, or let 'reserve' be smaller.
        ok     The store opens; its last entry is number 0.
        -      No node answers at http://127.0.0.1:1; is it started?
        -      Officers are told at the desk alone: no relay and no host is set.
        3 things must be looked at.
        exit 1
    "]],
    );
    place.write("data/node/node.key", "0f0f");
    check(
        &place,
        NOBODY,
        expect![[r"
        ok     The settings can be read; 'recourse config' shows them.
        ok     A crash of this program leaves nothing of its memory on the disk.
        WRONG  Other accounts of this machine may look into data/node.
               Close it: chmod 700 data/node
        -      There is no desk in data.
        WRONG  Other accounts of this machine may read the node's key.
               Close it: chmod 600 data/node/node.key
        ok     The disk has … MiB left.
        ok     The store opens; its last entry is number 0.
        -      No node answers at http://127.0.0.1:1; is it started?
        -      Officers are told at the desk alone: no relay and no host is set.
        2 things must be looked at.
        exit 1
    "]],
    );
}

#[tokio::test]
async fn a_nodes_key_that_is_gone_is_missed() {
    let place = place_after_a_node().await;
    std::fs::remove_file(place.path("data/node/node.key")).unwrap();
    std::fs::create_dir(place.path("data/desk")).unwrap();
    check(
        &place,
        NOBODY,
        expect![[r#"
        ok     The settings can be read; 'recourse config' shows them.
        ok     A crash of this program leaves nothing of its memory on the disk.
        ok     The node's folder is open to its own account alone.
        WRONG  Other accounts of this machine may look into data/desk.
               Close it: chmod 700 data/desk
        WRONG  The node's key is gone.
               Restore node/node.key from a backup before the node is started: without it this is another node.
        ok     The disk has … MiB left.
        ok     The store opens; its last entry is number 0.
        -      No node answers at http://127.0.0.1:1; is it started?
        -      Officers are told at the desk alone: no relay and no host is set.
        2 things must be looked at.
        exit 1
    "#]],
    );
}

fn open_to_all(place: &Place, name: &str) {
    use std::os::unix::fs::PermissionsExt as _;
    let all = std::fs::Permissions::from_mode(0o755);
    std::fs::set_permissions(place.path(name), all).unwrap();
}

#[tokio::test]
async fn a_damaged_database_is_found() {
    let place = place_after_a_node().await;
    let whole = place.read("data/node/recourse.db");
    place.write("data/node/recourse.db", vec![0xA5; whole.len()]);
    check(
        &place,
        NOBODY,
        expect![[r"
            ok     The settings can be read; 'recourse config' shows them.
            ok     A crash of this program leaves nothing of its memory on the disk.
            ok     The node's folder is open to its own account alone.
            -      There is no desk in data.
            ok     The node's key is there, and its own account's alone.
            ok     The disk has … MiB left.
            WRONG  The store cannot be opened: the store returned damaged data: file is not a database.
                   Move the data folder aside, keep it, and put a backup in its place with 'recourse restore'.
            -      No node answers at http://127.0.0.1:1; is it started?
            -      Officers are told at the desk alone: no relay and no host is set.
            One thing must be looked at.
            exit 1
        "]],
    );
    place.refused(
        "office list --data data",
        expect![[r#"
        $ office list --data data
        The store cannot be opened: the store returned damaged data: file is not a database.
        Move the data folder aside, keep it, and put a backup in its place with 'recourse restore'.
        exit 2
    "#]],
    );
    place.write("data/node/recourse.db", "");
    check(
        &place,
        NOBODY,
        expect![[r"
        ok     The settings can be read; 'recourse config' shows them.
        ok     A crash of this program leaves nothing of its memory on the disk.
        ok     The node's folder is open to its own account alone.
        -      There is no desk in data.
        ok     The node's key is there, and its own account's alone.
        ok     The disk has … MiB left.
        WRONG  The store cannot be read: the store is out of reach: no such table: entries.
               Restore a backup.
        -      No node answers at http://127.0.0.1:1; is it started?
        -      Officers are told at the desk alone: no relay and no host is set.
        One thing must be looked at.
        exit 1
    "]],
    );
}

#[tokio::test]
async fn a_database_that_is_newer_than_the_program_is_found_and_stays_as_it_is() {
    let place = place_after_a_node().await;
    let newer = newer(&place);
    check(
        &place,
        NOBODY,
        expect![[r"
        ok     The settings can be read; 'recourse config' shows them.
        ok     A crash of this program leaves nothing of its memory on the disk.
        ok     The node's folder is open to its own account alone.
        -      There is no desk in data.
        ok     The node's key is there, and its own account's alone.
        ok     The disk has … MiB left.
        WRONG  The store cannot be opened: the data was written by a newer version (schema 77, this program knows 1).
               Start the newer version of this program again.
        -      No node answers at http://127.0.0.1:1; is it started?
        -      Officers are told at the desk alone: no relay and no host is set.
        One thing must be looked at.
        exit 1
    "]],
    );
    place.refused(
        "node --data data --portal 127.0.0.1:0
         office list --data data",
        expect![[r#"
            $ node --data data --portal 127.0.0.1:0
            The store cannot be opened: the data was written by a newer version (schema 77, this program knows 1).
            Start the newer version of this program again.
            exit 2
            $ office list --data data
            The store cannot be opened: the data was written by a newer version (schema 77, this program knows 1).
            Start the newer version of this program again.
            exit 2
        "#]],
    );
    assert!(place.read("data/node/recourse.db") == newer);
}

/// Lets the database say that its schema is number 77; gives its bytes.
fn newer(place: &Place) -> Vec<u8> {
    // SQLite's file format: the user version is a big-endian number at byte 60.
    let mut bytes = place.read("data/node/recourse.db");
    bytes[60..64].copy_from_slice(&77_u32.to_be_bytes());
    place.write("data/node/recourse.db", &bytes);
    bytes
}

#[tokio::test]
async fn a_desk_on_a_machine_of_its_own_is_not_asked_for_a_nodes_data() {
    let (place, _house) = Place::with_house().await;
    std::fs::create_dir_all(place.path("desks/desk")).unwrap();
    open_to_all(&place, "desks/desk");
    check(
        &place,
        "doctor --data desks --node NODE",
        expect![[r"
            ok     The settings can be read; 'recourse config' shows them.
            ok     A crash of this program leaves nothing of its memory on the disk.
            -      There is no node in desks.
            WRONG  Other accounts of this machine may look into desks/desk.
                   Close it: chmod 700 desks/desk
            ok     The disk has … MiB left.
            -      A desk alone has no store: its node is on another machine.
            ok     The node at NODE answers, and signs with its key ITSKEY.
            ok     This machine's clock and the node's agree.
            ok     The public log has a checkpoint; 'recourse log verify' checks all of it.
            One thing must be looked at.
            exit 1
        "]],
    );
}
