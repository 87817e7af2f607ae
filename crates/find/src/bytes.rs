//! Numbers as bytes, seven bits in each, the high bit set on all but the last: a row of numbers can be searched for within
//! another as bytes.

/// Appends a number.
pub(crate) fn put(mut value: u64, to: &mut Vec<u8>) {
    while value >= 0x80 {
        // Seven bits and the sign that more follow.
        to.push((value & 0x7f) as u8 | 0x80);
        value >>= 7;
    }
    to.push(value as u8);
}

/// Appends bytes with their length before them.
pub(crate) fn put_bytes(bytes: &[u8], to: &mut Vec<u8>) {
    put(bytes.len() as u64, to);
    to.extend_from_slice(bytes);
}

/// Reads from the front of bytes. Nothing it gives is trusted to fit anything.
#[derive(Clone, Copy)]
pub(crate) struct Reader<'a>(pub &'a [u8]);

impl<'a> Reader<'a> {
    pub(crate) fn number(&mut self) -> Option<u64> {
        let (mut value, mut shift) = (0_u64, 0_u32);
        loop {
            let byte = self.byte()?;
            let part = u64::from(byte & 0x7f);
            if shift >= 64 || (shift == 63 && part > 1) {
                return None;
            }
            value |= part << shift;
            if byte < 0x80 {
                // One number has one way of being written.
                return (byte != 0 || shift == 0).then_some(value);
            }
            shift += 7;
        }
    }

    /// A number that fits.
    pub(crate) fn small<T: TryFrom<u64>>(&mut self) -> Option<T> {
        self.number().and_then(|it| T::try_from(it).ok())
    }

    pub(crate) fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    pub(crate) fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    pub(crate) fn bytes(&mut self) -> Option<&'a [u8]> {
        let count = self.small()?;
        self.take(count)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// The numbers in bytes that [`put`] wrote.
pub(crate) fn numbers(bytes: &[u8]) -> impl Iterator<Item = u32> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let first = *bytes.get(at)?;
        at += 1;
        let mut value = u32::from(first & 0x7f);
        let (mut byte, mut shift) = (first, 7);
        while byte >= 0x80 {
            byte = *bytes.get(at)?;
            at += 1;
            value |= u32::from(byte & 0x7f).checked_shl(shift).unwrap_or(0);
            shift += 7;
        }
        Some(value)
    })
}

/// Whether a row of numbers stands in another, both as bytes.
pub(crate) fn holds(row: &[u8], finder: &memchr::memmem::Finder<'_>) -> bool {
    // A match that begins within a number is none.
    finder
        .find_iter(row)
        .any(|at| at == 0 || row[at - 1] < 0x80)
        || (overlaps(finder.needle()) && slow(row, finder.needle()))
}

/// Whether a needle can overlap itself, so that a match within a number may hide the right one.
fn overlaps(needle: &[u8]) -> bool {
    (1..needle.len()).any(|shift| needle[shift..] == needle[..needle.len() - shift])
}

fn slow(row: &[u8], needle: &[u8]) -> bool {
    row.windows(needle.len().max(1))
        .enumerate()
        .any(|(at, it)| it == needle && (at == 0 || row[at - 1] < 0x80))
}

#[cfg(test)]
mod tests {
    use super::*;
    use memchr::memmem::Finder;

    fn row(all: &[u32]) -> Vec<u8> {
        let mut bytes = Vec::new();
        all.iter().for_each(|it| put(u64::from(*it), &mut bytes));
        bytes
    }

    #[test]
    fn numbers_come_back() {
        let all = [0, 1, 127, 128, 16_383, 16_384, u32::MAX];
        assert_eq!(numbers(&row(&all)).collect::<Vec<_>>(), all);
        let bytes = row(&all);
        let mut reader = Reader(&bytes);
        assert!(all.iter().all(|it| reader.number() == Some(u64::from(*it))));
        assert!(reader.is_empty());
    }

    #[test]
    fn a_number_has_one_way_of_being_written() {
        assert_eq!(Reader(&[0x80, 0]).number(), None);
        assert_eq!(Reader(&[0xff; 11]).number(), None);
        assert_eq!(Reader(&[0x80]).number(), None);
    }

    #[test]
    fn a_row_is_not_found_within_a_number() {
        // 130 is written 0x82 0x01.
        let needle = row(&[1, 7]);
        assert!(!holds(&row(&[130, 7]), &Finder::new(&needle)));
        assert!(holds(&row(&[130, 1, 7]), &Finder::new(&needle)));
        let twice = row(&[1, 1]);
        assert!(holds(&row(&[130, 1, 1]), &Finder::new(&twice)));
        assert!(!holds(&row(&[130, 1]), &Finder::new(&twice)));
    }
}
