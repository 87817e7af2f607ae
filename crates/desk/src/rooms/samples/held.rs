//! Invented copies that other offices hold.

use peer::{HeldForUs, HeldRow};
use std::collections::BTreeMap;
use words::{Hash, OfficeId};

/// Copies that three offices hold: all well, one kept back, one silent.
pub(in crate::rooms) fn held() -> HeldForUs {
    let row = |number: u8, name: &str, address: &str| HeldRow {
        office: OfficeId::from_random([number; 16]),
        names: BTreeMap::from([("en".to_owned(), name.to_owned())]),
        address: address.to_owned(),
        held: u32::from(number),
        came: 1,
        kept_back: Vec::new(),
        known: 1_772_373_600,
        silent: false,
    };
    let wrong = HeldRow {
        kept_back: vec![Hash([7; 32])],
        ..row(
            2,
            "Office of <b>Vasaria</b>",
            "https://reports.vasaria.example",
        )
    };
    let silent = HeldRow {
        silent: true,
        ..row(3, "Сеть «Север»", "https://north.example")
    };
    HeldForUs {
        version: 1,
        rows: vec![row(1, "Office of Ardena", ""), wrong, silent],
    }
}
