//! What we seal opens with the `age` command of Debian, and the other way round: X25519 and
//! passphrases, which it knows.
#![expect(clippy::unwrap_used, reason = "tests")]

mod support;

use age::secrecy::ExposeSecret as _;
use seal::Passphrase;
use std::fs;
use std::io::{Read as _, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};

/// Lengths around nothing and around the chunk's edges.
const LENGTHS: [usize; 6] = [0, 1, 4096, 65_535, 65_536, 200_001];

fn plain(len: usize) -> Vec<u8> {
    (0..len).map(|place| (place * 17) as u8).collect()
}

/// Runs a command and gives what it wrote.
fn run(folder: &Path, command: &str, arguments: &[&str]) -> Vec<u8> {
    let done = Command::new(command)
        .args(arguments)
        .current_dir(folder)
        .output()
        .unwrap();
    assert!(
        done.status.success(),
        "{}",
        String::from_utf8_lossy(&done.stderr)
    );
    done.stdout
}

/// Runs a command that asks for a passphrase, on a terminal of its own.
fn run_asking(folder: &Path, command: &str, typed: &str) -> bool {
    support::needs("script");
    let mut child = Command::new("script")
        .args(["--quiet", "--return", "--command", command, "/dev/null"])
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut typing = child.stdin.take().unwrap();
    typing.write_all(typed.as_bytes()).unwrap();
    let done = child.wait_with_output().unwrap();
    drop(typing); // Closing it earlier would close the terminal before the command had asked.
    done.status.success()
}

#[test]
fn classical_recipients_go_both_ways() {
    support::needs("age");
    let folder = tempfile::tempdir().unwrap();
    let identity = age::x25519::Identity::generate();
    fs::write(
        folder.path().join("key.txt"),
        identity.to_string().expose_secret(),
    )
    .unwrap();
    let recipient = identity.to_public();
    for len in LENGTHS {
        let plain = plain(len);
        let whole = hybrid::file::seal(&[&recipient], &plain).unwrap();
        let mut writer = hybrid::file::seal_to(&[&recipient], Vec::new()).unwrap();
        writer.write_all(&plain).unwrap();
        for ours in [whole, writer.finish().unwrap()] {
            fs::write(folder.path().join("ours.age"), ours).unwrap();
            let opened = run(folder.path(), "age", &["-d", "-i", "key.txt", "ours.age"]);
            assert!(opened == plain, "{len}");
        }

        fs::write(folder.path().join("plain"), &plain).unwrap();
        let to = recipient.to_string();
        run(
            folder.path(),
            "age",
            &["-r", &to, "-o", "theirs.age", "plain"],
        );
        let theirs = fs::read(folder.path().join("theirs.age")).unwrap();
        assert!(
            hybrid::file::open(&identity, &theirs).unwrap()[..] == plain,
            "{len}"
        );
        let mut opened = Vec::new();
        let mut reader = hybrid::file::open_from(&identity, &theirs[..]).unwrap();
        reader.read_to_end(&mut opened).unwrap();
        assert!(opened == plain, "{len}");
    }
}

#[test]
fn passphrases_go_both_ways() {
    support::needs("age");
    let folder = tempfile::tempdir().unwrap();
    let typed = "five words that nobody guesses";
    let passphrase = Passphrase::new(typed.to_owned());
    let ours = seal::to_passphrase(b"what happened", &passphrase, 10).unwrap();
    fs::write(folder.path().join("ours.age"), ours).unwrap();
    assert!(run_asking(
        folder.path(),
        "age -d -o opened ours.age",
        &format!("{typed}\n")
    ));
    assert_eq!(
        fs::read(folder.path().join("opened")).unwrap(),
        b"what happened"
    );
    assert!(!run_asking(
        folder.path(),
        "age -d -o wrong ours.age",
        "another\n"
    ));

    fs::write(folder.path().join("plain"), b"what happened").unwrap();
    let twice = format!("{typed}\n{typed}\n");
    assert!(run_asking(
        folder.path(),
        "age -p -o theirs.age plain",
        &twice
    ));
    let theirs = fs::read(folder.path().join("theirs.age")).unwrap();
    let opened = open::with_passphrase(&theirs, &passphrase, 20).unwrap();
    assert!(opened[..] == *b"what happened");
}

#[test]
fn an_identity_file_opens_to_a_text_that_says_what_it_is() {
    support::needs("age");
    let folder = tempfile::tempdir().unwrap();
    let file = open::IdentityFile {
        officer: words::OfficerId::from_random([1; 16]),
        office: words::OfficeId::from_random([2; 16]),
        key: open::Key::from_seed([3; 32]),
        signing: open::SigningKey::from_seed([4; 32]),
    };
    let typed = "five words that nobody guesses";
    let locked = file.lock(&Passphrase::new(typed.to_owned()), 10).unwrap();
    fs::write(folder.path().join("officer.age"), locked).unwrap();
    assert!(run_asking(
        folder.path(),
        "age -d -o id.txt officer.age",
        &format!("{typed}\n")
    ));
    let text = fs::read_to_string(folder.path().join("id.txt")).unwrap();
    let (comments, keys): (Vec<&str>, Vec<&str>) =
        text.lines().partition(|line| line.starts_with('#'));
    assert_eq!(keys, [file.key.identity_text().as_str()]);
    assert!(
        comments
            .iter()
            .any(|line| line.contains(&file.officer.to_string()))
    );
    assert!(
        comments
            .iter()
            .any(|line| line.contains(&file.office.to_string()))
    );
    assert!(comments.iter().any(|line| line.contains(&"04".repeat(32))));
}
