//! The templates that the program brings along, from the folder `papers`. Absent: those of an office.

use crate::kind::Kind;
use crate::template::Template;
use words::Language;

/// A kind in six languages: a file that is missing fails the build.
macro_rules! six {
    ($kind:ident, $name:literal) => {
        (
            Kind::$kind,
            &[
                (
                    Language::En,
                    include_str!(concat!("../../../papers/", $name, "/en.md")),
                ),
                (
                    Language::Fr,
                    include_str!(concat!("../../../papers/", $name, "/fr.md")),
                ),
                (
                    Language::Es,
                    include_str!(concat!("../../../papers/", $name, "/es.md")),
                ),
                (
                    Language::Ar,
                    include_str!(concat!("../../../papers/", $name, "/ar.md")),
                ),
                (
                    Language::Zh,
                    include_str!(concat!("../../../papers/", $name, "/zh.md")),
                ),
                (
                    Language::Ru,
                    include_str!(concat!("../../../papers/", $name, "/ru.md")),
                ),
            ],
        )
    };
}

/// A kind that is written in English only so far; it stands in [`UNFINISHED`]. Whoever adds the other five writes `six!`.
macro_rules! english {
    ($kind:ident, $name:literal) => {
        (
            Kind::$kind,
            &[(
                Language::En,
                include_str!(concat!("../../../papers/", $name, "/en.md")),
            )],
        )
    };
}

type Texts = &'static [(Language, &'static str)];

const PAPERS: [(Kind, Texts); 11] = [
    six!(UrgentAppeal, "urgent-appeal"),
    english!(AllegationLetter, "allegation-letter"),
    english!(OtherLetter, "other-letter"),
    english!(Demarche, "demarche"),
    english!(PressStatement, "press-statement"),
    english!(MechanismLetter, "mechanism-letter"),
    english!(DomesticComplaint, "domestic-complaint"),
    english!(CourtReferral, "court-referral"),
    english!(Amicus, "amicus"),
    english!(InterimMeasures, "interim-measures"),
    six!(Dossier, "dossier"),
];

/// The kinds that have no text yet in languages other than English. A test prints them; the list is to become empty.
pub const UNFINISHED: &[Kind] = &[
    Kind::AllegationLetter,
    Kind::OtherLetter,
    Kind::Demarche,
    Kind::PressStatement,
    Kind::MechanismLetter,
    Kind::DomesticComplaint,
    Kind::CourtReferral,
    Kind::Amicus,
    Kind::InterimMeasures,
];

/// The program's template of a kind in a language. Nothing where the kind is [`UNFINISHED`] and the language is not English:
/// a State is not written to in a language by accident.
#[must_use]
pub fn built_in(kind: Kind, language: Language) -> Option<Template> {
    let (_, texts) = PAPERS.iter().find(|(it, _)| *it == kind)?;
    let (_, text) = texts.iter().find(|(it, _)| *it == language)?;
    let file = format!("papers/{}/{}.md", kind.code(), language.code());
    // A test reads each of them with all checks.
    Some(Template::of_ours(&file, text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_of_the_unfinished_is_true() {
        for (kind, texts) in PAPERS {
            let finished = Language::ALL
                .iter()
                .all(|language| texts.iter().any(|(it, _)| it == language));
            assert_eq!(finished, !UNFINISHED.contains(&kind), "{}", kind.code());
        }
        let names: Vec<&str> = UNFINISHED.iter().map(|kind| kind.code()).collect();
        eprintln!(
            "papers in English only, to be translated: {}",
            names.join(", ")
        );
    }

    #[test]
    fn every_template_of_the_program_is_sound() {
        for (kind, texts) in PAPERS {
            for (language, text) in texts {
                let file = format!("papers/{}/{language}.md", kind.code());
                if let Err(wrong) = Template::read(&file, text) {
                    let told: Vec<String> = wrong.iter().map(ToString::to_string).collect();
                    panic!("{}", told.join("\n"));
                }
            }
        }
    }
}
