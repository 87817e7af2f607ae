//! Small files and folders that are whole or not there, also after a loss of power.
//!
//! Absent: large files (see [`crate::FolderBlobs`]) and any idea of what is in them.

use std::fs::{DirBuilder, File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

/// Writes a file that only its owner may read, replacing one that is there: after a loss of power
/// there is the old one or the new one, whole.
///
/// # Errors
/// What the file system says; the old file is then still there.
pub fn write_file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let (folder, new) = beside(path)?;
    let written = write_new(&new, bytes).and_then(|()| std::fs::rename(&new, path));
    if let Err(error) = written {
        // It may not have come into being at all; the first error is the one to tell.
        let _ = std::fs::remove_file(&new);
        return Err(error);
    }
    sync_folder(&folder)
}

/// Creates a folder that only its owner may enter, and those above it; one that is there stays as
/// it is.
///
/// # Errors
/// What the file system says.
pub fn create_folder(path: &Path) -> io::Result<()> {
    if path.is_dir() {
        return Ok(());
    }
    let above = match path.parent() {
        Some(above) if !above.as_os_str().is_empty() => above,
        _ => Path::new("."),
    };
    create_folder(above)?;
    match DirBuilder::new().mode(0o700).create(path) {
        Err(error) if error.kind() != io::ErrorKind::AlreadyExists => Err(error),
        _ => sync_folder(above),
    }
}

/// Makes the names in a folder durable.
///
/// # Errors
/// What the file system says.
pub fn sync_folder(path: &Path) -> io::Result<()> {
    File::open(path)?.sync_all()
}

/// The folder of a file, and a name in it for the new one.
fn beside(path: &Path) -> io::Result<(PathBuf, PathBuf)> {
    let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else {
        return Err(io::ErrorKind::InvalidInput.into());
    };
    let mut new = std::ffi::OsString::from(".");
    new.push(name);
    new.push(".new");
    let folder = match folder.as_os_str().is_empty() {
        true => PathBuf::from("."),
        false => folder.to_owned(),
    };
    let new = folder.join(new);
    Ok((folder, new))
}

fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    // What an interrupted attempt left is overwritten.
    options.write(true).create(true).truncate(true).mode(0o600);
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    // Before the rename: otherwise the new name could outlive the new bytes.
    file.sync_all()
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn a_file_is_replaced_whole_and_is_its_owners_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a/b/file");
        create_folder(path.parent().unwrap()).unwrap();
        std::fs::write(
            folder.path().join("a/b/.file.new"),
            b"left behind, and longer",
        )
        .unwrap();
        for bytes in [&b"first"[..], b"", b"second"] {
            write_file(&path, bytes).unwrap();
            assert_eq!(std::fs::read(&path).unwrap(), bytes);
        }
        let mode = |path: &Path| path.metadata().unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&path), 0o600);
        assert_eq!(mode(path.parent().unwrap()), 0o700);
        assert_eq!(
            std::fs::read_dir(path.parent().unwrap()).unwrap().count(),
            1
        );
    }

    #[test]
    fn a_file_that_cannot_be_written_leaves_the_old_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file");
        std::fs::create_dir(&path).unwrap();
        std::fs::write(path.join("inside"), b"kept").unwrap();
        assert!(write_file(&path, b"new").is_err());
        assert_eq!(std::fs::read(path.join("inside")).unwrap(), b"kept");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
