//! Mail, by the relay that the administrator named and by no other way.
//!
//! Absent: OpenPGP. There is nothing in a notice that would have to be sealed; that somebody is told at all, relays see.

use super::delivery::{Outcome, Parcel};
use lettre::message::header::{ContentType, Header, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message, SinglePart};
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Tls, TlsParameters};
use lettre::{Address, AsyncSmtpTransport, AsyncTransport as _, Tokio1Executor};
use std::sync::Arc;
use std::time::{Duration, SystemTime};
use zeroize::Zeroizing;

/// How long the relay may take for one answer.
const ANSWER: Duration = Duration::from_secs(20);
/// The longest address (RFC 5321, section 4.5.3.1.3, without its brackets).
const ADDRESS_MAX: usize = 254;

/// How the connection to the relay is kept private.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MailTls {
    /// TLS from the first byte.
    Implicit,
    /// STARTTLS; a relay that does not offer it is not used.
    StartTls,
    /// Not at all: for a relay on this very machine.
    None,
}

/// The relay for mail.
#[derive(Clone)]
pub struct MailSettings {
    /// Its host.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the connection is kept private.
    pub tls: MailTls,
    /// The user and the password by which it knows this node, where it asks for them.
    pub login: Option<(String, Arc<Zeroizing<String>>)>,
    /// From whom mail comes.
    pub from: String,
}

/// Why mail cannot be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RelayProblem {
    /// The settings do not fit together.
    #[error("the settings of the relay cannot be used")]
    Settings,
    /// Nothing answers, or not in time, or TLS fails.
    #[error("the relay does not answer")]
    Silent,
    /// The relay refuses, such as for a wrong password.
    #[error("the relay refuses")]
    Refused,
}

/// The way to the relay.
pub(super) struct Mail {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Address,
}

impl Mail {
    pub(super) fn open(settings: &MailSettings) -> Option<Self> {
        let opened = transport(settings).zip(address(&settings.from));
        if opened.is_none() {
            tracing::error!("the settings of the mail relay cannot be used; no mail is sent");
        }
        opened.map(|(transport, from)| Self { transport, from })
    }

    pub(super) async fn send(&self, parcel: &Parcel<'_>) -> Outcome {
        let Some(message) = self.message(parcel) else {
            return Outcome::Refused;
        };
        match self.transport.send(message).await {
            Ok(_) => Outcome::Sent,
            // The library's own words name addresses: they are not logged.
            Err(error) if error.is_permanent() => Outcome::Refused,
            Err(_) => Outcome::Unreachable,
        }
    }

    fn message(&self, parcel: &Parcel<'_>) -> Option<Message> {
        let to = address(&parcel.channel.address)?;
        let now = Duration::from_secs(u64::try_from(parcel.now).ok()?);
        Message::builder()
            .from(Mailbox::new(None, self.from.clone()))
            .to(Mailbox::new(None, to))
            .subject(parcel.text.subject.as_str())
            .date(SystemTime::UNIX_EPOCH + now)
            // The same at each try: what keeps mail by its id keeps one.
            .message_id(Some(format!("<{}@{}>", parcel.id, self.from.domain())))
            .header(AutoSubmitted)
            .singlepart(
                SinglePart::builder()
                    .header(ContentType::TEXT_PLAIN)
                    .body(parcel.text.body.clone()),
            )
            .ok()
    }
}

/// RFC 3834: no out-of-office reply answers it.
#[derive(Clone)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

fn transport(settings: &MailSettings) -> Option<AsyncSmtpTransport<Tokio1Executor>> {
    let tls = || TlsParameters::new(settings.host.clone()).ok();
    let tls = match settings.tls {
        MailTls::Implicit => Tls::Wrapper(tls()?),
        MailTls::StartTls => Tls::Required(tls()?),
        MailTls::None => Tls::None,
    };
    let mut builder = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&settings.host)
        .port(settings.port)
        .tls(tls)
        .timeout(Some(ANSWER));
    if let Some((user, password)) = &settings.login {
        builder = builder.credentials(Credentials::new(user.clone(), password.to_string()));
    }
    Some(builder.build())
}

/// An address that stands for one mailbox and for nothing else: no quotes, no comments, no line ends, ASCII.
fn address(text: &str) -> Option<Address> {
    let plain = |sign: char| sign.is_ascii_alphanumeric() || "@.!#$%&'*+-/=?^_`{|}~".contains(sign);
    if text.len() > ADDRESS_MAX || text.starts_with('-') || !text.chars().all(plain) {
        return None;
    }
    text.parse().ok()
}

/// Whether mail can be sent to this address.
#[must_use]
pub fn is_mail_address(text: &str) -> bool {
    address(text).is_some()
}

/// Asks the relay whether it is there and takes the password.
///
/// # Errors
/// See [`RelayProblem`].
pub async fn relay_answers(settings: &MailSettings) -> Result<(), RelayProblem> {
    let transport = transport(settings).ok_or(RelayProblem::Settings)?;
    address(&settings.from).ok_or(RelayProblem::Settings)?;
    let asked = tokio::time::timeout(ANSWER, transport.test_connection()).await;
    match asked {
        Ok(Ok(true)) => Ok(()),
        Ok(Err(error)) if error.is_permanent() => Err(RelayProblem::Refused),
        Ok(Ok(false) | Err(_)) | Err(_) => Err(RelayProblem::Silent),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_one_mailbox_and_carries_no_line_end() {
        for good in ["ana@example.org", "ana.b+night@mail.example.org"] {
            assert!(is_mail_address(good), "{good}");
        }
        for wrong in [
            "",
            "ana",
            "@example.org",
            "ana@",
            "ana@example.org\r\nBcc: eve@example.org",
            "ana@example.org\nRCPT TO:<eve@example.org>",
            "ana@example.org>\r\nDATA",
            "ana@example.org,eve@example.org",
            "Ana <ana@example.org>",
            "\"ana b\"@example.org",
            "ana@exa mple.org",
            "-froot@example.org",
            "ana@example.org\0",
            "аna@example.org",
        ] {
            assert!(!is_mail_address(wrong), "{wrong:?}");
        }
        let long = format!("{}@example.org", "a".repeat(ADDRESS_MAX));
        assert!(!is_mail_address(&long));
    }
}
