//! What the tests need from the system, and how it gets there: only what is missing, and never in silence.

use crate::run::{is_on_path, program, run};
use crate::say::say;
use std::path::Path;
use std::process::Command;

/// A package of Debian's, why it is needed, and how one sees that it is there.
pub struct Package {
    /// Its name.
    pub name: &'static str,
    /// What needs it.
    pub why: &'static str,
    sign: Sign,
}

enum Sign {
    /// A program on the path.
    Program(&'static str),
    /// A file or folder.
    Path(&'static str),
    /// PostgreSQL keeps its server off the path, under its version.
    PostgresServer,
}

/// For the tests in Rust.
pub const TESTS: &[Package] = &[
    Package {
        name: "postgresql",
        why: "the store's conformance tests start a server of their own in a temporary folder",
        sign: Sign::PostgresServer,
    },
    Package {
        name: "age",
        why: "what we seal must open with the age command",
        sign: Sign::Program("age"),
    },
    Package {
        name: "golang-go",
        why: "the log is verified by Go's own client",
        sign: Sign::Program("go"),
    },
    Package {
        name: "golang-golang-x-mod-dev",
        why: "the log is verified by Go's own client",
        sign: Sign::Path("/usr/share/gocode/src/golang.org/x/mod/sumdb/tlog"),
    },
    Package {
        name: "strace",
        why: "the power-loss test replays what was written and what was flushed",
        sign: Sign::Program("strace"),
    },
    Package {
        name: "openssl",
        why: "the PostgreSQL store is tested over TLS with a certificate made for the test",
        sign: Sign::Program("openssl"),
    },
    Package {
        name: "python3-aiosmtpd",
        why: "notices are sent to a real mail relay, on a port that needs no root",
        sign: Sign::Path("/usr/lib/python3/dist-packages/aiosmtpd/smtp.py"),
    },
    Package {
        name: "fonts-noto-core",
        why: "letters are typeset in Arabic",
        sign: Sign::Path("/usr/share/fonts/truetype/noto/NotoNaskhArabic-Regular.ttf"),
    },
    Package {
        name: "fonts-noto-cjk",
        why: "letters are typeset in Chinese",
        sign: Sign::Path("/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc"),
    },
    Package {
        name: "poppler-utils",
        why: "what a typeset letter says is read back from its PDF",
        sign: Sign::Program("pdftotext"),
    },
];

/// For the tests in the browser, and for pictures.
pub const BROWSER: &[Package] = &[
    Package {
        name: "chromium",
        why: "the end-to-end tests walk through the pages in a real browser",
        sign: Sign::Program("chromium"),
    },
    Package {
        name: "fonts-noto-core",
        why: "pages in Arabic and Russian are shown with real letters",
        sign: Sign::Path("/usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf"),
    },
    Package {
        name: "fonts-noto-cjk",
        why: "pages in Chinese are shown with real characters",
        sign: Sign::Path("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"),
    },
];

/// For the measurements.
pub const BENCH: &[Package] = &[
    Package {
        name: "wrk",
        why: "it makes the load under which the portal is measured",
        sign: Sign::Program("wrk"),
    },
    Package {
        name: "slowhttptest",
        why: "its slow clients hold as many connections as they can",
        sign: Sign::Program("slowhttptest"),
    },
];

impl Package {
    fn is_there(&self) -> bool {
        match self.sign {
            Sign::Program(name) => is_on_path(name),
            Sign::Path(path) => Path::new(path).exists(),
            Sign::PostgresServer => {
                let versions = std::fs::read_dir("/usr/lib/postgresql");
                is_on_path("initdb")
                    || versions.is_ok_and(|mut versions| {
                        versions.any(|version| {
                            version.is_ok_and(|v| v.path().join("bin/initdb").is_file())
                        })
                    })
            }
        }
    }
}

/// Sees to it that these packages are there, by `apt-get` where that is allowed.
pub fn packages(wanted: &[&Package], may_install: bool) -> Result<(), String> {
    let missing: Vec<&&Package> = wanted.iter().filter(|one| !one.is_there()).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let names: Vec<&str> = missing.iter().map(|package| package.name).collect();
    for package in &missing {
        say(&format!(
            "  missing: {}, because {}",
            package.name, package.why
        ));
    }
    let list = names.join(" ");
    if !may_install {
        return Err(format!("Please install what is missing: {list}"));
    }
    if !is_on_path("apt-get") {
        return Err(format!(
            "This machine has no apt-get. Please install by its own means what Debian calls: {list}"
        ));
    }
    let Some(prefix) = right_to_install() else {
        return Err(format!(
            "Installing needs root or sudo without a password. Please run: apt-get install {list}"
        ));
    };
    say(&format!("  installing with apt-get: {list}"));
    run(&mut apt(prefix, &["-qq", "update"]))?;
    let mut arguments = vec!["-qq", "install", "--yes", "--no-install-recommends"];
    arguments.extend(&names);
    run(&mut apt(prefix, &arguments))?;
    match missing.iter().find(|package| !package.is_there()) {
        None => Ok(()),
        Some(package) => Err(format!(
            "{} was installed, and what it should have brought is not there",
            package.name
        )),
    }
}

/// Sees to it that a folder's npm packages are the ones of its lock file.
pub fn npm(folder: &str) -> Result<(), String> {
    for name in ["node", "npm"] {
        if !is_on_path(name) {
            return Err(format!(
                "{name} is missing: the browser tests need Node.js 20 or newer with npm"
            ));
        }
    }
    let lock = Path::new(folder).join("package-lock.json");
    // npm writes this file last, and it follows the lock file: older than it means out of date.
    let installed = Path::new(folder).join("node_modules/.package-lock.json");
    let time = |path: &Path| path.metadata().and_then(|about| about.modified()).ok();
    if time(&installed).is_some_and(|done| time(&lock).is_some_and(|asked| done >= asked)) {
        return Ok(());
    }
    say(&format!("  installing the npm packages of {folder}/"));
    let arguments = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"];
    run(program("npm", &arguments).current_dir(folder))
}

/// What stands before `apt-get`: nothing for root, sudo where it asks no password.
fn right_to_install() -> Option<&'static str> {
    let says = |command: &mut Command| {
        let output = command.output().ok()?;
        let text = String::from_utf8_lossy(&output.stdout).trim().to_owned();
        output.status.success().then_some(text)
    };
    if says(&mut program("id", &["-u"])).as_deref() == Some("0") {
        return Some("");
    }
    says(&mut program("sudo", &["-n", "true"])).map(|_| "sudo")
}

fn apt(prefix: &str, arguments: &[&str]) -> Command {
    let mut command = if prefix.is_empty() {
        Command::new("apt-get")
    } else {
        program(prefix, &["--preserve-env=DEBIAN_FRONTEND", "apt-get"])
    };
    command
        .args(arguments)
        .env("DEBIAN_FRONTEND", "noninteractive");
    command
}
