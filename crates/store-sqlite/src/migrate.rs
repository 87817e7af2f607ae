//! Brings a database to the schema that this program knows, one numbered file after the other.
//!
//! Absent: going back. A database that is newer is refused before anything is written.

use crate::error::of_sqlite;
use rusqlite::Connection;
use store::StoreError;

/// Marks a file as ours: "RCRS".
const APPLICATION: u32 = 0x5243_5253;

/// The migrations. A released one never changes; `tidy` holds that.
const MIGRATIONS: &[&str] = &[include_str!("../migrations/0001_entries_heads_tiles.sql")];

/// Refuses what is newer than this program, or not ours at all. Writes nothing.
pub fn check(connection: &Connection) -> Result<u32, StoreError> {
    let number = |pragma| {
        let value = connection.pragma_query_value(None, pragma, |row| row.get::<_, u32>(0));
        value.map_err(of_sqlite)
    };
    let (application, found) = (number("application_id")?, number("user_version")?);
    let tables = "SELECT count(*) FROM sqlite_schema";
    let tables: u32 = connection
        .query_row(tables, [], |row| row.get(0))
        .map_err(of_sqlite)?;
    if application != APPLICATION && (application != 0 || found != 0 || tables != 0) {
        return Err(StoreError::Unfit(
            "the file is another program's database".to_owned(),
        ));
    }
    let known = u32::try_from(MIGRATIONS.len()).unwrap_or(u32::MAX);
    if found > known {
        return Err(StoreError::Newer { found, known });
    }
    Ok(found)
}

/// Runs what is missing.
pub fn run(connection: &mut Connection) -> Result<(), StoreError> {
    let found = check(connection)?;
    for (number, migration) in (1u32..).zip(MIGRATIONS) {
        if number > found {
            step(connection, number, migration).map_err(of_sqlite)?;
        }
    }
    Ok(())
}

/// One migration and its number, whole or not at all.
fn step(connection: &mut Connection, number: u32, migration: &str) -> rusqlite::Result<()> {
    let transaction = connection.transaction()?;
    transaction.execute_batch(migration)?;
    transaction.pragma_update(None, "application_id", APPLICATION)?;
    transaction.pragma_update(None, "user_version", number)?;
    transaction.commit()
}
