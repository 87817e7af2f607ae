//! The canary: a rare word in a report, its file's name, its file and a passphrase is found nowhere but where it
//! was meant to be shown.

use crate::place::{Place, Said, files_under};
use crate::submit::digits_in;
use crate::support::{House, Shown};
use ::open::{IdentityFile, Key, SigningKey};
use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD};
use seal::{Officer, Passphrase, seal_stream};
use std::fs::File;
use std::io::Write as _;
use words::{OfficeId, OfficerId};

/// A word, in every way in which somebody could have written it down without sealing it.
struct Canary(Vec<Vec<u8>>);

impl Canary {
    /// Long enough that no chance makes it, in any of the ways.
    fn of(word: &str) -> Self {
        assert!(word.len() >= 12);
        let mut ways = vec![
            word.as_bytes().to_vec(),
            word.to_uppercase().into_bytes(),
            hex::encode(word).into_bytes(),
            hex::encode_upper(word).into_bytes(),
            word.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        ];
        // In base64 a word has three faces, by where it begins; those characters that its neighbours change are left out.
        for (before, left_out) in [("", 0), ("x", 2), ("xx", 3)] {
            for engine in [STANDARD_NO_PAD, URL_SAFE_NO_PAD] {
                let text = engine.encode(format!("{before}{word}"));
                let whole = (before.len() + word.len()) * 8 / 6;
                ways.push(text.as_bytes()[left_out..whole].to_vec());
            }
        }
        Self(ways)
    }

    fn is_in(&self, bytes: &[u8]) -> bool {
        self.0
            .iter()
            .any(|way| bytes.windows(way.len()).any(|window| window == way))
    }

    fn is_not_in(&self, bytes: &[u8], where_it_was: &str) {
        assert!(!self.is_in(bytes), "the canary sings in {where_it_was}");
    }

    fn is_not_said(&self, said: &Said, line: &str) {
        assert_eq!(said.code, 0, "{line}: {}", said.err);
        self.is_not_in(&said.out, line);
        self.is_not_in(said.err.as_bytes(), line);
    }
}

#[test]
fn a_canary_is_heard_in_every_way_of_writing() {
    let canary = Canary::of("zwartkopstern");
    for before in ["", "a", "ab", "abc"] {
        let text = format!("{before}zwartkopstern, and more");
        assert!(canary.is_in(text.as_bytes()));
        assert!(canary.is_in(STANDARD_NO_PAD.encode(&text).as_bytes()));
        assert!(canary.is_in(hex::encode(&text).as_bytes()));
    }
    assert!(!canary.is_in(b"zwartkopster, and more"));
}

#[tokio::test]
async fn no_word_of_a_report_is_said_logged_or_kept_readable() {
    let word = "zwartkopstern";
    let canary = Canary::of(word);
    let mut place = Place::new();
    let log = File::create(place.path("log")).unwrap();
    let house = House::start_with(place.path("data"), &["--log", "debug"], log.into());
    let house = House::found_in(house).await;
    place.knows("NODE", &house.address);
    place.write("story.txt", format!("They said: {word}."));
    let name = format!("{word}.txt");
    place.write(&name, format!("{word}\n").repeat(2_000));
    let line = format!("submit NODE ardena --story story.txt --attach {name}");
    let said = place.run(&line);
    canary.is_not_said(&said, "submit");
    let shown = Shown {
        digits: digits_in(&said.text()),
        story: word.to_owned(),
    };
    assert!(house.send(&format!("By the form: {word}.")).await.is_some());
    assert!(house.opens(&shown).await, "the report is there, sealed");
    for line in [
        "doctor --data data --node NODE",
        "office list --data data",
        "officer list --data data",
        "log verify NODE",
        "backup --data data copy",
        "restore --data restored copy",
        "config --data data",
    ] {
        canary.is_not_said(&place.run(line), line);
    }
    let running = files_under(&place.path("data"));
    assert!(running.iter().any(|path| path.ends_with("recourse.db-wal")));
    let receipt = Canary::of(&shown.digits.replace(' ', ""));
    let spaced = Canary::of(&shown.digits);
    let unfit = place.run_typing("log proof NODE", &format!("{word}\n"));
    canary.is_not_in(unfit.err.as_bytes(), "log proof");
    let look = |when: &str| {
        for folder in ["data", "copy", "restored"] {
            for path in files_under(&place.path(folder)) {
                let bytes = std::fs::read(&path).unwrap();
                let path = format!("{} {when}", path.display());
                for canary in [&canary, &receipt, &spaced] {
                    canary.is_not_in(path.as_bytes(), "a file's name");
                    canary.is_not_in(&bytes, &path);
                }
            }
        }
    };
    look("while the node runs");
    let said = house.end();
    look("after it ended");
    for canary in [&canary, &receipt, &spaced] {
        canary.is_not_in(said.as_bytes(), "the node's output");
        canary.is_not_in(&place.read("log"), "the node's log");
    }
}

/// Signs as the office's founder.
struct Founder(SigningKey);

impl peer::Signer for Founder {
    fn key(&self) -> [u8; 32] {
        self.0.verifying()
    }

    fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.0.sign(message)
    }
}

/// A client of a node, with a real clock and real chance.
fn client_of(address: &str) -> peer::NodeClient {
    let clock = std::sync::Arc::new(crate::support::now);
    let chance = std::sync::Arc::new(|| {
        let mut bytes = [0; 16];
        getrandom::fill(&mut bytes).unwrap();
        bytes
    });
    peer::NodeClient::new(address, clock, chance).unwrap()
}

/// What the program says of a node holds none of these.
fn nothing_is_said_of(canaries: &[Canary], place: &Place) {
    for line in [
        "doctor --data data --node NODE",
        "config --data data",
        "office list --data data",
    ] {
        let said = place.run(line);
        for canary in canaries {
            canary.is_not_in(&said.out, line);
            canary.is_not_in(said.err.as_bytes(), line);
        }
    }
}

#[tokio::test]
async fn no_address_of_an_officer_is_logged_or_printed() {
    let (mail, topic) = ("zwartkopstern", "koningseider");
    let canaries = [Canary::of(mail), Canary::of(topic)];
    let mut place = Place::new();
    let log = File::create(place.path("log")).unwrap();
    // Nobody answers there: what fails is what is logged.
    let flags = [
        ["--log", "debug"],
        ["--ntfy-hosts", "http://127.0.0.1:1"],
        ["--smtp-host", "127.0.0.1"],
        ["--smtp-port", "1"],
        ["--smtp-tls", "none"],
        ["--mail-from", "node@ardena.example"],
    ];
    let house = House::start_with(place.path("data"), flags.as_flattened(), log.into());
    let house = House::found_in(house).await;
    place.knows("NODE", &house.address);
    let client = client_of(&house.address);
    let founder = Founder(SigningKey::from_seed([1; 32]));
    let channel = |id: u8, kind, address: String| peer::Channel {
        id: [id; 16],
        kind,
        address,
        language: "en".to_owned(),
        secret: String::new(),
    };
    let channels = peer::Channels {
        version: 1,
        channels: vec![
            channel(1, peer::ChannelKind::Mail, format!("{mail}@home.example")),
            channel(
                2,
                peer::ChannelKind::Ntfy,
                format!("http://127.0.0.1:1/{topic}"),
            ),
        ],
    };
    client.put_channels(&channels, &founder).await.unwrap();
    for wrong in ["https://else.example", "x"] {
        let mut refused = channels.clone();
        refused.channels[1].address = format!("{wrong}/{topic}");
        assert!(client.put_channels(&refused, &founder).await.is_err());
    }
    let test = |id: u8| peer::TestNotice {
        version: 1,
        channel: [id; 16],
    };
    let asked = client.test_channel(&test(1), &founder).await;
    asked.unwrap();
    let tried = || String::from_utf8_lossy(&place.read("log")).contains("it is tried again");
    for _ in 0..200 {
        if tried() {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    assert!(tried(), "the relay that is not there was tried");
    nothing_is_said_of(&canaries, &place);
    let said = house.end();
    for canary in &canaries {
        canary.is_not_in(said.as_bytes(), "the node's output");
        canary.is_not_in(&place.read("log"), "the node's log");
    }
}

#[test]
fn a_passphrase_and_what_it_opens_are_said_by_open_alone() {
    let (word, inside) = ("zwartkopstern", "koningseider");
    let (secret, plain) = (Canary::of(word), Canary::of(inside));
    let place = Place::new();
    let identity = IdentityFile {
        officer: OfficerId::from_random([1; 16]),
        office: OfficeId::from_random([2; 16]),
        key: Key::<Officer>::from_seed([1; 32]),
        signing: SigningKey::from_seed([1; 32]),
    };
    let locked = identity.lock(&Passphrase::new(word.to_owned()), 8).unwrap();
    place.write("ana.age", &locked);
    let mut writer = seal_stream(&[&identity.key.public()], Vec::new()).unwrap();
    writer.write_all(inside.as_bytes()).unwrap();
    place.write("sealed.age", writer.finish().unwrap().0);
    let opened = place.run_typing("open --identity ana.age sealed.age", word);
    assert_eq!(opened.code, 0);
    assert!(plain.is_in(&opened.out), "what it is for");
    secret.is_not_in(&opened.out, "open");
    assert_eq!(opened.err, "");
    let again = format!("{word}\n{word}-2\n{word}-2\n");
    for (line, typed) in [
        ("open --identity ana.age sealed.age --output plain", word),
        ("officer check ana.age", word),
        ("officer passphrase ana.age", &again),
        // Now the old one is wrong.
        ("officer check ana.age", word),
        ("open --identity ana.age sealed.age", word),
    ] {
        let said = place.run_typing(line, typed);
        for canary in [&secret, &plain] {
            canary.is_not_in(&said.out, line);
            canary.is_not_in(said.err.as_bytes(), line);
        }
    }
    secret.is_not_in(&place.read("ana.age"), "the identity file");
    assert_eq!(place.read("plain"), inside.as_bytes());
}
