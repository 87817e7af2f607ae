//! Which reports are the same form sent twice: each form carries a random text, of which a number is kept. Whether words are
//! alike is asked of the index (`finding`).

use std::collections::HashMap;
use words::StreamId;

/// Of a form that was sent a thousand times so many are looked at: the newest.
const LOOK: usize = 20;

/// The forms of all reports that an officer can open.
#[derive(Default)]
pub(crate) struct Forms {
    by_report: HashMap<StreamId, u64>,
    by_form: HashMap<u64, Vec<StreamId>>,
}

impl Forms {
    /// Takes a report in. A form without a random text is like no other.
    pub(crate) fn insert(&mut self, report: StreamId, form: &str) {
        if !form.is_empty() {
            self.restore(report, hash(form));
        }
    }

    /// Forgets a report that was erased.
    pub(crate) fn remove(&mut self, report: StreamId) {
        let form = self.by_report.remove(&report);
        if let Some(all) = form.and_then(|form| self.by_form.get_mut(&form)) {
            all.retain(|it| *it != report);
        }
    }

    /// The other reports of the same form, newest first.
    pub(crate) fn of(&self, report: StreamId) -> impl Iterator<Item = StreamId> {
        let form = self.by_report.get(&report);
        let all = form.and_then(|form| self.by_form.get(form));
        let newest = all.into_iter().flat_map(|all| all.iter().rev().take(LOOK));
        newest.copied().filter(move |it| *it != report)
    }

    /// What is kept of a report, for a snapshot.
    pub(crate) fn form(&self, report: StreamId) -> Option<u64> {
        self.by_report.get(&report).copied()
    }

    /// Puts back what was kept of a report.
    pub(crate) fn restore(&mut self, report: StreamId, form: u64) {
        if self.by_report.insert(report, form).is_none() {
            self.by_form.entry(form).or_default().push(report);
        }
    }
}

fn hash(form: &str) -> u64 {
    form.bytes()
        .fold(mix(0), |state, byte| mix(state ^ u64::from(byte)))
}

/// The finaliser of SplitMix64: every bit of the value depends on every bit before.
const fn mix(value: u64) -> u64 {
    let value = value.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    value ^ (value >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(number: u8) -> StreamId {
        StreamId::from_random([number; 16])
    }

    #[test]
    fn the_same_form_sent_twice_is_found_until_it_is_erased() {
        let mut forms = Forms::default();
        forms.insert(id(1), "same");
        forms.insert(id(2), "same");
        forms.insert(id(2), "same");
        forms.insert(id(3), "other");
        assert_eq!(forms.of(id(1)).collect::<Vec<_>>(), [id(2)]);
        forms.remove(id(2));
        assert_eq!(forms.of(id(1)).count(), 0);
    }

    #[test]
    fn forms_without_a_random_text_are_not_the_same() {
        let mut forms = Forms::default();
        forms.insert(id(1), "");
        forms.insert(id(2), "");
        assert_eq!(forms.of(id(2)).count(), 0);
    }
}
