//! Deterministic CBOR (RFC 8949, section 4.2): one value, one byte string; anything else is refused.
//!
//! Values are arrays of fixed length. Reading checks canonical form in one stroke: what was read is written
//! again, and the bytes must be the same.

use crate::Refusal;
use minicbor::data::Type;
use minicbor::{Decoder, Encoder};

/// The writer: a vector, which cannot fail.
pub(crate) type Writer<'a> = Encoder<&'a mut Vec<u8>>;

/// A form that is written in one way only.
pub(crate) trait Canonical: Sized {
    /// Writes the value.
    fn write(&self, to: &mut Writer<'_>) -> Result<(), Infallible>;

    /// Reads the value; it may accept more than [`Canonical::write`] writes.
    fn read(from: &mut Decoder<'_>) -> Result<Self, Refusal>;

    /// The canonical bytes.
    fn to_canonical(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(512);
        match self.write(&mut Encoder::new(&mut bytes)) {
            Ok(()) => bytes,
            Err(problem) => match problem {},
        }
    }

    /// The value whose canonical bytes these are.
    fn from_canonical(bytes: &[u8]) -> Result<Self, Refusal> {
        let mut decoder = Decoder::new(bytes);
        let value = Self::read(&mut decoder)?;
        // One comparison refuses long integers, indefinite lengths and trailing bytes alike.
        if value.to_canonical() != bytes {
            return Err(Refusal::Encoding);
        }
        Ok(value)
    }
}

/// The error of a writer that cannot fail.
pub(crate) type Infallible = std::convert::Infallible;

/// Writes without the error that a vector never gives.
macro_rules! put {
    ($encoder:expr, $method:ident $(, $value:expr)*) => {
        if $encoder.$method($($value),*).is_err() {
            unreachable!("a vector takes every byte")
        }
    };
}
pub(crate) use put;

impl From<minicbor::decode::Error> for Refusal {
    fn from(_: minicbor::decode::Error) -> Self {
        Self::Encoding
    }
}

/// Reads the head of an array that must have this length.
pub(crate) fn array(from: &mut Decoder<'_>, length: u64) -> Result<(), Refusal> {
    if from.array()? == Some(length) {
        Ok(())
    } else {
        Err(Refusal::Encoding)
    }
}

/// Reads exactly `N` bytes.
pub(crate) fn bytes<const N: usize>(from: &mut Decoder<'_>) -> Result<[u8; N], Refusal> {
    from.bytes()?.try_into().map_err(|_| Refusal::Encoding)
}

/// Reads an integer or nothing.
pub(crate) fn optional_u64(from: &mut Decoder<'_>) -> Result<Option<u64>, Refusal> {
    if from.datatype()? == Type::Null {
        from.null()?;
        return Ok(None);
    }
    Ok(Some(from.u64()?))
}

/// Reads a list of at most `max` items; memory grows with what is there, not with what is claimed.
pub(crate) fn list<T>(
    from: &mut Decoder<'_>,
    max: usize,
    mut item: impl FnMut(&mut Decoder<'_>) -> Result<T, Refusal>,
) -> Result<Vec<T>, Refusal> {
    let count = from.array()?.ok_or(Refusal::Encoding)?;
    if count > max as u64 {
        return Err(Refusal::TooLarge);
    }
    let mut items = Vec::new();
    for _ in 0..count {
        items.push(item(from)?);
    }
    Ok(items)
}
