//! Files on a form: what was received already, what may be sent, and how a file is named when it is
//! saved.

use crate::{AttachmentSummary, Limits};
use pages::Locale;

/// A file that was received before the form was refused.
#[derive(Clone)]
pub(super) struct Received {
    pub name: String,
    pub size: String,
}

/// How much may be sent, in the words of the page.
#[derive(Clone)]
pub(super) struct FileLimits {
    pub count: usize,
    pub size: String,
}

/// The received files, for a page.
pub(super) fn received(locale: Locale, files: &[AttachmentSummary]) -> Vec<Received> {
    files
        .iter()
        .map(|file| Received {
            name: shown_name(&file.name),
            size: locale.size(file.size),
        })
        .collect()
}

/// The limits, for a page.
pub(super) fn limits(locale: Locale, limits: &Limits) -> FileLimits {
    FileLimits {
        count: limits.files_max,
        size: locale.size(limits.attachment_max),
    }
}

/// A file's name as a page shows it: without signs that steer the text, and not longer than can be
/// read.
///
/// The name itself is kept as it was sent; this is for eyes only. A right-to-left override turns
/// `gpj.exe` into `exe.jpg`.
pub(super) fn shown_name(name: &str) -> String {
    const LONGEST: usize = 120;
    let steers = |c: char| {
        c.is_control()
            || matches!(c, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{FEFF}')
            || matches!(c, '\u{2060}'..='\u{206F}')
    };
    let mut shown: String = name.chars().filter(|c| !steers(*c)).take(LONGEST).collect();
    if name.chars().count() > LONGEST {
        // The end is what tells the kind of file.
        let end: Vec<char> = name
            .chars()
            .rev()
            .take(16)
            .filter(|c| !steers(*c))
            .collect();
        shown.push('…');
        shown.extend(end.into_iter().rev());
    }
    if shown.trim().is_empty() {
        "?".clone_into(&mut shown);
    }
    shown
}

/// The name under which a file is saved: neutral, since a list of downloads is read by others too,
/// with the ending that its program needs.
pub(super) fn saved_name(number: usize, name: &str) -> String {
    let ending = name
        .rsplit_once('.')
        .map(|(_, ending)| ending.to_ascii_lowercase());
    match ending {
        Some(ending)
            if (1..=5).contains(&ending.len())
                && ending.bytes().all(|byte| byte.is_ascii_alphanumeric()) =>
        {
            format!("file-{}.{ending}", number + 1)
        }
        _ => format!("file-{}", number + 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_lies_about_its_ending_is_shown_as_it_is() {
        assert_eq!(shown_name("photo\u{202E}gpj.exe"), "photogpj.exe");
        assert_eq!(shown_name("\u{200B}\n"), "?");
    }

    #[test]
    fn a_long_name_keeps_its_ending() {
        let shown = shown_name(&format!("{}.docx", "long ".repeat(100)));
        assert!(
            shown.ends_with(".docx") && shown.chars().count() < 140,
            "{shown}"
        );
    }

    #[test]
    fn a_saved_file_has_a_neutral_name() {
        assert_eq!(saved_name(0, "Torture in prison.PDF"), "file-1.pdf");
        assert_eq!(saved_name(2, "../../etc/passwd"), "file-3");
        assert_eq!(saved_name(3, "a.\"; rm"), "file-4");
    }
}
