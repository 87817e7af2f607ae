//! Web hooks and topics of ntfy: only on hosts that the administrator named, no redirection followed, no answer read.
//!
//! A hook is signed as standardwebhooks.com says, so that receivers in many languages can check it by a library.

use super::NotifySettings;
use super::delivery::{Outcome, Parcel};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, Mac as _};
use reqwest::{StatusCode, Url};
use sha2::Sha256;
use std::time::Duration;

/// How long a connection may take, and the whole try.
const CONNECT: Duration = Duration::from_secs(10);
const ANSWER: Duration = Duration::from_secs(20);
/// What a hook's secret begins with.
const SECRET_PREFIX: &str = "whsec_";

/// The way to hooks and topics.
pub(super) struct Web {
    http: reqwest::Client,
    hook_hosts: Vec<String>,
    ntfy_hosts: Vec<String>,
}

impl Web {
    pub(super) fn open(settings: &NotifySettings) -> Option<Self> {
        let http = reqwest::Client::builder()
            .no_proxy()
            .redirect(reqwest::redirect::Policy::none())
            .connect_timeout(CONNECT)
            .timeout(ANSWER)
            .build();
        if http.is_err() {
            tracing::error!("no web hook and no topic can be reached: TLS cannot be set up");
        }
        http.ok().map(|http| Self {
            http,
            hook_hosts: settings.hook_hosts.clone(),
            ntfy_hosts: settings.ntfy_hosts.clone(),
        })
    }

    /// Sends to a hook: a constant word and the id of this delivery.
    pub(super) async fn hook(&self, parcel: &Parcel<'_>) -> Outcome {
        let channel = parcel.channel;
        // Looked at again: the administrator may have taken the host away since.
        let Some(url) = allowed(&channel.address, &self.hook_hosts) else {
            return Outcome::Refused;
        };
        let (id, word) = (&parcel.id, parcel.word.code());
        let body = format!("{{\"version\":1,\"id\":\"{id}\",\"word\":\"{word}\"}}");
        let time = parcel.now.to_string();
        let Some(signature) = signature(&channel.secret, id, &time, &body) else {
            return Outcome::Refused;
        };
        let request = self
            .http
            .post(url)
            .header("content-type", "application/json")
            .header("idempotency-key", id)
            .header("webhook-id", id)
            .header("webhook-timestamp", time)
            .header("webhook-signature", signature)
            .body(body);
        answered(request).await
    }

    /// Publishes to a topic. A second try carries the same sequence id: it replaces the first on the phone.
    pub(super) async fn ntfy(&self, parcel: &Parcel<'_>) -> Outcome {
        let channel = parcel.channel;
        let Some(url) = allowed(&channel.address, &self.ntfy_hosts) else {
            return Outcome::Refused;
        };
        let priority = if parcel.word.is_urgent() { "5" } else { "3" };
        let mut request = self
            .http
            .post(url)
            .header("content-type", "text/plain; charset=utf-8")
            .header("x-sequence-id", &parcel.id)
            .header("x-priority", priority)
            .body(parcel.text.body.clone());
        if !channel.secret.is_empty() {
            request = request.bearer_auth(&channel.secret);
        }
        answered(request).await
    }
}

async fn answered(request: reqwest::RequestBuilder) -> Outcome {
    match request.send().await.map(|answer| answer.status()) {
        Ok(status) if status.is_success() => Outcome::Sent,
        Ok(StatusCode::REQUEST_TIMEOUT | StatusCode::TOO_MANY_REQUESTS) => Outcome::Unreachable,
        Ok(status) if status.is_server_error() => Outcome::Unreachable,
        // A redirection is a refusal too: it is not followed, wherever it leads.
        Ok(_) => Outcome::Refused,
        Err(error) if error.is_builder() => Outcome::Refused,
        Err(_) => Outcome::Unreachable,
    }
}

/// The signature of a hook's request: `v1,` and the HMAC-SHA256 over id, time and body.
fn signature(secret: &str, id: &str, time: &str, body: &str) -> Option<String> {
    let key = STANDARD.decode(secret.strip_prefix(SECRET_PREFIX)?).ok()?;
    let mut mac = Hmac::<Sha256>::new_from_slice(&key).ok()?;
    mac.update(format!("{id}.{time}.{body}").as_bytes());
    let tag = mac.finalize().into_bytes();
    Some(format!("v1,{}", STANDARD.encode(tag)))
}

/// The scheme, host and port of an address, as they are compared; none where it is none of the web.
#[must_use]
pub fn origin(address: &str) -> Option<String> {
    let url = Url::parse(address).ok()?;
    let web = matches!(url.scheme(), "http" | "https") && url.host_str().is_some();
    web.then(|| url.origin().ascii_serialization())
}

/// The address, where its host is one that was named.
fn allowed(address: &str, hosts: &[String]) -> Option<Url> {
    let url = Url::parse(address).ok()?;
    let bare = url.username().is_empty() && url.password().is_none() && url.fragment().is_none();
    let clean = address.chars().all(|sign| sign.is_ascii_graphic());
    let theirs = origin(address)?;
    let named = hosts
        .iter()
        .any(|host| origin(host) == Some(theirs.clone()));
    (bare && clean && named).then_some(url)
}

/// Whether a hook may lead here, with this secret.
pub(crate) fn is_hook_address(address: &str, secret: &str, settings: &NotifySettings) -> bool {
    // 24 bytes are the least that standardwebhooks.com asks of a secret.
    let strong = secret
        .strip_prefix(SECRET_PREFIX)
        .and_then(|key| STANDARD.decode(key).ok())
        .is_some_and(|key| (24..=64).contains(&key.len()));
    strong && allowed(address, &settings.hook_hosts).is_some()
}

/// Whether this is a topic on a host that was named, with this token or none.
pub(crate) fn is_topic_address(address: &str, token: &str, settings: &NotifySettings) -> bool {
    let plain = |text: &str| {
        let fits = |sign: char| sign.is_ascii_alphanumeric() || "-_".contains(sign);
        text.len() <= 64 && text.chars().all(fits)
    };
    allowed(address, &settings.ntfy_hosts).is_some_and(|url| {
        let topic = url.path().rsplit('/').next().unwrap_or("");
        !topic.is_empty() && plain(topic) && url.query().is_none() && plain(token)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hook_is_signed_as_the_standard_s_own_example() {
        // The example of the libraries of standardwebhooks.com.
        let signed = signature(
            "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            "1614265330",
            "{\"test\": 2432232314}",
        );
        let theirs = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
        assert_eq!(signed.as_deref(), Some(theirs));
    }

    #[test]
    fn only_named_hosts_are_spoken_to() {
        let hosts = [
            "https://hooks.example.org".to_owned(),
            "http://127.0.0.1:9".to_owned(),
        ];
        for good in [
            "https://hooks.example.org/a",
            "https://HOOKS.example.org:443/a?b=c",
            "http://127.0.0.1:9/",
        ] {
            assert!(allowed(good, &hosts).is_some(), "{good}");
        }
        for wrong in [
            "http://hooks.example.org/a",
            "https://hooks.example.org:8443/",
            "https://hooks.example.org.evil.example/",
            "https://evil.example/https://hooks.example.org",
            "https://hooks.example.org@evil.example/",
            "https://u:p@hooks.example.org/",
            "https://hooks.example.org/#x",
            "https://hooks.example.org/\r\nHost: evil.example",
            "http://127.0.0.1:10/",
            "http://127.1/",
            "http://169.254.169.254/latest/meta-data",
            "file:///etc/passwd",
            "hooks.example.org",
            "",
        ] {
            assert!(allowed(wrong, &hosts).is_none(), "{wrong}");
        }
    }
}
