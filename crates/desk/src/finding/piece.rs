//! What can be found: one thing of a case or a report, with its texts, names and codes, and the place where it stands. Absent:
//! where the texts come from (`case.rs`, `report.rs`).

use crate::view::Called;
use casework::when::PartialDate;
use jiff::civil::{Date, date};
use lexicon::Lexicon;
use words::{Language, Moment};

/// What a word in a title weighs beside one in a text.
pub(super) const TITLE: u8 = 4;

/// What a word in a text weighs.
pub(super) const TEXT: u8 = 1;

const SECONDS_OF_DAY: i64 = 24 * 60 * 60;

macro_rules! things {
    ($($(#[$doc:meta])* $name:ident = $code:literal;)*) => {
        /// What kind of thing something is that can be found.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Thing {
            $($(#[$doc])* $name,)*
        }

        impl Thing {
            /// All, in the order in which forms show them.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// Its name in forms and locale keys.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$name => $code,)*
                }
            }
        }
    };
}

things!(
    /// A case's title and summary.
    Case = "case";
    /// What a reporter told.
    Report = "report";
    /// What a reporter wrote later.
    Message = "message";
    /// What the office answered.
    Answer = "answer";
    /// A note.
    Note = "note";
    /// A person, an organisation or a group.
    Party = "party";
    /// Something that happened.
    Incident = "incident";
    /// Contact with the United Nations.
    Cooperation = "cooperation";
    /// A piece of evidence.
    Evidence = "evidence";
    /// A question of the investigation.
    Question = "question";
    /// A task.
    Task = "task";
    /// An interview.
    Interview = "interview";
    /// A statement.
    Statement = "statement";
    /// A fact that is to be shown.
    Fact = "fact";
    /// An assessment.
    Assessment = "assessment";
    /// A decision of two.
    Decision = "decision";
    /// An answer about consent.
    Consent = "consent";
    /// An action or a letter.
    Action = "action";
    /// A reply to one.
    Reply = "reply";
    /// A complaint, an investigation or a proceeding.
    Proceeding = "proceeding";
    /// What became of somebody.
    Outcome = "outcome";
    /// What is to be followed up.
    FollowUp = "follow-up";
    /// An answer to the office's own questions.
    Form = "form";
);

impl Thing {
    /// The kind of that name.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|it| it.code() == code)
    }

    pub(super) fn number(self) -> u8 {
        let place = Self::ALL.iter().position(|it| *it == self);
        u8::try_from(place.unwrap_or(0)).unwrap_or(u8::MAX)
    }
}

macro_rules! facets {
    ($($(#[$doc:meta])* $name:ident = $code:literal;)*) => {
        /// A coded field by which cases are filtered and counted.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Facet {
            $($(#[$doc])* $name,)*
        }

        impl Facet {
            /// All, in the order in which forms show them.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// Its name in forms and locale keys.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$name => $code,)*
                }
            }
        }
    };
}

facets!(
    /// Whether it is a case, or a report that is in none.
    Sort = "sort";
    /// The stage of a case.
    Status = "status";
    /// How far a report is that is in no case.
    Waits = "state-of-report";
    /// The urgency.
    Urgency = "urgency";
    /// What is still to come: a reply, a decision, a task …
    Open = "open";
    /// Who works on it.
    Assigned = "assigned";
    /// The State.
    State = "country";
    /// The year in which something happened.
    Year = "year";
    /// The year in which it came to the office.
    Came = "came";
    /// What was done to people.
    Act = "act";
    /// The form of cooperation.
    Cooperation = "cooperation";
    /// With which mechanism.
    Mechanism = "mechanism";
    /// What an agreed assessment says.
    Finding = "finding";
);

impl Facet {
    /// The field of that name.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|it| it.code() == code)
    }

    pub(super) fn field(self) -> find::Field {
        let place = Self::ALL.iter().position(|it| *it == self);
        find::Field(u8::try_from(place.unwrap_or(0)).unwrap_or(u8::MAX))
    }
}

/// One thing that can be found.
pub(crate) struct Piece {
    pub(crate) thing: Thing,
    /// Where it stands.
    pub(crate) href: String,
    /// How it is called where it is a party; its names are in `names` too.
    pub(crate) called: Option<Called>,
    pub(crate) title: String,
    pub(crate) texts: Vec<String>,
    /// Names of people.
    pub(crate) names: Vec<String>,
    /// The names of its codes in all languages: found, never shown as its words.
    pub(crate) coded: Vec<String>,
    pub(crate) facets: Vec<(Facet, String)>,
    pub(crate) day: i32,
}

impl Piece {
    pub(super) fn new(thing: Thing, href: String, day: i32) -> Self {
        Self {
            thing,
            href,
            called: None,
            title: String::new(),
            texts: Vec::new(),
            names: Vec::new(),
            coded: Vec::new(),
            facets: Vec::new(),
            day,
        }
    }

    pub(super) fn titled(mut self, title: &str) -> Self {
        title.clone_into(&mut self.title);
        self
    }

    /// Takes texts in, but empty ones.
    pub(super) fn texts<'t>(mut self, texts: impl IntoIterator<Item = &'t str>) -> Self {
        let texts = texts.into_iter().filter(|it| !it.trim().is_empty());
        self.texts.extend(texts.map(str::to_owned));
        self
    }

    pub(super) fn facet(mut self, facet: Facet, value: impl Into<String>) -> Self {
        self.facets.push((facet, value.into()));
        self
    }

    /// Takes codes in: as a field, and by their names in every language.
    pub(super) fn codes<'c>(
        mut self,
        lexicon: &Lexicon,
        facet: Option<Facet>,
        codes: impl IntoIterator<Item = &'c str>,
    ) -> Self {
        for code in codes {
            if let Some(facet) = facet {
                self.facets.push((facet, code.to_owned()));
            }
            let Some(term) = lexicon.get(code) else {
                continue;
            };
            for language in Language::ALL {
                let name = term.name(language);
                if !self.coded.iter().any(|it| it == name) {
                    self.coded.push(name.to_owned());
                }
            }
        }
        self
    }
}

/// The day of a moment, counted from 1970.
pub(super) fn day_of(at: Moment) -> i32 {
    i32::try_from(at.0.div_euclid(SECONDS_OF_DAY)).unwrap_or(i32::MAX)
}

/// A day, counted from 1970.
pub(super) fn day(on: Date) -> i32 {
    casework::outcomes::view::days_between(date(1970, 1, 1), on)
}

/// The first day that a date may mean.
pub(super) fn day_of_partial(on: PartialDate) -> i32 {
    day(on.first())
}

/// The year of a moment.
pub(super) fn year_of(at: Moment) -> String {
    casework::when::day_of(at).year().to_string()
}
