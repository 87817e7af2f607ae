//! A form's fields as they came: names and values, in order.

use serde::Deserialize;
use zeroize::Zeroize as _;

/// What a form carried. Wiped when dropped; it does not print itself.
#[derive(Default, Deserialize)]
#[serde(transparent)]
pub(super) struct Fields(Vec<(String, String)>);

impl Fields {
    /// A field's first value; empty where it was not sent.
    pub(super) fn get(&self, name: &str) -> &str {
        self.0
            .iter()
            .find(|(field, _)| field == name)
            .map_or("", |(_, value)| value)
    }

    /// A field's value without spaces around it.
    pub(super) fn trimmed(&self, name: &str) -> &str {
        self.get(name).trim()
    }

    /// Every value of a field that may be sent several times.
    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0
            .iter()
            .filter(move |(field, _)| field == name)
            .map(|(_, value)| value.as_str())
    }

    /// Takes a field's value out, for what must not stay.
    pub(super) fn take(&mut self, name: &str) -> String {
        let found = self.0.iter_mut().find(|(field, _)| field == name);
        found
            .map(|(_, value)| std::mem::take(value))
            .unwrap_or_default()
    }

    /// The position that the page carried.
    pub(super) fn seen(&self) -> u64 {
        self.get("seen").parse().unwrap_or(0)
    }

    /// Adds a field, as a multipart form gives them one by one.
    pub(super) fn push(&mut self, name: String, value: String) {
        self.0.push((name, value));
    }

    /// Names and values, for keeping what was typed.
    pub(super) fn pairs(&self) -> Vec<(String, String)> {
        self.0
            .iter()
            .filter(|(name, _)| name != "csrf")
            .cloned()
            .collect()
    }
}

impl Drop for Fields {
    fn drop(&mut self) {
        for (_, value) in &mut self.0 {
            value.zeroize();
        }
    }
}
