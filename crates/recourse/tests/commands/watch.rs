//! `recourse log watch`, and policies: what is silent, what raises an alarm, and what is kept of it.

use crate::place::{Place, Said};
use crate::support::{House, PROGRAM, now};
use ed25519_dalek::{Signer as _, SigningKey};
use ledger::{Checkpoint, LogState, NoteKey, SignedNote, WitnessKey, plan};
use std::fs::File;
use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};
use std::time::{Duration, SystemTime};

/// A copy of a log in a folder of the place, which grows by steps of 16 leaves.
struct Log<'p> {
    place: &'p Place,
    state: LogState,
    seed: u64,
}

fn holder(seed: u8) -> SigningKey {
    SigningKey::from_bytes(&[seed; 32])
}

fn key() -> NoteKey {
    NoteKey {
        name: "a.example/log".to_owned(),
        key: holder(1).verifying_key().to_bytes(),
    }
}

fn witness(seed: u8) -> WitnessKey {
    WitnessKey {
        name: format!("w{seed}.example/witness"),
        key: holder(seed).verifying_key().to_bytes(),
    }
}

fn time() -> u64 {
    u64::try_from(now()).unwrap()
}

impl<'p> Log<'p> {
    fn new(place: &'p Place, seed: u64) -> Self {
        Self {
            place,
            state: LogState::empty(),
            seed,
        }
    }

    /// Adds a step, and shows a checkpoint that these witnesses cosigned at a time.
    fn grows(&mut self, signed_by: u8, witnesses: &[(u8, u64)]) {
        let step = plan(&self.state, &[], 16, &mut |bytes| {
            for byte in bytes {
                self.seed = self.seed.wrapping_mul(6_364_136_223_846_793_005) + 1;
                *byte = (self.seed >> 56) as u8;
            }
        });
        for (path, bytes) in step.tiles {
            let path = self.place.path("copy").join(path.to_string());
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, bytes).unwrap();
        }
        self.state = step.state;
        self.shows(signed_by, witnesses);
    }

    fn shows(&self, signed_by: u8, witnesses: &[(u8, u64)]) {
        let head = Checkpoint {
            origin: key().name,
            size: self.state.size(),
            root: self.state.root(),
        };
        let mut note = head.sign(&key(), |text| holder(signed_by).sign(text).to_bytes());
        for (seed, time) in witnesses {
            note.push_str(&witness(*seed).cosign(&head.text(), *time, |bytes| {
                holder(*seed).sign(bytes).to_bytes()
            }));
        }
        self.place.write("copy/checkpoint", note);
    }
}

/// A place with an empty copy, a log in it, and the words KEY, W2 and W3 for keys.
fn stage() -> Place {
    let mut place = Place::new();
    std::fs::create_dir(place.path("copy")).unwrap();
    place.knows("KEY", &key().text());
    place.knows("W2", &witness(2).text());
    place.knows("W3", &witness(3).text());
    place
}

fn looks(place: &Place, more: &str) -> Said {
    let line = format!("log watch copy --state seen --key KEY --once {more}");
    place.run(&line)
}

fn is_alarm(said: &Said, name: &str) {
    assert_eq!(said.code, 3, "{}{}", said.text(), said.err);
    let begins = format!("ALARM {name}: ");
    assert!(said.err.starts_with(&begins), "{}", said.err);
}

/// Lets a file look as if it had been written so many seconds ago.
fn ages(place: &Place, name: &str, seconds: u64) {
    let file = File::options().write(true).open(place.path(name)).unwrap();
    let then = SystemTime::UNIX_EPOCH + Duration::from_secs(time() - seconds);
    file.set_modified(then).unwrap();
}

#[test]
fn a_log_that_grows_raises_no_alarm() {
    let place = stage();
    let mut log = Log::new(&place, 1);
    for size in [16, 32, 48] {
        log.grows(1, &[]);
        let said = looks(&place, "").done();
        assert!(said.contains(&format!("{size} leaves")), "{said}");
        assert_eq!(place.read("seen/checkpoint"), place.read("copy/checkpoint"));
    }
    // Looked at again within a minute it is the same, and not stale.
    looks(&place, "").done();
    assert!(!place.path("seen/evidence").exists());
}

#[test]
fn a_fork_raises_an_alarm_and_both_checkpoints_are_kept() {
    for steps in [2, 3] {
        let place = stage();
        let mut log = Log::new(&place, 1);
        log.grows(1, &[]);
        log.grows(1, &[]);
        looks(&place, "").done();
        let before = place.read("copy/checkpoint");
        std::fs::remove_dir_all(place.path("copy/tile")).unwrap();
        let mut fork = Log::new(&place, 7);
        for _ in 0..steps {
            fork.grows(1, &[]);
        }
        is_alarm(&looks(&place, ""), "fork");
        // It is not forgotten by looking again, nor by what the log shows next.
        is_alarm(&looks(&place, ""), "fork");
        let shown = place.read("copy/checkpoint");
        fork.grows(1, &[]);
        is_alarm(&looks(&place, ""), "fork");
        assert_eq!(place.read("seen/checkpoint"), before);
        assert_eq!(place.read("seen/evidence/fork-seen-before"), before);
        assert_eq!(place.read("seen/evidence/fork-shown"), shown);
    }
}

#[test]
fn a_log_that_goes_back_raises_an_alarm() {
    let place = stage();
    let mut log = Log::new(&place, 1);
    log.grows(1, &[]);
    let old = place.read("copy/checkpoint");
    log.grows(1, &[]);
    looks(&place, "").done();
    place.write("copy/checkpoint", &old);
    is_alarm(&looks(&place, ""), "rollback");
    assert_eq!(place.read("seen/evidence/rollback-shown"), old);
}

#[test]
fn a_checkpoint_of_another_key_and_one_that_is_none_raise_an_alarm() {
    let place = stage();
    let mut log = Log::new(&place, 1);
    log.grows(1, &[]);
    looks(&place, "").done();
    log.grows(4, &[]);
    is_alarm(&looks(&place, ""), "signature");
    place.write("copy/checkpoint", "<!doctype html>");
    is_alarm(&looks(&place, ""), "signature");
    std::fs::remove_file(place.path("copy/checkpoint")).unwrap();
    is_alarm(&looks(&place, ""), "unreachable");
    let gone = "log watch http://127.0.0.1:1 --state seen --key KEY --once";
    is_alarm(&place.run(gone), "unreachable");
}

#[test]
fn tiles_that_are_kept_back_raise_an_alarm() {
    let place = stage();
    let mut log = Log::new(&place, 1);
    log.grows(1, &[]);
    looks(&place, "").done();
    log.grows(1, &[]);
    std::fs::remove_dir_all(place.path("copy/tile")).unwrap();
    is_alarm(&looks(&place, ""), "withheld");
}

#[test]
fn a_log_that_stands_still_raises_an_alarm_until_it_grows() {
    let place = stage();
    let mut log = Log::new(&place, 1);
    log.grows(1, &[]);
    looks(&place, "").done();
    ages(&place, "seen/checkpoint", 901);
    is_alarm(&looks(&place, ""), "stale");
    // A new cosignature does not make an old checkpoint a new one.
    log.shows(1, &[(2, time())]);
    is_alarm(&looks(&place, "--witness W2"), "stale");
    looks(&place, "--stale-after 3600").done();
    log.grows(1, &[]);
    looks(&place, "").done();
}

#[test]
fn witnesses_that_stay_away_raise_an_alarm() {
    let place = stage();
    let mut log = Log::new(&place, 1);
    log.grows(1, &[(2, time()), (3, time())]);
    let said = looks(&place, "--witness W2 --witness W3").done();
    assert!(
        said.contains("cosigned by w2.example/witness at "),
        "{said}"
    );
    // A newest checkpoint may be without them for some time …
    log.grows(1, &[(3, time())]);
    looks(&place, "--witness W2 --witness W3").done();
    // … and one of two may be enough, but not for long.
    log.grows(1, &[(3, time() - 1000)]);
    let other = "log watch copy --state other --key KEY --once";
    let few = format!("{other} --witness W2 --witness W3 --quorum 1");
    is_alarm(&place.run(&few), "unwitnessed");
    log.grows(1, &[]);
    let none = "log watch copy --state none --key KEY --once --witness W2";
    is_alarm(&place.run(none), "unwitnessed");
}

#[test]
fn an_alarm_calls_whoever_was_named() {
    use std::os::unix::fs::PermissionsExt as _;
    let place = stage();
    let mut log = Log::new(&place, 1);
    log.grows(4, &[]);
    place.write(
        "call",
        "#!/bin/sh\nprintf '%s|%s' \"$1\" \"$2\" > said.new\nmv said.new said\n",
    );
    let run = std::fs::Permissions::from_mode(0o700);
    std::fs::set_permissions(place.path("call"), run).unwrap();
    is_alarm(&looks(&place, "--on-alarm ./call"), "signature");
    for _ in 0..500 {
        if place.path("said").exists() {
            break;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    let said = String::from_utf8(place.read("said")).unwrap();
    assert!(said.starts_with("signature|ALARM signature: "), "{said}");
}

#[test]
fn a_watch_goes_on_looking_and_says_an_alarm_once() {
    let place = stage();
    let mut log = Log::new(&place, 1);
    log.grows(1, &[]);
    let mut child = Command::new(PROGRAM)
        .args(["log", "watch", "copy", "--state", "seen", "--every", "1"])
        .args(["--key", &key().text()])
        .current_dir(place.path("."))
        .stderr(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
    for _ in 0..500 {
        if place.path("seen/checkpoint").exists() {
            break;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    log.grows(4, &[]);
    let first = lines.next().unwrap().unwrap();
    assert!(first.starts_with("ALARM signature: "), "{first}");
    assert!(lines.next().unwrap().unwrap().contains("evidence"));
    log.shows(1, &[]);
    let mut said = BufReader::new(child.stdout.take().unwrap()).lines();
    let over = said.next().unwrap().unwrap();
    assert_eq!(over, "The log is as it must be again.");
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(lines.next().is_none(), "an alarm was said twice");
}

#[test]
fn a_policy_pins_logs_and_witnesses_and_says_what_is_wrong_in_it() {
    let place = stage();
    let mut log = Log::new(&place, 1);
    log.grows(1, &[(2, time())]);
    let policy = |rest: &str| {
        let [log, one, other] = [key().text(), witness(2).text(), witness(3).text()];
        format!("log {log}\nwitness one {one}\nwitness other {other}\n{rest}\n")
    };
    place.write("any.txt", policy("group both any one other\nquorum both"));
    place.write("all.txt", policy("group both all one other\nquorum both"));
    place.write("bad.txt", policy("quorum all"));
    place
        .run("log watch copy --state seen --policy any.txt --once")
        .done();
    let said = place.run("log verify copy --policy any.txt").done();
    assert!(
        said.contains("cosigned by w2.example/witness at "),
        "{said}"
    );
    assert!(
        said.contains("not cosigned by w3.example/witness"),
        "{said}"
    );
    let said = place.run("log verify copy --policy all.txt");
    assert_eq!(said.code, 1);
    assert!(
        said.err.contains("has not the cosignatures"),
        "{}",
        said.err
    );
    for (line, told) in [
        (
            "log verify copy --policy bad.txt",
            "line 4: the quorum is not named",
        ),
        ("log verify copy --policy gone.txt", "No such file"),
        ("log verify copy --key KEY --witness KEY", "not of the form"),
        (
            "log verify copy --key KEY --witness W2 --quorum 2",
            "more cosignatures",
        ),
        ("log verify copy --key KEY --quorum 2", "--witness"),
        (
            "log watch copy --state seen --once",
            "A folder does not say whose log it is.",
        ),
    ] {
        let said = place.run(line);
        assert_eq!(said.code, 2, "{line}: {}", said.err);
        assert!(said.err.contains(told), "{line}: {}", said.err);
    }
}

#[tokio::test]
async fn a_witness_of_the_settings_cosigns_and_proof_verify_watch_and_doctor_say_so() {
    let mut place = Place::new();
    let origin = ["--log-origin", "one.example/log"];
    let one = House::start_with(place.path("one"), &origin, Stdio::inherit());
    let one = House::found_in(one).await;
    place.knows("NODE", &one.address);
    // A checkpoint is there once the first step was made.
    let mut said = place.run("log verify NODE");
    for _ in 0..50 {
        if said.code == 0 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
        said = place.run("log verify NODE");
    }
    let log = said.done().split('\'').nth(1).unwrap().to_owned();
    one.end();
    let flags = ["--log-origin", "two.example/log", "--witness-for", &log];
    let two = House::start_with(place.path("two"), &flags, Stdio::inherit());
    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    let shown = http
        .get(format!("{}/witness/key", two.address))
        .send()
        .await;
    let key = shown.unwrap().text().await.unwrap().trim().to_owned();
    let at = format!("{key} {}/witness", two.address);
    let flags = [&origin[..], &["--witness", &at]].concat();
    let one = House::start_with(place.path("one"), &flags, Stdio::inherit());

    place.forgets("NODE");
    place.knows("NODE", &one.address);
    place.knows("LOG", &log);
    place.knows("WITNESS", &key);
    let told = "cosigned by two.example/witness at ";
    let said = place
        .run("log verify NODE --key LOG --witness WITNESS")
        .done();
    assert!(said.contains(told), "{said}");
    let said = place
        .run("log watch NODE --state seen --witness WITNESS --once")
        .done();
    assert!(said.contains(told), "{said}");
    assert_eq!(String::from_utf8(place.read("seen/key")).unwrap(), log);

    let shown = one.send("what happened").await.unwrap();
    let mut proved = place.run_typing("log proof NODE --key LOG --witness WITNESS", &shown.digits);
    for _ in 0..50 {
        if proved.code == 0 {
            break;
        }
        // A report that is new is not one that is held back.
        assert_eq!(proved.code, 1, "{}", proved.err);
        tokio::time::sleep(Duration::from_millis(100)).await;
        proved = place.run_typing("log proof NODE --key LOG --witness WITNESS", &shown.digits);
    }
    assert!(proved.err.contains(told), "{}", proved.err);
    let proof = ledger::ProofText::read(&proved.done()).unwrap();
    assert_eq!(
        SignedNote::read(&proof.checkpoint)
            .unwrap()
            .signatures
            .len(),
        2
    );

    let said = place.run_in("doctor --data one --node NODE", "RECOURSE_WITNESS", &at);
    let cosigns = "ok     The witness two.example/witness cosigns the public log.";
    assert!(said.text().contains(cosigns), "{}", said.text());
    let said = place.run_in(
        "doctor --data two --node THEIRS"
            .replace("THEIRS", &two.address)
            .as_str(),
        "RECOURSE_WITNESS_FOR",
        &log,
    );
    assert!(said.text().contains(&key), "{}", said.text());
}

#[tokio::test]
async fn a_report_without_a_proof_long_after_it_was_received_is_an_alarm() {
    let (mut place, _house) = Place::with_house().await;
    let said = place.run("log verify NODE").done();
    place.knows("KEY", said.split('\'').nth(1).unwrap());
    let unknown = receipt::Receipt::from_random(&[9; 16]).digits().to_string();
    let ago = |seconds: i64| {
        let then = jiff::Timestamp::from_second(now() - seconds).unwrap();
        format!("log proof NODE --key KEY --received {then}")
    };
    let late = place.run_typing(&ago(3600 + 601), &unknown);
    is_alarm(&late, "withheld");
    let soon = place.run_typing(&ago(3600 + 500), &unknown);
    assert_eq!(soon.code, 1, "{}", soon.err);
    let patient = format!("{} --patience 86400", ago(3600 + 601));
    assert_eq!(place.run_typing(&patient, &unknown).code, 1);
}
