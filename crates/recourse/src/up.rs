//! `recourse up`: node and desk of one office on this machine, as two processes.
//!
//! The parent only watches: officers' keys never share memory with the public port, nor with it.

use crate::problem::Problem;
use crate::settings::Settings;
use crate::supervise::{House, watch};
use crate::terminal::say;

/// The two houses, started, with the addresses on which they listen.
pub struct Pair {
    /// The node.
    pub node: House,
    /// The desk.
    pub desk: House,
    /// The portal's address.
    pub portal: String,
    /// The desk's address.
    pub workspace: String,
}

/// Starts node and desk, says where they are, and watches them until asked to end.
///
/// # Errors
/// Says in plain words what keeps them from starting.
pub async fn up(settings: &Settings) -> Result<(), Problem> {
    settings.data()?;
    let mut pair = start(settings).await?;
    say(&format!(
        "Your office is running: people reach the portal at {}, officers work at {}.",
        pair.portal, pair.workspace
    ));
    watch(&mut pair.node, &mut pair.desk).await
}

/// Starts node and desk.
///
/// # Errors
/// See [`up`].
pub async fn start(settings: &Settings) -> Result<Pair, Problem> {
    let variables = settings.as_variables();
    let mut node = House::new("node", variables.clone());
    let ready = node.start().await?;
    // Started again, it must be where everybody knows it.
    node.set("RECOURSE_PORTAL", ready.address.to_string());
    let own = format!("http://{}", ready.address);
    let portal = settings
        .text("public-address")
        .map_or(own.clone(), str::to_owned);
    let mut desk = House::new("desk", variables);
    desk.set("RECOURSE_NODE", own);
    let at = desk.start().await?;
    desk.set("RECOURSE_DESK", at.address.to_string());
    let workspace = settings
        .text("desk-address")
        .map_or(format!("http://{}", at.address), str::to_owned);
    Ok(Pair {
        node,
        desk,
        portal,
        workspace,
    })
}
