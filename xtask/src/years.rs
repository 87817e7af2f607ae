//! Simulated years: an office's year from each of many seeds, for a night. The tests play a dozen of them.

use crate::run::{cargo, run};

const SEEDS: u32 = 2_000;

/// `cargo xtask years [SEEDS [FIRST]]`.
pub fn years(arguments: &[String]) -> Result<(), String> {
    let number = |place: usize, usual: u32| match arguments.get(place) {
        None => Ok(usual),
        Some(text) => text
            .parse()
            .map_err(|_| format!("'{text}' is not a number of seeds")),
    };
    let (seeds, first): (u32, u32) = (number(0, SEEDS)?, number(1, 1)?);
    run(cargo(&[
        "test",
        "--release",
        "--locked",
        "--package",
        "node",
        "--lib",
        "simulated_years",
        "--",
        "--nocapture",
    ])
    .env("SEEDS", seeds.to_string())
    .env("FIRST_SEED", first.to_string()))
}
