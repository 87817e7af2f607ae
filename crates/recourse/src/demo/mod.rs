//! `recourse demo`: an invented office to click through. Only the demo ever prints a passphrase.
//!
//! Its reports, answers and cases go the real way, through a real node and a real desk, only with a clock that begins
//! some weeks ago. That happens in a process of its own, which is over before anybody can look.

mod file;
mod fill;
mod story;

use crate::houses::Temporary;
use crate::problem::Problem;
use crate::settings::Settings;
use crate::supervise::watch;
use crate::{terminal::say, up};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::Stdio;

pub use fill::fill;

/// The officers of the invented office: name, passphrase, roles.
pub(crate) const OFFICERS: [(&str, &str, &str, &str); 4] = [
    (
        "lena",
        "Lena Okoro",
        "harbour lantern seven quiet mornings",
        "head of the office",
    ),
    (
        "sami",
        "Sami Najim",
        "copper river under the old bridge",
        "intake and cases",
    ),
    (
        "tomas",
        "Tomas Varga",
        "winter apples on a blue table",
        "intake and cases",
    ),
    (
        "ines",
        "Inès Duret",
        "nobody counts the paper boats",
        "audit, sees no content",
    ),
];

/// Runs the demo until it is asked to end.
///
/// # Errors
/// Says in plain words what keeps it from starting.
pub async fn demo(portal: &str, desk: &str, data: Option<PathBuf>) -> Result<(), Problem> {
    let folder = match data {
        None => Temporary::new("recourse-demo")?,
        Some(path) => {
            let is_empty =
                std::fs::read_dir(&path).map_or(true, |mut items| items.next().is_none());
            if !is_empty {
                return Err(Problem::asked(
                    format!("The folder {} is not empty.", path.display()),
                    "Name another one, or none: the demo then makes one that goes when it ends.",
                ));
            }
            Temporary::kept(path)
        }
    };
    let place = folder.path().display().to_string();
    let program = std::env::current_exe().map_err(|problem| {
        Problem::failed(format!("The demo cannot start itself: {problem}."), "")
    })?;
    let filled = tokio::process::Command::new(program)
        .args(["fill-demo", "--data", &place])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .kill_on_drop(true)
        .status()
        .await;
    if !filled.is_ok_and(|status| status.success()) {
        return Err(Problem::failed(
            "The invented office could not be made.",
            "",
        ));
    }
    let flags = BTreeMap::from([
        ("data", place),
        ("portal", portal.to_owned()),
        ("desk", desk.to_owned()),
        // A demo is looked at for minutes: its log should move.
        ("checkpoint-seconds", "5".to_owned()),
    ]);
    let settings = Settings::in_force(&flags)?;
    let mut pair = up::start(&settings).await?;
    let width = OFFICERS
        .iter()
        .map(|(_, name, ..)| name.chars().count())
        .max()
        .unwrap_or(0);
    let officers: String = OFFICERS
        .iter()
        .map(|(_, name, passphrase, roles)| format!("  {name:width$}  {passphrase}  ({roles})\n"))
        .collect();
    say(&format!(
        "An invented office is running: people reach the portal at {} and officers work at {}.\n\n\
         Log in at the desk with one of these names and passphrases:\n{officers}\n\
         Everything in it is invented. Ctrl-C ends it{}.",
        pair.portal,
        pair.workspace,
        if folder.path().starts_with(std::env::temp_dir()) {
            " and removes it"
        } else {
            ""
        },
    ));
    watch(&mut pair.node, &mut pair.desk).await
}
