//! The headers that every response carries.
//!
//! A page may load its own style sheets, pictures and modules from its own origin, may send forms
//! to it, and nothing else. A house adds these headers in one place, for errors as well as pages.

use http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderName, HeaderValue, REFERRER_POLICY,
    STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};

/// What a response is, as far as its headers are concerned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Serves {
    /// A page, a redirect or an error.
    Page,
    /// An asset whose address contains its hash, and which therefore never changes.
    Asset,
    /// A file that somebody sent: it must never be shown, run or framed, only saved.
    Download,
}

const PAGE_POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; \
     script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; \
     frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

const DOWNLOAD_POLICY: &str = "default-src 'none'; base-uri 'none'; form-action 'none'; \
     frame-ancestors 'none'; sandbox";

/// Every feature that a browser could offer to a page and that ours has no use for.
const PERMISSIONS: &str = "accelerometer=(), autoplay=(), bluetooth=(), browsing-topics=(), \
     camera=(), clipboard-read=(), display-capture=(), encrypted-media=(), fullscreen=(), \
     geolocation=(), gyroscope=(), hid=(), idle-detection=(), local-fonts=(), magnetometer=(), \
     microphone=(), midi=(), payment=(), picture-in-picture=(), publickey-credentials-create=(), \
     publickey-credentials-get=(), screen-wake-lock=(), serial=(), storage-access=(), usb=(), \
     web-share=(), window-management=(), xr-spatial-tracking=()";

/// The same without the passkey features, for the desk, whose officers unlock with them.
const DESK_PERMISSIONS: &str = "accelerometer=(), autoplay=(), bluetooth=(), browsing-topics=(), \
     camera=(), clipboard-read=(), display-capture=(), encrypted-media=(), fullscreen=(), \
     geolocation=(), gyroscope=(), hid=(), idle-detection=(), local-fonts=(), magnetometer=(), \
     microphone=(), midi=(), payment=(), picture-in-picture=(), \
     publickey-credentials-create=(self), publickey-credentials-get=(self), \
     screen-wake-lock=(), serial=(), storage-access=(), usb=(), web-share=(), \
     window-management=(), xr-spatial-tracking=()";

/// The headers of a response.
#[must_use]
pub fn headers(serves: Serves) -> [(HeaderName, HeaderValue); 10] {
    let policy = match serves {
        Serves::Page | Serves::Asset => PAGE_POLICY,
        Serves::Download => DOWNLOAD_POLICY,
    };
    let caching = match serves {
        // A page is for one pair of eyes; not even the browser's own cache keeps it.
        Serves::Page | Serves::Download => "no-store",
        Serves::Asset => "public, max-age=31536000, immutable",
    };
    [
        (CONTENT_SECURITY_POLICY, HeaderValue::from_static(policy)),
        (CACHE_CONTROL, HeaderValue::from_static(caching)),
        (REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
        (X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
        (X_FRAME_OPTIONS, HeaderValue::from_static("DENY")),
        (
            HeaderName::from_static("cross-origin-opener-policy"),
            HeaderValue::from_static("same-origin"),
        ),
        (
            HeaderName::from_static("cross-origin-embedder-policy"),
            HeaderValue::from_static("require-corp"),
        ),
        (
            HeaderName::from_static("cross-origin-resource-policy"),
            HeaderValue::from_static("same-origin"),
        ),
        (
            HeaderName::from_static("permissions-policy"),
            HeaderValue::from_static(PERMISSIONS),
        ),
        // Browsers guess at what a visitor will open next and look its name up; not from here.
        (
            HeaderName::from_static("x-dns-prefetch-control"),
            HeaderValue::from_static("off"),
        ),
    ]
}

/// The `Permissions-Policy` of the desk, which replaces the one of [`headers`] there.
#[must_use]
pub fn desk_permissions() -> (HeaderName, HeaderValue) {
    (
        HeaderName::from_static("permissions-policy"),
        HeaderValue::from_static(DESK_PERMISSIONS),
    )
}

/// The header that keeps a browser on https, for houses whose public address is https.
///
/// Two years and no `preload`: a list of preloaded names would name the host to everybody.
#[must_use]
pub fn transport_security() -> (HeaderName, HeaderValue) {
    (
        STRICT_TRANSPORT_SECURITY,
        HeaderValue::from_static("max-age=63072000"),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_may_not_run_or_show_anything_inline() {
        assert!(!PAGE_POLICY.contains("unsafe"));
        assert!(!PAGE_POLICY.contains("data:"));
        assert!(PAGE_POLICY.starts_with("default-src 'none'"));
    }

    #[test]
    fn only_an_asset_may_be_cached() {
        let caching = |serves| {
            let found = headers(serves)
                .into_iter()
                .find(|(n, _)| n == CACHE_CONTROL);
            found.map(|(_, value)| value)
        };
        assert_eq!(
            caching(Serves::Page),
            Some(HeaderValue::from_static("no-store"))
        );
        assert_eq!(
            caching(Serves::Download),
            Some(HeaderValue::from_static("no-store"))
        );
        assert_ne!(caching(Serves::Asset), caching(Serves::Page));
    }
}
