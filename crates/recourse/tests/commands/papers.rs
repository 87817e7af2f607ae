//! `recourse paper`: a template is printed, edited by an office, checked, and used in place of the program's.

use crate::place::Place;

#[test]
fn a_template_is_printed_edited_and_checked() {
    let place = Place::new();
    let printed = place.run("paper show demarche --language fr --data data");
    assert_eq!(printed.code, 0);
    let text = printed.text();
    assert!(text.starts_with("# "), "{text}");
    let folder = place.path("data/terms/papers/demarche");
    std::fs::create_dir_all(&folder).unwrap();
    let own = text.replacen("# ", "# Notre bureau : ", 1);
    std::fs::write(folder.join("fr.md"), own).unwrap();
    let checked = place.run("paper check data/terms");
    assert!(
        checked.text().contains("own letters: 1"),
        "{}",
        checked.text()
    );
    let again = place.run("paper show demarche --language fr --data data");
    assert!(again.text().starts_with("# Notre bureau : "));
    let other = place.run("paper show demarche --language en --data data");
    assert!(!other.text().contains("Notre bureau"));

    std::fs::write(folder.join("fr.md"), "# A\n\n1. {{ nobody.knows }}\n").unwrap();
    let wrong = place.run("paper check data/terms");
    assert_eq!(wrong.code, 2);
    assert!(
        wrong.err.contains("papers/demarche/fr.md, line 3"),
        "{}",
        wrong.err
    );
    assert_eq!(place.run("paper show poem --data data2").code, 2);
    assert_eq!(
        place
            .run("paper show demarche --language xx --data data2")
            .code,
        2
    );
}
