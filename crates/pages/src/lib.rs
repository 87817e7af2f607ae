//! The kit that every page is made of: languages, the shell, forms, headers and assets.
//!
//! Absent on purpose: any page, any policy, any store. A house (node or desk) brings its own pages;
//! this crate brings what they share, so that a page cannot be without language, direction, labels
//! or headers.

mod assets;
mod calendar;
#[cfg(feature = "check")]
pub mod check;
mod csrf;
mod form;
mod headers;
mod locale;
pub mod mechanisms;
mod number;
mod phrase;
mod shell;
pub mod terms;

pub use assets::{Asset, AssetSource, Assets, BASE_CSS, gzip};
pub use csrf::FormToken;
pub use form::{Field, Form, Problem};
pub use headers::{Serves, desk_permissions, headers, transport_security};
pub use locale::{Locale, Value};
pub use phrase::Phrase;
pub use shell::{LanguageLink, Page};
