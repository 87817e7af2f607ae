//! Previews: small pictures of a picture or of a document's first page, plain, or grey and blurred beyond recognition.

use crate::picture::{self, SHOWN_BYTES_MAX};
use crate::{Kind, Refused, document, guarded};
use image::DynamicImage;
use image::imageops::FilterType;

/// The longer side of a plain preview: a screen.
const SIDE_MAX: u32 = 1_600;
/// The longer side of a blurred preview.
const BLURRED_SIDE: u32 = 320;
/// Points along the longer side that a blurred preview is made of. A face in a group has one or two of them: what was lost
/// cannot be computed back, as it could be from a blur alone.
const BLURRED_POINTS: u32 = 24;

/// A picture, or a document's first page, drawn anew as PNG within a screen.
///
/// # Errors
/// See [`Refused`].
pub fn plain(bytes: &[u8]) -> Result<Vec<u8>, Refused> {
    guarded(|| {
        let image = shown(bytes, SIDE_MAX)?;
        picture::encode(DynamicImage::ImageRgba8(image.into_rgba8()), Kind::Png)
    })
}

/// A picture, or a document's first page, as a small grey PNG in which nobody is recognised and no word is read: what is shown
/// of everything that may be hard to look at.
///
/// # Errors
/// See [`Refused`].
pub fn blurred(bytes: &[u8]) -> Result<Vec<u8>, Refused> {
    guarded(|| {
        let image = shown(bytes, BLURRED_SIDE)?.into_luma8();
        let (width, height) = (image.width(), image.height());
        let most = width.max(height).max(1);
        let few = |side: u32| (side * BLURRED_POINTS / most).max(1);
        let image = DynamicImage::ImageLuma8(image)
            .resize_exact(few(width), few(height), FilterType::Triangle)
            .resize_exact(width, height, FilterType::CatmullRom);
        picture::encode(image, Kind::Png)
    })
}

/// The picture as it is shown, within so many points, on white where it is transparent.
fn shown(bytes: &[u8], side_max: u32) -> Result<DynamicImage, Refused> {
    let kind = Kind::of(bytes).ok_or(Refused::Kind)?;
    if kind == Kind::Pdf {
        return Ok(document::first_page(bytes, side_max)?.into());
    }
    let mut decoded = picture::decode(bytes, kind, SHOWN_BYTES_MAX)?;
    if decoded.image.width().max(decoded.image.height()) > side_max {
        decoded.image = decoded.image.thumbnail(side_max, side_max);
    }
    Ok(decoded.settle().0)
}
