//! Copies without metadata. What was taken out is told by kind, and so is what this cannot take out. Absent: the words of the
//! file itself, which may name anybody.

pub(crate) mod office;
pub(crate) mod pdf;

use crate::picture::{self, COPY_BYTES_MAX};
use crate::{Kind, Refused, guarded, metadata};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What was taken out of a copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Removed {
    /// EXIF: camera, time, settings.
    Exif,
    /// A place in the world.
    Place,
    /// A small picture inside.
    Thumbnail,
    /// XMP.
    Xmp,
    /// IPTC.
    Iptc,
    /// Comments beside the picture.
    Comment,
    /// A time of change.
    Time,
    /// The mark of how the picture is turned: the points were turned instead.
    Orientation,
    /// A colour profile, which may name a device: the colours are in sRGB.
    ColourProfile,
    /// All frames of a moving picture but the first.
    Frames,
    /// What stood behind the end of the picture.
    TrailingData,
    /// Title, author, program and times of a document.
    Properties,
    /// Files inside of the file.
    EmbeddedFiles,
    /// Programs inside of the file, and what starts by itself.
    Scripts,
    /// Names of those who commented or changed.
    Persons,
    /// Earlier versions.
    Revisions,
    /// Metadata within pictures within the document.
    InnerPictures,
}

/// What a copy may still carry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Left {
    /// Pictures inside of kinds that were not cleaned.
    InnerPictures,
    /// Files inside of the file (tables within texts, fonts).
    EmbeddedFiles,
    /// Programs inside of the file.
    Scripts,
    /// Marks by which a program knows which passages were written in one sitting.
    EditingMarks,
    /// Passages that were deleted or changed with changes being recorded.
    RecordedChanges,
    /// Form fields and what was typed into them, hidden layers, text under black bars: only redaction takes it away.
    HiddenContent,
}

/// A copy without metadata.
pub struct Stripped {
    /// The copy.
    pub bytes: Vec<u8>,
    /// What was taken out.
    pub removed: BTreeSet<Removed>,
    /// What may still be in it.
    pub left: BTreeSet<Left>,
}

/// A copy of a picture or document without metadata. Pictures are encoded anew, upright and in sRGB: only points go out.
///
/// # Errors
/// See [`Refused`].
pub fn strip(bytes: &[u8]) -> Result<Stripped, Refused> {
    guarded(|| match Kind::of(bytes).ok_or(Refused::Kind)? {
        Kind::Pdf => pdf::strip(bytes),
        Kind::OfficeXml | Kind::OpenDocument => office::strip(bytes),
        kind => strip_picture(bytes, kind),
    })
}

fn strip_picture(bytes: &[u8], kind: Kind) -> Result<Stripped, Refused> {
    let mut removed = metadata::carried(bytes, kind);
    let bytes = if kind == Kind::Gif {
        picture::redraw_moving(bytes, |_| Ok(()))?
    } else {
        let (image, settled) = picture::decode(bytes, kind, COPY_BYTES_MAX)?.settle();
        if settled.turned {
            removed.insert(Removed::Orientation);
        }
        if settled.had_profile {
            removed.insert(Removed::ColourProfile);
        }
        picture::encode(image, kind)?
    };
    Ok(Stripped {
        bytes,
        removed,
        left: BTreeSet::new(),
    })
}
