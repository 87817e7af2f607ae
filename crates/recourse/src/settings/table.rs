//! The table of all settings.

use super::value;

/// What a setting is where nobody set it.
#[derive(Clone, Copy)]
pub enum Usual {
    /// This text.
    Text(&'static str),
    /// It follows from other settings, as described here.
    Follows(&'static str),
    /// Nothing; who needs it says so.
    Nothing,
}

/// One setting.
pub struct Definition {
    /// Its name: flag `--name`, key `name` of the file, variable `RECOURSE_NAME`.
    pub name: &'static str,
    /// What stands for its value in help texts.
    pub value: &'static str,
    /// Which programs know it: bits of [`DATA`], [`NODE`], [`DESK`].
    pub parts: u8,
    /// What it is where nobody set it.
    pub usual: Usual,
    /// Whether it is shown only as 'set'.
    pub secret: bool,
    /// Whether it may be given several times: as a flag again, in the file as a list, elsewhere with commas between.
    pub many: bool,
    /// What is wrong with a text, if anything: completes the sentence 'it is not …'.
    pub check: fn(&str) -> Result<(), &'static str>,
    /// What it does, in one sentence.
    pub help: &'static str,
}

/// Known to every command that has a data folder.
pub const DATA: u8 = 1;
/// Known to the node.
pub const NODE: u8 = 2;
/// Known to the desk.
pub const DESK: u8 = 4;

impl Definition {
    /// The environment variable.
    pub fn variable(&self) -> String {
        format!("RECOURSE_{}", self.name.to_uppercase().replace('-', "_"))
    }

    /// The setting of this name.
    pub fn named(name: &str) -> Option<&'static Self> {
        TABLE.iter().find(|definition| definition.name == name)
    }
}

const fn setting(name: &'static str, value: &'static str, help: &'static str) -> Definition {
    Definition {
        name,
        value,
        parts: NODE,
        usual: Usual::Nothing,
        secret: false,
        many: false,
        check: |_| Ok(()),
        help,
    }
}

/// Every setting, in the order in which `recourse config` prints them.
pub const TABLE: &[Definition] = &[
    Definition {
        parts: DATA,
        ..setting(
            "data",
            "FOLDER",
            "The folder in which node and desk keep what is theirs",
        )
    },
    Definition {
        parts: DATA,
        usual: Usual::Follows("recourse.toml in the data folder, if it is there"),
        ..setting("config", "FILE", "The file with settings")
    },
    Definition {
        parts: DATA,
        usual: Usual::Text("warn"),
        check: value::level,
        ..setting(
            "log",
            "LEVEL",
            "How much is logged: error, warn, info or debug; never content",
        )
    },
    Definition {
        parts: DATA,
        usual: Usual::Follows("the folder terms in the data folder, if it is there"),
        ..setting(
            "terms",
            "FOLDER",
            "The folder with the office's own terms, guidelines and letters",
        )
    },
    Definition {
        usual: Usual::Text("127.0.0.1:8080"),
        check: value::listen,
        ..setting(
            "portal",
            "ADDRESS:PORT",
            "Where the portal listens; port 0 takes a free one",
        )
    },
    Definition {
        usual: Usual::Follows("http:// and the portal's address"),
        check: value::address,
        ..setting(
            "public-address",
            "URL",
            "The address under which people reach the portal",
        )
    },
    Definition {
        usual: Usual::Follows("sqlite:node/recourse.db in the data folder"),
        check: value::database,
        ..setting(
            "store",
            "PLACE",
            "Where entries are kept: sqlite:FILE or postgres://…",
        )
    },
    Definition {
        usual: Usual::Follows("folder:node/blobs in the data folder"),
        check: value::blobs,
        ..setting(
            "blobs",
            "PLACE",
            "Where attachments are kept: folder:FOLDER or s3://BUCKET?endpoint=URL&region=NAME",
        )
    },
    Definition {
        ..setting(
            "s3-access-key",
            "TEXT",
            "The name of the key to S3-compatible storage",
        )
    },
    Definition {
        secret: true,
        ..setting(
            "s3-secret-key",
            "TEXT",
            "The key to S3-compatible storage; no flag, since flags can be seen",
        )
    },
    Definition {
        usual: Usual::Text("https://www.wikipedia.org/"),
        check: value::address,
        ..setting("exit-address", "URL", "Where the quick exit leads")
    },
    Definition {
        usual: Usual::Follows("the public address without its scheme, and /log"),
        check: value::origin,
        ..setting(
            "log-origin",
            "NAME",
            "The name of the public log; never changed once it has begun",
        )
    },
    Definition {
        usual: Usual::Text("60"),
        check: value::count,
        ..setting(
            "checkpoint-seconds",
            "NUMBER",
            "Seconds from one checkpoint of the log to the next",
        )
    },
    Definition {
        usual: Usual::Text("16"),
        check: value::count,
        ..setting(
            "checkpoint-step",
            "NUMBER",
            "By how many leaves the log grows each time, at least",
        )
    },
    Definition {
        many: true,
        check: value::witnesses,
        ..setting(
            "witness",
            "KEY URL",
            "A witness that cosigns each checkpoint: its key and its address; may be given several times",
        )
    },
    Definition {
        many: true,
        check: value::logs,
        ..setting(
            "witness-for",
            "KEY",
            "The key of a log that this node cosigns as its witness; may be given several times",
        )
    },
    Definition {
        many: true,
        check: value::peers,
        ..setting(
            "peer",
            "KEY URL",
            "Another node: its key and its address; copies are held for its offices and taken from them; may be given several times",
        )
    },
    Definition {
        usual: Usual::Text("2 GiB"),
        check: value::size,
        ..setting("attachment-max", "SIZE", "The largest attachment")
    },
    Definition {
        usual: Usual::Text("4 GiB"),
        check: value::size,
        ..setting(
            "upload-max",
            "SIZE",
            "All attachments of one report or message together",
        )
    },
    Definition {
        usual: Usual::Text("20"),
        check: value::count,
        ..setting(
            "files-max",
            "NUMBER",
            "How many attachments one report or message may have",
        )
    },
    Definition {
        usual: Usual::Text("64 KiB"),
        check: value::size,
        ..setting("text-max", "SIZE", "All texts of one form together")
    },
    Definition {
        usual: Usual::Text("1 GiB"),
        check: value::size,
        ..setting(
            "reserve",
            "SIZE",
            "Space kept free for texts: below it attachments are refused",
        )
    },
    Definition {
        check: value::host,
        ..setting(
            "smtp-host",
            "HOST",
            "The relay by which officers get mail; without one none is sent",
        )
    },
    Definition {
        usual: Usual::Follows("587, with smtp-tls = implicit 465, with none 25"),
        check: value::port,
        ..setting("smtp-port", "NUMBER", "The relay's port")
    },
    Definition {
        usual: Usual::Text("starttls"),
        check: value::mail_tls,
        ..setting(
            "smtp-tls",
            "MODE",
            "starttls, implicit, or none for a relay on this very machine",
        )
    },
    Definition {
        ..setting(
            "smtp-user",
            "TEXT",
            "The name by which the relay knows the node",
        )
    },
    Definition {
        ..setting(
            "smtp-password-file",
            "FILE",
            "The file with the relay's password",
        )
    },
    Definition {
        check: value::mail_address,
        ..setting("mail-from", "ADDRESS", "The address from which mail comes")
    },
    Definition {
        check: value::origins,
        ..setting(
            "hook-hosts",
            "URLS",
            "Where officers' web hooks may lead, such as https://hooks.example.org; several with commas",
        )
    },
    Definition {
        check: value::origins,
        ..setting(
            "ntfy-hosts",
            "URLS",
            "Where officers' ntfy topics may lie, such as https://ntfy.example.org; several with commas",
        )
    },
    Definition {
        parts: DESK,
        usual: Usual::Text("127.0.0.1:8081"),
        check: value::listen,
        ..setting(
            "desk",
            "ADDRESS:PORT",
            "Where the desk listens; port 0 takes a free one",
        )
    },
    Definition {
        parts: DESK,
        usual: Usual::Follows("http:// and the desk's address"),
        check: value::address,
        ..setting(
            "desk-address",
            "URL",
            "The address under which officers reach the desk",
        )
    },
    Definition {
        parts: DESK,
        usual: Usual::Follows("the node that 'up' starts"),
        check: value::address,
        ..setting("node", "URL", "The address of the node for desks")
    },
    Definition {
        parts: DESK,
        usual: Usual::Follows("the key that the node shows at the first contact"),
        check: value::key,
        ..setting(
            "node-key",
            "KEY",
            "The node's public key: a node with any other is not spoken to",
        )
    },
    Definition {
        parts: DESK,
        usual: Usual::Text("15"),
        check: value::count,
        ..setting(
            "idle-minutes",
            "NUMBER",
            "Minutes without a click after which the desk locks itself",
        )
    },
    Definition {
        parts: DESK,
        usual: Usual::Follows("the charter that comes with the program"),
        ..setting("charter", "FILE", "The office's charter")
    },
];
