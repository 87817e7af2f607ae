//! `recourse charter`: the charter is printed, changed to an office's days, and explained before it binds.

use crate::place::Place;

#[test]
fn a_charter_is_printed_changed_and_explained() {
    let place = Place::new();
    let printed = place.run("charter show");
    assert_eq!(printed.code, 0, "{}", printed.err);
    let own = printed
        .text()
        .replace("limit = \"30 days\"", "limit = \"10 working days\"")
        .replace(
            "version = 2",
            "version = 3\n\n[calendar]\nzone = \"Africa/Nairobi\"\nholidays = [\"12-25\", \"2026-12-28\"]\n",
        );
    std::fs::write(place.path("office.toml"), own).unwrap();
    let explained = place.run("charter check office.toml --received 2026-12-24T16:00Z");
    assert_eq!(explained.code, 0, "{}", explained.err);
    for said in [
        "Version 3, 11 promises",
        "Time zone: Africa/Nairobi",
        "Working days: Monday, Tuesday, Wednesday, Thursday, Friday",
        "12-25 of every year, 2026-12-28",
        "triage: Decide whether somebody is in danger now",
        "Thursday, 2026-12-24 22:00:00 EAT",
        "limit    10 working days after that day",
        // 25 and 28 December are holidays, and a weekend lies between.
        "due      Monday, 2027-01-11 23:59:59 EAT",
        "the officer on duty at 50 %, Thursday, 2026-12-24 20:30:00 EAT",
        "consent: Nothing about you leaves the office without your consent",
    ] {
        assert!(
            explained.text().contains(said),
            "{said}\n{}",
            explained.text()
        );
    }
    assert!(!explained.text().contains("Missing"));
}

#[test]
fn what_is_wrong_is_named_and_what_is_missing_is_said() {
    let place = Place::new();
    let own = "charter = 1\nversion = 1\n[[promise]]\nkey = \"a\"\ntrigger = \"report\"\nlimit = \"2 hours\"\nname.en = \"A\"\n";
    std::fs::write(place.path("thin.toml"), own).unwrap();
    let thin = place.run("charter check thin.toml");
    assert_eq!(thin.code, 0);
    assert!(
        thin.text().contains("a: no name in ar, zh, fr, ru, es"),
        "{}",
        thin.text()
    );
    assert!(thin.text().contains("a: no basis"));

    std::fs::write(place.path("wrong.toml"), own.replace("2 hours", "soon")).unwrap();
    let wrong = place.run("charter check wrong.toml");
    assert_eq!(wrong.code, 2);
    assert!(wrong.err.contains("wrong.toml, line 6"), "{}", wrong.err);
    assert_eq!(place.run("charter check missing.toml").code, 2);
    let endless = place.run("charter check /dev/zero");
    assert_eq!(endless.code, 2);
    assert!(endless.err.contains("256 KiB"), "{}", endless.err);
}
