//! The portal's few cookies: bound to a path, out of reach of scripts, and never sent along from other sites.

use crate::Settings;
use http::{HeaderMap, HeaderValue, header};
use words::Language;
use zeroize::Zeroizing;

/// A cookie of the portal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cookie {
    /// Shows a receipt once: `/{lang}/receipt`, ten minutes.
    Receipt,
    /// An open mailbox: `/{lang}/mailbox`, twenty minutes.
    Mailbox,
    /// A refused report: `/{lang}/at`, thirty minutes.
    ReportDraft,
    /// What was asked of the finder of mechanisms: `/{lang}/mechanisms`, five minutes.
    Finder,
    /// A refused message: `/{lang}/mailbox`, thirty minutes.
    ReplyDraft,
}

impl Cookie {
    const ALL: [Self; 5] = [
        Self::Receipt,
        Self::Mailbox,
        Self::ReportDraft,
        Self::ReplyDraft,
        Self::Finder,
    ];

    /// The names say nothing about what the site is for.
    const fn name(self) -> &'static str {
        match self {
            Self::Receipt => "r",
            Self::Mailbox => "m",
            Self::ReportDraft => "d",
            Self::ReplyDraft => "e",
            Self::Finder => "f",
        }
    }

    const fn path(self) -> &'static str {
        match self {
            Self::Receipt => "receipt",
            Self::Mailbox | Self::ReplyDraft => "mailbox",
            Self::ReportDraft => "at",
            Self::Finder => "mechanisms",
        }
    }

    const fn seconds(self) -> u32 {
        match self {
            Self::Finder => 300,
            Self::Receipt => 600,
            Self::Mailbox => 1200,
            Self::ReportDraft | Self::ReplyDraft => 1800,
        }
    }

    /// The `Set-Cookie` header that sets it; none where the value could not stand in one.
    #[must_use]
    pub fn set(self, settings: &Settings, language: Language, value: &str) -> Option<HeaderValue> {
        if !value
            .bytes()
            .all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
        {
            return None;
        }
        self.header(settings, language, value, self.seconds())
    }

    /// The `Set-Cookie` header that removes it.
    #[must_use]
    pub fn clear(self, settings: &Settings, language: Language) -> Option<HeaderValue> {
        self.header(settings, language, "", 0)
    }

    fn header(
        self,
        settings: &Settings,
        language: Language,
        value: &str,
        seconds: u32,
    ) -> Option<HeaderValue> {
        let secure = if settings.is_https() { "; Secure" } else { "" };
        let text = Zeroizing::new(format!(
            "{}={value}; Path=/{language}/{}; Max-Age={seconds}; HttpOnly; SameSite=Strict{secure}",
            self.name(),
            self.path(),
        ));
        let mut header = HeaderValue::from_str(&text).ok()?;
        header.set_sensitive(true);
        Some(header)
    }

    /// The cookie's value in a request.
    #[must_use]
    pub fn read(self, headers: &HeaderMap) -> Option<Zeroizing<String>> {
        headers
            .get_all(header::COOKIE)
            .iter()
            .filter_map(|header| header.to_str().ok())
            .flat_map(|header| header.split(';'))
            .filter_map(|pair| pair.trim().split_once('='))
            .find(|(name, value)| *name == self.name() && !value.is_empty())
            .map(|(_, value)| Zeroizing::new(value.to_owned()))
    }
}

/// The `Set-Cookie` headers that remove every cookie of the portal in every language, for the quick exit.
#[must_use]
pub fn clear_all(settings: &Settings) -> Vec<HeaderValue> {
    Language::ALL
        .into_iter()
        .flat_map(|language| {
            Cookie::ALL
                .into_iter()
                .filter_map(move |cookie| cookie.clear(settings, language))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cookie_is_bound_to_its_path_and_out_of_reach_of_scripts() {
        let settings = Settings::for_address("https://example.org");
        let header = Cookie::Mailbox.set(&settings, Language::Ar, "abc-_1");
        assert_eq!(
            header.as_ref().map(HeaderValue::as_bytes),
            Some(
                b"m=abc-_1; Path=/ar/mailbox; Max-Age=1200; HttpOnly; SameSite=Strict; Secure"
                    .as_slice()
            )
        );
        let header = header.map(|header| format!("{header:?}"));
        assert_eq!(
            header.as_deref(),
            Some("Sensitive"),
            "it prints itself nowhere"
        );
    }

    #[test]
    fn a_value_that_would_end_the_cookie_is_refused() {
        let settings = Settings::for_address("http://127.0.0.1:8080");
        assert!(
            Cookie::Receipt
                .set(&settings, Language::En, "a; Path=/")
                .is_none()
        );
    }

    #[test]
    fn a_cookie_is_found_among_others() {
        let mut headers = HeaderMap::new();
        headers.append(
            header::COOKIE,
            HeaderValue::from_static("mm=1; m=; m=two; r=three"),
        );
        assert_eq!(
            Cookie::Mailbox
                .read(&headers)
                .as_deref()
                .map(String::as_str),
            Some("two")
        );
        assert!(Cookie::ReportDraft.read(&headers).is_none());
    }

    #[test]
    fn the_quick_exit_leaves_no_cookie_in_any_language() {
        let settings = Settings::for_address("http://127.0.0.1:8080");
        assert_eq!(clear_all(&settings).len(), 30);
    }
}
