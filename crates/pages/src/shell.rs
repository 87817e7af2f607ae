//! What every page has around its content: language, direction, title, style sheets, language menu.
//!
//! `templates/base.html` is drawn from this; a house extends it with its own header and footer.

use crate::{Locale, Phrase};
use std::borrow::Cow;
use words::Language;

/// The page around the content. A context holds it in a field called `page`.
#[derive(Clone, Debug)]
pub struct Page {
    /// The language of the page.
    pub locale: Locale,
    /// The title in the browser's tab and history. It must not tell a stranger what the page is
    /// for.
    pub title: String,
    /// The addresses of the style sheets.
    pub styles: Vec<String>,
    /// The addresses of the modules.
    pub modules: Vec<String>,
    /// The address of the icon.
    pub icon: String,
    /// The same page in the six languages.
    pub languages: Vec<LanguageLink>,
}

/// A link to the same page in another language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LanguageLink {
    /// The language.
    pub language: Language,
    /// Where the page stands in it.
    pub href: String,
    /// Whether it is the language of this page.
    pub current: bool,
}

impl LanguageLink {
    /// The value of `lang` and `hreflang`.
    #[must_use]
    pub const fn lang(&self) -> &'static str {
        Locale::of(self.language).lang()
    }

    /// The value of `dir`.
    #[must_use]
    pub const fn dir(&self) -> &'static str {
        Locale::of(self.language).dir()
    }

    /// The language's name in itself.
    #[must_use]
    pub const fn own_name(&self) -> &'static str {
        self.language.own_name()
    }
}

impl Page {
    /// A page with a title that is a message of the locale.
    #[must_use]
    pub fn titled(locale: Locale, title_key: &str) -> Self {
        Self {
            locale,
            title: locale.text(title_key).into_owned(),
            styles: Vec::new(),
            modules: Vec::new(),
            icon: String::new(),
            languages: Vec::new(),
        }
    }

    /// Fills the language menu: where does this page stand in each language?
    #[must_use]
    pub fn with_languages(mut self, href: impl Fn(Language) -> String) -> Self {
        self.languages = Language::ALL
            .into_iter()
            .map(|language| LanguageLink {
                language,
                href: href(language),
                current: language == self.locale.language(),
            })
            .collect();
        self
    }

    /// The locale, for a template (which would pass the field by reference).
    #[must_use]
    pub const fn locale(&self) -> Locale {
        self.locale
    }

    /// An address within the pages of this language: `at("safety")` is `/en/safety`.
    #[must_use]
    pub fn at(&self, rest: &str) -> String {
        format!("/{}/{rest}", self.locale.language())
    }

    /// A message without values, for a template.
    #[must_use]
    pub fn text(&self, key: &str) -> Cow<'static, str> {
        self.locale.text(key)
    }

    /// A message with values, for a template.
    #[must_use]
    pub fn phrase<'k>(&self, key: &'k str) -> Phrase<'k> {
        Phrase::new(self.locale, key)
    }

    /// The value of `lang`.
    #[must_use]
    pub fn lang(&self) -> &'static str {
        self.locale.lang()
    }

    /// The value of `dir`.
    #[must_use]
    pub fn dir(&self) -> &'static str {
        self.locale.dir()
    }
}
