//! Notification, as the settings say it: the relay for mail, and the hosts that may be spoken to.

use crate::problem::Problem;
use crate::settings::{Settings, list};
use node::notify::{MailSettings, MailTls, NotifySettings};
use std::net::IpAddr;
use std::sync::Arc;
use zeroize::Zeroizing;

/// By which ways the node tells people that something needs them.
///
/// # Errors
/// Says in plain words which settings do not fit together.
pub fn notify(settings: &Settings) -> Result<NotifySettings, Problem> {
    let hosts = |name| {
        let text = settings.text(name).unwrap_or_default();
        list(text).into_iter().map(str::to_owned).collect()
    };
    Ok(NotifySettings {
        mail: mail(settings)?,
        hook_hosts: hosts("hook-hosts"),
        ntfy_hosts: hosts("ntfy-hosts"),
    })
}

fn mail(settings: &Settings) -> Result<Option<MailSettings>, Problem> {
    let Some(host) = settings.text("smtp-host") else {
        return Ok(None);
    };
    let from = settings.text("mail-from").ok_or_else(|| {
        Problem::asked(
            "There is a relay for mail, and no address from which mail comes.",
            "Set 'mail-from' to one such as recourse@example.org",
        )
    })?;
    let (tls, usual) = match settings.text("smtp-tls") {
        Some("implicit") => (MailTls::Implicit, 465),
        Some("none") => (MailTls::None, 25),
        _ => (MailTls::StartTls, 587),
    };
    let near = host == "localhost" || host.parse::<IpAddr>().is_ok_and(|it| it.is_loopback());
    if tls == MailTls::None && !near {
        return Err(Problem::asked(
            "Mail would go to another machine in the clear, with officers' addresses.",
            "Set 'smtp-tls' to starttls or implicit; none is for a relay on this very machine.",
        ));
    }
    let port = settings
        .text("smtp-port")
        .and_then(|port| port.parse().ok());
    Ok(Some(MailSettings {
        host: host.to_owned(),
        port: port.unwrap_or(usual),
        tls,
        login: login(settings)?,
        from: from.to_owned(),
    }))
}

type Login = (String, Arc<Zeroizing<String>>);

fn login(settings: &Settings) -> Result<Option<Login>, Problem> {
    let both = (
        settings.text("smtp-user"),
        settings.text("smtp-password-file"),
    );
    let (user, path) = match both {
        (None, None) => return Ok(None),
        (Some(user), Some(path)) => (user, path),
        _ => {
            return Err(Problem::asked(
                "The relay for mail needs a user and a password, and only one of them is set.",
                "Set both 'smtp-user' and 'smtp-password-file', or neither.",
            ));
        }
    };
    let password = std::fs::read_to_string(path).map(Zeroizing::new);
    let password = password.map_err(|problem| {
        Problem::asked(
            format!("The relay's password cannot be read from {path}: {problem}."),
            "Let the account that runs this program, and nobody else, read the file.",
        )
    })?;
    // An editor ends the last line; a password does not.
    let password = Zeroizing::new(password.trim_end_matches(['\r', '\n']).to_owned());
    Ok(Some((user.to_owned(), Arc::new(password))))
}
