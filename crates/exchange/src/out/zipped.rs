//! Several files in one ZIP, which every system opens. The same files give the same bytes: no times, no owners.

use super::OutFile;
use crate::Refused;
use std::io::{Cursor, Write as _};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// The files as one ZIP, in the order given.
///
/// # Errors
/// Where a name stands twice, or there are more bytes than a ZIP takes.
pub fn zipped(files: &[OutFile]) -> Result<Vec<u8>, Refused> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(zip::DateTime::default());
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    for file in files {
        out.start_file(file.name.as_str(), options)
            .map_err(|_| Refused::Broken)?;
        out.write_all(&file.bytes).map_err(|_| Refused::TooLarge)?;
    }
    let done = out.finish().map_err(|_| Refused::TooLarge)?;
    Ok(done.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_files_are_the_same_bytes_and_come_back() {
        let file = |name: &str, text: &str| OutFile {
            name: name.to_owned(),
            bytes: text.as_bytes().to_vec(),
        };
        let files = [file("a.csv", "1"), file("تقرير.csv", "2")];
        let once = zipped(&files);
        assert!(once.is_ok() && once == zipped(&files));
        let read = zip::ZipArchive::new(Cursor::new(once.unwrap_or_default()));
        assert_eq!(read.map(|it| it.len()).ok(), Some(2));
        let twice = [file("a.csv", "1"), file("a.csv", "2")];
        assert!(zipped(&twice).is_err());
    }
}
