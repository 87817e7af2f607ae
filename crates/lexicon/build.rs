//! Puts the lexicon's files into the program, and stops the build where they are not complete.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

#[path = "src/source.rs"]
#[allow(dead_code, missing_docs)]
mod source;

#[path = "src/assemble.rs"]
#[allow(dead_code, missing_docs)]
mod assemble;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("../../lexicon");
    println!("cargo::rerun-if-changed={}", folder.display());
    println!("cargo::rerun-if-changed=src/source.rs");
    println!("cargo::rerun-if-changed=src/assemble.rs");
    let mut files = BTreeMap::new();
    collect(&folder, "", &mut files)?;
    let (whole, problems) = assemble::assemble(&files);
    for problem in problems.iter().take(50) {
        println!("cargo::error=lexicon/{problem}");
    }
    let out = PathBuf::from(env::var("OUT_DIR")?).join("built_in.rs");
    fs::write(out, written(&whole)?)?;
    Ok(())
}

fn collect(
    folder: &Path,
    before: &str,
    files: &mut BTreeMap<String, String>,
) -> Result<(), Box<dyn std::error::Error>> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{before}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{name}/"), files)?;
        } else if name.ends_with(".toml") {
            files.insert(name, fs::read_to_string(entry.path())?);
        }
    }
    Ok(())
}

/// The lexicon as Rust: tables that need no reading when the program starts.
fn written(whole: &assemble::Whole) -> Result<String, std::fmt::Error> {
    let mut rust = terms(whole)?;
    writeln!(rust, "pub static WORDS: [&[(&str, &[&str])]; 6] = [")?;
    for language in &whole.words {
        writeln!(rust, "&[")?;
        for (code, phrases) in language {
            writeln!(rust, "({code:?}, &{phrases:?}),")?;
        }
        writeln!(rust, "],")?;
    }
    writeln!(rust, "];")?;
    rust.push_str(&reached(whole)?);
    Ok(rust)
}

/// Lists and terms, and every code as a name.
fn terms(whole: &assemble::Whole) -> Result<String, std::fmt::Error> {
    let (mut rust, mut codes) = (String::new(), String::new());
    writeln!(rust, "pub static LISTS: &[(&str, u16)] = &[")?;
    for (list, _) in &whole.lists {
        writeln!(rust, "({:?}, {}),", list.list, list.edition)?;
    }
    writeln!(rust, "];\npub static TERMS: &[BuiltIn] = &[")?;
    for (number, (list, texts)) in whole.lists.iter().enumerate() {
        for term in &list.terms {
            write!(
                rust,
                "BuiltIn {{ code: {:?}, list: {number}, facts: &[",
                term.code
            )?;
            for (key, fact) in &term.facts {
                match fact {
                    source::Fact::Text(text) => write!(rust, "({key:?}, Known::Text({text:?})),")?,
                    source::Fact::Texts(all) => write!(rust, "({key:?}, Known::Texts(&{all:?})),")?,
                    source::Fact::Flag(flag) => write!(rust, "({key:?}, Known::Flag({flag})),")?,
                }
            }
            write!(rust, "], texts: [")?;
            for language in texts {
                let empty = Vec::new();
                let texts = language.get(&term.code).map_or(&empty, |it| &it.texts);
                write!(rust, "&{texts:?},")?;
            }
            writeln!(rust, "] }},")?;
            if term.code.contains('.') {
                let name = term.code.replace(['.', '-'], "_").to_uppercase();
                let english = texts[0].get(&term.code).and_then(|it| it.texts.first());
                let doc = english.map_or("", |(_, name)| name);
                writeln!(
                    codes,
                    "/// {doc}.\npub const {name}: &str = {:?};",
                    term.code
                )?;
            }
        }
    }
    writeln!(
        rust,
        "];\n/// Every code as a name of Rust, so that a code that is gone does not compile.\npub mod codes {{\n{codes}}}"
    )?;
    Ok(rust)
}

/// Treaties and contacts.
fn reached(whole: &assemble::Whole) -> Result<String, std::fmt::Error> {
    let mut rust = String::new();
    writeln!(
        rust,
        "pub static TREATIES_AS_OF: &str = {:?};",
        whole.treaties_as_of
    )?;
    writeln!(rust, "pub static TREATIES: &[Membership] = &[")?;
    for treaty in &whole.treaties {
        let years = |all: &[assemble::StateYear]| {
            let all = all
                .iter()
                .map(|(state, year)| format!("({state:?}, {})", year.unwrap_or(0)));
            all.collect::<Vec<_>>().join(",")
        };
        writeln!(
            rust,
            "Membership {{ treaty: {:?}, party: &[{}], signed: &[{}], left: &[{}], doubtful: &[{}] }},",
            treaty.code,
            years(&treaty.party),
            years(&treaty.signed),
            years(&treaty.left),
            years(&treaty.doubtful),
        )?;
    }
    writeln!(rust, "];\npub static CONTACTS: &[Contact] = &[")?;
    for it in &whole.contacts {
        writeln!(
            rust,
            "Contact {{ of: {:?}, kind: {:?}, value: {:?}, noted: {:?}, certain: {} }},",
            it.of,
            it.kind,
            it.value,
            it.noted,
            it.confidence == "verified",
        )?;
    }
    writeln!(rust, "];")?;
    Ok(rust)
}
