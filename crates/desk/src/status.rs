//! How it stands between the desk and its node.

use words::Moment;

/// How it stands with the node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NodeState {
    /// The desk has not heard from the node since it started.
    Starting,
    /// Everything the node has was fetched and checked.
    InStep,
    /// The node cannot be reached.
    Unreachable {
        /// Since when.
        since: Moment,
    },
    /// Another node answers at this address than the one this desk knows.
    WrongNode,
    /// The node does not take this desk's requests.
    NotAdmitted,
    /// The node's clock and this machine's differ by minutes: one of them is wrong, and the node
    /// takes nothing.
    ClocksDiffer,
    /// The node sent something that does not verify. The desk keeps what it has and takes nothing
    /// more.
    Tampering,
    /// The desk cannot write its replica: the disk is full or failing.
    Disk,
}

/// What every page shows about the node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DeskStatus {
    /// How it stands.
    pub node: NodeState,
    /// When the desk was last in step.
    pub last_sync: Option<Moment>,
    /// Records of reading that wait to be handed to the node.
    pub audit_waiting: bool,
}
