//! How fast streams are sealed and opened, against ciphers that work in place on one chunk in the
//! cache.
//!
//! Three yardsticks, each on one thread: the crate `chacha20poly1305`, the library that seals for
//! us, and OpenSSL's own measurement where its command is installed. The wiping allocator is the
//! one of the program.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a measurement, not the program"
)]

use aws_lc_rs::aead;
use chacha20poly1305::ChaCha20Poly1305;
use chacha20poly1305::aead::{AeadInPlace as _, KeyInit as _};
use open::Key;
use seal::{Officer, seal_stream};
use std::hint::black_box;
use std::io::{self, Read as _, Write as _};
use std::process::Command;
use std::time::Instant;

#[global_allocator]
static ALLOCATOR: zeroizing_alloc::ZeroAlloc<std::alloc::System> =
    zeroizing_alloc::ZeroAlloc(std::alloc::System);

const CHUNK: usize = 64 * 1024;
const LEN: usize = 256 << 20;
const ROUNDS: usize = 9;

/// What is written or read at a time. From a mebibyte on, a stream uses several threads.
const PIECES: [usize; 3] = [8 * 1024, CHUNK, 64 * CHUNK];

fn main() {
    let bare = bare();
    let openssl = openssl();
    println!(
        "in place, one thread: crate chacha20poly1305 {:>6.0} MB/s",
        crate_cipher()
    );
    println!("in place, one thread: the library we use     {bare:>6.0} MB/s");
    if let Some(openssl) = openssl {
        println!("in place, one thread: OpenSSL's command      {openssl:>6.0} MB/s");
    }
    println!("{:>45} of the library, of OpenSSL", "");
    let mut rows = Vec::new();
    let key = Key::<Officer>::from_seed([3; 32]);
    let plain = vec![2_u8; 64 * CHUNK];
    for piece in PIECES {
        let rate = best(|| {
            let mut writer = seal_stream(&[&key.public()], io::sink()).unwrap();
            for _ in 0..LEN / piece {
                writer.write_all(&plain[..piece]).unwrap();
            }
            writer.finish().unwrap();
        });
        rows.push((format!("sealed, {} KiB at a time", piece / 1024), rate));
    }
    let gibibytes = (PIECES.len() * ROUNDS * LEN) >> 30;
    println!("resident at most, {gibibytes} GiB sealed: {}", peak());
    let mut sealed = Vec::with_capacity(LEN + LEN / 16);
    let mut writer = seal_stream(&[&key.public()], &mut sealed).unwrap();
    for _ in 0..LEN / plain.len() {
        writer.write_all(&plain).unwrap();
    }
    writer.finish().unwrap();
    for piece in PIECES {
        let mut buffer = vec![0_u8; piece];
        let rate = best(|| {
            let mut reader = key.open_stream(&sealed[..]).unwrap();
            while reader.read(&mut buffer).unwrap() > 0 {
                black_box(&buffer);
            }
        });
        rows.push((format!("opened, {} KiB at a time", piece / 1024), rate));
    }
    for (what, rate) in rows {
        let share = |of: f64| format!("{:.0} %", 100.0 * rate / of);
        let other = openssl.map(share).unwrap_or_default();
        println!("{what:<32} {rate:>6.0} MB/s {:>8} {other:>8}", share(bare));
    }
}

fn crate_cipher() -> f64 {
    let cipher = ChaCha20Poly1305::new(&[7; 32].into());
    let mut chunk = vec![1_u8; CHUNK];
    best(|| {
        for _ in 0..LEN / CHUNK {
            let tag = cipher.encrypt_in_place_detached(&[0; 12].into(), b"", &mut chunk);
            black_box(tag.unwrap());
        }
    })
}

fn bare() -> f64 {
    let key = aead::UnboundKey::new(&aead::CHACHA20_POLY1305, &[7; 32]).unwrap();
    let cipher = aead::LessSafeKey::new(key);
    let mut chunk = vec![1_u8; CHUNK];
    best(|| {
        for _ in 0..LEN / CHUNK {
            let nonce = aead::Nonce::assume_unique_for_key([0; 12]);
            let tag = cipher.seal_in_place_separate_tag(nonce, aead::Aad::empty(), &mut chunk);
            let _ = black_box(tag.unwrap());
        }
    })
}

/// The most memory that this process has held so far, where the system says.
fn peak() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.unwrap_or("unknown").trim().to_owned()
}

/// What `openssl speed` says, where it is installed.
fn openssl() -> Option<f64> {
    let what = "speed -aead -evp chacha20-poly1305 -bytes 65536 -seconds 2";
    let output = Command::new("openssl")
        .args(what.split(' '))
        .output()
        .ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    let thousands = text.split_whitespace().last()?.strip_suffix('k')?;
    Some(thousands.parse::<f64>().ok()? / 1000.0)
}

/// Megabytes a second of the best of some rounds.
fn best(mut work: impl FnMut()) -> f64 {
    (0..ROUNDS)
        .map(|_| {
            let started = Instant::now();
            work();
            LEN as f64 / 1e6 / started.elapsed().as_secs_f64()
        })
        .fold(0.0, f64::max)
}
