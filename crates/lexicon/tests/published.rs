//! Published cases can be coded: every code of the reference material has a fitting term. Where the material is not there, this says so.

use lexicon::Lexicon;
use serde_json::Value;

/// The acts of the reference material, and the term that fits each.
const ACTS: &[(&str, &str)] = &[
    ("KILL", "ACT.LIF"),
    ("DEATH", "ACT.LIF.CUSTODY"),
    ("DISAP", "ACT.LIB.DISAP"),
    ("DETEN", "ACT.LIB.DETAIN"),
    ("INCOM", "ACT.LIB.INCOMM"),
    ("SOLIT", "ACT.PHY.SOLIT"),
    ("HOUSE", "ACT.LIB.HOUSE"),
    ("TORTU", "ACT.PHY.TORT"),
    ("ILLTR", "ACT.PHY.CONDITIONS"),
    ("MEDIC", "ACT.PHY.MEDICAL"),
    ("SEXUA", "ACT.PHY.SEXVIOL"),
    ("PSYCH", "ACT.LIB.PSYCH"),
    ("PHYSA", "ACT.PHY.ASSAULT"),
    ("THREA", "ACT.INT.THREAT"),
    ("INTIM", "ACT.INT"),
    ("HARAS", "ACT.INT.HARASS"),
    ("INTER", "ACT.INT.SUMMON"),
    ("PROSE", "ACT.JUD.CHARGE"),
    ("SENTE", "ACT.JUD.CONVICT"),
    ("TERRO", "ACT.STG.LIST"),
    ("SURVE", "ACT.DIG.PHYS"),
    ("PHOTO", "ACT.INT.PHOTO"),
    ("CYBER", "ACT.DIG.HACK"), // A code of the lexicon, lexicon/acts.toml; its last letters mark no unfinished work.
    ("SMEAR", "ACT.STG.SMEAR"),
    ("TRAVE", "ACT.OBS.TRAVEL"),
    ("PASSP", "ACT.OBS.PASSPORT"),
    ("ENTRY", "ACT.OBS.ENTRY"),
    ("EXILE", "ACT.ADM.EXILE"),
    ("RAIDS", "ACT.ORG.RAID"),
    ("SEIZE", "ACT.ORG.SEIZE"),
    ("PROPE", "ACT.ADM.DAMAGE"),
    ("EVICT", "ACT.ADM.EVICT"),
    ("ASSET", "ACT.ADM.FREEZE"),
    ("FUNDI", "ACT.ORG.FUND"),
    ("DEREG", "ACT.ORG.DEREG"),
    ("LEGIS", "ACT.ORG.LAW"),
    ("PROFE", "ACT.ADM.LICENCE"),
    ("OBSTR", "ACT.OBS.PART"),
    ("DISRU", "ACT.OBS.SILENCE"),
    ("FAMIL", "MOD.REL"),
    ("CHILL", "EFF.SELF"),
    ("UNCLR", "ACT.UNSTATED"),
];

/// Its kinds of victims.
const VICTIMS: &[(&str, &str)] = &[
    ("general", "VIC.GENERAL"),
    ("ngo", "VIC.NGO"),
    ("journalist", "VIC.JOURNALIST"),
    ("hrd", "VIC.HRD"),
    ("woman", "VIC.WOMAN"),
    ("religious_community", "VIC.RELIGIOUS"),
    ("family_member", "VIC.RELATIVE"),
    ("individual", "VIC.INDIVIDUAL"),
    ("lawyer", "VIC.LAWYER"),
    ("indigenous", "VIC.INDIGENOUS"),
    ("group", "VIC.GROUP"),
    ("politician", "VIC.POLITICIAN"),
    ("ngo_member", "VIC.NGO-MEMBER"),
    ("lgbti", "VIC.LGBTI"),
    ("detainee", "VIC.DETAINEE"),
    ("military", "VIC.POLICE"),
    ("academic", "VIC.ACADEMIC"),
    ("community", "VIC.COMMUNITY"),
    ("minority", "VIC.MINORITY"),
];

/// Its kinds of cooperation.
const COOPERATION: &[(&str, &str)] = &[
    ("unclear", "COOP.UNSTATED"),
    ("engagement", "COOP.ENGAGE"),
    ("session_participation", "COOP.ATTEND"),
    ("conference", "COOP.ATTEND"),
    ("training", "COOP.TRAIN"),
    ("statement", "COOP.SPEAK"),
    ("met_mandate_holder", "COOP.MEET"),
    ("planned_participation", "COOP.SEEK"),
    ("legal_assistance", "COOP.ASSIST"),
    ("info_submission", "COOP.INFO"),
    ("complaint", "COOP.COMPL"),
    ("meeting_un_delegation", "COOP.MEET"),
    ("position_paper", "COOP.INFO"),
    ("meeting_participation", "COOP.ATTEND"),
];

/// Its mechanisms.
const MECHANISMS: &[(&str, &str)] = &[
    ("UN-UNSPEC", "UN.UNSPEC"),
    ("OHCHR", "UN.OHCHR"),
    ("SP", "UN.SP"),
    ("HRC", "UN.HRC"),
    ("HRC-UPR", "UN.UPR"),
    ("TB-CAT", "TB.CAT"),
    ("UN-GA", "UN.GA"),
    ("UN-PFII", "UN.PFII"),
    ("UN-SC", "UN.SC"),
];

/// Its states of follow-up.
const FOLLOW_UP: &[(&str, &str)] = &[
    ("general_situation", "FUP.GENERAL"),
    ("new_case", "FUP.NEW"),
    ("follow_up", "FUP.ONGOING"),
    ("ongoing", "FUP.ONGOING"),
    ("follow_up_ongoing_detention", "FUP.UNCHANGED.DETAINED"),
    ("investigation_opened_inadequate", "FUP.INVESTIGATION"),
    ("not_in_text", "FUP.UNKNOWN"),
    ("escalation_of_earlier_case", "FUP.WORSENED"),
    ("released", "FUP.IMPROVED.RELEASED"),
    ("ongoing_trial", "FUP.UNCHANGED.TRIAL"),
    ("charge_later_dropped", "FUP.IMPROVED.DROPPED"),
    ("whereabouts_unknown", "FUP.WHEREABOUTS"),
    ("unresolved", "FUP.UNCHANGED"),
    ("follow_up_new_trial", "FUP.WORSENED.NEW-TRIAL"),
    ("risk_flagged", "FUP.RISK"),
];

#[test]
fn every_fitting_term_is_there() {
    for (from, to) in [ACTS, VICTIMS, COOPERATION, MECHANISMS, FOLLOW_UP].concat() {
        assert!(
            Lexicon::built_in().get(to).is_some(),
            "{from} has no term: {to} is gone"
        );
    }
}

#[test]
fn the_published_sample_can_be_coded_whole() {
    let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../../shared/domain/data/published_cases_sample.jsonl");
    let Ok(text) = std::fs::read_to_string(&file) else {
        eprintln!("skipped: the reference material is not beside the project");
        return;
    };
    let (mut all, mut missing) = (0, Vec::new());
    let sides = [
        ("acts", ACTS),
        ("victim_type", VICTIMS),
        ("cooperation", COOPERATION),
        ("mechanism", MECHANISMS),
        ("follow_up", FOLLOW_UP),
    ];
    for line in text.lines().filter(|it| !it.is_empty()) {
        let case: Value = serde_json::from_str(line).unwrap_or_default();
        for (key, fitting) in sides {
            let values = match &case[key] {
                Value::Array(all) => all.iter().filter_map(Value::as_str).collect(),
                Value::String(one) => vec![one.as_str()],
                _ => Vec::new(),
            };
            for value in values {
                all += 1;
                if !fitting.iter().any(|(from, _)| *from == value) {
                    missing.push(format!("{key}: {value}"));
                }
            }
        }
    }
    assert!(
        all > 200 && missing.is_empty(),
        "{} of {all}: {}",
        missing.len(),
        missing.join(", ")
    );
}
