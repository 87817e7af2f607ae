//! What a file is, by its content. Absent: names and claimed media types, which prove nothing.

use std::io::Cursor;

/// Kinds of files that something can be done for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A PNG picture.
    Png,
    /// A JPEG picture.
    Jpeg,
    /// A WebP picture.
    WebP,
    /// A GIF picture, moving or not.
    Gif,
    /// A TIFF picture: only its metadata is read.
    Tiff,
    /// A HEIF or AVIF picture, as telephones make them: only its metadata is read.
    Heif,
    /// A PDF document.
    Pdf,
    /// A document, table or presentation in Office Open XML: DOCX, XLSX, PPTX.
    OfficeXml,
    /// A document, table or presentation in OpenDocument: ODT, ODS, ODP.
    OpenDocument,
}

impl Kind {
    /// What these bytes are. None where nothing can be done for them.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Option<Self> {
        // The longest ZIP magic is four bytes; what is inside decides, because the order of a ZIP's files may be any.
        if bytes.starts_with(b"PK\x03\x04") {
            return packed(bytes);
        }
        Some(match infer::get(bytes)?.mime_type() {
            "image/png" => Self::Png,
            "image/jpeg" => Self::Jpeg,
            "image/webp" => Self::WebP,
            "image/gif" => Self::Gif,
            "image/tiff" => Self::Tiff,
            "image/heif" | "image/avif" => Self::Heif,
            "application/pdf" => Self::Pdf,
            _ => return None,
        })
    }

    /// The format, for pictures that are drawn anew.
    pub(crate) const fn drawn(self) -> Option<image::ImageFormat> {
        Some(match self {
            Self::Png => image::ImageFormat::Png,
            Self::Jpeg => image::ImageFormat::Jpeg,
            Self::WebP => image::ImageFormat::WebP,
            Self::Gif => image::ImageFormat::Gif,
            _ => return None,
        })
    }
}

fn packed(bytes: &[u8]) -> Option<Kind> {
    let archive = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    let has = |name| archive.index_for_name(name).is_some();
    if has("[Content_Types].xml") {
        let parts = [
            "word/document.xml",
            "xl/workbook.xml",
            "ppt/presentation.xml",
        ];
        return parts.into_iter().any(has).then_some(Kind::OfficeXml);
    }
    (has("mimetype") && has("content.xml")).then_some(Kind::OpenDocument)
}
