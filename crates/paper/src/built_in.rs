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

type Texts = &'static [(Language, &'static str)];

const PAPERS: [(Kind, Texts); 11] = [
    six!(UrgentAppeal, "urgent-appeal"),
    six!(AllegationLetter, "allegation-letter"),
    six!(OtherLetter, "other-letter"),
    six!(Demarche, "demarche"),
    six!(PressStatement, "press-statement"),
    six!(MechanismLetter, "mechanism-letter"),
    six!(DomesticComplaint, "domestic-complaint"),
    six!(CourtReferral, "court-referral"),
    six!(Amicus, "amicus"),
    six!(InterimMeasures, "interim-measures"),
    six!(Dossier, "dossier"),
];

/// The program's template of a kind in a language.
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
