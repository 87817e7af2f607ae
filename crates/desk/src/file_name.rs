//! Names that came from outside, made safe to show, to save, and to stand in a header.

/// The longest name that every usual file system takes, in bytes, with room for a browser's ` (1)`.
const BYTES_MAX: usize = 200;

/// Names that Windows keeps for devices, with any ending.
const DEVICES: [&str; 22] = [
    "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8",
    "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
];

/// A file name without anything that could lead out of a folder, hide the ending, or act on a
/// shell.
///
/// Direction marks are dropped, because they turn `exe.jpg` around; so are signs that cannot be
/// seen. Leading dots and dashes are dropped, trailing dots and blanks too. The ending is kept when
/// the name is cut.
#[must_use]
pub fn safe(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or("");
    let mut clean: String = last
        .chars()
        .filter(|sign| !is_invisible(*sign))
        .map(|sign| match sign {
            '<' | '>' | ':' | '"' | '|' | '?' | '*' | '%' | '$' | '`' | ';' | '&' => '_',
            sign if sign.is_control() => '_',
            sign if sign.is_whitespace() => ' ',
            sign => sign,
        })
        .collect();
    clean = clean
        .trim_start_matches(['.', '-', ' ', '~'])
        .trim_end_matches(['.', ' '])
        .to_owned();
    clean = cut(&clean);
    let stem = clean.split('.').next().unwrap_or("").trim().to_lowercase();
    if clean.is_empty() {
        return "file".to_owned();
    }
    if DEVICES.contains(&stem.as_str()) {
        return format!("file-{clean}");
    }
    clean
}

/// A media type if it has the form of one; otherwise `application/octet-stream`.
#[must_use]
pub fn safe_media_type(claimed: &str) -> String {
    let kind = claimed.split(';').next().unwrap_or("").trim();
    let kind = kind.to_ascii_lowercase();
    let sign = |c: char| c.is_ascii_alphanumeric() || "!#$&-^_.+".contains(c);
    let well_formed = kind.split_once('/').is_some_and(|(top, sub)| {
        let part = |it: &str| !it.is_empty() && it.len() <= 80 && it.chars().all(sign);
        part(top) && part(sub)
    });
    if well_formed {
        kind
    } else {
        "application/octet-stream".to_owned()
    }
}

/// The value of `Content-Disposition` for a download under a safe name (RFC 6266).
#[must_use]
pub fn content_disposition(name: &str) -> String {
    let name = safe(name);
    let plain: String = name
        .chars()
        .map(|sign| match sign {
            sign if sign.is_ascii_graphic() && !"\"\\%'".contains(sign) => sign,
            ' ' => ' ',
            _ => '_',
        })
        .collect();
    let mut encoded = String::new();
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{encoded}")
}

/// Marks of direction, joiners, and other signs that are not seen: some writing needs joiners, a
/// file's name can do without.
fn is_invisible(sign: char) -> bool {
    matches!(
        u32::from(sign),
        0x00AD | 0x061C | 0x180E | 0x200B..=0x200F | 0x202A..=0x202E | 0x2060..=0x206F | 0xFE00..=0xFE0F
            | 0xFEFF | 0xFFF9..=0xFFFB | 0xE0000..=0xE0FFF
    )
}

fn cut(name: &str) -> String {
    if name.len() <= BYTES_MAX {
        return name.to_owned();
    }
    let ending = match name.rsplit_once('.') {
        Some((_, ending)) if ending.len() <= 16 => format!(".{ending}"),
        _ => String::new(),
    };
    let mut room = BYTES_MAX - ending.len();
    while !name.is_char_boundary(room) {
        room -= 1;
    }
    format!("{}{ending}", &name[..room])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_leads_out_of_its_folder() {
        for name in [
            "../../etc/passwd",
            "..\\..\\boot.ini",
            "/etc/passwd",
            "C:\\x\\passwd",
        ] {
            let safe = safe(name);
            assert!(
                !safe.contains(['/', '\\', ':']) && !safe.starts_with('.'),
                "{safe}"
            );
        }
        assert_eq!(safe("../../etc/passwd"), "passwd");
        assert_eq!(safe(".."), "file");
        assert_eq!(safe("a/"), "file");
    }

    #[test]
    fn an_ending_is_not_turned_around() {
        assert_eq!(safe("photo_\u{202e}gpj.exe"), "photo_gpj.exe");
        assert_eq!(safe("a\u{200b}b\u{feff}.pdf"), "ab.pdf");
    }

    #[test]
    fn what_acts_on_a_shell_or_a_device_is_disarmed() {
        assert_eq!(safe("$(reboot).txt"), "_(reboot).txt");
        assert_eq!(safe("-rf"), "rf");
        assert_eq!(safe("NUL.txt"), "file-NUL.txt");
        assert_eq!(safe("line\r\nbreak\0.txt"), "line__break_.txt");
        assert_eq!(safe("ends.exe. . "), "ends.exe");
    }

    #[test]
    fn names_of_other_languages_stay_readable() {
        assert_eq!(safe("صورة التهديد.jpg"), "صورة التهديد.jpg");
        assert_eq!(safe("证据.pdf"), "证据.pdf");
    }

    #[test]
    fn a_long_name_keeps_its_ending() {
        let long = format!("{}.pdf", "證".repeat(200));
        let safe = safe(&long);
        assert!(safe.len() <= BYTES_MAX && safe.ends_with(".pdf"));
    }

    #[test]
    fn a_header_cannot_be_broken() {
        let value = content_disposition("a\"; filename=evil.exe\r\nX: y\u{202e}.pdf");
        assert!(!value.contains(['\r', '\n']));
        assert_eq!(
            value.matches("filename=").count(),
            1 + usize::from(value.contains("_ filename=evil"))
        );
        assert_eq!(value.matches('"').count(), 2);
        assert_eq!(
            content_disposition("证.pdf"),
            "attachment; filename=\"_.pdf\"; filename*=UTF-8''%E8%AF%81.pdf"
        );
    }

    #[test]
    fn a_media_type_has_the_form_of_one() {
        assert_eq!(safe_media_type("Image/JPEG; q=1"), "image/jpeg");
        assert_eq!(safe_media_type("<script>"), "application/octet-stream");
        assert_eq!(safe_media_type(""), "application/octet-stream");
        assert_eq!(safe_media_type("a/b/c"), "application/octet-stream");
    }

    proptest::proptest! {
        #[test]
        fn any_name_becomes_one_that_is_safe(name in ".{0,300}") {
            let safe = safe(&name);
            proptest::prop_assert!(!safe.is_empty() && safe.len() <= BYTES_MAX + 5);
            proptest::prop_assert!(!safe.contains(['/', '\\', '\0', '\n', '\r']));
            proptest::prop_assert!(!safe.starts_with(['.', '-']));
            let header = content_disposition(&name);
            proptest::prop_assert!(header.bytes().all(|it| (0x20..0x7f).contains(&it)));
        }
    }
}
