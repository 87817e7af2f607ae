//! `recourse node`, `config`, `office` and `officer list`: what a node starts on, and what it tells about itself.

use crate::place::Place;
use crate::support::House;
use expect_test::expect;
use std::fs::File;

#[tokio::test]
async fn a_second_node_on_the_same_data_is_refused_and_the_first_goes_on() {
    let (mut place, house) = Place::with_house().await;
    let shown = house.send("Before the second.").await.unwrap();
    place.refused("node --data data --portal 127.0.0.1:0", expect![[r#"
        $ node --data data --portal 127.0.0.1:0
        Another process uses this data.
        End the other node first: two on one file would harm each other. Several nodes need PostgreSQL.
        exit 2
    "#]]);
    place.knows("TAKEN", house.address.trim_start_matches("http://"));
    place.refused(
        "node --data other --portal TAKEN",
        expect![[r#"
        $ node --data other --portal TAKEN
        The portal cannot listen on NODE: Address already in use (os error 98).
        Choose another address with --portal, or end the program that uses it.
        exit 2
    "#]],
    );
    assert!(house.opens(&shown).await);
    assert!(house.send("After the second.").await.is_some());
    house.verify_log();
}

#[tokio::test]
async fn an_attachment_folder_has_one_node_too() {
    let (place, house) = Place::with_house().await;
    place.refused(
        "node --data other --blobs folder:data/node/blobs --portal 127.0.0.1:0",
        expect![[r#"
            $ node --data other --blobs folder:data/node/blobs --portal 127.0.0.1:0
            Another process uses this data.
            End the other node first: two on one file would harm each other. Several nodes need PostgreSQL.
            exit 2
        "#]],
    );
    assert!(house.send("Still there.").await.is_some());
}

#[tokio::test]
async fn a_node_without_its_own_key_does_not_start_as_another() {
    let (place, house) = Place::with_house().await;
    house.end();
    place.write("data/node/node.key", "0f0f");
    place.refused(
        "node --data data --portal 127.0.0.1:0",
        expect![[r#"
        $ node --data data --portal 127.0.0.1:0
        The file data/node/node.key is damaged.
        Restore it from a backup: without it this is another node, and every desk will say so.
        exit 2
    "#]],
    );
    assert_eq!(place.read("data/node/node.key"), b"0f0f");
    std::fs::remove_file(place.path("data/node/node.key")).unwrap();
    place.refused("node --data data --portal 127.0.0.1:0", expect![[r#"
        $ node --data data --portal 127.0.0.1:0
        The node's key data/node/node.key is gone, but its data is here.
        Restore it from a backup: with a new one this is another node, and every desk would refuse it.
        exit 2
    "#]]);
    assert!(!place.path("data/node/node.key").exists());
}

#[tokio::test]
async fn offices_and_keys_are_shown_while_the_node_runs() {
    let (place, _house) = Place::with_house().await;
    expect![[r"
        ardena                Office of Ardena  (en)
    "]]
    .assert_eq(&place.run("office list --data data").done());
    expect![[r"
        Short name  ardena
        Office      office_02020202020202020202020202020202
        Edition     1
        Name (en)   Office of Ardena
        Intake key  5b8e 64e6 7092 28bd 7e4e d294 2858 a210
        The desk's page 'Office' shows the same fingerprint; if it does not, stop.
    "]]
    .assert_eq(&place.run("office show ardena --data data").done());
    expect![[r"
        ardena:
          8a87 5fff 1eb3 8451 577a cd5a fee4 0545  desk           active
          8a88 e3dd 7409 f195 fd52 db2d 3cba 5d72  administrator  active
    "]]
    .assert_eq(&place.run("officer list --data data").done());
    place.refused(
        "office show nowhere --data data
         office list --data gone",
        expect![[r#"
            $ office show nowhere --data data
            This node hosts no office 'nowhere'.
            'recourse office list' shows those it hosts.
            exit 2
            $ office list --data gone
            There is no data of a node at gone/node/recourse.db.
            Name its folder with --data; 'recourse config' shows what is set.
            exit 2
        "#]],
    );
    assert!(!place.path("gone").exists());
}

#[test]
fn a_setting_of_the_file_holds_for_the_program_unless_a_flag_says_otherwise() {
    let place = Place::new();
    place.write(
        "settings.toml",
        "portal = \"127.0.0.1:3\"\ns3-secret-key = \"deep-water\"\n",
    );
    let line = |text: &str, name: &str| {
        let line = text.lines().find(|line| line.starts_with(name)).unwrap();
        line.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let said = place.run("config --config settings.toml").done();
    expect!["portal 127.0.0.1:3 file:settings.toml"].assert_eq(&line(&said, "portal"));
    expect!["s3-secret-key (set) file:settings.toml"].assert_eq(&line(&said, "s3-secret-key"));
    assert!(!said.contains("deep-water"));
    let said = place
        .run("config --config settings.toml --portal 127.0.0.1:1")
        .done();
    expect!["portal 127.0.0.1:1 flag"].assert_eq(&line(&said, "portal"));
    let said = place
        .run_in(
            "config --config settings.toml",
            "RECOURSE_PORTAL",
            "127.0.0.1:2",
        )
        .done();
    expect!["portal 127.0.0.1:2 environment:RECOURSE_PORTAL"].assert_eq(&line(&said, "portal"));
    place.refused(
        "config --config gone.toml",
        expect![[r#"
        $ config --config gone.toml
        There is no settings file gone.toml.
        Name one that exists with --config, or leave --config out.
        exit 2
    "#]],
    );
}

#[tokio::test]
async fn a_fault_of_the_store_is_logged_without_content() {
    let mut place = Place::new();
    let log = File::create(place.path("log")).unwrap();
    let house = House::start_with(place.path("data"), &[], log.into());
    let house = House::found_in(house).await;
    // A folder that is gone is a disk that fails.
    std::fs::remove_dir_all(place.path("data/node/blobs")).unwrap();
    place.knows("NODE", &house.address);
    place.write("story.txt", "A quiet story.");
    place.write("badge.jpg", "A quiet picture.");
    place.refused(
        "submit NODE ardena --story story.txt --attach badge.jpg",
        expect![[r#"
            $ submit NODE ardena --story story.txt --attach badge.jpg
            The node refused the report: We could not keep your report.
            A part of our system does not answer. Nothing was sent. Try again in a few minutes.
            Nothing was kept.
            exit 1
        "#]],
    );
    house.end();
    let log = String::from_utf8(place.read("log")).unwrap();
    let line = log.lines().next().unwrap();
    let (_, line) = line.split_once("Z ").unwrap();
    expect![[r#"WARN node::problem: the store did not do what it was asked kind="unavailable""#]]
        .assert_eq(line.trim_start());
    assert!(!log.contains("quiet") && !log.contains("badge"), "{log}");
}
