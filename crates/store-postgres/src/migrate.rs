//! Brings a database to the schema that this program knows, one numbered file after the other.
//!
//! Several processes may start at once; one makes the step, the others find it made. Absent: going
//! back. A database that is newer is refused before anything is written.

use crate::connect::connection;
use crate::error::of_postgres;
use deadpool_postgres::{Object, Pool};
use std::time::Duration;
use store::StoreError;
use tokio_postgres::error::{Error, SqlState};

/// The migrations. A released one never changes; `tidy` holds that.
const MIGRATIONS: &[&str] = &[include_str!("../migrations/0001_entries_heads_tiles.sql")];

/// How often a step is tried that another process is making as well.
const TRIES: u32 = 20;

/// The newest schema that this program knows.
fn known() -> u32 {
    u32::try_from(MIGRATIONS.len()).unwrap_or(u32::MAX)
}

/// Runs what is missing.
pub async fn run(pool: &Pool) -> Result<(), StoreError> {
    for tried in 0..TRIES {
        let client = connection(pool).await?;
        let found = found(&client).await?;
        if found > known() {
            return Err(StoreError::Newer {
                found,
                known: known(),
            });
        }
        let Some(migration) = MIGRATIONS.get(found as usize) else {
            return Ok(());
        };
        if let Err(error) = step(&client, found + 1, migration).await {
            // The connection is in an unknown state, so it is not used again.
            drop(Object::take(client));
            if !is_of_a_race(&error) {
                return Err(of_postgres(&error));
            }
            tokio::time::sleep(Duration::from_millis(50 * u64::from(tried))).await;
        }
    }
    Err(StoreError::Unavailable(
        "the database's schema keeps changing".to_owned(),
    ))
}

/// The schema found: 0 where there is none.
async fn found(client: &Object) -> Result<u32, StoreError> {
    let failed = |error: Error| match error.code() {
        // A table by our name that is not ours.
        Some(&SqlState::UNDEFINED_COLUMN) => {
            StoreError::Unfit("the database is another program's".to_owned())
        }
        _ => of_postgres(&error),
    };
    let query = "/* migrate */ SELECT to_regclass('meta') IS NOT NULL";
    if !client
        .query_one(query, &[])
        .await
        .map_err(failed)?
        .get::<_, bool>(0)
    {
        return Ok(0);
    }
    let query = "/* migrate */ SELECT application, schema FROM meta";
    let row = client.query_one(query, &[]).await.map_err(failed)?;
    if row.get::<_, &str>(0) != "recourse" {
        return Err(StoreError::Unfit(
            "the database is another program's".to_owned(),
        ));
    }
    Ok(u32::try_from(row.get::<_, i32>(1)).unwrap_or(0))
}

/// One migration and its number, whole or not at all.
async fn step(client: &Object, number: u32, migration: &str) -> Result<(), Error> {
    client
        .batch_execute("/* migrate */ BEGIN ISOLATION LEVEL SERIALIZABLE")
        .await?;
    client.batch_execute(migration).await?;
    let update = "/* migrate */ UPDATE meta SET schema = $1 WHERE schema = $1 - 1";
    let number = i32::try_from(number).unwrap_or(i32::MAX);
    client.execute(update, &[&number]).await?;
    client.batch_execute("/* migrate */ COMMIT").await
}

/// Whether another process made the same step at the same time.
fn is_of_a_race(error: &Error) -> bool {
    let race = [
        SqlState::UNIQUE_VIOLATION,
        SqlState::DUPLICATE_TABLE,
        SqlState::DUPLICATE_OBJECT,
        SqlState::T_R_SERIALIZATION_FAILURE,
        SqlState::T_R_DEADLOCK_DETECTED,
    ];
    error.code().is_some_and(|code| race.contains(code))
}
