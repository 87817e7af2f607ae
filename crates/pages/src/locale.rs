//! The six languages: their messages, compiled in, and how a message is looked up.
//!
//! A message that a language lacks is taken from English; a test refuses such a gap, so that only a
//! translator at work ever sees one. Fluent's own isolation marks are off: in HTML an inserted
//! text stands in `<bdi>` (see [`Phrase`]), and a mark that nobody sees would end up in what people
//! copy.

use crate::Phrase;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::borrow::Cow;
use std::sync::LazyLock;
use unic_langid::LanguageIdentifier;
use words::{Direction, Language};

/// The files of messages, in the order of the sources below.
pub(crate) const FILES: [&str; 15] = [
    "common", "portal", "desk", "file", "picture", "evidence", "consent", "track", "approval",
    "search", "exchange", "duty", "charter", "figures", "board",
];

/// The source of the messages, for each language one file a subject.
pub(crate) const SOURCES: [(Language, [&str; FILES.len()]); 6] = [
    (Language::En, sources_of!("en")),
    (Language::Fr, sources_of!("fr")),
    (Language::Es, sources_of!("es")),
    (Language::Ar, sources_of!("ar")),
    (Language::Zh, sources_of!("zh")),
    (Language::Ru, sources_of!("ru")),
];

macro_rules! sources_of {
    ($code:literal) => {
        [
            include_str!(concat!("../../../locales/", $code, "/common.ftl")),
            include_str!(concat!("../../../locales/", $code, "/portal.ftl")),
            include_str!(concat!("../../../locales/", $code, "/desk.ftl")),
            include_str!(concat!("../../../locales/", $code, "/file.ftl")),
            include_str!(concat!("../../../locales/", $code, "/picture.ftl")),
            include_str!(concat!("../../../locales/", $code, "/evidence.ftl")),
            include_str!(concat!("../../../locales/", $code, "/consent.ftl")),
            include_str!(concat!("../../../locales/", $code, "/track.ftl")),
            include_str!(concat!("../../../locales/", $code, "/approval.ftl")),
            include_str!(concat!("../../../locales/", $code, "/search.ftl")),
            include_str!(concat!("../../../locales/", $code, "/exchange.ftl")),
            include_str!(concat!("../../../locales/", $code, "/duty.ftl")),
            include_str!(concat!("../../../locales/", $code, "/charter.ftl")),
            include_str!(concat!("../../../locales/", $code, "/figures.ftl")),
            include_str!(concat!("../../../locales/", $code, "/board.ftl")),
        ]
    };
}
use sources_of;

type Bundle = FluentBundle<FluentResource>;

static BUNDLES: LazyLock<[(Language, Bundle); 6]> =
    LazyLock::new(|| SOURCES.map(|(language, files)| (language, bundle(language, files))));

fn bundle(language: Language, files: [&'static str; FILES.len()]) -> Bundle {
    let tag: LanguageIdentifier = language.code().parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![tag]);
    bundle.set_use_isolating(false);
    for file in files {
        // A file with a mistake in it still gives every message before and after the mistake; the
        // tests of this crate refuse the mistake itself.
        let resource = match FluentResource::try_new(file.to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// A language together with its messages and its ways of writing dates and numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Locale {
    language: Language,
}

/// Something that is put into a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A text of unknown language and direction: a name, a title. In HTML it stands in `<bdi>`.
    Foreign(String),
    /// A text that this locale itself made: a date, a size, another message.
    Native(String),
    /// A whole number; chooses the plural form.
    Number(i64),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Foreign(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Foreign(text)
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Self::Foreign(text.clone())
    }
}

// Templates hand on references to references.
impl From<&&str> for Value {
    fn from(text: &&str) -> Self {
        Self::Foreign((*text).to_owned())
    }
}

macro_rules! from_number {
    ($($number:ty),*) => {$(
        impl From<$number> for Value {
            fn from(number: $number) -> Self {
                Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        }
        impl From<&$number> for Value {
            fn from(number: &$number) -> Self {
                Self::from(*number)
            }
        }
        impl From<&&$number> for Value {
            fn from(number: &&$number) -> Self {
                Self::from(**number)
            }
        }
    )*};
}
from_number!(i32, u32, i64, u64, usize);

impl Locale {
    /// The locale of a language.
    #[must_use]
    pub const fn of(language: Language) -> Self {
        Self { language }
    }

    /// The locale that an `Accept-Language` header asks for most; English where it asks for none of
    /// ours.
    #[must_use]
    pub fn asked_for(accept_language: Option<&str>) -> Self {
        Self::of(accept_language.map_or(Language::En, Language::best_for))
    }

    /// The language.
    #[must_use]
    pub const fn language(self) -> Language {
        self.language
    }

    /// The value of HTML's `lang`. Simplified Chinese is named by its script: fonts are chosen by
    /// it.
    #[must_use]
    pub const fn lang(self) -> &'static str {
        match self.language {
            Language::Zh => "zh-Hans",
            other => other.code(),
        }
    }

    /// The value of HTML's `dir`.
    #[must_use]
    pub const fn dir(self) -> &'static str {
        self.language.direction().code()
    }

    /// Whether the language is written from right to left.
    #[must_use]
    pub fn is_rtl(self) -> bool {
        self.language.direction() == Direction::Rtl
    }

    /// A message without values, as plain text.
    #[must_use]
    pub fn text(self, key: &str) -> Cow<'static, str> {
        self.look_up(key, None)
    }

    /// A message with values, as plain text.
    #[must_use]
    pub fn text_with(self, key: &str, values: &[(&'static str, Value)]) -> String {
        let mut args = FluentArgs::with_capacity(values.len());
        for (name, value) in values {
            match value {
                Value::Foreign(text) | Value::Native(text) => args.set(*name, text.as_str()),
                Value::Number(number) => args.set(*name, FluentValue::from(*number)),
            }
        }
        self.look_up(key, Some(&args)).into_owned()
    }

    /// A message for a template: values are given with [`Phrase::with`], and it escapes itself.
    #[must_use]
    pub fn phrase(self, key: &str) -> Phrase<'_> {
        Phrase::new(self, key)
    }

    /// Whether this language itself has the message.
    #[must_use]
    pub fn has(self, key: &str) -> bool {
        bundle_of(self.language).has_message(key)
    }

    fn look_up(self, key: &str, args: Option<&FluentArgs<'_>>) -> Cow<'static, str> {
        for language in [self.language, Language::En] {
            let bundle = bundle_of(language);
            let Some(pattern) = bundle.get_message(key).and_then(|m| m.value()) else {
                continue;
            };
            // A value that is missing shows as its name in braces; the page check refuses braces.
            let text = bundle.format_pattern(pattern, args, &mut Vec::new());
            return Cow::Owned(text.into_owned());
        }
        Cow::Owned(format!("⟦{key}⟧"))
    }
}

fn bundle_of(language: Language) -> &'static Bundle {
    let [first, rest @ ..] = &*BUNDLES;
    rest.iter()
        .find(|(of, _)| *of == language)
        .map_or(&first.1, |(_, bundle)| bundle)
}
