//! Secrets as text: for a cookie's value or a hidden field, and for nothing else.

/// Declares a text that neither prints nor serialises itself, and wipes itself.
macro_rules! secret_text {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        pub struct $name(zeroize::Zeroizing<String>);

        impl $name {
            /// The text as it came back from a browser; nothing about it is proven.
            #[must_use]
            pub fn from_browser(text: &str) -> Self {
                Self(zeroize::Zeroizing::new(text.to_owned()))
            }

            /// The text, for a cookie's value or a hidden field.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }
    };
}

pub(crate) use secret_text;
