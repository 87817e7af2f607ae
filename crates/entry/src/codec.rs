//! Deterministic CBOR: one value, one byte string; anything else is refused.
