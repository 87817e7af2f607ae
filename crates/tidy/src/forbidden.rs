//! Words that must not stand in the tree: what was left undone, what was switched off, and what belongs
//! to one machine only.

use crate::files::File;

/// A forbidden text, put together here so that this file does not hold it.
struct Word {
    text: String,
    only_in: &'static [&'static str],
    why: &'static str,
}

fn words() -> Vec<Word> {
    let word = |parts: &[&str], only_in, why| Word {
        text: parts.concat(),
        only_in,
        why,
    };
    const RUST: &[&str] = &[".rs"];
    const ANY: &[&str] = &[""];
    vec![
        word(&["todo", "!("], RUST, "finish it, or take it out"),
        word(&["unimplemented", "!("], RUST, "finish it, or take it out"),
        word(&["dbg", "!("], RUST, "a debugging aid"),
        word(&["#[ig", "nore"], RUST, "a test runs or is deleted"),
        word(
            &["thread::sl", "eep"],
            &["tests.rs"],
            "a test waits for what happens, not for time",
        ),
        word(&["/wo", "rk/"], ANY, "a path of one machine"),
        word(&["/ro", "ot/"], ANY, "a path of one machine"),
        word(&["/ho", "me/"], ANY, "a path of one machine"),
        word(
            &["\"reso", "lved\":"],
            &["package-lock.json"],
            "a lock file names no host",
        ),
        word(&["<<<<<", "<< "], ANY, "a merge that was not finished"),
        word(&[">>>>>", ">> "], ANY, "a merge that was not finished"),
    ]
}

fn check(files: &[File]) -> Vec<String> {
    let words = words();
    let mut breaches = Vec::new();
    for file in files {
        let Some(text) = file.text() else {
            continue;
        };
        for word in words.iter().filter(|word| file.is(word.only_in)) {
            if let Some(line) = text.lines().position(|line| line.contains(&word.text)) {
                breaches.push(format!(
                    "{}:{} holds '{}': {}",
                    file.path,
                    line + 1,
                    word.text,
                    word.why
                ));
            }
        }
    }
    breaches
}

#[test]
fn nothing_is_left_undone_or_tied_to_one_machine() {
    crate::none(&check(&crate::files::all()));
}

#[test]
fn every_forbidden_word_is_found_where_it_is_planted() {
    for word in words() {
        let ending = word.only_in[0];
        let text = format!("//! Head.\n    {} and more\n", word.text);
        let planted = File::planted(&format!("crates/a/src/x{ending}"), &text);
        let found = check(&[planted]);
        assert_eq!(found.len(), 1, "{}: {found:?}", word.text);
        assert!(found[0].contains(":2 holds"), "{found:?}");
    }
}
