//! A PostgreSQL cluster of the test's own, in a temporary folder, gone when the test program ends.

#![allow(dead_code, reason = "each test program uses its part")]

use std::io::{BufRead, BufReader};
use std::os::unix::fs::{PermissionsExt, chown};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use tempfile::TempDir;
use tokio_postgres::NoTls;

/// Ends the server and removes its folder as soon as its input ends: when the test program ends,
/// however it does. Says "ready" once the server answers.
const WATCH: &str = r#"
trap '' INT TERM
"$BIN/pg_ctl" -D "$DATA" -w -l "$DATA/log" -o "$OPTIONS" start >/dev/null && echo ready || { cat "$DATA/log" >&2; exit 1; }
cat >/dev/null
"$BIN/pg_ctl" -D "$DATA" -m immediate stop >/dev/null 2>&1
rm -rf "$DATA"
"#;

/// A running cluster.
pub struct Cluster {
    folder: PathBuf,
    port: u16,
    settings: String,
    watch: Child,
    databases: AtomicU32,
}

/// The folder of PostgreSQL's programs.
fn programs() -> PathBuf {
    let versions = std::fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten();
    let mut folders: Vec<_> = versions
        .filter_map(|version| Some(version.ok()?.path().join("bin")))
        .collect();
    folders.retain(|folder| folder.join("initdb").exists());
    folders.sort();
    let newest = folders.pop();
    newest.expect("PostgreSQL is not installed; `cargo xtask test` installs it")
}

/// Runs a program as somebody whom PostgreSQL accepts: it refuses root.
fn as_somebody(program: &Path) -> Command {
    if !rustix::process::geteuid().is_root() {
        return Command::new(program);
    }
    let mut command = Command::new("setpriv");
    command
        .args(["--reuid=postgres", "--regid=postgres", "--init-groups"])
        .arg(program);
    command.current_dir("/");
    command
}

fn number(of: &str) -> u32 {
    let output = Command::new("id").args([of, "postgres"]).output().unwrap();
    String::from_utf8(output.stdout)
        .unwrap()
        .trim()
        .parse()
        .unwrap()
}

impl Cluster {
    /// The cluster that all tests of one program share.
    pub fn shared() -> &'static Self {
        static SHARED: OnceLock<Cluster> = OnceLock::new();
        SHARED.get_or_init(|| Self::start(""))
    }

    /// Starts one, with settings such as `-c fsync=off`.
    pub fn start(settings: &str) -> Self {
        let bin = programs();
        // Kept until the watcher removes it.
        let folder = TempDir::new().unwrap().keep();
        if rustix::process::geteuid().is_root() {
            chown(&folder, Some(number("-u")), Some(number("-g"))).unwrap();
        }
        let data = folder.join("data");
        let initdb = as_somebody(&bin.join("initdb"))
            .args([
                "-U",
                "postgres",
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "--no-sync",
                "-D",
            ])
            .arg(&data)
            .output()
            .unwrap();
        assert!(
            initdb.status.success(),
            "{}",
            String::from_utf8_lossy(&initdb.stderr)
        );
        // A port that was free a moment ago.
        let port = std::net::TcpListener::bind("127.0.0.1:0")
            .unwrap()
            .local_addr()
            .unwrap()
            .port();
        let options = format!(
            "-k {} -c listen_addresses=127.0.0.1 -p {port} {settings}",
            folder.display()
        );
        let mut watch = as_somebody(Path::new("/bin/sh"))
            .args(["-c", WATCH])
            .env("BIN", &bin)
            .env("DATA", &data)
            .env("OPTIONS", &options)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut said = String::new();
        BufReader::new(watch.stdout.take().unwrap())
            .read_line(&mut said)
            .unwrap();
        assert_eq!(said, "ready\n", "PostgreSQL did not start");
        Self {
            folder,
            port,
            settings: options,
            watch,
            databases: AtomicU32::new(0),
        }
    }

    /// The address of a database, by its socket.
    pub fn address(&self, database: &str) -> String {
        let folder = self.folder.display();
        format!(
            "host={folder} port={} user=postgres dbname={database}",
            self.port
        )
    }

    /// The same, over the network.
    pub fn network_address(&self, database: &str) -> String {
        format!("postgres://postgres@127.0.0.1:{}/{database}", self.port)
    }

    /// The folder of the server's files.
    pub fn data(&self) -> PathBuf {
        self.folder.join("data")
    }

    /// A new, empty database; gives its name.
    pub async fn database(&self) -> String {
        let name = format!("test_{}", self.databases.fetch_add(1, Ordering::Relaxed));
        self.run("postgres", &format!("CREATE DATABASE {name}"))
            .await;
        name
    }

    /// Runs statements in a database.
    pub async fn run(&self, database: &str, statements: &str) {
        let (client, connection) = tokio_postgres::connect(&self.address(database), NoTls)
            .await
            .unwrap();
        tokio::spawn(connection);
        client.batch_execute(statements).await.unwrap();
    }

    /// Copies a file into the folder of the server's files, for the server alone.
    pub fn take(&self, file: &Path, name: &str) {
        let place = self.data().join(name);
        std::fs::copy(file, &place).unwrap();
        std::fs::set_permissions(&place, std::fs::Permissions::from_mode(0o600)).unwrap();
        if rustix::process::geteuid().is_root() {
            chown(&place, Some(number("-u")), Some(number("-g"))).unwrap();
        }
    }

    /// Stops the server as a loss of power would, and starts it again.
    pub fn control(&self, arguments: &[&str]) {
        let done = as_somebody(&programs().join("pg_ctl"))
            .arg("-D")
            .arg(self.data())
            .args(["-w", "-l"])
            .arg(self.data().join("log"))
            .args(["-o", &self.settings])
            .args(arguments)
            .stdout(Stdio::null())
            .status()
            .unwrap();
        assert!(done.success(), "pg_ctl {arguments:?}");
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        drop(self.watch.stdin.take());
        let _ = self.watch.wait();
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}
