//! Padmé padding (Nikitin and others, PETS 2019): leaks O(log log n) bits of a length, adds at most
//! 12 %.

/// Bodies shorter than this are padded up to it: most reports and messages look alike.
pub const BODY_FLOOR: u64 = 4096;

/// The length to which a plain text of `len` bytes is padded before sealing.
///
/// With `e = floor(log2 len)` and `s = floor(log2 e) + 1`, the last `e - s` bits are rounded up to
/// zero. Lengths for which that would pass `u64::MAX` stay as they are.
#[must_use]
pub const fn padded_len(len: u64) -> u64 {
    if len < 2 {
        return len;
    }
    let exponent = len.ilog2();
    let kept = if exponent == 0 {
        1
    } else {
        exponent.ilog2() + 1
    };
    if exponent <= kept {
        return len;
    }
    let mask = (1_u64 << (exponent - kept)) - 1;
    match len.checked_add(mask) {
        Some(sum) => sum & !mask,
        None => len,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_examples_of_the_paper_hold() {
        assert_eq!(padded_len(9), 10);
        assert_eq!(padded_len(1_000_000), 1_015_808);
    }

    proptest! {
        #[test]
        fn padding_never_shortens_never_adds_more_than_12_percent_and_is_stable(
            len in 0_u64..=1 << 50,
        ) {
            let padded = padded_len(len);
            prop_assert!(padded >= len);
            prop_assert!((padded - len) as f64 <= len as f64 * 0.12);
            prop_assert_eq!(padded_len(padded), padded);
        }

        #[test]
        fn a_longer_text_is_never_padded_to_less(len in 0_u64..=1 << 50, more in 0_u64..=1 << 20) {
            prop_assert!(padded_len(len + more) >= padded_len(len));
        }
    }
}
