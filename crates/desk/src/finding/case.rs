//! A case as things that can be found: its head, people, what happened, evidence and the investigation. What goes outward and
//! what follows stands in `outward.rs`. Everything is read from a case that went through [`Case::hide_masked`].

use super::piece::{Facet, Piece, Thing, day_of, day_of_partial, year_of};
use crate::folds::{Opened, Seen};
use crate::replica::ReplicaProblem;
use crate::show::Scene;
use crate::view::Called;
use casework::particulars::Urgency;
use casework::parties::{Kind, NameKind};
use casework::{Case, CaseEvent};
use guideline::Outcome;
use lexicon::Lexicon;
use std::collections::BTreeMap;
use words::{EventId, Moment, OfficerId, StreamId};

/// Who reads, and when: masks hide for one officer at one time.
#[derive(Clone, Copy)]
pub(super) struct Reader<'l> {
    pub(super) me: OfficerId,
    pub(super) now: Moment,
    pub(super) lexicon: &'l Lexicon,
}

/// A case, as far as it can be found.
pub(super) struct Taken {
    pub(super) pieces: Vec<Piece>,
    pub(super) reports: Vec<StreamId>,
    /// Until when it may stay so: a mask was lifted for this officer, for a time.
    pub(super) until: Option<Moment>,
}

/// What an assessment says in words: a case's state does not keep it.
type Reasons = BTreeMap<EventId, Vec<String>>;

impl Scene<'_> {
    /// What of a case can be found by this officer.
    pub(super) fn case_pieces(
        &self,
        id: StreamId,
        lexicon: &Lexicon,
    ) -> Result<Option<Taken>, ReplicaProblem> {
        let Some(Opened {
            mut case, entries, ..
        }) = self.fold.open_case(id, self.replica)?
        else {
            return Ok(None);
        };
        let mut reasons = Reasons::new();
        for (_, seen) in &entries {
            if let Seen::Event(event) = seen
                && let CaseEvent::AssessmentSaved(it) = &event.what
            {
                let mut said = vec![it.reasons.clone()];
                said.extend(it.grounds.values().cloned());
                said.extend(it.answers.iter().map(|it| it.rests_on.clone()));
                reasons.insert(it.assessment, said);
            }
        }
        // The one place at which a name leaves: whoever may not see it cannot find or count it.
        case.hide_masked(self.fold.me, self.now);
        let reader = Reader {
            me: self.fold.me,
            now: self.now,
            lexicon,
        };
        let base = format!("/cases/{id}");
        let mut pieces = vec![head(&case, &base, self.fold.reporter_waits(id))];
        file(&case, &base, reader, &mut pieces);
        investigation(&case, &base, &mut pieces);
        assessments(&case, &base, &reasons, &mut pieces);
        super::outward::pieces(&case, &base, reader, &mut pieces);
        pieces.extend(forms(&case, &base));
        let reports: Vec<StreamId> = case.intake().reports().iter().map(|it| it.report).collect();
        for report in &reports {
            if let Some(mailbox) = self.fold.mailboxes.get(report) {
                pieces.extend(self.report_pieces(*report, mailbox, lexicon)?);
            }
        }
        let lifted = case.masks().all().iter();
        let until = lifted
            .filter_map(|it| case.masks().shown_until(it.party, reader.me, reader.now))
            .min();
        Ok(Some(Taken {
            pieces,
            reports,
            until,
        }))
    }
}

fn head(case: &Case, base: &str, reporter_waits: bool) -> Piece {
    let opened = case.intake().opening().map_or(Moment(0), |it| it.1);
    let mut piece = Piece::new(Thing::Case, base.to_owned(), day_of(opened))
        .facet(Facet::Sort, "case")
        .facet(Facet::Came, year_of(opened));
    if let Some(particulars) = case.particulars() {
        piece = piece
            .titled(&particulars.title.value)
            .texts([particulars.summary.value.as_str()])
            .facet(Facet::Urgency, urgency(particulars.urgency.value));
    }
    if let Some(progress) = case.progress() {
        piece = piece.facet(Facet::Status, progress.status().code());
        if let casework::status::view::Status::Closed { reasons, .. } = progress.status() {
            piece = piece.texts([reasons.as_str()]);
        }
    }
    let assigned = case.assignment().and_then(|it| it.to());
    let assigned = assigned.map_or_else(|| "nobody".to_owned(), |it| it.to_string());
    piece = piece.facet(Facet::Assigned, assigned);
    for what in still_open(case, reporter_waits) {
        piece = piece.facet(Facet::Open, what);
    }
    let findings = case.assessments().all().iter();
    for finding in findings.filter_map(|it| it.in_force()) {
        piece = piece.facet(Facet::Finding, outcome(finding.outcome));
    }
    piece
}

/// What is still to come, whatever the day: what is late changes without an entry, and would be counted wrong.
fn still_open(case: &Case, reporter_waits: bool) -> Vec<&'static str> {
    use casework::actions::State;
    let answered = |action| {
        let replies = case.replies().all().iter();
        replies.clone().any(|it| it.known().to == Some(action))
    };
    let waits = case.actions().all().iter().any(|it| {
        it.state() == State::Sent && it.newest().value.reply_due.is_some() && !answered(it.id())
    });
    [
        ("answer", reporter_waits),
        ("reply", waits),
        ("weighing", case.replies().unweighed(case) > 0),
        (
            "task",
            case.investigation()
                .tasks()
                .iter()
                .any(|it| it.done.is_none()),
        ),
        ("follow-up", case.outcomes().to_do().next().is_some()),
        ("decision", case.decisions().waiting().next().is_some()),
    ]
    .into_iter()
    .filter_map(|(code, is)| is.then_some(code))
    .collect()
}

/// An urgency as a value that sorts: the most urgent highest.
pub(super) const fn urgency(urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::Routine => "routine",
        Urgency::Soon => "soon",
        Urgency::Now => "now",
    }
}

const fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Shown => "shown",
        Outcome::Open => "open",
        Outcome::NotShown => "not-shown",
    }
}

/// Notes, people, cooperation, incidents, evidence.
fn file(case: &Case, base: &str, reader: Reader<'_>, to: &mut Vec<Piece>) {
    let lexicon = reader.lexicon;
    to.extend(case.notes().all().iter().map(|it| {
        let href = format!("{base}#story");
        Piece::new(Thing::Note, href, day_of(it.at)).texts([it.text.as_str()])
    }));
    for party in case.parties().all() {
        let known = party.known();
        let href = format!("{base}/people/{}", party.id);
        let mut piece = Piece::new(Thing::Party, href, day_of(party.field.at));
        piece.called = Called::of(case, party.id, reader.me, reader.now);
        if !case.masks().hides(party.id, reader.me, reader.now) {
            // What the office calls a group, or somebody without a name, are words that many stories have.
            let own = known.names.iter().filter(|it| it.kind != NameKind::Given);
            let own = own.filter(|_| known.kind != Kind::Group);
            piece.names = own.map(|it| it.text.clone()).collect();
            piece.title = party.name().to_owned();
        }
        let states = known.states.iter().map(String::as_str);
        let texts = [&known.function, &known.contact, &known.about];
        to.push(
            piece
                .texts(texts.into_iter().map(String::as_str))
                .codes(lexicon, Some(Facet::State), states)
                .codes(lexicon, None, known.codes.iter().map(String::as_str)),
        );
    }
    for field in case.cooperation().all() {
        let it = &field.value;
        let on = it.when.as_ref().map(|it| it.first());
        let on = on.map_or_else(|| day_of(field.at), super::piece::day);
        let href = format!("{base}/cooperation/{}", it.cooperation);
        let codes = it.codes.iter().map(String::as_str);
        let with = it.with.iter().map(String::as_str);
        let texts = [&it.place, &it.known, &it.about];
        to.push(
            Piece::new(Thing::Cooperation, href, on)
                .titled(&it.title)
                .texts(texts.into_iter().map(String::as_str))
                .codes(lexicon, Some(Facet::Cooperation), codes)
                .codes(lexicon, Some(Facet::Mechanism), with),
        );
    }
    for field in case.incidents().all() {
        to.push(incident(field, base, lexicon));
    }
    for item in case.evidence().all() {
        let it = item.known();
        let href = format!("{base}/evidence/{}", it.evidence);
        let file = it.file.as_ref().map_or("", |it| it.name.as_str());
        let texts = [&it.about, &it.source_text, &it.captured.place];
        let custody = item
            .chain
            .iter()
            .flat_map(|it| [it.to.as_str(), it.purpose.as_str()]);
        to.push(
            Piece::new(Thing::Evidence, href, day_of(it.received))
                .titled(&it.title)
                .texts(texts.into_iter().map(String::as_str))
                .texts([file])
                .texts(custody),
        );
    }
}

/// Answers to the office's own questions.
fn forms(case: &Case, base: &str) -> impl Iterator<Item = Piece> {
    let href = format!("{base}/questions");
    case.forms().all().iter().map(move |field| {
        let values = field.value.answers.values().flatten();
        Piece::new(Thing::Form, href.clone(), day_of(field.at)).texts(values.map(String::as_str))
    })
}

fn incident(
    field: &casework::Field<casework::incidents::event::IncidentRecorded>,
    base: &str,
    lexicon: &Lexicon,
) -> Piece {
    let it = &field.value;
    let on = it.when.as_ref().map(|it| it.first());
    let href = format!("{base}/events/{}", it.incident);
    let mut piece = Piece::new(
        Thing::Incident,
        href,
        on.map_or_else(|| day_of(field.at), super::piece::day),
    )
    .titled(&it.title)
    .texts([it.place.as_str(), it.account.as_str()])
    .texts(
        it.acts
            .iter()
            .flat_map(|act| [act.stated_reason.as_str(), act.note.as_str()]),
    )
    .texts(it.effects.iter().map(|it| it.note.as_str()))
    .codes(lexicon, Some(Facet::State), it.state.as_deref())
    .codes(
        lexicon,
        Some(Facet::Act),
        it.acts.iter().map(|act| act.code.as_str()),
    )
    .codes(
        lexicon,
        None,
        it.effects.iter().map(|effect| effect.code.as_str()),
    );
    if let Some(on) = on {
        piece = piece.facet(Facet::Year, on.year().to_string());
    }
    piece
}

fn investigation(case: &Case, base: &str, to: &mut Vec<Piece>) {
    let all = case.investigation();
    let href = |kind: &str, id: words::ItemId| format!("{base}/investigation/{kind}/{id}");
    for field in all.questions() {
        let it = &field.value;
        to.push(
            Piece::new(
                Thing::Question,
                href("question", it.question),
                day_of(field.at),
            )
            .titled(&it.text)
            .texts([it.why.as_str(), it.answer.as_deref().unwrap_or("")]),
        );
    }
    for task in all.tasks() {
        let it = &task.field.value;
        let result = task.done.as_ref().map_or("", |(.., result)| result);
        to.push(
            Piece::new(Thing::Task, href("task", it.task), day_of(task.field.at))
                .titled(&it.text)
                .texts([result]),
        );
    }
    for field in all.interviews() {
        let it = &field.value;
        let texts = [
            &it.place,
            &it.others,
            &it.interpreter_name,
            &it.consent_note,
            &it.companions,
            &it.asked_by,
            &it.notes,
        ];
        to.push(
            Piece::new(
                Thing::Interview,
                href("interview", it.interview),
                day_of_partial(it.on),
            )
            .texts(texts.into_iter().map(String::as_str)),
        );
    }
    for field in all.statements() {
        let it = &field.value;
        to.push(
            Piece::new(
                Thing::Statement,
                href("statement", it.statement),
                day_of_partial(it.on),
            )
            .texts([it.text.as_str(), it.translation.as_str()]),
        );
    }
    for field in all.facts() {
        let it = &field.value;
        let rests = all.rests_of(it.fact).map(|it| it.note.as_str());
        to.push(
            Piece::new(Thing::Fact, href("fact", it.fact), day_of(field.at))
                .titled(&it.text)
                .texts([it.reasons.as_str()])
                .texts(rests),
        );
    }
}

fn assessments(case: &Case, base: &str, reasons: &Reasons, to: &mut Vec<Piece>) {
    for thread in case.assessments().all() {
        let said = reasons.get(&thread.id).map_or(&[][..], Vec::as_slice);
        let href = format!("{base}/assess/{}", thread.id);
        to.push(
            Piece::new(Thing::Assessment, href, day_of(thread.newest().at))
                .titled(&thread.about)
                .texts(said.iter().map(String::as_str)),
        );
    }
}
