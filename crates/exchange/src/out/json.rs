//! A case as JSON, with a schema that is published in `docs/formats`.
//!
//! Absent: reading what a later version wrote; it is refused by its number.

use super::CaseOut;
use crate::{Limits, Refused};
use schemars::{JsonSchema, schema_for};
use serde::{Deserialize, Serialize};

/// The name of the format.
pub const JSON_FORMAT: &str = "recourse-case";

/// Its version.
pub const JSON_VERSION: u32 = 1;

/// A case in a file of its own.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "A case as Recourse gives it out", rename = "CaseFile")]
struct CaseFile {
    /// Always `recourse-case`.
    format: String,
    /// Always 1: another number is another schema.
    version: u32,
    /// The case.
    case: CaseOut,
}

/// The head of a file, whatever its version.
#[derive(Deserialize)]
struct Head {
    format: String,
    version: u32,
}

/// A case as JSON, indented, in UTF-8.
#[must_use]
pub fn write_json(case: &CaseOut) -> Vec<u8> {
    let file = CaseFile {
        format: JSON_FORMAT.to_owned(),
        version: JSON_VERSION,
        case: case.clone(),
    };
    // Texts, lists and numbers only: nothing in it can fail to be JSON.
    let mut bytes = serde_json::to_vec_pretty(&file).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

/// Reads a case that [`write_json`] wrote.
///
/// # Errors
/// Where it is not ours, of a later version, or does not fit the schema.
pub fn read_json(bytes: &[u8], limits: &Limits) -> Result<CaseOut, Refused> {
    if bytes.len() > limits.bytes {
        return Err(Refused::TooLarge);
    }
    let head: Head = serde_json::from_slice(bytes).map_err(|_| Refused::AnotherFormat)?;
    if head.format != JSON_FORMAT {
        return Err(Refused::AnotherFormat);
    }
    if head.version != JSON_VERSION {
        return Err(Refused::LaterVersion);
    }
    let file: CaseFile = serde_json::from_slice(bytes).map_err(|_| Refused::Broken)?;
    Ok(file.case)
}

/// The JSON Schema of the file, as it stands in `docs/formats/case.schema.json`.
#[must_use]
pub fn json_schema() -> String {
    let schema = schema_for!(CaseFile);
    let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text.push('\n');
    text
}
