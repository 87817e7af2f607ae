//! The lexicon: coded terms for acts, persons, cooperation, mechanisms and more, in six languages; the finder of mechanisms;
//! and the words of a story that suggest a code.
//!
//! The terms stand in the repository's folder `lexicon`, are checked when the program is built, and are part of it as tables
//! that need no reading. An office's own terms are laid over them. Pure: no input, no output, no clock. Absent: what a
//! finding is (`guideline`), and anything about one case.

mod additions;
mod assemble;
mod finder;
mod lexicon;
mod live;
mod source;
mod suggest;
mod term;
mod treaties;

mod built_in {
    use crate::term::{BuiltIn, Known};
    use crate::treaties::{Contact, Membership};
    include!(concat!(env!("OUT_DIR"), "/built_in.rs"));
}

pub use additions::Additions;
pub use assemble::{Whole, assemble};
pub use built_in::codes;
pub use finder::{Asked, Found, Part, Standing, Why, find};
pub use lexicon::{Lexicon, language_index};
pub use live::Live;
pub use source::{Fact, LANGUAGES, Problem, RawList, RawTerm, RawText, RawTexts, told};
pub use suggest::{Hit, Suggester, Suggestion};
pub use term::{Confidence, Term};
pub use treaties::{Contact, Joined, contacts, joined, treaties_as_of};
