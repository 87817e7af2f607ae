//! The test command: its steps in order, each named, timed and runnable alone.

use crate::install::{self, Package};
use crate::run::{cargo, program, programs, run};
use crate::say::{say, spoken, table};
use std::path::Path;
use std::time::{Duration, Instant};

struct Step {
    name: &'static str,
    what: &'static str,
    needs: &'static [&'static [Package]],
    npm: &'static [&'static str],
    run: fn() -> Result<(), String>,
}

const STEPS: &[Step] = &[
    Step {
        name: "format",
        what: "every Rust file is formatted",
        needs: &[],
        npm: &[],
        run: || run(&mut cargo(&["fmt", "--all", "--check"])),
    },
    Step {
        name: "clippy",
        what: "no warning of clippy's in any target",
        needs: &[],
        npm: &[],
        run: || {
            let what = ["clippy", "--workspace", "--all-targets", "--locked"];
            run(cargo(&what).args(["--quiet", "--", "-D", "warnings"]))
        },
    },
    Step {
        name: "tests",
        what: "unit, property, conformance and house-rule tests",
        needs: &[install::TESTS],
        npm: &["e2e", "web"],
        run: || {
            let what = [
                "test",
                "--workspace",
                "--locked",
                "--lib",
                "--bins",
                "--tests",
            ];
            run(&mut cargo(&what))
        },
    },
    Step {
        name: "doc-tests",
        what: "examples in the documentation, and what must not compile",
        needs: &[],
        npm: &[],
        run: || {
            run(&mut cargo(&[
                "test",
                "--workspace",
                "--locked",
                "--doc",
                "--quiet",
            ]))
        },
    },
    Step {
        name: "web",
        what: "the script that seals in the browser is the one its source gives",
        needs: &[],
        npm: &["web"],
        run: || match Path::new("web/package.json").exists() {
            true => run(program("npm", &["test", "--silent"]).current_dir("web")),
            false => Ok(()),
        },
    },
    Step {
        name: "browser",
        what: "end to end in a real browser: the whole walk, accessibility, residue",
        needs: &[install::BROWSER],
        npm: &["e2e"],
        run: browser,
    },
];

/// Builds the program and lets Node's own test runner walk through its pages.
fn browser() -> Result<(), String> {
    run(&mut cargo(&[
        "build",
        "--locked",
        "--quiet",
        "--package",
        "recourse",
    ]))?;
    let recourse = programs()?.join("recourse");
    run(program("npm", &["test", "--silent"])
        .current_dir("e2e")
        .env("E2E_PROGRAM", recourse))
}

struct Wish {
    only: Vec<String>,
    keep_going: bool,
    may_install: bool,
}

/// `cargo xtask test`.
pub fn test(arguments: &[String]) -> Result<(), String> {
    let mut wish = Wish {
        only: Vec::new(),
        keep_going: false,
        may_install: true,
    };
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--list" => {
                list();
                return Ok(());
            }
            "--keep-going" => wish.keep_going = true,
            "--no-install" => wish.may_install = false,
            "--only" => {
                let name = arguments.next().cloned().unwrap_or_default();
                if !STEPS.iter().any(|step| step.name == name) {
                    list();
                    return Err(format!(
                        "There is no step '{name}'; above are those there are."
                    ));
                }
                wish.only.push(name);
            }
            other => return Err(format!("'{other}' is not understood; see cargo xtask help")),
        }
    }
    perform(&wish)
}

fn list() {
    for step in STEPS {
        say(&format!("{:<10} {}", step.name, step.what));
    }
}

fn perform(wish: &Wish) -> Result<(), String> {
    let chosen = STEPS
        .iter()
        .filter(|step| wish.only.is_empty() || wish.only.iter().any(|name| name == step.name));
    let started = Instant::now();
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut failed = Vec::new();
    for step in chosen {
        say(&format!("\n== {}: {}", step.name, step.what));
        let began = Instant::now();
        let outcome = prepare(step, wish.may_install).and_then(|()| (step.run)());
        rows.push(row(step.name, outcome.is_ok(), began.elapsed()));
        if let Err(problem) = outcome {
            say(&format!("!! {}: {problem}", step.name));
            failed.push(step.name);
            if !wish.keep_going {
                break;
            }
        }
    }
    rows.push(row("together", failed.is_empty(), started.elapsed()));
    say("");
    say(&table(&rows));
    if failed.is_empty() {
        Ok(())
    } else {
        Err(format!("failed: {}", failed.join(", ")))
    }
}

fn prepare(step: &Step, may_install: bool) -> Result<(), String> {
    let wanted: Vec<&Package> = step.needs.iter().flat_map(|list| list.iter()).collect();
    install::packages(&wanted, may_install)?;
    for folder in step.npm {
        if Path::new(folder).join("package-lock.json").exists() {
            install::npm(folder)?;
        }
    }
    Ok(())
}

fn row(name: &str, good: bool, time: Duration) -> Vec<String> {
    let verdict = if good { "passed" } else { "FAILED" };
    vec![name.to_owned(), verdict.to_owned(), spoken(time)]
}
