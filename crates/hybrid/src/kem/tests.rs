//! X-Wing against the draft's known answers, and its refusals.
#![expect(clippy::unwrap_used, reason = "tests")]

use super::*;
use hpke::Kem as _;

/// Chance that gives out what it was given.
struct Given<'a>(&'a [u8]);

impl RngCore for Given<'_> {
    fn next_u32(&mut self) -> u32 {
        unreachable!("bytes are asked for")
    }
    fn next_u64(&mut self) -> u64 {
        unreachable!("bytes are asked for")
    }
    fn fill_bytes(&mut self, wanted: &mut [u8]) {
        let (now, later) = self.0.split_at(wanted.len());
        wanted.copy_from_slice(now);
        self.0 = later;
    }
    fn try_fill_bytes(&mut self, wanted: &mut [u8]) -> Result<(), rand_core::Error> {
        self.fill_bytes(wanted);
        Ok(())
    }
}

impl CryptoRng for Given<'_> {}

#[test]
fn the_known_answers_of_the_draft_come_out() {
    let mut lines = include_str!("draft.txt")
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    let mut answers = 0;
    while let Some(seed) = lines.next() {
        let value = |name: &str, line: &str| {
            let (found, digits) = line.split_once(' ').unwrap();
            assert_eq!(found, name);
            hex::decode(digits).unwrap()
        };
        let seed = value("seed", seed);
        let [pk, eseed, ct, ss] =
            ["pk", "eseed", "ct", "ss"].map(|name| value(name, lines.next().unwrap()));
        let (private, public) = PrivateKey::expand(&seed.try_into().unwrap());
        assert_eq!(public.to_bytes()[..], pk[..]);
        let (secret, encapped) = XWing::encap(&public, None, &mut Given(&eseed)).unwrap();
        assert_eq!(encapped.to_bytes()[..], ct[..]);
        assert_eq!(secret.0[..], ss[..]);
        let encapped = EncappedKey::from_bytes(&ct).unwrap();
        assert_eq!(
            XWing::decap(&private, None, &encapped).unwrap().0[..],
            ss[..]
        );
        answers += 1;
    }
    assert_eq!(answers, 3);
}

#[test]
fn a_key_or_a_share_with_a_point_of_small_order_is_refused() {
    let (private, public) = PrivateKey::expand(&[5; 32]);
    let (_, encapped) = XWing::encap(&public, None, &mut rand_core::OsRng).unwrap();
    // The orders 1, 2, 4 and 8, and the same written with a field element that is not reduced.
    let points = [
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0100000000000000000000000000000000000000000000000000000000000000",
        "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
        "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    ];
    for point in points {
        let point: [u8; 32] = hex::decode(point).unwrap().try_into().unwrap();
        let mut key = public.to_bytes();
        key[1184..].copy_from_slice(&point);
        assert!(PublicKey::from_bytes(&key).is_err());
        let mut share = encapped.to_bytes();
        share[1088..].copy_from_slice(&point);
        let share = EncappedKey::from_bytes(&share).unwrap();
        assert!(XWing::decap(&private, None, &share).is_err());
    }
}

#[test]
fn a_changed_share_gives_another_secret_and_no_error() {
    let (private, public) = PrivateKey::expand(&[6; 32]);
    let (secret, encapped) = XWing::encap(&public, None, &mut rand_core::OsRng).unwrap();
    for place in [0, 500, 1087, 1088, 1100] {
        let mut share = encapped.to_bytes();
        share[place] ^= 1;
        let share = EncappedKey::from_bytes(&share).unwrap();
        assert!(XWing::decap(&private, None, &share).unwrap().0 != secret.0);
    }
}
