//! The board: what is due, for oneself and for the office, as a list, as a month, and as a calendar for other programs.

pub(super) mod context;
pub(super) mod feed;
pub(super) mod month;

use super::frame::{Frame, see_other, show};
use crate::visit::{Form, Officer};
use crate::work::WorkProblem;
use axum::extract::Query;
use axum::response::Response;
use context::{BoardPage, Password};
use month::MonthPage;
use zeroize::Zeroizing;

pub(super) const HERE: &str = "/board";
/// Under which the session keeps a new password for the one page that shows it.
const SHOWN_ONCE: &str = "calendar-password";

#[derive(serde::Deserialize)]
pub(super) struct Asked {
    #[serde(default)]
    show: String,
    #[serde(default)]
    month: String,
}

/// `GET /board?show=`.
pub(super) async fn get(officer: Officer, Query(asked): Query<Asked>) -> Response {
    let Ok(board) = officer.session.board().await else {
        return see_other("/login", &[]);
    };
    let frame = Frame::fresh(&officer, "board");
    let address = officer.session.desk().calendar_address();
    show(&BoardPage::new(
        officer.language,
        frame,
        &board,
        asked.show == "mine",
        address,
    ))
}

/// `GET /board/calendar?month=&show=`.
pub(super) async fn month(officer: Officer, Query(asked): Query<Asked>) -> Response {
    let Ok(board) = officer.session.board().await else {
        return see_other("/login", &[]);
    };
    let frame = Frame::fresh(&officer, "board");
    show(&MonthPage::new(
        officer.language,
        frame,
        &board,
        asked.show == "mine",
        &asked.month,
    ))
}

/// `POST /board/password`: makes a password for calendar programs; one that was made before ends.
pub(super) async fn make_password(
    officer: Officer,
    Form(_): Form<super::fields::Fields>,
) -> Response {
    match officer
        .session
        .make_calendar_password(officer.language)
        .await
    {
        Ok(password) => {
            officer.session.park(SHOWN_ONCE, Box::new(password));
            see_other("/board/password", &[])
        }
        Err(problem) => failed(&officer, &problem),
    }
}

/// `GET /board/password`: the new password, shown once.
pub(super) async fn password(officer: Officer) -> Response {
    let parked = officer.session.take_parked(SHOWN_ONCE);
    let Some(words) = parked.and_then(|it| it.downcast::<Zeroizing<String>>().ok()) else {
        return see_other(HERE, &[]);
    };
    let frame = Frame::of(&officer, "board");
    let address = officer.session.desk().calendar_address();
    show(&Password::new(officer.language, frame, address, *words))
}

/// `POST /board/password/end`: takes the password back.
pub(super) async fn end_password(
    officer: Officer,
    Form(_): Form<super::fields::Fields>,
) -> Response {
    match officer.session.end_calendar_password().await {
        Ok(()) => see_other("/board#programs", &[]),
        Err(problem) => failed(&officer, &problem),
    }
}

fn failed(officer: &Officer, problem: &WorkProblem) -> Response {
    match problem {
        WorkProblem::Locked => see_other("/login", &[]),
        _ => super::notice::page(officer.language, "broken"),
    }
}
