//! The node's public log in C2SP forms: tiles, checkpoints, proofs, and the plan of a step.
//!
//! Pure: bytes in, bytes out. Absent: storage, HTTP, clocks and chance (a step is handed its random bytes), and any
//! idea of what a leaf stands for. Formats: c2sp.org/tlog-tiles, tlog-checkpoint, signed-note, tlog-proof,
//! tlog-cosignature, tlog-witness, tlog-policy.

mod checkpoint;
mod note;
mod plan;
mod policy;
mod proof;
mod reader;
mod tile;
mod tree;
mod witness;

pub use checkpoint::{Checkpoint, CheckpointProblem};
pub use note::{NoteKey, SignedNote};
pub use plan::{LogState, Step, leaf_count, plan};
pub use policy::{Policy, PolicyProblem, Standing};
pub use proof::{
    ProofText, consistency, inclusion, tiles_for_consistency, tiles_for_inclusion,
    verify_consistency, verify_inclusion,
};
pub use reader::{LogProblem, LogReader};
pub use tile::{TilePath, TileProblem};
pub use tree::{empty_root, leaf_hash, node_hash};
pub use witness::{AddCheckpoint, Offered, WitnessKey, WitnessRefusal};
