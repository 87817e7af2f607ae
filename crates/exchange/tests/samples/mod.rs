//! Files of other systems, where they lie beside the project. They are not ours and not in it.

use std::path::Path;

/// A sample; none, with the reason on standard error, where it is absent.
pub fn sample(name: &str) -> Option<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/domain/data");
    let read = std::fs::read(folder.join(name));
    if read.is_err() {
        eprintln!("skipped: no {name} beside the project");
    }
    read.ok()
}
