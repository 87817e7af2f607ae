//! What holds for cases that have to do with each other.

use super::{OFFICER_ANA, play, recorded, report};
use crate::links::LinkKind;
use crate::links::decide::{LINKS_MAX, tie, untie};
use crate::{Case, No, Refusal};
use words::StreamId;

const THIS: StreamId = StreamId::from_random([1; 16]);

fn tied(case: &mut Case, other: StreamId, kind: LinkKind, note: &str) -> Result<(), Refusal> {
    match tie(case, (THIS, other), kind, note) {
        Ok(event) => case.apply(&recorded(case.next(), OFFICER_ANA, event)),
        Err(No::Refused(refusal)) => return Err(refusal),
        Err(No::Clash(_)) => panic!("ties do not clash"),
    }
    Ok(())
}

#[test]
fn a_case_is_tied_once_to_each_other_case_and_never_to_itself() {
    let mut case = play(&["ana opens A threat from r1"]);
    let other = StreamId::from_random([9; 16]);
    assert_eq!(
        tied(&mut case, THIS, LinkKind::Pattern, ""),
        Err(Refusal::CaseTiedToSelf)
    );
    assert_eq!(tied(&mut case, other, LinkKind::Pattern, " so \n"), Ok(()));
    let again = tied(&mut case, other, LinkKind::Pattern, "so");
    assert_eq!(again, Err(Refusal::NoChange));
    assert_eq!(tied(&mut case, other, LinkKind::Follows, "so"), Ok(()));
    assert_eq!(case.links().all().len(), 1);
    assert_eq!(case.links().to(other).unwrap().kind, LinkKind::Follows);
    let back = untie(&case, other).ok().unwrap();
    case.apply(&recorded(case.next(), OFFICER_ANA, back));
    assert!(case.links().all().is_empty());
    assert!(untie(&case, other).is_err());
    assert_eq!(
        tied(&mut Case::new(), other, LinkKind::Pattern, ""),
        Err(Refusal::NotOpened)
    );
}

#[test]
fn there_is_an_end_of_ties() {
    let mut case = play(&["ana opens A threat from r1"]);
    for number in 0..LINKS_MAX {
        let other = report(&format!("r{}", number + 2));
        assert_eq!(tied(&mut case, other, LinkKind::SameMatter, ""), Ok(()));
    }
    let more = tied(
        &mut case,
        StreamId::from_random([200; 16]),
        LinkKind::SameMatter,
        "",
    );
    assert_eq!(more, Err(Refusal::TooMany));
}

#[test]
fn each_side_says_the_same_from_where_it_stands() {
    for kind in LinkKind::ALL {
        assert_eq!(kind.seen_from_there().seen_from_there(), *kind);
    }
    assert_eq!(LinkKind::Follows.seen_from_there(), LinkKind::LedTo);
}
