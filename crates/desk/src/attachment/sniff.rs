//! What a file is by its first bytes, whatever its name and its sender say.

/// What an attachment is by its first bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sniffed {
    /// An image of a kind that the desk can draw anew as a preview.
    Image(&'static str),
    /// Plain text in UTF-8.
    Text,
    /// Another kind, by media type.
    Other(&'static str),
    /// Nothing known.
    Unknown,
}

/// The kinds that the preview process reads.
const DRAWN: [&str; 4] = ["image/png", "image/jpeg", "image/webp", "image/gif"];

impl Sniffed {
    /// What these first bytes are; `whole` where nothing follows.
    #[must_use]
    pub fn of(first: &[u8], whole: bool) -> Self {
        if let Some(kind) = infer::get(first) {
            let media_type = kind.mime_type();
            return match DRAWN.into_iter().find(|drawn| *drawn == media_type) {
                Some(drawn) => Self::Image(drawn),
                None => Self::Other(media_type),
            };
        }
        if is_text(first, whole) {
            // Markup is text that a browser would act upon: it is shown as a download only.
            let start: String = String::from_utf8_lossy(first)
                .trim_start()
                .chars()
                .take(64)
                .collect();
            let start = start.trim_start_matches('\u{feff}').to_lowercase();
            let is_markup = ["<!doctype", "<html", "<svg", "<?xml", "<script"]
                .iter()
                .any(|markup| start.starts_with(markup));
            return if is_markup {
                Self::Other("text/html")
            } else {
                Self::Text
            };
        }
        Self::Unknown
    }

    /// The media type, where one is known.
    #[must_use]
    pub const fn media_type(&self) -> Option<&'static str> {
        match self {
            Self::Image(kind) | Self::Other(kind) => Some(kind),
            Self::Text => Some("text/plain"),
            Self::Unknown => None,
        }
    }

    /// Whether what was claimed is something else. A claim of nothing in particular differs from
    /// nothing, and any kind of text is text.
    #[must_use]
    pub fn differs_from(&self, claimed: &str) -> bool {
        match self {
            Self::Unknown => false,
            _ if claimed == "application/octet-stream" => false,
            Self::Text => {
                let textual = ["json", "xml", "csv", "javascript", "yaml", "toml"];
                !claimed.starts_with("text/") && !textual.iter().any(|it| claimed.contains(it))
            }
            Self::Image(kind) | Self::Other(kind) => {
                // Office files are zip files to the eye.
                let packed = *kind == "application/zip"
                    && (claimed.contains("officedocument") || claimed.contains("opendocument"));
                *kind != claimed && !packed
            }
        }
    }
}

fn is_text(first: &[u8], whole: bool) -> bool {
    let text = match std::str::from_utf8(first) {
        Ok(text) => text,
        // The cut may go through a sign.
        Err(error) if !whole && error.error_len().is_none() => {
            std::str::from_utf8(&first[..error.valid_up_to()]).unwrap_or("")
        }
        Err(_) => return false,
    };
    !text.is_empty()
        && !text
            .chars()
            .any(|it| it.is_control() && !"\n\r\t\u{c}".contains(it))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_told_by_its_bytes() {
        assert_eq!(
            Sniffed::of(b"\x89PNG\r\n\x1a\n____", true),
            Sniffed::Image("image/png")
        );
        assert_eq!(
            Sniffed::of(b"%PDF-1.7 ...", true),
            Sniffed::Other("application/pdf")
        );
        assert_eq!(Sniffed::of("تهديد\n".as_bytes(), true), Sniffed::Text);
        assert_eq!(Sniffed::of(b"\x00\x01\x02\x03", true), Sniffed::Unknown);
        assert_eq!(Sniffed::of(b"", true), Sniffed::Unknown);
    }

    #[test]
    fn a_cut_within_a_sign_is_still_text_but_not_at_the_end() {
        let text = "已经知道".as_bytes();
        assert_eq!(Sniffed::of(&text[..text.len() - 1], false), Sniffed::Text);
        assert_eq!(Sniffed::of(&text[..text.len() - 1], true), Sniffed::Unknown);
    }

    #[test]
    fn markup_is_not_shown_as_text() {
        for markup in [
            "<svg onload=x>",
            " \n<!DOCTYPE html>",
            "<script>1</script>",
            "\u{feff}<?xml?>",
        ] {
            assert!(
                matches!(Sniffed::of(markup.as_bytes(), true), Sniffed::Other(_)),
                "{markup}"
            );
        }
    }

    #[test]
    fn a_disguise_is_seen() {
        let program = Sniffed::of(b"MZ\x90\x00\x03\x00\x00\x00\x04\x00", false);
        assert!(program.differs_from("image/jpeg"));
        let png = Sniffed::Image("image/png");
        assert!(!png.differs_from("image/png"));
        assert!(png.differs_from("application/pdf"));
        assert!(!png.differs_from("application/octet-stream"));
        assert!(!Sniffed::Text.differs_from("application/json"));
        assert!(Sniffed::Text.differs_from("image/png"));
        let zip = Sniffed::Other("application/zip");
        assert!(!zip.differs_from(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        ));
    }
}
