//! Guidelines as data, and the engine that reads a finding from answers.
