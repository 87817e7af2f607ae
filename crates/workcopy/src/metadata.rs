//! What a file says about itself: camera, time, place, author, so that an officer sees what the original carries. Absent:
//! whether any of it is true.

mod picture;

pub(crate) use picture::carried;

use crate::strip::{office, pdf};
use crate::{Kind, Refused, guarded};
use serde::{Deserialize, Serialize};

/// Details of one file that are shown.
const DETAILS_MAX: usize = 200;
/// Signs of one value that are shown.
const VALUE_SIGNS_MAX: usize = 500;

/// What a detail is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Detail {
    /// Make or model of the device.
    Camera,
    /// Number of one device.
    Serial,
    /// When it was made, changed or printed, in its own words.
    Time,
    /// Where: latitude and longitude in degrees, or names.
    Place,
    /// Program.
    Software,
    /// Author, owner, firm.
    Author,
    /// Title.
    Title,
    /// Description, comment, keywords.
    Text,
    /// A small picture inside, which may show what was cut from the large one.
    Thumbnail,
    /// Files inside.
    EmbeddedFile,
    /// Programs inside.
    Script,
    /// Earlier versions inside, by number.
    Revisions,
    /// Something else, with its name.
    Other,
}

/// Details, in the order in which they were found.
#[derive(Default)]
pub(crate) struct Found(Vec<(Detail, String)>);

impl Found {
    /// Adds a value, once, cut, and without signs that cannot be seen.
    pub(crate) fn add(&mut self, kind: Detail, name: &str, value: &str) {
        let value = value.trim().trim_matches('\0');
        if value.is_empty() || self.0.len() >= DETAILS_MAX {
            return;
        }
        let value = match kind {
            Detail::Other => format!("{name}: {value}"),
            _ => value.to_owned(),
        };
        let value: String = value
            .chars()
            .take(VALUE_SIGNS_MAX)
            .map(|sign| if is_unseen(sign) { '\u{fffd}' } else { sign })
            .collect();
        if !self
            .0
            .iter()
            .any(|(known, it)| *known == kind && *it == value)
        {
            self.0.push((kind, value));
        }
    }
}

/// Control signs, and marks of direction with which a value could write over its neighbours.
fn is_unseen(sign: char) -> bool {
    sign.is_control()
        || matches!(sign, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// What a file says about itself, sorted by kind.
///
/// # Errors
/// See [`Refused`].
pub fn metadata(bytes: &[u8]) -> Result<Vec<(Detail, String)>, Refused> {
    guarded(|| {
        let mut found = Found::default();
        match Kind::of(bytes).ok_or(Refused::Kind)? {
            Kind::Pdf => pdf::details(bytes, &mut found)?,
            Kind::OfficeXml | Kind::OpenDocument => office::details(bytes, &mut found)?,
            kind => picture::details(bytes, kind, &mut found),
        }
        let Found(mut details) = found;
        details.sort_by_key(|(kind, _)| *kind);
        Ok(details)
    })
}
