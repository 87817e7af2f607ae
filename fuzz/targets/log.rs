//! Notes, checkpoints, proofs and tile paths of a log that somebody else keeps; what a witness is asked and answers;
//! policies.
#![no_main]

use ledger::{
    AddCheckpoint, Checkpoint, LogState, NoteKey, Policy, ProofText, SignedNote, TilePath, WitnessKey,
};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Some(state) = LogState::read(bytes) {
        assert_eq!(state.encode(), bytes);
    }
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    let key = NoteKey {
        name: "log.example".to_owned(),
        key: [1; 32],
    };
    let witness = WitnessKey {
        name: "witness.example".to_owned(),
        key: [1; 32],
    };
    if let Some(note) = SignedNote::read(text) {
        let _ = note.is_signed_by(&key);
        assert!(witness.time_on(&note).is_none(), "nobody holds this key");
        if let Ok(policy) = Policy::any(1, std::slice::from_ref(&witness)) {
            assert!(!policy.standing(&note).is_met);
        }
    }
    assert!(witness.line_of("log.example\n1\n", text).is_none());
    if let Some(request) = AddCheckpoint::read(text) {
        assert!(request.of_known(std::slice::from_ref(&key)).is_err());
    }
    let _ = Policy::read(text);
    assert!(
        Checkpoint::verify(text, &key).is_err(),
        "nobody holds this key"
    );
    if let Some(proof) = ProofText::read(text) {
        assert!(proof.verify(b"leaf", &key).is_err());
    }
    if let Some(path) = TilePath::read(text) {
        assert_eq!(path.to_string(), text);
    }
});
