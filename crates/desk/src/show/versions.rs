//! All versions of a record of the file, from the entries in which they stand.

use super::Scene;
use crate::folds::Seen;
use crate::replica::ReplicaProblem;
use crate::view::{FileView, NotFound, RecordKind, RecordRow, Recorded, VersionsView, Written};
use casework::CaseEvent;
use words::StreamId;

impl Scene<'_> {
    /// The records of a case with how many versions each has.
    pub(crate) fn records(
        &self,
        id: StreamId,
    ) -> Result<Result<(FileView, Vec<RecordRow>), NotFound>, ReplicaProblem> {
        let Ok(file) = self.file(id)? else {
            return Ok(Err(NotFound));
        };
        let mut rows: Vec<RecordRow> = Vec::new();
        for written in self.written_records(id)? {
            let (kind, record) = (written.record.kind(), written.record.id());
            match rows
                .iter_mut()
                .find(|it| it.kind == kind && it.id == record)
            {
                Some(row) => {
                    row.versions += 1;
                    row.last = written.at;
                    row.by = written.by;
                }
                None => rows.push(RecordRow {
                    kind,
                    id: record,
                    versions: 1,
                    last: written.at,
                    by: written.by,
                }),
            }
        }
        // What was taken off the file is not offered; what is masked has its number.
        rows.retain(|it| file.record_name(it.kind, &it.id).is_some());
        Ok(Ok((file, rows)))
    }

    /// All versions of one record, oldest first. Of a party that is masked for this officer there is none to see.
    pub(crate) fn versions(
        &self,
        id: StreamId,
        (kind, record): (RecordKind, &str),
    ) -> Result<Result<VersionsView, NotFound>, ReplicaProblem> {
        let Ok(file) = self.file(id)? else {
            return Ok(Err(NotFound));
        };
        let mut versions = self.written_records(id)?;
        versions.retain(|it| it.record.kind() == kind && it.record.id() == record);
        if versions.is_empty() || file.record_name(kind, record).is_none() {
            return Ok(Err(NotFound));
        }
        let masked = match &versions[0].record {
            Recorded::Party(it) => file.hides(it.party),
            Recorded::Incident(_) | Recorded::Cooperation(_) => false,
        };
        if masked {
            versions.clear();
        }
        Ok(Ok(VersionsView {
            file,
            kind,
            id: record.to_owned(),
            masked,
            versions,
        }))
    }

    fn written_records(&self, id: StreamId) -> Result<Vec<Written>, ReplicaProblem> {
        let opened = self.fold.open_case(id, self.replica)?;
        let entries = opened.map(|it| it.entries).unwrap_or_default();
        let mut all = Vec::new();
        for (kept, seen) in entries {
            let (Seen::Event(event), Some(by)) = (seen, self.author(&kept)) else {
                continue;
            };
            let record = match event.what {
                CaseEvent::PartyRecorded(it) => Recorded::Party(Box::new(it)),
                CaseEvent::IncidentRecorded(it) => Recorded::Incident(Box::new(it)),
                CaseEvent::CooperationRecorded(it) => Recorded::Cooperation(Box::new(it)),
                _ => continue,
            };
            all.push(Written {
                position: kept.position,
                by: self.name(by),
                at: kept.at,
                record,
            });
        }
        Ok(all)
    }
}
