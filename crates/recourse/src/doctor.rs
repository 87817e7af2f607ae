//! `recourse doctor`: settings, folders, store, log, clock and keys, and in plain words what is wrong.

use crate::houses::{free_space, open_store_to_read};
use crate::problem::Problem;
use crate::settings::{Blobs, Settings};
use crate::terminal::say;
use crate::{harden, http, mail, world};
use ledger::SignedNote;
use node::notify::{Overview, RelayProblem, overview, relay_answers};
use peer::{NodeClient, PeerError, TroubleKind};
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

/// Beyond this many seconds between two clocks, receipts' and promises' times mislead.
const CLOCK_TOLERANCE: i64 = 120;

/// Beyond this many seconds a notice that is due is late: senders look every other second.
const NOTICE_TOLERANCE: i64 = 600;

/// What was found, line after line.
struct Findings {
    wrong: usize,
}

impl Findings {
    fn well(&self, what: &str) {
        say(&format!("ok     {what}"));
    }

    fn skip(&self, what: &str) {
        say(&format!("-      {what}"));
    }

    fn wrong(&mut self, what: &str, remedy: &str) {
        self.wrong += 1;
        say(&format!("WRONG  {what}\n       {remedy}"));
    }
}

/// Looks at everything and says what is wrong.
///
/// # Errors
/// Something must be looked at.
pub async fn examine(settings: &Settings) -> Result<(), Problem> {
    let mut found = Findings { wrong: 0 };
    found.well("The settings can be read; 'recourse config' shows them.");
    if harden::is_hardened() {
        found.well("A crash of this program leaves nothing of its memory on the disk.");
    } else {
        found.wrong(
            "A crash of this program could leave its memory on the disk.",
            "Start it where it may lower its own limits (RLIMIT_CORE).",
        );
    }
    let data = settings.data()?;
    folders(&data, &mut found);
    space(settings, &data, &mut found);
    let has_node = ["node/node.key", "node/recourse.db"].map(|name| data.join(name).exists());
    if data.join("desk").is_dir() && has_node == [false, false] {
        found.skip("A desk alone has no store: its node is on another machine.");
    } else {
        store(settings, &mut found).await;
    }
    node(settings, &mut found).await;
    if has_node != [false, false] {
        ways_out(settings, &mut found).await;
    }
    match found.wrong {
        0 => {
            say("All is well.");
            Ok(())
        }
        1 => Err(Problem::failed("One thing must be looked at.", "")),
        many => Err(Problem::failed(
            format!("{many} things must be looked at."),
            "",
        )),
    }
}

fn folders(data: &Path, found: &mut Findings) {
    for (name, what) in [("node", "node"), ("desk", "desk")] {
        let path = data.join(name);
        let Ok(about) = path.metadata() else {
            found.skip(&format!("There is no {what} in {}.", data.display()));
            continue;
        };
        if about.permissions().mode() & 0o077 == 0 {
            found.well(&format!(
                "The {what}'s folder is open to its own account alone."
            ));
        } else {
            found.wrong(
                &format!(
                    "Other accounts of this machine may look into {}.",
                    path.display()
                ),
                &format!("Close it: chmod 700 {}", path.display()),
            );
        }
    }
    // Started without it, a node draws another.
    if data.join("node/recourse.db").exists() && !data.join("node/node.key").exists() {
        found.wrong(
            "The node's key is gone.",
            "Restore node/node.key from a backup before the node is started: without it this is another node.",
        );
    }
    key_file(&data.join("node/node.key"), "node's key", found);
    key_file(&data.join("desk/desk.key"), "desk's key", found);
}

fn key_file(path: &Path, what: &str, found: &mut Findings) {
    let Ok(about) = path.metadata() else {
        return;
    };
    if about.permissions().mode() & 0o077 != 0 {
        found.wrong(
            &format!("Other accounts of this machine may read the {what}."),
            &format!("Close it: chmod 600 {}", path.display()),
        );
    } else if about.len() < 64 {
        found.wrong(
            &format!("The {what} is cut short."),
            "Restore it from a backup.",
        );
    } else {
        found.well(&format!(
            "The {what} is there, and its own account's alone."
        ));
    }
}

fn space(settings: &Settings, data: &Path, found: &mut Findings) {
    let place = match settings.blobs() {
        Ok(Blobs::Folder(path)) if path.exists() => path,
        _ => data.to_owned(),
    };
    let reserve = settings.bytes("reserve");
    match free_space(&place) {
        None => found.skip("How much room the disk has cannot be told."),
        Some(free) if free < reserve => found.wrong(
            &format!(
                "The disk has {} MiB left: attachments are refused, texts still taken.",
                free >> 20
            ),
            "Make room, or let 'reserve' be smaller.",
        ),
        Some(free) => found.well(&format!("The disk has {} MiB left.", free >> 20)),
    }
}

async fn store(settings: &Settings, found: &mut Findings) {
    let store = match open_store_to_read(settings).await {
        Ok(store) => store,
        Err(problem) => {
            let text = problem.to_string();
            let (what, remedy) = text.split_once('\n').unwrap_or((&text, ""));
            return found.wrong(what, remedy);
        }
    };
    match store.last_seq().await {
        Ok(last) => found.well(&format!(
            "The store opens; its last entry is number {last}."
        )),
        Err(problem) => {
            return found.wrong(
                &format!("The store cannot be read: {problem}."),
                "Restore a backup.",
            );
        }
    }
    if let Ok(overview) = overview(&*store, world::now()).await {
        told(&overview, found);
    }
}

/// What became of notices, by what the store says.
fn told(overview: &Overview, found: &mut Findings) {
    if overview.late_seconds > NOTICE_TOLERANCE {
        let minutes = overview.late_seconds / 60;
        found.wrong(
            &format!("A notice has been due for {minutes} minutes, and nobody sends it."),
            "Start the node; where it runs, its log says why it does not send.",
        );
    }
    let count = |kinds: &[TroubleKind]| {
        let troubles = overview.troubles.iter();
        troubles.filter(|it| kinds.contains(&it.kind)).count()
    };
    let lost = count(&[TroubleKind::Nobody, TroubleKind::GivenUp]);
    if lost > 0 {
        found.wrong(
            &format!("In the last 90 days {lost} notices reached nobody."),
            "Let the office plan its duty, and each officer set a channel: the desk's page 'Duty'.",
        );
    }
    let refused = count(&[TroubleKind::Refused]);
    if refused > 0 {
        found.wrong(
            &format!("The receiving end refuses {refused} notices; they are tried again."),
            "Let officers test their channels on the desk's page 'Duty'.",
        );
    }
    let passed = count(&[
        TroubleKind::NobodyOnDuty,
        TroubleKind::ScreenedOut,
        TroubleKind::NoChannel,
    ]);
    if passed > 0 {
        found.wrong(
            &format!(
                "In the last 90 days {passed} rungs had nobody to tell, and the next was told."
            ),
            "The desk's page 'Duty' shows when nobody is on duty, and who has no channel.",
        );
    }
}

/// The ways by which officers are told, by what the settings say.
async fn ways_out(settings: &Settings, found: &mut Findings) {
    let notify = match mail::notify(settings) {
        Ok(notify) => notify,
        Err(problem) => {
            let text = problem.to_string();
            let (what, remedy) = text.split_once('\n').unwrap_or((&text, ""));
            return found.wrong(what, remedy);
        }
    };
    let hosts = notify.hook_hosts.len() + notify.ntfy_hosts.len();
    let Some(relay) = notify.mail else {
        return match hosts {
            0 => found.skip("Officers are told at the desk alone: no relay and no host is set."),
            _ => found.skip("No relay for mail is set; officers have web hooks and topics."),
        };
    };
    match relay_answers(&relay).await {
        Ok(()) => found.well("The relay for mail answers, and takes what the settings say."),
        Err(problem) => found.wrong(
            &format!("Mail cannot be sent: {problem}."),
            match problem {
                RelayProblem::Settings => {
                    "Look at the settings that begin with 'smtp', and at 'mail-from'."
                }
                RelayProblem::Silent => {
                    "Look at 'smtp-host', 'smtp-port' and 'smtp-tls', and at its certificate."
                }
                RelayProblem::Refused => "Look at 'smtp-user' and at the file with the password.",
            },
        ),
    }
}

async fn node(settings: &Settings, found: &mut Findings) {
    let address = settings.text("node").map_or_else(
        || format!("http://{}", settings.socket("portal")),
        str::to_owned,
    );
    let client = NodeClient::new(
        &address,
        Arc::new(|| world::now().0),
        Arc::new(world::random),
    );
    let Ok(client) = client else {
        return found.wrong(
            "The node's address is none.",
            "Set 'node' to one such as https://report.example.org",
        );
    };
    match client.hello().await {
        Ok(hello) => found.well(&format!(
            "The node at {address} answers, and signs with its key {}.",
            hex::encode(hello.node)
        )),
        Err(_) => return found.skip(&format!("No node answers at {address}; is it started?")),
    }
    clock(&address, found).await;
    match client.public("/log/checkpoint").await {
        Ok(Some(_)) => {
            found.well("The public log has a checkpoint; 'recourse log verify' checks all of it.");
            witnesses(settings, &client, found).await;
        }
        _ => found.skip("The public log has no checkpoint yet."),
    }
    peers(settings, found).await;
    if !settings.witnessed().is_empty()
        && let Ok(Some(key)) = client.public("/witness/key").await
    {
        let key = String::from_utf8_lossy(&key).trim().to_owned();
        found.well(&format!("The node cosigns as a witness with the key {key}"));
    }
}

/// Whether each witness has cosigned the newest checkpoint, or does so within some seconds.
async fn witnesses(settings: &Settings, client: &NodeClient, found: &mut Findings) {
    let mut missing = settings.witnesses();
    for wait in [0, 2, 4, 8] {
        if missing.is_empty() {
            return;
        }
        tokio::time::sleep(Duration::from_secs(wait)).await;
        let note = client.public("/log/checkpoint").await.ok().flatten();
        let note = note.and_then(|note| SignedNote::read(&String::from_utf8(note).ok()?));
        missing.retain(|witness| {
            let signed = note.as_ref().and_then(|note| witness.key.time_on(note));
            if signed.is_some() {
                let name = &witness.key.name;
                found.well(&format!("The witness {name} cosigns the public log."));
            }
            signed.is_none()
        });
    }
    for witness in missing {
        found.wrong(
            &format!(
                "The witness {} has not cosigned the newest checkpoint.",
                witness.key.name
            ),
            &format!(
                "Look whether {} answers, and whether it knows this log's key; the node's own log says why.",
                witness.address
            ),
        );
    }
}

/// Whether each of the other nodes answers with the key that it was named by.
async fn peers(settings: &Settings, found: &mut Findings) {
    for peer in settings.peers() {
        let address = &peer.address;
        let client = NodeClient::new(
            address,
            Arc::new(|| world::now().0),
            Arc::new(world::random),
        );
        let directory = match &client {
            Ok(client) => client.directory(&peer.key).await,
            Err(_) => Err(PeerError::Address),
        };
        match directory.ok().and_then(|it| it.verify(&peer.key)) {
            Some(it) => found.well(&format!(
                "The other node at {address} answers with its key. Offices there: {}.",
                it.offices.len()
            )),
            None => found.wrong(
                &format!("No node with the named key answers at {address}."),
                "Ask who runs it for its address and the key that 'recourse doctor' shows there.",
            ),
        }
    }
}

/// Compares this machine's clock with the one that the node's answers show.
async fn clock(address: &str, found: &mut Findings) {
    let Ok(http) = http::client() else { return };
    let Ok(answer) = http.get(format!("{address}/healthz")).send().await else {
        return;
    };
    let date = answer
        .headers()
        .get("date")
        .and_then(|value| value.to_str().ok());
    let Some(theirs) = date.and_then(|text| jiff::fmt::rfc2822::parse(text).ok()) else {
        return found.skip("The node's answers show no time to compare the clock with.");
    };
    let apart = (theirs.timestamp().as_second() - world::now().0).abs();
    if apart <= CLOCK_TOLERANCE {
        found.well("This machine's clock and the node's agree.");
    } else {
        found.wrong(
            &format!("This machine's clock and the node's are {apart} seconds apart."),
            "Let both keep their time by NTP; promises are measured by it.",
        );
    }
}
