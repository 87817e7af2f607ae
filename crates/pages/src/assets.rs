//! Assets: style sheets, modules and pictures, compiled in, under addresses that contain their
//! hash.
//!
//! An address that contains the hash never changes what it gives, so a browser may keep it for
//! ever; and it says nothing about the visitor, since everybody gets the same.

use flate2::{Compression, write::GzEncoder};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::io::Write as _;

/// The style sheet that portal and desk share: tokens, elements, forms. A house adds its own after
/// it.
pub const BASE_CSS: &str = include_str!("../assets/base.css");

/// An asset as a house declares it: one or more texts that are served as one file.
#[derive(Clone, Copy, Debug)]
pub struct AssetSource {
    /// The name at the end of its address.
    pub name: &'static str,
    /// Its media type.
    pub media_type: &'static str,
    /// Its parts, in order.
    pub parts: &'static [&'static str],
}

/// An asset as it is served.
#[derive(Clone, Debug)]
pub struct Asset {
    /// Its media type.
    pub media_type: &'static str,
    /// Its bytes.
    pub plain: Vec<u8>,
    /// Its bytes under gzip.
    pub gzip: Vec<u8>,
}

/// The assets of a house, compressed once at start.
#[derive(Clone, Debug, Default)]
pub struct Assets {
    by_file: BTreeMap<String, Asset>,
    by_name: BTreeMap<&'static str, String>,
}

impl Assets {
    /// Hashes and compresses the assets of a house.
    #[must_use]
    pub fn of(sources: &[AssetSource]) -> Self {
        let mut assets = Self::default();
        for source in sources {
            let plain = source.parts.concat().into_bytes();
            let digest = Sha256::digest(&plain);
            // Eight bytes tell versions of one file apart; nobody is kept out by them.
            let hash: String = digest.iter().take(8).map(|b| format!("{b:02x}")).collect();
            let file = format!("{hash}-{}", source.name);
            assets
                .by_name
                .insert(source.name, format!("/assets/{file}"));
            let asset = Asset {
                media_type: source.media_type,
                gzip: gzip(&plain),
                plain,
            };
            assets.by_file.insert(file, asset);
        }
        assets
    }

    /// The address of an asset by its declared name. An unknown name gives the empty text, which
    /// the page check refuses.
    #[must_use]
    pub fn href(&self, name: &str) -> &str {
        self.by_name.get(name).map_or("", String::as_str)
    }

    /// The asset under the last part of an address, `{hash}-{name}`.
    #[must_use]
    pub fn get(&self, file: &str) -> Option<&Asset> {
        self.by_file.get(file)
    }
}

/// Bytes under gzip, for assets and for pages that hold nothing of the visitor's.
///
/// A page that shows a secret or anything that was typed is never compressed: its length would
/// tell.
#[must_use]
pub fn gzip(plain: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::with_capacity(plain.len() / 3), Compression::best());
    // Writing into memory does not fail; were it to, the empty answer would show in every test.
    if encoder.write_all(plain).is_err() {
        return Vec::new();
    }
    encoder.finish().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCES: [AssetSource; 1] = [AssetSource {
        name: "a.css",
        media_type: "text/css; charset=utf-8",
        parts: &["a{}", "b{}"],
    }];

    #[test]
    fn an_asset_is_found_under_the_address_that_was_given() {
        let assets = Assets::of(&SOURCES);
        let href = assets.href("a.css");
        assert!(
            href.starts_with("/assets/") && href.ends_with("-a.css"),
            "{href}"
        );
        let file = href.trim_start_matches("/assets/");
        assert_eq!(
            assets.get(file).map(|a| a.plain.as_slice()),
            Some(&b"a{}b{}"[..])
        );
    }

    #[test]
    fn an_unknown_asset_has_no_address() {
        assert_eq!(Assets::of(&SOURCES).href("b.css"), "");
        assert!(Assets::of(&SOURCES).get("0000000000000000-a.css").is_none());
    }
}
