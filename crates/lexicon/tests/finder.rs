//! Which mechanism can receive a case, by the facts of the field.

use lexicon::{Asked, Found, Joined, Lexicon, Standing, Why, find, joined};

fn asked(state: &str, codes: &[&str]) -> Asked {
    let lexicon = Lexicon::built_in();
    let of = |list: &str| -> Vec<String> {
        let all = codes.iter().filter(|code| lexicon.has(list, code));
        all.map(|it| (*it).to_owned()).collect()
    };
    Asked {
        state: (!state.is_empty()).then(|| state.to_owned()),
        acts: of("acts"),
        victims: of("victims"),
        counterparts: of("counterparts"),
        systems: of("systems"),
        modifiers: of("modifiers"),
        year: 2026,
    }
}

fn found(state: &str, codes: &[&str]) -> Vec<Found<'static>> {
    find(Lexicon::built_in(), &asked(state, codes))
}

fn one<'f>(all: &'f [Found<'static>], code: &str) -> Option<&'f Found<'static>> {
    all.iter().find(|it| it.mechanism.code() == code)
}

#[test]
fn who_is_open_to_everybody_is_found_without_any_answer() {
    let all = found("", &[]);
    for code in [
        "MECH.UN.ASG",
        "MECH.UN.SP",
        "MECH.UN.SRHRD",
        "MECH.UN.FIELD",
    ] {
        assert!(
            one(&all, code).is_some_and(|it| it.standing == Standing::Open),
            "{code}"
        );
    }
    assert!(one(&all, "MECH.UN.WGEID").is_none());
    assert!(one(&all, "MECH.AU.ACHPR").is_some_and(|it| it.standing == Standing::Unsure));
}

#[test]
fn a_region_has_its_own_and_no_other() {
    let all = found("KE", &["ACT.LIB.ARREST"]);
    assert!(one(&all, "MECH.AU.ACHPR").is_some());
    assert!(one(&all, "MECH.OAS.IACHR").is_none() && one(&all, "MECH.COE.COMM").is_none());
}

#[test]
fn treaty_bodies_need_the_treaty_and_say_since_when() {
    let all = found("FR", &["ACT.LIB.DISAP"]);
    let bodies = one(&all, "MECH.UN.TB").map(|it| &it.parts);
    let ced = bodies.and_then(|all| all.iter().find(|it| it.term.code() == "TB.CED"));
    assert!(ced.is_some_and(|it| {
        it.standing == Standing::Open
            && it.why.iter().any(|why| {
                matches!(
                    why,
                    Why::Treaty(
                        _,
                        Joined::Party {
                            year: Some(2008),
                            ..
                        }
                    )
                )
            })
            && it.why.iter().any(|why| matches!(why, Why::Declaration(_)))
    }));
    let all = found("CN", &["ACT.LIB.DISAP"]);
    let bodies = one(&all, "MECH.UN.TB").map(|it| &it.parts);
    let ced = bodies.and_then(|all| all.iter().find(|it| it.term.code() == "TB.CED"));
    assert!(ced.is_some_and(|it| it.standing == Standing::Closed));
}

#[test]
fn country_mandates_stand_first_and_ended_ones_not_at_all() {
    let all = found("BY", &["ACT.LIB.DETAIN", "VIC.LAWYER"]);
    let parts = one(&all, "MECH.UN.SP")
        .map(|it| it.parts.clone())
        .unwrap_or_default();
    assert!(parts.first().is_some_and(|it| it.term.code() == "SP.SR-BY"));
    assert!(parts.iter().any(|it| it.term.code() == "SP.SR-IJL"));
    assert!(parts.iter().all(|it| it.term.in_force(2026)));
    let lexicon = Lexicon::built_in();
    assert!(
        lexicon
            .get("SP.SR-SLAVERY")
            .is_some_and(|it| !it.in_force(2026))
    );
    assert!(
        lexicon
            .get("SP.SR-SLAVERY")
            .is_some_and(|it| it.in_force(2020)),
        "old cases stay readable"
    );
}

#[test]
fn obstruction_of_consultative_status_leads_to_the_committee() {
    assert!(one(&found("", &["ACT.OBS.ECOSOC"]), "MECH.UN.NGOC").is_some());
    assert!(one(&found("", &["ACT.INT.THREAT"]), "MECH.UN.NGOC").is_none());
}

#[test]
fn what_a_state_left_is_not_joined() {
    assert_eq!(joined("TRT.ICCPR-OP1", "JM"), Some(Joined::Left));
    assert!(matches!(
        joined("TRT.CAT", "US"),
        Some(Joined::Party { .. })
    ));
    assert!(matches!(
        joined("TRT.CEDAW", "US"),
        Some(Joined::Signed { .. })
    ));
    assert_eq!(joined("TRT.NONE", "US"), None);
}

#[test]
fn unknown_codes_change_nothing() {
    let strange = Asked {
        state: Some("ZZ".to_owned()),
        acts: vec!["ACT.<script>".to_owned(), String::new()],
        year: 2026,
        ..Asked::default()
    };
    let lexicon = Lexicon::built_in();
    let plain = Asked {
        year: 2026,
        ..Asked::default()
    };
    assert_eq!(find(lexicon, &strange).len(), find(lexicon, &plain).len());
}
