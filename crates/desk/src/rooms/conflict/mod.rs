//! Somebody else was faster: both versions side by side, nothing lost, and the officer decides.

pub(super) mod context;

use super::fields::Fields;
use super::frame::{Frame, see_other, show};
use super::refuse::Place;
use crate::view::TimelineItem;
use crate::visit::Officer;
use crate::work::Conflict;
use axum::response::Response;
use context::Both;
use zeroize::Zeroize as _;

/// A clash, kept in memory until it is decided. Wiped when dropped.
pub(super) struct Clash {
    pub(super) page: String,
    pub(super) action: String,
    pub(super) theirs: Vec<TimelineItem>,
    pub(super) mine: String,
    pub(super) seen: u64,
    /// Every field as it was sent.
    pub(super) values: Vec<(String, String)>,
}

impl Clash {
    pub(super) fn new(conflict: Conflict, place: &Place<'_>, typed: &Fields) -> Self {
        Self {
            page: place.page.to_owned(),
            action: place.action.to_owned(),
            theirs: conflict.theirs,
            mine: conflict.mine,
            seen: conflict.seen,
            values: typed.pairs(),
        }
    }
}

impl Drop for Clash {
    fn drop(&mut self) {
        self.mine.zeroize();
        for (_, value) in &mut self.values {
            value.zeroize();
        }
    }
}

/// `GET /conflict`. Loading it again shows it again: it is decided by sending, or by going back.
pub(super) async fn get(officer: Officer) -> Response {
    let parked = officer.session.take_parked("conflict");
    let Some(clash) = parked.and_then(|parked| parked.downcast::<Clash>().ok()) else {
        return see_other("/reports", &[]);
    };
    let response = show(&Both::new(
        officer.language,
        Frame::of(&officer, ""),
        &clash,
    ));
    officer.session.park("conflict", clash);
    response
}
