//! The audit book: who opened what. It names things by short reference and says nothing about
//! content.
//!
//! A record lies durably in the desk's outbox, sealed to the auditors, before the page is shown;
//! from there it goes to the node with the next batch. If the desk falls or the node is away, it
//! stays there until an officer of this desk hands it in. So nothing that was read is missing from
//! the book, unless the disk is.

use crate::replica::{Kept, ReplicaProblem};
use crate::session::{Live, Session};
use crate::state::{Inner, Pen};
use crate::view::{AuditAct, AuditRow, NotFound};
use crate::work::draft::{Draft, Seat};
use entry::{Author, Kind, StreamKind};
use peer::{Append, AppendOutcome};
use seal::{Auditors, Sealed};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use std::sync::{Arc, PoisonError};
use tokio::time::{Duration, Instant};
use words::{EventId, Moment, OfficerId, StreamId};

/// The same page opened again within this time by the same officer is the same reading.
const SAME: Duration = Duration::from_secs(60);
/// Records that go into one entry.
const BATCH: usize = 64;
/// Attempts against other desks that write the same book.
const ATTEMPTS: usize = 8;

/// One record.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Record {
    /// Its id: a record that was handed in twice is known by it.
    pub(crate) id: EventId,
    /// Who.
    pub(crate) by: OfficerId,
    /// When, to the minute.
    pub(crate) at: Moment,
    /// What.
    pub(crate) act: AuditAct,
    /// On what, by short reference; empty where on nothing.
    pub(crate) on: String,
}

/// Records as they are sealed.
#[derive(Serialize, Deserialize)]
pub(crate) struct Records {
    /// The form's version, 1.
    pub(crate) version: u8,
    /// The records.
    pub(crate) records: Vec<Record>,
}

impl Live {
    /// Puts a record of reading into the outbox. Blocks for a durable write.
    ///
    /// # Errors
    /// Where it cannot be kept, what was asked for is not shown either.
    pub(crate) fn note(&self, act: AuditAct, on: String) -> Result<(), ReplicaProblem> {
        let now = Instant::now();
        {
            let mut recent = self.recent.lock().unwrap_or_else(PoisonError::into_inner);
            recent.retain(|_, since| now.saturating_duration_since(*since) < SAME);
            if !act.is_deed() && recent.contains_key(&(act, on.clone())) {
                return Ok(());
            }
        }
        let at = self.desk.now();
        let record = Record {
            id: EventId::from_random(self.desk.world.random()),
            by: self.officer,
            at: Moment(at.0.div_euclid(60) * 60),
            act,
            on: on.clone(),
        };
        let key = self
            .with_fold(|fold| fold.audit_recipient())
            .flatten()
            .ok_or(ReplicaProblem::Damaged)?;
        let records = Records {
            version: 1,
            records: vec![record.clone()],
        };
        let sealed =
            Sealed::<_, Auditors>::new(&records, &[&key]).map_err(|_| ReplicaProblem::Damaged)?;
        let id = self.desk.replica.put_out(sealed.as_bytes())?;
        // From here on the record is kept. If the write above fails, the page is not shown.
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.push((id, record));
        drop(waiting);
        let mut recent = self.recent.lock().unwrap_or_else(PoisonError::into_inner);
        recent.insert((act, on), now);
        Ok(())
    }

    /// The records of an entry of the audit book, each with who handed it in; none of an entry that cannot be read or is by
    /// nobody of the office. Nothing once the session is locked.
    pub(crate) fn audit_records(&self, kept: &Kept) -> Option<Vec<(OfficerId, Record)>> {
        self.with_fold(|fold| {
            let Author::Officer(key) = kept.author else {
                return None;
            };
            let by = fold.book.author(key, kept.seq)?.card.id;
            let records: Records = fold.keys.open_audit(kept.body.as_deref()?).ok()?;
            Some(records.records.into_iter().map(|it| (by, it)).collect())
        })
        .map(Option::unwrap_or_default)
    }
}

impl Inner {
    /// The outbox's records that an open session knows of.
    fn waiting_ids(&self) -> HashSet<i64> {
        let sessions: Vec<_> = self.sessions().values().cloned().collect();
        let mut ids = HashSet::new();
        for live in sessions {
            let waiting = live.waiting.lock().unwrap_or_else(PoisonError::into_inner);
            ids.extend(waiting.iter().map(|(id, _)| *id));
        }
        ids
    }
}

impl Session {
    /// Hands in what was read: this session's records as one entry, and what other sessions left
    /// behind.
    pub(crate) async fn hand_in(&self) {
        let desk = &self.0.desk;
        let _turn = desk.handing_in.lock().await;
        let Ok(rows) = desk.replica.outbox(BATCH) else {
            return;
        };
        if rows.is_empty() {
            desk.audit_waits(false);
            return;
        }
        match self.hand_in_rows(rows).await {
            Some(()) => desk.audit_waits(false),
            None => desk.audit_waits(true),
        }
    }

    async fn hand_in_rows(&self, rows: Vec<(i64, Vec<u8>)>) -> Option<()> {
        let desk = &self.0.desk;
        let audit = desk.office()?.audit;
        let mine: Vec<(i64, Record)> = {
            let waiting = self
                .0
                .waiting
                .lock()
                .unwrap_or_else(PoisonError::into_inner);
            waiting.iter().take(BATCH).cloned().collect()
        };
        let mut bodies: Vec<Vec<u8>> = Vec::new();
        let mut handed: Vec<i64> = Vec::new();
        if !mine.is_empty() {
            let key = self.0.with_fold(|fold| fold.audit_recipient()).flatten()?;
            let records = Records {
                version: 1,
                records: mine.iter().map(|(_, record)| record.clone()).collect(),
            };
            bodies.push(
                Sealed::<_, Auditors>::new(&records, &[&key])
                    .ok()?
                    .into_bytes(),
            );
            handed.extend(mine.iter().map(|(id, _)| *id));
        }
        // What no open session knows of was left by one that ended before it could hand in.
        let known = desk.waiting_ids();
        for (id, sealed) in rows {
            if !known.contains(&id) && bodies.len() < 16 {
                bodies.push(sealed);
                handed.push(id);
            }
        }
        if bodies.is_empty() {
            return Some(());
        }
        self.append_records(audit, &bodies).await?;
        // The node has them durably; only now may the outbox forget. If we fall between, they are
        // handed in twice, and shown once.
        desk.replica.handed_in(&handed).ok()?;
        let mut waiting = self
            .0
            .waiting
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        waiting.retain(|(id, _)| !handed.contains(id));
        Some(())
    }

    async fn append_records(&self, audit: StreamId, bodies: &[Vec<u8>]) -> Option<()> {
        let desk = &self.0.desk;
        for _ in 0..ATTEMPTS {
            let next = desk.replica.end_of(audit).ok()?.map_or(0, |end| end.next);
            let (append, pen) = self.0.with_fold(|fold| {
                let seat = Seat {
                    office: desk.office()?.office,
                    signing: &fold.keys.signing,
                    world: &desk.world,
                };
                let entries = (next..).zip(bodies).map(|(position, body)| {
                    let kind = (StreamKind::Audit, Kind::Audit);
                    Draft::new(audit, kind, position, body.clone()).sign(&seat)
                });
                let entries = entries.collect::<Result<_, _>>().ok()?;
                let append = Append {
                    version: 1,
                    entries,
                };
                Some((append, Pen::of(&fold.keys.signing)))
            })??;
            match desk.client.append(&append, &pen).await {
                Ok(AppendOutcome::Kept) => return Some(()),
                Ok(AppendOutcome::Conflict { stream, at }) => {
                    desk.arrived(stream, at).await;
                }
                Err(_) => return None,
            }
        }
        None
    }

    /// A part of the audit book, newest first.
    pub(crate) fn audit_rows(
        live: &Arc<Live>,
        before: Option<u64>,
        limit: usize,
    ) -> Result<Result<Vec<AuditRow>, NotFound>, ReplicaProblem> {
        let Some(audit) = live.desk.office().map(|office| office.audit) else {
            return Ok(Err(NotFound));
        };
        if live.with_scene(|scene| scene.fold.keys.reads_audit()) != Some(true) {
            return Ok(Err(NotFound));
        }
        live.note(AuditAct::ReadAudit, String::new())?;
        let mut before = before.unwrap_or(u64::MAX);
        let mut rows: Vec<AuditRow> = Vec::new();
        let mut seen = HashSet::new();
        while rows.len() < limit {
            let entries = live.desk.replica.stream_back(audit, before, 64)?;
            let Some(last) = entries.last() else { break };
            before = last.position;
            for kept in entries {
                let opened = live.audit_records(&kept).unwrap_or_default();
                let named = live.with_fold(|fold| {
                    let name = |id: OfficerId| fold.book.name(id);
                    let rows = opened.into_iter().rev().map(|(by, record)| {
                        let row = AuditRow {
                            position: kept.position,
                            at: record.at,
                            by: name(record.by),
                            handed_in_by: (record.by != by).then(|| name(by)),
                            act: record.act,
                            on: record.on,
                        };
                        (record.id, row)
                    });
                    rows.collect::<Vec<_>>()
                });
                for (id, row) in named.unwrap_or_default() {
                    if seen.insert(id) {
                        rows.push(row);
                    }
                }
                if rows.len() >= limit {
                    break;
                }
            }
        }
        Ok(Ok(rows))
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;

    #[test]
    fn records_are_written_as_in_their_golden_file_and_say_nothing_of_content() {
        let records = Records {
            version: 1,
            records: vec![Record {
                id: EventId::from_random([7; 16]),
                by: OfficerId::from_random([1; 16]),
                at: Moment(1_735_894_800),
                act: AuditAct::OpenedReport,
                on: "7f3a 91c2".to_owned(),
            }],
        };
        let golden = include_str!("../golden/audit_records.v1.json");
        let written = serde_json::to_string_pretty(&records).unwrap() + "\n";
        assert_eq!(written, golden);
        let read: Records = serde_json::from_str(golden).unwrap();
        assert_eq!(read.records[0].act, AuditAct::OpenedReport);
    }

    #[test]
    fn what_a_later_desk_recorded_is_not_lost_with_what_stands_beside_it() {
        let golden = include_str!("../golden/audit_records.v1.json");
        let later = golden.replace("opened_report", "burned");
        let read: Records = serde_json::from_str(&later).unwrap();
        assert_eq!(read.records[0].act, AuditAct::Other);
    }
}
