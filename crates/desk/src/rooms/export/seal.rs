//! How a file is sealed, as a form says it: to keys, to a passphrase, or not.

use crate::Refusal;
use crate::export::Sealing;
use crate::rooms::fields::Fields;
use crate::session::check_passphrase;
use pages::Field;
use seal::Passphrase;
use zeroize::Zeroize as _;

/// The form's fields. A passphrase never comes back.
pub(in crate::rooms) const FIELDS: [Field; 4] = [
    Field::kept("seal", "out-seal"),
    Field::kept("keys", "out-keys"),
    Field::secret("passphrase", "out-passphrase"),
    Field::secret("again", "out-again"),
];

/// The ways to seal, for a format that may or may not go unsealed.
pub(in crate::rooms) fn ways(always: bool) -> Vec<(&'static str, String)> {
    let all = ["keys", "passphrase", "open"];
    all.into_iter()
        .filter(|it| !always || *it != "open")
        .map(|it| (it, format!("out-seal-{it}")))
        .collect()
}

/// What the form says. What was typed as a passphrase is gone from the fields afterwards.
pub(in crate::rooms) fn sealing(fields: &mut Fields) -> Result<Sealing, (&'static str, Refusal)> {
    let mut typed = fields.take("passphrase");
    let mut again = fields.take("again");
    match fields.get("seal") {
        "open" => {
            typed.zeroize();
            again.zeroize();
            Ok(Sealing::Open)
        }
        "passphrase" => {
            let (typed, again) = (Passphrase::new(typed), Passphrase::new(again));
            match check_passphrase(&typed, &again) {
                Ok(()) => Ok(Sealing::Passphrase(typed)),
                Err(refusal @ Refusal::PassphrasesDiffer) => Err(("again", refusal)),
                Err(refusal) => Err(("passphrase", refusal)),
            }
        }
        _ => {
            typed.zeroize();
            again.zeroize();
            let keys: Result<Vec<_>, _> = fields
                .get("keys")
                .split_whitespace()
                .map(str::parse)
                .collect();
            match keys {
                Ok(keys) if !keys.is_empty() => Ok(Sealing::Keys(keys)),
                _ => Err(("keys", Refusal::ExportKey)),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&str, &str)]) -> Result<bool, (&'static str, Refusal)> {
        let mut fields = Fields::default();
        for (name, value) in pairs {
            fields.push((*name).to_owned(), (*value).to_owned());
        }
        let read = sealing(&mut fields).map(|it| it.is_sealed());
        assert_eq!(fields.get("passphrase"), "");
        read
    }

    #[test]
    fn a_file_is_sealed_to_what_can_be_sealed_to() {
        let classic = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";
        assert_eq!(read(&[("seal", "keys"), ("keys", classic)]), Ok(true));
        for keys in ["", "age1", "ssh-ed25519 AAAA", &format!("{classic} x")] {
            let read = read(&[("seal", "keys"), ("keys", keys)]);
            assert_eq!(read, Err(("keys", Refusal::ExportKey)), "{keys}");
        }
        let words = [
            ("seal", "passphrase"),
            ("passphrase", "quiet river"),
            ("again", "quiet river"),
        ];
        assert_eq!(read(&words), Err(("passphrase", Refusal::PassphraseShort)));
        let words = [
            ("seal", "passphrase"),
            ("passphrase", "quiet river over stones"),
            ("again", "x"),
        ];
        assert_eq!(read(&words), Err(("again", Refusal::PassphrasesDiffer)));
        assert_eq!(read(&[("seal", "open"), ("passphrase", "x")]), Ok(false));
    }
}
