//! Witnesses and policies: what is asked, what is refused, what is signed; and Go's own client beside ours.

mod support;

use ed25519_dalek::{Signer as _, SigningKey};
use ledger::{
    AddCheckpoint, Checkpoint, NoteKey, Policy, SignedNote, WitnessKey, WitnessRefusal, consistency,
};
use proptest::prelude::*;
use support::{Log, go, key, signing, write};
use words::Hash;

const NOW: u64 = 1_772_373_900;

fn holder(seed: u8) -> SigningKey {
    SigningKey::from_bytes(&[seed; 32])
}

fn witness(seed: u8) -> WitnessKey {
    WitnessKey {
        name: format!("w{seed}.example/witness"),
        key: holder(seed).verifying_key().to_bytes(),
    }
}

fn cosigned(text: &str, seed: u8, time: u64) -> String {
    witness(seed).cosign(text, time, |bytes| holder(seed).sign(bytes).to_bytes())
}

/// What a log of these steps sends to a witness that saw the first `seen` of them.
fn asked(steps: &[(usize, u64)], seen: usize) -> (AddCheckpoint, Option<Checkpoint>, Log) {
    let (log, early) = (Log::grown(steps, 1), Log::grown(&steps[..seen], 1));
    let old = early.state.size();
    let proof = consistency(old, log.state.size(), |tile| {
        log.files.get(&tile.to_string()).cloned()
    });
    let request = AddCheckpoint {
        old,
        proof: proof.unwrap_or_default(),
        checkpoint: log.head(),
    };
    let last = Checkpoint {
        origin: key().name,
        size: old,
        root: early.state.root(),
    };
    (request, (old > 0).then_some(last), log)
}

/// Whether a witness cosigns, or why not.
fn answer(request: &AddCheckpoint, last: Option<&Checkpoint>) -> Result<String, WitnessRefusal> {
    let read = AddCheckpoint::read(&request.to_string()).ok_or(WitnessRefusal::Malformed)?;
    let keys = [key()];
    let offered = read.of_known(&keys)?;
    offered.continues(last)?;
    Ok(offered.text().to_owned())
}

const STEPS: &[(usize, u64)] = &[(10, 16), (300, 16), (30, 16)];

#[test]
fn what_continues_the_last_checkpoint_is_cosigned() {
    for seen in 0..=STEPS.len() {
        let (request, last, log) = asked(STEPS, seen);
        let text = answer(&request, last.as_ref());
        let expected = SignedNote::read(&log.head()).map(|note| note.text);
        assert_eq!(text.ok(), expected, "after {seen} steps");
    }
}

#[test]
fn another_size_than_the_last_cosigned_one_is_told_the_right_one() {
    let (request, last, _) = asked(STEPS, 1);
    assert_eq!(answer(&request, None), Err(WitnessRefusal::Elsewhere(0)));
    let (later, _, _) = asked(STEPS, 2);
    let refused = answer(&later, last.as_ref());
    assert_eq!(refused, Err(WitnessRefusal::Elsewhere(16)));
}

#[test]
fn a_fork_is_refused_whether_it_is_longer_or_of_the_same_size() {
    let (request, _, _) = asked(STEPS, 1);
    let fork = |size| Checkpoint {
        origin: key().name,
        size,
        root: Hash([3; 32]),
    };
    let refused = answer(&request, Some(&fork(16)));
    assert_eq!(refused, Err(WitnessRefusal::Inconsistent));
    let (same, last, _) = asked(STEPS, STEPS.len());
    assert!(answer(&same, last.as_ref()).is_ok());
    let size = last.map_or(0, |last| last.size);
    let refused = answer(&same, Some(&fork(size)));
    assert_eq!(refused, Err(WitnessRefusal::Inconsistent));
}

#[test]
fn a_proof_where_none_belongs_and_a_proof_that_is_wrong_are_refused() {
    let (mut request, _, _) = asked(STEPS, 0);
    request.proof.push(Hash([1; 32]));
    assert_eq!(answer(&request, None), Err(WitnessRefusal::Inconsistent));
    let (mut request, last, _) = asked(STEPS, 1);
    request.proof[0].0[0] ^= 1;
    let refused = answer(&request, last.as_ref());
    assert_eq!(refused, Err(WitnessRefusal::Inconsistent));
    let (mut request, last, _) = asked(STEPS, 1);
    request.proof.pop();
    let refused = answer(&request, last.as_ref());
    assert_eq!(refused, Err(WitnessRefusal::Inconsistent));
}

#[test]
fn an_empty_log_has_the_root_of_the_empty_tree() {
    let signed = |root| {
        let head = Checkpoint {
            origin: key().name,
            size: 0,
            root,
        };
        head.sign(&key(), |text| signing().sign(text).to_bytes())
    };
    let ask = |root| AddCheckpoint {
        old: 0,
        proof: Vec::new(),
        checkpoint: signed(root),
    };
    assert!(answer(&ask(ledger::empty_root()), None).is_ok());
    let refused = answer(&ask(Hash([1; 32])), None);
    assert_eq!(refused, Err(WitnessRefusal::Inconsistent));
}

#[test]
fn an_unknown_log_and_a_key_that_nobody_named_are_told_apart() {
    let (request, _, log) = asked(STEPS, 0);
    let refusal = |request: &AddCheckpoint, keys: &[NoteKey]| request.of_known(keys).err();
    let other = NoteKey {
        name: "other.example/log".to_owned(),
        ..key()
    };
    assert_eq!(refusal(&request, &[]), Some(WitnessRefusal::UnknownLog));
    assert_eq!(
        refusal(&request, &[other]),
        Some(WitnessRefusal::UnknownLog)
    );
    let stranger = NoteKey {
        name: key().name,
        key: holder(8).verifying_key().to_bytes(),
    };
    let known = std::slice::from_ref(&stranger);
    assert_eq!(refusal(&request, known), Some(WitnessRefusal::NotSigned));
    // After a change of keys both are known; one of them signed.
    assert_eq!(refusal(&request, &[stranger, key()]), None);
    // A line under a known name and id that does not verify is no line of a stranger's.
    let Some(note) = SignedNote::read(&log.head()) else {
        panic!("a note")
    };
    let forged = key().sign("another text\n", |text| signing().sign(text).to_bytes());
    let line = forged.lines().last().unwrap_or_default();
    let request = AddCheckpoint {
        checkpoint: format!("{}{line}\n", log.head()),
        ..request
    };
    assert!(!note.signatures.is_empty());
    assert_eq!(refusal(&request, &[key()]), Some(WitnessRefusal::NotSigned));
}

#[test]
fn what_is_kept_of_an_offer_has_the_logs_own_signatures_alone() {
    let (mut request, _, log) = asked(STEPS, 0);
    let Some(note) = SignedNote::read(&log.head()) else {
        panic!("a note")
    };
    request.checkpoint.push_str(&cosigned(&note.text, 7, NOW));
    let keys = [key()];
    let offered = request.of_known(&keys);
    let kept = offered.map(|offered| offered.note().to_owned());
    assert_eq!(kept.ok(), Some(log.head()));
}

#[test]
fn a_request_that_is_written_otherwise_is_refused() {
    let (request, _, log) = asked(STEPS, 1);
    let text = request.to_string();
    assert_eq!(AddCheckpoint::read(&text), Some(request));
    let head = log.head();
    let hash = "PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=\n";
    for wrong in [
        text.replacen("old ", "old  ", 1),
        text.replacen("old ", "old 0", 1),
        text.replacen("old ", "old +", 1),
        text.replacen("old ", "new ", 1),
        text.replacen('\n', "\r\n", 1),
        format!("old 18446744073709551616\n\n{head}"),
        format!("old 16\n{}\n{head}", hash.repeat(64)),
        format!("old 16\nAAAA\n\n{head}"),
        format!("old 16\n{hash}"),
        format!("old 16\n{hash}\n\n"),
    ] {
        let keys = [key()];
        let read = AddCheckpoint::read(&wrong);
        let refused = read.is_none_or(|read| read.of_known(&keys).is_err());
        assert!(refused, "{wrong}");
    }
    let most = format!("old 16\n{}\n{head}", hash.repeat(63));
    assert!(AddCheckpoint::read(&most).is_some());
    // The old size may not be beyond the new one.
    let beyond = AddCheckpoint::read(&format!("old 1000000\n\n{head}"));
    let keys = [key()];
    let refused = beyond.map(|read| read.of_known(&keys).err());
    assert_eq!(refused, Some(Some(WitnessRefusal::Malformed)));
}

#[test]
fn a_cosignature_says_when_and_holds_for_its_text_time_and_witness_alone() {
    let log = Log::grown(STEPS, 1);
    let text = log
        .head()
        .split("\n\n")
        .next()
        .map(|text| format!("{text}\n"));
    let text = text.unwrap_or_default();
    let note = |lines: &str| {
        let read = SignedNote::read(&format!("{}{lines}", log.head()));
        read.unwrap_or_else(|| panic!("no note: {lines}"))
    };
    let line = cosigned(&text, 7, NOW);
    assert_eq!(witness(7).time_on(&note(&line)), Some(NOW));
    assert_eq!(witness(8).time_on(&note(&line)), None);
    let renamed = WitnessKey {
        name: "w8.example/witness".to_owned(),
        ..witness(7)
    };
    assert_eq!(renamed.time_on(&note(&line)), None);
    let elsewhere = cosigned("another\n1\n\n", 7, NOW);
    assert_eq!(witness(7).time_on(&note(&elsewhere)), None);
    // Of two of its own the newer one counts; one that does not verify spoils both.
    let both = format!("{}{line}", cosigned(&text, 7, NOW - 60));
    assert_eq!(witness(7).time_on(&note(&both)), Some(NOW));
    assert_eq!(
        witness(7).time_on(&note(&format!("{line}{elsewhere}"))),
        None
    );
    // A time that is none, and one that no clock shows.
    for time in [0, 1 << 63] {
        assert_eq!(witness(7).time_on(&note(&cosigned(&text, 7, time))), None);
    }
    // The log's own signature and those of unknown kinds are left in peace.
    let strange = "\u{2014} pq.example/w AAAAAQIDBAUGBwgJCg==\n";
    assert!(note(&format!("{line}{strange}")).is_signed_by(&key()));
    assert_eq!(
        witness(7).time_on(&note(&format!("{strange}{line}"))),
        Some(NOW)
    );
}

#[test]
fn of_an_answer_the_witness_own_line_alone_is_taken() {
    let text = "node.example/log\n1\nPlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=\n";
    let (own, other) = (cosigned(text, 7, NOW), cosigned(text, 8, NOW));
    let take = |answer: &str| witness(7).line_of(text, answer);
    assert_eq!(take(&own).as_ref(), Some(&own));
    assert_eq!(take(&format!("{other}{own}")).as_ref(), Some(&own));
    assert_eq!(take(&other), None);
    assert_eq!(take(""), None);
    assert_eq!(take("no signature\n"), None);
    // An answer that would make the text longer than what was asked.
    let shifted = cosigned(&format!("{text}\nmore\n"), 7, NOW);
    assert_eq!(take(&format!("more\n\n{shifted}")), None);
}

#[test]
fn a_witness_key_is_read_as_it_was_written_and_is_no_logs_key() {
    let text = witness(7).text();
    assert_eq!(WitnessKey::read(&text), Some(witness(7)));
    assert_eq!(NoteKey::read(&text), None);
    assert_eq!(WitnessKey::read(&key().text()), None);
    assert_eq!(WitnessKey::read(&text.replace("w7", "w8")), None);
}

/// Reads a policy, in which `W1`, `W2` … stand for keys, and says who is needed, or what is wrong.
fn policy(text: &str, signed_by: &[u8]) -> String {
    let mut text = text.replace("LOG", &key().text());
    for seed in 1..=9 {
        text = text.replace(&format!("W{seed}"), &witness(seed).text());
    }
    let log = Log::grown(&[(1, 16)], 1);
    let Some(plain) = SignedNote::read(&log.head()) else {
        panic!("a note")
    };
    let lines = signed_by
        .iter()
        .map(|seed| cosigned(&plain.text, *seed, NOW));
    let note = SignedNote::read(&format!("{}{}", log.head(), lines.collect::<String>()));
    match (Policy::read(&text), note) {
        (Ok(policy), Some(note)) => match policy.standing(&note).is_met {
            true => "met".to_owned(),
            false => "not met".to_owned(),
        },
        (Err(problem), _) => problem.to_string(),
        (_, None) => "no note".to_owned(),
    }
}

#[test]
fn a_policy_is_met_by_its_quorum_and_by_nothing_less() {
    let nested = "# two levels, as in the specification
        log LOG https://log.example
        witness x1 W1 https://x1.example
        witness x2\tW2
        witness x3 W3
        group x 2 x1 x2 x3

        witness y1 W4
        witness y2 W5
        group y any y1 y2
        group both all x y
        quorum both
        ";
    assert_eq!(policy(nested, &[1, 3, 5]), "met");
    assert_eq!(policy(nested, &[1, 2, 3]), "not met");
    assert_eq!(policy(nested, &[1, 4, 5]), "not met");
    assert_eq!(policy(nested, &[]), "not met");
    // Nobody counts twice.
    assert_eq!(policy(nested, &[1, 1, 4]), "not met");
    assert_eq!(policy("witness a W1\nquorum a", &[1]), "met");
    assert_eq!(policy("witness a W1\nquorum a", &[2]), "not met");
    assert_eq!(policy("quorum none", &[]), "met");
}

#[test]
fn a_policy_that_is_wrong_says_where_and_how() {
    for (text, said) in [
        ("", "line 1: there is no line 'quorum NAME'"),
        (
            "quorum a",
            "line 1: the quorum is not named in an earlier line",
        ),
        (
            "quorum none\nquorum none",
            "line 2: there is a second quorum",
        ),
        (
            "witness a LOG",
            "line 1: this is no witness's key of the kind that is known here (Ed25519, type 4)",
        ),
        (
            "log W1",
            "line 1: this is no log's key (Ed25519, name+id+key)",
        ),
        (
            "witness a W1\nwitness b W1",
            "line 2: the same witness is named twice",
        ),
        ("witness a W1\nwitness a W2", "line 2: the name is taken"),
        ("witness none W1", "line 1: the name is taken"),
        ("log LOG\nlog LOG", "line 2: the same log is named twice"),
        (
            "witness a W1\ngroup g 0 a",
            "line 2: a group needs at least one of its members, and not more than it has",
        ),
        (
            "witness a W1\ngroup g 2 a",
            "line 2: a group needs at least one of its members, and not more than it has",
        ),
        (
            "witness a W1\ngroup g 01 a",
            "line 2: how many are needed is 'any', 'all' or a number",
        ),
        (
            "witness a W1\ngroup g any a a",
            "line 2: a member stands in a group already",
        ),
        (
            "group g any g",
            "line 1: a member is not named in an earlier line",
        ),
        ("witness a W1\r", "line 1: it has a control character"),
        (
            "who knows",
            "line 1: a line is 'log KEY', 'witness NAME KEY', 'group NAME K NAME…' or 'quorum NAME'",
        ),
    ] {
        assert_eq!(policy(text, &[]), said, "{text}");
    }
    assert!(Policy::read(&"#\n".repeat(40_000)).is_err());
}

#[test]
fn so_many_out_of_these_witnesses() {
    let keys = [witness(1), witness(2), witness(3)];
    let log = Log::grown(&[(1, 16)], 1);
    let Some(plain) = SignedNote::read(&log.head()) else {
        panic!("a note")
    };
    let lines = [1, 3].map(|seed| cosigned(&plain.text, seed, NOW)).concat();
    let Some(note) = SignedNote::read(&format!("{}{lines}", log.head())) else {
        panic!("a note")
    };
    let met = |needed| Policy::any(needed, &keys).map(|policy| policy.standing(&note).is_met);
    assert_eq!(
        [met(0), met(1), met(2), met(3)],
        [Ok(true), Ok(true), Ok(true), Ok(false)]
    );
    assert!(met(4).is_err());
    assert!(Policy::any(1, &[witness(1), witness(1)]).is_err());
    let times = Policy::any(2, &keys).map(|policy| policy.standing(&note).witnesses);
    let times = times.map(|all| all.into_iter().map(|(_, time)| time).collect::<Vec<_>>());
    assert_eq!(times, Ok(vec![Some(NOW), None, Some(NOW)]));
}

/// Go's `note` package verifies log and witnesses, its `tlog` package what a witness is asked.
#[test]
fn the_go_client_verifies_cosignatures_and_what_a_witness_is_asked() {
    let steps: Vec<_> = (0..60).map(|step| (step % 7, 16)).collect();
    let (request, _, mut log) = asked(&steps, 41);
    let Some(plain) = SignedNote::read(&log.head()) else {
        panic!("a note")
    };
    let lines = [1, 2].map(|seed| cosigned(&plain.text, seed, NOW)).concat();
    let note = format!("{}{lines}", log.head());
    log.files.insert("checkpoint".to_owned(), note.into_bytes());
    let folder = tempfile::tempdir().unwrap_or_else(|problem| panic!("a folder: {problem}"));
    for (path, bytes) in &log.files {
        write(&folder.path().join(path), bytes);
    }
    let asked = folder.path().join("add-checkpoint");
    write(&asked, request.to_string().as_bytes());
    let keys = [1, 2].map(|seed| witness(seed).text());
    let said = go(folder.path(), &keys);
    assert!(said.starts_with("OK size="), "{said}");
    // A witness that did not sign, and a proof from another size.
    let said = go(folder.path(), &[witness(3).text()]);
    assert!(said.starts_with("BAD cosignatures 0 of 1"), "{said}");
    let wrong = request.to_string().replacen("old ", "old 1", 1);
    write(&asked, wrong.as_bytes());
    let said = go(folder.path(), &keys);
    assert!(said.starts_with("BAD request"), "{said}");
}

proptest! {
    #[test]
    fn no_text_whatever_is_taken_for_a_request_a_cosignature_or_a_key(text: String) {
        prop_assert!(AddCheckpoint::read(&text).is_none_or(|read| read.of_known(&[key()]).is_err()));
        prop_assert!(witness(7).line_of("node.example/log\n1\n", &text).is_none());
        prop_assert!(WitnessKey::read(&text).is_none());
        let _ = Policy::read(&text);
    }

    #[test]
    fn whoever_changes_one_bit_of_a_request_gets_no_cosignature(place: usize, bit in 0_u8..8) {
        let (request, last, log) = asked(STEPS, 1);
        let mut bytes = request.to_string().into_bytes();
        let place = place % bytes.len();
        bytes[place] ^= 1 << bit;
        let Ok(text) = String::from_utf8(bytes) else { return Ok(()) };
        let Some(read) = AddCheckpoint::read(&text) else { return Ok(()) };
        let keys = [key()];
        let Ok(offered) = read.of_known(&keys) else { return Ok(()) };
        // Only what was never signed could differ: the checkpoint itself did not.
        prop_assert_eq!(offered.note(), log.head());
        prop_assert!(offered.continues(last.as_ref()).is_err());
    }
}
