//! The public log: its checkpoint, tiles and entry bundles, as c2sp.org/tlog-tiles lays them out.
use crate::Node;
use crate::mailbox::Proof;
use store::{StoreError, Stored};

pub(crate) struct Covered;

impl Covered {
    pub(crate) async fn read(_node: &Node) -> Result<Self, StoreError> {
        Ok(Self)
    }
    pub(crate) async fn prove(
        &self,
        _node: &Node,
        _stored: &Stored,
    ) -> Result<Option<Proof>, StoreError> {
        Ok(None)
    }
}
