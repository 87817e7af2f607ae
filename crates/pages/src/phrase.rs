//! A message on its way into HTML: escaped, with every inserted text in `<bdi>`.

use crate::{Locale, Value};
use std::fmt;

/// A message with its values. Its `Display` is HTML; for plain text see [`Locale::text_with`].
///
/// What is inserted is written by strangers: it is escaped, and it stands in `<bdi>`, so that a
/// name in another script cannot turn the sentence around it.
#[derive(Clone, Debug)]
pub struct Phrase<'k> {
    locale: Locale,
    key: &'k str,
    values: Vec<(&'static str, Value)>,
}

/// Private-use signs that stand for an inserted text while the message is put together. A message
/// of ours never contains them; a text of a stranger is only put in after they were looked for.
const BEGIN: char = '\u{E000}';
const END: char = '\u{E001}';

impl<'k> Phrase<'k> {
    pub(crate) const fn new(locale: Locale, key: &'k str) -> Self {
        Self {
            locale,
            key,
            values: Vec::new(),
        }
    }

    /// Gives a value: a number, or a text of unknown language.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.values.push((name, value.into()));
        self
    }

    /// Gives a text that the locale itself made, such as a date or a size.
    #[must_use]
    pub fn native(mut self, name: &'static str, text: impl Into<String>) -> Self {
        self.values.push((name, Value::Native(text.into())));
        self
    }
}

impl fmt::Display for Phrase<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let values: Vec<_> = self
            .values
            .iter()
            .enumerate()
            .map(|(index, (name, value))| match value {
                Value::Foreign(_) => (*name, Value::Native(format!("{BEGIN}{index}{END}"))),
                other => (*name, other.clone()),
            })
            .collect();
        let text = self.locale.text_with(self.key, &values);
        let mut rest = text.as_str();
        while let Some((before, after)) = rest.split_once(BEGIN) {
            escape(f, before)?;
            let (index, after) = after.split_once(END).unwrap_or(("", after));
            let value = index.parse::<usize>().ok().and_then(|i| self.values.get(i));
            if let Some((_, Value::Foreign(foreign))) = value {
                f.write_str("<bdi>")?;
                escape(f, foreign)?;
                f.write_str("</bdi>")?;
            }
            rest = after;
        }
        escape(f, rest)
    }
}

// Its `Display` escapes all that it did not write itself.
impl askama::filters::HtmlSafe for Phrase<'_> {}

pub(crate) fn escape(out: &mut dyn fmt::Write, text: &str) -> fmt::Result {
    for sign in text.chars() {
        match sign {
            '&' => out.write_str("&amp;")?,
            '<' => out.write_str("&lt;")?,
            '>' => out.write_str("&gt;")?,
            '"' => out.write_str("&quot;")?,
            '\'' => out.write_str("&#39;")?,
            other => out.write_char(other)?,
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use words::Language;

    #[test]
    fn what_a_stranger_wrote_is_escaped_and_isolated() {
        let phrase = Locale::of(Language::Ar)
            .phrase("common-office-named")
            .with("office", "<b>Ann & Co\u{202E}");
        let html = phrase.to_string();
        assert!(
            html.contains("<bdi>&lt;b&gt;Ann &amp; Co\u{202E}</bdi>"),
            "{html}"
        );
    }

    #[test]
    fn the_signs_that_stand_for_values_cannot_be_smuggled_in() {
        let html = Locale::of(Language::En)
            .phrase("common-office-named")
            .with("office", "\u{E000}0\u{E001}")
            .to_string();
        assert_eq!(html.matches("<bdi>").count(), 1, "{html}");
    }
}
