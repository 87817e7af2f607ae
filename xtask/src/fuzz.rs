//! Fuzzing: hostile bytes for a while against each target in `fuzz/targets`, with libFuzzer and the address sanitizer.

use crate::run::{cargo, is_on_path, run};
use crate::say::say;

const SECONDS: u32 = 60;
const CARGO_FUZZ: &str = "0.13.2";

/// `cargo xtask fuzz [SECONDS] [TARGET …]`.
pub fn fuzz(arguments: &[String]) -> Result<(), String> {
    let (seconds, chosen) = match arguments.split_first() {
        Some((first, rest)) if first.parse::<u32>().is_ok() => (first.clone(), rest),
        _ => (SECONDS.to_string(), arguments),
    };
    let all = targets()?;
    if let Some(unknown) = chosen.iter().find(|it| !all.contains(it)) {
        return Err(format!(
            "there is no target '{unknown}'; there are: {}",
            all.join(", ")
        ));
    }
    if !is_on_path("cargo-fuzz") {
        say(&format!(
            "  missing: cargo-fuzz {CARGO_FUZZ}; installing it with cargo"
        ));
        run(&mut cargo(&[
            "install",
            "--locked",
            "--version",
            CARGO_FUZZ,
            "cargo-fuzz",
        ]))?;
    }
    for target in if chosen.is_empty() { &all } else { chosen } {
        say(&format!("\n== fuzz: {target}, {seconds} s"));
        let (corpus, seeds) = (format!("corpus/{target}"), format!("seeds/{target}"));
        std::fs::create_dir_all(format!("fuzz/{corpus}"))
            .map_err(|problem| format!("fuzz/{corpus}: {problem}"))?;
        let time = format!("-max_total_time={seconds}");
        // The sanitizer is an unstable option; the pinned compiler takes it when it is told to.
        run(
            cargo(&["fuzz", "run", "--fuzz-dir", ".", target, &corpus, &seeds])
                .args(["--", &time, "-max_len=65536", "-print_final_stats=1"])
                .current_dir("fuzz")
                .env("RUSTC_BOOTSTRAP", "1"),
        )?;
    }
    Ok(())
}

fn targets() -> Result<Vec<String>, String> {
    let folder = std::fs::read_dir("fuzz/targets").map_err(|problem| problem.to_string())?;
    let names = folder.filter_map(|file| {
        let name = file.ok()?.file_name().into_string().ok()?;
        Some(name.strip_suffix(".rs")?.to_owned())
    });
    let mut names: Vec<String> = names.collect();
    names.sort();
    Ok(names)
}
