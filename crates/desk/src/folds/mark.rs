//! Whose something kept is, and up to which entry it goes: what does not fit the replica any more is thrown away.

use crate::replica::Replica;
use serde::{Deserialize, Serialize};
use words::{Hash, OfficerId};

/// The first thing in whatever is kept for an officer's next session.
#[derive(Serialize, Deserialize)]
pub(crate) struct Mark {
    version: u8,
    officer: OfficerId,
    /// Up to which entry everything is in it, and that entry's header: the replica must have the same.
    cursor: u64,
    hash: Hash,
}

impl Mark {
    /// The mark of what goes up to `cursor`; none where the replica is further.
    pub(crate) fn at(
        cursor: u64,
        version: u8,
        officer: OfficerId,
        replica: &Replica,
    ) -> Option<Self> {
        let current = replica.cursor().ok() == Some(cursor);
        let hash = replica.hash_at(cursor).ok().flatten();
        hash.filter(|_| current).map(|hash| Self {
            version,
            officer,
            cursor,
            hash,
        })
    }

    /// Up to which entry it goes, where it is this officer's, of this version, and the replica has that entry.
    pub(crate) fn fits(&self, version: u8, officer: OfficerId, replica: &Replica) -> Option<u64> {
        let theirs = self.version == version && self.officer == officer;
        let there = replica.hash_at(self.cursor).ok().flatten() == Some(self.hash);
        (theirs && there).then_some(self.cursor)
    }
}
