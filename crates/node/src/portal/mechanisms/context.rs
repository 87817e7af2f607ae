//! What the finder of mechanisms shows.

use crate::portal::frame::{Frame, shell};
use crate::portal::refusal::Draft;
use askama::Template;
use lexicon::{Asked, Lexicon, find};
use pages::Page;
use pages::mechanisms::Mechanisms;
use pages::terms::{TermGroup, groups, states};
use std::collections::BTreeSet;
use words::{Language, Moment};

/// The most codes that are taken from one form.
pub(in crate::portal) const CODES_MAX: usize = 200;

/// The finder.
#[derive(Template)]
#[template(path = "mechanisms/page.html")]
pub(in crate::portal) struct MechanismsPage {
    pub page: Page,
    pub frame: Frame,
    pub action: String,
    pub states: Vec<(String, String, bool)>,
    /// Lists of terms: the key of the heading, the prefix of ids, the groups.
    pub lists: Vec<(&'static str, &'static str, Vec<TermGroup>)>,
    /// What was found; none before anything was asked.
    pub found: Option<Mechanisms>,
    /// The names of what was chosen.
    pub chosen: Vec<String>,
}

/// The lists from which a person can choose, with the keys of their headings.
const LISTS: [(&str, &str); 3] = [
    ("finder-acts", "acts"),
    ("finder-victims", "victims"),
    ("finder-counterparts", "counterparts"),
];

impl MechanismsPage {
    pub(in crate::portal) fn new(
        language: Language,
        lexicon: &Lexicon,
        year: u16,
        asked: Option<&Draft>,
    ) -> Self {
        let page = shell(language, "title-information", "mechanisms");
        let codes: BTreeSet<String> = asked.map(Draft::codes).unwrap_or_default();
        let of = |list: &str| -> Vec<String> {
            let all = codes.iter().filter(|code| lexicon.has(list, code));
            all.cloned().collect()
        };
        let state = of("states").into_iter().next();
        let found = asked.map(|_| {
            let asked = Asked {
                state: state.clone(),
                acts: of("acts"),
                victims: of("victims"),
                counterparts: of("counterparts"),
                year,
                ..Asked::default()
            };
            Mechanisms::of(&find(lexicon, &asked), lexicon, page.locale())
        });
        let terms = codes.iter().filter_map(|code| lexicon.get(code));
        Self {
            chosen: terms.map(|it| it.name(language).to_owned()).collect(),
            states: states(lexicon, language, state.as_deref().unwrap_or_default()),
            lists: LISTS
                .into_iter()
                .map(|(key, list)| (key, list, groups(lexicon, list, language, year, &codes)))
                .collect(),
            action: format!("/{language}/mechanisms"),
            frame: Frame::default().switching("finder"),
            found,
            page,
        }
    }
}

/// The year of a moment: mandates begin and end with years.
pub(in crate::portal) fn year(at: Moment) -> u16 {
    let stamp = jiff::Timestamp::from_second(at.0).unwrap_or_default();
    u16::try_from(jiff::tz::TimeZone::UTC.to_datetime(stamp).year()).unwrap_or(u16::MAX)
}

#[cfg(any(test, feature = "gallery"))]
impl MechanismsPage {
    pub(in crate::portal) fn samples(language: Language) -> Vec<(String, Self)> {
        let asked = |codes: &[&str]| Draft {
            typed: codes
                .iter()
                .map(|it| ("codes".to_owned(), (*it).to_owned()))
                .collect(),
            refused: Vec::new(),
        };
        let lexicon = Lexicon::built_in();
        let drafts = [
            ("form", None),
            ("nothing", Some(asked(&[]))),
            (
                "france",
                Some(asked(&["FR", "ACT.LIB.DISAP", "VIC.WOMAN", "UN.UPR"])),
            ),
            (
                "travel",
                Some(asked(&[
                    "ER",
                    "ACT.OBS.TRAVEL",
                    "ACT.PHY.TORT",
                    "VIC.DETAINEE",
                ])),
            ),
        ];
        drafts
            .into_iter()
            .map(|(name, draft)| {
                (
                    name.to_owned(),
                    Self::new(language, lexicon, 2026, draft.as_ref()),
                )
            })
            .collect()
    }
}
