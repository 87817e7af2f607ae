//! Parties: the persons, organisations and groups of a case, in any role, and the ties between them.
//!
//! The person who was hit and the person who cooperated can be different people; a name can be written in several scripts; who is a
//! party has as many roles as the case gives them.

pub mod decide;
pub mod event;
pub mod view;

use serde::{Deserialize, Serialize};

macro_rules! coded {
    ($(#[$doc:meta])* $name:ident { $($(#[$of:meta])* $variant:ident = $code:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$of])* #[serde(rename = $code)] $variant,)*
        }

        impl $name {
            /// All, in the order of the form.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// Its name in forms, entries and locale keys.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$variant => $code,)*
                }
            }

            /// The one of that name.
            #[must_use]
            pub fn of_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|it| it.code() == code)
            }
        }
    };
}
pub(crate) use coded;

coded!(
    /// What a party is.
    Kind {
        /// One person.
        Person = "person",
        /// An organisation, an institution or a company.
        Organisation = "organisation",
        /// A group of people, named or not.
        Group = "group",
    }
);

coded!(
    /// What a party is to the case.
    Role {
        /// Was hit by an act.
        Victim = "victim",
        /// Belongs to the family of somebody in the case.
        Relative = "relative",
        /// Works with, is friends with or is otherwise near somebody in the case.
        Associate = "associate",
        /// Saw or heard what happened.
        Witness = "witness",
        /// Told the office.
        Source = "source",
        /// Is alleged to have done it.
        Author = "author",
        /// Is an official who has to do with it, without being alleged to be its author.
        Official = "official",
        /// Is somebody's lawyer.
        Lawyer = "lawyer",
        /// Helps: hosts, translates, drives, pays.
        Helper = "helper",
    }
);

impl Role {
    /// Whether nothing that concerns such a party may leave the office without their consent. An alleged author is not asked.
    #[must_use]
    pub const fn is_asked(self) -> bool {
        !matches!(self, Self::Author | Self::Official)
    }
}

coded!(
    /// What a name is.
    NameKind {
        /// The name as the person writes it.
        Main = "main",
        /// The same in Latin letters, or in another script.
        Romanised = "romanised",
        /// Another name.
        Alias = "alias",
        /// A name of before.
        Former = "former",
        /// A name that the office gave, where the real one is not to stand here.
        Given = "given",
    }
);

coded!(
    /// What two parties are to each other, read from the first to the second.
    TieKind {
        /// Married or living together.
        Partner = "partner",
        /// Father, mother or guardian.
        Parent = "parent",
        /// Brother or sister.
        Sibling = "sibling",
        /// Of the family otherwise.
        Family = "family",
        /// Friend or neighbour.
        Friend = "friend",
        /// Works with.
        Colleague = "colleague",
        /// Is the lawyer of.
        LawyerOf = "lawyer-of",
        /// Acts for, with authority.
        Represents = "represents",
        /// Belongs to.
        MemberOf = "member-of",
        /// Leads.
        Leads = "leads",
        /// Gives orders to.
        Commands = "commands",
        /// Helps.
        Helps = "helps",
        /// May be the same as: to be looked at, never merged.
        MaybeSame = "maybe-same",
    }
);
