//! The log against a tree that is computed the slow way, against flipped bits, and against Go's own client.

mod support;

use ledger::{
    Checkpoint, LogReader, LogState, NoteKey, ProofText, consistency, empty_root, inclusion,
    leaf_count, leaf_hash, node_hash, tiles_for_consistency, tiles_for_inclusion,
    verify_consistency, verify_inclusion,
};
use proptest::prelude::*;
use support::{Log, go, key, seeded, write};
use words::Hash;

fn slow_root(leaves: &[[u8; 32]]) -> Hash {
    match leaves {
        [] => empty_root(),
        [one] => leaf_hash(one),
        _ => {
            let (left, right) = leaves.split_at(leaves.len().next_power_of_two() / 2);
            node_hash(&slow_root(left), &slow_root(right))
        }
    }
}

#[test]
fn a_step_adds_the_same_number_of_leaves_until_more_wait_than_fit() {
    assert_eq!([0, 1, 16].map(|pending| leaf_count(pending, 16)), [16; 3]);
    assert_eq!(
        [17, 32, 33, 1000].map(|pending| leaf_count(pending, 16)),
        [32, 32, 64, 1024]
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    #[test]
    fn roots_and_proofs_are_those_of_the_slow_tree(
        steps in prop::collection::vec((0_usize..40, 1_u64..20), 1..12),
        seed: u64,
        place: u64,
        old: u64,
    ) {
        let log = Log::grown(&steps, seed);
        let size = log.state.size();
        prop_assert_eq!(log.leaves.len() as u64, size);
        prop_assert_eq!(log.state.root(), slow_root(&log.leaves));
        prop_assert!(log.reader().audit(|_, _| ()).is_ok());

        let (index, old) = (place % size, old % size + 1);
        let path = inclusion(index, size, |tile| {
            assert!(tiles_for_inclusion(index, size).contains(tile));
            log.files.get(&tile.to_string()).cloned()
        });
        let path = path.unwrap_or_default();
        let data = log.leaves[index as usize];
        prop_assert!(verify_inclusion(&data, index, size, &path, &log.state.root()));
        let next = (index + 1) % size;
        prop_assert!(next == index || !verify_inclusion(&data, next, size, &path, &log.state.root()));

        let proof = consistency(old, size, |tile| {
            assert!(tiles_for_consistency(old, size).contains(tile));
            log.files.get(&tile.to_string()).cloned()
        });
        let old_root = slow_root(&log.leaves[..old as usize]);
        let proof = proof.unwrap_or_default();
        prop_assert!(verify_consistency(old, &old_root, size, &log.state.root(), &proof));
        prop_assert!(old == size || !verify_consistency(old, &Hash([0; 32]), size, &log.state.root(), &proof));
    }

    #[test]
    fn no_text_whatever_is_taken_for_a_note_a_proof_or_a_path(text: String) {
        prop_assert!(Checkpoint::verify(&text, &key()).is_err());
        prop_assert!(ProofText::read(&text).is_none());
        prop_assert!(LogState::read(text.as_bytes()).is_none());
        prop_assert!(NoteKey::read(&text).is_none());
    }
}

/// Ten thousand single flipped bits, spread over checkpoint, bundles and tiles: each is noticed.
#[test]
fn every_flipped_bit_is_noticed() {
    let log = Log::grown(&[(100, 16), (300, 16), (5, 16), (200, 16)], 7);
    let total: usize = log.files.values().map(Vec::len).sum();
    let mut chance = seeded(11);
    let mut current: Vec<_> = log.files.keys().cloned().collect();
    // Open tiles of earlier sizes are no part of the log any more.
    let mut used = std::collections::BTreeSet::from(["checkpoint".to_owned()]);
    let mut reader = LogReader::new(key(), |path: &str| {
        used.insert(path.to_owned());
        log.files.get(path).cloned()
    });
    assert!(reader.audit(|_, _| ()).is_ok());
    drop(reader);
    current.retain(|path| used.contains(path));
    assert!(total > 0);
    for _ in 0..10_000 {
        let mut random = [0; 8];
        chance(&mut random);
        let random = u64::from_be_bytes(random) as usize;
        let path = &current[random % current.len()];
        let bit = (random >> 16) % (log.files[path].len() * 8);
        let mut reader = LogReader::new(key(), |wanted: &str| {
            let mut bytes = log.files.get(wanted).cloned()?;
            if wanted == path {
                bytes[bit / 8] ^= 1 << (bit % 8);
            }
            Some(bytes)
        });
        assert!(reader.audit(|_, _| ()).is_err(), "{path} bit {bit}");
    }
}

#[test]
fn a_fork_and_a_roll_back_are_noticed_and_growth_is_not() {
    let steps = [(10, 16), (20, 16), (30, 16)];
    let (early, late) = (Log::grown(&steps[..2], 1), Log::grown(&steps, 1));
    let fork = Log::grown(&steps, 2);
    let seen = |log: &Log| Checkpoint {
        origin: key().name,
        size: log.state.size(),
        root: log.state.root(),
    };
    assert!(late.reader().follow(&seen(&early)).is_ok());
    assert!(late.reader().follow(&seen(&late)).is_ok());
    assert!(fork.reader().follow(&seen(&early)).is_err());
    assert!(early.reader().follow(&seen(&late)).is_err());
}

#[test]
fn a_proof_is_carried_as_text_and_checked_without_the_log() {
    let log = Log::grown(&[(100, 16), (3, 16)], 5);
    let found = log.reader().prove(77, &log.leaves[77]);
    let Ok((_, path)) = found else {
        panic!("the leaf is there")
    };
    let proof = ProofText {
        extra: Vec::new(),
        index: 77,
        path,
        checkpoint: log.head(),
    };
    assert!(proof.to_string().len() < 2048);
    let read = ProofText::read(&proof.to_string());
    assert_eq!(read.as_ref(), Some(&proof));
    assert!(proof.verify(&log.leaves[77], &key()).is_ok());
    assert!(proof.verify(&log.leaves[76], &key()).is_err());
    let stranger = NoteKey {
        key: [1; 32],
        ..key()
    };
    assert!(proof.verify(&log.leaves[77], &stranger).is_err());
}

#[test]
fn a_pinned_key_is_read_as_it_was_written() {
    assert_eq!(NoteKey::read(&key().text()), Some(key()));
    assert_eq!(NoteKey::read(&key().text().replace("node", "nodf")), None);
}

/// The independent client: Go's `note` and `tlog` packages read and verify a log of 70,000 leaves that we wrote.
#[test]
fn the_go_client_verifies_our_log_and_finds_a_flipped_bit() {
    let steps: Vec<_> = (0..140)
        .map(|step| (step % 37 * 3, 16))
        .chain([(60_000, 16)])
        .collect();
    let log = Log::grown(&steps, 3);
    assert!(log.state.size() > 65_536);
    let folder = tempfile::tempdir().unwrap_or_else(|problem| panic!("a folder: {problem}"));
    for (path, bytes) in &log.files {
        write(&folder.path().join(path), bytes);
    }
    let said = go(folder.path(), &[]);
    assert!(said.starts_with("OK size="), "{said}");
    let tile = folder.path().join("tile/0/x000/017");
    let tile = if tile.exists() {
        tile
    } else {
        folder.path().join("tile/0/017")
    };
    let mut bytes = std::fs::read(&tile).unwrap_or_default();
    bytes[1000] ^= 4;
    write(&tile, &bytes);
    let said = go(folder.path(), &[]);
    assert!(said.starts_with("BAD"), "{said}");
}
