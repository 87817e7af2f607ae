//! `recourse open` and `recourse officer`: sealed files and the identity files that open them.

use crate::place::Place;
use ::open::{IdentityFile, Key, SigningKey};
use expect_test::expect;
use seal::{Officer, Passphrase, seal_stream};
use std::io::Write as _;
use words::{OfficeId, OfficerId};

const PASSPHRASE: &str = "six words that nobody would guess";
const DAMAGED: &str = "bad.age is damaged, or no identity file.\n\
                       Restore it from a backup; the passphrase is not the reason.\n";
/// Several pieces as the program writes them, so that damage in the last finds some already written.
const LENGTH: usize = 1 << 20;

fn key(seed: u8) -> Key<Officer> {
    Key::from_seed([seed; 32])
}

/// An officer's identity file, at a work factor for tests.
fn identity(seed: u8) -> Vec<u8> {
    let identity = IdentityFile {
        officer: OfficerId::from_random([1; 16]),
        office: OfficeId::from_random([2; 16]),
        key: key(seed),
        signing: SigningKey::from_seed([seed; 32]),
    };
    let passphrase = Passphrase::new(PASSPHRASE.to_owned());
    identity.lock(&passphrase, 8).unwrap()
}

fn sealed(plain: &[u8]) -> Vec<u8> {
    let mut writer = seal_stream(&[&key(1).public()], Vec::new()).unwrap();
    writer.write_all(plain).unwrap();
    writer.finish().unwrap().0
}

/// A place with a sealed file, identities in both forms, and files that are none of these.
fn place() -> Place {
    let place = Place::new();
    place.write("sealed.age", sealed(&vec![b'x'; LENGTH]));
    place.write(
        "plain.key",
        format!("# a comment\n{}\n", *key(1).identity_text()),
    );
    place.write("other.key", key(2).identity_text().as_bytes());
    place.write("ana.age", identity(1));
    place.write("note.txt", "This is a note.\n");
    place.write("empty", "");
    place
}

#[test]
fn a_sealed_file_opens_with_an_identity_in_either_form() {
    let place = place();
    let said = place.run("open --identity plain.key sealed.age --output a.txt");
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(place.read("a.txt") == vec![b'x'; LENGTH]);
    let said = place.run_typing("open --identity ana.age sealed.age", PASSPHRASE);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(said.out == vec![b'x'; LENGTH]);
    use std::os::unix::fs::PermissionsExt as _;
    let about = place.path("a.txt").metadata().unwrap();
    assert_eq!(about.permissions().mode() & 0o777, 0o600);
}

#[test]
fn what_does_not_open_leaves_nothing_on_the_disk() {
    let place = place();
    let whole = place.read("sealed.age");
    let mut damaged = whole.clone();
    *damaged.last_mut().unwrap() ^= 1;
    place.write("damaged.age", &damaged);
    place.write("short.age", &whole[..whole.len() - 70_000]);
    place.write("beginning.age", &whole[..100]);
    place.write("longer.age", [&whole[..], b"more"].concat());
    let names = place.names();
    place.refused(
        "open --identity plain.key damaged.age --output plain
         open --identity plain.key short.age --output plain
         open --identity plain.key longer.age --output plain
         open --identity plain.key beginning.age --output plain",
        expect![[r#"
            $ open --identity plain.key damaged.age --output plain
            The sealed file is damaged or was cut short.
            Copy it once more from where it came; another identity does not help.
            exit 1
            $ open --identity plain.key short.age --output plain
            The sealed file is damaged or was cut short.
            Copy it once more from where it came; another identity does not help.
            exit 1
            $ open --identity plain.key longer.age --output plain
            The sealed file is damaged or was cut short.
            Copy it once more from where it came; another identity does not help.
            exit 1
            $ open --identity plain.key beginning.age --output plain
            The sealed file is damaged or was cut short.
            Copy it once more from where it came; another identity does not help.
            exit 1
        "#]],
    );
    assert_eq!(place.names(), names);
}

#[test]
fn what_is_no_sealed_file_or_not_for_this_identity_is_told_apart_from_damage() {
    let place = place();
    let names = place.names();
    place.refused(
        "open --identity other.key sealed.age --output plain
         open --identity plain.key note.txt --output plain
         open --identity plain.key empty --output plain
         open --identity plain.key gone.age --output plain
         open --identity gone.key sealed.age --output plain
         open --identity note.txt sealed.age --output plain
         open --identity sealed.age sealed.age --output plain",
        expect![[r#"
            $ open --identity other.key sealed.age --output plain
            sealed.age is not sealed to this identity.
            Try another identity; a grant among the exported files may hold the right one.
            exit 1
            $ open --identity plain.key note.txt --output plain
            note.txt is no sealed file.
            A sealed file begins with age-encryption.org/v1.
            exit 2
            $ open --identity plain.key empty --output plain
            empty is no sealed file.
            A sealed file begins with age-encryption.org/v1.
            exit 2
            $ open --identity plain.key gone.age --output plain
            gone.age cannot be used: No such file or directory (os error 2).
            exit 2
            $ open --identity gone.key sealed.age --output plain
            gone.key cannot be used: No such file or directory (os error 2).
            exit 2
            $ open --identity note.txt sealed.age --output plain
            note.txt holds no identity that this program knows.
            It should hold a line that begins with AGE-SECRET-KEY-PQ-1.
            exit 2
            $ open --identity sealed.age sealed.age --output plain
            sealed.age is damaged, or no identity file.
            Restore it from a backup; the passphrase is not the reason.
            exit 1
        "#]],
    );
    place.refused_typing(
        "open --identity ana.age sealed.age --output plain",
        "another passphrase\n",
        expect![[r#"
            $ open --identity ana.age sealed.age --output plain
            The passphrase is not the right one.
            exit 1
        "#]],
    );
    assert_eq!(place.names(), names);
}

#[test]
fn a_file_that_is_there_is_neither_replaced_nor_removed() {
    let place = place();
    place.refused(
        "open --identity plain.key sealed.age --output note.txt",
        expect![[r#"
            $ open --identity plain.key sealed.age --output note.txt
            note.txt is already there, and was not replaced.
            Name another file with --output.
            exit 2
        "#]],
    );
    assert_eq!(place.read("note.txt"), b"This is a note.\n");
    place.refused(
        "open --identity plain.key sealed.age --output gone/plain",
        expect![[r#"
            $ open --identity plain.key sealed.age --output gone/plain
            gone/plain cannot be used: No such file or directory (os error 2).
            exit 2
        "#]],
    );
}

#[test]
fn an_identity_file_that_is_damaged_is_said_to_be_so() {
    let place = place();
    let said = place.run_typing("officer check ana.age", PASSPHRASE).done();
    expect![[r"
        The identity file opens. It belongs to officer_01010101010101010101010101010101 of office_02020202020202020202020202020202.
    "]].assert_eq(&said);
    place.refused_typing(
        "officer check ana.age",
        "another passphrase\n",
        expect![[r#"
            $ officer check ana.age
            The passphrase is not the right one.
            exit 1
        "#]],
    );
    let whole = place.read("ana.age");
    let mut damaged = whole.clone();
    *damaged.last_mut().unwrap() ^= 1;
    let mut head = whole.clone();
    let end = head.windows(4).position(|it| it == b"--- ").unwrap();
    head[end + 10] = if head[end + 10] == b'A' { b'B' } else { b'A' };
    let parts = [&whole[..whole.len() / 2], &whole[..40], b"", b"A note."];
    for bytes in parts.into_iter().chain([&damaged[..], &head]) {
        place.write("bad.age", bytes);
        let said = place.run_typing("officer check bad.age", PASSPHRASE);
        assert_eq!((said.code, said.text().as_str()), (1, ""));
        assert_eq!(said.err, DAMAGED);
    }
    place.refused_typing(
        "officer check sealed.age",
        PASSPHRASE,
        expect![[r#"
            $ officer check sealed.age
            sealed.age is damaged, or no identity file.
            Restore it from a backup; the passphrase is not the reason.
            exit 1
        "#]],
    );
    place.refused(
        "officer check gone.age",
        expect![[r#"
        $ officer check gone.age
        gone.age cannot be used: No such file or directory (os error 2).
        exit 2
    "#]],
    );
}

#[test]
fn a_passphrase_is_changed_whole_or_not_at_all() {
    let place = place();
    let before = place.read("ana.age");
    let change = |old: &str, new: &str, again: &str| format!("{old}\n{new}\n{again}\n");
    let line = "officer passphrase ana.age";
    place.refused_typing(
        line,
        &change("wrong", "a longer new one", "a longer new one"),
        expect![[r#"
            $ officer passphrase ana.age
            The passphrase is not the right one.
            exit 1
        "#]],
    );
    place.refused_typing(
        line,
        &change(PASSPHRASE, "a longer new one", "a longer new two"),
        expect![[r#"
            $ officer passphrase ana.age
            The passphrase is shorter than twelve characters, or the two differ.
            Try again with six words that have nothing to do with each other.
            exit 2
        "#]],
    );
    place.refused_typing(
        line,
        &change(PASSPHRASE, "short", "short"),
        expect![[r#"
            $ officer passphrase ana.age
            The passphrase is shorter than twelve characters, or the two differ.
            Try again with six words that have nothing to do with each other.
            exit 2
        "#]],
    );
    assert_eq!(place.read("ana.age"), before);
    let said = place.run_typing(
        line,
        &change(PASSPHRASE, "a longer new one", "a longer new one"),
    );
    expect![[r"
        The passphrase is changed. Copies of the old file still open with the old one.
    "]]
    .assert_eq(&said.done());
    place.refused_typing(
        "officer check ana.age",
        PASSPHRASE,
        expect![[r#"
            $ officer check ana.age
            The passphrase is not the right one.
            exit 1
        "#]],
    );
    place
        .run_typing("officer check ana.age", "a longer new one")
        .done();
    assert_eq!(place.names().len(), 6, "nothing is left beside it");
}
