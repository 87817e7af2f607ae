//! What of a case goes outward and what follows, as things that can be found: decisions, consent, letters, replies,
//! proceedings, outcomes.

use super::case::Reader;
use super::piece::{Facet, Piece, Thing, day, day_of, day_of_partial};
use casework::Case;

pub(super) fn pieces(case: &Case, base: &str, reader: Reader<'_>, to: &mut Vec<Piece>) {
    decisions(case, base, to);
    for it in case.consents().all() {
        let said = it.said();
        let end = it.withdrawn.as_ref().map_or("", |it| &it.value.reason);
        let texts = [
            &said.purpose,
            &said.explained,
            &said.doubt_reason,
            &said.evidence,
        ];
        to.push(
            Piece::new(
                Thing::Consent,
                format!("{base}/consent#p-{}", said.party),
                day(said.given_on),
            )
            .texts(texts.into_iter().map(String::as_str))
            .texts(said.recipients.iter().map(String::as_str))
            .texts([end]),
        );
    }
    actions(case, base, to);
    replies(case, base, reader, to);
    proceedings(case, base, reader, to);
    for it in case.outcomes().lines() {
        let said = &it.what;
        let codes = [said.follow_up.as_str()]
            .into_iter()
            .chain(said.situation.iter().map(String::as_str))
            .chain(said.impact.as_deref());
        to.push(
            Piece::new(
                Thing::Outcome,
                format!("{base}/outcomes#outcomes"),
                day(said.as_of),
            )
            .texts([said.note.as_str(), said.source.as_str()])
            .codes(reader.lexicon, None, codes),
        );
    }
    for it in case.outcomes().follow_ups() {
        let result = it.done.as_ref().map_or("", |it| &it.what.result);
        to.push(
            Piece::new(
                Thing::FollowUp,
                format!("{base}/outcomes#follow-ups"),
                day(it.planned.on),
            )
            .titled(&it.planned.what)
            .texts([result]),
        );
    }
}

fn decisions(case: &Case, base: &str, to: &mut Vec<Piece>) {
    use casework::decisions::Matter;
    use casework::decisions::view::State;
    for it in case.decisions().all() {
        let answer = match &it.state {
            State::Answered(answer) => answer.reasons.as_str(),
            _ => "",
        };
        let about = match &it.what {
            Matter::Publish { text } | Matter::Export { text, .. } => text,
            Matter::LiftHold { hold } => hold,
            _ => "",
        };
        to.push(
            Piece::new(Thing::Decision, format!("{base}/decisions"), day_of(it.at)).texts([
                it.reasons.as_str(),
                answer,
                about,
            ]),
        );
    }
}

fn actions(case: &Case, base: &str, to: &mut Vec<Piece>) {
    use casework::actions::view::Step;
    for it in case.actions().all() {
        let newest = it.newest();
        let known = &newest.value;
        let to_whom = &known.addressee;
        let on = it.sent().map_or_else(|| day_of(newest.at), |it| day(it.on));
        let steps = it.steps().iter().flat_map(|it| match &it.step {
            Step::Returned(it) => [it.reasons.as_str(), ""],
            Step::Sent(it) => [it.how.as_str(), it.reference.as_str()],
            Step::Reminded(it) => [it.how.as_str(), ""],
            Step::Cancelled(it) => [it.reason.as_str(), ""],
            _ => ["", ""],
        });
        to.push(
            Piece::new(Thing::Action, format!("{base}/actions/{}", it.id()), on)
                .titled(&to_whom.name)
                .texts([
                    to_whom.title.as_str(),
                    known.frame.reference.as_str(),
                    known.text.as_str(),
                ])
                .texts(to_whom.lines.iter().map(String::as_str))
                .texts(steps),
        );
    }
}

fn replies(case: &Case, base: &str, reader: Reader<'_>, to: &mut Vec<Piece>) {
    for it in case.replies().all() {
        let known = it.known();
        let rebuttals = it
            .rebuttals
            .iter()
            .flat_map(|it| [it.what.by.as_str(), it.what.text.as_str()]);
        let weighed = it.weighed.iter().map(|it| it.what.reasons.as_str());
        let responses = known.responses.iter().map(String::as_str);
        to.push(
            Piece::new(
                Thing::Reply,
                format!("{base}/replies/{}", it.id()),
                day(known.on),
            )
            .titled(&known.from)
            .texts([known.summary.as_str(), known.text.as_str()])
            .texts(rebuttals)
            .texts(weighed)
            .codes(reader.lexicon, Some(Facet::State), known.state.as_deref())
            .codes(reader.lexicon, None, responses),
        );
    }
}

fn proceedings(case: &Case, base: &str, reader: Reader<'_>, to: &mut Vec<Piece>) {
    for it in case.proceedings().all() {
        let known = it.known();
        let on = known
            .opened
            .map_or_else(|| day_of(it.field.at), day_of_partial);
        let steps = it.steps();
        let steps = steps
            .iter()
            .flat_map(|it| [it.step.by.as_str(), it.step.text.as_str()]);
        let standings = it.standings().iter();
        let standings = standings.flat_map(|it| it.history.lines());
        to.push(
            Piece::new(Thing::Proceeding, format!("{base}/track/{}", it.id()), on)
                .titled(&known.title)
                .texts([
                    known.body.as_str(),
                    known.number.as_str(),
                    known.note.as_str(),
                ])
                .texts(steps)
                .texts(standings.map(|it| it.note.as_str()))
                .codes(reader.lexicon, Some(Facet::State), known.state.as_deref()),
        );
    }
}
