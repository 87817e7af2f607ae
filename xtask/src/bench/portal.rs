//! The portal's form as a client without a browser: enough HTTP to time a large attachment.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpStream;
use std::time::{Duration, Instant};

const BOUNDARY: &str = "bench-boundary-6f1d";

/// How long an answer is waited for.
const PATIENCE: Duration = Duration::from_secs(60);

/// Sends a report with one attachment of so many bytes; gives the time until it was durable.
pub fn send(address: &str, token: &str, size: u64) -> Result<Duration, String> {
    let host = address.trim_start_matches("http://");
    let mut head = String::new();
    for (name, text) in [("story", "A report with a film."), ("form", token)] {
        head.push_str(&format!(
            "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n"
        ));
    }
    head.push_str(&format!(
        "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"files\"; filename=\"film.mp4\"\r\n\
         Content-Type: video/mp4\r\n\r\n"
    ));
    let tail = format!("\r\n--{BOUNDARY}--\r\n");
    let length = head.len() as u64 + size + tail.len() as u64;
    let request = format!(
        "POST /en/at/ardena/report HTTP/1.1\r\nHost: {host}\r\nContent-Type: multipart/form-data; boundary={BOUNDARY}\r\n\
         Content-Length: {length}\r\nConnection: close\r\n\r\n"
    );
    let piece = noise();
    let mut stream = TcpStream::connect(host).map_err(gone)?;
    stream.set_nodelay(true).map_err(gone)?;
    stream.set_read_timeout(Some(PATIENCE)).map_err(gone)?;
    let began = Instant::now();
    stream.write_all(request.as_bytes()).map_err(gone)?;
    stream.write_all(head.as_bytes()).map_err(gone)?;
    let mut left = size;
    while left > 0 {
        let part = left.min(piece.len() as u64);
        let part = usize::try_from(part).unwrap_or(piece.len());
        stream.write_all(&piece[..part]).map_err(gone)?;
        left -= part as u64;
    }
    stream.write_all(tail.as_bytes()).map_err(gone)?;
    let mut lines = BufReader::new(stream).lines();
    let status = lines.next().and_then(Result::ok).unwrap_or_default();
    let time = began.elapsed();
    let place = lines
        .map_while(Result::ok)
        .find(|line| line.to_lowercase().starts_with("location:"));
    match place.is_some_and(|place| place.ends_with("/receipt")) {
        true => Ok(time),
        false => Err(format!("the report was not taken: {status}")),
    }
}

/// A mebibyte that no disk or file system can make smaller.
pub fn noise() -> Vec<u8> {
    let mut state: u64 = 0x9E37_79B9_7F4A_7C15;
    let mut bytes = Vec::with_capacity(1 << 20);
    while bytes.len() < 1 << 20 {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        bytes.extend_from_slice(&state.to_le_bytes());
    }
    bytes
}

fn gone(problem: std::io::Error) -> String {
    format!("the node does not answer: {problem}")
}
