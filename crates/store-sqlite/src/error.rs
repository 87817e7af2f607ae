//! What SQLite and the file system say, in the words of the store.
//!
//! Absent: parameters and paths. SQLite's own messages name tables and columns, never values.

use rusqlite::ErrorCode;
use std::io;
use store::StoreError;

/// What SQLite said.
pub fn of_sqlite(error: rusqlite::Error) -> StoreError {
    let rusqlite::Error::SqliteFailure(failure, message) = &error else {
        return StoreError::Damaged(error.to_string());
    };
    let text = message.clone().unwrap_or_else(|| failure.to_string());
    match (failure.code, failure.extended_code) {
        // SQLite grows the index of its log by writing to it; when the disk is full, that fails
        // under another name.
        (ErrorCode::DiskFull, _) | (_, rusqlite::ffi::SQLITE_IOERR_SHMSIZE) => StoreError::Full,
        // A batch is decided before it is written, so a constraint that fails finds tables at odds.
        (
            ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase | ErrorCode::ConstraintViolation,
            _,
        ) => StoreError::Damaged(text),
        (ErrorCode::TooBig, _) => StoreError::TooLarge("a value"),
        _ => StoreError::Unavailable(text),
    }
}

/// What the file system said.
pub fn of_files(error: &io::Error) -> StoreError {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => StoreError::Full,
        // The kind only: an error's text may hold a path.
        kind => StoreError::Unavailable(format!("file system: {kind}")),
    }
}

/// A background thread ended early, which only a bug or the end of the program does.
pub fn ended() -> StoreError {
    StoreError::Unavailable("the store has stopped".to_owned())
}
