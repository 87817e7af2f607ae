//! Message bytes: deterministic CBOR, arrays of fixed length, read strictly.

use minicbor::decode::Decoder;
use minicbor::encode::{Encoder, Write};
use minicbor::{Decode, Encode, decode, encode};
use std::collections::BTreeMap;
use words::{BlobId, Hash, OfficeId, StreamId};

/// A form that travels: written in one way only.
pub trait Wire: Encode<()> + for<'a> Decode<'a, ()> {
    /// The canonical bytes.
    fn to_wire(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(1024);
        match minicbor::encode(self, &mut bytes) {
            Ok(()) => bytes,
            Err(_) => unreachable!("a vector takes every byte"),
        }
    }

    /// The value whose canonical bytes these are; none for any other bytes.
    fn from_wire(bytes: &[u8]) -> Option<Self> {
        let value: Self = minicbor::decode(bytes).ok()?;
        // One comparison refuses long integers, indefinite lengths and trailing bytes alike.
        (value.to_wire() == bytes).then_some(value)
    }
}

/// The version with which a message begins, also where the rest cannot be read.
#[must_use]
pub fn version_of(bytes: &[u8]) -> Option<u8> {
    let mut decoder = Decoder::new(bytes);
    decoder.array().ok()??;
    decoder.u8().ok()
}

macro_rules! fixed {
    ($module:ident, $type:ty, $len:literal, $value:ident => $bytes:expr, $raw:ident => $make:expr) => {
        pub(crate) mod $module {
            use super::*;

            pub(crate) fn encode<C, W: Write>(
                $value: &$type,
                e: &mut Encoder<W>,
                _: &mut C,
            ) -> Result<(), encode::Error<W::Error>> {
                e.bytes($bytes)?;
                Ok(())
            }

            pub(crate) fn decode<C>(
                d: &mut Decoder<'_>,
                _: &mut C,
            ) -> Result<$type, decode::Error> {
                let $raw = <[u8; $len]>::try_from(d.bytes()?)
                    .map_err(|_| decode::Error::message("length"))?;
                Ok($make)
            }
        }
    };
}

fixed!(office_id, OfficeId, 16, v => v.as_bytes(), raw => OfficeId::from_random(raw));
fixed!(stream_id, StreamId, 16, v => v.as_bytes(), raw => StreamId::from_random(raw));
fixed!(bytes16, [u8; 16], 16, v => v, raw => raw);
fixed!(bytes32, [u8; 32], 32, v => v, raw => raw);
fixed!(bytes64, [u8; 64], 64, v => v, raw => raw);

/// Byte strings of any length.
pub(crate) mod bytes {
    use super::*;

    pub(crate) fn encode<C, W: Write>(
        value: &[u8],
        e: &mut Encoder<W>,
        _: &mut C,
    ) -> Result<(), encode::Error<W::Error>> {
        e.bytes(value)?;
        Ok(())
    }

    pub(crate) fn decode<C>(d: &mut Decoder<'_>, _: &mut C) -> Result<Vec<u8>, decode::Error> {
        Ok(d.bytes()?.to_vec())
    }
}

/// Lists of byte strings of any length.
pub(crate) mod byte_strings {
    use super::*;

    pub(crate) fn encode<C, W: Write>(
        value: &[Vec<u8>],
        e: &mut Encoder<W>,
        _: &mut C,
    ) -> Result<(), encode::Error<W::Error>> {
        e.array(value.len() as u64)?;
        for bytes in value {
            e.bytes(bytes)?;
        }
        Ok(())
    }

    pub(crate) fn decode<C>(d: &mut Decoder<'_>, _: &mut C) -> Result<Vec<Vec<u8>>, decode::Error> {
        let count = d
            .array()?
            .ok_or_else(|| decode::Error::message("indefinite"))?;
        let mut list = Vec::new();
        for _ in 0..count {
            list.push(d.bytes()?.to_vec());
        }
        Ok(list)
    }
}

/// Lists of 32-byte values.
pub(crate) mod hashes {
    use super::*;

    pub(crate) fn encode<C, W: Write>(
        value: &[Hash],
        e: &mut Encoder<W>,
        _: &mut C,
    ) -> Result<(), encode::Error<W::Error>> {
        e.array(value.len() as u64)?;
        for hash in value {
            e.bytes(&hash.0)?;
        }
        Ok(())
    }

    pub(crate) fn decode<C>(d: &mut Decoder<'_>, c: &mut C) -> Result<Vec<Hash>, decode::Error> {
        let count = d
            .array()?
            .ok_or_else(|| decode::Error::message("indefinite"))?;
        let mut list = Vec::new();
        for _ in 0..count {
            list.push(Hash(super::bytes32::decode(d, c)?));
        }
        Ok(list)
    }
}

/// Lists of keys.
pub(crate) mod keys {
    use super::*;

    pub(crate) fn encode<C, W: Write>(
        value: &[[u8; 32]],
        e: &mut Encoder<W>,
        _: &mut C,
    ) -> Result<(), encode::Error<W::Error>> {
        e.array(value.len() as u64)?;
        for key in value {
            e.bytes(key)?;
        }
        Ok(())
    }

    pub(crate) fn decode<C>(
        d: &mut Decoder<'_>,
        c: &mut C,
    ) -> Result<Vec<[u8; 32]>, decode::Error> {
        let count = d
            .array()?
            .ok_or_else(|| decode::Error::message("indefinite"))?;
        let mut list = Vec::new();
        for _ in 0..count {
            list.push(super::bytes32::decode(d, c)?);
        }
        Ok(list)
    }
}

/// Texts by language code, in order of code.
pub(crate) mod texts {
    use super::*;

    pub(crate) fn encode<C, W: Write>(
        value: &BTreeMap<String, String>,
        e: &mut Encoder<W>,
        _: &mut C,
    ) -> Result<(), encode::Error<W::Error>> {
        e.map(value.len() as u64)?;
        for (key, text) in value {
            e.str(key)?.str(text)?;
        }
        Ok(())
    }

    pub(crate) fn decode<C>(
        d: &mut Decoder<'_>,
        _: &mut C,
    ) -> Result<BTreeMap<String, String>, decode::Error> {
        let count = d
            .map()?
            .ok_or_else(|| decode::Error::message("indefinite"))?;
        let mut texts = BTreeMap::new();
        for _ in 0..count {
            let key = d.str()?.to_owned();
            texts.insert(key, d.str()?.to_owned());
        }
        Ok(texts)
    }
}

/// A blob's name in an address.
#[must_use]
pub(crate) fn blob_path(id: BlobId) -> String {
    format!("/api/v1/blobs/{}", id.digits())
}
