//! Starting a node or a desk in this process, from the settings in force.

use crate::problem::Problem;
use crate::settings::{Blobs as BlobPlace, Database, Settings};
use crate::supervise::{Ready, end_of_service, ready_line};
use crate::terms::Terms;
use crate::{logging, terminal, world};
use desk::{Desk, DeskConfig, World};
use node::{Chance, Limits, Node, Schedule, Setup};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use store::{Blobs, Store, StoreError};
use store_postgres::{PostgresStore, S3Blobs, S3Options};
use store_sqlite::{FolderBlobs, SqliteStore, durable};
use tokio::net::TcpListener;
use zeroize::Zeroizing;

/// scrypt work factor of officers' identity files: about a second on a small machine.
const WORK_FACTOR: u8 = 17;

struct OsChance;

impl Chance for OsChance {
    fn fill(&self, bytes: &mut [u8]) {
        world::fill(bytes);
    }
}

/// Runs a node until it is asked to end.
///
/// # Errors
/// Says in plain words what keeps it from starting.
pub async fn run_node(settings: &Settings, supervised: bool) -> Result<(), Problem> {
    logging::begin(settings);
    let listener = listen(settings.socket("portal"), "portal").await?;
    let address = local(&listener)?;
    let node = open_node(settings, address).await?;
    node::server::keep_panics_quiet();
    // Before anybody is served: what is taken in moves clocks that must be there.
    node::clock::rebuild(&node)
        .await
        .map_err(|it| unopened("store", &it))?;
    tokio::spawn(node::sweep::run(Arc::clone(&node)));
    tokio::spawn(node::clock::run(Arc::clone(&node)));
    tokio::spawn(node::figures::run(Arc::clone(&node)));
    tokio::spawn(node::sequencer::run(Arc::clone(&node)));
    tokio::spawn(node::witness::run(Arc::clone(&node)));
    tokio::spawn(node::notify::run(Arc::clone(&node)));
    tokio::spawn(node::peers::run(Arc::clone(&node)));
    let app = node::server::router(
        Arc::clone(&node),
        node::portal::router(),
        node::portal::trouble,
    );
    let key = hex::encode(node.verifying());
    started(
        supervised,
        "node",
        &Ready {
            address,
            key: Some(key),
        },
    );
    node::server::serve(node, listener, app, end_of_service(supervised))
        .await
        .map_err(|problem| Problem::failed(format!("The node stopped: {problem}."), ""))
}

/// Opens a node's stores and keys.
///
/// # Errors
/// Says in plain words what is wrong.
pub async fn open_node(settings: &Settings, address: SocketAddr) -> Result<Arc<Node>, Problem> {
    open_node_by(
        settings,
        address,
        Arc::new(world::now),
        Arc::new(world::count),
    )
    .await
}

/// The same with another clock: the demo's begins some weeks ago.
///
/// # Errors
/// As [`open_node`].
pub async fn open_node_at(
    settings: &Settings,
    address: SocketAddr,
    clock: impl Fn() -> words::Moment + Send + Sync + 'static,
) -> Result<Arc<Node>, Problem> {
    let clock: node::Clock = Arc::new(clock);
    open_node_by(
        settings,
        address,
        Arc::clone(&clock),
        node::steady_by(clock),
    )
    .await
}

async fn open_node_by(
    settings: &Settings,
    address: SocketAddr,
    clock: node::Clock,
    steady: node::Steady,
) -> Result<Arc<Node>, Problem> {
    let folder = settings.data()?.join("node");
    private_folder(&folder)?;
    let public = settings
        .text("public-address")
        .map_or(format!("http://{address}"), str::to_owned);
    let mut set = node::Settings::for_address(&public);
    if let Some(exit) = settings.text("exit-address") {
        set.exit_address = exit.to_owned();
    }
    if let Some(origin) = settings.text("log-origin") {
        set.log_origin = origin.to_owned();
    }
    set.limits = Limits {
        attachment_max: settings.bytes("attachment-max"),
        upload_max: settings.bytes("upload-max"),
        files_max: usize::try_from(settings.number("files-max")).unwrap_or(20),
        text_max: usize::try_from(settings.bytes("text-max")).unwrap_or(64 * 1024),
        reserve: settings.bytes("reserve"),
        ..Limits::default()
    };
    set.schedule = Schedule {
        interval: Duration::from_secs(settings.number("checkpoint-seconds")),
        step: settings.number("checkpoint-step"),
    };
    set.witnesses = settings.witnesses();
    set.witnessed = settings.witnessed();
    set.peers = settings.peers();
    set.enrolment = Some(Arc::new(secret_text(&folder.join("enrolment"))?));
    if let BlobPlace::Folder(blobs) = settings.blobs()? {
        set.free_space = Arc::new(move || free_space(&blobs));
    }
    set.notify = crate::mail::notify(settings)?;
    let terms = Terms::open(settings)?;
    set.lexicon = Arc::clone(&terms.lexicon);
    terms.watch();
    let store = open_store(settings).await?;
    let key = folder.join("node.key");
    let used = store.heads("", "", 1).await;
    if !key.exists() && !used.map_err(|it| unopened("store", &it))?.is_empty() {
        return Err(Problem::asked(
            format!(
                "The node's key {} is gone, but its data is here.",
                key.display()
            ),
            "Restore it from a backup: with a new one this is another node, and every desk would refuse it.",
        ));
    }
    Ok(Node::new(Setup {
        store,
        blobs: open_blobs(settings).await?,
        clock,
        steady,
        chance: Arc::new(OsChance),
        settings: set,
        signing_seed: secret_seed(&key)?,
    }))
}

/// Opens the database that the settings name.
///
/// # Errors
/// Says in plain words what is wrong.
pub async fn open_store(settings: &Settings) -> Result<Arc<dyn Store>, Problem> {
    match settings.database()? {
        Database::Sqlite(path) => {
            if let Some(folder) = path.parent() {
                private_folder(folder)?;
            }
            let store = SqliteStore::open(&path).map_err(|problem| unopened("store", &problem))?;
            Ok(Arc::new(store))
        }
        Database::Postgres(address) => {
            let store = PostgresStore::open(&address, None)
                .await
                .map_err(|problem| unopened("store", &problem))?;
            Ok(Arc::new(store))
        }
    }
}

/// Opens the database to look on; a node may be writing to it meanwhile.
///
/// # Errors
/// Says in plain words what is wrong.
pub async fn open_store_to_read(settings: &Settings) -> Result<Arc<dyn Store>, Problem> {
    match settings.database()? {
        Database::Sqlite(path) if !path.exists() => Err(Problem::asked(
            format!("There is no data of a node at {}.", path.display()),
            "Name its folder with --data; 'recourse config' shows what is set.",
        )),
        Database::Sqlite(path) => {
            let store = SqliteStore::open_to_read(&path);
            Ok(Arc::new(
                store.map_err(|problem| unopened("store", &problem))?,
            ))
        }
        Database::Postgres(_) => open_store(settings).await,
    }
}

/// Opens the place of attachments that the settings name.
///
/// # Errors
/// Says in plain words what is wrong.
pub async fn open_blobs(settings: &Settings) -> Result<Arc<dyn Blobs>, Problem> {
    match settings.blobs()? {
        BlobPlace::Folder(path) => {
            private_folder(&path)?;
            let blobs =
                FolderBlobs::open(&path).map_err(|problem| unopened("attachments", &problem))?;
            Ok(Arc::new(blobs))
        }
        BlobPlace::S3 {
            bucket,
            endpoint,
            region,
        } => {
            let text = |name| settings.text(name).unwrap_or_default().to_owned();
            let options = S3Options {
                endpoint,
                region: region.unwrap_or_else(|| "us-east-1".to_owned()),
                bucket,
                prefix: String::new(),
                access_key: text("s3-access-key"),
                secret_key: text("s3-secret-key"),
            };
            let blobs = S3Blobs::open(options)
                .await
                .map_err(|problem| unopened("attachments", &problem))?;
            Ok(Arc::new(blobs))
        }
    }
}

/// Runs a desk until it is asked to end.
///
/// # Errors
/// Says in plain words what keeps it from starting.
pub async fn run_desk(settings: &Settings, supervised: bool) -> Result<(), Problem> {
    logging::begin(settings);
    let listener = listen(settings.socket("desk"), "desk").await?;
    let address = local(&listener)?;
    let desk = open_desk(settings, address).await?;
    node::server::keep_panics_quiet();
    started(supervised, "desk", &Ready { address, key: None });
    desk::server::serve(desk, listener, end_of_service(supervised))
        .await
        .map_err(|problem| Problem::failed(format!("The desk stopped: {problem}."), ""))
}

/// Opens a desk's folder.
///
/// # Errors
/// Says in plain words what is wrong.
pub async fn open_desk(settings: &Settings, address: SocketAddr) -> Result<Desk, Problem> {
    let data = settings.data()?;
    let folder = data.join("desk");
    private_folder(&folder)?;
    let public = settings
        .text("desk-address")
        .map_or(format!("http://{address}"), str::to_owned);
    let node = settings.text("node").map_or_else(
        || format!("http://{}", settings.socket("portal")),
        str::to_owned,
    );
    let enrolment = std::fs::read_to_string(data.join("node/enrolment"))
        .ok()
        .map(Zeroizing::new);
    let setup_code = match address.ip().is_loopback() {
        true => None,
        false => Some(secret_text(&folder.join("setup-code"))?),
    };
    let charter = match settings.text("charter") {
        Some(path) => crate::charter_command::read(Path::new(path))?.0,
        None => String::new(),
    };
    let terms = Terms::open(settings)?;
    let config = DeskConfig {
        folder,
        node,
        idle: Duration::from_secs(60 * settings.number("idle-minutes")),
        hosts: hosts(&public, address),
        secure_cookies: public.starts_with("https://"),
        work_factor: WORK_FACTOR,
        preview_program: std::env::current_exe().ok(),
        charter,
        enrolment,
        lexicon: Arc::clone(&terms.lexicon),
        guidelines: Arc::clone(&terms.guidelines),
        papers: Arc::clone(&terms.papers),
        setup_code,
    };
    terms.watch();
    Desk::open(config, World::new(world::now, world::fill))
        .await
        .map_err(|problem| {
            Problem::asked(
                format!("The desk cannot start: {problem}."),
                "'recourse doctor' says more about the folder.",
            )
        })
}

/// The names under which a desk answers: its public address and, on loopback, the ways of writing that.
fn hosts(public: &str, address: SocketAddr) -> Vec<String> {
    let mut hosts: Vec<String> = public
        .split_once("://")
        .map(|(_, host)| host.trim_end_matches('/').to_owned())
        .into_iter()
        .collect();
    hosts.push(address.to_string());
    if address.ip().is_loopback() {
        hosts.push(format!("localhost:{}", address.port()));
    }
    hosts.dedup();
    hosts
}

async fn listen(address: SocketAddr, what: &str) -> Result<TcpListener, Problem> {
    TcpListener::bind(address).await.map_err(|problem| {
        Problem::asked(
            format!("The {what} cannot listen on {address}: {problem}."),
            format!("Choose another address with --{what}, or end the program that uses it."),
        )
    })
}

fn local(listener: &TcpListener) -> Result<SocketAddr, Problem> {
    let failed = |problem| Problem::failed(format!("The address cannot be read: {problem}."), "");
    listener.local_addr().map_err(failed)
}

fn started(supervised: bool, what: &str, ready: &Ready) {
    if supervised {
        terminal::say(&ready_line(ready));
    } else {
        terminal::say(&format!("The {what} is at http://{}.", ready.address));
    }
}

/// Makes a folder that only this account reads.
fn private_folder(path: &Path) -> Result<(), Problem> {
    durable::create_folder(path).map_err(|problem| {
        Problem::asked(
            format!("The folder {} cannot be used: {problem}.", path.display()),
            "Choose another with --data, or let the account that runs this program write there.",
        )
    })
}

/// A secret of 32 bytes in a file, drawn at the first start.
fn secret_seed(path: &Path) -> Result<Zeroizing<[u8; 32]>, Problem> {
    let text = secret_text(path)?;
    let mut seed = Zeroizing::new([0; 32]);
    hex::decode_to_slice(text.trim(), &mut seed[..]).map_err(|_| {
        Problem::asked(
            format!("The file {} is damaged.", path.display()),
            "Restore it from a backup: without it this is another node, and every desk will say so.",
        )
    })?;
    Ok(seed)
}

/// A secret text in a file that only this account reads, drawn at the first start.
fn secret_text(path: &Path) -> Result<Zeroizing<String>, Problem> {
    let unread = |problem: std::io::Error| {
        Problem::asked(
            format!("The file {} cannot be used: {problem}.", path.display()),
            "Let the account that runs this program, and nobody else, read and write it.",
        )
    };
    match std::fs::read_to_string(path) {
        Ok(text) => Ok(Zeroizing::new(text.trim().to_owned())),
        Err(problem) if problem.kind() == std::io::ErrorKind::NotFound => {
            let text = Zeroizing::new(hex::encode(world::random::<32>()));
            durable::write_file(path, text.as_bytes()).map_err(unread)?;
            Ok(text)
        }
        Err(problem) => Err(unread(problem)),
    }
}

/// Bytes left for this account on the disk that holds a path.
pub fn free_space(path: &Path) -> Option<u64> {
    let stat = rustix::fs::statvfs(path).ok()?;
    stat.f_bavail.checked_mul(stat.f_frsize)
}

/// Why a store did not open, and what to do.
pub fn unopened(what: &str, problem: &StoreError) -> Problem {
    let (what_happened, what_to_do) = match problem {
        StoreError::InUse => (
            "Another process uses this data.".to_owned(),
            "End the other node first: two on one file would harm each other. Several nodes need PostgreSQL.",
        ),
        StoreError::Newer { .. } => (
            format!("The {what} cannot be opened: {problem}."),
            "Start the newer version of this program again.",
        ),
        StoreError::Damaged(_) => (
            format!("The {what} cannot be opened: {problem}."),
            "Move the data folder aside, keep it, and put a backup in its place with 'recourse restore'.",
        ),
        StoreError::Full => (
            "There is no room left on the disk.".to_owned(),
            "Make room, then start again; nothing is lost.",
        ),
        _ => (
            format!("The {what} cannot be opened: {problem}."),
            "'recourse doctor' says more; 'recourse config' shows which place is set.",
        ),
    };
    Problem::asked(what_happened, what_to_do)
}

/// A temporary folder that goes when this is dropped, if it is to go.
pub struct Temporary {
    path: PathBuf,
    goes: bool,
}

impl Temporary {
    /// A new folder under the machine's folder for temporary files.
    ///
    /// # Errors
    /// Says why there is none.
    pub fn new(name: &str) -> Result<Self, Problem> {
        let digits = hex::encode(world::random::<8>());
        let path = std::env::temp_dir().join(format!("{name}-{digits}"));
        private_folder(&path)?;
        Ok(Self { path, goes: true })
    }

    /// A folder that stays.
    pub fn kept(path: PathBuf) -> Self {
        Self { path, goes: false }
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        if self.goes {
            let _ = std::fs::remove_dir_all(&self.path);
        }
    }
}
