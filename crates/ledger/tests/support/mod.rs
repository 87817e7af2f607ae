//! A log in memory, a seeded source of bytes, and the independent client in Go.
#![allow(
    dead_code,
    reason = "each test that shares this file uses what it needs"
)]

use ed25519_dalek::{Signer as _, SigningKey};
use ledger::{Checkpoint, LogReader, LogState, NoteKey, plan};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A log with everything that was ever put, and its commitments.
pub struct Log {
    pub state: LogState,
    pub files: BTreeMap<String, Vec<u8>>,
    pub leaves: Vec<[u8; 32]>,
}

/// A small, seeded source of bytes for tests.
pub fn seeded(mut seed: u64) -> impl FnMut(&mut [u8]) {
    move |bytes| {
        for byte in bytes {
            seed = seed
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            *byte = (seed >> 56) as u8;
        }
    }
}

pub fn signing() -> SigningKey {
    SigningKey::from_bytes(&[9; 32])
}

pub fn key() -> NoteKey {
    NoteKey {
        name: "node.example/log".to_owned(),
        key: signing().verifying_key().to_bytes(),
    }
}

impl Log {
    pub fn grown(steps: &[(usize, u64)], seed: u64) -> Self {
        let mut log = Self {
            state: LogState::empty(),
            files: BTreeMap::new(),
            leaves: Vec::new(),
        };
        let mut chance = seeded(seed);
        for (pending, step) in steps {
            let mut commitments = vec![[0; 32]; *pending];
            commitments.iter_mut().for_each(|data| chance(data));
            let planned = plan(&log.state, &commitments, *step, &mut chance);
            for (path, bytes) in planned.tiles {
                let earlier = log.files.insert(path.to_string(), bytes.clone());
                assert!(
                    earlier.is_none_or(|earlier| earlier == bytes),
                    "{path} changed"
                );
                if path.level.is_none() {
                    log.leaves.truncate(path.index as usize * 256);
                    log.leaves
                        .extend(path.commitments(&bytes).unwrap_or_default());
                }
            }
            for (commitment, leaf) in commitments.iter().zip(planned.leaves) {
                assert_eq!(log.leaves[leaf as usize], *commitment);
            }
            assert_eq!(
                LogState::read(&planned.state.encode()),
                Some(planned.state.clone())
            );
            log.state = planned.state;
        }
        log.files
            .insert("checkpoint".to_owned(), log.head().into_bytes());
        log
    }

    pub fn head(&self) -> String {
        let head = Checkpoint {
            origin: key().name,
            size: self.state.size(),
            root: self.state.root(),
        };
        head.sign(&key(), |text| signing().sign(text).to_bytes())
    }

    pub fn reader(&self) -> LogReader<impl FnMut(&str) -> Option<Vec<u8>>> {
        LogReader::new(key(), |path: &str| self.files.get(path).cloned())
    }
}

pub fn write(path: &Path, bytes: &[u8]) {
    let done = path
        .parent()
        .map(std::fs::create_dir_all)
        .transpose()
        .and_then(|_| std::fs::write(path, bytes));
    assert!(done.is_ok(), "writing the log for Go: {done:?}");
}

/// What the independent client says of a log in a folder; `witnesses` must have cosigned it.
pub fn go(folder: &Path, witnesses: &[String]) -> String {
    let program = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/go/verify.go");
    let run = Command::new("go")
        .args([
            "run",
            &program.to_string_lossy(),
            &folder.to_string_lossy(),
            &key().text(),
        ])
        .args(witnesses)
        .env("GO111MODULE", "off")
        .env("GOPATH", "/usr/share/gocode")
        .env("GOFLAGS", "")
        .env("GOCACHE", std::env::temp_dir().join("recourse-go-cache"))
        .output();
    match run {
        Ok(output) => {
            let said = String::from_utf8_lossy(&output.stdout).into_owned();
            if said.is_empty() {
                String::from_utf8_lossy(&output.stderr).into_owned()
            } else {
                said
            }
        }
        Err(_) => panic!("Go is not installed; `cargo xtask test` installs it"),
    }
}
