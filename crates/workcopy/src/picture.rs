//! Pictures: decoded within limits, turned as they are shown, in sRGB, and encoded anew. Only points go out.

use crate::{Kind, Refused};
use image::codecs::gif::{GifDecoder, GifEncoder, Repeat};
use image::codecs::jpeg::JpegEncoder;
use image::metadata::Orientation;
use image::{
    AnimationDecoder as _, DynamicImage, Frame, ImageDecoder as _, ImageError, ImageReader, Limits,
};
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};
use std::io::Cursor;

/// Bytes of a decoded picture that is copied: 55 million points in colour, which telephones reach. It stands in memory twice
/// when it is turned, and the process has half a gibibyte.
pub(crate) const COPY_BYTES_MAX: u64 = 160 * 1024 * 1024;
/// Bytes of a decoded picture that is shown: it is made small before it is turned.
pub(crate) const SHOWN_BYTES_MAX: u64 = 256 * 1024 * 1024;
/// Points of all frames of a moving picture together.
const MOVING_POINTS_MAX: u64 = 100_000_000;
/// Longest side; what is longer is no photograph.
const SIDE_MAX: u32 = 32_768;
/// Loss that nobody sees.
const JPEG_QUALITY: u8 = 95;

/// A picture as it is stored, with what must be done so that it looks as it is shown.
pub(crate) struct Decoded {
    pub(crate) image: DynamicImage,
    orientation: Orientation,
    profile: Option<Vec<u8>>,
}

/// What was done to a picture so that it stands alone.
#[derive(Clone, Copy, Default)]
pub(crate) struct Settled {
    pub(crate) turned: bool,
    pub(crate) had_profile: bool,
}

/// Decodes the first frame.
pub(crate) fn decode(bytes: &[u8], kind: Kind, bytes_max: u64) -> Result<Decoded, Refused> {
    let format = kind.drawn().ok_or(Refused::Kind)?;
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits(bytes_max));
    let mut decoder = reader.into_decoder().map_err(|error| refused(&error))?;
    if decoder.total_bytes() > bytes_max {
        return Err(Refused::TooLarge);
    }
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let profile = decoder.icc_profile().ok().flatten();
    let image = DynamicImage::from_decoder(decoder).map_err(|error| refused(&error))?;
    Ok(Decoded {
        image,
        orientation,
        profile,
    })
}

impl Decoded {
    /// The picture as it is shown: upright and in sRGB.
    pub(crate) fn settle(self) -> (DynamicImage, Settled) {
        let mut settled = Settled {
            turned: self.orientation != Orientation::NoTransforms,
            had_profile: self.profile.is_some(),
        };
        let mut image = self.image;
        image.apply_orientation(self.orientation);
        if let Some(profile) = &self.profile {
            image = in_srgb(image, profile);
        }
        settled.had_profile |= self.profile.is_some();
        (image, settled)
    }
}

/// The same colours in sRGB. A profile that cannot be read, or is not one of red, green and blue, changes nothing.
fn in_srgb(image: DynamicImage, profile: &[u8]) -> DynamicImage {
    let Ok(profile) = ColorProfile::new_from_slice(profile) else {
        return image;
    };
    if profile.color_space != DataColorSpace::Rgb || !image.color().has_color() {
        return image;
    }
    let layout = if image.color().has_alpha() {
        Layout::Rgba
    } else {
        Layout::Rgb
    };
    let srgb = ColorProfile::new_srgb();
    let options = TransformOptions::default();
    let Ok(transform) = profile.create_transform_8bit(layout, &srgb, layout, options) else {
        return image;
    };
    // Row by row, so that no second picture stands in memory.
    let (mut image, row) = match layout {
        Layout::Rgba => {
            let image = DynamicImage::ImageRgba8(image.into_rgba8());
            let row = image.width() as usize * 4;
            (image, row)
        }
        _ => {
            let image = DynamicImage::ImageRgb8(image.into_rgb8());
            let row = image.width() as usize * 3;
            (image, row)
        }
    };
    let points: &mut [u8] = match &mut image {
        DynamicImage::ImageRgba8(it) => it,
        DynamicImage::ImageRgb8(it) => it,
        _ => return image,
    };
    let mut before = vec![0; row];
    for line in points.chunks_exact_mut(row.max(1)) {
        before.copy_from_slice(line);
        if transform.transform(&before, line).is_err() {
            line.copy_from_slice(&before);
        }
    }
    image
}

/// Encodes a picture in its kind, with nothing but points.
pub(crate) fn encode(image: DynamicImage, kind: Kind) -> Result<Vec<u8>, Refused> {
    let mut out = Vec::new();
    let encoded = match kind {
        Kind::Jpeg => {
            let image = match image {
                DynamicImage::ImageLuma8(_) | DynamicImage::ImageRgb8(_) => image,
                other if other.color().has_color() => other.into_rgb8().into(),
                other => other.into_luma8().into(),
            };
            JpegEncoder::new_with_quality(&mut out, JPEG_QUALITY).encode_image(&image)
        }
        Kind::WebP => {
            let image: DynamicImage = match image.color().has_alpha() {
                true => image.into_rgba8().into(),
                false => image.into_rgb8().into(),
            };
            image.write_to(&mut Cursor::new(&mut out), image::ImageFormat::WebP)
        }
        _ => image.write_to(&mut Cursor::new(&mut out), image::ImageFormat::Png),
    };
    encoded.map_err(|_| Refused::Damaged)?;
    Ok(out)
}

/// A GIF with all its frames drawn anew, each after `change`.
pub(crate) fn redraw_moving(
    bytes: &[u8],
    mut change: impl FnMut(&mut image::RgbaImage) -> Result<(), Refused>,
) -> Result<Vec<u8>, Refused> {
    let mut decoder = GifDecoder::new(Cursor::new(bytes)).map_err(|error| refused(&error))?;
    decoder
        .set_limits(limits(COPY_BYTES_MAX))
        .map_err(|error| refused(&error))?;
    let (width, height) = decoder.dimensions();
    let points = u64::from(width) * u64::from(height);
    if points * 4 > COPY_BYTES_MAX {
        return Err(Refused::TooLarge);
    }
    let mut out = Vec::new();
    let mut drawn = 0;
    {
        let mut encoder = GifEncoder::new_with_speed(&mut out, 10);
        for frame in decoder.into_frames() {
            let frame = frame.map_err(|error| refused(&error))?;
            if drawn == 1 {
                encoder
                    .set_repeat(Repeat::Infinite)
                    .map_err(|_| Refused::Damaged)?;
            }
            drawn += 1;
            if points * drawn > MOVING_POINTS_MAX {
                return Err(Refused::TooLarge);
            }
            let (delay, mut image) = (frame.delay(), frame.into_buffer());
            change(&mut image)?;
            let frame = Frame::from_parts(image, 0, 0, delay);
            encoder.encode_frame(frame).map_err(|_| Refused::Damaged)?;
        }
    }
    if drawn == 0 {
        return Err(Refused::Damaged);
    }
    Ok(out)
}

fn limits(bytes_max: u64) -> Limits {
    let mut limits = Limits::default();
    limits.max_image_width = Some(SIDE_MAX);
    limits.max_image_height = Some(SIDE_MAX);
    limits.max_alloc = Some(bytes_max);
    limits
}

fn refused(error: &ImageError) -> Refused {
    match error {
        ImageError::Limits(_) => Refused::TooLarge,
        _ => Refused::Damaged,
    }
}
