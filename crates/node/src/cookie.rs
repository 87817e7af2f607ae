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
    /// A refused message: `/{lang}/mailbox`, thirty minutes.
    ReplyDraft,
}

impl Cookie {
    const ALL: [Self; 4] = [
        Self::Receipt,
        Self::Mailbox,
        Self::ReportDraft,
        Self::ReplyDraft,
    ];

    /// The names say nothing about what the site is for.
    const fn name(self) -> &'static str {
        match self {
            Self::Receipt => "r",
            Self::Mailbox => "m",
            Self::ReportDraft => "d",
            Self::ReplyDraft => "e",
        }
    }

    const fn path(self) -> &'static str {
        match self {
            Self::Receipt => "receipt",
            Self::Mailbox | Self::ReplyDraft => "mailbox",
            Self::ReportDraft => "at",
        }
    }

    const fn seconds(self) -> u32 {
        match self {
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
