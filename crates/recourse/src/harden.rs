//! What the process does before anything else, so that what it holds stays in it.

use rustix::fs::Mode;
use rustix::process::{
    DumpableBehavior, Resource, Rlimit, set_dumpable_behavior, setrlimit, umask,
};

/// Turns core dumps off, keeps other processes of the same user from reading this one's memory, and lets
/// new files be read by their owner alone.
pub fn harden() {
    let none = Rlimit {
        current: Some(0),
        maximum: Some(0),
    };
    // Neither can fail for a process that lowers its own limits; if it ever does, working on is right:
    // `recourse doctor` reports it.
    let _ = setrlimit(Resource::Core, none);
    let _ = set_dumpable_behavior(DumpableBehavior::NotDumpable);
    umask(Mode::RWXG | Mode::RWXO);
}

/// Whether a crash of this process leaves nothing on the disk.
pub fn is_hardened() -> bool {
    let limit = rustix::process::getrlimit(Resource::Core);
    let dumpable = rustix::process::dumpable_behavior();
    limit.current == Some(0) && dumpable == Ok(DumpableBehavior::NotDumpable)
}
