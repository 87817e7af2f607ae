//! What the replica's entries mean to the charter, read from their headers' facts alone: for whoever holds no key.
//!
//! Absent: bodies. They are not even read from the disk.

use super::{Facts, Replica, ReplicaProblem, author, kind, stream_id, unsigned};
use charter::{Editions, Running, Step};
use entry::StreamKind;
use rusqlite::{Row, params};
use std::collections::BTreeMap;
use words::{Moment, StreamId};

const COLUMNS: &str = "stream, position, kind, author_kind, author, at, facts";

impl Replica {
    /// The promises on every stream of a kind.
    ///
    /// # Errors
    /// See [`ReplicaProblem`].
    pub(crate) fn running_on_all(
        &self,
        of: StreamKind,
        editions: &Editions,
    ) -> Result<BTreeMap<StreamId, Running>, ReplicaProblem> {
        self.read(|sql| {
            let mut query = sql.prepare_cached(&format!(
                "SELECT {COLUMNS} FROM entry WHERE stream_kind = ?1 ORDER BY seq"
            ))?;
            let mut rows = query.query([of as u8])?;
            let mut all = BTreeMap::<StreamId, Running>::new();
            while let Some(row) = rows.next()? {
                let (stream, step) = step(row)?;
                let running = all.entry(stream).or_default();
                running.take(editions.at(step.charter), &step);
            }
            Ok(all)
        })
    }

    /// The promises on one stream.
    ///
    /// # Errors
    /// See [`ReplicaProblem`].
    pub(crate) fn running_on(
        &self,
        stream: StreamId,
        editions: &Editions,
    ) -> Result<Running, ReplicaProblem> {
        self.read(|sql| {
            let mut query = sql.prepare_cached(&format!(
                "SELECT {COLUMNS} FROM entry WHERE stream = ?1 ORDER BY position"
            ))?;
            let mut rows = query.query(params![&stream.as_bytes()[..]])?;
            let mut running = Running::default();
            while let Some(row) = rows.next()? {
                let (_, step) = step(row)?;
                running.take(editions.at(step.charter), &step);
            }
            Ok(running)
        })
    }
}

fn step(row: &Row<'_>) -> Result<(StreamId, Step), ReplicaProblem> {
    let stream = stream_id(&row.get::<_, Vec<u8>>(0)?)?;
    let facts: String = row.get(6)?;
    let facts: Facts = serde_json::from_str(&facts).map_err(|_| ReplicaProblem::Damaged)?;
    if let Some(step) = facts.step {
        return Ok((stream, step));
    }
    let step = peer::step_of_facts(peer::Facts {
        position: unsigned(row.get(1)?)?,
        kind: kind(row.get(2)?)?,
        author: author(row.get(3)?, row.get(4)?)?,
        at: Moment(row.get(5)?),
        charter: None,
        discharges: &facts.discharges,
        marks: &[],
    });
    Ok((stream, step))
}
