//! Notes, checkpoints, proofs and tile paths of a log that somebody else keeps.
#![no_main]

use ledger::{Checkpoint, LogState, NoteKey, ProofText, SignedNote, TilePath};

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
    if let Some(note) = SignedNote::read(text) {
        let _ = note.is_signed_by(&key);
    }
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
