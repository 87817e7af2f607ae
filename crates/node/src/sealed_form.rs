//! What claims to be sealed must at least read as an age file: a sender's word for it is never taken.

use crate::IntakeProblem;

const MAGIC: &[u8] = b"age-encryption.org/v1\n";
/// The hybrid stanza: nothing else is sealed here, neither to people nor to streams.
const STANZA: &[u8] = b"-> mlkem768x25519 ";
/// A header with one hybrid stanza has some 1,700 bytes; with twenty readers some 32,000.
const HEADER_MAX: usize = 256 * 1024;
/// The nonce of the payload and the tag of its last chunk.
const PAYLOAD_MIN: usize = 16 + 16;

/// The start of a sealed file, seen chunk by chunk until its header is complete.
#[derive(Default)]
pub(crate) struct Start {
    seen: Vec<u8>,
    after_header: Option<usize>,
}

impl Start {
    /// Looks at the next bytes.
    pub(crate) fn see(&mut self, bytes: &[u8]) -> Result<(), IntakeProblem> {
        if let Some(after) = &mut self.after_header {
            *after = after.saturating_add(bytes.len());
            return Ok(());
        }
        self.seen.extend_from_slice(bytes);
        match header_len(&self.seen) {
            Ok(Some(len)) => {
                self.after_header = Some(self.seen.len() - len);
                self.seen = Vec::new();
                Ok(())
            }
            Ok(None) if self.seen.len() <= HEADER_MAX => Ok(()),
            _ => Err(IntakeProblem::NotSealed),
        }
    }

    /// The file has ended.
    pub(crate) fn end(&self) -> Result<(), IntakeProblem> {
        match self.after_header {
            Some(after) if after >= PAYLOAD_MIN => Ok(()),
            _ => Err(IntakeProblem::NotSealed),
        }
    }
}

/// Whether these bytes read as an age file with a hybrid recipient and a payload.
pub(crate) fn is_sealed(bytes: &[u8]) -> bool {
    let mut start = Start::default();
    start.see(bytes).is_ok() && start.end().is_ok()
}

/// The header's length, none while it is incomplete; an error where it is no such header.
fn header_len(bytes: &[u8]) -> Result<Option<usize>, ()> {
    let begins = bytes.len().min(MAGIC.len());
    if bytes[..begins] != MAGIC[..begins] {
        return Err(());
    }
    if begins < MAGIC.len() {
        return Ok(None);
    }
    let mut hybrid = false;
    let mut at = MAGIC.len();
    while let Some(len) = bytes[at..].iter().position(|byte| *byte == b'\n') {
        let line = &bytes[at..at + len];
        at += len + 1;
        hybrid |= line.starts_with(STANZA);
        if let Some(mac) = line.strip_prefix(b"--- ") {
            return if hybrid && mac.len() == 43 {
                Ok(Some(at))
            } else {
                Err(())
            };
        }
        if !line.iter().all(|byte| (0x20..0x7f).contains(byte)) {
            return Err(());
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file() -> Vec<u8> {
        let mut file = MAGIC.to_vec();
        file.extend_from_slice(b"-> mlkem768x25519 abc\nZGVm\n--- ");
        file.extend_from_slice(&[b'A'; 43]);
        file.push(b'\n');
        file.extend_from_slice(&[0; 40]);
        file
    }

    #[test]
    fn a_sealed_file_is_known_in_any_cut() {
        let file = file();
        assert!(is_sealed(&file));
        for size in 1..file.len() {
            let mut start = Start::default();
            assert!(file.chunks(size).all(|chunk| start.see(chunk).is_ok()));
            assert!(start.end().is_ok());
        }
    }

    #[test]
    fn plain_text_and_cut_files_are_refused() {
        assert!(!is_sealed(b""));
        assert!(!is_sealed(b"they came at night"));
        assert!(!is_sealed(&file()[..60]));
        assert!(!is_sealed(
            &[MAGIC, b"-> X25519 abc\n--- ", &[b'A'; 43], b"\n", &[0; 40]].concat()
        ));
        assert!(!is_sealed(&[MAGIC, &vec![b'A'; HEADER_MAX]].concat()));
    }
}
