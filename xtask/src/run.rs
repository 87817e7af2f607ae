//! Running other programs, with what they say shown as they say it.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Goes to the folder that holds the workspace.
pub fn to_repository() -> Result<(), String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    std::env::set_current_dir(&root)
        .map_err(|problem| format!("{} cannot be entered: {problem}", root.display()))
}

/// The folder with the programs of this profile: where this program itself lies.
pub fn programs() -> Result<PathBuf, String> {
    let own = std::env::current_exe().map_err(|problem| problem.to_string())?;
    own.parent()
        .map(Path::to_path_buf)
        .ok_or_else(|| "this program lies in no folder".to_owned())
}

/// Runs a command to its end.
pub fn run(command: &mut Command) -> Result<(), String> {
    let name = shown(command);
    let status = command
        .status()
        .map_err(|problem| format!("{name}: cannot be started: {problem}"))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("{name}: {status}"))
    }
}

/// Runs a command and gives what it printed.
pub fn output(command: &mut Command) -> Result<String, String> {
    let name = shown(command);
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .map_err(|problem| format!("{name}: cannot be started: {problem}"))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        Err(format!("{name}: {}", output.status))
    }
}

/// Cargo, the one that runs this.
pub fn cargo(arguments: &[&str]) -> Command {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.args(arguments);
    command
}

/// Another program by name.
pub fn program(name: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(name);
    command.args(arguments);
    command
}

/// Whether a program of this name is on the path.
pub fn is_on_path(name: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(name).is_file())
}

fn shown(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy().into_owned()];
    words.extend(
        command
            .get_args()
            .map(|word| word.to_string_lossy().into_owned()),
    );
    words.join(" ")
}
