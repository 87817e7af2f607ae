//! Names of files that every system takes and that stand in a manifest as they are. Absent: which file they name.

use unicode_normalization::UnicodeNormalization as _;

/// The longest name in bytes; ZIP and all usual file systems take more.
const BYTES_MAX: usize = 120;

/// Letters and digits of any script, dots, dashes and underlines; everything else is an underline. The ending is kept where
/// the name is cut.
///
/// A manifest's line has no room for a line break, a shell acts on many signs, and marks of direction turn an ending around.
pub(super) fn safe(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    // One form for one name: systems disagree on accents.
    let clean: String = last
        .nfc()
        .map(|sign| {
            if sign.is_alphanumeric() || "._-".contains(sign) {
                sign
            } else {
                '_'
            }
        })
        .collect();
    let clean = clean.trim_matches(['.', '-']).to_owned();
    if clean.is_empty() {
        return "file".to_owned();
    }
    if clean.len() <= BYTES_MAX {
        return clean;
    }
    let (stem, ending) = clean.rsplit_once('.').unwrap_or((&clean, ""));
    let ending = if ending.len() <= 10 { ending } else { "" };
    let mut most = BYTES_MAX - ending.len() - 1;
    while !stem.is_char_boundary(most.min(stem.len())) {
        most -= 1;
    }
    let stem = &stem[..most.min(stem.len())];
    if ending.is_empty() {
        stem.to_owned()
    } else {
        format!("{stem}.{ending}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_harmless_and_still_told() {
        assert_eq!(safe("C:\\x\\photo 1.jpg"), "photo_1.jpg");
        assert_eq!(safe("../../etc/passwd"), "passwd");
        assert_eq!(safe("a\nb%0a'$(x).txt"), "a_b_0a___x_.txt");
        assert_eq!(safe("cod\u{202e}gpj.exe"), "cod_gpj.exe");
        assert_eq!(safe("صورة.jpg"), "صورة.jpg");
        assert_eq!(safe("e\u{301}.txt"), "\u{e9}.txt");
        assert_eq!(safe("..."), "file");
        assert_eq!(safe(""), "file");
    }

    #[test]
    fn a_long_name_is_cut_before_its_ending() {
        let name = safe(&format!("{}.pdf", "证".repeat(200)));
        assert!(name.len() <= BYTES_MAX && name.ends_with(".pdf") && name.starts_with("证证"));
        assert!(safe(&"x".repeat(500)).len() <= BYTES_MAX);
        assert!(safe(&format!("a.{}", "x".repeat(500))).len() <= BYTES_MAX);
    }
}
