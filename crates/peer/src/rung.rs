//! The number by which a rung of a charter's ladder travels and is kept.

use charter::Rung;
use minicbor::encode::Write;
use minicbor::{Decoder, Encoder};

/// Writes the number.
///
/// # Errors
/// What the writer says.
pub fn encode<C, W: Write>(
    rung: &Rung,
    e: &mut Encoder<W>,
    _: &mut C,
) -> Result<(), minicbor::encode::Error<W::Error>> {
    e.u8(number(*rung))?;
    Ok(())
}

/// Reads the number.
///
/// # Errors
/// A number that no rung has.
pub fn decode<C>(d: &mut Decoder<'_>, _: &mut C) -> Result<Rung, minicbor::decode::Error> {
    let found = d.u8()?;
    let rung = Rung::ALL.into_iter().find(|rung| number(*rung) == found);
    rung.ok_or_else(|| minicbor::decode::Error::message("no rung"))
}

const fn number(rung: Rung) -> u8 {
    match rung {
        Rung::Officer => 1,
        Rung::ShiftLead => 2,
        Rung::Head => 3,
        Rung::Peer => 4,
        Rung::Board => 5,
    }
}
