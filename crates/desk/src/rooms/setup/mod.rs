//! The first visit to an empty desk: office, first officer, keys, in a few calm steps.

pub(super) mod context;

use super::fields::Fields;
use super::frame::{see_other, show};
use crate::Desk;
use crate::session::login;
use crate::setup::{Founding, SetupProblem, found};
use crate::visit::{Form, Visit, session_cookie};
use axum::extract::State;
use axum::response::Response;
use context::{FIELDS, OTHERS, Setup, Step};
use pages::Problem;
use seal::Passphrase;
use words::Language;
use zeroize::Zeroizing;

/// What was typed so far, between two steps; never a passphrase.
struct Typed {
    step: Step,
    values: Vec<(String, String)>,
    problems: Vec<Problem>,
}

/// `GET /setup`.
pub(super) async fn get(State(desk): State<Desk>, visit: Visit) -> Response {
    if desk.is_founded() {
        return see_other("/", &[visit.set_cookie]);
    }
    let parked = desk
        .take_parked(&visit.csrf)
        .and_then(|parked| parked.downcast::<Typed>().ok());
    let mut form = pages::Form::of(&FIELDS);
    let mut step = Step::Welcome;
    if let Some(mut typed) = parked {
        step = typed.step;
        for (name, value) in &typed.values {
            form.keep(name, value.as_str());
        }
        typed
            .problems
            .drain(..)
            .for_each(|problem| form.refuse(problem));
        if step == Step::Officer {
            form.empty();
        }
        desk.park(&visit.csrf, typed);
    }
    let languages = languages(form.value("languages"));
    let asks = (desk.asks_enrolment_code(), desk.asks_setup_code());
    let mut response = show(&Setup::new(
        visit.language,
        visit.csrf,
        step,
        form,
        &languages,
        asks,
    ));
    if let Some(cookie) = visit.set_cookie {
        response
            .headers_mut()
            .append(http::header::SET_COOKIE, cookie);
    }
    response
}

/// `POST /setup`: one step after the other; nothing is made before the last.
pub(super) async fn post(
    State(desk): State<Desk>,
    visit: Visit,
    Form(mut fields): Form<Fields>,
) -> Response {
    if desk.is_founded() {
        return see_other("/", &[]);
    }
    let step = Step::of_code(fields.get("step"));
    let passphrase = Zeroizing::new(fields.take("passphrase"));
    let again = Zeroizing::new(fields.take("again"));
    let values = gathered(&desk, &visit, &fields);
    let park = |step, problems| {
        desk.park(
            &visit.csrf,
            Box::new(Typed {
                step,
                values: values.clone(),
                problems,
            }),
        );
        see_other("/setup", &[])
    };
    if fields.get("go") == "back" {
        return park(step.before(), Vec::new());
    }
    let value = |name: &str| {
        values
            .iter()
            .find(|(it, _)| it == name)
            .map(|(_, value)| value.clone())
            .unwrap_or_default()
    };
    let problems = check(&desk, step, &value);
    if !problems.is_empty() {
        return park(step, problems);
    }
    if step != Step::Officer {
        return park(step.after(), Vec::new());
    }
    let officer = value("officer");
    let founding = Founding {
        enrolment: Zeroizing::new(value("enrolment")),
        setup_code: Zeroizing::new(value("setup-code")),
        mandate: value("mandate"),
        office_name: value("office"),
        others: OTHERS
            .iter()
            .map(|(language, name, mandate)| (*language, value(name), value(mandate)))
            .collect(),
        language: visit.language,
        slug: value("slug"),
        languages: languages(&value("languages")),
        officer_name: officer.clone(),
        passphrase: Passphrase::new(passphrase.to_string()),
        again: Passphrase::new(again.to_string()),
    };
    match found(&desk, founding).await {
        Ok(_) => match login(&desk, &officer, Passphrase::new(passphrase.to_string())).await {
            Ok(open) => see_other("/office", &[Some(session_cookie(&desk, &open.id))]),
            Err(_) => see_other("/login", &[]),
        },
        Err(problem) => {
            let (step, problem) = said(problem);
            park(step, vec![problem])
        }
    }
}

/// What was typed in earlier steps, with this one's on top.
fn gathered(desk: &Desk, visit: &Visit, fields: &Fields) -> Vec<(String, String)> {
    let parked = desk
        .take_parked(&visit.csrf)
        .and_then(|parked| parked.downcast::<Typed>().ok());
    let mut values = parked.map(|typed| typed.values.clone()).unwrap_or_default();
    let chosen: Vec<&str> = fields.all("language").collect();
    let chosen = (!chosen.is_empty()).then(|| ("languages".to_owned(), chosen.join(" ")));
    let typed = fields
        .pairs()
        .into_iter()
        .filter(|(name, _)| name != "language");
    for (name, value) in typed.chain(chosen) {
        values.retain(|(it, _)| *it != name);
        values.push((name, value.trim().to_owned()));
    }
    values
}

fn languages(codes: &str) -> Vec<Language> {
    codes
        .split_whitespace()
        .filter_map(|code| code.parse().ok())
        .collect()
}

/// What a step lacks before the next one comes.
fn check(desk: &Desk, step: Step, value: &dyn Fn(&str) -> String) -> Vec<Problem> {
    let missing = |field, kind| value(field).is_empty().then(|| Problem::at(field, kind));
    match step {
        Step::Welcome => Vec::new(),
        Step::Office => {
            let code = desk
                .asks_enrolment_code()
                .then(|| missing("enrolment", "setup-enrolment-missing"));
            let own = desk
                .asks_setup_code()
                .then(|| missing("setup-code", "setup-code-wrong"));
            [
                missing("office", "setup-office-missing"),
                missing("slug", "setup-slug-wrong"),
                missing("languages", "setup-languages-missing"),
                code.flatten(),
                own.flatten(),
            ]
            .into_iter()
            .flatten()
            .collect()
        }
        Step::Officer => missing("officer", "refusal-no-name").into_iter().collect(),
    }
}

fn said(problem: SetupProblem) -> (Step, Problem) {
    match problem {
        SetupProblem::Field(field, refusal) => {
            let field = if field == "officer_name" {
                "officer"
            } else {
                field
            };
            let step = match field {
                "officer" | "passphrase" | "again" => Step::Officer,
                _ => Step::Office,
            };
            (step, Problem::at(field, refusal.key()))
        }
        SetupProblem::SetupCode => (Step::Office, Problem::at("setup-code", "setup-code-wrong")),
        SetupProblem::Unfinished => (Step::Officer, Problem::of_form("setup-unfinished")),
        SetupProblem::Enrolment => (
            Step::Office,
            Problem::at("enrolment", "setup-enrolment-wrong"),
        ),
        SetupProblem::SlugTaken => (Step::Office, Problem::at("slug", "setup-slug-taken")),
        SetupProblem::Slug => (Step::Office, Problem::at("slug", "setup-slug-wrong")),
        SetupProblem::Already => (Step::Welcome, Problem::of_form("setup-already")),
        SetupProblem::NodeUnreachable => (Step::Officer, Problem::of_form("work-node-unreachable")),
        SetupProblem::Fault { reference } => (
            Step::Officer,
            Problem::of_form("work-fault").with("reference", reference),
        ),
    }
}
