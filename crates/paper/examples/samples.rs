//! Writes every paper of the program with its full sample into a folder, as PDF and DOCX, for people to look at.
//!
//! `cargo run -p paper --example samples -- FOLDER`. Absent: any check, which the tests make.

use paper::{Fonts, Kind, Press, Watermark, built_in, docx, font_folders, full};
use std::error::Error;
use std::path::PathBuf;
use words::{Language, Moment};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("a folder is expected")?;
    let folder = PathBuf::from(folder);
    std::fs::create_dir_all(&folder)?;
    let press = Press::new(Fonts::with_folders(&font_folders(None, &[])));
    for kind in Kind::ALL {
        for language in Language::ALL {
            let Some(template) = built_in(kind, language) else {
                continue;
            };
            let draft = if kind == Kind::Demarche || kind == Kind::Dossier {
                Watermark::Draft
            } else {
                Watermark::None
            };
            let document = template.fill(kind, &full(language), draft)?;
            let name = format!("{}-{language}", kind.code());
            let made = press.pdf(&document, Moment(1_778_572_800))?;
            std::fs::write(folder.join(format!("{name}.pdf")), made)?;
            std::fs::write(folder.join(format!("{name}.docx")), docx(&document)?)?;
        }
    }
    Ok(())
}
