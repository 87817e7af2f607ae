//! The kinds of value, and what is wrong with a text that is none.

use ledger::{NoteKey, WitnessKey};
use node::{PeerAt, WitnessAt};
use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::path::PathBuf;

/// Witnesses of one log at most: each line of them travels with every checkpoint.
const WITNESSES_MAX: usize = 16;

/// Other nodes at most: each is asked in turn.
const PEERS_MAX: usize = 16;

/// Where entries are kept.
#[derive(Clone, PartialEq, Eq)]
pub enum Database {
    /// A file of SQLite's.
    Sqlite(PathBuf),
    /// A PostgreSQL server, by its address; it may hold a password, so it is never shown.
    Postgres(String),
}

/// Where attachments are kept.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Blobs {
    /// A folder.
    Folder(PathBuf),
    /// S3-compatible storage.
    S3 {
        /// The bucket.
        bucket: String,
        /// The address of the storage, where it is not Amazon's own.
        endpoint: Option<String>,
        /// The region.
        region: Option<String>,
    },
}

type Check<T> = Result<T, &'static str>;

pub fn level(text: &str) -> Check<()> {
    match text {
        "error" | "warn" | "info" | "debug" => Ok(()),
        _ => Err("one of error, warn, info, debug"),
    }
}

pub fn listen(text: &str) -> Check<()> {
    socket(text).map(|_| ())
}

/// An address to listen on.
pub fn socket(text: &str) -> Check<SocketAddr> {
    const WRONG: &str = "an address with a port, such as 127.0.0.1:8080";
    let numeric = match text.strip_prefix("localhost:") {
        Some(port) => format!("127.0.0.1:{port}"),
        None => text.to_owned(),
    };
    numeric.parse().map_err(|_| WRONG)
}

pub fn address(text: &str) -> Check<()> {
    const WRONG: &str = "an address such as https://example.org";
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    let host = rest.ok_or(WRONG)?.split('/').next().unwrap_or("");
    let is_plain = |sign: char| sign.is_ascii_alphanumeric() || ".-_:[]".contains(sign);
    let is_clean = !text.contains([' ', '"', '<', '>', '\\', '@', ';', ',']);
    if host.is_empty() || !host.chars().all(is_plain) || !is_clean {
        return Err(WRONG);
    }
    Ok(())
}

pub fn host(text: &str) -> Check<()> {
    let is_plain = |sign: char| sign.is_ascii_alphanumeric() || ".-:".contains(sign);
    match !text.is_empty() && text.chars().all(is_plain) {
        true => Ok(()),
        false => Err("the name or number of a machine, such as mail.example.org"),
    }
}

pub fn port(text: &str) -> Check<()> {
    match text.parse::<u16>() {
        Ok(1..) => Ok(()),
        _ => Err("a port, from 1 to 65535"),
    }
}

pub fn mail_tls(text: &str) -> Check<()> {
    match text {
        "starttls" | "implicit" | "none" => Ok(()),
        _ => Err("one of starttls, implicit, none"),
    }
}

pub fn mail_address(text: &str) -> Check<()> {
    match node::notify::is_mail_address(text) {
        true => Ok(()),
        false => Err("an address such as recourse@example.org"),
    }
}

pub fn origins(text: &str) -> Check<()> {
    const WRONG: &str =
        "addresses of hosts such as https://ntfy.example.org, with commas between them";
    // A path would promise a bound that is not kept: what is compared is scheme, host and port.
    let bare = |host: &&str| node::notify::origin(host).is_some_and(|origin| origin == **host);
    let hosts = list(text);
    match !hosts.is_empty() && hosts.iter().all(bare) {
        true => Ok(()),
        false => Err(WRONG),
    }
}

/// The items of a list with commas.
pub fn list(text: &str) -> Vec<&str> {
    let items = text.split(',').map(str::trim);
    items.filter(|item| !item.is_empty()).collect()
}

pub fn origin(text: &str) -> Check<()> {
    let is_plain = |sign: char| sign.is_ascii_alphanumeric() || "./-_:".contains(sign);
    if !text.is_empty() && text.chars().all(is_plain) {
        Ok(())
    } else {
        Err("a name such as example.org/log")
    }
}

pub fn database(text: &str) -> Check<()> {
    place(text).map(|_| ())
}

/// Where entries are kept, by its text.
pub fn place(text: &str) -> Check<Database> {
    const WRONG: &str = "sqlite:FILE or postgres://USER@HOST/DATABASE";
    if let Some(file) = text.strip_prefix("sqlite:") {
        return match file {
            "" => Err(WRONG),
            file => Ok(Database::Sqlite(PathBuf::from(file))),
        };
    }
    let is_postgres = ["postgres://", "postgresql://"]
        .iter()
        .any(|scheme| text.starts_with(scheme));
    if is_postgres {
        return Ok(Database::Postgres(text.to_owned()));
    }
    Err(WRONG)
}

pub fn blobs(text: &str) -> Check<()> {
    blob_place(text).map(|_| ())
}

/// Where attachments are kept, by its text.
pub fn blob_place(text: &str) -> Check<Blobs> {
    const WRONG: &str = "folder:FOLDER or s3://BUCKET?endpoint=URL&region=NAME";
    if let Some(folder) = text.strip_prefix("folder:") {
        return match folder {
            "" => Err(WRONG),
            folder => Ok(Blobs::Folder(PathBuf::from(folder))),
        };
    }
    let rest = text.strip_prefix("s3://").ok_or(WRONG)?;
    let (bucket, query) = rest.split_once('?').unwrap_or((rest, ""));
    let (mut endpoint, mut region) = (None, None);
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        match pair.split_once('=') {
            Some(("endpoint", url)) => {
                address(url)?;
                endpoint = Some(url.to_owned());
            }
            Some(("region", name)) => region = Some(name.to_owned()),
            _ => return Err(WRONG),
        }
    }
    let bucket = bucket.trim_end_matches('/').to_owned();
    if bucket.is_empty() || bucket.contains('/') {
        return Err(WRONG);
    }
    Ok(Blobs::S3 {
        bucket,
        endpoint,
        region,
    })
}

pub fn count(text: &str) -> Check<()> {
    number(text).map(|_| ())
}

/// A whole number above zero.
pub fn number(text: &str) -> Check<u64> {
    match text.parse() {
        Ok(number) if number > 0 => Ok(number),
        _ => Err("a whole number above zero"),
    }
}

pub fn size(text: &str) -> Check<()> {
    bytes(text).map(|_| ())
}

/// A size in bytes.
pub fn bytes(text: &str) -> Check<u64> {
    const WRONG: &str = "a size such as 64 KiB, 500 MiB or 2 GiB";
    let digits = text.trim_end_matches(|sign: char| !sign.is_ascii_digit());
    let factor: u64 = match text[digits.len()..].trim() {
        "" | "B" => 1,
        "KiB" => 1 << 10,
        "MiB" => 1 << 20,
        "GiB" => 1 << 30,
        "TiB" => 1 << 40,
        _ => return Err(WRONG),
    };
    let number: u64 = digits.parse().map_err(|_| WRONG)?;
    number.checked_mul(factor).ok_or(WRONG)
}

/// The items of a setting that may be given several times.
fn items(text: &str) -> impl Iterator<Item = &str> {
    let items = text.split(['\n', ',']).map(str::trim);
    items.filter(|item| !item.is_empty())
}

pub fn witnesses(text: &str) -> Check<()> {
    witnesses_at(text).map(|_| ())
}

/// Witnesses, each with its address.
pub fn witnesses_at(text: &str) -> Check<Vec<WitnessAt>> {
    const WRONG: &str = "a witness's key and its address, such as 'peer.example.org/witness+1a2b3c4d+BA… https://peer.example.org/witness'";
    let read = |item: &str| {
        let (witness, place) = item.split_once(char::is_whitespace).ok_or(WRONG)?;
        let place = place.trim();
        address(place)?;
        Ok(WitnessAt {
            key: WitnessKey::read(witness).ok_or(WRONG)?,
            address: place.to_owned(),
        })
    };
    let found = items(text).map(read).collect::<Check<Vec<_>>>()?;
    let keys: BTreeSet<_> = found.iter().map(|witness| witness.key.key).collect();
    if keys.len() != found.len() || found.len() > WITNESSES_MAX {
        return Err("16 witnesses at most, and no key twice");
    }
    Ok(found)
}

pub fn peers(text: &str) -> Check<()> {
    peers_at(text).map(|_| ())
}

/// Other nodes, each with its address.
pub fn peers_at(text: &str) -> Check<Vec<PeerAt>> {
    const WRONG: &str = "another node's key, as 'recourse doctor' shows it there, and its address, such as '3b6a… https://peer.example.org'";
    let read = |item: &str| {
        let (node, place) = item.split_once(char::is_whitespace).ok_or(WRONG)?;
        let place = place.trim();
        key(node).map_err(|_| WRONG)?;
        address(place)?;
        let mut bytes = [0; 32];
        hex::decode_to_slice(node, &mut bytes).map_err(|_| WRONG)?;
        Ok(PeerAt {
            key: bytes,
            address: place.trim_end_matches('/').to_owned(),
        })
    };
    let found = items(text).map(read).collect::<Check<Vec<_>>>()?;
    let keys: BTreeSet<_> = found.iter().map(|peer| peer.key).collect();
    if keys.len() != found.len() || found.len() > PEERS_MAX {
        return Err("16 other nodes at most, and no key twice");
    }
    Ok(found)
}

pub fn logs(text: &str) -> Check<()> {
    log_keys(text).map(|_| ())
}

/// Keys of logs.
pub fn log_keys(text: &str) -> Check<Vec<NoteKey>> {
    let read =
        |item| NoteKey::read(item).ok_or("a log's key, such as 'example.org/log+1a2b3c4d+AQ…'");
    items(text).map(read).collect()
}

pub fn key(text: &str) -> Check<()> {
    let is_hex = text
        .bytes()
        .all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte));
    if text.len() == 64 && is_hex {
        Ok(())
    } else {
        Err("a key of 64 hexadecimal digits, as 'recourse doctor' shows it on the node's machine")
    }
}

/// A text as it may be shown: an address loses its password.
pub fn without_password(text: &str) -> String {
    let Some((scheme, rest)) = text.split_once("://") else {
        return text.to_owned();
    };
    let (authority, path) = rest.split_at(rest.find(['/', '?']).unwrap_or(rest.len()));
    // Passwords may stand in the query of a PostgreSQL address too.
    let path = path
        .split_once("password=")
        .map_or(path.to_owned(), |(before, after)| {
            let after = after
                .split_once('&')
                .map_or(String::new(), |(_, more)| format!("&{more}"));
            format!("{before}password=(set){after}")
        });
    match authority.rsplit_once('@') {
        Some((person, host)) => {
            let user = person.split(':').next().unwrap_or("");
            let hidden = if person.contains(':') { ":(set)" } else { "" };
            format!("{scheme}://{user}{hidden}@{host}{path}")
        }
        None => format!("{scheme}://{authority}{path}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_read_as_people_write_them() {
        assert_eq!(bytes("64 KiB"), Ok(65_536));
        assert_eq!(bytes("2GiB"), Ok(2 << 30));
        assert_eq!(bytes("17"), Ok(17));
        assert!(bytes("2 GB").is_err());
        assert!(bytes("many").is_err());
        assert!(bytes("99999999999 TiB").is_err());
    }

    #[test]
    fn an_address_is_one_of_the_web() {
        assert_eq!(address("https://example.org"), Ok(()));
        assert_eq!(address("http://[::1]:8080/path"), Ok(()));
        for wrong in [
            "example.org",
            "https://",
            "https://a b",
            "javascript:x",
            "https://u@h",
        ] {
            assert!(address(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn hosts_are_named_bare() {
        assert_eq!(origins("https://a.example, http://127.0.0.1:90"), Ok(()));
        for wrong in [
            "",
            ",",
            "a.example",
            "https://a.example/",
            "https://a.example/x",
            "https://u@a.example",
            "https://A.example",
            "ftp://a.example",
        ] {
            assert!(origins(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_password_is_never_shown() {
        let shown = without_password("postgres://ana:deep-water@db.example.org:5432/recourse?x=1");
        assert_eq!(
            shown,
            "postgres://ana:(set)@db.example.org:5432/recourse?x=1"
        );
        let shown = without_password("postgres://db.example.org/r?password=deep-water&x=1");
        assert_eq!(shown, "postgres://db.example.org/r?password=(set)&x=1");
        let shown = without_password("postgres://a:b@c@db.example.org/r");
        assert!(
            !shown.contains('b') || shown == "postgres://a:(set)@db.example.org/r",
            "{shown}"
        );
        assert_eq!(without_password("sqlite:recourse.db"), "sqlite:recourse.db");
    }

    #[test]
    fn storage_over_the_network_is_named_in_one_line() {
        let read = blob_place("s3://sealed?endpoint=https://s3.example.org&region=eu-1");
        let expected = Blobs::S3 {
            bucket: "sealed".to_owned(),
            endpoint: Some("https://s3.example.org".to_owned()),
            region: Some("eu-1".to_owned()),
        };
        assert_eq!(read, Ok(expected));
        assert!(blob_place("s3://").is_err());
        assert!(blob_place("s3://a/b").is_err());
        assert!(blob_place("ftp://a").is_err());
    }
}
