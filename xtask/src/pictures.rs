//! The README's pictures: taken from the running demo, never drawn.

use crate::install;
use crate::run::{cargo, program, programs, run};

/// `cargo xtask pictures`.
pub fn pictures(arguments: &[String]) -> Result<(), String> {
    if let Some(argument) = arguments.first() {
        return Err(format!(
            "'{argument}' is not understood; see cargo xtask help"
        ));
    }
    let wanted: Vec<_> = install::BROWSER.iter().collect();
    install::packages(&wanted, true)?;
    install::npm("e2e")?;
    run(&mut cargo(&[
        "build",
        "--locked",
        "--quiet",
        "--package",
        "recourse",
    ]))?;
    let recourse = programs()?.join("recourse");
    run(program("node", &["pictures.mjs"])
        .current_dir("e2e")
        .env("E2E_PROGRAM", recourse))
}
