//! Sealed files against the `age` crate's own reader and writer, and against damage of every kind.
#![expect(clippy::unwrap_used, reason = "tests")]

use hybrid::{Identity, file};
use proptest::prelude::*;
use std::io::{Read, Write};
use std::iter::once;

const CHUNK: usize = 64 * 1024;

/// Lengths on both sides of every edge: no chunk, one, two, the batch that threads share.
const LENGTHS: [usize; 14] = [
    0,
    1,
    CHUNK - 1,
    CHUNK,
    CHUNK + 1,
    2 * CHUNK - 1,
    2 * CHUNK,
    2 * CHUNK + 1,
    15 * CHUNK + 5,
    16 * CHUNK,
    16 * CHUNK + 1,
    64 * CHUNK,
    65 * CHUNK,
    65 * CHUNK + 1,
];

fn identity() -> Identity {
    Identity::from_seed([8; 32])
}

/// Bytes that differ from chunk to chunk.
fn plain(len: usize) -> Vec<u8> {
    (0..len).map(|place| (place / 251 + place) as u8).collect()
}

fn sealed_by_age(plain: &[u8]) -> Vec<u8> {
    let recipient = identity().recipient();
    let encryptor = age::Encryptor::with_recipients(once(&recipient as _)).unwrap();
    let mut file = Vec::new();
    let mut writer = encryptor.wrap_output(&mut file).unwrap();
    writer.write_all(plain).unwrap();
    writer.finish().unwrap();
    file
}

fn opened_by_age(file: &[u8]) -> Vec<u8> {
    let identity = identity();
    let mut reader = age::Decryptor::new_buffered(file)
        .unwrap()
        .decrypt(once(&identity as _))
        .unwrap();
    let mut plain = Vec::new();
    reader.read_to_end(&mut plain).unwrap();
    plain
}

#[test]
fn a_file_opens_again_with_its_own_key_and_no_other_file_does() {
    let (one, other) = (plain(5000), plain(200));
    let to = identity().recipient();
    let sealed = file::seal(&[&to], &one).unwrap();
    let (opened, key) = file::open_keeping(&identity(), &sealed).unwrap();
    assert_eq!(*opened, one);
    let key = file::OneFile::from_bytes(&key.bytes());
    assert_eq!(*key.open(&sealed).unwrap(), one);
    assert!(key.open(&file::seal(&[&to], &one).unwrap()).is_err());
    assert!(key.open(&file::seal(&[&to], &other).unwrap()).is_err());
    // What is damaged is refused as at first: in the head, the nonce, the payload, and cut short.
    for place in 0..sealed.len() {
        let mut damaged = sealed.clone();
        damaged[place] ^= 1;
        assert!(key.open(&damaged).is_err(), "{place}");
    }
    for len in 0..sealed.len() {
        assert!(key.open(&sealed[..len]).is_err(), "{len}");
    }
}

fn sealed_in_steps(plain: &[u8], step: usize) -> Vec<u8> {
    let mut writer = file::seal_to(&[&identity().recipient()], Vec::new()).unwrap();
    for piece in plain.chunks(step) {
        writer.write_all(piece).unwrap();
    }
    writer.finish().unwrap()
}

fn opened_in_steps(file: &[u8], step: usize) -> std::io::Result<Vec<u8>> {
    let mut reader = file::open_from(&identity(), file).unwrap();
    let (mut plain, mut piece) = (Vec::new(), vec![0; step]);
    loop {
        match reader.read(&mut piece)? {
            0 => return Ok(plain),
            read => plain.extend_from_slice(&piece[..read]),
        }
    }
}

#[test]
fn files_of_every_length_go_back_and_forth_with_the_age_crate() {
    for len in LENGTHS {
        let plain = plain(len);
        let theirs = sealed_by_age(&plain);
        assert!(
            file::open(&identity(), &theirs).unwrap()[..] == plain,
            "{len}"
        );
        let ours = file::seal(&[&identity().recipient()], &plain).unwrap();
        assert!(opened_by_age(&ours) == plain, "{len}");
        for step in [CHUNK / 8 + 3, CHUNK, 3 * CHUNK + 1, 70 * CHUNK] {
            assert!(
                opened_in_steps(&theirs, step).unwrap() == plain,
                "{len} by {step}"
            );
            assert!(
                opened_by_age(&sealed_in_steps(&plain, step)) == plain,
                "{len} by {step}"
            );
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn how_a_file_is_written_and_read_does_not_matter(
        len in 0..5 * CHUNK,
        write in 1..2 * CHUNK,
        read in 1..2 * CHUNK,
    ) {
        let plain = plain(len);
        let file = sealed_in_steps(&plain, write);
        prop_assert!(opened_in_steps(&file, read).unwrap() == plain);
        prop_assert!(file::open(&identity(), &file).unwrap()[..] == plain);
    }

    #[test]
    fn a_changed_bit_is_found_and_no_false_byte_is_given_out(
        len in 0..20 * CHUNK,
        place: prop::sample::Index,
        bit in 0..8_u8,
        read in 1..20 * CHUNK,
    ) {
        let plain = plain(len);
        let mut file = file::seal(&[&identity().recipient()], &plain).unwrap();
        let place = place.index(file.len());
        file[place] ^= 1 << bit;
        prop_assert!(file::open(&identity(), &file).is_err());
        if let Ok(mut reader) = file::open_from(&identity(), &file[..]) {
            let (mut given, mut piece) = (Vec::new(), vec![0; read]);
            while let Ok(read @ 1..) = reader.read(&mut piece) {
                given.extend_from_slice(&piece[..read]);
            }
            prop_assert!(given.len() < plain.len() || plain.is_empty());
            prop_assert!(plain.starts_with(&given));
            prop_assert!(reader.read(&mut piece).is_err(), "damage is no end");
        }
    }

    #[test]
    fn a_file_that_was_cut_short_or_lengthened_does_not_open(
        len in 0..5 * CHUNK,
        cut: prop::sample::Index,
        more in 1..100_usize,
    ) {
        let file = file::seal(&[&identity().recipient()], &plain(len)).unwrap();
        let cut = &file[..cut.index(file.len())];
        prop_assert!(file::open(&identity(), cut).is_err());
        if let Ok(mut reader) = file::open_from(&identity(), cut) {
            prop_assert!(reader.read_to_end(&mut Vec::new()).is_err());
        }
        let longer = [&file[..], &vec![0; more]].concat();
        prop_assert!(file::open(&identity(), &longer).is_err());
        let mut reader = file::open_from(&identity(), &longer[..]).unwrap();
        prop_assert!(reader.read_to_end(&mut Vec::new()).is_err());
    }

    #[test]
    fn bytes_that_are_no_file_are_refused_in_peace(bytes: Vec<u8>) {
        prop_assert!(file::open(&identity(), &bytes).is_err());
        let headed = [b"age-encryption.org/v1\n", &bytes[..]].concat();
        prop_assert!(file::open(&identity(), &headed).is_err());
    }
}

#[test]
fn chunks_in_another_order_do_not_open() {
    let file = file::seal(&[&identity().recipient()], &plain(4 * CHUNK)).unwrap();
    let payload = file.len() - 4 * (CHUNK + 16);
    let chunk = |index: usize| {
        let from = payload + index * (CHUNK + 16);
        &file[from..from + CHUNK + 16]
    };
    let swapped = [&file[..payload], chunk(1), chunk(0), chunk(2), chunk(3)].concat();
    let dropped = [&file[..payload], chunk(0), chunk(2), chunk(3)].concat();
    let doubled = [
        &file[..payload],
        chunk(0),
        chunk(0),
        chunk(1),
        chunk(2),
        chunk(3),
    ]
    .concat();
    for file in [swapped, dropped, doubled] {
        assert!(file::open(&identity(), &file).is_err());
        assert!(opened_in_steps(&file, 70 * CHUNK).is_err());
    }
}

#[test]
fn any_of_several_readers_opens_and_a_stranger_does_not() {
    let identities: Vec<Identity> = (1..=9)
        .map(|byte| Identity::from_seed([byte; 32]))
        .collect();
    let recipients: Vec<_> = identities.iter().map(Identity::recipient).collect();
    let to: Vec<&dyn age::Recipient> = recipients.iter().map(|to| to as _).collect();
    let file = file::seal(&to, b"words").unwrap();
    for identity in &identities {
        assert!(file::open(identity, &file).unwrap()[..] == *b"words");
    }
    let stranger = Identity::from_seed([77; 32]);
    let refused = file::open(&stranger, &file).err();
    assert!(matches!(refused, Some(age::DecryptError::NoMatchingKeys)));
}

#[test]
fn nobody_is_not_a_reader_and_a_classical_key_not_beside_a_hybrid_one() {
    assert!(matches!(
        file::seal(&[], b""),
        Err(age::EncryptError::MissingRecipients)
    ));
    let classical = age::x25519::Identity::generate().to_public();
    let refused = file::seal(&[&identity().recipient(), &classical], b"");
    assert!(matches!(
        refused,
        Err(age::EncryptError::IncompatibleRecipients { .. })
    ));
}

#[test]
fn a_head_without_an_end_is_refused_before_it_fills_the_memory() {
    let endless = b"age-encryption.org/v1\n".chain(std::io::repeat(b'a'));
    assert!(file::open_from(&identity(), endless).is_err());
    let lines = std::iter::repeat_n(&b"-> grease\n\n"[..], 200_000)
        .flatten()
        .copied();
    let many: Vec<u8> = b"age-encryption.org/v1\n"
        .iter()
        .copied()
        .chain(lines)
        .collect();
    assert!(file::open_from(&identity(), &many[..]).is_err());
}

/// A reader that gives a byte or two, with interruptions, and fails where told.
struct Halting<'a>(&'a [u8], usize);

impl Read for Halting<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        self.1 += 1;
        if self.1.is_multiple_of(3) {
            return Err(std::io::ErrorKind::Interrupted.into());
        }
        let some = buffer.len().min(1 + self.1 % 4000).min(self.0.len());
        buffer[..some].copy_from_slice(&self.0[..some]);
        self.0 = &self.0[some..];
        Ok(some)
    }
}

#[test]
fn a_halting_reader_loses_nothing() {
    let plain = plain(3 * CHUNK + 77);
    let file = sealed_by_age(&plain);
    let mut reader = file::open_from(&identity(), Halting(&file, 0)).unwrap();
    let mut opened = Vec::new();
    reader.read_to_end(&mut opened).unwrap();
    assert!(opened == plain);
}

#[test]
fn key_texts_are_read_back_and_wrong_ones_refused_by_kind() {
    use hybrid::{KeyTextProblem, Recipient};
    let identity = identity();
    let text = identity.text();
    assert!(text.starts_with("AGE-SECRET-KEY-PQ-1"));
    assert!(text.parse::<Identity>().unwrap().recipient() == identity.recipient());
    let recipient = identity.recipient().to_string();
    assert!(recipient.starts_with("age1pq1"));
    assert!(recipient.parse::<Recipient>().unwrap() == identity.recipient());
    let problem = |text: &str| text.parse::<Identity>().err();
    assert_eq!(problem("nonsense"), Some(KeyTextProblem::Encoding));
    assert_eq!(problem(&text[..60]), Some(KeyTextProblem::Encoding));
    let classical = age::x25519::Identity::generate();
    let classical = age::secrecy::ExposeSecret::expose_secret(&classical.to_string()).to_owned();
    assert_eq!(problem(&classical), Some(KeyTextProblem::Kind));
    let short =
        age_core::primitives::bech32_encode(bech32::Hrp::parse_unchecked("age1pq"), &[1; 7]);
    assert_eq!(short.parse::<Recipient>().err(), Some(KeyTextProblem::Key));
}
