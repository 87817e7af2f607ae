//! What a child did to its folder, system call by system call, as `strace` saw it.
//!
//! A call that this does not know, on a file of the folder, is a panic and not a gap.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The calls that change files or names, or make them durable.
const CALLS: &str = "openat,open,creat,write,writev,pwrite64,pwritev,pwritev2,ftruncate,truncate,\
    fallocate,copy_file_range,sendfile,fsync,fdatasync,sync_file_range,rename,renameat,renameat2,\
    link,linkat,unlink,unlinkat,mkdir,mkdirat,rmdir,mmap";

/// One call that succeeded.
pub struct Event {
    /// When it began and when it returned, in lines of the trace.
    pub began: usize,
    pub ended: usize,
    pub call: Call,
}

/// What it did. Paths are within the folder.
pub enum Call {
    Open {
        handle: u32,
        path: PathBuf,
        creates: bool,
        empties: bool,
    },
    /// At an offset, or where the handle stands.
    Write {
        handle: u32,
        offset: Option<u64>,
        bytes: Vec<u8>,
    },
    Truncate {
        handle: u32,
        length: u64,
    },
    /// Told to wait for the disk; `failed` if it was told that the disk has failed.
    Sync {
        handle: u32,
        failed: bool,
    },
    Rename {
        from: PathBuf,
        to: PathBuf,
    },
    Remove {
        path: PathBuf,
    },
    MakeFolder {
        path: PathBuf,
    },
    /// The child said something.
    Said {
        text: String,
    },
}

/// A call that shall fail: its name, the error, and as its how manyeth.
pub struct Failure(pub &'static str, pub &'static str, pub usize);

/// Runs a command and gives what it did to the folder, in the order in which the calls returned.
pub fn record(command: &Command, folder: &Path, failure: Option<Failure>) -> Vec<Event> {
    let file = tempfile::NamedTempFile::new().unwrap();
    let mut strace = Command::new("strace");
    // Whole bytes, in hexadecimal; all threads; the path of every handle.
    strace.args(["-f", "-y", "-xx", "-s", "4000000"]);
    strace.arg("-e").arg(format!("trace={CALLS}"));
    if let Some(Failure(call, error, number)) = &failure {
        strace
            .arg("-e")
            .arg(format!("inject={call}:error={error}:when={number}"));
    }
    strace.arg("-o");
    strace
        .arg(file.path())
        .arg(command.get_program())
        .args(command.get_args());
    for (name, value) in command.get_envs() {
        strace.env(name, value.unwrap_or_default());
    }
    let output = strace.stdout(Stdio::null()).stderr(Stdio::null()).status();
    let status = output.expect("strace is not installed; `cargo xtask test` installs it");
    // Where a call failed while the store was opened, the child has said so and ended.
    assert!(
        status.success() || failure.is_some(),
        "the child failed under strace"
    );
    read(&std::fs::read_to_string(file.path()).unwrap(), folder)
}

/// Reads a whole trace.
fn read(trace: &str, folder: &Path) -> Vec<Event> {
    let mut unfinished: BTreeMap<&str, (usize, &str)> = BTreeMap::new();
    let mut events = Vec::new();
    for (ended, line) in trace.lines().enumerate() {
        let (thread, rest) = line.split_once(' ').unwrap();
        let rest = rest.trim_start();
        if rest.starts_with("+++") || rest.starts_with("---") {
            continue;
        }
        if let Some(begin) = rest.strip_suffix(" <unfinished ...>") {
            unfinished.insert(thread, (ended, begin));
            continue;
        }
        let (began, whole) = match rest.strip_prefix("<... ") {
            Some(resumed) => {
                let (began, begin) = unfinished.remove(thread).unwrap();
                let (_, end) = resumed.split_once("resumed>").unwrap();
                (began, format!("{begin}{end}"))
            }
            None => (ended, rest.to_owned()),
        };
        if let Some(call) = call(&whole, folder) {
            events.push(Event { began, ended, call });
        }
    }
    events
}

/// One call, if it succeeded and concerns the folder or the output.
fn call(line: &str, folder: &Path) -> Option<Call> {
    let (name, rest) = line.split_once('(')?;
    let (arguments, returned) = rest.rsplit_once(" = ")?;
    let arguments = arguments.trim_end().strip_suffix(')')?;
    let arguments: Vec<&str> = arguments.split(", ").collect();
    let failed = returned.starts_with('-') || returned.starts_with('?');
    // A sync that failed is no sync, and worse: what was not safe then may never be.
    if failed && !matches!(name, "fsync" | "fdatasync") {
        return None;
    }
    let number = |n: usize| arguments[n].parse::<u64>().unwrap();
    let handle = |text: &str| -> u32 { text.split('<').next().unwrap().parse().unwrap() };
    let path = |n: usize| inside(&text(arguments[n]), folder);
    match name {
        "openat" => Some(Call::Open {
            handle: handle(returned),
            path: path(1)?,
            creates: arguments[2].contains("O_CREAT"),
            empties: arguments[2].contains("O_TRUNC"),
        }),
        "renameat2" | "renameat" => renamed(path(1), path(3)),
        "rename" => renamed(path(0), path(1)),
        "unlink" => Some(Call::Remove { path: path(0)? }),
        "mkdir" => Some(Call::MakeFolder { path: path(0)? }),
        "write" if handle(arguments[0]) == 1 => Some(Call::Said {
            text: String::from_utf8_lossy(&bytes(arguments[1])).into_owned(),
        }),
        // The index of SQLite's log is shared memory; nothing durable is in it.
        "mmap" if !arguments[3].contains("MAP_SHARED") || line.contains(&hexed("-shm>")) => None,
        _ => {
            let annotated = arguments.iter().find_map(|text| text.split_once('<'));
            let of = annotated.map(|(_, path)| text(path.strip_suffix('>').unwrap_or(path)));
            let within = of.is_some_and(|of| inside(&of, folder).is_some());
            let paths = name.starts_with("link") || name.ends_with("at") || name == "rmdir";
            let mentioned = paths && line.contains(&hexed(folder.to_str().unwrap()));
            if !within && !mentioned {
                return None;
            }
            let handle = handle(arguments[0]);
            Some(match name {
                "write" => Call::Write {
                    handle,
                    offset: None,
                    bytes: bytes(arguments[1]),
                },
                "pwrite64" => Call::Write {
                    handle,
                    offset: Some(number(3)),
                    bytes: bytes(arguments[1]),
                },
                "ftruncate" => Call::Truncate {
                    handle,
                    length: number(1),
                },
                "fsync" | "fdatasync" => Call::Sync { handle, failed },
                _ => panic!("{name} is not known here"),
            })
        }
    }
}

fn renamed(from: Option<PathBuf>, to: Option<PathBuf>) -> Option<Call> {
    assert_eq!(
        from.is_some(),
        to.is_some(),
        "renamed into or out of the folder"
    );
    Some(Call::Rename {
        from: from?,
        to: to?,
    })
}

/// The path below the folder.
fn inside(path: &str, folder: &Path) -> Option<PathBuf> {
    Path::new(path)
        .strip_prefix(folder)
        .ok()
        .map(Path::to_owned)
}

/// A text as the trace writes it.
fn hexed(text: &str) -> String {
    let hexed = |text: &str| {
        text.bytes()
            .map(|byte| format!("\\x{byte:02x}"))
            .collect::<String>()
    };
    match text.strip_suffix('>') {
        Some(text) => hexed(text) + ">",
        None => hexed(text),
    }
}

/// A quoted text, or one in angle brackets, in hexadecimal.
fn text(quoted: &str) -> String {
    String::from_utf8_lossy(&bytes(quoted)).into_owned()
}

fn bytes(quoted: &str) -> Vec<u8> {
    let pairs = quoted.trim_matches('"').split("\\x").skip(1);
    pairs
        .map(|pair| u8::from_str_radix(pair, 16).unwrap())
        .collect()
}
