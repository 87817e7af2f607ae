//! What PostgreSQL says, in the words of the store.
//!
//! Absent: details and hints, in which PostgreSQL repeats keys and values; addresses and passwords.

use deadpool_postgres::PoolError;
use store::StoreError;
use tokio_postgres::error::{Error, SqlState};

/// Whether a transaction that failed so has done nothing and may be tried again.
pub fn is_worth_another_try(error: &Error) -> bool {
    let again = [
        SqlState::T_R_SERIALIZATION_FAILURE,
        SqlState::T_R_DEADLOCK_DETECTED,
        // Two processes made the same row, and one of them was late.
        SqlState::UNIQUE_VIOLATION,
        // A statement that was sent along with the one that failed.
        SqlState::IN_FAILED_SQL_TRANSACTION,
    ];
    error.code().is_some_and(|code| again.contains(code))
}

/// Whether it was the connection that failed, and not what was sent over it.
pub fn is_of_the_connection(error: &Error) -> bool {
    let ending = [
        SqlState::ADMIN_SHUTDOWN,
        SqlState::CRASH_SHUTDOWN,
        SqlState::CANNOT_CONNECT_NOW,
        SqlState::IDLE_IN_TRANSACTION_SESSION_TIMEOUT,
    ];
    error.is_closed() || error.code().is_none_or(|code| ending.contains(code))
}

/// What PostgreSQL said.
pub fn of_postgres(error: &Error) -> StoreError {
    let Some(said) = error.as_db_error() else {
        // "connection closed", "error connecting to server" and the like.
        return StoreError::Unavailable(format!("database: {error}"));
    };
    let text = format!("database: {} ({})", said.message(), said.code().code());
    match *said.code() {
        SqlState::DISK_FULL => StoreError::Full,
        SqlState::DATA_CORRUPTED | SqlState::INDEX_CORRUPTED => StoreError::Damaged(text),
        _ => StoreError::Unavailable(text),
    }
}

/// What the pool of connections said.
pub fn of_pool(error: PoolError) -> StoreError {
    match error {
        PoolError::Backend(error) => of_postgres(&error),
        PoolError::Timeout(_) => {
            StoreError::Unavailable("database: no connection within the time allowed".to_owned())
        }
        PoolError::PostCreateHook(_) | PoolError::Closed | PoolError::NoRuntimeSpecified => {
            StoreError::Unavailable("database: no connection could be made ready".to_owned())
        }
    }
}

/// A background task ended early, which only a bug or the end of the program does.
pub fn ended() -> StoreError {
    StoreError::Unavailable("the store has stopped".to_owned())
}
