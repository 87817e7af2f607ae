//! A real node for measuring: the program of this profile in release, on a folder of its own beside the build.

use crate::run::programs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A node that runs until it is dropped.
pub struct House {
    folder: PathBuf,
    program: PathBuf,
    child: Child,
    address: String,
}

impl House {
    /// Fills an invented office, and starts its node alone.
    pub fn start() -> Result<Self, String> {
        let target = programs()?;
        let target = target.parent().ok_or("no target folder")?;
        let program = target.join("release/recourse");
        // Not under the folder for temporary files, which may be memory: the disk is measured, too.
        let folder = target.join(format!("bench-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&folder);
        let filled = Command::new(&program)
            .args(["fill-demo", "--data"])
            .arg(folder.join("data"))
            .stdout(Stdio::null())
            .status();
        if !filled.is_ok_and(|status| status.success()) {
            return Err("the invented office could not be made".to_owned());
        }
        let (child, address) = begin(&program, &folder)?;
        Ok(Self {
            folder,
            program,
            child,
            address,
        })
    }

    /// A folder on the same disk.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The portal's address.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Ends the node and starts it again; gives the time to its first page.
    pub fn again(&mut self) -> Result<Duration, String> {
        self.stop()?;
        let began = Instant::now();
        (self.child, self.address) = begin(&self.program, &self.folder)?;
        let host = self.address.trim_start_matches("http://");
        let mut stream = TcpStream::connect(host).map_err(|problem| problem.to_string())?;
        let asked = format!("GET /en/ HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n");
        let mut page = Vec::new();
        stream
            .write_all(asked.as_bytes())
            .and_then(|()| stream.read_to_end(&mut page))
            .map_err(|problem| problem.to_string())?;
        match page.starts_with(b"HTTP/1.1 200") {
            true => Ok(began.elapsed()),
            false => Err("the first page is not there".to_owned()),
        }
    }

    /// How many entries the node's store holds.
    pub fn entries(&self) -> Result<u64, String> {
        let printed = Command::new(&self.program)
            .args(["doctor", "--data"])
            .arg(self.folder.join("data"))
            .args(["--node", &self.address])
            .output()
            .map_err(|problem| problem.to_string())?;
        let text = String::from_utf8_lossy(&printed.stdout).into_owned();
        let (_, rest) = text
            .split_once("last entry is number ")
            .ok_or_else(|| format!("the doctor named no entry:\n{text}"))?;
        let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
        digits.parse().map_err(|_| "no number".to_owned())
    }

    /// What the kernel says of its memory, in MiB: `VmRSS` is what it holds, `VmHWM` the most it held.
    pub fn memory(&self, name: &str) -> Result<f64, String> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()));
        let status = status.map_err(|problem| problem.to_string())?;
        let line = status
            .lines()
            .find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
        let kib = line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<f64>().ok());
        kib.map(|kib| kib / 1024.0)
            .ok_or_else(|| format!("no {name}"))
    }

    /// How many sockets it holds open.
    pub fn sockets(&self) -> usize {
        let files = std::fs::read_dir(format!("/proc/{}/fd", self.child.id()));
        let links = files.into_iter().flatten().flatten();
        links
            .filter_map(|file| std::fs::read_link(file.path()).ok())
            .filter(|link| link.to_string_lossy().starts_with("socket:"))
            .count()
    }

    /// Processor time so far: of the program itself, and of the kernel for it.
    pub fn processor(&self) -> (Duration, Duration) {
        let path = format!("/proc/{}/stat", self.child.id());
        let stat = std::fs::read_to_string(path).unwrap_or_default();
        let fields: Vec<&str> = stat.rsplit(") ").next().unwrap_or("").split(' ').collect();
        // Fields 14 and 15 of proc(5), of which two stand before the bracket; a hundredth of a second each.
        let ticks = |field: usize| fields.get(field).and_then(|text| text.parse::<u64>().ok());
        let time = |field| Duration::from_millis(10 * ticks(field).unwrap_or(0));
        (time(11), time(12))
    }

    /// Ends the node and removes its folder.
    pub fn end(mut self) -> Result<(), String> {
        self.stop()?;
        std::fs::remove_dir_all(&self.folder).map_err(|problem| problem.to_string())
    }

    fn stop(&mut self) -> Result<(), String> {
        let id = self.child.id().to_string();
        let asked = Command::new("kill").arg(id).status();
        asked
            .and_then(|_| self.child.wait())
            .map(drop)
            .map_err(|problem| problem.to_string())
    }
}

impl Drop for House {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

fn begin(program: &Path, folder: &Path) -> Result<(Child, String), String> {
    let mut child = Command::new(program)
        .args(["node", "--portal", "127.0.0.1:0", "--data"])
        .arg(folder.join("data"))
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|problem| format!("the node cannot be started: {problem}"))?;
    let out = child.stdout.take().ok_or("the node says nothing")?;
    let mut line = String::new();
    BufReader::new(out)
        .read_line(&mut line)
        .map_err(|problem| problem.to_string())?;
    let (_, address) = line
        .trim()
        .trim_end_matches('.')
        .split_once(" at ")
        .ok_or_else(|| format!("the node said: {line}"))?;
    Ok((child, address.to_owned()))
}
