//! Logging in with name and passphrase, and locking.

pub(super) mod context;

use super::fields::Fields;
use super::frame::{see_other, show};
use super::home;
use crate::Desk;
use crate::session::{LoginProblem, login};
use crate::visit::{Form, Officer, Visit, no_session_cookie, session_cookie};
use axum::extract::State;
use axum::response::Response;
use context::Login;
use pages::Problem;
use seal::Passphrase;

/// What was typed at the door, for the next showing; never a passphrase.
struct Typed {
    name: String,
    problem: Problem,
}

/// `GET /login`.
pub(super) async fn get(State(desk): State<Desk>, visit: Visit) -> Response {
    if !desk.is_founded() {
        return see_other("/setup", &[visit.set_cookie]);
    }
    let parked = desk
        .take_parked(&visit.csrf)
        .and_then(|parked| parked.downcast::<Typed>().ok());
    let (name, problem) = match parked {
        Some(typed) => (typed.name, Some(typed.problem)),
        None => (String::new(), None),
    };
    let house = desk.office_name(visit.language).unwrap_or_default();
    let mut response = show(&Login::new(
        visit.language,
        house,
        visit.csrf,
        &name,
        problem,
    ));
    if let Some(cookie) = visit.set_cookie {
        response
            .headers_mut()
            .append(http::header::SET_COOKIE, cookie);
    }
    response
}

/// `POST /login`.
pub(super) async fn post(
    State(desk): State<Desk>,
    visit: Visit,
    Form(mut fields): Form<Fields>,
) -> Response {
    let name = fields.trimmed("name").to_owned();
    let passphrase = Passphrase::new(fields.take("passphrase"));
    match login(&desk, &name, passphrase).await {
        Ok(logged_in) => {
            let to = if logged_in.session.must_change_passphrase() {
                "/passphrase"
            } else {
                home(&logged_in.session)
            };
            see_other(to, &[Some(session_cookie(&desk, &logged_in.id))])
        }
        Err(problem) => {
            desk.park(
                &visit.csrf,
                Box::new(Typed {
                    name,
                    problem: said(problem),
                }),
            );
            see_other("/login", &[])
        }
    }
}

/// `POST /lock`.
pub(super) async fn lock(
    State(desk): State<Desk>,
    officer: Officer,
    Form(_): Form<Fields>,
) -> Response {
    officer.session.lock().await;
    see_other("/login", &[Some(no_session_cookie(&desk))])
}

fn said(problem: LoginProblem) -> Problem {
    match problem {
        LoginProblem::Wrong => Problem::at("passphrase", "login-wrong"),
        LoginProblem::Slow { seconds } => Problem::of_form("login-slow").with("seconds", seconds),
        LoginProblem::Damaged => Problem::of_form("login-damaged"),
        LoginProblem::Suspended => Problem::of_form("login-suspended"),
        LoginProblem::NotReady => Problem::of_form("login-not-ready"),
    }
}
