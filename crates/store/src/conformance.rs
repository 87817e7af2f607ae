//! One suite of promises for every backend.
