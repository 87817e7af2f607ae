//! PDF documents as pictures: pages drawn, and a new document made of nothing but such pictures. Absent: redaction itself.

use crate::{Refused, guarded};
use flate2::Compression;
use flate2::write::ZlibEncoder;
use hayro::hayro_syntax::object::Object as PdfObject;
use hayro::hayro_syntax::{LoadPdfError, Pdf};
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings};
use image::codecs::jpeg::JpegEncoder;
use image::{GrayImage, RgbImage};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use std::io::Write as _;

/// Pages of the longest document that is redacted.
pub const PAGES_MAX: usize = 200;
/// Points to an inch at which pages are drawn: small print stays legible.
const POINTS_PER_INCH: f32 = 150.0;
/// A PDF's own unit.
const UNITS_PER_INCH: f32 = 72.0;
/// Points of a page: a poster is drawn more coarsely than a letter, so that memory suffices.
const PAGE_POINTS_MAX: f32 = 16_000_000.0;
/// Fewer points to a unit would not be legible: such a page is refused.
const SCALE_MIN: f32 = 0.5;
/// Points along a side: what is longer is no page.
const PAGE_SIDE_MAX: f32 = 16_000.0;
/// Points of a picture on a page: a large scan in four colours is less. A few bytes can promise thousands of millions.
const PICTURE_POINTS_MAX: f32 = 100_000_000.0;
/// Bytes of a page without loss, where the document has room for it on every page; one that needs more holds photographs or was
/// scanned, and is kept as JPEG.
const LOSSLESS_BYTES_MAX: usize = 1_500_000;
/// Bytes of all pages of a new document together.
const DOCUMENT_BYTES_MAX: usize = 100 * 1024 * 1024;
/// Loss that nobody sees.
const JPEG_QUALITY: u8 = 92;

/// A page as it is shown.
pub struct Page {
    /// How many pages the document has.
    pub pages: usize,
    /// Points from left to right.
    pub width: u32,
    /// Points from top to bottom.
    pub height: u32,
    /// The picture, as PNG.
    pub png: Vec<u8>,
}

/// One page as a picture, in the points in which a redaction will be drawn. The first page is 0.
///
/// # Errors
/// See [`Refused`].
pub fn page(bytes: &[u8], number: usize) -> Result<Page, Refused> {
    guarded(|| {
        let pdf = open(bytes)?;
        let pages = pdf.pages().len();
        let image = Drawing::new(&pdf).draw(number, None)?;
        Ok(Page {
            pages,
            width: image.width(),
            height: image.height(),
            png: crate::picture::encode(image.into(), crate::Kind::Png)?,
        })
    })
}

/// The first page within so many points.
pub(crate) fn first_page(bytes: &[u8], side_max: u32) -> Result<RgbImage, Refused> {
    Drawing::new(&open(bytes)?).draw(0, Some(side_max))
}

/// A document that can be drawn.
pub(crate) fn open(bytes: &[u8]) -> Result<Pdf, Refused> {
    if crate::Kind::of(bytes) != Some(crate::Kind::Pdf) {
        return Err(Refused::Kind);
    }
    let pdf = Pdf::new(bytes.to_vec()).map_err(|problem| match problem {
        LoadPdfError::Decryption(_) => Refused::Locked,
        LoadPdfError::Invalid => Refused::Damaged,
    })?;
    if pdf.pages().is_empty() {
        return Err(Refused::Damaged);
    }
    for object in pdf.objects() {
        if let PdfObject::Stream(stream) = object {
            let side = |key: &str| stream.dict().get::<f32>(key).unwrap_or(0.0);
            if side("Width") * side("Height") > PICTURE_POINTS_MAX {
                return Err(Refused::TooLarge);
            }
        }
    }
    Ok(pdf)
}

/// Draws pages of one document, with fonts read once.
pub(crate) struct Drawing<'a> {
    pdf: &'a Pdf,
    cache: RenderCache<'a>,
}

impl<'a> Drawing<'a> {
    pub(crate) fn new(pdf: &'a Pdf) -> Self {
        let cache = RenderCache::new();
        Self { pdf, cache }
    }

    /// A page on white, at the usual points to an inch or within so many points along its longer side.
    pub(crate) fn draw(&self, number: usize, side_max: Option<u32>) -> Result<RgbImage, Refused> {
        let page = self.pdf.pages().get(number).ok_or(Refused::NoSuchPage)?;
        let (width, height) = page.render_dimensions();
        let scale = match side_max {
            Some(side) => side as f32 / width.max(height),
            None => scale(width, height)?,
        };
        if width * scale < 1.0 || height * scale < 1.0 {
            return Err(Refused::TooLarge);
        }
        let settings = PixmapSettings {
            x_scale: scale,
            y_scale: scale,
            bg_color: WHITE,
        };
        let interpreter = hayro::hayro_interpret::InterpreterSettings::default();
        let drawn = hayro::render(
            page,
            &self.cache,
            &interpreter,
            &RenderSettings::default(),
            &settings,
        );
        let (width, height) = (u32::from(drawn.width()), u32::from(drawn.height()));
        let mut points = Vec::with_capacity(width as usize * height as usize * 3);
        for point in drawn.data_as_u8_slice().chunks_exact(4) {
            points.extend_from_slice(&point[..3]);
        }
        RgbImage::from_raw(width, height, points).ok_or(Refused::Damaged)
    }
}

/// Points to a unit at which a page of these units is drawn.
fn scale(width: f32, height: f32) -> Result<f32, Refused> {
    let scale = (POINTS_PER_INCH / UNITS_PER_INCH).min((PAGE_POINTS_MAX / (width * height)).sqrt());
    if !scale.is_finite() || scale < SCALE_MIN || width.max(height) * scale > PAGE_SIDE_MAX {
        return Err(Refused::TooLarge);
    }
    Ok(scale)
}

/// A document of pictures alone.
pub(crate) struct Pictures {
    document: Document,
    root: ObjectId,
    /// Bytes of a page without loss.
    lossless: usize,
    pages: Vec<Object>,
    bytes: usize,
}

impl Pictures {
    /// Nothing yet of a document that will have so many pages.
    pub(crate) fn of(pages: usize) -> Self {
        let mut document = Document::with_version("1.7");
        let root = document.new_object_id();
        Self {
            document,
            root,
            lossless: LOSSLESS_BYTES_MAX.min(DOCUMENT_BYTES_MAX / pages.max(1)),
            pages: Vec::new(),
            bytes: 0,
        }
    }

    /// Adds a page of the size that the picture has at the points to an inch of `scale`.
    pub(crate) fn add(&mut self, image: RgbImage, units: (f32, f32)) -> Result<(), Refused> {
        let (width, height) = units;
        let picture = packed(image, self.lossless)?;
        self.bytes += picture.content.len();
        if self.bytes > DOCUMENT_BYTES_MAX {
            return Err(Refused::TooLarge);
        }
        let picture = self.document.add_object(picture);
        let content = format!("{width} 0 0 {height} 0 0 cm /P Do").into_bytes();
        let content = self
            .document
            .add_object(Stream::new(Dictionary::new(), content));
        let page = self.document.add_object(dictionary! {
            "Type" => "Page",
            "Parent" => self.root,
            "MediaBox" => vec![0.into(), 0.into(), Object::Real(width), Object::Real(height)],
            "Resources" => dictionary! { "XObject" => dictionary! { "P" => picture } },
            "Contents" => content,
        });
        self.pages.push(page.into());
        Ok(())
    }

    pub(crate) fn finish(mut self) -> Result<Vec<u8>, Refused> {
        let count = i64::try_from(self.pages.len()).unwrap_or(i64::MAX);
        self.document.set_object(
            self.root,
            dictionary! { "Type" => "Pages", "Kids" => self.pages, "Count" => count },
        );
        let catalog = self
            .document
            .add_object(dictionary! { "Type" => "Catalog", "Pages" => self.root });
        self.document.trailer.set("Root", catalog);
        let mut out = Vec::with_capacity(self.bytes + 64 * 1024);
        self.document
            .save_to(&mut out)
            .map_err(|_| Refused::Damaged)?;
        Ok(out)
    }
}

/// A picture as an object of a PDF: grey where it is grey, without loss where that takes no more bytes than so many.
fn packed(image: RgbImage, lossless_max: usize) -> Result<Stream, Refused> {
    let (width, height) = image.dimensions();
    let is_grey = image
        .pixels()
        .all(|it| it.0[0] == it.0[1] && it.0[1] == it.0[2]);
    let image = match is_grey {
        true => {
            let grey = image.pixels().map(|it| it.0[0]).collect();
            let grey = GrayImage::from_raw(width, height, grey).ok_or(Refused::Damaged)?;
            image::DynamicImage::ImageLuma8(grey)
        }
        false => image::DynamicImage::ImageRgb8(image),
    };
    let mut lossless = ZlibEncoder::new(Vec::new(), Compression::new(5));
    let zipped = lossless
        .write_all(image.as_bytes())
        .and_then(|()| lossless.finish());
    let mut content = zipped.map_err(|_| Refused::Damaged)?;
    let mut filter = "FlateDecode";
    if content.len() > lossless_max {
        content.clear();
        let encoder = JpegEncoder::new_with_quality(&mut content, JPEG_QUALITY);
        image
            .write_with_encoder(encoder)
            .map_err(|_| Refused::Damaged)?;
        filter = "DCTDecode";
    }
    let dictionary = dictionary! {
        "Type" => "XObject",
        "Subtype" => "Image",
        "Width" => i64::from(width),
        "Height" => i64::from(height),
        "ColorSpace" => if is_grey { "DeviceGray" } else { "DeviceRGB" },
        "BitsPerComponent" => 8,
        "Filter" => filter,
    };
    Ok(Stream::new(dictionary, content).with_compression(false))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "tests")]

    use super::*;

    #[test]
    fn a_poster_is_drawn_more_coarsely_and_a_field_is_refused() {
        let letter = scale(595.0, 842.0).unwrap_or(0.0);
        assert!((letter - 150.0 / 72.0).abs() < 0.001);
        let poster = scale(2_384.0, 3_370.0).unwrap_or(0.0);
        assert!(poster > 1.0 && poster < letter);
        assert_eq!(scale(14_400.0, 14_400.0), Err(Refused::TooLarge));
        assert_eq!(scale(40_000.0, 2.0), Err(Refused::TooLarge));
    }

    #[test]
    fn many_pages_share_the_room_and_are_kept_as_pictures_where_it_is_short() {
        let scan = || {
            RgbImage::from_fn(300, 300, |x, y| {
                let shade = (x.wrapping_mul(7_919) ^ y.wrapping_mul(104_729)) as u8;
                image::Rgb([shade, shade, shade])
            })
        };
        for (room, filter) in [(100_000, "FlateDecode"), (9_000, "DCTDecode")] {
            let packed = packed(scan(), room).unwrap();
            assert_eq!(
                packed.dict.get(b"Filter").unwrap().as_name().unwrap(),
                filter.as_bytes()
            );
        }
        assert_eq!(Pictures::of(1).lossless, LOSSLESS_BYTES_MAX);
        assert!(Pictures::of(PAGES_MAX).lossless * PAGES_MAX <= DOCUMENT_BYTES_MAX);
    }
}
