//! What a person reads and types at the terminal.

use std::io::Write as _;
use zeroize::Zeroizing;

/// Writes lines to standard output. That nobody reads any more is no reason to fail.
pub fn say(text: &str) {
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{}", text.trim_end_matches('\n'));
    let _ = out.flush();
}

/// Writes lines to standard error.
pub fn warn(text: &str) {
    let mut err = std::io::stderr().lock();
    let _ = writeln!(err, "{}", text.trim_end_matches('\n'));
}

/// Asks for a secret without showing what is typed; reads a line of standard input where that is no terminal.
///
/// # Errors
/// Nothing can be read.
pub fn ask_secret(question: &str) -> std::io::Result<Zeroizing<String>> {
    let input = std::io::stdin();
    let shown = rustix::termios::tcgetattr(&input).ok();
    if let Some(shown) = &shown {
        warn(question);
        let mut hidden = shown.clone();
        hidden.local_modes.remove(rustix::termios::LocalModes::ECHO);
        rustix::termios::tcsetattr(&input, rustix::termios::OptionalActions::Flush, &hidden)?;
    }
    let mut line = Zeroizing::new(String::new());
    let read = input.read_line(&mut line);
    if let Some(shown) = &shown {
        rustix::termios::tcsetattr(&input, rustix::termios::OptionalActions::Flush, shown)?;
    }
    read?;
    Ok(Zeroizing::new(
        line.trim_end_matches(['\n', '\r']).to_owned(),
    ))
}
