//! A form token: one random value for a session, in every form of it, compared in constant time.
//!
//! It guards sessions that a cookie carries (the desk, a reporter's mailbox) against forms that
//! another site sends in their name. The token is kept with the session on the server: nothing is
//! compared with a second cookie, which a neighbouring host could set.

use std::fmt;
use subtle::ConstantTimeEq;

/// The value that every form of one session carries. It does not print itself.
#[derive(Clone)]
pub struct FormToken([u8; 32]);

impl FormToken {
    /// The hidden field's name.
    pub const FIELD: &'static str = "form-token";

    /// A token from 32 random bytes that the caller drew.
    #[must_use]
    pub const fn from_random(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The hidden field's value: 64 hexadecimal digits.
    #[must_use]
    pub fn field_value(&self) -> String {
        let mut text = String::with_capacity(64);
        for byte in self.0 {
            for half in [byte >> 4, byte & 15] {
                text.push(char::from_digit(half.into(), 16).unwrap_or('0'));
            }
        }
        text
    }

    /// Whether what a form carried is this token. Takes the same time for every wrong value of its
    /// length.
    #[must_use]
    pub fn fits(&self, sent: &str) -> bool {
        self.field_value().as_bytes().ct_eq(sent.as_bytes()).into()
    }
}

impl fmt::Debug for FormToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FormToken(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_sessions_own_token_fits() {
        let token = FormToken::from_random([7; 32]);
        assert!(token.fits(&token.field_value()));
        assert!(!token.fits(&FormToken::from_random([8; 32]).field_value()));
        assert!(!token.fits(""));
    }

    #[test]
    fn a_token_does_not_print_itself() {
        assert_eq!(
            format!("{:?}", FormToken::from_random([7; 32])),
            "FormToken(…)"
        );
    }
}
