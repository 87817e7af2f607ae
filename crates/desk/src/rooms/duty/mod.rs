//! Duty: who is told now and next, when nobody is, hand-over, and one's own channels.

pub(super) mod context;

use super::fields::Fields;
use super::frame::{Frame, see_other, show};
use super::notice;
use super::refuse::{Place, form_of, refused};
use crate::Refusal;
use crate::duty::{self, Handing, NewChannel, NewShift};
use crate::visit::{Form, Officer};
use crate::work::WorkProblem;
use axum::extract::Path;
use axum::response::Response;
use context::{Duty, FIELDS};
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use peer::{ChannelKind, Rung};
use words::{Language, Moment, OfficerId};

const HERE: &str = "/duty";
/// Under which the session knows that a test was sent.
const TESTED: &str = "duty-tested";

/// `GET /duty`.
pub(super) async fn get(officer: Officer) -> Response {
    let session = &officer.session;
    let form = form_of(session, HERE, &FIELDS);
    let tested = session.take_parked(TESTED).is_some();
    let view = match duty::look(session).await {
        Ok(view) => Some(view),
        Err(WorkProblem::Locked) => return see_other("/login", &[]),
        // Whatever keeps the node from answering, the page says what holds meanwhile.
        Err(_) => None,
    };
    let frame = Frame::of(&officer, "duty");
    let view = view.as_ref();
    show(&Duty::new(officer.language, frame, view, form, tested))
}

/// `POST /duty/{act}`.
pub(super) async fn post(
    officer: Officer,
    Path(act): Path<String>,
    Form(fields): Form<Fields>,
) -> Response {
    let Some((field, done)) = perform(&officer, &act, &fields).await else {
        return notice::page(officer.language, "not-found");
    };
    match done {
        Ok(()) => see_other(HERE, &[]),
        Err(problem) => {
            let place = Place {
                page: HERE,
                action: HERE,
            };
            refused(&officer, &place, &fields, field, problem)
        }
    }
}

type Done = (&'static str, Result<(), WorkProblem>);

/// Does what the form asks; the field that a refusal is about comes with it.
async fn perform(officer: &Officer, act: &str, fields: &Fields) -> Option<Done> {
    let session = &officer.session;
    Some(match act {
        "add-shift" => match new_shift(fields) {
            Ok(new) => ("shift-from", duty::add_shift(session, new).await),
            Err((field, refusal)) => (field, Err(refusal.into())),
        },
        "remove-shift" => ("", duty::remove_shift(session, id(fields)?).await),
        "take" => ("", handing(officer, fields, Handing::Take).await?),
        "withdraw" => ("", handing(officer, fields, Handing::Withdraw).await?),
        "accept" => ("", handing(officer, fields, Handing::Accept).await?),
        "offer" => match offer(fields) {
            Ok(offer) => ("offer-until", handing(officer, fields, offer).await?),
            Err((field, refusal)) => (field, Err(refusal.into())),
        },
        "add-channel" => {
            let new = channel(fields, "channel")?;
            ("channel-address", duty::add_channel(session, new).await)
        }
        "remove-channel" => ("", duty::remove_channel(session, id(fields)?).await),
        "test" => {
            let sent = duty::test_channel(session, id(fields)?).await;
            if sent.is_ok() {
                session.park(TESTED, Box::new(()));
            }
            ("", sent)
        }
        "add-contact" => {
            let rung = Rung::of_key(fields.get("contact-rung"))?;
            let new = channel(fields, "contact")?;
            (
                "contact-address",
                duty::add_contact(session, rung, new).await,
            )
        }
        "remove-contact" => ("", duty::remove_contact(session, id(fields)?).await),
        _ => return None,
    })
}

/// The id that the form carries.
fn id<const N: usize>(fields: &Fields) -> Option<[u8; N]> {
    hex::decode(fields.get("id")).ok()?.try_into().ok()
}

async fn handing(
    officer: &Officer,
    fields: &Fields,
    handing: Handing,
) -> Option<Result<(), WorkProblem>> {
    Some(duty::hand_over(&officer.session, id(fields)?, handing).await)
}

type Unclear = (&'static str, Refusal);

/// A moment as `<input type="datetime-local">` sends it, in UTC.
fn moment(fields: &Fields, name: &'static str) -> Result<Moment, Unclear> {
    let read = fields.trimmed(name).parse::<DateTime>().ok();
    let at = read.and_then(|at| TimeZone::UTC.to_timestamp(at).ok());
    let at = at.ok_or((name, Refusal::ShiftTimes))?;
    Ok(Moment(at.as_second()))
}

fn new_shift(fields: &Fields) -> Result<NewShift, Unclear> {
    let who = fields.get("shift-who").parse::<OfficerId>();
    Ok(NewShift {
        who: who.map_err(|_| ("shift-who", Refusal::ShiftWho))?,
        rung: Rung::of_key(fields.get("shift-rung")).unwrap_or(Rung::Officer),
        from: moment(fields, "shift-from")?,
        until: moment(fields, "shift-until")?,
    })
}

fn offer(fields: &Fields) -> Result<Handing, Unclear> {
    let to = fields.get("offer-to").parse::<OfficerId>();
    let to = to.map_err(|_| ("offer-to", Refusal::ShiftWho))?;
    Ok(Handing::Offer(to, moment(fields, "offer-until")?))
}

/// The channel that a form describes, under the names that begin so.
fn channel(fields: &Fields, prefix: &str) -> Option<NewChannel> {
    let name = |rest: &str| format!("{prefix}-{rest}");
    Some(NewChannel {
        kind: ChannelKind::of_code(fields.get(&name("kind")))?,
        address: fields.trimmed(&name("address")).to_owned(),
        language: fields
            .get(&name("language"))
            .parse()
            .unwrap_or(Language::En),
        token: fields.trimmed(&name("token")).to_owned(),
    })
}
